"""The page of a draft as it is read back."""

from pipeline.review.halaman import read_page

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def char(jenis):
    return f'<w:r><w:fldChar w:fldCharType="{jenis}"/></w:r>'


def test_what_comes_after_a_field_that_never_ends_is_read():
    isi = (f"<w:p><w:r><w:t>Sebelum.</w:t></w:r>{char('begin')}{char('separate')}<w:r><w:t> Sesudah.</w:t></w:r></w:p>"
           "<w:p><w:r><w:t>Paragraf lain.</w:t></w:r></w:p>")  # fmt: skip
    halaman = read_page(
        {"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{isi}</w:body></w:document>'.encode()}
    )
    assert [p.teks for p in halaman.paragraf] == ["Sebelum. Sesudah.", "Paragraf lain."]
