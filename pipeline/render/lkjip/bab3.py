"""Bab III Akuntabilitas Kinerja: the seven analyses of every sasaran, and the budget."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.domain.capaian import HasilSasaran
from pipeline.naskah import angka
from pipeline.naskah.nomina.anggaran import (
    AnggaranTercetak,
    anggaran,
    berfisik,
    jumlah_anggaran,
    jumlah_fisik,
)
from pipeline.naskah.nomina.indikator import IndikatorTercetak, bernomor
from pipeline.naskah.nomina.penjelasan import PenjelasanTercetak
from pipeline.naskah.sebutan import sebutan_tingkat
from pipeline.render.lkjip import gambar, kalimat, perbandingan, ringkasan, simpulan
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.efisiensi import BagianEfisiensi, per_indikator
from pipeline.render.lkjip.gambar import Gambar
from pipeline.render.lkjip.metodologi import in_short
from pipeline.render.lkjip.narasi import TEKS, Alinea, BagianNarasi, BagianTambahan, belum
from pipeline.render.lkjip.penilaian import BagianPrestasi, awards
from pipeline.render.lkjip.penyebab import analysis_text, causes, missing_causes
from pipeline.render.lkjip.perbandingan import BarisPembanding, Perkembangan
from pipeline.render.lkjip.takarir import Penomor, Takarir
from pipeline.render.lkjip.uang import TabelPendapatan, TabelRincian, by_word, income


@dataclass(frozen=True, slots=True)
class AnalisisSasaran:
    """Tujuh analisis satu sasaran."""

    judul: str
    """Contoh: `Sasaran 1: Meningkatnya kualitas layanan`."""
    tabel_capaian: Takarir
    """Judul tabel analisis 1."""
    capaian: tuple[IndikatorTercetak, ...]
    """Analisis 1."""
    gambar_capaian: tuple[Gambar, ...]
    """Analisis 1."""
    kalimat_capaian: tuple[Alinea, ...]
    """Analisis 1."""
    perkembangan: tuple[Perkembangan, ...]
    """Analisis 2, satu tiap indikator."""
    tabel_renstra: Takarir
    """Judul tabel analisis 3."""
    renstra: tuple[IndikatorTercetak, ...]
    """Analisis 3."""
    gambar_renstra: tuple[Gambar, ...]
    """Analisis 3."""
    kalimat_renstra: tuple[Alinea, ...]
    """Analisis 3."""
    ada_pembanding: bool
    """Apakah ada pembanding satu pun. Contoh: `ya`."""
    tabel_pembanding: Takarir
    """Judul tabel analisis 4."""
    pembanding: tuple[BarisPembanding, ...]
    """Analisis 4."""
    gambar_pembanding: tuple[Gambar, ...]
    """Analisis 4, satu tiap indikator."""
    kalimat_pembanding: tuple[Alinea, ...]
    """Analisis 4, termasuk yang belum diisi."""
    tabel_penyebab: Takarir
    """Judul tabel analisis 5."""
    penyebab: tuple[PenjelasanTercetak, ...]
    """Analisis 5 menurut unit kerja."""
    kalimat_penyebab: tuple[Alinea, ...]
    """Analisis 5, yang belum diisi."""
    narasi: BagianNarasi
    """Analisis 5 menurut narasi/analisis-<kode>.md."""
    kalimat_efisiensi: tuple[Alinea, ...]
    """Analisis 6."""
    tabel_efisiensi: Takarir
    """Judul tabel analisis 6."""
    efisiensi: tuple[str, ...]
    """Capaian, serapan, selisih, simpulan."""
    kalimat_penunjang: tuple[Alinea, ...]
    """Analisis 7."""
    tabel_penunjang: Takarir
    """Judul tabel analisis 7."""
    penunjang: tuple[AnggaranTercetak, ...]
    """Analisis 7."""


@dataclass(frozen=True, slots=True)
class Bab3:
    """Bab III Akuntabilitas Kinerja."""

    kalimat: tuple[Alinea, ...]
    """Pengantar huruf A: ketercapaian dan aturan yang dipakai."""
    tabel_ringkas: Takarir
    """Judul tabel seluruh indikator."""
    ringkas: tuple[IndikatorTercetak, ...]
    """Seluruh indikator yang dibahas."""
    rata: str
    """Baris rata-rata. Contoh: `rata-rata 4 dari 5 indikator`."""
    rata_capaian: str
    """Contoh: `103,20`."""
    rata_kategori: str
    """Contoh: `Sangat Tinggi`."""
    gambar_ringkas: tuple[Gambar, ...]
    """Capaian seluruh indikator yang dibahas."""
    bertriwulan: bool
    """Apakah kolom target tahun ikut dicetak. Contoh: `tidak`."""
    sasaran: tuple[AnalisisSasaran, ...]
    """Tujuh analisis tiap sasaran."""
    kalimat_anggaran: tuple[Alinea, ...]
    """Huruf B."""
    tabel_anggaran_sasaran: Takarir
    """Judul tabel."""
    anggaran_sasaran: tuple[AnggaranTercetak, ...]
    """Realisasi anggaran menurut sasaran."""
    tabel_anggaran: Takarir
    """Judul tabel."""
    anggaran: tuple[AnggaranTercetak, ...]
    """Realisasi anggaran menurut program, kegiatan, sub kegiatan."""
    jumlah: AnggaranTercetak
    """Baris jumlah."""
    berfisik: bool
    """Apakah kolom realisasi fisik dicetak. Contoh: `ya`."""
    gambar_serapan: tuple[Gambar, ...]
    """Serapan anggaran tiap program."""
    rincian: tuple[TabelRincian, ...]
    """Realisasi anggaran menurut jenis belanja dan menurut sumber dana, bila perencanaan menyebutnya."""
    pendapatan: TabelPendapatan
    """Target dan realisasi pendapatan, bila perencanaan memuatnya."""
    efisiensi: BagianEfisiensi
    """Efisiensi tiap indikator, bila perencanaan memuat anggaran."""
    prestasi: BagianPrestasi
    """Huruf C, bila rencana memuatnya."""
    tambahan: tuple[BagianTambahan, ...]
    """Huruf berikutnya, dari narasi/bab3-….md."""


def chapter(bahan: Bahan, nomor: Penomor) -> Bab3:
    """Chapter III."""
    analisis, periode = bahan.analisis, bahan.periode
    nomor.bab("3")
    tabel_ringkas = nomor.tabel(f"Capaian Kinerja {periode.sebutan}")
    gambar_ringkas = gambar.overview(bahan, nomor)
    sasaran = tuple(_sasaran(urut, hasil, bahan, nomor) for urut, hasil in _numbered(bahan.dibahas))
    return Bab3(
        kalimat=_opening(bahan),
        tabel_ringkas=tabel_ringkas,
        ringkas=bernomor(bahan.bacaan, bahan.indikator_dibahas),
        rata=simpulan.closing(bahan),
        rata_capaian=angka.tetap(analisis.rata_pd.persen),
        rata_kategori=analisis.kategori_pd or angka.STRIP,
        gambar_ringkas=gambar_ringkas,
        bertriwulan=not periode.setahun,
        sasaran=sasaran,
        kalimat_anggaran=_money(bahan),
        tabel_anggaran_sasaran=nomor.tabel(f"Realisasi Anggaran menurut Sasaran {periode.sebutan}"),
        anggaran_sasaran=tuple(
            jumlah_anggaran(h.sasaran.kode, h.sasaran.uraian, h.pagu, h.realisasi, h.serapan)
            for h in bahan.dibahas
            if h.sasaran.tingkat != "tujuan"
        ),
        tabel_anggaran=nomor.tabel(f"Realisasi Anggaran menurut Program dan Kegiatan {periode.sebutan}"),
        anggaran=tuple(anggaran(h, periode) for h in ringkasan.dicetak(analisis.anggaran, analisis.serapan)),
        jumlah=jumlah_anggaran(
            "", "Jumlah", analisis.pagu, analisis.realisasi, analisis.serapan, jumlah_fisik(analisis.anggaran)
        ),
        berfisik=berfisik(analisis.anggaran),
        gambar_serapan=gambar.spending(bahan, nomor),
        rincian=by_word(bahan, nomor),
        efisiensi=per_indikator(bahan, nomor),
        pendapatan=income(bahan, nomor),
        prestasi=awards(bahan, nomor),
        tambahan=bahan.tambahan("bab3", nomor, "D" if bahan.prestasi else "C"),
    )


def _money(bahan: Bahan) -> tuple[Alinea, ...]:
    analisis = bahan.analisis
    pagu, realisasi = angka.rupiah(analisis.pagu), angka.rupiah(analisis.realisasi)
    kalimat_serapan = simpulan.anggaran(analisis.serapan, pagu, realisasi, bahan.periode)
    return (Alinea(TEKS, kalimat_serapan), *ringkasan.acuan(analisis.anggaran, analisis.serapan))


def _numbered(dibahas: tuple[HasilSasaran, ...]) -> Iterator[tuple[int, HasilSasaran]]:
    """Every sasaran with its number among those of its level."""
    hitung: Counter[str] = Counter()
    for hasil in dibahas:
        hitung[hasil.sasaran.tingkat] += 1
        yield hitung[hasil.sasaran.tingkat], hasil


def _opening(bahan: Bahan) -> tuple[Alinea, ...]:
    """What was reached; and, where the plan has no sasaran strategis with indikator, what is discussed instead."""
    baris = [Alinea(TEKS, simpulan.ketercapaian(bahan.indikator_dibahas, bahan.periode, bahan.lingkup_dibahas))]
    if bahan.tingkat != "strategis":
        sasaran = bahan.lingkup_rata if bahan.tingkat else "belum ada indikator"
        saran = f"isi pada lembar indikator; yang dibahas sekarang: {sasaran}"
        baris.insert(0, belum("indikator sasaran strategis", saran))
    return (*baris, *in_short(bahan))


def _sasaran(urut: int, hasil: HasilSasaran, bahan: Bahan, nomor: Penomor) -> AnalisisSasaran:
    """The seven analyses in the order of the regulation; captions are drawn in that order too."""
    sasaran, indikator = hasil.sasaran, bahan.indikator(hasil.sasaran)
    tercetak = bernomor(bahan.bacaan, indikator)
    ada_pembanding = any(h.pembanding for h in indikator)
    penyebab = tuple(baris for h in indikator for baris in causes(h, bahan))
    penunjang = simpulan.supporting(hasil, bahan)
    label = f"{sebutan_tingkat(sasaran.tingkat).title()} {sasaran.kode}"
    return AnalisisSasaran(
        judul=f"{sebutan_tingkat(sasaran.tingkat)} {urut}: {sasaran.uraian}",
        tabel_capaian=nomor.tabel(f"Target dan Realisasi {label} {bahan.periode.sebutan}"),
        capaian=tercetak,
        gambar_capaian=gambar.target_and_realisasi(hasil, bahan, nomor),
        kalimat_capaian=tuple(Alinea(TEKS, kalimat.target_dan_realisasi(h, bahan.periode)) for h in indikator),
        perkembangan=tuple(perbandingan.perkembangan(h, bahan, nomor) for h in indikator),
        tabel_renstra=nomor.tabel(f"Realisasi {label} terhadap Target Akhir Renstra"),
        renstra=tercetak,
        gambar_renstra=gambar.end_of_renstra(hasil, bahan, nomor),
        kalimat_renstra=perbandingan.renstra_kalimat(indikator, bahan),
        ada_pembanding=ada_pembanding,
        tabel_pembanding=nomor.tabel_bila(ada_pembanding, f"Pembanding {label}"),
        pembanding=tuple(baris for h in indikator for baris in perbandingan.pembanding_baris(h)),
        gambar_pembanding=tuple(g for h in indikator for g in gambar.beside_others(h, bahan, nomor)),
        kalimat_pembanding=perbandingan.pembanding_kalimat(indikator, bahan),
        narasi=analysis_text(hasil, bahan, nomor),
        tabel_penyebab=nomor.tabel_bila(bool(penyebab), f"Penyebab dan Solusi {label} menurut Unit Kerja"),
        penyebab=penyebab,
        kalimat_penyebab=missing_causes(indikator),
        kalimat_efisiensi=(Alinea(TEKS, simpulan.efisiensi(hasil, bahan.periode)),),
        tabel_efisiensi=nomor.tabel(f"Efisiensi Penggunaan Sumber Daya {label}"),
        efisiensi=simpulan.efficiency_row(hasil, bahan),
        kalimat_penunjang=(
            simpulan.supporting_sentence(penunjang, hasil, bahan),
            *ringkasan.acuan(penunjang, hasil.serapan),
        ),
        tabel_penunjang=nomor.tabel_bila(bool(penunjang), f"Program dan Kegiatan Penunjang {label}"),
        penunjang=tuple(anggaran(b, bahan.periode) for b in ringkasan.dicetak(penunjang, hasil.serapan)),
    )
