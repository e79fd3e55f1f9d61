// Opens pages in Chromium as people do: light and dark, on a telephone and on a desk, and says what is wrong.
//   node periksa.mjs <folder with node_modules> <chromium> <what> <url>…
// what: "akses" (axe-core, width, network), "saring" (filter by keyboard), "tombol" (copy, sort), "potret=<folder>" (pictures).
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [paket, chromium, apa, ...alamat] = process.argv.slice(2);
const require = createRequire(join(paket, "x.js"));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { chromium: mesin } = require("playwright-core");
const ATURAN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const pengguna = mkdtempSync(join(tmpdir(), "halaman-"));
const peramban = await mesin.launchPersistentContext(pengguna, {
  executablePath: chromium,
  headless: true,
  bypassCSP: apa === "akses", // axe-core is put into the page; the page itself allows no script but its own
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

async function dibuka(url, { lebar, gelap }) {
  const halaman = await peramban.newPage();
  const keluar = [];
  halaman.on("request", (satu) => { if (!satu.url().startsWith("file:")) keluar.push(`fetches ${satu.url()}`); });
  halaman.on("pageerror", (galat) => keluar.push(`script: ${galat.message}`));
  halaman.on("console", (pesan) => { if (pesan.type() === "error") keluar.push(`console: ${pesan.text()}`); });
  await halaman.setViewportSize({ width: lebar, height: 800 });
  await halaman.emulateMedia({ colorScheme: gelap ? "dark" : "light" });
  await halaman.goto(url);
  return [halaman, keluar];
}

async function akses(url, cara) {
  const [halaman, cacat] = await dibuka(url, cara);
  await halaman.evaluate(() => document.querySelectorAll("details").forEach((satu) => { satu.open = true; }));
  const lebih = await halaman.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (lebih > 0) cacat.push(`wider than the window by ${lebih}`);
  await halaman.evaluate(axe);
  const hasil = await halaman.evaluate((tags) => window.axe.run(document, { runOnly: tags }), ATURAN);
  for (const satu of hasil.violations) {
    cacat.push(`${satu.id}: ${satu.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
  await halaman.close();
  return cacat;
}

// Only the keyboard: to the filter, one severity chosen by its first letter, then a word that is nowhere.
async function saring(url) {
  const [halaman, cacat] = await dibuka(url, { lebar: 1280, gelap: false });
  const terlihat = () => halaman.locator("#daftar-temuan > li:visible").count();
  const hitung = () => halaman.locator("#hitung").textContent();
  const semua = await terlihat();
  await halaman.locator("#temuan").evaluate((judul) => { judul.tabIndex = -1; judul.focus(); });
  const sampai = async (nama) => {
    for (let n = 0; n < 20; n += 1) {
      await halaman.keyboard.press("Tab");
      if (await halaman.evaluate(() => document.activeElement.getAttribute("name")) === nama) return;
    }
    cacat.push(`Tab does not reach ${nama}`);
  };
  await sampai("tingkat");
  await halaman.keyboard.press("p");
  const tersaring = await terlihat();
  const diminta = await halaman.locator('#daftar-temuan > li[data-tingkat="peringatan"]').count();
  const kataHitung = await hitung();
  await sampai("kata");
  await halaman.keyboard.type("tidak-ada-kata-seperti-ini");
  const kosong = await terlihat();
  await halaman.emulateMedia({ media: "print" });
  const tercetak = await terlihat();
  await halaman.emulateMedia({ media: "screen" });
  await halaman.keyboard.press("Tab");
  await halaman.keyboard.press("Enter");
  await halaman.waitForTimeout(50);
  const kembali = await terlihat();
  await halaman.close();
  return { cacat, semua, tersaring, diminta, kataHitung, kosong, tercetak, kembali };
}

// What buttons do: the first text is copied from the keyboard, a column of a table sorted twice.
async function tombol(url) {
  const [halaman, cacat] = await dibuka(url, { lebar: 1280, gelap: false });
  const hasil = { cacat };
  const salin = halaman.locator("[data-salin]").first();
  if (await salin.count()) {
    await salin.focus();
    await halaman.keyboard.press("Enter");
    await halaman.waitForFunction(() => document.getElementById("kabar").textContent);
    hasil.kabar = await halaman.locator("#kabar").textContent();
    hasil.diminta = await halaman.locator(`#${await salin.getAttribute("data-salin")}`).textContent();
    await halaman.evaluate(() => document.body.prepend(document.createElement("textarea")));
    await halaman.locator("body > textarea").focus();
    await halaman.keyboard.press("Control+v");
    hasil.ditempel = await halaman.locator("body > textarea").inputValue();
  }
  const kolom = halaman.locator("table[data-urut] thead th").nth(4);
  if (await kolom.count()) {
    const isi = () => halaman.locator("table[data-urut] tbody tr td:nth-child(5)").allTextContents();
    hasil.urut = [];
    for (let n = 0; n < 2; n += 1) {
      await kolom.locator("button").focus();
      await halaman.keyboard.press("Enter");
      hasil.urut.push([await kolom.getAttribute("aria-sort"), await isi()]);
    }
  }
  await halaman.close();
  return hasil;
}

async function potret(url, folder, nomor) {
  for (const lebar of [360, 1280]) {
    for (const gelap of [false, true]) {
      const [halaman] = await dibuka(url, { lebar, gelap });
      await halaman.screenshot({ path: join(folder, `${nomor}-${lebar}-${gelap ? "gelap" : "terang"}.png`), fullPage: true });
      await halaman.close();
    }
  }
}

const hasil = {};
try {
  for (const [nomor, url] of alamat.entries()) {
    if (apa === "akses") {
      for (const lebar of [360, 1280]) {
        for (const gelap of [false, true]) {
          for (const cacat of await akses(url, { lebar, gelap })) {
            (hasil[url] ??= new Set()).add(cacat);
          }
        }
      }
      hasil[url] = [...(hasil[url] ?? [])];
    } else if (apa === "saring") {
      hasil[url] = await saring(url);
    } else if (apa === "tombol") {
      hasil[url] = await tombol(url);
    } else {
      await potret(url, apa.replace("potret=", ""), nomor);
    }
  }
} finally {
  await peramban.close();
  rmSync(pengguna, { recursive: true, force: true });
}
console.log(JSON.stringify(hasil, null, 1));
