"""Nama lembar dan kolom yang disepakati untuk perencanaan dan formulir."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_TW = "target_tw1 target_tw2 target_tw3 target_tw4"

PERENCANAAN: dict[str, tuple[str, ...]] = {
    nama: tuple(kolom.split())
    for nama, kolom in {
        "unit_kerja": "kode nama jenis induk pejabat",
        "pejabat": "nip nama jabatan pangkat_golongan unit_kerja status_jabatan mulai selesai",
        "sasaran": "kode tingkat uraian induk",
        "indikator": (
            "kode sasaran uraian satuan polaritas metode_akumulasi metode_agregasi iku induk unit_kerja"
            " definisi_operasional formulasi sumber_data alasan skala_predikat"
        ),
        "target": f"indikator tahun dokumen target {_TW}",
        "riwayat": "indikator tahun target realisasi sumber",
        "pembanding": "indikator tingkat tahun nilai sumber",
        "anggaran": "kode tingkat uraian unit_kerja sasaran pagu pagu_perubahan sumber_dana",
        "rencana_aksi": f"kode indikator uraian keluaran satuan {_TW} sub_kegiatan unit_kerja",
    }.items()
}

PILIHAN: dict[str, tuple[str, ...]] = {
    "sasaran": ("strategi", "arah_kebijakan"),
    "anggaran": ("jenis_belanja",),
}
"""Kolom perencanaan yang hanya ada pada kantor yang memakainya."""

PENDUKUNG: dict[str, tuple[str, ...]] = {
    nama: tuple(kolom.split())
    for nama, kolom in {
        "pendapatan": "kode uraian target realisasi_tw1 realisasi_tw2 realisasi_tw3 realisasi_tw4",
        "pegawai": "golongan_data uraian laki_laki perempuan jumlah",
        "sarana": "uraian jumlah satuan kondisi",
        "rekomendasi": "kode tahun sumber rekomendasi tindak_lanjut penanggung_jawab batas_waktu status bukti",
        "lintas": "sasaran perangkat_daerah peran",
        "prestasi": "tahun uraian pemberi",
    }.items()
}
"""Lembar perencanaan yang boleh tidak ada."""

FORMULIR: dict[str, tuple[str, ...]] = {
    nama: tuple(kolom.split())
    for nama, kolom in {
        "identitas": "kunci nilai",
        "kinerja": (
            "indikator realisasi pembilang penyebut keadaan bukti_dukung faktor_pendukung faktor_penghambat"
            " upaya tindak_lanjut penanggung_jawab batas_waktu keterangan"
        ),
        "rencana_aksi": "rencana_aksi realisasi bukti_dukung keterangan",
        "anggaran": "kode realisasi",
        "kuesioner": "responden u1 u2 u3 u4 u5 u6 u7 u8 u9",
    }.items()
}

REKAP_PD = ("indikator", "realisasi")
LRA = ("kode", "realisasi")
WAKTU = ("langkah", "mulai", "selesai")

TRIWULAN = ("TW1", "TW2", "TW3", "TW4")


def identitas(unit: str, tahun: str, triwulan: str, penyusun: str, tanggal: str) -> list[dict[str, str]]:
    """Enam baris lembar identitas sebuah formulir."""
    isi = {
        "unit_kerja": unit,
        "tahun": tahun,
        "triwulan": triwulan,
        "versi_formulir": "1",
        "disusun_oleh": penyusun,
        "tanggal": tanggal,
    }
    return [{"kunci": kunci, "nilai": nilai} for kunci, nilai in isi.items()]


def kolom_rencana(lembar: str, baris: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """Kolom sebuah lembar perencanaan: yang disepakati, lalu kolom pilihan yang ada isinya."""
    if lembar in PENDUKUNG:
        return PENDUKUNG[lembar]
    return (*PERENCANAAN[lembar], *_terisi(PILIHAN.get(lembar, ()), baris))


def kolom_formulir(lembar: str, baris: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """Kolom sebuah lembar formulir; `realisasi_fisik` hanya bila ada isinya."""
    pilihan = ("realisasi_fisik",) if lembar == "anggaran" else ()
    return (*FORMULIR[lembar], *_terisi(pilihan, baris))


def _terisi(pilihan: tuple[str, ...], baris: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    return tuple(kolom for kolom in pilihan if any(satu.get(kolom) for satu in baris))
