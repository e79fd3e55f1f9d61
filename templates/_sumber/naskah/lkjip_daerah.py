"""LKjIP of the kabupaten or kota: sasaran daerah, what perangkat daerah contribute, reach and spend."""

from bagian import bab, catatan, jika, paragraf, tanda_tangan, ulangi
from dokumen import Dokumen
from lkjip_alat import KANAN, TENGAH, alinea, bab_baru, bernarasi, takarir
from lkjip_depan import daftar
from tabel import Kaki, Tabel
from teks import Alinea, Huruf

SAMPUL = (
    jika("kop.berlogo", Alinea("[[LOGO|3.8 4.4]]", rata="tengah", sebelum=83, sesudah=45)),
    Alinea("{{ judul }}", "Title", sebelum=60, sesudah=12, huruf=Huruf(ukuran=20)),
    jika("tahunan", Alinea("(LKjIP)", "Judul Sampul")),
    Alinea("{{ daerah|upper }}", "Judul Sampul", huruf=Huruf(ukuran=16)),
    Alinea("{{ periode|upper }}", "Judul Sampul", sesudah=130),
)
DEPAN = (
    bab_baru("KATA PENGANTAR"),
    alinea("pengantar", 2),
    tanda_tangan(None, ("", "kepala"), "{{ tempat_tanggal }}"),
    bab_baru("IKHTISAR EKSEKUTIF"),
    alinea("ikhtisar", 2),
    daftar("DAFTAR ISI", '\\o "1-3" \\h \\z'),
    daftar("DAFTAR TABEL", '\\h \\z \\c "Tabel"'),
)
BAB_SATU = (
    bab_baru("BAB I\nPENDAHULUAN"),
    bernarasi("A. Latar Belakang", "latar"),
    bernarasi("B. Gambaran Umum dan Susunan Organisasi", "struktur"),
    bernarasi("C. Isu Strategis", "isu"),
)
BAB_DUA = (
    bab_baru("BAB II\nPERENCANAAN KINERJA"),
    Tabel(
        ("s in sasaran", "i in s.indikator"),
        takarir("tabel_rencana"),
        pita="{{ s.nomor }}. {{ s.uraian }}",
        kosong="[BELUM DIISI – sasaran dan indikator daerah]",
    ).kolom(
        ("Indikator Kinerja Daerah", 8.0, "{{ i.uraian }}"),
        ("Satuan", 3.0, "{{ i.satuan }}", TENGAH),
        ("Target", 3.2, "{{ i.target_tahun }}", TENGAH),
        ("Target Akhir RPJMD", 3.4, "{{ i.akhir }}", TENGAH),
    ),
)
CAPAIAN_SASARAN = ulangi(
    "s in sasaran",
    bab("Sasaran {{ s.nomor }}. {{ s.uraian }}", 3),
    Tabel("i in s.indikator", takarir("s.tabel"), kecil=True).kolom(
        ("Indikator", 3.9, "{{ i.uraian }}"),
        ("Satuan", 1.8, "{{ i.satuan }}", TENGAH),
        ("Tahun Lalu", 1.7, "{{ i.tahun_lalu }}", TENGAH),
        ("Target", 1.7, "{{ i.target }}", TENGAH),
        ("Realisasi", 2.3, "{{ i.realisasi }}", TENGAH),
        ("Capaian (%)", 1.7, "{{ i.capaian }}", KANAN),
        ("Kategori", 2.4, "{{ i.kategori }}", TENGAH),
        ("Sumber", 2.1, "{{ i.sumber }}", TENGAH),
    ),
    alinea("s.kalimat"),
    jika(
        "s.pendukung",
        Tabel("d in s.pendukung", takarir("s.tabel_pendukung"), kecil=True).kolom(
            ("Indikator Daerah", 4.0, "{{ d.indikator }}"),
            ("Perangkat Daerah", 4.0, "{{ d.nama }}"),
            ("Indikator Perangkat Daerah", 4.6, "{{ d.uraian }}"),
            ("Realisasi", 3.2, "{{ d.realisasi }}", TENGAH),
            ("Capaian (%)", 1.8, "{{ d.capaian }}", KANAN),
        ),
    ),
    alinea("s.narasi"),
)
BAB_TIGA = (
    bab_baru("BAB III\nAKUNTABILITAS KINERJA"),
    bab("A. Capaian Kinerja Daerah"),
    CAPAIAN_SASARAN,
    ulangi("m in metodologi", catatan("{{ m }}")),
    bab("B. Capaian Kinerja Perangkat Daerah"),
    Tabel(
        "p in perangkat_daerah",
        takarir("tabel_pd"),
        urut=1.0,
        kaki=[
            (Kaki("Rata-rata {{ cacah_pd }}", 3), Kaki("{{ rata_pd }}", 1, KANAN), Kaki(""),
             Kaki("{{ iku_pd }}", 1, KANAN), Kaki("{{ lain_pd }}", 1, KANAN)),
        ],
    ).kolom(
        ("Perangkat Daerah", 4.4, "{{ p.nama }}"),
        ("Indikator Dihitung", 2.1, "{{ p.dihitung }}", TENGAH),
        ("Rata-rata Capaian (%)", 2.2, "{{ p.capaian }}", KANAN),
        ("Indikator tiap Kategori", 4.0, "{{ p.kategori }}"),
        ("IKU (%)", 1.9, "{{ p.iku }}", KANAN),
        ("Tingkat Lain (%)", 2.0, "{{ p.lain }}", KANAN),
    ),
    ulangi("c in catatan_pd", catatan("{{ c }}")),
    catatan("{{ sumber }}"),
    jika("belum", paragraf("{{ belum }}")),
    bab("C. Realisasi Anggaran"),
    Tabel(
        "p in perangkat_daerah",
        takarir("tabel_anggaran"),
        urut=1.0,
        kaki=[
            (Kaki("Jumlah", 2), Kaki("{{ pagu }}", 1, KANAN), Kaki("{{ realisasi }}", 1, KANAN),
             Kaki("{{ serapan }}", 1, KANAN)),
        ],
    ).kolom(
        ("Perangkat Daerah", 6.0, "{{ p.nama }}"),
        ("Pagu", 4.4, "{{ p.pagu }}", KANAN),
        ("Realisasi", 4.4, "{{ p.realisasi }}", KANAN),
        ("%", 1.8, "{{ p.serapan }}", KANAN),
    ),
    catatan("{{ sumber }}"),
)  # fmt: skip
BAB_EMPAT = (
    bab_baru("BAB IV\nPENUTUP"),
    bernarasi("A. Simpulan", "simpulan"),
    bernarasi("B. Langkah Perbaikan", "langkah"),
    tanda_tangan(None, ("", "kepala"), "{{ tempat_tanggal }}"),
)

LKJIP_DAERAH = Dokumen(
    "lkjip_daerah",
    "Laporan Kinerja Pemerintah Daerah",
    "render.daerah_isi:LkjipDaerah",
    "Bagian Organisasi; urutan bab menurut PermenPANRB 53/2014.",
    tanpa_nomor_awal=True,
).untuk(
    "LKjIP kabupaten atau kota dari capaian perangkat daerahnya (invoke recap).",
    SAMPUL,
    DEPAN,
    BAB_SATU,
    BAB_DUA,
    BAB_TIGA,
    BAB_EMPAT,
)
