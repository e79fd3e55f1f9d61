"""How a tier's decision is said, in documents and on the screen."""

from typing import Final

from pipeline.domain.keputusan import REVISI, SETUJU, KeadaanJenjang, Keputusan, Persetujuan, PutusanJenjang
from pipeline.naskah.tanggal import tanggal_panjang

_BELUM: Final = {
    KeadaanJenjang.BELUM: "belum memutuskan",
    KeadaanJenjang.REVISI: "meminta revisi",
    KeadaanJenjang.KEMBALI: "mengembalikan naskah",
}


def kalimat_persetujuan(hasil: Persetujuan) -> str:
    """One sentence on how far the approval has come; empty where no tier decides."""
    ditunggu = hasil.ditunggu
    if not hasil.jenjang:
        return ""
    if ditunggu is None:
        terakhir = hasil.jenjang[-1]
        return f"Disetujui sampai {terakhir.jenjang.sebutan}{_hari(terakhir.keputusan)}."
    return f"Belum disetujui: {keadaan_jenjang(ditunggu)}."


def keadaan_jenjang(satu: PutusanJenjang) -> str:
    """``Sekretaris belum memutuskan``, ``Kasubag meminta revisi tanggal …``, how one tier stands."""
    siapa, keputusan = satu.jenjang.sebutan, satu.keputusan
    if satu.keadaan is KeadaanJenjang.SETUJU:
        return f"{siapa} menyetujui{_hari(keputusan)}"
    if satu.keadaan is KeadaanJenjang.BATAL and keputusan is not None:
        return f"{siapa} perlu memutuskan lagi, sebab naskah berubah sesudah “{keputusan.putusan}”{_hari(keputusan)}"
    return f"{siapa} {_BELUM[satu.keadaan]}{_hari(keputusan)}"


def hasil_verifikasi(putusan: str) -> str:
    """What the SOP calls the outcome: ``tanpa catatan revisi``, ``dengan catatan revisi``, ``dikembalikan``."""
    return {SETUJU: "tanpa catatan revisi", REVISI: "dengan catatan revisi"}.get(putusan, "dikembalikan")


def _hari(keputusan: Keputusan | None) -> str:
    return f" tanggal {tanggal_panjang(keputusan.tanggal)}" if keputusan else ""
