"""The report of an import, as a workbook and as a page: every column, every row, and sums that must agree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from typing import Any

from xlsxwriter import Workbook

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.periode import Periode
from pipeline.imports.hasil import BarisImpor, HasilImpor, JumlahTertulis, Perlakuan
from pipeline.imports.tempatkan import Nasib, Penempatan
from pipeline.naskah.angka import rupiah
from pipeline.sheet.buku_baru import new_workbook

JUDUL = "Laporan impor"
_JENIS = "impor"
_A4 = 9
"""The number Excel knows that paper by."""
_TINGGI = 15
"""Points of one line."""
_TAMPIL = 200
"""So many rows of one kind stand on the page; the workbook has them all."""
_HASIL = {
    Nasib.BEDA: "sudah ada dengan isi lain, jadi tidak ditimpa; yang baru ditaruh di {usulan}",
    Nasib.TERISI: "formulir {ada} sudah berisi jawaban; yang baru ditaruh di {usulan}, untuk disalin ke lembar "
    "{lembar} formulir itu bila yang baru yang benar",
    Nasib.FORMULIR: "usulannya di {usulan}, untuk disalin ke lembar {lembar} pada formulir unitnya",
    Nasib.USULAN: "usulannya di {usulan}, untuk disalin ke perencanaan",
}

_APA = {Nasib.FORMULIR: "Kolom {kolom}", Nasib.USULAN: "Lembar {lembar}"}
"""What a proposal is called; a file is called by its name."""

Tabel = tuple[str, tuple[tuple[str, int], ...], Sequence[Sequence[str | int | Decimal | None]]]
"""Name of a sheet, its columns with their widths, its rows."""


@dataclass(frozen=True)
class LaporanImpor:
    """What a report is about: the office, the period, whether anything is written, and what became of the files."""

    instansi: str
    periode: Periode
    tanggal: str
    hasil: HasilImpor
    penempatan: Sequence[Penempatan]
    hanya_lihat: bool

    @property
    def nama(self) -> str:
        """The stem of its files: by period and by what is made."""
        apa = "-".join(dict.fromkeys(satu.tabel.lembar for satu in self.penempatan)) or "kosong"
        return f"laporan-impor-{str(self.periode).casefold()}-{apa}"

    @property
    def tertulis(self) -> tuple[tuple[str, str], ...]:
        """Each table made of the files and what became of it, in words."""
        return tuple(
            (_APA.get(satu.nasib, "{nama}").format(**_gaps(satu)), self._nasib(satu)) for satu in self.penempatan
        )

    def _nasib(self, satu: Penempatan) -> str:
        kalimat = _HASIL.get(satu.nasib, satu.nasib.value).format(**_gaps(satu))
        ditulis = satu.nasib in {Nasib.DITULIS, Nasib.DIGANTI}
        return f"akan {kalimat} bila dijalankan tanpa --dry" if ditulis and self.hanya_lihat else kalimat


def _gaps(satu: Penempatan) -> Mapping[str, str]:
    lembar, kolom = satu.tabel.lembar, satu.tabel.kolom[-1]
    return {"nama": satu.nama, "usulan": satu.usulan, "ada": satu.ada, "lembar": lembar, "kolom": kolom}


def report(laporan: LaporanImpor) -> tuple[Dokumen, ...]:
    """The workbook and the page."""
    buku = new_workbook(JUDUL, laporan.instansi, lambda buku: _written(buku, _tables(laporan)))
    page = _page(laporan).encode()
    return (
        Dokumen(f"{laporan.nama}.xlsx", buku, _JENIS, JUDUL),
        Dokumen(f"{laporan.nama}.html", page, _JENIS, JUDUL),
    )


def control(hasil: HasilImpor) -> tuple[tuple[str, int, Decimal | None], ...]:
    """The control sum of each kind of file: (what, rows, rupiah); taken, not asked for and left are all of it.

    Of several kinds only what there is stands here.
    """
    rows: list[tuple[str, int, Decimal | None]] = []
    for satu in hasil.per_jenis:
        depan = f"{satu.sebutan}: " if hasil.bagian else ""
        bagian = [(p, satu.sebanyak(p)) for p in Perlakuan if p is not Perlakuan.JUMLAH]
        rows.append((
            f"{depan}Seluruh baris berkas", sum(banyak for _, banyak in bagian),
            satu.seluruhnya if satu.beruang else None,
        ))  # fmt: skip
        rows += (
            (f"{depan}{apa.value.capitalize()}", banyak, satu.sebesar(apa) if satu.beruang else None)
            for apa, banyak in bagian
            if banyak or not hasil.bagian
        )
    return tuple(rows)


def _tables(laporan: LaporanImpor) -> tuple[Tabel, ...]:
    hasil = laporan.hasil
    ringkasan = [
        ("Perangkat daerah", laporan.instansi),
        ("Periode", laporan.periode.sebutan),
        *((berkas, apa) for berkas, apa in hasil.apa),
        *(("Perhatikan", satu) for satu in hasil.catatan),
        *laporan.tertulis,
    ]
    baris = [
        (*_place(satu), satu.perlakuan.value, satu.kode, satu.uraian, satu.triwulan or "", satu.nilai, satu.sebab)
        for satu in hasil.baris
    ]
    kolom = [(s.tempat.berkas, s.tempat.lembar, s.tempat.sel, s.judul, s.keadaan) for s in hasil.kolom]
    kendali: list[tuple[str | int | Decimal | None, ...]] = [
        *control(hasil),
        *((f"{_total(hasil, j)} tertulis di {j.tempat.sel}", "", j.tertulis) for j in hasil.jumlah),
        *((f"{_total(hasil, j)} dihitung dari barisnya", "", j.dihitung) for j in hasil.jumlah),
    ]
    asal = (("Berkas", 20), ("Lembar", 12), ("Sel", 7))
    rows = (*asal, ("Perlakuan", 14), ("Kode", 21), ("Uraian", 30), ("Triwulan", 9), ("Rupiah", 17), ("Sebab", 46))
    made: tuple[Tabel, ...] = (
        ("Ringkasan", (("Hal", 36), ("Isi", 90)), ringkasan),
        ("Kolom", (*asal, ("Judul", 40), ("Yang dilakukan", 50)), kolom),
        ("Baris", rows, baris),
        ("Jumlah kendali", (("Hal", 66), ("Baris", 12), ("Rupiah", 24)), kendali),
    )
    kinerja = (("Uraian", 50), ("Indikator", 50), ("K TW I", 14), ("K TW II", 14), ("K TW III", 14), ("K TW IV", 14))
    return (*made, ("Kinerja", kinerja, hasil.kinerja)) if hasil.kinerja else made


def _total(hasil: HasilImpor, jumlah: JumlahTertulis) -> str:
    """The heading of a written total, with its file where there are several."""
    return f"“{jumlah.tempat.berkas}”: {jumlah.judul}" if len(hasil.apa) > 1 else jumlah.judul


def _place(satu: BarisImpor) -> tuple[str, str, str]:
    return satu.tempat.berkas, satu.tempat.lembar, satu.tempat.sel


def _written(buku: Workbook, tabel: Sequence[Tabel]) -> None:
    rupa = {"text_wrap": True, "valign": "top", "border": 1}
    kepala, isi = buku.add_format({**rupa, "bold": True}), buku.add_format(rupa)
    bulat, sen = (buku.add_format({**rupa, "num_format": bentuk}) for bentuk in ("#,##0", "#,##0.00"))
    for nama, kolom, baris in tabel:
        lembar = buku.add_worksheet(nama)
        for nomor, (judul, lebar) in enumerate(kolom):
            lembar.set_column(nomor, nomor, lebar)
            lembar.write_string(0, nomor, judul, kepala)
        for row, satu in enumerate(baris, start=1):
            lines = max(-(-len(str(cell)) // (lebar - 2)) for cell, (_, lebar) in zip(satu, kolom, strict=True))
            lembar.set_row(row, _TINGGI * max(lines, 1))
            for nomor, cell in enumerate(satu):
                if isinstance(cell, (int, Decimal)):
                    lembar.write_number(row, nomor, float(cell), bulat if cell == int(cell) else sen)
                else:
                    lembar.write_string(row, nomor, cell or "", isi)
        lembar.freeze_panes(1, 0)
        lembar.autofilter(0, 0, max(len(baris), 1), len(kolom) - 1)
        lembar.set_paper(_A4)
        lembar.set_landscape()
        lembar.fit_to_pages(1, 0)
        lembar.repeat_rows(0)
        lembar.set_footer(f"&L{JUDUL}: {nama}&RHalaman &P dari &N")


def _page(laporan: LaporanImpor) -> str:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - start-up must not pay for it

    hasil = laporan.hasil
    text = (files("pipeline.imports") / "laporan.html.jinja").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    isi: dict[str, Any] = {
        "judul": JUDUL,
        "laporan": laporan,
        "hasil": hasil,
        "kendali": [(apa, banyak, rupiah(nilai)) for apa, banyak, nilai in control(hasil)],
        "tanpa_nilai": sum(b.nilai is None for satu in hasil.per_jenis if satu.beruang for b in satu.baris),
        "kolom_uang": hasil.beruang,
        "jumlah": [
            (_total(hasil, j), j.tempat, rupiah(j.tertulis), rupiah(j.dihitung), j.cocok) for j in hasil.jumlah
        ],
        "bagian": [
            (judul, len(baris), [(b, rupiah(b.nilai)) for b in baris[:_TAMPIL]])
            for judul, baris in _parts(hasil)
            if baris
        ],
    }
    return environment.from_string(text).render(isi)


def _parts(hasil: HasilImpor) -> tuple[tuple[str, list[BarisImpor]], ...]:
    """The rows a person reads: those left, those taken with a remark, those nobody asked for."""
    return (
        ("Baris yang ditinggal", [b for b in hasil.baris if b.perlakuan is Perlakuan.DITINGGAL]),
        (
            "Baris yang diambil dengan catatan",
            [b for b in hasil.baris if b.perlakuan is Perlakuan.DIAMBIL and b.sebab],
        ),
        ("Baris yang tidak diminta", [b for b in hasil.baris if b.perlakuan is Perlakuan.TIDAK_DIMINTA]),
    )
