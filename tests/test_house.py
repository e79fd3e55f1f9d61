"""What the measure of the house counts as a circle of imports."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "house.py"


@pytest.fixture(scope="module")
def house():
    spec = importlib.util.spec_from_file_location("house", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def package(folder, **files):
    """A package `p` of these files; `a__b` stands for `a/b.py`."""
    for name, source in files.items():
        file = folder / "p" / f"{name.replace('__', '/')}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source)
    return folder / "p"


@pytest.mark.parametrize("head", ["import p.b", "from p import b", "from p.b import x"])
def test_two_modules_that_import_each_other_are_a_circle(house, tmp_path, head):
    assert house.circles(package(tmp_path, a=head, b="from p.a import y")) == {"p.a", "p.b"}


def test_a_package_is_named_without_its_first_file(house, tmp_path):
    folder = package(tmp_path, a="from p.room import x", b="")
    (folder / "room").mkdir()
    (folder / "room" / "__init__.py").write_text("from p.a import y")
    assert house.circles(folder) == {"p.a", "p.room"}


def test_an_import_inside_a_function_or_of_another_package_makes_no_circle(house, tmp_path):
    head = "def f():\n    from p.b import x"
    assert house.circles(package(tmp_path, a=head, b="from p.a import y\nfrom q.b import z")) == set()


def test_the_house_has_no_circles(house):
    assert house.circles() == set()
