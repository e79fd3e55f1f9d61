"""Cases of words, rules and people: code, what is wrong, the office in which it is."""

import struct
import zlib
from datetime import date

from pipeline.domain.nilai import Keadaan, Nilai
from tests import builders as b
from tests.check.kantor import (
    PEJABAT,
    SEJAJAR,
    TARGET,
    UNIT,
    dengan_indikator,
    empat,
    formulir,
    indikator,
    isi,
    kantor,
)

PANJANG = (
    "Pelayanan terlambat karena mesin pencetak rusak selama tiga pekan dan suku cadangnya dipesan dari luar kota"
)
HAMPIR = PANJANG.replace("tiga pekan", "tiga minggu")


def menulis(teks, **lain):
    """The office in whose form this sentence stands."""
    return kantor(formulir(kinerja=[isi(faktor_penghambat=teks, **lain)]))


def mengklaim(teks, realisasi=80, lalu=79, **lain):
    """The office whose form says this of IKU1, target 80, with these two years' values."""
    return kantor(formulir(kinerja=[isi("IKU1", realisasi, faktor_pendukung=teks)]), dengan={
        "riwayat": [b.riwayat(2023, lalu)], "indikator": [indikator(**lain)]})  # fmt: skip


def png(lebar, tinggi):
    """A picture that says it has so many pixels."""
    kepala = b"IHDR" + struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    data = b"".join(
        struct.pack(">I", len(satu) - 4) + satu + struct.pack(">I", zlib.crc32(satu))
        for satu in (kepala, b"IDAT", b"IEND")
    )
    return b"\x89PNG\r\n\x1a\n" + data


LUAS = png(10_000, 8_001)


def narasi(teks):
    """The office in whose narasi this sentence stands."""
    return kantor(narasi={"latar-belakang": teks})


def orang(*pejabat, **lain):
    """The office with these officials beside its own."""
    return kantor(dengan={"pejabat": [*PEJABAT, *pejabat], **lain})


def kasi(nip="199001012015012003", nama="Contoh Kasi Tiga", **lain):
    """One more head of the Seksi Pelayanan."""
    return b.pejabat(nip, nama, "Kepala Seksi Pelayanan", unit_kerja="seksi", **lain)


ADA = [
    ("NAR-01", "kecamatan lain", narasi(
        "Sasaran yang ingin dicapai oleh Kecamatan Rawamangu adalah pelayanan prima.")),
    ("NAR-01", "kecamatan lain dalam formulir", menulis("Warga Kecamatan Rawamangu belum paham syaratnya")),
    ("NAR-01", "kecamatan senama dengan kabupaten sendiri", kantor(
        narasi={"a": "Renstra KECAMATAN RAWA disusun."}, instansi=b.instansi(pemerintah_daerah="Kabupaten Rawa"))),
    ("NAR-02", "kabupaten lain", narasi("Bupati Kabupaten Rawajati menetapkan target ini.")),
    ("NAR-03", "tahun lain", menulis("Kegiatan tahun 2021 berjalan dengan banyak kendala")),
    ("NAR-04", "sama dengan triwulan lalu", kantor(
        *[formulir(n, kinerja=[isi(faktor_penghambat=PANJANG)]) for n in (1, 2)], periode="2024-TW2")),
    ("NAR-05", "hampir sama dengan unit lain", kantor(
        formulir(kinerja=[isi(faktor_penghambat=PANJANG)]),
        b.formulir(1, "seksi2", kinerja=[isi(faktor_penghambat=HAMPIR)]))),
    ("NAR-06", "sama untuk dua indikator", kantor(
        formulir(kinerja=[isi(upaya=PANJANG), isi("IKP1", upaya=PANJANG)]))),
    ("NAR-07", "isian hampa", menulis("Tidak ada.")),
    ("NAR-08", "tabel 80,5, teks 90", menulis("Realisasi sebesar 90,00 belum optimal")),
    ("NAR-08", "capaian lain", menulis("Capaian kinerja mencapai 120,5 persen")),
    ("NAR-09", "nama indikator salah eja", narasi("Nilai Indeks Kepuasaan Masyarakat naik.")),
    *[("NAR-30", nama, kantor(narasi={nama: "Isi."})) for nama in (
        "inovasi", "isu-strategi", "analisis-S9", "bab5-penutup", "simpulan-tw4", "bab3-inovasi-tw4")],
    ("NAR-30", "bagian yang sudah ditulis di berkas lain", kantor(
        narasi={"tugas-fungsi": "Isi.", "tugas-dan-fungsi": "Isi lain."})),
    ("NAR-31", "gambar yang tidak dirujuk", kantor(gambar={"gambar/x.jpg": b.berkas([("x.jpg", b"")])[0]})),
    ("NAR-32", "gambar yang tidak ada", narasi("![Loket](loket.jpg)")),
    *[("NAR-35", nama, kantor(
        narasi={"latar-belakang": "![Loket](x.jpg)"}, gambar={"gambar/x.jpg": b.berkas([("x.jpg", isi)])[0]}))
      for nama, isi in (("bukan gambar", b"halo"), ("gambar kosong", b""), ("gambar terlalu luas", LUAS))],
    ("NAR-33", "catatan tanpa isi", narasi("Layanan naik[^1].")),
    ("NAR-33", "catatan berisi kosong", narasi("Layanan naik[^1].\n\n[^1]:")),
    ("NAR-34", "catatan tanpa rujukan", narasi("Layanan naik.\n\n[^1]: Hasil survei.")),
    ("NAR-34", "nomor dua kali", narasi("Layanan naik[^1].\n\n[^1]: Hasil survei.\n[^1]: Hasil lain.")),
    *[("NAR-20", kalimat, narasi(kalimat)) for kalimat in (
        "Nilai meningkat dari 80 menjadi 75.", "Nilai SAKIP meningkat dari 80,5 pada tahun 2023 menjadi 75,2.",
        "Kasus menurun dari 12 kasus menjadi 15 kasus.",
        "Jumlah kunjungan naik dari sebesar 1.250.000 menjadi 1.100.000 orang.",
        "IKM meningkat 5 poin dari tahun sebelumnya 85,10 menjadi 80,10 poin.",
        "Indeks turun dari 71,2 (tahun 2023) menjadi 74,0 (tahun 2024).")],
    ("NAR-20", "dalam formulir", menulis("Nilai meningkat dari 80 menjadi 75")),
    *[("NAR-21", kalimat, mengklaim(kalimat, 72)) for kalimat in (
        "Realisasi melampaui target", "Capaian kinerja telah melebihi target karena layanan keliling.",
        "Target telah terlampaui", "Melampaui target berkat petugas baru")],
    *[("NAR-21", kalimat, mengklaim(kalimat, 88)) for kalimat in (
        "Target belum tercapai", "Realisasi belum mencapai target karena kurang petugas")],
    ("NAR-21", "angka triwulannya sendiri, bukan jumlah sejak Januari", kantor(
        formulir(1, kinerja=[isi("IKK1", 1)]),
        formulir(2, kinerja=[isi("IKK1", 3, faktor_pendukung="Realisasi sudah melampaui target")]),
        periode="2024-TW2")),
    ("NAR-22", "jumlah setahun, bukan triwulannya sendiri", kantor(
        *empat(20, 20, 20, 20, kode="IKU1", faktor_pendukung="Realisasi lebih rendah dari tahun 2023"),
        periode="2024-TW4", dengan={
            "target": [b.target("IKU1", 80, (20,) * 4)], "riwayat": [b.riwayat(2023, 79)],
            "indikator": [indikator(metode_akumulasi="kumulatif", satuan="Ton", uraian="Produksi benih")]})),
    ("NAR-22", "dua spasi", mengklaim("Nilai indeks lebih  tinggi dari tahun 2023", 72)),
    ("NAR-22", "realisasi turun", mengklaim("Realisasi meningkat dibandingkan tahun lalu", 72)),
    ("NAR-22", "realisasi naik", mengklaim("Nilai indeks lebih rendah dari tahun 2023", 82)),
    ("HKM-01", "PermenPANRB 12/2015", narasi("Evaluasi berpedoman pada PermenPANRB Nomor 12 Tahun 2015.")),
    ("HKM-02", "Permendagri 90 Tahun 2020", narasi("Berdasarkan Permendagri Nomor 90 Tahun 2020 kode disusun.")),
    ("HKM-02", "judulnya hanya singkatan", narasi("Perpres Nomor 29 Tahun 2015 tentang AKIP menjadi dasar.")),
    ("HKM-02", "dengan judul yang dikenal", narasi(
        "1. Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2020 tentang Klasifikasi, Kodefikasi;")),
    ("HKM-03", "daftar nomenklatur lama", narasi("Kode mengikuti Kepmendagri Nomor 050-3708 Tahun 2020.")),
    ("HKM-10", "LKjIP dibuat sesudah Februari", kantor(
        *[formulir(n) for n in range(1, 5)], periode="2024", hari_ini=date(2025, 3, 1))),
    ("HKM-10", "tenggat instansi lebih awal", kantor(
        *[formulir(n) for n in range(1, 5)], periode="2024-TW4", hari_ini=date(2025, 2, 1),
        instansi=b.instansi(tenggat=(("lkjip", "01-31"),)))),
    ("HKM-11", "sebulan sesudah DPA belum ada PK", kantor(
        dengan={"target": [t for t in TARGET if t.dokumen != "pk"]}, hari_ini=date(2024, 2, 3),
        instansi=b.instansi(tenggat=(("dpa", "2024-01-02"),)))),
    ("HKM-12", "terbit sesudah tahun laporan", narasi("Renstra mengikuti Inmendagri Nomor 2 Tahun 2025.")),
    ("HKM-13", "tanpa perubahannya", narasi("Kode mengikuti Kepmendagri Nomor 050-5889 Tahun 2021.")),
    ("SDM-01", "NIP 17 angka", orang(kasi("19900101201501200"))),
    ("SDM-02", "satu NIP dua nama", orang(kasi(PEJABAT[1].nip))),
    ("SDM-03", "dua kepala seksi", orang(kasi())),
    ("SDM-03", "dua kepala seksi, NIP belum diisi", kantor(dengan={
        "pejabat": [PEJABAT[0], PEJABAT[2], kasi(""), kasi("", "Contoh Kasi Empat")]})),
    ("SDM-04", "kepala seksi pensiun", kantor(dengan={
        "pejabat": [PEJABAT[0], PEJABAT[2], kasi(selesai=date(2024, 2, 1))]})),
    ("SDM-05", "camat belum ada", kantor(dengan={"pejabat": PEJABAT[1:]})),
    ("SDM-06", "seksi tanpa pejabat", kantor(dengan={"pejabat": PEJABAT[:2]})),
    ("SDM-07", "pangkat tidak ada", orang(kasi(pangkat_golongan="Penata Agung (III/f)"))),
    ("SDM-08", "Penata bukan III/d", orang(kasi(pangkat_golongan="Penata (III/d)"))),
    ("SDM-10", "penyusun salah tulis", kantor(instansi=b.instansi(sop_penyusun="Seksi Pelayananan"))),
    ("SDM-09", "selesai sebelum mulai", orang(kasi(mulai=date(2024, 5, 1), selesai=date(2024, 1, 1)))),
    ("SDM-11", "seksi yang tidak disebut", kantor(dengan={"unit_kerja": SEJAJAR})),
    ("SDM-11", "hanya disebut pada sasaran strategis", kantor(dengan={"indikator": [indikator("IKU1")]})),
    ("SDM-12", "seksi tanpa baris anggaran", kantor(dengan={"unit_kerja": SEJAJAR})),
]  # fmt: skip

BELUM_DIUKUR = isi(realisasi=Nilai(Keadaan.BELUM_TERSEDIA), keterangan=PANJANG)

TIDAK = [
    ("NAR-05", "alasan yang sama mengapa belum ada angka", kantor(
        formulir(kinerja=[BELUM_DIUKUR]), b.formulir(1, "seksi2", kinerja=[BELUM_DIUKUR]))),
    ("NAR-04", "alasan yang sama triwulan lalu", kantor(
        *[formulir(n, kinerja=[BELUM_DIUKUR]) for n in (1, 2)], periode="2024-TW2")),
    ("SDM-11", "indikator unit di bawahnya", kantor()),
    ("SDM-11", "lembar indikator belum ada", kantor(dengan={"indikator": []})),
    ("SDM-12", "anggaran unit di bawahnya", kantor()),
    ("SDM-12", "lembar anggaran belum ada", kantor(dengan={"anggaran": []})),
    ("NAR-33", "catatan ada", narasi("Layanan naik[^1] dan\\[^2].\n\n[^1]: Hasil survei.")),
    ("NAR-34", "catatan dalam tabel", narasi("| a | b |\n|---|---|\n| x[^1] | y |\n\n[^1]: Hasil survei.")),
    ("NAR-32", "gambar dengan huruf dan folder lain", kantor(
        narasi={"latar-belakang": "![Loket](gambar/Foto loket.JPG)"},
        gambar={"gambar/foto_loket.jpg": b.berkas([("x.jpg", png(10, 10))])[0]})),
    ("NAR-35", "gambar yang dapat dicetak", kantor(
        narasi={"latar-belakang": "![Loket](x.png)"}, gambar={"x.png": b.berkas([("x.png", png(10, 10))])[0]})),
    *[("NAR-30", nama, kantor(narasi={nama: "Isi."})) for nama in (
        "Latar_Belakang", "tugas dan fungsi", "penutup", "simpulan-tw2", "bab3-inovasi", "bab-1-maksud",
        "bab3-inovasi-tw2", "lampiran-sk-tim")],
    ("SDM-10", "penyusun menurut nama", kantor(instansi=b.instansi(sop_penyusun="seksi  pelayanan"))),
    ("NAR-01", "kecamatan sendiri", narasi("Kecamatan Contoh melayani sepuluh desa.")),
    ("NAR-01", "berbatasan", narasi("Sebelah utara berbatasan dengan Kecamatan Rawamangu.")),
    ("NAR-01", "kata umum", narasi("Kecamatan Sehat dan Kecamatan Layak Anak menjadi program bersama.")),
    ("NAR-01", "dinas menyebut dinas lain", kantor(
        formulir(kinerja=[isi(upaya="Berkoordinasi dengan Dinas Sosial")]),
        instansi=b.instansi(nama="Dinas Contoh", jenis="dinas"))),
    ("NAR-02", "kabupaten/kota", narasi("Kabupaten/Kota Layak Anak di Kabupaten Contoh.")),
    ("NAR-03", "perbandingan", menulis("Meningkat dari tahun 2023 sebesar dua poin")),
    ("NAR-03", "peraturan", narasi("Peraturan Bupati Nomor 5 Tahun 2019 mengatur hal ini.")),
    ("NAR-03", "rentang Renstra", narasi("Renstra memuat target sampai tahun 2026.")),
    ("NAR-01", "nama sub kegiatan", kantor(
        narasi={"a": "Camat Perangkat Daerah"},
        dengan={"rencana_aksi": [b.aksi(uraian="Rapat camat perangkat daerah")]})),
    ("NAR-04", "kalimat pendek", kantor(
        *[formulir(n, kinerja=[isi(faktor_penghambat="Mesin rusak")]) for n in (1, 2)], periode="2024-TW2")),
    ("NAR-08", "angka yang benar", menulis("Realisasi sebesar 80,5 dan capaian sebesar 100,63%")),
    ("NAR-08", "realisasi beribuan", menulis("Realisasi sebesar 1.250 berkas", realisasi=1250)),
    *[("NAR-20", kalimat, narasi(kalimat)) for kalimat in (
        "Kasus turun dari 80 menjadi 80.", "Nilai naik dari 80 menjadi 80.",
        "Nilai meningkat dari 75 menjadi 80.", "Kasus menurun dari 15 menjadi 12.",
        "Peringkat naik dari 12 menjadi 8.",
        "Nilai tidak meningkat dari 80 menjadi 75, melainkan tetap.", "Anggaran naik dari 1.250 menjadi 1.100.",
        "Naik dari urutan 12 menjadi 8.", "Meningkat dari predikat B menjadi BB.", "Naik dari kelas 9 menjadi 8.",
        "Jumlah desa naik dari 9 menjadi 10.", "Meningkat dari 0,8 menjadi 1,2.",
        "Waktu turun dari 2 jam menjadi 30 menit.",
        "Masa tunggu turun dari 2 jam menjadi 45 menit.", "Umur naik dari 9 bulan menjadi 2 tahun.",
        "Nilai meningkat dari tahun 2023 sebesar 70 menjadi 80.", "Naik dari 3 menjadi 4-5 orang.")],
    *[("NAR-21", kalimat, mengklaim(kalimat, 72)) for kalimat in (
        "Realisasi belum melampaui target", "Agar realisasi melampaui target", "Serapan anggaran melampaui target",
        "Beberapa desa melampaui target", "Realisasi triwulan lalu melampaui target", "Target belum tercapai",
        "Bila petugas cukup, realisasi melampaui target")],
    *[("NAR-21", kalimat, mengklaim(kalimat, 88)) for kalimat in (
        "Realisasi melampaui target", "Target telah terlampaui", "Tidak ada target yang belum tercapai")],
    ("NAR-21", "tercetak 100,00%", mengklaim("Realisasi melampaui target", "79.9999")),
    ("NAR-22", "benar pada triwulannya, laporan setahun", kantor(
        formulir(1, kinerja=[isi("IKU1", 82, faktor_pendukung="Realisasi meningkat dibandingkan tahun lalu")]),
        *(formulir(n, kinerja=[isi("IKU1", 72)]) for n in (2, 3, 4)), periode="2024")),
    ("NAR-22", "dua spasi", mengklaim("Nilai indeks lebih  tinggi dari tahun 2023", 82)),
    ("NAR-03", "perbandingan dengan dua spasi", mengklaim("Nilai indeks lebih  tinggi dari tahun 2023", 82)),
    ("NAR-22", "benar", mengklaim("Realisasi meningkat dibandingkan tahun lalu", 82)),
    ("NAR-22", "tahun lain", mengklaim("Realisasi meningkat dibandingkan tahun 2019", 72)),
    ("NAR-22", "jumlah belum setahun", mengklaim(
        "Realisasi meningkat dibandingkan tahun lalu", 20, metode_akumulasi="kumulatif", satuan="Orang")),
    ("NAR-09", "nama yang benar", narasi("Indeks Kepuasan Masyarakat naik.")),
    ("HKM-01", "disebut sebagai dicabut", narasi("PermenPANRB Nomor 12 Tahun 2015 telah dicabut.")),
    ("HKM-02", "singkatan lain", narasi("Perpres Nomor 29 Tahun 2015 tentang APBN menjadi dasar.")),
    ("HKM-02", "peraturan lain bernomor sama", narasi("Permendagri Nomor 90 Tahun 2014 tentang Batas Desa Contoh.")),
    ("HKM-10", "hari terakhir Februari", kantor(
        *[formulir(n) for n in range(1, 5)], periode="2024", hari_ini=date(2025, 2, 28))),
    ("HKM-10", "sebelum triwulan keempat", kantor(periode="2024-TW1", hari_ini=date(2025, 3, 1))),
    ("HKM-11", "DPA tidak diketahui", kantor(
        dengan={"target": [t for t in TARGET if t.dokumen != "pk"]}, hari_ini=date(2024, 2, 3))),
    ("HKM-11", "PK sudah ada", kantor(
        hari_ini=date(2024, 2, 3), instansi=b.instansi(tenggat=(("dpa", "2024-01-02"),)))),
    ("HKM-13", "dengan perubahannya", narasi(
        "Kode menurut Kepmendagri 050-5889 Tahun 2021 sebagaimana diubah dengan Kepmendagri 900.1.15.5-3406/2024.")),
    ("SDM-01", "bulan pengangkatan PPPK", orang(b.pejabat("199001012022211005", "Contoh PPPK", "Penata Layanan"))),
    ("SDM-03", "plh di samping definitif", orang(kasi(status_jabatan="plh"))),
    ("SDM-03", "satu orang dua baris, NIP satu kali", orang(kasi("", PEJABAT[1].nama.upper()))),
    ("SDM-03", "bergantian", kantor(dengan={"pejabat": [
        PEJABAT[0], PEJABAT[2], kasi(selesai=date(2024, 3, 1)),
        kasi("199101012016011004", "Contoh Kasi Empat", mulai=date(2024, 3, 2))]})),
    ("SDM-05", "plt memimpin", kantor(dengan={"pejabat": [
        *PEJABAT[1:], b.pejabat("197101011996031001", unit_kerja="camat", status_jabatan="plt")]})),
    ("SDM-07", "Tk. I", orang(kasi(pangkat_golongan="Penata Tk. I, III/d"))),
    ("SDM-07", "PPPK", orang(kasi(pangkat_golongan="PPPK Golongan IX"))),
    ("SDM-06", "semua unit berpejabat", kantor(dengan={"unit_kerja": UNIT})),
    ("HKM-02", "tahun yang benar", dengan_indikator(indikator(alasan="Permendagri Nomor 90 Tahun 2019"))),
]  # fmt: skip
