"""Who signs on a given day."""

from datetime import date

import pytest

from pipeline.naskah.penanda_tangan import (
    kasubag_perencanaan,
    kepala,
    kepala_daerah,
    kepala_unit,
    nip_berspasi,
    sekretaris,
    tempat_tanggal,
)
from tests.builders import instansi, pejabat, rencana, unit

CAMAT = unit("camat", "Camat Contoh", "kepala", pejabat="198001012005011001")
DEFINITIF = pejabat("198001012005011001", "Camat Definitif", unit_kerja="camat", pangkat_golongan="Pembina (IV/a)")
PLT = pejabat("197905052004011005", "Pelaksana Tugas", unit_kerja="camat", status_jabatan="plt",
              mulai=date(2024, 7, 1), selesai=date(2024, 9, 30))  # fmt: skip
PLH = pejabat("198404042009011004", "Pelaksana Harian", unit_kerja="camat", status_jabatan="plh",
              mulai=date(2024, 8, 5), selesai=date(2024, 8, 9))  # fmt: skip
STAF = pejabat("199001012015011009", "Staf Camat", "Pengelola Data", unit_kerja="camat")


def penanda(hari, *orang):
    return kepala(instansi(), rencana(unit_kerja=(CAMAT,), pejabat=orang), hari)


@pytest.mark.parametrize(
    ("hari", "nama", "jabatan"),
    [
        (date(2024, 6, 30), "Camat Definitif", "Camat Contoh"),
        (date(2024, 7, 1), "Pelaksana Tugas", "Plt. Camat Contoh"),
        (date(2024, 8, 5), "Pelaksana Harian", "Plh. Camat Contoh"),
        (date(2024, 8, 9), "Pelaksana Harian", "Plh. Camat Contoh"),
        (date(2024, 8, 10), "Pelaksana Tugas", "Plt. Camat Contoh"),
        (date(2024, 10, 1), "Camat Definitif", "Camat Contoh"),
    ],
)
def test_the_day_decides_between_plh_plt_and_the_holder(hari, nama, jabatan):
    found = penanda(hari, DEFINITIF, PLT, PLH, STAF)
    assert (found.nama, found.jabatan) == (nama, jabatan)


def test_nobody_in_office_is_a_placeholder_under_the_right_jabatan():
    found = penanda(date(2025, 1, 1), PLT)
    assert (found.jabatan, found.nama) == ("Camat Contoh", "[BELUM DIISI – nama Camat Contoh]")


def test_staff_of_the_unit_never_sign_as_its_head():
    assert penanda(date(2025, 1, 1), STAF).nama == "[BELUM DIISI – nama Camat Contoh]"


def test_a_missing_rank_is_a_placeholder():
    assert penanda(date(2024, 7, 1), PLT).pangkat == "[BELUM DIISI – pangkat/golongan]"


@pytest.mark.parametrize(
    ("nip", "tercetak"),
    [
        ("198001012005011001", "19800101 200501 1 001"),
        ("19800101 200501 1 001", "19800101 200501 1 001"),
        ("1980", "1980"),
    ],
)
def test_a_nip_is_grouped_8_6_1_3(nip, tercetak):
    assert nip_berspasi(nip) == tercetak


def test_the_kepala_daerah_has_neither_rank_nor_nip():
    found = kepala_daerah(instansi(atasan_nama="Contoh Bupati"))
    assert (found.nama, found.pangkat, found.nip) == ("Contoh Bupati", "", "")


def test_an_unnamed_bupati_is_a_placeholder():
    assert kepala_daerah(instansi()).nama == "[BELUM DIISI – nama Bupati Contoh]"


@pytest.mark.parametrize(
    ("satuan", "jabatan"),
    [
        (unit("x", "Seksi Pelayanan", "seksi"), "Kepala Seksi Pelayanan"),
        (unit("x", "Sekretariat Kecamatan", "sekretariat"), "Sekretaris Kecamatan"),
        (unit("x", "Kelurahan Mawar", "kelurahan"), "Lurah Mawar"),
        (unit("x", "Analis Kebijakan", "jabatan_fungsional"), "Analis Kebijakan"),
    ],
)
def test_an_unnamed_head_is_called_by_the_unit(satuan, jabatan):
    assert kepala_unit(rencana(unit_kerja=(satuan,)), satuan, date(2024, 1, 1)).jabatan == jabatan


def test_the_planning_subbagian_is_found_by_its_name():
    units = (unit("umum", "Subbagian Umum", "subbagian"), unit("ren", "Subbagian Perencanaan", "subbagian"))
    found = kasubag_perencanaan(rencana(unit_kerja=units), date(2024, 1, 1))
    assert found.jabatan == "Kepala Subbagian Perencanaan"


@pytest.mark.parametrize("sebutan", ["umum", "subbagian  UMUM"])
def test_the_office_may_name_another_unit_by_kode_or_name(sebutan):
    units = (unit("umum", "Subbagian Umum", "subbagian"), unit("ren", "Subbagian Perencanaan", "subbagian"))
    found = kasubag_perencanaan(rencana(unit_kerja=units), date(2024, 1, 1), sebutan)
    assert found.jabatan == "Kepala Subbagian Umum"


def test_a_unit_nobody_has_leaves_the_planning_subbagian():
    units = (unit("umum", "Subbagian Umum", "subbagian"), unit("ren", "Subbagian Perencanaan", "subbagian"))
    found = kasubag_perencanaan(rencana(unit_kerja=units), date(2024, 1, 1), "Subbagian Keuangan")
    assert found.jabatan == "Kepala Subbagian Perencanaan"


def test_an_office_without_secretariat_still_has_the_line():
    assert (
        sekretaris(instansi(), rencana(unit_kerja=(CAMAT,)), date(2024, 1, 1)).jabatan
        == "Sekretaris Kecamatan Contoh"
    )


RSUD = (
    unit("direktur", "Direktur", "kepala"), unit("wadir", "Wakil Direktur Umum", "wakil", induk="direktur"),
    unit("keu", "Bagian Keuangan", "bagian", induk="wadir"),
    unit("ren", "Subbagian Perencanaan", "subbagian", induk="keu"),
)  # fmt: skip


def test_without_secretariat_who_stands_between_planner_and_head_takes_its_step():
    wadir = pejabat("197001011995031001", "Wadir", "Wakil Direktur Umum", unit_kerja="wadir")
    found = sekretaris(instansi(jenis="rsud"), rencana(unit_kerja=RSUD, pejabat=(wadir,)), date(2024, 1, 1))
    assert (found.nama, found.jabatan) == ("Wadir", "Wakil Direktur Umum")


def test_a_planner_right_below_the_head_is_not_its_own_secretary():
    units = (RSUD[0], unit("ren", "Subbagian Perencanaan", "subbagian", induk="direktur"))
    found = sekretaris(instansi(jenis="rsud"), rencana(unit_kerja=units), date(2024, 1, 1))
    assert found.jabatan.startswith("Sekretaris ")


def test_no_date_of_a_letter_is_invented():
    assert tempat_tanggal(instansi()) == "Contoh, [BELUM DIISI – tanggal]"
