"""The two reports of the SOP: laporan analisa, and laporan hasil pengolahan dan pengelompokan."""

from dokumen import (
    LANSKAP,
    Dokumen,
    akhir_jika,
    akhir_ulangi,
    bab,
    catatan,
    dokumen,
    jika,
    judul,
    paragraf,
    ulangi,
)
from grafik import grafik
from kop import kop
from tabel import Kolom, identitas, keterangan_tabel, tabel
from tanda_tangan import tanda_tangan
from teks import medan, p, run

UANG = "{{ ringkasan.realisasi }} dari pagu {{ ringkasan.pagu }} ({{ ringkasan.serapan }})"
TERBUKA = "{{ temuan.galat }} galat, {{ temuan.peringatan }} peringatan, {{ temuan.info }} info"


def peringatan_dini(doc: Dokumen, nomor: str, *, lanjut: bool = False) -> None:
    """The early-warning list with the rule that made it; ``lanjut`` when the closing follows."""
    kolom = [
        Kolom("No.", 1.0, "{{ d.nomor }}", "tengah"),
        Kolom("Perihal", 1.8, "{{ d.perihal }}", "tengah"),
        Kolom("Uraian", 13.0, "{{ d.uraian }}"),
        Kolom("Capaian", 1.9, "{{ d.capaian }}", "kanan"),
        Kolom("Serapan", 1.9, "{{ d.serapan }}", "kanan"),
        Kolom("Alasan", 8.4, "{{ d.alasan }}"),
    ]
    bab(doc, f"{nomor} Peringatan dini", 2)
    tabel(doc, kolom, "d in dini.baris", nomor_kolom=False, kecil=True,
          kosong="Tidak ada yang masuk daftar peringatan dini.", lanjut=lanjut)  # fmt: skip
    catatan(doc, "Aturan: {{ dini.aturan }}{{ dini.sumber }}; indikator yang realisasinya belum diisi "
                 "juga dicantumkan.", lanjut=lanjut)  # fmt: skip


def laporan_analisa() -> Dokumen:
    """Laporan analisa data kinerja."""
    doc = dokumen(
        "laporan_analisa",
        "Laporan Analisa Data Kinerja",
        "pipeline.analyse.laporan:LaporanAnalisa",
        orientasi=LANSKAP,
        kegunaan="Capaian, perbandingan, keterbatasan data, peringatan dini, anggaran, efisiensi.",
    )
    kop(doc)
    judul(doc, "LAPORAN ANALISA DATA KINERJA", "{{ periode|upper }}")
    paragraf(doc, "{{ dasar }}")
    bab(doc, "A. Ringkasan", 2)
    identitas(
        doc,
        [
            ("Capaian kinerja", "{{ ringkasan.rata }} ({{ ringkasan.dihitung }}), {{ ringkasan.kategori }}"),
            ("Realisasi anggaran", UANG),
            ("Efisiensi", "{{ ringkasan.efisiensi }}"),
            ("Temuan terbuka", TERBUKA),
        ],
        lebar=4.5,
    )
    _metode(doc)
    _capaian(doc)
    _batas(doc)
    peringatan_dini(doc, "F.")
    _anggaran(doc)
    paragraf(doc, "Laporan ini dibuat untuk dipergunakan sebagaimana mestinya.", lanjut=True)
    tanda_tangan(doc, None, ("Yang menyusun,", "penyusun"))
    return doc


def _metode(doc: Dokumen) -> None:
    bab(doc, "B. Metode pengukuran", 2)
    ulangi(doc, "k in metode.kalimat")
    paragraf(doc, "{{ k }}")
    akhir_ulangi(doc)
    keterangan_tabel(doc, "Tabel", "Rumus capaian yang dipakai (T = target, R = realisasi)")
    kolom = [
        Kolom("Rumus", 4.0, "{{ r.nama }}"),
        Kolom("Perhitungan", 7.2, "{{ r.teks }}"),
        Kolom("Dipakai bila", 7.5, "{{ r.uraian }}"),
        Kolom("Sumber", 7.5, "{{ r.sumber }}"),
        Kolom("Indikator", 2.3, "{{ r.banyak }}", "tengah"),
    ]
    tabel(doc, kolom, "r in metode.rumus", nomor_kolom=False, kosong="Belum ada capaian yang dapat dihitung.")
    keterangan_tabel(doc, "Tabel", "Kategori capaian")
    kolom = [Kolom("Kategori", 6.0, "{{ k.nama }}"), Kolom("Capaian (%)", 4.0, "{{ k.batas }}", "tengah")]
    tabel(doc, kolom, "k in metode.kelas", nomor_kolom=False)
    catatan(doc, "Skala: {{ metode.skala }}.")


def _capaian(doc: Dokumen) -> None:
    bab(doc, "C. Capaian kinerja", 2)
    keterangan_tabel(doc, "Tabel", "Capaian per indikator, dibandingkan dengan tahun lalu dan akhir Renstra")
    kolom = [
        Kolom("No.", 0.9, "{{ i.nomor }}", "tengah"),
        Kolom("Indikator", 6.6, "{{ i.uraian }}"),
        Kolom("Satuan", 2.1, "{{ i.satuan }}", "tengah"),
        Kolom("Target", 2.0, "{{ i.target }}", "kanan", grup="{{ periode }}"),
        Kolom("Realisasi", 2.0, "{{ i.realisasi }}", "kanan", grup="{{ periode }}"),
        Kolom("Capaian (%)", 1.8, "{{ i.capaian }}", "kanan", grup="{{ periode }}"),
        Kolom("Kategori", 2.4, "{{ i.kategori }}", "tengah", grup="{{ periode }}"),
        Kolom("Target", 2.0, "{{ i.target_tahun }}", "kanan", grup="Setahun"),
        Kolom("Capaian (%)", 1.8, "{{ i.capaian_tahun }}", "kanan", grup="Setahun"),
        Kolom("Realisasi tahun lalu", 2.0, "{{ i.tahun_lalu }}", "kanan"),
        Kolom("Target", 2.0, "{{ i.akhir_renstra }}", "kanan", grup="Akhir Renstra"),
        Kolom("Kemajuan (%)", 1.8, "{{ i.kemajuan_renstra }}", "kanan", grup="Akhir Renstra"),
    ]
    tabel(doc, kolom, ["s in sasaran", "i in s.indikator"], kecil=True,
          pita="{{ s.tingkat }}: {{ s.uraian }} – {{ s.rata }} {{ s.kategori }} ({{ s.dihitung }})")  # fmt: skip
    catatan(doc, "Realisasi tahun lalu adalah realisasi setahun. Capaian setahun dan kemajuan terhadap akhir Renstra "
                 "memakai realisasi sampai dengan periode ini.")  # fmt: skip
    ulangi(doc, "g in grafik")
    grafik(doc, "g", "persen", lebar=20)
    nomor = run("Gambar ") + medan("SEQ Gambar \\* ARABIC", "{{ loop.index }}")
    doc.tambah(p(nomor + run("  Capaian indikator tujuan dan sasaran strategis"), "KeteranganGambar"))
    akhir_ulangi(doc)


def _batas(doc: Dokumen) -> None:
    bab(doc, "D. Indikator yang capaiannya tidak dapat dihitung", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ x.nomor }}", "tengah"),
        Kolom("Indikator", 12.0, "{{ x.uraian }}"),
        Kolom("Unit kerja", 7.0, "{{ x.penanggung_jawab }}"),
        Kolom("Alasan", 8.5, "{{ x.sebab }}"),
    ]
    tabel(doc, kolom, "x in tak_terhitung", nomor_kolom=False, kosong="Semua capaian dapat dihitung.")
    bab(doc, "E. Keterbatasan data", 2)
    paragraf(doc, "Pemeriksaan data meninggalkan {{ temuan.galat }} galat, {{ temuan.peringatan }} peringatan dan "
                  "{{ temuan.info }} info; rinciannya dalam daftar temuan.")  # fmt: skip
    kolom = [
        Kolom("Kode", 2.0, "{{ k.kode }}", "tengah"),
        Kolom("Tingkat", 2.6, "{{ k.tingkat }}", "tengah"),
        Kolom("Apa yang ditemukan", 15.0, "{{ k.judul }}"),
        Kolom("Banyaknya", 2.7, "{{ k.banyak }}", "tengah"),
    ]
    tabel(doc, kolom, "k in keterbatasan", nomor_kolom=False, kosong="Tidak ada temuan.")
    jika(doc, "dibandingkan")
    paragraf(doc, "Data Bidang dibandingkan dengan data Perangkat Daerah pada {{ dibandingkan }} angka; yang "
                  "berbeda:")  # fmt: skip
    kolom = [
        Kolom("Uraian", 10.5, "{{ b.uraian }}"),
        Kolom("TW", 1.4, "{{ b.triwulan }}", "tengah"),
        Kolom("Cara", 3.0, "{{ b.metode }}", "tengah"),
        Kolom("Bidang", 3.6, "{{ b.bidang }}", "kanan"),
        Kolom("PD", 3.6, "{{ b.pd }}", "kanan"),
        Kolom("Selisih", 3.0, "{{ b.selisih }}", "kanan"),
        Kolom("Diperbaiki oleh", 3.9, "{{ b.perbaikan }}"),
    ]
    tabel(doc, kolom, "b in banding", nomor_kolom=False, kecil=True, kosong="Semua angka sama.")
    akhir_jika(doc)


def _anggaran(doc: Dokumen) -> None:
    bab(doc, "G. Realisasi anggaran", 2)
    kolom = [
        Kolom("Kode", 3.4, "{{ a.kode }}"),
        Kolom("Tingkat", 2.4, "{{ a.tingkat }}"),
        Kolom("Uraian", 12.0, "{{ a.uraian }}"),
        Kolom("Pagu", 4.0, "{{ a.pagu }}", "kanan"),
        Kolom("Realisasi", 4.0, "{{ a.realisasi }}", "kanan"),
        Kolom("Serapan (%)", 2.2, "{{ a.serapan }}", "kanan"),
    ]
    tabel(doc, kolom, "a in anggaran", nomor_kolom=False, kecil=True, kosong="Tidak ada anggaran dalam perencanaan.")
    bab(doc, "H. Efisiensi", 2)
    paragraf(doc, "Cara menilai: {{ metode_efisiensi }}")
    kolom = [
        Kolom("Sasaran", 13.0, "{{ e.sasaran }}"),
        Kolom("Capaian", 2.4, "{{ e.capaian }}", "kanan"),
        Kolom("Serapan", 2.4, "{{ e.serapan }}", "kanan"),
        Kolom("Selisih (poin)", 2.2, "{{ e.selisih }}", "kanan"),
        Kolom("Kesimpulan", 8.0, "{{ e.kesimpulan }}"),
    ]
    tabel(doc, kolom, "e in efisiensi", nomor_kolom=False, kecil=True, lanjut=True)
    jika(doc, "sementara")
    catatan(doc, "Serapan dihitung terhadap pagu setahun; sebelum Triwulan IV kesimpulan efisiensi masih sementara.",
            lanjut=True)  # fmt: skip
    akhir_jika(doc)


def laporan_pengelompokan() -> Dokumen:
    """Laporan hasil pengolahan dan pengelompokan data kinerja."""
    doc = dokumen("laporan_pengelompokan", "Laporan Hasil Pengolahan dan Pengelompokan Data Kinerja",
                  "pipeline.group.laporan:LaporanPengelompokan", orientasi=LANSKAP,
                  kegunaan="Hasil menurut sasaran, program, unit kerja dan kategori.")  # fmt: skip
    kop(doc)
    judul(doc, "LAPORAN HASIL PENGOLAHAN DAN PENGELOMPOKAN DATA KINERJA", "{{ periode|upper }}")
    paragraf(doc, "{{ dasar }} Capaian {{ dihitung }} dapat dihitung; rata-rata hanya memuat yang dapat dihitung. "
                  "Kategori menurut {{ skala }}.")  # fmt: skip
    _kelompok(doc, "A. Menurut sasaran", "Sasaran", "sasaran")
    _kelompok(doc, "B. Menurut program", "Program", "program")
    catatan(doc, "Indikator suatu program adalah indikator sasaran yang didukung baris anggarannya; satu indikator "
                 "dapat didukung beberapa program.")  # fmt: skip
    _kelompok(doc, "C. Menurut unit kerja", "Unit kerja", "unit")
    catatan(doc, "Indikator bersama dihitung pada setiap unit yang menjawabnya; anggaran dari baris terbawah.")
    bab(doc, "D. Menurut kategori", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ i.nomor }}", "tengah"),
        Kolom("Indikator", 13.0, "{{ i.uraian }}"),
        Kolom("Unit kerja", 8.0, "{{ i.penanggung_jawab }}"),
        Kolom("Capaian", 6.0, "{{ i.capaian_sebutan }}", "kanan"),
    ]
    tabel(doc, kolom, ["k in kategori", "i in k.indikator"], nomor_kolom=False, kecil=True,
          pita="{{ k.nama }}: {{ k.banyak }} indikator ({{ k.bagian }})")  # fmt: skip
    peringatan_dini(doc, "E.", lanjut=True)
    paragraf(doc, "Laporan ini dibuat untuk dipergunakan sebagaimana mestinya.", lanjut=True)
    tanda_tangan(doc, None, ("Yang menyusun,", "penyusun"))
    return doc


def _kelompok(doc: Dokumen, nama: str, kepala: str, isian: str) -> None:
    bab(doc, nama, 2)
    kolom = [
        Kolom("No.", 1.0, "{{ b.nomor }}", "tengah"),
        Kolom(kepala, 8.0, "{{ b.nama }}"),
        Kolom("Dihitung", 2.2, "{{ b.dihitung }}", "tengah", grup="Indikator"),
        Kolom("Rata-rata", 2.1, "{{ b.rata }}", "kanan", grup="Indikator"),
        Kolom("Kategori", 2.4, "{{ b.kategori }}", "tengah", grup="Indikator"),
        Kolom("Banyaknya per kategori", 4.2, "{{ b.rincian }}", grup="Indikator"),
        Kolom("Pagu", 3.4, "{{ b.pagu }}", "kanan", grup="Anggaran"),
        Kolom("Realisasi", 3.4, "{{ b.realisasi }}", "kanan", grup="Anggaran"),
        Kolom("Serapan", 1.9, "{{ b.serapan }}", "kanan", grup="Anggaran"),
    ]
    tabel(doc, kolom, f"b in {isian}", nomor_kolom=False, kecil=True, kosong="Tidak ada dalam perencanaan.")


def buat() -> list[Dokumen]:
    """The templates of the stages analyse and group."""
    return [laporan_analisa(), laporan_pengelompokan()]
