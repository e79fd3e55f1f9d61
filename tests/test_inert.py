"""What was delivered is kept byte for byte, and nothing that runs or fetches goes out or opens by a double click."""

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from pipeline.archive.baca import looked_at
from pipeline.archive.pulih import restore
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import versi_arsip
from pipeline.domain.instansi import PengaturanArsip
from pipeline.domain.periode import Periode
from pipeline.inert import AKTIF, active
from pipeline.run import Permintaan, run
from tests.word.build import page
from tests.word.hostile import SETTINGS, carriers, pages, parts_of, related, zipped

ROOT = Path(__file__).resolve().parents[1]
HTML = b"<html><script>alert(1)</script></html>"
PLAIN = page("naskah")


def book(*parts):
    """A workbook with further parts."""
    from xlsxwriter import Workbook

    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as made:
        made.add_worksheet().write(0, 0, "isi")
    held = parts_of(stream.getvalue())
    return zipped({**held, **dict.fromkeys(parts, b"x")})


def with_relation(kind, target, rels="xl/_rels/workbook.xml.rels"):
    return related(book(), kind, target, rels=rels)


LIVELY = {
    "halaman.html": HTML, "skrip.js": b"x", "pintas.lnk": b"L", "program.exe": b"MZ", "gambar.svg": b"<svg/>",
    "tanpa-akhiran": b"x", "formulir.xlsm": book("xl/vbaProject.bin"), "makro.xlsx": book("xl/vbaProject.bin"),
    "tautan.xlsx": book("xl/externalLinks/externalLink1.xml"), "koneksi.xlsx": book("xl/connections.xml"),
    "benda.xlsx": book("xl/embeddings/oleObject1.bin"), "kontrol.xlsx": book("xl/activeX/activeX1.xml"),
    "berkas.xlsx": with_relation("hyperlink", "file:///C:/Windows/calc.exe"), "web.xlsx": HTML, "web.xls": HTML,
    "lama.xls": b"\xd0\xcf\x11\xe0" + "_VBA_PROJECT".encode("utf-16-le"),
    "dde.csv": b"indikator;realisasi\nIKU-1;=cmd|'/C calc'!A0\n",
    "tautan.csv": b'indikator,realisasi\nIKU-1,"=HYPERLINK(""http://x"")"\n',
}  # fmt: skip
QUIET = {
    "rapi.xlsx": book(), "rapi.docx": PLAIN, "angka.csv": b"indikator;realisasi\nIKU-1;-12,5\nIKU-2;+3\n",
    "catatan.md": b"# = judul", "foto.jpg": b"\xff\xd8\xff", "rusak.docx": b"PK\3\4 bukan", "surat.pdf": b"%PDF-1.7",
    "laman.docx": related(PLAIN, "hyperlink", "https://contoh.example"),
    "sandi.xlsx": b"\xd0\xcf\x11\xe0" + b"\0" * 99,
    "templat.docx": related(PLAIN, "attachedTemplate", "file:///C:/Users/a/Normal.dotm", rels=SETTINGS),
}  # fmt: skip


@pytest.mark.parametrize("nama", LIVELY)
def test_what_runs_or_fetches_is_known(nama):
    assert active(nama, LIVELY[nama])


@pytest.mark.parametrize("nama", QUIET)
def test_what_does_neither_is_left_alone(nama):
    assert active(nama, QUIET[nama]) == ""


LOOSE = ("a part that nothing leads to", "entities", "a picture that is something else", "a drawing with a script",
         "a drawing that fetches", "what Word learns tomorrow", "a field of a tag", "a field over paragraphs",
         "a link field that data leads", "a document within", "a workbook as an object")  # fmt: skip
WORD = {name: isi for name, isi in {**carriers(PLAIN), **pages(PLAIN)}.items() if name not in LOOSE}


@pytest.mark.parametrize("isi", WORD.values(), ids=WORD)
def test_a_draft_that_runs_or_fetches_is_known(isi):
    assert active("naskah.docx", isi)


KIRIMAN = {
    "halaman.html": HTML,
    "formulir.xlsm": LIVELY["formulir.xlsm"],
    "gambar.docx": carriers(PLAIN)["a picture on a page"],
}


@pytest.fixture(scope="module")
def jadi(tmp_path_factory):
    """A run over an office that was handed such files, with what it left."""
    tmp_path = tmp_path_factory.mktemp("inert")
    unit = tmp_path / "data" / "kecamatan-contoh-muncar"
    shutil.copytree(ROOT / "data/kecamatan-contoh-muncar", unit)
    reviu = unit / "2024" / "reviu"
    reviu.mkdir(exist_ok=True)
    for nama, isi in KIRIMAN.items():
        (reviu / nama).write_bytes(isi)
    permintaan = Permintaan(tmp_path / "o", ROOT / "templates", date(2025, 1, 15), "2024-TW4")
    return tmp_path, run(unit, ["review", "archive"], permintaan)


def test_no_copy_of_it_goes_out_and_each_is_told(jadi):
    tmp_path, hasil = jadi
    keluar = {f.name for f in (tmp_path / "o" / "kecamatan-contoh-muncar").rglob("*")}
    told = sorted(t.nilai for t in hasil.temuan if t.kode == "RVW-28")
    assert (keluar & set(KIRIMAN), told) == (set(), sorted(KIRIMAN))


def test_the_archive_keeps_its_bytes_under_a_name_nothing_opens(jadi):
    tmp_path, _ = jadi
    masukan = tmp_path / "o" / "arsip" / "kecamatan-contoh-muncar" / "masukan" / "2024" / "reviu"
    there = {f.name: f.read_bytes() for f in masukan.iterdir()}
    assert {nama: there.get(f"{nama}{AKTIF}") for nama in KIRIMAN} == KIRIMAN
    assert set(KIRIMAN) & set(there) == set()


def test_it_comes_back_under_its_own_name_byte_for_byte(jadi):
    tmp_path, _ = jadi
    tempat = TempatArsip.dari(tmp_path / "o", PengaturanArsip())
    with looked_at(tempat) as tanya:
        versi = versi_arsip(tanya, "kecamatan-contoh-muncar", Periode(2024, 4))
    pulih = restore(versi, tempat.folder, tmp_path / "o", tmp_path / "kembali")
    folder = tmp_path / "kembali" / "data" / "kecamatan-contoh-muncar" / "2024" / "reviu"
    assert ({nama: (folder / nama).read_bytes() for nama in KIRIMAN}, pulih.temuan) == (KIRIMAN, ())
