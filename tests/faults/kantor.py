"""A whole small office on disk, as its people keep it, and what the chain says of it."""

import csv
import io
from datetime import date

from pipeline.analyse.berkas_csv import anggaran, pengukuran, rekonsiliasi
from pipeline.domain.temuan import Tingkat
from pipeline.load import load
from pipeline.stages import work

INSTANSI = '[instansi]\nnama = "Kecamatan Uji"\njenis = "kecamatan"\npemerintah_daerah = "Kabupaten Uji"\n'
UNIT = "kode;nama;jenis;induk;pejabat\nKEC;Kecamatan Uji;kepala;;\nSEKSI;Seksi Uji;seksi;KEC;\n"
SASARAN = "kode;tingkat;uraian;induk\nS1;strategis;Meningkatnya mutu pelayanan uji;\n"
HARI_INI = date(2026, 1, 15)


def rencana(*indikator, tahun=2025, lain=""):
    """The plan as CSV below the year, from rows ``(kode, satuan, polaritas, target)``; ``lain`` adds target rows."""
    kepala = "kode;sasaran;uraian;satuan;polaritas;metode_akumulasi;metode_agregasi;iku;unit_kerja\n"
    baris = "".join(f"{k};S1;Indikator {k};{s};{p};akhir;tunggal;ya;SEKSI\n" for k, s, p, _ in indikator)
    target = "".join(f"{k};{tahun};pk;{t};;;;\n" for k, _, _, t in indikator)
    return {
        "perencanaan/unit_kerja.csv": UNIT,
        "perencanaan/sasaran.csv": SASARAN,
        "perencanaan/indikator.csv": kepala + baris,
        "perencanaan/target.csv": "indikator;tahun;dokumen;target;target_tw1;target_tw2;target_tw3;target_tw4\n"
        + target
        + lain,
    }


def identitas(unit="SEKSI", tahun=2025, triwulan="TW4", **lain):
    """The sheet ``identitas`` of a CSV form."""
    isi = {"unit_kerja": unit, "tahun": tahun, "triwulan": triwulan, "versi_formulir": 1, "tanggal": f"{tahun}-12-31"}
    return "kunci;nilai\n" + "".join(f"{k};{v}\n" for k, v in {**isi, **lain}.items())


def kantor(folder, berkas, tahun=2025, instansi=INSTANSI):
    """The office's folder below ``folder``; ``berkas`` maps paths below the year to text or bytes."""
    unit = folder / "kecamatan-uji"
    for nama, isi in {"instansi.toml": instansi, **{f"{tahun}/{k}": v for k, v in berkas.items()}}.items():
        path = unit / nama
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
    return unit


def kerja(unit, periode="2025-TW4", hari_ini=HARI_INI):
    """Everything the chain computes for one period."""
    return work(load(unit, periode, hari_ini))


def tabel(isi, kunci="indikator"):
    """A CSV other programs read, as rows by their key."""
    return {baris[kunci]: baris for baris in csv.DictReader(io.StringIO(isi.decode("utf-8-sig")))}


def terukur(hasil):
    """``pengukuran.csv`` by kode: (realisasi, capaian_persen)."""
    return {k: (b["realisasi"], b["capaian_persen"]) for k, b in tabel(pengukuran(hasil.analisis)).items()}


def terserap(hasil):
    """``anggaran.csv`` by kode: the realisasi."""
    return {k: b["realisasi"] for k, b in tabel(anggaran(hasil.analisis), "kode").items()}


def rekon(hasil):
    """``rekonsiliasi.csv`` by kode."""
    return tabel(rekonsiliasi(hasil.analisis), "kode")


def galat(hasil, *kode):
    """The cells of the galat, of the given codes or of all: (kode, cell)."""
    found = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    return [(t.kode, t.tempat.sel) for t in found if not kode or t.kode in kode]
