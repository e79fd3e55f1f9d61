"""Spending as other applications list it, turned into the ``lra`` of a quarter: by document, or since January."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from pipeline.domain.keuangan import leluhur
from pipeline.domain.periode import ROMAN, Periode
from pipeline.errors import ImportFileError
from pipeline.imports.baca import BarisAsing
from pipeline.imports.cocok import Anggaran, parted, rows_of_others
from pipeline.imports.hasil import AcuanImpor, BarisImpor, Perlakuan, TabelJadi
from pipeline.sheet.tanggal import written

LRA = ("kode", "realisasi")
Vonis = tuple[Perlakuan, str]
"""What becomes of a row and why."""


def by_document(rows: Sequence[BarisAsing], acuan: AcuanImpor) -> tuple[BarisImpor, ...]:
    """One row per document: realisasi less setoran, in the quarter of the document's date, else of its SP2D.

    Raises:
        ImportFileError: nobody can tell which rows are this office's.
    """
    asing, anggaran = rows_of_others(rows, acuan), Anggaran(acuan.rencana.anggaran)
    pernah: dict[tuple[str, ...], BarisAsing] = {}
    found: list[BarisImpor] = []
    for nomor, satu in enumerate(rows):
        hari = satu.isi.tanggal("tanggal") or satu.isi.tanggal("tanggal_sp2d")
        kode = anggaran.kode(satu.isi.teks("kode"))
        putusan, sebab = (
            _of_money(satu, nomor in asing) or _of_day(satu, hari, acuan.periode) or (Perlakuan.DIAMBIL, "")
        )
        if putusan is Perlakuan.DIAMBIL:
            kembar = pernah.setdefault(satu.sidik, satu)
            if kembar.isi.lembar is satu.isi.lembar and not satu.isi.teks("nomor_dokumen"):
                kembar = satu  # two payments of one day; in two files it is one, downloaded twice
            putusan, sebab = _twice(satu, kembar) or of_line(satu, kode, anggaran) or (putusan, sebab)
        found.append(
            BarisImpor(
                satu.isi.tempat("realisasi"),
                putusan,
                kode or satu.isi.teks("kode"),
                satu.isi.teks("nama"),
                _net(satu),
                (hari.month + 2) // 3 if hari else 0,
                sebab,
            )
        )
    return tuple(found)


def _net(satu: BarisAsing) -> Decimal | None:
    """Realisasi less what was paid back; None where neither stands there, or one cannot be read."""
    angka = [satu.angka("realisasi"), satu.angka("setoran")]
    if satu.tidak_terbaca("realisasi", "setoran") or angka == [None, None]:
        return None
    return (angka[0] or Decimal()) - (angka[1] or Decimal())


def _of_money(satu: BarisAsing, asing: bool) -> Vonis | None:
    """The verdict on a row that is no amount of this office."""
    if satu.total:
        return Perlakuan.JUMLAH, "jumlah yang tertulis di berkas"
    if satu.lebih:
        return Perlakuan.DITINGGAL, "isinya lebih banyak daripada judul kolomnya, sehingga tidak pasti"
    if sebab := satu.tidak_terbaca("realisasi", "setoran"):
        return Perlakuan.DITINGGAL, sebab
    if _net(satu) is None:
        return Perlakuan.DITINGGAL, "tanpa nilai realisasi"
    return (Perlakuan.TIDAK_DIMINTA, "milik perangkat daerah lain") if asing else None


def _of_day(satu: BarisAsing, hari: date | None, periode: Periode) -> Vonis | None:
    """The verdict on a row whose day is not known, or lies outside what was asked for."""
    if sebab := satu.tidak_terbaca("tanggal") or (hari is None and satu.tidak_terbaca("tanggal_sp2d")):
        return Perlakuan.DITINGGAL, str(sebab)
    if hari is None:
        return Perlakuan.DITINGGAL, "tanpa tanggal dokumen dan tanggal SP2D"
    if hari.year != periode.tahun or (hari.month + 2) // 3 not in periode.triwulan_dilaporkan:
        return Perlakuan.TIDAK_DIMINTA, f"tanggal {written(hari)}, di luar {periode.sebutan}"
    return None


def _twice(satu: BarisAsing, pertama: BarisAsing) -> Vonis | None:
    """The verdict on a row that is, word for word, one read before."""
    if satu is pertama:
        return None
    berkas = "" if satu.isi.lembar is pertama.isi.lembar else f" pada “{pertama.isi.lembar.berkas}”"
    return Perlakuan.DITINGGAL, f"sama persis dengan baris {pertama.isi.nomor}{berkas}, tidak dihitung dua kali"


def of_line(satu: BarisAsing, kode: str, anggaran: Anggaran) -> Vonis | None:
    """The verdict on a row whose budget line the plan does not know."""
    tertulis, nama = satu.isi.teks("kode"), satu.isi.teks("nama")
    if kode:
        return None
    if not tertulis and not nama:
        return Perlakuan.DITINGGAL, "tanpa kode sub kegiatan"
    mirip = anggaran.terdekat(tertulis, nama)
    return Perlakuan.DITINGGAL, f"“{tertulis or nama}” tidak ada di lembar anggaran perencanaan{mirip}"


def since_january(rows: Sequence[BarisAsing], acuan: AcuanImpor) -> tuple[BarisImpor, ...]:
    """One row per account with what was spent since January, of the quarter asked for.

    Raises:
        ImportFileError: a whole year is asked for, or nobody can tell which rows are this office's.
    """
    if acuan.periode.setahun:
        raise ImportFileError(
            "Berkas ini memuat realisasi sejak Januari tanpa tanggal. Sebut triwulan keadaannya, misalnya "
            f"--period {acuan.periode.tahun}-TW4."
        )
    asing, anggaran = rows_of_others(rows, acuan), Anggaran(acuan.rencana.anggaran)

    def row(nomor: int, satu: BarisAsing) -> BarisImpor:
        di_depan, nama = parted(satu.isi.teks("nama"))
        tertulis, tahun = satu.isi.teks("kode") or di_depan, satu.isi.bulat("tahun")
        kode = anggaran.kode(tertulis) if tertulis else anggaran.bernama(nama)
        lain_tahun = (Perlakuan.TIDAK_DIMINTA, f"tahun {tahun}") if tahun not in {None, acuan.periode.tahun} else None
        vonis = _of_money(satu, nomor in asing) or lain_tahun or of_line(satu, kode, anggaran)
        putusan, sebab = vonis or (Perlakuan.DIAMBIL, "")
        tempat = satu.isi.tempat("realisasi")
        return BarisImpor(tempat, putusan, kode or tertulis, nama, _net(satu), acuan.periode.triwulan, sebab)

    return tuple(row(nomor, satu) for nomor, satu in enumerate(rows))


def spent(baris: Iterable[BarisImpor]) -> Mapping[tuple[int, str], Decimal]:
    """The rupiah of the rows that are taken, by quarter and kode, in that order."""
    import pandas as pd  # noqa: PLC0415 - half a second that only an import needs

    diambil = [(b.triwulan, b.kode, b.nilai) for b in baris if b.perlakuan is Perlakuan.DIAMBIL]
    if not diambil:
        return {}
    tabel = pd.DataFrame(diambil, columns=["triwulan", "kode", "nilai"], dtype=object)
    per_kode = tabel.groupby(["triwulan", "kode"])["nilai"]
    return {
        (diambil[n[0]][0], diambil[n[0]][1]): sum(tabel["nilai"].loc[n], Decimal()) for n in per_kode.groups.values()
    }


def lra_tables(jumlah: Mapping[tuple[int, str], Decimal]) -> Iterator[TabelJadi]:
    """One ``lra`` per quarter that has anything."""
    for triwulan in sorted({tw for tw, _ in jumlah}):
        baris = tuple((kode, nilai) for (tw, kode), nilai in jumlah.items() if tw == triwulan)
        yield TabelJadi("lra", triwulan, LRA, baris)


def of_quarter(
    jumlah: Mapping[tuple[int, str], Decimal], acuan: AcuanImpor, catat: Callable[[str], None]
) -> Mapping[tuple[int, str], Decimal]:
    """What was spent in the quarter alone: since January, less the ``lra`` of the quarters before.

    Raises:
        ImportFileError: the ``lra`` of an earlier quarter is not there.
    """
    triwulan = acuan.periode.triwulan
    belum = [f"TW{tw}" for tw in range(1, triwulan) if tw not in acuan.lalu]
    if belum:
        raise ImportFileError(
            f"Berkas ini memuat realisasi sejak Januari. Untuk {acuan.periode.sebutan} diperlukan lra.csv triwulan "
            f"sebelumnya, yang belum ada atau belum terbaca seluruhnya: {', '.join(belum)}. Impor atau perbaiki dulu "
            "yang itu."
        )
    sebelum: dict[str, Decimal] = {}
    for tw in range(1, triwulan):
        for kode, nilai in acuan.lalu[tw].items():
            sebelum[kode] = sebelum.get(kode, Decimal()) + nilai
    ada = {kode for _, kode in jumlah} | {atas for _, kode in jumlah for atas in leluhur(kode)}
    hilang = [kode for kode, nilai in sebelum.items() if nilai and kode not in ada]
    hasil = {(tw, kode): nilai - sebelum.get(kode, Decimal()) for (tw, kode), nilai in jumlah.items()}
    if hilang:
        catat(f"Ada di lra triwulan sebelumnya tetapi tidak di berkas ini: {', '.join(hilang)}. Periksa berkasnya.")
    if minus := [kode for (_, kode), nilai in hasil.items() if nilai < 0]:
        catat(
            f"Realisasi sejak Januari lebih kecil daripada jumlah triwulan I–{ROMAN[triwulan - 1]}, sehingga "
            f"Triwulan {ROMAN[triwulan]} menjadi negatif: {', '.join(minus)}. Periksa apakah ada setoran kembali."
        )
    return hasil
