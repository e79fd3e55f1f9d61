"""The door to template files on disk."""

from __future__ import annotations

from pathlib import Path

from pipeline.word.template import Template


def open_template(path: Path) -> Template:
    """Return the template in a .docx file, compiled once per content.

    Raises:
        TemplateBroken: the file is no Word file, or a tag in it cannot be used.
        OSError: the file cannot be read.
    """
    return Template.load(path.read_bytes(), path.name)
