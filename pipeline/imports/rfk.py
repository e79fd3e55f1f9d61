"""Progress by month (RFK of WP-SIPD): the ``lra`` of a quarter, and how much of the work is done.

The application keeps what was spent since January, and takes a month without a figure for the one before: its own
monitoring page counts a quarter as what stands at its end less what stood before it (wp-sipd, ``data_rfk``).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.periode import ROMAN
from pipeline.errors import ImportFileError
from pipeline.imports.baca import BarisAsing
from pipeline.imports.belanja import Vonis, of_line
from pipeline.imports.cocok import Anggaran, parted, rows_of_others
from pipeline.imports.hasil import AcuanImpor, BarisImpor, Perlakuan, TabelJadi
from pipeline.naskah.angka import rupiah

FISIK = ("kode", "uraian", "unit_kerja", "realisasi_fisik")
"""What a unit copies into the sheet ``anggaran`` of its form."""
_DESEMBER = 12


@dataclass(frozen=True, slots=True)
class _Bulan:
    """One row: its place among the rows, its month (0 unknown), what the month added, why that is not certain."""

    nomor: int
    bulan: int
    tambah: Decimal | None
    sebab: str = ""

    @property
    def triwulan(self) -> int:
        return (self.bulan + 2) // 3


def progress(
    rows: Sequence[BarisAsing], acuan: AcuanImpor, catat: Callable[[str], None]
) -> tuple[tuple[BarisImpor, ...], tuple[TabelJadi, ...]]:
    """One row per sub kegiatan and month with what that month added; the percentages of work of each quarter.

    Where a figure falls from one month to the next nobody can tell whether it counts since January: the rows of that
    sub kegiatan are left, and both readings told.

    Raises:
        ImportFileError: no column tells the sub kegiatan, or it is not plain which rows are this office's.
    """
    if not any(satu.isi.teks("kode") or satu.isi.teks("nama") for satu in rows):
        raise ImportFileError(
            "kode_sbl pada RFK ini nomor dari dalam aplikasi, bukan kode sub kegiatan, sehingga tidak satu baris pun "
            "dapat dicocokkan; unduh lagi dengan kolom kode_sub_giat atau nama_sub_giat, lalu ulangi."
        )
    asing, anggaran = _others(rows, acuan), Anggaran(acuan.rencana.anggaran)
    found: dict[int, BarisImpor] = {}
    fisik: dict[tuple[int, str], list[Decimal]] = {}
    for deret in _series(rows).values():
        satu = rows[deret[0]]
        di_depan, nama = parted(satu.isi.teks("nama"))
        tertulis = satu.isi.teks("kode") or di_depan
        kode = anggaran.kode(tertulis) if tertulis else anggaran.bernama(nama)
        bulanan = list(_added(rows, deret))
        lain = vonis = _not_ours(satu, acuan, asing=deret[0] in asing) or of_line(satu, kode, anggaran)
        if lain is None and (kalimat := _falling(bulanan, rows, acuan)):
            catat(f"{kode}: {kalimat}")
            vonis = Perlakuan.DITINGGAL, "realisasinya turun dari bulan ke bulan"
        for bulan in bulanan:
            putusan, sebab = vonis or _verdict(bulan, acuan)
            tempat = rows[bulan.nomor].isi.tempat("realisasi")
            found[bulan.nomor] = BarisImpor(
                tempat, putusan, kode or tertulis, nama, bulan.tambah, bulan.triwulan, sebab
            )
        if lain is None:
            for tw, nilai in _done(bulanan, rows).items():
                fisik.setdefault((tw, kode), []).append(nilai)
    _until(rows, acuan, catat)
    return tuple(found[n] for n in range(len(rows))), tuple(_proposed(fisik, acuan, catat))


def _others(rows: Sequence[BarisAsing], acuan: AcuanImpor) -> frozenset[int]:
    """The rows of other perangkat daerah; where only the application's own numbers tell them apart, nobody knows."""
    nomor = {satu.isi.teks("id_skpd") for satu in rows} - {""}
    if len(nomor) > 1 and not any(satu.isi.teks("kode_skpd") or satu.isi.teks("nama_skpd") for satu in rows):
        raise ImportFileError(
            f"RFK ini memuat {len(nomor)} perangkat daerah yang hanya dibedakan oleh id_skpd. Sisakan baris milik "
            f"“{acuan.nama}” saja, atau unduh dengan kolom kode_skpd, lalu ulangi."
        )
    return rows_of_others(rows, acuan)


def _series(rows: Sequence[BarisAsing]) -> Mapping[tuple[object, ...], list[int]]:
    """The rows of each sub kegiatan of one year and office, by month."""
    found: dict[tuple[object, ...], list[int]] = {}
    for nomor, satu in enumerate(rows):
        nama = (satu.isi.teks(kolom) for kolom in ("id_skpd", "kode_skpd", "kode_sbl", "kode", "nama"))
        found.setdefault((satu.isi.bulat("tahun"), *nama), []).append(nomor)
    for deret in found.values():
        deret.sort(key=lambda nomor: rows[nomor].isi.bulat("bulan") or 0)
    return found


def _added(rows: Sequence[BarisAsing], deret: Sequence[int]) -> Iterator[_Bulan]:
    """What each month added to what was spent since January.

    It is certain for its quarter only where the last month of the quarter before is there too. An empty month, and a
    zero after a figure, are not filled in yet.
    """
    posisi, sampai = Decimal(), 0
    for nomor in deret:
        satu, angka, bulan = rows[nomor], rows[nomor].angka("realisasi"), rows[nomor].isi.bulat("bulan") or 0
        if not 0 < bulan <= _DESEMBER:
            yield _Bulan(nomor, 0, None, "bulannya bukan 1 sampai 12")
        elif satu.lebih:
            yield _Bulan(nomor, 0, None, "isinya lebih banyak daripada judul kolomnya, sehingga tidak pasti")
        elif sebab := satu.tidak_terbaca("realisasi"):
            yield _Bulan(nomor, bulan, None, sebab)
        elif bulan == sampai:
            yield _Bulan(nomor, bulan, None, f"bulan {bulan} sudah ada di baris lain")
        elif not angka:
            yield _Bulan(nomor, bulan, angka)
            sampai = bulan
        else:
            batas = (bulan - 1) // 3 * 3
            sebab = "" if sampai >= batas else f"bulan {batas} tidak ada, jadi bagian tiap triwulan tidak pasti"
            yield _Bulan(nomor, bulan, angka - posisi, sebab)
            posisi, sampai = angka, bulan


def _not_ours(satu: BarisAsing, acuan: AcuanImpor, *, asing: bool) -> Vonis | None:
    tahun = satu.isi.bulat("tahun")
    if satu.total:
        return Perlakuan.JUMLAH, "jumlah yang tertulis di berkas"
    if tahun not in {None, acuan.periode.tahun}:
        return Perlakuan.TIDAK_DIMINTA, f"tahun {tahun}"
    return (Perlakuan.TIDAK_DIMINTA, "milik perangkat daerah lain") if asing else None


def _verdict(bulan: _Bulan, acuan: AcuanImpor) -> Vonis:
    if not bulan.bulan:
        return Perlakuan.DITINGGAL, bulan.sebab
    if bulan.triwulan not in acuan.periode.triwulan_dilaporkan:
        return Perlakuan.TIDAK_DIMINTA, f"bulan {bulan.bulan}, di luar {acuan.periode.sebutan}"
    if bulan.sebab:
        return Perlakuan.DITINGGAL, bulan.sebab
    return (Perlakuan.TIDAK_DIMINTA, "belum ada realisasi") if bulan.tambah is None else (Perlakuan.DIAMBIL, "")


def _falling(bulanan: Sequence[_Bulan], rows: Sequence[BarisAsing], acuan: AcuanImpor) -> str:
    """The question about a sub kegiatan whose figure falls, with both readings; empty where it never does."""
    turun = next((satu for satu in bulanan if satu.tambah is not None and satu.tambah < 0), None)
    if turun is None:
        return ""
    diminta = [satu for satu in bulanan if satu.triwulan in acuan.periode.triwulan_dilaporkan]
    berjalan = sum((satu.tambah or Decimal() for satu in diminta), Decimal())
    sebulan = sum((rows[satu.nomor].angka("realisasi") or Decimal() for satu in diminta), Decimal())
    return (
        f"realisasi_anggaran bulan {turun.bulan} lebih kecil daripada bulan sebelumnya. Apakah angkanya sejak "
        f"Januari ({acuan.periode.sebutan}: {rupiah(berjalan)}) atau bulan itu saja ({rupiah(sebulan)})? Tidak "
        "diambil; tulis yang benar di lra.csv."
    )


def _done(bulanan: Sequence[_Bulan], rows: Sequence[BarisAsing]) -> Mapping[int, Decimal]:
    """How much of the work is done at the end of each quarter: of its last month that says so, in percent."""
    fisik = ((satu.triwulan, rows[satu.nomor].angka("realisasi_fisik")) for satu in bulanan)
    return {tw: nilai for tw, nilai in fisik if nilai is not None}


def _until(rows: Sequence[BarisAsing], acuan: AcuanImpor, catat: Callable[[str], None]) -> None:
    """Say that the file ends before the quarter does, and which percentages cannot be read."""
    akhir = acuan.periode.triwulan_terakhir
    bulan = max((satu.isi.bulat("bulan") or 0 for satu in rows), default=0)
    if 3 * akhir - 3 < bulan < 3 * akhir:
        catat(f"RFK ini baru sampai bulan {bulan}, jadi realisasi Triwulan {ROMAN[akhir]} belum utuh.")
    if gagal := [satu.isi.tempat("realisasi_fisik").sel for satu in rows if satu.tidak_terbaca("realisasi_fisik")]:
        catat(f"realisasi_fisik tidak terbaca di {', '.join(gagal)} dan tidak diusulkan.")


def _proposed(
    fisik: Mapping[tuple[int, str], Sequence[Decimal]], acuan: AcuanImpor, catat: Callable[[str], None]
) -> Iterator[TabelJadi]:
    """The percentages of each quarter asked for; of a kode that stands several times nobody can choose one."""
    mata = acuan.rencana.anggaran_menurut_kode
    for tw in acuan.periode.triwulan_dilaporkan:
        milik = {kode: nilai for (di, kode), nilai in sorted(fisik.items()) if di == tw}
        if banyak := [kode for kode, nilai in milik.items() if len(set(nilai)) > 1]:
            catat(f"Realisasi fisik Triwulan {ROMAN[tw]} tidak diusulkan, karena berbeda-beda: {', '.join(banyak)}.")
        tunggal = {kode: nilai[0] for kode, nilai in milik.items() if kode not in banyak}
        yield TabelJadi("anggaran", tw, FISIK, tuple(
            (kode, mata[kode].uraian if kode in mata else "", mata[kode].unit_kerja if kode in mata else "", nilai)
            for kode, nilai in tunggal.items()
        ))  # fmt: skip
