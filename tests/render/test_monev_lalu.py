"""What was promised a quarter ago is asked for again."""

from pipeline.analyse.analisis import analyse
from pipeline.render.monev import carried_over
from tests import builders as b

JANJI = {"tindak_lanjut": "Pengadaan jaringan", "penanggung_jawab": "Kasi Pelayanan", "batas_waktu": "30 Juni 2024"}


def dibawa(*isian, periode="2024-TW2"):
    rencana = b.rencana(target=b.target(tw=(10, 10, 10, 10)))
    forms = [b.formulir(n, kinerja=satu) for n, satu in enumerate(isian, start=1)]
    bacaan = b.bacaan(rencana, forms, periode)
    return carried_over(rencana, analyse(bacaan), bacaan.periode.triwulan_terakhir - 1)


def test_a_follow_up_stands_beside_what_was_done():
    row = dibawa(b.isian(9, **JANJI), b.isian(10, upaya="Jaringan terpasang"))[0]

    assert (row.tindak_lanjut, row.perkembangan) == ("Pengadaan jaringan", "Jaringan terpasang")


def test_a_follow_up_nobody_answered_shows_as_open():
    assert "BELUM DIISI" in dibawa(b.isian(9, **JANJI), b.isian(10))[0].perkembangan


def test_the_first_quarter_carries_nothing_over():
    assert dibawa(b.isian(9, **JANJI), periode="2024-TW1") == ()
