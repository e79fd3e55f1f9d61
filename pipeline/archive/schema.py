"""Tables and view of the archive, the same on SQLite and PostgreSQL; rows are only ever added."""

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Integer,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

_ANGKA = Numeric(24, 6)
_PERSEN = Numeric(14, 2)

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
    Column("status", String(20), nullable=False, comment="draf bila masih ada galat, bersih bila tidak"),
    Column("sidik", String(64), nullable=False, comment="sha256 isi versi ini"),
    UniqueConstraint("slug", "tahun", "triwulan", "versi"),
)


def _arsip_id() -> Column[int]:
    return Column("arsip_id", ForeignKey("arsip.id"), nullable=False, index=True)


capaian = Table(
    "capaian",
    metadata,
    Column("id", Integer, primary_key=True),
    _arsip_id(),
    Column("sasaran", String(100), nullable=False),
    Column("indikator", String(100), nullable=False),
    Column("uraian", Text, nullable=False),
    Column("satuan", String(100), nullable=False),
    Column("polaritas", String(20), nullable=False),
    Column("keadaan", String(20), nullable=False),
    Column("target", _ANGKA),
    Column("target_teks", Text, nullable=False),
    Column("realisasi", _ANGKA),
    Column("realisasi_teks", Text, nullable=False),
    Column("capaian_persen", _PERSEN),
    Column("kategori", String(100), nullable=False),
    Column("rumus", Text, nullable=False),
)

anggaran = Table(
    "anggaran",
    metadata,
    Column("id", Integer, primary_key=True),
    _arsip_id(),
    Column("kode", String(60), nullable=False),
    Column("tingkat", String(20), nullable=False),
    Column("uraian", Text, nullable=False),
    Column("pagu", _ANGKA),
    Column("realisasi", _ANGKA),
    Column("serapan_persen", _PERSEN),
)

dokumen = Table(
    "dokumen",
    metadata,
    Column("id", Integer, primary_key=True),
    _arsip_id(),
    Column("sha256", String(64), nullable=False),
    Column("nama", Text, nullable=False),
    Column("jenis", String(60), nullable=False),
    Column("klasifikasi", String(60), nullable=False),
    Column("lokasi", Text, nullable=False),
    Column("retensi", Text, nullable=False),
)

temuan = Table(
    "temuan",
    metadata,
    Column("id", Integer, primary_key=True),
    _arsip_id(),
    Column("kode", String(20), nullable=False),
    Column("tingkat", String(20), nullable=False),
    Column("unit_kerja", String(100), nullable=False),
    Column("berkas", Text, nullable=False),
    Column("lembar", Text, nullable=False),
    Column("sel", String(20), nullable=False),
    Column("nilai", Text, nullable=False),
    Column("pesan", Text, nullable=False),
    Column("saran", Text, nullable=False),
)

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
