"""The recipes of CONTRIBUTING.md, each followed to the letter in a copy of the project."""

import csv
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.teks_word import teks

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
UNIT = "kecamatan-contoh-muncar"


@pytest.fixture
def salinan(tmp_path):
    """The project without its tests, with one sample office."""
    for nama in ("pipeline", "templates"):
        shutil.copytree(ROOT / nama, tmp_path / nama, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "data" / UNIT, tmp_path / "data" / UNIT)
    shutil.copy(ROOT / "tasks.py", tmp_path)
    return tmp_path


def jalankan(salinan, tugas, periode="2024"):
    """One task of the copy; the folder of what it made."""
    perintah = [sys.executable, "-m", "invoke", tugas, "--period", periode, "--today", "2026-01-15"]
    jalan = subprocess.run(perintah, cwd=salinan, capture_output=True, text=True, check=False, encoding="utf-8")  # noqa: S603
    assert jalan.returncode in {0, 2}, jalan.stdout + jalan.stderr
    return salinan / "output" / UNIT / periode


def sisip(berkas, sebelum, baru):
    """New lines before the first place where some text stands."""
    lama = berkas.read_text(encoding="utf-8")
    assert sebelum in lama
    berkas.write_text(lama.replace(sebelum, baru + sebelum, 1), encoding="utf-8")


def ganti(asal, tujuan, lama, baru):
    """A file written anew with one text in place of another."""
    isi_lama = asal.read_text(encoding="utf-8")
    assert lama in isi_lama
    tujuan.write_text(isi_lama.replace(lama, baru), encoding="utf-8")


def tambah(berkas, baru):
    with berkas.open("a", encoding="utf-8") as file:
        file.write(baru)


def berubah(salinan):
    """The files of the copy that differ from the project's own, what the tasks wrote aside."""
    return {
        file.relative_to(salinan).as_posix()
        for akar in ("pipeline", "templates", "data")
        for file in (salinan / akar).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and not _sama(file, ROOT / file.relative_to(salinan))
    }


def _sama(satu, lain):
    return lain.is_file() and satu.read_bytes() == lain.read_bytes()


def isi(berkas):
    """The words of a printed document."""
    return teks(berkas.read_bytes())


def pengukuran(salinan):
    """The words of the Pengukuran Kinerja the copy prints."""
    return isi(jalankan(salinan, "render") / "7-dokumen" / "pengukuran-kinerja-2024.docx")


ATURAN = '''

def senama(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """NAR-99: an indikator that is called like its satuan."""
    for indikator in bacaan.rencana.indikator:
        yield temuan("NAR-99", indikator.tempat, indikator.uraian, indikator=indikator.kode)
'''
TEMUAN = """
[NAR-99]
tingkat = "info"
judul = "Contoh aturan"
pesan = "Contoh aturan menemukan {indikator}."
saran = "Tidak perlu apa-apa."
sumber = "contoh"
"""


def test_a_rule_is_an_entry_of_the_catalogue_and_a_generator(salinan):
    tambah(salinan / "pipeline/regulation/temuan/nar.toml", TEMUAN)
    tambah(salinan / "pipeline/check/cascade.py", ATURAN)
    temuan = jalankan(salinan, "check") / "3-kelengkapan" / "temuan.csv"
    with temuan.open(encoding="utf-8-sig", newline="") as file:
        assert "NAR-99" in {baris["kode"] for baris in csv.DictReader(file)}
    assert len(berubah(salinan)) == 2


SKALA = """
[[permendagri-86-2017]]
nama = "Skala contoh"
sumber = "kebijakan instansi"
berlaku_sejak = 2024-01-01
kelas = [["Elok Sekali", 10], ["Belum Elok"]]
"""


def test_a_scale_is_one_record_with_the_day_from_which_it_holds(salinan):
    tambah(salinan / "pipeline/regulation/skala.toml", SKALA)
    assert "Elok Sekali" in pengukuran(salinan)
    assert len(berubah(salinan)) == 1


def test_an_sop_of_the_office_is_one_file_beside_its_instansi(salinan):
    unit = salinan / "data" / UNIT
    ganti(ROOT / "pipeline/regulation/sop/klego.toml", unit / "sop-kami.toml", "Mengelompokkan data", "Memilah data")
    ganti(unit / "instansi.toml", unit / "instansi.toml", 'varian = "klego"', 'varian = "sop-kami.toml"')
    assert "Memilah data kinerja" in isi(jalankan(salinan, "review") / "6-reviu" / "lembar-verifikasi-2024.docx")


def test_a_column_of_a_noun_is_printed_by_editing_the_template_alone(salinan):
    templat = salinan / "data" / UNIT / "templates" / "pengukuran.docx"
    templat.parent.mkdir()
    berkas = docx.Document(str(ROOT / "templates" / "pengukuran.docx"))
    tabel = next(satu for satu in berkas.tables if "{{ i.uraian }}" in "".join(sel.text for sel in satu._cells))
    for sel in tabel._cells:
        for paragraf in sel.paragraphs:
            if paragraf.text == "{{ i.satuan }}":
                paragraf._p.addnext(deepcopy(paragraf._p))
                paragraf.runs[0].text = "sumber: {{ i.sumber_data }}"
    berkas.save(str(templat))
    assert "sumber: Laporan survei kepuasan masyarakat" in pengukuran(salinan)


DOKUMEN = '''"""Daftar hadir: who answers for the units of the office."""

from dataclasses import dataclass

from pipeline.domain.dokumen import Naskah


@dataclass(frozen=True, slots=True)
class DaftarHadir:
    """What the list prints."""

    instansi: str
    """Nama perangkat daerah; contoh: Kecamatan Contoh"""
    unit: tuple[str, ...]
    """Nama unit kerja; contoh: u in unit"""


def susun(bacaan, _analisis):
    """One Naskah: where it goes, its template, what it prints."""
    konteks = DaftarHadir(bacaan.instansi.nama, tuple(u.nama for u in bacaan.rencana.unit_kerja))
    return Naskah("7-dokumen/daftar-hadir.docx", "daftar_hadir", konteks, "daftar_hadir", "Daftar Hadir")
'''


LOKASI = """    lokasi: str
    \"\"\"Tempat kegiatannya. Contoh: `Desa Contoh`.\"\"\"
"""


def test_a_column_of_the_form_is_its_line_a_field_and_a_field_that_prints_it(salinan):
    sisip(
        salinan / "pipeline/intake/skema.toml",
        'bukti_dukung = { padanan = ["bukti", "data dukung", "eviden", "ev',
        "lokasi = {}\n",
    )
    sisip(
        salinan / "pipeline/domain/kolom_formulir.py", '        "faktor_penghambat", "upaya"', '        "lokasi",\n'
    )
    sisip(salinan / "pipeline/domain/formulir.py", '    bukti_dukung: str = ""\n    faktor', '    lokasi: str = ""\n')
    catatan = salinan / "pipeline/naskah/nomina/penjelasan.py"
    sisip(catatan, '    "upaya": "upaya",\n', '    "lokasi": "lokasi",\n')
    sisip(catatan, "    tindak_lanjut: str\n", LOKASI)
    templat = salinan / "templates" / "monev.docx"
    berkas = docx.Document(str(templat))
    (sel,) = (sel for tabel in berkas.tables for sel in tabel._cells if sel.text == "{{ f.upaya }}")
    sel.paragraphs[0].runs[0].text = "{{ f.upaya }} di {{ f.lokasi }}"
    berkas.save(str(templat))
    diminta = salinan / "data" / UNIT / "2024/masuk/TW4/TRANTIB.xlsx"
    buku = openpyxl.load_workbook(diminta)
    lembar = buku["kinerja"]
    lembar.cell(1, lembar.max_column + 1, "lokasi")
    lembar.cell(2, lembar.max_column, "Dusun Kalimati")
    buku.save(diminta)
    folder = jalankan(salinan, "render", "2024-TW4")
    assert "di Dusun Kalimati" in isi(folder / "7-dokumen" / "monev-rencana-aksi-2024-tw4.docx")
    jalankan(salinan, "form", "2024-TW4")
    formulir = openpyxl.load_workbook(next((folder / "1-formulir").glob("*trantib*.xlsx")))
    assert "Lokasi" in {sel.value for sel in formulir["kinerja"][1]}
    assert len(berubah(salinan) - {f"data/{UNIT}/2024/masuk/TW4/TRANTIB.xlsx"}) == 5


def test_a_document_is_a_template_a_module_that_fills_it_and_a_line(salinan):
    templat = docx.Document()
    templat.add_paragraph("Daftar hadir {{ instansi }}")
    for baris in ("{%p for u in unit %}", "{{ u }}", "{%p endfor %}"):
        templat.add_paragraph(baris)
    templat.save(str(salinan / "templates/daftar_hadir.docx"))
    (salinan / "pipeline/render/daftar_hadir.py").write_text(DOKUMEN, encoding="utf-8")
    stages = salinan / "pipeline/stages.py"
    ganti(
        stages, stages, "pipeline.render import cascading, iku", "pipeline.render import cascading, daftar_hadir, iku"
    )
    ganti(stages, stages, "for ruang in (cascading,", "for ruang in (daftar_hadir, cascading,")
    tercetak = isi(jalankan(salinan, "render") / "7-dokumen" / "daftar-hadir.docx")
    assert "Daftar hadir Kecamatan" in tercetak
    assert "Seksi" in tercetak
    assert berubah(salinan) == {
        "templates/daftar_hadir.docx", "pipeline/render/daftar_hadir.py", "pipeline/stages.py"
    }  # fmt: skip
