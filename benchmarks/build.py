"""A whole `invoke build` of one office, each in a process of its own, beside an interpreter that only imports the
same libraries.

Processor time of the process and of what it started; the ways take turns, the best of each counts, and what matters
are the ratios. The own code of the project is compiled to bytecode beforehand, as it is from the second command on.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.turns import ROOT, figure, python, table

UNIT = "data/kecamatan-contoh-muncar"
BUILD = ("-m", "invoke", "build", "--data", UNIT, "--today", "2026-01-15", "--output")
ROUNDS = 5
LIBRARIES = """
import sys
sys.argv = ["invoke", *{args!r}]
from invoke.main import program
program.run(exit=False)
own = {{satu.split(".")[0] for satu in ("pipeline", "tasks", "__main__")}}
found = [n for n, m in list(sys.modules.items())
         if "site-packages" in (getattr(m, "__file__", None) or "") and n.split(".")[0] not in own]
print("IMPORTS", *found)
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        tempat = {"PYTHONPYCACHEPREFIX": str(folder / "pyc"), "SAKIP_CACHE": str(folder / "cache")}
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | tempat
        bare, cold = env | {"PATH": str(folder)}, {"SAKIP_CACHE": str(folder / "cold")}
        imports = libraries(bare, folder)
        ways: dict[str, Callable[[], float]] = {
            "the libraries alone": lambda: python("-c", imports, env=bare)[0],
            "cold: nothing kept from before": lambda: build(bare | cold, folder, "cold", "o"),
            "templates compiled before": lambda: build(bare, folder, "o"),
            "unchanged data": lambda: build(bare, folder),
        }
        if shutil.which("soffice"):
            python(*BUILD, str(folder / "l"), env=env)
            ways["unchanged data, with LibreOffice"] = lambda: python(*BUILD, str(folder / "l"), env=env)[0]
            ways["new folder, with LibreOffice"] = lambda: build(env, folder, "n", output="n")
            ways["cold, with LibreOffice"] = lambda: build(env | cold, folder, "cold", "n", output="n")
        show(ways)


def show(ways: dict[str, Callable[[], float]]) -> None:
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for nama, way in ways.items():
            best[nama] = min(best[nama], way())
    bare, unchanged = best["the libraries alone"], best["unchanged data"]
    table(
        ("way", "s", "× libraries", "× unchanged"),
        [(nama, figure(s, 2), figure(s / bare, 2), figure(s / unchanged, 2)) for nama, s in best.items()],
    )


def build(env: dict[str, str], folder: Path, *without: str, output: str = "o") -> float:
    """One build after some folders are gone."""
    for nama in without:
        shutil.rmtree(folder / nama, ignore_errors=True)
    return python(*BUILD, str(folder / output), env=env)[0]


def libraries(env: dict[str, str], folder: Path) -> str:
    """A line of Python that imports every module of other people's packages that a build ends with."""
    code = LIBRARIES.format(args=[*BUILD[2:], str(folder / "o")])
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], cwd=ROOT, env=env, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout
    names = told.rsplit("IMPORTS", 1)[1].split()
    return f"""import contextlib, importlib
for name in {names!r}:
    with contextlib.suppress(Exception):
        importlib.import_module(name)"""


if __name__ == "__main__":
    main()
