"""Every document of the stage `render` (all PK, IKU, cascading, rencana aksi, monev, pengukuran, LKjIP, swaperiksa)
for the complete sample unit, from computed figures to checked and zipped bytes, warm; and those of them whose
templates docxtpl can render as they are, by it.
"""

import io
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from docxtpl import DocxTemplate  # noqa: E402
from jinja2 import Environment  # noqa: E402

from benchmarks.turns import figure, table, timed  # noqa: E402
from pipeline.domain.dokumen import Naskah  # noqa: E402
from pipeline.load import load  # noqa: E402
from pipeline.naskah.cetak import cetak, isian  # noqa: E402
from pipeline.naskah.rak import Rak  # noqa: E402
from pipeline.render.lkjip.susun import report_context  # noqa: E402
from pipeline.stages import Kerja, as_reported, made_by, work  # noqa: E402


def contents(kerja: Kerja) -> list[Naskah]:
    laporan = report_context(as_reported(kerja.bacaan), kerja.analisis)
    return [item for item in made_by("render", replace(kerja, laporan=laporan)) if isinstance(item, Naskah)]


def package(kerja: Kerja, rak: Rak) -> list[bytes]:
    bacaan, made = kerja.bacaan, contents(kerja)
    return [cetak(item, rak, bacaan.instansi, bacaan.hari_ini, logo=bacaan.logo).isi for item in made]


def docxtpl(naskah: Naskah) -> bytes:
    template = DocxTemplate(ROOT / "templates" / f"{naskah.templat}.docx")
    template.render({**isian(naskah.konteks), "draf": ""}, Environment(autoescape=True))
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def readable(item: Naskah) -> bool:
    """Whether docxtpl knows every tag of the template and every method of its values."""
    with suppress(Exception):
        return bool(docxtpl(item))
    return False


def main() -> None:
    kerja = work(load(ROOT / "data/kecamatan-contoh-muncar", "2024", date(2025, 1, 31)))
    rak = Rak(ROOT / "templates")
    both = [item for item in contents(kerja) if readable(item)]
    ours, theirs = f"{len(both)} of them docxtpl can render too: ours", "the same by docxtpl, without trees and check"
    taken = timed({
        f"the full package, {len(package(kerja, rak))} documents": lambda: package(kerja, rak),
        "of it: making the contents": lambda: contents(kerja),
        ours: lambda: [cetak(i, rak, kerja.bacaan.instansi, kerja.bacaan.hari_ini) for i in both],
        theirs: lambda: [docxtpl(item) for item in both],
    })  # fmt: skip
    table(("way", "ms", "× ours"), [(n, figure(s * 1000), figure(s / taken[ours], 2)) for n, s in taken.items()])


if __name__ == "__main__":
    main()
