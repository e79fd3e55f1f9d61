"""What came back in one quarter: forms as workbooks or CSV folders, the PD's own figures, and what is not known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from pipeline.domain.baris_putaran import berangka
from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import LAMA, Formulir, Penerimaan, disisihkan
from pipeline.domain.penugasan import penjawab
from pipeline.domain.periode import Periode
from pipeline.domain.putaran import baris_form
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.intake import isian
from pipeline.intake.asing import foreign, named
from pipeline.intake.identitas import Himpunan, Identitas, accept, of_period, read_identity, unit_named
from pipeline.intake.penerimaan import CSV, FormulirMentah, once, received
from pipeline.intake.putaran import Putaran, resolved
from pipeline.intake.skema import FORMULIR, LRA, REKAP_PD
from pipeline.regulation.katalog import temuan
from pipeline.sheet.baris import BarisTabel
from pipeline.sheet.buka import WORKBOOKS, match_sheets, read_sheets
from pipeline.sheet.kolom import Skema, key
from pipeline.sheet.tabel import Tabel, read_table


def read_quarter(
    files: Iterable[Berkas],
    triwulan: int,
    tahun: int,
    rencana: Perencanaan,
    hari_ini: date = date.max,
    kantor: str = "",
) -> tuple[Penerimaan, tuple[Temuan, ...]]:
    """Everything that came in for one quarter, and the findings (BCA, FRM), each with the unit that mends it.

    ``files`` are those of ``masuk/TWn``. A form of another period or of an unknown unit is named and not used;
    several rounds of one unit are all kept, in their order and ready to be counted (``domain.putaran``). What lies in
    ``lama`` is noted and never counted. A date after ``hari_ini`` is a finding and orders nothing. ``kantor`` is the
    name of the office's folder, for the commands that findings name.
    """
    himpunan = Himpunan(Periode(tahun, triwulan), rencana, hari_ini)
    findings: list[Temuan] = []
    kept = list(files)
    lama = tuple(_aside([file for file in kept if disisihkan(file.nama)], himpunan, findings))
    sendiri, rest = _own_figures([file for file in kept if not disisihkan(file.nama)], himpunan, findings)
    putaran: list[Putaran] = []
    for kiriman in once(received(rest, rencana, findings), findings):
        putaran.extend(_form(kiriman, himpunan, findings))
    formulir, found = resolved(putaran, lama, himpunan)
    penerimaan = replace(sendiri, formulir=formulir, lama=lama)
    return penerimaan, tuple(named((*findings, *found), kantor, penerimaan))


def any_of_period(files: Iterable[Berkas], periode: Periode) -> bool:
    """Whether a quarter's folder holds a form of that quarter: not when every form there says another period.

    A form that does not say, or that nobody can read, counts as one; a file that is no form counts for nothing. Reads
    no further than the first that does.
    """
    rencana, unread, misplaced = Perencanaan(periode.tahun), list[Temuan](), False
    for kiriman in received([file for file in files if not disisihkan(file.nama)], rencana, unread):
        found: list[Temuan] = []
        of_period(_identity(kiriman, periode, found), periode, found)
        if not any(t.kode == "FRM-03" for t in found):
            return True
        misplaced = True
    return any(t.tingkat is Tingkat.GALAT or (t.kode == "FRM-02" and not misplaced) for t in unread)


def _aside(files: Sequence[Berkas], himpunan: Himpunan, findings: list[Temuan]) -> Iterator[Formulir]:
    """The rounds put aside: who sent them and when, told once each; whatever else lies there is told too."""
    other: list[Temuan] = []
    for kiriman in received(files, himpunan.rencana, other):
        identitas = _identity(kiriman, himpunan.periode, [])
        names = (identitas.teks("unit_kerja"), *reversed(PurePosixPath(kiriman.berkas).parts))
        unit = next((found for name in names if (found := unit_named(name, himpunan.rencana))), "")
        findings.append(temuan("FRM-37", Tempat(kiriman.berkas), PurePosixPath(kiriman.berkas).name, unit))
        if unit:
            yield replace(_head(kiriman, identitas, unit, himpunan.periode), kedudukan=LAMA)
    unread = dict.fromkeys(satu.tempat.berkas for satu in other)
    findings.extend(temuan("FRM-37", Tempat(berkas), PurePosixPath(berkas).name) for berkas in unread)


def _own_figures(
    files: Iterable[Berkas], himpunan: Himpunan, findings: list[Temuan]
) -> tuple[Penerimaan, list[Berkas]]:
    """What came in of ``rekap_pd`` and ``lra``, and the files that are neither."""
    rencana, periode = himpunan.rencana, himpunan.periode
    rows: dict[str, Tabel] = {}
    rest: list[Berkas] = []
    for berkas in files:
        name = PurePosixPath(berkas.nama)
        skema = next((s for s in (REKAP_PD, LRA) if key(name.stem) == key(s.nama)), None)
        if skema is None or name.suffix.casefold() not in CSV | WORKBOOKS:
            rest.append(berkas)
        elif skema.nama in rows:
            findings.append(temuan("FRM-18", Tempat(berkas.nama), name.name, apa=skema.nama))
        else:
            rows[skema.nama] = _own_rows(berkas, skema.untuk(periode.triwulan, periode.tahun), rencana, findings)
    rekap = isian.rekap(rows.get(REKAP_PD.nama, Tabel()).baris, rencana, findings)
    lra = rows.get(LRA.nama, Tabel())
    baris = isian.lra(lra.baris, rencana, findings, lra.jumlah)
    return Penerimaan(periode.triwulan, (), rekap, baris, lra_terbaca=lra.terbaca), rest


def _own_rows(berkas: Berkas, skema: Skema, rencana: Perencanaan, findings: list[Temuan]) -> Tabel:
    lembar, odd = read_sheets(berkas, (skema,))
    findings.extend(odd)
    if asing := foreign(berkas, lembar, rencana):
        findings.append(asing)
        return Tabel(terbaca=False)
    if len(lembar) > 1:
        matched, unknown = match_sheets(lembar, (skema,))
        findings.extend(unknown)
        lembar = tuple(matched.values()) or lembar[:1]
    tabel = read_table(lembar[0], skema) if lembar else Tabel(terbaca=False)
    findings.extend(tabel.temuan)
    return tabel


def _form(kiriman: FormulirMentah, himpunan: Himpunan, findings: list[Temuan]) -> Iterable[Putaran]:
    """The form with its findings when it can be used, else only the findings; they name the unit that sent it."""
    found = kiriman.temuan
    identitas = _identity(kiriman, himpunan.periode, found)
    unit = accept(identitas, himpunan, found)
    if not unit:
        pengirim = unit_named(identitas.teks("unit_kerja") or kiriman.folder, himpunan.rencana)
        findings.extend(_of(pengirim, found))
        return
    formulir = _filled(kiriman, _head(kiriman, identitas, unit, himpunan.periode), himpunan.rencana, found)
    found.extend(_strangers(formulir, himpunan.rencana))
    found.extend(_undated(formulir, identitas))
    yield Putaran(formulir, tuple(_of(unit, found)))


def _of(unit: str, found: Iterable[Temuan]) -> Iterable[Temuan]:
    return (replace(satu, unit_kerja=satu.unit_kerja or unit) for satu in found)


def _identity(kiriman: FormulirMentah, periode: Periode, findings: list[Temuan]) -> Identitas:
    """The identity from its sheet; without the sheet the folder names the unit and the period."""
    if "identitas" in kiriman.lembar:
        found = read_identity(kiriman.lembar["identitas"], findings)
        if found.teks("unit_kerja") or not kiriman.folder:
            return found
        isi: Mapping[str, str] = {**found.isi, "unit_kerja": kiriman.folder}
        findings.append(temuan("FRM-04", found.letak("unit_kerja"), kiriman.folder))
        return Identitas(isi, found.tempat)
    tempat = Tempat(kiriman.berkas)
    isi = {"tahun": str(periode.tahun), "triwulan": str(periode.triwulan)}
    if not kiriman.folder:
        return Identitas(isi, {"": tempat})
    findings.append(temuan("FRM-04", tempat, kiriman.folder))
    return Identitas({**isi, "unit_kerja": kiriman.folder}, {"": tempat})


def _head(kiriman: FormulirMentah, identitas: Identitas, unit: str, periode: Periode) -> Formulir:
    """The form as its identity tells it, still without rows."""
    return Formulir(
        berkas=kiriman.berkas,
        sidik=kiriman.sidik,
        unit_kerja=unit,
        tahun=periode.tahun,
        triwulan=periode.triwulan,
        versi=identitas.teks("versi_formulir"),
        id_formulir=identitas.teks("id_formulir"),
        sidik_rencana=identitas.teks("sidik_rencana"),
        disusun_oleh=identitas.teks("disusun_oleh"),
        tanggal=identitas.tanggal,
    )


def _filled(kiriman: FormulirMentah, formulir: Formulir, rencana: Perencanaan, findings: list[Temuan]) -> Formulir:
    rows: dict[str, tuple[BarisTabel, ...]] = {}
    jumlah: dict[str, tuple[BarisTabel, ...]] = {}
    tak_terbaca: set[str] = set()
    for skema in FORMULIR[1:]:
        if skema.nama in kiriman.lembar:
            tabel = read_table(kiriman.lembar[skema.nama], skema.untuk(formulir.triwulan, formulir.tahun))
            findings.extend(tabel.temuan)
            rows[skema.nama], jumlah[skema.nama] = tabel.baris, tabel.jumlah
            tak_terbaca |= set() if tabel.terbaca else {skema.nama}
    return replace(
        formulir,
        kinerja=isian.kinerja(rows.get("kinerja", ()), rencana, findings),
        rencana_aksi=isian.rencana_aksi(rows.get("rencana_aksi", ()), rencana, findings),
        anggaran=isian.anggaran(rows.get("anggaran", ()), rencana, findings, jumlah.get("anggaran", ())),
        kuesioner=isian.kuesioner(rows.get("kuesioner", ()), findings),
        tak_terbaca=frozenset(tak_terbaca),
    )


def _undated(formulir: Formulir, identitas: Identitas) -> Iterable[Temuan]:
    """A form with figures whose identity leaves the date open; without an identity FRM-04 has said enough."""
    tempat = identitas.letak("tanggal")
    terisi = formulir.kuesioner or any(berangka(row) for _, row in baris_form(formulir))
    if terisi and tempat.lembar and not identitas.teks("tanggal").strip("-– "):
        yield temuan("FRM-36", tempat)


def _strangers(formulir: Formulir, rencana: Perencanaan) -> Iterable[Temuan]:
    """Filled rows of indikator that are another unit's to answer for."""
    for satu in formulir.kinerja:
        indikator = rencana.indikator_menurut_kode.get(satu.indikator)
        pemilik = penjawab(rencana, indikator) if indikator else ()
        if pemilik and (satu.realisasi.terisi or satu.pembilang.terisi) and formulir.unit_kerja not in pemilik:
            milik = rencana.nama_unit(pemilik)
            yield temuan("FRM-20", satu.tempat, satu.indikator, milik=milik, indikator=satu.indikator)
