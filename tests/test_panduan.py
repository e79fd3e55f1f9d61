"""The guide is followed word by word by a reader who does nothing else, and everything it names is there."""

import importlib
import os
import pickle
import re
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from filelock import FileLock

ROOT = Path(__file__).parent.parent
PANDUAN = ROOT / "docs/panduan"
PAGES = sorted(page.relative_to(ROOT).as_posix() for page in PANDUAN.glob("*.md"))
SETAHUN = "docs/panduan/setahun.md"
"""What a page without commands names is made by this one."""
KARANGAN = {"bab3-inovasi.md", "bab3-inovasi.docx", "bab1-sistematika-penyajian.md", "lampiran-sk-tim.docx"}
"""Names that an office gives its own files; the guide shows how."""
BERKAS = r"(xlsx|docx|csv|md|toml|html|json|sqlite|cmd|svg|png|txt|zip|pdf|parquet)"


def _module(name):
    if str(ROOT / "docs/_sumber") not in sys.path:
        sys.path.append(str(ROOT / "docs/_sumber"))
    return importlib.import_module(name)


@pytest.fixture(scope="session")
def followed(tmp_path_factory):
    """What came of a page, what it left lying, the words of the LKjIP it made; each page once for all processes."""
    bersama = tmp_path_factory.getbasetemp()
    bersama = bersama.parent if "PYTEST_XDIST_WORKER" in os.environ else bersama

    @cache
    def once(page):
        hasil = bersama / f"{Path(page).stem}-{Path(page).parent.name}.pickle"
        _module("ikuti")
        with FileLock(f"{hasil}.lock"):
            if not hasil.exists():
                hasil.write_bytes(pickle.dumps(_follow(page)))
            return pickle.loads(hasil.read_bytes())  # noqa: S301 - written a moment ago by this test

    return once


def _follow(page):
    with TemporaryDirectory() as folder:
        tempat = Path(folder) / "sakip"
        jalan = _module("ikuti").follow(ROOT / page, tempat)
        ada = frozenset(satu.relative_to(tempat).as_posix() for satu in tempat.rglob("*"))
        lkjip = next(tempat.glob("output/*/2*/7-dokumen/lkjip-????.docx"), None)
        return jalan, ada, _words(lkjip) if lkjip else ()


def _words(document):
    from docx import Document
    from docx.oxml.ns import qn

    body = Document(str(document)).element.body
    return tuple("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))


def prose(page):
    return re.sub(
        r"^```.*?^```$|<!--.*?-->", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )


def named(page):
    return re.findall(r"`([^`\n]+)`", prose(page))


def is_file(token):
    return re.fullmatch(rf"[\w./*…<>&-]+(/|\.{BERKAS})", token) is not None or re.fullmatch(
        r"(data|docs|output|masuk|narasi|templates|reviu|\d-\w+)(/[\w.*…<> -]+)+", token
    ) is not None  # fmt: skip


def there(token, lying):
    """Whether some path ends as a name of the guide does; ``…``, ``TWn`` and ``<…>`` stand for whatever is there."""
    pola = re.sub(r"\*+|…|<[^>]+>|20\d\d", "\0", token.rstrip("/")).replace("TWn", "TW\0")
    akhir = re.compile(r"(.*/)?" + "[^/]*".join(map(re.escape, pola.split("\0"))))
    return any(akhir.fullmatch(satu) for satu in lying)


@cache
def repository():
    import subprocess

    told = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607
    files = [Path(satu) for satu in told.splitlines()]
    return frozenset(bagian.as_posix() for satu in files for bagian in (satu, *satu.parents))


@cache
def program():
    return "".join(
        (ROOT / satu).read_text(encoding="utf-8")
        for satu in repository()
        if satu == "tasks.py" or (satu.startswith("pipeline/") and satu.endswith((".py", ".toml")))
    )


def known(token):
    """Whether the program itself speaks of a name that only some offices have: ``suntingan.csv``, ``lama/``."""
    nama = token.rstrip("/").rpartition("/")[2]
    bagian = [satu for satu in re.split(r"\*+|…|<[^>]+>|\d{4}", nama) if not re.fullmatch(r"-?(\.\w+)?", satu)]
    return bagian != [] and all(
        re.search(rf"(?<![\w-]){re.escape(satu.partition('.')[0])}(?!\w)", program()) for satu in bagian
    )


@cache
def options():
    from invoke.collection import Collection

    import tasks

    return {satu.name: frozenset(satu.flags) for satu in Collection.from_module(tasks).to_contexts()}


def unknown(command):
    """The words of a command that the program does not know."""
    kata = command.split()[1:]
    tugas = kata[0] if kata and not kata[0].startswith("-") else "status"
    ada = options().get(tugas, frozenset()) | {"--help"}
    pilihan = [satu.partition("=")[0] for satu in kata if satu.startswith("--")]
    return [tugas] * (tugas not in options()) + [satu for satu in pilihan if satu not in ada]


@pytest.mark.slow
@pytest.mark.parametrize("page", [*PAGES, "README.md"])
def test_a_page_goes_as_it_says(page, followed):
    jalan, _, _ = followed(page)

    assert [(kata, status) for kata, diharap, status, _ in jalan.layar if status != diharap] == []
    assert jalan.tak_tampak == []


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_pictures_show_what_the_program_shows(page, followed):
    layar = _module("layar")
    ada = layar.pictures(followed(page)[0])
    lama = {nama: (PANDUAN / nama).read_text(encoding="utf-8") for nama in ada if (PANDUAN / nama).exists()}

    assert {n: layar.words(svg) for n, svg in lama.items()} == {n: layar.words(svg) for n, svg in ada.items()}, (
        f"python docs/_sumber/layar.py {Path(page).name}"
    )


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_every_file_a_page_names_is_there(page, followed):
    jalan, lying, _ = followed(page)
    lying |= repository() | (followed(SETAHUN)[1] if not jalan.layar else frozenset())

    assert [
        token
        for token in {*named(page)} - KARANGAN
        if is_file(token) and not there(token, lying) and not known(token)
    ] == []


@pytest.mark.parametrize("page", [*PAGES, "README.md"])
def test_commands_in_a_sentence_are_known(page):
    commands = [token for token in named(page) if re.match(r"(sakip|invoke) ", token)]
    options_ = [token for token in named(page) if re.fullmatch(r"--[\w-]+", token)]

    assert {satu: unknown(satu) for satu in commands if unknown(satu)} == {}
    assert [satu for satu in options_ if not any(satu in ada for ada in options().values())] == []


@pytest.mark.parametrize("page", PAGES)
def test_findings_a_page_speaks_of_are_in_the_catalogue(page):
    from pipeline.regulation.katalog import catalogue

    assert set(re.findall(r"\b[A-Z]{3}-\d\d\b", prose(page))) - {e.kode for e in catalogue().values()} == set()


@pytest.mark.parametrize("page", [*PAGES, "README.md"])
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)\s#]+)(?:#[\w-]*)?\)", prose(page))

    assert [link for link in links if "://" not in link and not ((ROOT / page).parent / link).exists()] == []


@pytest.mark.parametrize("page", [*PAGES, "README.md"])
def test_what_is_typed_on_windows_is_what_is_typed_elsewhere(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    windows = re.findall(r"^```bat\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    twins = re.findall(r"^```sh\n((?:(?!^```).)*?)^```\n(?:(?!^```).)*?^```bat\n", text, re.MULTILINE | re.DOTALL)
    translated = [satu.replace("python3 -m", "py -m").replace(".venv/bin/", ".venv\\Scripts\\") for satu in twins]

    assert windows == translated


def test_every_picture_belongs_to_a_page():
    asked = {nama for page in PAGES for nama in re.findall(r"\((gambar/[\w-]+\.svg)\)", prose(page))}

    assert {f"gambar/{satu.name}" for satu in (PANDUAN / "gambar").iterdir()} == asked


def test_every_page_is_in_the_index():
    index = (PANDUAN / "README.md").read_text(encoding="utf-8")

    assert [page for page in PAGES if f"({Path(page).name})" not in index and not page.endswith("README.md")] == []


def test_pictures_name_no_place_of_a_computer():
    svg = "".join(satu.read_text(encoding="utf-8") for satu in (PANDUAN / "gambar").iterdir())

    assert re.findall(r"(?<!/)/(?:home|tmp|root|work|Users|usr)/|https?://(?!www\.w3\.org)", svg) == []


@pytest.mark.slow
def test_a_new_user_has_an_lkjip_with_all_its_figures_after_the_first_hour(followed):
    jalan, ada, words = followed("docs/panduan/jam-pertama.md")
    kosong = [satu for satu in words if "BELUM DIISI" in satu]

    assert jalan.layar[-1][2] == 0
    assert "output/kecamatan-contoh/2025/7-dokumen/lkjip-2025.docx" in ada
    assert {"84,6", "100,12%", "124.000.000"} <= {kata for satu in words for kata in re.split(r"[ ;:]", satu)}
    assert [satu for satu in kosong if not re.search(r"narasi/|BELUM DIISI – tanggal\]", satu)] == []
