"""What came back in one quarter: forms as workbooks or CSV folders, the PD's own figures, and what is not known."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from pipeline.domain.formulir import Formulir, IsianAnggaran, IsianRekap, Penerimaan
from pipeline.domain.penugasan import penjawab
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.intake import isian
from pipeline.intake.identitas import Identitas, accept, read_identity, unit_named
from pipeline.intake.penerimaan import CSV, Kiriman, Sumber, once, passed_over, received
from pipeline.intake.skema import FORMULIR, LRA, REKAP_PD
from pipeline.regulation.katalog import temuan
from pipeline.sheet.buka import WORKBOOKS, read_sheets
from pipeline.sheet.kenali import match_sheets
from pipeline.sheet.kolom import Skema, key
from pipeline.sheet.tabel import Baris, read_table


def read_quarter(
    files: Iterable[Sumber], triwulan: int, tahun: int, rencana: Perencanaan
) -> tuple[Penerimaan, tuple[Temuan, ...]]:
    """Everything that came in for one quarter, and the findings (BCA, FRM), each with the unit that mends it.

    ``files`` is the listing of ``masuk/TWn``. A form of another period or of an unknown unit is named and not used;
    two forms of one unit are both kept, the newest decides later (``Formulir.urutan``).
    """
    findings: list[Temuan] = []
    kept = [(berkas, isi) for berkas, isi in files if not passed_over(berkas)]
    rekap, lra, rest = _own_figures(kept, triwulan, tahun, rencana, findings)
    formulir: list[Formulir] = []
    for kiriman in once(received(rest, rencana, findings), findings):
        formulir.extend(_form(kiriman, triwulan, tahun, rencana, findings))
    _report_rounds(formulir, findings)
    return Penerimaan(triwulan, tuple(formulir), rekap, lra), tuple(findings)


def _own_figures(
    files: Iterable[Sumber], triwulan: int, tahun: int, rencana: Perencanaan, findings: list[Temuan]
) -> tuple[tuple[IsianRekap, ...], tuple[IsianAnggaran, ...], list[Sumber]]:
    """The figures of ``rekap_pd`` and ``lra``, and the files that are neither."""
    rows: dict[str, tuple[Baris, ...]] = {}
    rest: list[Sumber] = []
    for berkas, isi in files:
        name = PurePosixPath(berkas)
        skema = next((s for s in (REKAP_PD, LRA) if key(name.stem) == key(s.nama)), None)
        if skema is None or name.suffix.casefold() not in CSV | WORKBOOKS:
            rest.append((berkas, isi))
        elif skema.nama in rows:
            findings.append(temuan("FRM-18", Tempat(berkas), name.name, apa=skema.nama))
        else:
            rows[skema.nama] = _own_rows(berkas, isi, skema.untuk(triwulan, tahun), findings)
    rekap = isian.rekap(rows.get(REKAP_PD.nama, ()), rencana, findings)
    return rekap, isian.lra(rows.get(LRA.nama, ()), rencana, findings), rest


def _own_rows(berkas: str, isi: bytes, skema: Skema, findings: list[Temuan]) -> tuple[Baris, ...]:
    lembar, odd = read_sheets(berkas, isi, (skema,))
    findings.extend(odd)
    if len(lembar) > 1:
        matched, unknown = match_sheets(lembar, (skema,))
        findings.extend(unknown)
        lembar = tuple(matched.values()) or lembar[:1]
    if not lembar:
        return ()
    tabel = read_table(lembar[0], skema)
    findings.extend(tabel.temuan)
    return tabel.baris


def _form(
    kiriman: Kiriman, triwulan: int, tahun: int, rencana: Perencanaan, findings: list[Temuan]
) -> Iterable[Formulir]:
    """The form when it can be used; its findings name the unit that sent it either way."""
    found = kiriman.temuan
    identitas = _identity(kiriman, triwulan, tahun, found)
    unit = accept(identitas, triwulan, tahun, rencana, found)
    if unit:
        formulir = _filled(kiriman, identitas, unit, triwulan, tahun, rencana)
        found.extend(_strangers(formulir, rencana))
        yield formulir
    pengirim = unit or unit_named(identitas.teks("unit_kerja") or kiriman.folder, rencana)
    findings.extend(replace(satu, unit_kerja=satu.unit_kerja or pengirim) for satu in found)


def _identity(kiriman: Kiriman, triwulan: int, tahun: int, findings: list[Temuan]) -> Identitas:
    """The identity from its sheet; without the sheet the folder names the unit and the period."""
    if "identitas" in kiriman.lembar:
        found = read_identity(kiriman.lembar["identitas"], findings)
        if found.teks("unit_kerja") or not kiriman.folder:
            return found
        isi: Mapping[str, str] = {**found.isi, "unit_kerja": kiriman.folder}
        findings.append(temuan("FRM-04", found.letak("unit_kerja"), kiriman.folder))
        return Identitas(isi, found.tempat)
    tempat = Tempat(kiriman.berkas)
    if not kiriman.folder:
        return Identitas({"tahun": str(tahun), "triwulan": str(triwulan)}, {"": tempat})
    findings.append(temuan("FRM-04", tempat, kiriman.folder))
    isi = {"unit_kerja": kiriman.folder, "tahun": str(tahun), "triwulan": str(triwulan)}
    return Identitas(isi, {"": tempat})


def _filled(
    kiriman: Kiriman, identitas: Identitas, unit: str, triwulan: int, tahun: int, rencana: Perencanaan
) -> Formulir:
    findings = kiriman.temuan
    rows: dict[str, tuple[Baris, ...]] = {}
    tak_terbaca: set[str] = set()
    for skema in FORMULIR[1:]:
        if skema.nama in kiriman.lembar:
            tabel = read_table(kiriman.lembar[skema.nama], skema.untuk(triwulan, tahun))
            findings.extend(tabel.temuan)
            rows[skema.nama] = tabel.baris
            tak_terbaca |= set() if tabel.terbaca else {skema.nama}
    return Formulir(
        berkas=kiriman.berkas,
        sidik=kiriman.sidik,
        unit_kerja=unit,
        tahun=tahun,
        triwulan=triwulan,
        versi=identitas.teks("versi_formulir"),
        id_formulir=identitas.teks("id_formulir"),
        sidik_rencana=identitas.teks("sidik_rencana"),
        disusun_oleh=identitas.teks("disusun_oleh"),
        tanggal=identitas.tanggal,
        kinerja=isian.kinerja(rows.get("kinerja", ()), rencana, findings),
        rencana_aksi=isian.rencana_aksi(rows.get("rencana_aksi", ()), rencana, findings),
        anggaran=isian.anggaran(rows.get("anggaran", ()), rencana, findings),
        kuesioner=isian.kuesioner(rows.get("kuesioner", ()), findings),
        tak_terbaca=frozenset(tak_terbaca),
    )


def _strangers(formulir: Formulir, rencana: Perencanaan) -> Iterable[Temuan]:
    """Filled rows of indikator that are another unit's to answer for."""
    for satu in formulir.kinerja:
        indikator = rencana.indikator_menurut_kode.get(satu.indikator)
        pemilik = penjawab(rencana, indikator) if indikator else ()
        if pemilik and (satu.realisasi.terisi or satu.pembilang.terisi) and formulir.unit_kerja not in pemilik:
            milik = rencana.nama_unit(pemilik)
            yield temuan("FRM-20", satu.tempat, satu.indikator, milik=milik)


def _report_rounds(formulir: Iterable[Formulir], findings: list[Temuan]) -> None:
    rounds: dict[str, list[Formulir]] = {}
    for satu in formulir:
        rounds.setdefault(satu.unit_kerja, []).append(satu)
    for unit, forms in rounds.items():
        if len(forms) > 1:
            terbaru = max(forms, key=lambda form: form.urutan)
            berkas = ", ".join(form.berkas for form in sorted(forms, key=lambda form: form.urutan))
            tempat = Tempat(terbaru.berkas)
            findings.append(temuan("FRM-19", tempat, len(forms), unit_kerja=unit, milik=unit, berkas=berkas))
            _report_undecided(terbaru, [form for form in forms if form is not terbaru], findings)


def _report_undecided(terbaru: Formulir, lain: Iterable[Formulir], findings: list[Temuan]) -> None:
    """Two rounds of one date that say different things: nothing but their names tells which one holds."""
    for form in lain:
        if form.urutan[:2] != terbaru.urutan[:2]:
            continue
        satu, dua = isian.figures(terbaru), isian.figures(form)
        if beda := [kode for kode in satu if kode in dua and satu[kode] != dua[kode]]:
            dikirim = f"{form.berkas} dan {terbaru.berkas}"
            celah = {"milik": form.unit_kerja, "berkas": dikirim, "dipakai": terbaru.berkas}
            tempat = Tempat(terbaru.berkas)
            findings.append(temuan("FRM-23", tempat, ", ".join(beda), unit_kerja=form.unit_kerja, **celah))
