"""Workbooks and CSV written sign by sign, so that a test can put into a cell whatever a person or a program might."""

import csv
import io
from dataclasses import dataclass, field
from html import escape
from zipfile import ZIP_STORED, ZipFile

_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = (
    f'<styleSheet {_NS}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>'
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>'
)


@dataclass(frozen=True)
class Sel:
    """A cell that is more than a text or a number: galat, rumus, persen, tanggal or mentah (XML as it is)."""

    jenis: str
    nilai: object = ""

    @property
    def teks(self):
        """What a program writes for it into CSV."""
        if self.jenis == "persen":
            return f"{self.nilai * 100:.10g}%".replace(".", ",")
        return {"rumus": f"={self.nilai}", "tanggal": "31/12/2024"}.get(self.jenis, str(self.nilai))


@dataclass
class Tabel:
    """One sheet: its file, its name, its rows with the header first, and what hides it."""

    berkas: str
    nama: str
    baris: list
    sembunyi: bool = False
    baris_sembunyi: set = field(default_factory=set)
    kolom_sembunyi: set = field(default_factory=set)
    gabungan: list = field(default_factory=list)

    @property
    def excel(self):
        return self.berkas.endswith(".xlsx")


def huruf(nomor):
    """1 → A, 27 → AA."""
    teks = ""
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        teks = chr(65 + sisa) + teks
    return teks


def _sel(alamat, nilai):
    if nilai is None or nilai == "":
        return ""
    if isinstance(nilai, bool):
        return f'<c r="{alamat}" t="b"><v>{int(nilai)}</v></c>'
    if isinstance(nilai, (int, float)):
        return f'<c r="{alamat}"><v>{nilai!r}</v></c>'
    if isinstance(nilai, str):
        return f'<c r="{alamat}" t="inlineStr"><is><t xml:space="preserve">{escape(nilai, quote=False)}</t></is></c>'
    return {
        "galat": f'<c r="{alamat}" t="e"><v>{nilai.nilai}</v></c>',
        "rumus": f'<c r="{alamat}"><f>{nilai.nilai}</f></c>',
        "persen": f'<c r="{alamat}" s="1"><v>{nilai.nilai!r}</v></c>',
        "tanggal": f'<c r="{alamat}" s="2"><v>{nilai.nilai}</v></c>',
        "mentah": str(nilai.nilai).replace("@", alamat),
    }[nilai.jenis]


def _xml(tabel):
    cols = "".join(f'<col min="{k}" max="{k}" width="9" hidden="1"/>' for k in sorted(tabel.kolom_sembunyi))
    rows = []
    for nomor, isi in enumerate(tabel.baris, 1):
        cells = "".join(_sel(f"{huruf(k)}{nomor}", nilai) for k, nilai in enumerate(isi, 1))
        hidden = ' hidden="1"' if nomor in tabel.baris_sembunyi else ""
        if cells:
            rows.append(f'<row r="{nomor}"{hidden}>{cells}</row>')
    merges = "".join(f'<mergeCell ref="{ref}"/>' for ref in tabel.gabungan)
    merges = f"<mergeCells>{merges}</mergeCells>" if merges else ""
    cols = f"<cols>{cols}</cols>" if cols else ""
    return f"<worksheet {_NS}>{cols}<sheetData>{''.join(rows)}</sheetData>{merges}</worksheet>"


def bagian(tabel):
    """The parts of an xlsx archive that holds these sheets, by name."""
    n = len(tabel)
    sheets = "".join(
        f'<sheet name="{escape(t.nama)}" sheetId="{i}" r:id="r{i}"{" state=" + chr(34) + "hidden" + chr(34) if t.sembunyi else ""}/>'  # noqa: E501
        for i, t in enumerate(tabel, 1)
    )
    rels = "".join(
        f'<Relationship Id="r{i}" Type="{_REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, n + 1)
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {_NS} xmlns:r="{_REL}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{rels}<Relationship Id="rs" Type="{_REL}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{i}.xml": _xml(t) for i, t in enumerate(tabel, 1)},
    }
    return {nama: isi.encode("utf-8", "surrogatepass") for nama, isi in parts.items()}


def arsip(parts, padat=ZIP_STORED):
    """Parts as one archive."""
    wadah = io.BytesIO()
    with ZipFile(wadah, "w", padat) as arsip_baru:
        for nama, isi in parts.items():
            arsip_baru.writestr(nama, isi)
    return wadah.getvalue()


def teks_csv(tabel, pemisah=";", baris="\r\n", koma=","):
    """One sheet as the text of a CSV file."""
    wadah = io.StringIO()
    penulis = csv.writer(wadah, delimiter=pemisah, lineterminator=baris)
    for isi in tabel.baris:
        penulis.writerow([_tertulis(nilai, koma) for nilai in isi])
    return wadah.getvalue()


def _tertulis(nilai, koma):
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return str(nilai).upper()
    if isinstance(nilai, (int, float)):
        return repr(nilai).replace(".", koma)
    return nilai.teks if isinstance(nilai, Sel) else nilai


def tulis(tabel):
    """The bytes of one file from its sheets."""
    if tabel[0].excel:
        return arsip(bagian(tabel))
    return teks_csv(tabel[0]).encode("utf-8-sig", "surrogatepass")
