"""When what is made from the plan alone was signed, and what the office said of it."""

from datetime import date

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.render import cascading, iku, pk, rencana_aksi
from tests.builders import bacaan, indikator, instansi, pejabat, rencana, target, unit

KANTOR = instansi(
    tanggal_pk=(date(2024, 1, 12),),
    tanggal_pk_perubahan=(date(2024, 9, 2),),
    alasan_pk_perubahan=(("2023", "alasan tahun lalu"), ("2024", "pergeseran anggaran")),
    nomor_iku="188/12/2021",
    tanggal_iku=date(2021, 9, 1),
)
RENCANA = [rencana_aksi.susun, cascading.susun, iku.susun_kartu]
PERUBAHAN = (target(setahun=90), target(setahun=95, dokumen="pk_perubahan"))


def konteks(susun, plan, kantor=KANTOR):
    read = bacaan(plan, instansi=kantor, hari_ini=date(2025, 1, 20))
    return susun(read, analyse(read)).konteks


@pytest.mark.parametrize("susun", RENCANA)
def test_what_is_signed_with_the_pk_carries_its_day(susun):
    assert konteks(susun, rencana()).tempat_tanggal == "Contoh, 12 Januari 2024"


@pytest.mark.parametrize("susun", RENCANA)
def test_once_the_pk_is_changed_it_carries_the_day_of_the_change(susun):
    assert konteks(susun, rencana(target=PERUBAHAN)).tempat_tanggal == "Contoh, 2 September 2024"


@pytest.mark.parametrize("susun", [*RENCANA, iku.susun])
def test_a_day_nobody_said_stays_open(susun):
    assert konteks(susun, rencana(), instansi()).tempat_tanggal == "Contoh, [BELUM DIISI – tanggal]"


def test_who_headed_the_office_on_that_day_signs():
    plan = rencana(
        unit_kerja=(unit("camat", "Camat", "kepala"),),
        pejabat=(pejabat(unit_kerja="camat", nama="Lama", selesai=date(2024, 3, 1)),
                 pejabat("198101012006011002", "Baru", unit_kerja="camat", mulai=date(2024, 3, 2))),
    )  # fmt: skip
    assert konteks(rencana_aksi.susun, plan).kepala.nama == "Lama"


def test_the_decree_on_iku_has_the_number_and_the_day_the_office_said():
    made = konteks(iku.susun, rencana(indikator=(indikator(),)))
    assert (made.nomor, made.tanggal, made.tempat_tanggal) == (
        "188/12/2021",
        "1 September 2021",
        "Contoh, 1 September 2021",
    )


def test_a_changed_pk_says_why_in_the_words_of_its_year():
    read = bacaan(rencana(target=PERUBAHAN), instansi=KANTOR)
    changed = [n.konteks for n in pk.susun(read, None) if n.templat == "pk_perubahan"]
    assert {satu.alasan for satu in changed} == {"pergeseran anggaran"}
