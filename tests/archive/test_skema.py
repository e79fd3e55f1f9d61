"""An archive of an older program opens and keeps what it has; what is in it the database itself protects."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import create_engine, insert, inspect, text
from sqlalchemy.exc import DBAPIError

from pipeline.archive import schema
from pipeline.archive.database import opened, record
from pipeline.archive.keutuhan import damage
from pipeline.archive.penjaga import missing
from pipeline.errors import ArchiveError
from tests.archive.test_database import isi

ISI = {"arsip": 3, "capaian": 3, "anggaran": 1, "dokumen": 2, "temuan": 1}


def dibuka_dulu(alamat, versi):
    """An archive of an older schema, as its program left it."""
    engine = create_engine(alamat)
    script = (Path(__file__).parent / f"skema_v{versi}_{engine.dialect.name}.sql").read_text(encoding="utf-8")
    connection = engine.raw_connection()
    if engine.dialect.name == "sqlite":
        connection.driver_connection.executescript(script)
    else:
        connection.driver_connection.execute(script)
    connection.commit()
    connection.close()
    engine.dispose()
    return alamat


@pytest.fixture
def lama(alamat):
    """An archive as the program of 21 November left it."""
    return dibuka_dulu(alamat, 1)


@pytest.fixture
def bersegel(alamat):
    """An archive as the program of 27 November left it."""
    return dibuka_dulu(alamat, 2)


def run(engine, sql):
    with engine.begin() as connection:
        return connection.execute(text(sql))


def scalar(engine, sql):
    with engine.connect() as connection:
        return connection.execute(text(sql)).scalar()


def columns(alamat):
    with opened(alamat) as engine:
        found = inspect(engine)
        return {t: sorted(c["name"] for c in found.get_columns(t)) for t in sorted(found.get_table_names())}


def test_an_older_archive_keeps_its_rows(lama):
    with opened(lama) as engine:
        assert {tabel: scalar(engine, f"select count(*) from {tabel}") for tabel in ISI} == ISI  # noqa: S608 - names of the test


def test_an_older_archive_gets_the_tables_and_columns_of_a_new_one(lama, tmp_path):
    assert columns(lama) == columns(f"sqlite:///{tmp_path / 'baru.sqlite'}")


def test_every_version_of_an_older_archive_is_sealed(lama):
    with opened(lama) as engine:
        assert scalar(engine, "select count(*) from segel") == ISI["arsip"]


def test_the_place_of_an_older_soft_copy_stays_known(lama):
    with opened(lama) as engine:
        assert scalar(engine, "select min(lokasi) from dokumen").startswith("8-arsip/v01/")


def test_an_older_archive_takes_the_next_version(lama):
    with opened(lama) as engine:
        assert record(engine, isi()).versi == 3


def test_an_older_archive_is_guarded_as_a_new_one(lama):
    with opened(lama) as engine, engine.connect() as connection:
        assert missing(connection) == ()


def test_an_archive_is_brought_along_once(lama):
    for _ in range(2):
        with opened(lama) as engine:
            assert scalar(engine, "select count(*) from skema") == 1


def test_what_was_sealed_before_a_column_was_there_stays_under_its_seal(bersegel, tmp_path):
    with opened(bersegel) as engine, engine.connect() as connection:
        assert {satu.kode for satu in damage(connection, tmp_path, tmp_path)} == {"ARS-11"}  # it has no soft copies
        assert missing(connection) == ()


def test_an_archive_of_the_second_schema_is_that_of_a_new_one_with_the_levels_unknown(bersegel, tmp_path):
    assert columns(bersegel) == columns(f"sqlite:///{tmp_path / 'baru.sqlite'}")
    with opened(bersegel) as engine:
        assert scalar(engine, "select count(*) from v_capaian where tingkat = '' and iku = ''") == 2


def test_a_period_of_the_second_schema_is_archived_again_once_with_its_levels(bersegel):
    with opened(bersegel) as engine:
        dengan = isi(realisasi=Decimal(98), tingkat="strategis", iku="ya")
        assert [record(engine, dengan).versi for _ in range(2)] == [3, 3]
        assert scalar(engine, "select tingkat from v_capaian where triwulan = 4") == "strategis"


def test_a_level_that_somebody_changed_breaks_the_seal(tmp_path):
    alamat = f"sqlite:///{tmp_path / 'arsip.sqlite'}"
    with opened(alamat) as engine:
        record(engine, isi(tingkat="program"))
        for perintah in ("drop trigger tetap_capaian_update", "update capaian set tingkat = ''"):
            run(engine, perintah)
        with engine.connect() as connection:
            assert "ARS-13" in {satu.kode for satu in damage(connection, tmp_path, tmp_path)}


def test_a_step_that_fails_leaves_the_older_archive_as_it_was(lama):
    engine = create_engine(lama)
    run(engine, "create table segel (lain integer)")
    engine.dispose()
    with pytest.raises(ArchiveError), opened(lama):
        pass

    engine = create_engine(lama)
    names = inspect(engine).get_table_names()
    kolom = [c["name"] for c in inspect(engine).get_columns("dokumen")]
    engine.dispose()
    assert ("skema" in names, "sidik_isi" in kolom) == (False, False)


def test_a_newer_archive_is_refused_with_a_sentence(alamat):
    with opened(alamat) as engine, engine.begin() as connection:
        connection.execute(insert(schema.skema).values(versi=schema.VERSI + 1))

    with pytest.raises(ArchiveError, match="program yang lebih baru"), opened(alamat):
        pass


ANGGARAN = {"kode": "1", "tingkat": "program", "uraian": "", "pagu": None, "realisasi": None, "serapan_persen": None,
            "pagu_teks": "", "realisasi_teks": ""}  # fmt: skip
KATA = ("kode", "tingkat", "unit_kerja", "berkas", "lembar", "sel", "nilai", "pesan", "saran")
KEPUTUSAN = dict.fromkeys(("jenjang", "putusan", "oleh", "tanggal", "catatan", "sidik"), "")
MASUKAN = {"sha256": "ab" * 32, "nama": "2024/perencanaan.xlsx", "ukuran": 3}


def penuh():
    """A build with a row in every table."""
    rows = {"anggaran": [ANGGARAN], "temuan": [dict.fromkeys(KATA, "")], "keputusan": [KEPUTUSAN]}
    return replace(isi(), masukan=[MASUKAN], **rows)


UBAH = [  # statements of the test, never of a user
    *(f"update {t} set {k} = {k}" for t, k in (("arsip", "versi"), ("segel", "sidik"),  # noqa: S608
                                                  ("masukan", "nama"), ("keputusan", "oleh"))),
    *(f"delete from {t}" for t in ("arsip", "capaian", "anggaran", "temuan", "dokumen", "masukan", "keputusan",  # noqa: S608
                                   "segel", "skema")),
    f"insert into temuan select 99, arsip_id, {', '.join(KATA)} from temuan",  # noqa: S608
    "insert into masukan (arsip_id, sha256, nama, ukuran, lokasi) values (1, '', '', 0, '')",
    "insert into keputusan (arsip_id, jenjang, putusan, oleh, tanggal, catatan, sidik) values (1,'','','','','','')",
]  # fmt: skip
REPLACE = [
    "insert or replace into arsip select * from arsip",
    "replace into arsip select 99, slug, perangkat_daerah, tahun, triwulan, versi, tanggal, status, sidik from arsip",
    "replace into capaian select * from capaian",
    "insert or replace into segel select arsip_id, 'x', sebelum from segel",
    "insert or replace into skema select * from skema",
    "update or replace arsip set slug = 'lain'",
]
TRUNCATE = [f"truncate {t} cascade" for t in ("arsip", "capaian", "dokumen", "segel", "skema")]


@pytest.mark.parametrize("perintah", [*UBAH, *REPLACE, *TRUNCATE])
def test_the_database_itself_refuses_every_change(alamat, perintah):
    if (perintah in REPLACE) > alamat.startswith("sqlite") or (perintah in TRUNCATE) > alamat.startswith("postgres"):
        return  # the other engine does not know the words
    with opened(alamat) as engine:
        record(engine, penuh())
        before = scalar(engine, "select count(*) from capaian")
        with pytest.raises(DBAPIError, match="tidak boleh diubah"):
            run(engine, perintah)

        assert scalar(engine, "select count(*) from capaian") == before
