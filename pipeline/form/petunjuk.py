"""The words on the first sheet of a form: how it is filled in and sent back."""

from pipeline.domain.nilai import Keadaan
from pipeline.form.isi import IsiFormulir
from pipeline.regulation import skm

ARTI_KEADAAN = (
    (Keadaan.TERISI.value, "Angkanya ada. Tidak perlu dipilih."),
    (Keadaan.TIDAK_BERLAKU.value, "Memang tidak diukur pada unit atau triwulan ini."),
    (Keadaan.BELUM_TERSEDIA.value, "Akan ada, tetapi belum terbit, misalnya menunggu rilis instansi lain."),
)
_KUNING = ("Sel kuning", "Isi yang kuning saja. Selebihnya dari dokumen perencanaan dan terkunci.")
_KINERJA = ("Realisasi", "Nilai triwulan ini, ditulis menurut kolom “cara isi” pada baris itu.")
_NOL = ("Nol", "Tulis 0. Sel kosong dibaca “belum diisi”, bukan nol.")
_PERSEN = (
    "Persentase",
    "Cukup pembilang dan penyebut. Bila hanya ada persentasenya: tulis 93,75 tanpa tanda %.",
)
_KEADAAN = ("Tidak ada angkanya", "Kosongkan realisasi, lalu pilih sebabnya pada kolom keadaan.")
_BUKTI = ("Bukti dukung", "Nama dokumen atau tautan, untuk setiap angka.")
_MELESET = ("Target tidak tercapai", "Isi juga kolom faktor penghambat sampai batas waktu.")
_ANGGARAN = ("Anggaran", "Belanja triwulan ini saja, rupiah penuh: 12500000, bukan 12,5 juta.")
_TETAP = ("Jangan diubah", "Nama lembar dan judul kolom: isian dibaca menurut nama itu.")
_SELESAI = (
    "Selesai",
    "Isi nama dan tanggal di lembar identitas, simpan, kirim sebelum tenggat nota dinas.",
)

_LEMBAR = {
    "kinerja": "Realisasi {} indikator kinerja",
    "rencana_aksi": "Realisasi {} rencana aksi pada triwulan ini",
    "anggaran": "Belanja triwulan ini: {} baris",
}


def cara(isi: IsiFormulir) -> tuple[tuple[str, str], ...]:
    """How this form is filled in: (word to look for, sentence), in the order of work and only what it asks for."""
    bila = (
        (_KUNING, True),
        (_KINERJA, bool(isi.kinerja)),
        (_NOL, True),
        (_PERSEN, any(baris.berpembilang for baris in isi.kinerja)),
        (_KEADAAN, bool(isi.kinerja)),
        (_BUKTI, bool(isi.kinerja or isi.rencana_aksi)),
        (_MELESET, bool(isi.kinerja)),
        (_ANGGARAN, bool(isi.anggaran)),
        (_TETAP, True),
        (_SELESAI, True),
    )
    return tuple(kalimat for kalimat, perlu in bila if perlu)


def daftar_lembar(isi: IsiFormulir) -> tuple[tuple[str, str], ...]:
    """The sheets of one form with what each asks for: (name, words)."""
    jumlah = {"kinerja": len(isi.kinerja), "rencana_aksi": len(isi.rencana_aksi), "anggaran": len(isi.anggaran)}
    baris = [
        (nama, kata.format(jumlah[nama]) if jumlah[nama] else "Tidak perlu diisi") for nama, kata in _LEMBAR.items()
    ]
    if isi.kuesioner:
        baris.append(
            ("kuesioner", "Jawaban survei kepuasan: satu baris satu responden, yang tidak dijawab kosongkan")
        )
    return (*baris, ("identitas", "Nama penyusun dan tanggal, diisi terakhir"))


def kunci_unsur(tahun: int) -> tuple[tuple[str, str], ...]:
    """The columns of a year's questionnaire: (u1, ``Persyaratan: 1 tidak sesuai; 2 kurang sesuai; …``)."""
    return tuple((f"u{nomor}", f"{p.unsur}: {arti(p)}") for nomor, p in enumerate(skm.pertanyaan(tahun), 1))


def arti(pertanyaan: skm.Pertanyaan) -> str:
    """What the four answers mean, in one line: ``1 tidak sesuai; 2 kurang sesuai; …``."""
    return "; ".join(f"{nilai} {teks}" for nilai, teks in enumerate(pertanyaan.jawaban, 1))
