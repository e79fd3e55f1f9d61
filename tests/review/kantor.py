"""A sample office whose drafts go out for review and come back, edited by real editors."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import docx

from pipeline.run import Permintaan, run

ROOT = Path(__file__).parents[2]
CONTOH = ROOT / "data/kecamatan-contoh-muncar"
PERIODE = "2024-TW4"
LKJIP, MONEV = "7-dokumen/lkjip-2024.docx", "7-dokumen/monev-rencana-aksi-2024-tw4.docx"


class Kantor:
    """An office in a folder of its own: its data, its output, and what to do with both."""

    def __init__(self, tmp):
        self.unit, self.output = tmp / "kecamatan-contoh-muncar", tmp / "hasil"

    @classmethod
    def dari(cls, tmp, lain=None):
        """A copy of the sample, or of another office as it stands now."""
        kantor = cls(tmp)
        shutil.copytree(lain.unit if lain else CONTOH, kantor.unit)
        if lain:
            shutil.copytree(lain.output, kantor.output)
        return kantor

    def jalan(self, *stages, periode=PERIODE):
        return run(self.unit, stages, Permintaan(self.output, ROOT / "templates", date(2025, 1, 20), periode))

    def naskah(self, nama=LKJIP, periode=PERIODE):
        return (self.output / self.unit.name / periode / nama).read_bytes()

    def kembali(self, isi, nama="lkjip-reviu.docx"):
        file = self.unit / "2024/reviu" / nama
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(isi)

    def narasi(self, stem="latar-belakang"):
        return (self.unit / f"2024/narasi/{stem}.md").read_text(encoding="utf-8")

    def buku(self):
        file = self.unit / "2024/reviu/suntingan.csv"
        return file.read_text(encoding="utf-8-sig") if file.is_file() else ""

    def teks(self, nama=LKJIP):
        return teks(self.naskah(nama))


def temuan(hasil, keluarga="RVW"):
    return sorted(t.kode for t in hasil.temuan if t.kode.startswith(keluarga))


def teks(isi):
    return "\n".join(p.text for p in semua(docx.Document(io.BytesIO(isi))))


def semua(dokumen):
    """Every paragraph, those in cells too, in the order of the page."""
    from docx.text.paragraph import Paragraph

    return [Paragraph(p, dokumen._body) for p in dokumen.element.body.iter(docx.oxml.ns.qn("w:p"))]


def disunting(isi, ubah):
    """What python-docx saves after ``ubah(document)``."""
    dokumen, hasil = docx.Document(io.BytesIO(isi)), io.BytesIO()
    ubah(dokumen)
    dokumen.save(hasil)
    return hasil.getvalue()


def diganti(lama, baru, *, run=False):
    """An edit that replaces a text in the first paragraph that holds it, as ``paragraph.text`` or in its run."""

    def ubah(dokumen):
        p = next(p for p in semua(dokumen) if lama in p.text)
        if run:
            r = next(r for r in p.runs if lama in r.text)
            r.text = r.text.replace(lama, baru)
        else:
            p.text = p.text.replace(lama, baru)

    return ubah


def xml(isi, *pairs, bagian="word/document.xml"):
    """The file with a part changed by (pattern, replacement), each once."""
    parts = bagian_berkas(isi)
    page = parts[bagian].decode()
    for pola, baru in pairs:
        page, kali = re.subn(pola, baru, page, count=1, flags=re.DOTALL)
        assert kali == 1, pola
    return berkas_dari({**parts, bagian: page.encode()})


def bagian_berkas(isi):
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def berkas_dari(parts):
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in parts.items():
            arsip.writestr(nama, satu)
    return hasil.getvalue()


def libreoffice(isi, tmp, *bentuk):
    """The file after LibreOffice opened and saved it, in several forms one after the other."""
    file = tmp / "berkas.docx"
    file.write_bytes(isi)
    for nomor, satu in enumerate(bentuk or ("docx",)):
        keluar = tmp / f"lo{nomor}"
        perintah = [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(tmp / 'profil').as_uri()}",
            "--convert-to",
            satu,
        ]
        subprocess.run([*perintah, "--outdir", keluar, file], check=True, capture_output=True, timeout=180)  # noqa: S603
        file = keluar / f"berkas.{satu}"
    return file.read_bytes()
