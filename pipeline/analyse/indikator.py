"""One indikator in the period: quarters, running figure, year, and the comparisons."""

from decimal import Decimal

from pipeline.analyse.agregasi import aggregate, contributions
from pipeline.analyse.akumulasi import Berjalan, accumulate
from pipeline.analyse.rumus import Aturan, capaian
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Capaian, HasilIndikator, HasilTriwulan, Sumbangan
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.kinerja import Indikator, Riwayat, Target
from pipeline.domain.nilai import Nilai
from pipeline.regulation.skala import Skala

_EMPAT = (1, 2, 3, 4)


def measure(indikator: Indikator, bacaan: Bacaan, skala: Skala) -> HasilIndikator:
    """Everything known about one indikator in the period."""
    aturan = Aturan.untuk(indikator, bacaan.instansi.kebijakan, bacaan.rencana.tahun)
    target = bacaan.rencana.target_berlaku(indikator.kode)
    sumbangan, triwulan = _quarters(indikator, target, aturan, bacaan)
    berjalan = accumulate(
        indikator.metode_akumulasi,
        [hasil.realisasi for hasil in triwulan],
        [hasil.target for hasil in triwulan],
        persen=aturan.persen,
    )
    target_tahun = target.target if target else Nilai.kosong()
    dasar = _basis(berjalan, target, bacaan)
    hasil = _periode(dasar, berjalan, aturan, target)
    akhir = _end_of_renstra(indikator.kode, bacaan)
    lama, baru = _change_of_renstra(indikator.kode, bacaan)
    riwayat = _history(indikator.kode, bacaan)
    return HasilIndikator(
        indikator=indikator,
        target=dasar,
        realisasi=berjalan.realisasi,
        capaian=hasil,
        kategori=kategori(skala, hasil.persen),
        target_tahun=target_tahun,
        capaian_tahun=capaian(target_tahun, berjalan.realisasi, aturan),
        triwulan=triwulan,
        sumbangan=sumbangan,
        riwayat=riwayat,
        capaian_riwayat=tuple(capaian(r.target, r.realisasi, aturan) for r in riwayat),
        tahun_lalu=next((r.realisasi for r in riwayat if r.tahun == bacaan.periode.tahun - 1), Nilai.kosong()),
        akhir_renstra=akhir,
        akhir_renstra_lama=lama,
        awal_renstra_baru=baru,
        capaian_akhir_renstra=capaian(akhir, berjalan.realisasi, aturan),
        pembanding=tuple(p for p in bacaan.rencana.pembanding if p.indikator == indikator.kode),
        dokumen_target=target.dokumen if target else "",
    )


def kategori(skala: Skala, persen: Decimal | None) -> str:
    """The category of a capaian; empty when there is none."""
    return "" if persen is None else skala.kategori(persen)


def _quarters(
    indikator: Indikator, target: Target | None, aturan: Aturan, bacaan: Bacaan
) -> tuple[tuple[Sumbangan, ...], tuple[HasilTriwulan, ...]]:
    received = {p.triwulan: p for p in bacaan.penerimaan}
    semua: list[Sumbangan] = []
    hasil = []
    for nomor in bacaan.periode.triwulan_berjalan:
        penerimaan = received.get(nomor, Penerimaan(nomor))
        sumbangan = contributions(indikator, penerimaan)
        nilai = aggregate(indikator, sumbangan, penerimaan, bacaan.instansi.kebijakan.bobot_skm)
        sasaran = target.triwulan[nomor - 1] if target else Nilai.kosong()
        hasil.append(HasilTriwulan(nomor, nilai, sasaran, capaian(sasaran, nilai, aturan)))
        semua.extend(sumbangan)
    return tuple(semua), tuple(hasil)


def _basis(berjalan: Berjalan, target: Target | None, bacaan: Bacaan) -> Nilai:
    """The target the capaian stands against: quarterly so far, or the year's for the year and from TW4 on."""
    if target is None:
        return Nilai.kosong()
    if bacaan.periode.setahun:
        return target.target
    akhir_tahun = bacaan.periode.triwulan == len(_EMPAT)
    if not target.bertriwulan:
        return target.target if akhir_tahun else Nilai.kosong()
    if berjalan.terisi:
        return berjalan.target
    return _planned_so_far(target, bacaan.periode.triwulan)


def _planned_so_far(target: Target, triwulan: int) -> Nilai:
    """What stands in the target column when nothing was filled: this quarter's own target."""
    return target.triwulan[triwulan - 1]


def _periode(dasar: Nilai, berjalan: Berjalan, aturan: Aturan, target: Target | None) -> Capaian:
    hasil = capaian(dasar, berjalan.realisasi, aturan)
    if hasil.persen is None and berjalan.realisasi.terisi and target is not None and not dasar.terisi:
        kurang = "target triwulan belum diisi" if target.bertriwulan else "target triwulan tidak ditetapkan"
        return Capaian(None, alasan=f"{kurang}; kemajuan dilihat terhadap target tahun")
    return hasil


def _history(kode: str, bacaan: Bacaan) -> tuple[Riwayat, ...]:
    """Earlier years of one indikator, oldest first."""
    rows = (r for r in bacaan.rencana.riwayat if r.indikator == kode and r.tahun < bacaan.periode.tahun)
    return tuple(sorted(rows, key=lambda r: r.tahun))


def _end_of_renstra(kode: str, bacaan: Bacaan) -> Nilai:
    """The Renstra target of its last year; without that year in instansi.toml, of the last year that has one."""
    renstra = bacaan.instansi.renstra_untuk(bacaan.periode.tahun)
    akhir = renstra.akhir if renstra else None
    rows = [t for t in bacaan.rencana.target if t.indikator == kode and t.dokumen == "renstra"]
    if akhir is not None:
        rows = [t for t in rows if t.tahun == akhir]
    return max(rows, key=lambda t: t.tahun).target if rows else Nilai.kosong()


def _change_of_renstra(kode: str, bacaan: Bacaan) -> tuple[Nilai, Nilai]:
    """The end target of the old Renstra and the first of the new, in a year in which one gives way to the other."""
    berganti = bacaan.instansi.pergantian_renstra(bacaan.periode.tahun)
    if berganti is None:
        return Nilai.kosong(), Nilai.kosong()
    lama, baru = berganti
    found = (bacaan.rencana.target_dokumen(kode, "renstra", tahun) for tahun in (lama.akhir, baru.awal))
    akhir, awal = (target.target if target else Nilai.kosong() for target in found)
    return akhir, awal
