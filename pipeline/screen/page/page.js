
"use strict";
(() => {
  const all = (pilih, di = document) => [...di.querySelectorAll(pilih)];
  const kabar = document.getElementById("kabar");
  all(".js").forEach((satu) => { satu.hidden = false; });
  all(".tanpa-js").forEach((satu) => { satu.hidden = true; });

  // A file opened from a disk may have no clipboard: then the text is selected and copied the old way.
  const salin = async (teks) => {
    try {
      await navigator.clipboard.writeText(teks);
    } catch {
      const kotak = document.body.appendChild(document.createElement("textarea"));
      kotak.value = teks;
      kotak.select();
      document.execCommand("copy");
      kotak.remove();
    }
  };
  document.addEventListener("click", async (kejadian) => {
    const tombol = kejadian.target.closest("[data-salin]");
    if (!tombol) return;
    await salin(document.getElementById(tombol.dataset.salin).textContent);
    tombol.focus();
    tombol.classList.add("disalin");
    kabar.textContent = "Disalin.";
    setTimeout(() => { tombol.classList.remove("disalin"); kabar.textContent = ""; }, 3000);
  });

  // One form filters the rows that carry its names as data; words are looked for in the whole row.
  const saring = document.getElementById("saring");
  if (saring) {
    const baris = all("[data-baris], #daftar-temuan > li");
    const isi = baris.map((satu) => satu.textContent.toLowerCase());
    const terapkan = () => {
      const diminta = Object.fromEntries(new FormData(saring));
      const kata = diminta.kata.toLowerCase().trim().split(/\s+/);
      let jumlah = 0;
      baris.forEach((satu, nomor) => {
        const cocok = Object.entries(diminta).every(([nama, nilai]) =>
          nama === "kata" || !nilai || satu.dataset[nama] === nilai)
          && kata.every((satuKata) => isi[nomor].includes(satuKata));
        satu.hidden = !cocok;
        jumlah += cocok;
      });
      document.getElementById("hitung").textContent = `${jumlah} baris ditampilkan.`;
    };
    saring.addEventListener("input", terapkan);
    saring.addEventListener("reset", () => setTimeout(terapkan));
    saring.addEventListener("submit", (kejadian) => kejadian.preventDefault());
  }

  // Headings of a sortable table are buttons; figures sort as figures, with a decimal comma.
  const nilai = (sel) => {
    const teks = sel.textContent.trim();
    const angka = parseFloat(teks.replace(/\./g, "").replace(",", "."));
    return /^[\d–-]/.test(teks) ? (Number.isNaN(angka) ? -Infinity : angka) : teks.toLowerCase();
  };
  all("table[data-urut]").forEach((tabel) => {
    all("thead th", tabel).forEach((kepala, kolom) => {
      const tombol = document.createElement("button");
      tombol.type = "button";
      tombol.append(...kepala.childNodes);
      kepala.append(tombol);
      tombol.addEventListener("click", () => {
        const naik = kepala.getAttribute("aria-sort") !== "ascending";
        all("thead th", tabel).forEach((satu) => satu.removeAttribute("aria-sort"));
        kepala.setAttribute("aria-sort", naik ? "ascending" : "descending");
        const badan = tabel.tBodies[0];
        [...badan.rows]
          .map((satu) => [nilai(satu.cells[kolom]), satu])
          .sort(([a], [b]) => (a > b ? 1 : a < b ? -1 : 0) * (naik ? 1 : -1))
          .forEach(([, satu]) => badan.append(satu));
      });
    });
  });
})();
