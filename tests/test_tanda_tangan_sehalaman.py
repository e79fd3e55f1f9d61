"""Halaman yang memuat tanda tangan selalu memuat juga sesuatu dari isinya: tidak ada tanda tangan sendirian."""

import subprocess
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document
from docx.table import Table

from pipeline.load import load
from pipeline.naskah.rak import Rak
from pipeline.printing import printed
from pipeline.stages import work
from pipeline.word.libreoffice import as_pdf, office
from pipeline.word.template.tail import kept_apart

ROOT = Path(__file__).parent.parent
TAHAP = ("form", "intake", "check", "analyse", "group", "review")
KASUS = [
    ("kecamatan-contoh-muncar", "2024-TW1"),
    ("kecamatan-contoh-muncar", "2024"),
    ("satpol-pp-kabupaten-jember", "2022-TW4"),
    ("satpol-pp-kabupaten-jember", "2022"),
]
DOKUMEN = [
    ("satpol-pp-kabupaten-jember", "2022"),
    ("kesbangpol-contoh-mamberamo", "2023"),
    ("rsud-contoh-sidoarjo", "2021"),
]
BERTAHAN = ("lkjip", "pk")
"""What is signed on a page of its own: the preface of the report, each Perjanjian Kinerja."""
PENUTUP = ("dipergunakan sebagaimana mestinya", "ucapkan terima kasih")
"""What stands with a signature and is nothing it is put to."""


@cache
def naskah(kantor, periode, tahap=TAHAP):
    """The papers of these stages, and what LibreOffice makes of them as the archive lays them out, by name."""
    kerja = work(load(ROOT / "data" / kantor, periode, date(2026, 1, 15)))
    dokumen, _ = printed(kerja, tahap, Rak(ROOT / "templates"))
    kertas = {d.nama: d.isi for d in dokumen if d.nama.endswith(".docx") and d.jenis not in BERTAHAN}
    return kertas, as_pdf({nama: kept_apart(isi) for nama, isi in kertas.items()})


def baris(isi):
    """Every row of a table as its cells, every paragraph as a text."""
    for blok in Document(BytesIO(isi)).iter_inner_content():
        if isinstance(blok, Table):
            for satu in blok.rows:
                yield [sel.text for sel in {sel._tc: sel for sel in satu.cells}.values()]
        elif blok.text.strip():
            yield blok.text


def isi_terakhir(isi):
    """The words of the last row or sentence before who signs; empty where nobody does."""
    semua = list(baris(isi))
    tanda = [n for n, sel in enumerate(semua) if isinstance(sel, list) and len(sel) <= 2 and "NIP." in " ".join(sel)]
    for satu in reversed(semua[: tanda[-1]] if tanda else []):
        if isinstance(satu, list) and len(satu) <= 2:
            continue
        teks = " ".join(satu) if isinstance(satu, list) else satu
        if not any(kata in teks for kata in PENUTUP):
            return max(teks.split(), key=len, default="")
    return ""


def halaman(pdf):
    """The text of every page, without blanks."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "x.pdf").write_bytes(pdf)
        perintah = ["pdftotext", str(Path(folder) / "x.pdf"), "-"]
        teks = subprocess.run(perintah, check=True, capture_output=True).stdout.decode()  # noqa: S603 - our own command
    return ["".join(satu.split()) for satu in teks.split("\f")]


@pytest.mark.slow
@pytest.mark.skipif(not office(), reason="LibreOffice is not here")
@pytest.mark.parametrize(
    ("kantor", "periode", "tahap"), [*((*satu, TAHAP) for satu in KASUS), *((*satu, ("render",)) for satu in DOKUMEN)]
)
def test_no_signature_stands_alone_on_its_page(kantor, periode, tahap):
    kertas, cetakan = naskah(kantor, periode, tahap)
    sendirian = []
    for nama, isi in kertas.items():
        if kata := isi_terakhir(isi):
            tertanda = [satu for satu in halaman(cetakan[nama]) if "NIP." in satu][-1]
            sendirian += [] if "".join(kata.split())[:12] in tertanda else [(nama, kata)]
    assert sendirian == []
