"""Captions and headings, numbered in the order they are made, and the lists at the front that come of them."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Takarir:
    """Judul satu tabel atau gambar."""

    awal: str
    """Nomor bab dengan titik di depan nomor urut. Contoh: `3.`."""
    urut: str
    """Nomor urut dalam bab. Contoh: `2`."""
    judul: str
    """Contoh: `Capaian Kinerja Tahun 2024`."""
    pertama: bool
    """Apakah yang pertama dalam babnya. Contoh: `tidak`."""


@dataclass(frozen=True, slots=True)
class EntriDaftar:
    """Satu baris daftar isi, daftar tabel, atau daftar gambar."""

    teks: str
    """Contoh: `A. Latar Belakang`."""
    tingkat: int
    """1 untuk bab, 2 dan 3 di bawahnya. Contoh: `2`."""


@dataclass(slots=True)
class Penomor:
    """Counts tables and figures per chapter while the chapters are built in order, and remembers what it named."""

    isi: list[EntriDaftar] = field(default_factory=list)
    daftar_tabel: list[EntriDaftar] = field(default_factory=list)
    daftar_gambar: list[EntriDaftar] = field(default_factory=list)
    _bab: str = ""
    _tabel: int = 0
    _gambar: int = 0

    def bab(self, nomor: str, judul: str) -> str:
        """Begin a chapter: tables and figures count from 1 again, as ``nomor.1``."""
        self._bab, self._tabel, self._gambar = nomor, 0, 0
        return self.judul(judul, 1)

    def judul(self, teks: str, tingkat: int = 2) -> str:
        """The heading itself, entered in the daftar isi."""
        self.isi.append(EntriDaftar(" ".join(teks.split()), tingkat))
        return teks

    def tabel(self, judul: str) -> Takarir:
        """The caption of the next table."""
        self._tabel += 1
        return self._takarir("Tabel", self._tabel, judul, self.daftar_tabel)

    def gambar(self, judul: str) -> Takarir:
        """The caption of the next figure."""
        self._gambar += 1
        return self._takarir("Gambar", self._gambar, judul, self.daftar_gambar)

    def tabel_bila(self, ada: bool, judul: str) -> Takarir:
        """The caption of the next table if there is one, else a caption that is not counted."""
        return self.tabel(judul) if ada else self.tanpa_nomor(judul)

    def tanpa_nomor(self, judul: str) -> Takarir:
        """A caption that is not counted, for a table that is not printed."""
        return Takarir(awal=f"{self._bab}.", urut="", judul=judul, pertama=False)

    def _takarir(self, label: str, urut: int, judul: str, daftar: list[EntriDaftar]) -> Takarir:
        awal = f"{self._bab}." if self._bab else ""
        daftar.append(EntriDaftar(f"{label} {awal}{urut}  {judul}", 1))
        return Takarir(awal=awal, urut=str(urut), judul=judul, pertama=urut == 1)
