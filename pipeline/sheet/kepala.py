"""The header of a sheet: found among the title lines, matched to the declared columns, none taken by guess."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.domain.nilai import Keadaan
from pipeline.domain.periode import ROMAN
from pipeline.domain.tempat import Tempat, address, column_letters
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import ANGKA, Arti, Jenis, Kolom, Skema, key, nearest
from pipeline.sheet.lembar import Lembar, Mentah, at
from pipeline.sheet.sel import as_text
from pipeline.sheet.susunan import Judul, Susunan, arrange

_THOUSANDS = re.compile(r"\brp\.?\s*\.?0{3}\b|\b(?:ribuan|jutaan|miliaran|milyaran|juta|ribu)\b", re.IGNORECASE)
_FIGURE = re.compile(r"(?:rp\.?)?\s*-?\d[\d.,]*\s*%?", re.IGNORECASE)

_BAGIAN = frozenset({"pembilang", "penyebut"})
"""The columns a value may be given in instead of its own."""

Calon = tuple[Judul, Arti]
"""A heading with what it means."""


@dataclass(frozen=True, slots=True)
class Kepala:
    """The header: its last row, its columns as (number, letters, declared column), places by name, named columns.

    ``buta`` are columns whose heading cannot be used, with the number of the column a person would look at: they
    have their finding, their cells hold no figure, and nothing more is said of their rows.
    """

    nomor: int
    kolom: tuple[tuple[int, str, Kolom], ...]
    letak: Mapping[str, int]
    bernama: frozenset[int]
    buta: Mapping[str, int]
    terpakai: bool
    """Whether every column is there that its rows cannot do without."""


def find_header(lembar: Lembar, skema: Skema, findings: list[Temuan]) -> Kepala | None:
    """The header of a sheet; None with a finding when no row names a declared column."""
    susunan = arrange(lembar, skema)
    if susunan is None:
        kolom = ", ".join(k.nama for k in skema.kolom if k.wajib)
        findings.append(temuan("BCA-12", lembar.tempat(), lembar.nama, kolom=kolom, skema=skema.nama))
        return None
    if susunan.awal != susunan.akhir:
        rows = [str(nomor) for nomor in range(susunan.awal, susunan.akhir + 1)]
        nilai = f"{', '.join(rows[:-1])} dan {rows[-1]}"
        findings.append(temuan("BCA-47", lembar.tempat(susunan.awal, 1), nilai))
    pemilih = _Pemilih(lembar, skema, susunan)
    letak = {kolom.nama: number for kolom in skema.kolom if (number := pemilih.pilih(kolom))}
    pemilih.report_missing(letak)
    pemilih.report_unknown(letak)
    findings.extend(pemilih.temuan)
    columns = tuple((letak[k.nama], column_letters(letak[k.nama]), k) for k in skema.kolom if k.nama in letak)
    return Kepala(
        susunan.akhir,
        columns,
        {kolom.nama: number for number, _, kolom in columns},
        frozenset(n for judul in susunan.judul for n in range(judul.kolom, judul.sampai + 1)),
        pemilih.buta,
        skema.wajib <= letak.keys(),
    )


class _Pemilih:
    """Which heading a declared column is read from, and what is said about the others."""

    def __init__(self, lembar: Lembar, skema: Skema, susunan: Susunan) -> None:
        self.lembar, self.skema, self.susunan = lembar, skema, susunan
        self.arti: tuple[Calon, ...] = tuple((judul, skema.arti(*judul.jalur)) for judul in susunan.judul)
        self.buta: dict[str, int] = {}
        self.ditanya: set[int] = set()
        self.temuan: list[Temuan] = []

    def pilih(self, kolom: Kolom) -> int:
        """The number of the column, 0 when there is none or more than one could be it."""
        calon = [satu for satu in self.arti if satu[1].nama == kolom.nama]
        if kolom.jenis in ANGKA:
            pilihan = _clearest(calon)
            if len(pilihan) > 1:
                return self._undecided(kolom, pilihan)
            if pilihan and len(calon) > 1:
                self._report_passed_over(pilihan[0][0], calon)
            return self._column_of_figures(kolom, pilihan[0][0]) if pilihan else 0
        pilihan = _by_code(calon, kolom) if kolom.jenis is Jenis.KODE else _clearest(calon)
        for judul, _ in pilihan[1:]:
            pertama = self._sel(pilihan[0][0])
            self.temuan.append(temuan("BCA-15", self._tempat(judul), judul.jalur[-1], pertama=pertama))
        return pilihan[0][0].kolom if pilihan else 0

    def report_unknown(self, letak: Mapping[str, int]) -> None:
        """BCA-14 for columns nobody knows, and for those that come near a quarter's column that is not there."""
        for judul, arti in self.arti:
            hilang = bool(arti.dekat) and self.skema.menurut_nama[arti.dekat].triwulan and arti.dekat not in letak
            asing = arti.nama is None or (arti.nama == "" and hilang)
            if asing and arti.dekat not in self.buta and judul.kolom not in self.ditanya:
                teks = " ".join(judul.jalur)
                usul = nearest(teks, self.skema.menurut_nama)
                mirip = f"; barangkali maksudnya “{usul}”" if usul and usul not in letak else ""
                self.temuan.append(temuan("BCA-14", self._tempat(judul), teks, mirip=mirip))

    def report_missing(self, letak: Mapping[str, int]) -> None:
        """One finding for a column that is not there: at the heading that comes near it, else for the sheet."""
        inti = next((kolom.nama for kolom in self.skema.kolom if kolom.ukuran and not kolom.triwulan), "")
        for kolom in self.skema.kolom:
            if kolom.nama in letak or kolom.nama in self.buta:
                continue
            ditanya = kolom.wajib or (kolom.nama == inti and not self._given_otherwise(letak))
            dekat = [judul for judul, arti in self.arti if arti.dekat == kolom.nama]
            if not dekat and kolom.nama == inti:
                dekat = [judul for judul, arti in self.arti if arti.nama is None and self._has_figures(judul.kolom)]
            if dekat and ditanya:
                ada = ", ".join(f"“{' '.join(judul.jalur)}” ({self._sel(judul)})" for judul in dekat)
                celah = {"kolom": kolom.nama, "ada": ada, "sebutan": self._sebutan(kolom), "skema": self.skema.nama}
                self.buta[kolom.nama] = dekat[0].kolom
                self.ditanya.update(judul.kolom for judul in dekat)
                self.temuan.append(temuan("BCA-52", self._tempat(dekat[0]), " ".join(dekat[0].jalur), **celah))
            elif kolom.wajib or (ditanya and self.skema.menurut_nama.keys() >= _BAGIAN):
                celah = {"lembar": self.lembar.nama, "skema": self.skema.nama}
                self.temuan.append(temuan("BCA-13", self.lembar.tempat(), kolom.nama, **celah))

    def _undecided(self, kolom: Kolom, calon: Sequence[Calon]) -> int:
        """BCA-51: more than one heading could be the column; none is read."""
        judul = [satu for satu, _ in calon]
        bersama = {satu.kelompok for satu in judul}
        kelompok = next(iter(bersama)) if len(bersama) == 1 else None
        sel = [self._sel(satu) for satu in judul]
        if kelompok:
            baris, awal, akhir = kelompok
            letak, nilai = f"{address(baris, awal)}:{address(baris, akhir)}", self.lembar.baris[baris - 1][awal - 1]
            return self._unusable(kolom, judul[0], self.lembar.tempat(baris, awal), as_text(nilai), letak)
        letak = f"{', '.join(sel[:-1])} dan {sel[-1]}"
        sama = len({satu.jalur[-1] for satu in judul}) == 1
        nilai = judul[0].jalur[-1] if sama else " ".join(judul[0].jalur)
        return self._unusable(kolom, judul[0], self._tempat(judul[0]), nilai, letak)

    def _unusable(self, kolom: Kolom, judul: Judul, tempat: Tempat, nilai: str, letak: str) -> int:
        self.buta[kolom.nama] = judul.kolom
        celah = {"kolom": kolom.nama, "letak": letak, "sebutan": self._sebutan(kolom), "skema": self.skema.nama}
        self.temuan.append(temuan("BCA-51", tempat, nilai, **celah))
        return 0

    def _column_of_figures(self, kolom: Kolom, judul: Judul) -> int:
        """The column the figures stand in, of those the heading reaches over without words of their own."""
        if kolom.jenis is Jenis.UANG and _THOUSANDS.search(teks := " ".join(judul.jalur)):
            self.temuan.append(temuan("BCA-40", self._tempat(judul), teks))
        numbers = range(judul.kolom, self._reach(judul) + 1)
        berisi = [n for n in numbers if self._has_figures(n)] if len(numbers) > 1 else []
        if len(berisi) < 2:
            return berisi[0] if berisi and berisi[0] <= judul.sampai else judul.kolom
        letak = f"{self._sel(judul)}:{address(judul.baris, max(berisi[-1], judul.sampai))}"
        return self._unusable(kolom, judul, self._tempat(judul), " ".join(judul.jalur), letak)

    def _reach(self, judul: Judul) -> int:
        """The last column up to the next heading; in a text, empty headings are how a merged one is written."""
        kolom = [satu.kolom for satu in self.susunan.judul if satu.kolom > judul.kolom]
        if kolom:
            return kolom[0] - 1
        rows = self.lembar.baris[judul.baris - 1 : judul.baris] if self.lembar.csv else self.lembar.baris
        return max(judul.sampai, *map(len, rows))

    def _has_figures(self, kolom: int) -> bool:
        rows = self.lembar.baris[self.susunan.akhir :]
        return any(_is_figure(cells[kolom - 1]) for cells in rows if len(cells) >= kolom)

    def _given_otherwise(self, letak: Mapping[str, int]) -> bool:
        """Whether every row gives its value as pembilang and penyebut, or says in words that there is none."""
        kunci = letak.get(self.skema.kolom[0].nama, 0)
        rows = [cells for cells in self.lembar.baris[self.susunan.akhir :] if at(cells, kunci)]
        return bool(rows) and all(self._in_parts(cells, letak) or self._without(cells, letak) for cells in rows)

    def _in_parts(self, cells: Sequence[Mentah], letak: Mapping[str, int]) -> bool:
        return all(_is_figure(at(cells, letak.get(nama, 0))) for nama in _BAGIAN)

    def _without(self, cells: Sequence[Mentah], letak: Mapping[str, int]) -> bool:
        keadaan = self.skema.menurut_nama.get("keadaan")
        kata = key(as_text(at(cells, letak.get("keadaan", 0))))
        return keadaan is not None and keadaan.kata.get(kata, "") not in {"", Keadaan.TERISI}

    def _report_passed_over(self, dipakai: Judul, calon: Iterable[Calon]) -> None:
        """BCA-50: two headings say the same, and one of them names the quarter."""
        lain = [judul for judul, _ in calon if judul is not dipakai]
        teks = ", ".join(f"“{' '.join(judul.jalur)}” ({self._sel(judul)})" for judul in lain)
        self.temuan.append(temuan("BCA-50", self._tempat(dipakai), " ".join(dipakai.jalur), lain=teks))

    def _sebutan(self, kolom: Kolom) -> str:
        tw = kolom.triwulan or (self.skema.triwulan if kolom.ukuran else 0)
        return f"{(kolom.ukuran or kolom.nama).capitalize()} TW {ROMAN[tw]}" if tw else kolom.nama

    def _tempat(self, judul: Judul) -> Tempat:
        return self.lembar.tempat(judul.baris, judul.kolom)

    def _sel(self, judul: Judul) -> str:
        return address(judul.baris, judul.kolom)


def _clearest(calon: Sequence[Calon]) -> list[Calon]:
    """The headings that say most: those that name the quarter, then those that are no percentage."""
    jelas = [satu for satu in calon if satu[1].jelas] or list(calon)
    return [satu for satu in jelas if not satu[1].persen] or jelas


def _by_code(calon: Sequence[Calon], kolom: Kolom) -> list[Calon]:
    """Of headings for a code, the one that says so: beside “Kode”, “Indikator Kinerja” holds the words."""
    kode = [satu for satu in calon if key(satu[0].jalur[-1]).startswith("kode")]
    if len(kode) == 1 and kolom.nama != "kode":
        return kode
    return [satu for satu in calon if key(satu[0].jalur[-1]) == key(kolom.nama)] or _clearest(calon)


def _is_figure(raw: Mentah) -> bool:
    if isinstance(raw, str):
        return _FIGURE.fullmatch(raw.strip()) is not None
    return isinstance(raw, (int, float)) and not isinstance(raw, bool)
