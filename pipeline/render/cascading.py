"""Cascading: tujuan → sasaran → program → kegiatan → sub kegiatan with indikator and who answers for them.

Content: domain notes 6.3; whatever hangs on nothing still stands in the table and is listed below it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.instansi import Tampilan
from pipeline.domain.kinerja import MISI, TINGKAT_SASARAN, Indikator, Sasaran
from pipeline.domain.penugasan import penjawab
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan, menurut
from pipeline.naskah.angka import STRIP
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahKepala, muka_rencana
from pipeline.naskah.sebutan import TINGKAT, TINGKAT_ANGGARAN, sebut
from pipeline.naskah.tampilan import bidang
from pipeline.word.tree.tree import Node, Tree


@dataclass(frozen=True, slots=True)
class SimpulCascading:
    """Satu pernyataan dalam satu baris; sel di bawahnya digabung sampai ada yang baru."""

    baru: bool
    """Apakah mulai di baris ini. Contoh: `ya`."""
    uraian: str
    """Bunyi tujuan atau sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: str
    """Indikator, satuan, dan penanggung jawab. Contoh: `Indeks Kepuasan Masyarakat (Indeks) – Seksi Pelayanan`."""


@dataclass(frozen=True, slots=True)
class BarisCascading:
    """Satu jalur dari tujuan sampai sub kegiatan."""

    tujuan: SimpulCascading
    """Tujuan. Contoh: `b.tujuan.uraian`."""
    strategis: SimpulCascading
    """Sasaran strategis. Contoh: `b.strategis.uraian`."""
    program: SimpulCascading
    """Sasaran program. Contoh: `b.program.uraian`."""
    kegiatan: SimpulCascading
    """Sasaran kegiatan. Contoh: `b.kegiatan.uraian`."""
    sub_kegiatan: SimpulCascading
    """Sasaran sub kegiatan. Contoh: `b.sub_kegiatan.uraian`."""


@dataclass(frozen=True, slots=True)
class TakTerhubung:
    """Satu unsur rencana yang belum terhubung ke atas."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    jenis: str
    """Jenis. Contoh: `Sasaran Program`."""
    kode: str
    """Kode. Contoh: `P1`."""
    uraian: str
    """Bunyi. Contoh: `Terjaganya ketertiban wilayah`."""
    sebab: str
    """Apa yang kurang. Contoh: `induk belum diisi`."""


@dataclass(frozen=True, slots=True)
class Cascading(NaskahKepala):
    """Cascading (penjenjangan) kinerja."""

    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    bagan: Tree
    """Pohon dari tujuan sampai sub kegiatan, ditulis dengan huruf p. Contoh: `{{p bagan }}`."""
    baris: tuple[BarisCascading, ...]
    """Jalur-jalur. Contoh: `b in baris`."""
    tak_terhubung: tuple[TakTerhubung, ...]
    """Yang belum terhubung. Contoh: `x in tak_terhubung`."""


_KOSONG = SimpulCascading(baru=True, uraian="", indikator="")


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The cascading of the year."""
    del analisis
    instansi, rencana = bacaan.instansi, bacaan.rencana
    konteks = Cascading(
        **muka_rencana(bacaan, f"CASCADING KINERJA TAHUN {rencana.tahun}"),
        instansi=instansi.nama,
        bagan=bagan(rencana, instansi.tampilan),
        baris=baris(rencana),
        tak_terhubung=tak_terhubung(rencana),
    )
    judul = f"Cascading Kinerja {instansi.nama} Tahun {rencana.tahun}"
    return Naskah(
        nama_berkas("7-dokumen/cascading", Periode(bacaan.rencana.tahun)), "cascading", konteks, "cascading", judul
    )


def baris(rencana: Perencanaan) -> tuple[BarisCascading, ...]:
    """One row per path from a root to a tip; a statement is new in the first row of its paths only."""
    rows: list[BarisCascading] = []
    seen: set[str] = set()
    for path in jalur(rencana):
        cells = {
            s.tingkat: SimpulCascading(s.kode not in seen, s.uraian, indikator(rencana, s))
            for s in path
            if s.tingkat in TINGKAT_SASARAN
        }
        seen |= {s.kode for s in path}
        rows.append(BarisCascading(**{tingkat: cells.get(tingkat, _KOSONG) for tingkat in TINGKAT_SASARAN}))
    return tuple(rows)


def jalur(rencana: Perencanaan) -> Iterator[tuple[Sasaran, ...]]:
    """Every path from a statement without a known parent down to one without children, in the plan's order."""
    children = cabang(rencana)
    yield from _turun((), children, children.get("", ()))


def _turun(
    above: tuple[Sasaran, ...], children: dict[str, tuple[Sasaran, ...]], here: Sequence[Sasaran]
) -> Iterator[tuple[Sasaran, ...]]:
    for sasaran in here:
        path = (*above, sasaran)
        below = [s for s in children.get(sasaran.kode, ()) if s not in path]
        if below:
            yield from _turun(path, children, below)
        else:
            yield path


def tak_terhubung(rencana: Perencanaan) -> tuple[TakTerhubung, ...]:
    """Sasaran, indikator and programmes that hang on nothing above them.

    An indikator below the sasaran strategis needs one above it only where the plan cascades indikator at all.
    """
    rows = (*_sasaran_lepas(rencana), *_indikator_lepas(rencana), *_program_lepas(rencana))
    return tuple(TakTerhubung(str(n), *row) for n, row in enumerate(rows, start=1))


def _sasaran_lepas(rencana: Perencanaan) -> Iterator[tuple[str, str, str, str]]:
    for s in _menjenjang(rencana):
        if s.tingkat != "tujuan" and s.induk not in rencana.sasaran_menurut_kode:
            sebab = f"induk {s.induk} tidak ada dalam rencana" if s.induk else "induk belum diisi"
            yield sebut(TINGKAT, s.tingkat), s.kode, s.uraian, sebab


def _indikator_lepas(rencana: Perencanaan) -> Iterator[tuple[str, str, str, str]]:
    berjenjang = any(i.induk for i in rencana.indikator)
    for i in rencana.indikator:
        sasaran = rencana.sasaran_menurut_kode.get(i.sasaran)
        if sasaran is None:
            yield "Indikator", i.kode, i.uraian, f"sasaran {i.sasaran or STRIP} tidak ada dalam rencana"
        elif i.induk and i.induk not in rencana.indikator_menurut_kode:
            yield "Indikator", i.kode, i.uraian, f"induk {i.induk} tidak ada dalam rencana"
        elif berjenjang and not i.induk and sasaran.tingkat not in {"tujuan", "strategis"}:
            yield "Indikator", i.kode, i.uraian, "indikator di atasnya belum diisi"


def _program_lepas(rencana: Perencanaan) -> Iterator[tuple[str, str, str, str]]:
    for m in rencana.anggaran:
        if m.sasaran not in rencana.sasaran_menurut_kode:
            sebab = f"sasaran {m.sasaran} tidak ada dalam rencana" if m.sasaran else "sasaran belum diisi"
            yield sebut(TINGKAT_ANGGARAN, m.tingkat), m.kode, m.uraian, sebab


def cabang(rencana: Perencanaan) -> dict[str, tuple[Sasaran, ...]]:
    """The statements below each kode in the plan's order; below the empty kode those without a known parent."""
    semua = _menjenjang(rencana)
    kode = {s.kode for s in semua}
    return menurut(semua, lambda s: s.induk if s.induk in kode else "")


def _menjenjang(rencana: Perencanaan) -> tuple[Sasaran, ...]:
    """What the office itself answers for: everything below the misi."""
    return tuple(s for s in rencana.sasaran if s.tingkat != MISI)


def indikator(rencana: Perencanaan, sasaran: Sasaran) -> str:
    """The indikator of a statement with satuan and who answers for them, numbered when there are several."""
    own = [_satu(rencana, i) for i in rencana.indikator_sasaran(sasaran.kode)]
    if len(own) > 1:
        own = [f"{n}. {text}" for n, text in enumerate(own, start=1)]
    return "\n".join(own) or belum_diisi("indikator")


def _satu(rencana: Perencanaan, indikator: Indikator) -> str:
    who = rencana.nama_unit(penjawab(rencana, indikator)) or belum_diisi("penanggung jawab")
    return f"{indikator.uraian} ({atau_belum_diisi(indikator.satuan, 'satuan')}) – {who}"


_JUDUL = 2.2
"""Room above the drawing for the title of the document, in cm."""
_HURUF = 8.0
"""The smallest letters of the drawing, in points: those of the table below it."""


def bagan(rencana: Perencanaan, tampilan: Tampilan) -> Tree:
    """What hangs together; a statement with nothing above and nothing below it is listed, not drawn."""
    below = cabang(rencana)
    roots = [s for s in below.get("", ()) if s.tingkat == "tujuan" or s.kode in below]
    width, height = bidang(tampilan, lanskap=True)
    nodes = tuple(_node(rencana, root, below, ()) for root in roots)
    alt = f"Pohon cascading kinerja tahun {rencana.tahun} dari tujuan sampai sub kegiatan"
    return Tree(nodes, width, height, alt, across=True, smallest=_HURUF, head=_JUDUL)


def _node(
    rencana: Perencanaan, sasaran: Sasaran, below: dict[str, tuple[Sasaran, ...]], path: tuple[str, ...]
) -> Node:
    path = (*path, sasaran.kode)
    children = tuple(_node(rencana, s, below, path) for s in below.get(sasaran.kode, ()) if s.kode not in path)
    title = f"{sebut(TINGKAT, sasaran.tingkat)}: {sasaran.uraian}"
    return Node(title, indikator(rencana, sasaran), children)
