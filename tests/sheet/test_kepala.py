"""Which column is the figure: however a heading is laid out, the quarter's own figure is read or none."""

import re
from itertools import takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.berkas import Berkas
from pipeline.domain.temuan import Tingkat
from pipeline.intake.skema import KINERJA, LRA, REKAP_PD
from pipeline.sheet.buka import read_sheets
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tabel import read_table
from pipeline.sheet.waktu import sebutan
from tests.sheet.buku import csv, kode

ROMAWI = ("", "I", "II", "III", "IV")
SEBUTAN = ("TW {r}", "TW{n}", "TW. {r}", "tw_{n}", "Triwulan {r}", "TRIWULAN {n}", "Tribulan {r}", "Triwulan ke-{n}")
BUKAN, POLOS, JELAS = "bukan", "polos", "jelas"
"""What a column is: no realisasi of this quarter, realisasi without a quarter, realisasi of a named one."""


def tw(n, cara=0):
    return SEBUTAN[cara % len(SEBUTAN)].format(r=ROMAWI[n], n=n)


def kolom(judul, arti=BUKAN):
    """A column under one heading; ``judul`` are the words above one another."""
    return [(judul if isinstance(judul, tuple) else (judul,), arti)]


def empat(ukuran, cara=0, pendek=False):
    """TW I … TW IV under one heading."""
    sebut = (lambda n: ROMAWI[n]) if pendek else (lambda n: tw(n, cara))
    return [((ukuran, sebut(n)), (JELAS, n) if ukuran == "Realisasi" else BUKAN) for n in range(1, 5)]


def seperangkat(n, cara=0):
    """Target, Realisasi and Capaian under the name of a quarter."""
    return [
        ((tw(n, cara), "Target"), BUKAN),
        ((tw(n, cara), "Realisasi"), (JELAS, n)),
        ((tw(n, cara), "Capaian (%)"), BUKAN),
    ]


def bertingkat():
    """Three rows: Kinerja above Target and Realisasi above the quarters."""
    return [
        (("Kinerja", ukuran, tw(n)), (JELAS, n) if ukuran == "Realisasi" else BUKAN)
        for ukuran in ("Target", "Realisasi")
        for n in range(1, 5)
    ]


def uang():
    """Money beside performance, as monev tables have it."""
    return [(("Anggaran", "Pagu"), BUKAN), (("Anggaran", "Realisasi"), BUKAN), (("Anggaran", "%"), BUKAN)]


CARA = st.integers(0, len(SEBUTAN) - 1)
NOMOR = st.integers(1, 4)
BAGIAN = st.one_of(
    st.sampled_from(
        [
            "Target",
            "Capaian",
            "Capaian (%)",
            "% Capaian",
            "Hasil",
            "No",
            "Uraian",
            "Satuan",
            "Ket.",
            "%",
            "Realisasi 2024",
            "Realisasi Tahun Lalu",
            "Realisasi s.d. TW IV",
            "Realisasi TW I-IV",
            "Realisasi (Rp)",
            "Capaian Realisasi",
            "Realisasi Semester II",
            "Persentase Realisasi",
        ]
    ).map(kolom),
    st.just(kolom("Realisasi", POLOS)),
    st.builds(lambda n, c: kolom(f"Realisasi {tw(n, c)}", (JELAS, n)), NOMOR, CARA),
    st.builds(lambda n, c: kolom(f"Target {tw(n, c)}"), NOMOR, CARA),
    st.builds(lambda n, c: kolom(f"Capaian {tw(n, c)} (%)"), NOMOR, CARA),
    st.builds(empat, st.sampled_from(["Target", "Realisasi", "Capaian"]), CARA, st.booleans()),
    st.builds(seperangkat, NOMOR, CARA),
    st.builds(bertingkat),
    st.builds(uang),
)
TATA_LETAK = st.lists(BAGIAN, min_size=1, max_size=5)


def lembar(bagian, bentuk, nama="kinerja", kunci=0, judul=False):
    """The sheet and its columns; every cell holds its own number, so that a figure tells where it was read.

    ``bentuk`` is gabung (a workbook with merged headings), lepas (one without) or csv; ``kunci`` is how many parts
    stand before the key.
    """
    bagian = [*bagian[:kunci], [(("Kode",), "kunci")], *bagian[kunci:]]
    semua = [(kata, arti, nomor) for nomor, satu in enumerate(bagian) for kata, arti in satu]
    tinggi = max(len(kata) for kata, _, _ in semua)
    atas = [["REKAP KINERJA SEKSI"], []] if judul else []
    kisi = [["" for _ in semua] for _ in range(tinggi)]
    luas = []
    for k, (kata, _, nomor) in enumerate(semua):
        for b in range(len(kata)):
            ujung = b == len(kata) - 1

            def serumpun(lain, b=b, kata=kata, nomor=nomor, ujung=ujung):
                return not ujung and (lain[2], lain[0][: b + 1]) == (nomor, kata[: b + 1])

            if not (k and serumpun(semua[k - 1])):
                kisi[b][k] = kata[b]
                akhir = k + sum(1 for _ in takewhile(serumpun, semua[k + 1 :]))
                luas.append((b, k, tinggi - 1 if ujung else b, akhir))
    isi = [[f"I{n}" if arti == "kunci" else 100 * n + k for k, (_, arti, _) in enumerate(semua)] for n in (1, 2)]
    baris = [*atas, *kisi, *isi]
    if bentuk == "csv":
        (satu,), _ = read_sheets(Berkas.dari(f"{nama}.csv", csv(baris)))
        return satu, semua
    gabungan = tuple(
        (len(atas) + b + 1, k + 1, len(atas) + bawah + 1, akhir + 1)
        for b, k, bawah, akhir in luas
        if bentuk == "gabung" and (bawah, akhir) != (b, k)
    )
    return Lembar(nama, f"{nama}.xlsx", baris, gabungan=gabungan), semua


def harapan(semua, triwulan):
    """The column a person would take the figure from, None where no heading names it alone."""
    jelas = [k for k, (_, arti, _) in enumerate(semua) if arti == (JELAS, triwulan)]
    pilihan = jelas or [k for k, (_, arti, _) in enumerate(semua) if arti == POLOS]
    return pilihan[0] if len(pilihan) == 1 else None


@settings(max_examples=120, deadline=None)
@given(
    TATA_LETAK,
    st.sampled_from(["gabung", "lepas", "csv"]),
    st.integers(1, 4),
    st.booleans(),
    st.integers(0, 2),
    st.sampled_from([KINERJA, REKAP_PD]),
)
def test_the_figure_of_the_quarter_is_read_or_none_with_a_galat(bagian, bentuk, triwulan, judul, kunci, skema):
    satu, semua = lembar(bagian, bentuk, skema.nama, kunci, judul)
    hasil = read_table(satu, skema.untuk(triwulan, 2025))
    dibaca = [baris.nilai("realisasi").angka for baris in hasil.baris]
    kolom_ = harapan(semua, triwulan)
    if kolom_ is not None and dibaca == [100 + kolom_, 200 + kolom_]:
        return
    galat = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    tak_menyebut = skema is KINERJA and not re.search("Realisasi|Capaian|Hasil", str([kata for kata, _, _ in semua]))
    assert (set(dibaca) <= {None}, bool(galat) or tak_menyebut) == (True, True)


def realisasi(*baris, triwulan=4, skema=KINERJA, gabungan=(), csv_=False):
    """What is read of the figures below a heading, and the galat."""
    hasil = read_table(Lembar("x", "x.xlsx", baris, gabungan=gabungan, csv=csv_), skema.untuk(triwulan, 2025))
    return [b.nilai("realisasi").angka for b in hasil.baris], [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]


@pytest.mark.parametrize(
    ("judul", "triwulan"),
    [
        ("Realisasi TW IV", {4}),
        ("Realisasi TWIV", {4}),
        ("realisasi_tw4", {4}),
        ("RealisasiTW4", {4}),
        ("REALISASI TW. IV", {4}),
        ("Realisasi T.W. IV", {4}),
        ("Realisasi Triwulan ke-4", {4}),
        ("Realisasi Q4", {4}),
        ("Realisasi Triwulan Keempat", {4}),
        ("Realisasi Tribulan 4", {4}),
        ("Realisasi IV", {4}),
        ("Realisasi\u200b TW\u00a0IV", {4}),
        ("Realisasi TW IV (Okt–Des)", {4}),
        ("Realisasi TW II", {2}),
        ("Realisasi", set()),
        ("Realisasi TW V", set()),
        ("Realisasi (4)", set()),
    ],
)
def test_a_heading_names_its_quarter_however_it_is_typed(judul, triwulan):
    assert (set(sebutan(judul).triwulan), sebutan(judul).lain) == (triwulan, False)


def test_two_quarters_leave_every_other_word_of_a_heading():
    kata = sebutan("Target TW I Realisasi TW II Keuangan").kata
    assert kata == {"target", "realisasi", "keuangan"}


@pytest.mark.parametrize(
    "judul",
    [
        "Realisasi s.d. TW IV",
        "Realisasi s/d Triwulan IV",
        "Realisasi sampai dengan TW IV",
        "Realisasi sd TW4",
        "Realisasi TW I-IV",
        "Realisasi TW I s.d. IV",
        "Realisasi TW I & II",
        "Realisasi Kumulatif",
        "Realisasi Tahun Lalu",
        "Realisasi TW Lalu",
        "Realisasi Semester II",
        "Realisasi Desember",
        "Realisasi Okt–Des",
        "Realisasi Tahunan",
        "Realisasi (s.d. TW IV)",
    ],
)
def test_another_stretch_of_time_is_not_the_quarter(judul):
    assert sebutan(judul).lain


@pytest.mark.parametrize(
    "judul",
    [
        "Capaian",
        "Capaian (%)",
        "% Capaian",
        "Hasil",
        "Capaian TW IV",
        "Capaian Realisasi",
        "Persentase Realisasi",
        "Realisasi TW III",
        "Realisasi s.d. TW IV",
        "Realisasi 2024",
        "Realisasi Tahun 2025",
        "Realisasi TW IV 2024",
        "Realisasi (Rp)",
        "Realisasi Fisik",
        "Realisasi Operasi",
        "Sisa Realisasi",
        "Total Realisasi",
        "Rencana Realisasi",
    ],
)
def test_a_heading_that_is_not_the_figure_alone_is_one_finding_and_no_figure(judul):
    angka, galat = realisasi(["Kode", "Target", judul], ["I1", 40, 95], ["I2", 80, 96])
    assert (angka, [(t.kode, t.tempat.sel) for t in galat]) == ([None, None], [("BCA-52", "C1")])


@pytest.mark.parametrize(
    "judul", ["Realisasi", "Nilai Realisasi", "Realisasi Kinerja", "Realisasi (%)", "Realisasi TW IV 2025"]
)
def test_a_heading_that_names_the_figure_alone_is_read(judul):
    assert realisasi(["Kode", "Target", judul], ["I1", 40, 95]) == ([95], [])


@pytest.mark.parametrize(
    ("judul", "dibaca"),
    [
        ("Realisasi", [95]),
        ("Realisasi (Rp)", [95]),
        ("Realisasi Keuangan", [95]),
        ("Realisasi Belanja TW IV", [95]),
        ("Realisasi (%)", []),
        ("Realisasi Fisik", []),
        ("% Realisasi", []),
        ("Capaian (Rp)", []),
        ("Realisasi Kinerja", []),
    ],
)
def test_money_is_read_only_from_a_heading_of_money(judul, dibaca):
    assert realisasi(["Kode", "Pagu", judul], ["7.01", 100, 95], skema=LRA)[0] == dibaca


@pytest.mark.parametrize(
    ("kepala", "dibaca"),
    [
        ([["Kode", "Realisasi", ""], ["", "Keuangan (Rp)", "Fisik (%)"]], [7]),
        ([["Kode", "Fisik", "", "Keuangan", ""], ["", "Target", "Realisasi", "Target", "Realisasi"]], [10]),
        ([["Kode", "Kinerja", "", "Anggaran", ""], ["", "Target", "Realisasi", "Pagu", "Realisasi"]], [10]),
        ([["Kode", "Realisasi", ""], ["", "Operasi", "Modal"]], []),
        ([["Kode", "Operasi", "", "Modal", ""], ["", "Anggaran", "Realisasi", "Anggaran", "Realisasi"]], []),
        ([["Kode", "Realisasi", "", "", ""], ["", "TW III", "", "TW IV", ""], ["", "K", "Rp", "K", "Rp"]], [10]),
    ],
)
def test_money_stands_under_its_own_group(kepala, dibaca):
    isi = ["7.01", 7, 8, 9, 10][: len(kepala[0])]
    assert realisasi(*kepala, isi, skema=LRA)[0] == dibaca


@pytest.mark.parametrize("csv_", [True, False])
def test_a_title_over_several_columns_of_figures_without_a_row_below_is_not_guessed(csv_):
    angka, (galat,) = realisasi(
        ["Kode", "Realisasi", "", "", "", "Keterangan"], ["I1", 20, 45, 70, 98, "x"], csv_=csv_
    )
    assert (angka, galat.kode, dict(galat.celah)["letak"]) == ([None], "BCA-51", "B1:E1")


def test_a_title_over_two_columns_of_figures_is_not_guessed():
    angka, (galat,) = realisasi(["Kode", "Realisasi", ""], ["I1", 20, 45])
    assert (angka, galat.kode, dict(galat.celah)["letak"]) == ([None], "BCA-51", "B1:C1")


def test_a_merged_title_over_one_column_of_figures_is_read():
    kepala = ["Kode", "Realisasi", "", "Keterangan"]
    assert realisasi(kepala, ["I1", 98, "kasus", "x"], gabungan=((1, 2, 1, 3),)) == ([98], [])


def test_two_equal_headings_under_one_title_are_named_by_its_range():
    _, (galat,) = realisasi(["Kode", "Realisasi", ""], ["", "TW IV", "TW 4"], ["I1", 1, 2], gabungan=((1, 2, 1, 3),))
    assert (galat.kode, galat.tempat.sel, dict(galat.celah)["letak"]) == ("BCA-51", "B1", "B1:C1")


def test_of_two_headings_the_one_that_names_the_quarter_is_read_and_said():
    hasil = read_table(
        Lembar("x", "x.xlsx", [["Kode", "Realisasi", "Realisasi TW IV"], ["I1", 1, 2]]), KINERJA.untuk(4, 2025)
    )
    assert (hasil.baris[0].nilai("realisasi").angka, kode(hasil.temuan)) == (2, ["BCA-50"])


@pytest.mark.parametrize(
    "kepala",
    [
        ["Kode", "Indikator Kinerja", "Satuan", "Target", "Realisasi"],
        ["No.", "Kode Indikator", "Uraian", "Realisasi", "%", "Ket.", "Sumber"],
        ["Nomor", "Kode", "Target TW IV", "Realisasi", "Capaian", "Persen"],
    ],
)
def test_what_every_office_puts_beside_its_figures_is_no_finding(kepala):
    isi = ["I1" if judul.startswith("Kode") else 5 if judul == "Realisasi" else "x" for judul in kepala]
    hasil = read_table(Lembar("x", "x.xlsx", [kepala, isi]), KINERJA.untuk(4, 2025))
    assert ([b.nilai("realisasi").angka for b in hasil.baris], hasil.temuan) == ([5], ())


@pytest.mark.parametrize(
    "baris",
    [["", "Indeks", "5"], ["", "belum ada", "n/a"], ["", "-", "-"], ["", "Realisasi kegiatan", "belum tersedia"]],
)
def test_a_first_row_whose_key_was_forgotten_is_no_heading(baris):
    hasil = read_table(Lembar("x", "x.xlsx", [["Kode", "Uraian", "Realisasi"], baris]), KINERJA.untuk(4, 2025))
    assert kode(hasil.temuan) == ["BCA-16"]


@pytest.mark.parametrize("atas", [["REALISASI KINERJA TRIWULAN III TAHUN 2024"], ["Tahun", 2024], ["Triwulan", "II"]])
def test_lines_above_the_heading_say_nothing_about_its_columns(atas):
    assert realisasi(atas, ["Kode", "Target", "Realisasi"], ["I1", 4, 5]) == ([5], [])


def test_a_heading_without_its_key_silences_the_rows():
    angka, galat = realisasi(["Uraian", "Satuan", "Realisasi"], ["a", "b", 1], ["c", "d", "1.234"])
    assert (angka, [t.kode for t in galat]) == ([], ["BCA-13"])


def test_headings_that_stand_in_two_rows_by_turns_are_one_heading():
    assert realisasi(["Kode", "", "Realisasi"], ["", "Keterangan", ""], ["I1", "x", 5]) == ([5], [])


def test_a_title_does_not_reach_below_the_next_title_above_it():
    kepala = [["Kode", "TW III", "", "TW IV", ""], ["", "Target", "Realisasi", "", ""], ["", "K", "K", "K", "Rp"]]
    angka, (galat,) = realisasi(*kepala, ["I1", 1, 2, 3, 4])
    assert (angka, galat.kode) == ([None], "BCA-52")
