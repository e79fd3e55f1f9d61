"""Perjanjian Kinerja: pernyataan on page 1, lampiran on page 2 (PermenPANRB 53/2014; domain notes 1.3 and 1.4)."""

from dokumen import Dokumen, akhir_jika, dokumen, halaman_baru, jika, judul, paragraf
from kop import kop
from tabel import Kaki, Kolom, Pita, identitas, tabel
from tanda_tangan import tanda_tangan

PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
    "hasil, {siapa} di bawah ini:"
)
"""Two parties call themselves *kami*, a kepala daerah stands alone (anak lampiran I/1 and I/2)."""
JANJI = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai "
    "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
SUPERVISI = (
    "**PIHAK KEDUA** akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja "
    "dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
PEMILIK = "Bunyi pernyataan menurut PermenPANRB 53/2014; jangan diubah tanpa Bagian Organisasi."
KIRI, KANAN = ("PIHAK KEDUA,", "pihak_kedua"), ("PIHAK PERTAMA,", "pihak_pertama")


def pihak(doc: Dokumen, nama: str) -> None:
    """The lines Nama and Jabatan of one party."""
    identitas(doc, [("Nama", f"{{{{ {nama}.nama }}}}"), ("Jabatan", f"{{{{ {nama}.jabatan }}}}")], lebar=2.5)


def tabel_kinerja(doc: Dokumen) -> None:
    """Table A: sasaran, indikator, satuan, target."""
    kolom = [
        Kolom("No.", 1.0, "{{ s.nomor }}", "tengah", gabung=True),
        Kolom("{{ kepala_sasaran }}", 5.2, "{{ s.uraian }}", gabung=True),
        Kolom("Indikator Kinerja", 6.2, "{{ i.uraian }}"),
        Kolom("Satuan", 2.6, "{{ i.satuan }}", "tengah"),
        Kolom("Target", 2.5, "{{ i.target }}", "tengah"),
    ]
    tabel(doc, kolom, ["s in sasaran", "i in s.indikator"])


def tabel_anggaran(doc: Dokumen) -> None:
    """Table B: budget lines with their source of funds, grouped under their parent, and the sum in words."""
    kolom = [
        Kolom("No.", 1.0, "{{ a.nomor }}", "tengah"),
        Kolom("{{ kepala_anggaran }}", 8.6, "{{ a.uraian }}"),
        Kolom("Anggaran", 4.4, "{{ a.anggaran }}", "kanan"),
        Kolom("Keterangan", 3.5, "{{ a.keterangan }}", "tengah"),
    ]
    jumlah = Kaki("{{ jumlah_anggaran }}", 1, "kanan")
    kaki = [[Kaki("Jumlah", 2, "tengah"), jumlah, Kaki("{{ catatan_jumlah }}", 1, "tengah")]]
    tabel(doc, kolom, ["k in anggaran", "a in k.baris"], nomor_kolom=False, kaki=kaki,
          pita=Pita("{{ k.induk }}", "k.induk"), lanjut=True)  # fmt: skip
    jika(doc, "terbilang")
    paragraf(doc, "Terbilang: __{{ terbilang }}__", lanjut=True)
    akhir_jika(doc)


def lampiran(doc: Dokumen, pemilik: str = "{{ kop.nama|upper }}") -> None:
    """The head of the lampiran and both tables."""
    judul(doc, "{{ judul }}", pemilik)
    tabel_kinerja(doc)
    tabel_anggaran(doc)


def semula_menjadi(doc: Dokumen) -> None:
    """What a PK Perubahan changes: targets, then pagu."""
    halaman_baru(doc)
    judul(doc, "SEMULA – MENJADI", "{{ judul }}")
    paragraf(doc, "Alasan perubahan: {{ alasan }}")
    kolom = [
        Kolom("No.", 1.0, "{{ x.nomor }}", "tengah"),
        Kolom("{{ kepala_sasaran }}", 4.3, "{{ x.sasaran }}"),
        Kolom("Indikator Kinerja", 4.5, "{{ x.indikator }}"),
        Kolom("Satuan", 2.6, "{{ x.satuan }}", "tengah"),
        Kolom("Semula", 2.5, "{{ x.semula }}", "tengah", grup="Target"),
        Kolom("Menjadi", 2.5, "{{ x.menjadi }}", "tengah", grup="Target"),
    ]
    tabel(doc, kolom, "x in perubahan", kosong="Tidak ada target yang berubah.")
    kolom = [
        Kolom("No.", 1.0, "{{ x.nomor }}", "tengah"),
        Kolom("{{ kepala_anggaran }}", 6.0, "{{ x.uraian }}"),
        Kolom("Semula", 3.5, "{{ x.semula }}", "kanan", grup="Anggaran"),
        Kolom("Menjadi", 3.5, "{{ x.menjadi }}", "kanan", grup="Anggaran"),
        Kolom("Bertambah/\nBerkurang", 3.4, "{{ x.selisih }}", "kanan"),
    ]
    tabel(doc, kolom, "x in perubahan_anggaran", nomor_kolom=False, lanjut=True,
          kosong="Tidak ada anggaran yang berubah.")  # fmt: skip


def pk(nama: str, judul_dokumen: str, konteks: str, *, perubahan: bool = False) -> Dokumen:
    """The first page and the lampiran of a PK with two parties."""
    doc = dokumen(nama, judul_dokumen, f"pipeline.render.pk:{konteks}", pemilik=PEMILIK)
    doc.kegunaan = "Perjanjian Kinerja setiap pejabat dengan atasannya: pernyataan dan lampiran"
    doc.kegunaan += ", dengan tabel semula–menjadi." if perubahan else "."
    kop(doc)
    judul(doc, "{{ judul }}")
    paragraf(doc, PEMBUKA.format(siapa="kami yang bertanda tangan"))
    pihak(doc, "pihak_pertama")
    paragraf(doc, "selanjutnya disebut **PIHAK PERTAMA**")
    pihak(doc, "pihak_kedua")
    paragraf(doc, "selaku atasan PIHAK PERTAMA, selanjutnya disebut **PIHAK KEDUA**")
    paragraf(doc, f"**PIHAK PERTAMA** {JANJI}")
    paragraf(doc, SUPERVISI)
    tanda_tangan(doc, KIRI, KANAN)
    halaman_baru(doc)
    lampiran(doc)
    tanda_tangan(doc, KIRI, KANAN)
    if perubahan:
        semula_menjadi(doc)
        tanda_tangan(doc, KIRI, KANAN)
    return doc


def kepala_daerah() -> Dokumen:
    """The PK of the kepala daerah: one signature, no superior to supervise it."""
    doc = dokumen("pk_kepala_daerah", "Perjanjian Kinerja Kepala Daerah",
                  "pipeline.render.pk:PerjanjianKinerjaKepalaDaerah", pemilik=PEMILIK)  # fmt: skip
    doc.kegunaan = "Perjanjian Kinerja bupati atau wali kota, ditandatangani sendiri."
    judul(doc, "{{ pemerintah|upper }}", "{{ judul }}")
    paragraf(doc, PEMBUKA.format(siapa="yang bertanda tangan"))
    pihak(doc, "kepala_daerah")
    paragraf(doc, JANJI[0].upper() + JANJI[1:])
    tanda_tangan(doc, None, ("", "kepala_daerah"))
    halaman_baru(doc)
    lampiran(doc, "{{ pemerintah|upper }}")
    tanda_tangan(doc, None, ("", "kepala_daerah"))
    return doc


def buat() -> list[Dokumen]:
    """The templates of this module."""
    return [
        pk("pk", "Perjanjian Kinerja", "PerjanjianKinerja"),
        pk("pk_perubahan", "Perjanjian Kinerja Perubahan", "PerjanjianKinerjaPerubahan", perubahan=True),
        kepala_daerah(),
    ]
