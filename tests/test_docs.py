"""What the documentation says is true."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def made_by(script):
    spec = importlib.util.spec_from_file_location(script.stem, script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.page()


def test_the_list_of_findings_is_that_of_the_catalogue():
    assert (ROOT / "docs/temuan.md").read_text(encoding="utf-8") == made_by(ROOT / "docs/_sumber/temuan.py")


def test_what_a_pk_loads_stands_in_the_guide_as_the_rule_has_it():
    page = ROOT / "docs/panduan/isi-folder.md"

    assert page.read_text(encoding="utf-8") == made_by(ROOT / "docs/_sumber/isi_pk.py")


def test_the_scales_stand_in_the_guide_as_the_rules_have_them():
    page = ROOT / "docs/panduan/skala-predikat.md"

    assert page.read_text(encoding="utf-8") == made_by(ROOT / "docs/_sumber/skala.py")


def test_the_findings_shown_in_the_readme_are_found():
    assert made_by(ROOT / "docs/_sumber/contoh_temuan.py") == README


def test_every_task_stands_in_the_readme_and_the_reverse():
    from invoke.tasks import Task

    import tasks

    made = {value.name for value in vars(tasks).values() if isinstance(value, Task)} - {"status"}
    told = set(re.findall(r"^\| `invoke (\w+)`", README, re.MULTILINE))

    assert made == told


def test_ci_runs_the_readmes_test_command():
    command = next(line for line in README.splitlines() if "pytest" in line)

    assert command in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_file_that_is_named_exists(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:pipeline|templates|data|docs|tests|benchmarks|\.ci)/[\w./-]+)`", text)
    named += [link for link in re.findall(r"\]\(([\w./-]+)\)", text) if not link.startswith("http")]

    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_has_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert ("--hash=sha256:" in text, "://" in text) == (True, False)
