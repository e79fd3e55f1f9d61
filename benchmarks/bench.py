"""All benchmarks one after the other, and `docs/benchmarks.md` made of what they print.

python benchmarks/bench.py                 all of them, about two hours on two cores
python benchmarks/bench.py word rows       these; the page keeps what it says of the others
"""

import importlib.metadata as installed
import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
TITLES = {
    "word": "The Word engine",
    "package": "Everything an office prints in a year",
    "form": "Collection forms",
    "build": "A whole build",
    "rows": "Large offices",
    "offices": "Many offices",
    "archive": "The archive",
}
ENV = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONUTF8": "1"}
"""As at an office, whose Python keeps the bytecode of what it imported."""
LIBRARIES = ("jinja2", "lxml", "pandas", "sqlalchemy", "xlsxwriter", "docxtpl", "python-docx", "openpyxl", "duckdb",
             "distributed")  # fmt: skip
HEAD = """# Benchmarks

Made by `invoke bench`; `invoke bench --only word,rows` measures some again. Every way of one table ran in turn with
the others, so what counts are the ratios; seconds are processor time unless a table says otherwise, on
{machine}.
"""


def main(asked: list[str]) -> int:
    """Run what was asked for, or all; 1 where a name is none or a benchmark failed."""
    if unknown := [name for name in asked if name not in TITLES]:
        print(f"No benchmark is called {', '.join(unknown)}. There are: {', '.join(TITLES)}.", file=sys.stderr)
        return 1
    failed = []
    for name in asked or TITLES:
        print(f"{name}: {TITLES[name]}", flush=True)
        start = monotonic()
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, f"benchmarks/{name}.py"], cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            check=False, env=ENV,
        )  # fmt: skip
        if done.returncode:
            failed.append(name)
            continue
        print(done.stdout, flush=True)
        PAGE.write_text(page(name, section(name, done.stdout, monotonic() - start)), encoding="utf-8")
    if failed:
        print(f"Failed: {', '.join(failed)}. The page keeps what it said of them.", file=sys.stderr)
    return 1 if failed else 0


def section(name: str, printed: str, took: float) -> str:
    """One benchmark: what it measures, in its own words, and what it found."""
    source = (ROOT / "benchmarks" / f"{name}.py").read_text(encoding="utf-8")
    words = re.match(r'"""(.*?)"""', source, re.DOTALL)
    told = words[1].strip() if words else ""
    return f"## {TITLES[name]}\n\n`benchmarks/{name}.py`, {took / 60:.0f} min\n\n{told}\n\n{printed.strip()}\n"


def page(name: str, made: str) -> str:
    """The whole page with one section new, the others as they stood."""
    before = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    found = re.findall(r"^## (.*)\n((?:(?!## ).*\n?)*)", before, re.MULTILINE)
    sections = {title: f"## {title}\n{body}" for title, body in found}
    sections[TITLES[name]] = made
    body = [sections[title].strip() for title in TITLES.values() if title in sections]
    return HEAD.format(machine=machine()) + "\n" + "\n\n".join(body) + "\n"


def machine() -> str:
    """The machine in a line: processors, system, Python, libraries."""
    versions = ", ".join(f"{name} {installed.version(name)}" for name in LIBRARIES)
    python = f"Python {platform.python_version()}"
    return f"{os.cpu_count()} processors ({model()}), {platform.system()}, {python}, with {versions}"


def model() -> str:
    """What the processor calls itself."""
    file = Path("/proc/cpuinfo")
    told = re.search(r"model name\s*:\s*(.+)", file.read_text(encoding="utf-8")) if file.is_file() else None
    return told[1] if told else platform.processor()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
