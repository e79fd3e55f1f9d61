"""Custom properties: what is put in comes out, and what an office keeps there stays."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.word.file.custom import EMPTY, PART, as_xml, values, with_values

TEKS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")).map(str.strip)


@given(st.dictionaries(st.from_regex(r"\A[a-z_]{1,12}\Z"), TEKS))
def test_what_is_put_in_comes_out(isi):
    assert values({PART: with_values(EMPTY, isi)}) == isi


def test_a_property_of_the_offices_own_stays_and_ours_is_replaced():
    lama = as_xml([("nomor surat", "000/12"), ("sakip_periode", "2023")])
    assert values({PART: with_values(lama, {"sakip_periode": "2024"})}) == {
        "nomor surat": "000/12", "sakip_periode": "2024",
    }  # fmt: skip


def test_a_part_that_is_no_xml_has_no_properties():
    assert values({PART: b"rusak"}) == {}
