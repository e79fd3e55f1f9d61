"""The words on the first sheet of a form: how it is filled in and sent back."""

from pipeline.domain.nilai import Keadaan
from pipeline.form.isi import IsiFormulir
from pipeline.regulation import skm

ARTI_KEADAAN = (
    (Keadaan.TERISI.value, "Angkanya ada. Tidak perlu dipilih."),
    (Keadaan.TIDAK_BERLAKU.value, "Memang tidak diukur pada unit atau triwulan ini."),
    (Keadaan.BELUM_TERSEDIA.value, "Akan ada, tetapi belum terbit, misalnya menunggu rilis instansi lain."),
)
_LEMBAR = {
    "kinerja": "Realisasi {} indikator kinerja",
    "rencana_aksi": "Realisasi {} rencana aksi pada triwulan ini",
    "anggaran": "Belanja triwulan ini: {} baris",
}


def cara(isi: IsiFormulir) -> tuple[tuple[str, str], ...]:
    """How this form is filled in: (word to look for, sentence), in the order of work and only what it asks for."""
    bila = (
        ("Sel kuning", "Isi yang kuning saja. Selebihnya dari dokumen perencanaan dan terkunci.", True),
        ("Realisasi", "Nilai triwulan ini, ditulis menurut kolom “cara isi” pada baris itu.", bool(isi.kinerja)),
        ("Nol", "Tulis 0. Sel kosong dibaca “belum diisi”, bukan nol.", True),
        (
            "Persentase",
            "Cukup pembilang dan penyebut. Bila hanya ada persentasenya: tulis 93,75 tanpa tanda %.",
            any(baris.berpembilang for baris in isi.kinerja),
        ),
        ("Tidak ada angkanya", "Kosongkan realisasi, lalu pilih sebabnya pada kolom keadaan.", bool(isi.kinerja)),
        ("Bukti dukung", "Nama dokumen atau tautan, untuk setiap angka.", bool(isi.kinerja or isi.rencana_aksi)),
        ("Target tidak tercapai", "Isi juga kolom faktor penghambat sampai batas waktu.", bool(isi.kinerja)),
        ("Anggaran", "Belanja triwulan ini saja, rupiah penuh: 12500000, bukan 12,5 juta.", bool(isi.anggaran)),
        ("Jangan diubah", "Nama lembar dan judul kolom: isian dibaca menurut nama itu.", True),
        ("Mencetak", "Yang tercetak hanya lembar isian. Untuk ditulis tangan, pakai blanko.", True),
        ("Selesai", "Isi nama dan tanggal di lembar identitas, simpan, kirim sebelum tenggat nota dinas.", True),
    )
    return tuple((kata, kalimat) for kata, kalimat, perlu in bila if perlu)


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
