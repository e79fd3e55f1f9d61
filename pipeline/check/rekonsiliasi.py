"""Is what the Bidang report what the PD reports (REK-01 to REK-05, REK-08)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.check.sebutan import angka, isi, sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import jumlahkan
from pipeline.domain.capaian import Analisis, HasilAnggaran, HasilIndikator
from pipeline.domain.nilai import Nilai
from pipeline.domain.pembulatan import bulat, desimal_tertulis
from pipeline.domain.penugasan import penjawab
from pipeline.domain.rekonsiliasi import BarisRekonsiliasi
from pipeline.domain.rencana import Perencanaan, menurut
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


@dataclass(frozen=True, slots=True)
class _Hasil:
    """What the analysis found, by kode: indikator, budget lines, and the rows reconciled quarter by quarter."""

    indikator: Mapping[str, HasilIndikator]
    anggaran: Mapping[str, HasilAnggaran]
    baris: Mapping[str, Sequence[BarisRekonsiliasi]]

    @classmethod
    def dari(cls, analisis: Analisis) -> "_Hasil":
        return cls(
            {h.indikator.kode: h for h in analisis.indikator},
            {h.mata.kode: h for h in analisis.anggaran},
            menurut(analisis.rekonsiliasi, lambda baris: baris.kode),
        )


def bidang_dan_pd(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """REK-01 performance differs, REK-02 money differs, REK-03 by rounding only, REK-08 where both are words.

    REK-04 only the PD has a figure, REK-05 only the units have one.
    """
    rencana, hasil = bacaan.rencana, _Hasil.dari(analisis)
    for satu in analisis.rekonsiliasi:
        baris = replace(satu, unit_kerja=_pembenah(rencana, hasil, satu))
        rincian = [(rencana.nama_unit(nama), nilai) for nama, nilai in _sumbangan(hasil, satu)]
        celah = _celah(rencana, baris, rincian)
        if baris.selisih is None:
            yield from _sebelah(baris, celah)
        elif baris.selisih and _sama(baris, baris.nilai_bidang, baris.nilai_pd):
            yield _temuan("REK-03", baris, celah)
        elif baris.selisih:
            petunjuk, langkah = _berjalan(hasil, baris) or (
                _petunjuk(baris, rincian) or _petunjuk_capaian(hasil, baris),
                f"mencocokkan kedua angka, lalu memperbaiki {' atau '.join(_asal(baris))} yang keliru",
            )
            kode = "REK-02" if _uang(baris) else "REK-01"
            yield _temuan(kode, baris, {**celah, "petunjuk": petunjuk, "langkah": langkah})


def _uang(baris: BarisRekonsiliasi) -> bool:
    return baris.satuan == "Rp"


def _batas(baris: BarisRekonsiliasi) -> Decimal:
    return threshold("beda_rupiah" if _uang(baris) else "beda_pembulatan")


def _asal(baris: BarisRekonsiliasi) -> tuple[str, str]:
    """Where the two sides of a row stand: the sheet of the units, the file of the PD."""
    return ("lembar anggaran", "lra.csv") if _uang(baris) else ("formulir", "rekap_pd.csv")


def _sama(baris: BarisRekonsiliasi, satu: Nilai, dua: Nilai) -> bool:
    """Whether two figures differ by rounding only: rupiah by one, others at the coarser of the two as written.

    A whole number stands for a rounded one only where the difference is small beside it: 84 for 84,2, not 3 for 2,5.
    """
    if satu.angka is None or dua.angka is None:
        return False
    beda = abs(satu.angka - dua.angka)
    if _uang(baris) or beda <= _batas(baris):
        return beda <= _batas(baris)
    desimal = min(desimal_tertulis(satu.angka), desimal_tertulis(dua.angka))
    if desimal == 0 and beda > abs(dua.angka) * threshold("beda_bulat_persen") / 100:
        return False
    return bulat(satu.angka, desimal) == bulat(dua.angka, desimal)


def _berjalan(hasil: _Hasil, baris: BarisRekonsiliasi) -> tuple[str, str] | None:
    """What to say and do where one side is the sum since January, as e-SAKIP and SIPD print it; else None."""
    sampai = f"s.d. {triwulan(baris.triwulan)}"
    lalu = [satu.nilai_pd for satu in hasil.baris[baris.kode] if satu.triwulan < baris.triwulan]
    pd, (formulir, berkas) = ("LRA" if _uang(baris) else "rekap"), _asal(baris)
    if _sama(baris, baris.sampai, baris.nilai_pd):
        sama = f" Angka {pd} sama dengan angka unit kerja {sampai}, {_tulis(baris, baris.sampai)}"
        langkah = f"menulis pada {berkas} angka triwulan itu saja, {_tulis(baris, baris.nilai_bidang)}"
        return f"{sama}: {berkas} tampaknya memuat angka sejak Januari.", langkah
    jumlah = jumlahkan((*lalu, baris.nilai_pd))
    if lalu and baris.sampai.angka != baris.nilai_bidang.angka and _sama(baris, baris.nilai_bidang, jumlah):
        sama = f" Angka unit kerja sama dengan jumlah {pd} {sampai}"
        langkah = f"menulis pada {formulir} angka triwulan itu saja, {_tulis(baris, baris.nilai_pd)}"
        return f"{sama}: {formulir} tampaknya diisi angka sejak Januari.", langkah
    return None


def _tulis(baris: BarisRekonsiliasi, nilai: Nilai) -> str:
    if nilai.terisi and nilai.angka is not None:
        return rupiah(nilai.angka) if _uang(baris) else angka(nilai.angka)
    return isi(nilai)


def _pembenah(rencana: Perencanaan, semua: _Hasil, baris: BarisRekonsiliasi) -> str:
    """Who mends a row: the one unit that should have filled it and did not, else the one the row names."""
    hasil = semua.indikator.get(baris.kode)
    if hasil is None or _uang(baris) or not hasil.indikator.unit_kerja:
        return baris.unit_kerja
    mengisi = {s.unit_kerja for s in hasil.sumbangan if s.triwulan == baris.triwulan and s.nilai.terisi}
    kurang = [unit for unit in penjawab(rencana, hasil.indikator) if unit not in mengisi]
    if hasil.indikator.metode_agregasi == "tunggal" and mengisi:
        return baris.unit_kerja
    return kurang[0] if len(kurang) == 1 else baris.unit_kerja


def _celah(rencana: Perencanaan, baris: BarisRekonsiliasi, rincian: list[tuple[str, Decimal]]) -> dict[str, str]:
    sebutan = sebut(baris)
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
    # An amount that is not known because several units report the line is asked about there (ANG-20).
    if pd.terisi and not bidang.terisi and not (_uang(baris) and bidang.teks):
        yield _temuan("REK-04", baris, celah)
    elif bidang.terisi and not pd.terisi:
        yield _temuan("REK-05", baris, celah)
    elif bidang.terisi and isi(bidang).casefold() != isi(pd).casefold():
        yield _temuan("REK-08", baris, celah)


def _sumbangan(hasil: _Hasil, baris: BarisRekonsiliasi) -> list[tuple[str, Decimal]]:
    """The contributions with a number: (unit or kode, number)."""
    if _uang(baris):
        uang = (hasil.anggaran.get(kode) for kode, _ in baris.sumbangan)
        rincian = [(h.mata.kode, h.triwulan[baris.triwulan - 1].angka) for h in uang if h]
    else:
        h = hasil.indikator.get(baris.kode)
        milik = h.sumbangan if h else ()
        rincian = [(s.unit_kerja, s.nilai.angka) for s in milik if s.triwulan == baris.triwulan]
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


def _petunjuk_capaian(hasil: _Hasil, baris: BarisRekonsiliasi) -> str:
    """Whether the PD wrote the percentage of achievement where the value belongs."""
    h = hasil.indikator.get(baris.kode)
    persen = [tw.capaian.persen for tw in (h.triwulan if h else ()) if tw.triwulan == baris.triwulan]
    pd = baris.nilai_pd.angka
    if pd is not None and any(p is not None and abs(p - pd) <= threshold("beda_pembulatan") for p in persen):
        return " Yang tertulis pada rekap tampak capaiannya, bukan realisasinya."
    return ""


def dua_angka(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """REK-07 a tunggal for which units gave different figures."""
    rencana = bacaan.rencana
    for hasil in analisis.indikator:
        for tw in hasil.triwulan if hasil.indikator.metode_agregasi == "tunggal" else ():
            milik = [s for s in hasil.sumbangan if s.triwulan == tw.triwulan and s.nilai.terisi]
            if len({isi(s.nilai) for s in milik}) > 1:
                rincian = "; ".join(f"{rencana.nama_unit(s.unit_kerja)} {isi(s.nilai)}" for s in milik)
                celah = {"indikator": sebut(hasil.indikator), "triwulan": triwulan(tw.triwulan)}
                celah |= {"rincian": rincian, "dipakai": isi(tw.realisasi)}
                yield temuan("REK-07", milik[0].tempat, isi(milik[0].nilai), **celah)
