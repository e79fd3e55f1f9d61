"""The words on the first sheet of a form: how it is filled in and sent back."""

from pipeline.domain.nilai import Keadaan
from pipeline.form.isi import IsiFormulir
from pipeline.regulation import skm

CARA = (
    "Isi hanya sel berwarna kuning. Sel lain berasal dari dokumen perencanaan dan terkunci.",
    "Tulis nilai triwulan ini. Kolom cara isi menyebutkan, untuk setiap indikator, bagaimana nilainya ditulis.",
    "Nol ditulis 0. Sel yang kosong dibaca “belum diisi”, tidak pernah dibaca nol.",
    "Bila indikator tidak berlaku atau angkanya belum tersedia, kosongkan realisasi dan pilih keadaannya.",
    "Persentase: isi pembilang dan penyebut; realisasinya boleh kosong karena akan dihitung.",
    "Bila persentase ditulis sendiri, tulis 93,75 tanpa tanda %.",
    "Realisasi anggaran: belanja triwulan ini saja, dalam rupiah penuh, bukan ribuan dan bukan sejak Januari.",
    "Sebutkan bukti dukung setiap angka: nama dokumen atau tautannya.",
    "Bila target tidak tercapai, tulis faktor penghambat, upaya, tindak lanjut, penanggung jawab, batas waktu.",
    "Jangan mengubah nama lembar dan judul kolom, dan jangan menambah kolom: isian dibaca menurut nama itu.",
    "Terakhir, isi nama penyusun dan tanggal pada lembar identitas, simpan, lalu kirim kembali berkas ini.",
)

ARTI_KEADAAN = (
    (Keadaan.TERISI.value, "Angkanya ada. Tidak perlu dipilih: sel yang berisi angka sudah dibaca terisi."),
    (Keadaan.TIDAK_BERLAKU.value, "Indikator ini tidak diukur pada unit atau triwulan ini."),
    (Keadaan.BELUM_TERSEDIA.value, "Angkanya akan ada, tetapi belum terbit, misalnya menunggu rilis instansi lain."),
)

_LEMBAR = {
    "kinerja": ("Realisasi indikator kinerja", "indikator"),
    "rencana_aksi": ("Realisasi rencana aksi", "rencana aksi"),
    "anggaran": ("Belanja triwulan ini", "baris anggaran"),
}


def daftar_lembar(isi: IsiFormulir) -> tuple[tuple[str, str], ...]:
    """The sheets of one form with what each asks for: (name, words)."""
    jumlah = {
        "kinerja": len(isi.kinerja),
        "rencana_aksi": len(isi.rencana_aksi),
        "anggaran": len(isi.anggaran),
    }
    baris = [("identitas", "Nama penyusun dan tanggal")]
    for nama, (uraian, satuan) in _LEMBAR.items():
        baris.append((nama, f"{uraian}: {jumlah[nama]} {satuan}" if jumlah[nama] else "Tidak ada yang perlu diisi"))
    if isi.kuesioner:
        baris.append(("kuesioner", "Jawaban Survei Kepuasan Masyarakat, satu baris untuk satu responden"))
    return tuple(baris)


def kunci_unsur() -> tuple[tuple[str, str], ...]:
    """The columns of the questionnaire: (u1, ``Persyaratan. Bagaimana …? 1 tidak sesuai, 2 …``)."""
    return tuple((f"u{nomor}", f"{p.unsur}. {p.teks} {arti(p)}") for nomor, p in enumerate(skm.pertanyaan(), 1))


def arti(pertanyaan: skm.Pertanyaan) -> str:
    """What the four answers mean, in one line: ``1 tidak sesuai, 2 kurang sesuai, …``."""
    return ", ".join(f"{nilai} {teks}" for nilai, teks in enumerate(pertanyaan.jawaban, 1))
