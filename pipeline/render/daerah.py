"""The LKjIP of the kabupaten or kota: its RPJMD indikator, what its perangkat daerah reached and spent.

Chapters in the order of PermenPANRB 53/2014, annex II; every figure from the recap, every sentence of reasons from
the region's own ``narasi/``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pipeline.domain.belanja import absorption
from pipeline.domain.capaian import HasilIndikator
from pipeline.domain.daerah import Daerah, DukunganTerbaca, HasilDaerah
from pipeline.domain.dokumen import Naskah
from pipeline.domain.hasil_rekap import BarisPD, KeadaanKantor, Rekap
from pipeline.domain.kinerja import Sasaran
from pipeline.naskah import angka
from pipeline.naskah.bagian_narasi import BAGIAN, NamaBagian
from pipeline.naskah.belum_diisi import atau_belum_diisi
from pipeline.naskah.kop import kop
from pipeline.naskah.lingkup_rekap import scope_notes
from pipeline.naskah.metode import metodologi
from pipeline.naskah.penanda_tangan import kepala_daerah, tempat_tanggal
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.render.daerah_isi import (
    IndikatorDaerahTercetak,
    LkjipDaerah,
    PendukungTercetak,
    PerangkatDaerahTercetak,
    SasaranDaerahTercetak,
)
from pipeline.render.lkjip.kalimat import jangka_menengah, pembanding, tahun_lalu, target_dan_realisasi
from pipeline.render.lkjip.narasi import TEKS, Alinea, section
from pipeline.render.lkjip.simpulan import anggaran, ketercapaian, rata_rata
from pipeline.render.lkjip.sisipan import placed
from pipeline.render.lkjip.takarir import Penomor

JENIS = "lkjip"


class _Penyusun:
    """Builds the chapters in their order, so that tables are numbered as they stand."""

    def __init__(self, rekap: Rekap, kantor: Sequence[KeadaanKantor], daerah: Daerah) -> None:
        self.rekap, self.kantor, self.daerah = rekap, kantor, daerah
        self.nomor = Penomor()

    def narasi(self, bagian: NamaBagian) -> tuple[Alinea, ...]:
        """A section in the region's own words, or the placeholder that asks for it."""
        bacaan = self.daerah.bacaan
        berkas, *lain = bagian.dicari(bacaan.periode)
        return placed(section(bacaan.narasi, berkas, bagian.judul, *lain).baris, bagian.judul, bacaan, self.nomor)

    def kalimat(self, hasil: HasilIndikator) -> Iterator[str]:
        """What the figures say: beside the target, the year before, the end of the RPJMD, and others."""
        periode, renstra = (
            self.daerah.bacaan.periode,
            self.daerah.bacaan.instansi.renstra_untuk(self.rekap.periode.tahun),
        )
        yield target_dan_realisasi(hasil, periode)
        if hasil.realisasi.terisi:
            yield tahun_lalu(hasil, periode)
            if hasil.akhir_renstra.terisi:
                yield jangka_menengah(hasil, renstra.akhir if renstra else None, periode, "RPJMD")
            yield pembanding(hasil, periode)

    def sasaran(self, nomor: int, sasaran: Sasaran, rows: Sequence[HasilDaerah]) -> SasaranDaerahTercetak:
        """One sasaran: its table, what is said of each indikator, who supports it, the region's own analysis."""
        periode = self.daerah.bacaan.periode
        tabel = self.nomor.tabel(f"Capaian Sasaran {nomor} {periode.sebutan}")
        pendukung = tuple(_support(h, d) for h in rows for d in h.dukungan)
        dukung = self.nomor.tabel_bila(bool(pendukung), f"Perangkat Daerah Pendukung Sasaran {nomor}")
        nama = NamaBagian(f"analisis-{sasaran.kode}", f"Analisis {sasaran.uraian}", hasil=True)
        return SasaranDaerahTercetak(
            nomor=nomor,
            uraian=sasaran.uraian,
            tabel=tabel,
            indikator=tuple(_indikator(h) for h in rows),
            kalimat=tuple(Alinea(TEKS, satu) for h in rows for satu in self.kalimat(h.hasil) if satu),
            tabel_pendukung=dukung,
            pendukung=pendukung,
            narasi=self.narasi(nama),
        )


def region_report(rekap: Rekap, kantor: Sequence[KeadaanKantor], daerah: Daerah) -> Naskah:
    """The LKjIP of the region for the year, or its Laporan Kinerja of a quarter."""
    bacaan, periode = daerah.bacaan, rekap.periode
    konteks = _konteks(_Penyusun(rekap, kantor, daerah))
    judul = f"Laporan Kinerja {bacaan.instansi.pemerintah_daerah} {periode.sebutan}"
    return Naskah(f"lkjip-daerah-{str(periode).casefold()}.docx", "lkjip_daerah", konteks, JENIS, judul)


def _konteks(p: _Penyusun) -> LkjipDaerah:
    bacaan, rekap = p.daerah.bacaan, p.rekap
    instansi, periode = bacaan.instansi, rekap.periode
    depan: dict[str, Any] = {nama: p.narasi(BAGIAN[berkas]) for nama, berkas in _DEPAN.items()}
    p.nomor.bab("2")
    rencana = p.nomor.tabel(f"Perencanaan Kinerja Daerah Tahun {periode.tahun}")
    p.nomor.bab("3")
    sasaran = tuple(p.sasaran(n, s, rows) for n, (s, rows) in enumerate(p.daerah.sasaran, 1))
    kesimpulan = tuple(Alinea(TEKS, kalimat) for kalimat in _conclusion(p))
    tabel_pd = p.nomor.tabel(f"Capaian Perangkat Daerah {periode.sebutan}")
    tabel_anggaran = p.nomor.tabel(f"Realisasi Anggaran Perangkat Daerah {periode.sebutan}")
    indikator = (h.hasil.indikator for h in p.daerah.indikator)
    return LkjipDaerah(
        kop=replace(kop(bacaan), nama=instansi.nama),
        judul="LAPORAN KINERJA INSTANSI PEMERINTAH" if periode.berakhir else "LAPORAN KINERJA",
        daerah=instansi.pemerintah_daerah,
        periode=f"Tahun {periode.tahun}" if periode.berakhir else periode.sebutan,
        tahun=str(periode.tahun),
        tahunan=periode.berakhir,
        **{**depan, "ikhtisar": (*depan["ikhtisar"], *kesimpulan)},
        tabel_rencana=rencana,
        sasaran=sasaran,
        metodologi=metodologi(instansi.kebijakan, indikator, periode.tahun),
        tabel_pd=tabel_pd,
        **_offices(p),
        tabel_anggaran=tabel_anggaran,
        pagu=angka.rupiah(rekap.uang.pagu),
        realisasi=angka.rupiah(rekap.uang.realisasi),
        serapan=angka.tetap(rekap.uang.persen),
        simpulan=(*kesimpulan, *p.narasi(BAGIAN["simpulan"])),
        langkah=p.narasi(BAGIAN["langkah-perbaikan"]),
        kepala=kepala_daerah(instansi),
        tempat_tanggal=tempat_tanggal(instansi),
    )


def _offices(p: _Penyusun) -> dict[str, Any]:
    """What is printed of perangkat daerah, by field."""
    rekap = p.rekap
    return {
        "perangkat_daerah": tuple(_office(n, b, rekap.kategori) for n, b in enumerate(rekap.baris, 1)),
        "rata_pd": angka.tetap(rekap.utama.persen),
        "cacah_pd": rekap.utama.cacah,
        "iku_pd": angka.tetap(rekap.iku.persen),
        "lain_pd": angka.tetap(rekap.lain.persen),
        "catatan_pd": (*scope_notes(rekap), *_drafts(rekap)),
        "sumber": _source(rekap),
        "belum": _missing(p.kantor),
    }


_DEPAN = {
    "pengantar": "kata-pengantar",
    "ikhtisar": "ikhtisar-eksekutif",
    "latar": "latar-belakang",
    "struktur": "struktur-organisasi",
    "isu": "isu-strategis",
}
"""The sections before chapter II by their field."""


def _indikator(h: HasilDaerah) -> IndikatorDaerahTercetak:
    hasil, i = h.hasil, h.hasil.indikator
    return IndikatorDaerahTercetak(
        uraian=i.uraian,
        satuan=atau_belum_diisi(i.satuan, "satuan"),
        target_tahun=angka.target(hasil.target_tahun),
        target=angka.target(hasil.target),
        realisasi=angka.realisasi(hasil),
        capaian=angka.capaian(hasil.capaian),
        kategori=hasil.kategori or hasil.capaian.alasan,
        tahun_lalu=angka.target(hasil.tahun_lalu),
        akhir=angka.target(hasil.akhir_renstra),
        sumber=h.sumber or angka.STRIP,
    )


def _support(h: HasilDaerah, d: DukunganTerbaca) -> PendukungTercetak:
    row = d.baris or {}
    nilai = row.get("realisasi")
    return PendukungTercetak(
        indikator=h.hasil.indikator.uraian,
        nama=d.nama,
        uraian=row.get("uraian", d.dukungan.indikator_pd),
        realisasi=d.sebab or f"{angka.desimal(nilai, 6)} {row.get('satuan', '')}".strip(),
        capaian=angka.tetap(row.get("capaian_persen")),
    )


def _office(nomor: int, baris: BarisPD, kategori: Sequence[str]) -> PerangkatDaerahTercetak:
    rata, uang, cacah = baris.utama.rata, baris.uang, baris.utama.kategori
    return PerangkatDaerahTercetak(
        nomor=nomor,
        nama=baris.kepala.perangkat_daerah,
        dihitung=f"{rata.dihitung} dari {rata.dari}",
        capaian=angka.tetap(rata.persen),
        lain=angka.tetap(baris.lain.persen),
        kategori=", ".join(f"{_together(satu)}{n}" for satu in kategori if (n := cacah.get(satu))) or angka.STRIP,
        iku=angka.tetap(baris.iku.persen),
        pagu=angka.rupiah(uang.pagu),
        realisasi=angka.rupiah(uang.realisasi),
        serapan=angka.tetap(uang.persen),
    )


def _together(kategori: str) -> str:
    """A category and the number behind it on one line."""
    return f"{kategori} ".replace(" ", "\u00a0")


def _source(rekap: Rekap) -> str:
    """Where the figures of perangkat daerah come from, so that whoever asks can look."""
    hari = f" sampai {tanggal_panjang(rekap.tanggal)}" if rekap.tanggal else ""
    buku = f"rekap-{str(rekap.periode).casefold()}.xlsx"
    return f"Sumber: arsip kinerja tiap perangkat daerah{hari}; rinciannya di {buku}."


def _drafts(rekap: Rekap) -> tuple[str, ...]:
    """The sentence that names whose figures were archived while galat stood; none where nobody's were."""
    nama = [satu.kepala.perangkat_daerah for satu in rekap.baris if satu.kepala.status == "draf"]
    return (f"Angka {', '.join(nama)} masih DRAF: saat diarsipkan masih ada galat.",) if nama else ()


def _missing(kantor: Sequence[KeadaanKantor]) -> str:
    """The sentence that names who is in no table; empty where everybody is."""
    belum = [f"{k.nama} ({_newest(k)})" for k in kantor if k.alasan]
    return f"Belum termasuk {len(belum)} perangkat daerah: {'; '.join(belum)}." if belum else ""


def _newest(kantor: KeadaanKantor) -> str:
    return f"arsip terakhirnya {kantor.terakhir.sebutan}" if kantor.terakhir else "belum ada arsipnya"


def _scope(rekap: Rekap) -> str:
    strategis = all(satu.utama.tingkat == "strategis" for satu in rekap.baris)
    return " indikator sasaran strategisnya" if strategis else " indikator yang dinilai"


def _conclusion(p: _Penyusun) -> tuple[str, ...]:
    """What the figures say: targets reached, the region's mean, that of its perangkat daerah, the money."""
    rekap, daerah = p.rekap, p.daerah
    periode, serapan = rekap.periode, absorption(rekap.uang.pagu, rekap.uang.realisasi)
    hasil = [h.hasil for h in daerah.indikator]
    uang = angka.rupiah(rekap.uang.pagu), angka.rupiah(rekap.uang.realisasi)
    daerah_rata = rata_rata(daerah.rata, daerah.kategori if periode.berakhir else "", " indikator daerah")
    return (
        ketercapaian(hasil, periode, "indikator daerah"),
        f"Dari {len(rekap.baris)} perangkat daerah, {rata_rata(rekap.utama, lingkup=_scope(rekap))}; {daerah_rata}.",
        anggaran(serapan, *uang, periode),
    )
