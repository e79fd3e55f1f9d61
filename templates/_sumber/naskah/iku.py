"""Indikator Kinerja Utama as lampiran of a decree, and the kartu (manual) of every indikator."""

from bagian import Tunda, catatan, identitas, jika, judul, kop, paragraf, tanda_tangan, ulangi
from dokumen import Berkas, Dokumen
from sel import Baris, Sel, tulis_tabel
from tabel import PER_SASARAN, Kolom, Lajur, Tabel
from teks import Alinea, cm

KARTU = (
    ("Kode", "{{ k.kode }}"),
    ("{{ k.tingkat }}", "{{ k.sasaran }}"),
    ("Indikator kinerja utama", "{{ k.iku }}"),
    ("Indikator di atasnya", "{{ k.induk }}"),
    ("Alasan pemilihan", "{{ k.alasan }}"),
    ("Definisi operasional", "{{ k.definisi_operasional }}"),
    ("Formulasi", "{{ k.formulasi }}"),
    ("Satuan", "{{ k.satuan }}"),
    ("Polaritas", "{{ k.polaritas }}"),
    ("Penggabungan triwulan", "{{ k.metode_akumulasi }}"),
    ("Penggabungan unit kerja", "{{ k.metode_agregasi }}"),
    ("Sumber data", "{{ k.sumber_data }}"),
    ("Periode pelaporan", "{{ k.pelaporan }}"),
    ("Penanggung jawab", "{{ k.penanggung_jawab }}"),
    ("Kondisi awal", "{{ k.kondisi_awal }}"),
    (
        "Target",
        "{% for t in k.renstra %}{{ t.tahun }}: {{ t.target }}{% if not loop.last %}; {% endif %}{% endfor %}",
    ),
)


def tabel_kartu(*, terakhir: bool = False) -> Tunda:
    """One card, on one page; the last one stays with the signature below it."""

    def tulis(berkas: Berkas) -> None:
        widths = (cm(5.2), berkas.lebar - cm(5.2))
        Alinea("{{ k.nomor }}. {{ k.uraian }}", "Heading 2").tulis(berkas.word)
        baris = []
        for isi in KARTU:
            sel = (Alinea(teks, "Isi Tabel", lanjut=terakhir or isi is not KARTU[-1]) for teks in isi)
            baris.append(Baris([Sel(alinea, width) for alinea, width in zip(sel, widths, strict=True)]))
        tulis_tabel(berkas, "Tabel Resmi", widths, baris)

    return tulis


IKU = Dokumen(
    "iku",
    "Indikator Kinerja Utama",
    "render.iku:DaftarIKU",
    "Kasubag Perencanaan; ditetapkan dengan keputusan kepala perangkat daerah",
    lanskap=True,
).untuk(
    "Indikator Kinerja Utama dengan target tiap tahun Renstra.",
    paragraf("LAMPIRAN {{ keputusan }}", "Normal"),
    identitas(("NOMOR", "{{ nomor }}"), ("TANGGAL", "{{ tanggal }}"), ("TENTANG", "{{ judul }}"), lebar=3.0),
    judul("{{ judul }}", "{{ instansi|upper }}", "{{ masa }}"),
    Tabel(
        PER_SASARAN,
        kecil=True,
        lajur=Lajur("Target Tahun", "{{ t }}", "{{ n.target }}", "t in tahun", "n in i.renstra", "tahun", 1.35, 6),
        kosong="Rencana belum memuat sasaran strategis.",
        lanjut=True,
    ).kolom(
        Kolom("No.", 1.0, "{{ s.nomor }}", "tengah", gabung=True),
        Kolom("Tujuan/Sasaran Strategis", 3.8, "{{ s.uraian }}", gabung=True),
        ("Indikator Kinerja Utama", 4.1, "{{ i.uraian }}"),
        ("Satuan", 1.9, "{{ i.satuan }}", "tengah"),
        ("Penjelasan/Formulasi Penghitungan", 4.9, "{{ i.penjelasan }}"),
        ("Sumber Data", 2.6, "{{ i.sumber_data }}"),
        ("Penanggung Jawab", 2.6, "{{ i.penanggung_jawab }}"),
    ),
    catatan(
        "Tanda – berarti belum ada target; tahun berjalan memakai target Perjanjian Kinerja bila Renstra "
        "belum memuatnya.",
        lanjut=True,
    ),
    tanda_tangan(None, ("", "kepala")),
)
KARTU_INDIKATOR = Dokumen("kartu_indikator", "Kartu Indikator Kinerja", "render.iku:KumpulanKartu").untuk(
    "Manual indikator: definisi, formulasi, sumber data, dan target, satu tabel per indikator.",
    kop,
    judul("{{ judul }}"),
    ulangi("k in kartu", jika("loop.last", tabel_kartu(terakhir=True), lain=[tabel_kartu()])),
    tanda_tangan(None, ("", "kepala")),
)
