"""Matriks tindak lanjut rekomendasi: one row per recommendation, with who does it and how it stands."""

from bagian import judul, paragraf, tanda_tangan
from dokumen import Dokumen
from tabel import Tabel

TINDAK_LANJUT = Dokumen(
    "tindak_lanjut", "Matriks Tindak Lanjut Rekomendasi", "render.tindak_lanjut:MatriksTindakLanjut", lanskap=True
).untuk(
    "Rekomendasi hasil evaluasi (LHE), reviu, dan pemeriksaan dengan tindak lanjut, status, dan buktinya.",
    judul("{{ judul }}", "{{ instansi|upper }}", "{{ periode|upper }}"),
    paragraf("{{ kalimat }}"),
    Tabel("x in rekomendasi", kecil=True, lanjut=True, urut=0.9).kolom(
        ("Sumber", 2.6, "{{ x.sumber }}"),
        ("Tahun", 1.5, "{{ x.tahun }}", "tengah"),
        ("Rekomendasi", 6.0, "{{ x.rekomendasi }}"),
        ("Tindak Lanjut", 5.8, "{{ x.tindak_lanjut }}"),
        ("Penanggung Jawab", 3.2, "{{ x.penanggung_jawab }}"),
        ("Batas Waktu", 2.5, "{{ x.batas_waktu }}", "tengah"),
        ("Status", 2.2, "{{ x.status }}", "tengah"),
        ("Bukti Dukung", 3.6, "{{ x.bukti }}"),
    ),
    tanda_tangan(None, ("", "kepala")),
)
