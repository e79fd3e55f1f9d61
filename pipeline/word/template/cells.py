"""Tags that change their cell: `{% cellbg warna %}`, `{% colspan n %}`, `{% vm %}` and `{% hm %}`."""

from typing import Final

from lxml import etree

from pipeline.word.markup import local, w
from pipeline.word.template.grid import set_cell
from pipeline.word.template.join import Found
from pipeline.word.template.page import Page, ancestor, put_after, put_before

WORDS: Final = frozenset({"cellbg", "colspan", "vm", "hm"})
_FIRST: Final = "{% if loop.first %}"


def apply(page: Page, found: Found) -> None:
    """Write into the cell what its tag asks for; the tag itself is already out of the text.

    Raises:
        TemplateBroken: the tag stands outside a table.
    """
    cell = ancestor(found.text, w("tc"))
    word = found.tag.word
    if cell is None:
        raise page.broken(f"tag {word} berdiri di luar sel tabel", found.words)
    if word == "cellbg":
        fill = page.hold(f"{{{{\n({found.tag.rest})|_atribut }}}}", found.words, found.tag)
        set_cell(cell, "shd", {"val": "clear", "color": "auto", "fill": fill})
    elif word == "colspan":
        span = page.hold(f"{{{{\n({found.tag.rest})|_atribut }}}}", found.words, found.tag)
        set_cell(cell, "gridSpan", {"val": span})
        page.columns = True
    elif word == "vm":
        _merge_down(page, cell, found)
    else:
        _merge_across(page, cell, found)


def _merge_down(page: Page, cell: etree._Element, found: Found) -> None:
    """Let the cell run over all rows of its loop, with its words in the first row only.

    `{% vm baris.baru %}` lets it begin anew in every row where the expression holds.
    """
    first = f"{{%\nif {found.tag.rest} %}}" if found.tag.rest else _FIRST
    merge = page.hold(first + "restart{% else %}continue{% endif %}", found.words)
    set_cell(cell, "vMerge", {"val": merge})
    blocks = [child for child in cell if local(child.tag) != "tcPr"]
    put_before(blocks[0], page.hold(first, found.words))
    put_after(blocks[-1], page.hold("{% else %}<w:p/>{% endif %}", found.words))


def _merge_across(page: Page, cell: etree._Element, found: Found) -> None:
    """Let the first cell of its loop run over the columns of all the others."""
    old = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    times = "1" if old is None else old.get(w("val"), "1")
    set_cell(cell, "gridSpan", {"val": page.hold(f"{{{{ {times} * loop.length }}}}", found.words)})
    put_before(cell, page.hold(_FIRST, found.words))
    put_after(cell, page.hold("{% endif %}", found.words))
    page.columns = True
