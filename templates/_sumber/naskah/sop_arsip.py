"""What goes with the hard copies into the cupboard: daftar arsip and labels."""

from akhir import Akhir
from bagian import catatan, judul, kepala
from dokumen import Dokumen
from tabel import Tabel

DAFTAR_ARSIP = Dokumen("daftar_arsip", "Daftar Arsip", "archive.daftar_arsip:DaftarArsip", lanskap=True).untuk(
    "Daftar naskah satu periode untuk arsip hard copy.",
    kepala("DAFTAR ARSIP DATA KINERJA"),
    Tabel(
        "b in baris",
        nomor_kolom=False,
        kecil=True,
        urut=1.0,
        akhir=Akhir(
            catatan(
                "Soft copy ada dalam folder arsip; letaknya tertulis di register arsip. Tempat hard copy diisi di "
                "register itu juga, lalu ikut tercetak di sini.",
                lanjut=True,
            ),
            ("Yang menyusun,", "penyusun"),
        ),
    ).kolom(
        ("Kode klasifikasi", 2.6, "{{ b.kode }}", "tengah"),
        ("Uraian naskah", 9.6, "{{ b.uraian }}"),
        ("Soft copy", 6.4, "{{ b.soft_copy }}"),
        ("Lama simpan", 3.6, "{{ b.retensi }}"),
        ("Tempat hard copy", 4.6, "{{ b.hard_copy }}"),
    ),
)
_LABEL = """**{{ perangkat_daerah }}**
{{ x.uraian }}
**{{ x.periode }}**
{{ x.isi }}
Lama simpan: {{ x.retensi }}
Lemari/boks: ……………………"""
LABEL_ARSIP = Dokumen("label_arsip", "Label Arsip", "archive.daftar_arsip:LabelArsip").untuk(
    "Label folder atau boks, satu per kode klasifikasi dan periode naskah; digunting.",
    judul("LABEL ARSIP", "{{ periode|upper }}"),
    Tabel("x in label", nomor_kolom=False).kolom(
        ("Kode", 4.2, "**{{ x.kode }}**", "tengah"),
        ("Label", 12.4, _LABEL),
    ),
)
