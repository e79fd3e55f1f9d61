"""All PK of a year in one file for printing: the pages of the single ones, one after another."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from pipeline.domain.keputusan import diputuskan
from pipeline.load import load
from pipeline.naskah.cetak import cetak, jilid
from pipeline.naskah.rak import Rak
from pipeline.printing import volumes
from pipeline.regulation.katalog import gaps_of
from pipeline.render.pk import susun
from pipeline.review.kembali import recognised
from pipeline.stages import work
from pipeline.word.libreoffice import as_pdf, office
from tests.faults.kantor import HARI_INI
from tests.kantor_rsud import rsud


def kerja(tmp_path):
    return work(load(rsud(tmp_path), "2025-TW1", HARI_INI))


@pytest.fixture
def rak(tmp_path):
    return Rak(Path("templates"), cache=tmp_path / "cache")


def test_an_rsud_gets_one_file_with_a_section_for_every_pk(tmp_path, rak):
    made, _ = volumes(kerja(tmp_path), rak)
    sections = [len(Document(BytesIO(satu.isi)).sections) for satu in made]
    assert ([satu.nama for satu in made], sections) == (["7-dokumen/pk/semua-pk-2025.docx"], [12])


def test_a_pk_that_a_person_edited_is_named_because_the_bound_file_has_it_not(tmp_path, rak):
    edited = "7-dokumen/pk/pk-2025-01-kepala.docx"
    _, found = volumes(kerja(tmp_path), rak, {edited: b"", "7-dokumen/iku-2025.docx": b""})
    assert [(t.kode, t.tempat.berkas, gaps_of(t)["jilid"]) for t in found] == [
        ("RVW-26", edited, "semua-pk-2025.docx")
    ]


def test_the_bound_file_in_reviu_is_taken_for_none_of_the_pk_it_binds(tmp_path, rak):
    satu = kerja(tmp_path)
    (made,), _ = volumes(satu, rak)
    kembali = recognised("reviu/PK dari Sekda.docx", made.isi, satu.bacaan, asli=lambda _: None, draf=dict)
    assert kembali.kode == "RVW-25"


def test_what_only_binds_others_is_not_decided_on():
    names = ("7-dokumen/pk/semua-pk-2025.docx", "7-dokumen/pk/pk-2025-01-kepala.docx")
    assert [diputuskan(nama) for nama in names] == [False, True]


@pytest.mark.slow
@pytest.mark.skipif(not office(), reason="needs LibreOffice")
def test_the_bound_file_has_the_pages_of_the_single_ones(tmp_path, rak):
    satu = kerja(tmp_path)
    naskah, unit, hari = susun(satu.bacaan, None), satu.bacaan.instansi, satu.bacaan.tanggal_isi
    files = {n.nama: cetak(n, rak, unit, hari).isi for n in naskah}
    files["semua.docx"] = jilid(naskah, "semua.docx", "Semua", rak, unit, hari).isi
    pages = {nama: _pages(isi) for nama, isi in as_pdf(files).items()}
    assert pages.pop("semua.docx") == sum(pages.values())


def _pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
