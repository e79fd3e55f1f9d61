"""The view, and the triggers by which the database itself refuses every change, in the SQL of either engine."""

from sqlalchemy import Connection, Table

from pipeline.archive import schema

VIEW = """
CREATE VIEW v_capaian AS
SELECT a.perangkat_daerah, a.tahun, a.triwulan, c.indikator, c.uraian, c.satuan, c.target, c.realisasi,
       c.capaian_persen, c.kategori, c.keadaan, c.target_teks, c.realisasi_teks, a.slug, a.versi, a.status,
       c.tingkat, c.iku
FROM capaian c JOIN arsip a ON a.id = c.arsip_id
WHERE a.versi = (SELECT MAX(b.versi) FROM arsip b
                 WHERE b.slug = a.slug AND b.tahun = a.tahun AND b.triwulan = a.triwulan)
"""

_REFUSAL = "arsip tidak boleh diubah atau dihapus"
_TABEL = (schema.arsip, *schema.BERISI, schema.segel, schema.skema)
_BERSEGEL = "EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id)"
_FUNGSI = {
    "arsip_hanya_tambah": f"BEGIN RAISE EXCEPTION '{_REFUSAL}'; END",
    "arsip_bersegel": f"BEGIN IF {_BERSEGEL} THEN RAISE EXCEPTION '{_REFUSAL}'; END IF; RETURN NEW; END",
}
"""The functions PostgreSQL's triggers call: to refuse at all, and to refuse rows of a version that is sealed."""


def install(connection: Connection) -> None:
    """Put every trigger in its place, whatever stood there under its name."""
    if connection.dialect.name == "postgresql":
        for nama, isi in _FUNGSI.items():
            connection.exec_driver_sql(
                f"CREATE OR REPLACE FUNCTION {nama}() RETURNS trigger AS $${isi}$$ LANGUAGE plpgsql"
            )
    for nama, (tabel, statement) in _expected(connection.dialect.name).items():
        on = f" ON {tabel}" if connection.dialect.name == "postgresql" else ""
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {nama}{on}")
        connection.exec_driver_sql(statement)


def missing(connection: Connection) -> tuple[str, ...]:
    """The triggers that are gone, switched off or not what they were, by name."""
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        there = {str(nama): sql for nama, sql in rows}
        return tuple(n for n, (_, statement) in _expected("sqlite").items() if there.get(n) != statement)
    rows = connection.exec_driver_sql(
        "SELECT t.tgname, p.proname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
        "JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND pg_table_is_visible(c.oid)"
    )
    intact = {nama for nama, fungsi, isi in rows if _FUNGSI.get(fungsi) == isi}
    return tuple(nama for nama in _expected("postgresql") if nama not in intact)


def _expected(dialect: str) -> dict[str, tuple[str, str]]:
    """Trigger → its table, and the statement that makes it."""
    if dialect == "sqlite":
        kinds = {"update": "UPDATE", "delete": "DELETE", "insert": "INSERT"}
    else:
        kinds = {"update": "UPDATE", "delete": "DELETE", "truncate": "TRUNCATE", "insert": "INSERT"}
    return {
        nama: (tabel.name, f"CREATE TRIGGER {nama} BEFORE {verb} ON {tabel.name} {action}")
        for tabel in _TABEL
        for kind, verb in kinds.items()
        if (action := _action(dialect, tabel, kind))
        for nama in (f"tetap_{tabel.name}_{kind}",)
    }


def _action(dialect: str, tabel: Table, kind: str) -> str:
    if dialect == "postgresql":
        if kind != "insert":
            return "FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah()"
        # that a key is there twice PostgreSQL refuses by itself
        return "FOR EACH ROW EXECUTE FUNCTION arsip_bersegel()" if tabel in schema.BERISI else ""
    when = f"WHEN {_taken(tabel)} " if kind == "insert" else ""
    return f"{when}BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"


def _taken(tabel: Table) -> str:
    """When a new row would replace one (INSERT OR REPLACE fires no DELETE trigger) or come after the seal."""
    keys = [list(tabel.primary_key.columns)]
    if tabel is schema.arsip:
        keys.append([tabel.c[nama] for nama in ("slug", "tahun", "triwulan", "versi")])
    same = (" AND ".join(f"{kolom.name} = NEW.{kolom.name}" for kolom in key) for key in keys)
    taken = [f"EXISTS (SELECT 1 FROM {tabel.name} WHERE {one})" for one in same]  # noqa: S608 - our own names
    return " OR ".join([*taken, *([_BERSEGEL] if tabel in schema.BERISI else [])])
