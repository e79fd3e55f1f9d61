"""Sections an office adds of its own: at the end of a chapter or as appendix, and in the lists of contents."""

import pytest

from pipeline.domain.pendukung import Prestasi
from tests import builders as b
from tests.naskah.test_foto import foto as jpg
from tests.render.lkjip.bahan_uji import NARASI, konteks, lengkap
from tests.render.lkjip.test_templat import body, printed, styled


def halaman(**narasi):
    tambahan = {nama.replace("_", "-"): isi for nama, isi in narasi.items()}
    return body(printed(narasi={**NARASI, **tambahan}))


@pytest.mark.parametrize(
    ("berkas", "judul", "sebelum"),
    [
        ("bab1_maksud_dan_tujuan", "F. Maksud dan Tujuan", "E. Dasar Hukum"),
        ("bab2_arah_kebijakan", "D. Arah Kebijakan", "C. Perjanjian Kinerja"),
        ("bab3_inovasi", "C. Inovasi", "B. Realisasi Anggaran"),
        ("bab4_penghargaan", "C. Penghargaan", "B. Langkah Perbaikan"),
    ],
)
def test_a_section_stands_at_the_end_of_its_chapter(berkas, judul, sebelum):
    judul_cetak = styled(halaman(**{berkas: "Isi."}), "Heading2")
    assert judul_cetak[judul_cetak.index(sebelum) + 1] == judul


def test_sections_stand_in_the_order_of_their_names():
    root = halaman(bab3_b="# Kerja Sama\nIsi.", bab3_a="# Inovasi\nIsi.")
    assert styled(root, "Heading2")[-4:-2] == ["C. Inovasi", "D. Kerja Sama"]


def test_the_title_is_the_first_heading_without_a_letter_of_its_own():
    root = halaman(bab1_x="# G. Sistematika Penulisan\n\nIsi.")
    assert "F. Sistematika Penulisan" in styled(root, "Heading2")


def test_an_appendix_of_the_office_stands_before_the_trace_of_data():
    assert styled(halaman(lampiran_sk_tim="# SK Tim\nIsi."), "Heading1")[-2:] == [
        "LAMPIRAN 5 SK TIM",
        "LAMPIRAN 6 JEJAK DATA",
    ]


def test_added_sections_stand_in_the_list_of_contents():
    root = halaman(bab3_inovasi="Isi.", lampiran_sk_tim="Isi.")
    daftar = [t for style in ("TOC1", "TOC2", "TOC3") for t in styled(root, style)]
    assert {"C. Inovasi", "LAMPIRAN 5 SK TIM"} <= set(daftar)


@pytest.mark.parametrize(("berkas", "ada"), [("bab3-inovasi", 0), ("bab3-inovasi-tw2", 1), ("bab3-inovasi-tw3", 0)])
def test_before_the_year_is_over_results_are_told_by_a_text_of_that_quarter(berkas, ada):
    cetakan = konteks(narasi={berkas: "Isi."}, periode="2024-TW2")
    assert len(cetakan.bab3.tambahan) == ada


def test_what_does_not_tell_results_is_printed_in_every_quarter():
    assert konteks(narasi={"bab1-maksud": "Isi."}, periode="2024-TW2").bab1.tambahan[0].judul == "F. Maksud"


def test_tables_and_pictures_of_a_narrative_stand_in_their_lists():
    foto = b.berkas([("2024/narasi/gambar/loket.jpg", jpg())])[0]
    isi = "Tabel: Layanan\n\n| A | B |\n|---|---|\n| KTP | 2 |\n\n![Antrean loket](loket.jpg)"
    root = body(printed(narasi={**NARASI, "isu-strategis": isi}, gambar={"gambar/loket.jpg": foto}))
    daftar = " ".join(styled(root, "DaftarTabel"))
    assert ("Tabel 1.2 Layanan" in daftar, "Gambar 1.2 Antrean loket" in daftar) == (True, True)


def test_a_picture_that_is_not_there_is_asked_for():
    cetakan = konteks(narasi={"isu-strategis": "![X](x.jpg)"})
    assert cetakan.bab1.isu.baris[0].teks == "[BELUM DIISI – gambar x.jpg, taruh di narasi/gambar]"


def test_an_award_that_is_not_won_yet_takes_no_letter():
    def huruf(tahun):
        rencana = lengkap(prestasi=(Prestasi(tahun, "Juara"),))[0]
        bab = konteks(rencana=rencana, narasi={"bab3-inovasi": "Isi."}).bab3
        return len(bab.prestasi.baris), bab.tambahan[0].judul

    assert (huruf(2023), huruf(2030)) == ((1, "D. Inovasi"), (0, "C. Inovasi"))
