"""Over which indikator the means of a recap are, in words: those of the level that speaks for a perangkat daerah."""

from collections import defaultdict

from pipeline.domain.hasil_rekap import Rekap
from pipeline.naskah.sebutan import sebutan_tingkat

_LAZIM = "strategis"
_SEMUA = (
    "Rata-rata dihitung atas indikator sasaran strategis, seperti di LKjIP tiap perangkat daerah. Indikator tujuan, "
    "program, kegiatan, dan sub kegiatan dihitung terpisah di kolom tingkat lain."
)
_TINGKAT_LAIN = "Rata-rata {nama} atas indikator {tingkat}, karena sasaran strategisnya tidak berindikator."
_TAK_TERCATAT = (
    "Tingkat indikator belum tercatat di arsip {nama}, sehingga semua indikatornya di kolom tingkat lain. Jalankan "
    "invoke build --period {periode} untuknya, lalu invoke recap lagi."
)


def scope_notes(rekap: Rekap) -> tuple[str, ...]:
    """What a reader has to know of the means: their level, whose is another, and whose nobody kept."""
    lain: dict[str, list[str]] = defaultdict(list)
    for satu in rekap.baris:
        if satu.utama.tingkat not in {"", _LAZIM}:
            lain[sebutan_tingkat(satu.utama.tingkat).lower()].append(satu.kepala.perangkat_daerah)
    kalimat = [_SEMUA, *(_TINGKAT_LAIN.format(nama=", ".join(n), tingkat=t) for t, n in sorted(lain.items()))]
    if rekap.tanpa_tingkat:
        kalimat.append(_TAK_TERCATAT.format(nama=", ".join(rekap.tanpa_tingkat), periode=rekap.periode))
    return tuple(kalimat)
