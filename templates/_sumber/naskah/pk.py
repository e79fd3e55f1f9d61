"""Perjanjian Kinerja: pernyataan on page 1, lampiran on page 2 (PermenPANRB 53/2014; domain notes 1.3 and 1.4)."""

from dokumen import Dokumen, akhir_jika, dokumen, halaman_baru, jika, judul, paragraf
from kop import kop
from tabel import Kaki, Kolom, identitas, tabel
from tanda_tangan import tanda_tangan

PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
    "hasil, yang bertanda tangan di bawah ini:"
)
JANJI = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai "
    "target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
SUPERVISI = (
    "**PIHAK KEDUA** akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja "
    "dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
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
        Kolom("Satuan", 2.2, "{{ i.satuan }}", "tengah"),
        Kolom("Target", 2.9, "{{ i.target }}", "tengah"),
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
    kaki = [[Kaki("Jumlah", 2, "tengah"), Kaki("{{ jumlah_anggaran }}", 1, "kanan"), Kaki("")]]
    tabel(doc, kolom, "a in anggaran", nomor_kolom=False, kaki=kaki)
    jika(doc, "terbilang")
    paragraf(doc, "Terbilang: __{{ terbilang }}__")
    akhir_jika(doc)


def lampiran(doc: Dokumen) -> None:
    """The head of the lampiran and both tables."""
    judul(doc, "{{ judul }}", "{{ kop.nama|upper }}")
    tabel_kinerja(doc)
    tabel_anggaran(doc)


def pk(nama: str = "pk", judul_dokumen: str = "Perjanjian Kinerja") -> Dokumen:
    """The first page and the lampiran of a PK with two parties."""
    doc = dokumen(nama, judul_dokumen, "pipeline.render.pk_konteks:PerjanjianKinerja")
    doc.kegunaan = "Perjanjian Kinerja setiap pejabat dengan atasannya: pernyataan dan lampiran."
    doc.pemilik = "Bunyi pernyataan menurut PermenPANRB 53/2014; jangan diubah tanpa Bagian Organisasi."
    kop(doc)
    judul(doc, "{{ judul }}")
    paragraf(doc, PEMBUKA)
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
    return doc


def buat() -> list[Dokumen]:
    """The template of this module."""
    return [pk()]
