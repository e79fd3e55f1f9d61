"""One-line makers of the nouns, with plain defaults: a test names only what it is about."""

from collections.abc import Iterable
from datetime import date

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import Formulir, IsianAksi, IsianAnggaran, IsianKinerja, IsianRekap, Penerimaan
from pipeline.domain.instansi import Kebijakan, PerangkatDaerah, PeriodeRenstra
from pipeline.domain.keuangan import MataAnggaran, Pendapatan
from pipeline.domain.kinerja import Aksi, Indikator, Pembanding, Riwayat, Sasaran, Target
from pipeline.domain.nilai import Nilai
from pipeline.domain.organisasi import Pejabat, UnitKerja
from pipeline.domain.pendukung import Pegawai, Rekomendasi
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat


def berkas(files):
    """Files as the folder hands them out, from (name, bytes)."""
    return [Berkas.dari(nama, isi) for nama, isi in files]


def nilai(angka=None, sel=""):
    """A plain number, a Nilai as it is, or unfilled for None."""
    if isinstance(angka, Nilai):
        return angka
    tempat = Tempat("uji.xlsx", "kinerja", sel) if sel else None
    return Nilai.kosong(tempat) if angka is None else Nilai.dari(str(angka), tempat)


def unit(kode="seksi", nama="Seksi Pelayanan", jenis="seksi", induk="", pejabat=""):
    return UnitKerja(kode, nama, jenis, induk, pejabat)


def pejabat(nip="198001012005011001", nama="Contoh Satu", jabatan="Camat Contoh", **lain):
    return Pejabat(nip, nama, jabatan, **lain)


def sasaran(kode="S1", tingkat="strategis", uraian="Meningkatnya kualitas pelayanan publik", induk=""):
    return Sasaran(kode, tingkat, uraian, induk)


def indikator(kode="IKU1", sasaran="S1", uraian="Indeks Kepuasan Masyarakat", satuan="Indeks", **lain):
    lain = {"unit_kerja": ("seksi",), "iku": True, **lain}
    return Indikator(kode, sasaran, uraian, satuan, **lain)


def target(indikator="IKU1", setahun=100, tw=(None, None, None, None), tahun=2024, dokumen="pk"):
    tw = tuple(nilai(t) for t in (*tw, None, None, None, None)[:4])
    return Target(indikator, tahun, dokumen, nilai(setahun), tw)


def riwayat(tahun, realisasi, target=None, indikator="IKU1", sumber="LKjIP"):
    return Riwayat(indikator, tahun, nilai(target), nilai(realisasi), sumber)


def pembanding(nilai_, tingkat="provinsi", tahun=2024, indikator="IKU1", sumber="BPS"):
    return Pembanding(indikator, tingkat, tahun, nilai(nilai_), sumber)


def mata(kode="7.01.01", tingkat="program", pagu=1000, uraian="Program Penunjang", **lain):
    perubahan = nilai(lain.pop("pagu_perubahan", None))
    return MataAnggaran(kode, tingkat, uraian, nilai(pagu), perubahan, **lain)


def pendapatan(kode="4.1.02.01", target=1000, tw=(), uraian="Retribusi Jasa Umum"):
    return Pendapatan(kode, uraian, nilai(target), tuple(nilai(t) for t in (*tw, None, None, None, None)[:4]))


def aksi(kode="RA1", indikator="IKU1", uraian="Survei kepuasan", tw=(1, 1, 1, 1), satuan="Laporan", **lain):
    return Aksi(kode, indikator, uraian, satuan=satuan, triwulan=tuple(nilai(t) for t in tw), **lain)


def pegawai(golongan_data="pangkat", uraian="Penata (III/c)", laki=None, perempuan=None, jumlah=None):
    return Pegawai(golongan_data, uraian, nilai(laki), nilai(perempuan), nilai(jumlah))


def rekomendasi(kode="R1", tahun=2023, sumber="LHE", rekomendasi="Menyempurnakan rumusan indikator", **lain):
    lain = {"tindak_lanjut": "Indikator dirumuskan ulang", "status": "Selesai", **lain}
    return Rekomendasi(kode, tahun, sumber, rekomendasi, **lain)


def isian(realisasi=None, indikator="IKU1", pembilang=None, penyebut=None, **lain):
    return IsianKinerja(indikator, nilai(realisasi), nilai(pembilang), nilai(penyebut), **lain)


def isian_aksi(realisasi=None, kode="RA1", **lain):
    return IsianAksi(kode, nilai(realisasi), **lain)


def belanja(kode, realisasi, sel="", fisik=None):
    return IsianAnggaran(kode, nilai(realisasi, sel), nilai(fisik))


def rekap(realisasi, indikator="IKU1", sel="B2"):
    tempat = Tempat("masuk/TW1/rekap_pd.csv", "rekap_pd", sel)
    return IsianRekap(indikator, nilai(realisasi), tempat)


def formulir(triwulan=1, unit="seksi", kinerja=(), aksi=(), anggaran=(), kuesioner=(), tanggal=None, **lain):
    lain = {"berkas": f"masuk/TW{triwulan}/{unit}.xlsx", "sidik": f"{unit}{triwulan}", "tahun": 2024, **lain}
    return Formulir(
        unit_kerja=unit, triwulan=triwulan, tanggal=tanggal, kinerja=_many(kinerja), rencana_aksi=_many(aksi),
        anggaran=_many(anggaran), kuesioner=tuple(kuesioner), **lain,
    )  # fmt: skip


def rencana(**lain):
    isi = {"tahun": 2024, "unit_kerja": (unit(),), "sasaran": (sasaran(),), "indikator": (indikator(),), **lain}
    return Perencanaan(**{k: v if isinstance(v, (int, str)) else _many(v) for k, v in isi.items()})


def instansi(**lain):
    isi = {
        "slug": "kecamatan-contoh", "nama": "Kecamatan Contoh", "jenis": "kecamatan",
        "pemerintah_daerah": "Kabupaten Contoh", "tempat": "Contoh", "atasan_jabatan": "Bupati Contoh",
        "renstra": (PeriodeRenstra(2021, 2026),), **lain,
    }  # fmt: skip
    return PerangkatDaerah(**isi)


def bacaan(rencana_=None, formulir_=(), periode="2024-TW4", lra=(), rekap=(), kebijakan=None, **lain):
    """A reading whose forms are sorted into their quarters; ``lra`` and ``rekap`` belong to TW1."""
    forms = _many(formulir_)
    quarters = sorted({form.triwulan for form in forms} | ({1} if lra or rekap else set()))
    penerimaan = tuple(
        Penerimaan(
            q,
            tuple(f for f in forms if f.triwulan == q),
            rekap_pd=_many(rekap) if q == 1 else (),
            lra=_many(lra) if q == 1 else (),
        )
        for q in quarters
    )
    lain = {"hari_ini": date(2025, 1, 7), "instansi": instansi(kebijakan=kebijakan or Kebijakan()), **lain}
    return Bacaan(rencana=rencana_ or rencana(), penerimaan=penerimaan, periode=Periode.parse(periode), **lain)


def _many(value):
    return tuple(value) if isinstance(value, Iterable) else (value,)
