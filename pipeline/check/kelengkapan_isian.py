"""Are the figures of a form filled in: kinerja, rencana aksi, anggaran (KEL-03 to KEL-09, KEL-16, KEL-18, KEL-30)."""

from collections.abc import Iterable, Iterator

from pipeline.check.kelengkapan_formulir import berkewajiban, tenggat
from pipeline.check.sebutan import sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.baris_putaran import kode
from pipeline.domain.capaian import Analisis, HasilIndikator, HasilTriwulan, Sumbangan
from pipeline.domain.formulir import IsianAksi, IsianAnggaran, IsianUnit
from pipeline.domain.kinerja import ditagih
from pipeline.domain.nilai import Keadaan
from pipeline.domain.penugasan import mata_terbawah, penjawab, penjawab_aksi, penjawab_anggaran
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan

_SATU_SUARA = ("tunggal", "skm")


def triwulan_lewat(bacaan: Bacaan) -> tuple[int, ...]:
    """The quarters of the period whose deadline has passed: before it nothing is late."""
    return tuple(nomor for nomor in bacaan.periode.triwulan_berjalan if bacaan.hari_ini > tenggat(bacaan, nomor))


def indikator_pk_berangka(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-03: an indikator of the PK past its deadline that has no figure, though its unit sent forms."""
    rencana, lewat = bacaan.rencana, triwulan_lewat(bacaan)
    datang = bacaan.isian
    penunggak = set(berkewajiban(rencana)) - {k.unit_kerja for k in datang}
    buntu = {k.unit_kerja for k in datang if "kinerja" in k.tak_terbaca}
    for hasil in analisis.indikator:
        kode = hasil.indikator.kode
        target = rencana.target_pk(kode)
        tempo = any(ditagih(target, nomor, setiap=False) for nomor in lewat)
        if target is None or not tempo or hasil.realisasi.keadaan is not Keadaan.KOSONG:
            continue
        if not all(bacaan.belum_diisi(s.nilai) for s in hasil.sumbangan):
            continue
        unit = penjawab(rencana, hasil.indikator)
        if unit and (penunggak | buntu).issuperset(unit):
            continue
        akhir = hasil.sumbangan[-1] if hasil.sumbangan else None
        unit_kerja = akhir.unit_kerja if akhir else next((satu for satu in unit if satu not in penunggak), "")
        nama = rencana.nama_unit(unit) or "unit penanggung jawab"
        celah = {"indikator": sebut(hasil.indikator), "periode": bacaan.periode.sebutan, "unit": nama}
        yield temuan("KEL-03", (akhir or hasil.indikator).tempat, "", unit_kerja, **celah)


def realisasi_kinerja(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-04 blank when due, KEL-05 one unit's share blank (KEL-30 until the deadline), KEL-06 row not in form.

    Where no indikator names its unit (KAS-14), a row that one form has is not missed in the others.
    """
    milik = {(k.unit_kerja, k.triwulan): k for k in bacaan.isian}
    dibagi = any(hasil.indikator.unit_kerja for hasil in analisis.indikator)
    for hasil in analisis.indikator:
        target = bacaan.rencana.target_berlaku(hasil.indikator.kode)
        ada = {s.triwulan for s in hasil.sumbangan}
        for tw in hasil.triwulan:
            # Of a count only the unit knows that it was none.
            if not ditagih(target, tw.triwulan, setiap=hasil.indikator.metode_akumulasi == "kumulatif"):
                continue
            if hasil.indikator.metode_agregasi in _SATU_SUARA and tw.realisasi.terisi:
                continue
            for unit in penjawab(bacaan.rencana, hasil.indikator):
                satu = milik.get((unit, tw.triwulan))
                if satu is not None and (dibagi or tw.triwulan not in ada or _sumbangan(hasil, satu)):
                    yield from _isian(bacaan, hasil, tw, satu)


def _isian(bacaan: Bacaan, hasil: HasilIndikator, tw: HasilTriwulan, satu: IsianUnit) -> Iterator[Temuan]:
    celah = {
        "indikator": sebut(hasil.indikator),
        "rujukan": hasil.indikator.kode,
        "unit": bacaan.rencana.nama_unit(satu.unit_kerja),
        "triwulan": triwulan(tw.triwulan),
        "metode": hasil.indikator.metode_agregasi.replace("_", "-"),
    }
    milik = _sumbangan(hasil, satu)
    if milik is None and "kinerja" in satu.tak_terbaca:
        return
    if milik is None:
        yield temuan("KEL-06", satu.letak("kinerja", hasil.indikator.kode), unit_kerja=satu.unit_kerja, **celah)
    elif bacaan.belum_diisi(milik.nilai):
        lain = [s for s in hasil.sumbangan if s.triwulan == tw.triwulan and s.nilai.terisi]
        disebut = satu.unit_kerja in hasil.indikator.unit_kerja
        gabungan = lain and disebut and hasil.indikator.metode_agregasi not in _SATU_SUARA
        lewat = tw.triwulan in triwulan_lewat(bacaan)
        kode = "KEL-04" if not gabungan else "KEL-05" if lewat else "KEL-30"
        batas = tanggal_panjang(tenggat(bacaan, tw.triwulan))
        yield temuan(kode, milik.tempat, unit_kerja=satu.unit_kerja, **celah, tenggat=batas)


def _sumbangan(hasil: HasilIndikator, satu: IsianUnit) -> Sumbangan | None:
    milik = (s for s in hasil.sumbangan if (s.unit_kerja, s.triwulan) == (satu.unit_kerja, satu.triwulan))
    return next(milik, None)


def keadaan_isian(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-07 not yet available, KEL-08 a PK indikator declared not applicable without a word."""
    for hasil in analisis.indikator:
        for s in hasil.sumbangan:
            if s.triwulan not in bacaan.periode.triwulan_dilaporkan:
                continue
            celah = {"indikator": sebut(hasil.indikator), "triwulan": triwulan(s.triwulan)}
            tempat = s.tempat
            if s.nilai.keadaan is Keadaan.BELUM_TERSEDIA:
                yield temuan("KEL-07", tempat, s.nilai.teks, s.unit_kerja, **celah)
            ber_pk = bacaan.rencana.target_pk(hasil.indikator.kode) is not None
            if s.nilai.keadaan is Keadaan.TIDAK_BERLAKU and ber_pk and not s.isian.keterangan.strip():
                yield temuan("KEL-08", tempat, s.nilai.teks, s.unit_kerja, **celah)


def pembilang_penyebut(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-09: percentages of several units need pembilang and penyebut."""
    for hasil in analisis.indikator:
        if hasil.indikator.metode_agregasi != "persentase" or len(penjawab(bacaan.rencana, hasil.indikator)) < 2:
            continue
        for s in hasil.sumbangan:
            bagian = {"pembilang": s.isian.pembilang, "penyebut": s.isian.penyebut}
            kurang = [nama for nama, nilai in bagian.items() if not nilai.terisi]
            if s.nilai.terisi and kurang:
                celah = {"indikator": sebut(hasil.indikator), "unit": bacaan.rencana.nama_unit(s.unit_kerja)}
                tempat, kata = bagian[kurang[0]].tempat, " dan ".join(kurang)
                nomor = triwulan(s.triwulan)
                yield temuan("KEL-09", tempat, unit_kerja=s.unit_kerja, **celah, triwulan=nomor, kurang=kata)


def _terlapor(bacaan: Bacaan, baris: Iterable[tuple[int, IsianAksi | IsianAnggaran]]) -> set[tuple[int, str]]:
    """The quarters and kode of the rows that somebody filled."""
    return {(nomor, kode(row)) for nomor, row in baris if not bacaan.belum_diisi(row.realisasi)}


def realisasi_aksi(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KEL-16: a rencana aksi due in the quarter and not reported."""
    semua = bacaan.isian_dilaporkan
    ada = _terlapor(bacaan, ((satu.triwulan, row) for satu in semua for row in satu.rencana_aksi.values()))
    for aksi in bacaan.rencana.rencana_aksi:
        pemilik = penjawab_aksi(bacaan.rencana, aksi)
        ditarget = [nomor for nomor, target in enumerate(aksi.triwulan, 1) if target.terisi]
        celah = {"aksi": sebut(aksi), "rujukan": aksi.kode}
        for satu in semua:
            milik = satu.unit_kerja in pemilik and "rencana_aksi" not in satu.tak_terbaca
            if milik and satu.triwulan in ditarget and (satu.triwulan, aksi.kode) not in ada:
                tempat, nomor = satu.letak("rencana_aksi", aksi.kode), triwulan(satu.triwulan)
                yield temuan("KEL-16", tempat, "", satu.unit_kerja, **celah, triwulan=nomor)


def realisasi_anggaran(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KEL-18: a budget line at the tip of the tree for which neither a unit nor the LRA gives an amount."""
    ada = _terlapor(bacaan, ((p.triwulan, row) for p in bacaan.penerimaan for row in p.lra))
    ada |= _terlapor(bacaan, ((satu.triwulan, row) for satu in bacaan.isian for row in satu.anggaran.values()))
    buta = {p.triwulan for p in bacaan.penerimaan if not p.lra_terbaca}
    for mata in mata_terbawah(bacaan.rencana):
        pemilik = penjawab_anggaran(bacaan.rencana, mata)
        celah = {"mata": sebut(mata), "rujukan": mata.kode}
        for satu in bacaan.isian:
            milik = satu.unit_kerja in pemilik and "anggaran" not in satu.tak_terbaca and satu.triwulan not in buta
            if milik and (satu.triwulan, mata.kode) not in ada:
                tempat, nomor = satu.letak("anggaran", mata.kode), triwulan(satu.triwulan)
                yield temuan("KEL-18", tempat, "", satu.unit_kerja, **celah, triwulan=nomor)


def triwulan_lengkap(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-21: from TW4 on a figure that lacks a quarter it should have."""
    for hasil in analisis.indikator:
        if not hasil.belum:
            continue
        milik = next((s for s in hasil.sumbangan if s.triwulan == hasil.belum[0]), None)
        unit = milik.unit_kerja if milik else next(iter(penjawab(bacaan.rencana, hasil.indikator)), "")
        celah = {"indikator": sebut(hasil.indikator), "periode": bacaan.periode.sebutan, "catatan": hasil.catatan}
        nomor = " dan ".join(triwulan(nomor) for nomor in hasil.belum)
        yield temuan("KEL-21", (milik or hasil.indikator).tempat, "", unit, **celah, triwulan=nomor)
