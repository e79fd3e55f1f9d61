"""A rule is printed with its source: a regulation, the office's own choice, the program's default, or none."""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.naskah.metode import bersumber, metode
from pipeline.office.policies import policies
from pipeline.office.tables import KebijakanTertulis
from pipeline.regulation.rumus import efficiency_in_force
from pipeline.regulation.skala import scale_in_force
from tests import builders as b


def test_a_rule_is_printed_with_its_source_where_it_has_one():
    assert [bersumber("Skala", sumber) for sumber in ("Permendagri 86/2017", "")] == [
        "Skala (Permendagri 86/2017)",
        "Skala",
    ]


PERMENDAGRI = "Permendagri Nomor 86 Tahun 2017, dibaca sebagai batas bawah"
SUMBER = [
    # [kebijakan] yang ditulis kantor → sumber skala, cara efisiensi, dan rumus negatif
    ({}, (PERMENDAGRI, "bawaan program", "bawaan program")),
    ({"skala": "permendagri-86-2017"}, (PERMENDAGRI, "bawaan program", "bawaan program")),
    ({"skala": "lakip-ordinal"}, ("kebijakan instansi", "bawaan program", "bawaan program")),
    ({"skala": {"Lulus": 60, "Gagal": 0}}, ("kebijakan instansi", "bawaan program", "bawaan program")),
    ({"efisiensi": "capaian_serapan"}, (PERMENDAGRI, "kebijakan instansi", "bawaan program")),
    ({"rumus_negatif": "selisih"}, (PERMENDAGRI, "bawaan program", "kebijakan instansi")),
    ({"indikator": {"IKU1": "rasio"}}, (PERMENDAGRI, "bawaan program", "kebijakan instansi")),
]


@pytest.mark.parametrize(("tertulis", "sumber"), SUMBER)
def test_only_what_the_office_wrote_is_its_policy(tertulis, sumber):
    kebijakan = policies(KebijakanTertulis(**tertulis), "instansi.toml")
    plan = b.rencana(indikator=(b.indikator(polaritas="negatif"),), target=b.target(setahun=100))
    analisis = analyse(b.bacaan(plan, b.formulir(4, kinerja=b.isian(90)), kebijakan=kebijakan))
    skala = scale_in_force(kebijakan, 2024)
    (rumus,) = metode(analisis, kebijakan, skala, 2024).rumus
    assert (skala.sumber, efficiency_in_force(kebijakan, 2024).sumber, rumus.sumber) == sumber
