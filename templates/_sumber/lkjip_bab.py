"""Chapters II to IV of the Laporan Kinerja."""

from bagian import bab, jika, lanskap, paragraf, tegak, ulangi
from dokumen import Bagian
from lkjip_alat import SEKALI, TENGAH, alinea, bab_baru, bernarasi, gambar_bertakarir, tabel_pk, takarir, tambahan
from lkjip_pendukung import ARAH, LINTAS, PRESTASI
from lkjip_uang import EFISIENSI, PENDAPATAN, PROGRAM, RINCIAN, TABEL_ANGGARAN, anggaran
from tabel import Kaki, Kolom, Lajur, Tabel

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
ANALISIS_1, ANALISIS_2, ANALISIS_3, ANALISIS_4, ANALISIS_5, ANALISIS_6, ANALISIS_7 = (bab(x, 4) for x in ANALISIS)


def capaian(nama: str, ulang: str, *kaki: Kaki) -> Bagian:
    """Target, realisasi and capaian in the width the edition needs; in a quarter also how far the year has come."""

    def satu(
        sempit: float, tutup: tuple[Kaki, ...], *akhir: tuple[str, float, str, str], nilai: float = 2.0
    ) -> Bagian:
        return [
            Tabel(ulang, takarir(nama), kaki=[tutup] if tutup else [], urut=1.0).kolom(
                ("Indikator Kinerja", sempit, "{{ x.uraian }}"),
                ("Satuan", 2.3, "{{ x.satuan }}", TENGAH),
                ("Target", nilai, "{{ x.target }}", TENGAH),
                ("Realisasi", nilai, "{{ x.realisasi }}", TENGAH),
                ("Capaian (%)", 2.1, "{{ x.capaian_keadaan }}", TENGAH),
                *akhir,
            )
        ]

    setahun = (
        ("Target Tahun", 1.9, "{{ x.target_tahun }}", TENGAH),
        ("thd. Tahun (%)", 1.9, "{{ x.capaian_tahun_keadaan }}", TENGAH),
    )
    triwulanan = satu(4.0, (*kaki[:-1], Kaki(""), Kaki("")) if kaki else (), *setahun)
    tahunan = satu(4.6, kaki, ("Kategori", 2.3, "{{ x.kategori }}", TENGAH), nilai=2.65)
    return jika("bab3.bertriwulan", triwulanan, lain=[tahunan])


BAB_DUA = (
    lanskap,
    bab_baru("BAB II\nPERENCANAAN KINERJA", halaman=False),
    bab("A. Rencana Strategis"),
    paragraf("Periode Rencana Strategis: {{ bab2.renstra_periode }}."),
    Tabel(
        "x in bab2.renstra",
        takarir("bab2.tabel_renstra"),
        lajur=Lajur(
            "Target Tahun",
            "{{ t }}",
            "{{ t }}",
            "t in bab2.tahun_renstra",
            "t in x.target",
            "bab2.tahun_renstra",
            1.9,
            6,
        ),
    ).kolom(
        ("No.", 1.15, "{{ x.nomor }}", TENGAH),
        Kolom("Tujuan/Sasaran", 7.6, "{{ x.tingkat }}: {{ x.sasaran }}", gabung=SEKALI.format("sasaran")),
        ("Indikator Kinerja", 6.6, "{{ x.indikator }}"),
        ("Satuan", 2.4, "{{ x.satuan }}", TENGAH),
    ),
    ARAH,
    bab("B. Indikator Kinerja Utama"),
    Tabel(
        "x in bab2.iku",
        takarir("bab2.tabel_iku"),
        kosong="[BELUM DIISI – indikator kinerja utama, isi “ya” pada kolom iku lembar indikator]",
        rapat=True,
        urut=1.1,
    ).kolom(
        Kolom("Sasaran", 5.1, "{{ x.sasaran }}", gabung=SEKALI.format("sasaran")),
        ("Indikator Kinerja Utama", 5.2, "{{ x.uraian }}"),
        ("Satuan", 2.2, "{{ x.satuan }}", TENGAH),
        ("Penjelasan/Formulasi", 7.0, "{{ x.penjelasan }}"),
        ("Sumber Data", 4.2, "{{ x.sumber_data }}"),
        ("Penanggung Jawab", 4.2, "{{ x.penanggung_jawab }}"),
    ),
    tegak,
    bernarasi("C. Perjanjian Kinerja", "bab2.pk_kalimat"),
    tabel_pk(takarir("bab2.tabel_pk"), takarir("bab2.tabel_anggaran")),
    LINTAS,
    tambahan("bab2.tambahan"),
)
SATU_SAMPAI_EMPAT = (
    ANALISIS_1,
    capaian("s.tabel_capaian", "x in s.capaian"),
    gambar_bertakarir("s.gambar_capaian", "dua", "persen"),
    alinea("s.kalimat_capaian"),
    ANALISIS_2,
    ulangi(
        "k in s.perkembangan",
        Tabel("x in k.baris", takarir("k.tabel")).kolom(
            ("Tahun", 3.0, "{{ x.tahun }}", TENGAH),
            ("Target", 2.8, "{{ x.target }}", TENGAH),
            ("Realisasi", 2.8, "{{ x.realisasi }}", TENGAH),
            ("Capaian (%)", 2.8, "{{ x.capaian }}", TENGAH),
            ("Sumber", 6.2, "{{ x.sumber }}"),
        ),
        gambar_bertakarir("k.gambar", "tahun"),
        alinea("k.kalimat"),
    ),
    ANALISIS_3,
    Tabel("x in s.renstra", takarir("s.tabel_renstra"), urut=1.0).kolom(
        ("Indikator Kinerja", 6.6, "{{ x.uraian }}"),
        ("Satuan", 2.2, "{{ x.satuan }}", TENGAH),
        ("Realisasi", 2.4, "{{ x.realisasi }}", TENGAH),
        ("Target Akhir Renstra", 3.0, "{{ x.akhir_renstra_wajib }}", TENGAH),
        ("Kemajuan (%)", 2.4, "{{ x.kemajuan_renstra_keadaan }}", TENGAH),
    ),
    gambar_bertakarir("s.gambar_renstra", "dua", "persen"),
    alinea("s.kalimat_renstra"),
    ANALISIS_4,
    jika(
        "s.ada_pembanding",
        Tabel("x in s.pembanding", takarir("s.tabel_pembanding")).kolom(
            Kolom("Indikator Kinerja", 4.6, "{{ x.indikator }}", gabung=SEKALI.format("indikator")),
            Kolom("Realisasi", 2.0, "{{ x.realisasi }}", TENGAH, gabung=SEKALI.format("indikator")),
            ("Pembanding", 2.8, "{{ x.tingkat }}", TENGAH),
            ("Tahun", 1.6, "{{ x.tahun }}", TENGAH),
            ("Nilai", 2.0, "{{ x.nilai }}", TENGAH),
            ("Sumber", 4.6, "{{ x.sumber }}"),
        ),
        gambar_bertakarir("s.gambar_pembanding", "pembanding"),
    ),
    alinea("s.kalimat_pembanding"),
)
LIMA_SAMPAI_TUJUH = (
    ANALISIS_5,
    alinea("s.narasi.baris"),
    jika(
        "s.penyebab",
        Tabel("x in s.penyebab", takarir("s.tabel_penyebab"), kecil=True).kolom(
            Kolom("Indikator Kinerja", 2.7, "{{ x.indikator }}", gabung=SEKALI.format("indikator")),
            ("Unit Kerja", 2.75, "{{ x.unit }}"),
            ("Faktor Pendukung", 3.05, "{{ x.pendukung }}"),
            ("Faktor Penghambat", 3.05, "{{ x.penghambat }}"),
            ("Upaya yang Dilakukan", 3.05, "{{ x.upaya }}"),
            ("Tindak Lanjut", 3.0, "{{ x.tindak_lanjut }}"),
        ),
    ),
    alinea("s.kalimat_penyebab"),
    ANALISIS_6,
    Tabel("x in [1]", takarir("s.tabel_efisiensi")).kolom(
        ("Rata-rata Capaian (%)", 3.2, "{{ s.efisiensi[0] }}", TENGAH),
        ("Indikator Dihitung", 3.2, "{{ s.efisiensi[1] }}", TENGAH),
        ("Serapan Anggaran (%)", 3.2, "{{ s.efisiensi[2] }}", TENGAH),
        ("Tingkat Efisiensi (poin)", 3.0, "{{ s.efisiensi[3] }}", TENGAH),
        ("Simpulan", 5.0, "{{ s.efisiensi[4] }}", TENGAH),
    ),
    alinea("s.kalimat_efisiensi"),
    ANALISIS_7,
    jika("s.penunjang", anggaran("s.tabel_penunjang", PROGRAM, "x in s.penunjang")),
    alinea("s.kalimat_penunjang"),
)
BAB_TIGA = (
    bab_baru("BAB III\nAKUNTABILITAS KINERJA"),
    bernarasi("A. Capaian Kinerja Organisasi", "bab3.kalimat"),
    capaian(
        "bab3.tabel_ringkas",
        "x in bab3.ringkas",
        Kaki("{{ bab3.rata }}", 5),
        Kaki("{{ bab3.rata_capaian }}", 1, TENGAH),
        Kaki("{{ bab3.rata_kategori }}", 1, TENGAH),
    ),
    gambar_bertakarir("bab3.gambar_ringkas", "persen"),
    ulangi("s in bab3.sasaran", bab("{{ s.judul }}", 3), SATU_SAMPAI_EMPAT, LIMA_SAMPAI_TUJUH),
    bernarasi("B. Realisasi Anggaran", "bab3.kalimat_anggaran"),
    gambar_bertakarir("bab3.gambar_serapan", "persen"),
    anggaran("bab3.tabel_anggaran_sasaran", "Sasaran", "x in bab3.anggaran_sasaran"),
    TABEL_ANGGARAN,
    RINCIAN,
    EFISIENSI,
    PENDAPATAN,
    PRESTASI,
    tambahan("bab3.tambahan"),
)
BAB_EMPAT = (
    bab_baru("BAB IV\nPENUTUP"),
    bernarasi("A. Simpulan", "bab4.simpulan.baris", "bab4.kalimat"),
    bernarasi("B. Langkah Perbaikan", "bab4.langkah.baris", "bab4.rekomendasi"),
    Tabel(
        "x in bab4.tindak_lanjut",
        takarir("bab4.tabel"),
        kosong="[BELUM DIISI – tindak lanjut, isi kolom tindak_lanjut pada formulir kinerja]",
        rapat=True,
        urut=1.0,
    ).kolom(
        Kolom("Indikator Kinerja", 3.7, "{{ x.indikator }}", gabung=SEKALI.format("indikator")),
        ("Unit Kerja", 3.4, "{{ x.unit_kerja }}"),
        ("Tindak Lanjut", 4.3, "{{ x.tindak_lanjut }}"),
        ("Penanggung Jawab", 3.4, "{{ x.penanggung_jawab }}"),
        ("Batas Waktu", 2.4, "{{ x.batas_waktu }}", TENGAH),
    ),
    tambahan("bab4.tambahan"),
)
