"""The lembar verifikasi dan validasi berjenjang: the same points for every level with what the data says of them.

Boxes and notes stay empty.
"""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.keputusan import TANPA_PUTUSAN, Persetujuan
from pipeline.domain.pembulatan import bulat
from pipeline.domain.periode import ROMAN
from pipeline.domain.temuan import Temuan
from pipeline.domain.tugas import pembagian_tugas
from pipeline.naskah.angka import persen, rupiah
from pipeline.naskah.beda import TANPA_BEDA, BedaTercetak
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahPeriode, muka
from pipeline.naskah.nomina.temuan import jumlah_temuan
from pipeline.naskah.penanda_tangan import Penandatangan, pelaksana
from pipeline.naskah.putusan import KeputusanTercetak, keterangan_kotak, tercetak
from pipeline.regulation.peringatan_dini import early_warnings
from pipeline.regulation.skala import scale_in_force
from pipeline.regulation.sop import Langkah, Sop


@dataclass(frozen=True, slots=True)
class Pokok:
    """Satu pokok pemeriksaan."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Apa yang diperiksa. Contoh: `Penerimaan data dari unit kerja`."""
    keadaan: str
    """Keadaan menurut data. Contoh: `4 dari 5 formulir diterima; belum: Seksi Satu (TW I)`."""


def pokok_pemeriksaan(bacaan: Bacaan, analisis: Analisis, temuan: tuple[Temuan, ...]) -> tuple[Pokok, ...]:
    """The points in the order of the procedure; each states figures, none a judgement."""
    jumlah = jumlah_temuan(temuan)
    points = (
        ("Penerimaan data dari unit kerja", _received(bacaan)),
        ("Kelengkapan dan kebenaran data",
         f"{jumlah.galat} galat, {jumlah.peringatan} peringatan dan {jumlah.info} info masih terbuka"),
        ("Kesamaan data Bidang dengan data Perangkat Daerah", _compared(analisis)),
        ("Perhitungan capaian kinerja", _computed(analisis)),
        ("Realisasi anggaran", _money(analisis)),
        ("Peringatan dini", _early(bacaan, analisis)),
        ("Pengelompokan sesuai kebutuhan pelaporan", "menurut sasaran, program, unit kerja dan kategori"),
    )  # fmt: skip
    return tuple(Pokok(nomor, uraian, keadaan) for nomor, (uraian, keadaan) in enumerate(points, start=1))


def penerimaan_unit(bacaan: Bacaan) -> tuple[tuple[str, int, int], ...]:
    """(name of the unit, triwulan, number of forms received) for every form that was asked for."""
    forms = {p.triwulan: [f.unit_kerja for f in p.formulir] for p in bacaan.penerimaan}
    return tuple(
        (tugas.unit.nama, triwulan, forms.get(triwulan, []).count(tugas.unit.kode))
        for triwulan in bacaan.periode.triwulan_dilaporkan
        for tugas in pembagian_tugas(bacaan.rencana)
    )


def _received(bacaan: Bacaan) -> str:
    rows = penerimaan_unit(bacaan)
    missing = [f"{unit} (TW {ROMAN[triwulan]})" for unit, triwulan, forms in rows if not forms]
    text = f"{len(rows) - len(missing)} dari {len(rows)} formulir diterima"
    return f"{text}; belum: {', '.join(missing)}" if missing else text


def _compared(analisis: Analisis) -> str:
    rows = [row for row in analisis.rekonsiliasi if row.selisih is not None]
    if not rows:
        return "tidak ada angka Perangkat Daerah yang dapat dibandingkan"
    berbeda = sum(bulat(row.selisih) != 0 for row in rows if row.selisih is not None)
    return f"{len(rows)} angka dibandingkan, {berbeda} berbeda"


def _computed(analisis: Analisis) -> str:
    dihitung = sum(h.capaian.persen is not None for h in analisis.indikator)
    text = f"capaian {dihitung} dari {len(analisis.indikator)} indikator dapat dihitung"
    rata = analisis.rata_pd
    return f"{text}; capaian {persen(rata.persen)} ({rata.sebutan})" if rata.dihitung else text


def _money(analisis: Analisis) -> str:
    if analisis.serapan.persen is None:
        return analisis.serapan.alasan
    return f"{rupiah(analisis.realisasi)} dari pagu {rupiah(analisis.pagu)} ({persen(analisis.serapan.persen)})"


def _early(bacaan: Bacaan, analisis: Analisis) -> str:
    rows = early_warnings(analisis, scale_in_force(bacaan.instansi.kebijakan, bacaan.rencana.tahun), bacaan.periode)
    return f"{len(rows)} indikator atau sasaran perlu perhatian" if rows else "tidak ada"


@dataclass(frozen=True, slots=True)
class JenjangVerifikasi:
    """Satu jenjang verifikasi."""

    nomor: int
    """Nomor jenjang dari bawah. Contoh: `1`."""
    langkah: str
    """Nomor langkah SOP. Contoh: `8`."""
    kegiatan: str
    """Kegiatan menurut SOP. Contoh: `Memeriksa hasil pengolahan data kinerja`."""
    waktu: str
    """Mutu baku waktu. Contoh: `1 hari`."""
    bila_tidak: str
    """Apa yang terjadi bila belum sesuai. Contoh: `kembali ke langkah 9`."""
    pejabat: Penandatangan
    """Yang memeriksa pada jenjang ini."""
    pokok: tuple[Pokok, ...]
    """Pokok pemeriksaan."""
    keputusan: KeputusanTercetak
    """Keputusan jenjang itu."""


@dataclass(frozen=True, slots=True)
class LembarVerifikasi(NaskahPeriode):
    """Isi lembar verifikasi dan validasi berjenjang."""

    sop: str
    """Nama SOP. Contoh: `Pengumpulan dan Pengolahan Data Kinerja`."""
    keterangan: str
    """Dari mana isi kotaknya. Contoh: `Kotak diisi pemeriksa.`."""
    jenjang: tuple[JenjangVerifikasi, ...]
    """JenjangVerifikasi dari bawah ke atas."""
    perubahan: BedaTercetak
    """Yang berubah sejak versi yang terakhir diputuskan atau diarsipkan."""


def lembar_verifikasi(
    bacaan: Bacaan,
    analisis: Analisis,
    sop: Sop,
    temuan: tuple[Temuan, ...],
    hasil: Persetujuan = TANPA_PUTUSAN,
    perubahan: BedaTercetak = TANPA_BEDA,
) -> Naskah:
    """The sheet of one period; it says of a tier only what that tier itself decided."""
    pokok = pokok_pemeriksaan(bacaan, analisis, temuan)
    steps = [sop.nomor(nomor) for nomor in sop.jenjang]
    konteks = LembarVerifikasi(
        **muka(bacaan),
        sop=sop.nama,
        keterangan=keterangan_kotak(hasil),
        jenjang=tuple(_jenjang(n, step, bacaan, sop, pokok, hasil) for n, step in enumerate(steps, start=1)),
        perubahan=perubahan,
    )
    judul = f"Lembar Verifikasi dan Validasi Data Kinerja {bacaan.periode.sebutan}"
    return Naskah(
        nama_berkas("6-reviu/lembar-verifikasi", bacaan.periode),
        "lembar_verifikasi",
        konteks,
        "lembar_verifikasi",
        judul,
    )


def _jenjang(
    nomor: int, step: Langkah, bacaan: Bacaan, sop: Sop, pokok: tuple[Pokok, ...], hasil: Persetujuan
) -> JenjangVerifikasi:
    return JenjangVerifikasi(
        nomor=nomor,
        langkah=step.nomor,
        kegiatan=step.kegiatan,
        waktu=step.waktu or "–",
        bila_tidak=f"kembali ke langkah {step.bila_tidak}" if step.bila_tidak else "dengan catatan revisi",
        pejabat=pelaksana(bacaan, sop, step.pelaksana[0]),
        pokok=pokok,
        keputusan=tercetak(hasil.untuk(step.nomor)),
    )
