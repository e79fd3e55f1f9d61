"""The page of a draft as it is read back."""

from pipeline.review.halaman import read_page

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def teks(kata):
    return f"<w:r><w:t>{kata}</w:t></w:r>"


def char(jenis):
    return f'<w:r><w:fldChar w:fldCharType="{jenis}"/></w:r>'


def page(*paragraf):
    isi = "".join(f"<w:p>{satu}</w:p>" for satu in paragraf)
    return f'<w:document xmlns:w="{W}"><w:body>{isi}</w:body></w:document>'.encode()


def test_what_comes_after_a_field_that_never_ends_is_read():
    isi = page(teks("Sebelum.") + char("begin") + char("separate") + teks("Sesudah."), teks("Paragraf lain."))
    assert [p.teks for p in read_page({"word/document.xml": isi}).paragraf] == ["Sebelum.Sesudah.", "Paragraf lain."]
