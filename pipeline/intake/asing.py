"""Tables of other applications among what came in: said for what they are, with the command that takes them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.intake.identitas import quarter
from pipeline.intake.skema import IDENTITAS
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import key
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tata_letak import recognised

BELUM, SUDAH = "FRM-40", "FRM-41"


def foreign(berkas: Berkas, lembar: Sequence[Lembar], rencana: Perencanaan) -> Temuan | None:
    """What a file is that another application made; None for a form, which has its ``identitas``, and the unknown."""
    if any(key(satu.nama) in IDENTITAS.nama_lembar for satu in lembar):
        return None
    kenal = recognised(lembar)
    if kenal is None:
        return None
    tabel, nama = kenal.tata_letak, PurePosixPath(berkas.nama)
    triwulan = next((tw for part in nama.parts[:-1] if (tw := quarter(part))), 0)
    periode = f"{rencana.tahun}-TW{triwulan}" if triwulan else str(rencana.tahun)
    kode = SUDAH if getattr(rencana, tabel.menjadi, ()) else BELUM
    celah = {"apa": tabel.sebutan, "menjadi": tabel.menjadi, "data": "", "periode": periode, "berkas": berkas.nama}
    return temuan(kode, Tempat(berkas.nama), nama.name, **celah)


def named(findings: Iterable[Temuan], kantor: str, penerimaan: Penerimaan) -> Iterator[Temuan]:
    """The findings with the office's folder in the command, and milder where what the file becomes is there."""
    ada = {"lra"} if penerimaan.lra else set()
    ada |= {"kuesioner"} if any(form.kuesioner for form in penerimaan.formulir) else set()
    for satu in findings:
        celah = dict(satu.celah)
        if satu.kode not in {BELUM, SUDAH}:
            yield satu
            continue
        celah["data"] = f" --data data/{kantor}" if kantor else ""
        kode = SUDAH if celah["menjadi"] in ada else satu.kode
        yield replace(temuan(kode, satu.tempat, satu.nilai, **celah), unit_kerja=satu.unit_kerja)
