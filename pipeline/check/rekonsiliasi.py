"""Is what the Bidang report what the PD reports (REK-01 to REK-05, REK-08)."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pipeline.check.sebutan import angka, isi, sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, BarisRekonsiliasi, Sumbangan
from pipeline.domain.nilai import Nilai
from pipeline.domain.penugasan import penjawab
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold

_ATURAN = {
    "jumlah": "jumlah",
    "rata_rata": "rata-rata",
    "persentase": "jumlah pembilang dibagi jumlah penyebut",
    "maksimum": "nilai tertinggi",
    "minimum": "nilai terendah",
    "skm": "Survei Kepuasan Masyarakat",
    "tunggal": "unit penanggung jawab",
}


def bidang_dan_pd(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """REK-01 performance differs, REK-02 money differs, REK-03 by rounding only, REK-08 where both are words.

    REK-04 only the PD has a figure, REK-05 only the units have one.
    """
    rencana = bacaan.rencana
    for satu in analisis.rekonsiliasi:
        baris = replace(satu, unit_kerja=_pembenah(rencana, analisis, satu))
        rincian = [(rencana.nama_unit(nama), nilai) for nama, nilai in _sumbangan(analisis, satu)]
        celah = _celah(rencana, baris, rincian)
        if baris.selisih is None:
            yield from _sebelah(baris, celah)
        elif baris.selisih and abs(baris.selisih) <= _batas(baris):
            yield _temuan("REK-03", baris, celah)
        elif baris.selisih:
            petunjuk = _petunjuk(baris, rincian) or _petunjuk_capaian(analisis, baris)
            yield _temuan("REK-02" if _uang(baris) else "REK-01", baris, {**celah, "petunjuk": petunjuk})


def _uang(baris: BarisRekonsiliasi) -> bool:
    return baris.satuan == "Rp"


def _batas(baris: BarisRekonsiliasi) -> Decimal:
    return threshold("beda_rupiah") if _uang(baris) else threshold("beda_pembulatan")


def _tulis(baris: BarisRekonsiliasi, nilai: Nilai) -> str:
    if nilai.terisi and nilai.angka is not None:
        return rupiah(nilai.angka) if _uang(baris) else angka(nilai.angka)
    return isi(nilai)


def _pembenah(rencana: Perencanaan, analisis: Analisis, baris: BarisRekonsiliasi) -> str:
    """Who mends a row: the one unit that should have filled it and did not, else the one the row names."""
    hasil = next((h for h in analisis.indikator if h.indikator.kode == baris.kode), None)
    if hasil is None or _uang(baris) or not hasil.indikator.unit_kerja:
        return baris.unit_kerja
    mengisi = {s.unit_kerja for s in hasil.sumbangan if s.triwulan == baris.triwulan and s.nilai.terisi}
    kurang = [unit for unit in penjawab(rencana, hasil.indikator) if unit not in mengisi]
    if hasil.indikator.metode_agregasi == "tunggal" and mengisi:
        return baris.unit_kerja
    return kurang[0] if len(kurang) == 1 else baris.unit_kerja


def _celah(rencana: Perencanaan, baris: BarisRekonsiliasi, rincian: list[tuple[str, Decimal]]) -> dict[str, str]:
    sebutan = sebut(baris.uraian, baris.kode)
    selisih = abs(baris.selisih or Decimal(0))
    return {
        "indikator": sebutan,
        "mata": sebutan,
        "triwulan": triwulan(baris.triwulan),
        "bidang": _tulis(baris, baris.nilai_bidang),
        "pd": _tulis(baris, baris.nilai_pd),
        "selisih": rupiah(selisih) if _uang(baris) else angka(selisih),
        "aturan": _ATURAN.get(baris.metode, baris.metode),
        "rincian": "; ".join(f"{unit} {angka(nilai)}" for unit, nilai in rincian) or "tidak ada",
        "menurut_pd": "LRA" if _uang(baris) else "rekap perangkat daerah",
        "unit": rencana.nama_unit(baris.unit_kerja) if baris.unit_kerja else "Subbagian perencanaan",
        "alasan": baris.nilai_bidang.teks or isi(baris.nilai_bidang),
    }


def _temuan(kode: str, baris: BarisRekonsiliasi, celah: dict[str, str]) -> Temuan:
    return temuan(kode, baris.tempat, _tulis(baris, baris.nilai_pd), baris.unit_kerja, **celah)


def _sebelah(baris: BarisRekonsiliasi, celah: dict[str, str]) -> Iterator[Temuan]:
    bidang, pd = baris.nilai_bidang, baris.nilai_pd
    if pd.terisi and not bidang.terisi:
        yield _temuan("REK-04", baris, celah)
    elif bidang.terisi and not pd.terisi:
        yield _temuan("REK-05", baris, celah)
    elif bidang.terisi and isi(bidang).casefold() != isi(pd).casefold():
        yield _temuan("REK-08", baris, celah)


def _sumbangan(analisis: Analisis, baris: BarisRekonsiliasi) -> list[tuple[str, Decimal]]:
    """The contributions with a number: (unit or kode, number)."""
    if _uang(baris):
        uang = {h.mata.kode: h.triwulan[baris.triwulan - 1].angka for h in analisis.anggaran}
        rincian = [(kode, uang.get(kode)) for kode, _ in baris.sumbangan]
    else:
        milik: list[Sumbangan] = []
        for h in analisis.indikator:
            if h.indikator.kode == baris.kode:
                milik = [s for s in h.sumbangan if s.triwulan == baris.triwulan]
        rincian = [(s.unit_kerja, s.nilai.angka) for s in milik]
    return [(nama, nilai) for nama, nilai in rincian if nilai is not None]


def _petunjuk(baris: BarisRekonsiliasi, rincian: list[tuple[str, Decimal]]) -> str:
    """What the difference looks like: a contribution left out, units added or averaged, a comma moved."""
    pd, selisih = baris.nilai_pd.angka, baris.selisih
    if pd is None or selisih is None or not rincian:
        return ""
    if len(rincian) > 1:
        for nama, nilai in rincian:
            if nilai and selisih == -nilai:
                return f" Selisihnya tepat nilai {nama}: kemungkinan tidak ikut dijumlahkan."
        jumlah = sum((nilai for _, nilai in rincian), Decimal(0))
        for cara, nilai in (("jumlah", jumlah), ("rata-rata", jumlah / len(rincian))):
            if cara != _ATURAN.get(baris.metode) and abs(nilai - pd) <= _batas(baris):
                return f" Angka perangkat daerah sama dengan {cara} nilai unit kerja; aturannya seharusnya lain."
    bidang = baris.nilai_bidang.angka
    if bidang and pd and pd / bidang in (10, 100, 1000, Decimal("0.1"), Decimal("0.01"), Decimal("0.001")):
        return " Keduanya hanya berbeda letak koma atau banyaknya nol."
    return ""


def _petunjuk_capaian(analisis: Analisis, baris: BarisRekonsiliasi) -> str:
    """Whether the PD wrote the percentage of achievement where the value belongs."""
    persen = [
        tw.capaian.persen
        for h in analisis.indikator
        for tw in h.triwulan
        if (h.indikator.kode, tw.triwulan) == (baris.kode, baris.triwulan)
    ]
    pd = baris.nilai_pd.angka
    if pd is not None and any(p is not None and abs(p - pd) <= threshold("beda_pembulatan") for p in persen):
        return " Yang tertulis pada rekap tampak capaiannya, bukan realisasinya."
    return ""


def penanggung_jawab(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """REK-06 a figure from a unit that does not answer for it, REK-07 a tunggal with two different figures."""
    rencana = bacaan.rencana
    for hasil in analisis.indikator:
        berhak = penjawab(rencana, hasil.indikator) if hasil.indikator.unit_kerja else ()
        for tw in hasil.triwulan:
            milik = [s for s in hasil.sumbangan if s.triwulan == tw.triwulan and s.nilai.terisi]
            sebutan = sebut(hasil.indikator.uraian, hasil.indikator.kode)
            celah = {"indikator": sebutan, "triwulan": triwulan(tw.triwulan)}
            for s in milik:
                if berhak and s.unit_kerja not in berhak and s.unit_kerja in rencana.unit_menurut_kode:
                    nama = {"unit": rencana.nama_unit(s.unit_kerja), "penanggung_jawab": rencana.nama_unit(berhak)}
                    yield temuan("REK-06", s.isian.realisasi.tempat, isi(s.nilai), s.unit_kerja, **celah, **nama)
            if hasil.indikator.metode_agregasi == "tunggal" and len({isi(s.nilai) for s in milik}) > 1:
                rincian = "; ".join(f"{rencana.nama_unit(s.unit_kerja)} {isi(s.nilai)}" for s in milik)
                nama = {"rincian": rincian, "dipakai": isi(tw.realisasi)}
                yield temuan("REK-07", milik[0].isian.realisasi.tempat, isi(milik[0].nilai), **celah, **nama)
