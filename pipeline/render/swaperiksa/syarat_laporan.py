"""Rules that ask for parts of the report: outline, appendices, money, steps ahead."""

from typing import Final

from pipeline.naskah.belum_diisi import AWAL
from pipeline.render.lkjip.narasi import BagianNarasi
from pipeline.render.lkjip.susun import KonteksLkjip
from pipeline.render.swaperiksa.hasil import FORMULIR, RENCANA, HasilSyarat, Kekurangan, answer, person

_STRIP: Final = "–"


def efisiensi(konteks: KonteksLkjip) -> HasilSyarat:
    """Efficiency is computed for every sasaran."""
    kurang = [
        Kekurangan(
            "efisiensi terukur", s.judul, RENCANA, "anggaran", "tautkan anggaran ke sasaran dan isi realisasinya"
        )
        for s in konteks.bab3.sasaran
        if s.efisiensi[3] == _STRIP
    ]
    return answer(len(konteks.bab3.sasaran), kurang)


def perbaikan(konteks: KonteksLkjip) -> HasilSyarat:
    """Steps ahead are written, follow-up is there, with who and until when."""
    kurang = _sections((konteks.bab4.langkah,))
    baris = konteks.bab4.tindak_lanjut
    if not baris:
        kurang.append(Kekurangan("tindak lanjut", "Bab IV", FORMULIR, "kinerja", "isi kolom tindak lanjut"))
    for b in baris:
        if AWAL in b.penanggung_jawab + b.batas_waktu:
            saran = "isi kolom penanggung jawab dan batas waktu"
            kurang.append(Kekurangan("penanggung jawab atau batas waktu", b.indikator, FORMULIR, "kinerja", saran))
    return answer(1 + max(1, len(baris)), kurang)


def sistematika(konteks: KonteksLkjip) -> HasilSyarat:
    """Every part of the outline is written."""
    satu, empat = konteks.bab1, konteks.bab4
    bagian = (konteks.pengantar.narasi, konteks.ikhtisar.narasi, satu.latar, satu.tugas, satu.isu, empat.simpulan,
              empat.langkah, *(s.narasi for s in konteks.bab3.sasaran if s.narasi.baris))  # fmt: skip
    kurang = _sections(bagian)
    if any(b.jenis == "belum" for b in satu.dasar):
        nama = "narasi/dasar-hukum.md"
        kurang.append(Kekurangan("bagian laporan", "Dasar Hukum", nama, "", f"tulis {nama}"))
    return answer(len(bagian) + 1, kurang)


def data_penting(konteks: KonteksLkjip) -> HasilSyarat:
    """Chapter I says who the office is and what strains it."""
    bagian = (konteks.bab1.latar, konteks.bab1.tugas, konteks.bab1.isu)
    kurang = _sections(bagian)
    if not konteks.bab1.unit:
        kurang.append(Kekurangan("susunan organisasi", "Bab I", RENCANA, "unit_kerja", "isi lembar unit_kerja"))
    return answer(len(bagian) + 1, kurang)


def _sections(bagian: tuple[BagianNarasi, ...]) -> list[Kekurangan]:
    return [
        Kekurangan("bagian laporan", b.judul, f"narasi/{b.berkas}.md", "", f"tulis narasi/{b.berkas}.md")
        for b in bagian
        if not b.ada
    ]


def lampiran(konteks: KonteksLkjip) -> HasilSyarat:
    """Perjanjian Kinerja, measurement and rencana aksi are attached."""
    isi = (
        (bool(konteks.bab2.pk), "perjanjian kinerja", "target"),
        (bool(konteks.lampiran.pengukuran), "pengukuran kinerja", "indikator"),
        (bool(konteks.lampiran.aksi), "rencana aksi", "rencana_aksi"),
    )
    kurang = [
        Kekurangan("lampiran", nama, RENCANA, lembar, f"isi lembar {lembar}") for ada, nama, lembar in isi if not ada
    ]
    return answer(len(isi), kurang)


def akuntabilitas_keuangan(konteks: KonteksLkjip) -> HasilSyarat:
    """Budget and spending of the office are there and give a serapan."""
    saran = "isi pagu pada lembar anggaran dan realisasi pada formulir"
    ada = konteks.bab3.jumlah.serapan != _STRIP
    return answer(1, [] if ada else [Kekurangan("realisasi anggaran", "Bab III huruf B", RENCANA, "anggaran", saran)])


def bukan_gabungan(konteks: KonteksLkjip) -> HasilSyarat:
    """The report speaks of tujuan or sasaran of the office itself; people judge whether it merely adds up units."""
    sendiri = {k.sasaran for k in konteks.kelengkapan if k.tingkat in ("tujuan", "strategis")}
    if sendiri:
        return person(f"Laporan mengulas {len(sendiri)} tujuan atau sasaran perangkat daerah sendiri.")
    saran = "isi tujuan atau sasaran strategis beserta indikatornya"
    return answer(1, [Kekurangan("sasaran perangkat daerah sendiri", "Bab III", RENCANA, "sasaran", saran)])


def cukup_mengukur(konteks: KonteksLkjip) -> HasilSyarat:
    """Every sasaran strategis has an indikator and every one discussed an IKU; people judge if they suffice."""
    semua = dict.fromkeys(k.sasaran for k in konteks.kelengkapan if k.tingkat == "strategis")
    punya = {k.sasaran for k in konteks.kelengkapan if "iku" in k.ada}
    kurang = [
        _tanpa(kode, "indikator", "tambahkan indikator sasaran ini", "RVU-08") for kode in konteks.tanpa_indikator
    ]
    kurang += [
        _tanpa(kode, "indikator kinerja utama", "tandai “ya” pada kolom iku", "RVU-09")
        for kode in semua
        if kode not in punya
    ]
    if kurang:
        return answer(len(semua) + len(konteks.tanpa_indikator), kurang)
    if not semua:
        return person("Laporan tidak mengulas sasaran strategis.")
    return person("Setiap sasaran punya indikator dan indikator kinerja utama.")


def _tanpa(sasaran: str, apa: str, saran: str, temuan: str) -> Kekurangan:
    return Kekurangan(apa, f"sasaran {sasaran}", RENCANA, "indikator", saran, temuan)
