"""What one build brings to the archive, as plain rows and one fingerprint."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilAnggaran, HasilIndikator
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.tahap import Perihal, landasan, perihal, tahap_dari
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.regulation.katalog import pesan, saran
from pipeline.regulation.klasifikasi import classification

BarisArsip = dict[str, Any]


@dataclass(frozen=True)
class IsiArsip:
    """The rows of one build; ``dokumen`` has no ``lokasi`` yet, since that depends on the version."""

    slug: str
    perangkat_daerah: str
    tahun: int
    triwulan: int
    tanggal: date
    status: str
    capaian: Sequence[BarisArsip]
    anggaran: Sequence[BarisArsip]
    temuan: Sequence[BarisArsip]
    dokumen: Sequence[BarisArsip]
    bergalat: frozenset[Perihal] = frozenset()
    """What the open galat are about."""

    def status_dokumen(self, nama: str, jenis: str) -> str:
        """``draf`` or ``bersih`` of one document, by the galat that concern it."""
        return "draf" if self.bergalat & landasan(tahap_dari(nama), jenis) else "bersih"

    @property
    def sidik(self) -> str:
        """sha256 over figures, findings and document hashes: two builds with the same content have the same."""
        rows = [self.status, list(self.capaian), list(self.anggaran), list(self.temuan), list(self.dokumen)]
        return hashlib.sha256(json.dumps(rows, default=str, sort_keys=True).encode()).hexdigest()


def content(bacaan: Bacaan, analisis: Analisis, temuan: Iterable[Temuan], dokumen: Iterable[Dokumen]) -> IsiArsip:
    """Everything one build hands to the archive."""
    found = tuple(temuan)
    bergalat = frozenset(perihal(t) for t in found if t.tingkat is Tingkat.GALAT)
    return IsiArsip(
        slug=bacaan.instansi.slug,
        perangkat_daerah=bacaan.instansi.nama,
        tahun=bacaan.periode.tahun,
        triwulan=bacaan.periode.triwulan,
        tanggal=bacaan.hari_ini,
        status="draf" if bergalat else "bersih",
        capaian=[_capaian(hasil) for hasil in analisis.indikator],
        anggaran=[_anggaran(hasil) for hasil in analisis.anggaran],
        temuan=[_temuan(t) for t in found],
        dokumen=[_dokumen(d, bacaan) for d in dokumen],
        bergalat=bergalat,
    )


def _angka(nilai: Nilai) -> Decimal | None:
    """The number of a plain value, to the six places the archive keeps; text keeps the rest."""
    if nilai.terisi and nilai.bentuk is Bentuk.ANGKA and nilai.angka is not None:
        return bulat(nilai.angka, 6)
    return None


def _teks(nilai: Nilai) -> str:
    if nilai.teks or not nilai.terisi or nilai.angka is None:
        return nilai.teks
    return f"{nilai.angka:f}"


def _persen(persen: Decimal | None) -> Decimal | None:
    return None if persen is None else bulat(persen)


def _capaian(hasil: HasilIndikator) -> BarisArsip:
    return {
        "sasaran": hasil.indikator.sasaran,
        "indikator": hasil.indikator.kode,
        "uraian": hasil.indikator.uraian,
        "satuan": hasil.indikator.satuan,
        "polaritas": hasil.indikator.polaritas,
        "keadaan": hasil.realisasi.keadaan.value,
        "target": _angka(hasil.target),
        "target_teks": _teks(hasil.target),
        "realisasi": _angka(hasil.realisasi),
        "realisasi_teks": _teks(hasil.realisasi),
        "capaian_persen": _persen(hasil.capaian.persen),
        "kategori": hasil.kategori,
        "rumus": hasil.cara,
    }


def _anggaran(hasil: HasilAnggaran) -> BarisArsip:
    return {
        "kode": hasil.mata.kode,
        "tingkat": hasil.mata.tingkat,
        "uraian": hasil.mata.uraian,
        "pagu": _angka(hasil.pagu),
        "realisasi": _angka(hasil.realisasi),
        "serapan_persen": _persen(hasil.serapan.persen),
    }


def _temuan(temuan: Temuan) -> BarisArsip:
    return {
        "kode": temuan.kode,
        "tingkat": temuan.tingkat.value,
        "unit_kerja": temuan.unit_kerja,
        "berkas": temuan.tempat.berkas,
        "lembar": temuan.tempat.lembar,
        "sel": temuan.tempat.sel,
        "nilai": temuan.nilai,
        "pesan": pesan(temuan),
        "saran": saran(temuan),
    }


def _dokumen(dokumen: Dokumen, bacaan: Bacaan) -> BarisArsip:
    kelas = classification(dokumen.jenis, bacaan.periode.tahun, bacaan.instansi.arsip)
    return {
        "sha256": hashlib.sha256(dokumen.isi).hexdigest(),
        "nama": dokumen.nama,
        "jenis": dokumen.jenis,
        "klasifikasi": kelas.kode,
        "retensi": kelas.retensi,
    }
