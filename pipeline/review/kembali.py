"""Which draft a file is that came back: of which office, period and document, made from what, saved by whom."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from lxml import etree

from pipeline.apart import TerhentiError, apart
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import JILID, Ciri
from pipeline.domain.formulir import disisihkan
from pipeline.domain.periode import Periode
from pipeline.domain.suntingan import AsalTeks, rapat
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.errors import TemplateError
from pipeline.naskah.ciri import ciri_of, sources_of
from pipeline.naskah.jangkar import asal_jangkar
from pipeline.regulation.katalog import temuan
from pipeline.review.halaman import Halaman, read_page
from pipeline.review.komentar import Komentar, read_comments
from pipeline.word.file.package import read
from pipeline.word.file.stamp import stamp_of
from pipeline.word.markup import local, parsed

AKHIRAN = (".docx", ".docm", ".doc", ".odt", ".rtf")
"""What a draft that came back may be saved as; only the first is read."""
_OLE = b"\xd0\xcf\x11\xe0"
_SAMA = 0.5
"""So much of a draft without properties must stand in one that was made, to be taken for it."""
_SIAPA_SAJA = frozenset({
    "acer", "admin", "administrator", "asus", "hp", "lenovo", "microsoft office user", "owner", "pc", "pengguna",
    "python-docx", "toshiba", "user", "windows user",
})  # fmt: skip
"""What computers are called before anybody gives them a name: two people have it."""
Draf = Callable[[], Mapping[str, bytes]]
Asli = Callable[[Ciri], bytes | None]


@dataclass(frozen=True)
class NaskahKembali:
    """A file that came back, known for what it is; ``asli`` is the page that was made, None where it is lost."""

    berkas: str
    ciri: Ciri
    halaman: Halaman
    asli: Halaman | None
    asal: Mapping[str, tuple[AsalTeks, str]]
    """Anchor → where its text was written and what it was."""
    komentar: tuple[Komentar, ...] = ()
    penyunting: str = ""
    disimpan: str = ""
    """When it was saved last (ISO), as the file says."""


def draft_in(berkas: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files among these that somebody may have meant as a draft; what lies in ``lama/`` was put aside."""
    found = ((nama, isi) for nama, isi in sorted(berkas.items()) if nama.casefold().endswith(AKHIRAN))
    return {nama: isi for nama, isi in found if not disisihkan(nama)}


def recognised(nama: str, isi: bytes, bacaan: Bacaan, asli: Asli, draf: Draf) -> NaskahKembali | Temuan:
    """The draft a file is, or the finding that says why it is none that concerns this period."""
    tempat = Tempat(nama)
    try:
        kembali = apart(returned, nama, isi)
    except TerhentiError as fault:
        return temuan("RVW-01", tempat, _name(nama), sebab=fault)
    if isinstance(kembali, Temuan):
        return kembali
    try:
        if kembali.ciri.dokumen:
            return _elsewhere(kembali.ciri, bacaan, tempat) or _beside(kembali, asli(kembali.ciri))
        found = _most_alike(kembali.halaman, draf())
        return _beside(replace(kembali, ciri=found[0]), found[1]) if found else temuan("RVW-06", tempat, _name(nama))
    except (TemplateError, etree.XMLSyntaxError, UnicodeDecodeError) as reason:
        return _broken(nama, reason)


def returned(nama: str, isi: bytes) -> NaskahKembali | Temuan:
    """What a file says by itself, or the finding that says why nothing can be read in it."""
    try:
        if isi.startswith(_OLE):
            return temuan("RVW-02", Tempat(nama), _name(nama))
        parts = read(isi)
        if stamp_of(parts) is not None:
            return temuan("RVW-07", Tempat(nama), _name(nama))
        kembali = _read(nama, parts)
    except (TemplateError, etree.XMLSyntaxError, LookupError, ValueError) as reason:
        return _broken(nama, reason)
    if PurePosixPath(kembali.ciri.dokumen).name.startswith(JILID):
        return temuan("RVW-25", Tempat(nama), _name(nama))
    return kembali


def _broken(nama: str, reason: Exception) -> Temuan:
    told = getattr(reason, "message", "isinya rusak")
    return temuan("RVW-01", Tempat(nama), _name(nama), sebab=told.rpartition(": ")[2].rstrip("."))


def newest_only(semua: Iterable[NaskahKembali]) -> tuple[tuple[NaskahKembali, ...], tuple[Temuan, ...]]:
    """What counts of several files of one document: of each editor the one saved last, and a finding for every other.

    A file whose editor nobody can tell replaces none and is replaced by none, so that nothing written is passed over.
    """
    last: dict[tuple[str, str], NaskahKembali] = {}
    ordered = sorted(semua, key=lambda satu: (satu.disimpan, satu.berkas))
    for satu in ordered:
        last[_editor(satu)] = satu
    older = [satu for satu in ordered if last[_editor(satu)] is not satu]
    found = (
        temuan("RVW-08", Tempat(satu.berkas), _name(satu.berkas), oleh=satu.penyunting, pengganti=_name(later.berkas))
        for satu, later in ((satu, last[_editor(satu)]) for satu in older)
    )
    return tuple(sorted(last.values(), key=lambda satu: (satu.ciri.dokumen, satu.disimpan))), tuple(found)


def _editor(satu: NaskahKembali) -> tuple[str, str]:
    return satu.ciri.dokumen, satu.penyunting or satu.berkas


def _read(nama: str, parts: Mapping[str, bytes]) -> NaskahKembali:
    penyunting, disimpan = _saved(parts.get("docProps/core.xml", b""))
    return NaskahKembali(
        berkas=nama,
        ciri=ciri_of(parts) or Ciri("", "", "", ""),
        halaman=read_page(parts),
        asli=None,
        asal=_sources(parts),
        komentar=read_comments(parts),
        penyunting=penyunting,
        disimpan=disimpan,
    )


def _beside(kembali: NaskahKembali, made: bytes | None) -> NaskahKembali:
    if made is None:
        return kembali
    parts = read(made)
    return replace(kembali, asli=read_page(parts), asal=_sources(parts))


def _sources(parts: Mapping[str, bytes]) -> dict[str, tuple[AsalTeks, str]]:
    found = {nama: asal_jangkar(sumber) for nama, sumber in sources_of(parts).items()}
    return {nama: asal for nama, asal in found.items() if asal is not None}


def _elsewhere(ciri: Ciri, bacaan: Bacaan, tempat: Tempat) -> Temuan | None:
    """Why a draft is none of this office and period."""
    nama, dokumen = _name(tempat.berkas), PurePosixPath(ciri.dokumen).name
    if ciri.perangkat_daerah != bacaan.instansi.slug:
        return temuan("RVW-03", tempat, nama, dokumen=dokumen, pemilik=ciri.perangkat_daerah)
    if ciri.periode == str(bacaan.periode):
        return None
    periode = Periode.parse(ciri.periode)
    if periode is None or periode.tahun != bacaan.periode.tahun:
        milik = str(periode.tahun) if periode else ciri.periode
        celah = {"tahun": str(bacaan.periode.tahun), "tahun_naskah": milik, "periode": ciri.periode}
        return temuan("RVW-04", tempat, nama, dokumen=dokumen, **celah)
    return temuan("RVW-05", tempat, nama, dokumen=dokumen, periode=ciri.periode)


def _most_alike(halaman: Halaman, draf: Mapping[str, bytes]) -> tuple[Ciri, bytes] | None:
    """The draft whose headings and sentences a file shares most, when it is clearly one document's."""
    own = {rapat(p.teks) for p in halaman.paragraf if len(p.teks) > 15}
    rows: list[tuple[float, Ciri, bytes]] = []
    for isi in draf.values():
        parts = read(isi)
        ciri = ciri_of(parts)
        if own and ciri is not None:
            made = {rapat(p.teks) for p in read_page(parts).paragraf if len(p.teks) > 15}
            rows.append((len(own & made) / max(len(own), len(made), 1), ciri, isi))
    rows.sort(key=lambda row: row[0], reverse=True)
    if not rows or rows[0][0] < _SAMA:
        return None
    rival = next((row for row in rows if row[1].dokumen != rows[0][1].dokumen), None)
    return None if rival is not None and rival[0] >= rows[0][0] * 0.9 else rows[0][1:]


def _saved(core: bytes) -> tuple[str, str]:
    """Who saved a file last, unless that is only the office's name which drafts carry or a computer's, and when."""
    try:
        root = parsed(core)
    except etree.XMLSyntaxError:
        return "", ""
    said = {local(item.tag): item.text or "" for item in root.iterchildren(etree.Element)}
    siapa = said.get("lastModifiedBy", "").strip()
    umum = siapa == said.get("creator", "").strip() or siapa.casefold() in _SIAPA_SAJA
    return ("" if umum else siapa), said.get("modified", "").strip()


def _name(berkas: str) -> str:
    return PurePosixPath(berkas).name
