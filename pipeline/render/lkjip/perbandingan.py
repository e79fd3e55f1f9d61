"""Analyses 1 to 4: the realisasi beside target, earlier years, the end of the Renstra, and others."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.domain.capaian import Capaian, HasilIndikator
from pipeline.domain.instansi import PeriodeRenstra
from pipeline.naskah import angka
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.nomina.indikator import atau_keadaan
from pipeline.render.lkjip import kalimat
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.gambar import Gambar, over_the_years
from pipeline.render.lkjip.narasi import TEKS, Alinea, belum
from pipeline.render.lkjip.takarir import Penomor, Takarir


@dataclass(frozen=True, slots=True)
class BarisTahun:
    """Satu tahun dalam perkembangan satu indikator."""

    tahun: str
    """Contoh: `2023`."""
    target: str
    """Contoh: `90,62`."""
    realisasi: str
    """Contoh: `93,93`."""
    capaian: str
    """Contoh: `103,65`."""
    sumber: str
    """Contoh: `LKjIP 2023`."""


@dataclass(frozen=True, slots=True)
class Perkembangan:
    """Analisis 2 untuk satu indikator."""

    tabel: Takarir
    """Judul tabel."""
    baris: tuple[BarisTahun, ...]
    """Satu baris tiap tahun."""
    gambar: tuple[Gambar, ...]
    """Target dan realisasi tiap tahun."""
    kalimat: tuple[Alinea, ...]
    """Kalimat perbandingan."""


@dataclass(frozen=True, slots=True)
class BarisPembanding:
    """Analisis 4: satu pembanding satu indikator."""

    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    realisasi: str
    """Contoh: `97,66`."""
    tingkat: str
    """Contoh: `Provinsi`."""
    tahun: str
    """Contoh: `2024`."""
    nilai: str
    """Contoh: `90,85`."""
    sumber: str
    """Contoh: `LKjIP Provinsi 2024`."""


def perkembangan(hasil: HasilIndikator, bahan: Bahan, nomor: Penomor) -> Perkembangan:
    """Analysis 2: every year on record and this one, the figure, the sentences, and what is missing."""
    lalu = bahan.periode.tahun - 1
    kata = [kalimat.tahun_lalu(hasil, bahan.periode), kalimat.kecenderungan(hasil, bahan.periode)]
    baris = tuple(Alinea(TEKS, k) for k in kata if k)
    nama = hasil.indikator.uraian
    if not any(r.tahun == lalu for r in hasil.riwayat):
        saran = f"tambahkan tahun {lalu} pada lembar riwayat"
        baris = (belum(f"realisasi {nama} tahun {lalu}", saran),)
    tabel = nomor.tabel(f"Perkembangan {nama}")
    tahun = _years(hasil, bahan)
    return Perkembangan(
        tabel=tabel, baris=tahun, gambar=over_the_years(hasil, [baris.tahun for baris in tahun], nomor), kalimat=baris
    )


def _years(hasil: HasilIndikator, bahan: Bahan) -> tuple[BarisTahun, ...]:
    tanpa = [Capaian(None)] * len(hasil.riwayat)
    lama = [
        BarisTahun(
            tahun=str(r.tahun),
            target=angka.nilai(r.target),
            realisasi=angka.nilai(r.realisasi),
            capaian=atau_keadaan(c, r.realisasi),
            sumber=r.sumber or angka.STRIP,
        )
        for r, c in zip(hasil.riwayat, hasil.capaian_riwayat or tanpa, strict=True)
    ]
    kini = BarisTahun(
        tahun=str(bahan.periode.tahun) if bahan.tahunan else f"s.d. {bahan.periode.sebutan}",
        target=angka.target(hasil.target),
        realisasi=angka.realisasi(hasil),
        capaian=atau_keadaan(hasil.capaian, hasil.realisasi),
        sumber="pengukuran kinerja",
    )
    return (*lama, kini)


def renstra_kalimat(hasil: Sequence[HasilIndikator], bahan: Bahan) -> tuple[Alinea, ...]:
    """Analysis 3, one sentence or placeholder per indikator; a second one where one Renstra gives way to another."""
    renstra = bahan.bacaan.instansi.renstra_untuk(bahan.periode.tahun)
    akhir = renstra.akhir if renstra else None
    biasa = tuple(
        Alinea(TEKS, kalimat.jangka_menengah(h, akhir, bahan.periode))
        if h.akhir_renstra.terisi
        else belum(f"target akhir Renstra {h.indikator.uraian}", "tambahkan pada lembar target (dokumen renstra)")
        for h in hasil
    )
    berganti = bahan.bacaan.instansi.pergantian_renstra(bahan.periode.tahun)
    return biasa if berganti is None else (*biasa, *(_change(h, *berganti) for h in hasil))


def _change(hasil: HasilIndikator, lama: PeriodeRenstra, baru: PeriodeRenstra) -> Alinea:
    """The end target of the old Renstra beside the first one of the new."""
    nama = hasil.indikator.uraian
    if hasil.akhir_renstra_lama.terisi and hasil.awal_renstra_baru.terisi:
        return Alinea(TEKS, kalimat.pergantian_renstra(hasil, lama, baru))
    kurang = f"tahun {baru.awal}" if hasil.akhir_renstra_lama.terisi else f"tahun {lama.akhir}"
    return belum(f"target Renstra {nama} {kurang}, karena Renstra berganti", "tambahkan pada lembar target")


def pembanding_baris(hasil: HasilIndikator) -> tuple[BarisPembanding, ...]:
    """Analysis 4, one row per benchmark with its source."""
    return tuple(
        BarisPembanding(
            indikator=hasil.indikator.uraian,
            realisasi=angka.nilai(hasil.realisasi),
            tingkat=kalimat.SEBUTAN_TINGKAT.get(lain.tingkat, lain.tingkat),
            tahun=str(lain.tahun),
            nilai=angka.nilai(lain.nilai),
            sumber=lain.sumber or belum_diisi("sumber pembanding"),
        )
        for lain in hasil.pembanding
    )


def pembanding_kalimat(hasil: Sequence[HasilIndikator], bahan: Bahan) -> tuple[Alinea, ...]:
    """Analysis 4, one sentence per indikator, or the visible statement that no benchmark was given."""
    return tuple(
        Alinea(TEKS, kata)
        if (kata := kalimat.pembanding(h, bahan.periode) or _none(h, bahan))
        else belum(
            f"pembanding {h.indikator.uraian} (provinsi, nasional, atau standar)", "isi pada lembar pembanding"
        )
        for h in hasil
    )


def _none(hasil: HasilIndikator, bahan: Bahan) -> str:
    """The sentence of an indikator whose office says that there is nothing to compare it with."""
    if not bahan.rencana.tanpa_pembanding(hasil.indikator.kode):
        return ""
    return f"{hasil.indikator.uraian} tidak mempunyai standar nasional atau pembanding lain."
