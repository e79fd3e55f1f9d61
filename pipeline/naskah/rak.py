"""The shelf of Word templates: the only file here that reads from disk."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.domain.instansi import Tampilan
from pipeline.errors import TemplateError
from pipeline.naskah.tampilan import dengan_tampilan
from pipeline.word.cache import Cache
from pipeline.word.template.template import Template

_BAWAAN = Tampilan()


class Rak:
    """Templates by stem, from the first folder that has them; each is read and compiled once per look."""

    def __init__(self, *folder: Path, cache: Path | None = None) -> None:
        self._folder: Sequence[Path] = folder
        self.cache = Cache(cache)
        """What earlier runs kept of templates and pages."""
        self._siap: dict[tuple[str, Tampilan], Template] = {}

    def ambil(self, stem: str, tampilan: Tampilan = _BAWAAN) -> Template:
        """The template compiled for the paper and font asked for.

        Raises:
            TemplateError: no folder has it, it cannot be read, or a tag in it cannot be used.
        """
        key = (stem, tampilan)
        if key not in self._siap:
            data = dengan_tampilan(self._baca(stem), tampilan)
            self._siap[key] = Template.load(data, f"{stem}.docx", self.cache)
        return self._siap[key]

    def _baca(self, stem: str) -> bytes:
        for folder in self._folder:
            path = folder / f"{stem}.docx"
            if path.is_file():
                try:
                    return path.read_bytes()
                except OSError as reason:
                    raise TemplateError(
                        f"Templat {path} tidak dapat dibaca; tutup dulu bila terbuka di Word."
                    ) from reason
        places = ", ".join(str(folder) for folder in self._folder)
        raise TemplateError(f"Templat {stem}.docx tidak ada di {places}; ambil lagi dari salinan aslinya.")
