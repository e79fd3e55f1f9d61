"""The Word files of ``narasi/`` beside its texts: which counts, what they say, and what was not taken over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pipeline.apart import TerhentiError, apart
from pipeline.domain.berkas import Berkas
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.bagian_narasi import file_key
from pipeline.naskah.narasi import parse
from pipeline.naskah.narasi_word.susun import NarasiRusak, NarasiWord, taken_in
from pipeline.regulation.katalog import temuan


@dataclass(frozen=True)
class NarasiTerbaca:
    """The texts by their stem, the file each came from, the pictures in Word files, and what to say of them."""

    teks: Mapping[str, str] = field(default_factory=dict)
    berkas: Mapping[str, str] = field(default_factory=dict)
    gambar: Mapping[str, Berkas] = field(default_factory=dict)
    temuan: tuple[Temuan, ...] = ()


def narratives(tertulis: Mapping[str, Berkas], word: Mapping[str, Berkas]) -> NarasiTerbaca:
    """All texts of an office; of a section that is there as text and as Word file the text counts."""
    teks = {stem: berkas.teks for stem, berkas in tertulis.items() if berkas.utuh and not berkas.sebab}
    asal = {stem: tertulis[stem].nama for stem in teks}
    found = [temuan("BCA-88", Tempat(b.nama), sebab=b.sebab) for b in tertulis.values() if b.sebab]
    if not word:
        return NarasiTerbaca(teks, asal, temuan=tuple(found))
    gambar: dict[str, Berkas] = {}
    dipakai = {file_key(stem): tertulis[stem].nama for stem in teks if parse(teks[stem])}
    for stem, berkas in sorted(word.items()):
        tempat, nama = Tempat(berkas.nama), PurePosixPath(berkas.nama).name
        if lain := dipakai.get(file_key(stem)):
            found.append(temuan("BCA-82", tempat, nama, dipakai=PurePosixPath(lain).name))
            continue
        try:
            satu = apart(_taken, _whole(berkas), stem)
            if isinstance(satu, str):
                raise NarasiRusak(satu)  # noqa: TRY301 - an exception that pickle need not know
        except (NarasiRusak, TerhentiError) as reason:
            found.append(temuan("BCA-81", tempat, nama, sebab=str(reason)))
            continue
        teks[stem], asal[stem], dipakai[file_key(stem)] = satu.teks, berkas.nama, berkas.nama
        gambar |= {foto: Berkas.dari(f"{berkas.nama}/{foto}", isi) for foto, isi in satu.gambar.items()}
        found += _told(tempat, nama, satu)
    return NarasiTerbaca(teks, asal, gambar, tuple(found))


def _taken(isi: bytes, stem: str) -> NarasiWord | str:
    """What a file says, or why it says nothing."""
    try:
        return taken_in(isi, stem)
    except NarasiRusak as reason:
        return str(reason)


def _whole(berkas: Berkas) -> bytes:
    if berkas.sebab:
        raise NarasiRusak(berkas.sebab)
    if not berkas.utuh:
        raise NarasiRusak("terlalu besar; mampatkan gambarnya di Word (Picture Format > Compress Pictures)")
    return berkas.isi


def _told(tempat: Tempat, nama: str, satu: NarasiWord) -> Iterator[Temuan]:
    """One finding for all that was left out of a file, one for its tracked changes."""
    if sisa := ", ".join(f"{kali} {apa}" for apa, kali in sorted(satu.tertinggal.items()) if kali):
        yield temuan("BCA-83", tempat, nama, apa=sisa)
    if satu.disisipkan or satu.dihapus:
        yield temuan("BCA-84", tempat, nama, disisipkan=satu.disisipkan, dihapus=satu.dihapus)
