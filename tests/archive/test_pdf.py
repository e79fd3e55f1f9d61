"""What is approved is archived as PDF too; what LibreOffice does not write is named."""

from dataclasses import replace
from datetime import date

from pipeline.archive import pdf
from pipeline.archive.isi import IsiArsip
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.dokumen import Dokumen

NAMA = ("7-dokumen/iku-2024.docx", "7-dokumen/lkjip-2024.docx")
DOKUMEN = tuple(Dokumen(nama, b"isi", "iku", "Judul", "sidik") for nama in NAMA)


def kept(tmp_path, monkeypatch, written):
    """What is kept of two documents when LibreOffice writes only those named."""
    monkeypatch.setattr(pdf, "kept_apart", lambda isi: isi)
    monkeypatch.setattr(pdf, "as_pdf", lambda semua: {nama: b"%PDF" for nama in semua if nama in written})
    isi = IsiArsip("kantor", "Kantor", 2024, 4, date(2025, 1, 20), "", (), (), (), ())
    tempat = TempatArsip(tmp_path, f"sqlite:///{tmp_path / 'arsip.sqlite'}")
    return pdf.for_keeping(tempat, isi, DOKUMEN)


def test_a_document_libreoffice_does_not_finish_is_named(tmp_path, monkeypatch):
    made, missing = kept(tmp_path, monkeypatch, {"7-dokumen/iku-2024.pdf"})
    assert (made, missing) == ((replace(DOKUMEN[0], nama="7-dokumen/iku-2024.pdf", isi=b"%PDF"),), (NAMA[1],))


def test_where_all_are_written_none_is_named(tmp_path, monkeypatch):
    made, missing = kept(tmp_path, monkeypatch, {nama.replace("docx", "pdf") for nama in NAMA})
    assert (len(made), missing) == (2, ())
