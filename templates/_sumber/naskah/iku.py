"""Indikator Kinerja Utama as lampiran of a decree, and the kartu (manual) of every indikator."""

from dokumen import Dokumen, akhir_ulangi, catatan, dokumen, jarak, judul, paragraf, ulangi
from kepala_tabel import Lajur
from kop import kop
from sel import Sel, baris, resmi
from tabel import Kolom, identitas, tabel
from tanda_tangan import tanda_tangan
from teks import TEBAL, cm, p, run, runs

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
)


def iku() -> Dokumen:
    """The IKU, landscape, with one column per year of the Renstra."""
    doc = dokumen("iku", "Indikator Kinerja Utama", "pipeline.render.iku:DaftarIKU", orientasi="lanskap",
                  pemilik="Kasubag Perencanaan; ditetapkan dengan keputusan kepala perangkat daerah")  # fmt: skip
    doc.kegunaan = "Indikator Kinerja Utama dengan target tiap tahun Renstra."
    paragraf(doc, "LAMPIRAN {{ keputusan }}", "Normal")
    identitas(doc, [("NOMOR", "{{ nomor }}"), ("TANGGAL", "{{ tanggal }}"), ("TENTANG", "{{ judul }}")], 3.0)
    judul(doc, "{{ judul }}", "{{ instansi|upper }}", "{{ masa }}")
    kolom = [
        Kolom("No.", 0.9, "{{ s.nomor }}", "tengah", gabung=True),
        Kolom("Tujuan/Sasaran Strategis", 3.9, "{{ s.uraian }}", gabung=True),
        Kolom("Indikator Kinerja Utama", 4.1, "{{ i.uraian }}"),
        Kolom("Satuan", 1.9, "{{ i.satuan }}", "tengah"),
        Kolom("Penjelasan/Formulasi Penghitungan", 4.9, "{{ i.penjelasan }}"),
        Kolom("Sumber Data", 2.6, "{{ i.sumber_data }}"),
        Kolom("Penanggung Jawab", 2.6, "{{ i.penanggung_jawab }}"),
    ]
    tahun = Lajur(
        "Target Tahun", "{{ t }}", "{{ n.target }}", "t in tahun", "n in i.renstra", "tahun", lebar=1.35, contoh=6
    )
    tabel(doc, kolom, ["s in sasaran", "i in s.indikator"], kecil=True, lajur=tahun,
          kosong="Rencana belum memuat sasaran strategis.", lanjut=True)  # fmt: skip
    catatan(doc, "Tanda – berarti belum ada target; tahun berjalan memakai target Perjanjian Kinerja bila Renstra "
            "belum memuatnya.", lanjut=True)  # fmt: skip
    tanda_tangan(doc, None, ("", "kepala"))
    return doc


def _tabel_kartu(doc: Dokumen) -> None:
    widths = (cm(5.2), doc.lebar - cm(5.2))
    rows = baris([Sel(p(runs("{{ k.nomor }}. {{ k.uraian }}", TEBAL), "IsiTabel", lanjut=True), sum(widths), 2,
                      warna="E7E6E6")])  # fmt: skip
    for label, value in KARTU:
        cells = (p(runs(label), "IsiTabel", lanjut=True), p(run(value), "IsiTabel", lanjut=True))
        rows += baris(Sel(cell, width) for cell, width in zip(cells, widths, strict=True))
    target = run(
        "{% for t in k.renstra %}{{ t.tahun }}: {{ t.target }}{% if not loop.last %}; {% endif %}{% endfor %}"
    )
    rows += baris((Sel(p(run("Target"), "IsiTabel"), widths[0]), Sel(p(target, "IsiTabel"), widths[1])))
    doc.tambah(resmi(widths, rows))


def kartu() -> Dokumen:
    """The cards, one table each that stays on one page."""
    doc = dokumen("kartu_indikator", "Kartu Indikator Kinerja", "pipeline.render.iku:KumpulanKartu")
    doc.kegunaan = "Manual indikator: definisi, formulasi, sumber data, dan target, satu tabel per indikator."
    kop(doc)
    judul(doc, "{{ judul }}")
    ulangi(doc, "k in kartu")
    _tabel_kartu(doc)
    jarak(doc, 10)
    akhir_ulangi(doc)
    tanda_tangan(doc, None, ("", "kepala"))
    return doc


def buat() -> list[Dokumen]:
    """The templates of this module."""
    return [iku(), kartu()]
