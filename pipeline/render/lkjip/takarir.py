"""Captions, numbered in the order they are made."""

from dataclasses import dataclass

from pipeline.naskah.takarir import Takarir

__all__ = ["Penomor", "Takarir"]


@dataclass(slots=True)
class Penomor:
    """Counts tables and figures per chapter while the chapters are built in order."""

    bergambar: bool = False
    _bab: str = ""
    _tabel: int = 0
    _gambar: int = 0

    def bab(self, nomor: str) -> None:
        """Begin a chapter: tables and figures count from 1 again, as ``nomor.1``."""
        self._bab, self._tabel, self._gambar = nomor, 0, 0

    def tabel(self, judul: str) -> Takarir:
        """The caption of the next table."""
        self._tabel += 1
        return self._takarir(self._tabel, judul)

    def gambar(self, judul: str) -> Takarir:
        """The caption of the next figure."""
        self._gambar += 1
        self.bergambar = True
        return self._takarir(self._gambar, judul)

    def tabel_bila(self, ada: bool, judul: str) -> Takarir:
        """The caption of the next table if there is one, else a caption that is not counted."""
        return self.tabel(judul) if ada else self.tanpa_nomor(judul)

    def tanpa_nomor(self, judul: str) -> Takarir:
        """A caption that is not counted, for a table that is not printed."""
        return Takarir(awal=f"{self._bab}.", urut="", judul=judul, pertama=False)

    def _takarir(self, urut: int, judul: str) -> Takarir:
        awal = f"{self._bab}." if self._bab else ""
        return Takarir(awal=awal, urut=str(urut), judul=judul, pertama=urut == 1)
