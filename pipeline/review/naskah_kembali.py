"""What reviewers gave back: kept word for word beside the drafts, and so archived with them."""

from collections.abc import Iterator, Mapping

from pipeline.domain.dokumen import Dokumen


def returned(reviu: Mapping[str, bytes]) -> Iterator[Dokumen]:
    """One file per reviewed draft or returned sheet, unchanged, under ``6-reviu/kembali/``."""
    for nama in sorted(reviu):
        below = nama.partition("/reviu/")[2] or nama
        yield Dokumen(f"6-reviu/kembali/{below}", reviu[nama], "reviu", f"Naskah kembali: {below}")
