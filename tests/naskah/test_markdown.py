"""What an office writes into a narrative beside plain words: emphasis, lists in lists, tables, pictures."""

import pytest

from pipeline.naskah.narasi import parse, rewritten
from pipeline.word.styled import Styled


def looks(teks):
    return [(p.text, *sorted(p.looks)) for p in teks.pieces if p.looks] if isinstance(teks, Styled) else []


@pytest.mark.parametrize(
    ("ditulis", "polos", "rupa"),
    [
        ("Loket **cepat** kini", "Loket cepat kini", [("cepat", "bold")]),
        (
            "*miring* dan ***keduanya***",
            "miring dan keduanya",
            [("miring", "italic"), ("keduanya", "bold", "italic")],
        ),
        ("**dua\nbaris** kata", "dua baris kata", [("dua baris", "bold")]),
        ("**Catatan:**isi", "Catatan:isi", [("Catatan:", "bold")]),
        ("nilai 5 * 3, a_b_c, 93,5*", "nilai 5 * 3, a_b_c, 93,5*", []),
        (r"\*bukan miring\*", "*bukan miring*", []),
        ("[BELUM DIISI – nama]", "[BELUM DIISI – nama]", []),
    ],
)
def test_emphasis_is_read(ditulis, polos, rupa):
    (satu,) = parse(ditulis)
    assert (satu.teks, looks(satu.teks)) == (polos, rupa)


def test_a_link_shows_its_words():
    (satu,) = parse("lihat [laman](https://contoh.go.id)")
    assert (satu.teks, satu.teks.pieces[-1].link) == ("lihat laman", "https://contoh.go.id")


def test_lists_stand_in_lists():
    baris = parse("- a\n  - b\n    - c\n- d\n\n1. e\n   a. f\n2. g")
    assert [(p.teks, p.tingkat) for p in baris] == [
        ("a", 0), ("b", 1), ("c", 2), ("d", 0), ("e", 0), ("f", 1), ("g", 0),
    ]  # fmt: skip


def test_a_table_is_one_block_with_its_caption():
    satu, dua, tiga = parse("Kata.\n\nTabel: Layanan\n\n| A | B |\n|---|--:|\n| 1 | **2** |\nSesudah")
    assert (satu.teks, dua.judul, dua.blok.baris, dua.blok.sisi, tiga.teks) == (
        "Kata.", "Layanan", (("A", "B"), ("1", "2")), ("", "right"), "Sesudah",
    )  # fmt: skip


@pytest.mark.parametrize("nama", ["foto.jpg", "gambar/foto.jpg", "foto (1) loket.JPG", "foto loket.png"])
def test_a_picture_is_a_block_with_its_caption(nama):
    (satu,) = parse(f"![Antrean loket]({nama})")
    assert (satu.blok.berkas, satu.judul) == (nama, "Antrean loket")


def test_a_picture_amid_words_stands_below_them():
    assert [(p.jenis, p.teks) for p in parse("Foto ![X](x.jpg) terlampir.")] == [
        ("teks", "Foto terlampir."), ("gambar", "X"),
    ]  # fmt: skip


TABEL = "Satu *dua* tiga.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n![X](x.jpg)\n\nEmpat [lima](https://a.id) enam.\n"


@pytest.mark.parametrize(
    ("nomor", "menjadi", "lama", "baru"),
    [
        (0, "Satu dua empat.", "tiga", "empat"),
        (0, "Satu lima tiga.", "*dua*", "*lima*"),
        (3, "Empat lima tujuh.", "enam", "tujuh"),
    ],
)
def test_beside_tables_and_pictures_a_paragraph_is_put_anew(nomor, menjadi, lama, baru):
    assert rewritten(TABEL, nomor, [menjadi]) == TABEL.replace(lama, baru)
