"""The page of a recap: perangkat daerah side by side, every year, the region's RPJMD, who is late."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from pipeline.domain.capaian import Rata
from pipeline.domain.daerah import Daerah
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.hasil_rekap import STATUS_ARSIP, BarisPD, KeadaanKantor, Rekap
from pipeline.folder import layout
from pipeline.naskah import angka
from pipeline.naskah.kelengkapan_rekap import DOKUMEN, decided_of, documents_of, late_of, stages_of
from pipeline.naskah.lingkup_rekap import scope_notes
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.screen.page.bundle import bundled


@dataclass(frozen=True, slots=True)
class KantorDirekap:
    """One perangkat daerah; ``alamat`` is its own page, empty where it was not made here."""

    nama: str
    alamat: str
    periode: str
    tanggal: str
    status: str
    dihitung: str
    rata: str
    kategori: tuple[int, ...]
    iku: str
    lain: str
    pagu: str
    realisasi: str
    serapan: str
    temuan: tuple[str, str]


@dataclass(frozen=True, slots=True)
class TahunDirekap:
    """One year over all of them."""

    tahun: int
    banyak: int
    dihitung: str
    rata: str
    semua: str
    kategori: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IndikatorDirekap:
    """One indikator of the region with those that carry it: (who and what, realisasi or why not)."""

    sasaran: str
    uraian: str
    target: str
    realisasi: str
    capaian: str
    kategori: str
    sumber: str
    dukungan: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KetepatanDirekap:
    """The forms of one perangkat daerah in one quarter."""

    nama: str
    triwulan: str
    diterima: str
    lengkap: str
    terlambat: str


@dataclass(frozen=True, slots=True)
class DokumenDirekap:
    """What one perangkat daerah has archived of the period, who agreed to it, what is late."""

    nama: str
    dokumen: tuple[str, ...]
    keputusan: str
    lkjip: str
    tahap: str


@dataclass(frozen=True, slots=True)
class HalamanRekap:
    """What the template prints."""

    judul: str
    periode: str
    rata: str
    cacah: str
    lingkup: tuple[str, ...]
    serapan: str
    status: Mapping[str, int]
    kategori: tuple[str, ...]
    kantor: tuple[KantorDirekap, ...]
    tahun: tuple[TahunDirekap, ...]
    belum: tuple[tuple[str, str], ...]
    sebab: str
    daerah: tuple[IndikatorDirekap, ...]
    rata_daerah: str
    jenis: tuple[str, ...]
    dokumen: tuple[DokumenDirekap, ...]
    ketepatan: tuple[KetepatanDirekap, ...]
    berkas: tuple[tuple[str, str], ...]


def recap_page(
    rekap: Rekap,
    kantor: Sequence[KeadaanKantor],
    daerah: Daerah | None,
    sebab: str,
    alamat: Mapping[str, str],
    berkas: Sequence[tuple[str, str]],
) -> Dokumen:
    """``index.html`` of a recap; ``alamat`` are pages of offices by slug, ``berkas`` its files with their titles."""
    periode = rekap.periode.sebutan
    baris = tuple(_office(b, rekap, alamat.get(b.kepala.slug, "")) for b in rekap.baris)
    wilayah = daerah.bacaan.instansi.pemerintah_daerah if daerah else ""
    isi = HalamanRekap(
        judul=f"Rekap kinerja perangkat daerah{f' {wilayah}' if wilayah else ''}",
        periode=periode,
        rata=angka.persen(rekap.utama.persen),
        cacah=rekap.utama.cacah,
        lingkup=scope_notes(rekap),
        serapan=angka.persen(rekap.uang.persen),
        status=dict(sorted(Counter(satu.status for satu in baris).items())),
        kategori=rekap.kategori,
        kantor=baris,
        tahun=tuple(
            TahunDirekap(t.tahun, t.perangkat_daerah, _counted(t.utama), angka.tetap(t.utama.persen),
                         angka.tetap(t.rata.persen), _counts(t.kategori, rekap))
            for t in rekap.tahun
        ),
        belum=tuple((k.nama, k.alasan) for k in kantor if k.alasan),
        sebab=sebab,
        daerah=tuple(_region(daerah)) if daerah else (),
        rata_daerah=f"{angka.persen(daerah.rata.persen)} ({daerah.rata.cacah})" if daerah else "",
        jenis=tuple(DOKUMEN),
        dokumen=tuple(map(_documents, kantor)),
        ketepatan=tuple(_punctual(kantor)),
        berkas=tuple(berkas),
    )  # fmt: skip
    return Dokumen(layout.INDEKS, bundled("recap.html.jinja", isi), "rekap", f"Rekap {periode}")


def _counted(rata: Rata) -> str:
    return f"{rata.dihitung} dari {rata.dari}"


def _counts(kategori: Mapping[str, int], rekap: Rekap) -> tuple[int, ...]:
    return tuple(kategori.get(nama, 0) for nama in rekap.kategori)


def _office(b: BarisPD, rekap: Rekap, alamat: str) -> KantorDirekap:
    temuan = [str(b.temuan.get(nama, 0)) if rekap.bertemuan else angka.STRIP for nama in ("galat", "peringatan")]
    return KantorDirekap(
        nama=b.kepala.perangkat_daerah,
        alamat=quote(alamat),
        periode=str(b.kepala.periode),
        tanggal=tanggal_panjang(b.kepala.tanggal),
        status=STATUS_ARSIP.get(b.kepala.status, b.kepala.status),
        dihitung=_counted(b.utama.rata),
        rata=angka.tetap(b.utama.rata.persen),
        kategori=_counts(b.utama.kategori, rekap),
        iku=angka.tetap(b.iku.persen),
        lain=angka.tetap(b.lain.persen),
        pagu=angka.desimal(b.uang.pagu),
        realisasi=angka.desimal(b.uang.realisasi),
        serapan=angka.tetap(b.uang.persen),
        temuan=(temuan[0], temuan[1]),
    )


def _region(daerah: Daerah) -> list[IndikatorDirekap]:
    return [
        IndikatorDirekap(
            sasaran=sasaran.uraian,
            uraian=f"{h.hasil.indikator.uraian} ({h.hasil.indikator.satuan})",
            target=angka.target(h.hasil.target),
            realisasi=angka.realisasi(h.hasil),
            capaian=angka.capaian(h.hasil.capaian),
            kategori=h.hasil.kategori or h.hasil.capaian.alasan,
            sumber="; ".join(filter(None, (h.sumber, h.keterangan))),
            dukungan=tuple(
                (f"{d.nama}: {(d.baris or {}).get('uraian', d.dukungan.indikator_pd)}",
                 d.sebab or angka.desimal((d.baris or {})["realisasi"], 6))
                for d in h.dukungan
            ),
        )
        for sasaran, semua in daerah.sasaran
        for h in semua
    ]  # fmt: skip


def _documents(k: KeadaanKantor) -> DokumenDirekap:
    return DokumenDirekap(k.nama, documents_of(k), decided_of(k), late_of(k), stages_of(k))


def _punctual(kantor: Sequence[KeadaanKantor]) -> list[KetepatanDirekap]:
    return [
        KetepatanDirekap(
            nama=k.nama,
            triwulan=f"TW {t.triwulan}",
            diterima=f"{t.diterima} dari {t.diminta}",
            lengkap=f"{t.lengkap} dari {t.diminta}",
            terlambat=_late(t.terlambat, t.hari, belum=t.belum_jatuh_tempo),
        )
        for k in kantor
        for t in k.ketepatan
    ]


def _late(banyak: int, hari: int, *, belum: bool) -> str:
    if belum:
        return "belum jatuh tempo"
    return f"{banyak}, terlama {hari} hari" if banyak else "tidak ada"
