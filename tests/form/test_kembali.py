"""Formulir yang dibuat, diisi oleh program yang hanya mengenal kontrak, lalu dibaca: angkanya persis yang diketik."""

import csv
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import Jawaban
from pipeline.domain.kolom_formulir import PENJELASAN
from pipeline.domain.nilai import Keadaan
from pipeline.form.isi import isi_formulir
from pipeline.form.workbook import formulir
from pipeline.intake.baca import read_quarter
from tests.form.contoh import RENCANA, bacaan

ISI = next(isi for isi in isi_formulir(bacaan()) if isi.unit.kode == "PEM")
KOSONG_XLSX = formulir(ISI).isi
PENANDA = {"disusun_oleh": "Contoh Petugas", "tanggal": datetime(2024, 10, 4)}  # noqa: DTZ001 - Excel knows no zones
KODE = [baris.indikator.kode for baris in ISI.kinerja]


def _nama(tertulis):
    return str(tertulis).casefold().replace(" ", "_")


def isi_lembar(lembar, isian):
    """Fill in ``{key: {column: value}}``; the key stands in the first column, the headers in the first row."""
    kolom = {_nama(sel.value): sel.column for sel in lembar[1]}
    for baris in range(2, lembar.max_row + 1):
        for nama, nilai in isian.get(lembar.cell(baris, 1).value, {}).items():
            lembar.cell(baris, kolom[nama]).value = nilai


def diisi(kinerja=(), rencana_aksi=(), anggaran=(), kuesioner=()):
    """The workbook as a unit would send it back."""
    buku = openpyxl.load_workbook(BytesIO(KOSONG_XLSX))
    isi_lembar(buku["identitas"], {kunci: {"nilai": nilai} for kunci, nilai in PENANDA.items()})
    isi_lembar(buku["kinerja"], dict(kinerja))
    isi_lembar(buku["rencana_aksi"], dict(rencana_aksi))
    isi_lembar(buku["anggaran"], dict(anggaran))
    for nomor, jawaban in enumerate(kuesioner, 2):
        for kolom, nilai in enumerate(jawaban, 1):
            buku["kuesioner"].cell(nomor, kolom).value = nilai
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def terima(isi):
    """The form as it is received, and what reading it found."""
    penerimaan, temuan = read_quarter([Berkas.dari("masuk/TW3/kiriman.xlsx", isi)], 3, 2024, RENCANA)
    (satu,) = penerimaan.formulir
    return satu, temuan


angka = st.decimals(min_value=0, max_value=10**7, places=2).filter(lambda d: d == 0 or d >= 1)
rupiah = st.integers(min_value=0, max_value=10**12)


@given(st.lists(st.none() | angka, min_size=4, max_size=4), st.lists(st.none() | rupiah, min_size=2, max_size=2))
@settings(max_examples=15, deadline=None)
def test_every_figure_comes_back_exactly_as_typed(realisasi, belanja):
    kode = [baris.mata.kode for baris in ISI.anggaran]
    kinerja = {k: {"realisasi": None if r is None else float(r)} for k, r in zip(KODE, realisasi, strict=True)}
    satu, _ = terima(diisi(kinerja, anggaran={k: {"realisasi": r} for k, r in zip(kode, belanja, strict=True)}))

    assert [baris.realisasi.angka for baris in satu.kinerja] == realisasi
    assert [baris.realisasi.angka for baris in satu.anggaran] == belanja


def test_the_work_done_comes_back_beside_the_money():
    kode = ISI.anggaran[0].mata.kode
    satu, temuan = terima(diisi(anggaran={kode: {"realisasi": 12_500_000, "realisasi_fisik": 45.5}}))
    baris = next(row for row in satu.anggaran if row.kode == kode)

    assert (baris.realisasi.angka, baris.realisasi_fisik.angka) == (12_500_000, Decimal("45.5"))
    assert [t.kode for t in temuan if t.tempat.lembar == "anggaran"] == []


@pytest.mark.parametrize(
    ("ketikan", "keadaan", "dibaca"),
    [
        ("12,5", Keadaan.TERISI, Decimal("12.5")),
        ("93,75%", Keadaan.TERISI, Decimal("93.75")),
        ("254 kasus", Keadaan.TERISI, Decimal(254)),
        (0, Keadaan.TERISI, Decimal(0)),
        (None, Keadaan.KOSONG, None),
        ("-", Keadaan.KOSONG, None),
        ("n/a", Keadaan.TIDAK_BERLAKU, None),
        ("Belum Rilis", Keadaan.BELUM_TERSEDIA, None),
    ],
)
def test_every_way_of_writing_keeps_its_meaning(ketikan, keadaan, dibaca):
    nilai = terima(diisi({"I1": {"realisasi": ketikan}}))[0].kinerja[0].realisasi

    assert (nilai.keadaan, nilai.angka) == (keadaan, dibaca)


@pytest.mark.parametrize("keadaan", ["tidak_berlaku", "belum_tersedia"])
def test_a_state_chosen_from_the_list_is_read(keadaan):
    assert terima(diisi({"I1": {"keadaan": keadaan}}))[0].kinerja[0].realisasi.keadaan == keadaan


def test_parts_of_a_share_come_back():
    baris = terima(diisi({"I2": {"pembilang": 45, "penyebut": 48}}))[0].kinerja[1]

    assert (baris.pembilang.angka, baris.penyebut.angka, baris.realisasi.keadaan) == (45, 48, Keadaan.KOSONG)


def test_what_the_unit_writes_comes_back_word_for_word():
    kalimat = "- Koordinasi dengan desa & kelurahan; 100% hadir"
    baris = terima(diisi({"I1": {"realisasi": 5, "faktor_penghambat": kalimat}}))[0].kinerja[0]

    assert baris.faktor_penghambat == kalimat


def test_answers_of_the_questionnaire_come_back():
    satu, _ = terima(diisi(kuesioner=[("R1", *range(1, 5), None, 1, 2, 3, 4)]))

    assert [(j.responden, j.unsur) for j in satu.kuesioner] == [("R1", (1, 2, 3, 4, None, 1, 2, 3, 4))]
    assert isinstance(satu.kuesioner[0], Jawaban)


def test_an_empty_questionnaire_has_no_respondents():
    assert terima(diisi())[0].kuesioner == ()


def test_the_form_is_recognised_when_it_returns():
    satu, _ = terima(diisi())

    assert (satu.unit_kerja, satu.versi, satu.id_formulir, satu.sidik_rencana, satu.disusun_oleh, satu.tanggal) == (
        "PEM", "1", ISI.id_formulir, ISI.sidik_rencana, "Contoh Petugas", date(2024, 10, 4),
    )  # fmt: skip


def test_an_unfilled_form_is_read_with_every_row_and_no_value():
    satu, _ = terima(diisi())

    assert {baris.realisasi.keadaan for baris in (*satu.kinerja, *satu.rencana_aksi, *satu.anggaran)} == {
        Keadaan.KOSONG
    }
    assert [baris.indikator for baris in satu.kinerja] == KODE


def test_a_form_filled_in_as_asked_gives_no_finding():
    kinerja = {kode: {"realisasi": 5} for kode in KODE}
    anggaran = {baris.mata.kode: {"realisasi": 12_500_000} for baris in ISI.anggaran}
    isi = diisi(kinerja, {"RA-1": {"realisasi": 3}}, anggaran, [("1", *[4] * 9)])

    assert terima(isi)[1] == ()


def test_a_form_saved_as_csv_sheet_by_sheet_gives_the_same_figures():
    berkas = []
    for lembar in openpyxl.load_workbook(BytesIO(diisi({"I1": {"realisasi": "12,5"}}))):
        teks = StringIO()
        csv.writer(teks, delimiter=";").writerows(lembar.iter_rows(values_only=True))
        if lembar.title != PENJELASAN:
            berkas.append(Berkas.dari(f"masuk/TW3/PEM/{lembar.title}.csv", teks.getvalue().encode("utf-8-sig")))
    penerimaan, temuan = read_quarter(berkas, 3, 2024, RENCANA)

    assert ([b.realisasi.angka for b in penerimaan.formulir[0].kinerja], temuan) == (
        [Decimal("12.5"), None, None, None], (),
    )  # fmt: skip
