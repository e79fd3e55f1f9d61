"""The window: commands as they are typed there, words whole at any width, a run told while it goes on."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.domain.periode import Periode
from pipeline.errors import ClusterError
from pipeline.folder.output import Simpanan
from pipeline.regulation import sop
from pipeline.screen.layar import Layar, say, say_whole
from pipeline.screen.outcome import BarisKantor, HasilKantor, KantorGagal
from pipeline.screen.status import Fakta, status
from pipeline.screen.tables import show_many, show_status
from pipeline.screen.times import CatatanLangkah
from pipeline.screen.working import progress, shown

HASIL = HasilKantor(
    "dinas-satu", "Dinas Satu", "2024-TW1", Path("output/dinas-satu/2024-TW1"), (), Simpanan(),
    ("1-formulir/a.xlsx", "1-formulir/b.xlsx", "7-dokumen/c.docx"),
)  # fmt: skip


def drawn(show, *apa, lebar=80, terminal=False):
    teks = StringIO()
    show(Console(file=teks, width=lebar, force_terminal=terminal, no_color=True), *apa)
    return teks.getvalue()


@pytest.mark.parametrize(("program", "kalimat"), [("invoke", "invoke build"), ("sakip", "sakip build")])
def test_a_command_is_shown_as_it_is_typed_there(program, kalimat):
    teks = StringIO()
    say(Layar(program, file=teks), "[bold]invoke build[/]")
    assert teks.getvalue() == f"{kalimat}\n"


def test_a_sentence_keeps_to_the_window_and_a_command_stays_whole():
    kalimat = "satu dua tiga empat"
    assert drawn(say, kalimat, lebar=10, terminal=True).split("\n") == ["satu dua ", "tiga empat", ""]
    assert drawn(say_whole, kalimat, lebar=10, terminal=True) == f"{kalimat}\n"


def test_a_program_that_reads_gets_a_sentence_on_one_line():
    assert drawn(say, "satu dua tiga empat", lebar=10) == "satu dua tiga empat\n"


@pytest.mark.parametrize("lebar", [80, 100, 140])
@pytest.mark.parametrize("varian", sop.variants())
@pytest.mark.parametrize("bercatatan", [False, True])
def test_no_word_of_the_status_is_broken_and_no_line_is_too_long(lebar, varian, bercatatan):
    langkah = sop.load(varian, 2024)
    catatan = {s.nomor: CatatanLangkah(s.nomor, *_jam()) for s in langkah.langkah[:3]} if bercatatan else {}
    fakta = Fakta(diminta=("Seksi Ketenteraman dan Ketertiban Umum",), catatan=catatan)
    rows = status(langkah, Periode(2024, 1), fakta)
    teks = drawn(show_status, "Kecamatan", "TW I", rows, "", lebar=lebar)
    kata = {k for row in rows for sel in (row.kegiatan, row.menunggu, row.lama, row.penilaian) for k in sel.split()}
    assert max(map(len, teks.splitlines())) <= lebar
    assert sorted(k for k in kata if k not in teks) == []


def _jam():
    from datetime import datetime

    return datetime(2024, 4, 1, 8), datetime(2024, 4, 1, 9, 15)  # noqa: DTZ001 - an office's own clock


def test_many_offices_are_a_line_each():
    rows = [BarisKantor(f"kecamatan-{n}", "2024-TW1", n, 9, "Kasubag") for n in range(5)]
    teks = drawn(show_many, rows, "invoke status --data data/kecamatan-0")
    assert len(teks.splitlines()) == 2 + 5 + 1
    assert "3 dari 9 langkah" in teks


def test_one_office_ends_with_its_folders_in_a_table():
    teks = drawn(shown, [HASIL], ["dinas-satu"])
    assert [baris.split() for baris in teks.splitlines() if baris[:1].isdigit()][:2] == [
        ["1-formulir", "2", "0", "0"],
        ["7-dokumen", "1", "0", "0"],
    ]


def test_a_stage_names_only_files_it_made():
    from pipeline.regulation.katalog import temuan

    kosong = temuan("RCN-11", nilai="sasaran")
    tanpa = drawn(shown, [replace(HASIL, temuan=(kosong,))], ["dinas-satu"])
    dengan = replace(HASIL, temuan=(kosong,), dokumen=("3-kelengkapan/temuan.csv",))
    assert ("temuan.csv" in tanpa, "index.html" in tanpa) == (False, False)
    assert "Semua temuan: 3-kelengkapan/temuan.csv\n" in drawn(shown, [dengan], ["dinas-satu"])


def test_of_many_offices_only_the_closing_table_and_the_failures_are_shown():
    semua = [
        *(replace(HASIL, slug=f"dinas-{n}", status=2 * (n == 1)) for n in range(4)),
        KantorGagal("rusak", "Sebab."),
    ]
    teks = drawn(shown, semua, [s.slug for s in semua])
    tabel = [tuple(baris.split()) for baris in teks.splitlines() if baris.startswith(("dinas-", "rusak "))]
    assert tabel[1:3] == [("dinas-0", "2024-TW1", "3", "–", "selesai"), ("dinas-1", "2024-TW1", "3", "–", "DRAF")]
    assert "rusak tidak dapat diproses. Sebab." in teks


def test_a_run_of_many_ends_with_every_office_that_was_not_finished_and_why():
    semua = [
        *(replace(HASIL, slug=f"dinas-{n}", status=2 * (n == 1)) for n in range(6)),
        KantorGagal("rusak", "Perencanaan tahun 2024 tidak ada."),
        replace(HASIL.baris, slug="lama", sama=True),
    ]
    names = ["rusak", *(s.slug for s in semua if s.slug != "rusak"), "terakhir"]
    teks = drawn(shown, semua, names)
    assert [baris.split()[0] for baris in teks.splitlines() if baris.startswith(("dinas-", "rusak  ", "lama"))] == [
        "rusak", *(f"dinas-{n}" for n in range(6)), "lama",
    ]  # fmt: skip
    tetap = "1 di antaranya tidak berubah, jadi tidak dibuat lagi (--again: buat ulang)."
    assert teks.splitlines()[-5:] == [
        "Dokumennya di output, satu folder tiap kantor dan periode.",
        f"9 kantor: 6 selesai, 1 DRAF, 1 tidak dapat diproses, 1 belum dikerjakan. {tetap}",
        "Tidak selesai:",
        "  rusak: Perencanaan tahun 2024 tidak ada.",
        "  terakhir: belum sempat dikerjakan.",
    ]


def test_a_reason_that_many_offices_share_is_said_twice_at_most_with_all_their_names():
    putus = "Penyimpanan “s3://x” tidak dapat dibuka."
    semua = [HASIL, *(KantorGagal(f"kantor-{n}", putus) for n in range(4)), KantorGagal("lain", "Sebab lain.")]
    teks = " ".join(drawn(shown, semua, [s.slug for s in semua]).split())
    assert teks.count(putus) == 2
    assert teks.endswith(f"Tidak selesai: kantor-0, kantor-1, kantor-2, kantor-3: {putus} lain: Sebab lain.")


def test_a_run_that_is_stopped_tells_what_was_done_and_how_to_go_on():
    def jalan():
        yield HASIL.baris
        raise KeyboardInterrupt

    teks = StringIO()
    assert shown(Console(file=teks, width=80), jalan(), ["dinas-satu", "dinas-dua"]) == 1
    assert "2 kantor: 1 selesai, 1 belum dikerjakan." in teks.getvalue()
    assert "Dihentikan. Ketik lagi perintah yang sama untuk melanjutkan; yang sudah selesai" in teks.getvalue()


def test_a_run_that_cannot_go_on_tells_what_was_done_first():
    def jalan():
        yield HASIL.baris
        raise ClusterError("Kluster hilang.")

    teks = StringIO()
    with pytest.raises(ClusterError):
        shown(Console(file=teks), jalan(), ["dinas-satu", "dinas-dua"])
    assert "1 belum dikerjakan" in teks.getvalue()


@pytest.mark.parametrize(
    ("selesai", "gagal", "detik", "kalimat"),
    [
        (0, 0, 0, "0 selesai · 1000 belum"),
        (10, 0, 30, "10 selesai · 990 belum · kira-kira 50 menit lagi"),
        (118, 2, 1200, "118 selesai · 2 gagal · 880 belum · kira-kira 2,4 jam lagi"),
        (990, 0, 990, "990 selesai · 10 belum · kira-kira semenit lagi"),
        (999, 1, 3600, "999 selesai · 1 gagal · 0 belum"),
    ],
)
def test_what_goes_on_is_told_by_what_is_done_failed_and_left(selesai, gagal, detik, kalimat):
    assert progress(selesai, gagal, 1000, detik) == kalimat


def test_an_office_that_is_as_it_was_says_so_and_how_to_make_it_all_the_same():
    baris = replace(HASIL.baris, ringkas=("2024-TW1", "3", "1 galat", "DRAF"), sama=True)
    assert drawn(shown, [baris], ["dinas-satu"]).splitlines() == [
        "",
        "dinas-satu · 2024-TW1",
        "Tidak berubah sejak terakhir dibuat (DRAF; temuan: 1 galat), jadi tidak dibuat lagi.",
        f"3 berkas di {Path('output/dinas-satu/2024-TW1')}",
        "Untuk membuat ulang, tambahkan --again.",
    ]


@pytest.mark.parametrize(
    ("semua", "kode"),
    [
        ([HASIL, HASIL], 0),
        ([HASIL, replace(HASIL, status=2)], 2),
        ([KantorGagal("a", "b"), replace(HASIL, status=2)], 1),
        ([replace(HASIL, status=2), KantorGagal("a", "b")], 1),
    ],
)
def test_the_exit_status_is_that_of_the_worst(semua, kode):
    console = Console(file=StringIO())
    assert shown(console, semua, [s.slug for s in semua]) == kode


def test_what_goes_on_is_told_after_a_second_and_never_between_two_words(monkeypatch):
    galat, teks = StringIO(), StringIO()
    layar = Layar(file=teks)
    layar._galat = Console(file=galat, force_terminal=True, width=60)
    monkeypatch.setattr("pipeline.screen.layar._SEDETIK", 0.0)
    with layar.working():
        layar.tell("dinas-satu (1 dari 2) …")
        layar._begin()
        say(layar, "Selesai.")
    assert teks.getvalue() == "Selesai.\n"
    assert "dinas-satu (1 dari 2) …" in galat.getvalue()


def test_where_nobody_watches_nothing_is_told():
    galat = StringIO()
    layar = Layar(file=StringIO())
    layar._galat = Console(file=galat)
    with layar.working():
        layar.tell("dinas-satu …")
    assert galat.getvalue() == ""
