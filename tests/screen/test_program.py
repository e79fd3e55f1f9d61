"""What is typed wrongly at ``sakip`` is answered in one Indonesian sentence with the nearest right word."""

import re
from types import SimpleNamespace

import pytest
from invoke.exceptions import Exit
from invoke.tasks import task

from pipeline.screen.program import Sakip

CALLED = []


def tugas():
    """A small module of tasks; Invoke uses up what a task says of its options."""

    @task(default=True, help={"data": "folder data"})
    def status(_c, data="data", period=""):
        """Sampai di mana periode ini."""
        CALLED.append(("status", data, period))

    @task
    def build(_c, data="data", output="output"):
        """Semua tahap."""
        CALLED.append(("build", data, output))

    @task
    def start(_c, name=""):
        """Kantor baru."""
        if not name:
            raise Exit("Belum disebut.", 1)

    @task
    def plan(_c, year=0, publik=False):
        """Rencana tahun depan."""
        CALLED.append(("plan", year, publik))

    return SimpleNamespace(__name__="tugas", __doc__="", status=status, build=build, start=start, plan=plan)


def run(capsys, *kata):
    """(exit status, what stdout says, what stderr says) of the words typed after ``sakip``."""
    CALLED.clear()
    kode = 0
    try:
        Sakip(tugas()).run(["sakip", *kata])
    except SystemExit as keluar:
        kode = keluar.code or 0
    return kode, *capsys.readouterr()


@pytest.mark.parametrize(
    ("ketik", "jawab"),
    [
        ("biuld", "Perintah “biuld” tidak dikenal; barangkali maksudnya “build”. Semua perintah: sakip --help"),
        ("BUILD", "Perintah “BUILD” tidak dikenal; barangkali maksudnya “build”. Semua perintah: sakip --help"),
        ("mulai", "Perintah “mulai” tidak dikenal; barangkali maksudnya “start”. Semua perintah: sakip --help"),
        ("xyzzy", "Perintah “xyzzy” tidak dikenal. Semua perintah: sakip --help"),
        ("it's", "Perintah “it's” tidak dikenal. Semua perintah: sakip --help"),
        ("help biuld", "Perintah “biuld” tidak dikenal; barangkali maksudnya “build”. Semua perintah: sakip --help"),
        (
            "build --dta x",
            "Pilihan “--dta” tidak dikenal pada sakip build; barangkali maksudnya “--data”. Yang ada: {build}.",
        ),
        (
            "plan --tahun 2025",
            "Pilihan “--tahun” tidak dikenal pada sakip plan; barangkali maksudnya “--year”. Yang ada: {plan}.",
        ),
        (
            "--periode TW1",
            "Pilihan “--periode” tidak dikenal pada sakip status; barangkali maksudnya “--period”. {ada}.",
        ),
        ("build --data", "Pilihan --data belum diberi isi. Tulis isinya sesudahnya, misalnya: --data …"),
        ("build --data --output x", "Pilihan --data belum diberi isi. Tulis isinya sesudahnya, misalnya: --data …"),
        ("build -data x", "“-data” ditulis dengan dua tanda hubung: --data"),
        (
            "build data/x",
            "“data/x” sesudah build tidak dikenal. Folder kantor disebut dengan --data: sakip build --data data/x",
        ),
        ("plan --year dua", "“dua” bukan angka. Tulis angka saja, misalnya 2025."),
        ("start", "Belum disebut."),
    ],
)
def test_a_wrong_word_is_one_sentence(capsys, ketik, jawab):
    jawab = jawab.format(build="--data, --output", plan="--year, --publik", ada="Yang ada: --data, --period")
    assert run(capsys, *ketik.split()) == (1, "", f"{jawab}\n")
    assert CALLED == []


@pytest.mark.parametrize(
    ("ketik", "dijalankan"),
    [
        ("", ("status", "data", "")),
        ("--data kantor", ("status", "kantor", "")),
        ("-d kantor --period TW1", ("status", "kantor", "TW1")),
        ("--data=kantor", ("status", "kantor", "")),
        ("build --output lain", ("build", "data", "lain")),
        ("plan --year 2025 --publik", ("plan", 2025, True)),
    ],
)
def test_the_right_words_run_the_task_and_none_shows_the_status(capsys, ketik, dijalankan):
    assert run(capsys, *ketik.split()) == (0, "", "")
    assert [dijalankan] == CALLED


@pytest.mark.parametrize("ketik", ["--help", "-h", "help", "bantuan", "--list"])
def test_help_lists_every_task_in_indonesian(capsys, ketik):
    kode, layar, galat = run(capsys, ketik)
    assert (kode, galat) == (0, "")
    assert re.findall(r"^  (\w+)", layar, re.MULTILINE) == ["status", "build", "start", "plan"]
    assert not re.search(r"Usage|Core options|Subcommands|Docstring|Options:", layar)


@pytest.mark.parametrize("ketik", ["status --help", "help status", "--help status", "status -h"])
def test_help_of_a_task_says_its_options(capsys, ketik):
    layar = run(capsys, *ketik.split())[1]
    assert "Sampai di mana periode ini." in layar
    assert re.search(r"--data=TEKS\s+folder data", layar)
    assert not re.search(r"Usage|STRING|none", layar)
