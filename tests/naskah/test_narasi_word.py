"""A text of narasi/ written in Word is taken in as if it had been typed: nothing lost unsaid, nothing that acts."""

import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pipeline.analyse.analisis import analyse
from pipeline.domain.berkas import Berkas
from pipeline.naskah.markdown import TabelTulis
from pipeline.naskah.narasi import parse
from pipeline.naskah.narasi_word.ambil import narratives
from pipeline.naskah.narasi_word.ketik import Ketikan
from pipeline.naskah.narasi_word.susun import NarasiRusak, taken_in
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.takarir import Penomor
from pipeline.word.ruled import ABOVE, LEFT
from pipeline.word.styled import Piece, Styled, with_notes
from tests.render.lkjip import bahan_uji as uji
from tests.word.build import body, saved, with_parts

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICT = f'<w:r><w:drawing><a:graphic xmlns:a="{A}">{{}}</a:graphic></w:drawing></w:r>'
GRAFIK = '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
DIAGRAM = '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
TAUTAN = '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId99"/>'
KOTAK = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>isi kotak</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
RUMUS = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r/></m:oMath>'


DASAR = saved(docx.Document())


def t(teks):
    return f'<w:r><w:t xml:space="preserve">{teks}</w:t></w:r>'


def medan(jenis):
    return f'<w:r><w:fldChar w:fldCharType="{jenis}"/></w:r>'


def xml(*isi):
    return body(saved(docx.Document()), "".join(f"<w:p>{satu}</w:p>" for satu in isi))


def dibaca(isi):
    return [(a.jenis, a.nomor, a.tingkat, with_notes(a.teks)) for a in parse(taken_in(isi, "x").teks)]


def ditulis(susun):
    dokumen = docx.Document()
    susun(dokumen)
    return saved(dokumen)


def foto(bentuk="JPEG"):
    aliran = io.BytesIO()
    Image.new("RGB", (40, 30)).save(aliran, bentuk)
    aliran.seek(0)
    return aliran


def test_headings_lists_and_words_are_what_they_were():
    def susun(d):
        d.add_heading("Judul", 2)
        d.add_paragraph("Kalimat a*b [x] # <y>.")
        for gaya in ("List Bullet", "List Bullet 2", "List Number", "List Number"):
            d.add_paragraph("isi", style=gaya)

    assert dibaca(ditulis(susun)) == [
        ("judul", "", 0, "Judul"),
        ("teks", "", 0, "Kalimat a*b [x] # <y>."),
        ("butir", "", 0, "isi"),
        ("butir", "", 1, "isi"),
        ("nomor", "1.", 0, "isi"),
        ("nomor", "2.", 0, "isi"),
    ]


def test_emphasis_is_kept_and_never_a_sign_too_many():
    def susun(d):
        p = d.add_paragraph("a")
        p.add_run(" tebal ").bold = True
        p.add_run("miring").italic = True

    (alinea,) = parse(taken_in(ditulis(susun), "x").teks)
    assert [(p.text, sorted(p.looks)) for p in alinea.teks.pieces] == [
        ("a ", []), ("tebal", ["bold"]), (" ", []), ("miring", ["italic"]),
    ]  # fmt: skip


def test_a_table_keeps_its_caption_and_its_merged_cells():
    def susun(d):
        d.add_paragraph("Tabel 3.1 Layanan", style="Caption")
        tabel = d.add_table(rows=3, cols=3)
        for r, baris in enumerate(("aBc", "dEF", "ghi")):
            for c, isi in enumerate(baris):
                tabel.cell(r, c).text = isi if isi.islower() else ""
        tabel.cell(0, 0).merge(tabel.cell(0, 1))
        tabel.cell(0, 2).merge(tabel.cell(1, 2))

    (alinea,) = parse(taken_in(ditulis(susun), "x").teks)
    assert (alinea.judul, isinstance(alinea.blok, TabelTulis)) == ("Layanan", True)
    assert alinea.blok.baris == (("a", LEFT, "c"), ("d", "", ABOVE), ("g", "h", "i"))


def test_a_picture_comes_with_the_caption_below_it():
    def susun(d):
        d.add_picture(foto())
        d.add_paragraph("Gambar 2. Loket", style="Caption")

    made = taken_in(ditulis(susun), "bab3 inovasi")
    assert (made.teks, list(made.gambar)) == (
        "![Loket](bab3-inovasi-gambar-1.jpg)\n", ["bab3-inovasi-gambar-1.jpg"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("isi", "teks"),
    [
        (f"{t('a')}<w:ins>{t(' b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>", "a b"),
        (f'<w:fldSimple w:instr="DATE">{t("1 Mei")}</w:fldSimple>', "1 Mei"),
        (f'{medan("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>{medan("separate")}{t("7")}{medan("end")}', "7"),
        (f'<w:commentRangeStart w:id="1"/>{t("kata")}<w:r><w:commentReference w:id="1"/></w:r>', "kata"),
        (f'{t("a")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>', "a"),
    ],
)  # fmt: skip
def test_what_is_printed_is_what_word_shows(isi, teks):
    assert [satu for *_, satu in dibaca(xml(isi))] == [teks]


@pytest.mark.parametrize(
    ("isi", "apa"),
    [
        (PICT.format(GRAFIK), "grafik"),
        (PICT.format(DIAGRAM), "SmartArt"),
        (PICT.format(TAUTAN), "gambar yang hanya ditautkan"),
        (KOTAK, "kotak teks"),
        (RUMUS, "rumus"),
        ("<w:r><w:object/></w:r>", "benda dari program lain (OLE)"),
    ],
)
def test_what_cannot_be_taken_over_is_counted(isi, apa):
    made = taken_in(xml(t("a") + isi), "x")
    assert (made.teks, made.tertinggal, made.gambar) == ("a\n", {apa: 1}, {})


def test_a_footnote_comes_along():
    dasar = xml(f'{t("kata")}<w:r><w:footnoteReference w:id="3"/></w:r>{t(".")}')
    catatan = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="3"><w:p>{t("Perda *3*")}</w:p></w:footnote></w:footnotes>'
    )
    assert dibaca(with_parts(dasar, {"word/footnotes.xml": catatan.encode()})) == [
        ("teks", "", 0, "kata^[Perda *3*].")
    ]


@pytest.mark.parametrize(
    "isi", [b"", b"PK\3\4rusak", b"\xd0\xcf\x11\xe0lama", with_parts(xml(t("a")), {"word/document.xml": b"<"})]
)
def test_a_damaged_or_locked_file_is_told_and_stops_nothing(isi):
    with pytest.raises(NarasiRusak):
        taken_in(isi, "x")
    assert [(k.kode, k.nilai) for k in narratives({}, {"x": Berkas.dari("2024/narasi/x.docx", isi)}).temuan] == [
        ("BCA-81", "x.docx")
    ]


@pytest.mark.parametrize(
    ("berkas", "sebab"),
    [
        (Berkas("2024/narasi/x.docx", b"", 0, "Permission denied"), "Permission denied"),
        (Berkas("2024/narasi/x.docx", b"", 40_000_000), "terlalu besar"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told(berkas, sebab):
    made = narratives({}, {"x": berkas})
    assert ([k.kode for k in made.temuan], sebab in str(made.temuan[0].celah), made.teks) == (["BCA-81"], True, {})


def test_of_a_text_and_a_word_file_the_text_counts():
    made = narratives(
        {"isu": Berkas.dari("2024/narasi/isu.md", b"Teks.")},
        {"Isu": Berkas.dari("2024/narasi/Isu.docx", xml(t("W")))},
    )
    assert (made.teks, [k.kode for k in made.temuan]) == ({"isu": "Teks."}, ["BCA-82"])


def test_a_text_of_comments_alone_leaves_the_place_to_word():
    made = narratives(
        {"isu": Berkas.dari("2024/narasi/isu.md", b"<!-- tulis di sini -->")},
        {"isu": Berkas.dari("2024/narasi/isu.docx", xml(t("W")))},
    )
    assert (made.teks, made.berkas, made.temuan) == ({"isu": "W\n"}, {"isu": "2024/narasi/isu.docx"}, ())


def dalam(kali):
    return f"{'<w:sdt><w:sdtContent>' * kali}<w:p>{t('a')}</w:p>{'</w:sdtContent></w:sdt>' * kali}"


@pytest.mark.parametrize("kali", [1, 60, 5000])
def test_what_is_nested_without_end_stops_nothing(kali):
    try:
        teks = taken_in(body(DASAR, dalam(kali)), "x").teks
    except NarasiRusak as rusak:
        teks = str(rusak)
    assert teks == "a\n" or (teks, kali) == ("isinya rusak", 5000)


POTONGAN = st.lists(
    st.sampled_from([
        t("kata"), KOTAK, RUMUS, PICT.format(GRAFIK), medan("begin"), medan("separate"), medan("end"),
        f"<w:p>{t('a')}</w:p>", "<w:p>", "</w:p>", "<w:ins>", "</w:ins>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>",
        "<w:tc>", "</w:tc>", "<w:tcPr><w:vMerge/></w:tcPr>", '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>',
        '<w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr></w:pPr>',
        f"<w:tbl><w:tr><w:tc><w:p>{t('x')}</w:p></w:tc><w:tc/></w:tr></w:tbl>",
        '<w:r><w:footnoteReference w:id="9"/></w:r>',
    ]), max_size=20,
)  # fmt: skip


@given(POTONGAN)
def test_any_page_is_read_or_told_to_be_damaged(potongan):
    try:
        teks = taken_in(body(DASAR, "".join(potongan)), "x").teks
    except NarasiRusak:
        return
    parse(teks)


KATA = st.text(st.sampled_from("ab *_~`[]<>!\\.,#|-^("), min_size=1, max_size=12).filter(
    lambda teks: "<br" not in teks and not any(tanda in teks for tanda in ("**", "__"))
)
RUPA = st.frozensets(st.sampled_from(["bold", "italic", "struck"]), max_size=2)


@given(st.lists(st.builds(Piece, KATA, RUPA), max_size=5))
def test_no_word_of_word_is_read_otherwise(pieces):
    teks = " ".join(Styled(pieces).split())
    made = Ketikan().typed([Piece("Kata "), *pieces])
    assert [" ".join(a.teks.split()) for a in parse(made)] == [f"Kata {teks}".strip()]


def test_a_picture_without_a_title_is_called_after_what_it_stands_under():
    sendiri = Berkas.dari("2024/narasi/lampiran-sk.docx", ditulis(lambda d: d.add_picture(foto())))
    polos = narratives({}, {"lampiran-sk": sendiri})
    berjudul = taken_in(ditulis(lambda d: (d.add_heading("SK [Tim]*", 1), d.add_picture(foto()))), "x")
    assert (polos.teks["lampiran-sk"], berjudul.teks.splitlines()[-1]) == (
        "![](lampiran-sk-gambar-1.jpg)\n", "![SK Tim](x-gambar-1.jpg)",
    )  # fmt: skip
    reading = uji.bacaan(narasi=polos.teks, gambar=polos.gambar)
    (tambahan,) = Bahan(reading, analyse(reading)).tambahan("lampiran", Penomor())
    assert tambahan.baris[0].takarir.judul == "Sk"


@pytest.mark.parametrize("awal", [
    medan("begin"),
    medan("begin") + "<w:r><w:instrText>REF a</w:instrText></w:r>" + medan("separate"),
    medan("begin") + f"<w:del>{medan('end')}</w:del>",
])  # fmt: skip
def test_what_comes_after_a_field_that_never_ends_is_read(awal):
    tutup = medan("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + medan("end")
    isi = xml(t("Sebelum.") + awal + t(" Sesudah."), t("Paragraf lain.") + tutup)
    assert [teks for *_, teks in dibaca(isi)] == ["Sebelum. Sesudah.", "Paragraf lain."]
