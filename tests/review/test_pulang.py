"""A draft goes out, is edited by a real editor, and comes back: what people wrote finds its way home, once."""

import shutil
from datetime import date

import pytest

from tests.review.kantor import (
    LKJIP,
    MONEV,
    Kantor,
    bagian_berkas,
    berkas_dari,
    diganti,
    disunting,
    libreoffice,
    semua,
    teks,
    temuan,
    xml,
)

pytestmark = pytest.mark.slow

LAMA, BARU = "Mutu layanan loket, ketertiban wilayah,", "Mutu layanan loket & ketertiban wilayah"
perlu_soffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice tidak ada")


@pytest.fixture(scope="module")
def awal(tmp_path_factory):
    """The sample office with its drafts made."""
    kantor = Kantor.dari(tmp_path_factory.mktemp("awal"))
    kantor.jalan("render", "analyse")
    return kantor


@pytest.fixture
def kantor(awal, tmp_path):
    return Kantor.dari(tmp_path / "k", awal)


def sel_formulir(kantor):
    """A text of a form that the LKjIP prints in a cell, and its column in the ledger."""
    from pipeline.load import load

    bacaan = load(kantor.unit, "2024-TW4", date(2025, 1, 20)).bacaan
    halaman = kantor.teks()
    for isian in bacaan.isian:
        for baris in isian.kinerja.values():
            if isian.triwulan == 4 and baris.upaya.strip() and baris.upaya.strip() in halaman:
                return baris.upaya.strip()
    raise AssertionError


def lewat(nama, tmp):
    """How an editor saves a file: what it makes of the draft's bytes."""
    return {
        "python-docx": lambda isi: isi,
        "LibreOffice": lambda isi: libreoffice(isi, tmp),
        "LibreOffice lewat odt": lambda isi: libreoffice(isi, tmp, "odt", "docx"),
        "Word untuk web": web,
        "tanpa jangkar": lambda isi: xml_semua(isi, r'<w:bookmarkStart [^>]*w:name="_sk[^>]*/>'),
    }[nama]


def web(isi):
    """The page under the name Word for the web gives it."""
    parts = bagian_berkas(isi)
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    for nama in ("[Content_Types].xml", "_rels/.rels"):
        parts[nama] = parts[nama].replace(b"word/document.xml", b"word/document2.xml")
    return berkas_dari(parts)


def xml_semua(isi, pola):
    import re

    parts = bagian_berkas(isi)
    page = re.sub(pola, "", parts["word/document.xml"].decode())
    return berkas_dari({**parts, "word/document.xml": page.encode()})


EDITOR = [
    "python-docx",
    "Word untuk web",
    "tanpa jangkar",
    pytest.param("LibreOffice", marks=[perlu_soffice]),
    pytest.param("LibreOffice lewat odt", marks=[perlu_soffice]),
]


@pytest.mark.parametrize("editor", EDITOR)
def test_a_draft_that_was_only_saved_says_nothing_new(kantor, tmp_path, editor):
    kantor.kembali(lewat(editor, tmp_path)(kantor.naskah()))
    assert temuan(kantor.jalan("review")) == []


@pytest.mark.parametrize("editor", EDITOR)
@pytest.mark.parametrize("run", [False, True], ids=["paragraph.text", "run.text"])
def test_a_narrative_changed_in_an_editor_is_changed_in_its_file(kantor, tmp_path, editor, run):
    sebelum = kantor.narasi()
    kantor.kembali(lewat(editor, tmp_path)(disunting(kantor.naskah(), diganti(LAMA, BARU, run=run))))
    hasil = kantor.jalan("review")
    assert temuan(hasil) == ["RVW-10"]
    assert hasil.diambil[-2:] == ("2024/narasi/latar-belakang.md", "2024/reviu/suntingan.csv")
    assert kantor.narasi() == sebelum.replace(LAMA, BARU)


@pytest.mark.parametrize("editor", EDITOR)
def test_words_of_a_form_changed_in_an_editor_are_printed_as_the_editors(kantor, tmp_path, editor):
    lama = sel_formulir(kantor)
    kantor.kembali(lewat(editor, tmp_path)(disunting(kantor.naskah(), diganti(lama, "Upaya menurut Sekretaris"))))
    assert temuan(kantor.jalan("review", "render")) == ["RVW-10"]
    for nama in (LKJIP, MONEV):
        assert "Upaya menurut Sekretaris" in kantor.teks(nama)
        assert "; disunting penyunting tidak tercatat" in kantor.teks(nama)


def test_the_text_before_is_kept_and_is_no_narrative(kantor):
    sebelum = kantor.narasi()
    kantor.kembali(disunting(kantor.naskah(), diganti(LAMA, BARU)))
    hasil = kantor.jalan("review", "check")
    (lama,) = (kantor.unit / "2024/narasi/lama").iterdir()
    assert (lama.read_text(encoding="utf-8"), temuan(hasil, "FLD")) == (sebelum, [])


def test_a_second_review_after_a_rebuild_changes_nothing(kantor):
    kantor.kembali(disunting(kantor.naskah(), diganti(LAMA, BARU)))
    kantor.jalan("review", "render")
    narasi, buku = kantor.narasi(), kantor.buku()
    assert temuan(kantor.jalan("review", "render")) == ["RVW-10"]
    assert (kantor.narasi(), kantor.buku()) == (narasi, buku)
    assert BARU in kantor.teks()


def test_a_later_hand_edit_is_never_overwritten_by_an_old_review(kantor):
    kantor.kembali(disunting(kantor.naskah(), diganti(LAMA, BARU)))
    kantor.jalan("review")
    file = kantor.unit / "2024/narasi/latar-belakang.md"
    file.write_text(kantor.narasi().replace(BARU, LAMA), encoding="utf-8")
    kantor.jalan("review")
    assert LAMA in kantor.narasi()


def test_the_next_draft_can_be_edited_again(kantor):
    kantor.kembali(disunting(kantor.naskah(), diganti(LAMA, BARU)))
    kantor.jalan("review", "render")
    kedua = disunting(kantor.naskah(), diganti(BARU, "Kedua kali"))
    tanggal = (r">[\d-]+T00:00:00Z</dcterms:modified>", ">2025-01-22T00:00:00Z</dcterms:modified>")
    nanti = xml(kedua, tanggal, bagian="docProps/core.xml")
    kantor.kembali(nanti, "lkjip-reviu-2.docx")
    assert temuan(kantor.jalan("review")) == ["RVW-10", "RVW-10"]
    assert "Kedua kali" in kantor.narasi()


def test_the_second_file_of_one_editor_replaces_his_first(kantor):
    oleh = (r"(<cp:lastModifiedBy>)[^<]*", r"\1Sekretaris Contoh")
    for nomor, hari in (("1", "2025-01-21"), ("2", "2025-01-22")):
        waktu = (r">[\d-]+T00:00:00Z</dcterms:modified>", f">{hari}T00:00:00Z</dcterms:modified>")
        isi = disunting(kantor.naskah(), diganti(LAMA, f"Kali ke-{nomor}"))
        kantor.kembali(xml(isi, oleh, waktu, bagian="docProps/core.xml"), f"reviu-{nomor}.docx")
    assert temuan(kantor.jalan("review")) == ["RVW-08", "RVW-10"]
    assert "Kali ke-2" in kantor.narasi()


def test_two_editors_who_change_one_text_otherwise_are_asked(kantor):
    for nama in ("Sekretaris Contoh", "Kepala Contoh"):
        oleh = (r"(<cp:lastModifiedBy>)[^<]*", rf"\1{nama}")
        isi = disunting(kantor.naskah(), diganti(LAMA, f"Menurut {nama}"))
        kantor.kembali(xml(isi, oleh, bagian="docProps/core.xml"), f"{nama}.docx")
    sebelum = kantor.narasi()
    assert (temuan(kantor.jalan("review")), kantor.narasi()) == (["RVW-20"], sebelum)


def test_words_of_a_form_edited_twice_are_printed_as_edited_last(kantor):
    kantor.kembali(disunting(kantor.naskah(), diganti(sel_formulir(kantor), "Pertama kali")))
    kantor.jalan("review", "render")
    kantor.kembali(disunting(kantor.naskah(), diganti("Pertama kali", "Kedua kali")))
    assert temuan(kantor.jalan("review", "render")) == ["RVW-10"]
    assert ("Kedua kali" in kantor.teks(), "Pertama kali" in kantor.teks()) == (True, False)


def test_a_narrative_changed_since_the_draft_is_not_written_over(kantor):
    draf = disunting(kantor.naskah(), diganti(LAMA, BARU))
    file = kantor.unit / "2024/narasi/latar-belakang.md"
    file.write_text(kantor.narasi().replace(LAMA, "Diubah sendiri,"), encoding="utf-8")
    kantor.kembali(draf)
    sebelum = kantor.narasi()
    (satu,) = (t for t in kantor.jalan("review").temuan if t.kode.startswith("RVW"))
    assert (satu.kode, kantor.narasi(), kantor.buku()) == ("RVW-11", sebelum, "")
    assert BARU in dict(satu.celah)["menjadi"]
    assert "Diubah sendiri," in dict(satu.celah)["kini"]


def test_only_review_takes_anything_in(kantor):
    kantor.kembali(disunting(kantor.naskah(), diganti(LAMA, BARU)))
    sebelum = kantor.narasi()
    assert temuan(kantor.jalan("check")) == ["RVW-22"]
    assert kantor.narasi() == sebelum


def test_a_narrative_paragraph_parted_in_two_becomes_two(kantor):
    def bagi(dokumen):
        p = next(p for p in semua(dokumen) if LAMA in p.text)
        baru = p.insert_paragraph_before(p.text.partition(". ")[0] + ".")
        baru.style = p.style
        p.text = p.text.partition(". ")[2]

    kantor.kembali(disunting(kantor.naskah(), bagi))
    kantor.jalan("review")
    assert "Kecamatan berada paling dekat dengan warga.\n\nMutu layanan" in kantor.narasi()


def test_a_paragraph_written_behind_a_narrative_belongs_to_it(kantor):
    def tambah(dokumen):
        paragraf = semua(dokumen)
        n = next(n for n, p in enumerate(paragraf) if LAMA in p.text)
        paragraf[n + 1].insert_paragraph_before("Alinea baru dari Sekretaris.")

    kantor.kembali(disunting(kantor.naskah(), tambah))
    assert temuan(kantor.jalan("review")) == ["RVW-10"]
    assert "diterima warga.\n\nAlinea baru dari Sekretaris.\n\n" in kantor.narasi()


def test_a_file_of_the_fourth_quarter_concerns_that_quarter_only(kantor):
    kantor.kembali(disunting(kantor.naskah(), diganti(sel_formulir(kantor), "Hanya TW IV")))
    assert temuan(kantor.jalan("review", periode="2024-TW3")) == ["RVW-05"]
    kantor.jalan("review")
    kantor.jalan("render", periode="2024-TW3")
    assert "Hanya TW IV" not in teks(kantor.naskah(MONEV.replace("tw4", "tw3"), "2024-TW3"))


def test_a_form_that_says_something_else_by_now_makes_an_edit_void(kantor):
    lama = sel_formulir(kantor)
    kantor.kembali(disunting(kantor.naskah(), diganti(lama, "Menurut Sekretaris")))
    kantor.jalan("review")
    file = kantor.unit / "2024/reviu/suntingan.csv"
    file.write_text(kantor.buku().replace(lama, "Yang dulu tertulis"), encoding="utf-8-sig")
    assert "RVW-13" in temuan(kantor.jalan("render"))
    assert lama in kantor.teks()


def test_one_text_changed_in_two_ways_is_asked_about(kantor):
    lama = sel_formulir(kantor)
    kantor.kembali(disunting(kantor.naskah(), diganti(lama, "Cara satu")))
    kantor.kembali(disunting(kantor.naskah(MONEV), diganti(lama, "Cara dua")), "monev.docx")
    assert temuan(kantor.jalan("review")) == ["RVW-20"]


def test_words_of_a_form_that_were_emptied_stay(kantor):
    kantor.kembali(disunting(kantor.naskah(), diganti(sel_formulir(kantor), "")))
    assert temuan(kantor.jalan("review")) == ["RVW-21"]


def test_what_came_back_lies_there_word_for_word(kantor):
    isi = disunting(kantor.naskah(), diganti(LAMA, BARU))
    kantor.kembali(isi)
    kantor.jalan("review", "render")
    assert (kantor.unit / "2024/reviu/lkjip-reviu.docx").read_bytes() == isi
    assert kantor.naskah("6-reviu/kembali/lkjip-reviu.docx") == isi


def test_what_an_editor_does_by_itself_is_no_change(kantor):
    file = kantor.unit / "2024/narasi/latar-belakang.md"
    file.write_text(kantor.narasi().replace(LAMA, f"\"loket\" 'satu' {LAMA}"), encoding="utf-8")
    kantor.jalan("render")

    def otomatis(dokumen):
        p = next(p for p in semua(dokumen) if LAMA in p.text)
        kata = p.text.replace('"loket"', "“loket”").replace("'satu'", "‘satu’") + " "
        p.text = ""
        for potongan in kata.partition("loket"):
            p.add_run(potongan)
        rata = next(p for p in semua(dokumen) if p.text.startswith("Rata-rata"))
        rata.text = f"{rata.text} "

    kantor.kembali(disunting(kantor.naskah(), otomatis))
    assert temuan(kantor.jalan("review")) == []


@pytest.mark.parametrize("kini", ["Dirapikan Kasubag", LAMA])
def test_a_file_saved_anew_does_not_undo_what_was_written_since(kantor, kini):
    isi = disunting(kantor.naskah(), diganti(LAMA, BARU))
    kantor.kembali(isi)
    kantor.jalan("review")
    file = kantor.unit / "2024/narasi/latar-belakang.md"
    file.write_text(kantor.narasi().replace(BARU, kini), encoding="utf-8")
    sebelum, buku = kantor.narasi(), kantor.buku()
    kantor.kembali(xml(isi, ("</w:body>", "<!-- disimpan lagi --></w:body>")))
    assert temuan(kantor.jalan("review")) == ["RVW-10"]
    assert (kantor.narasi(), kantor.buku()) == (sebelum, buku)


def test_a_file_edited_further_after_it_was_taken_in_is_taken_in_further(kantor):
    lama, draf = sel_formulir(kantor), kantor.naskah()
    for kata in ("Pertama", "Kedua"):
        kantor.kembali(disunting(disunting(draf, diganti(LAMA, f"{kata} kali")), diganti(lama, f"Upaya {kata}")))
        assert temuan(kantor.jalan("review", "render")) == ["RVW-10"]
    assert ("Kedua kali" in kantor.narasi(), "Upaya Kedua" in kantor.teks(MONEV)) == (True, True)


@pytest.mark.parametrize("nama", ["Admin", "HP"])
def test_a_computer_s_name_is_no_editor_s(kantor, nama):
    oleh = (r"(<cp:lastModifiedBy>)[^<]*", rf"\1{nama}")
    for nomor, hari in (("1", "2025-01-21"), ("2", "2025-01-22")):
        waktu = (r">[\d-]+T00:00:00Z</dcterms:modified>", f">{hari}T00:00:00Z</dcterms:modified>")
        isi = disunting(kantor.naskah(), diganti(LAMA, f"Kali ke-{nomor}"))
        kantor.kembali(xml(isi, oleh, waktu, bagian="docProps/core.xml"), f"reviu-{nomor}.docx")
    assert temuan(kantor.jalan("review")) == ["RVW-20"]


@pytest.mark.parametrize("isi", [b"\xef\xbb\xbf", "Ordonansi – ".encode("cp1252"), b"# Judul\r\n\r\n"])
def test_a_narrative_keeps_its_bytes_elsewhere(kantor, isi):
    file = kantor.unit / "2024/narasi/latar-belakang.md"
    lama = isi + f"{LAMA}\r\nkata <!-- x --> lain.\r\n\r\nAlinea **dua**.\r\n".encode()
    file.write_bytes(lama)
    kantor.jalan("render")
    kantor.kembali(disunting(kantor.naskah(), diganti(LAMA, BARU)))
    assert temuan(kantor.jalan("review")) == ["RVW-10"]
    assert file.read_bytes() == lama.replace(LAMA.encode(), BARU.encode())
