"""The columns of a form: what a unit fills in, and what the plan tells it beside that."""

VERSI = "1"
"""The version of the columns that are read; a form that asks for others must carry another one."""

ISIAN: dict[str, tuple[str, ...]] = {
    "identitas": ("kunci", "nilai"),
    "kinerja": (
        "indikator", "realisasi", "pembilang", "penyebut", "keadaan", "bukti_dukung", "faktor_pendukung",
        "faktor_penghambat", "upaya", "tindak_lanjut", "penanggung_jawab", "batas_waktu", "keterangan",
    ),
    "rencana_aksi": ("rencana_aksi", "realisasi", "bukti_dukung", "keterangan"),
    "anggaran": ("kode", "realisasi", "realisasi_fisik"),
    "kuesioner": ("responden", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"),
}  # fmt: skip
"""Sheet → columns of the contract (section 1, a returned form), in its order; the first one is the key."""

KONTEKS: dict[str, tuple[str, ...]] = {
    "identitas": ("petunjuk_isian",),
    "kinerja": ("uraian", "cara_isi", "target", "realisasi_lalu"),
    "rencana_aksi": ("uraian", "keluaran", "satuan", "target_triwulan", "realisasi_triwulan_lalu"),
    "anggaran": ("uraian", "pagu", "realisasi_sampai_triwulan_lalu"),
    "kuesioner": (),
}  # fmt: skip
"""Sheet → columns printed only to help the unit; reading leaves them aside."""

KONTEKS_LAMA: dict[str, tuple[str, ...]] = {
    "kinerja": ("satuan", "target_triwulan", "target_tahun", "realisasi_triwulan_lalu", "realisasi_tahun_lalu"),
}
"""Such columns of forms made before; one that comes back late is read like any other."""

_TINGKAT = (
    "", " utama", " kunci", " tujuan", " sasaran", " sasaran strategis", " tujuan sasaran", " program", " kegiatan",
    " sub kegiatan", " program kegiatan", " program indikator kinerja kegiatan", " individu", " daerah", " output",
    " outcome", " outcome output",
)  # fmt: skip
SEBUTAN_INDIKATOR = (
    "kode iku", "kode ikk", "kode indikator", "sasaran indikator kinerja", "indikator",
    *(f"{depan}indikator kinerja{satu}" for depan in ("", "nama ", "uraian ", "kode ") for satu in _TINGKAT),
    *(f"{depan}indikator{satu}" for depan in ("", "nama ", "uraian ") for satu in _TINGKAT),
)  # fmt: skip
"""What offices write over the column that names the indikator, by its kode or in words (published LKjIP)."""

PENJELASAN = "petunjuk"
"""The sheet of a form that only explains; reading leaves it aside."""


def kolom(lembar: str) -> tuple[str, ...]:
    """All columns of one sheet as the form lays them out: key, context, then what is to be filled in.

    ``identitas`` keeps its two columns together and explains at the end.
    """
    if lembar == "identitas":
        return ISIAN[lembar] + KONTEKS[lembar]
    kunci, *isian = ISIAN[lembar]
    return (kunci, *KONTEKS[lembar], *isian)
