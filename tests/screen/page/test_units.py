"""Who sent what, and who gets a text."""

from dataclasses import replace

from pipeline.domain.tempat import Tempat
from pipeline.regulation.katalog import temuan
from pipeline.regulation.sop import load
from pipeline.screen.page.units import units
from tests import builders as b

SOP = load("klego", 2024)
BUKTI = temuan("KEL-10", Tempat("2024/masuk/TW4/a.xlsx", "kinerja", "F2"), "", "a", indikator="I", triwulan="TW IV")


def bacaan(*kirim, periode="2024-TW4"):
    """Two units, each with an indikator; ``kirim`` are (unit, quarter) that sent their form complete."""
    plan = b.rencana(
        unit_kerja=[b.unit("a", "Seksi A"), b.unit("b", "Seksi B")],
        indikator=[b.indikator(f"I{n}", unit_kerja=(n,)) for n in "ab"],
        target=[b.target(f"I{n}") for n in "ab"],
    )
    return b.bacaan(plan, [b.formulir(tw, n, kinerja=b.isian(90, f"I{n}", **LENGKAP)) for n, tw in kirim], periode)


LENGKAP = {
    "bukti_dukung": "x", "faktor_pendukung": "x", "faktor_penghambat": "x", "upaya": "x", "tindak_lanjut": "x",
    "penanggung_jawab": "x", "batas_waktu": "x",
}  # fmt: skip


def keadaan(found):
    return [(satu.cetak.unit, satu.cetak.triwulan, satu.cetak.hasil, satu.pesan) for satu in found.kiriman]


def test_a_unit_that_did_not_answer_is_asked_and_one_that_did_is_not():
    found = units(bacaan(("a", 4)), SOP, ())
    assert keadaan(found) == [("Seksi A", "TW IV", "lengkap", 0), ("Seksi B", "TW IV", "belum diterima", 1)]
    assert [(p.unit, "Formulir TW IV belum kami terima" in p.teks) for p in found.pesan] == [("Seksi B", True)]


def test_forms_are_counted_as_received_and_as_complete():
    found = units(bacaan(("a", 4)), SOP, ())
    assert (found.diterima, found.lengkap, len(found.kiriman)) == (1, 1, 2)


def test_for_the_year_a_unit_gets_one_text_for_all_its_quarters():
    found = units(
        bacaan(("a", 1), ("a", 2), ("a", 3), ("b", 1), ("b", 2), ("b", 3), ("b", 4), periode="2024"), SOP, ()
    )
    assert [(p.unit, "Formulir TW IV belum" in p.teks) for p in found.pesan] == [("Seksi A", True)]
    assert [satu.pesan for satu in found.kiriman if satu.cetak.unit == "Seksi A"] == [1, 1, 1, 1]


def test_who_has_something_to_mend_is_asked():
    found = units(bacaan(("a", 4), ("b", 4)), SOP, (BUKTI,))
    assert [p.unit for p in found.pesan] == ["Seksi A"]


def test_nobody_is_asked_to_mend_a_form_that_was_replaced():
    assert units(bacaan(("a", 4), ("b", 4)), SOP, (replace(BUKTI, digantikan_oleh="baru.xlsx"),)).pesan == ()


def test_a_unit_the_plan_does_not_know_is_asked_by_its_kode():
    found = units(bacaan(("a", 4), ("b", 4)), SOP, (replace(BUKTI, unit_kerja="ZZ"),))
    assert [p.unit for p in found.pesan] == ["ZZ"]
