"""The rows of the reviu."""

from collections import Counter

from pipeline.regulation.reviu import reviu


def test_the_reviu_has_six_seven_and_ten_rows():
    assert list(Counter(b.aspek for b in reviu().baris).values()) == [6, 7, 10]


def test_a_row_is_answered_by_a_rule_or_asks_a_person():
    assert [b.nomor for b in reviu().baris if bool(b.syarat) == bool(b.pertanyaan)] == []
