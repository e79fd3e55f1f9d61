"""What receiving and checking puts on paper: ceklist, cek list kelengkapan, nota perbaikan, daftar temuan."""

from dataclasses import replace

from akhir import Akhir, akhir
from bagian import bab, catatan, kepala, paragraf, ulangi
from dokumen import Dokumen
from naskah.sop_formulir import kepala_nota
from tabel import Kolom, Tabel

TEMUAN = (
    Kolom("No.", 1.0, "{{ t.nomor }}", "tengah"),
    Kolom("Kode", 2.1, "{{ t.kode }}\n{{ t.tingkat }}", "tengah"),
    Kolom("Banyak", 1.6, "{{ t.banyak }}", "tengah"),
    Kolom("Apa yang ditemukan", 9.4, "{{ t.pesan }}"),
    Kolom("Di mana (berkas › lembar: sel)", 8.2, "{{ t.tempat|join('\\n') }}"),
    Kolom("Yang harus dilakukan", 6.7, "{{ t.saran }}"),
)
"""Findings of one kind in one row; “…” in a sentence stands for what the places tell one by one."""
TEGAK = tuple(replace(k, lebar=lebar) for k, lebar in zip(TEMUAN, (0.8, 2.0, 1.4, 5.0, 4.4, 3.9), strict=True))
"""The same columns on a portrait page."""
TITIK = "Tanda … menggantikan bagian yang berbeda di tiap tempat; isinya ditulis dalam kurung di belakang sel."

CEKLIST_PENERIMAAN = Dokumen(
    "ceklist_penerimaan", "Ceklist Penerimaan Data", "intake.ceklist:CeklistPenerimaan", lanskap=True
).untuk(
    "Siapa sudah mengirim, kapan, berkas mana, tepat waktu atau tidak.",
    kepala("CEKLIST PENERIMAAN DATA DAN ATAU LAPORAN"),
    paragraf(
        "{{ dasar }} Keadaan per {{ keadaan_per }}: **{{ ringkasan }}** diterima. Tenggat {{ tenggat }}; "
        "sumber aturan: {{ sumber_tenggat }}."
    ),
    Tabel("b in baris", kecil=True, kosong="Tidak ada unit kerja yang diminta mengirim data.", urut=1.0).kolom(
        ("TW", 1.3, "{{ b.triwulan }}", "tengah"),
        ("Unit kerja", 5.0, "{{ b.unit }}"),
        ("Diterima", 1.7, "{{ '☑' if b.status == 'diterima' else '☐' }}", "tengah"),
        ("Putaran", 1.6, "{{ b.putaran }}", "tengah"),
        ("Tanggal formulir", 2.6, "{{ b.tanggal }}", "tengah"),
        ("Disusun oleh", 3.0, "{{ b.disusun_oleh }}"),
        ("Berkas", 3.9, "{{ b.berkas }}"),
        ("Sidik berkas", 2.5, "{{ b.sidik }}"),
        ("Terhadap tenggat", 2.8, "{{ b.ketepatan }}"),
        Kolom("Pengirim", 2.1, "", grup="Paraf"),
        Kolom("Penerima", 2.1, "", grup="Paraf"),
    ),
    catatan(
        "Ketepatan dinilai dari tanggal yang ditulis pada formulir. Sidik berkas: dua belas tanda pertama "
        "sha256, untuk memastikan berkas yang diarsipkan adalah berkas yang diterima."
    ),
    bab("Laporan pendukung"),
    Tabel("l in pendukung", nomor_kolom=False, akhir=akhir("Ceklist", "Yang menerima,", "penerima")).kolom(
        ("Laporan", 14.0, "{{ l.nama }}"),
        ("Triwulan", 4.0, "{{ l.triwulan }}", "tengah"),
        ("Keadaan", 10.0, "{{ l.status }}"),
    ),
)
CEK_LIST_KELENGKAPAN = Dokumen(
    "cek_list_kelengkapan", "Cek List Kelengkapan Data", "check.cek_list_kelengkapan:CekListKelengkapan", lanskap=True
).untuk(
    "Isian mana yang lengkap dan mana yang kurang, per unit kerja.",
    kepala("CEK LIST KELENGKAPAN DATA KINERJA"),
    paragraf("{{ dasar }} Hasil: **{{ ringkasan }}**."),
    bab("A. Ringkasan per unit kerja"),
    Tabel("u in unit", kecil=True, urut=1.0).kolom(
        ("Unit kerja", 6.6, "{{ u.unit }}"),
        ("TW", 1.4, "{{ u.triwulan }}", "tengah"),
        ("Berkas yang diperiksa", 4.6, "{{ u.berkas }}"),
        ("Isian kurang", 2.0, "{{ u.kurang }}", "tengah"),
        Kolom("Galat", 1.5, "{{ u.temuan.galat }}", "tengah", grup="Temuan"),
        Kolom("Peringatan", 2.1, "{{ u.temuan.peringatan }}", "tengah", grup="Temuan"),
        Kolom("Info", 1.3, "{{ u.temuan.info }}", "tengah", grup="Temuan"),
        ("Hasil", 2.6, "{{ u.hasil }}", "tengah"),
        ("Selanjutnya", 3.6, "{{ u.lanjutan }}"),
        ("Paraf", 2.2, ""),
    ),
    catatan(
        "Temuan pada data perencanaan: {{ perencanaan.galat }} galat, {{ perencanaan.peringatan }} "
        "peringatan, {{ perencanaan.info }} info; rinciannya dalam daftar temuan."
    ),
    bab("B. Rincian per lembar dan isian"),
    Tabel(
        ("u in unit", "b in u.baris"),
        kecil=True,
        pita="{{ u.nomor }}. {{ u.unit }} ({{ u.triwulan }}) – {{ u.hasil }}",
        akhir=akhir(
            "Cek list",
            "Yang memeriksa,",
            "pemeriksa",
            catatan(
                "“Terisi n dari m”: uraian yang perlu tidaknya bergantung pada capaian; yang wajib tercantum dalam "
                "daftar temuan.",
                lanjut=True,
            ),
        ),
    ).kolom(
        ("Lembar", 2.8, "{{ b.lembar }}"),
        ("Isian", 10.2, "{{ b.isian }}"),
        ("Diminta", 1.9, "{{ b.diminta }}", "tengah"),
        Kolom("Terisi", 1.9, "{{ b.terisi }}", "tengah", grup="Keadaan"),
        Kolom("Tidak berlaku", 2.5, "{{ b.tidak_berlaku }}", "tengah", grup="Keadaan"),
        Kolom("Belum tersedia", 2.7, "{{ b.belum_tersedia }}", "tengah", grup="Keadaan"),
        Kolom("Belum diisi", 2.2, "{{ b.kosong }}", "tengah", grup="Keadaan"),
        ("Hasil", 4.2, "{{ b.hasil }}"),
    ),
)
NOTA_PERBAIKAN = Dokumen(
    "nota_perbaikan", "Nota Permintaan Perbaikan Data", "check.laporan_temuan:NotaPerbaikan"
).untuk(
    "Meminta satu unit kerja memperbaiki datanya; hanya temuannya.",
    kepala_nota("NOTA DINAS"),
    paragraf(
        "Data kinerja {{ periode }} dari {{ unit }} sudah kami periksa. Ditemukan {{ jumlah.galat }} "
        "galat, {{ jumlah.peringatan }} peringatan dan {{ jumlah.info }} info. Mohon formulir diperbaiki "
        "pada sel yang disebut di bawah ini dan dikirim kembali paling lambat {{ batas }}."
    ),
    ulangi(
        "k in kelompok",
        bab("{{ k.judul }}"),
        Tabel(
            "t in k.baris",
            nomor_kolom=False,
            kecil=True,
            akhir=Akhir(
                [
                    catatan("{{ dasar }} " + TITIK, lanjut=True),
                    paragraf("Atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.", lanjut=True),
                ],
                ("", "pengirim"),
                tempat_tanggal="",
                bila="loop.last",
            ),
        ).kolom(*TEGAK),
    ),
)
DAFTAR_TEMUAN = Dokumen("daftar_temuan", "Daftar Temuan", "check.laporan_temuan:DaftarTemuan", lanskap=True).untuk(
    "Semua temuan pemeriksaan data, menurut siapa yang memperbaiki.",
    kepala("DAFTAR TEMUAN PEMERIKSAAN DATA KINERJA"),
    paragraf(
        "{{ dasar }} Keadaan per {{ keadaan_per }}: {{ jumlah.galat }} galat, {{ jumlah.peringatan }} "
        "peringatan, {{ jumlah.info }} info."
    ),
    Tabel(
        ("u in unit", "t in u.baris"),
        nomor_kolom=False,
        kecil=True,
        kosong="Tidak ada temuan.",
        pita="{{ u.unit }}: {{ u.jumlah.galat }} galat, {{ u.jumlah.peringatan }} peringatan, "
        "{{ u.jumlah.info }} info",
        akhir=akhir(
            "Daftar",
            "Yang memeriksa,",
            "pemeriksa",
            catatan(
                "Galat: angka atau dokumen belum dapat dibuat dengan benar. Peringatan: harus dijelaskan atau "
                "diperbaiki. Info: untuk diketahui. " + TITIK,
                lanjut=True,
            ),
        ),
    ).kolom(*TEMUAN),
)
