"""What reviewers made of the words of returned forms: documents print it, the forms stay as they came."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.domain.formulir import Formulir, IsianKinerja, Penerimaan
from pipeline.domain.periode import Periode
from pipeline.domain.suntingan import KOLOM_TEKS, AsalTeks, Suntingan, rapat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan


def edited(
    penerimaan: Iterable[Penerimaan], suntingan: Iterable[Suntingan], periode: Periode
) -> tuple[tuple[Penerimaan, ...], tuple[Temuan, ...]]:
    """The quarters with the edits that hold for this period, and a finding for each that a newer form made void.

    An edit of an earlier draft of the year holds on; one of a later draft does not reach back.
    """
    rows: dict[AsalTeks, list[Suntingan]] = {}
    for satu in suntingan:
        if not satu.asal.bernarasi and _holds(satu, periode):
            rows.setdefault(satu.asal, []).append(satu)
    found: list[Temuan] = []
    made = tuple(_quarter(satu, rows, found) for satu in penerimaan)
    return made, tuple(found)


def _holds(satu: Suntingan, periode: Periode) -> bool:
    milik = Periode.parse(satu.periode)
    return milik is not None and (milik.tahun, milik.triwulan_terakhir) <= (periode.tahun, periode.triwulan_terakhir)


def _quarter(penerimaan: Penerimaan, rows: dict[AsalTeks, list[Suntingan]], found: list[Temuan]) -> Penerimaan:
    forms = {id(form): form for form in penerimaan.formulir}
    for asal, edits in rows.items():
        isian = penerimaan.isian_unit.get(asal.unit_kerja) if asal.triwulan == penerimaan.triwulan else None
        baris = isian.kinerja.get(asal.kode) if isian else None
        if baris is None or asal.lembar != "kinerja" or asal.kolom not in KOLOM_TEKS:
            continue
        tertulis = str(getattr(baris, asal.kolom))
        if last := _in_force(tertulis, edits):
            forms = {key: _changed(form, asal, tertulis, last) for key, form in forms.items()}
        elif rapat(tertulis) not in {rapat(satu.menjadi) for satu in edits}:
            satu = edits[-1]
            celah = {"semula": satu.semula, "menjadi": satu.menjadi, "kini": tertulis or "(kosong)"}
            found.append(temuan("RVW-13", baris.di(asal.kolom), asal.kolom, asal.unit_kerja, oleh=_by(satu), **celah))
    return replace(penerimaan, formulir=tuple(forms.values())) if rows else penerimaan


def _in_force(tertulis: str, edits: list[Suntingan]) -> Suntingan | None:
    """The last edit of the chain that begins at what the form says."""
    last = None
    for satu in edits:
        if rapat(satu.semula) == rapat(last.menjadi if last else tertulis):
            last = satu
    return last


def _changed(form: Formulir, asal: AsalTeks, tertulis: str, satu: Suntingan) -> Formulir:
    if form.unit_kerja != asal.unit_kerja:
        return form

    def row(baris: IsianKinerja) -> IsianKinerja:
        if baris.indikator != asal.kode or getattr(baris, asal.kolom) != tertulis:
            return baris
        isi: dict[str, object] = {asal.kolom: satu.menjadi, "disunting": (*baris.disunting, (asal.kolom, _by(satu)))}
        return replace(baris, **isi)  # type: ignore[arg-type]  # by name

    return replace(form, kinerja=tuple(map(row, form.kinerja)))


def _by(satu: Suntingan) -> str:
    """``Sekretaris Contoh, 2025-01-20``."""
    return ", ".join(filter(None, (satu.penyunting or "penyunting tidak tercatat", satu.tanggal)))
