"""The figures of the report: the numbers of its tables drawn, wherever there are two to compare.

No axis carries two satuan: indikator that do not share one are drawn by their percentage.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pipeline.domain.capaian import Capaian, HasilIndikator, HasilSasaran
from pipeline.domain.nilai import Nilai
from pipeline.domain.pendukung import KelompokPegawai
from pipeline.naskah import angka, grafik
from pipeline.naskah.sebutan import GOLONGAN_PEGAWAI, sebutan_tingkat
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.kalimat import SEBUTAN_TINGKAT
from pipeline.render.lkjip.takarir import Penomor, Takarir
from pipeline.word.chart.chart import Chart, Series


@dataclass(frozen=True, slots=True)
class Gambar:
    """Satu gambar dengan judulnya; yang angkanya kurang dari dua tidak ada."""

    takarir: Takarir
    """Judul gambar."""
    grafik: Chart
    """Angka yang digambar, sama dengan yang tercetak dalam tabel."""
    persen: bool = False
    """Apakah yang digambar persentase. Contoh: `tidak`."""


def overview(bahan: Bahan, nomor: Penomor) -> tuple[Gambar, ...]:
    """Capaian of everything chapter III discusses, numbered as in its first table."""
    judul = f"Capaian Kinerja per Indikator {bahan.periode.sebutan}"
    return _captioned(judul, grafik.capaian_indikator(judul, bahan.indikator_dibahas), nomor, persen=True)


def spending(bahan: Bahan, nomor: Penomor) -> tuple[Gambar, ...]:
    """Serapan of every programme."""
    judul = f"Serapan Anggaran per Program {bahan.periode.sebutan}"
    return _captioned(judul, grafik.serapan_program(judul, bahan.analisis.anggaran), nomor, persen=True)


def target_and_realisasi(hasil: HasilSasaran, bahan: Bahan, nomor: Penomor) -> tuple[Gambar, ...]:
    """Analysis 1: target beside realisasi."""
    return _pairs(
        hasil,
        bahan,
        nomor,
        (f"Target dan Realisasi {_label(hasil)} {bahan.periode.sebutan}",
         f"Capaian Indikator {_label(hasil)} {bahan.periode.sebutan}"),
        ("Target", lambda h: h.target),
        ("Capaian (%)", lambda h: h.capaian),
    )  # fmt: skip


def end_of_renstra(hasil: HasilSasaran, bahan: Bahan, nomor: Penomor) -> tuple[Gambar, ...]:
    """Analysis 3: the target of the Renstra's last year beside realisasi."""
    return _pairs(
        hasil,
        bahan,
        nomor,
        (f"Realisasi {_label(hasil)} dan Target Akhir Renstra",
         f"Kemajuan {_label(hasil)} terhadap Target Akhir Renstra"),
        ("Target akhir Renstra", lambda h: h.akhir_renstra),
        ("Kemajuan (%)", lambda h: h.capaian_akhir_renstra),
    )  # fmt: skip


def _label(hasil: HasilSasaran) -> str:
    return f"{sebutan_tingkat(hasil.sasaran.tingkat).title()} {hasil.sasaran.kode}"


def _pairs(
    hasil: HasilSasaran,
    bahan: Bahan,
    nomor: Penomor,
    judul: tuple[str, str],
    sasaran: tuple[str, Callable[[HasilIndikator], Nilai]],
    persen: tuple[str, Callable[[HasilIndikator], Capaian]],
) -> tuple[Gambar, ...]:
    """Goal and realisasi of the indikator of a sasaran side by side, by percentage where satuan differ.

    Below sasaran strategis a single indikator makes no figure: the overview shows it beside the others.
    """
    indikator = bahan.indikator(hasil.sasaran)
    if len(indikator) < 2 and hasil.sasaran.tingkat not in ("tujuan", "strategis"):
        return ()
    satuan = {h.indikator.satuan.strip().casefold() for h in indikator}
    if len(indikator) > 1 and (len(satuan) > 1 or "" in satuan):
        nama = _names(indikator, lambda h: persen[1](h).persen is None)
        nilai = [grafik.titik_persen(persen[1](h)) for h in indikator]
        return _captioned(judul[1], grafik.persentase(judul[1], persen[0], nama, nilai), nomor, persen=True)
    nama = _names(indikator, lambda h: not h.realisasi.terisi)
    deret = tuple(
        tuple(grafik.titik(ambil(h), h.indikator.satuan) for h in indikator)
        for ambil in (sasaran[1], lambda h: h.realisasi)
    )
    if not any(None not in pasangan for pasangan in zip(*deret, strict=True)):
        return ()
    kepala = tuple(grafik.bersatuan(kata, indikator[0].indikator.satuan) for kata in (sasaran[0], "Realisasi"))
    charts = tuple(
        grafik.batang(judul[0], nama[bagian], *(Series(k, d[bagian]) for k, d in zip(kepala, deret, strict=True)))
        for bagian in grafik.terbagi(len(indikator))
    )
    return _captioned(judul[0], charts, nomor)


def _names(indikator: Sequence[HasilIndikator], tanpa: Callable[[HasilIndikator], bool]) -> list[str]:
    """The indikator numbered as in the table of their sasaran."""
    return [
        grafik.label(f"{urut}.", h.indikator.uraian, grafik.alasan(h) if tanpa(h) else "")
        for urut, h in enumerate(indikator, start=1)
    ]


def over_the_years(hasil: HasilIndikator, tahun: Sequence[str], nomor: Penomor) -> tuple[Gambar, ...]:
    """Analysis 2: target and realisasi of every year of its table, from two years with a plain realisasi on."""
    chart = grafik.perkembangan(hasil, tahun)
    return _captioned(chart.title, (replace(chart, title=""),), nomor) if chart else ()


def beside_others(hasil: HasilIndikator, bahan: Bahan, nomor: Penomor) -> tuple[Gambar, ...]:
    """Analysis 4: the own realisasi first, below it every benchmark."""
    semua = (hasil.realisasi, *(lain.nilai for lain in hasil.pembanding))
    nilai = tuple(grafik.titik(satu, hasil.indikator.satuan) for satu in semua)
    if nilai[0] is None or not grafik.cukup(nilai):
        return ()
    kategori = [f"{bahan.bacaan.instansi.nama} ({_when(bahan)})"]
    for lain in hasil.pembanding:
        nama = SEBUTAN_TINGKAT.get(lain.tingkat, lain.tingkat)
        keadaan = angka.keadaan(lain.nilai)
        kategori.append(f"{nama[:1].upper()}{nama[1:]} {lain.tahun}" + (f" ({keadaan})" if keadaan else ""))
    judul = f"Realisasi {hasil.indikator.uraian} dan Pembandingnya"
    deret = Series(grafik.bersatuan("Nilai", hasil.indikator.satuan), nilai)
    return _captioned(judul, (grafik.batang(judul, kategori, deret),), nomor)


def _when(bahan: Bahan) -> str:
    periode = bahan.periode
    return str(periode.tahun) if bahan.tahunan else f"s.d. {periode.sebutan}"


def staff(kelompok: Sequence[KelompokPegawai], nomor: Penomor) -> tuple[Gambar, ...]:
    """Chapter I: the staff counted the first way that has two numbers to compare."""
    for satu in kelompok:
        nilai = tuple(p.orang[2] for p in satu.baris)
        if grafik.cukup(nilai):
            judul = f"Jumlah Pegawai menurut {GOLONGAN_PEGAWAI[satu.golongan]}"
            nama = [grafik.label(f"{urut}.", p.uraian) for urut, p in enumerate(satu.baris, start=1)]
            deret = [(nama[bagian], Series("Pegawai (orang)", nilai[bagian])) for bagian in grafik.terbagi(len(nama))]
            return _captioned(judul, [grafik.batang(judul, kategori, seri) for kategori, seri in deret], nomor)
    return ()


def _captioned(judul: str, charts: Sequence[Chart], nomor: Penomor, *, persen: bool = False) -> tuple[Gambar, ...]:
    """The charts with a number each; several of one kind say which of them they are."""
    banyak = len(charts)
    return tuple(
        Gambar(nomor.gambar(judul if banyak == 1 else f"{judul} ({urut} dari {banyak})"), chart, persen)
        for urut, chart in enumerate(charts, start=1)
    )
