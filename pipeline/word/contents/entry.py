"""One line of a list of contents: words that lead to their place, dots, a field that tells the page."""

from lxml import etree

from pipeline.word.markup import XML_SPACE, w


def entry(style: str, text: str, bookmark: str, width: int) -> etree._Element:
    """Return the paragraph; its page number stands at `width` twips and is empty until it is known."""
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    if style:
        etree.SubElement(properties, w("pStyle"), {w("val"): style})
    tabs = etree.SubElement(properties, w("tabs"))
    etree.SubElement(tabs, w("tab"), {w("val"): "right", w("leader"): "dot", w("pos"): str(width)})
    link = etree.SubElement(paragraph, w("hyperlink"), {w("anchor"): bookmark, w("history"): "1"})
    _text(link, text)
    etree.SubElement(etree.SubElement(link, w("r")), w("tab"))
    _char(link, "begin")
    code = etree.SubElement(etree.SubElement(link, w("r")), w("instrText"), {XML_SPACE: "preserve"})
    code.text = f" PAGEREF {bookmark} \\h "
    _char(link, "separate")
    _char(link, "end")
    return paragraph


def probe(bookmarks: tuple[str, ...]) -> str:
    """Return paragraphs that ask for the page of each bookmark outside any list, where LibreOffice tells it.

    It lays pages out only for who asks how many there are, so that is asked first.
    """
    lines = (
        f"<w:p>{_said(f'@@{name}@')}{_asked(f'PAGEREF {name} {chr(92)}h')}{_said('@')}</w:p>" for name in bookmarks
    )
    return f"<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{_asked('NUMPAGES')}</w:p>{''.join(lines)}"


def _said(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _asked(code: str) -> str:
    chars = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    told = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{chars["separate"]}{_said("?")}'
    return f"{chars['begin']}{told}{chars['end']}"


def _text(parent: etree._Element, text: str) -> None:
    run = etree.SubElement(parent, w("r"))
    etree.SubElement(run, w("t"), {XML_SPACE: "preserve"}).text = text


def _char(parent: etree._Element, kind: str) -> None:
    run = etree.SubElement(parent, w("r"))
    etree.SubElement(run, w("fldChar"), {w("fldCharType"): kind})
