"""The front of the Laporan Kinerja: cover, foreword, executive summary, lists."""

from dokumen import Dokumen, akhir_jika, akhir_ulangi, jika, jika_tidak, ulangi
from gambar import gambar
from lkjip_alat import TENGAH, alinea, bab_baru, daftar, judul_daftar, rapat, tabel_bertakarir, takarir
from pohon import pohon
from tabel import Kaki, Kolom
from tanda_tangan import tanda_tangan
from teks import Huruf, p, run


def sampul(doc: Dokumen) -> None:
    """The cover: logo, title, period, office."""
    doc.berlogo = True
    doc.tambah(p(run(""), sebelum=1400))
    jika(doc, "kop.berlogo")
    doc.tambah(p(gambar("rId8", "logo", 3.8, 4.4), rata="tengah", sesudah=900))
    akhir_jika(doc)
    doc.tambah(p(run("{{ edisi.judul }}"), "Sampul"))
    jika(doc, "edisi.tahunan")
    doc.tambah(p(run("(LKjIP)"), "Sampul"))
    akhir_jika(doc)
    doc.tambah(p(run("{{ edisi.periode|upper }}"), "Sampul", sesudah=2600))
    doc.tambah(p(run("{{ kop.nama|upper }}", Huruf(ukuran=16)), "Sampul"))
    doc.tambah(p(run("{{ kop.pemerintah|upper }}", Huruf(ukuran=14)), "Sampul"))


def kata_pengantar(doc: Dokumen) -> None:
    """The foreword, signed by the head."""
    bab_baru(doc, "KATA PENGANTAR")
    alinea(doc, "pengantar.narasi.baris")
    tanda_tangan(doc, None, ("", "pengantar.kepala"), "{{ pengantar.tempat_tanggal }}")


def ikhtisar(doc: Dokumen) -> None:
    """The executive summary."""
    bab_baru(doc, "IKHTISAR EKSEKUTIF")
    alinea(doc, "ikhtisar.narasi.baris")
    alinea(doc, "ikhtisar.kalimat")
    kolom = [
        Kolom("Tujuan/Sasaran", 7.6, "{{ i.sasaran }}"),
        Kolom("Rata-rata Capaian (%)", 2.6, "{{ i.capaian }}", TENGAH),
        Kolom("Indikator Dihitung", 2.4, "{{ i.dihitung }}", TENGAH),
        Kolom("Kategori", 2.6, "{{ i.kategori }}", TENGAH),
        Kolom("Serapan Anggaran (%)", 2.4, "{{ i.serapan }}", TENGAH),
    ]
    tabel_bertakarir(doc, "ikhtisar.tabel", kolom, "i in ikhtisar.baris", kosong="Belum ada sasaran yang diukur.")
    rapat(doc)


def daftar_daftar(doc: Dokumen) -> None:
    """Daftar isi, daftar tabel, daftar gambar."""
    judul_daftar(doc, "DAFTAR ISI")
    daftar(doc, 'TOC \\o "1-3" \\h \\z')
    judul_daftar(doc, "DAFTAR TABEL")
    daftar(doc, 'TOC \\h \\z \\c "Tabel"')
    jika(doc, "bergambar")
    judul_daftar(doc, "DAFTAR GAMBAR")
    daftar(doc, 'TOC \\h \\z \\c "Gambar"')
    akhir_jika(doc)


def bab_satu(doc: Dokumen) -> None:
    """Bab I."""
    bab_baru(doc, "BAB I\nPENDAHULUAN")
    for judul, deret in (("A. Latar Belakang", "bab1.latar.baris"), ("B. Tugas dan Fungsi", "bab1.tugas.baris")):
        doc.tambah(p(run(judul), "Heading2"))
        alinea(doc, deret)
    doc.tambah(p(run("C. Struktur Organisasi"), "Heading2"))
    alinea(doc, "bab1.struktur")
    ulangi(doc, "g in bab1.gambar_struktur")
    pohon(doc, "bab1.bagan", bertakarir=True)
    takarir(doc, "g", "Gambar", "KeteranganGambar")
    akhir_ulangi(doc)
    kolom = [
        Kolom("No.", 1.0, "{{ u.nomor }}", TENGAH),
        Kolom("Unit Kerja", 5.2, "{{ u.nama }}"),
        Kolom("Di Bawah", 3.8, "{{ u.induk }}"),
        Kolom("Jabatan", 4.0, "{{ u.jabatan }}"),
        Kolom("Pejabat", 3.6, "{{ u.pejabat }}"),
    ]
    tabel_bertakarir(doc, "bab1.tabel_unit", kolom, "u in bab1.unit", kosong="[BELUM DIISI – lembar unit_kerja]")
    doc.tambah(p(run("D. Isu Strategis"), "Heading2"))
    alinea(doc, "bab1.isu.baris")
    doc.tambah(p(run("E. Dasar Hukum"), "Heading2"))
    alinea(doc, "bab1.dasar")


def tabel_pk(doc: Dokumen, takarir: str) -> None:
    """Sasaran, indikator and target of the Perjanjian Kinerja, before and after its change."""
    awal = [
        Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH),
        Kolom("Sasaran", 5.2, "{{ x.sasaran }}"),
        Kolom("Indikator Kinerja", 5.2, "{{ x.uraian }}"),
        Kolom("Satuan", 2.4, "{{ x.satuan }}", TENGAH),
    ]
    jika(doc, "bab2.ada_perubahan")
    ubah = [
        *awal,
        Kolom("Semula", 1.9, "{{ x.target_pk }}", TENGAH, grup="Target"),
        Kolom("Menjadi", 1.9, "{{ x.target_perubahan }}", TENGAH, grup="Target"),
    ]
    tabel_bertakarir(doc, takarir, ubah, "x in bab2.pk")
    jika_tidak(doc)
    tabel_bertakarir(doc, takarir, [*awal, Kolom("Target", 3.8, "{{ x.target_pk }}", TENGAH)], "x in bab2.pk")
    akhir_jika(doc)


def tabel_pk_anggaran(doc: Dokumen, takarir: str) -> None:
    """Programmes and their budget in the Perjanjian Kinerja, before and after its change."""
    awal = [Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH), Kolom("Program", 6.2, "{{ x.program }}")]
    dana = Kolom("Keterangan", 2.8, "{{ x.sumber_dana }}", TENGAH)
    jika(doc, "bab2.ada_perubahan")
    ubah = [
        *awal,
        Kolom("Semula", 3.8, "{{ x.pagu }}", "kanan", grup="Anggaran"),
        Kolom("Menjadi", 3.8, "{{ x.pagu_perubahan }}", "kanan", grup="Anggaran"),
        dana,
    ]
    kaki = [Kaki("Jumlah", 2, TENGAH), Kaki("{{ bab2.jumlah_pagu }}", 1, "kanan")]
    dua = [*kaki, Kaki("{{ bab2.jumlah_perubahan }}", 1, "kanan"), Kaki("")]
    tabel_bertakarir(doc, takarir, ubah, "x in bab2.anggaran", kaki=[dua])
    jika_tidak(doc)
    polos = [*awal, Kolom("Anggaran", 5.0, "{{ x.pagu }}", "kanan"), dana]
    tabel_bertakarir(doc, takarir, polos, "x in bab2.anggaran", kaki=[[*kaki, Kaki("")]])
    akhir_jika(doc)
