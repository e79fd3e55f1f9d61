"""Several rounds of one unit: which counts, what it took the place of, and which findings that settles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.domain.baris_putaran import Akibat, Beda, Sel, kode, letak
from pipeline.domain.formulir import Formulir
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.nilai import Nilai
from pipeline.domain.putaran import Urutan, baris_form, berlaku, sel_berlaku
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.intake.digantikan import Penilai, Putaran, dikenal
from pipeline.intake.identitas import Himpunan
from pipeline.regulation.katalog import temuan

_KODE = {
    Akibat.SENGKETA: "FRM-23",
    Akibat.DIGANTI: "FRM-31",
    Akibat.DIPERTAHANKAN: "FRM-32",
    Akibat.URAIAN_DIPERTAHANKAN: "FRM-33",
    Akibat.URAIAN_BERBEDA: "FRM-38",
}
_VERSI_LAIN = "FRM-21"
BERLAKU, SEBAGIAN, DIGANTIKAN, TAK_PASTI = "berlaku", "sebagian", "digantikan", "urutan tidak pasti"


def resolved(
    putaran: Iterable[Putaran], lama: Iterable[Formulir], himpunan: Himpunan
) -> tuple[tuple[Formulir, ...], tuple[Temuan, ...]]:
    """The forms of one quarter ready to be counted, and all findings: those of the forms and those about rounds.

    ``lama`` are the rounds the office put aside: beside them a higher version is a later round, not another layout.
    """
    per_unit: dict[str, list[Putaran]] = {}
    for satu in putaran:
        per_unit.setdefault(satu.formulir.unit_kerja, []).append(satu)
    berlama = {form.unit_kerja for form in lama}
    urutan = Urutan(himpunan.akhir, himpunan.hari_ini)
    forms: list[Formulir] = []
    found: list[Temuan] = []
    for unit, rounds in per_unit.items():
        berulang = len(rounds) > 1 or unit in berlama
        read = [replace(satu, temuan=_tanpa_versi(satu)) if berulang else satu for satu in rounds]
        if len(read) == 1:
            forms.append(read[0].formulir)
            found += read[0].temuan
            continue
        jadi, beda = berlaku([satu.formulir for satu in read], urutan)
        found += Penilai(read, jadi, urutan, himpunan).temuan()
        found += _tentang(himpunan.rencana, jadi, beda)
        forms += _berkedudukan(read, jadi, beda, himpunan.rencana)
    return tuple(forms), tuple(found)


def _tanpa_versi(satu: Putaran) -> tuple[Temuan, ...]:
    return tuple(t for t in satu.temuan if t.kode != _VERSI_LAIN or not satu.formulir.nomor_versi)


def _berkedudukan(
    read: Sequence[Putaran], jadi: Sequence[Formulir], beda: Sequence[Beda], rencana: Perencanaan
) -> Iterator[Formulir]:
    """The rounds with what became of each, for the ceklist."""
    counted = sel_berlaku(jadi)
    tak_pasti = {sel.tempat for satu in beda if satu.akibat is Akibat.SENGKETA for sel in satu.lama}
    asal = {satu.formulir.berkas: satu.formulir for satu in read}
    for form in jadi:
        rows = (row for lembar, row in baris_form(asal[form.berkas]) if dikenal(rencana, lembar, kode(row)))
        cells = {tempat for row in rows for tempat in letak(row)}
        cells |= {jawaban.tempat for jawaban in asal[form.berkas].kuesioner}
        if cells & tak_pasti:
            yield replace(form, kedudukan=TAK_PASTI)
        elif form is jadi[-1]:
            yield replace(form, kedudukan=BERLAKU)
        else:
            yield replace(form, kedudukan=SEBAGIAN if cells & counted else DIGANTIKAN)


def _tentang(rencana: Perencanaan, jadi: Sequence[Formulir], beda: Iterable[Beda]) -> Iterator[Temuan]:
    """FRM-19 once, then one finding per row that the rounds fill differently."""
    unit, berkas = jadi[-1].unit_kerja, ", ".join(form.berkas for form in jadi)
    yield temuan("FRM-19", Tempat(jadi[-1].berkas), len(jadi), unit, milik=rencana.nama_unit(unit), berkas=berkas)
    for satu in beda:
        utama = (satu.baru or satu.lama)[0]
        nilai = "; ".join(_isi(sel) for sel in (satu.baru or satu.lama))
        yield temuan(
            _KODE[satu.akibat],
            utama.tempat,
            nilai,
            unit,
            kunci=_sebutan(rencana, satu.lembar, satu.kode),
            lama=_tulis(satu.lama),
            baru=_tulis(satu.baru),
        )


def _tulis(cells: Iterable[Sel]) -> str:
    """Cells a person can walk to: ``pembilang 2541 (masuk/TW1/a.xlsx › kinerja › J2)``."""
    return "; ".join(f"{sel.kolom.replace('_', ' ')} {_isi(sel)} ({sel.tempat})" for sel in cells)


def _isi(sel: Sel) -> str:
    """A cell as it was written, in quotation marks unless it is a number; no separators that could mislead."""
    if not isinstance(sel.isi, Nilai):
        return f"“{sel.isi}”" if sel.isi else "kosong"
    if sel.isi.angka is None:
        return f"“{sel.isi.teks}”" if sel.isi.teks else sel.isi.keadaan.sebutan
    return sel.isi.teks or f"{sel.isi.angka:f}".replace(".", ",")


def _sebutan(rencana: Perencanaan, lembar: str, kunci: str) -> str:
    """What a row is about: its words in the plan and its kode."""
    baris: dict[str, Mapping[str, Indikator | Aksi | MataAnggaran]] = {
        "kinerja": rencana.indikator_menurut_kode,
        "rencana_aksi": rencana.aksi_menurut_kode,
        "anggaran": rencana.anggaran_menurut_kode,
    }
    satu = baris.get(lembar, {}).get(kunci)
    return f"“{satu.uraian}” ({kunci})" if satu else kunci
