"""A page as one file: the template with its style and its script inside, and leave for nothing else."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template

_STYLE, _SCRIPT = "page.css", "page.js"


def bundled(templat: str, isi: object) -> bytes:
    """The page that a template of this folder makes of ``isi``.

    A browser that reads it runs our style and script, known by their hash, and fetches nothing.
    """
    gaya, skrip = _text(_STYLE), _text(_SCRIPT)
    aturan = f"default-src 'none'; style-src '{_hash(gaya)}'; script-src '{_hash(skrip)}'; base-uri 'none'"
    return _template(templat).render(isi=isi, gaya=gaya, skrip=skrip, aturan=aturan).encode()


@cache
def _template(nama: str) -> "Template":
    """A template, compiled once however many offices are built."""
    from jinja2 import (  # noqa: PLC0415 - start-up must not pay for it
        Environment,
        FunctionLoader,
        StrictUndefined,
    )

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(_text)
    )
    return environment.get_template(nama)


@cache
def _text(nama: str) -> str:
    return (files("pipeline.screen.page") / nama).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
