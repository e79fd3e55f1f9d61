"""Taking in what reviewers changed: narratives put anew one paragraph at a time, words of forms noted in the ledger.

Each change is taken in once. What was written over is kept; where the source says something else by now nothing is
written and both texts are told.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
from pipeline.domain.suntingan import KOLOM_TEKS, AsalTeks, Suntingan, baku, rapat, singkat
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.narasi import parse, rewritten
from pipeline.regulation.katalog import temuan
from pipeline.sheet.buku_suntingan import with_rows
from pipeline.word.styled import with_notes

_LEDGER = "suntingan.csv"


@dataclass(frozen=True)
class Pengambilan:
    """What to do about the changes that came back, and what to say of them.

    ``berkas`` are the files to write, in this order, by their names below the office's folder.
    """

    berkas: Mapping[str, bytes] = field(default_factory=dict)
    temuan: tuple[Temuan, ...] = ()


def words_of(bacaan: Bacaan, asal: AsalTeks) -> str | None:
    """What an owned text says now, edits taken in so far included; None where it is not there any more."""
    if asal.bernarasi:
        alinea = parse(bacaan.narasi.get(asal.kode, ""))
        return with_notes(alinea[int(asal.kolom)].teks) if int(asal.kolom) < len(alinea) else None
    for isian in bacaan.isian if asal.lembar == "kinerja" and asal.kolom in KOLOM_TEKS else ():
        if (isian.unit_kerja, isian.triwulan) == (asal.unit_kerja, asal.triwulan) and asal.kode in isian.kinerja:
            return str(getattr(isian.kinerja[asal.kode], asal.kolom)).strip()
    return None


def taken_in(
    bacaan: Bacaan, suntingan: Iterable[Suntingan], narasi: Mapping[str, Berkas], ledger: Berkas | None
) -> Pengambilan:
    """The files that take in what changed, and the findings: what was taken, what waits, what cannot be.

    ``narasi`` are the narratives as files by their stem, ``ledger`` the one in ``reviu/`` as it lies there.
    """
    known = {_key(satu) for satu in bacaan.suntingan}
    came = tuple(suntingan)
    old = [satu for satu in came if _key(satu) in known]
    once, found = _without_rivals(_since(satu, bacaan) for satu in came if _key(satu) not in known)
    files, rows = _narratives([satu for satu in once if satu.asal.bernarasi], narasi)
    for satu in once:
        if satu not in rows and (refused := _refused(satu, bacaan)):
            found.append(refused)
        elif satu not in rows:
            rows.append(satu)
    if rows:
        teks = ledger.teks if ledger else ""
        files[f"{bacaan.periode.tahun}/reviu/{_LEDGER}"] = with_rows(teks, rows)
    found += [*_told("RVW-10", old), *_told("RVW-22", rows)]
    return Pengambilan(files, tuple(found))


def _key(satu: Suntingan) -> tuple[object, ...]:
    return (satu.sidik, satu.dokumen, satu.asal, baku(satu.menjadi))


def _since(satu: Suntingan, bacaan: Bacaan) -> Suntingan:
    """The change after what the same file, saved before, brought of the same text."""
    own = (satu.berkas, satu.sidik, satu.asal)
    before = [lama.menjadi for lama in bacaan.suntingan if (lama.berkas, lama.sidik, lama.asal) == own]
    return replace(satu, semula=before[-1]) if before else satu


def _without_rivals(suntingan: Iterable[Suntingan]) -> tuple[list[Suntingan], list[Temuan]]:
    """Each text's change once; a finding instead where one text was changed in two ways."""
    rows: dict[AsalTeks, list[Suntingan]] = {}
    for satu in suntingan:
        rows.setdefault(satu.asal, []).append(satu)
    once: list[Suntingan] = []
    found: list[Temuan] = []
    for asal, same in rows.items():
        ways = {baku(satu.menjadi): satu for satu in same}
        if len(ways) == 1:
            once.append(same[0])
        else:
            files = ", ".join(dict.fromkeys(_file(satu) for satu in same))
            menjadi = "; ".join(f"“{singkat(satu.menjadi)}”" for satu in ways.values())
            found.append(temuan("RVW-20", Tempat(same[0].berkas), files, asal=_named(asal), menjadi=menjadi))
    return once, found


def _refused(satu: Suntingan, bacaan: Bacaan) -> Temuan | None:
    """Why a change that is not in its narrative cannot be taken: its text says something else, or would be blank."""
    tempat, asal, kini = Tempat(satu.berkas), satu.asal, words_of(bacaan, satu.asal) or ""
    celah = {"asal": _named(asal), "menjadi": singkat(satu.menjadi), "kini": singkat(kini)}
    if asal.bernarasi and (berkas := bacaan.tempat_narasi(asal.kode).berkas).casefold().endswith(".docx"):
        if rapat(kini) == rapat(satu.menjadi):
            return None
        return temuan("RVW-27", tempat, _file(satu), berkas=f"narasi/{PurePosixPath(berkas).name}", **celah)
    if asal.bernarasi:
        return temuan("RVW-11", tempat, _file(satu), **celah)
    if not rapat(satu.menjadi):
        return temuan("RVW-21", tempat, _file(satu), asal=celah["asal"], semula=singkat(satu.semula))
    same = rapat(kini) in (rapat(satu.semula), rapat(satu.menjadi))
    if satu.semula and asal.kolom in KOLOM_TEKS and same:
        return None
    return temuan("RVW-12", tempat, _file(satu), **celah)


def _place(teks: str, satu: Suntingan) -> int | None:
    """The paragraph that still says what the draft printed, or says already what came back; −1 for the latter."""
    alinea = [rapat(with_notes(p.teks)) for p in parse(teks)]
    nomor, semula = int(satu.asal.kolom), rapat(satu.semula)
    if semula and nomor < len(alinea) and alinea[nomor] == semula:
        return nomor
    baru = [rapat(p) for p in satu.menjadi.split("\n\n") if rapat(p)]
    if baru and any(alinea[n : n + len(baru)] == baru for n in range(len(alinea))):
        return -1
    return alinea.index(semula) if semula and alinea.count(semula) == 1 else None


def _narratives(changes: list[Suntingan], narasi: Mapping[str, Berkas]) -> tuple[dict[str, bytes], list[Suntingan]]:
    """The narratives with the changes in them, the last paragraph first so that numbers hold, the old ones kept."""
    files: dict[str, bytes] = {}
    written: list[Suntingan] = []
    for stem in dict.fromkeys(satu.asal.kode for satu in changes if satu.asal.kode in narasi):
        berkas = narasi[stem]
        teks = berkas.teks
        own = sorted((s for s in changes if s.asal.kode == stem), key=lambda s: int(s.asal.kolom), reverse=True)
        for satu in own:
            nomor = _place(teks, satu)
            if nomor is None:
                continue
            made = teks if nomor == -1 else rewritten(teks, nomor, satu.menjadi.split("\n\n"))
            if made is not None:
                teks = made
                written.append(satu)
        if teks != berkas.teks:
            folder = PurePosixPath(berkas.nama).parent
            lama = f"{stem} (sebelum reviu {berkas.sidik[:8]}){PurePosixPath(berkas.nama).suffix}"
            files[str(folder / "lama" / lama)] = berkas.isi
            files[berkas.nama] = _encoded(teks, berkas)
    return files, written


def _encoded(teks: str, berkas: Berkas) -> bytes:
    """The text in the encoding its file had, UTF-8 where that cannot write it."""
    for cara in ("utf-8", "utf-8-sig", "cp1252"):
        with suppress(UnicodeEncodeError):
            if berkas.teks.encode(cara) == berkas.isi:
                return teks.encode(cara)
    return teks.encode()


def _told(kode: str, rows: list[Suntingan]) -> list[Temuan]:
    """One finding per file: how many changes of it there are, and where they belong."""
    by_file: dict[str, list[Suntingan]] = {}
    for satu in rows:
        by_file.setdefault(satu.berkas, []).append(satu)
    found: list[Temuan] = []
    for berkas, same in by_file.items():
        ke = ", ".join(dict.fromkeys(_named(satu.asal) for satu in same))
        found.append(temuan(kode, Tempat(berkas), _file(same[0]), banyak=len(same), ke=ke))
    return found


def _file(satu: Suntingan) -> str:
    return PurePosixPath(satu.berkas).name


def _named(asal: AsalTeks) -> str:
    """Where a text belongs, in words."""
    if asal.bernarasi:
        return f"narasi/{asal.kode} alinea {int(asal.kolom) + 1}"
    return f"{asal.kolom.replace('_', ' ').capitalize()} {asal.kode} dari {asal.unit_kerja} (TW {asal.triwulan})"
