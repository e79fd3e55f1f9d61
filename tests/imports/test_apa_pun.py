"""Whatever stands in the cells of a known table, every row is accounted for and nothing is raised."""

import re
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.periode import Periode
from pipeline.imports.hasil import AcuanImpor, Perlakuan
from pipeline.imports.laporan import LaporanImpor, report
from pipeline.imports.susun import taken_in
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tata_letak import recognised
from tests.builders import indikator, mata, rencana, unit
from tests.imports.berkas import ATK, JASA, KODE, PENJABARAN, RKA, SIMPEG, SIPD, SUB_KEGIATAN, SURVEI
from tests.imports.test_renja import KEPALA, KRP, TW

SEL = st.one_of(
    st.sampled_from(
        [
            "",
            "-",
            ATK,
            "Total",
            "Jumlah",
            "12,500",
            "Rp 1.000",
            "10/11/2025",
            "31/02/2025",
            "Sesuai",
            "#REF!",
            "####",
            KODE,
        ]
    ),
    st.text(max_size=8),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
)
TABEL = {
    "sipd": [SIPD], "penjabaran": [PENJABARAN], "sub kegiatan": [SUB_KEGIATAN], "rka": [RKA], "simpeg": [SIMPEG],
    "survei": [SURVEI], "renja": [KEPALA, TW, KRP],
}  # fmt: skip
RENCANA = rencana(
    anggaran=(mata(ATK), mata(JASA)),
    unit_kerja=(unit(),),
    indikator=(indikator(metode_agregasi="skm", unit_kerja=("seksi",)),),
)


@pytest.mark.parametrize("tabel", TABEL)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_every_row_is_taken_left_or_a_total(tabel, data):
    kepala = TABEL[tabel]
    satu = [satu for satu in kepala[0] if not re.search("skpd|Unit$", satu, re.IGNORECASE)]
    baris = data.draw(st.lists(st.fixed_dictionaries(dict.fromkeys(satu, SEL)), min_size=1, max_size=5))
    rows = [[isi.get(judul, "") for judul in kepala[0]] for isi in baris]
    kenal = recognised([Lembar("Lembar", "a.xlsx", [*kepala, *rows])])
    acuan = AcuanImpor(Periode(2025, 1), KODE, "Kecamatan Uji", RENCANA, {})
    hasil = taken_in([kenal], acuan)
    bagian = sum(hasil.sebanyak(satu) for satu in Perlakuan)
    assert bagian == len(hasil.baris) <= len(rows)
    assert {date, datetime}.isdisjoint(type(cell) for tabel in hasil.jadi for row in tabel.baris for cell in row)
    assert len(report(LaporanImpor("Kecamatan Uji", acuan.periode, "", hasil, (), hanya_lihat=True))) == 2
