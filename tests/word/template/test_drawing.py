"""Pictures and charts that take the place of stand-ins in a template."""

from __future__ import annotations

import struct
import zlib
from decimal import Decimal
from io import BytesIO

import docx
import openpyxl
import pytest

from pipeline.word.chart.build import build
from pipeline.word.chart.chart import Chart, Series
from pipeline.word.chart.fill import refill
from pipeline.word.errors import ValueRefused
from pipeline.word.file.package import read
from pipeline.word.picture import Picture
from pipeline.word.template.template import Template
from tests.word.build import faults, part, saved, table, with_parts


def png(width: int, height: int, shade: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = zlib.compress((b"\0" + bytes((shade,)) * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def with_picture(*alts: str, loop: str = "") -> bytes:
    document = docx.Document()
    if loop:
        document.add_paragraph("{%p for g in " + loop + " %}")
    for alt in alts:
        document.add_picture(BytesIO(png(10, 10)), height=docx.shared.Cm(2))
        properties = document.paragraphs[-1]._p.xpath(".//wp:docPr")[0]
        properties.set("descr", alt)
    if loop:
        document.add_paragraph("{%p endfor %}")
    return saved(document)


def rendered(data: bytes, **context: object) -> bytes:
    return Template.load(data, "coba.docx").render(context)


def sizes(data: bytes) -> list[tuple[int, int]]:
    return [(shape.width, shape.height) for shape in docx.Document(BytesIO(data)).inline_shapes]


CHART = Chart(
    categories=("2023", "2024 & <TW I>"),
    series=(Series("Target", (Decimal("90.5"), 91)), Series("Realisasi", (Decimal("88.25"), None))),
    title="Indeks & Nilai",
    alt="Grafik target dan realisasi",
)


@pytest.mark.parametrize(
    ("pixels", "emu"),
    [((10, 10), (720000, 720000)), ((10, 30), (240000, 720000)), ((30, 10), (720000, 240000))],
)
def test_a_picture_fits_the_frame_and_keeps_its_proportions(pixels, emu):
    assert sizes(rendered(with_picture("gambar:logo"), logo=Picture(png(*pixels)))) == [emu]


def test_a_picture_can_be_named_by_a_tag():
    assert sizes(rendered(with_picture("{{ kop.logo }}"), kop={"logo": Picture(png(20, 10))})) == [(720000, 360000)]


@pytest.mark.parametrize("context", [{}, {"logo": None}])
def test_without_a_picture_there_is_no_drawing(context):
    assert "w:drawing" not in part(rendered(with_picture("gambar:logo"), **context))


def test_the_alt_text_of_a_picture_is_escaped():
    assert 'descr="Lambang &#34;A&#34; &amp; B"' in part(
        rendered(with_picture("gambar:logo"), logo=Picture(png(2, 2), alt='Lambang "A" & B'))
    )


def test_bytes_that_are_no_picture_are_refused():
    with pytest.raises(ValueRefused, match="PNG atau JPEG"):
        rendered(with_picture("gambar:logo"), logo=Picture(b"GIF89a"))


def test_the_same_picture_in_a_loop_is_stored_once():
    data = rendered(with_picture("{{ g }}", loop="semua"), semua=[Picture(png(2, 2)), Picture(png(2, 2))])
    assert sum(name.startswith("word/media/gambar-") for name in read(data)) == 1


def test_pictures_in_a_loop_leave_a_sound_document():
    data = rendered(with_picture("{{ g }}", loop="semua"), semua=[Picture(png(2, 2)), Picture(png(2, 2, 9))])
    assert faults(data) == ()


def test_charts_in_a_loop_become_parts_of_their_own():
    names = read(rendered(with_picture("{{ g }}", loop="semua"), semua=[CHART, CHART]))
    assert [name for name in names if name.startswith("word/charts/grafik")] == [
        "word/charts/grafik1.xml",
        "word/charts/grafik2.xml",
    ]


@pytest.mark.parametrize("kind", ["kolom", "batang"])
def test_a_chart_leaves_a_sound_document(kind):
    chart = Chart(CHART.categories, CHART.series, CHART.title, CHART.alt, kind)
    assert faults(rendered(with_picture("grafik:capaian"), capaian=chart)) == ()


def chart_points(data: bytes, name: str = "word/charts/grafik1.xml") -> list[str]:
    return part(data, name).replace("</c:v>", "<c:v>").split("<c:v>")[1::2]


def test_a_missing_value_is_a_gap_in_the_chart():
    points = chart_points(rendered(with_picture("grafik:c"), c=CHART))
    labels = ["2023", "2024 &amp; &lt;TW I&gt;"]
    assert points == ["Target", *labels, "90.5", "91", "Realisasi", *labels, "88.25"]


def test_the_data_behind_a_chart_opens_as_a_workbook():
    book = read(rendered(with_picture("grafik:c"), c=CHART))["word/embeddings/grafik1.xlsx"]
    sheet = openpyxl.load_workbook(BytesIO(book))["Data"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "Target", "Realisasi"],
        ["2023", 90.5, 88.25],
        ["2024 & <TW I>", 91, None],
    ]


def styled() -> bytes:
    """A template whose chart staff drew: three orange series with a title of its own."""
    three = Chart(("a",), tuple(Series(f"s{n}", (n,)) for n in range(3)), "Judul staf")
    data = rendered(with_picture("grafik:c"), c=three)
    parts = {name: content.decode("latin-1") for name, content in read(data).items()}
    color = '<c:spPr><a:solidFill><a:srgbClr val="ED7D31"/></a:solidFill></c:spPr>'
    chart = parts["word/charts/grafik1.xml"].replace("<c:invertIfNegative", f"{color}<c:invertIfNegative")
    document = parts["word/document.xml"].replace('descr=""', 'descr="{{ grafik_a }}"')
    return with_parts(data, {"word/charts/grafik1.xml": chart.encode(), "word/document.xml": document.encode()})


def test_a_chart_staff_drew_keeps_its_look():
    assert part(rendered(styled(), grafik_a=CHART), "word/charts/grafik1.xml").count("ED7D31") == 2


def test_a_chart_staff_drew_gets_the_new_series():
    assert chart_points(rendered(styled(), grafik_a=CHART))[0] == "Target"


def test_more_series_than_staff_drew_are_added():
    many = Chart(("a",), tuple(Series(f"s{n}", (n,)) for n in range(5)))
    assert chart_points(rendered(styled(), grafik_a=many))[::3] == ["s0", "s1", "s2", "s3", "s4"]


def test_an_empty_title_leaves_the_charts_own():
    chart = Chart(("a",), (Series("s", (1,)),))
    assert "Judul staf" in part(rendered(styled(), grafik_a=chart), "word/charts/grafik1.xml")


def test_the_stand_in_chart_leaves_no_part_behind():
    data = rendered(styled(), grafik_a=CHART)
    assert (len([name for name in read(data) if "chart" in name or "embed" in name]), faults(data)) == (3, ())


def test_a_series_needs_one_value_for_each_category():
    with pytest.raises(ValueError, match="2 nilai, 1 kategori"):
        Chart(("a",), (Series("s", (1, 2)),))


def test_a_chart_on_a_plain_page_is_refused():
    with pytest.raises(ValueRefused, match="Chart"):
        rendered(table(("{{ a }}",)), a=CHART)


def test_fields_name_what_the_template_uses():
    data = with_picture("{{ g.gambar }}", "gambar:logo", loop="kop.semua")
    assert Template.load(data, "x").fields() == {"kop.semua", "kop.semua[].gambar", "logo"}


def test_a_chart_becomes_as_tall_as_it_asks():
    chart = Chart(("a",), (Series("s", (1,)),), tall=Decimal("1.5"))
    xml = part(rendered(with_picture("grafik:c"), c=chart))
    assert 'cy="1080000"' in xml


BOUNDS = [
    # nilai, batas sumbu yang tersisa
    ((90, 125), ["max", "min"]),
    ((90, Decimal("125.01")), ["min"]),
    ((-1, 90), ["max"]),
    ((-1, 200), []),
    ((None, 0), ["max", "min"]),
]


@pytest.mark.parametrize(("values", "left"), BOUNDS)
def test_an_axis_never_hides_a_value(values, left):
    drawn = build(Chart(("a",), (Series("s", (1,)),))).replace(b"<c:min ", b'<c:max val="125"/><c:min ')
    found = refill(drawn, Chart(("a", "b"), (Series("s", values),))).decode()
    assert [name for name in ("max", "min") if f"<c:{name} " in found] == left
