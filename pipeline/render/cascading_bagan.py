"""The cascading as a drawn tree, from tujuan on the left to sub kegiatan on the right."""

from pipeline.domain.instansi import Tampilan
from pipeline.domain.kinerja import Sasaran
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.sebutan import TINGKAT, sebut
from pipeline.naskah.tampilan import bidang
from pipeline.render.cascading_isi import cabang, indikator
from pipeline.word.tree import Node, Tree

_JUDUL = 2.2
"""Room above the drawing for the title of the document, in cm."""


def bagan(rencana: Perencanaan, tampilan: Tampilan) -> Tree:
    """What hangs together; a statement with nothing above and nothing below it is listed, not drawn."""
    below = cabang(rencana)
    roots = [s for s in below.get("", []) if s.tingkat == "tujuan" or s.kode in below]
    width, height = bidang(tampilan, lanskap=True)
    nodes = tuple(_node(rencana, root, below, ()) for root in roots)
    alt = f"Pohon cascading kinerja tahun {rencana.tahun} dari tujuan sampai sub kegiatan"
    return Tree(nodes, width, height - _JUDUL, alt, across=True)


def _node(rencana: Perencanaan, sasaran: Sasaran, below: dict[str, list[Sasaran]], path: tuple[str, ...]) -> Node:
    path = (*path, sasaran.kode)
    children = tuple(_node(rencana, s, below, path) for s in below.get(sasaran.kode, []) if s.kode not in path)
    title = f"{sebut(TINGKAT, sasaran.tingkat)}: {sasaran.uraian}"
    return Node(title, indikator(rencana, sasaran), children)
