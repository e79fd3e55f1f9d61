"""Cases of targets and of the cascade: code, what is wrong, the office in which it is."""

from tests import builders as b
from tests.check.kantor import (
    AKSI,
    KARTU,
    PAGU,
    SASARAN,
    TARGET,
    dengan_indikator,
    dengan_target,
    ditulis,
    indikator,
    kantor,
)


def tanpa_dokumen(dokumen, kode):
    """The targets without those of one document for one indikator."""
    return [t for t in TARGET if (t.dokumen, t.indikator) != (dokumen, kode)]


ENAM_IKU = [indikator(f"IKU{n}", uraian=f"Indeks mutu {nama}") for n, nama in enumerate("abcdef", 1)]

ADA = [
    ("TGT-01", "target PK kosong", dengan_target(b.target("IKU1", None))),
    ("TGT-02", "IKU di luar PK", kantor(dengan={"target": tanpa_dokumen("pk", "IKU1")})),
    ("TGT-03", "tidak ada target", kantor(dengan={"target": [t for t in TARGET if t.indikator != "IKK1"]})),
    ("TGT-04", "PK 82, Renstra 80", dengan_target(b.target("IKU1", 82, (82, 82, 82, 82)))),
    ("TGT-04", "batas 82, Renstra angka 80", dengan_target(b.target("IKU1", ditulis("≥ 82")))),
    ("TGT-04", "dua teks yang berlainan", dengan_target(
        b.target("IKU1", ditulis("7 UPP, 14 Kab/Kota")),
        b.target("IKU1", ditulis("7 UPP, 15 Kab/Kota"), dokumen="renstra"))),
    ("TGT-05", "Renstra tidak memuatnya", dengan_indikator(
        indikator("IKU2", uraian="Nilai SAKIP"), target=[*TARGET, b.target("IKU2", 70)])),
    ("TGT-06", "tidak ada target Renstra", kantor(dengan={"target": [t for t in TARGET if t.dokumen == "pk"]})),
    ("TGT-07", "tanpa rencana aksi", kantor(dengan={"rencana_aksi": AKSI[:2]})),
    ("TGT-07", "rencana aksi tidak ada sama sekali", kantor(dengan={"rencana_aksi": ()})),
    ("TGT-08", "rencana aksi tanpa target triwulan", kantor(dengan={"rencana_aksi": [b.aksi(tw=()), *AKSI]})),
    ("TGT-09", "3+3+3+3 bukan 14", dengan_target(b.target("IKK1", 14, (3, 3, 3, 3)))),
    ("TGT-10", "TW IV 79, tahun 80", dengan_target(b.target("IKU1", 80, (76, 77, 78, 79)))),
    ("TGT-10", "TW IV kosong", dengan_target(b.target("IKU1", 80, (76, 77, 78, None)))),
    ("TGT-22", "PK Perubahan hanya target tahun", dengan_target(
        b.target("IKK1", 14, (4, 4, 3, 3)), b.target("IKK1", 16, dokumen="pk_perubahan"))),
    ("TGT-11", "rata-rata 77,5 bukan 80", dengan_indikator(
        indikator(metode_akumulasi="rata_rata"), target=[b.target("IKU1", 80, (70, 75, 80, 85))])),
    ("TGT-12", "tahun lalu sudah 85", kantor(dengan={"riwayat": [b.riwayat(2023, 85)]})),
    ("TGT-13", "Renstra turun", dengan_target(b.target("IKU1", 75, tahun=2025, dokumen="renstra"))),
    ("TGT-13", "target negatif naik antartriwulan", dengan_indikator(
        indikator(polaritas="negatif"), target=[b.target("IKU1", 13, (10, 11, 12, 13))])),
    ("TGT-14", "Persen, tetapi 100 dari 110 organisasi", dengan_indikator(
        indikator(satuan="Persen"), target=[b.target("IKU1", ditulis("100 dari 110 Organisasi"))])),
    ("TGT-14", "Persen, tetapi 1 Dokumen", dengan_indikator(
        indikator(satuan="Persen"), target=[b.target("IKU1", ditulis("1 Dokumen"))])),
    ("TGT-15", "7 UPP, 14 Kab/Kota", dengan_target(b.target("IKU1", ditulis("7 UPP, 14 Kab/Kota")))),
    ("TGT-16", "persentase bersatuan Dokumen", dengan_indikator(indikator("IKP1", satuan="Dokumen"))),
    ("TGT-17", "rentang pada polaritas positif", dengan_target(b.target("IKU1", ditulis("4,98 – 5,23")))),
    ("TGT-18", "persen dijumlahkan antarunit", dengan_indikator(indikator("IKP1", metode_agregasi="jumlah"))),
    ("TGT-19", "jumlah pelanggaran makin banyak makin baik", dengan_indikator(
        indikator("IKK1", uraian="Jumlah pelanggaran perda"))),
    *[("TGT-19", nama, dengan_indikator(indikator("IKK1", uraian=nama))) for nama in (
        "Jumlah kasus kekerasan", "Jumlah kasus kekerasan terhadap perempuan dan anak", "Angka kematian ibu",
        "Tingkat pengangguran terbuka", "Persentase penduduk miskin", "Persentase angka kemiskinan",
        "Prevalensi balita stunting", "Jumlah konflik sosial yang terjadi", "1. Jumlah pelanggaran perda",
        "Jumlah gangguan ketenteraman", "Angka putus sekolah SMP", "Persentase rumah tidak layak huni")],
    ("TGT-30", "diukur di TW IV", dengan_target(b.target("IKU1", ditulis("Diukur di TW IV")))),
    ("TGT-30", "tidak berlaku", dengan_target(b.target("IKU1", ditulis("n/a")))),
    ("TGT-20", "target 0", dengan_target(b.target("IKK1", 0))),
    ("TGT-21", "140 Kelompok (1400 orang)", dengan_target(b.target("IKU1", ditulis("140 Kelompok (1400 orang)")))),
    ("KAS-01", "sasaran strategis tanpa indikator", kantor(dengan={"sasaran": [*SASARAN, b.sasaran("S2")]})),
    ("KAS-02", "kegiatan tanpa indikator", kantor(
        dengan={"sasaran": [*SASARAN, b.sasaran("K2", "kegiatan", "Meningkatnya pembinaan rukun warga", "P1")]})),
    ("KAS-03", "program tanpa induk", kantor(dengan={"sasaran": [*SASARAN, b.sasaran("P2", "program")]})),
    ("KAS-04", "strategis berinduk program", kantor(
        dengan={"sasaran": [*SASARAN, b.sasaran("S2", "strategis", induk="P1")]})),
    ("KAS-05", "satu indikator program terlepas", dengan_indikator(indikator("IKP1", induk=""))),
    ("KAS-06", "belum dijenjangkan", dengan_indikator(indikator("IKP1", induk=""), indikator("IKK1", induk=""))),
    ("KAS-07", "program tanpa sasaran", kantor(dengan={"anggaran": [b.mata("7.01.03"), *PAGU]})),
    ("KAS-08", "indikator disalin dari atasan", dengan_indikator(
        indikator("IKP1", uraian="Indeks kepuasan  masyarakat"))),
    ("KAS-09", "enam IKU", kantor(dengan={"indikator": ENAM_IKU})),
    ("KAS-10", "jumlah rapat", dengan_indikator(indikator(uraian="Jumlah rapat yang dilaksanakan"))),
    ("KAS-11", "IKU tanpa definisi", dengan_indikator(indikator(definisi_operasional=""))),
    ("KAS-12", "indikator kegiatan tanpa sumber data", dengan_indikator(indikator("IKK1", sumber_data=""))),
    ("KAS-13", "sama kecuali hurufnya", dengan_indikator(
        indikator("IKU2", uraian="INDEKS KEPUASAN MASYARAKAT."))),
    ("KAS-13", "dua indikator sama", dengan_indikator(indikator("IKU2"))),
    ("KAS-14", "tanpa penanggung jawab", dengan_indikator(indikator(unit_kerja=()))),
    ("KAS-15", "sasaran menyebut kegiatan", kantor(
        dengan={"sasaran": [b.sasaran("S1", uraian="Melaksanakan pelayanan"), *SASARAN[1:]]})),
    ("KAS-16", "salah eja", dengan_indikator(
        indikator("IKP1", uraian="Persentase ketercapaian kinerja aparatur"),
        indikator("IKP2", uraian="Persentase ketercapain kinerja aparatur", sasaran="P1", induk="IKU1"))),
    ("KAS-16", "salah eja pada rencana aksi", kantor(
        dengan={"rencana_aksi": [b.aksi("RA1", keluaran="Indeks Kepuasaan Masyarakat"), *AKSI]})),
    ("KAS-17", "tanpa riwayat", kantor(dengan={"riwayat": ()})),
    ("KAS-18", "sasaran program tanpa anggaran", kantor(
        dengan={"sasaran": [*SASARAN, b.sasaran("P2", "program", "Meningkatnya pembinaan", "S1")]})),
]  # fmt: skip

TIDAK = [
    ("TGT-02", "tidak ada PK sama sekali", kantor(dengan={"target": [t for t in TARGET if t.dokumen != "pk"]})),
    ("TGT-22", "PK Perubahan bertarget triwulan baru", dengan_target(
        b.target("IKK1", 16, (4, 4, 4, 4), dokumen="pk_perubahan"))),
    ("TGT-22", "PK Perubahan mengulang target tahun", dengan_target(b.target("IKK1", 14, dokumen="pk_perubahan"))),
    ("TGT-04", "PK Perubahan memang berubah", dengan_target(b.target("IKU1", 82, (82,) * 4, dokumen="pk_perubahan"))),
    ("TGT-04", "batas dan angka yang sama", dengan_target(b.target("IKU1", ditulis("≥ 80")))),
    ("TGT-04", "teks yang sama", dengan_target(
        b.target("IKU1", ditulis("7 UPP, 14 Kab/Kota")),
        b.target("IKU1", ditulis("7 upp,  14 KAB/KOTA"), dokumen="renstra"))),
    ("TGT-07", "rencana aksi milik indikator di bawahnya", kantor(dengan={"rencana_aksi": AKSI[2:]})),
    ("TGT-12", "negatif: tahun lalu lebih tinggi", dengan_indikator(
        indikator(polaritas="negatif"), riwayat=[b.riwayat(2023, 85)])),
    ("TGT-13", "jumlah boleh naik turun", dengan_target(b.target("IKK1", 14, (5, 4, 3, 2)))),
    ("TGT-15", "predikat tunggal", dengan_target(b.target("IKU1", ditulis("WTP")))),
    *[("TGT-19", nama, dengan_indikator(indikator("IKK1", uraian=nama))) for nama in (
        "Jumlah kasus yang diselesaikan", "Persentase kasus kekerasan yang ditangani", "Penurunan kasus kekerasan",
        "Persentase penurunan angka kemiskinan", "Penurunan jumlah kasus", "Jumlah korban kekerasan yang dilayani",
        "Persentase kejadian kebakaran yang tertangani", "Jumlah desa bebas stunting", "Persentase temuan selesai",
        "Cakupan pelayanan korban bencana", "Jumlah penduduk miskin penerima bantuan", "Indeks ketahanan bencana",
        "Persentase konflik sosial yang terselesaikan", "Jumlah rumah tidak layak huni yang diperbaiki",
        "Persentase penanganan permukiman kumuh", "Jumlah peserta sosialisasi bahaya narkoba")],
    *[("TGT-19", f"{nama} berpolaritas negatif", dengan_indikator(
        indikator("IKK1", uraian=nama, polaritas="negatif"))) for nama in ("Jumlah kasus kekerasan",)],
    ("TGT-01", "diukur di TW IV bukan kosong", dengan_target(b.target("IKU1", ditulis("Diukur di TW IV")))),
    ("TGT-01", "angka bermakna ganda bukan kosong", dengan_target(b.target("IKU1", ditulis("1.234")))),
    ("TGT-19", "pelanggaran yang ditangani", dengan_indikator(
        indikator("IKK1", uraian="Jumlah pelanggaran perda yang ditangani"))),
    ("KAS-10", "indikator kegiatan boleh menghitung rapat", dengan_indikator(
        indikator("IKK1", uraian="Jumlah rapat yang dilaksanakan"))),
    ("KAS-16", "nama serumpun bukan salah eja", dengan_indikator(
        indikator("IKP1", uraian="Jumlah desa mandiri terbina", **KARTU),
        indikator("IKK1", uraian="Jumlah desa mandiri terdata"))),
]  # fmt: skip
