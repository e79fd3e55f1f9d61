"""Is every form here: what units still owe a quarter (KEL-01, KEL-02, KEL-19)."""

from collections.abc import Iterator

from pipeline.check.kiriman import kiriman
from pipeline.check.sebutan import triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.penugasan import mata_terbawah, penjawab, penjawab_aksi, penjawab_anggaran
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan
from pipeline.regulation.tenggat import deadline


def berkewajiban(rencana: Perencanaan) -> tuple[str, ...]:
    """The units that have at least one row to fill in, in the order of the plan."""
    kode = {unit for i in rencana.indikator for unit in penjawab(rencana, i)}
    kode |= {unit for aksi in rencana.rencana_aksi for unit in penjawab_aksi(rencana, aksi)}
    kode |= {unit for mata in mata_terbawah(rencana) for unit in penjawab_anggaran(rencana, mata)}
    return tuple(unit.kode for unit in rencana.unit_kerja if unit.kode in kode)


def formulir_diterima(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """A unit that has rows to fill in and sent nothing.

    KEL-01 after the deadline, KEL-02 before it, KEL-19 once for an earlier quarter nobody reported at all.
    """
    ada = {(k.unit_kerja, k.triwulan) for k in kiriman(bacaan)}
    for nomor in bacaan.periode.triwulan_berjalan:
        kosong = not any(tw == nomor for _, tw in ada)
        if kosong and nomor != bacaan.periode.triwulan_terakhir:
            yield temuan("KEL-19", _folder(bacaan, nomor), triwulan=triwulan(nomor), nomor=nomor)
            continue
        for unit in berkewajiban(bacaan.rencana):
            if (unit, nomor) not in ada:
                yield _belum(bacaan, unit, nomor)


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
