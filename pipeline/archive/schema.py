"""Tables of the archive, the same on SQLite and PostgreSQL, and how a number is kept; rows are only ever added."""

from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Dialect,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

VERSI = 3
"""The schema this program writes; ``migrasi`` brings older ones here."""

metadata = MetaData()


class Angka(TypeDecorator[Decimal]):
    """A decimal number as it can be asked about in SQL: exact in PostgreSQL.

    SQLite has binary numbers only. What it gives back is the shortest decimal that means the same, so that fifteen
    significant digits come back as they went in (590 billion rupiah to a tenth of a cent). Where every digit counts
    the text beside it says the number itself: ``target_teks``, ``realisasi_teks``, ``pagu_teks``.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Numeric, but bare binary numbers where the driver knows no decimals."""
        return dialect.type_descriptor(Float() if dialect.name == "sqlite" else self.impl_instance)

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """What the driver is given."""
        return float(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, _dialect: Dialect) -> Decimal | None:
        """A Decimal from whatever the driver gives."""
        return None if value is None else Decimal(str(value))


_ANGKA, _PERSEN = Angka(24, 6), Angka(14, 2)
_KATA, _SIDIK, _TEKS = String(20), String(64), Text()
ANGKA_TERBESAR, PERSEN_TERBESAR = Decimal(10) ** 18, Decimal(10) ** 12
"""What has room in a column; a larger number is in its text only."""

arsip = Table(
    "arsip",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", _TEKS, nullable=False),
    Column("perangkat_daerah", _TEKS, nullable=False),
    Column("tahun", Integer, nullable=False),
    Column("triwulan", Integer, nullable=False, comment="1–4, 0 untuk setahun"),
    Column("versi", Integer, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("status", _KATA, nullable=False, comment="draf bila masih ada galat, bersih bila tidak"),
    Column("sidik", _SIDIK, nullable=False, comment="sha256 isi versi ini"),
    UniqueConstraint("slug", "tahun", "triwulan", "versi"),
)


def _rows(name: str, **kolom: TypeEngine[Any]) -> Table:
    """A table of rows that belong to one version; a number may be absent, a text may be empty."""
    own = [
        Column("id", Integer, primary_key=True),
        Column("arsip_id", ForeignKey("arsip.id"), nullable=False, index=True),
    ]
    return Table(name, metadata, *own, *(_column(k, t) for k, t in kolom.items()))


def _column(nama: str, jenis: TypeEngine[Any]) -> Column[Any]:
    return Column(nama, jenis, nullable=isinstance(jenis, Angka))


capaian = _rows(
    "capaian", sasaran=_TEKS, indikator=_TEKS, uraian=_TEKS, satuan=_TEKS, polaritas=_TEKS, keadaan=_KATA,
    target=_ANGKA, target_teks=_TEKS, realisasi=_ANGKA, realisasi_teks=_TEKS, capaian_persen=_PERSEN,
    kategori=_TEKS, rumus=_TEKS, tingkat=_TEKS, iku=_KATA,
)  # fmt: skip
anggaran = _rows(
    "anggaran", kode=_TEKS, tingkat=_TEKS, uraian=_TEKS, pagu=_ANGKA, realisasi=_ANGKA, serapan_persen=_PERSEN,
    pagu_teks=_TEKS, realisasi_teks=_TEKS,
)  # fmt: skip
dokumen = _rows(
    "dokumen", sha256=_SIDIK, nama=_TEKS, jenis=_TEKS, klasifikasi=_TEKS, lokasi=_TEKS, retensi=_TEKS,
    sidik_isi=_SIDIK,
)  # fmt: skip
temuan = _rows(
    "temuan", kode=_KATA, tingkat=_KATA, unit_kerja=_TEKS, berkas=_TEKS, lembar=_TEKS, sel=_TEKS, nilai=_TEKS,
    pesan=_TEKS, saran=_TEKS,
)  # fmt: skip
masukan = _rows("masukan", sha256=_SIDIK, nama=_TEKS, ukuran=BigInteger(), lokasi=_TEKS)
keputusan = _rows(
    "keputusan", jenjang=_TEKS, putusan=_TEKS, oleh=_TEKS, tanggal=_TEKS, catatan=_TEKS, sidik=_TEKS
)  # fmt: skip
BERISI = (capaian, anggaran, temuan, dokumen, masukan, keputusan)
"""The tables that hold the rows of a version, in the order they are hashed."""

segel = Table(
    "segel",
    metadata,
    Column("arsip_id", ForeignKey("arsip.id"), primary_key=True),
    Column("sidik", _SIDIK, nullable=False, comment="sha256 baris versi ini dan segel sebelumnya"),
    Column("sebelum", _SIDIK, nullable=False, comment="segel versi sebelumnya dari perangkat daerah ini"),
)
skema = Table("skema", metadata, Column("versi", Integer, primary_key=True, autoincrement=False))

KOLOM_BARU = (
    (2, "dokumen", "sidik_isi", "VARCHAR(64)"),
    (2, "anggaran", "pagu_teks", "TEXT"),
    (2, "anggaran", "realisasi_teks", "TEXT"),
    (3, "capaian", "tingkat", "TEXT"),
    (3, "capaian", "iku", "VARCHAR(20)"),
)
"""Which schema added what to the tables of the one before; in a row that is older than its schema it is empty."""
LEBIH_PANJANG = {
    "arsip": ("slug", "perangkat_daerah"),
    "capaian": ("sasaran", "indikator", "satuan", "polaritas", "kategori"),
    "anggaran": ("kode", "tingkat"),
    "dokumen": ("jenis", "klasifikasi"),
    "temuan": ("unit_kerja", "sel"),
}
"""Texts the first schema cut off by their length; only PostgreSQL minds."""
