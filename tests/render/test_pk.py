"""Perjanjian Kinerja: who promises what to whom, in which version."""

from datetime import date
from decimal import Decimal

import pytest
from docx import Document

from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.perjanjian import BAWAHAN_KEPALA, PELAKSANA, PENGAWAS, jenjang
from pipeline.render.pk import susun
from pipeline.render.pk_isi import MURNI, PERUBAHAN, pagu
from tests.builders import bacaan, indikator, instansi, mata, pejabat, rencana, sasaran, target, unit
from tests.render.contoh import PEJABAT, contoh

KEPALA = unit("kepala", "Kepala Dinas Contoh", "kepala")
BIDANG = unit("bidang", "Bidang Satu", "bidang", "kepala")
SEKSI = unit("seksi", "Seksi Satu", "seksi", "bidang")
JF = unit("jf", "Analis Kebijakan Ahli Muda", "jabatan_fungsional", "bidang")
ORGANISASI = (KEPALA, BIDANG, SEKSI, JF)

PROGRAM_JABAR_2017 = (
    177792500, 921285000, 4522741241, 210500000, 2680195747,
    8259668500, 272969874747, 442459400, 496814800, 5799120000,
)  # fmt: skip
"""Anggaran of the ten programmes in the published PK of a provincial Dinas Pemuda dan Olahraga, 2017."""


def pk(rencana_, **lain):
    """The context of every PK by the file's name without number and ending."""
    reading = bacaan(rencana_, **lain)
    return {n.nama.split("/pk-")[-1][:-5].replace("2024-", ""): n.konteks for n in susun(reading, None)}


@pytest.mark.parametrize(
    ("satuan", "lapis"), [(BIDANG, BAWAHAN_KEPALA), (SEKSI, PENGAWAS), (JF, PELAKSANA)], ids=["bidang", "seksi", "jf"]
)
def test_the_place_below_the_head_decides_the_tier(satuan, lapis):
    assert jenjang(rencana(unit_kerja=ORGANISASI), satuan) is lapis


def test_a_kasi_of_a_kecamatan_answers_to_the_camat_and_loads_programmes():
    kasi = unit("kasi", "Seksi Pemerintahan", "seksi", "kepala")
    assert jenjang(rencana(unit_kerja=(KEPALA, kasi)), kasi) is BAWAHAN_KEPALA


def test_the_camat_signs_with_the_bupati():
    first = susun(*contoh())[0].konteks
    assert (first.pihak_pertama.jabatan, first.pihak_kedua.jabatan) == ("Camat Contoh", "Bupati Contoh")


def test_a_seksi_signs_with_its_kabid():
    plan = rencana(unit_kerja=ORGANISASI, pejabat=(pejabat(jabatan="Kepala Bidang Satu", unit_kerja="bidang"),))
    assert pk(plan)["03-seksi"].pihak_kedua.jabatan == "Kepala Bidang Satu"


@pytest.mark.parametrize(
    ("hari", "nama"), [(date(2024, 6, 30), "Contoh Satu, S.Sos."), (date(2024, 7, 1), "Contoh Lima, S.STP., M.Si.")]
)
def test_the_day_decides_who_signs_a_pk_perubahan(hari, nama):
    plan = rencana(
        unit_kerja=(unit("camat", "Camat", "kepala", pejabat=PEJABAT[0].nip),), pejabat=PEJABAT,
        target=(target(setahun=90), target(setahun=95, dokumen="pk_perubahan")),
    )  # fmt: skip
    assert pk(plan, hari_ini=hari)["perubahan-01-kepala"].pihak_pertama.nama == nama


def test_who_takes_office_after_january_does_not_sign_the_first_pk():
    plan = rencana(unit_kerja=(unit("camat", "Camat", "kepala", pejabat=PEJABAT[0].nip),), pejabat=PEJABAT)
    assert pk(plan, hari_ini=date(2024, 12, 31))["01-kepala"].pihak_pertama.nama == "Contoh Satu, S.Sos."


def test_a_pk_made_after_its_year_is_signed_by_who_served_in_it():
    plan = rencana(
        unit_kerja=(unit("camat", "Camat", "kepala"),),
        pejabat=(pejabat(unit_kerja="camat", nama="Lama", selesai=date(2025, 3, 1)),
                 pejabat("198101012006011002", "Baru", unit_kerja="camat", mulai=date(2025, 3, 2))),
    )  # fmt: skip
    assert pk(plan, hari_ini=date(2026, 1, 5))["01-kepala"].pihak_pertama.nama == "Lama"


def test_the_day_of_signing_is_printed_and_decides_who_signs():
    plan = rencana(
        unit_kerja=(unit("camat", "Camat", "kepala", pejabat=PEJABAT[0].nip),), pejabat=PEJABAT,
        target=(target(setahun=90), target(setahun=95, dokumen="pk_perubahan")),
    )  # fmt: skip
    office = instansi(tanggal_pk=(date(2024, 1, 12),), tanggal_pk_perubahan=(date(2024, 9, 2),))
    made = pk(plan, instansi=office, hari_ini=date(2024, 12, 31))
    both = [made[name] for name in ("01-kepala", "perubahan-01-kepala")]
    assert [satu.tempat_tanggal for satu in both] == ["Contoh, 12 Januari 2024", "Contoh, 2 September 2024"]
    assert [satu.pihak_pertama.nama for satu in both] == ["Contoh Satu, S.Sos.", "Contoh Lima, S.STP., M.Si."]


def test_the_head_comes_first_then_the_units_in_the_order_of_the_plan():
    names = [n.nama for n in susun(bacaan(rencana(unit_kerja=ORGANISASI)), None)]
    assert names == [f"7-dokumen/pk/pk-2024-{name}.docx" for name in ("01-kepala", "02-bidang", "03-seksi", "04-jf")]


def test_a_changed_pk_is_made_only_where_the_plan_changes_a_target():
    assert not any("perubahan" in name for name in pk(rencana(unit_kerja=ORGANISASI, target=(target(),))))


def test_the_first_pk_keeps_the_first_target():
    made = pk(rencana(target=(target(setahun=90), target(setahun=95, dokumen="pk_perubahan"))))
    found = [made[name].sasaran[0].indikator[0].target for name in ("01-kepala", "perubahan-01-kepala")]
    assert found == ["90", "95"]


def test_a_changed_pk_keeps_targets_it_does_not_change():
    plan = rencana(
        indikator=(indikator("A"), indikator("B")),
        target=(target("A", 90), target("A", 95, dokumen="pk_perubahan"), target("B", 80)),
    )
    assert [i.target for i in pk(plan)["perubahan-01-kepala"].sasaran[0].indikator] == ["95", "80"]


def test_only_what_changed_stands_in_semula_menjadi():
    plan = rencana(
        indikator=(indikator("A"), indikator("B")),
        target=(target("A", 90), target("A", 95, dokumen="pk_perubahan"), target("B", 80)),
    )
    assert [(x.semula, x.menjadi) for x in pk(plan)["perubahan-01-kepala"].perubahan] == [("90", "95")]


def test_a_changed_pagu_shows_its_difference():
    plan = rencana(
        target=(target(), target(setahun=95, dokumen="pk_perubahan")), anggaran=(mata(pagu=1000, pagu_perubahan=800),)
    )
    assert [x.selisih for x in pk(plan)["perubahan-01-kepala"].perubahan_anggaran] == ["-Rp 200"]


@pytest.mark.parametrize(
    ("baris", "tercetak"),
    [
        (((1000, 800), (500, 900), (70, 70)), ("Jumlah", "Rp 1.500", "Rp 1.700", "Rp 200")),
        (((1000, 800), (None, 900)), ("Jumlah 1 dari 2 baris terisi", "Rp 1.000", "Rp 800", "-Rp 200")),
    ],
    ids=["what did not change is not in it", "a line without a difference is not in it"],
)
def test_the_changed_pagu_are_summed_up(baris, tercetak):
    plan = rencana(
        target=(target(), target(setahun=95, dokumen="pk_perubahan")),
        anggaran=tuple(mata(f"7.01.0{n}", pagu=s, pagu_perubahan=m) for n, (s, m) in enumerate(baris, start=1)),
    )
    found = pk(plan)["perubahan-01-kepala"].jumlah_perubahan
    assert (found.uraian, found.semula, found.menjadi, found.selisih) == tercetak


def test_a_sasaran_without_indikator_is_a_placeholder_and_stays():
    rows = pk(rencana(indikator=()))["01-kepala"].sasaran
    assert [i.uraian for i in rows[0].indikator] == ["[BELUM DIISI – indikator sasaran ini]"]


def test_a_unit_is_never_given_the_sasaran_strategis_of_its_superior():
    plan = rencana(unit_kerja=ORGANISASI, indikator=(indikator(unit_kerja=("bidang",)),))
    assert pk(plan)["02-bidang"].sasaran[0].uraian == "[BELUM DIISI – sasaran program]"


def test_a_unit_loads_the_next_level_that_names_it():
    plan = rencana(
        unit_kerja=ORGANISASI,
        sasaran=(sasaran(), sasaran("K1", "kegiatan", "Terlaksananya kegiatan", "S1")),
        indikator=(indikator("A", "K1", unit_kerja=("bidang",)),),
    )
    made = pk(plan)["02-bidang"]
    assert (made.kepala_sasaran, made.sasaran[0].uraian) == ("Sasaran Kegiatan", "Terlaksananya kegiatan")


def test_budget_of_a_bidang_holds_that_of_its_seksi_under_the_programme():
    plan = rencana(
        unit_kerja=ORGANISASI,
        anggaran=(mata("1.05.02", "program", 300, "Program A"),
                  mata("1.05.02.2.01", "kegiatan", 100, "Kegiatan Bidang", unit_kerja="bidang"),
                  mata("1.05.02.2.02", "kegiatan", 200, "Kegiatan Seksi", unit_kerja="seksi")),
    )  # fmt: skip
    group = pk(plan)["02-bidang"].anggaran[0]
    assert (group.induk, [a.uraian for a in group.baris]) == ("Program A", ["Kegiatan Bidang", "Kegiatan Seksi"])


def test_a_sum_tells_which_lines_it_leaves_out():
    made = pk(rencana(anggaran=(mata(pagu=100), mata("7.01.02", pagu=None))))["01-kepala"]
    assert (made.jumlah_anggaran, made.catatan_jumlah) == ("Rp 100", "1 dari 2 baris terisi")


def test_a_plan_without_any_pagu_has_no_sum_and_no_words():
    made = pk(rencana(anggaran=(mata(pagu=None),)))["01-kepala"]
    assert (made.jumlah_anggaran, made.terbilang) == ("[BELUM DIISI – jumlah anggaran]", "")


def test_ten_published_programmes_add_up():
    lines = tuple(mata(f"2.19.{n:02d}", "program", amount) for n, amount in enumerate(PROGRAM_JABAR_2017, start=1))
    assert pk(rencana(anggaran=lines))["01-kepala"].jumlah_anggaran == "Rp 296.480.451.935"


@pytest.mark.parametrize(
    ("teks", "bentuk"),
    [
        ("100 dari 110 Organisasi Kepemudaan", Bentuk.BAGIAN),
        ("140 Kelompok (1400 orang)", Bentuk.TEKS),
        ("81 (A)", Bentuk.ANGKA_PREDIKAT),
        ("7 UPP, 14 Kab/Kota", Bentuk.TEKS),
    ],
)
def test_published_targets_that_are_text_are_printed_as_written(teks, bentuk):
    plan = rencana(target=(target(setahun=Nilai(Keadaan.TERISI, teks, bentuk, angka=Decimal(1))),))
    assert pk(plan)["01-kepala"].sasaran[0].indikator[0].target == teks


@pytest.mark.parametrize(("dokumen", "jumlah"), [(MURNI, 300), (PERUBAHAN, 350)])
def test_a_blank_pagu_is_the_sum_of_the_lines_at_its_tips(dokumen, jumlah):
    top = mata("7.01.01", pagu=None)
    below = (mata("7.01.01.2.01", "kegiatan", 100), mata("7.01.01.2.02", "kegiatan", 200, pagu_perubahan=250))
    assert pagu(rencana(anggaran=(top, *below)), top, dokumen).angka == jumlah


def test_a_blank_pagu_with_a_blank_tip_stays_blank():
    top = mata("7.01.01", pagu=None)
    below = (mata("7.01.01.2.01", "kegiatan", 100), mata("7.01.01.2.02", "kegiatan", None))
    assert not pagu(rencana(anggaran=(top, *below)), top, MURNI).terisi


def test_no_number_or_date_is_invented():
    assert susun(*contoh())[0].konteks.tempat_tanggal == "Contoh, [BELUM DIISI – tanggal]"


@pytest.mark.parametrize(
    ("jenis_atas", "lapis"), [("kepala", BAWAHAN_KEPALA), ("wakil", BAWAHAN_KEPALA), ("bagian", PENGAWAS)]
)
def test_a_unit_below_a_deputy_head_is_of_the_first_rank(jenis_atas, lapis):
    atas, bawah = unit("atas", "Atas", jenis_atas), unit("bid", "Bidang Medik", "bidang", induk="atas")
    assert jenjang(rencana(unit_kerja=(atas, bawah)), bawah) is lapis


def test_an_office_without_units_still_has_the_pk_of_its_head():
    plan = rencana(unit_kerja=())
    assert list(pk(plan, instansi=instansi(jenis="dinas", nama="Dinas Contoh"))) == ["01-kepala"]


@pytest.mark.parametrize(
    ("templat", "pembuka"),
    [("pk", "kami yang bertanda tangan di bawah ini:"), ("pk_perubahan", "kami yang bertanda tangan di bawah ini:"),
     ("pk_kepala_daerah", "yang bertanda tangan di bawah ini:")],
)  # fmt: skip
def test_the_statement_is_worded_as_the_official_form_has_it(templat, pembuka):
    """Anak Lampiran I/1 and I/2: *kami* where two sign, no pronoun where one does; both end with *kami*."""
    teks = [p.text for p in Document(f"templates/{templat}.docx").paragraphs]
    assert any(t.endswith(f"berorientasi pada hasil, {pembuka}") for t in teks)
    assert any(t.endswith("pencapaian target kinerja tersebut menjadi tanggung jawab kami.") for t in teks)


def test_the_head_of_a_region_signs_alone():
    pemda = instansi(jenis="pemerintah_daerah")

    assert susun(bacaan(rencana(), instansi=pemda), None)[0].templat == "pk_kepala_daerah"
