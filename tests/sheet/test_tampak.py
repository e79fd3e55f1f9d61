"""What a person sees of a text, and what codes, NIP and headings make of it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sheet.kolom import Jenis, Kolom, key
from pipeline.sheet.sel import as_text, read_cell
from pipeline.sheet.tampak import clean, visible
from tests.sheet.buku import TEMPAT

TAK_TAMPAK = [
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\u2063", "\ufeff", "\xad", "\u202a", "\u202e",
    "\u2066", "\u2069", "\ufe0f", "\u180e", "\u061c", "\u034f", "\u3164", "\x07", "\x7f", "\U000e0001",
]  # fmt: skip


def baca(raw, jenis):
    isi, temuan = read_cell(raw, Kolom("kode", jenis, pilihan=("ya", "tidak")), TEMPAT)
    return isi, temuan.kode if temuan else ""


@pytest.mark.parametrize("tanda", TAK_TAMPAK, ids=lambda tanda: f"U+{ord(tanda):04X}")
@pytest.mark.parametrize(
    ("jenis", "teks", "isi"),
    [
        (Jenis.KODE, "IKU1", "IKU1"),
        (Jenis.NIP, "197608172000032001", "197608172000032001"),
        (Jenis.TEKS, "Seksi Uji", "Seksi Uji"),
        (Jenis.BULAT, "2024", 2024),
        (Jenis.PILIHAN, "ya", "ya"),
    ],
)
def test_a_character_nobody_sees_is_not_there(tanda, jenis, teks, isi):
    assert {baca(teks[:n] + tanda + teks[n:], jenis) for n in range(len(teks) + 1)} == {(isi, "")}


@pytest.mark.parametrize("tanda", TAK_TAMPAK, ids=lambda tanda: f"U+{ord(tanda):04X}")
def test_a_heading_is_known_whatever_nobody_sees_in_it(tanda):
    assert key(f"Reali{tanda}sasi TW.I") == key("realisasi_tw_i")


@pytest.mark.parametrize("judul", ["Ｒealisasi　ＴＷ　１", "Realisasi\xa0TW\u20071", "realisasi\u202ftw\u20091"])
def test_a_heading_is_known_in_every_width(judul):
    assert key(judul) == key("Realisasi TW 1")


@pytest.mark.parametrize(
    "teks",
    [
        "IKU-1", "IKU‑1", "IKU–1", "IKU—1", "IKU−1", "ＩＫＵ－１",
        " IKU-1 ", "'IKU-1", '"IKU-1"', "“IKU-1”", "IKU-1'",
        "IKU-١", "IKU-1\xa0", "\u3000IKU-1",
    ],
)  # fmt: skip
def test_a_code_is_one_code_however_its_dash_quotes_and_digits_are_typed(teks):
    assert baca(teks, Jenis.KODE) == ("IKU-1", "")


def test_a_superscript_in_a_code_is_no_digit_of_it():
    assert baca("IKU¹", Jenis.KODE) == ("IKU¹", "")


@pytest.mark.parametrize(
    "teks",
    [
        "197608172000032001", "19760817 200003 2 001", "19760817.200003.2.001", "19760817-200003-2-001",
        "19760817–200003–2–001", "19760817/200003/2/001", "'197608172000032001", "NIP. 19760817 200003 2 001",
        "NIP 197608172000032001", "NIP: 197608172000032001", "１９７６０８１７２００００３２００１",
        "١٩٧٦٠٨١٧٢٠٠٠٠٣٢٠٠١",
        "19760817\u2009200003\u202f2\xa0001", "19760817\u200b2000032001",
    ],
)  # fmt: skip
def test_a_nip_is_eighteen_digits_however_it_is_grouped(teks):
    assert baca(teks, Jenis.NIP) == ("197608172000032001", "")


@pytest.mark.parametrize("teks", ["19760817200003200²", "NIP hilang", "1976O8172000032001"])
def test_what_is_no_nip_is_kept_as_it_stands(teks):
    assert baca(teks, Jenis.NIP) == (teks, "")


@pytest.mark.parametrize(("jenis", "kode"), [(Jenis.NIP, "BCA-32"), (Jenis.KODE, "BCA-33")])
def test_a_long_number_that_excel_rounded_in_csv_is_no_code(jenis, kode):
    assert baca("1,97608E+17", jenis)[1] == kode


@pytest.mark.parametrize("jenis", list(Jenis))
@pytest.mark.parametrize(("teks", "kode"), [("#####", "BCA-64"), ("#REF!", "BCA-21"), ("#N/A", "BCA-21")])
def test_a_cell_that_lost_its_content_is_named_in_every_column(jenis, teks, kode):
    assert baca(teks, jenis)[1] == kode


@pytest.mark.parametrize("jenis", [Jenis.KODE, Jenis.NIP, Jenis.BULAT, Jenis.TANGGAL, Jenis.PILIHAN])
@pytest.mark.parametrize("teks", ["-", "–", "—", "−", "\u200b", "\u200b-\xa0", "'"])
def test_a_dash_of_any_kind_is_nothing(jenis, teks):
    isi, temuan = baca(teks, jenis)
    assert (isi or None, temuan) == (None, "")


def test_line_breaks_and_words_of_a_text_stay():
    assert as_text(" satu\u200b\n\xa0dua ²\xad ") == "satu\n dua ²"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_no_numeral_is_ever_dropped(text):
    shown = [c for c in text if c.isnumeric()]
    kept = [c for c in clean(text) if c.isnumeric()]
    assert [unicodedata.numeric(c) for c in shown] == [unicodedata.numeric(c) for c in kept]


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_plain_text_is_left_alone(text):
    assert visible(text) == text
