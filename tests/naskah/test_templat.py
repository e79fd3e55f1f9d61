"""The committed templates: made again byte by byte, asking only for what their data declares, sound, slim."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table

from pipeline.word.file.custom import values
from pipeline.word.file.package import read
from pipeline.word.file.stamp import fingerprint, stamp_of
from pipeline.word.template.template import Template
from tests.naskah.isian_templat import salah

TEMPLATES = Path(__file__).parents[2] / "templates"
STEMS = sorted(path.stem for path in TEMPLATES.glob("*.docx"))
README = (TEMPLATES / "README.md").read_text("utf-8")
KONTEKS = dict(re.findall(r"^## (\w+)\.docx\n.*?^Data: `([\w.:]+)`", README, re.MULTILINE | re.DOTALL))


@pytest.fixture(scope="module")
def dibuat_lagi(tmp_path_factory):
    folder = tmp_path_factory.mktemp("templates")
    command = [sys.executable, str(TEMPLATES / "_sumber"), "--ke", str(folder)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
    return folder


@pytest.mark.parametrize("stem", STEMS)
def test_making_a_template_again_gives_the_same_bytes(dibuat_lagi, stem):
    assert (dibuat_lagi / f"{stem}.docx").read_bytes() == (TEMPLATES / f"{stem}.docx").read_bytes()


def test_only_the_last_line_of_a_title_leaves_room_below_it_even_when_lines_are_the_same():
    kode = (
        "import sys; sys.path[:0] = sys.argv[1:]; from bagian import judul;"
        "print([baris.sesudah for baris in judul('LAPORAN', 'LAPORAN')])"
    )
    command = [sys.executable, "-c", kode, str(TEMPLATES / "_sumber"), str(TEMPLATES.parent)]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() == ["[None,", "12]"]  # noqa: S603


def buat(folder, *lain):
    """The templates made once more over what stands in the folder: status and words."""
    command = [sys.executable, str(TEMPLATES / "_sumber"), "--ke", str(folder), *lain]
    jalan = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")  # noqa: S603
    return jalan.returncode, jalan.stdout


def test_a_template_edited_by_hand_is_never_overwritten(dibuat_lagi, tmp_path):
    for nama in ("pk.docx", "iku.docx"):
        shutil.copy(dibuat_lagi / nama, tmp_path)
    berkas = Document(tmp_path / "pk.docx")
    berkas.paragraphs[0].add_run(" disunting")
    berkas.save(tmp_path / "pk.docx")
    disunting = (tmp_path / "pk.docx").read_bytes()
    status, kata = buat(tmp_path)
    assert (status, "Disunting tangan, tidak ditimpa: pk.docx." in kata) == (1, True)
    assert (tmp_path / "pk.docx").read_bytes() == disunting
    assert (tmp_path / "iku.docx").read_bytes() == (dibuat_lagi / "iku.docx").read_bytes()


def test_it_is_overwritten_when_told_to(dibuat_lagi, tmp_path):
    (tmp_path / "pk.docx").write_bytes(b"bukan berkas Word")
    assert buat(tmp_path)[0] == 1
    assert buat(tmp_path, "--timpa", "pk")[0] == 0
    assert (tmp_path / "pk.docx").read_bytes() == (dibuat_lagi / "pk.docx").read_bytes()


def test_a_name_no_template_has_is_refused_and_nothing_is_written(tmp_path):
    status, kata = buat(tmp_path / "baru", "--timpa", "pk", "--timpa", "pengukurann")
    assert (status, "Tidak ada templat bernama pengukurann; tidak ada yang ditulis." in kata) == (1, True)
    assert ", pengukuran, " in kata
    assert not (tmp_path / "baru").exists()


@pytest.mark.parametrize("stem", STEMS)
def test_a_template_says_what_it_is_and_what_it_asks_for(stem):
    data = (TEMPLATES / f"{stem}.docx").read_bytes()
    stamp, parts = stamp_of(read(data)), read(data)
    assert (stamp.templat, stamp.isian, stamp.sidik) == (
        stem, Template.load(data, stem).fields(), fingerprint(parts),
    )  # fmt: skip
    assert values(Template.load(data, stem).static) == {}


def test_the_readme_tells_the_fields_the_classes_have(dibuat_lagi):
    assert (dibuat_lagi / "README.md").read_text("utf-8") == README


def test_every_template_made_is_committed(dibuat_lagi):
    assert sorted(path.stem for path in dibuat_lagi.glob("*.docx")) == STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_a_template_asks_only_for_fields_its_class_declares(stem):
    template = Template.load((TEMPLATES / f"{stem}.docx").read_bytes(), f"{stem}.docx")
    assert salah(template, KONTEKS[stem]) == []


def test_a_field_the_class_lacks_is_found():
    data = (TEMPLATES / "pk.docx").read_bytes()
    assert "tempat_tanggal" in salah(Template.load(data, "pk.docx"), "pipeline.naskah.kop:Kop")


@pytest.mark.parametrize("stem", STEMS)
def test_styles_stay_slim(stem):
    assert len(read((TEMPLATES / f"{stem}.docx").read_bytes())["word/styles.xml"]) < 20_000


@pytest.mark.parametrize("stem", STEMS)
def test_pages_are_f4(stem):
    xml = read((TEMPLATES / f"{stem}.docx").read_bytes())["word/document.xml"].decode()
    sizes = {tuple(sorted(map(int, size))) for size in re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', xml)}
    assert sizes == {(12242, 18722)}


@pytest.mark.parametrize("stem", STEMS)
def test_every_table_row_holds_together(stem):
    xml = read((TEMPLATES / f"{stem}.docx").read_bytes())["word/document.xml"].decode()
    assert xml.count("<w:tr>") == xml.count("<w:cantSplit/>")


@pytest.mark.parametrize("stem", STEMS)
def test_the_head_of_a_table_repeats_on_every_page(stem):
    xml = read((TEMPLATES / f"{stem}.docx").read_bytes())["word/document.xml"].decode()
    heads = [row for row in re.findall(r"<w:tr>.*?</w:tr>", xml) if '"KepalaTabel' in row]
    assert all("<w:tblHeader/>" in row for row in heads)


def test_a_signature_never_leaves_its_name():
    styles = read((TEMPLATES / "pk.docx").read_bytes())["word/styles.xml"].decode()
    signature = re.search(r'w:styleId="TandaTangan">.*?</w:style>', styles)[0]
    assert "<w:keepNext/><w:keepLines/>" in signature


def test_the_logo_waits_under_its_alt_text():
    assert 'descr="gambar:logo"' in read((TEMPLATES / "pk.docx").read_bytes())["word/document.xml"].decode()


@pytest.mark.parametrize(("stem", "gaya"), [("pk", "12 16"), ("pengukuran", "12 16")])
def test_the_kop_stands_three_to_four(stem, gaya):
    styles = read((TEMPLATES / f"{stem}.docx").read_bytes())["word/styles.xml"].decode()
    sizes = [
        re.search(rf'w:styleId="{name}">.*?<w:sz w:val="(\d+)"', styles)[1] for name in ("KopPemerintah", "KopNama")
    ]
    assert " ".join(str(int(size) // 2) for size in sizes) == gaya


@pytest.mark.parametrize("nama", ["pk", "lkjip", "laporan_analisa", "monev", "lembar_disposisi"])
def test_there_is_room_for_a_signature_in_ink_or_of_a_certificate_above_each_name(nama):
    """A visible electronic signature is a square of some two centimetres; 60 points are 2.1 cm."""
    berkas = Document(TEMPLATES / f"{nama}.docx")
    tabel = (Table(satu, berkas._body) for satu in berkas.element.body.iter(qn("w:tbl")))
    alinea = [p for satu in tabel for sel in satu._cells for p in sel.paragraphs]
    ruang = [
        (p.paragraph_format.space_before or Pt(0)).pt
        for p in alinea
        if p.style.name == "Tanda Tangan" and p.text.endswith(".nama }}")
    ]
    assert (bool(ruang), all(pt >= 60 for pt in ruang)) == (True, True)
