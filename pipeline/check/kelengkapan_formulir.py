"""Is every form here: what units still owe a quarter (KEL-01, KEL-02, KEL-19, KEL-20)."""

from collections.abc import Iterator

from pipeline.check.kiriman import kiriman
from pipeline.check.sebutan import sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.kinerja import Indikator
from pipeline.domain.penugasan import mata_terbawah, penjawab
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan
from pipeline.regulation.tenggat import deadline


def berkewajiban(rencana: Perencanaan) -> tuple[str, ...]:
    """The units that the plan itself names for at least one row, in the order of the plan."""
    kode = {unit for i in rencana.indikator if i.unit_kerja for unit in penjawab(rencana, i)}
    kode |= {aksi.unit_kerja for aksi in rencana.rencana_aksi}
    kode |= {mata.unit_kerja for mata in mata_terbawah(rencana)}
    return tuple(unit.kode for unit in rencana.unit_kerja if unit.kode in kode)


def formulir_diterima(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """A unit that has rows to fill in and sent nothing.

    KEL-01 after the deadline, KEL-02 before it, KEL-19 once for the earlier quarters nobody reported at all,
    KEL-20 a unit that is asked only because an indikator names nobody and is made from all units.
    """
    ada = {(k.unit_kerja, k.triwulan) for k in kiriman(bacaan)}
    wajib, bersama = berkewajiban(bacaan.rencana), _bersama(bacaan.rencana)
    sebelum = bacaan.periode.triwulan_berjalan[:-1]
    hampa = [nomor for nomor in sebelum if not any(tw == nomor for _, tw in ada)]
    if hampa:
        celah = {"triwulan": ", ".join(map(triwulan, hampa)), "folder": ", ".join(f"TW{n}" for n in hampa)}
        yield temuan("KEL-19", _folder(bacaan, hampa[0]), **celah)
    for nomor in bacaan.periode.triwulan_berjalan:
        if nomor in hampa:
            continue
        for unit in (unit for unit in wajib if (unit, nomor) not in ada):
            yield _belum(bacaan, unit, nomor)
        for unit, indikator in bersama.items():
            if unit not in wajib and (unit, nomor) not in ada:
                celah = {"unit": bacaan.rencana.nama_unit(unit), "indikator": sebut(indikator.uraian, indikator.kode)}
                yield temuan("KEL-20", _folder(bacaan, nomor), "", unit, **celah, triwulan=triwulan(nomor))


def _bersama(rencana: Perencanaan) -> dict[str, Indikator]:
    """The units asked only because an indikator names nobody and is made from all: unit → the first such."""
    found: dict[str, Indikator] = {}
    for indikator in rencana.indikator:
        if not indikator.unit_kerja and indikator.metode_agregasi not in ("tunggal", "skm"):
            for unit in penjawab(rencana, indikator):
                found.setdefault(unit, indikator)
    return found


def _folder(bacaan: Bacaan, nomor: int) -> Tempat:
    """Where the forms of a quarter are put."""
    return Tempat(f"{bacaan.periode.tahun}/masuk/TW{nomor}")


def _belum(bacaan: Bacaan, unit: str, nomor: int) -> Temuan:
    batas = deadline(bacaan.instansi, Periode(bacaan.periode.tahun, nomor)).tanggal
    return temuan(
        "KEL-01" if bacaan.hari_ini > batas else "KEL-02",
        _folder(bacaan, nomor),
        unit_kerja=unit,
        unit=bacaan.rencana.nama_unit(unit),
        triwulan=triwulan(nomor),
        nomor=nomor,
        tenggat=tanggal_panjang(batas),
    )
