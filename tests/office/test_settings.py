"""instansi.toml: what is required, what is reported, what is refused."""

from datetime import date
from decimal import Decimal

import pytest

from pipeline.errors import SettingsError
from pipeline.office.settings import read_settings
from pipeline.regulation.katalog import pesan
from pipeline.regulation.klasifikasi import classification

WAJIB = '[instansi]\nnama = "Kecamatan Contoh"\njenis = "kecamatan"\npemerintah_daerah = "Kabupaten Contoh"\n'


def baca(tambahan="", wajib=WAJIB):
    return read_settings(wajib + tambahan, "contoh")


def test_three_answers_are_enough():
    instansi, temuan = baca()
    assert (instansi.slug, instansi.nama, instansi.sop, temuan) == ("contoh", "Kecamatan Contoh", "klego", ())


def test_why_a_pk_was_changed_is_said_for_a_year():
    instansi, temuan = baca('[pk]\nalasan_perubahan.2025 = " pergeseran anggaran "\n')
    assert (instansi.alasan_pk_perubahan, temuan) == ((("2025", "pergeseran anggaran"),), ())


@pytest.mark.parametrize("tertulis", ['"pergeseran anggaran"', '{lalu = "pergeseran anggaran"}'])
def test_a_reason_without_its_year_is_refused_with_an_example(tertulis):
    with pytest.raises(SettingsError, match=r"tulis bersama tahunnya, misalnya alasan_perubahan\.2025"):
        baca(f"[pk]\nalasan_perubahan = {tertulis}\n")


def test_number_and_day_of_the_decree_on_iku_may_stand_in_the_settings():
    instansi, temuan = baca('[iku]\nnomor = "188/12/2021"\ntanggal = 2021-09-01\n')
    assert (instansi.nomor_iku, instansi.tanggal_iku, temuan) == ("188/12/2021", date(2021, 9, 1), ())
    assert baca('[iku]\nnomor = ""\ntanggal = ""\n')[0].tanggal_iku is None


@pytest.mark.parametrize(
    ("tertulis", "tahun", "hari"),
    [
        ("2025-01-15", 2025, date(2025, 1, 15)),
        ("2025-01-15", 2026, None),
        ("2024-12-30", 2025, date(2024, 12, 30)),
        ("2024-12-30", 2024, None),
        ("[2025-01-15, 2026-01-14]", 2026, date(2026, 1, 14)),
        ('""', 2025, None),
    ],
)
def test_the_day_of_signing_is_that_of_the_year_of_the_pk(tertulis, tahun, hari):
    instansi, temuan = baca(f"[pk]\ntanggal = {tertulis}\n")
    assert (instansi.hari_tanda_tangan_pk(tahun, perubahan=False), temuan) == (hari, ())


def test_a_pk_perubahan_has_a_day_of_its_own():
    instansi, _ = baca("[pk]\ntanggal_perubahan = 2025-09-01\n")
    found = [instansi.hari_tanda_tangan_pk(2025, perubahan=ubah) for ubah in (False, True)]
    assert found == [None, date(2025, 9, 1)]


def test_a_day_of_signing_that_is_no_date_is_refused_in_words():
    with pytest.raises(SettingsError, match="harus tanggal, misalnya 2025-01-15"):
        baca('[pk]\ntanggal = "15 Januari 2025"\n')


@pytest.mark.parametrize("kunci", ["nama", "jenis", "pemerintah_daerah"])
def test_a_missing_required_answer_is_named(kunci):
    tanpa = "\n".join(baris for baris in WAJIB.splitlines() if not baris.startswith(kunci))
    with pytest.raises(SettingsError, match=rf"belum memuat \[instansi\] {kunci}"):
        baca(wajib=tanpa)


@pytest.mark.parametrize(
    "teks", ["", 'nama = "x"', '[instansi]\nnama = "  "\njenis = "dinas"\npemerintah_daerah = "K"']
)
def test_an_empty_required_answer_is_no_answer(teks):
    with pytest.raises(SettingsError, match="wajib"):
        baca(wajib=teks)


@pytest.mark.parametrize(
    ("teks", "baris"), [("[instansi\n", 1), ('[instansi]\nnama = "x\n', 2), ("[a]\nb = 1\nc\n", 3)]
)
def test_what_is_no_toml_is_refused_with_its_line(teks, baris):
    with pytest.raises(SettingsError, match=f"baris {baris}"):
        baca(wajib=teks)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    assert baca(wajib="\ufeff" + WAJIB.replace("\n", "\r\n"))[0].jenis == "kecamatan"


@pytest.mark.parametrize(
    ("tambahan", "nilai", "mirip"),
    [
        ('almat = "x"\n', "instansi.almat", "instansi.alamat"),
        ("[kebijakn]\nlantai = 0\n", "kebijakn", "kebijakan"),
        ('[tampilan]\nhruf = "Arial"\n', "tampilan.hruf", "tampilan.huruf"),
    ],
)
def test_an_unknown_key_is_reported_with_the_nearest_one(tambahan, nilai, mirip):
    (temuan,) = baca(tambahan)[1]
    assert (temuan.kode, temuan.nilai, mirip in pesan(temuan)) == ("SET-01", nilai, True)


def test_a_number_where_text_is_due_is_its_digits():
    assert baca("kode_pos = 68472\n")[0].kode_pos == "68472"


def test_an_unknown_kind_of_office_is_reported():
    assert [t.kode for t in baca(wajib=WAJIB.replace('"kecamatan"', '"kecamtan"'))[1]] == ["SET-02"]


def test_an_unknown_paper_falls_back_to_f4_with_a_finding():
    instansi, temuan = baca('[tampilan]\nkertas = "Legal"\n')
    assert (instansi.tampilan.kertas, [t.kode for t in temuan]) == ("F4", ["SET-03"])


@pytest.mark.parametrize(
    ("tambahan", "lantai", "atas"),
    [
        ("", Decimal(0), None),
        ('lantai = "tidak_ada"\n', None, None),
        ("batas_atas = 120\n", Decimal(0), Decimal(120)),
        ('batas_atas = "tidak ada"\nlantai = -50.5\n', Decimal("-50.5"), None),
    ],
)
def test_bounds_are_percentages_or_none(tambahan, lantai, atas):
    kebijakan = baca("[kebijakan]\n" + tambahan)[0].kebijakan
    assert (kebijakan.lantai, kebijakan.batas_atas) == (lantai, atas)


@pytest.mark.parametrize(
    ("tambahan", "keluhan"),
    [
        ('[kebijakan]\nlantai = "nol"', "lantai"),
        ("[kebijakan]\nlantai = true", "lantai"),
        ("[kebijakan]\nlantai = 100\nbatas_atas = 100", "lebih kecil"),
        ('[kebijakan]\nrumus_negatif = "kebalikan"', "selisih"),
        ('[kebijakan]\nskala = "permendagri"', "permendagri-86-2017"),
        ('[kebijakan]\nskala = "zzz"', "tidak dikenal"),
        ("[kebijakan.skala]\nBaik = 90\nKurang = 50", "berlubang"),
        ('[kebijakan.skala]\nkelas = [["Baik", 76], ["Cukup", 91], ["Kurang"]]', "tumpang tindih"),
        ('[kebijakan.skala]\nkelas = [["Baik", 91], ["Cukup", 76, 90], ["Kurang"]]', "berlubang"),
        (
            '[[kebijakan.skala]]\nnama = "Baik"\nbawah = 80',
            r"\] skala = .*harus teks dalam tanda kutip atau tabel\.$",
        ),
        ('[kebijakan]\nefisiensi = "karangan"', "capaian_serapan"),
        ('[kebijakan]\nbobot_skm = "0,5"', "bobot_skm"),
        ('[kebijakan.indikator.I1]\nrumus_negatif = "x"', "I1"),
        ("[renstra]\nawal = 2026\nakhir = 2021", "tukar"),
        ('[renstra]\nawal = "dua ribu"', "tahun"),
    ],
)
def test_a_policy_that_makes_no_sense_is_refused_in_one_sentence(tambahan, keluhan):
    with pytest.raises(SettingsError, match=keluhan):
        baca(tambahan)


@pytest.mark.parametrize("tabel", ['"Kurang" = 0\n"Baik" = 90\n', 'kelas = [["Baik", 90], ["Kurang"]]\n'])
def test_an_office_may_bring_its_own_scale(tabel):
    kebijakan = baca('[kebijakan.skala]\nnama = "Skala kami"\n' + tabel)[0].kebijakan
    assert (kebijakan.skala, kebijakan.kelas_skala) == ("Skala kami", (("Baik", Decimal(90)), ("Kurang", None)))


@pytest.mark.parametrize("kode", ["I1", '"1.05.01"', "1.05.01"])
def test_one_indikator_may_have_its_own_negative_formula(kode):
    kebijakan = baca(f'[kebijakan.indikator.{kode}]\nrumus_negatif = "rasio"\n')[0].kebijakan
    assert kebijakan.rumus_negatif_untuk(kode.strip('"')) == "rasio"


def test_deadlines_are_dates_and_others_are_reported():
    instansi, temuan = baca('[tenggat]\ntw1 = 2024-04-10\nTW2 = "07-10"\nTW3 = "besok"\n')
    assert (instansi.tenggat, [t.kode for t in temuan]) == ((("TW1", "2024-04-10"), ("TW2", "07-10")), ["SET-04"])


@pytest.mark.parametrize(
    ("tambahan", "periode"),
    [
        ("", ()),
        ("[renstra]\nawal = 2021\nakhir = 2026\n", ((2021, 2026, ""),)),
        (
            '[[renstra]]\nawal = 2025\nakhir = 2029\nnama = "Renstra Baru"\n[[renstra]]\nawal = 2021\nakhir = 2026\n',
            ((2021, 2026, ""), (2025, 2029, "Renstra Baru")),
        ),
    ],
)
def test_a_renstra_is_written_once_or_several_times(tambahan, periode):
    instansi, temuan = baca(tambahan)
    assert (tuple((r.awal, r.akhir, r.nama) for r in instansi.renstra), temuan) == (periode, ())


@pytest.mark.parametrize(
    ("tambahan", "keluhan"),
    [
        ("[renstra]\nawal = -5", r"\[renstra\] awal = -5 tidak sah; harus tahun antara 1990 dan 2100"),
        ("[renstra]\nakhir = 20261", "tahun antara 1990 dan 2100"),
        ("[renstra]\nawal = 2021.5", "harus tahun"),
        ("[[renstra]]\nawal = 2021\nakhir = 2026\n[[renstra]]\nawal = 2030\nakhir = 2025", "tukar"),
        ("[[renstra]]\nawal = 2021\nakhir = 2026\n[[renstra]]\nawal = 2021\nakhir = 2029", "tidak berbeda"),
        ('[sop]\nkeputusan = "kadang"', "wajib"),
        ("[arsip]\nretensi = [5]", "retensi"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(tambahan, keluhan):
    with pytest.raises(SettingsError, match=keluhan):
        baca(tambahan)


@pytest.mark.parametrize("tertulis", ["capaian_serapan", "capaian-serapan", "Capaian Serapan"])
def test_an_efficiency_method_may_be_written_the_old_way(tertulis):
    assert baca(f'[kebijakan]\nefisiensi = "{tertulis}"\n')[0].kebijakan.efisiensi == "capaian_serapan"


def test_the_other_efficiency_method_is_known():
    assert baca('[kebijakan]\nefisiensi = "seratus_serapan"\n')[0].kebijakan.efisiensi == "seratus_serapan"


def test_every_setting_of_the_contract_is_known():
    tambahan = (
        'contoh = true\n[sop]\nvarian = "klego"\nkeputusan = "wajib"\npenyusun = "SUBBAG"\n'
        '[arsip]\nlokasi = "arsip"\nalamat = "sqlite:///a.sqlite"\nretensi = "menurut JRA"\n'
        '[tenggat]\nlkjip = "01-30"\ndpa = 2024-01-02\n"2024-TW1" = "04-05"\n2025 = "2026-01-10"\n'
    )
    instansi, temuan = baca(tambahan)
    assert temuan == ()
    assert (instansi.contoh, instansi.sop_keputusan, instansi.sop_penyusun) == (True, "wajib", "SUBBAG")
    assert (instansi.arsip.lokasi, instansi.arsip.alamat) == ("arsip", "sqlite:///a.sqlite")


def test_a_deadline_of_nothing_known_is_reported():
    assert [(t.kode, t.nilai) for t in baca('[tenggat]\nlkjpi = "01-30"\n')[1]] == [("SET-01", "tenggat.lkjpi")]


def test_an_unknown_key_of_one_of_several_renstra_is_reported():
    tambahan = "[[renstra]]\nawal = 2021\nakhir = 2026\n[[renstra]]\nawal = 2025\nakhr = 2029\n"
    assert [t.nilai for t in baca(tambahan)[1]] == ["renstra.akhr"]


@pytest.mark.parametrize(
    ("tambahan", "jenis", "retensi"),
    [
        ("", "lkjip", "menurut JRA setempat"),
        ('[arsip]\nretensi = "3 tahun aktif"\n', "pk_administrator", "3 tahun aktif"),
        ('[arsip.retensi]\nlkjip = "5 tahun"\n', "lkjip", "5 tahun"),
        ('[arsip.retensi]\nlkjip = "5 tahun"\n', "monev", "menurut JRA setempat"),
        ('[arsip.retensi]\nlkjip = "5 tahun"\nlainnya = "2 tahun"\n', "iku", "2 tahun"),
    ],
)
def test_a_document_is_kept_as_long_as_the_office_says(tambahan, jenis, retensi):
    assert classification(jenis, 2024, baca(tambahan)[0].arsip).retensi == retensi


def test_a_kind_of_document_that_is_not_known_is_reported():
    assert [(t.kode, "lkjip" in pesan(t)) for t in baca('[arsip.retensi]\nlkjp = "5 tahun"\n')[1]] == [
        ("SET-10", True)
    ]
