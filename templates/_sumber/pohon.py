"""The place of a drawn tree (``pipeline.word.tree.tree.Tree``): the engine puts one paragraph per drawing there."""

from dokumen import Dokumen
from teks import p, run


def pohon(doc: Dokumen, isian: str, *, bertakarir: bool = False) -> None:
    """The tree of a field; ``bertakarir`` keeps it with the caption below it."""
    tag = run(f"{{{{p {isian} }}}}")
    doc.tambah(p(tag, "Gambar") if bertakarir else p(tag, rata="tengah", sesudah=160))
