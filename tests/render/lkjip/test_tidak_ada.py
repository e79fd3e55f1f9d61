"""What an office says there is none of is not asked for any more: a plain sentence, or nothing."""

import pytest

from pipeline.domain.periode import Periode
from pipeline.naskah.narasi import parse
from pipeline.render.lkjip.bab1 import legal_basis
from pipeline.render.lkjip.kelengkapan import completeness
from pipeline.render.lkjip.narasi import added_sections, says_none, section
from pipeline.render.lkjip.perbandingan import pembanding_kalimat
from pipeline.render.lkjip.takarir import Penomor
from tests import builders as b
from tests.render.lkjip import bahan_uji as uji

TANPA = b.pembanding(None, tingkat="tidak ada", tahun=0, sumber="")


def kalimat(*pembanding):
    bahan = uji.bahan(rencana=uji.tanpa(uji.lengkap()[0], pembanding=pembanding))
    return bahan, uji.teks(pembanding_kalimat(bahan.indikator_dibahas, bahan))


def test_a_benchmark_nobody_gave_is_asked_for():
    assert kalimat()[1][0].startswith("[BELUM DIISI – pembanding")


def test_one_that_is_declared_absent_is_a_plain_sentence_and_no_gap():
    bahan, (kata, *_) = kalimat(TANPA)
    assert kata.endswith(" tidak mempunyai standar nasional atau pembanding lain.")
    assert {"pembanding", "pembanding_luas"} <= set(completeness(bahan)[0].ada)


def test_one_that_is_there_after_all_counts():
    assert "tidak mempunyai" not in kalimat(TANPA, b.pembanding(85))[1][0]


@pytest.mark.parametrize("tulisan", ["tidak ada", "Tidak ada.", "TIDAK  ADA\n", "nihil", "<!-- isi -->\nTidak ada."])
def test_a_text_may_say_so(tulisan):
    assert says_none(parse(tulisan))


@pytest.mark.parametrize("tulisan", ["", "Tidak ada kendala.", "- tidak ada\n- lagi", "Tidak ada.\n\nKecuali satu."])
def test_a_text_that_says_more_says_more(tulisan):
    assert not says_none(parse(tulisan))


@pytest.mark.parametrize(
    ("berkas", "judul", "kata"),
    [
        ("isu-strategis", "Isu Strategis", ["Tidak ada isu strategis."]),
        ("analisis-S1", "Analisis S1", []),
        ("struktur-organisasi", "Struktur Organisasi", []),
    ],
)
def test_a_section_without_anything_is_a_sentence_or_left_out(berkas, judul, kata):
    found = section({berkas: "tidak ada"}, berkas, judul)
    assert (uji.teks(found.baris), found.ada) == (kata, True)


def test_an_added_section_that_says_so_is_left_out():
    assert added_sections({"bab3-inovasi": "Tidak ada."}, "bab3", Periode(2024, 0)) == ()


def test_an_office_without_rules_of_its_own_prints_the_national_ones():
    def dasar(narasi):
        return uji.teks(legal_basis(uji.bahan(narasi=narasi), Penomor()))

    assert (dasar({})[:-1], dasar({})[-1][:12]) == (dasar({"dasar-hukum": "tidak ada"}), "[BELUM DIISI")


def test_a_heading_that_repeats_the_title_is_not_printed_twice():
    tulisan = {"isu-strategis": "# D. ISU STRATEGIS\n\nIsi."}
    assert uji.teks(section(tulisan, "isu-strategis", "Isu Strategis").baris) == ["Isi."]
