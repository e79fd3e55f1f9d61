"""Chapters II to IV of the Laporan Kinerja."""

from dokumen import Dokumen, akhir_jika, akhir_ulangi, jika, jika_tidak, lanskap, tegak, ulangi
from lkjip_alat import KANAN, TENGAH, alinea, bab_baru, gambar_bertakarir, rapat, tabel_bertakarir
from lkjip_depan import tabel_pk, tabel_pk_anggaran
from tabel import Kaki, Kolom, Lajur
from teks import p, run

ANALISIS = (
    "1. Membandingkan antara target dan realisasi kinerja tahun ini",
    (
        "2. Membandingkan antara realisasi kinerja serta capaian kinerja tahun ini dengan tahun lalu dan beberapa "
        "tahun terakhir"
    ),
    (
        "3. Membandingkan realisasi kinerja sampai dengan tahun ini dengan target jangka menengah yang terdapat "
        "dalam dokumen perencanaan strategis organisasi"
    ),
    "4. Membandingkan realisasi kinerja tahun ini dengan standar nasional (jika ada)",
    (
        "5. Analisis penyebab keberhasilan/kegagalan atau peningkatan/penurunan kinerja serta alternatif solusi yang "
        "telah dilakukan"
    ),
    "6. Analisis atas efisiensi penggunaan sumber daya",
    "7. Analisis program/kegiatan yang menunjang keberhasilan ataupun kegagalan pencapaian pernyataan kinerja",
)
"""The seven analyses in the words of PermenPANRB 53/2014, Lampiran II."""


def bab_dua(doc: Dokumen) -> None:
    """Bab II: the wide tables of Renstra and IKU on landscape pages, the Perjanjian Kinerja upright."""
    lanskap(doc)
    bab_baru(doc, "BAB II\nPERENCANAAN KINERJA", halaman=False)
    doc.tambah(p(run("A. Rencana Strategis"), "Heading2"))
    doc.tambah(p(run("Periode Rencana Strategis: {{ bab2.renstra_periode }}."), "Paragraf"))
    renstra = [
        Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH),
        Kolom("Tujuan/Sasaran", 7.6, "{{ x.tingkat }}: {{ x.sasaran }}"),
        Kolom("Indikator Kinerja", 6.6, "{{ x.indikator }}"),
        Kolom("Satuan", 2.4, "{{ x.satuan }}", TENGAH),
    ]
    tahun = Lajur("Target Tahun", "{{ t }}", "{{ t }}", "t in bab2.tahun_renstra", "t in x.target",
                  "bab2.tahun_renstra", 1.9, 6)  # fmt: skip
    tabel_bertakarir(doc, "bab2.tabel_renstra", renstra, "x in bab2.renstra", lajur=tahun)
    doc.tambah(p(run("B. Indikator Kinerja Utama"), "Heading2"))
    iku = [
        Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH),
        Kolom("Sasaran", 5.2, "{{ x.sasaran }}"),
        Kolom("Indikator Kinerja Utama", 5.2, "{{ x.uraian }}"),
        Kolom("Satuan", 2.2, "{{ x.satuan }}", TENGAH),
        Kolom("Penjelasan/Formulasi", 7.0, "{{ x.penjelasan }}"),
        Kolom("Sumber Data", 4.2, "{{ x.sumber_data }}"),
        Kolom("Penanggung Jawab", 4.2, "{{ x.penanggung_jawab }}"),
    ]
    kosong = "[BELUM DIISI – indikator kinerja utama, isi “ya” pada kolom iku lembar indikator]"
    tabel_bertakarir(doc, "bab2.tabel_iku", iku, "x in bab2.iku", kosong=kosong)
    rapat(doc)
    tegak(doc)
    doc.tambah(p(run("C. Perjanjian Kinerja"), "Heading2"))
    alinea(doc, "bab2.pk_kalimat")
    tabel_pk(doc, "bab2.tabel_pk")
    tabel_pk_anggaran(doc, "bab2.tabel_anggaran")


def _kolom_capaian(nama: str, *, bertriwulan: bool) -> list[Kolom]:
    """Target, realisasi and capaian; in a quarter also how far the year has come."""
    sempit = 4.0 if bertriwulan else 6.0
    kolom = [
        Kolom("No.", 1.0, f"{{{{ {nama}.nomor }}}}", TENGAH),
        Kolom("Indikator Kinerja", sempit, f"{{{{ {nama}.uraian }}}}"),
        Kolom("Satuan", 2.3, f"{{{{ {nama}.satuan }}}}", TENGAH),
        Kolom("Target", 1.9, f"{{{{ {nama}.target }}}}", TENGAH),
        Kolom("Realisasi", 2.0, f"{{{{ {nama}.realisasi }}}}", TENGAH),
        Kolom("Capaian (%)", 2.1, f"{{{{ {nama}.capaian_keadaan }}}}", TENGAH),
        Kolom("Kategori", 2.2, f"{{{{ {nama}.kategori }}}}", TENGAH),
    ]
    if bertriwulan:
        kolom[6:] = [
            Kolom("Target Tahun", 1.9, f"{{{{ {nama}.target_tahun }}}}", TENGAH),
            Kolom("thd. Tahun (%)", 1.9, f"{{{{ {nama}.capaian_tahun_keadaan }}}}", TENGAH),
        ]
    return kolom


def _capaian(doc: Dokumen, takarir: str, ulang: str, kaki: list[Kaki] | None = None) -> None:
    """The table of target and realisasi in the width its edition needs."""
    jika(doc, "bab3.bertriwulan")
    tutup = [[*kaki[:-1], Kaki(""), Kaki("")]] if kaki else []
    tabel_bertakarir(doc, takarir, _kolom_capaian("x", bertriwulan=True), ulang, kaki=tutup)
    jika_tidak(doc)
    tabel_bertakarir(doc, takarir, _kolom_capaian("x", bertriwulan=False), ulang, kaki=[kaki] if kaki else [])
    akhir_jika(doc)


def bab_tiga(doc: Dokumen) -> None:
    """Bab III."""
    bab_baru(doc, "BAB III\nAKUNTABILITAS KINERJA")
    doc.tambah(p(run("A. Capaian Kinerja Organisasi"), "Heading2"))
    alinea(doc, "bab3.kalimat")
    kaki = [Kaki("{{ bab3.rata }}", 5), Kaki("{{ bab3.rata_capaian }}", 1, TENGAH),
            Kaki("{{ bab3.rata_kategori }}", 1, TENGAH)]  # fmt: skip
    _capaian(doc, "bab3.tabel_ringkas", "x in bab3.ringkas", kaki)
    gambar_bertakarir(doc, "bab3.gambar_ringkas", "persen")
    ulangi(doc, "s in bab3.sasaran")
    doc.tambah(p(run("{{ s.judul }}"), "Heading3"))
    _perbandingan(doc)
    _penyebab(doc)
    _sumber_daya(doc)
    akhir_ulangi(doc)
    doc.tambah(p(run("B. Realisasi Anggaran"), "Heading2"))
    alinea(doc, "bab3.kalimat_anggaran")
    gambar_bertakarir(doc, "bab3.gambar_serapan", "persen")
    tabel_bertakarir(doc, "bab3.tabel_anggaran_sasaran", _kolom_anggaran("Sasaran"), "x in bab3.anggaran_sasaran")
    j = "bab3.jumlah"
    tutup = [Kaki("Jumlah", 2, TENGAH), Kaki(f"{{{{ {j}.pagu_angka }}}}", 1, KANAN),
             Kaki(f"{{{{ {j}.realisasi_angka }}}}", 1, KANAN), Kaki(f"{{{{ {j}.serapan }}}}", 1, TENGAH)]  # fmt: skip
    kolom = _kolom_anggaran("Program/Kegiatan/Sub Kegiatan")
    tabel_bertakarir(doc, "bab3.tabel_anggaran", kolom, "x in bab3.anggaran", kaki=[tutup])
    rapat(doc)


def _kolom_anggaran(judul: str) -> list[Kolom]:
    return [
        Kolom("Kode", 3.7, "{{ x.kode }}", warna="x.warna"),
        Kolom(judul, 5.7, "{{ x.uraian }}", warna="x.warna"),
        Kolom("Pagu (Rp)", 3.1, "{{ x.pagu_angka }}", KANAN, warna="x.warna"),
        Kolom("Realisasi (Rp)", 3.1, "{{ x.realisasi_angka }}", KANAN, warna="x.warna"),
        Kolom("Serapan (%)", 2.0, "{{ x.serapan }}", TENGAH, warna="x.warna"),
    ]


def _sub(doc: Dokumen, urut: int) -> None:
    doc.tambah(p(run(ANALISIS[urut]), "Heading4"))


def _perbandingan(doc: Dokumen) -> None:
    """Analyses 1 to 4."""
    _sub(doc, 0)
    _capaian(doc, "s.tabel_capaian", "x in s.capaian")
    gambar_bertakarir(doc, "s.gambar_capaian", "dua", "persen")
    alinea(doc, "s.kalimat_capaian")
    _sub(doc, 1)
    ulangi(doc, "k in s.perkembangan")
    tahun = [
        Kolom("Tahun", 3.0, "{{ x.tahun }}", TENGAH),
        Kolom("Target", 2.8, "{{ x.target }}", TENGAH),
        Kolom("Realisasi", 2.8, "{{ x.realisasi }}", TENGAH),
        Kolom("Capaian (%)", 2.8, "{{ x.capaian }}", TENGAH),
        Kolom("Sumber", 6.2, "{{ x.sumber }}"),
    ]
    tabel_bertakarir(doc, "k.tabel", tahun, "x in k.baris")
    gambar_bertakarir(doc, "k.gambar", "tahun")
    alinea(doc, "k.kalimat")
    akhir_ulangi(doc)
    _sub(doc, 2)
    renstra = [
        Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH),
        Kolom("Indikator Kinerja", 6.6, "{{ x.uraian }}"),
        Kolom("Satuan", 2.2, "{{ x.satuan }}", TENGAH),
        Kolom("Realisasi", 2.4, "{{ x.realisasi }}", TENGAH),
        Kolom("Target Akhir Renstra", 3.0, "{{ x.akhir_renstra_wajib }}", TENGAH),
        Kolom("Kemajuan (%)", 2.4, "{{ x.kemajuan_renstra_keadaan }}", TENGAH),
    ]
    tabel_bertakarir(doc, "s.tabel_renstra", renstra, "x in s.renstra")
    gambar_bertakarir(doc, "s.gambar_renstra", "dua", "persen")
    alinea(doc, "s.kalimat_renstra")
    _sub(doc, 3)
    jika(doc, "s.ada_pembanding")
    lain = [
        Kolom("Indikator Kinerja", 4.6, "{{ x.indikator }}"),
        Kolom("Realisasi", 2.0, "{{ x.realisasi }}", TENGAH),
        Kolom("Pembanding", 2.8, "{{ x.tingkat }}", TENGAH),
        Kolom("Tahun", 1.6, "{{ x.tahun }}", TENGAH),
        Kolom("Nilai", 2.0, "{{ x.nilai }}", TENGAH),
        Kolom("Sumber", 4.6, "{{ x.sumber }}"),
    ]
    tabel_bertakarir(doc, "s.tabel_pembanding", lain, "x in s.pembanding")
    gambar_bertakarir(doc, "s.gambar_pembanding", "pembanding")
    akhir_jika(doc)
    alinea(doc, "s.kalimat_pembanding")


def _penyebab(doc: Dokumen) -> None:
    """Analysis 5."""
    _sub(doc, 4)
    alinea(doc, "s.narasi.baris")
    jika(doc, "s.penyebab")
    kolom = [
        Kolom("Indikator Kinerja", 2.7, "{{ x.indikator }}"),
        Kolom("Unit Kerja", 2.5, "{{ x.unit }}"),
        Kolom("Faktor Pendukung", 3.1, "{{ x.pendukung }}"),
        Kolom("Faktor Penghambat", 3.1, "{{ x.penghambat }}"),
        Kolom("Upaya yang Dilakukan", 3.1, "{{ x.upaya }}"),
        Kolom("Tindak Lanjut", 3.1, "{{ x.tindak_lanjut }}"),
    ]
    tabel_bertakarir(doc, "s.tabel_penyebab", kolom, "x in s.penyebab", kecil=True)
    akhir_jika(doc)
    alinea(doc, "s.kalimat_penyebab")


def _sumber_daya(doc: Dokumen) -> None:
    """Analyses 6 and 7."""
    _sub(doc, 5)
    kolom = [
        Kolom("Rata-rata Capaian (%)", 3.2, "{{ s.efisiensi[0] }}", TENGAH),
        Kolom("Indikator Dihitung", 3.2, "{{ s.efisiensi[1] }}", TENGAH),
        Kolom("Serapan Anggaran (%)", 3.2, "{{ s.efisiensi[2] }}", TENGAH),
        Kolom("Selisih (poin)", 3.0, "{{ s.efisiensi[3] }}", TENGAH),
        Kolom("Simpulan", 5.0, "{{ s.efisiensi[4] }}", TENGAH),
    ]
    tabel_bertakarir(doc, "s.tabel_efisiensi", kolom, "x in [1]")
    alinea(doc, "s.kalimat_efisiensi")
    _sub(doc, 6)
    jika(doc, "s.penunjang")
    tabel_bertakarir(doc, "s.tabel_penunjang", _kolom_anggaran("Program/Kegiatan/Sub Kegiatan"), "x in s.penunjang")
    akhir_jika(doc)
    alinea(doc, "s.kalimat_penunjang")


def bab_empat(doc: Dokumen) -> None:
    """Bab IV."""
    bab_baru(doc, "BAB IV\nPENUTUP")
    doc.tambah(p(run("A. Simpulan"), "Heading2"))
    alinea(doc, "bab4.simpulan.baris")
    alinea(doc, "bab4.kalimat")
    doc.tambah(p(run("B. Langkah Perbaikan"), "Heading2"))
    alinea(doc, "bab4.langkah.baris")
    kolom = [
        Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH),
        Kolom("Indikator Kinerja", 4.4, "{{ x.indikator }}"),
        Kolom("Tindak Lanjut", 5.6, "{{ x.tindak_lanjut }}"),
        Kolom("Penanggung Jawab", 3.6, "{{ x.penanggung_jawab }}"),
        Kolom("Batas Waktu", 3.0, "{{ x.batas_waktu }}", TENGAH),
    ]
    kosong = "[BELUM DIISI – tindak lanjut, isi kolom tindak_lanjut pada formulir kinerja]"
    tabel_bertakarir(doc, "bab4.tabel", kolom, "x in bab4.tindak_lanjut", kosong=kosong)
    rapat(doc)
