"""What a unit wrote of an indikator, with what it left blank."""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.naskah.nomina.penjelasan import penjelasan, tanpa_penjelasan
from tests import builders as b


def ditulis(**kata):
    rencana = b.rencana(target=b.target(tw=(10, 10, 10, 10)), unit_kerja=(b.unit("seksi", "Seksi Pelayanan"),))
    forms = [
        b.formulir(1, "seksi", kinerja=b.isian(9, **kata)),
        b.formulir(2, "seksi", kinerja=b.isian(9, upaya="Jalan")),
    ]
    (hasil,) = analyse(b.bacaan(rencana, forms, "2024-TW2")).indikator
    return rencana, hasil, hasil.sumbangan[0]


def test_the_words_stand_beside_who_wrote_them_and_when():
    satu = penjelasan(*ditulis(faktor_penghambat=" Jaringan lambat. "), nomor=3)
    assert (satu.nomor, satu.unit_kerja, satu.unit, satu.penghambat) == (
        "3", "Seksi Pelayanan", "Seksi Pelayanan (TW I)", "Jaringan lambat.",
    )  # fmt: skip


@pytest.mark.parametrize(("wajib", "tercetak"), [((), "–"), (("batas_waktu",), "[BELUM DIISI – batas waktu]")])
def test_a_blank_is_a_placeholder_only_where_the_document_demands_it(wajib, tercetak):
    assert penjelasan(*ditulis(), wajib=wajib).batas_waktu == tercetak


def test_what_became_of_it_is_what_the_same_unit_wrote_a_quarter_later():
    rencana, hasil, pertama = ditulis()
    assert penjelasan(rencana, hasil, pertama).perkembangan == "Jalan"
    assert penjelasan(rencana, hasil, hasil.sumbangan[1], wajib=("perkembangan",)).perkembangan.startswith("[BELUM")


def test_an_indikator_nobody_explained_says_so():
    rencana, hasil, _ = ditulis()
    satu = tanpa_penjelasan(rencana, hasil)
    assert (satu.pendukung, satu.upaya) == ("[BELUM DIISI – penjelasan unit kerja]", "–")
