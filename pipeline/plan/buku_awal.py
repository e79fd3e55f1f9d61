"""The first plan of an office as a workbook: a guide, examples nobody reads as data, every sheet ready to fill in."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from xlsxwriter.worksheet import Worksheet

from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.rencana import WAJIB
from pipeline.plan.buku_rencana import BukuRencana, drop_downs, fit_height, guide, headed
from pipeline.plan.skema import CONTOH, SKEMA
from pipeline.sheet.buku_baru import new_workbook

_LUAS_CONTOH = 24
_WARNA = {True: "#1F3864", False: "#BFBFBF"}
"""The tab of a sheet the plan needs, and of one that may stay empty."""


def first_workbook(instansi: str, tahun: int, unit: Sequence[UnitKerja], perintah: str) -> bytes:
    """The bytes of ``perencanaan.xlsx`` with the proposed units; ``perintah`` is to be typed once it is filled in."""

    def written(buku: BukuRencana) -> None:
        guide(buku, f"Perencanaan {tahun}", instansi, _sections(perintah))
        _examples(buku, tahun)
        panjang = {**dict.fromkeys(SKEMA, 0), "unit_kerja": len(unit)}
        for nama in SKEMA:
            _sheet(buku, nama, unit if nama == "unit_kerja" else (), panjang)

    return new_workbook(f"Perencanaan {tahun} {instansi}", instansi, lambda buku: written(BukuRencana(buku)))


def examples(tahun: int) -> Mapping[str, list[dict[str, Any]]]:
    """The example rows of every sheet for a plan of that year."""
    tahun_dari = {"tahun": tahun, "tahun-1": tahun - 1}
    return {
        nama: [{kolom: tahun_dari.get(isi, isi) for kolom, isi in row.items()} for row in lembar["contoh"]]
        for nama, lembar in meanings().items()
    }


@cache
def meanings() -> Mapping[str, Any]:
    """What each sheet and column holds, in words (``petunjuk.toml``)."""
    return tomllib.loads((files("pipeline.plan") / "petunjuk.toml").read_text(encoding="utf-8"))


def _sections(perintah: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    yield (
        "Cara mengisi",
        [
            ("1", f"Lihat lembar {CONTOH}: isian contoh tiap lembar. Lembar itu terkunci dan tidak dibaca."),
            ("2", "Mulai dari unit_kerja. Barisnya baru usulan: ganti, tambah, atau hapus menurut susunan kantor."),
            ("3", "Lanjutkan menurut urutan lembar: pejabat, sasaran, indikator, target, anggaran, rencana_aksi."),
            ("4", "Lembar bertab kelabu boleh kosong; yang diisi ikut tercetak."),
            ("5", "Simpan dan tutup berkas ini, lalu ketik: " + perintah),
        ],
    )  # fmt: skip
    yield (
        "Warna dan tanda",
        [
            ("judul biru tua *", "Kolom wajib pada baris yang diisi."),
            ("judul biru muda", "Boleh kosong. Arahkan tetikus ke judul kolom untuk membaca artinya."),
            ("sel kuning", "Menunggu diisi."),
            ("panah di sel", "Ada daftar pilihan, juga kode yang sudah ditulis di lembar lain."),
        ],
    )
    yield (
        "Bagaimana kode bersambung",
        [
            ("unit", "unit_kerja.kode dipakai kolom unit_kerja pada pejabat, indikator, anggaran, dan rencana_aksi."),
            ("pejabat", "pejabat.nip dipakai kolom pejabat pada unit_kerja."),
            ("sasaran", "sasaran.kode dipakai kolom sasaran pada indikator, anggaran, dan lintas."),
            ("indikator", "indikator.kode dipakai target, riwayat, pembanding, dan rencana_aksi."),
            ("anggaran", "anggaran.kode sub kegiatan dipakai kolom sub_kegiatan pada rencana_aksi."),
            ("induk", "Kode satu baris di atasnya pada lembar yang sama; yang paling atas kosong."),
        ],
    )
    yield "Isi tiap lembar", [(nama, lembar["isi"]) for nama, lembar in meanings().items()]


def _examples(buku: BukuRencana, tahun: int) -> None:
    """Every table with its example rows, locked: whoever types over one is told so by Excel and loses nothing."""
    lembar: Worksheet = buku.buku.add_worksheet(CONTOH)
    lembar.hide_gridlines(2)
    lembar.set_column(0, max(len(satu.kolom) for satu in SKEMA.values()) - 1, _LUAS_CONTOH)
    lembar.write_string(0, 0, "Contoh isian. Lembar ini tidak dibaca: isi lembar yang namanya disebut.", buku.judul)
    baris = 2
    for nama, rows in examples(tahun).items():
        kolom = [satu.nama for satu in SKEMA[nama].kolom]
        lembar.write_string(baris, 0, nama, buku.bagian)
        for letak, satu in enumerate(kolom):
            buku.tulis(lembar, baris + 1, letak, satu, "kepala_bantu")
        for nomor, row in enumerate(rows, baris + 2):
            for letak, satu in enumerate(kolom):
                buku.tulis(lembar, nomor, letak, row.get(satu), "contoh")
            isi = [row.get(satu) for satu in kolom]
            fit_height(lembar, nomor, kolom, isi, dict.fromkeys(kolom, _LUAS_CONTOH))
        baris += len(rows) + 3
    lembar.protect("", {"format_columns": True, "format_rows": True})
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)


def _sheet(buku: BukuRencana, nama: str, unit: Sequence[UnitKerja], panjang: Mapping[str, int]) -> None:
    kolom = [satu.nama for satu in SKEMA[nama].kolom]
    gaya = {satu.nama: "kepala" if satu.wajib else "kepala_boleh" for satu in SKEMA[nama].kolom}
    lembar = headed(buku, nama, kolom, gaya)
    lembar.set_tab_color(_WARNA[nama in WAJIB or not SKEMA[nama].opsional])
    for letak, satu in enumerate(kolom):
        lembar.write_comment(0, letak, meanings()[nama]["kolom"][satu], {"width": 240, "height": 90})
    for nomor, row in enumerate(unit, 1):
        isi = [getattr(row, satu) for satu in kolom]
        for letak, satu in enumerate(isi):
            buku.tulis(lembar, nomor, letak, satu, "teks" if satu or kolom[letak] == "induk" else "isi")
        fit_height(lembar, nomor, kolom, isi)
    drop_downs(lembar, nama, kolom, panjang)
