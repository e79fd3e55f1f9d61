"""What is sent to one unit by telephone: short, polite, with the file, the cell and what to do."""

import re
from collections.abc import Sequence
from datetime import date

from pipeline.check.laporan_temuan import to_the_unit
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.suntingan import singkat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.naskah.nomina.temuan import KelompokTemuan, kelompok_temuan
from pipeline.naskah.penanda_tangan import hari_naskah, kepala_unit, penyusun
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.tenggat import deadline

_BANYAK = 5
"""More kinds of findings than these belong into the nota, not on a telephone."""
_TANPA_FORMULIR = frozenset({"KEL-01", "KEL-02", "KEL-20"})
"""Findings that a form has not come: the message says so in a sentence of its own."""
_PESAN = 220
"""Letters of a place and of a sentence on a telephone."""


def message(bacaan: Bacaan, unit: UnitKerja, temuan: Sequence[Temuan], belum: Sequence[str]) -> str:
    """The text for one unit, of its findings and the quarters whose form has not come; empty where nothing is asked.

    ``belum`` are quarters as people name them, ``TW IV``.
    """
    diminta = [t for t in temuan if t.tingkat is not Tingkat.INFO and t.kode not in _TANPA_FORMULIR]
    if not diminta and not belum:
        return ""
    rows = [to_the_unit(row, unit.nama) for row in kelompok_temuan(diminta, bacaan.rencana)]
    dapat = " yang dapat dipakai" if rows else ""
    formulir = [f"Formulir {' dan '.join(belum)}{dapat} belum kami terima. Mohon dikirim."] if belum else []
    butir = [*formulir, *map(_item, rows[:_BANYAK])]
    sisa = len(rows) - _BANYAK
    lanjutan = f"\n\nMasih ada {sisa} hal lain; semuanya ada pada nota perbaikan." if sisa > 0 else ""
    return (
        f"Yth. {kepala_unit(bacaan.rencana, unit, hari_naskah(bacaan)).jabatan}\n\n"
        f"Mohon bantuannya untuk data kinerja {bacaan.periode.sebutan}:\n\n"
        + "\n\n".join(f"{nomor}. {satu}" for nomor, satu in enumerate(butir, start=1))
        + f"{lanjutan}\n\n{_until(deadline(bacaan.instansi, bacaan.periode).tanggal, bacaan.hari_ini)}"
        f" Terima kasih.\n\n{penyusun(bacaan).jabatan}"
    )


def _item(row: KelompokTemuan) -> str:
    """One kind of finding: where in bold, as a telephone shows it, what, and what to do."""
    tempat = singkat("; ".join(row.tempat), _PESAN)
    return f"*{_starless(tempat)}*\n{singkat(row.pesan, _PESAN)}\n→ {row.saran}"


def _starless(teks: str) -> str:
    return re.sub(r"\*", "", teks)


def _until(tanggal: date, hari_ini: date) -> str:
    kata = tanggal_panjang(tanggal)
    if hari_ini > tanggal:
        return f"Batas waktunya {kata} sudah lewat, jadi mohon secepatnya."
    return f"Mohon diterima paling lambat {kata}."
