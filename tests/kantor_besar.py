"""A synthetic office of so many sub kegiatan, with the longest texts and amounts a document has to hold.

The names of programme, kegiatan and sub kegiatan are those of Permendagri 90/2019; its people are made up.
"""

from datetime import date

from pipeline.analyse.analisis import analyse
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.render import cascading, iku, monev, pengukuran, pk, rencana_aksi, tindak_lanjut
from pipeline.render.lkjip.susun import report, report_context
from pipeline.stages import as_reported
from tests import builders as b

UKURAN = (10, 100, 300)
BESAR = 590_090_455_000
"""Rp 590.090.455.000: the pagu of a large RSUD; the longest amount is such a one with its sen."""
PROGRAM = (
    "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
    "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan",
    "Program Sediaan Farmasi, Alat Kesehatan, dan Makanan Minuman",
    "Program Pemberdayaan Masyarakat Bidang Kesehatan",
)
KEGIATAN = (
    "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
    "Penyediaan Fasilitas Pelayanan Kesehatan untuk UKM dan UKP Kewenangan Daerah Kabupaten/Kota",
    "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota",
    "Penerbitan Izin Rumah Sakit Kelas C, D, dan Fasilitas Pelayanan Kesehatan Tingkat Daerah Kabupaten/Kota",
)
SUB_KEGIATAN = (
    "Koordinasi dan Penyusunan Laporan Keuangan Bulanan/Triwulanan/Semesteran SKPD",
    "Pengadaan Alat Kesehatan/Alat Penunjang Medik Fasilitas Pelayanan Kesehatan",
    "Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor",
    "Pengelolaan Pelayanan Kesehatan bagi Penduduk pada Kondisi Kejadian Luar Biasa (KLB)",
    "Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya",
    "Pengelolaan Pelayanan Kesehatan Orang dengan Masalah Kesehatan Jiwa (ODMK)",
    "Evaluasi Kinerja Perangkat Daerah",
)
PANJANG = (
    "Persentase rekomendasi hasil evaluasi akuntabilitas kinerja, reviu laporan kinerja, dan pemeriksaan laporan "
    "keuangan perangkat daerah yang ditindaklanjuti tepat waktu sesuai rencana aksi tindak lanjut yang disepakati"
)
"""An indikator of more than two hundred letters."""
FAKTOR = {
    "bukti_dukung": "Berita Acara Serah Terima Nomor 445/1234/430.9.3/2024 dan laporan bulanan",
    "faktor_pendukung": "Koordinasi dengan Dinas Kesehatan dan BPJS Kesehatan berjalan; petugas dilatih dan loket "
    "pendaftaran ditambah.",
    "faktor_penghambat": "Ketidaksesuaian spesifikasi alat kesehatan pada katalog elektronik menyebabkan pengadaan "
    "mundur satu triwulan.",
    "upaya": "Penjadwalan ulang pengadaan dan pendampingan Inspektorat.",
    "tindak_lanjut": "Menyusun rencana kebutuhan alat kesehatan tahun berikutnya lebih awal.",
    "penanggung_jawab": "Kepala Bidang Pelayanan Medik dan Keperawatan",
    "batas_waktu": "30 September 2025",
}
JABATAN = {
    "kepala": "Direktur RSUD Contoh Besar",
    "sekretariat": "Kepala Bagian Umum, Kepegawaian, dan Keuangan",
}
_SUB_KEGIATAN_PER_KEGIATAN, _KEGIATAN_PER_PROGRAM, _INDIKATOR_PER_BIDANG = 5, 4, 25


def kantor_besar(banyak, periode="2024-TW4"):
    """The reading of an office with so many sub kegiatan, all four quarters filled in."""
    sub = [(n, _kode(n)) for n in range(banyak)]
    unit = _unit(banyak)
    bidang = [u.kode for u in unit if u.jenis == "bidang"]
    milik = {n: bidang[n % len(bidang)] for n, _ in sub}
    plan = b.rencana(
        unit_kerja=unit,
        pejabat=[_pejabat(n, u) for n, u in enumerate(unit)],
        sasaran=_sasaran(sub),
        indikator=_indikator(sub, milik),
        target=_target(banyak),
        riwayat=[b.riwayat(t, 80 + t % 5, 85, kode) for kode in ("IKU1", "IKU2") for t in (2022, 2023)],
        anggaran=_anggaran(sub, milik),
        pendapatan=[b.pendapatan("4.1.04.16", BESAR + 1, (BESAR // 4,) * 4, "Pendapatan BLUD dari Jasa Layanan")],
        rencana_aksi=[
            b.aksi(f"RA{n}", f"I{n}", f"Melaksanakan {SUB_KEGIATAN[n % len(SUB_KEGIATAN)].lower()}", (3, 3, 3, 3),
                   "Dokumen", keluaran="Dokumen hasil pelaksanaan", sub_kegiatan=kode, unit_kerja=milik[n])
            for n, kode in sub
        ],
        rekomendasi=[b.rekomendasi(f"R{n}", rekomendasi=PANJANG, penanggung_jawab=JABATAN["sekretariat"])
                     for n in range(max(banyak // 10, 2))],
    )  # fmt: skip
    besar = b.instansi(nama="RSUD Contoh Besar", jenis="rsud", alamat="Jalan Contoh Nomor 1", kode_pos="00000")
    formulir = [_formulir(tw, unit, sub, milik) for tw in (1, 2, 3, 4) for unit in bidang]
    return b.bacaan(plan, formulir, periode, instansi=besar)


def naskah(bacaan):
    """Every document of the stage render, by the stem of its file."""
    analisis = analyse(bacaan)
    laporan = report(report_context(as_reported(bacaan), analisis), as_reported(bacaan))
    susun = (cascading.susun, rencana_aksi.susun, monev.susun, pengukuran.susun, iku.susun, iku.susun_kartu)
    return [*(satu(bacaan, analisis) for satu in susun), *_semua_pk(bacaan, analisis),
            *tindak_lanjut.susun(bacaan), laporan]  # fmt: skip


def _semua_pk(bacaan, analisis):
    """The PK of the head and of one bidang; the others are like it."""
    semua = list(pk.susun(bacaan, analisis))
    return [semua[0], *semua[1:3]]


def _kode(n):
    kegiatan = n // _SUB_KEGIATAN_PER_KEGIATAN
    program = kegiatan // _KEGIATAN_PER_PROGRAM
    return f"1.02.{program + 1:02}.2.{kegiatan % _KEGIATAN_PER_PROGRAM + 1:02}.{n + 1:04}"


def _program(kode):
    return kode[:7]


def _kegiatan(kode):
    return kode[:12]


def _unit(banyak):
    jumlah = max(banyak // _INDIKATOR_PER_BIDANG, 2)
    return [
        b.unit("kepala", "Direktur", "kepala", pejabat=_nip(0)),
        b.unit("sekretariat", "Bagian Umum, Kepegawaian, dan Keuangan", "sekretariat", "kepala", _nip(1)),
        *(b.unit(f"bid{n}", f"Bidang Pelayanan Medik dan Keperawatan {n}", "bidang", "kepala", _nip(n + 1))
          for n in range(1, jumlah + 1)),
    ]  # fmt: skip


def _nip(n):
    return f"19800101200501{n + 1:04}"


def _pejabat(n, unit):
    jabatan = JABATAN.get(unit.kode, f"Kepala {unit.nama}")
    return b.pejabat(_nip(n), f"dr. Contoh Pejabat Bernama Panjang {n}, Sp.PD., M.Kes.", jabatan,
                     pangkat_golongan="Pembina Utama Muda (IV/c)", unit_kerja=unit.kode)  # fmt: skip


def _sasaran(sub):
    kode = [k for _, k in sub]
    return [
        b.sasaran("T1", "tujuan", "Terwujudnya derajat kesehatan masyarakat yang setinggi-tingginya"),
        b.sasaran("S1", "strategis", "Meningkatnya mutu dan keselamatan pelayanan rumah sakit", "T1"),
        b.sasaran("S2", "strategis", "Meningkatnya akuntabilitas kinerja dan keuangan rumah sakit", "T1"),
        *(b.sasaran(f"P{p}", "program", f"Terlaksananya {PROGRAM[n % len(PROGRAM)]}", f"S{n % 2 + 1}")
          for n, p in enumerate(dict.fromkeys(map(_program, kode)))),
        *(b.sasaran(f"K{k}", "kegiatan", f"Terlaksananya {KEGIATAN[n % len(KEGIATAN)]}", f"P{_program(k)}")
          for n, k in enumerate(dict.fromkeys(map(_kegiatan, kode)))),
        *(b.sasaran(f"D{n}", "sub_kegiatan", f"Terlaksananya {SUB_KEGIATAN[n % len(SUB_KEGIATAN)]}",
                    f"K{_kegiatan(k)}") for n, k in sub),
    ]  # fmt: skip


def _indikator(sub, milik):
    manual = {"formulasi": "Jumlah rekomendasi yang ditindaklanjuti dibagi jumlah rekomendasi × 100%",
              "sumber_data": "Laporan hasil evaluasi Inspektorat"}  # fmt: skip
    rata = {"unit_kerja": ("kepala",), "satuan": "Persen"}
    kode = [k for _, k in sub]
    return [
        b.indikator("IKU1", "S1", "Indeks Kepuasan Masyarakat", "Indeks", unit_kerja=("kepala", "bid1"), **manual),
        b.indikator("IKU2", "S2", PANJANG, "Persen", unit_kerja=("kepala", "bid1"), **manual),
        b.indikator("IKU3", "S1", "Status akreditasi", "Predikat", unit_kerja=("kepala", "bid1"), **manual),
        *(b.indikator(f"P{p}", f"P{p}", PANJANG if n == 0 else f"Persentase capaian {PROGRAM[n % len(PROGRAM)]}",
                      iku=False, **rata)
          for n, p in enumerate(dict.fromkeys(map(_program, kode)))),
        *(b.indikator(f"K{k}", f"K{k}", "Persentase layanan sesuai standar pelayanan minimal", iku=False, **rata)
          for k in dict.fromkeys(map(_kegiatan, kode))),
        *(b.indikator(f"I{n}", f"D{n}", PANJANG if n == 1 else f"Jumlah dokumen {SUB_KEGIATAN[n % 7]}",
                      "Dokumen", metode_akumulasi="kumulatif", unit_kerja=(milik[n],), iku=False)
          for n, _ in sub),
    ]  # fmt: skip


def _target(banyak):
    paripurna = Nilai(Keadaan.TERISI, "Terakreditasi Paripurna", Bentuk.TEKS)
    return [
        *(b.target("IKU1", 90 + n, tahun=2021 + n, dokumen="renstra") for n in range(6)),
        b.target("IKU1", 93, (93, 93, 93, 93)),
        b.target("IKU2", 100, (100, 100, 100, 100)),
        b.target("IKU3", paripurna, (None, None, None, paripurna)),
        *(b.target(f"I{n}", 12, (3, 3, 3, 3)) for n in range(banyak)),
    ]


def _anggaran(sub, milik):
    program = dict.fromkeys(_program(k) for _, k in sub)
    kegiatan = dict.fromkeys(_kegiatan(k) for _, k in sub)
    uraian = {"sumber_dana": "Pendapatan dari BLUD"}
    return [
        *(b.mata(p, "program", None, PROGRAM[n % len(PROGRAM)], sasaran=f"P{p}", **uraian)
          for n, p in enumerate(program)),
        *(b.mata(k, "kegiatan", None, KEGIATAN[n % len(KEGIATAN)], sasaran=f"K{k}", **uraian)
          for n, k in enumerate(kegiatan)),
        *(b.mata(k, "sub_kegiatan", _pagu(n), SUB_KEGIATAN[n % len(SUB_KEGIATAN)], sasaran=f"D{n}",
                 unit_kerja=milik[n], **uraian) for n, k in sub),
    ]  # fmt: skip


def _pagu(n):
    """The first is the longest amount there is, the others are of every size."""
    return "590090455000.25" if n == 0 else 1_000_000 * (n * 37 % 991 + 1)


def _formulir(tw, unit, sub, milik):
    punya = [(n, k) for n, k in sub if milik[n] == unit]
    utama = [b.isian(91 + tw, "IKU1", **FAKTOR), b.isian(80 + tw, "IKU2", **FAKTOR)] if unit == "bid1" else []
    return b.formulir(
        tw,
        unit,
        kinerja=[*utama, *(b.isian(2 + (n + tw) % 2, f"I{n}", **FAKTOR) for n, _ in punya)],
        aksi=[b.isian_aksi(2 + n % 2, f"RA{n}", bukti_dukung=FAKTOR["bukti_dukung"]) for n, _ in punya],
        anggaran=[b.belanja(k, "147522613750.25" if n == 0 else 240_000 * (n * 37 % 991 + 1), fisik=25)
                  for n, k in punya],
        tanggal=date(2024, tw * 3, 28),
    )  # fmt: skip
