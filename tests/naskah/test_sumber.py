"""What a document says of where a rule comes from."""

import pytest

from pipeline.naskah.metodologi import kalimat_skala
from pipeline.naskah.sumber import bersumber, sumber
from pipeline.regulation.rumus import efficiency, efficiency_names, formulas
from pipeline.regulation.skala import scale

TABEL = [
    # as kept with the rule, as printed
    ("LKjIP Kabupaten Maluku Tengah 2021 hlm. III.2; kebiasaan umum", ""),
    ("LKjIP Kabupaten Maluku Tengah 2021 hlm. III.2; PermenPANRB 8/2021 (kondisi khusus)",
     "PermenPANRB 8/2021 (kondisi khusus)"),
    ("kebijakan instansi", "kebijakan instansi"),
    ("Permendagri Nomor 86 Tahun 2017, dibaca sebagai batas bawah",
     "Permendagri Nomor 86 Tahun 2017, dibaca sebagai batas bawah"),
    ("kebiasaan LKjIP perangkat daerah; syarat capaian menurut lembar kerja evaluasi kabupaten", ""),
    ("aplikasi e-SAKIP Kabupaten Madiun", ""),
    ("LKjIP Inspektorat Kabupaten Sampang 2019, batas bulat dibaca sebagai batas bawah", ""),
    ("Peraturan Presiden Nomor 29 Tahun 2014", "Peraturan Presiden Nomor 29 Tahun 2014"),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("tertulis", "tercetak"), TABEL)
def test_only_a_regulation_or_the_offices_policy_is_printed(tertulis, tercetak):
    assert sumber(tertulis) == tercetak


def test_a_rule_without_such_a_source_stands_alone():
    assert bersumber("Skala capaian", "aplikasi e-SAKIP Kabupaten Madiun") == "Skala capaian"


def test_no_rule_prints_the_report_of_another_office():
    semua = [r.sumber for r in formulas().values()] + [efficiency(nama).sumber for nama in efficiency_names()]
    assert [s for s in semua if "LKjIP" in sumber(s)] == []


def test_the_scale_names_its_regulation_and_ends_in_one_full_stop():
    kata = kalimat_skala(scale("permendagri-86-2017"))
    assert (kata.count("Permendagri"), kata[-2:]) == (1, ").")
