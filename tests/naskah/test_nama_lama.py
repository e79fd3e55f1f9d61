"""Old names of fields: a copy an office made long ago prints what it printed then."""

import tomllib
from datetime import date
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest

from pipeline.naskah.cetak import cetak
from pipeline.naskah.nama_lama import as_before, old_names, schema_before
from pipeline.naskah.nomina.triwulan import Triwulanan
from pipeline.naskah.rak import Rak
from pipeline.render import iku, monev
from pipeline.template_lint import KONTEKS
from pipeline.word.check.schema import names_beside, schema_of
from pipeline.word.file.package import deflate, read, write
from pipeline.word.file.stamp import unstamped
from tests.render.contoh import contoh
from tests.teks_word import teks

TEMPLAT = Path(__file__).parents[2] / "templates"
SEMUA = tomllib.loads((files("pipeline.naskah") / "nama_lama.toml").read_text(encoding="utf-8"))
LAMA = {
    "iku": {"i.penjelasan": "i.formulasi", "n in i.renstra": "n in i.target", "{{ n.target }}": "{{ n }}"},
    "monev": {
        "i.realisasi }}": "i.sampai }}", "i.target_tw.": "i.target.", "i.realisasi_tw.": "i.realisasi.",
        "i.capaian_tw": "i.capaian_triwulan", "i.kategori_singkat": "i.kategori", "a.target_tw.": "a.target.",
        "a.realisasi_tw.": "a.realisasi.", "a.serapan": "a.persen",
    },
}  # fmt: skip


def salinan_lama(stem, folder):
    """The template of today with the names of former days and without its stamp."""
    parts, _ = unstamped(read((TEMPLAT / f"{stem}.docx").read_bytes()))
    xml = parts["word/document.xml"].decode()
    for kini, dahulu in LAMA[stem].items():
        assert kini in xml
        xml = xml.replace(kini, dahulu)
    parts["word/document.xml"] = xml.encode()
    (folder / f"{stem}.docx").write_bytes(write(deflate(nama, isi) for nama, isi in parts.items()))


@pytest.mark.parametrize("ruang", [iku, monev], ids=["iku", "monev"])
def test_an_old_copy_prints_as_the_template_of_today(tmp_path, ruang):
    reading, analisis = contoh("2024-TW3")
    naskah = ruang.susun(reading, analisis)
    salinan_lama(naskah.templat, tmp_path)
    kini, dahulu = (
        cetak(naskah, Rak(folder), reading.instansi, date(2026, 1, 15)).isi for folder in (TEMPLAT, tmp_path)
    )
    assert teks(dahulu) == teks(kini)


@pytest.mark.parametrize("stem", SEMUA)
def test_every_old_name_leads_to_a_field_of_today(stem):
    module, _, kelas = KONTEKS[stem].partition(":")
    schema = schema_before(schema_of(getattr(import_module(module), kelas)), stem)
    for tempat, nama in old_names(stem).items():
        for lama in nama:
            letak = [
                f"{tempat.replace('.', gabung)}{akhir}{lama}" for gabung in (".", "[].") for akhir in (".", "[].")
            ]
            assert any(names_beside(schema, satu) is None for satu in letak), (tempat, lama)


def test_a_template_without_old_names_is_read_as_it_is():
    empat = Triwulanan("1", "2", "3", "4")
    assert (old_names("pk"), as_before(empat, "sasaran", old_names("pk"))) == ({}, empat)


def test_what_was_a_list_of_four_is_still_counted():
    assert Triwulanan("1", "2", "3", "4").berurut == ("1", "2", "3", "4")
