"""How many mutants of a room its tests kill: ``pip install mutmut==3.8.1``, then ``python benchmarks/mutants.py``.

    python benchmarks/mutants.py 300 pipeline/domain pipeline/analyse -- tests/domain tests/analyse

Draws that many mutants at random (``--seed``) from the rooms, in a copy of the repository, and prints the score with
every survivor as a diff. mutmut forks, so this runs on Linux and macOS. A mutant that runs out of time counts as
killed, as mutmut counts it; one that no chosen test reaches counts as survived.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
MUTMUT = [sys.executable, "-m", "mutmut"]
KILLED = {1, 3, 36, 37, 24, -24, 152, 255}
"""Exit codes of mutmut's runs that mean the tests noticed: failed, timed out, refused by the type checker."""
CONFIG = """
[tool.mutmut]
source_paths = ["pipeline"]
only_mutate = {rooms}
also_copy = ["data", "templates", "docs", "benchmarks", "tasks.py", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
pytest_add_cli_args = ["-p", "no:randomly", "-m", "not slow", "-q", "-x"]
pytest_add_cli_args_test_selection = {tests}
"""


def main() -> None:
    """Draw, run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("banyak", type=int)
    parser.add_argument("rooms", nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    before, _, tests = " ".join(sys.argv[1:]).partition(" -- ")
    asked = parser.parse_args(before.split())
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "mutan"
        prepare(copy, asked.rooms, tests.split() or ["tests"])
        mutmut(copy, "tidak.ada")
        names = sorted(results(copy))
        drawn = random.Random(asked.seed).sample(names, min(asked.banyak, len(names)))  # noqa: S311 - a repeatable draw
        mutmut(copy, *drawn)
        code = results(copy)
        survived = [name for name in drawn if code[name] not in KILLED]
        for name in survived:
            shown = subprocess.run([*MUTMUT, "show", name], cwd=copy, capture_output=True, text=True, check=False)  # noqa: S603
            print(f"\n# {name} ({code[name]})\n{shown.stdout}")
    killed = len(drawn) - len(survived)
    print(f"{', '.join(asked.rooms)}: {killed} dari {len(drawn)} mutan mati ({killed / len(drawn):.1%}), "
          f"diundi dari {len(names)} (benih {asked.seed})")  # fmt: skip


def prepare(copy: Path, rooms: list[str], tests: list[str]) -> None:
    """The tracked files of the repository in a folder of their own, with mutmut's settings."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607
    for name in listed.splitlines():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_file():
            shutil.copy2(ROOT / name, copy / name)
    config = CONFIG.format(rooms=json.dumps([f"{room}/*" for room in rooms]), tests=json.dumps(tests))
    with (copy / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(config)


def mutmut(copy: Path, *names: str) -> None:
    """Run some mutants; a name that is none only makes them."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*MUTMUT, "run", *names], cwd=copy, check=False, **quiet)  # noqa: S603


def results(copy: Path) -> dict[str, int | None]:
    """The exit code of every mutant that was made; None where it was not run."""
    found: dict[str, int | None] = {}
    for meta in (copy / "mutants").rglob("*.meta"):
        found |= json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


if __name__ == "__main__":
    main()
