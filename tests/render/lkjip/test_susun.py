"""The report as its readers meet it: what stands where, and what is visibly missing."""

from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from tests import builders as b
from tests.render.lkjip.bahan_uji import BELUM_TERSEDIA, NARASI, TIDAK_BERLAKU, konteks, lengkap, tanpa, teks


def placeholders(value):
    """Every [BELUM DIISI …] anywhere in a context, in order."""
    if isinstance(value, str):
        return [value] if "[BELUM DIISI" in value else []
    if is_dataclass(value):
        return [p for f in fields(value) for p in placeholders(getattr(value, f.name))]
    return [p for item in value for p in placeholders(item)] if isinstance(value, tuple) else []


def sasaran(**lain):
    return konteks(**lain).bab3.sasaran[0]


def with_plan(**lain):
    return tanpa(lengkap()[0], **lain)


def test_the_year_makes_the_lkjip():
    edisi = konteks().edisi
    assert (edisi.judul, edisi.periode) == ("LAPORAN KINERJA INSTANSI PEMERINTAH", "Tahun 2024")


def test_the_fourth_quarter_makes_the_lkjip_too():
    assert konteks(periode="2024-TW4").edisi.tahunan


def test_the_third_quarter_makes_a_quarterly_report():
    edisi = konteks(periode="2024-TW3").edisi
    assert (edisi.judul, edisi.periode) == ("LAPORAN KINERJA", "Triwulan III Tahun 2024")


def test_what_was_written_for_the_year_does_not_stand_in_a_quarterly_report():
    simpulan = konteks(periode="2024-TW3").bab4.simpulan
    assert teks(simpulan.baris) == ["[BELUM DIISI – bagian Simpulan, tulis di narasi/simpulan-tw3.md]"]


def test_a_text_written_for_the_quarter_stands_in_its_report():
    narasi = {**NARASI, "simpulan-tw3": "Simpulan triwulan."}
    assert teks(konteks(periode="2024-TW3", narasi=narasi).bab4.simpulan.baris) == ["Simpulan triwulan."]


MASA = [
    # hari ini, periode → yang menandatangani
    (date(2024, 10, 7), "2024-TW3", "Kepala Lama"),
    (date(2025, 1, 20), "2024", "Kepala Baru"),
    (date(2030, 6, 1), "2024", "Kepala Baru"),
    (date(2025, 1, 20), "2024-TW3", "Kepala Lama"),
]


@pytest.mark.parametrize(("hari", "periode", "nama"), MASA)
def test_the_head_in_office_when_the_report_is_due_signs(hari, periode, nama):
    plan = with_plan(
        unit_kerja=(b.unit(), b.unit("kepala", "Camat", "kepala")),
        pejabat=(
            b.pejabat("1", "Kepala Lama", unit_kerja="kepala", selesai=date(2024, 12, 31)),
            b.pejabat("2", "Kepala Baru", unit_kerja="kepala", mulai=date(2025, 1, 2), selesai=date(2026, 1, 1)),
        ),
    )
    assert konteks(rencana=plan, periode=periode, hari_ini=hari).pengantar.kepala.nama == nama


def test_the_date_of_the_foreword_is_never_invented():
    assert konteks().pengantar.tempat_tanggal == "Contoh, [BELUM DIISI – tanggal]"


def test_with_every_comparison_chapter_three_has_nothing_to_fill():
    assert placeholders(konteks().bab3) == []


@pytest.mark.parametrize("berkas", sorted(NARASI))
def test_each_missing_narrative_names_its_file(berkas):
    narasi = {k: v for k, v in NARASI.items() if k != berkas}
    assert any(f"narasi/{berkas}.md" in p for p in placeholders(konteks(narasi=narasi)))


def test_a_missing_benchmark_is_said_so():
    bab = sasaran(rencana=with_plan(pembanding=()))
    assert teks(bab.kalimat_pembanding) == [
        (
            "[BELUM DIISI – pembanding Indeks Kepuasan Masyarakat (provinsi, nasional, atau standar), "
            "isi pada lembar pembanding]"
        )
    ]


def test_a_missing_last_year_is_said_so():
    bab = sasaran(rencana=with_plan(riwayat=()))
    assert teks(bab.perkembangan[0].kalimat) == [
        ("[BELUM DIISI – realisasi Indeks Kepuasan Masyarakat tahun 2023, tambahkan tahun 2023 pada lembar riwayat]")
    ]


def test_a_missed_target_asks_for_the_obstacle_and_the_solution():
    kata = {"faktor_penghambat": "", "upaya": "", "tindak_lanjut": ""}
    assert teks(sasaran(realisasi=70, kata_unit=kata).kalimat_penyebab) == [
        (
            "[BELUM DIISI – penyebab kegagalan Indeks Kepuasan Masyarakat, isi kolom faktor penghambat pada formulir "
            "kinerja]"
        ),
        (
            "[BELUM DIISI – solusi Indeks Kepuasan Masyarakat, "
            "isi kolom upaya atau tindak lanjut pada formulir kinerja]"
        ),
    ]


def test_a_reached_target_asks_for_what_helped():
    assert teks(sasaran(kata_unit={"faktor_pendukung": ""}).kalimat_penyebab) == [
        (
            "[BELUM DIISI – penyebab keberhasilan Indeks Kepuasan Masyarakat, "
            "isi kolom faktor pendukung pada formulir kinerja]"
        )
    ]


@pytest.mark.parametrize(("periode", "realisasi", "diminta"), [
    ("2024-TW3", BELUM_TERSEDIA, 0),
    ("2024-TW3", TIDAK_BERLAKU, 0),
    ("2024-TW3", None, 1),
    ("2024-TW4", BELUM_TERSEDIA, 1),
    ("2024", TIDAK_BERLAKU, 1),
])  # fmt: skip
def test_what_is_not_measured_yet_is_explained_at_the_end_of_the_year_alone(periode, realisasi, diminta):
    kata = {"faktor_pendukung": "", "faktor_penghambat": ""}
    bab = sasaran(periode=periode, realisasi=realisasi, kata_unit=kata)
    assert len(bab.kalimat_penyebab) == diminta


def test_causes_stand_under_the_name_of_their_unit():
    baris = sasaran().penyebab[0]
    assert (baris.unit, baris.penghambat) == ("Seksi Pelayanan (TW IV)", "Jaringan lambat.")


def test_every_year_on_record_stands_in_the_table():
    tabel = sasaran().perkembangan[0].baris
    assert [(r.tahun, r.realisasi, r.capaian) for r in tabel] == [
        ("2022", "91", "101,11"),
        ("2023", "93", "103,33"),
        ("2024", "97", "107,78"),
    ]


def test_an_unavailable_value_has_its_state_in_every_cell_and_no_category():
    baris = konteks(realisasi=BELUM_TERSEDIA).bab3.ringkas[0]
    assert (baris.realisasi, baris.capaian_keadaan, baris.kategori) == ("belum tersedia", "belum tersedia", "–")


def test_a_sasaran_without_money_says_where_to_link_it():
    bab = sasaran(rencana=with_plan(anggaran=(b.mata(pagu=1000),)))
    assert teks(bab.kalimat_penunjang) == [
        "[BELUM DIISI – program/kegiatan penunjang sasaran S1, isi kolom sasaran lembar anggaran]"
    ]


def test_the_seven_analyses_number_their_tables_in_order():
    bab = sasaran()
    judul = (
        bab.tabel_capaian,
        bab.perkembangan[0].tabel,
        bab.tabel_renstra,
        bab.tabel_pembanding,
        bab.tabel_penyebab,
        bab.tabel_efisiensi,
        bab.tabel_penunjang,
    )
    assert [j.urut for j in judul] == ["2", "3", "4", "5", "6", "7", "8"]


def test_a_table_left_out_leaves_no_gap_in_the_numbers():
    bab = sasaran(rencana=with_plan(pembanding=()))
    assert (bab.tabel_renstra.urut, bab.tabel_penyebab.urut) == ("4", "5")


def test_without_sasaran_strategis_the_report_says_what_it_discusses_instead():
    plan = with_plan(sasaran=(b.sasaran(tingkat="sub_kegiatan"),))
    assert teks(konteks(rencana=plan).bab3.kalimat)[0] == (
        "[BELUM DIISI – indikator sasaran strategis, isi pada lembar indikator; yang dibahas sekarang: indikator "
        "sasaran sub kegiatan]"
    )


def test_follow_up_without_person_or_date_shows_the_gap():
    kata = {"penanggung_jawab": "", "batas_waktu": ""}
    baris = konteks(kata_unit=kata).bab4.tindak_lanjut[0]
    assert (baris.penanggung_jawab, baris.batas_waktu) == (
        "[BELUM DIISI – penanggung jawab]",
        "[BELUM DIISI – batas waktu]",
    )


def test_the_trace_joins_the_cells_of_one_sheet():
    from pipeline.domain.tempat import Tempat
    from pipeline.render.lkjip.lampiran import _places

    sel = (Tempat("a.xlsx", "kinerja", "C2"), Tempat("a.xlsx", "kinerja", "C7"), Tempat("b.csv", "", "B2"))
    assert _places(sel) == "a.xlsx › kinerja › C2, C7\nb.csv › B2"


def test_the_methodology_names_the_scale_with_its_bounds():
    assert "Rendah: ≥ 51" in teks(konteks().lampiran.metodologi)


def test_the_methodology_says_how_many_were_counted():
    assert "Rata-rata sederhana indikator sasaran strategis: 1 dari 1 indikator. Semua indikator dihitung." in teks(
        konteks().lampiran.metodologi
    )


def test_the_default_legal_basis_asks_for_the_rules_of_the_region():
    narasi = {k: v for k, v in NARASI.items() if k != "dasar-hukum"}
    assert teks(konteks(narasi=narasi).bab1.dasar)[-1].startswith("[BELUM DIISI – dasar hukum daerah")


def test_the_same_reading_makes_the_same_report():
    assert konteks() == konteks()


def test_an_indikator_whose_sasaran_the_plan_does_not_know_is_measured_in_the_appendix_too():
    plan = with_plan(indikator=(*lengkap()[0].indikator, b.indikator("I9", "S9", "Indeks lain")))
    pengukuran = konteks(rencana=plan).lampiran.pengukuran
    assert [(s.uraian, [i.nomor for i in s.baris]) for s in pengukuran][-1] == (
        "Sasaran: [BELUM DIISI – sasaran S9]", ["2"]
    )  # fmt: skip
