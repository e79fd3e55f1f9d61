"""How big the house is, and how far a cell walks through it: lines, files and types per room, circles of imports, and
the files in which one realisasi is handed on until it stands in the LKjIP.
"""

import ast
import dataclasses
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from types import FrameType

import openpyxl

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pipeline.load import load  # noqa: E402
from pipeline.naskah.cetak import cetak  # noqa: E402
from pipeline.naskah.rak import Rak  # noqa: E402
from pipeline.render.lkjip.susun import report  # noqa: E402
from pipeline.stages import work  # noqa: E402

PIPELINE = ROOT / "pipeline"
BUILDER = ROOT / "templates" / "_sumber"
WAY = ("sheet", "intake", "domain", "analyse", "naskah", "render")
"""The rooms a figure passes; checks look at it, the plot carries all of it, the engine sees text alone."""
ANGKA, TERCETAK = Decimal("83.47"), "83,47"
"""A realisasi that stands nowhere else in the sample."""


def main() -> None:
    rooms: dict[str, list[Path]] = {}
    for file in sorted(PIPELINE.rglob("*.py")):
        rooms.setdefault(file.relative_to(PIPELINE).parts[0] if file.parent != PIPELINE else "(the plot)", []).append(
            file
        )
    rooms["templates/_sumber"] = sorted(BUILDER.rglob("*.py"))
    print(f"{'room':<20}{'files':>7}{'lines':>8}{'types':>8}")
    for nama, files in rooms.items():
        row(nama, files)
    semua = [file for files in rooms.values() for file in files]
    row("all", semua)
    milik = [file for file in semua if file.is_relative_to(PIPELINE)]
    twice = [nama for nama, kali in Counter(t for file in milik for t in types(file)).items() if kali > 1]
    print(f"\ntypes of pipeline that share a name: {len(twice)} {' '.join(sorted(twice))}".rstrip())
    print(f"circles of imports: {len(circles())}")
    files, shapes = walked()
    print(f"files that hand a realisasi on, from its cell to the LKjIP: {len(files)}", *sorted(files), sep="\n  ")
    print(f"records that hold it: {len(shapes)} {' '.join(sorted(shapes))}")


def row(nama: str, files: list[Path]) -> None:
    lines = sum(len(file.read_text(encoding="utf-8").splitlines()) for file in files)
    print(f"{nama:<20}{len(files):7}{lines:8}{sum(len(types(file)) for file in files):8}")


def types(file: Path) -> list[str]:
    """The names of the types a file defines."""
    return [node.name for node in ast.walk(ast.parse(file.read_bytes())) if isinstance(node, ast.ClassDef)]


def circles(package: Path = PIPELINE) -> set[str]:
    """The modules of a package that can be reached from themselves, counting imports at the head of a file."""
    files = {module(file, package): file for file in package.rglob("*.py")}
    arrows = {nama: set(imported(file)) & files.keys() for nama, file in files.items()}

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        queue = [start]
        while queue:
            for later in arrows.get(queue.pop(), set()) - seen:
                seen.add(later)
                queue.append(later)
        return seen

    return {nama for nama in arrows if nama in reached(nama)}


def module(file: Path, package: Path) -> str:
    """The name a file of a package is imported by."""
    parts = file.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(file: Path) -> Iterator[str]:
    """What the head of a file may import: `import a.b`, `from a.b import c`, where c may be a module as well."""
    for node in ast.parse(file.read_bytes()).body:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{name.name}" for name in node.names))


def walked() -> tuple[set[str], set[str]]:
    """The files with a function that gives one cell's figure or a record that holds it, and those records."""
    files: set[str] = set()
    shapes: set[str] = set()

    def look(frame: FrameType, event: str, arg: object) -> None:
        file = Path(frame.f_code.co_filename)
        if event == "return" and file.is_relative_to(PIPELINE) and file.relative_to(PIPELINE).parts[0] in WAY:
            held = holders(arg)
            shapes.update(held)
            if held or plain(arg):
                files.add(file.relative_to(ROOT).as_posix())

    with tempfile.TemporaryDirectory() as folder:
        unit = sample(Path(folder))
        rak = Rak(unit / "templates", ROOT / "templates")
        sys.setprofile(look)
        try:
            kerja = work(load(unit, "2024", date(2026, 1, 15)))
            cetak(report(kerja.laporan, kerja.bacaan), rak, kerja.bacaan.instansi, kerja.bacaan.hari_ini)
        finally:
            sys.setprofile(None)
    return files, shapes


def sample(folder: Path) -> Path:
    """The sample office with one realisasi of its last quarter rewritten."""
    unit = Path(copytree(ROOT / "data/kecamatan-contoh-muncar", folder / "kecamatan-contoh-muncar"))
    form = unit / "2024/masuk/TW4/TRANTIB.xlsx"
    book = openpyxl.load_workbook(form)
    sheet = book["kinerja"]
    column = next(cell.column for row in sheet.iter_rows() for cell in row if cell.value == "realisasi")
    at = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "IKK-6")
    sheet.cell(at.row, column).value = float(ANGKA)
    book.save(form)
    return unit


def plain(value: object) -> bool:
    """Whether a value is the figure or prints it alone."""
    return value == ANGKA if isinstance(value, Decimal) else value == TERCETAK


def holders(value: object) -> set[str]:
    """The name of the record's type where one of its fields is the figure, prints it, or is a record of it."""
    if not dataclasses.is_dataclass(value):
        return set()
    isi = [getattr(value, field.name, None) for field in dataclasses.fields(value)]
    if any(plain(satu) for satu in isi):
        return {type(value).__name__}
    found = set().union(*(holders(satu) for satu in isi if type(satu).__name__ == "Nilai"))
    return {type(value).__name__} if found else set()


if __name__ == "__main__":
    main()
