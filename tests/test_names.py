"""No two types share a name, and docs/nama.md knows every noun."""

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]


def types(room=""):
    """The names of the types below one room of ``pipeline``, private ones aside."""
    return [
        node.name
        for file in sorted((ROOT / "pipeline" / room).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]


def test_a_name_is_one_type():
    assert [nama for nama, kali in Counter(types()).items() if kali > 1] == []


def test_every_noun_of_the_domain_stands_on_the_page_of_names():
    told = set(re.findall(r"`(\w+)`", (ROOT / "docs/nama.md").read_text(encoding="utf-8")))
    assert sorted(set(types("domain")) - told) == []


def test_every_type_the_page_of_names_tells_of_is_there():
    told = re.findall(r"`([A-Z][a-z]\w*)`", (ROOT / "docs/nama.md").read_text(encoding="utf-8"))
    assert set(told) - set(types()) == set()
