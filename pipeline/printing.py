"""The documents of some stages as Word files; a template that makes none of its own is a finding."""

from collections.abc import Iterable, Sequence

from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.tahap import tahap_dari
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.errors import TemplateError
from pipeline.folder import layout
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.regulation.katalog import temuan
from pipeline.stages import Kerja, made_by

Cetakan = tuple[list[Dokumen], tuple[Temuan, ...]]


def printed(kerja: Kerja, stages: Iterable[str], rak: Rak, *, tata_letak: bool = False) -> Cetakan:
    """The documents of some stages, and a finding for each template that made none of its own.

    Raises:
        TemplateError: not one document could be made.
    """
    return drawn((item for tahap in stages for item in made_by(tahap, kerja)), kerja, rak, tata_letak=tata_letak)


def drawn(items: Iterable[Naskah | Dokumen], kerja: Kerja, rak: Rak, *, tata_letak: bool = False) -> Cetakan:
    """The same for what was handed over already."""
    bacaan = kerja.bacaan
    done: list[Dokumen] = []
    failed: dict[tuple[str, str], list[str]] = {}
    for item in items:
        if isinstance(item, Dokumen):
            done.append(item)
            continue
        try:
            done.append(
                cetak(
                    item,
                    rak,
                    bacaan.instansi,
                    bacaan.tanggal_isi,
                    logo=bacaan.logo,
                    draf=kerja.draf(tahap_dari(item.nama), item.jenis),
                    periode=str(bacaan.periode),
                    tata_letak=tata_letak,
                )
            )
        except TemplateError as reason:
            failed.setdefault((item.templat, getattr(reason, "told", str(reason))), []).append(item.nama)
    if failed and not done:
        raise TemplateError("; ".join(f"templat {templat}.docx: {sebab}" for templat, sebab in failed))
    return done, tuple(_not_made(templat, sebab, names) for (templat, sebab), names in failed.items())


def _not_made(templat: str, sebab: str, names: Sequence[str]) -> Temuan:
    file = f"{layout.TEMPLAT}/{templat}.docx"
    dokumen = names[0] + (f" dan {len(names) - 1} dokumen lain" if len(names) > 1 else "")
    celah = {"dokumen": dokumen, "templat": f"{templat}.docx", "sebab": sebab.rstrip(".")}
    return temuan("TPL-01", Tempat(file), **celah)
