"""LibreOffice asks nobody for anything while it works, whatever a document wants it to fetch."""

import socket
import threading

import pytest

from pipeline.word import libreoffice
from tests.word.build import page, part
from tests.word.hostile import SETTINGS, field, of_paragraph, related, with_body

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not libreoffice.office(), reason="LibreOffice is not here"),
]
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

A = "http://schemas.openxmlformats.org/drawingml/2006"
PICTURE = (
    f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{A}/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/>'
    f'<wp:docPr id="9" name="g"/><a:graphic xmlns:a="{A}/main"><a:graphicData uri="{A}/picture">'
    f'<pic:pic xmlns:pic="{A}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="g"/><pic:cNvPicPr/></pic:nvPicPr>'
    f'<pic:blipFill><a:blip {R} r:link="rIdJahat"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


@pytest.fixture
def pendengar():
    """A server on this computer: its port, and what was asked of it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        asked: list[bytes] = []

        def listen():
            while True:
                try:
                    one, _ = server.accept()
                except OSError:
                    return
                with one:
                    asked.append(one.recv(100))

        threading.Thread(target=listen, daemon=True).start()
        yield server.getsockname()[1], asked


def fetching(port):
    alamat = f"http://127.0.0.1:{port}/x"
    chunk, halo = f'<w:altChunk {R} r:id="rIdJahat"/>', page("halo")
    html = f'<img src="{alamat}">'.encode()
    return {
        "a picture": related(halo, "image", alamat, inside=PICTURE),
        "a field of a picture": with_body(halo, of_paragraph(field(f'INCLUDEPICTURE "{alamat}" \\d'))),
        "a field of a text": with_body(halo, of_paragraph(field(f'INCLUDETEXT "{alamat}"'))),
        "a template": related(halo, "attachedTemplate", alamat, rels=SETTINGS),
        "a page within": related(halo, "aFChunk", "x.html", html, "text/html", inside=chunk),
    }


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_nothing_is_fetched(form, pendengar):
    port, asked = pendengar
    made = libreoffice.converted(fetching(port), libreoffice.office(), form)
    assert (len(made), asked) == (5, [])


def test_without_our_settings_it_would_be(pendengar, monkeypatch):
    monkeypatch.setattr(libreoffice, "_SETTINGS", ())
    port, asked = pendengar
    libreoffice.converted(fetching(port), libreoffice.office())
    assert asked


def test_no_file_of_this_computer_is_taken_in(tmp_path):
    (tmp_path / "rahasia.txt").write_text("RAHASIA-KANTOR", encoding="utf-8")
    code = f'INCLUDETEXT "{(tmp_path / "rahasia.txt").as_uri()}"'
    made = libreoffice.converted({"x": with_body(page("halo"), of_paragraph(field(code)))}, libreoffice.office())
    assert "RAHASIA-KANTOR" not in part(made["x"])
