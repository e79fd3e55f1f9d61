from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from pipeline.archive.database import opened, record
from pipeline.archive.isi import IsiArsip
from pipeline.errors import ArchiveError

CAPAIAN = {
    "sasaran": "S1", "indikator": "IKU1", "uraian": "Indeks Kepuasan Masyarakat", "satuan": "Indeks",
    "polaritas": "positif", "keadaan": "terisi", "target": Decimal("91.33"), "target_teks": "91,33",
    "realisasi": Decimal("97.66"), "realisasi_teks": "97,66", "capaian_persen": Decimal("106.93"),
    "kategori": "Sangat Tinggi", "rumus": "R / T × 100", "tingkat": "strategis", "iku": "ya",
}  # fmt: skip
DOKUMEN = {"sha256": "ab" * 32, "nama": "7-dokumen/lkjip.docx", "jenis": "lkjip", "klasifikasi": "000.8.6.3",
           "retensi": "permanen", "sidik_isi": "cd" * 32}  # fmt: skip


def isi(tahun=2024, triwulan=4, slug="kecamatan-contoh", **ubah):
    baris = {**CAPAIAN, **ubah}
    return IsiArsip(slug, "Kecamatan Contoh", tahun, triwulan, date(2025, 1, 7), "bersih", [baris], [], [], [DOKUMEN])


def capaian_di(engine):
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(
            "select perangkat_daerah, tahun, triwulan, indikator, target, realisasi, capaian_persen, kategori "
            "from v_capaian order by tahun, triwulan"
        ))]  # fmt: skip


def test_a_build_answers_v_capaian(alamat):
    with opened(alamat) as engine:
        record(engine, isi())

        assert [str(nilai) for nilai in capaian_di(engine)[0]][:4] == ["Kecamatan Contoh", "2024", "4", "IKU1"]


def test_figures_come_back_as_they_went_in(alamat):
    with opened(alamat) as engine:
        record(engine, isi())
        row = capaian_di(engine)[0]

    assert [float(nilai) for nilai in row[4:7]] == [91.33, 97.66, 106.93]


def test_the_same_content_adds_nothing(alamat):
    with opened(alamat) as engine:
        record(engine, isi())

        assert record(engine, isi()).baru is False


def test_other_content_becomes_the_next_version(alamat):
    with opened(alamat) as engine:
        record(engine, isi())

        assert record(engine, isi(realisasi=Decimal(98))).versi == 2


def test_the_view_shows_the_newest_version_only(alamat):
    with opened(alamat) as engine:
        record(engine, isi())
        record(engine, isi(realisasi=Decimal(98)))

        assert [float(row[5]) for row in capaian_di(engine)] == [98.0]


def test_the_older_version_stays_in_the_archive(alamat):
    with opened(alamat) as engine:
        record(engine, isi())
        record(engine, isi(realisasi=Decimal(98)))
        with engine.connect() as connection:
            kept = connection.execute(text("select realisasi from capaian order by id")).scalars().all()

    assert [float(nilai) for nilai in kept] == [97.66, 98.0]


def test_every_period_ever_archived_is_in_the_view(alamat):
    with opened(alamat) as engine:
        for tahun, triwulan in ((2023, 0), (2024, 1), (2024, 2)):
            record(engine, isi(tahun, triwulan))

        assert [row[1:3] for row in capaian_di(engine)] == [(2023, 0), (2024, 1), (2024, 2)]


@pytest.mark.parametrize("perintah", ["update capaian set realisasi = 1", "delete from dokumen", "delete from arsip"])
def test_the_archive_refuses_change(alamat, perintah):
    with opened(alamat) as engine:
        record(engine, isi())
        with pytest.raises(DBAPIError, match="tidak boleh diubah"), engine.begin() as connection:
            connection.exec_driver_sql(perintah)


def test_a_failing_build_leaves_no_half_of_itself(alamat):
    rusak = replace(isi(), dokumen=[{**DOKUMEN, "sha256": None}])
    with pytest.raises(ArchiveError), opened(alamat) as engine:
        record(engine, rusak)

    with opened(alamat) as engine:
        assert capaian_di(engine) == []


def test_an_archive_opened_again_keeps_what_it_has(alamat):
    for triwulan in (1, 2):
        with opened(alamat) as engine:
            record(engine, isi(triwulan=triwulan))
    with opened(alamat) as engine:
        assert len(capaian_di(engine)) == 2


@pytest.mark.parametrize(
    ("url", "kata"),
    [("arsip lama", "tidak dikenali"), ("sqlite:////tidak/ada/arsip.sqlite", "tidak dapat dipakai"),
     ("oracle://u:rahasia@h/x", "memerlukan paket")],
)  # fmt: skip
def test_an_archive_that_cannot_be_used_is_one_sentence(url, kata):
    with pytest.raises(ArchiveError, match=kata), opened(url):
        pass


def test_the_sentence_hides_the_password():
    with pytest.raises(ArchiveError) as caught, opened("oracle://u:rahasia@h/x"):
        pass

    assert "rahasia" not in str(caught.value)
