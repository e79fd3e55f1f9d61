"""Does the cascade hold together: sasaran, indikator and programmes (KAS-01 to KAS-09, KAS-18)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.check.kemiripan import kata, salah_eja, salah_eja_di_antara
from pipeline.check.sebutan import deret, potong, sebut
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.ejaan import seragam
from pipeline.domain.kinerja import MISI, TINGKAT_SASARAN, Indikator, Sasaran
from pipeline.domain.rencana import Perencanaan, ke_atas, menurut
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold, word_list

_ATAS = ("tujuan", "strategis", "program")
_SEMUA = (MISI, *TINGKAT_SASARAN)


def _sebutan(sasaran: Sasaran) -> dict[str, str]:
    nama = {MISI: "Misi", "tujuan": "Tujuan", "strategis": "Sasaran strategis"}
    tingkatan = nama.get(sasaran.tingkat, f"Sasaran {sasaran.tingkat.replace('_', ' ')}")
    return {"tingkatan": tingkatan, "sasaran": sebut(sasaran), "rujukan": sasaran.kode}


def sasaran_berindikator(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-01 a sasaran nobody measures, KAS-02 the same below the programmes."""
    rencana = bacaan.rencana
    terukur = {i.sasaran for i in rencana.indikator}
    for sasaran in rencana.sasaran_tingkat(*_ATAS):
        if sasaran.kode not in terukur:
            yield temuan("KAS-01", sasaran.tempat, **_sebutan(sasaran))
    bawah = [s for s in rencana.sasaran_tingkat("kegiatan", "sub_kegiatan") if s.kode not in terukur]
    if bawah:
        yield temuan("KAS-02", bawah[0].tempat, jumlah=len(bawah), daftar=deret([s.kode for s in bawah]))


def sasaran_berinduk(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-03 nothing above it, KAS-04 what is above it stands no higher; a circle is told where the plan is read."""
    rencana = bacaan.rencana
    ada = {s.tingkat for s in rencana.sasaran}
    melingkar = {kode for t in bacaan.temuan if t.kode == "RCN-04" for kode in t.nilai.split(" → ")}
    for sasaran in (s for s in rencana.sasaran if s.kode not in melingkar):
        tinggi = _SEMUA.index(sasaran.tingkat) if sasaran.tingkat in _SEMUA else 0
        induk = rencana.sasaran_menurut_kode.get(sasaran.induk)
        if induk is None:
            if not sasaran.induk and ada & set(_SEMUA[:tinggi]):
                yield temuan("KAS-03", sasaran.tempat, **_sebutan(sasaran))
        elif induk.tingkat in _SEMUA and _SEMUA.index(induk.tingkat) >= tinggi:
            atas = sebut(induk)
            yield temuan("KAS-04", sasaran.tempat, sasaran.induk, **_sebutan(sasaran), induk=atas)


def indikator_berinduk(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-05 one left out of the cascade, KAS-06 no cascade of indikator at all, KAS-08 a copy of its parent."""
    rencana = bacaan.rencana
    tingkat = {s.kode: s.tingkat for s in rencana.sasaran}
    bawah = [i for i in rencana.indikator if tingkat.get(i.sasaran) in TINGKAT_SASARAN[2:]]
    if bawah and not any(i.induk for i in rencana.indikator):
        yield temuan("KAS-06", bawah[0].tempat)
    elif any(tingkat.get(i.sasaran) in TINGKAT_SASARAN[:2] for i in rencana.indikator):
        for indikator in bawah:
            if not indikator.induk:
                yield temuan("KAS-05", indikator.tempat, indikator=sebut(indikator))
    for indikator in rencana.indikator:
        induk = rencana.indikator_menurut_kode.get(indikator.induk)
        if induk is not None and seragam(induk.uraian) == seragam(indikator.uraian):
            yield temuan("KAS-08", indikator.tempat, indikator=sebut(indikator), induk=induk.kode)


def program_bersasaran(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-07 a programme that serves no sasaran, KAS-18 a programme's sasaran without money."""
    rencana = bacaan.rencana
    for mata in rencana.anggaran:
        if mata.tingkat == "program" and not mata.sasaran:
            yield temuan("KAS-07", mata.tempat, mata=sebut(mata))
    dibiayai = {kode for mata in rencana.anggaran for kode in ke_atas(mata.sasaran, rencana.sasaran_menurut_kode)}
    for sasaran in rencana.sasaran_tingkat("program"):
        if rencana.anggaran and sasaran.kode not in dibiayai:
            yield temuan("KAS-18", sasaran.tempat, **_sebutan(sasaran))


def banyaknya_iku(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-09: more IKU on one sasaran than a reader can hold."""
    batas = threshold("iku_per_sasaran")
    iku = Counter(i.sasaran for i in bacaan.rencana.indikator if i.iku)
    for sasaran in bacaan.rencana.sasaran:
        banyak = iku[sasaran.kode]
        if banyak > batas:
            yield temuan("KAS-09", sasaran.tempat, str(banyak), **_sebutan(sasaran), jumlah=banyak, batas=batas)


_KARTU = {"definisi_operasional": "definisi operasional", "formulasi": "formulasi", "sumber_data": "sumber data"}
_TERPANJANG = 40
"""A finding names so many codes of one group."""


def _utama(rencana: Perencanaan, indikator: Indikator) -> bool:
    """Whether it speaks for the PD: an IKU, or an indikator of a tujuan or sasaran strategis."""
    sasaran = rencana.sasaran_menurut_kode.get(indikator.sasaran)
    return indikator.iku or (sasaran is not None and sasaran.tingkat in ("tujuan", "strategis"))


def mengukur_hasil(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-10: an IKU that counts what the office does ("Jumlah rapat yang dilaksanakan")."""
    for indikator in bacaan.rencana.indikator:
        bagian = kata(indikator.uraian)
        menghitung = len(bagian) > 1 and bagian[0] in ("jumlah", "banyaknya", "frekuensi")
        if menghitung and bagian[1] in word_list("kata_kegiatan") and _utama(bacaan.rencana, indikator):
            celah = {"indikator": sebut(indikator), "kata": " ".join(bagian[:2])}
            yield temuan("KAS-10", indikator.tempat, indikator.uraian, **celah)


def kartu_indikator(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-11 an IKU badly described, KAS-12 the others in one note, KAS-14 nobody's."""
    rencana, lain = bacaan.rencana, []
    for indikator in rencana.indikator:
        sebutan = sebut(indikator)
        # Where the units are aggregated every one answers for it, and naming none is meant.
        sendiri = indikator.metode_agregasi == "tunggal" and not indikator.unit_kerja
        if sendiri and rencana.target_pk(indikator.kode) is not None:
            yield temuan("KAS-14", indikator.tempat, indikator=sebutan)
        kurang = [nama for kolom, nama in _KARTU.items() if not getattr(indikator, kolom).strip()]
        if kurang and _utama(rencana, indikator):
            yield temuan("KAS-11", indikator.tempat, indikator=sebutan, kurang=", ".join(kurang))
        elif kurang:
            lain.append(indikator)
    if lain:
        yield temuan("KAS-12", lain[0].tempat, jumlah=len(lain), daftar=deret([i.kode for i in lain]))


def data_awal(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-17: an IKU without a single earlier year; a sheet riwayat that is not there at all is told once (RCN)."""
    if any(t.kode == "RCN-09" and t.nilai == "riwayat" for t in bacaan.temuan):
        return
    berriwayat = {r.indikator for r in bacaan.rencana.riwayat}
    for indikator in bacaan.rencana.indikator:
        if _utama(bacaan.rencana, indikator) and indikator.kode not in berriwayat:
            yield temuan("KAS-17", indikator.tempat, indikator=sebut(indikator))


def nama_kembar(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-13 indikator of one name, parent and child apart; KAS-16 one name in two spellings: one finding a group."""
    senama = menurut(bacaan.rencana.indikator, lambda indikator: kata(indikator.uraian))
    for nama, semua in senama.items():
        kembar = _tak_sekeluarga(semua) if nama else []
        if kembar:
            celah = {"jumlah": str(len(kembar)), "uraian": potong(kembar[0].uraian), "daftar": _daftar(kembar)}
            yield temuan("KAS-13", kembar[1].tempat, kembar[1].uraian, **celah)
    ejaan = list(senama)
    for satu, lain in salah_eja_di_antara(ejaan):
        asli, salah = senama[ejaan[satu]], senama[ejaan[lain]]
        celah = {"indikator": sebut(asli[0]), "asal": f"indikator {_daftar(salah)}"}
        yield temuan("KAS-16", salah[0].tempat, salah[0].uraian, **celah, tertulis=potong(salah[0].uraian))


def _tak_sekeluarga(semua: Sequence[Indikator]) -> list[Indikator]:
    """Those of one name beside which stands another that is neither their parent nor their child."""
    kode = {i.kode for i in semua}
    keluarga = Counter(i.kode for i in semua if i.induk in kode - {i.kode})
    keluarga.update(i.induk for i in semua if i.induk in kode - {i.kode})
    return [i for i in semua if keluarga[i.kode] < len(semua) - 1]


def _daftar(semua: Sequence[Indikator]) -> str:
    return deret([i.kode for i in semua], _TERPANJANG)


def nama_keluaran(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-16: the keluaran of rencana aksi repeats the name of its indikator in another spelling."""
    sama = menurut(bacaan.rencana.rencana_aksi, lambda aksi: (aksi.indikator, aksi.keluaran))
    for (kode, keluaran), semua in sama.items():
        indikator = bacaan.rencana.indikator_menurut_kode.get(kode)
        if indikator is not None and salah_eja(kata(indikator.uraian), kata(keluaran)):
            daftar = deret([aksi.kode for aksi in semua], _TERPANJANG)
            celah = {"indikator": sebut(indikator), "asal": f"keluaran rencana aksi {daftar}"}
            yield temuan("KAS-16", semua[0].tempat, keluaran, **celah, tertulis=potong(keluaran))


def rumusan_sasaran(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-15: a tujuan or sasaran strategis that states no condition."""
    for sasaran in bacaan.rencana.sasaran_tingkat("tujuan", "strategis"):
        awal = " ".join(kata(sasaran.uraian)[:1])
        if awal and not any(awal.startswith(k) or awal.endswith(k) for k in word_list("kata_kondisi")):
            yield temuan("KAS-15", sasaran.tempat, sasaran.uraian, sasaran=sebut(sasaran))
