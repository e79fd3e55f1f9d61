"""Which documents a perangkat daerah has archived, how far they are decided on, and which are late."""

import shutil
from datetime import date

import pytest

from pipeline.domain.hasil_rekap import KeadaanKantor
from pipeline.domain.keputusan import Jenjang, Keputusan, persetujuan, sidik_berkas
from pipeline.domain.rekap import NaskahTerarsip, VersiTerbaru
from pipeline.domain.tahap import TAHAP
from pipeline.folder.data import units
from pipeline.handout import handed_out
from pipeline.naskah.kelengkapan_rekap import decided_of, documents_of, late_of, stages_of
from pipeline.sheet.parquet import asked
from tests.recap.daerah import Daerah, angka, temuan
from tests.recap.test_rekap import baris, minta, rekap

JENJANG = (Jenjang("5", "kasubag", "Kasubag"), Jenjang("6", "kepala", "Kepala"))
ARSIP = VersiTerbaru("dinas", "Dinas", 2024, 0, 1, date(2025, 1, 7), "bersih")
DRAF = VersiTerbaru("dinas", "Dinas", 2024, 0, 1, date(2025, 1, 7), "draf")


def kantor(arsip=ARSIP, jenis=("pk",), **lain):
    naskah = NaskahTerarsip(frozenset(jenis), lain.pop("lkjip", None)) if jenis is not None else None
    return KeadaanKantor("dinas", "Dinas", arsip=arsip, naskah=naskah, **lain)


def ekspor(tmp_path):
    return {"arsip": str(tmp_path / "ekspor")}


def diputuskan(*putusan):
    rows = [Keputusan("2024", nomor, "", kata, "Contoh", date(2025, 1, 9), sidik="a") for nomor, kata in putusan]
    return persetujuan(JENJANG, rows, "a")


def test_a_pk_perubahan_is_a_pk_and_what_is_not_archived_is_said():
    satu = kantor(jenis=("pk_perubahan", "lkjip", "formulir"))
    assert documents_of(satu) == ("ada", "tidak ada", "tidak ada", "tidak ada", "tidak ada", "ada")


def test_of_a_source_without_documents_nothing_is_claimed():
    assert (set(documents_of(kantor(jenis=None))), set(documents_of(KeadaanKantor("d", "D")))) == (
        {""},
        {"tidak ada"},
    )


@pytest.mark.parametrize(
    ("satu", "kata"),
    [
        (kantor(), ""),
        (KeadaanKantor("d", "D"), ""),
        (kantor(DRAF, persetujuan=diputuskan(("5", "setuju"))), "DRAF, masih ada galat"),
        (kantor(persetujuan=diputuskan()), "Kasubag belum memutuskan"),
        (kantor(persetujuan=diputuskan(("5", "setuju"))), "Kepala belum memutuskan"),
        (kantor(persetujuan=diputuskan(("5", "revisi"))), "Kasubag meminta revisi tanggal 9 Januari 2025"),
        (
            kantor(persetujuan=diputuskan(("5", "setuju"), ("6", "setuju"))),
            "Kepala menyetujui tanggal 9 Januari 2025",
        ),
    ],
)
def test_how_far_a_version_has_come(satu, kata):
    assert decided_of(satu) == kata


@pytest.mark.parametrize(
    ("lain", "kata"),
    [
        ({}, ""),
        ({"tenggat": date(2025, 2, 28)}, "belum diarsipkan"),
        ({"tenggat": date(2025, 2, 28), "terlambat": 3}, "belum diarsipkan, 3 hari sesudah tenggat"),
        ({"tenggat": date(2025, 2, 28), "lkjip": date(2025, 1, 7)}, "diarsipkan 7 Januari 2025"),
    ],
)
def test_whether_the_lkjip_was_in_time(lain, kata):
    assert late_of(kantor(**lain)) == kata


def test_the_stages_that_are_not_done_are_named():
    selesai = frozenset(TAHAP) - {"review"}
    assert [stages_of(kantor(tahap=t)) for t in (None, frozenset(), frozenset(TAHAP), selesai)] == [
        "",
        "0 dari 8",
        "8 dari 8",
        "7 dari 8, belum: 6. Verifikasi dan validasi",
    ]


def test_a_draft_has_not_been_checked_to_the_end():
    assert stages_of(kantor(DRAF, tahap=frozenset(TAHAP))) == "7 dari 8, belum: 3. Pemeriksaan kelengkapan"


LKJIP = {"sha256": "a" * 64, "nama": "7-dokumen/lkjip-2024.docx", "jenis": "lkjip", "klasifikasi": "", "retensi": "",
         "sidik_isi": "b" * 64}  # fmt: skip


@pytest.fixture
def daerah(tmp_path):
    """Two offices: one whose LKjIP the Kasubag agreed to after a first version, one that was late."""
    satu = Daerah(tmp_path)
    setuju = {"jenjang": "20", "putusan": "setuju", "oleh": "Contoh", "tanggal": "2025-01-09", "catatan": "",
              "sidik": sidik_berkas([(LKJIP["nama"], LKJIP["sidik_isi"])])}  # fmt: skip
    satu.arsipkan("dinas-a", angka(), dokumen=[LKJIP], temuan=[temuan("galat")])
    satu.arsipkan("dinas-a", angka(), dokumen=[LKJIP], keputusan=[setuju], hari=date(2025, 3, 9))
    satu.arsipkan("dinas-b", angka(), dokumen=[LKJIP], hari=date(2025, 3, 2))
    satu.kantor("dinas-c")
    return satu


def test_every_office_of_the_folder_has_a_row_with_what_its_archive_holds(daerah):
    rows = baris(rekap(daerah, hari=date(2025, 3, 10)), "rekap-dokumen-2024.csv")
    kolom = ("slug", "lkjip", "tenggat_lkjip", "lkjip_diarsipkan", "hari_sesudah_tenggat")
    assert [tuple(r[k] for k in kolom) for r in rows] == [
        ("dinas-a", "ada", "2025-02-28", "2025-01-07", "0"),
        ("dinas-b", "ada", "2025-02-28", "2025-03-02", "2"),
        ("dinas-c", "tidak ada", "2025-02-28", "", "10"),
    ]


@pytest.mark.parametrize("publik", [False, True])
def test_exported_parquet_tells_of_documents_and_delays_what_the_archive_tells(daerah, tmp_path, publik):
    handed_out(units(daerah.data), minta(daerah), tmp_path / "ekspor", publik=publik)
    hari = date(2025, 3, 10)
    dua = [baris(rekap(daerah, hari=hari, **dari), "rekap-dokumen-2024.csv") for dari in ({}, ekspor(tmp_path))]
    tanpa = {"keputusan"} if publik else set()
    satu, lain = ([{k: v for k, v in row.items() if k not in tanpa} for row in rows] for rows in dua)
    assert satu == lain
    assert {row["keputusan"] for row in dua[1]} == ({""} if publik else {r["keputusan"] for r in dua[0]})


def test_an_office_that_only_an_export_knows_has_a_row(daerah, tmp_path):
    handed_out(units(daerah.data), minta(daerah), tmp_path / "ekspor", publik=False)
    shutil.rmtree(daerah.data / "dinas-a")
    rows = baris(rekap(daerah, hari=date(2025, 3, 10), **ekspor(tmp_path)), "rekap-dokumen-2024.csv")
    kolom = ("slug", "lkjip", "tenggat_lkjip", "lkjip_diarsipkan", "tahap")
    assert next(tuple(r[k] for k in kolom) for r in rows) == ("dinas-a", "ada", "", "2025-01-07", "")


def test_an_office_that_was_renamed_has_one_row_by_its_name_of_the_period(daerah, tmp_path):
    daerah.arsipkan("dinas-a", angka(), tahun=2023, nama="Dinas Lama")
    handed_out(units(daerah.data), minta(daerah), tmp_path / "ekspor", publik=False)
    shutil.rmtree(daerah.data / "dinas-a")
    rows = baris(rekap(daerah, **ekspor(tmp_path)), "rekap-dokumen-2024.csv")
    assert [r["slug"] for r in rows].count("dinas-a") == 1


def test_an_export_that_does_not_say_when_a_document_was_archived_calls_no_office_late(daerah, tmp_path):
    handed_out(units(daerah.data), minta(daerah), tmp_path / "ekspor", publik=True)
    berkas, lama = tmp_path / "ekspor/dokumen.parquet", tmp_path / "lama.parquet"
    with asked({"isi": berkas}) as db:
        db.execute(f"COPY (SELECT * EXCLUDE (pertama, filename) FROM isi) TO '{lama}' (FORMAT parquet)")  # noqa: S608
    lama.replace(berkas)
    rows = baris(rekap(daerah, hari=date(2025, 3, 10), **ekspor(tmp_path)), "rekap-dokumen-2024.csv")
    assert [(r["slug"], r["lkjip"], r["hari_sesudah_tenggat"]) for r in rows] == [
        ("dinas-a", "ada", ""),
        ("dinas-b", "ada", ""),
        ("dinas-c", "tidak ada", "10"),
    ]


def test_before_the_year_is_over_no_lkjip_is_late(daerah):
    daerah.arsipkan("dinas-a", angka(), triwulan=2)
    assert {r["tenggat_lkjip"] for r in baris(rekap(daerah, "2024-TW2"), "rekap-dokumen-2024-tw2.csv")} == {""}


def test_the_names_of_those_who_decided_are_in_no_file_of_open_data(daerah):
    folder = rekap(daerah).folder
    assert [f.name for f in folder.glob("*.csv") if ",Contoh," in f.read_text(encoding="utf-8")] == []
