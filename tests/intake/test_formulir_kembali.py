"""A form we hand out comes back readable: as it was, or filled in Excel."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl

from pipeline.form.isi import isi_formulir
from pipeline.form.workbook import formulir
from pipeline.intake.baca import read_quarter
from tests import builders as b
from tests.form.contoh import bacaan

BACAAN = bacaan()
ISI = isi_formulir(BACAAN)


def kembali(files):
    periode = BACAAN.periode
    return read_quarter(b.berkas(files), periode.triwulan, periode.tahun, BACAAN.rencana)


def terisi(isi):
    """The form of a unit after somebody filled in every realisasi with 12.5 and signed it."""
    buku = openpyxl.load_workbook(BytesIO(formulir(isi).isi))
    lembar = buku["kinerja"]
    kepala = [str(sel.value).strip().casefold() for sel in lembar[1]]
    for baris in range(2, lembar.max_row + 1):
        lembar.cell(baris, kepala.index("realisasi") + 1).value = 12.5
    for kunci, nilai, *_ in buku["identitas"].iter_rows(min_row=2):
        if kunci.value in {"disusun_oleh", "tanggal"}:
            nilai.value = "Contoh Petugas" if kunci.value == "disusun_oleh" else date(2024, 10, 4)
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def test_every_unfilled_form_is_recognised_without_a_finding():
    penerimaan, temuan = kembali([(f"TW/{isi.unit.kode}.xlsx", formulir(isi).isi) for isi in ISI])
    assert ([f.unit_kerja for f in penerimaan.formulir], temuan) == ([isi.unit.kode for isi in ISI], ())


def test_a_form_filled_in_excel_brings_back_its_figures():
    penerimaan, temuan = kembali([(f"TW/{isi.unit.kode}.xlsx", terisi(isi)) for isi in ISI])
    assert ({k.realisasi.angka for f in penerimaan.formulir for k in f.kinerja}, temuan) == ({Decimal("12.5")}, ())


def test_a_form_filled_in_excel_says_who_wrote_it_when_and_from_which_plan():
    form = kembali([("TW/a.xlsx", terisi(ISI[0]))])[0].formulir[0]
    assert (form.disusun_oleh, form.tanggal, form.id_formulir, form.sidik_rencana) == (
        "Contoh Petugas", date(2024, 10, 4), ISI[0].id_formulir, ISI[0].sidik_rencana,
    )  # fmt: skip
