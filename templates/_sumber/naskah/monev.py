"""Monev Rencana Aksi: indikator, actions, budget and factors, each in its own landscape table."""

from bagian import catatan, jika, judul, subjudul, tanda_tangan, ulangi
from dokumen import Bagian, Dokumen
from lkjip_uang import CATATAN_FISIK
from tabel import PER_SASARAN, Kaki, Kolom, Tabel, triwulan

WARNA = "'F2F2F2' if a.program else 'FFFFFF'"
"""Programmes stand on a grey ground."""
JUMLAH = (
    Kaki("Jumlah", 2, "tengah"), Kaki("{{ jumlah_pagu|replace('Rp ', '') }}", 1, "kanan"),
    *(Kaki(f"{{{{ jumlah_tw.{tw} }}}}", 1, "kanan") for tw in ("i", "ii", "iii", "iv")),
    Kaki("{{ jumlah_realisasi|replace('Rp ', '') }}", 1, "kanan"), Kaki("{{ serapan }}", 1, "kanan"),
)  # fmt: skip


def anggaran(*fisik: Kolom, keuangan: str = "%") -> Bagian:
    """Money quarter by quarter; beside it how much of the work is done, where anybody reported it."""
    kaki, lebar = ((*JUMLAH, Kaki("{{ jumlah_fisik }}", 1, "kanan")), 3.35) if fisik else (JUMLAH, 5.3)
    return Tabel(
        "a in anggaran", kecil=True, kaki=[kaki], lanjut=bool(fisik), kosong="Rencana belum memuat anggaran."
    ).kolom(
        Kolom("Kode", 3.1, "{{ a.kode }}", warna=WARNA),
        Kolom("Program/Kegiatan/Sub Kegiatan", lebar, "{{ a.uraian }}", warna=WARNA),
        Kolom("Pagu (Rp)", 3.35, "{{ a.pagu_angka }}", "kanan", warna=WARNA),
        *triwulan("a.realisasi_tw", 3.15, "Realisasi Anggaran Triwulan (Rp)", "kanan", WARNA),
        Kolom("Jumlah Realisasi (Rp)", 3.35, "{{ a.realisasi_angka }}", "kanan", warna=WARNA),
        Kolom(keuangan, 1.95 if fisik else 1.4, "{{ a.serapan }}", "kanan", warna=WARNA),
        *fisik,
    )


MONEV = Dokumen("monev", "Monev Rencana Aksi", "render.monev:MonevRencanaAksi", lanskap=True).untuk(
    "Monitoring dan evaluasi rencana aksi: realisasi triwulan, anggaran, faktor, dan tindak lanjut.",
    judul("{{ judul }}", "{{ instansi|upper }}", "{{ periode|upper }}"),
    subjudul("A. Realisasi kinerja"),
    Tabel(PER_SASARAN, pita="{{ s.judul }}", kecil=True, kosong="Rencana belum memuat indikator.", urut=0.9).kolom(
        ("Indikator Kinerja", 3.5, "{{ i.uraian }}"),
        ("Satuan", 2.0, "{{ i.satuan }}", "tengah"),
        ("Target Tahun", 1.6, "{{ i.target_tahun }}", "tengah"),
        *triwulan("i.target_tw", 1.42, "Target Triwulan"),
        *triwulan("i.realisasi_tw", 1.65, "Realisasi Triwulan"),
        ("Realisasi s.d. Periode Ini", 1.8, "{{ i.realisasi }}", "tengah"),
        Kolom("Tiap Triwulan", 2.15, "{{ i.capaian_tw }}", "kanan", grup="Capaian (%)"),
        Kolom("Periode Ini", 1.75, "{{ i.capaian }}", "kanan", grup="Capaian (%)"),
        Kolom("thd Target Tahun", 1.6, "{{ i.capaian_tahun }}", "kanan", grup="Capaian (%)"),
        ("Kategori", 2.1, "{{ i.kategori_singkat }}", "tengah"),
    ),
    subjudul("B. Realisasi rencana aksi"),
    Tabel("a in aksi", kecil=True, kosong="Rencana belum memuat rencana aksi.", urut=0.95).kolom(
        ("Indikator Kinerja", 3.1, "{{ a.indikator }}"),
        ("Rencana Aksi", 3.5, "{{ a.uraian }}"),
        ("Satuan", 2.0, "{{ a.satuan }}", "tengah"),
        *triwulan("a.target_tw", 1.15, "Target Triwulan"),
        *triwulan("a.realisasi_tw", 1.35, "Realisasi Triwulan"),
        Kolom("Triwulan Ini", 1.65, "{{ a.capaian_triwulan }}", "kanan", grup="Capaian (%)"),
        Kolom("Target Tahun", 1.5, "{{ a.capaian_tahun }}", "kanan", grup="Capaian (%)"),
        ("Keterangan dan Bukti Dukung", 3.35, "{{ a.keterangan }}"),
        ("Penanggung Jawab", 2.7, "{{ a.penanggung_jawab }}"),
    ),
    subjudul("C. Realisasi anggaran"),
    jika(
        "berfisik",
        anggaran(Kolom("Fisik (%)", 1.4, "{{ a.fisik }}", "kanan", warna=WARNA), keuangan="Keuangan (%)"),
        catatan(CATATAN_FISIK),
        lain=[anggaran()],
    ),
    jika("catatan_anggaran", catatan("{{ catatan_anggaran }}")),
    subjudul("D. Faktor pendukung, faktor penghambat, dan tindak lanjut"),
    Tabel("f in faktor", kecil=True, lanjut=True, kosong="Belum ada formulir unit kerja yang diterima.").kolom(
        ("Indikator Kinerja", 4.2, "{{ f.indikator }}"),
        ("Unit Kerja", 3.0, "{{ f.unit_kerja }}"),
        ("Faktor Pendukung", 4.1, "{{ f.pendukung }}"),
        ("Faktor Penghambat", 4.1, "{{ f.penghambat }}"),
        ("Upaya yang Telah Dilakukan", 4.1, "{{ f.upaya }}"),
        ("Rencana Tindak Lanjut", 4.1, "{{ f.tindak_lanjut }}"),
        ("Penanggung Jawab", 2.9, "{{ f.penanggung_jawab }}"),
        ("Batas Waktu", 2.5, "{{ f.batas_waktu }}", "tengah"),
    ),
    jika(
        "triwulan_lalu",
        subjudul("E. Tindak lanjut {{ triwulan_lalu }} yang ditanyakan kembali"),
        Tabel(
            "t in tindak_lanjut_lalu",
            kecil=True,
            lanjut=True,
            kosong="Tidak ada tindak lanjut yang direncanakan pada triwulan sebelumnya.",
        ).kolom(
            ("Indikator Kinerja", 5.2, "{{ t.indikator }}"),
            ("Unit Kerja", 3.6, "{{ t.unit_kerja }}"),
            ("Tindak Lanjut yang Direncanakan", 6.2, "{{ t.tindak_lanjut }}"),
            ("Penanggung Jawab", 3.6, "{{ t.penanggung_jawab }}"),
            ("Batas Waktu", 3.0, "{{ t.batas_waktu }}", "tengah"),
            ("Upaya pada Triwulan Ini", 7.4, "{{ t.perkembangan }}"),
        ),
    ),
    catatan("Tanda – pada kolom triwulan berarti tidak ada target, atau triwulan belum berjalan.", lanjut=True),
    ulangi("m in metodologi", catatan("{{ m }}", lanjut=True)),
    tanda_tangan(None, ("", "kepala")),
)
