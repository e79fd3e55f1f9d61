"""Formulir di layar kecil dan di kertas: satu indikator terbaca tanpa menggeser, tujuh indikator tiga halaman."""

import subprocess
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.nilai import Nilai
from pipeline.form.isi import isi_formulir
from pipeline.form.workbook import formulir
from pipeline.word.libreoffice import office
from tests.form.contoh import KOSONG, RENCANA, bacaan, nilai, target

DATA = ("kinerja", "rencana_aksi", "anggaran")
LAYAR = 1366 - 25 - 20
"""Pixels of a small screen beside the row numbers and the scroll bar."""
LUAS = {"A4": 11.69 - 0.6, "F4": 13.0 - 0.6}
"""Inches between the margins of a landscape page."""
URAIAN = (
    "Persentase pengaduan masyarakat yang ditindaklanjuti sesuai standar pelayanan",
    "Jumlah kelompok masyarakat yang mengikuti pembinaan ketenteraman dan ketertiban umum di wilayah kecamatan",
    "Persentase desa yang menyusun laporan pertanggungjawaban keuangan tepat waktu sesuai ketentuan",
)
"""As long as offices write them."""


def isi(banyak, kertas="F4"):
    """The form of a unit with so many indikator and rencana aksi, and a budget line for each."""
    nomor = range(1, banyak + 1)
    rencana = replace(
        RENCANA,
        indikator=tuple(
            Indikator(f"IKP-{n}", "S1", URAIAN[n % 3], ("Persen", "Orang")[n % 2], unit_kerja=("PEM",)) for n in nomor
        ),
        target=tuple(target(f"IKP-{n}", Nilai.dari(1250), 250, 300, "312.5", 387) for n in nomor),
        rencana_aksi=tuple(
            Aksi(f"RA-{n}", f"IKP-{n}", URAIAN[n % 3], "Laporan hasil pembinaan", "Kegiatan", nilai(3, 3, 3, 3))
            for n in nomor
        ),
        anggaran=tuple(
            MataAnggaran(
                f"7.01.02.2.01.{n:04}", "sub_kegiatan", "Koordinasi/Sinergi Perencanaan dan Pelaksanaan Kegiatan",
                Nilai.dari(1_385_437_875), KOSONG, "PEM",
            )
            for n in nomor
        ),
    )  # fmt: skip
    tampilan = replace(bacaan().instansi.tampilan, kertas=kertas)
    return next(i for i in isi_formulir(bacaan(rencana=rencana, tampilan=tampilan)) if i.unit.kode == "PEM")


def lembar(nama, kertas="F4"):
    return openpyxl.load_workbook(BytesIO(formulir(isi(7, kertas)).isi))[nama]


def piksel(satu):
    """What its columns take on a screen at 100 %; equal neighbours are told once."""
    return sum(round(7 * kolom.width) * (kolom.max - kolom.min + 1) for kolom in satu.column_dimensions.values())


@pytest.mark.parametrize("nama", ["identitas", *DATA])
def test_a_row_is_seen_whole_on_a_small_screen(nama):
    assert piksel(lembar(nama)) <= LAYAR


@pytest.mark.parametrize("nama", DATA)
@pytest.mark.parametrize(("kertas", "poin"), [("F4", 9), ("A4", 8)])
def test_what_is_printed_can_be_read(nama, kertas, poin):
    satu = lembar(nama, kertas)
    skala = min(LUAS[kertas] * 96 / piksel(satu), 1)

    assert poin <= satu["B2"].font.sz * skala <= 11


@pytest.mark.parametrize("nama", ["petunjuk", "identitas"])
def test_what_is_for_the_screen_alone_prints_an_empty_cell(nama):
    satu = lembar(nama)
    tercetak = satu[satu.print_area.partition("!")[2].replace("$", "").partition(":")[0]]

    assert (tercetak.value, tercetak.has_style) == (None, False)


def halaman(folder, *semua):
    """The number of pages LibreOffice prints of every form."""
    for nomor, satu in enumerate(semua):
        (folder / f"{nomor}.xlsx").write_bytes(formulir(satu).isi)
    buku = [str(folder / f"{nomor}.xlsx") for nomor in range(len(semua))]
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    perintah = [office(), "--headless", profil, "--convert-to", "pdf", "--outdir", str(folder), *buku]
    subprocess.run(perintah, check=True, capture_output=True)  # noqa: S603 - our own command
    cetakan = [(folder / f"{nomor}.pdf").read_bytes() for nomor in range(len(semua))]
    return [satu.count(b"/Type/Page") - satu.count(b"/Type/Pages") for satu in cetakan]


@pytest.mark.slow
@pytest.mark.skipif(not office(), reason="LibreOffice is not here")
def test_seven_indikator_print_on_three_pages_and_thirty_on_a_few_more(tmp_path):
    tujuh = [isi(7, kertas) for kertas in LUAS]
    satu, *tiga, banyak = halaman(tmp_path, isi(1), *tujuh, isi(30))

    assert (satu, tiga, banyak <= 8) == (3, [3, 3], True)
