"""Several documents bound into one file: as many sections, nothing twice, or none at all."""

import re

import pytest

from pipeline.word.file.bound import bound

PAGE = "word/document.xml"
SECTION = '<w:sectPr><w:footerReference r:id="rId4"/><w:pgSz w:w="1"/><w:pgMar w:top="1"/></w:sectPr>'
DRAWING = '<wp:docPr id="1" name="logo"/>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
FOOTER = f"<w:p>{FIELD.format('PAGE')}<w:r><w:t> dari </w:t></w:r>{FIELD.format('NUMPAGES')}</w:p>"


def parts(text, section=SECTION, footer=FOOTER, **lain):
    page = f"<w:document><w:body><w:p>{DRAWING}{text}</w:p>{section}</w:body></w:document>"
    rest = {"word/footer1.xml": footer, "word/styles.xml": "<w:styles/>", "docProps/core.xml": text, **lain}
    return {PAGE: page.encode(), **{name: content.encode() for name, content in rest.items()}}


def page_of(*texts):
    return bound([parts(text) for text in texts])[PAGE].decode()


def test_every_document_is_a_section_that_counts_from_one():
    assert page_of("a", "b", "c").count('<w:pgMar w:top="1"/><w:pgNumType w:start="1"/></w:sectPr>') == 3


def test_the_documents_keep_their_order():
    assert re.findall(r"/>([abc])</w:p>", page_of("a", "b", "c")) == ["a", "b", "c"]


def test_no_two_pictures_have_one_number():
    assert re.findall(r'docPr id="(\d+)"', page_of("a", "b")) == ["1", "2"]


def test_a_footer_keeps_the_page_and_loses_the_number_of_all_pages():
    footer = bound([parts("a"), parts("b")])["word/footer1.xml"].decode()
    assert ("PAGE" in footer, "NUMPAGES" in footer, " dari " in footer) == (True, False, False)


@pytest.mark.parametrize(
    "other",
    [
        parts("b", **{"word/styles.xml": "<w:styles>x</w:styles>"}),
        parts("b", **{"word/footnotes.xml": "x"}),
        parts("b", section=SECTION.replace("<w:pgSz", '<w:type w:val="continuous"/><w:pgSz')),
        parts(f"b{SECTION}"),
        parts('<w:bookmarkStart w:id="1"/>'),
    ],
    ids=["other styles", "footnotes", "goes on on the page", "two sections", "a name"],
)
def test_what_cannot_share_a_file_is_not_bound(other):
    assert bound([parts("a"), other]) is None


def test_a_total_of_pages_that_cannot_be_left_out_is_not_bound():
    strange = FOOTER.replace(" dari ", "/")
    assert bound([parts("a", footer=strange), parts("b", footer=strange)]) is None
