"""What one build brings to the archive, as plain rows and one fingerprint."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.archive.schema import ANGKA_TERBESAR, PERSEN_TERBESAR
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
from pipeline.domain.capaian import Analisis, HasilAnggaran, HasilIndikator
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import diputuskan
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.regulation.katalog import pesan, saran
from pipeline.regulation.klasifikasi import classification

BarisArsip = dict[str, Any]
_SISA = re.compile(r"[\x00\ud800-\udfff]")


@dataclass(frozen=True)
class IsiArsip:
    """The rows of one build; documents and what was delivered have no ``lokasi`` yet, which the folder decides."""

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
    masukan: Sequence[BarisArsip] = ()
    keputusan: Sequence[BarisArsip] = ()

    disunting: frozenset[str] = frozenset()
    """The documents a person edited in the output folder, by name."""

    @property
    def sidik(self) -> str:
        """sha256 of what is said: figures, what was delivered, decisions, what prints figures or a person wrote.

        Not of the day, the command, LibreOffice or the mark of a draft: two builds that say the same have the same.
        Findings follow from what was delivered, and some from the day.
        """
        dokumen = [
            [row["nama"], row["sidik_isi"]]
            for row in self.dokumen
            if diputuskan(row["nama"]) or row["nama"] in self.disunting
        ]
        whole = [list(self.capaian), list(self.anggaran), dokumen, list(self.masukan), list(self.keputusan)]
        return hashlib.sha256(json.dumps(whole, default=str, sort_keys=True).encode()).hexdigest()


def content(
    bacaan: Bacaan,
    analisis: Analisis,
    temuan: Iterable[Temuan],
    dokumen: Iterable[Dokumen],
    masukan: Iterable[Berkas] = (),
    keputusan: Iterable[BarisArsip] = (),
    disunting: Iterable[str] = (),
) -> IsiArsip:
    """Everything one build hands to the archive; ``keputusan`` are rows of that table.

    Raises:
        OSError: a file that was delivered can no longer be read.
    """
    found = tuple(temuan)
    return IsiArsip(
        slug=bacaan.instansi.slug,
        perangkat_daerah=bacaan.instansi.nama,
        tahun=bacaan.periode.tahun,
        triwulan=bacaan.periode.triwulan,
        tanggal=bacaan.hari_ini,
        status="draf" if any(t.tingkat is Tingkat.GALAT for t in found) else "bersih",
        capaian=_clean(_figures(analisis, bacaan.rencana)),
        anggaran=_clean(_anggaran(hasil) for hasil in analisis.anggaran),
        temuan=_clean(_temuan(t) for t in found),
        dokumen=_clean(_dokumen(d, bacaan) for d in dokumen),
        masukan=_clean({"sha256": b.sidik, "nama": b.nama, "ukuran": b.ukuran} for b in masukan),
        keputusan=_clean(keputusan),
        disunting=frozenset(disunting),
    )


def with_copies(isi: IsiArsip, salinan: Iterable[Dokumen], bacaan: Bacaan) -> IsiArsip:
    """The same with more files that say what others say in another form: the fingerprint stays."""
    return replace(isi, dokumen=[*isi.dokumen, *_clean(_dokumen(d, bacaan) for d in salinan)])


def _clean(rows: Iterable[BarisArsip]) -> list[BarisArsip]:
    """Rows without the signs a database has no room for: NUL, and halves of a character from odd file names."""
    return [{k: _SISA.sub("�", v) if isinstance(v, str) else v for k, v in row.items()} for row in rows]


def _angka(nilai: Nilai) -> Decimal | None:
    """The number of a plain value, to the six places the archive keeps; text keeps the rest."""
    if nilai.terisi and nilai.bentuk is Bentuk.ANGKA and nilai.angka is not None:
        angka = bulat(nilai.angka, 6)
        return angka if abs(angka) < ANGKA_TERBESAR else None
    return None


def _rupiah(nilai: Nilai) -> str:
    """The number to its last digit, as text."""
    return f"{nilai.angka:f}" if nilai.terisi and nilai.angka is not None else ""


def _teks(nilai: Nilai) -> str:
    if nilai.teks or not nilai.terisi or nilai.angka is None:
        return nilai.teks
    return f"{nilai.angka:f}"


def _persen(persen: Decimal | None) -> Decimal | None:
    return None if persen is None or abs(persen) >= PERSEN_TERBESAR else bulat(persen)


def _figures(analisis: Analisis, rencana: Perencanaan) -> Iterator[BarisArsip]:
    tingkat = {kode: sasaran.tingkat for kode, sasaran in rencana.sasaran_menurut_kode.items()}
    utama = {i.kode for i in rencana.indikator_utama}
    for hasil in analisis.indikator:
        iku = "ya" if hasil.indikator.kode in utama else "tidak"
        yield {**_capaian(hasil), "tingkat": tingkat.get(hasil.indikator.sasaran, ""), "iku": iku}


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
        "pagu_teks": _rupiah(hasil.pagu),
        "realisasi_teks": _rupiah(hasil.realisasi),
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
        "sidik_isi": dokumen.sidik_isi,
    }
