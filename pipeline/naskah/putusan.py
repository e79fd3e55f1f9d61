"""How a tier's decision is said, in documents and on the screen."""

from dataclasses import dataclass
from typing import Final

from pipeline.domain.keputusan import KEMBALI, REVISI, SETUJU, KeadaanJenjang, Keputusan, Persetujuan, PutusanJenjang
from pipeline.naskah.tanggal import tanggal_panjang

_KOTAK: Final = "☐ tanpa catatan revisi\n☐ dengan catatan revisi"
_HASIL: Final = {SETUJU: "tanpa catatan revisi", REVISI: "dengan catatan revisi", KEMBALI: "dikembalikan"}
"""What the SOP calls the outcome."""
_BELUM: Final = {
    KeadaanJenjang.BELUM: "belum memutuskan",
    KeadaanJenjang.REVISI: "meminta revisi",
    KeadaanJenjang.KEMBALI: "mengembalikan naskah",
}


@dataclass(frozen=True, slots=True)
class KeputusanTercetak:
    """Keputusan satu jenjang; semuanya kosong selama belum ada."""

    jenjang: str = ""
    """Siapa yang memutuskan menurut SOP. Contoh: `Sekretaris`."""
    kotak: str = _KOTAK
    """Kotak kesimpulan, yang dipilih bercentang. Contoh: `☐ tanpa catatan revisi`."""
    hasil: str = ""
    """Hasilnya dalam kata. Contoh: `tanpa catatan revisi`."""
    oleh: str = ""
    """Nama yang memutuskan. Contoh: `Contoh Nama, S.Sos.`."""
    tanggal: str = ""
    """Tanggal keputusan. Contoh: `15 Januari 2025`."""
    catatan: str = ""
    """Catatannya. Contoh: `Jelaskan penurunan pada sasaran 2.`."""
    keadaan: str = ""
    """Masih berlaku atau tidak. Contoh: `berlaku`."""


def tercetak(satu: PutusanJenjang | None) -> KeputusanTercetak:
    """How one tier's decision is printed; a void one ticks no box and says so."""
    if satu is None or satu.keputusan is None:
        return KeputusanTercetak(satu.jenjang.sebutan if satu else "")
    return keputusan_tercetak(satu.keputusan, satu.jenjang.sebutan, berlaku=satu.keadaan is not KeadaanJenjang.BATAL)


def keputusan_tercetak(satu: Keputusan, sebutan: str, *, berlaku: bool) -> KeputusanTercetak:
    """One decision as documents print it."""
    hasil, hari = _HASIL[satu.putusan], tanggal_panjang(satu.tanggal)
    batal = "tidak berlaku lagi: naskah berubah sesudah diputuskan"
    return KeputusanTercetak(
        jenjang=sebutan,
        kotak=_ticked(hasil) if berlaku else f"{_KOTAK}\n“{hasil}” {batal}",
        hasil=hasil if berlaku else f"{hasil}; {batal}",
        oleh=satu.oleh,
        tanggal=hari,
        catatan=satu.catatan,
        keadaan="berlaku" if berlaku else "naskah sudah berubah",
    )


def _ticked(hasil: str) -> str:
    kotak = _KOTAK if hasil in _KOTAK else f"{_KOTAK}\n☐ {hasil}"
    return kotak.replace(f"☐ {hasil}", f"☑ {hasil}")


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


def keterangan_kotak(hasil: Persetujuan) -> str:
    """What a paper of the review says of its boxes: whose they are to fill, or where what is filled comes from."""
    if not hasil.semua:
        return (
            "Kotak, catatan, paraf dan tanggal diisi pemeriksa; naskah ini tidak menyatakan bahwa verifikasi telah "
            "dilakukan."
        )
    return (
        "Keputusan yang tercetak diambil dari lembar verifikasi yang dikembalikan atau dicatat; selebihnya diisi "
        "pemeriksa."
    )


def _hari(keputusan: Keputusan | None) -> str:
    return f" tanggal {tanggal_panjang(keputusan.tanggal)}" if keputusan else ""
