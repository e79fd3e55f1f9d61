"""The front of the Laporan Kinerja: cover, foreword, executive summary, lists, Bab I."""

from dataclasses import replace

from bagian import bab, jika, paragraf, pohon, tanda_tangan, ulangi
from dokumen import Bagian
from lkjip_alat import TENGAH, alinea, bab_baru, bernarasi, bernomor, takarir, tambahan
from lkjip_pendukung import PEGAWAI, REKOMENDASI, SARANA
from tabel import Tabel
from teks import Alinea, Huruf


def daftar(judul: str, perintah: str) -> Bagian:
    """A list of contents; its lines are written on printing (``pipeline/word/contents/lists.py``)."""
    return [Alinea(judul, "TOC Heading", halaman=True), Alinea(f"[[TOC {perintah}|Diisi saat dicetak.]]", sesudah=0)]


JUDUL = Alinea("{{ edisi.judul }}", "Title", sesudah=12, huruf=Huruf(ukuran=20))
SAMPUL = (
    jika(
        "kop.berlogo",
        Alinea("[[LOGO|3.8 4.4]]", rata="tengah", sebelum=83, sesudah=45),
        JUDUL,
        lain=[replace(JUDUL, sebelum=83)],
    ),
    jika("edisi.tahunan", Alinea("(LKjIP)", "Judul Sampul")),
    Alinea("{{ edisi.periode|upper }}", "Judul Sampul", sesudah=130),
    Alinea("{{ kop.nama|upper }}", "Judul Sampul", huruf=Huruf(ukuran=16)),
    Alinea("{{ kop.pemerintah|upper }}", "Judul Sampul", huruf=Huruf(ukuran=14)),
)
KATA_PENGANTAR = (
    bab_baru("KATA PENGANTAR"),
    alinea("pengantar.narasi.baris", 2),
    tanda_tangan(None, ("", "pengantar.kepala"), "{{ pengantar.tempat_tanggal }}"),
)
IKHTISAR = (
    bab_baru("IKHTISAR EKSEKUTIF"),
    alinea("ikhtisar.narasi.baris", 2),
    alinea("ikhtisar.kalimat"),
    Tabel(
        "i in ikhtisar.baris", takarir("ikhtisar.tabel"), kosong="Belum ada sasaran yang diukur.", rapat=True
    ).kolom(
        ("Tujuan/Sasaran", 7.6, "{{ i.sasaran }}"),
        ("Rata-rata Capaian (%)", 2.6, "{{ i.capaian }}", TENGAH),
        ("Indikator Dihitung", 2.4, "{{ i.dihitung }}", TENGAH),
        ("Kategori", 2.6, "{{ i.kategori }}", TENGAH),
        ("Serapan Anggaran (%)", 2.4, "{{ i.serapan }}", TENGAH),
    ),
)
DAFTAR = (
    daftar("DAFTAR ISI", '\\o "1-3" \\h \\z'),
    daftar("DAFTAR TABEL", '\\h \\z \\c "Tabel"'),
    jika("bergambar", daftar("DAFTAR GAMBAR", '\\h \\z \\c "Gambar"')),
)
MAKSUD = jika(
    "bab1.judul.maksud",
    bab("{{ bab1.judul.maksud }}"),
    paragraf(
        "Laporan kinerja merupakan bentuk akuntabilitas dari pelaksanaan tugas dan fungsi yang dipercayakan kepada "
        "setiap instansi pemerintah atas penggunaan anggaran. Menurut Lampiran II Peraturan Menteri Pendayagunaan "
        "Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014, tujuan pelaporan kinerja adalah:",
        lanjut=True,
    ),
    bernomor(
        "memberikan informasi kinerja yang terukur kepada pemberi mandat atas kinerja yang telah dan seharusnya "
        "dicapai; dan",
        "sebagai upaya perbaikan berkesinambungan bagi instansi pemerintah untuk meningkatkan kinerjanya.",
    ),
)
"""In the words of the regulation; a text of the office's own takes its place."""
SISTEMATIKA = jika(
    "bab1.sistematika",
    bab("{{ bab1.judul.sistematika }}"),
    paragraf("Laporan ini disajikan dengan sistematika berikut.", lanjut=True),
    alinea("bab1.sistematika"),
)
BAB_SATU = (
    bab_baru("BAB I\nPENDAHULUAN"),
    bernarasi("A. Latar Belakang", "bab1.latar.baris"),
    bernarasi("B. Tugas dan Fungsi", "bab1.tugas.baris"),
    bernarasi("C. Struktur Organisasi", "bab1.struktur"),
    ulangi(
        "g in bab1.gambar_struktur", pohon("bab1.bagan", bertakarir=True), takarir("g", "Gambar", "Keterangan Gambar")
    ),
    Tabel("u in bab1.unit", takarir("bab1.tabel_unit"), kosong="[BELUM DIISI – lembar unit_kerja]", urut=1.0).kolom(
        ("Unit Kerja", 5.2, "{{ u.nama }}"),
        ("Di Bawah", 3.8, "{{ u.induk }}"),
        ("Jabatan", 4.0, "{{ u.jabatan }}"),
        ("Pejabat", 3.6, "{{ u.pejabat }}"),
    ),
    PEGAWAI,
    SARANA,
    bernarasi("{{ bab1.judul.isu }}", "bab1.isu.baris"),
    bernarasi("{{ bab1.judul.dasar }}", "bab1.dasar"),
    REKOMENDASI,
    tambahan("bab1.tambahan"),
    MAKSUD,
    SISTEMATIKA,
)
