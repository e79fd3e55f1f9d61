"""Where a period stands: every step of the chosen SOP, done or waiting for whom, its time and the next command."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from pipeline.domain.keputusan import KeadaanJenjang, Persetujuan, PutusanJenjang
from pipeline.domain.periode import Periode
from pipeline.domain.tahap import tahap_dari
from pipeline.naskah.putusan import keadaan_jenjang
from pipeline.regulation.jam_kerja import minutes, took
from pipeline.regulation.sop import Langkah, Sop
from pipeline.screen.times import CatatanLangkah

SELESAI, MENUNGGU, BELUM = "selesai", "menunggu", "belum"
_POLOS = re.compile(r"[\w./\\:~-]*")
"""What no shell takes for more than a letter."""
NAMA = "NAMA"
"""Stands in a printed command where a person's name goes."""


@dataclass(frozen=True)
class Fakta:
    """What exists for one period: names of units asked and received, open galat per unit, files, recorded times.

    ``galat`` is (name of the unit, number of open galat), an empty name being the planning office;
    ``berkas`` are the paths below the period's output folder that were made from today's inputs.
    """

    diminta: tuple[str, ...] = ()
    diterima: tuple[str, ...] = ()
    galat: tuple[tuple[str, int], ...] = ()
    berkas: tuple[str, ...] = ()
    catatan: Mapping[str, CatatanLangkah] = field(default_factory=dict)
    persetujuan: Persetujuan = field(default_factory=Persetujuan)
    impor: tuple[tuple[str, str], ...] = ()
    """Tables of other applications that become one of ours and have not yet: (period, file below the office)."""

    def diputuskan(self, langkah: Langkah) -> PutusanJenjang | None:
        """How the tier of a step stands that only its decision ends; None for every other step."""
        return self.persetujuan.untuk(langkah.nomor) if langkah.bukti in {"catatan", "arsip"} else None

    def ada(self, tahap: str) -> bool:
        """Whether a stage has written anything."""
        return any(tahap_dari(name) == tahap for name in self.berkas)

    @property
    def belum_diterima(self) -> tuple[str, ...]:
        """The units that were asked and have not answered, in the order of the plan."""
        return tuple(unit for unit in self.diminta if unit not in self.diterima)

    @property
    def bergalat(self) -> tuple[str, ...]:
        """The units that have galat to mend, each with its number."""
        return tuple(f"{unit or 'perencanaan'} ({jumlah} galat)" for unit, jumlah in self.galat if jumlah)


@dataclass(frozen=True, slots=True)
class Pilihan:
    """The options a command was given, so that the next one can be printed whole."""

    data: str = "data"
    output: str = "output"
    periode: str = ""

    def perintah(self, tugas: str, *lain: tuple[str, str]) -> str:
        """``invoke build --data … --output … --period …``; what stands at its default is left out."""
        own = ("--data", self.data, "data"), ("--output", self.output, "output"), ("--period", self.periode, "")
        options = [*lain, *((nama, isi) for nama, isi, bawaan in own if isi != bawaan)]
        return " ".join(["invoke", tugas, *(f"{nama} {_quoted(isi)}" for nama, isi in options)])


def _quoted(isi: str) -> str:
    """In the quotes every shell knows, Windows' too, where a blank or another sign would cut it."""
    return f'"{isi}"' if isi == NAMA or not _POLOS.fullmatch(isi) else isi


@dataclass(frozen=True, slots=True)
class BarisStatus:
    """One row of the status table; ``keadaan`` is selesai, menunggu or belum, ``menunggu`` says for whom or what.

    ``lama`` is the time taken in words, ``penilaian`` how it stands to the mutu baku, both empty when unknown.
    """

    nomor: str
    kegiatan: str
    pelaksana: str
    keadaan: str
    menunggu: str
    mutu_baku: str
    lama: str
    penilaian: str
    perintah: str


def status(sop: Sop, periode: Periode, fakta: Fakta, pilihan: Pilihan | None = None) -> tuple[BarisStatus, ...]:
    """One row per step: the first step that is not done waits, later ones are still to come.

    A step of the review is done when its tier has agreed to what lies there today, or its end is recorded; the
    program never infers a verification. Papers made ahead of an open step do not make theirs done: only a recorded
    end does.
    """
    rows: list[BarisStatus] = []
    waiting = False
    for step in sop.langkah:
        done = _recorded(step, fakta) or (not waiting and _done(step, fakta))
        keadaan = SELESAI if done else BELUM if waiting else MENUNGGU
        waiting = waiting or not done
        rows.append(_row(step, keadaan, fakta, pilihan or Pilihan(periode=str(periode)), periode.tahun))
    return tuple(rows)


def next_command(rows: Iterable[BarisStatus]) -> str:
    """The command to type next; empty when every step is done or the next one needs a person, not a command."""
    return next((row.perintah for row in rows if row.keadaan == MENUNGGU), "")


def _recorded(step: Langkah, fakta: Fakta) -> bool:
    note = fakta.catatan.get(step.nomor)
    return note is not None and note.selesai is not None


def _done(step: Langkah, fakta: Fakta) -> bool:
    jenjang = fakta.diputuskan(step)
    if jenjang is None:
        return _EVIDENCE[step.bukti](fakta)
    agreed = jenjang.keadaan is KeadaanJenjang.SETUJU
    return agreed and (step.bukti == "catatan" or _EVIDENCE[step.bukti](fakta))


def _all_received(fakta: Fakta) -> bool:
    return bool(fakta.diminta) and not fakta.belum_diterima


_EVIDENCE: dict[str, Callable[[Fakta], bool]] = {
    "formulir": lambda f: f.ada("form"),
    "sebagian_masuk": lambda f: bool(f.diterima),
    "semua_masuk": _all_received,
    "ceklist": lambda f: f.ada("intake") and _all_received(f),
    "tanpa_galat": lambda f: f.ada("check") and _all_received(f) and not f.bergalat,
    "analisis": lambda f: f.ada("analyse"),
    "kelompok": lambda f: f.ada("group"),
    "catatan": lambda _: False,
    "dokumen": lambda f: f.ada("render"),
    "arsip": lambda f: f.ada("archive"),
}


def _row(step: Langkah, keadaan: str, fakta: Fakta, pilihan: Pilihan, tahun: int) -> BarisStatus:
    lama, penilaian = _time(step, fakta.catatan.get(step.nomor), tahun)
    return BarisStatus(
        nomor=step.nomor,
        kegiatan=step.kegiatan,
        pelaksana=", ".join(step.pelaksana),
        keadaan=keadaan,
        menunggu=_awaited(step, fakta) if keadaan == MENUNGGU else "",
        mutu_baku=step.waktu or "–",
        lama=lama,
        penilaian=penilaian,
        perintah="" if keadaan == SELESAI else _command(step, fakta, pilihan),
    )


def _command(step: Langkah, fakta: Fakta, pilihan: Pilihan) -> str:
    """Runs the first of the step's stages that has written nothing, else its last; empty where only people act.

    What lies among the forms and must be imported comes before everything. A step that a tier ends asks for its
    decision as soon as the papers are there, or first for that of the one below.
    """
    if fakta.impor:
        periode = fakta.impor[0][0]
        return replace(pilihan, periode=periode).perintah("import", *(("--file", nama) for _, nama in fakta.impor))
    jenjang = fakta.diputuskan(step)
    if jenjang is not None:
        return _to_decide(jenjang, fakta, pilihan)
    if not step.tahap or (step.bukti == "catatan" and all(fakta.ada(tahap) for tahap in step.tahap)):
        return ""
    if step.tahap[-1] == "archive" and fakta.persetujuan.lengkap:
        return pilihan.perintah("build")
    stage = next((tahap for tahap in step.tahap if not fakta.ada(tahap)), step.tahap[-1])
    return pilihan.perintah(stage)


def _to_decide(jenjang: PutusanJenjang, fakta: Fakta, pilihan: Pilihan) -> str:
    hasil = fakta.persetujuan
    if jenjang.keadaan is KeadaanJenjang.SETUJU:
        return pilihan.perintah("build")
    if hasil.komentar or (not fakta.ada("review") and not any(k.sidik == hasil.sidik for k in hasil.semua)):
        return pilihan.perintah("review")
    if not all(map(fakta.ada, ("analyse", "group", "render"))):
        return pilihan.perintah("build")
    peran = (hasil.di_bawah(jenjang.jenjang.nomor) or jenjang).jenjang.peran
    return pilihan.perintah("decide", ("--tier", peran), ("--decision", "setuju"), ("--by", NAMA))


def _awaited(step: Langkah, fakta: Fakta) -> str:
    if step.bukti in {"sebagian_masuk", "semua_masuk", "ceklist", "tanpa_galat"}:
        if fakta.belum_diterima:
            return "formulir dari " + ", ".join(fakta.belum_diterima)
        if step.bukti == "tanpa_galat" and fakta.bergalat:
            return "perbaikan dari " + ", ".join(fakta.bergalat)
    who = ", ".join(step.pelaksana)
    jenjang = fakta.diputuskan(step)
    if jenjang is not None and jenjang.keadaan is not KeadaanJenjang.SETUJU:
        below, komentar = fakta.persetujuan.di_bawah(step.nomor), fakta.persetujuan.komentar
        siapa = f"{keadaan_jenjang(below)}; sesudah itu {who}" if below else keadaan_jenjang(jenjang)
        return f"{siapa}; masih ada {komentar} komentar reviu (lihat catatan revisi)" if komentar else siapa
    if step.bukti == "catatan" and all(fakta.ada(tahap) for tahap in step.tahap):
        return f"{who}; bila sudah, catat selesainya langkah {step.nomor} di waktu.csv"
    return who


def _time(step: Langkah, note: CatatanLangkah | None, tahun: int) -> tuple[str, str]:
    if note is None or note.mulai is None:
        return "", ""
    if note.selesai is None:
        return f"mulai {note.mulai:%d-%m-%Y}", "sedang berjalan"
    taken = took(note.mulai, note.selesai) if note.berjam else _whole_days(note.mulai, note.selesai)
    if taken is None:
        return "", "selesai tercatat sebelum mulai"
    return _words(taken, tahun), _verdict(step, taken, note.berjam, tahun)


def _whole_days(mulai: datetime, selesai: datetime) -> int | None:
    first, last = (moment.replace(hour=0, minute=0) for moment in (mulai, selesai))
    return minutes("1 hari", mulai.year) if first == last else took(first, last)


def _verdict(step: Langkah, taken: int, berjam: bool, tahun: int) -> str:
    day = minutes("1 hari", tahun) or 0
    if step.menit is None:
        return "tanpa mutu baku"
    if not berjam and step.menit < day and taken <= day:
        return "hari yang sama; jam tidak dicatat"
    return "sesuai mutu baku" if taken <= step.menit else f"lewat {_words(taken - step.menit, tahun)}"


def _words(taken: int, tahun: int) -> str:
    """Minutes as an office says them: 25 menit, 2 jam 5 menit, 3 hari kerja."""
    day = minutes("1 hari", tahun) or 1
    if taken >= day and taken % day == 0:
        return f"{taken // day} hari kerja"
    jam, menit = divmod(taken, 60)
    if not jam:
        return f"{menit} menit"
    return f"{jam} jam {menit} menit" if menit else f"{jam} jam"
