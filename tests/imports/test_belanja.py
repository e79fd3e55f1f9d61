"""Spending as SIPD lists it becomes the lra of a quarter, to the rupiah, and what is left is named."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.berkas import Berkas
from pipeline.domain.periode import Periode
from pipeline.errors import ImportFileError
from pipeline.importing import PermintaanImpor, imported
from pipeline.imports.hasil import AcuanImpor, Perlakuan
from pipeline.imports.susun import opened, recognise, taken_in
from pipeline.imports.tempatkan import Nasib
from pipeline.load import load
from pipeline.permintaan import Permintaan
from tests.builders import mata, rencana
from tests.faults.kantor import INSTANSI
from tests.imports.berkas import (
    ATK,
    BERKODE,
    JASA,
    KODE,
    PENJABARAN,
    SIPD,
    SUB_KEGIATAN,
    buku,
    dokumen,
    kecamatan,
    sipd,
    teks,
)  # fmt: skip

TEMPLATES = Path(__file__).parents[2] / "templates"
HARI_INI = date(2026, 1, 15)
TW4 = "2025-TW4"


def impor(unit, *berkas, periode=TW4, **pilihan):
    """An import of these bytes, written beside the office first."""
    names = []
    for n, (nama, isi) in enumerate(berkas):
        file = unit.parent / f"{n}-{nama}"
        file.write_bytes(isi)
        names.append(str(file))
    permintaan = Permintaan(unit.parent / "output", TEMPLATES, HARI_INI, periode)
    return imported(unit, PermintaanImpor(tuple(names), **pilihan), permintaan)


def lra(unit, triwulan):
    """What intake reads of one quarter: kode → rupiah."""
    penerimaan = load(unit, f"2025-TW{triwulan}", HARI_INI).bacaan.penerimaan[-1]
    return {satu.kode: satu.realisasi.angka for satu in penerimaan.lra}


def baris(hasil, perlakuan=Perlakuan.DITINGGAL):
    return [(satu.tempat.sel, satu.sebab) for satu in hasil.hasil.baris if satu.perlakuan is perlakuan]


def test_the_lra_of_a_quarter_is_realisasi_less_setoran_by_sub_kegiatan(tmp_path):
    unit = kecamatan(tmp_path)
    isi = sipd(
        dokumen(ATK, 600_000),
        dokumen(ATK, 400_000, Nilai_Setoran=50_000),
        dokumen(JASA, 2_500_000.5, "31/12/2025"),
        total=3_500_000.5,
    )
    hasil = impor(unit, ("unduhan.xlsx", isi))
    assert lra(unit, 4) == {ATK: 950_000, JASA: Decimal("2500000.5")}
    assert ([j.cocok for j in hasil.hasil.jumlah], hasil.hasil.seluruhnya) == ([True, False], Decimal("3450000.5"))


def test_a_year_asked_for_makes_the_lra_of_every_quarter_the_file_has(tmp_path):
    unit = kecamatan(tmp_path)
    isi = sipd(dokumen(tanggal="31/03/2025"), dokumen(nilai=7, tanggal="01/07/2025"), dokumen(tanggal="31/12/2024"))
    hasil = impor(unit, ("unduhan.xlsx", isi), periode="2025")
    assert [satu.nama for satu in hasil.laporan.penempatan] == ["2025/masuk/TW1/lra.csv", "2025/masuk/TW3/lra.csv"]
    assert (lra(unit, 1), lra(unit, 3), hasil.tuntas) == ({ATK: 1_000_000}, {ATK: 7}, True)


@pytest.mark.parametrize(
    ("isian", "sebab"),
    [
        ({"tanggal": "31/02/2025"}, "Z7: “31/02/2025” pada kolom “Tanggal Dokumen” bukan tanggal"),
        ({"tanggal": ""}, "tanpa tanggal dokumen dan tanggal SP2D"),
        ({"nilai": "#REF!"}, "galat Excel"),
        ({"nilai": "", "Nilai_Setoran": ""}, "tanpa nilai realisasi"),
        ({"kode": ""}, "tidak ada di lembar anggaran"),
        ({"kode": "7.01.01.2.06.0003"}, f"yang terdekat {ATK} (Penyediaan Peralatan Kantor)"),
    ],
)
def test_a_row_that_cannot_be_used_is_left_with_its_cell_and_its_amount(tmp_path, isian, sebab):
    hasil = impor(kecamatan(tmp_path), ("a.xlsx", sipd(dokumen(), dokumen(**isian))))
    (tertinggal,) = baris(hasil)
    assert (tertinggal[0], sebab in tertinggal[1], hasil.tuntas) == ("AB7", True, False), tertinggal


def test_the_day_of_the_sp2d_counts_where_the_document_has_none(tmp_path):
    unit = kecamatan(tmp_path)
    impor(unit, ("a.xlsx", sipd(dokumen(tanggal="", Tanggal_SP2D="02/10/2025"))))
    assert lra(unit, 4) == {ATK: 1_000_000}


@pytest.mark.parametrize("tertulis", ["7.01.01.2.06.02", "X.XX.01.2.06.0002", " 7.01.01.2.06.0002 "])
def test_a_kode_written_otherwise_is_that_of_the_plan(tmp_path, tertulis):
    unit = kecamatan(tmp_path)
    impor(unit, ("a.xlsx", sipd(dokumen(tertulis, nilai=5))))
    assert lra(unit, 4) == {ATK: 5}


def test_what_lies_below_a_line_of_the_plan_keeps_its_own_kode(tmp_path):
    unit = kecamatan(
        tmp_path, **{"perencanaan/anggaran.csv": "kode;tingkat;uraian;pagu\n7.01.01;program;Penunjang;9\n"}
    )
    hasil = impor(unit, ("a.xlsx", sipd(dokumen(nilai=5))))
    assert (hasil.hasil.jadi[0].baris, hasil.tuntas) == (((ATK, 5),), True)


def test_a_document_that_comes_in_two_files_counts_once(tmp_path):
    unit = kecamatan(tmp_path)
    sama = dokumen(Nomor_Dokumen="0001/SP2D/2025")
    hasil = impor(unit, ("a.xlsx", sipd(dokumen(nilai=3), sama)), ("b.xlsx", sipd(sama)))
    assert lra(unit, 4) == {ATK: 1_000_003}
    assert baris(hasil) == [("AB6", "sama persis dengan baris 7 pada “0-a.xlsx”, tidak dihitung dua kali")]


def test_rows_without_a_document_number_are_never_taken_for_the_same(tmp_path):
    unit = kecamatan(tmp_path)
    impor(unit, ("a.xlsx", sipd(dokumen(), dokumen())))
    assert lra(unit, 4) == {ATK: 2_000_000}


def test_a_row_of_two_files_counts_once_also_without_a_document_number(tmp_path):
    unit = kecamatan(tmp_path)
    impor(unit, ("a.xlsx", sipd(dokumen(), dokumen(), dokumen(JASA))), ("b.xlsx", sipd(dokumen(), dokumen(nilai=5))))
    assert lra(unit, 4) == {ATK: 2_000_005, JASA: 1_000_000}


def test_a_file_given_twice_is_refused(tmp_path):
    with pytest.raises(ImportFileError, match=r"sama persis dengan “0-a\.xlsx”"):
        impor(kecamatan(tmp_path), ("a.xlsx", isi := sipd(dokumen())), ("b.xlsx", isi))


def test_two_files_of_one_name_are_told_apart_by_their_folders(tmp_path):
    unit = kecamatan(tmp_path)
    for n, bulan in enumerate(("oktober", "november"), 10):
        (tmp_path / bulan).mkdir()
        (tmp_path / bulan / "sipd.xlsx").write_bytes(sipd(dokumen(tanggal=f"01/{n}/2025")))
    names = tuple(str(tmp_path / bulan / "sipd.xlsx") for bulan in ("oktober", "november"))
    permintaan = Permintaan(tmp_path / "output", TEMPLATES, HARI_INI, TW4)
    hasil = imported(unit, PermintaanImpor(names), permintaan)
    assert [nama for nama, _ in hasil.hasil.apa] == ["sipd.xlsx", "november/sipd.xlsx"]


def test_only_reports_by_document_are_taken_several_at_once(tmp_path):
    dua = (("a.xlsx", penjabaran((ATK, 1))), ("b.xlsx", penjabaran((ATK, 2))))
    with pytest.raises(ImportFileError, match="Impor satu per satu"):
        impor(kecamatan(tmp_path), *dua, periode="2025-TW1")


def test_a_csv_with_semicolons_and_the_short_heading_nip_is_the_same_report(tmp_path):
    unit = kecamatan(tmp_path)
    judul = ["NIP" if nama == "NIP Pegawai" else nama for nama in SIPD]
    satu = {**dokumen(), "NIP": "197001012000031001", "Nilai Realisasi": "1250000,00", "Nilai Setoran": "0"}
    impor(unit, ("a.csv", teks(judul, [satu.get(j, "") for j in judul], pemisah=";", bom=True)))
    assert lra(unit, 4) == {ATK: 1_250_000}


def test_of_a_whole_kabupaten_only_the_rows_of_this_office_are_taken(tmp_path):
    unit = kecamatan(tmp_path)
    lain = dokumen(
        nilai=9, Kode_SKPD="1.01", Kode_Sub_SKPD="1.01", Nama_SKPD="Dinas Lain", Nama_Sub_SKPD="Dinas Lain"
    )
    hasil = impor(unit, ("a.xlsx", sipd(dokumen(), lain)))
    assert lra(unit, 4) == {ATK: 1_000_000}
    assert (baris(hasil, Perlakuan.TIDAK_DIMINTA), hasil.tuntas) == (
        [("AB7", "milik perangkat daerah lain")],
        True,
    )


def test_a_whole_kabupaten_without_a_kode_in_the_settings_is_asked_about(tmp_path):
    unit = kecamatan(tmp_path, instansi=INSTANSI.replace("Kecamatan Uji", "Kecamatan Baru"))
    lain = dokumen(Kode_SKPD="1.01", Kode_Sub_SKPD="1.01", Nama_SKPD="Dinas Lain", Nama_Sub_SKPD="Dinas Lain")
    with pytest.raises(ImportFileError, match=r"1\.01 Dinas Lain.*Isi kode di bagian"):
        impor(unit, ("a.xlsx", sipd(dokumen(), lain)))


def test_a_file_of_one_office_is_taken_where_the_settings_have_no_kode(tmp_path):
    unit = kecamatan(tmp_path, instansi=INSTANSI.replace("Kecamatan Uji", "Kec. Uji"))
    assert impor(unit, ("a.xlsx", sipd(dokumen()))).hasil.sebesar(Perlakuan.DIAMBIL) == 1_000_000


def test_a_file_of_another_office_alone_is_refused(tmp_path):
    with pytest.raises(ImportFileError, match="Dinas Lain"):
        impor(
            kecamatan(tmp_path),
            ("a.xlsx", sipd(dokumen(Kode_SKPD="1.01", Kode_Sub_SKPD="1.01", Nama_SKPD="Dinas Lain"))),
        )


def test_a_row_that_names_no_office_is_this_ones(tmp_path):
    unit = kecamatan(tmp_path)
    tanpa = dict.fromkeys(("Kode_SKPD", "Nama_SKPD", "Kode_Sub_SKPD", "Nama_Sub_SKPD"), "")
    impor(unit, ("a.xlsx", sipd(dokumen(nilai=1), dokumen(nilai=2, **tanpa))))
    assert lra(unit, 4) == {ATK: 3}


def test_a_row_that_only_numbers_the_columns_is_none_and_one_with_a_kode_is_no_total(tmp_path):
    bernomor = dict(zip(SIPD, range(1, 47), strict=True))
    isi = buku(SIPD, bernomor, {"Nomor": 1, **dokumen()}, {"Nomor": "Total", **dokumen()})
    hasil = impor(kecamatan(tmp_path), ("a.xlsx", isi))
    assert [(satu.tempat.sel, satu.perlakuan.value) for satu in hasil.hasil.baris] == [
        ("AB3", "diambil"),
        ("AB4", "diambil"),
    ]


def test_a_row_of_a_text_that_has_more_cells_than_headings_is_left(tmp_path):
    satu = {**dokumen(), "Nilai Realisasi": "1250"}
    rows = [satu.get(j, "") for j in SIPD], [*(satu.get(j, "") for j in SIPD), "00"]
    hasil = impor(kecamatan(tmp_path), ("a.csv", teks(SIPD, *rows)))
    assert [sel for sel, sebab in baris(hasil) if "lebih banyak daripada judul" in sebab] == ["AB3"]


def penjabaran(*baris, tahun=2025, **lain):
    isi = [
        {"Tahun": tahun, "Kode SKPD Induk": KODE, "Kode Sub Kegiatan": k, "Realisasi Anggaran": n}
        | {judul.replace("_", " "): nilai for judul, nilai in lain.items()}
        for k, n in baris
    ]
    return buku(PENJABARAN, *isi, atas=[["LAPORAN PENJABARAN"], [], ["Kabupaten Uji"], [], []])


def test_what_was_spent_since_january_is_less_the_quarters_before(tmp_path):
    sebelum = {f"masuk/TW{n}/lra.csv": f"kode;realisasi\n{ATK};{n}00\n" for n in (1, 2, 3)}
    unit = kecamatan(tmp_path, **sebelum)
    impor(unit, ("a.xlsx", penjabaran((ATK, 700), (ATK, 300), (JASA, 50))))
    assert lra(unit, 4) == {ATK: 400, JASA: 50}


def test_since_january_without_the_quarters_before_is_refused(tmp_path):
    unit = kecamatan(tmp_path, **{"masuk/TW1/lra.csv": f"kode;realisasi\n{ATK};1\n"})
    with pytest.raises(ImportFileError, match="seluruhnya: TW2, TW3"):
        impor(unit, ("a.xlsx", penjabaran((ATK, 700))))


@pytest.mark.parametrize("isi", [f"kode;realisasi\n{ATK};12,500\n", "apa;saja\n1;2\n"])
def test_since_january_less_an_lra_that_cannot_be_read_is_refused(tmp_path, isi):
    unit = kecamatan(tmp_path, **{"masuk/TW1/lra.csv": isi})
    with pytest.raises(ImportFileError, match="belum terbaca seluruhnya: TW1"):
        impor(unit, ("a.xlsx", penjabaran((ATK, 700))), periode="2025-TW2")


def test_since_january_is_the_first_quarter_itself(tmp_path):
    unit = kecamatan(tmp_path)
    impor(unit, ("a.xlsx", penjabaran((ATK, 700))), periode="2025-TW1")
    assert lra(unit, 1) == {ATK: 700}


def test_since_january_of_another_year_is_not_asked_for(tmp_path):
    hasil = impor(kecamatan(tmp_path), ("a.xlsx", penjabaran((ATK, 700), tahun=2024)), periode="2025-TW1")
    assert (hasil.hasil.jadi, hasil.hasil.catatan) == ((), ("Tidak ada baris untuk Triwulan I Tahun 2025.",))


def test_since_january_for_a_year_asks_which_quarter(tmp_path):
    with pytest.raises(ImportFileError, match="--period 2025-TW4"):
        impor(kecamatan(tmp_path), ("a.xlsx", penjabaran((ATK, 700))), periode="2025")


def test_less_than_the_quarters_before_and_a_kode_that_is_gone_are_told(tmp_path):
    unit = kecamatan(tmp_path, **{"masuk/TW1/lra.csv": f"kode;realisasi\n{ATK};900\n{JASA};5\n"})
    hasil = impor(unit, ("a.xlsx", penjabaran((ATK, 700))), periode="2025-TW2")
    hilang, minus = hasil.hasil.catatan
    assert (JASA in hilang, ATK in minus, lra(unit, 2)) == (True, True, {ATK: -200})


def test_a_kode_on_which_nothing_was_spent_is_not_missed(tmp_path):
    unit = kecamatan(tmp_path, **{"masuk/TW1/lra.csv": f"kode;realisasi\n{ATK};9\n{JASA};0\n"})
    assert impor(unit, ("a.xlsx", penjabaran((ATK, 10))), periode="2025-TW2").tuntas


def test_a_report_without_kode_is_matched_by_the_name_of_the_sub_kegiatan(tmp_path):
    unit = kecamatan(tmp_path)
    isi = [
        {
            "No": 1,
            "Nama Sub SKPD": "Kecamatan Uji",
            "Nama Sub Kegiatan": n,
            "Kode Rekening": "5.1",
            "Nilai Realisasi": r,
        }
        for n, r in (
            (f"{ATK} Penyediaan apa saja", 16),
            ("Penyediaan  peralatan kantor", 8),
            ("Penyediaan Peralatan Kantor.", 4),
            ("Penyediaan Jasa", 2),
        )
    ]
    hasil = impor(unit, ("a.xlsx", buku(SUB_KEGIATAN, *isi, atas=[["x"], []])), periode="2025-TW1")
    assert lra(unit, 1) == {ATK: 28}
    assert [JASA in sebab for _, sebab in baris(hasil)] == [True]


def test_an_lra_with_other_figures_stays_and_the_new_one_lies_beside_the_report(tmp_path):
    unit = kecamatan(tmp_path, **{"masuk/TW4/lra.csv": f"kode;realisasi\n{ATK};1\n"})
    hasil = impor(unit, ("a.xlsx", sipd(dokumen())))
    assert (lra(unit, 4), hasil.tuntas) == ({ATK: 1}, False)
    assert (hasil.folder / "lra-2025-tw4.csv").read_text("utf-8-sig") == f"kode;realisasi\n{ATK};1000000\n"


def test_replacing_keeps_the_old_lra_in_lama_whatever_kind_of_file_it_was(tmp_path):
    lama = buku(["kode", "realisasi"], {"kode": ATK, "realisasi": 1})
    unit = kecamatan(tmp_path, **{"masuk/TW4/lra.xlsx": lama})
    impor(unit, ("a.xlsx", sipd(dokumen())), ganti=True)
    assert ((unit / "2025/masuk/TW4/lama/lra.xlsx").read_bytes(), lra(unit, 4)) == (lama, {ATK: 1_000_000})


def test_the_same_figures_again_change_nothing(tmp_path):
    unit = kecamatan(tmp_path, **{"masuk/TW4/lra.csv": f"kode,realisasi\n{ATK},1000000\n"})
    hasil = impor(unit, ("a.xlsx", sipd(dokumen())))
    assert ([s.nasib for s in hasil.laporan.penempatan], hasil.tuntas) == ([Nasib.SAMA], True)


def test_a_dry_run_writes_the_report_and_nothing_into_the_data(tmp_path):
    unit = kecamatan(tmp_path)
    hasil = impor(unit, ("a.xlsx", sipd(dokumen())), hanya_lihat=True)
    assert not (unit / "2025/masuk").exists()
    assert "akan ditulis" in (hasil.folder / f"{hasil.laporan.nama}.html").read_text("utf-8")


def test_personal_data_is_in_no_byte_that_is_written(tmp_path):
    unit = kecamatan(tmp_path, instansi=BERKODE)
    impor(unit, ("a.xlsx", sipd(dokumen(), dokumen(kode="", tanggal="?"))))
    (unit.parent / "0-a.xlsx").unlink()
    ditulis = [f for f in (*unit.rglob("*"), *(unit.parent / "output").rglob("*")) if f.is_file()]
    assert [f.name for f in ditulis if any(rahasia in isi(f) for rahasia in ("Rahasia", "197001012000031001"))] == []


def isi(file):
    """Everything a file says, that of a workbook unpacked."""
    if file.suffix != ".xlsx":
        return file.read_text("utf-8", errors="replace")
    with ZipFile(file) as arsip:
        return "".join(arsip.read(nama).decode("utf-8", errors="replace") for nama in arsip.namelist())


BARIS = st.fixed_dictionaries(
    {
        "kode": st.sampled_from([ATK, JASA, "9.99", ""]),
        "nilai": st.one_of(st.integers(-(10**9), 10**9), st.sampled_from(["", "rusak", "#REF!"])),
        "tanggal": st.sampled_from(["10/11/2025", "01/01/2025", "31/12/2024", "", "?"]),
        "Nilai_Setoran": st.integers(0, 1000),
        "Nomor_Dokumen": st.sampled_from(["", "1"]),
        "Kode_SKPD": st.sampled_from([KODE, KODE, "1.01"]),
    }
)


@settings(max_examples=40, deadline=None)
@given(st.lists(BARIS, min_size=1, max_size=8))
def test_taken_and_left_are_the_whole_file(rows):
    judul = ["Nomor", *SIPD[1:]]
    isian = [{**dokumen(**satu), "Kode Sub SKPD": ""} for satu in [*rows, {}]]
    isi = teks(judul, *([satu.get(j, "") for j in judul] for satu in isian), pemisah=";")
    acuan = AcuanImpor(Periode(2025, 4), KODE, "Kecamatan Uji", rencana(anggaran=(mata(ATK), mata(JASA))))
    hasil = taken_in([recognise(opened(Berkas.dari("a.csv", isi)))], acuan)
    terbaca = [satu for satu in isian if isinstance(satu["Nilai Realisasi"], int)]
    kosong = [satu for satu in isian if satu["Nilai Realisasi"] == ""]
    berkas = sum(s["Nilai Realisasi"] - s["Nilai Setoran"] for s in terbaca) - sum(s["Nilai Setoran"] for s in kosong)
    assert (hasil.seluruhnya, len(hasil.baris)) == (berkas, len(isian))
    diambil = sum(nilai for satu in hasil.jadi for _, nilai in satu.baris)
    assert diambil == hasil.sebesar(Perlakuan.DIAMBIL)
