"""Tables: heads that repeat, rows that do not break, one row per element of the context."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import NamedTuple

from akhir import Akhir
from dokumen import Bagian, Berkas
from gaya import WARNA_KEPALA
from sel import Baris, Sel, sel_tag, tulis_tabel
from teks import BIASA, TEBAL, Alinea, cm

PER_SASARAN = ("s in sasaran", "i in s.indikator")
"""The loops of a table of indikator under their sasaran."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: head, width in cm, the tag of its cells, alignment.

    Neighbours with the same ``grup`` stand under one head. ``gabung`` merges the cells of the innermost loop
    vertically, or from one row where the expression holds to the next. ``warna`` is an expression that gives the
    cell's colour as ``RRGGBB``.
    """

    judul: str
    lebar: float
    isi: str
    rata: str = ""
    grup: str = ""
    gabung: bool | str = False
    warna: str = ""

    def sel(self, gaya: str, *, lanjut: bool = False) -> Alinea:
        """What stands in a cell of the column."""
        merge = "{% vm %}" if self.gabung is True else f"{{% vm {self.gabung} %}}" if self.gabung else ""
        warna = f"{{% cellbg {self.warna} %}}" if self.warna else ""
        return Alinea(warna + merge + self.isi, gaya, self.rata, lanjut=lanjut)


@dataclass(frozen=True, slots=True)
class Lajur:
    """Columns at the right end whose number the context decides, such as the years of a Renstra.

    ``ulang_kepala`` and ``ulang_isi`` are the loops of head and cells (``t in tahun``, ``n in i.target``), ``banyak``
    what the columns are counted by (``tahun``), ``contoh`` how many the page is laid out for.
    """

    grup: str
    judul: str
    isi: str
    ulang_kepala: str
    ulang_isi: str
    banyak: str
    lebar: float = 1.4
    contoh: int = 5

    def ulangi(self, ulang: str, sel: Sel) -> list[Sel]:
        """The cell of one such column within its loop."""
        return [sel_tag(f"{{%tc for {ulang} %}}"), replace(sel, lebar=cm(self.lebar)), sel_tag("{%tc endfor %}")]


class Kaki(NamedTuple):
    """One cell of a closing row: text, number of columns it spans, alignment."""

    teks: str
    lajur: int = 1
    rata: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with one row per element: ``Tabel("b in baris").kolom(…)``, or several loops, the outer first.

    ``takarir`` is the caption above it; ``urut`` the width of a first column No. with the ``nomor`` of the element.
    ``pita`` is a row over the whole width at the start of every outer element (only where ``pita_bila`` holds),
    ``kosong`` the sentence printed when there is nothing to repeat, ``kaki`` the closing rows (only
    where ``kaki_bila`` holds), ``kecil`` sets 8
    instead of 10 points for wide tables, ``lajur`` columns whose number the context decides. ``lanjut`` keeps the
    last rows on the page of what follows, such as a signature; ``rapat`` is for the last thing on its page: the
    space after it shall not fill a page of its own. ``utuh`` keeps a short table with its closing rows on one page.
    ``akhir`` closes the paper below the last row.
    """

    ulang: str | Sequence[str]
    takarir: Bagian = ()
    urut: float = 0
    nomor_kolom: bool = True
    pita: str = ""
    pita_bila: str = ""
    kosong: str = ""
    kaki: Sequence[Sequence[Kaki]] = ()
    kaki_bila: str = ""
    kecil: bool = False
    lajur: Lajur | None = None
    lanjut: bool = False
    rapat: bool = False
    utuh: bool = False
    akhir: Akhir | None = None

    def kolom(self, *kolom: Kolom | tuple[str, float, str] | tuple[str, float, str, str]) -> Callable[[Berkas], None]:
        """The table with its columns; a plain one is head, width in cm, tag and alignment."""
        dalam = self.ulang if isinstance(self.ulang, str) else self.ulang[-1]
        urut = [Kolom("No.", self.urut, f"{{{{ {dalam.split()[0]}.nomor }}}}", "tengah")] if self.urut else []
        columns = urut + [k if isinstance(k, Kolom) else Kolom(*k) for k in kolom]

        def tulis(berkas: Berkas) -> None:
            berkas.tulis(self.takarir)
            widths = self._lebar(columns, berkas.lebar)
            grid = [*widths, *([cm(self.lajur.lebar)] * self.lajur.contoh if self.lajur else [])]
            tulis_tabel(berkas, "Tabel Resmi", grid, self._baris(columns, widths, grid))
            Alinea(sesudah=0, lanjut=self.lanjut, tipis=self.rapat or self.akhir is not None).tulis(berkas.word)

        return tulis

    @property
    def _gaya(self) -> str:
        return "Isi Tabel Kecil" if self.kecil else "Isi Tabel"

    def _lebar(self, kolom: Sequence[Kolom], halaman: int) -> list[int]:
        """The columns in twips; wider than the page they are narrowed in proportion."""
        widths = [cm(k.lebar) for k in kolom]
        room = halaman - (cm(self.lajur.lebar) * self.lajur.contoh if self.lajur else 0)
        total = sum(widths)
        return widths if total <= room else [width * room // total for width in widths]

    def _baris(self, kolom: Sequence[Kolom], widths: Sequence[int], grid: Sequence[int]) -> Iterator[Baris]:
        def tag(isi: str) -> Baris:
            return Baris([Sel(Alinea(f"{{%tr {isi} %}}", "Isi Tabel"), sum(grid), len(grid))])

        yield from self._kepala(kolom, widths)
        if self.nomor_kolom:
            yield self._nomor(widths)
        luar, *dalam = [self.ulang] if isinstance(self.ulang, str) else self.ulang
        yield tag(f"for {luar}")
        if self.pita:
            pita = self._penuh(self.pita, widths, "F2F2F2")
            yield from (tag(f"if {self.pita_bila}"), pita, tag("endif")) if self.pita_bila else (pita,)
        yield from (tag(f"for {ulang}") for ulang in dalam)
        yield self._isi(kolom, widths)
        yield from (tag("endfor") for _ in dalam)
        if self.kosong:
            yield from (tag("else"), self._penuh(self.kosong, widths))
        yield tag("endfor")
        kaki = self._kaki(widths)
        yield from (tag(f"if {self.kaki_bila}"), *kaki, tag("endif")) if self.kaki_bila else kaki
        if self.akhir:
            tutup = self.akhir.baris(widths)
            bila = self.akhir.bila
            yield from (tag(f"if {bila}"), *tutup, tag("endif")) if bila else tutup

    def _kepala(self, kolom: Sequence[Kolom], widths: Sequence[int]) -> Iterator[Baris]:
        """The head: one row, or two when columns are grouped."""
        gaya = "Kepala Tabel Kecil" if self.kecil else "Kepala Tabel"

        def sel(teks: str, lebar: int, lajur: int = 1, gabung: str = "") -> Sel:
            return Sel(Alinea(teks, gaya), lebar, lajur, gabung, WARNA_KEPALA, tengah=True)

        berdua = self.lajur is not None or any(k.grup for k in kolom)
        atas: list[Sel] = []
        bawah: list[Sel] = []
        for grup, anggota in groupby(zip(kolom, widths, strict=True), key=lambda satu: satu[0].grup):
            satuan = list(anggota)
            if grup:
                atas.append(sel(grup, sum(width for _, width in satuan), len(satuan)))
                bawah += [sel(k.judul, width) for k, width in satuan]
            else:
                atas += [sel(k.judul, width, gabung="restart" if berdua else "") for k, width in satuan]
                bawah += [sel("", width, gabung="continue") for _, width in satuan]
        if self.lajur:
            span, banyak = f"{{% colspan {self.lajur.banyak}|length %}}", self.lajur.contoh
            atas.append(sel(span + self.lajur.grup, cm(self.lajur.lebar) * banyak, banyak))
            bawah += self.lajur.ulangi(self.lajur.ulang_kepala, sel(self.lajur.judul, 0))
        yield Baris(atas, kepala=True)
        if berdua:
            yield Baris(bawah, kepala=True)

    def _nomor(self, widths: Sequence[int]) -> Baris:
        """The row ``(1) (2) …`` under the head."""
        sel = [Sel(Alinea(f"({n})", "Nomor Kolom"), width) for n, width in enumerate(widths, start=1)]
        if self.lajur:
            satu = Sel(Alinea(f"({{{{ {len(widths)} + loop.index }}}})", "Nomor Kolom"))
            sel += self.lajur.ulangi(self.lajur.ulang_kepala, satu)
        return Baris(sel, kepala=True)

    def _isi(self, kolom: Sequence[Kolom], widths: Sequence[int]) -> Baris:
        sel = [Sel(k.sel(self._gaya, lanjut=self.utuh), width) for k, width in zip(kolom, widths, strict=True)]
        if self.lajur:
            sel += self.lajur.ulangi(self.lajur.ulang_isi, Sel(Alinea(self.lajur.isi, self._gaya, "tengah")))
        return Baris(sel)

    def _penuh(self, teks: str, widths: Sequence[int], warna: str = "") -> Baris:
        """A row of one cell over the whole width; a coloured one is a band and stays with the row after it."""
        span = f"{{% colspan {len(widths)} + {self.lajur.banyak}|length %}}" if self.lajur else ""
        rata, huruf = ("", TEBAL) if warna else ("tengah", BIASA)
        isi = Alinea(span + teks, self._gaya, rata, lanjut=bool(warna), huruf=huruf)
        return Baris([Sel(isi, sum(widths), len(widths), warna=warna)])

    def _kaki(self, widths: Sequence[int]) -> Iterator[Baris]:
        """The closing rows, which stay together on one page."""
        for number, row in enumerate(self.kaki, start=1):
            sisa = iter(widths)
            yield Baris([
                Sel(Alinea(kaki.teks, self._gaya, kaki.rata, lanjut=number < len(self.kaki), huruf=TEBAL),
                    sum(islice(sisa, kaki.lajur)), kaki.lajur)
                for kaki in row
            ])  # fmt: skip


def triwulan(
    isi: str, lebar: float, grup: str, rata: str = "tengah", warna: str = "", kepala: str = ""
) -> list[Kolom]:
    """Four columns under one head: ``triwulan("i.target_tw", 1.5, "Target Triwulan")``."""
    return [
        Kolom(kepala + tw, lebar, f"{{{{ {isi}.{tw.lower()} }}}}", rata, grup, warna=warna)
        for tw in ("I", "II", "III", "IV")
    ]
