"""The rule printed under a table of capaian."""

from decimal import Decimal

from pipeline.domain.instansi import Kebijakan
from pipeline.naskah.metode import kalimat_batas, kalimat_rumus, kalimat_skala, metodologi
from pipeline.regulation.skala import scale
from tests.builders import indikator


def test_only_the_formulas_in_use_are_told():
    assert "negatif" not in kalimat_rumus(Kebijakan(), [indikator()], 2024)


def test_an_override_per_indikator_is_told_beside_the_office_rule():
    kebijakan = Kebijakan(rumus_indikator=(("B", "rasio"),))
    rows = [indikator("A", polaritas="negatif"), indikator("B", polaritas="negatif")]
    sentence = kalimat_rumus(kebijakan, rows, 2024)
    assert "(2T − R) / T × 100; polaritas negatif = T / R × 100" in sentence


def test_the_cap_is_told():
    assert "paling tinggi 120%" in kalimat_batas(Kebijakan(batas_atas=Decimal(120)))


def test_no_floor_is_told():
    assert "tanpa batas bawah" in kalimat_batas(Kebijakan(lantai=None))


def test_every_class_of_the_scale_is_told_with_its_bound_and_source():
    assert kalimat_skala(scale("permendagri-86-2017", 2024)).replace("\u00a0", " ") == (
        "Kategori menurut Skala Nilai Peringkat Kinerja: ≥ 91 Sangat Tinggi; ≥ 76 Tinggi; ≥ 66 Sedang; ≥ 51 Rendah; "
        "< 51 Sangat Rendah (Permendagri Nomor 86 Tahun 2017, dibaca sebagai batas bawah)."
    )


def test_formula_bounds_and_scale_are_three_sentences():
    assert len(metodologi(Kebijakan(), [indikator()], 2024)) == 3
