"""Tables and view of the archive, the same on SQLite and PostgreSQL; rows are only ever added."""

from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Integer, MetaData, Numeric, String, Table, Text, UniqueConstraint
from sqlalchemy.types import TypeEngine

metadata = MetaData()

_ANGKA = Numeric(24, 6)
_PERSEN = Numeric(14, 2)
_KODE, _NOMOR, _KATA, _SIDIK = String(100), String(60), String(20), String(64)

arsip = Table(
    "arsip",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", String(200), nullable=False),
    Column("perangkat_daerah", String(300), nullable=False),
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
    return Table(name, metadata, *own, *(Column(k, t, nullable=isinstance(t, Numeric)) for k, t in kolom.items()))


capaian = _rows(
    "capaian", sasaran=_KODE, indikator=_KODE, uraian=Text(), satuan=_KODE, polaritas=_KATA, keadaan=_KATA,
    target=_ANGKA, target_teks=Text(), realisasi=_ANGKA, realisasi_teks=Text(), capaian_persen=_PERSEN,
    kategori=_KODE, rumus=Text(),
)  # fmt: skip
anggaran = _rows(
    "anggaran", kode=_NOMOR, tingkat=_KATA, uraian=Text(), pagu=_ANGKA, realisasi=_ANGKA, serapan_persen=_PERSEN
)
dokumen = _rows(
    "dokumen", sha256=_SIDIK, nama=Text(), jenis=_NOMOR, klasifikasi=_NOMOR, lokasi=Text(), retensi=Text()
)
temuan = _rows(
    "temuan", kode=_KATA, tingkat=_KATA, unit_kerja=_KODE, berkas=Text(), lembar=Text(), sel=_KATA, nilai=Text(),
    pesan=Text(), saran=Text(),
)  # fmt: skip

_VIEW = """
CREATE VIEW v_capaian AS
SELECT a.perangkat_daerah, a.tahun, a.triwulan, c.indikator, c.uraian, c.satuan, c.target, c.realisasi,
       c.capaian_persen, c.kategori, c.keadaan, c.target_teks, c.realisasi_teks, a.slug, a.versi, a.status
FROM capaian c JOIN arsip a ON a.id = c.arsip_id
WHERE a.versi = (SELECT MAX(b.versi) FROM arsip b
                 WHERE b.slug = a.slug AND b.tahun = a.tahun AND b.triwulan = a.triwulan)
"""

_REFUSAL = "arsip tidak boleh diubah atau dihapus"


def statements(dialect: str) -> tuple[str, ...]:
    """The view and the guards against change, in the SQL of ``sqlite`` or ``postgresql``."""
    tables = [table.name for table in metadata.sorted_tables]
    guards = tuple(_guard(dialect, table, verb) for table in tables for verb in ("UPDATE", "DELETE"))
    if dialect == "sqlite":
        return (_VIEW, *guards)
    function = (
        "CREATE OR REPLACE FUNCTION arsip_hanya_tambah() RETURNS trigger AS $$ "
        f"BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$ LANGUAGE plpgsql"
    )
    return (_VIEW, function, *guards)


def _guard(dialect: str, table: str, verb: str) -> str:
    action = (
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        if dialect == "sqlite"
        else "FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah()"
    )
    return f"CREATE TRIGGER tetap_{table}_{verb.lower()} BEFORE {verb} ON {table} {action}"
