"""Every text with the place where it stands."""

from pipeline.check.teks import semua_teks, teks_formulir, teks_narasi
from pipeline.domain.tempat import Tempat
from tests import builders as b


def test_a_text_of_a_form_stands_in_its_own_column():
    baris = b.isian(1, upaya="Mengambil berkas", letak=(("upaya", Tempat("a.xlsx", "kinerja", "I7")),))
    assert [t.tempat.sel for t in teks_formulir(b.bacaan(formulir_=b.formulir(4, kinerja=baris)))] == ["I7"]


def test_a_paragraph_is_found_by_its_line():
    bacaan = b.bacaan(narasi={"bab-1": "Satu.\nDua.\n\nTiga."})
    assert [(t.isi, t.tempat.sel) for t in teks_narasi(bacaan)] == [("Satu.\nDua.", "baris 1"), ("Tiga.", "baris 4")]


def test_a_paragraph_names_its_file():
    assert next(teks_narasi(b.bacaan(narasi={"bab-1": "Satu."}))).tempat.berkas == "2024/narasi/bab-1.md"


def test_a_number_of_a_rule_does_not_end_a_sentence():
    teks = next(teks_narasi(b.bacaan(narasi={"a": "Sesuai Permendagri No. 90 Tahun 2019. Selesai."})))
    assert teks.kalimat() == ["Sesuai Permendagri No. 90 Tahun 2019.", "Selesai."]


def test_the_plan_speaks_too():
    rencana = b.rencana(indikator=b.indikator(alasan="Dipilih karena wajib"))
    assert [t.asal for t in semua_teks(b.bacaan(rencana))] == ["Alasan IKU1"]
