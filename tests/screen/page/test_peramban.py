"""The pages in a browser: nothing axe-core minds, no wider than a telephone, filtered by keyboard, every link there.

``SAKIP_AXE`` names a folder in which ``npm i playwright-core axe-core`` was run; Chromium is the one on the path.
"""

import json
import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from pipeline import STAGES
from pipeline.fleet import run_all
from pipeline.permintaan import Permintaan
from pipeline.together import laid_out

ROOT = Path(__file__).parents[3]
PERIKSA = Path(__file__).with_name("periksa.mjs")
PAKET = os.environ.get("SAKIP_AXE", "")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
KANTOR = [*sorted(p.parent for p in (ROOT / "data").glob("*/instansi.toml")), ROOT / "data/_latihan/kecamatan-keliru"]
perlu_peramban = pytest.mark.skipif(
    not (PAKET and CHROMIUM and shutil.which("node")),
    reason="needs Chromium, node, and SAKIP_AXE, a folder with playwright-core and axe-core",
)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """Every sample office and the one that is bad on purpose, and the recap of those with a year of their own."""
    folder = tmp_path_factory.mktemp("output")
    permintaan = Permintaan(folder, ROOT / "templates", date(2026, 1, 15))
    assert len(list(run_all(KANTOR, STAGES, permintaan))) == 5
    laid_out(ROOT / "data", permintaan)
    return folder


def pages(output):
    return [output / "index.html", *sorted(output.glob("*/*/index.html"))]


def periksa(apa, *halaman):
    perintah = ["node", str(PERIKSA), PAKET, CHROMIUM, apa, *(satu.as_uri() for satu in halaman)]
    done = subprocess.run(perintah, capture_output=True, text=True, timeout=600, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_link_leads_to_a_file_or_a_place_on_the_page(output):
    lost = []
    for page in pages(output):
        text = page.read_text(encoding="utf-8")
        for link in re.findall(r'href="([^"]*)"', text):
            there = f'id="{link[1:]}"' in text if link[0] == "#" else (page.parent / unquote(link)).is_file()
            lost += [] if there else [link]
    assert len(pages(output)) == 7
    assert lost == []


def test_every_file_of_a_period_is_linked(output):
    for page in pages(output)[1:]:
        text = page.read_text(encoding="utf-8")
        linked = {unquote(link) for link in re.findall(r'href="([^#"][^"]*)"', text)}
        made = {p.relative_to(page.parent).as_posix() for p in page.parent.glob("[1-8]*/**/*") if p.is_file()}
        assert made - linked == set()


@perlu_peramban
def test_no_barrier_is_found_in_light_and_dark_on_a_telephone_and_a_desk(output):
    assert {satu: cacat for satu, cacat in periksa("akses", *pages(output)).items() if cacat} == {}


@perlu_peramban
def test_a_barrier_would_be_found(tmp_path):
    page = tmp_path / "buruk.html"
    page.write_text('<html><body><img src="x.png"><p style="color:#999;background:#fff">pudar</p>')
    found = " ".join(periksa("akses", page)[page.as_uri()])
    assert [aturan in found for aturan in ("image-alt", "html-has-lang", "color-contrast")] == [True] * 3


@perlu_peramban
def test_findings_are_filtered_by_keyboard_alone_and_printed_whole(output):
    (hasil,) = periksa("saring", *output.glob("satpol*/*/index.html")).values()
    assert hasil["cacat"] == []
    assert 0 < hasil["tersaring"] == hasil["diminta"] < hasil["semua"] == hasil["kembali"]
    assert hasil["tercetak"] == hasil["semua"]
    assert (hasil["kosong"], hasil["kataHitung"]) == (0, f"{hasil['tersaring']} baris ditampilkan.")


@perlu_peramban
def test_a_command_is_copied_as_it_stands(output):
    (hasil,) = periksa("tombol", *output.glob("satpol*/*/index.html")).values()
    assert hasil["kabar"] == "Disalin."
    assert hasil["ditempel"] == hasil["diminta"]
    assert hasil["diminta"].startswith("invoke ")


@perlu_peramban
def test_the_offices_are_sorted_by_their_figures(output):
    (hasil,) = periksa("tombol", output / "index.html").values()
    (naik, kecil), (turun, besar) = hasil["urut"]
    assert (naik, turun) == ("ascending", "descending")
    assert kecil == sorted(kecil, key=int) == besar[::-1]
    assert len(set(kecil)) > 1
