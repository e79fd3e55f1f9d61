"""A recommendation and what became of it as documents print it, and how many are done."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.domain.pendukung import Rekomendasi
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import STRIP
from pipeline.naskah.belum_diisi import atau_belum_diisi


@dataclass(frozen=True, slots=True)
class RekomendasiTercetak:
    """Satu rekomendasi hasil evaluasi, reviu, atau pemeriksaan dengan tindak lanjutnya."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    kode: str
    """Kode. Contoh: `R1`."""
    tahun: str
    """Tahun rekomendasi. Contoh: `2023`."""
    sumber: str
    """Asalnya. Contoh: `LHE AKIP`."""
    asal: str
    """Asal dengan tahunnya. Contoh: `LHE AKIP 2023`."""
    rekomendasi: str
    """Bunyi rekomendasi. Contoh: `Menyempurnakan rumusan indikator`."""
    tindak_lanjut: str
    """Yang dikerjakan. Contoh: `Indikator dirumuskan ulang dalam Renstra`."""
    penanggung_jawab: str
    """Penanggung jawab; `–` bila tidak ada. Contoh: `Sekretaris Kecamatan`."""
    batas_waktu: str
    """Batas waktu; `–` bila tidak ada. Contoh: `30 Juni 2024`."""
    status: str
    """Status. Contoh: `Selesai`."""
    bukti: str
    """Bukti dukung; `–` bila tidak ada. Contoh: `Renstra Perubahan Bab IV`."""


def semua_rekomendasi(rencana: Perencanaan) -> tuple[RekomendasiTercetak, ...]:
    """The recommendations in the order of the plan."""
    return tuple(rekomendasi(nomor, satu) for nomor, satu in enumerate(rencana.rekomendasi, start=1))


def rekomendasi(nomor: int, satu: Rekomendasi) -> RekomendasiTercetak:
    """One recommendation; what an evaluator asks for first is a placeholder while it is not told."""
    tahun = str(satu.tahun or "")
    return RekomendasiTercetak(
        nomor=str(nomor),
        kode=satu.kode,
        tahun=tahun or STRIP,
        sumber=satu.sumber,
        asal=f"{satu.sumber} {tahun}".strip(),
        rekomendasi=satu.rekomendasi,
        tindak_lanjut=atau_belum_diisi(satu.tindak_lanjut, "tindak lanjut"),
        penanggung_jawab=satu.penanggung_jawab or STRIP,
        batas_waktu=satu.batas_waktu or STRIP,
        status=atau_belum_diisi(satu.status, "status"),
        bukti=satu.bukti or STRIP,
    )


def keadaan_rekomendasi(semua: Sequence[Rekomendasi]) -> str:
    """``Dari 4 rekomendasi, 2 selesai ditindaklanjuti, 1 belum selesai, dan 1 belum diketahui statusnya.``."""
    selesai = sum(satu.selesai for satu in semua)
    tanpa = sum(not satu.status.strip() for satu in semua)
    bagian = (
        (selesai, "selesai ditindaklanjuti"),
        (len(semua) - selesai - tanpa, "belum selesai"),
        (tanpa, "belum diketahui statusnya"),
    )
    ada = [(banyak, kata) for banyak, kata in bagian if banyak]
    if len(ada) == 1:
        return f"{f'Seluruh {len(semua)}' if len(semua) > 1 else 'Satu'} rekomendasi {ada[0][1]}."
    *awal, akhir = [f"{banyak} {kata}" for banyak, kata in ada]
    return f"Dari {len(semua)} rekomendasi, {', '.join(awal)}{',' if len(awal) > 1 else ''} dan {akhir}."
