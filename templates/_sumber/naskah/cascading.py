"""Cascading: one wide table from tujuan to sub kegiatan, and the list of what hangs on nothing."""

from bagian import catatan, judul, pohon, subjudul, tanda_tangan
from dokumen import Dokumen
from tabel import Kolom, Tabel

TINGKAT = (
    ("tujuan", "Tujuan", 5.0),
    ("strategis", "Sasaran Strategis", 5.4),
    ("program", "Sasaran Program", 5.6),
    ("kegiatan", "Sasaran Kegiatan", 6.0),
    ("sub_kegiatan", "Sasaran Sub Kegiatan", 7.0),
)
"""The levels with the widths of their columns: wide enough for the longest words, the lowest has the most rows."""
JENJANG = (
    Kolom(
        "Uraian, Indikator, dan Penanggung Jawab",
        lebar,
        f"**{{{{ b.{nama}.uraian }}}}**\n{{{{ b.{nama}.indikator }}}}",
        grup=sebutan,
        gabung=f"b.{nama}.baru",
    )
    for nama, sebutan, lebar in TINGKAT
)
"""One column per level; a cell runs down to where the next statement of its level begins."""

CASCADING = Dokumen("cascading", "Cascading Kinerja", "render.cascading:Cascading", lanskap=True).untuk(
    "Penjenjangan kinerja dari tujuan sampai sub kegiatan dan daftar yang belum terhubung.",
    judul("{{ judul }}", "{{ instansi|upper }}"),
    pohon("bagan"),
    Tabel("b in baris", kecil=True, kosong="Rencana belum memuat sasaran.").kolom(*JENJANG),
    subjudul("Belum terhubung"),
    Tabel(
        "x in tak_terhubung",
        nomor_kolom=False,
        kecil=True,
        lanjut=True,
        kosong="Semua sasaran, indikator, dan anggaran terhubung.",
        urut=1.1,
    ).kolom(
        ("Jenis", 4.4, "{{ x.jenis }}"),
        ("Kode", 4.0, "{{ x.kode }}"),
        ("Uraian", 12.5, "{{ x.uraian }}"),
        ("Yang Kurang", 7.0, "{{ x.sebab }}"),
    ),
    catatan("Satu sel di kiri menaungi semua baris di sebelah kanannya sampai garis berikutnya.", lanjut=True),
    tanda_tangan(None, ("", "kepala")),
)
