"""One-line makers for the report: a reading with its analysis, and the sample office that lacks nothing."""

from dataclasses import replace

from pipeline.analyse.analisis import analyse
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.susun import report_context
from tests import builders as b

BELUM_TERSEDIA = Nilai(Keadaan.BELUM_TERSEDIA, "Belum Rilis")
TIDAK_BERLAKU = Nilai(Keadaan.TIDAK_BERLAKU, "n/a")
NARASI = {
    nama: f"Isi {nama}."
    for nama in (
        "kata-pengantar", "ikhtisar-eksekutif", "latar-belakang", "tugas-fungsi", "isu-strategis", "dasar-hukum",
        "analisis-S1", "simpulan", "langkah-perbaikan",
    )
}  # fmt: skip
KATA = {
    "faktor_pendukung": "Petugas dilatih.",
    "faktor_penghambat": "Jaringan lambat.",
    "upaya": "Loket ditambah.",
    "tindak_lanjut": "Menambah jaringan.",
    "penanggung_jawab": "Kepala Seksi Pelayanan",
    "batas_waktu": "31 Maret 2025",
    "bukti_dukung": "laporan survei",
}


def kata(teks):
    """A predicate as written."""
    return Nilai(Keadaan.TERISI, teks, Bentuk.PREDIKAT, predikat=teks)


KARTU = {
    "alasan": "Mengukur langsung mutu layanan", "definisi_operasional": "Hasil survei atas sembilan unsur",
    "formulasi": "Jumlah nilai tertimbang × 25", "sumber_data": "Survei",
}  # fmt: skip


def lengkap(realisasi=97, target=90, **lain):
    """The plan of one sasaran with one indikator that has every comparison."""
    ubah = {k: lain.pop(k) for k in tuple(lain) if k in ("polaritas", "satuan", "uraian", "unit_kerja")}
    isi = {
        "indikator": b.indikator(**KARTU, **ubah),
        "target": lain.pop("semua_target", None)
        or (
            b.target(setahun=target, tw=(80, 85, 88, target)),
            b.target(setahun=target, dokumen="renstra"),
            b.target(setahun=95, dokumen="renstra", tahun=2026),
        ),
        "riwayat": (b.riwayat(2022, 91, 90), b.riwayat(2023, 93, 90)),
        "pembanding": (b.pembanding(92, "nasional", 2024),),
        "anggaran": (b.mata(pagu=1000, sasaran="S1"),),
        "rencana_aksi": (b.aksi(unit_kerja="seksi"),),
        **lain,
    }
    return b.rencana(**isi), realisasi


def formulir(realisasi, triwulan=4, unit="seksi", **kata_unit):
    isi = b.isian(realisasi, **{**KATA, **kata_unit})
    return b.formulir(triwulan, unit, kinerja=isi, anggaran=b.belanja("7.01.01", 225))


def bacaan(rencana=None, realisasi=97, periode="2024", narasi=None, kata_unit=None, **lain):
    """A reading of four quarters whose last one has the value and the words."""
    plan = rencana or lengkap()[0]
    akhir = int(periode[-1]) if "TW" in periode else 4
    forms = [formulir(realisasi, tw, **(kata_unit or {})) for tw in range(1, akhir + 1)]
    return b.bacaan(plan, forms, periode, narasi=NARASI if narasi is None else narasi, **lain)


def bahan(**lain):
    reading = bacaan(**lain)
    return Bahan(reading, analyse(reading))


def konteks(**lain):
    reading = bacaan(**lain)
    return report_context(reading, analyse(reading))


def hasil(realisasi=97, target=90, periode="2024", **lain):
    """The measured indikator itself; ``lain`` as for ``lengkap`` (polaritas, riwayat, pembanding …)."""
    plan, nilai = lengkap(realisasi, target, **lain)
    reading = bacaan(plan, nilai, periode)
    return analyse(reading).indikator[0]


def tanpa(rencana, **lain):
    """The plan with some of its sheets replaced."""
    return replace(rencana, **lain)


def teks(baris):
    return [b.teks for b in baris]
