"""The full package of one unit, warm, beside docxtpl rendering the LKjIP alone, in one run.

Package: every document of the stage ``render`` (all PK, IKU, cascading, rencana aksi, monev, pengukuran, LKjIP,
swaperiksa) for the complete sample unit, from computed figures to finished bytes.
"""

import io
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from docxtpl import DocxTemplate  # noqa: E402
from jinja2 import Environment  # noqa: E402

from pipeline.domain.dokumen import Naskah  # noqa: E402
from pipeline.load import load  # noqa: E402
from pipeline.naskah.cetak import cetak, isian  # noqa: E402
from pipeline.naskah.rak import Rak  # noqa: E402
from pipeline.render.lkjip.susun import report_context  # noqa: E402
from pipeline.stages import Kerja, as_reported, made_by, work  # noqa: E402

TIMES = 7


def timed(action: Callable[[], object]) -> float:
    """Median milliseconds of several calls, after one that warms everything up."""
    action()
    spent = []
    for _ in range(TIMES):
        start = perf_counter()
        action()
        spent.append((perf_counter() - start) * 1000)
    return median(spent)


def contents(kerja: Kerja) -> list[Naskah]:
    laporan = report_context(as_reported(kerja.bacaan), kerja.analisis)
    return [item for item in made_by("render", replace(kerja, laporan=laporan)) if isinstance(item, Naskah)]


def package(kerja: Kerja, rak: Rak) -> list[bytes]:
    bacaan, made = kerja.bacaan, contents(kerja)
    return [cetak(item, rak, bacaan.instansi, bacaan.hari_ini, logo=bacaan.logo).isi for item in made]


def docxtpl_report(naskah: Naskah) -> bytes:
    template = DocxTemplate(ROOT / "templates" / f"{naskah.templat}.docx")
    template.render({**isian(naskah.konteks), "draf": ""}, Environment(autoescape=True))
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def main() -> None:
    kerja = work(load(ROOT / "data/kecamatan-contoh-muncar", "2024", date(2025, 1, 31)))
    rak = Rak(ROOT / "templates")
    report = next(i for i in made_by("render", kerja) if isinstance(i, Naskah) and i.templat == "lkjip")
    ours = timed(lambda: package(kerja, rak))
    context = timed(lambda: contents(kerja))
    theirs = timed(lambda: docxtpl_report(report))
    print(f"{len(package(kerja, rak))} dokumen dari data/kecamatan-contoh-muncar, tahun 2024; median {TIMES} kali")
    print(f"{'paket lengkap, hangat':<40}{ours:9.1f} ms   {ours / theirs:5.2f} x docxtpl")
    print(f"{'  di antaranya menyusun isi':<40}{context:9.1f} ms")
    print(f"{'docxtpl, LKjIP saja':<40}{theirs:9.1f} ms    1.00")


if __name__ == "__main__":
    main()
