"""The planning documents read as accepted (``TERIMA=1 pytest tests/render`` accepts them anew)."""

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from pipeline.render import cascading, iku, monev, pengukuran, pk, rencana_aksi
from tests.builders import pejabat
from tests.render.contoh import contoh, dicetak
from tests.render.teks_dokumen import cocok, teks

SUSUN = (iku.susun, iku.susun_kartu, cascading.susun, rencana_aksi.susun, monev.susun, pengukuran.susun)
PK = ("01-kepala", "02-sekretariat", "03-subbag", "04-yanum", "05-trantib", "perubahan-01-kepala")


@pytest.fixture(scope="module")
def periode():
    return contoh()


@pytest.mark.parametrize("berkas", PK)
def test_a_perjanjian_kinerja_reads_as_accepted(periode, berkas):
    naskah = next(n for n in pk.susun(*periode) if n.nama.replace("2024-", "") == f"7-dokumen/pk/pk-{berkas}.docx")
    assert cocok(dicetak(naskah, periode[0]), f"pk-{berkas}")


def test_the_single_signature_form_reads_as_accepted(periode):
    assert cocok(dicetak(pk.susun_kepala_daerah(periode[0]), periode[0]), "pk-kepala-daerah")


@pytest.mark.parametrize(
    ("susun", "nama"),
    [
        (iku.susun, "iku"),
        (iku.susun_kartu, "kartu-indikator"),
        (cascading.susun, "cascading"),
        (rencana_aksi.susun, "rencana-aksi"),
        (monev.susun, "monev"),
        (pengukuran.susun, "pengukuran"),
    ],
)
def test_a_document_reads_as_accepted(periode, susun, nama):
    assert cocok(dicetak(susun(*periode), periode[0]), nama)


def test_the_year_reads_as_accepted():
    setahun = contoh("2024")
    assert cocok(dicetak(pengukuran.susun(*setahun), setahun[0]), "pengukuran-setahun")


JAHAT = 'A & B <c> "d" {{ e }} ]]>'


def jahat(nilai):
    """The same context with every text replaced by one that hurts XML and jinja."""
    if isinstance(nilai, str):
        return JAHAT
    if isinstance(nilai, tuple):
        return tuple(jahat(one) for one in nilai)
    return (
        replace(nilai, **{f.name: jahat(getattr(nilai, f.name)) for f in fields(nilai)})
        if is_dataclass(nilai)
        else nilai
    )


@pytest.mark.parametrize("susun", SUSUN)
def test_text_that_hurts_reaches_the_page_whole(periode, susun):
    naskah = susun(*periode)
    hurt = replace(naskah, konteks=jahat(naskah.konteks))
    page = teks(dicetak(hurt, periode[0])).replace(JAHAT, "").replace(JAHAT.upper(), "")
    assert not set("&<>{}") & set(page)


@pytest.mark.parametrize("susun", [satu for satu in SUSUN if satu is not cascading.susun])
def test_who_took_office_after_the_year_signs_none_of_its_documents(susun):
    bacaan, analisis = contoh()
    baru = pejabat("198101012006011002", "Contoh Baru", "Camat Contoh", unit_kerja="camat", mulai=date(2025, 2, 1))
    lama = (replace(p, selesai=date(2025, 1, 31)) for p in bacaan.rencana.pejabat)
    plan = replace(bacaan.rencana, pejabat=(*lama, baru))
    made = susun(replace(bacaan, rencana=plan, hari_ini=date(2026, 1, 5)), analisis)
    assert made.konteks.kepala.nama == "Contoh Lima, S.STP., M.Si."
