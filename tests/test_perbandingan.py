"""docs/perbandingan-lkjip.md names only what the templates print and what the plan, the forms and narasi can hold."""

import re
import tomllib
import zipfile
from pathlib import Path

import pytest

from pipeline.naskah.bagian_narasi import BAGIAN

ROOT = Path(__file__).parent.parent
HALAMAN = (ROOT / "docs/perbandingan-lkjip.md").read_text(encoding="utf-8")
SKEMA = {
    (nama, kolom)
    for berkas in ("pipeline/plan/skema.toml", "pipeline/intake/skema.toml")
    for nama, isi in tomllib.loads((ROOT / berkas).read_text(encoding="utf-8")).items()
    for kolom in isi.get("kolom", ())
}
"""Sheet and column of the plan and of the forms."""


def baris(tanda):
    table = HALAMAN.split(f"<!-- {tanda} -->")[1].split(f"<!-- /{tanda} -->")[0]
    return [[sel.strip() for sel in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]


def disebut(sel):
    return re.findall(r"`([^`]+)`", sel)


def tulisan(nama):
    """The words of a template, one paragraph after the other."""
    with zipfile.ZipFile(ROOT / nama) as paket:
        xml = paket.read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)
    return " ".join(" ".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", p)) for p in paragraphs)


def test_every_field_the_table_names_stands_in_the_template():
    text = re.sub(r"\s", "", tulisan("templates/lkjip.docx"))
    assert [isian for satu in baris("bagian") for isian in disebut(satu[4]) if isian not in text] == []


def test_every_sheet_and_column_the_table_names_can_be_read():
    sources = [sumber for satu in baris("bagian") for sumber in disebut(satu[5]) if "/" not in sumber]
    columns = [s for s in sources if s != "instansi.toml"]
    assert [satu for satu in columns if tuple(satu.split(".")) not in SKEMA] == []


def test_every_narrative_the_table_names_is_printed():
    files = [sumber for satu in baris("bagian") for sumber in disebut(satu[5]) if sumber.endswith(".md")]
    bebas = re.compile(r"(?:analisis|bab[1-4]|lampiran)-.+")
    stems = [Path(berkas).stem for berkas in files]
    assert [stem for stem in stems if stem not in BAGIAN and not bebas.fullmatch(stem)] == []


@pytest.mark.parametrize("sheet", ["pegawai", "sarana", "rekomendasi", "lintas", "pendapatan", "prestasi"])
def test_every_optional_sheet_has_its_row(sheet):
    assert any(f"`{sheet}." in satu[5] for satu in baris("bagian"))


@pytest.mark.parametrize("satu", baris("kolom"), ids=lambda satu: satu[0])
def test_every_heading_the_table_names_stands_in_its_template(satu):
    text = tulisan(*disebut(satu[2]))
    assert [judul for judul in disebut(satu[3]) if judul not in text] == []
