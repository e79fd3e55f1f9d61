"""Words for the codes of the plan, as a reader of the documents expects them."""

from typing import Final

TINGKAT: Final = {
    "misi": "Misi",
    "tujuan": "Tujuan",
    "strategis": "Sasaran Strategis",
    "program": "Sasaran Program",
    "kegiatan": "Sasaran Kegiatan",
    "sub_kegiatan": "Sasaran Sub Kegiatan",
}
GOLONGAN_PEGAWAI: Final = {
    "pangkat": "Pangkat/Golongan",
    "pendidikan": "Pendidikan",
    "jabatan": "Jabatan",
    "usia": "Kelompok Usia",
}
TINGKAT_ANGGARAN: Final = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}
POLARITAS: Final = {
    "positif": "positif: semakin tinggi semakin baik",
    "negatif": "negatif: semakin rendah semakin baik",
    "rentang": "rentang: baik bila berada di dalam rentang target",
}
AKUMULASI: Final = {
    "akhir": "posisi pada triwulan terakhir yang terisi",
    "kumulatif": "dijumlahkan dari triwulan ke triwulan",
    "rata_rata": "rata-rata triwulan yang terisi",
}
AGREGASI: Final = {
    "tunggal": "satu unit kerja melapor",
    "jumlah": "jumlah dari semua unit kerja",
    "rata_rata": "rata-rata semua unit kerja",
    "persentase": "jumlah pembilang dibagi jumlah penyebut semua unit kerja",
    "maksimum": "nilai tertinggi di antara unit kerja",
    "minimum": "nilai terendah di antara unit kerja",
    "skm": "Survei Kepuasan Masyarakat (PermenPANRB 14/2017)",
}


def sebut(kamus: dict[str, str], kode: str) -> str:
    """The words for a code; an unknown code stays itself."""
    return kamus.get(kode, kode)


def sebutan_tingkat(tingkat: str) -> str:
    """``strategis`` → ``Sasaran strategis``; an unknown level is just ``Sasaran``."""
    return TINGKAT.get(tingkat, "Sasaran").capitalize()
