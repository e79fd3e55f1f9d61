"""Pengukuran Kinerja: capaian per sasaran, serapan per programme, the rule it was measured by."""

from bagian import catatan, jika, judul, kop, paragraf, tanda_tangan, ulangi
from dokumen import Dokumen
from tabel import Kaki, Kolom, Tabel

RATA_RATA = (
    Kaki("{{ t.sebutan_rata }}", 6, "tengah"), Kaki("{{ t.rata }}", 1, "kanan"),
    Kaki("{{ t.kategori }}", 1, "tengah"),
)  # fmt: skip
ANGGARAN = (
    Kaki("Jumlah Anggaran Tahun {{ tahun }}", 2), Kaki("{{ jumlah_anggaran }}", 1, "kanan"), Kaki(""), Kaki(""),
)  # fmt: skip
REALISASI = (
    Kaki("Realisasi Anggaran {{ sampai }}", 2), Kaki(""), Kaki("{{ jumlah_realisasi }}", 1, "kanan"),
    Kaki("{{ serapan }}", 1, "kanan"),
)  # fmt: skip

PENGUKURAN = Dokumen("pengukuran", "Pengukuran Kinerja", "render.pengukuran:PengukuranKinerja", lanskap=True).untuk(
    "Pengukuran kinerja: target, realisasi, capaian, kategori; serapan tiap program.",
    kop,
    judul("{{ judul }}", "{{ instansi|upper }}", "{{ periode|upper }}"),
    paragraf("Target menurut: {{ dokumen_target }}.", "Normal", sesudah=10),
    ulangi(
        "t in tingkat",
        Tabel(("s in t.sasaran", "i in s.indikator"), kaki=[RATA_RATA]).kolom(
            Kolom("No.", 1.1, "{{ s.nomor }}", "tengah", gabung=True),
            Kolom("{{ t.judul }}", 6.6, "{{ s.uraian }}", gabung=True),
            ("Indikator Kinerja", 6.8, "{{ i.uraian }}"),
            ("Satuan", 2.7, "{{ i.satuan }}", "tengah"),
            ("Target", 2.85, "{{ i.target }}", "tengah"),
            ("Realisasi", 2.85, "{{ i.realisasi }}", "tengah"),
            ("Capaian (%)", 2.3, "{{ i.capaian }}", "kanan"),
            ("Kategori", 3.7, "{{ i.kategori_alasan }}", "tengah"),
        ),
    ),
    Tabel(
        "a in anggaran",
        nomor_kolom=False,
        kaki=[ANGGARAN, REALISASI],
        lanjut=True,
        kosong="Rencana belum memuat anggaran.",
        urut=1.1,
    ).kolom(
        ("Program", 14.8, "{{ a.uraian }}"),
        ("Anggaran", 5.0, "{{ a.pagu }}", "kanan"),
        ("Realisasi", 5.0, "{{ a.realisasi }}", "kanan"),
        ("%", 3.0, "{{ a.serapan }}", "kanan"),
    ),
    jika("catatan_anggaran", catatan("{{ catatan_anggaran }}", lanjut=True)),
    ulangi("m in metodologi", catatan("{{ m }}", lanjut=True)),
    tanda_tangan(None, ("", "kepala")),
)
