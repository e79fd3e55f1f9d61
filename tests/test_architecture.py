"""What a reader may rely on in every file of pipeline/, held by a machine."""

import ast
import re
from pathlib import Path

import pytest

PIPELINE = Path(__file__).parent.parent / "pipeline"
MODULES = sorted(PIPELINE.rglob("*.py"))
NAMES = [path.relative_to(PIPELINE).as_posix() for path in MODULES]

LONGEST_FILE = 250
LONGEST_FUNCTION = 40

DOORS = {
    "disk.py", "folder/data.py", "folder/output.py", "folder/jurnal.py", "folder/penulisan.py", "folder/reviu.py",
    "folder/rencana.py", "folder/baru.py", "folder/impor.py", "folder/jejak.py", "sheet/workbook.py",
    "sheet/parquet.py", "naskah/rak.py", "word/file/package.py",
    "word/libreoffice.py", "word/contents/layout.py", "word/cache.py", "fleet.py", "archive/database.py",
    "archive/salinan.py", "archive/pindah.py", "remote.py", "folder/jauh.py", "archive/salinan_jauh.py",
}  # fmt: skip
"""The files that may touch the disk, a process or a database."""

NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "shared", "core"}
TOUCH = re.compile(
    r"(?<![.\w])(?<!def )(?:open|print)\(|\.(?:write_bytes|write_text|read_bytes|unlink|mkdir)\(|os\.environ"
)
CLOCK = {"now", "today", "utcnow"}


def tree(name):
    return ast.parse((PIPELINE / name).read_text(encoding="utf-8"))


def functions(name):
    return [node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node):
    """Lines of a function without its docstring."""
    body = node.body
    doc = ast.get_docstring(node) is not None and body
    return node.end_lineno - node.lineno + 1 - (body[0].end_lineno - body[0].lineno + 1 if doc else 0)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_fits_in_a_readers_head(name):
    assert len((PIPELINE / name).read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("name", NAMES)
def test_a_function_fits_on_a_screen(name):
    assert [f.name for f in functions(name) if length(f) > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_module_opens_with_a_sentence(name):
    assert (ast.get_docstring(tree(name)) or "").strip() != ""


@pytest.mark.parametrize("name", NAMES)
def test_a_name_tells_what_is_inside(name):
    assert NAMELESS.isdisjoint(Path(name).with_suffix("").parts)


@pytest.mark.parametrize("name", NAMES)
def test_nobody_reads_the_clock(name):
    calls = [n for n in ast.walk(tree(name)) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)]
    assert [n.lineno for n in calls if n.func.attr in CLOCK and not n.args] == []


@pytest.mark.parametrize("name", [n for n in NAMES if n not in DOORS])
def test_only_doors_touch_the_disk(name):
    assert TOUCH.findall((PIPELINE / name).read_text(encoding="utf-8")) == []


def test_every_error_has_its_place_in_the_tree():
    errors = tree("errors.py")
    classes = [node.name for node in errors.body if isinstance(node, ast.ClassDef)]
    drawn = ast.get_docstring(errors) or ""
    assert [name for name in classes if name not in drawn] == []
