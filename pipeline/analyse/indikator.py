"""One indikator in the period: its quarters, the quarters so far, the year, and the comparisons."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.analyse.agregasi import aggregate, contributions
from pipeline.analyse.akumulasi import Berjalan, Cara, missing, remark, so_far, unfilled, whole
from pipeline.analyse.rumus import Aturan, capaian
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Capaian, HasilAksi, HasilIndikator, HasilTriwulan, Sumbangan, Ukuran
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.kinerja import Aksi, Indikator, Target, ditagih
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.periode import Periode
from pipeline.regulation.satuan import is_percent, may_be_summed
from pipeline.regulation.skala import Skala

_SEBAGIAN = "jumlah sebagian tahun belum dapat dibandingkan dengan batas setahun"


def cara(indikator: Indikator) -> Cara:
    """How the quarters of one indikator are put together."""
    return Cara(indikator.metode_akumulasi, is_percent(indikator.satuan), indikator.metode_agregasi == "persentase")


def measure(indikator: Indikator, bacaan: Bacaan, skala: Skala) -> HasilIndikator:
    """Everything known about one indikator in the period.

    Before TW4 it is told by the quarters so far against their targets; from TW4 on, and for the year, by everything
    reported against the year's target: one figure for every document (contract, section 4).
    """
    rencana, periode = bacaan.rencana, bacaan.periode
    aturan = Aturan.untuk(indikator, bacaan.instansi.kebijakan, rencana.tahun)
    digabung, metode = cara(indikator), indikator.metode_akumulasi
    target = rencana.target_berlaku(indikator.kode)
    sumbangan, triwulan = _quarters(indikator, target, aturan, bacaan)
    nilai = [hasil.realisasi for hasil in triwulan]
    berjalan, semua = so_far(digabung, nilai, [hasil.target for hasil in triwulan]), whole(digabung, nilai)
    target_tahun = target.target if target else Nilai.kosong()
    setahun = Ukuran(semua, target_tahun, capaian(target_tahun, semua, aturan))
    sebagian = Capaian(None, alasan=_SEBAGIAN) if _partial(indikator, periode) else None
    jalan = _so_far(berjalan, target, aturan, sebagian or setahun.capaian, triwulan)
    utama = setahun if periode.berakhir else jalan
    belum = missing(metode, triwulan)
    hasil = HasilIndikator(
        indikator=indikator,
        target=utama.target,
        realisasi=utama.realisasi,
        capaian=utama.capaian,
        kategori=kategori(skala, utama.capaian.persen),
        target_tahun=setahun.target,
        capaian_tahun=setahun.capaian,
        kemajuan=sebagian or setahun.capaian,
        triwulan=triwulan,
        sumbangan=sumbangan,
        dokumen_target=_document(target, utama.target, bacaan),
        berjalan=jalan,
        realisasi_tahun=semua,
        catatan=remark(metode, triwulan, belum, () if periode.berakhir else berjalan.masuk),
        belum=belum if periode.berakhir and utama.realisasi.terisi else (),
    )
    return _compared(hasil, bacaan, aturan, sebagian)


def _compared(hasil: HasilIndikator, bacaan: Bacaan, aturan: Aturan, sebagian: Capaian | None) -> HasilIndikator:
    """The result beside earlier years, the ends of the Renstra and what others reached."""
    kode, tahun = hasil.indikator.kode, bacaan.periode.tahun
    akhir = _end_of_renstra(kode, bacaan)
    lama, baru = _change_of_renstra(kode, bacaan)
    riwayat = tuple(r for r in bacaan.rencana.riwayat_indikator(kode) if r.tahun < tahun)
    return replace(
        hasil,
        riwayat=riwayat,
        capaian_riwayat=tuple(capaian(r.target, r.realisasi, aturan) for r in riwayat),
        tahun_lalu=next((r.realisasi for r in riwayat if r.tahun == tahun - 1), Nilai.kosong()),
        akhir_renstra=akhir,
        akhir_renstra_lama=lama,
        awal_renstra_baru=baru,
        capaian_akhir_renstra=sebagian or capaian(akhir, hasil.realisasi_tahun, aturan),
        pembanding=bacaan.rencana.pembanding_indikator(kode),
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
        ditunggu = ditagih(target, nomor, setiap=indikator.metode_akumulasi != "akhir")
        hasil.append(HasilTriwulan(nomor, nilai, sasaran, capaian(sasaran, nilai, aturan), ditunggu))
        semua.extend(sumbangan)
    return tuple(semua), tuple(hasil)


def _partial(indikator: Indikator, periode: Periode) -> bool:
    """Whether what was counted so far says nothing yet of a year's bound.

    4 of at most 20 cases after one quarter would read as 180 %; a percentage pooled over quarters is comparable.
    """
    dijumlah = indikator.metode_akumulasi == "kumulatif" and indikator.metode_agregasi != "persentase"
    return dijumlah and indikator.polaritas == "negatif" and not periode.berakhir


def _so_far(
    berjalan: Berjalan, target: Target | None, aturan: Aturan, tahun: Capaian, triwulan: Sequence[HasilTriwulan]
) -> Ukuran:
    """The quarters so far against their own targets; where there are none, why, and what is shown instead."""
    dasar, realisasi = berjalan.target, berjalan.realisasi
    if target is not None and not realisasi.terisi:
        dasar = triwulan[-1].target
    gagal_dijumlah = dasar.keadaan is Keadaan.KOSONG and dasar.teks
    if dasar.terisi or gagal_dijumlah or target is None:
        return Ukuran(realisasi, dasar, capaian(dasar, realisasi, aturan))
    if not realisasi.disebut and not any(satu.ditunggu for satu in triwulan):
        return Ukuran(realisasi, dasar, Capaian(None, alasan="belum waktunya diukur"))
    if not (realisasi.terisi and target.target.terisi):
        return Ukuran(realisasi, dasar, Capaian(None, alasan=capaian(target.target, realisasi, aturan).alasan))
    kurang = "target triwulan belum diisi" if target.bertriwulan else "target triwulan tidak ditetapkan"
    if dasar.teks:
        kurang = f"target triwulan ditulis “{dasar.teks}”"
    lanjut = tahun.alasan or "kemajuan dilihat terhadap target tahun"
    return Ukuran(realisasi, dasar, Capaian(None, alasan=f"{kurang}; {lanjut}"))


def _document(target: Target | None, dipakai: Nilai, bacaan: Bacaan) -> str:
    """The document the figure is measured by; quarters a PK Perubahan left blank are those of the first PK."""
    if target is None:
        return ""
    ubah = bacaan.rencana.target_dokumen(target.indikator, "pk_perubahan")
    if ubah is None or bacaan.periode.berakhir or ubah.bertriwulan or not dipakai.terisi:
        return target.dokumen
    return "pk"


def _end_of_renstra(kode: str, bacaan: Bacaan) -> Nilai:
    """The Renstra target of its last year; without that year in instansi.toml, of the last year that has one."""
    renstra = bacaan.instansi.renstra_untuk(bacaan.periode.tahun)
    rows = bacaan.rencana.target_indikator(kode, "renstra")
    if renstra is not None:
        rows = tuple(t for t in rows if t.tahun == renstra.akhir)
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


def actions(bacaan: Bacaan) -> tuple[HasilAksi, ...]:
    """One result per rencana aksi of the plan, in its order."""
    return tuple(_action(aksi, bacaan) for aksi in bacaan.rencana.rencana_aksi)


def _action(aksi: Aksi, bacaan: Bacaan) -> HasilAksi:
    """An action is counted where its satuan may be summed, else its last position counts.

    A blank satuan says nothing: there the indikator it serves decides.
    """
    kebijakan = bacaan.instansi.kebijakan
    aturan = Aturan("positif", "", kebijakan.lantai, kebijakan.batas_atas, is_percent(aksi.satuan),
                    tahun=bacaan.rencana.tahun)  # fmt: skip
    cara = Cara("kumulatif" if _summed(aksi, bacaan) else "akhir", aturan.persen)
    received = {p.triwulan: p for p in bacaan.penerimaan}
    isian = [received.get(n, Penerimaan(n)).aksi.get(aksi.kode) for n in bacaan.periode.triwulan_berjalan]
    nilai = [row.realisasi if row else Nilai.kosong() for row in isian]
    target, quarters = ((*satu, *[Nilai.kosong()] * 4)[:4] for satu in (aksi.triwulan, nilai))
    realisasi, setahun = whole(cara, nilai), _year(cara, target)
    dasar = setahun if bacaan.periode.berakhir else _target_so_far(cara, nilai, target[: len(nilai)])
    akhir = next((row for row in reversed(isian) if row is not None), None)
    return HasilAksi(
        kode=aksi.kode,
        triwulan=quarters,
        target=dasar,
        realisasi=realisasi,
        capaian=_or_no_target(capaian(dasar, realisasi, aturan), dasar, setahun),
        target_tahun=setahun,
        capaian_tahun=capaian(setahun, realisasi, aturan),
        capaian_triwulan=capaian(target[len(nilai) - 1], nilai[-1], aturan),
        keterangan=akhir.keterangan if akhir else "",
        bukti_dukung=akhir.bukti_dukung if akhir else "",
    )


def _summed(aksi: Aksi, bacaan: Bacaan) -> bool:
    if aksi.satuan.strip():
        return may_be_summed(aksi.satuan)
    indikator = bacaan.rencana.indikator_menurut_kode.get(aksi.indikator)
    return indikator is not None and indikator.metode_akumulasi == "kumulatif"


def _year(cara: Cara, target: Sequence[Nilai]) -> Nilai:
    """The year's target of an action, which its plan gives by quarters only."""
    filled = [t for t in target if t.terisi]
    return so_far(cara, filled, filled).target if filled else unfilled(target)


def _target_so_far(cara: Cara, realisasi: Sequence[Nilai], target: Sequence[Nilai]) -> Nilai:
    """The target of the quarters that were reported; where none was, of all that have passed."""
    if any(r.terisi for r in realisasi):
        return so_far(cara, realisasi, target).target
    return _year(cara, target)


def _or_no_target(hasil: Capaian, dasar: Nilai, setahun: Nilai) -> Capaian:
    """The result; where the plan asks for something only later in the year, that is why there is none."""
    if hasil.persen is None and not dasar.disebut and setahun.terisi:
        return Capaian(None, alasan="tidak ada target sampai triwulan ini")
    return hasil
