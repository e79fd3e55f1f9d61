"""A rule is printed with its source, or without one."""

from pipeline.naskah.metode import bersumber


def test_a_rule_is_printed_with_its_source_where_it_has_one():
    assert [bersumber("Skala", sumber) for sumber in ("Permendagri 86/2017", "")] == [
        "Skala (Permendagri 86/2017)",
        "Skala",
    ]
