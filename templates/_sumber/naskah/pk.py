"""Perjanjian Kinerja: pernyataan on page 1, lampiran on page 2 (PermenPANRB 53/2014; domain notes 1.3 and 1.4)."""

from bagian import halaman_baru, identitas, jika, judul, kop, paragraf, tanda_tangan
from dokumen import Bagian, Dokumen
from tabel import PER_SASARAN, Kaki, Kolom, Tabel

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
BERDUA = tanda_tangan(("PIHAK KEDUA,", "pihak_kedua"), ("PIHAK PERTAMA,", "pihak_pertama"))
SENDIRI = tanda_tangan(None, ("", "kepala_daerah"))
JUMLAH = (
    Kaki("Jumlah", 2, "tengah"),
    Kaki("{{ jumlah_anggaran }}", 1, "kanan"),
    Kaki("{{ catatan_jumlah }}", 1, "tengah"),
)
JUMLAH_PERUBAHAN = (
    Kaki("{{ jumlah_perubahan.uraian }}", 2, "tengah"),
    *(Kaki(f"{{{{ jumlah_perubahan.{nama} }}}}", 1, "kanan") for nama in ("semula", "menjadi", "selisih")),
)


def pihak(nama: str) -> Bagian:
    """The lines Nama and Jabatan of one party."""
    return identitas(("Nama", f"{{{{ {nama}.nama }}}}"), ("Jabatan", f"{{{{ {nama}.jabatan }}}}"), lebar=2.5)


def lampiran(pemilik: str) -> Bagian:
    """The head of the lampiran, the targets, and the budget under its parents with its sum in words."""
    return [
        halaman_baru,
        judul("{{ judul }}", pemilik),
        Tabel(PER_SASARAN).kolom(
            Kolom("No.", 1.0, "{{ s.nomor }}", "tengah", gabung=True),
            Kolom("{{ kepala_sasaran }}", 5.2, "{{ s.uraian }}", gabung=True),
            ("Indikator Kinerja", 6.0, "{{ i.uraian }}"),
            ("Satuan", 2.6, "{{ i.satuan }}", "tengah"),
            ("Target", 2.7, "{{ i.target }}", "tengah"),
        ),
        Tabel(
            ("k in anggaran", "a in k.baris"),
            nomor_kolom=False,
            kaki=[JUMLAH],
            pita="{{ k.induk }}",
            pita_bila="k.induk",
            lanjut=True,
            urut=1.0,
        ).kolom(
            ("{{ kepala_anggaran }}", 8.2, "{{ a.uraian }}"),
            ("Anggaran", 4.8, "{{ a.anggaran }}", "kanan"),
            ("Keterangan", 3.5, "{{ a.keterangan }}", "tengah"),
        ),
        jika("terbilang", paragraf("Terbilang: __{{ terbilang }}__", lanjut=True)),
    ]


BERPIHAK = (
    kop,
    judul("{{ judul }}"),
    paragraf(PEMBUKA.format(siapa="kami yang bertanda tangan")),
    pihak("pihak_pertama"),
    paragraf("selanjutnya disebut **PIHAK PERTAMA**"),
    pihak("pihak_kedua"),
    paragraf("selaku atasan PIHAK PERTAMA, selanjutnya disebut **PIHAK KEDUA**"),
    paragraf(f"**PIHAK PERTAMA** {JANJI}"),
    paragraf(SUPERVISI),
    BERDUA,
    lampiran("{{ kop.nama|upper }}"),
    BERDUA,
)
"""The first page and the lampiran of a PK with two parties."""
SEMULA_MENJADI = (
    halaman_baru,
    judul("SEMULA – MENJADI", "{{ judul }}"),
    paragraf("Alasan perubahan: {{ alasan }}"),
    Tabel("x in perubahan", kosong="Tidak ada target yang berubah.", urut=1.0).kolom(
        ("{{ kepala_sasaran }}", 4.3, "{{ x.sasaran }}"),
        ("Indikator Kinerja", 4.5, "{{ x.indikator }}"),
        ("Satuan", 2.6, "{{ x.satuan }}", "tengah"),
        Kolom("Semula", 2.5, "{{ x.semula }}", "tengah", grup="Target"),
        Kolom("Menjadi", 2.5, "{{ x.menjadi }}", "tengah", grup="Target"),
    ),
    Tabel(
        "x in perubahan_anggaran",
        nomor_kolom=False,
        lanjut=True,
        kaki=[JUMLAH_PERUBAHAN],
        kaki_bila="perubahan_anggaran",
        kosong="Tidak ada anggaran yang berubah.",
        urut=1.0,
    ).kolom(
        ("{{ kepala_anggaran }}", 3.9, "{{ x.uraian }}"),
        Kolom("Semula", 4.17, "{{ x.semula }}", "kanan", grup="Anggaran"),
        Kolom("Menjadi", 4.17, "{{ x.menjadi }}", "kanan", grup="Anggaran"),
        ("Bertambah/\nBerkurang", 4.17, "{{ x.selisih }}", "kanan"),
    ),
    BERDUA,
)
"""What a PK Perubahan changes: targets, then pagu."""

PK = Dokumen("pk", "Perjanjian Kinerja", "render.pk:PerjanjianKinerja", PEMILIK).untuk(
    "Perjanjian Kinerja setiap pejabat dengan atasannya: pernyataan dan lampiran.", BERPIHAK
)
PK_PERUBAHAN = Dokumen(
    "pk_perubahan", "Perjanjian Kinerja Perubahan", "render.pk:PerjanjianKinerjaPerubahan", PEMILIK
).untuk(
    "Perjanjian Kinerja setiap pejabat dengan atasannya: pernyataan dan lampiran, dengan tabel semula–menjadi.",
    BERPIHAK,
    SEMULA_MENJADI,
)
PK_KEPALA_DAERAH = Dokumen(
    "pk_kepala_daerah", "Perjanjian Kinerja Kepala Daerah", "render.pk:PerjanjianKinerjaKepalaDaerah", PEMILIK
).untuk(
    "Perjanjian Kinerja bupati atau wali kota, ditandatangani sendiri.",
    paragraf("{{ pemerintah|upper }}", "Subtitle"),
    judul("{{ judul }}"),
    paragraf(PEMBUKA.format(siapa="yang bertanda tangan")),
    pihak("kepala_daerah"),
    paragraf(JANJI[0].upper() + JANJI[1:]),
    SENDIRI,
    lampiran("{{ pemerintah|upper }}"),
    SENDIRI,
)
