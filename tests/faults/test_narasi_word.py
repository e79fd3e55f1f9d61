"""A section written in Word is printed; a damaged one stops nothing; what a reviewer changed in it is told."""

import io
import shutil
from datetime import date

import docx
import pytest
from PIL import Image

from pipeline.run import Permintaan, run
from tests.faults.test_kiriman import TEMPLATES
from tests.review.kantor import Kantor, diganti, disunting, temuan
from tests.test_build import MUNCAR

pytestmark = pytest.mark.slow


def ditulis(susun):
    dokumen, hasil = docx.Document(), io.BytesIO()
    susun(dokumen)
    dokumen.save(hasil)
    return hasil.getvalue()


def isi(d):
    foto = io.BytesIO()
    Image.new("RGB", (40, 30)).save(foto, "JPEG")
    foto.seek(0)
    d.add_heading("Inovasi Loket", 1)
    d.add_paragraph("Layanan jemput bola berjalan.")
    d.add_table(rows=2, cols=2).cell(1, 1).text = "sel Word"
    d.add_picture(foto)


@pytest.fixture(scope="module")
def hasil(tmp_path_factory):
    folder = tmp_path_factory.mktemp("narasi")
    unit = shutil.copytree(MUNCAR, folder / "data" / MUNCAR.name)
    narasi = unit / "2024/narasi"
    for nama, data in {
        "bab3-inovasi.docx": ditulis(isi),
        "isu-strategis.docx": b"rusak",
        "bab2-lain.docx": b"PK\x03\x04rusak",
        "catatan.odt": b"x",
        "inovasi.docx": ditulis(isi),
    }.items():
        (narasi / nama).write_bytes(data)
    return run(unit, ["render"], Permintaan(folder / "output", TEMPLATES, date(2025, 1, 20), "2024"))


def test_every_word_file_is_printed_or_named(hasil):
    found = {(t.kode, t.tempat.berkas.rpartition("/")[2]) for t in hasil.temuan}
    assert {satu for satu in found if satu[0] in ("NAR-30", "NAR-31", "NAR-32", "BCA-81", "BCA-82", "FLD-03")} == {
        ("BCA-82", "isu-strategis.docx"),
        ("BCA-81", "bab2-lain.docx"),
        ("NAR-30", "inovasi.docx"),
        ("FLD-03", "catatan.odt"),
    }


def test_it_stands_in_the_report_with_table_and_picture(hasil):
    lkjip = docx.Document(str(hasil.folder / "7-dokumen/lkjip-2024.docx"))
    teks = [p.text for p in lkjip.paragraphs]
    assert [any(kata in satu for satu in teks) for kata in ("Inovasi Loket", "Layanan jemput bola berjalan.")] == [
        True, True,
    ]  # fmt: skip
    assert "sel Word" in {sel.text for t in lkjip.tables for row in t.rows for sel in row.cells}


def test_what_a_reviewer_changed_in_it_is_told_and_not_lost(tmp_path):
    kantor = Kantor(tmp_path)
    shutil.copytree(MUNCAR, kantor.unit)
    (kantor.unit / "2024/narasi/bab3-inovasi.docx").write_bytes(ditulis(isi))
    kantor.jalan("render")
    kantor.kembali(disunting(kantor.naskah(), diganti("jemput bola berjalan", "jemput bola dihentikan", run=True)))
    assert temuan(kantor.jalan("review")) == ["RVW-27"]
