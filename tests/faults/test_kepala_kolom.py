"""Forms whose headings were read as something else: the right column is the figure, or none is and it is said."""

import io

import openpyxl
import pytest

from pipeline.regulation.katalog import pesan
from tests.faults.kantor import galat, identitas, kantor, kerja, rencana, terserap, terukur

DUA = rencana(("IKU1", "dokumen", "positif", 40), ("IKU2", "persen", "positif", 80))
ANGGARAN = "kode;tingkat;uraian;unit_kerja;sasaran;pagu\n7.01.01;program;Program A;SEKSI;S1;2000000\n"
KINERJA = "indikator;realisasi\nIKU1;39\nIKU2;79\n"


def buku(lembar):
    """xlsx bytes; each sheet is (rows, merged ranges)."""
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    for nama, (baris, gabungan) in lembar.items():
        ws = wb.create_sheet(nama)
        for satu in baris:
            ws.append(satu)
        for luas in gabungan:
            ws.merge_cells(luas)
    wadah = io.BytesIO()
    wb.save(wadah)
    return wadah.getvalue()


def formulir(baris, gabungan=(), triwulan=4, lembar="kinerja"):
    isi = {"unit_kerja": "SEKSI", "tahun": 2025, "triwulan": triwulan, "versi_formulir": "1", "tanggal": "2026-01-04"}
    return buku({"identitas": ([["kunci", "nilai"], *map(list, isi.items())], ()), lembar: (baris, gabungan)})


def dari_buku(tmp_path, baris, gabungan=(), triwulan=4):
    isi = formulir(baris, gabungan, triwulan)
    return kerja(kantor(tmp_path, {**DUA, f"masuk/TW{triwulan}/f.xlsx": isi}), f"2025-TW{triwulan}")


def dari_csv(tmp_path, teks, nama="kinerja", **lain):
    berkas = {"masuk/TW4/SEKSI/identitas.csv": identitas(), f"masuk/TW4/SEKSI/{nama}.csv": teks, **lain}
    return kerja(kantor(tmp_path, {**DUA, "perencanaan/anggaran.csv": ANGGARAN, **berkas}))


def keluhan(hasil):
    """The findings of what came in that block something, without those about words."""
    return [(kode, sel) for kode, sel in galat(hasil) if kode[:3] in {"BCA", "FRM", "KEL"}]


KOSONG = {"IKU1": ("", ""), "IKU2": ("", "")}
BENAR = {"IKU1": ("38", "95.00"), "IKU2": ("79", "98.75")}


@pytest.mark.parametrize(
    ("kepala", "dibaca"),
    [
        (["Target TW IV", "Realisasi TW IV", "Capaian (%)"], BENAR),
        (["Target", "Realisasi Triwulan 4", "Capaian"], BENAR),
        (["Target", "Realisasi", "Hasil"], BENAR),
        (["Realisasi TW III", "Realisasi TW IV", "Capaian TW IV (%)"], BENAR),
        (["Target TW IV", "Realisasi s.d. TW IV", "Capaian (%)"], KOSONG),
        (["Target TW IV", "Hasil", "Capaian (%)"], KOSONG),
    ],
    ids=lambda satu: "01-capaian-as-realisasi" if isinstance(satu, list) else "",
)
def test_a_percentage_of_achievement_is_never_the_value(tmp_path, kepala, dibaca):
    baris = [["Kode Indikator", "Uraian", *kepala], ["IKU1", "a", 40, 38, 95], ["IKU2", "b", 80, 79, 98.75]]
    hasil = dari_buku(tmp_path, baris)
    assert (terukur(hasil), len(keluhan(hasil))) == (dibaca, int(dibaca is KOSONG))


EMPAT = [
    ["Kode Indikator", "Uraian", "Satuan", "Target", "Realisasi", None, None, None, "Keterangan"],
    [None, None, None, None, "TW I", "TW II", "TW III", "TW IV", None],
    ["IKU1", "a", "dokumen", 40, 20, 25, 30, 38, "ok"],
    ["IKU2", "b", "persen", 80, 10, 30, 60, 79, "ok"],
]
LUAS = ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:H1", "I1:I2")


@pytest.mark.parametrize(
    "gabungan", [LUAS, (), ("E1:H1",)], ids=["02-quarters-under-one-heading", "lepas", "separuh"]
)
@pytest.mark.parametrize("sebutan", [("TW I", "TW II", "TW III", "TW IV"), ("I", "II", "III", "IV"), (1, 2, 3, 4)])
def test_of_four_quarters_under_one_heading_the_forms_own_is_read(tmp_path, gabungan, sebutan):
    baris = [EMPAT[0], [None] * 4 + [*sebutan], *EMPAT[2:]]
    assert terukur(dari_buku(tmp_path, baris, gabungan)) == BENAR


@pytest.mark.parametrize("triwulan", [1, 2, 3])
def test_the_same_layout_gives_each_quarter_its_own_figure(tmp_path, triwulan):
    hasil = dari_buku(tmp_path, EMPAT, LUAS, triwulan)
    assert {k: v[0] for k, v in terukur(hasil).items()} == {
        "IKU1": str(EMPAT[2][3 + triwulan]), "IKU2": str(EMPAT[3][3 + triwulan]),
    }  # fmt: skip


@pytest.mark.parametrize("sebutan", [("", "", "", ""), ("Jan", "Feb", "Mar", "Apr"), ("a", "b", "c", "d")])
def test_a_heading_nobody_can_divide_is_one_galat_that_names_its_range(tmp_path, sebutan):
    hasil = dari_buku(tmp_path, [EMPAT[0], [None] * 4 + [satu or None for satu in sebutan], *EMPAT[2:]], LUAS)
    (satu,) = [t for t in hasil.temuan if t.tingkat == "galat" and t.kode.startswith("BCA")]
    assert (terukur(hasil), len(keluhan(hasil)), satu.tempat.sel[0]) == (KOSONG, 1, "E")


@pytest.mark.parametrize(
    "teks",
    [
        "indikator,realisasi,keterangan\nIKU1,38,5,baik\nIKU2,79,2,baik\n",
        "indikator,realisasi,keterangan\nIKU1,38,5,\nIKU2,79,2,\n",
        "indikator,realisasi\nIKU1,38,5\nIKU2,79,2\n",
        "indikator,realisasi,pembilang,penyebut,keterangan\nIKU1,38,5,,,baik\nIKU2,79,2,,,\n",
        "indikator;realisasi;keterangan\nIKU1;38;5;baik\nIKU2;79;2;baik\n",
    ],
    ids=["04-csv-unquoted-decimal-comma", "kosong-di-akhir", "dua-kolom", "banyak-kolom", "titik-koma"],
)
def test_a_csv_row_longer_than_its_heading_gives_no_figure_and_one_galat(tmp_path, teks):
    hasil = dari_csv(tmp_path, teks)
    assert (terukur(hasil), keluhan(hasil)) == (KOSONG, [("BCA-53", "B2"), ("BCA-53", "B3")])


def test_the_reason_without_a_figure_is_that_nobody_read_it(tmp_path):
    hasil = dari_csv(tmp_path, "indikator,realisasi,keterangan\nIKU1,93,5,baik\nIKU2,91,2,baik\n")
    assert {h.capaian.alasan for h in hasil.analisis.indikator} == {"realisasi tidak dibaca"}


def test_the_galat_says_how_many_cells_the_row_and_its_heading_have(tmp_path):
    hasil = dari_csv(tmp_path, "indikator,realisasi,keterangan\nIKU1,93,5,baik\n")
    (satu,) = [t for t in hasil.temuan if t.kode == "BCA-53"]
    assert "memuat 4 isian, kepalanya 3; koma desimal tanpa tanda kutip?" in pesan(satu)


@pytest.mark.parametrize(
    "teks",
    [
        "indikator,realisasi,keterangan\nIKU1,38,baik,,\nIKU2,79,baik,,\n",
        "indikator,realisasi,keterangan,,\nIKU1,38,baik,,\nIKU2,79,baik,,\n",
        'indikator,realisasi,keterangan\nIKU1,"38,0",baik\nIKU2,"79,0","baik, sekali"\n',
        "indikator;realisasi;keterangan;;\nIKU1;38;;;\nIKU2;79,0;baik;;\n",
    ],
)
def test_empty_cells_at_the_end_of_a_csv_row_are_fine(tmp_path, teks):
    hasil = dari_csv(tmp_path, teks)
    assert (terukur(hasil), keluhan(hasil)) == (BENAR, [])


SIPD = [
    ["Kode", "Uraian", "Kelompok Belanja", None, None, None],
    [None, None, "Operasi", None, "Total", None],
    [None, None, "Anggaran", "Realisasi", "Anggaran", "Realisasi"],
    ["7.01.01", "Program A", 1000000, 100000, 2000000, 150000],
    ["7.01.02", "Program B", 1000000, 100000, 2000000, 150000],
]
LUAS_SIPD = ("A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2")


def lra(tmp_path, baris, gabungan):
    lain = {
        "perencanaan/anggaran.csv": ANGGARAN,
        "masuk/TW4/SEKSI/identitas.csv": identitas(),
        "masuk/TW4/SEKSI/kinerja.csv": KINERJA,
        "masuk/TW4/lra.xlsx": buku({"lra": (baris, gabungan)}),
    }
    return kerja(kantor(tmp_path, {**DUA, **lain}))


@pytest.mark.parametrize("gabungan", [LUAS_SIPD, ()], ids=["16-three-row-heading", "lepas"])
def test_a_heading_of_three_rows_with_two_realisasi_is_one_galat_and_no_row_is_complained_of(tmp_path, gabungan):
    hasil = lra(tmp_path, SIPD, gabungan)
    dari_lra = [t.kode for t in hasil.temuan if t.tempat.berkas.endswith("lra.xlsx") and t.tingkat != "info"]
    assert (terserap(hasil), dari_lra) == ({"7.01.01": ""}, ["BCA-51"])
    assert {"KEL-18", "ANG-22"}.isdisjoint(t.kode for t in hasil.temuan)


def test_a_heading_of_three_rows_that_names_the_figure_alone_is_read(tmp_path):
    baris = [SIPD[0], [None, None, "Operasi", None, "Modal", None],
             [None, None, "Anggaran", "Realisasi", "Anggaran", "Sisa"], *SIPD[3:]]  # fmt: skip
    hasil = lra(tmp_path, baris, LUAS_SIPD)
    assert (terserap(hasil), keluhan(hasil)) == ({"7.01.01": "100000"}, [])


def test_rows_of_the_lra_outside_the_plan_are_one_finding(tmp_path):
    luar = [[f"5.1.02.01.01.{n:04}", f"Belanja {n}", n] for n in range(60)]
    hasil = lra(tmp_path, [["Kode", "Uraian", "Realisasi"], ["7.01.01", "Program A", 150000], *luar], ())
    frm = [t for t in hasil.temuan if t.kode.startswith("FRM") and t.tempat.berkas.endswith("lra.xlsx")]
    assert (terserap(hasil), [(t.kode, t.nilai) for t in frm]) == ({"7.01.01": "150000"}, [("FRM-30", "60")])


@pytest.mark.parametrize(
    ("kode", "uraian", "temuan"),
    [
        ("7.1.1", "", "FRM-10"),
        ("7.01.O1", "", "FRM-10"),
        ("7.01.10", "", "FRM-10"),
        ("7.01.02", "Program A", "FRM-10"),
        ("7.01.02", "Program Pemberdayaan Masyarakat", "FRM-30"),
        ("1.02.33", "", "FRM-30"),
    ],
)
def test_a_kode_of_the_lra_mistyped_for_one_that_is_missing_has_its_own_finding(tmp_path, kode, uraian, temuan):
    hasil = lra(tmp_path, [["Kode", "Uraian", "Realisasi"], [kode, uraian, 150000]], ())
    frm = [t.kode for t in hasil.temuan if t.kode.startswith("FRM") and t.tempat.berkas.endswith("lra.xlsx")]
    assert frm == [temuan]


@pytest.mark.parametrize(
    "teks",
    [
        "kode;realisasi\n7.01.01;1,670,808,831.00\n",
        "Kode;Realisasi (Rp)\n7.01.01;1,670,808,831.00\n7.01.02;1,670,808,832.00\n",
        "LAPORAN, SEKSI, KECAMATAN\n\nkode;realisasi;keterangan\n7.01.01;1,670,808,831.00;a, b, c, d, e\n",
        'kode,realisasi\n7.01.01,"1,670,808,831.00"\n',
        "kode\trealisasi\n7.01.01\t1,670,808,831.00\n",
    ],
    ids=["30-separator", "rp", "judul", "koma", "tab"],
)
def test_the_separator_is_the_one_that_makes_the_heading_known(tmp_path, teks):
    hasil = dari_csv(tmp_path, teks, "anggaran")
    assert terserap(hasil)["7.01.01"] == "1670808831"


@pytest.mark.parametrize("judul", ["Jumlah", "TOTAL", "Grand Total"], ids=["30-total-row", "total", "grand"])
def test_a_typed_total_is_no_figure_of_its_own(tmp_path, judul):
    hasil = dari_csv(tmp_path, f"kode;realisasi\n7.01.01;100.000\n{judul};90.000\n", "anggaran")
    assert terserap(hasil) == {"7.01.01": "100000"}


@pytest.mark.parametrize("kepala", [["Uraian", "Satuan", "Realisasi"], ["a", "b", "c"]])
def test_a_sheet_whose_heading_cannot_be_used_is_one_finding(tmp_path, kepala):
    hasil = dari_buku(tmp_path, [kepala, ["IKU1", "dokumen", 38], ["IKU2", "persen", 79]])
    dari_formulir = [t for t in hasil.temuan if t.tempat.berkas.endswith("f.xlsx") and t.tempat.lembar == "kinerja"]
    assert (terukur(hasil), len(dari_formulir)) == (KOSONG, 1)
