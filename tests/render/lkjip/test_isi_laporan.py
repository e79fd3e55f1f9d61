"""What real reports have beside the seven analyses: outline, efficiency of every indikator, all comparisons."""

from dataclasses import replace

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.instansi import Kebijakan
from pipeline.domain.periode import Periode
from pipeline.render.lkjip.bab2 import which_agreement
from pipeline.render.lkjip.simpulan import penunjang
from pipeline.render.lkjip.susun import report_context
from tests import builders as b
from tests.render.lkjip.bahan_uji import KARTU, NARASI, bahan, formulir, konteks, lengkap
from tests.render.lkjip.test_templat import body, printed, styled


def dua_indikator(**lain):
    """Two indikator under one sasaran, of which the first alone is linked with a sub kegiatan."""
    return b.rencana(
        indikator=(b.indikator(**KARTU), b.indikator("IKU2", uraian="Persentase pengaduan selesai", **KARTU)),
        target=(b.target(setahun=90), b.target("IKU2", setahun=90)),
        anggaran=(
            b.mata("7.01.01", pagu=1000, sasaran="S1"),
            b.mata("7.01.01.2.01.0001", "sub_kegiatan", pagu=400, sasaran="S1"),
        ),
        rencana_aksi=lain.get("aksi", (b.aksi(sub_kegiatan="7.01.01.2.01.0001"),)),
    )


def efisiensi(rencana=None, periode="2024", **lain):
    return konteks(rencana=rencana, periode=periode, **lain).bab3.efisiensi


def test_an_indikator_alone_is_judged_by_all_the_money_of_its_sasaran():
    (satu,) = efisiensi(lengkap()[0]).baris
    assert (satu.penunjang, satu.capaian, satu.serapan, satu.tingkat, satu.simpulan) == (
        "7.01.01", "107,78", "90,00", "17,78", "efisien",
    )  # fmt: skip


def test_of_several_each_is_judged_by_what_its_rencana_aksi_names():
    pertama, kedua = efisiensi(dua_indikator()).baris
    assert (pertama.penunjang, kedua.penunjang) == ("7.01.01.2.01.0001", "–")


def test_one_without_money_says_why_in_plain_words():
    bagian = efisiensi(dua_indikator())
    assert any("2 tidak dapat dihitung karena" in str(satu.teks) for satu in bagian.alasan), [
        str(satu.teks) for satu in bagian.alasan
    ]


def test_the_method_in_force_stands_above_the_table_with_its_source():
    (cara,) = efisiensi(lengkap()[0]).cara
    assert "tingkat efisiensi = capaian (%) − serapan (%)" in str(cara.teks)
    assert "(bawaan program)" in str(cara.teks)


def test_a_plan_without_money_has_no_table_of_efficiency():
    assert efisiensi(lengkap(anggaran=())[0]).baris == ()


def test_before_the_year_is_over_no_indikator_is_called_efficient():
    assert {satu.simpulan for satu in efisiensi(lengkap()[0], "2024-TW2").baris} == {"belum disimpulkan"}


def test_all_comparisons_of_an_indikator_stand_in_one_row():
    banding = konteks().lampiran.banding
    (satu,) = banding.baris
    assert dict(zip(banding.kepala, satu.banding, strict=True)) == {
        "Realisasi 2022": "91",
        "Realisasi 2023": "93",
        "Target Renstra 2026": "95",
        "Kemajuan (%)": "102,11",
        "Nasional": "92",
    }


def test_a_benchmark_of_another_year_is_printed_with_its_year():
    rencana = lengkap(pembanding=(b.pembanding(92, "provinsi", 2023),))[0]
    banding = konteks(rencana=rencana).lampiran.banding
    assert dict(zip(banding.kepala, banding.baris[0].banding, strict=True))["Provinsi"] == "92 (2023)"


def test_with_nothing_to_compare_there_is_no_table_of_comparisons():
    rencana = lengkap(riwayat=(), pembanding=(), semua_target=(b.target(setahun=90),))[0]
    assert konteks(rencana=rencana).lampiran.banding.baris == ()


def test_many_years_leave_the_last_ones_on_the_page():
    rencana = lengkap(riwayat=tuple(b.riwayat(tahun, 90) for tahun in range(2012, 2024)))[0]
    kepala = konteks(rencana=rencana).lampiran.banding.kepala
    assert (len(kepala), kepala[0]) == (9, "Realisasi 2018")


def test_the_outline_names_the_sections_the_report_really_has():
    root = body(printed(narasi={**NARASI, "bab3-inovasi": "Isi.", "lampiran-sk-tim": "# SK Tim\nIsi."}))
    disebut = [
        nama
        for baris in styled(root, "Butir")
        if baris.startswith("Bab ")
        for nama in baris.partition(": ")[2].rstrip(".").split("; ")
    ]
    assert disebut == [judul.partition(". ")[2] for judul in styled(root, "Heading2")]


def test_the_outline_names_the_appendices_in_their_order():
    root = body(printed(narasi={**NARASI, "lampiran-sk-tim": "# SK Tim\nIsi."}))
    (baris,) = (satu for satu in styled(root, "Butir") if satu.startswith("Lampiran: "))
    ada = [judul.split(" ", 2)[2] for judul in styled(root, "Heading1") if judul.startswith("LAMPIRAN")]
    assert [nama.upper() for nama in baris.partition(": ")[2].rstrip(".").split("; ")] == ada


def test_the_purpose_is_told_in_the_words_of_the_regulation():
    teks = " ".join(styled(body(printed()), "Paragraf"))
    assert "memberikan informasi kinerja yang terukur kepada pemberi mandat" in teks
    assert "Nomor 53 Tahun 2014" in teks


@pytest.mark.parametrize(
    ("berkas", "judul"),
    [("bab1-maksud-dan-tujuan", "Maksud dan Tujuan"), ("bab1-sistematika-penulisan", "Sistematika Penulisan")],
)
def test_a_text_of_the_offices_own_takes_the_place_of_ours(berkas, judul):
    judul_cetak = styled(body(printed(narasi={**NARASI, berkas: "Isi."})), "Heading2")
    assert [satu for satu in judul_cetak if judul.split()[0] in satu] == [f"F. {judul}"]


PERUBAHAN = "Perjanjian Kinerja Perubahan (1 indikator)"
BARU = f"{PERUBAHAN}. Perubahan itu menetapkan target baru bagi 1 indikator."
SAMA = f"{PERUBAHAN}. Target semua indikator itu sama dengan Perjanjian Kinerja sebelum perubahan."


@pytest.mark.parametrize(
    ("target", "kalimat"),
    [
        ((), "Perjanjian Kinerja (1 indikator)."),
        ((b.target(setahun=95, dokumen="pk_perubahan"),), BARU),
        ((b.target("IKP1", setahun=95, dokumen="pk_perubahan"),), SAMA),
    ],
)
def test_the_report_says_what_it_measured_against(target, kalimat):
    rencana = lengkap(semua_target=(b.target(setahun=90), *target))[0]
    assert which_agreement(bahan(rencana=rencana)) == f"Kinerja tahun 2024 diukur terhadap {kalimat}"


def test_a_change_of_money_alone_is_told_as_such():
    rencana = lengkap(anggaran=(b.mata(pagu=1000, sasaran="S1", pagu_perubahan=900),))[0]
    assert which_agreement(bahan(rencana=rencana)).endswith("hanya anggarannya yang diubah; target kinerja tetap.")


def test_a_mean_of_nothing_is_told_as_such():
    assert konteks(realisasi=None).bab3.rata.endswith("belum dapat dihitung (0 dari 1 indikator)")


@pytest.mark.parametrize(
    ("cara", "kalimat"),
    [
        ("capaian_serapan", "menurut selisih capaian kinerja dan serapan anggaran adalah 17,78 poin"),
        ("seratus_serapan", "menurut sisa anggaran adalah 10,00 poin"),
    ],
)
def test_efficiency_is_told_by_the_method_of_the_office(cara, kalimat):
    instansi = b.instansi(kebijakan=Kebijakan(efisiensi=cara))
    (sasaran,) = konteks(rencana=lengkap()[0], instansi=instansi).bab3.sasaran
    assert kalimat in str(sasaran.kalimat_efisiensi[0].teks)


def test_the_money_of_a_tujuan_is_told_as_that_of_a_tujuan():
    hasil = replace(bahan().analisis.sasaran[0], sasaran=b.sasaran("T1", "tujuan"))
    kalimat = penunjang(bahan().analisis.anggaran, hasil, Periode(2024))
    assert kalimat.startswith("Tujuan ini ditunjang oleh 1 program.")


def test_what_two_units_promise_stands_under_the_name_of_each():
    rencana = lengkap(unit_kerja=("seksi", "kessos"), rencana_aksi=())[0]
    units = (b.unit(), b.unit("kessos", "Seksi Kesejahteraan"))
    forms = [formulir(97, unit=unit.kode) for unit in units]
    reading = b.bacaan(replace(rencana, unit_kerja=units), forms, "2024", narasi=NARASI)
    baris = report_context(reading, analyse(reading)).bab4.tindak_lanjut
    assert [satu.unit_kerja for satu in baris] == ["Seksi Pelayanan", "Seksi Kesejahteraan"]


def test_the_report_tables_what_the_head_promised_and_names_what_else_is_measured():
    rencana = b.rencana(
        sasaran=(b.sasaran(), b.sasaran("T1", "tujuan", "Terwujudnya pelayanan prima")),
        indikator=(b.indikator(**KARTU), b.indikator("IKT1", sasaran="T1", uraian="Indeks Pelayanan", **KARTU)),
        target=(b.target(setahun=90), b.target("IKT1", setahun=80)),
        anggaran=(b.mata(pagu=1000, sasaran="S1"),),
    )
    bab = konteks(rencana=rencana).bab2
    assert [satu.uraian for satu in bab.pk] == ["Indeks Kepuasan Masyarakat"]
    assert "target perencanaan di luar Perjanjian Kinerja kepala (1 indikator)" in which_agreement(
        bahan(rencana=rencana)
    )


def test_the_money_of_a_program_is_the_sum_of_its_lines_as_in_the_pk():
    rencana = lengkap(
        anggaran=(
            b.mata("7.01.01", pagu=None, sasaran="S1"),
            b.mata("7.01.01.2.01.0001", "sub_kegiatan", pagu=400, sasaran="S1"),
        )
    )[0]
    bab = konteks(rencana=rencana).bab2
    assert ([satu.pagu for satu in bab.anggaran], bab.jumlah_pagu) == (["Rp 400"], "Rp 400")


def test_a_source_of_money_nobody_wrote_is_asked_for_as_in_the_pk():
    rencana = lengkap(anggaran=(b.mata(pagu=1000, sasaran="S1"),))[0]
    assert [x.sumber_dana for x in konteks(rencana=rencana).bab2.anggaran] == ["[BELUM DIISI – sumber dana]"]
