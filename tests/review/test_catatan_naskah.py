"""What a reviewer noted, changed by hand or gave back by mistake is told with its place, and nothing stops."""

import io
import re
import shutil
from datetime import date

import docx
import pytest

from pipeline.naskah.ciri import ciri_of
from pipeline.regulation.katalog import pesan, saran
from pipeline.word.file.package import read
from tests.review.kantor import (
    LKJIP,
    ROOT,
    Kantor,
    bagian_berkas,
    berkas_dari,
    disunting,
    libreoffice,
    semua,
    temuan,
    xml,
)

pytestmark = pytest.mark.slow

KALIMAT = "Mutu layanan loket, ketertiban wilayah, dan pembinaan desa langsung dirasakan setiap hari."
PENGUKURAN = "7-dokumen/pengukuran-kinerja-2024-tw4.docx"


@pytest.fixture(scope="module")
def awal(tmp_path_factory):
    """The sample office with its drafts made."""
    kantor = Kantor.dari(tmp_path_factory.mktemp("awal"))
    kantor.jalan("render", "review")
    return kantor


@pytest.fixture
def kantor(awal, tmp_path):
    return Kantor.dari(tmp_path / "k", awal)


def reviu(hasil):
    return [t for t in hasil.temuan if t.kode.startswith("RVW")]


def berkomentar(dokumen):
    p = next(p for p in semua(dokumen) if KALIMAT in p.text)
    dokumen.add_comment(p.runs, "Sebutkan angkanya.", author="Sekretaris Contoh", initials="SC")


JEJAK = 'w:id="9001" w:author="Camat Contoh" w:date="2025-01-19T08:00:00Z"'
SISIPAN = (f"({KALIMAT}[^<]*</w:t></w:r>)", rf"\1<w:ins {JEJAK}><w:r><w:t> Tambahan Camat.</w:t></w:r></w:ins>")
HAPUSAN = (
    "<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t[^>]*>(Kecamatan berada[^<]*)</w:t></w:r>",
    rf"<w:del {JEJAK}><w:r>\1<w:delText>\2</w:delText></w:r></w:del>",
)


def test_a_comment_is_a_note_with_its_sentence_author_and_date(kantor):
    kantor.kembali(disunting(kantor.naskah(), berkomentar))
    (satu,) = reviu(kantor.jalan("review"))
    celah = dict(satu.celah)
    assert (satu.kode, celah["catatan"], celah["bagian"]) == (
        "RVW-17",
        "Sebutkan angkanya.",
        " bagian “A. Latar Belakang”",
    )
    assert re.fullmatch(r"Sekretaris Contoh, \d+ [A-Z]\w+ 20\d\d", celah["oleh"])
    assert "Kecamatan berada paling dekat dengan warga." in celah["kalimat"]


def test_a_comment_stands_in_the_catatan_revisi(kantor):
    kantor.kembali(disunting(kantor.naskah(), berkomentar))
    kantor.jalan("review")
    catatan = kantor.teks("6-reviu/catatan-revisi-2024-tw4.docx")
    assert "masih ada 1 catatan yang belum selesai" in catatan
    assert "Sebutkan angkanya." in catatan
    assert "RVW-17" not in catatan


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice tidak ada")
def test_a_comment_is_read_after_libreoffice_saved_it(kantor, tmp_path):
    kantor.kembali(libreoffice(disunting(kantor.naskah(), berkomentar), tmp_path))
    assert temuan(kantor.jalan("review")) == ["RVW-17"]


def test_a_comment_that_is_done_is_not_open(kantor):
    parts = bagian_berkas(disunting(kantor.naskah(), berkomentar))
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    komentar = parts["word/comments.xml"].decode()
    head, _, tail = komentar.rpartition("<w:p>")
    parts["word/comments.xml"] = f'{head}<w:p {w14} w14:paraId="00AA11BB">{tail}'.encode()
    parts["word/commentsExtended.xml"] = (
        b'<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        b'<w15:commentEx w15:paraId="00AA11BB" w15:done="1"/></w15:commentsEx>'
    )
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdEx" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
        b'Target="commentsExtended.xml"/></Relationships>',
    )
    kantor.kembali(berkas_dari(parts))
    assert temuan(kantor.jalan("review")) == []


@pytest.mark.parametrize(("jejak", "kata"), [(SISIPAN, "sisipan"), (HAPUSAN, "hapusan")], ids=["ins", "del"])
def test_a_tracked_change_is_listed_and_not_taken_in(kantor, jejak, kata):
    sebelum = kantor.narasi()
    kantor.kembali(xml(kantor.naskah(), jejak))
    (satu,) = reviu(kantor.jalan("review"))
    celah = dict(satu.celah)
    assert (satu.kode, celah["jenis"], celah["oleh"]) == ("RVW-18", kata, "Camat Contoh, 19 Januari 2025")
    assert kantor.narasi() == sebelum


def test_a_figure_changed_by_hand_says_in_which_cell_to_mend_it(kantor):
    from pipeline.load import load
    from pipeline.stages import work

    kerja = work(load(kantor.unit, "2024-TW4", date(2025, 1, 20)))
    hasil = kerja.analisis.indikator[0]

    def ubah(dokumen):
        tabel = next(t for t in dokumen.tables if any(hasil.indikator.uraian in r.cells[1].text or
                     hasil.indikator.uraian in r.cells[2].text for r in t.rows))  # fmt: skip
        row = next(r for r in tabel.rows if any(hasil.indikator.uraian == c.text for c in r.cells))
        from pipeline.naskah.angka import realisasi

        sel = next(c for c in row.cells if c.text == realisasi(hasil))
        sel.paragraphs[0].text = "77,77"

    kantor.kembali(disunting(kantor.naskah(PENGUKURAN), ubah))
    (satu,) = reviu(kantor.jalan("review"))
    assert (satu.kode, dict(satu.celah)["menjadi"]) == ("RVW-14", "77,77")
    assert str(hasil.jejak[-1]) in saran(satu)


def test_a_deleted_row_is_told_once(kantor):
    def hapus(dokumen):
        row = max(dokumen.tables, key=lambda t: len(t.rows)).rows[3]._tr
        row.getparent().remove(row)

    kantor.kembali(disunting(kantor.naskah(PENGUKURAN), hapus))
    assert temuan(kantor.jalan("review")) == ["RVW-15"]


def test_a_sentence_of_the_program_changed_by_hand_is_told(kantor):
    def ubah(dokumen):
        p = next(p for p in semua(dokumen) if p.text.startswith("Rata-rata"))
        p.text = "Kalimat baru sama sekali."

    kantor.kembali(disunting(kantor.naskah(), ubah))
    (satu,) = reviu(kantor.jalan("review"))
    assert satu.kode == "RVW-14"
    assert "Kalimat baru sama sekali." in pesan(satu)


def test_a_blank_that_was_filled_by_hand_is_only_worth_knowing(kantor):
    def isi(dokumen):
        p = next(p for p in semua(dokumen) if "[BELUM DIISI" in p.text)
        p.text = "Contoh, 20 Januari 2025"

    kantor.kembali(disunting(kantor.naskah(PENGUKURAN), isi))
    assert temuan(kantor.jalan("review")) == ["RVW-23"]


def test_what_is_missing_from_an_excerpt_was_not_deleted(kantor):
    def sepertiga(dokumen):
        semua_ = list(dokumen.element.body.iterchildren())[:-1]
        for satu in semua_[len(semua_) // 3 :]:
            dokumen.element.body.remove(satu)

    narasi = {f.name: f.read_bytes() for f in (kantor.unit / "2024/narasi").iterdir()}
    kantor.kembali(disunting(kantor.naskah(), sepertiga))
    assert temuan(kantor.jalan("review")) == ["RVW-24"]
    assert {f.name: f.read_bytes() for f in (kantor.unit / "2024/narasi").iterdir()} == narasi


def test_what_was_put_aside_is_not_read(kantor):
    (kantor.unit / "2024/reviu/lama").mkdir(parents=True)
    kantor.kembali(b"rusak", "lama/lkjip.docx")
    assert temuan(kantor.jalan("review")) == []


def ciri(isi, nama, baru):
    return xml(isi, (f'(name="sakip_{nama}"><vt:lpwstr>)[^<]*', rf"\g<1>{baru}"), bagian="docProps/custom.xml")


def tanpa_ciri(isi):
    parts = bagian_berkas(isi)
    parts["docProps/custom.xml"] = parts["docProps/custom.xml"].replace(b"sakip_", b"lain_")
    return berkas_dari(parts)


def kosong():
    hasil = io.BytesIO()
    dokumen = docx.Document()
    dokumen.add_paragraph("Surat lain yang sama sekali bukan naskah kinerja.")
    dokumen.save(hasil)
    return hasil.getvalue()


SALAH = {
    "bukan Word": (lambda _: b"ini bukan berkas Word", "RVW-01"),
    "kosong": (lambda _: b"", "RVW-01"),
    "terpotong": (lambda isi: isi[: len(isi) // 2], "RVW-01"),
    "halaman rusak": (lambda isi: xml(isi, ("</w:body>", "")), "RVW-01"),
    "bersandi": (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "RVW-02"),
    "kantor lain": (lambda isi: ciri(isi, "perangkat_daerah", "dinas-lain"), "RVW-03"),
    "tahun lain": (lambda isi: ciri(isi, "periode", "2023-TW4"), "RVW-04"),
    "periode lain": (lambda isi: ciri(isi, "periode", "2024-TW2"), "RVW-05"),
    "surat lain": (lambda _: kosong(), "RVW-06"),
    "templat": (lambda _: (ROOT / "templates/lkjip.docx").read_bytes(), "RVW-07"),
    "asli hilang": (lambda isi: ciri(isi, "sidik", "0" * 64), "RVW-09"),
}


@pytest.mark.parametrize("nama", SALAH)
def test_a_file_that_is_no_draft_of_this_period_is_told_as_what_it_is(kantor, nama):
    ubah, kode = SALAH[nama]
    kantor.kembali(ubah(kantor.naskah()))
    hasil = kantor.jalan("review")
    assert (temuan(hasil), hasil.status) == ([kode], 0)


def test_a_draft_whose_properties_are_gone_is_known_by_what_it_says(kantor):
    sebelum = kantor.narasi()
    kantor.kembali(tanpa_ciri(disunting(kantor.naskah(), lambda _: None)))
    assert temuan(kantor.jalan("review")) == []
    baru = KALIMAT.replace("setiap hari", "saban hari")
    isi = xml(tanpa_ciri(kantor.naskah()), ("setiap hari", "saban hari"))
    assert ciri_of(read(isi)) is None
    kantor.kembali(isi)
    assert temuan(kantor.jalan("review")) == ["RVW-10"]
    assert kantor.narasi() == sebelum.replace(KALIMAT, baru)


def test_without_the_original_a_narrative_is_still_taken_in(kantor):
    isi = ciri(kantor.naskah(), "sidik", "0" * 64)
    kantor.kembali(xml(isi, ("setiap hari", "saban hari")))
    assert temuan(kantor.jalan("review")) == ["RVW-09", "RVW-10"]
    assert "saban hari" in kantor.narasi()


def test_a_ledger_somebody_broke_is_left_alone(kantor):
    kantor.kembali(b"bukan;catatan\r\n1;2\r\n", "suntingan.csv")
    kantor.kembali(xml(kantor.naskah(), ("setiap hari", "saban hari")))
    assert "RVW-19" in temuan(kantor.jalan("review"))
    assert kantor.buku() == "bukan;catatan\n1;2\n"
    assert "saban hari" not in kantor.narasi()


def test_the_draft_itself_is_no_news(kantor):
    kantor.kembali(kantor.naskah())
    assert temuan(kantor.jalan("review")) == []


def test_a_row_somebody_adds_under_track_is_listed(kantor):
    baris = (
        f"<w:tr><w:trPr><w:ins {JEJAK}/></w:trPr><w:tc><w:p><w:ins {JEJAK}><w:r><w:t>Baris baru</w:t></w:r></w:ins>"
        "</w:p></w:tc></w:tr>"
    )
    kantor.kembali(xml(kantor.naskah(), ("</w:tbl>", f"{baris}</w:tbl>")))
    (satu,) = reviu(kantor.jalan("review"))
    assert (satu.kode, dict(satu.celah)["catatan"]) == ("RVW-18", "Baris baru")


def oleh(isi, nama, hari):
    waktu = (r">[^<]*</dcterms:modified>", f">{hari}T08:00:00Z</dcterms:modified>")
    return xml(isi, (r"(<cp:lastModifiedBy>)[^<]*", rf"\1{nama}"), waktu, bagian="docProps/core.xml")


def test_a_draft_passed_on_from_one_editor_to_the_next_tells_each_thing_once(kantor):
    def tangan(dokumen):
        berkomentar(dokumen)
        next(p for p in semua(dokumen) if p.text.startswith("Rata-rata")).text = "Kalimat baru sama sekali."

    def lagi(dokumen):
        p = next(p for p in semua(dokumen) if KALIMAT in p.text)
        dokumen.add_comment(p.runs, "Setuju.", author="Kepala Contoh", initials="KC")

    pertama = disunting(kantor.naskah(), tangan)
    kantor.kembali(oleh(pertama, "Sekretaris Contoh", "2025-01-18"), "satu.docx")
    kantor.kembali(oleh(disunting(pertama, lagi), "Kepala Contoh", "2025-01-19"), "dua.docx")
    found = reviu(kantor.jalan("review"))
    assert sorted((t.kode, t.nilai) for t in found) == [
        ("RVW-14", "Kalimat baru sama sekali."),
        ("RVW-17", "Sebutkan angkanya."),
        ("RVW-17", "Setuju."),
    ]
    assert {t.tempat.berkas for t in found} == {"2024/reviu/dua.docx"}


def test_comments_of_two_editors_are_both_listed(kantor):
    for nama in ("Sekretaris", "Kepala"):

        def catat(dokumen, nama=nama):
            p = next(p for p in semua(dokumen) if KALIMAT in p.text)
            dokumen.add_comment(p.runs, f"Catatan {nama}", author=nama, initials="X")

        kantor.kembali(oleh(disunting(kantor.naskah(), catat), nama, "2025-01-18"), f"{nama}.docx")
    assert sorted(t.nilai for t in reviu(kantor.jalan("review"))) == ["Catatan Kepala", "Catatan Sekretaris"]


def test_a_comment_is_put_aside_with_its_file_as_its_remedy_says(kantor):
    kantor.kembali(disunting(kantor.naskah(), berkomentar))
    (satu,) = reviu(kantor.jalan("review"))
    assert "folder lama di folder reviu" in saran(satu)


def test_only_what_a_hand_changed_is_told_however_long_the_edited_file_stays(kantor):
    def isi(dokumen):
        next(p for p in semua(dokumen) if p.text.startswith("Rata-rata")).text = "Kalimat baru sama sekali."

    naskah = kantor.output / kantor.unit.name / "2024-TW4" / LKJIP
    naskah.write_bytes(disunting(kantor.naskah(), isi))
    for kiriman in ("KESRA.xlsx", "PMD.xlsx"):
        (kantor.unit / "2024/masuk/TW4" / kiriman).unlink()
        assert temuan(kantor.jalan("review", "render")) == ["RVW-14"]
    assert kantor.naskah("7-dokumen/lkjip-2024 (draf baru).docx") != naskah.read_bytes()


def test_a_paragraph_moved_to_another_section_is_told_once_and_takes_nothing_along(kantor):
    def pindah(dokumen):
        paragraf = semua(dokumen)
        tujuan = next(p for p in paragraf if KALIMAT in p.text)
        asal = next(p for p in paragraf if p.text.startswith("Rata-rata"))
        tujuan._p.addprevious(asal._p)

    narasi = {f.name: f.read_bytes() for f in (kantor.unit / "2024/narasi").iterdir() if f.is_file()}
    kantor.kembali(disunting(kantor.naskah(), pindah))
    assert temuan(kantor.jalan("review")) == ["RVW-16"]
    assert {f.name: f.read_bytes() for f in (kantor.unit / "2024/narasi").iterdir() if f.is_file()} == narasi
