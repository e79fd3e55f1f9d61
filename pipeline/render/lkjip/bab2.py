"""Bab II Perencanaan Kinerja: Renstra, IKU and Perjanjian Kinerja as the plan has them."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from pipeline.domain.capaian import HasilIndikator
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.perjanjian import muatan
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah import angka
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.nomina.indikator import IndikatorTercetak, bernomor
from pipeline.naskah.nomina.sasaran import menurut_sasaran
from pipeline.naskah.sebutan import sebutan_tingkat
from pipeline.render.lkjip.arah import BagianArah, BagianLintas, arah, lintas
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import TEKS, Alinea, BagianTambahan
from pipeline.render.lkjip.sebut import dan
from pipeline.render.lkjip.takarir import Penomor, Takarir
from pipeline.render.pk_isi import MURNI, PERUBAHAN, pagu


@dataclass(frozen=True, slots=True)
class BarisRenstra:
    """Satu indikator dengan target tiap tahun Renstra."""

    nomor: str
    """Contoh: `1`."""
    tingkat: str
    """Contoh: `Sasaran`."""
    sasaran: str
    """Contoh: `Meningkatnya kualitas layanan`."""
    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Contoh: `Indeks`."""
    target: tuple[str, ...]
    """Satu target tiap tahun. Contoh: `91,33`."""


@dataclass(frozen=True, slots=True)
class BarisPkAnggaran:
    """Satu program perjanjian kinerja."""

    nomor: str
    """Contoh: `1`."""
    program: str
    """Contoh: `Program Penunjang`."""
    pagu: str
    """Contoh: `Rp 177.792.500`."""
    pagu_perubahan: str
    """Contoh: `Rp 180.000.000`."""
    sumber_dana: str
    """Contoh: `APBD`."""


@dataclass(frozen=True, slots=True)
class Bab2:
    """Bab II Perencanaan Kinerja."""

    renstra_periode: str
    """Contoh: `2021–2026`."""
    tahun_renstra: tuple[str, ...]
    """Tahun-tahun yang bertarget. Contoh: `2024`."""
    tabel_renstra: Takarir
    """Judul tabel."""
    renstra: tuple[BarisRenstra, ...]
    """Tujuan, sasaran, indikator, dan target."""
    arah: BagianArah
    """Misi sampai arah kebijakan, bila rencana memuatnya."""
    tabel_iku: Takarir
    """Judul tabel."""
    iku: tuple[IndikatorTercetak, ...]
    """Indikator kinerja utama."""
    pk_kalimat: tuple[Alinea, ...]
    """Perjanjian kinerja mana yang dipakai mengukur."""
    ada_perubahan: bool
    """Apakah ada perjanjian kinerja perubahan. Contoh: `tidak`."""
    tabel_pk: Takarir
    """Judul tabel."""
    pk: tuple[IndikatorTercetak, ...]
    """Indikator perjanjian kinerja."""
    tabel_anggaran: Takarir
    """Judul tabel."""
    anggaran: tuple[BarisPkAnggaran, ...]
    """Program perjanjian kinerja."""
    jumlah_pagu: str
    """Contoh: `Rp 3.000.000.000`."""
    jumlah_perubahan: str
    """Contoh: `Rp 3.100.000.000`."""
    lintas: BagianLintas
    """Perangkat daerah lain yang mendukung, bila rencana memuatnya."""
    tambahan: tuple[BagianTambahan, ...]
    """Huruf berikutnya, dari narasi/bab2-….md."""


def chapter(bahan: Bahan, nomor: Penomor) -> Bab2:
    """Chapter II."""
    nomor.bab("2")
    tahun, nama = renstra_years(bahan), bahan.bacaan.instansi.nama
    utama = {i.kode for i in bahan.rencana.indikator_utama}
    main = (h for h in bahan.analisis.indikator if h.indikator.kode in utama)
    program = [m for m in bahan.rencana.anggaran if m.tingkat == "program"]
    return Bab2(
        renstra_periode=_periode_renstra(bahan),
        tahun_renstra=tuple(str(t) for t in tahun) or ("Target",),
        tabel_renstra=nomor.tabel(f"Tujuan, Sasaran, Indikator, dan Target Renstra {nama}"),
        renstra=tuple(_renstra(n, h, tahun, bahan) for n, h in enumerate(bahan.indikator_dibahas, start=1)),
        arah=arah(bahan, nomor),
        tabel_iku=nomor.tabel(f"Indikator Kinerja Utama {nama}"),
        iku=bernomor(bahan.bacaan, chain(*menurut_sasaran(bahan.bacaan, main).values())),
        pk_kalimat=(Alinea(TEKS, which_agreement(bahan)),),
        ada_perubahan=_changed(bahan),
        tabel_pk=nomor.tabel(f"Perjanjian Kinerja Tahun {bahan.periode.tahun}"),
        pk=bernomor(bahan.bacaan, _promised(bahan)),
        tabel_anggaran=nomor.tabel(f"Anggaran Perjanjian Kinerja Tahun {bahan.periode.tahun}"),
        anggaran=tuple(_program(bahan.rencana, n, m) for n, m in enumerate(program, start=1)),
        jumlah_pagu=_jumlah([pagu(bahan.rencana, m, MURNI).angka for m in program]),
        jumlah_perubahan=_jumlah([pagu(bahan.rencana, m, PERUBAHAN).angka for m in program]),
        lintas=lintas(bahan, nomor),
        tambahan=bahan.tambahan("bab2", nomor, "E" if bahan.rencana.lintas else "D"),
    )


def renstra_years(bahan: Bahan) -> tuple[int, ...]:
    """The years for which the Renstra has a target of an indikator that is discussed."""
    kode = {h.indikator.kode for h in bahan.indikator_dibahas}
    return tuple(sorted({t.tahun for t in bahan.rencana.target if t.dokumen == "renstra" and t.indikator in kode}))


def _promised(bahan: Bahan) -> tuple[HasilIndikator, ...]:
    """The indikator of the report that the PK of the head prints; all of them where it prints none."""
    kode = {satu.kode for _, semua in muatan(bahan.rencana).sasaran for satu in semua}
    return tuple(h for h in bahan.indikator_dibahas if h.indikator.kode in kode) or bahan.indikator_dibahas


def which_agreement(bahan: Bahan) -> str:
    """Which document the year is measured against, by how many indikator, and what its change left as it was."""
    hitung = Counter(hasil.dokumen_target for hasil in bahan.indikator_dibahas)
    dijanjikan = _promised(bahan)
    berjanji = sum(hasil.dokumen_target in (MURNI, PERUBAHAN) for hasil in dijanjikan)
    lain = hitung[MURNI] + hitung[PERUBAHAN] - berjanji
    nama = "Perjanjian Kinerja Perubahan" if bahan.rencana.ada_pk_perubahan else "Perjanjian Kinerja"
    ada = [f"{nama} ({berjanji} indikator)"] if berjanji else []
    if lain:
        ada.append(f"target perencanaan di luar Perjanjian Kinerja kepala ({lain} indikator)")
    if hitung["renstra"]:
        ada.append(f"target Renstra karena Perjanjian Kinerja belum memuatnya ({hitung['renstra']} indikator)")
    tanpa = f"; {hitung['']} indikator belum bertarget" if hitung[""] else ""
    dasar = f"Kinerja tahun {bahan.periode.tahun} diukur terhadap {dan(ada) or 'target yang belum ada'}{tanpa}."
    return f"{dasar}{_what_changed(bahan, dijanjikan, berjanji)}"


def _what_changed(bahan: Bahan, dijanjikan: tuple[HasilIndikator, ...], berjanji: int) -> str:
    """How many targets the Perjanjian Kinerja Perubahan sets anew, or that it is only about money."""
    if not (berjanji and _changed(bahan)):
        return ""
    if not bahan.rencana.ada_pk_perubahan:
        return " Dalam tahun berjalan hanya anggarannya yang diubah; target kinerja tetap."
    ubah = sum(_new_target(h, bahan) for h in dijanjikan)
    if not ubah:
        return " Target semua indikator itu sama dengan Perjanjian Kinerja sebelum perubahan."
    tetap = f"; target {berjanji - ubah} indikator lainnya tetap" if berjanji > ubah else ""
    return f" Perubahan itu menetapkan target baru bagi {ubah} indikator{tetap}."


def _new_target(hasil: HasilIndikator, bahan: Bahan) -> bool:
    kode = hasil.indikator.kode
    awal, kini = (bahan.rencana.target_dokumen(kode, dokumen) for dokumen in ("pk", "pk_perubahan"))
    return kini is not None and (awal is None or angka.nilai(awal.target) != angka.nilai(kini.target))


def _changed(bahan: Bahan) -> bool:
    return bahan.rencana.ada_pk_perubahan or any(m.pagu_perubahan.terisi for m in bahan.rencana.anggaran)


def _periode_renstra(bahan: Bahan) -> str:
    renstra = bahan.bacaan.instansi.renstra_untuk(bahan.periode.tahun)
    if renstra is None or not (renstra.awal and renstra.akhir):
        return belum_diisi("periode Renstra, isi di instansi.toml")
    return f"{renstra.awal}–{renstra.akhir}"


def _renstra(nomor: int, hasil: HasilIndikator, tahun: tuple[int, ...], bahan: Bahan) -> BarisRenstra:
    indikator = hasil.indikator
    sasaran = bahan.rencana.sasaran_menurut_kode.get(indikator.sasaran)
    baris = [bahan.rencana.target_dokumen(indikator.kode, "renstra", t) for t in tahun]
    return BarisRenstra(
        nomor=str(nomor),
        tingkat=sebutan_tingkat(sasaran.tingkat) if sasaran else "",
        sasaran=sasaran.uraian if sasaran else indikator.sasaran,
        indikator=indikator.uraian,
        satuan=atau_belum_diisi(indikator.satuan, "satuan"),
        target=tuple(angka.nilai(b.target) if b else angka.STRIP for b in baris) or (belum_diisi("target Renstra"),),
    )


def _program(rencana: Perencanaan, nomor: int, mata: MataAnggaran) -> BarisPkAnggaran:
    return BarisPkAnggaran(
        nomor=str(nomor),
        program=mata.uraian,
        pagu=angka.uang(pagu(rencana, mata, MURNI)),
        pagu_perubahan=angka.uang(pagu(rencana, mata, PERUBAHAN)),
        sumber_dana=atau_belum_diisi(rencana.sumber_dana(mata), "sumber dana"),
    )


def _jumlah(bagian: list[Decimal | None]) -> str:
    """The sum, or – when a part is missing: a sum that leaves one out would be wrong."""
    ada = [b for b in bagian if b is not None]
    return angka.rupiah(sum(ada, Decimal(0))) if ada and len(ada) == len(bagian) else angka.STRIP
