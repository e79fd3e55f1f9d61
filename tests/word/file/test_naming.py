"""A Word file opens whatever its parts are called, or one sentence says why not."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pipeline.word.errors import TemplateBroken
from pipeline.word.file.naming import PAGE
from pipeline.word.file.package import read
from pipeline.word.file.properties import Properties
from pipeline.word.template.template import Template
from tests.word.build import body, faults, lines, page, part, render


def zipped(parts):
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def parts_of(data):
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def renamed(data, *names):
    """The file with parts under other names, as their relationships tell."""
    parts = parts_of(data)
    for old, new in names:
        parts[new] = parts.pop(old)
        rels, other = (f"word/_rels/{name.rpartition('/')[2]}.rels" for name in (old, new))
        if rels in parts:
            parts[other] = parts.pop(rels)
        for name, content in parts.items():
            if name.endswith(".rels") or name == "[Content_Types].xml":
                short, new_short = old.rpartition("/")[2], new.rpartition("/")[2]
                parts[name] = content.replace(f"{short}".encode(), new_short.encode())
    return zipped(parts)


WEB = renamed(
    page("{{ a }}", header="{{ b }}"),
    ("word/document.xml", "word/document2.xml"),
    ("word/styles.xml", "word/styles2.xml"),
    ("word/settings.xml", "word/settings2.xml"),
    ("word/header1.xml", "word/kepalaSurat.xml"),
)


def test_a_file_of_word_for_the_web_opens_and_prints():
    made = render(WEB, a="isi", b="kepala")
    assert ("isi" in part(made, PAGE), faults(made)) == (True, ())


def test_a_header_of_any_name_is_printed():
    made = parts_of(render(WEB, a="isi", b="kepala surat"))
    assert sum(b"kepala surat" in content for content in made.values()) == 1


def test_styles_of_any_name_are_found():
    assert "word/styles.xml" in read(WEB)


def test_parts_with_a_leading_slash_or_backslashes_open():
    parts = parts_of(page("{{ a }}"))
    odd = {
        ("/" + name if n % 2 else name.replace("/", "\\")): content for n, (name, content) in enumerate(parts.items())
    }
    assert lines(render(zipped(odd), a="isi"))[-1] == "isi"


def test_a_page_outside_the_word_folder_opens():
    parts = parts_of(page("{{ a }}"))
    parts["halaman.xml"] = parts.pop(PAGE)
    parts["_rels/halaman.xml.rels"] = parts.pop("word/_rels/document.xml.rels").replace(b'Target="', b'Target="word/')
    parts["_rels/halaman.xml.rels"] = parts["_rels/halaman.xml.rels"].replace(b"word/..", b".")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"halaman.xml")
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"/word/document.xml", b"/halaman.xml")
    made = render(zipped(parts), a="isi")
    assert (lines(made)[-1], faults(made)) == ("isi", ())


def test_names_that_differ_in_capitals_are_one_part():
    parts = parts_of(page("{{ a }}"))
    parts["Word/Document.xml"] = parts.pop(PAGE)
    assert lines(render(zipped(parts), a="isi"))[-1] == "isi"


def test_a_file_kept_as_a_word_template_becomes_a_document():
    parts = parts_of(page("{{ a }}"))
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    assert "template.main" not in part(render(zipped(parts), a="isi"), "[Content_Types].xml")


def test_lists_written_with_prefixes_and_single_quotes_are_read():
    parts = parts_of(page("{{ a }}"))
    for name in ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"):
        text = parts[name].decode().partition("?>")[2].replace('"', "'")
        for tag in ("Types", "Default", "Override", "Relationships", "Relationship"):
            for before in ("<", "</"):
                text = text.replace(f"{before}{tag} ", f"{before}x:{tag} ").replace(
                    f"{before}{tag}>", f"{before}x:{tag}>"
                )
        parts[name] = text.replace("xmlns='", "xmlns:x='").encode()
    made = render(zipped(parts), a="isi")
    assert (lines(made)[-1], faults(made)) == ("isi", ())


def test_a_page_in_another_encoding_is_read():
    parts = parts_of(page("{{ a }}"))
    text = parts[PAGE].decode().replace("UTF-8", "UTF-16")
    assert lines(render(zipped({**parts, PAGE: text.encode("utf-16")}), a="isi"))[-1] == "isi"


def test_a_file_without_properties_gets_those_of_its_document():
    parts = parts_of(page("x"))
    del parts["docProps/core.xml"]
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = re.sub(rb"<(?:Relationship|Override) [^>]*core[^>]*/>", b"", parts[name])
    properties = Properties("Judul", "", "", "", date(2026, 1, 2))
    made = Template.load(zipped(parts), "coba.docx").render({}, properties=properties)
    assert ("Judul" in part(made, "docProps/core.xml"), faults(made)) == (True, ())


STRICT = zipped(
    {
        name: content.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in parts_of(page("{{ a }}")).items()
    }
)
MACRO = zipped(
    {
        name: content.replace(
            b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
            b"vnd.ms-word.document.macroEnabled.main",
        )
        for name, content in parts_of(page("x")).items()
    }
)
REFUSED = [
    ("strict", STRICT, "Strict Open XML"),
    ("with macros", MACRO, "makro"),
    ("an old or locked file", b"\xd0\xcf\x11\xe0" + b"\0" * 600, r"\.doc lama atau berkata sandi"),
    ("no zip", b"halo", "tidak utuh"),
    ("a torn zip", page("x")[:-40], "tidak utuh"),
    ("another zip", zipped({"a.txt": b"x"}), "daftar isi"),
    ("a workbook", zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}), "tidak ada"),
    ("torn lists", zipped({"[Content_Types].xml": b"<Types", "_rels/.rels": b"<", PAGE: b""}), "rusak"),
]


@pytest.mark.parametrize(("data", "words"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_a_file_that_cannot_be_filled_is_refused_in_one_sentence(data, words):
    with pytest.raises(TemplateBroken, match=words):
        Template.load(data, "coba.docx")


def test_comments_and_the_people_who_wrote_them_stay_behind():
    parts = parts_of(page("x"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    parts["word/comments.xml"] = b"<w:comments xmlns:w='x'/>"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>", f'<Relationship Id="rIdK" Type="{kind}" Target="comments.xml"/></Relationships>'.encode()
    )
    made = render(zipped(parts))
    assert ("word/comments.xml" in parts_of(made), "comments" in part(made, "word/_rels/document.xml.rels")) == (
        False,
        False,
    )


def related(kind, target, *, outside):
    """A file whose page is related to something that does not belong in a template."""
    parts = parts_of(page("x"))
    mode = ' TargetMode="External"' if outside else ""
    whole = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    relation = f'<Relationship Id="rIdA" Type="{whole}" Target="{target}"{mode}/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", relation.encode())
    return zipped({**parts, "word/asing.bin": b"x"})


FOREIGN = [
    (
        "a picture fetched from a page",
        related("image", "http://contoh.example/x.png", outside=True),
        "dari luar berkas",
    ),
    ("a picture on another computer", related("image", "file://contoh/x.png", outside=True), "dari luar berkas"),
    ("an object of another program", related("oleObject", "asing.bin", outside=False), "benda program lain"),
    ("a document put in whole", related("aFChunk", "asing.bin", outside=False), "benda program lain"),
]


@pytest.mark.parametrize(("data", "words"), [case[1:] for case in FOREIGN], ids=[case[0] for case in FOREIGN])
def test_a_template_that_fetches_or_carries_something_foreign_is_refused(data, words):
    with pytest.raises(TemplateBroken, match=words):
        Template.load(data, "coba.docx")


def test_a_link_that_a_reader_may_follow_is_no_fault():
    Template.load(related("hyperlink", "https://contoh.example", outside=True), "coba.docx")


@pytest.mark.parametrize("code", ["DDEAUTO excel x y", " INCLUDEPICTURE http://contoh.example/x.png", " LINK Word x"])
def test_a_field_that_fetches_is_refused(code):
    chars = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    field = f"<w:p>{chars[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{chars[1]}{chars[2]}</w:p>"
    with pytest.raises(TemplateBroken, match="dapat mengambil isi"):
        Template.load(body(page("x"), field), "coba.docx")


def test_a_page_of_braces_is_judged_at_once():
    with pytest.raises(TemplateBroken, match="tidak ditutup"):
        Template.load(page("{" * 200_000), "coba.docx")
