"""The whole way back: forms, build, review twice, decisions, archive, next year; on every engine there is."""

import csv
import io
import shutil
from datetime import date

import pytest

from pipeline import STAGES
from pipeline.archive.baca import looked_at
from pipeline.archive.keutuhan import damage
from pipeline.archive.tempat import TempatArsip
from pipeline.back import plan_next
from pipeline.decide import Diminta, decide
from pipeline.domain.temuan import Tingkat
from pipeline.errors import DecisionError
from pipeline.folder.output import edited
from pipeline.permintaan import Permintaan
from pipeline.run import run
from tests.review.kantor import LKJIP, ROOT, Kantor, diganti, disunting, libreoffice

pytestmark = pytest.mark.slow

LAMA = "Mutu layanan loket, ketertiban wilayah,"
perlu_soffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice tidak ada")


class Perjalanan(Kantor):
    """An office with an archive, day after day."""

    alamat = ""
    hari = date(2025, 1, 15)

    def minta(self, periode="2024-TW4"):
        type(self).hari = date.fromordinal(self.hari.toordinal() + 1)
        return Permintaan(self.output, ROOT / "templates", self.hari, periode, self.alamat)

    def build(self, *stages, periode="2024-TW4"):
        return run(self.unit, stages or STAGES, self.minta(periode))

    def putus(self, jenjang, putusan="setuju"):
        return decide(self.unit, Diminta(jenjang, putusan, f"Contoh {jenjang.capitalize()}"), self.minta())

    @property
    def file(self):
        return self.output / self.unit.name / "2024-TW4" / LKJIP


@pytest.fixture
def kantor(tmp_path, alamat):
    satu = Perjalanan.dari(tmp_path)
    satu.alamat = alamat
    return satu


def periksa(kantor):
    folder = kantor.output / "arsip"
    with looked_at(TempatArsip(folder, kantor.alamat)) as connection:
        return [t.kode for t in damage(connection, folder, kantor.output) if t.tingkat is Tingkat.GALAT]


@perlu_soffice
def test_from_the_form_to_next_years_plan(kantor, tmp_path):
    assert kantor.build().status == 0
    kantor.kembali(libreoffice(disunting(kantor.naskah(), diganti(LAMA, "Pertama kali,")), tmp_path))
    assert kantor.build("review").diambil != ()
    kantor.build()
    assert "Pertama kali," in kantor.teks()

    kantor.kembali(disunting(kantor.naskah(), diganti("Pertama kali,", "Kedua kali,")), "lkjip-kedua.docx")
    kantor.build()
    last = kantor.build()
    assert ("Kedua kali," in kantor.narasi(), "Kedua kali," in kantor.teks(), last.diambil) == (True, True, ())

    with pytest.raises(DecisionError, match="Kasubag belum memutuskan"):
        kantor.putus("kepala")
    for jenjang in ("kasubag", "sekretaris", "kepala"):
        kantor.putus(jenjang)
    done = kantor.build()
    assert (done.status, done.arsip_baru, edited(done.folder)) == (0, True, {})
    assert "disetujui" in (done.folder / "index.html").read_text(encoding="utf-8")
    assert kantor.build().arsip_baru is False
    assert periksa(kantor) == []

    kantor.build(periode="2024")
    draf = plan_next(kantor.unit, 2025, kantor.hari)
    assert (draf.baru, draf.file.parent.name) == (True, "2025")
    baru = kantor.build(periode="2025-TW1")
    assert not any(t.kode.startswith("RWY") for t in baru.temuan)


def test_what_a_person_writes_into_the_draft_itself_comes_back_too(kantor):
    kantor.build()
    kantor.file.write_bytes(disunting(kantor.naskah(), diganti(LAMA, "Ditulis di tempat,")))
    hasil = kantor.build()

    assert ("Ditulis di tempat," in kantor.narasi(), list(edited(hasil.folder))) == (True, [LKJIP])
    assert (hasil.folder / "7-dokumen/lkjip-2024 (draf baru).docx").is_file()
    kept = [file.read_bytes() for file in (kantor.output / "arsip").rglob("lkjip*.docx")]
    assert kantor.file.read_bytes() in kept
    again = kantor.build()
    assert (again.diambil, again.arsip_baru) == ((), False)
    kantor.putus("kasubag")


def test_a_draft_comes_back_after_the_output_folder_was_emptied_of_the_period(kantor):
    kantor.build()
    naskah = kantor.naskah()
    shutil.rmtree(kantor.output / kantor.unit.name)
    (kantor.unit / "2024/narasi/simpulan.md").write_text("Simpulan yang lain.", encoding="utf-8")
    kantor.kembali(disunting(naskah, diganti(LAMA, "Sesudah dikosongkan,")))
    hasil = kantor.build()

    assert [t.kode for t in hasil.temuan if t.kode.startswith("RVW")] == ["RVW-10"]
    assert "Sesudah dikosongkan," in kantor.narasi()


def test_the_place_of_a_hard_copy_stays_whatever_is_archived_next(kantor):
    first = kantor.build()
    register = first.folder / "8-arsip/register.csv"
    rows = list(csv.reader(io.StringIO(register.read_text(encoding="utf-8-sig"))))
    nama, tempat = rows[0].index("nama"), rows[0].index("lokasi_hard_copy")
    for row in rows[1:]:
        row[tempat] = "Lemari 2, boks 14" if row[nama] == LKJIP else ""
    register.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")  # as Excel in Indonesian saves it
    (kantor.unit / "2024/narasi/simpulan.md").write_text("Simpulan yang lain.", encoding="utf-8")
    again = kantor.build()

    assert (again.arsip_baru, "Lemari 2, boks 14" in register.read_text(encoding="utf-8-sig")) == (True, True)
    assert not (again.folder / "8-arsip/register (draf baru).csv").exists()
    assert "Lemari 2, boks 14" in kantor.teks("8-arsip/daftar-arsip-2024-tw4.docx")


def test_a_register_with_words_of_the_offices_own_is_not_written_over(kantor):
    first = kantor.build()
    register = first.folder / "8-arsip/register.csv"
    register.write_text(register.read_text(encoding="utf-8-sig") + "catatan kami\n", encoding="utf-8")
    kept = register.read_bytes()
    (kantor.unit / "2024/narasi/simpulan.md").write_text("Simpulan yang lain.", encoding="utf-8")
    kantor.build()

    assert register.read_bytes() == kept
