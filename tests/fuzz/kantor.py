"""Two small offices cut from the sample units, and everything their files say, figure by figure."""

import copy
import csv
import io
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl

from pipeline.domain.nilai import Nilai
from pipeline.load import load
from pipeline.stages import work
from tests.fuzz.kisi import Tabel, tulis

DATA = Path(__file__).parents[2] / "data"
HARI = date(2026, 1, 15)

KUNCI = {
    "unit_kerja": ("kode",), "pejabat": ("nip", "jabatan", "mulai"), "sasaran": ("kode",), "indikator": ("kode",),
    "target": ("indikator", "tahun", "dokumen"), "riwayat": ("indikator", "tahun"),
    "pembanding": ("indikator", "tingkat", "tahun", "sumber"), "anggaran": ("kode",), "rencana_aksi": ("kode",),
}  # fmt: skip
"""What makes a row of the plan one row (contract, section 1)."""
KUNCI_FORMULIR = {
    "kinerja": ("indikator",), "rencana_aksi": ("rencana_aksi",), "anggaran": ("kode",), "kuesioner": ("responden",),
    "identitas": ("kunci",), "rekap_pd": ("indikator",), "lra": ("kode",),
}  # fmt: skip
LEMBAR = ("kinerja", "rencana_aksi", "anggaran", "kuesioner")
TARGET_TW = tuple(f"target_tw{n}" for n in range(1, 5))


@dataclass
class Kantor:
    """The files of one small office: sheets that can be changed, and bytes that stay."""

    nama: str
    tahun: int
    tabel: list
    tetap: dict = field(default_factory=dict)
    dasar: dict = field(default_factory=dict)
    """What its files say before they are changed."""

    def berkas(self):
        """Every file by its path below the office's folder."""
        nama = dict.fromkeys(t.berkas for t in self.tabel)
        return self.tetap | {satu: tulis([t for t in self.tabel if t.berkas == satu]) for satu in nama}

    def salin(self):
        return copy.deepcopy(self)


def asal(tabel):
    """Where the figures of a sheet are filed: the plan, a form by its name, or the office's own figures."""
    if tabel.nama in {"rekap_pd", "lra"}:
        return tabel.nama
    if "/perencanaan" in tabel.berkas:
        return "perencanaan"
    return tabel.berkas if tabel.excel else tabel.berkas.rpartition("/")[0]


def kolom_kunci(tabel):
    return (KUNCI if asal(tabel) == "perencanaan" else KUNCI_FORMULIR)[tabel.nama]


def kunci_baris(tabel, baris):
    """The name of one row among the figures."""
    letak = {nama: nomor for nomor, nama in enumerate(tabel.baris[0])}
    return tuple(str(baris[letak[nama]] or "") for nama in kolom_kunci(tabel))


def _excel(berkas, nama):
    buku = openpyxl.load_workbook(berkas)
    return [
        Tabel(nama, ws.title, [["" if v is None else v for v in baris] for baris in ws.iter_rows(values_only=True)])
        for ws in buku
    ]


def _csv(berkas, nama):
    teks = berkas.read_text(encoding="utf-8-sig")
    pemisah = ";" if ";" in teks.splitlines()[0] else ","
    return Tabel(nama, berkas.stem, list(csv.reader(io.StringIO(teks), delimiter=pemisah)))


@cache
def penuh(nama, tahun):
    """A sample unit with its plan and the forms of its first quarter."""
    folder = DATA / nama
    isi = Kantor(nama, tahun, [], {"instansi.toml": (folder / "instansi.toml").read_bytes()})
    for berkas in sorted(folder.glob(f"{tahun}/**/*")):
        relatif = berkas.relative_to(folder).as_posix()
        if not berkas.is_file() or ("masuk" in relatif and "/TW1/" not in relatif) or berkas.suffix == ".md":
            continue
        isi.tabel += _excel(berkas, relatif) if berkas.suffix == ".xlsx" else [_csv(berkas, relatif)]
    return isi


@cache
def kecil(nama, tahun, unit):
    """The same office with only some units: a dozen indikator instead of thirty, so that thousands can be read."""
    isi = penuh(nama, tahun).salin()
    tabel = {t.nama: t for t in isi.tabel if asal(t) == "perencanaan"}
    dipakai = {b[0] for b in _kamus(tabel["indikator"]) if b[1]["unit_kerja"] in unit}
    for nama_lembar, kolom in (("indikator", "kode"), ("target", "indikator"), ("riwayat", "indikator"),
                               ("pembanding", "indikator"), ("rencana_aksi", "indikator")):  # fmt: skip
        _saring(tabel[nama_lembar], lambda baris, kolom=kolom: baris[kolom] in dipakai)
    _saring(tabel["anggaran"], lambda baris: baris["unit_kerja"] in unit or baris["tingkat"] == "program")
    _saring(tabel["indikator"], lambda _: True, kosongkan=("induk", dipakai))
    isi.tabel = [t for t in isi.tabel if asal(t) == "perencanaan" or any(f"/{u}" in t.berkas for u in unit)
                 or t.nama in {"rekap_pd", "lra"}]  # fmt: skip
    _saring(tabel["target"], lambda baris: int(baris["tahun"]) == tahun)
    for nama_lembar in ("unit_kerja", "pejabat"):
        _saring(
            tabel[nama_lembar],
            lambda baris: (
                baris.get("unit_kerja", baris["kode" if "kode" in baris else "nip"]) in unit
                or baris.get("jenis") == "kepala"
                or baris.get("unit_kerja") in {"CAMAT", "KEPALA"}
            ),
        )
    _saring(tabel["unit_kerja"], lambda _: True, kosongkan=("induk", {b[0] for b in _kamus(tabel["unit_kerja"])}))
    anggaran = {b[0] for b in _kamus(tabel["anggaran"])}
    aksi = {b[0] for b in _kamus(tabel["rencana_aksi"])}
    _naik(tabel["sasaran"], {b[1]["sasaran"] for t in ("indikator", "anggaran") for b in _kamus(tabel[t])})
    _saring(tabel["rencana_aksi"], lambda _: True, kosongkan=("sub_kegiatan", anggaran))
    for t in isi.tabel:
        if asal(t) != "perencanaan" and t.nama in {"kinerja", "rekap_pd"}:
            _saring(t, lambda baris: baris["indikator"] in dipakai)
        if asal(t) != "perencanaan" and t.nama in {"anggaran", "lra"}:
            _saring(t, lambda baris: baris["kode"] in anggaran)
        if asal(t) != "perencanaan" and t.nama == "rencana_aksi":
            _saring(t, lambda baris: baris["rencana_aksi"] in aksi)
        if t.nama == "kuesioner":
            t.baris = t.baris[:6]
    return isi


def _naik(tabel, dipakai):
    """Keep the sasaran that are used, and those above them."""
    induk = {kode: baris["induk"] for kode, baris in _kamus(tabel)}
    for _ in range(6):
        dipakai = dipakai | {induk[kode] for kode in dipakai if induk.get(kode)}
    _saring(tabel, lambda baris: baris["kode"] in dipakai)


def _kamus(tabel):
    return [(baris[0], dict(zip(tabel.baris[0], baris, strict=True))) for baris in tabel.baris[1:]]


def _saring(tabel, syarat, kosongkan=None):
    judul = tabel.baris[0]
    rows = [baris for baris in tabel.baris[1:] if syarat(dict(zip(judul, baris, strict=True)))]
    if kosongkan:
        nomor = judul.index(kosongkan[0])
        rows = [[v if k != nomor or v in kosongkan[1] else "" for k, v in enumerate(baris)] for baris in rows]
    tabel.baris = [judul, *rows]


def makna(nilai):
    """What a value says, without where and how it was written; None for what nobody filled."""
    if isinstance(nilai, Nilai):
        if not nilai.terisi:
            return None if nilai.keadaan.value == "kosong" else (nilai.keadaan.value,)
        angka = (nilai.angka, nilai.bawah, nilai.atas, nilai.pembilang, nilai.penyebut)
        polos = tuple(None if a is None else f"{a.normalize():f}" for a in angka)
        return ("terisi", nilai.bentuk.value, *polos, nilai.tanda, nilai.predikat)
    return None if nilai in {"", None} else str(nilai)


def angka(nilai):
    """What a plain number says."""
    return makna(Nilai.dari(str(nilai)))


def _isi(row, lewati):
    for satu in fields(row):
        nilai = getattr(row, satu.name)
        if satu.name == "triwulan" and isinstance(nilai, tuple):
            yield from zip(TARGET_TW, map(makna, nilai), strict=True)
        elif satu.name == "unsur":
            yield from ((f"u{n}", makna(j)) for n, j in enumerate(nilai, 1))
        elif satu.name not in {*lewati, "tempat", "letak"}:
            yield satu.name, makna(", ".join(nilai) if isinstance(nilai, tuple) else nilai)


def _baris(sumber, lembar, kunci, row):
    """One row as figures; the one without a column says that the row is there."""
    nama = (sumber, lembar, tuple(str(getattr(row, k) or "") for k in kunci))
    return {(*nama, ""): "ada"} | {(*nama, kolom): nilai for kolom, nilai in _isi(row, kunci) if nilai is not None}


def isi_bacaan(bacaan):
    """Everything that was read: (file, sheet, key, column) → what it says. Blank cells are left out."""
    semua = {}
    for lembar, kunci in KUNCI.items():
        for row in getattr(bacaan.rencana, lembar):
            semua |= _baris("perencanaan", lembar, kunci, row)
    for penerimaan in bacaan.penerimaan:
        sumber = [(form.berkas, form, LEMBAR) for form in penerimaan.formulir]
        for berkas, isi, lembar in [*sumber, *((nama, penerimaan, (nama,)) for nama in ("rekap_pd", "lra"))]:
            for nama in lembar:
                for row in getattr(isi, nama):
                    semua |= _baris(berkas, nama, KUNCI_FORMULIR[nama], row)
        semua |= {(form.berkas, "identitas", (), "unit_kerja"): form.unit_kerja for form in penerimaan.formulir}
    return semua


def baca(folder, tahun):
    """What the pipeline reads, computes and finds in a folder."""
    kerja = work(load(folder, f"{tahun}-TW1", HARI))
    return isi_bacaan(kerja.bacaan), kerja.temuan
