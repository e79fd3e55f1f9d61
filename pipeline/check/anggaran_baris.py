"""The rows of the budget: do they add up, are they well formed, whose are they (ANG-01, 02, 07, 11–15, 20 f., 26)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from pipeline.check.anggaran_realisasi import belanja_berjalan
from pipeline.check.sebutan import deret, sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import Jumlah, Laporan, Rebutan
from pipeline.domain.capaian import Analisis
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.nilai import Nilai
from pipeline.domain.penugasan import mata_terbawah, pelaksana_anggaran, penjawab_anggaran
from pipeline.domain.rencana import Perencanaan, ke_atas
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import petunjuk_selisih, rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def _mata(rencana: Perencanaan, kode: str) -> str:
    return sebut(rencana.anggaran_menurut_kode[kode])


def jumlah_tertulis(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-11: a line with a figure of its own and something reported below it, in the forms or in the LRA."""
    for satu in belanja_berjalan(bacaan):
        lra = satu.lra.jumlah
        for kode, jumlah in satu.dihitung.jumlah.items():
            if jumlah.sendiri is not None and jumlah.sendiri.unit_kerja:
                yield from _beda(bacaan.rencana, f"Formulir {triwulan(satu.nomor)}", jumlah)
            if kode in lra:
                yield from _beda(bacaan.rencana, f"LRA {triwulan(satu.nomor)}", lra[kode])


def _beda(rencana: Perencanaan, judul: str, jumlah: Jumlah) -> Iterator[Temuan]:
    sendiri, bawah = jumlah.nilai.angka, jumlah.bawah.angka
    if jumlah.sendiri is None or sendiri is None or bawah is None:
        return
    selisih = sendiri - bawah
    if abs(selisih) <= threshold("beda_rupiah") * len(jumlah.rincian):
        return
    terlapor = [(kode, nilai.angka) for kode, nilai in jumlah.rincian if nilai.angka is not None]
    kurang = [kode for kode in rencana.pohon_anggaran.anak[jumlah.kode] if kode not in dict(terlapor)]
    petunjuk = petunjuk_selisih(selisih, [(_mata(rencana, kode), angka) for kode, angka in terlapor])
    if kurang:
        petunjuk += f" Yang belum diisi di bawahnya: {deret(kurang)}."
    tertulis, unit = rupiah(sendiri), jumlah.sendiri.unit_kerja
    celah = {
        "sumber_angka": judul,
        "mata": _mata(rencana, jumlah.kode),
        "tertulis": tertulis,
        "jumlah": rupiah(bawah),
    }
    dipakai = {"selisih": rupiah(abs(selisih)), "dipakai": f"angka barisnya sendiri, {tertulis}"}
    yield temuan("ANG-11", jumlah.nilai.tempat, tertulis, unit, **celah, **dipakai, petunjuk=petunjuk)


def pelapor_baris(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-20 a line several units report, ANG-21 one that only a unit reports which the plan does not name."""
    for satu in belanja_berjalan(bacaan):
        for rebutan in satu.dihitung.rebutan:
            yield _rebutan(bacaan.rencana, rebutan, satu.nomor)
        for kode, jumlah in satu.dihitung.jumlah.items():
            if jumlah.sendiri is not None and jumlah.sendiri.unit_kerja and jumlah.nilai.angka:
                yield from _bukan_pelaksana(bacaan.rencana, kode, jumlah.sendiri, satu.nomor)


def _rebutan(rencana: Perencanaan, rebutan: Rebutan, nomor: int) -> Temuan:
    mata, dipakai = rencana.anggaran_menurut_kode[rebutan.kode], rebutan.dipakai
    angka = {satu.isian.realisasi.angka for satu in rebutan.laporan}
    # The question goes to the one who is not expected to report; the owner reads what counts meanwhile.
    lain = next((satu for satu in rebutan.laporan if satu is not dipakai and satu.isian.realisasi.angka), None)
    ditanya = lain or rebutan.laporan[0]
    nama = {satu.unit_kerja: rencana.nama_unit(satu.unit_kerja) for satu in rebutan.laporan}
    semua = (f"{nama[satu.unit_kerja]} {_uang(satu)} ({satu.isian.realisasi.tempat})" for satu in rebutan.laporan)
    sementara = "baris ini belum dihitung sampai jelas unitnya"
    if dipakai:
        angka_unit = f"sementara dihitung angka {nama[dipakai.unit_kerja]}, {_uang(dipakai)}"
        sementara = f"{angka_unit}, unit yang disebut perencanaan"
    kembar = (
        " Jumlahnya sama: mungkin satu belanja tertulis pada lebih dari satu formulir." if len(angka) == 1 else ""
    )
    pemilik = rencana.nama_unit(penjawab_anggaran(rencana, mata)) or "satu unit"
    celah = {"mata": sebut(mata), "rujukan": mata.kode, "triwulan": triwulan(nomor), "rincian": "; ".join(semua)}
    tempat, akibat = ditanya.isian.realisasi.tempat, {"dipakai": sementara, "petunjuk": kembar, "pemilik": pemilik}
    return temuan("ANG-20", tempat, _uang(ditanya), ditanya.unit_kerja, **celah, **akibat)


def _uang(laporan: Laporan) -> str:
    return rupiah(laporan.isian.realisasi.angka)


def _bukan_pelaksana(rencana: Perencanaan, kode: str, laporan: Laporan, nomor: int) -> Iterator[Temuan]:
    pelaksana = pelaksana_anggaran(rencana, rencana.anggaran_menurut_kode[kode])
    if not pelaksana or _segaris(rencana, pelaksana, laporan.unit_kerja):
        return
    celah = {"mata": _mata(rencana, kode), "rujukan": kode, "triwulan": triwulan(nomor), "realisasi": _uang(laporan)}
    unit = {"unit": rencana.nama_unit(laporan.unit_kerja), "pelaksana": rencana.nama_unit(pelaksana)}
    yield temuan("ANG-21", laporan.isian.realisasi.tempat, _uang(laporan), laporan.unit_kerja, **celah, **unit)


def _segaris(rencana: Perencanaan, satu: str, dua: str) -> bool:
    """Whether one of two units is the other or stands above it: a seksi may report for its bidang.

    The head does not count: everybody stands below the head.
    """
    unit = rencana.unit_menurut_kode
    di_atas = [atas for atas, bawah in ((satu, dua), (dua, satu)) if atas in ke_atas(bawah, unit)]
    return satu == dua or any(unit[atas].jenis != "kepala" for atas in di_atas)


def rupiah_kembar(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-07: the same uneven amount in two rows of one sheet, pagu of the plan or spending of one form."""
    nama = {mata.kode: sebut(mata) for mata in bacaan.rencana.anggaran}
    terbawah = {mata.kode for mata in mata_terbawah(bacaan.rencana)}
    pagu = [(m.kode, m.pagu_berlaku) for m in bacaan.rencana.anggaran if m.kode in terbawah]
    yield from _kembar("Pagu", "", pagu, nama)
    for satu in bacaan.isian:
        baris = [(b.kode, b.realisasi) for b in satu.anggaran.values() if b.kode in terbawah]
        yield from _kembar(f"Realisasi {triwulan(satu.triwulan)}", satu.unit_kerja, baris, nama)


def _kembar(kolom: str, unit: str, baris: Iterable[tuple[str, Nilai]], nama: Mapping[str, str]) -> Iterator[Temuan]:
    pertama: dict[Decimal, str] = {}
    for kode, nilai in baris:
        jumlah = nilai.angka
        if jumlah is None or jumlah < threshold("nilai_kembar_rupiah"):
            continue
        if jumlah % threshold("nilai_bulat_rupiah") == 0:
            continue
        if (lain := pertama.setdefault(jumlah, kode)) != kode:
            celah = {"kolom": kolom, "jumlah": rupiah(jumlah), "mata": nama[kode], "lain": nama[lain]}
            yield temuan("ANG-07", nilai.tempat, rupiah(jumlah), unit, **celah)


_KODE = {
    "program": (re.compile(r"^[\dX]\.[\dX]{2}\.\d{2}$"), "7.01.01"),
    "kegiatan": (re.compile(r"^[\dX]\.[\dX]{2}\.\d{2}\.[12]\.\d{2}$"), "7.01.01.2.01"),
    "sub_kegiatan": (re.compile(r"^[\dX]\.[\dX]{2}\.\d{2}\.[12]\.\d{2}\.(?:\d{2}|\d{4})$"), "7.01.01.2.01.0001"),
}
_INDUK = {"kegiatan": "program", "sub_kegiatan": "kegiatan"}


def jumlah_pagu(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-01 below a kegiatan, ANG-02 below a program, ANG-12 within one rupiah a line."""
    rencana = bacaan.rencana
    for mata in rencana.anggaran:
        kode = rencana.pohon_anggaran.anak[mata.kode]
        anak = tuple(rencana.anggaran_menurut_kode[satu] for satu in kode)
        yield from _jumlah(mata, anak, "pagu")
        if any(baris.pagu_perubahan.terisi for baris in (mata, *anak)):
            yield from _jumlah(mata, anak, "pagu_berlaku")


def _jumlah(mata: MataAnggaran, anak: tuple[MataAnggaran, ...], kolom: str) -> Iterator[Temuan]:
    pagu = getattr(mata, kolom)
    rincian = [(sebut(a), getattr(a, kolom).angka) for a in anak]
    berangka = [(nama, nilai) for nama, nilai in rincian if nilai is not None]
    if pagu.angka is None or not berangka:
        return
    jumlah = sum((nilai for _, nilai in berangka), Decimal(0))
    selisih = pagu.angka - jumlah
    celah = {"mata": sebut(mata), "pagu": rupiah(pagu.angka), "selisih": rupiah(abs(selisih))}
    if selisih and abs(selisih) <= threshold("beda_rupiah") * len(berangka):
        yield temuan("ANG-12", pagu.tempat, rupiah(pagu.angka), **celah)
    elif selisih:
        kode, judul = "ANG-02" if mata.tingkat == "program" else "ANG-01", kolom.replace("berlaku", "perubahan")
        bawah = {"anak": f"{len(berangka)} {anak[0].tingkat.replace('_', ' ')}", "jumlah": rupiah(jumlah)}
        petunjuk = {"kolom": judul, "rujukan": mata.kode, "petunjuk": petunjuk_selisih(selisih, berangka)}
        yield temuan(kode, pagu.tempat, rupiah(pagu.angka), **celah, **bawah, **petunjuk)


def susunan_kode(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-13 the shape of a kode against its tingkat, ANG-14 two nomenclatures mixed, ANG-15 nothing above it."""
    semua = bacaan.rencana.anggaran
    for mata in semua:
        pola, contoh = _KODE.get(mata.tingkat, (None, ""))
        celah = {"mata": sebut(mata), "rujukan": mata.kode}
        if pola is not None and not pola.match(mata.kode):
            tingkatan = mata.tingkat.replace("_", " ")
            yield temuan("ANG-13", mata.tempat, mata.kode, **celah, tingkatan=tingkatan, contoh=contoh)
        induk = _INDUK.get(mata.tingkat, "")
        if induk and bacaan.rencana.mata_di_atas(mata.kode, induk) is None:
            atas = ".".join(mata.kode.split(".")[: 3 if induk == "program" else 5])
            yield temuan("ANG-15", mata.tempat, mata.kode, **celah, induk=induk, rujukan_induk=atas)
    pola, _ = _KODE["sub_kegiatan"]
    yield from _campuran([mata for mata in semua if mata.tingkat == "sub_kegiatan" and pola.match(mata.kode)])


def _campuran(sub: list[MataAnggaran]) -> Iterator[Temuan]:
    kelompok = {panjang: [m for m in sub if len(m.kode.rsplit(".", 1)[-1]) == panjang] for panjang in (2, 4)}
    if all(kelompok.values()):
        sedikit, banyak = sorted(kelompok, key=lambda panjang: (len(kelompok[panjang]), panjang))
        milik, lain = kelompok[sedikit], kelompok[banyak]
        celah = {"sedikit": len(milik), "panjang_sedikit": sedikit, "banyak": len(lain), "panjang_banyak": banyak}
        yield temuan("ANG-14", milik[0].tempat, milik[0].kode, "", **celah, daftar=", ".join(m.kode for m in milik))


def jenis_belanja_sebagian(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-26: lines at the tips for which neither they nor a line above say the jenis belanja, while others do."""
    rencana = bacaan.rencana
    berjenis = {mata.kode for mata in rencana.anggaran if mata.jenis_belanja}
    terbawah = mata_terbawah(rencana) if berjenis else ()
    tanpa = [
        m for m in terbawah if m.kode not in berjenis and berjenis.isdisjoint(rencana.pohon_anggaran.atas(m.kode))
    ]
    if tanpa:
        yield temuan("ANG-26", tanpa[0].tempat, "", jumlah=str(len(tanpa)), daftar=deret([m.kode for m in tanpa]))
