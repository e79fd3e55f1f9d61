"""The two reports of the SOP: laporan analisa, and laporan hasil pengolahan dan pengelompokan."""

from dataclasses import replace

from akhir import Akhir, akhir
from bagian import bab, catatan, identitas, jika, kepala, keterangan_tabel, paragraf, ulangi
from dokumen import Bagian, Dokumen
from grafik import grafik
from tabel import PER_SASARAN, Kolom, Tabel
from teks import Alinea

UANG = "{{ ringkasan.realisasi }} dari pagu {{ ringkasan.pagu }} ({{ ringkasan.serapan }})"
TERBUKA = "{{ temuan.galat }} galat, {{ temuan.peringatan }} peringatan, {{ temuan.info }} info"
SERAPAN = "Serapan dihitung terhadap pagu setahun; sebelum Triwulan IV kesimpulan efisiensi masih sementara."


ATURAN = catatan(
    "Aturan: {{ dini.aturan }}{{ dini.sumber }}; indikator yang realisasinya belum diisi juga dicantumkan.",
    lanjut=True,
)


def peringatan_dini(nomor: str, tutup: Akhir | None = None) -> Bagian:
    """The early-warning list with the rule that made it, told by the closing where that follows."""
    kosong = "Tidak ada yang masuk daftar peringatan dini."
    return [
        bab(f"{nomor} Peringatan dini"),
        Tabel("d in dini.baris", nomor_kolom=False, kecil=True, kosong=kosong, urut=1.0, akhir=tutup).kolom(
            ("Perihal", 1.8, "{{ d.perihal }}", "tengah"),
            ("Uraian", 13.0, "{{ d.uraian }}"),
            ("Capaian", 1.9, "{{ d.capaian }}", "kanan"),
            ("Serapan", 1.9, "{{ d.serapan }}", "kanan"),
            ("Alasan", 8.4, "{{ d.alasan }}"),
        ),
        *([] if tutup else [replace(ATURAN, lanjut=False)]),
    ]


def kelompok(nama: str, kepala: str, isian: str) -> Bagian:
    """The results seen one way."""
    return [
        bab(nama),
        Tabel(f"b in {isian}", nomor_kolom=False, kecil=True, kosong="Tidak ada dalam perencanaan.", urut=1.0).kolom(
            (kepala, 8.0, "{{ b.nama }}"),
            Kolom("Dihitung", 2.2, "{{ b.dihitung }}", "tengah", grup="Indikator"),
            Kolom("Rata-rata", 2.1, "{{ b.rata }}", "kanan", grup="Indikator"),
            Kolom("Kategori", 2.4, "{{ b.kategori }}", "tengah", grup="Indikator"),
            Kolom("Banyaknya per kategori", 4.2, "{{ b.rincian }}", grup="Indikator"),
            Kolom("Pagu", 3.4, "{{ b.pagu }}", "kanan", grup="Anggaran"),
            Kolom("Realisasi", 3.4, "{{ b.realisasi }}", "kanan", grup="Anggaran"),
            Kolom("Serapan", 1.9, "{{ b.serapan }}", "kanan", grup="Anggaran"),
        ),
    ]


LAPORAN_ANALISA = Dokumen(
    "laporan_analisa", "Laporan Analisa Data Kinerja", "analyse.laporan:LaporanAnalisa", lanskap=True
).untuk(
    "Capaian, perbandingan, keterbatasan data, peringatan dini, anggaran, efisiensi.",
    kepala("LAPORAN ANALISA DATA KINERJA"),
    paragraf("{{ dasar }}"),
    bab("A. Ringkasan"),
    identitas(
        ("Capaian kinerja", "{{ ringkasan.rata }} ({{ ringkasan.dihitung }}), {{ ringkasan.kategori }}"),
        ("Realisasi anggaran", UANG),
        ("Efisiensi", "{{ ringkasan.efisiensi }}"),
        ("Temuan terbuka", TERBUKA),
        lebar=4.5,
    ),
    bab("B. Metode pengukuran"),
    ulangi("k in metode.kalimat", paragraf("{{ k }}")),
    Tabel(
        "r in metode.rumus",
        keterangan_tabel("Tabel", "Rumus capaian yang dipakai (T = target, R = realisasi)"),
        nomor_kolom=False,
        kosong="Belum ada capaian yang dapat dihitung.",
    ).kolom(
        ("Rumus", 4.0, "{{ r.nama }}"),
        ("Perhitungan", 7.2, "{{ r.teks }}"),
        ("Dipakai bila", 7.5, "{{ r.uraian }}"),
        ("Sumber", 7.5, "{{ r.sumber }}"),
        ("Indikator", 2.3, "{{ r.banyak }}", "tengah"),
    ),
    Tabel("k in metode.kelas", keterangan_tabel("Tabel", "Kategori capaian"), nomor_kolom=False).kolom(
        ("Kategori", 6.0, "{{ k.nama }}"), ("Capaian (%)", 4.0, "{{ k.batas }}", "tengah")
    ),
    catatan("Skala: {{ metode.skala }}."),
    bab("C. Capaian kinerja"),
    Tabel(
        PER_SASARAN,
        keterangan_tabel("Tabel", "Capaian per indikator, dibandingkan dengan tahun lalu dan akhir Renstra"),
        kecil=True,
        pita="{{ s.tingkat }}: {{ s.uraian }} – {{ 'capaian belum dapat dihitung' if s.rata == '–' else "
        "s.rata ~ ' ' ~ s.kategori ~ ' (' ~ s.dihitung ~ ')' }}",
        urut=0.9,
    ).kolom(
        ("Indikator", 6.6, "{{ i.uraian }}"),
        ("Satuan", 2.1, "{{ i.satuan }}", "tengah"),
        Kolom("Target", 2.0, "{{ i.target }}", "kanan", grup="{{ periode }}"),
        Kolom("Realisasi", 2.0, "{{ i.realisasi }}", "kanan", grup="{{ periode }}"),
        Kolom("Capaian (%)", 1.8, "{{ i.capaian }}", "kanan", grup="{{ periode }}"),
        Kolom("Kategori", 2.4, "{{ i.kategori }}", "tengah", grup="{{ periode }}"),
        Kolom("Target", 2.0, "{{ i.target_tahun }}", "kanan", grup="Setahun"),
        Kolom("Capaian (%)", 1.8, "{{ i.capaian_tahun }}", "kanan", grup="Setahun"),
        ("Realisasi tahun lalu", 2.0, "{{ i.tahun_lalu }}", "kanan"),
        Kolom("Target", 2.0, "{{ i.akhir_renstra }}", "kanan", grup="Akhir Renstra"),
        Kolom("Kemajuan (%)", 1.8, "{{ i.kemajuan_renstra }}", "kanan", grup="Akhir Renstra"),
    ),
    catatan(
        "Realisasi tahun lalu adalah realisasi setahun. Capaian setahun dan kemajuan terhadap akhir Renstra "
        "memakai realisasi sampai dengan periode ini."
    ),
    ulangi(
        "g in grafik",
        grafik("g", "persen", lebar=20),
        Alinea(
            "Gambar [[SEQ Gambar \\* ARABIC|{{ loop.index }}]]  Capaian indikator tujuan dan sasaran strategis",
            "Keterangan Gambar",
        ),
    ),
    bab("D. Indikator yang capaiannya tidak dapat dihitung"),
    Tabel("x in tak_terhitung", nomor_kolom=False, kosong="Semua capaian dapat dihitung.", urut=1.0).kolom(
        ("Indikator", 12.0, "{{ x.uraian }}"),
        ("Unit kerja", 7.0, "{{ x.penanggung_jawab }}"),
        ("Alasan", 8.5, "{{ x.sebab }}"),
    ),
    bab("E. Keterbatasan data"),
    paragraf(
        "Pemeriksaan data meninggalkan {{ temuan.galat }} galat, {{ temuan.peringatan }} peringatan dan "
        "{{ temuan.info }} info yang menyangkut angka dan analisis ini; seluruhnya dalam daftar temuan."
    ),
    Tabel("k in keterbatasan", nomor_kolom=False, kosong="Tidak ada temuan.").kolom(
        ("Kode", 2.0, "{{ k.kode }}", "tengah"),
        ("Tingkat", 2.6, "{{ k.tingkat }}", "tengah"),
        ("Apa yang ditemukan", 15.0, "{{ k.judul }}"),
        ("Banyaknya", 2.7, "{{ k.banyak }}", "tengah"),
    ),
    jika(
        "dibandingkan",
        paragraf(
            "Data Bidang dibandingkan dengan data Perangkat Daerah pada {{ dibandingkan }} angka; yang berbeda:"
        ),
        Tabel("b in banding", nomor_kolom=False, kecil=True, kosong="Semua angka sama.").kolom(
            ("Uraian", 10.5, "{{ b.uraian }}"),
            ("TW", 1.4, "{{ b.triwulan }}", "tengah"),
            ("Cara", 3.0, "{{ b.metode }}", "tengah"),
            ("Bidang", 3.6, "{{ b.bidang }}", "kanan"),
            ("PD", 3.6, "{{ b.pd }}", "kanan"),
            ("Selisih", 3.0, "{{ b.selisih }}", "kanan"),
            ("Diperbaiki oleh", 3.9, "{{ b.perbaikan }}"),
        ),
    ),
    peringatan_dini("F."),
    bab("G. Realisasi anggaran"),
    Tabel("a in anggaran", nomor_kolom=False, kecil=True, kosong="Tidak ada anggaran dalam perencanaan.").kolom(
        ("Kode", 3.4, "{{ a.kode }}"),
        ("Tingkat", 2.4, "{{ a.tingkat }}"),
        ("Uraian", 12.0, "{{ a.uraian }}"),
        ("Pagu", 4.0, "{{ a.pagu }}", "kanan"),
        ("Realisasi", 4.0, "{{ a.realisasi }}", "kanan"),
        ("Serapan (%)", 2.2, "{{ a.serapan }}", "kanan"),
    ),
    bab("H. Efisiensi"),
    paragraf("Cara menilai: {{ metode_efisiensi }}"),
    Tabel(
        "e in efisiensi",
        nomor_kolom=False,
        kecil=True,
        akhir=akhir("Laporan", "Yang menyusun,", "penyusun", jika("sementara", catatan(SERAPAN, lanjut=True))),
    ).kolom(
        ("Sasaran", 13.0, "{{ e.sasaran }}"),
        ("Capaian", 2.4, "{{ e.capaian }}", "kanan"),
        ("Serapan", 2.4, "{{ e.serapan }}", "kanan"),
        ("Selisih (poin)", 2.2, "{{ e.selisih }}", "kanan"),
        ("Kesimpulan", 8.0, "{{ e.kesimpulan }}"),
    ),
)
LAPORAN_PENGELOMPOKAN = Dokumen(
    "laporan_pengelompokan",
    "Laporan Hasil Pengolahan dan Pengelompokan Data Kinerja",
    "group.laporan:LaporanPengelompokan",
    lanskap=True,
).untuk(
    "Hasil menurut sasaran, program, unit kerja dan kategori.",
    kepala("LAPORAN HASIL PENGOLAHAN DAN PENGELOMPOKAN DATA KINERJA"),
    paragraf(
        "{{ dasar }} Capaian {{ dihitung }} dapat dihitung; rata-rata hanya memuat yang dapat dihitung. "
        "Kategori menurut {{ skala }}."
    ),
    kelompok("A. Menurut sasaran", "Sasaran", "sasaran"),
    kelompok("B. Menurut program", "Program", "program"),
    catatan(
        "Indikator suatu program adalah indikator sasaran yang didukung baris anggarannya; satu indikator "
        "dapat didukung beberapa program."
    ),
    kelompok("C. Menurut unit kerja", "Unit kerja", "unit"),
    catatan("Indikator bersama dihitung pada setiap unit yang menjawabnya; anggaran dari baris terbawah."),
    bab("D. Menurut kategori"),
    Tabel(
        ("k in kategori", "i in k.indikator"),
        nomor_kolom=False,
        kecil=True,
        pita="{{ k.nama }}: {{ k.banyak }} indikator ({{ k.bagian }})",
        urut=1.0,
    ).kolom(
        ("Indikator", 14.0, "{{ i.uraian }}"),
        ("Unit kerja", 8.5, "{{ i.penanggung_jawab }}"),
        ("Capaian", 4.5, "{{ i.capaian_sebutan }}", "kanan"),
    ),
    peringatan_dini("E.", akhir("Laporan", "Yang menyusun,", "penyusun", ATURAN)),
)
