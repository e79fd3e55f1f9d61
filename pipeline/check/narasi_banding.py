"""Do the comparisons of a text agree with the figures (NAR-20 to NAR-22).

Of a sentence that compares only what cannot be misunderstood is judged: a direction with both its numbers, a claim
about the target that the row's own capaian denies, about last year that both years' figures deny.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.check.satuan import berubah
from pipeline.check.sebutan import angka, isi, sebut
from pipeline.check.teks import Tulisan, asal, ditanya, memuat, teks_formulir, teks_narasi
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.ejaan import seragam
from pipeline.domain.pembulatan import bulat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen

_ANGKA = r"(?P<{}>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d+(?:[,.]\d+)?)(?![\d.,]*\d|\s*[-–/]\s*\d)"
_NAIK = "meningkat|naik|bertambah|menguat|tumbuh"
_TURUN = "menurun|turun|berkurang|melemah|merosot"
_SELA = r"(?:\s+(?:sebesar|sebanyak)?\s*[\d.,]+\s*(?:%|persen|poin|orang|kasus|dokumen)?)?"
_KAPAN = r"tahun\s+(?:lalu|sebelumnya|\d{4})|triwulan\s+\w+(?:\s+tahun\s+\d{4})?|tw\s+\w+|\d{4}"
_WAKTU = rf"(?:\s*\(?\s*(?:pada\s+)?(?:{_KAPAN})\s*\)?)?"
_ISI = r"(?:semula\s+|sebelumnya\s+|sebesar\s+|sebanyak\s+|angka\s+|nilai\s+|Rp\s*)*"
_DARI_KE = re.compile(
    rf"\b(?P<arah>{_NAIK}|{_TURUN}){_SELA}\s*,?\s+dari{_WAKTU}\s+{_ISI}{_ANGKA.format('dari')}(?P<a>[^.;\d]{{0,40}}?)"
    rf"{_WAKTU}\s*,?\s*(?:menjadi|ke)\s+{_ISI}{_ANGKA.format('ke')}(?P<b>\s*(?:%|[a-z]+)?)",
    re.IGNORECASE,
)
_SANGKAL = re.compile(
    r"\b(?:tidak|belum|bukan|tanpa|hampir|agar|supaya|untuk|guna|akan|dapat|mampu|harus|diharapkan|ditargetkan|direncanakan|"
    r"seharusnya|semestinya|bila|jika|apabila|kalau|andai|upaya|kecuali|peringkat|ranking|urutan|rangking)\b",
    re.IGNORECASE,
)
_HAL = r"(?:realisasi|capaian|kinerja|hasil|nilai|indeks|indikator)(?:nya)?"
_SUBJEK = rf"(?:^|\b{_HAL}(?:\s+(?:kinerja|indikator|ini|tersebut))*\s+)"
_LEBIH = re.compile(
    rf"(?:{_SUBJEK}(?:sudah\s+|telah\s+|berhasil\s+)*(?:melampaui|melebihi|di\s?atas|lebih\s+(?:tinggi|baik)\s+dari)\s+target\b"
    rf"|\btarget\s+(?:sudah\s+|telah\s+)*terlampaui\b)",
    re.IGNORECASE,
)
_KURANG = re.compile(
    rf"(?:{_SUBJEK}(?:masih\s+)?(?:tidak|belum)\s+(?:mencapai|memenuhi)\s+target\b"
    rf"|\btarget\s+(?:masih\s+)?(?:tidak|belum)\s+(?:tercapai|terpenuhi)\b)",
    re.IGNORECASE,
)
_LALU = re.compile(
    rf"{_SUBJEK}(?:sudah\s+|telah\s+)*(?P<arah>{_NAIK}|{_TURUN}|lebih\s+tinggi|lebih\s+rendah)\s+"
    r"(?:jika\s+|bila\s+)?(?:dibanding(?:kan)?(?:\s+dengan)?|dari|daripada)\s+(?:realisasi\s+|capaian\s+)?"
    r"tahun\s+(?:lalu|sebelumnya|(?P<tahun>\d{4}))",
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\b(?:anggaran|keuangan|serapan|penyerapan|pagu|belanja|renstra|rpjmd|nasional|provinsi|kabupaten|triwulan|tw|bulan|"
    r"desa|kelurahan|kecamatan|sebagian|beberapa|salah satu|tahun depan|periode)\b",
    re.IGNORECASE,
)
"""A sentence about something else than this indikator as a whole is not judged by its figures."""
_KOLOM = ("faktor_pendukung", "faktor_penghambat", "keterangan")
"""The columns that speak of what was reached; upaya and tindak_lanjut speak of what is to come."""


def arah_dan_angka(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """NAR-20: "meningkat dari 80 menjadi 75", wherever it stands."""
    for teks in (*teks_formulir(bacaan), *teks_narasi(bacaan)):
        for kalimat in teks.kalimat():
            if (found := terbalik(kalimat)) is not None:
                arah, dari, ke = found
                celah = {"arah": arah, "dari": dari, "ke": ke}
                yield teks.temuan("NAR-20", kalimat, f"{arah} dari {dari} menjadi {ke}", **celah)


def terbalik(kalimat: str) -> tuple[str, str, str] | None:
    """The direction and both numbers of a sentence whose numbers run the other way; None when they do not.

    A rank rises as its number falls, so sentences about ranks are left alone, as are denials and plans.
    """
    for match in _DARI_KE.finditer(kalimat):
        if _SANGKAL.search(kalimat[: match.start()][-60:]) or memuat(kalimat, "kata_peringkat"):
            continue
        dari, ke = _bilangan(match["dari"]), _bilangan(match["ke"])
        naik = match["arah"].casefold() in _NAIK.split("|")
        if dari is not None and ke is not None and _sama_satuan(match) and (ke < dari if naik else ke > dari):
            return match["arah"].casefold(), match["dari"], match["ke"]
    return None


def _sama_satuan(match: re.Match[str]) -> bool:
    """Whether both numbers count the same, as far as their words say: "9 bulan menjadi 2 tahun" does not."""
    a, b = ((match[nama] or "").split() for nama in ("a", "b"))
    return not a or not b or a[0].casefold().strip("%,)") in ("", b[0].casefold().strip("%,)")) or len(a) > 1


def _bilangan(tulisan: str) -> Decimal | None:
    """A number in a sentence; None for one that can be read in two ways."""
    if re.fullmatch(r"\d{1,3}\.\d{3}", tulisan):
        return None
    if "," in tulisan or tulisan.count(".") > 1:
        tulisan = tulisan.replace(".", "").replace(",", ".")
    return Decimal(tulisan)


def klaim_target(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """NAR-21 a claim about the target, NAR-22 about last year, that the figures of the row's indikator deny."""
    for hasil, s in ditanya(bacaan, analisis):
        for kolom in _KOLOM:
            sumber = asal(kolom, hasil.indikator.kode, s.triwulan)
            teks = Tulisan(getattr(s.isian, kolom), sumber, s.isian.di(kolom), s.unit_kerja)
            for kalimat in teks.kalimat():
                if not _LAIN.search(kalimat):
                    yield from _terhadap_target(hasil, s, teks, kalimat)
                    yield from _terhadap_lalu(bacaan, hasil, (teks, s.triwulan), kalimat)


def _terhadap_target(hasil: HasilIndikator, s: Sumbangan, teks: Tulisan, kalimat: str) -> Iterator[Temuan]:
    """Every capaian a reader may have in mind must deny the claim: the quarter's, the period's, the year's."""
    sendiri = [tw for tw in hasil.triwulan if tw.triwulan == s.triwulan and tw.capaian.persen is not None]
    dasar = sendiri[0] if sendiri else hasil
    semua = (dasar.capaian.persen, hasil.capaian.persen, hasil.kemajuan.persen)
    capaian = [bulat(satu) for satu in semua if satu is not None]
    if not capaian:
        return
    for pola, salah, klaim in (
        (_LEBIH, max(capaian) < 100, "target terlampaui"),
        (_KURANG, min(capaian) >= 100, "target belum tercapai"),
    ):
        match = pola.search(kalimat)
        if match and salah and not _SANGKAL.search(kalimat[: match.start()][-60:]):
            celah = {"indikator": sebut(hasil.indikator), "klaim": klaim, "capaian": persen(capaian[0])}
            yield teks.temuan(
                "NAR-21", kalimat, klaim, **celah, target=isi(dasar.target), realisasi=isi(dasar.realisasi)
            )


def _terhadap_lalu(
    bacaan: Bacaan, hasil: HasilIndikator, letak: tuple[Tulisan, int], kalimat: str
) -> Iterator[Temuan]:
    """``letak`` is the text and its quarter: of a position, that quarter's value must deny the claim as well."""
    match, lalu, (teks, nomor) = _LALU.search(kalimat), hasil.tahun_lalu.angka, letak
    kumulatif = hasil.indikator.metode_akumulasi == "kumulatif"
    tumbuh = kumulatif and not bacaan.periode.berakhir  # last year's whole is no measure for a sum still growing
    sendiri = [] if kumulatif else [tw.realisasi.angka for tw in hasil.triwulan if tw.triwulan == nomor]
    kini = [nilai for nilai in (*sendiri, hasil.realisasi.angka) if nilai is not None]
    if match is None or lalu is None or not kini or berubah(hasil.indikator) or tumbuh:
        return
    if match["tahun"] and int(match["tahun"]) != bacaan.periode.tahun - 1:
        return
    klaim = seragam(match["arah"])
    naik = klaim in (*_NAIK.split("|"), "lebih tinggi")
    salah = max(kini) < lalu if naik else min(kini) > lalu
    if salah and not _SANGKAL.search(kalimat[: match.start()][-60:]):
        celah = {"indikator": sebut(hasil.indikator), "klaim": klaim}
        nilai = {"lalu": isi(hasil.tahun_lalu), "kini": angka(kini[0]), "tahun": str(bacaan.periode.tahun - 1)}
        yield teks.temuan("NAR-22", kalimat, match["arah"], **celah, **nilai)
