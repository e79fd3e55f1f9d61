"""Taking in what reviewers changed: narratives put anew one paragraph at a time, words of forms noted in the ledger.

Each change is taken in once. What was written over is kept; where the source says something else by now nothing is
written and both texts are told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
from pipeline.domain.suntingan import KOLOM_TEKS, AsalTeks, Suntingan, rapat
from pipeline.domain.tahap import tahap_dari
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.narasi import parse, rewritten
from pipeline.regulation.katalog import temuan
from pipeline.sheet.buku_suntingan import with_rows

_TERPANJANG = 200
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
        nomor = int(asal.kolom) if asal.kolom.isdecimal() else len(alinea)
        return alinea[nomor].teks if nomor < len(alinea) else None
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
    once, found = _without_rivals(satu for satu in came if _key(satu) not in known)
    ready: list[Suntingan] = []
    for satu in once:
        if (refused := _refused(satu, bacaan)) is not None:
            found.append(refused)
        else:
            ready.append(satu)
    files, written, failed = _narratives(bacaan, [satu for satu in ready if satu.asal.bernarasi], narasi)
    rows = [satu for satu in ready if not satu.asal.bernarasi or satu in written]
    if rows:
        teks = ledger.teks if ledger else ""
        files[f"{bacaan.periode.tahun}/reviu/{_LEDGER}"] = with_rows(teks, rows)
    found += [*failed, *_told("RVW-10", old), *_told("RVW-22", rows)]
    return Pengambilan(files, tuple(found))


def _key(satu: Suntingan) -> tuple[object, ...]:
    return (satu.sidik, satu.dokumen, satu.asal, rapat(satu.menjadi))


def _without_rivals(suntingan: Iterable[Suntingan]) -> tuple[list[Suntingan], list[Temuan]]:
    """Each text's change once; a finding instead where one text was changed in two ways."""
    rows: dict[AsalTeks, list[Suntingan]] = {}
    for satu in suntingan:
        rows.setdefault(satu.asal, []).append(satu)
    once: list[Suntingan] = []
    found: list[Temuan] = []
    for asal, same in rows.items():
        ways = {rapat(satu.menjadi): satu for satu in same}
        if len(ways) == 1:
            once.append(same[0])
        else:
            files = ", ".join(dict.fromkeys(satu.berkas for satu in same))
            menjadi = "; ".join(f"“{_short(satu.menjadi)}”" for satu in ways.values())
            found.append(temuan("RVW-20", _at(same[0]), files, asal=_named(asal), menjadi=menjadi))
    return once, found


def _refused(satu: Suntingan, bacaan: Bacaan) -> Temuan | None:
    """Why a change cannot be taken: its text says something else by now, or a form's would be blank."""
    if satu.asal.bernarasi:
        kini = words_of(bacaan, satu.asal) or ""
        if _place(bacaan.narasi.get(satu.asal.kode, ""), satu) is not None:
            return None
        return temuan("RVW-11", _at(satu), satu.berkas, menjadi=_short(satu.menjadi), kini=_short(kini))
    if not rapat(satu.menjadi):
        return temuan("RVW-21", _at(satu), satu.berkas, asal=_named(satu.asal), semula=_short(satu.semula))
    kini = words_of(bacaan, satu.asal) or ""
    if satu.semula and satu.asal.kolom in KOLOM_TEKS and rapat(kini) in (rapat(satu.semula), rapat(satu.menjadi)):
        return None
    celah = {"asal": _named(satu.asal), "menjadi": _short(satu.menjadi), "kini": _short(kini)}
    return temuan("RVW-12", _at(satu), satu.berkas, **celah)


def _place(teks: str, satu: Suntingan) -> int | None:
    """The paragraph that still says what the draft printed, or says already what came back; −1 for the latter."""
    alinea = [rapat(p.teks) for p in parse(teks)]
    nomor, semula = int(satu.asal.kolom), rapat(satu.semula)
    if semula and nomor < len(alinea) and alinea[nomor] == semula:
        return nomor
    baru = [rapat(p) for p in satu.menjadi.split("\n\n") if rapat(p)]
    if baru and any(alinea[n : n + len(baru)] == baru for n in range(len(alinea))):
        return -1
    return alinea.index(semula) if semula and alinea.count(semula) == 1 else None


def _narratives(
    bacaan: Bacaan, changes: list[Suntingan], narasi: Mapping[str, Berkas]
) -> tuple[dict[str, bytes], list[Suntingan], list[Temuan]]:
    """The narratives with the changes in them, the last paragraph first so that numbers hold, the old ones kept."""
    files: dict[str, bytes] = {}
    written: list[Suntingan] = []
    failed: list[Temuan] = []
    for stem in dict.fromkeys(satu.asal.kode for satu in changes):
        berkas = narasi[stem]
        teks = berkas.teks
        own = sorted((s for s in changes if s.asal.kode == stem), key=lambda s: int(s.asal.kolom), reverse=True)
        for satu in own:
            nomor = _place(teks, satu)
            made = teks if nomor == -1 else rewritten(teks, nomor or 0, satu.menjadi.split("\n\n"))
            if nomor is None or made is None:
                kini = _short(words_of(bacaan, satu.asal) or "")
                failed.append(temuan("RVW-11", _at(satu), satu.berkas, menjadi=_short(satu.menjadi), kini=kini))
            else:
                teks = made
                written.append(satu)
        if teks != berkas.teks:
            folder = PurePosixPath(berkas.nama).parent
            lama = f"{stem} (sebelum reviu {berkas.sidik[:8]}){PurePosixPath(berkas.nama).suffix}"
            files[str(folder / "lama" / lama)] = berkas.isi
            files[berkas.nama] = _encoded(teks, berkas)
    return files, written, failed


def _encoded(teks: str, berkas: Berkas) -> bytes:
    """The text in the encoding its file had, UTF-8 where that cannot write it."""
    if berkas.isi.startswith(b"\xef\xbb\xbf"):
        return teks.encode("utf-8-sig")
    try:
        berkas.isi.decode("utf-8")
        return teks.encode()
    except UnicodeDecodeError:
        pass
    try:
        return teks.encode("cp1252")
    except UnicodeEncodeError:
        return teks.encode()


def _told(kode: str, rows: list[Suntingan]) -> list[Temuan]:
    """One finding per file: how many changes of it there are, and where they belong."""
    by_file: dict[str, list[Suntingan]] = {}
    for satu in rows:
        by_file.setdefault(satu.berkas, []).append(satu)
    return [
        temuan(
            kode, _at(same[0]), berkas, banyak=len(same), ke=", ".join(dict.fromkeys(_named(s.asal) for s in same))
        )
        for berkas, same in by_file.items()
    ]


def _at(satu: Suntingan) -> Tempat:
    """The file that came back: in ``reviu/``, or a draft edited where it lies in the output folder."""
    return Tempat(satu.berkas if tahap_dari(satu.berkas) else f"{satu.periode[:4]}/reviu/{satu.berkas}")


def _named(asal: AsalTeks) -> str:
    """Where a text belongs, in words."""
    if asal.bernarasi:
        return f"narasi/{asal.kode} alinea {int(asal.kolom) + 1}"
    return f"{asal.kolom.replace('_', ' ').capitalize()} {asal.kode} dari {asal.unit_kerja} (TW {asal.triwulan})"


def _short(teks: str) -> str:
    satu = rapat(teks)
    return satu if len(satu) <= _TERPANJANG else satu[:_TERPANJANG].rstrip() + " …"
