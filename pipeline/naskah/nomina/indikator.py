"""An indikator as documents print it: what the plan says of it, and what was measured."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Capaian, HasilIndikator, HasilTriwulan
from pipeline.domain.kinerja import Sasaran, Target
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.penugasan import penjawab
from pipeline.domain.periode import ROMAN
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah import angka
from pipeline.naskah.angka import STRIP
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.nomina.sekali import sekali
from pipeline.naskah.nomina.triwulan import Triwulanan
from pipeline.naskah.sebutan import AGREGASI, AKUMULASI, POLARITAS, TINGKAT, sebut


@dataclass(frozen=True, slots=True)
class TargetTahun:
    """Target satu tahun Renstra."""

    tahun: str
    """Tahun. Contoh: `2025`."""
    target: str
    """Target tahun itu; `–` bila belum ada. Contoh: `92`."""


@dataclass(frozen=True, slots=True)
class IndikatorTercetak:
    """Satu indikator: bunyi dan manualnya, target, realisasi, dan capaiannya."""

    nomor: str
    """Nomor urut dalam daftar yang mencetaknya. Contoh: `1`."""
    kode: str
    """Kode. Contoh: `IKU1`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    tingkat: str
    """Tingkat sasarannya. Contoh: `Sasaran Strategis`."""
    sasaran: str
    """Bunyi sasarannya. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    iku: str
    """Apakah indikator kinerja utama. Contoh: `ya`."""
    induk: str
    """Indikator di atasnya. Contoh: `Indeks Kepuasan Masyarakat`."""
    alasan: str
    """Alasan pemilihan. Contoh: `Mengukur langsung mutu pelayanan.`."""
    definisi_operasional: str
    """Definisi operasional. Contoh: `Hasil survei atas sembilan unsur pelayanan.`."""
    formulasi: str
    """Cara menghitung. Contoh: `Jumlah nilai rata-rata tertimbang × 25`."""
    penjelasan: str
    """Definisi operasional dan cara menghitung, yang ada di antaranya. Contoh: `Jumlah nilai × 25`."""
    polaritas: str
    """Arah yang baik. Contoh: `positif: semakin tinggi semakin baik`."""
    metode_akumulasi: str
    """Cara menggabungkan triwulan. Contoh: `posisi pada triwulan terakhir yang terisi`."""
    metode_agregasi: str
    """Cara menggabungkan unit kerja. Contoh: `satu unit kerja melapor`."""
    sumber_data: str
    """Sumber data. Contoh: `Survei Kepuasan Masyarakat`."""
    pelaporan: str
    """Periode pelaporan. Contoh: `Triwulanan`."""
    penanggung_jawab: str
    """Unit kerja yang menjawab. Contoh: `Seksi Pelayanan Umum`."""
    kondisi_awal: str
    """Keadaan terakhir sebelum tahun ini, dengan tahunnya. Contoh: `89,9 (2023)`."""
    renstra: tuple[TargetTahun, ...]
    """Target tiap tahun Renstra, urut tahun. Contoh: `t in i.renstra`."""
    target: str
    """Target yang menjadi pembanding pada periode ini. Contoh: `90,5`."""
    target_tahun: str
    """Target setahun. Contoh: `91`."""
    target_tw: Triwulanan
    """Target tiap triwulan. Contoh: `i.target_tw.iii`."""
    target_pk: str
    """Target Perjanjian Kinerja murni. Contoh: `91`."""
    target_perubahan: str
    """Target Perjanjian Kinerja Perubahan. Contoh: `92`."""
    realisasi: str
    """Realisasi sampai dengan periode ini. Contoh: `92,25`."""
    realisasi_tw: Triwulanan
    """Realisasi tiap triwulan; `–` untuk triwulan yang belum berjalan. Contoh: `i.realisasi_tw.iii`."""
    capaian: str
    """Capaian periode ini dalam persen, tanpa tanda persen; `–` bila tidak ada. Contoh: `101,93`."""
    capaian_keadaan: str
    """Capaian periode ini, atau keadaan realisasinya bila tidak ada. Contoh: `belum tersedia`."""
    capaian_sebutan: str
    """Capaian dengan tanda persen dan apa yang dihitungnya, atau sebab tidak ada. Contoh: `98,20%`."""
    sebab: str
    """Sebab tidak ada capaian; kosong bila ada. Contoh: `realisasi belum diisi`."""
    capaian_tw: str
    """Capaian tiap triwulan terhadap target triwulan itu sendiri, satu baris satu triwulan. Contoh: `III: 101,93`."""
    capaian_tahun: str
    """Capaian terhadap target setahun, persen. Contoh: `101,37`."""
    capaian_tahun_keadaan: str
    """Capaian terhadap target setahun, atau keadaan realisasinya bila tidak ada. Contoh: `101,37`."""
    kategori: str
    """Kategori capaian; `–` bila tidak ada. Contoh: `Sangat Tinggi`."""
    kategori_alasan: str
    """Kategori, atau sebab tidak ada capaian. Contoh: `realisasi belum diisi`."""
    kategori_singkat: str
    """Kategori, atau sebab tidak ada capaian tanpa angka penggantinya. Contoh: `realisasi belum lengkap`."""
    tahun_lalu: str
    """Realisasi tahun lalu. Contoh: `81,9`."""
    akhir_renstra: str
    """Target akhir Renstra. Contoh: `85`."""
    akhir_renstra_wajib: str
    """Target akhir Renstra, atau tanda belum diisi. Contoh: `[BELUM DIISI – target akhir Renstra]`."""
    kemajuan_renstra: str
    """Kemajuan terhadap target akhir Renstra, persen. Contoh: `97,76`."""
    kemajuan_renstra_keadaan: str
    """Kemajuan terhadap target akhir Renstra, atau keadaan realisasinya bila tidak ada. Contoh: `97,76`."""


def indikator(bacaan: Bacaan, hasil: HasilIndikator, nomor: int) -> IndikatorTercetak:
    """Everything documents print of one indikator; ``nomor`` is its number in the list that prints it."""
    return replace(sekali(bacaan, hasil, _indikator), nomor=str(nomor))


def _indikator(bacaan: Bacaan, hasil: HasilIndikator) -> IndikatorTercetak:
    rencana, i = bacaan.rencana, hasil.indikator
    lost = Sasaran(i.sasaran, "", belum_diisi(f"sasaran {i.sasaran}"))
    sasaran, above = rencana.sasaran_menurut_kode.get(i.sasaran, lost), rencana.indikator_menurut_kode.get(i.induk)
    explained = "\n".join(filter(None, (i.definisi_operasional.strip(), i.formulasi.strip())))
    last = max((r for r in hasil.riwayat if r.realisasi.terisi), key=lambda r: r.tahun, default=None)
    return IndikatorTercetak(
        nomor="",
        kode=i.kode,
        uraian=i.uraian,
        tingkat=sebut(TINGKAT, sasaran.tingkat) or "Sasaran",
        sasaran=sasaran.uraian,
        satuan=atau_belum_diisi(i.satuan, "satuan"),
        iku="ya" if i.iku else "tidak",
        induk=above.uraian if above else STRIP,
        alasan=atau_belum_diisi(i.alasan, "alasan pemilihan"),
        definisi_operasional=atau_belum_diisi(i.definisi_operasional, "definisi operasional"),
        formulasi=atau_belum_diisi(i.formulasi, "formulasi"),
        penjelasan=explained or belum_diisi("formulasi"),
        polaritas=sebut(POLARITAS, i.polaritas),
        metode_akumulasi=sebut(AKUMULASI, i.metode_akumulasi),
        metode_agregasi=sebut(AGREGASI, i.metode_agregasi),
        sumber_data=atau_belum_diisi(i.sumber_data, "sumber data"),
        pelaporan="Triwulanan",
        penanggung_jawab=rencana.nama_unit(penjawab(rencana, i)) or belum_diisi("penanggung jawab"),
        kondisi_awal=f"{angka.nilai(last.realisasi)} ({last.tahun})" if last else belum_diisi("kondisi awal"),
        renstra=tuple(TargetTahun(str(t), target_tahunan(rencana, i.kode, t)) for t in bacaan.tahun_renstra),
        **_target(bacaan, hasil),
        **_capaian(hasil),
    )


def _target(bacaan: Bacaan, hasil: HasilIndikator) -> dict[str, Any]:
    """What was promised, and what came of it quarter by quarter."""
    rencana, kode = bacaan.rencana, hasil.indikator.kode
    target, akhir = rencana.target_berlaku(kode), hasil.akhir_renstra
    pk, perubahan = (rencana.target_dokumen(kode, dokumen) for dokumen in ("pk", "pk_perubahan"))
    return {
        "target": angka.target(hasil.target),
        "target_tahun": angka.nilai(hasil.target_tahun),
        "target_tw": Triwulanan.target(target.triwulan if target else ()),
        "target_pk": _target_pk(pk) if pk or not perubahan else STRIP,
        "target_perubahan": _target_pk(perubahan or pk),
        "realisasi": angka.realisasi(hasil),
        "realisasi_tw": Triwulanan.berjalan([_quarter(tw, target) for tw in hasil.triwulan], bacaan.periode),
        "tahun_lalu": angka.nilai(hasil.tahun_lalu),
        "akhir_renstra": angka.nilai(akhir),
        "akhir_renstra_wajib": angka.nilai(akhir) if akhir.terisi else belum_diisi("target akhir Renstra"),
    }


def _capaian(hasil: HasilIndikator) -> dict[str, Any]:
    """How far it came, and why not where it did not."""
    kemajuan, alasan = hasil.capaian_akhir_renstra, hasil.capaian.alasan
    return {
        "capaian": angka.capaian(hasil.capaian),
        "capaian_keadaan": atau_keadaan(hasil.capaian, hasil.realisasi),
        "capaian_sebutan": _sebutan(hasil),
        "sebab": alasan,
        "capaian_tw": _own(hasil),
        "capaian_tahun": angka.capaian(hasil.kemajuan),
        "capaian_tahun_keadaan": atau_keadaan(hasil.kemajuan, hasil.realisasi),
        "kategori": hasil.kategori or STRIP,
        "kategori_alasan": hasil.kategori or alasan or STRIP,
        "kategori_singkat": hasil.kategori or alasan.partition(";")[0],
        "kemajuan_renstra": angka.capaian(kemajuan),
        "kemajuan_renstra_keadaan": atau_keadaan(kemajuan, hasil.realisasi),
    }


def bernomor(bacaan: Bacaan, semua: Iterable[HasilIndikator], mulai: int = 1) -> tuple[IndikatorTercetak, ...]:
    """Indikator in a row of their own numbers."""
    return tuple(indikator(bacaan, hasil, nomor) for nomor, hasil in enumerate(semua, start=mulai))


def tanpa_indikator(label: str, tahun: int) -> IndikatorTercetak:
    """What stands where a sasaran has none: the label as a placeholder, ``–`` for all else, for so many years."""
    kosong = Triwulanan.dari(())
    lain = dict.fromkeys(IndikatorTercetak.__slots__, STRIP)
    tetap = {"uraian": belum_diisi(label), "renstra": (TargetTahun(STRIP, STRIP),) * tahun}
    return IndikatorTercetak(**{**lain, **tetap, "target_tw": kosong, "realisasi_tw": kosong})  # type: ignore[arg-type]  # by name


def target_tahunan(rencana: Perencanaan, kode: str, tahun: int) -> str:
    """The Renstra target of a year; the plan's own year falls back to its PK target; ``–`` where there is none."""
    found = rencana.target_dokumen(kode, "renstra", tahun)
    if found is None and tahun == rencana.tahun:
        found = rencana.target_pk(kode)
    return angka.nilai(found.target) if found else STRIP


def atau_keadaan(capaian: Capaian, realisasi: Nilai) -> str:
    """A cell of capaian: the percentage, the state of the realisasi that explains its absence, or ``–``."""
    if capaian.persen is not None:
        return angka.tetap(capaian.persen)
    return angka.keadaan(realisasi) or STRIP


def _target_pk(target: Target | None) -> str:
    return angka.nilai(target.target) if target else belum_diisi("target PK")


def _quarter(tw: HasilTriwulan, target: Target | None) -> str:
    """The value of one quarter; ``–`` where a plan with quarterly targets asks for none and nobody gave one."""
    diminta = tw.ditunggu or target is None or not target.bertriwulan
    return angka.nilai(tw.realisasi) if diminta or tw.realisasi.keadaan is not Keadaan.KOSONG else STRIP


def _sebutan(hasil: HasilIndikator) -> str:
    """The percentage with what is said beside it, or why there is none."""
    if hasil.capaian.persen is None:
        return hasil.capaian.alasan
    persen = angka.persen(hasil.capaian.persen)
    return f"{persen} ({hasil.catatan})" if hasil.catatan else persen


def _own(hasil: HasilIndikator) -> str:
    """Each quarter's own percentage, one line each: ``I: 95,00``; ``–`` where no quarter has one."""
    ada = [(tw.triwulan, tw.capaian.persen) for tw in hasil.triwulan if tw.capaian.persen is not None]
    return "\n".join(f"{ROMAN[nomor]}: {angka.tetap(persen)}" for nomor, persen in ada) or STRIP
