"""The walk of a verification as an office does it: build, decide tier by tier, build again."""

import csv
import json
import os
import shutil
import tempfile
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from pipeline import STAGES
from pipeline.decide import Diminta, decide, only_unit
from pipeline.decided import decided, printed
from pipeline.errors import DecisionError
from pipeline.fleet import run_all
from pipeline.folder import output
from pipeline.load import load
from pipeline.naskah.rak import Rak
from pipeline.run import Permintaan, run
from pipeline.screen.standing import standing
from pipeline.screen.status import Pilihan
from pipeline.stages import work
from pipeline.word.libreoffice import office
from tests.faults.kantor import INSTANSI, identitas, kantor, rencana
from tests.teks_word import teks

AKAR = Path(__file__).parents[1]
TEMPLAT = AKAR / "templates"
CACHE = Path(tempfile.gettempdir()) / f"sakip-uji-{os.getpid()}"
"""Compiled templates, named by their content: the tests of one process share them."""
HARI = date(2026, 1, 15)
KLEGO = ["kasubag", "sekretaris", "kepala"]
FORMULIR = {
    "masuk/TW4/SEKSI/identitas.csv": identitas(),
    "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi;bukti_dukung;faktor_pendukung\nI1;82;laporan;loket\n",
}

JUDUL = ("No", "Langkah", "Pelaksana", "Keadaan", "Menunggu", "Mutu baku", "Lama")


class Kantor:
    """A small office with its output folder, as its people use it."""

    def __init__(self, tmp_path, sop="klego", lain=""):
        self.tmp = tmp_path
        isi = {**rencana(("I1", "Nilai", "positif", "80")), **FORMULIR}
        self.unit = kantor(tmp_path / "data", isi, instansi=f'{INSTANSI}[sop]\nvarian = "{sop}"\n{lain}')
        self.hasil = tmp_path / "output" / "kecamatan-uji" / "2025-TW4"

    def minta(self, hari=HARI, periode="2025-TW4"):
        return Permintaan(self.tmp / "output", TEMPLAT, hari, periode, cache=CACHE)

    def build(self, stages=STAGES, hari=HARI, periode="2025-TW4"):
        (hasil,) = run_all([self.unit], stages, self.minta(hari, periode))
        return hasil

    def putus(self, jenjang, putusan="setuju", oleh="Contoh Nama", catatan="", hari=HARI):
        return decide(self.unit, Diminta(jenjang, putusan, oleh, catatan), self.minta(hari))

    def semua(self, jenjang=KLEGO):
        for satu in jenjang:
            self.putus(satu)

    def keadaan(self):
        kerja = work(load(self.unit, "2025-TW4", HARI))
        return [j.keadaan.value for j in decided(kerja, printed(kerja, Rak(TEMPLAT))).persetujuan.jenjang]

    def ubah(self, realisasi):
        file = self.unit / "2025/masuk/TW4/SEKSI/kinerja.csv"
        file.write_text(f"indikator;realisasi;bukti_dukung;faktor_pendukung\nI1;{realisasi};laporan;loket\n")

    def status(self, periode="2025-TW4"):
        layar = Console(record=True, width=400, file=StringIO())
        asked = Pilihan(str(self.tmp / "data"), str(self.tmp / "output"), periode)
        standing(layar, asked, Permintaan(self.tmp / "output", TEMPLAT, HARI, periode))
        return layar.export_text()

    def langkah(self, nomor):
        """The cells of a step's row; empty where nothing stands in a whole column."""
        semua = self.status().splitlines()
        kepala = next(b for b in semua if b.startswith("No "))
        baris = next(b for b in semua if b.startswith(f"{nomor} "))
        mulai = sorted((kepala.find(judul), judul) for judul in JUDUL if judul in kepala)
        akhir = [letak for letak, _ in mulai[1:]] + [len(baris)]
        isi = {judul: baris[letak:sampai].strip() for (letak, judul), sampai in zip(mulai, akhir, strict=True)}
        return [isi.get(judul, "") for judul in JUDUL]

    @property
    def indeks(self):
        return (self.hasil / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def terbangun(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kantor")
    Kantor(folder).build()
    return folder


@pytest.fixture
def kecil(tmp_path, terbangun):
    shutil.copytree(terbangun, tmp_path, dirs_exist_ok=True)
    return Kantor(tmp_path)


@pytest.mark.slow
def test_an_approval_does_not_make_itself_void(kecil):
    kecil.semua()
    kecil.build()
    assert kecil.keadaan() == ["setuju", "setuju", "setuju"]
    kecil.build(hari=date(2026, 2, 2))
    assert kecil.keadaan() == ["setuju", "setuju", "setuju"]


@pytest.mark.slow
def test_one_changed_figure_makes_every_decision_void_and_everything_says_so(kecil):
    kecil.semua()
    kecil.ubah(83)
    hasil = kecil.build()
    assert kecil.keadaan() == ["batal", "batal", "batal"]
    assert [t.kode for t in hasil.temuan if t.kode.startswith("KPT")] == ["KPT-13"] * 3
    assert "tidak berlaku lagi" in teks((kecil.hasil / "6-reviu/catatan-penerimaan-2025-tw4.docx").read_bytes())
    assert "Kasubag perlu memutuskan lagi" in kecil.indeks
    assert "perlu memutuskan lagi" in kecil.langkah("8")[4]


def test_the_index_says_of_every_document_how_it_stands(kecil):
    assert ">belum disetujui<" in kecil.indeks
    kecil.semua()
    kecil.build()
    assert ">disetujui<" in kecil.indeks
    assert "Disetujui sampai Kepala tanggal 15 Januari 2026" in kecil.indeks


@pytest.mark.parametrize(
    ("diminta", "kata"),
    [
        (("camat", "setuju", "Contoh"), "Pilih --tier kasubag, sekretaris, kepala"),
        (("kasubag", "oke", "Contoh"), "setuju, revisi atau kembali"),
        (("kasubag", "setuju", "  "), "--by"),
        (("sekretaris", "setuju", "Contoh"), "Kasubag belum memutuskan"),
        (("kepala", "kembali", "Contoh"), "Kasubag belum memutuskan"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_in_one_sentence_and_nothing_is_written(kecil, diminta, kata):
    with pytest.raises(DecisionError, match=kata):
        kecil.putus(*diminta)
    assert not (kecil.unit / "2025/reviu").exists()


def test_documents_that_are_not_of_todays_data_cannot_be_decided_on(kecil):
    kecil.ubah(83)
    with pytest.raises(DecisionError, match="invoke build dahulu"):
        kecil.putus("kasubag")


def test_documents_with_galat_cannot_be_agreed_to_but_sent_back(kecil):
    kecil.ubah("#REF!")
    kecil.build()
    with pytest.raises(DecisionError, match="DRAF karena 1 galat"):
        kecil.putus("kasubag")
    assert kecil.putus("kasubag", "kembali")[0].putusan == "kembali"


def test_open_comments_hold_up_an_agreement(kecil):
    from dataclasses import replace

    from pipeline.decide import _may

    kerja = work(load(kecil.unit, "2025-TW4", HARI))
    kerja = replace(kerja, persetujuan=replace(kerja.persetujuan, komentar=2))
    with pytest.raises(DecisionError, match="2 komentar"):
        _may(kerja, kerja.sop.pemutus[0], "setuju")
    _may(kerja, kerja.sop.pemutus[0], "revisi")


def test_a_record_is_never_written_over(kecil):
    files = [kecil.putus("kasubag")[2] for _ in range(3)]
    assert [f.name for f in files] == [f"keputusan-2025-tw4-kasubag-0{n}.xlsx" for n in (1, 2, 3)]
    assert sorted(f.name for f in files[0].parent.iterdir()) == [f.name for f in files]


def test_a_folder_the_office_spelled_its_own_way_is_used(kecil):
    (kecil.unit / "2025/Reviu").mkdir()
    assert kecil.putus("kasubag")[2].parent.name == "Reviu"


def test_a_decision_counts_for_its_own_period_alone(kecil):
    kecil.putus("kasubag")
    kerja = work(load(kecil.unit, "2025", HARI))
    kerja = decided(kerja, printed(kerja, Rak(TEMPLAT)))
    assert [j.keadaan for j in kerja.persetujuan.jenjang] == ["belum", "belum", "belum"]
    assert [t for t in kerja.temuan if t.kode.startswith("KPT")] == []


def test_a_decision_is_about_one_office(tmp_path):
    for nama in ("a", "b"):
        (tmp_path / nama).mkdir()
        (tmp_path / nama / "instansi.toml").write_text(INSTANSI)
    with pytest.raises(DecisionError, match="Ada 2 perangkat daerah"):
        only_unit(tmp_path)


WAJIB = 'keputusan = "wajib"\n'
DRAF = "DRAF – menunggu persetujuan "


def kepala_halaman(file):
    from zipfile import ZipFile

    with ZipFile(file) as arsip:
        return "".join(arsip.read(n).decode() for n in arsip.namelist() if n.startswith("word/header"))


@pytest.mark.slow
def test_where_decisions_are_asked_for_documents_are_drafts_until_the_last_tier_agreed(tmp_path):
    office = Kantor(tmp_path, lain=WAJIB)
    iku = office.hasil / "7-dokumen/iku-2025.docx"
    for jenjang, sebutan in zip(KLEGO, ["Kasubag", "Sekretaris", "Kepala"], strict=True):
        assert office.build().status == 2
        assert DRAF + sebutan in kepala_halaman(iku)
        office.putus(jenjang)
    assert office.build().status == 0
    assert "DRAF" not in kepala_halaman(iku)
    assert office.keadaan() == ["setuju", "setuju", "setuju"]


def test_where_they_are_not_asked_for_no_document_waits(kecil):
    assert "DRAF" not in kepala_halaman(kecil.hasil / "7-dokumen/iku-2025.docx")


@pytest.mark.slow
def test_a_stage_alone_knows_what_was_decided(tmp_path):
    office = Kantor(tmp_path, lain=WAJIB)
    office.build()
    office.semua()
    office.build(["render"])
    assert "DRAF" not in kepala_halaman(office.hasil / "7-dokumen/iku-2025.docx")


def test_the_sheets_to_fill_in_are_made_for_every_tier(kecil):
    names = {f.name for f in (kecil.hasil / "6-reviu").glob("*.xlsx")}
    assert names == {f"lembar-verifikasi-2025-tw4-{jenjang}.xlsx" for jenjang in KLEGO}


def test_the_sheet_of_a_stage_alone_is_the_sheet_of_the_whole(kecil):
    file = kecil.hasil / "6-reviu/lembar-verifikasi-2025-tw4-kepala.xlsx"
    before = file.read_bytes()
    kecil.build(["review"])
    assert file.read_bytes() == before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("sop", "langkah"), [("klego", {"sekretaris": "8", "kepala": "9"}),
                         ("pekalongan", {"kasubag": "11", "sekretaris": "12", "kepala": "13"})]
)  # fmt: skip
def test_the_status_follows_the_tiers_and_prints_the_next_command_whole(tmp_path, sop, langkah):
    office = Kantor(tmp_path, sop)
    office.build()
    for jenjang in KLEGO:
        assert (
            f'invoke decide --tier {jenjang} --decision setuju --by "NAMA" --data {tmp_path}/data' in office.status()
        )
        office.putus(jenjang)
        if jenjang in langkah and jenjang != "kepala":
            assert office.langkah(langkah[jenjang])[3] == "selesai"
    assert f"invoke build --data {tmp_path}/data --output {tmp_path}/output --period 2025-TW4" in office.status()
    office.build()
    assert office.langkah(langkah["kepala"])[3] == "selesai"
    assert f"invoke build --data {tmp_path}/data --output {tmp_path}/output --period 2025\n" in office.status()


@pytest.mark.slow
def test_after_the_year_comes_the_next_plan(kecil):
    kecil.semua()
    kecil.build()
    kecil.build(["render"], periode="2025")
    assert "invoke plan --year 2026 --data" in kecil.status()


def test_the_command_says_what_it_recorded(kecil, capsys, monkeypatch):
    import tasks

    monkeypatch.chdir(kecil.tmp)
    from invoke.context import Context

    tasks.decide.body(Context(), "kasubag", "setuju", "Contoh Nama", "", "data", "output", "2025-TW4", "2026-01-15")
    said = capsys.readouterr().out
    assert "Kasubag (Contoh Nama): setuju untuk 2025-TW4" in said
    assert "Berikutnya ketik: invoke build --period 2025-TW4" in said


@pytest.mark.slow
def test_the_sample_is_built_decided_tier_by_tier_and_built_clean(tmp_path):
    data = tmp_path / "data" / "kecamatan-contoh-muncar"
    shutil.copytree(AKAR / "data" / "kecamatan-contoh-muncar", data)
    minta = Permintaan(tmp_path / "output", TEMPLAT, HARI, "2024-TW4")
    (awal,) = run_all([data], STAGES, minta)
    for jenjang in KLEGO:
        decide(data, Diminta(jenjang, "setuju", f"Contoh {jenjang}"), minta)
    (akhir,) = run_all([data], STAGES, minta)
    folder = output.period_folder(minta.output, data.name, "2024-TW4")
    assert (awal.status, akhir.status) == (0, 0)
    assert [t for t in akhir.temuan if t.kode.startswith("KPT")] == []
    assert not any("DRAF" in kepala_halaman(f) for f in folder.glob("[4-7]*/*.docx"))
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert ">disetujui<" in index
    assert ">belum disetujui<" not in index


@pytest.fixture
def dicetak(monkeypatch):
    """The names of the Word files printed since, in their order."""
    from pipeline import printing

    names = []
    asli = printing.cetak
    monkeypatch.setattr(printing, "cetak", lambda naskah, *a, **b: names.append(naskah.nama) or asli(naskah, *a, **b))
    return names


def test_what_was_printed_by_another_program_is_what_is_decided_on(kecil):
    """A new version prints other words from the same data: who decides has read those in the output folder."""
    manifes = kecil.hasil / "manifest.json"
    lama = json.loads(manifes.read_text(encoding="utf-8"))
    lama["keluaran"]["7-dokumen/iku-2025.docx"]["isi"] = "dicetak program lain"
    manifes.write_text(json.dumps(lama), encoding="utf-8")
    kecil.putus("kasubag")
    assert kecil.keadaan() == ["batal", "belum", "belum"]


def test_a_manifest_that_keeps_no_hash_of_what_is_said_asks_for_a_build(kecil):
    manifes = kecil.hasil / "manifest.json"
    lama = json.loads(manifes.read_text(encoding="utf-8"))
    for satu in lama["keluaran"].values():
        del satu["isi"]
    manifes.write_text(json.dumps(lama), encoding="utf-8")
    with pytest.raises(DecisionError, match="invoke build dahulu"):
        kecil.putus("kasubag")


def test_documents_that_are_of_todays_data_are_not_printed_to_know_how_they_stand(kecil, dicetak):
    kecil.putus("kasubag")
    assert kecil.langkah("8")[3] == "menunggu"
    assert dicetak == []
    kecil.build(["check"])
    assert [nama for nama in dicetak if not nama.startswith("3-")] == []
    kecil.ubah(83)
    kecil.status()
    assert "7-dokumen/iku-2025.docx" in dicetak


@pytest.mark.parametrize("stages", [["archive"], STAGES], ids=["archive", "build"])
def test_one_command_prints_a_document_once(tmp_path, dicetak, stages):
    office = Kantor(tmp_path, lain=WAJIB)
    office.build()
    office.putus("kasubag")
    dicetak.clear()
    office.build(stages)
    assert sorted(dicetak) == sorted(set(dicetak))


def test_the_archive_alone_keeps_what_the_whole_keeps(tmp_path):
    def diarsipkan(nama, stages):
        office = Kantor(tmp_path / nama)
        office.build(stages)
        soft = office.tmp / "output" / "arsip"
        return sorted(f.name for f in soft.rglob("*") if f.is_file() and f.suffix in {".docx", ".xlsx"})

    assert diarsipkan("a", ["archive"]) == diarsipkan("b", STAGES)


def test_an_edited_file_with_its_new_draft_beside_is_decided_on_as_the_build_does(kecil):
    (kecil.hasil / "7-dokumen/iku-2025.docx").write_bytes(b"disunting Sekretaris")
    kecil.ubah(83)
    (kecil.hasil / "7-dokumen/pengukuran-kinerja-2025-tw4.docx").write_bytes(b"disunting Kasubag")
    kecil.build()
    assert list(kecil.hasil.glob("7-dokumen/*(draf baru)*")) != []
    kecil.semua()
    kecil.build()
    assert "Disetujui sampai Kepala" in kecil.indeks


def test_a_decision_reads_the_archive_that_was_asked_for(kecil, monkeypatch):
    from invoke.context import Context
    from invoke.exceptions import Exit

    import tasks

    def stop(_unit, _diminta, permintaan):
        raise DecisionError(permintaan.arsip)

    monkeypatch.setattr("pipeline.decide.decide", stop)
    alamat = "sqlite:///arsip-bersama.sqlite"
    with pytest.raises(Exit, match=alamat):
        tasks.decide.body(Context(), "kasubag", "setuju", "Contoh", data=str(kecil.tmp / "data"), archive=alamat)


def test_a_comment_in_the_output_is_told_before_a_decision_is_asked_for(kecil):
    from docx import Document

    file = kecil.hasil / "7-dokumen/iku-2025.docx"
    naskah = Document(str(file))
    run = next(r for p in naskah.paragraphs for r in p.runs if r.text.strip())
    naskah.add_comment(run, text="Judulnya keliru.", author="Sekretaris", initials="S")
    naskah.save(str(file))
    with pytest.raises(DecisionError, match="1 komentar"):
        kecil.putus("kasubag")
    said = kecil.status()
    assert "masih ada 1 komentar reviu" in said
    assert "invoke review" in said
    assert "invoke decide" not in said


def test_a_new_draft_put_in_place_of_the_edited_file_is_no_edit(kecil):
    """Somebody takes our new draft instead of what was edited: an approval of it must not make itself void."""
    file = kecil.hasil / "7-dokumen/iku-2025.docx"
    file.write_bytes(b"disunting Sekretaris")
    kecil.unit.joinpath("instansi.toml").write_text(INSTANSI.replace("Uji", "Coba") + '[sop]\nvarian = "klego"\n')
    kecil.build()
    file.with_name("iku-2025 (draf baru).docx").replace(file)
    with pytest.raises(DecisionError, match="invoke build dahulu"):
        kecil.putus("kasubag")
    kecil.build()
    kecil.semua()
    for _ in range(2):
        kecil.build()
        assert "Disetujui sampai Kepala" in kecil.indeks


def lembar(kantor):
    return teks((kantor.hasil / "6-reviu/lembar-verifikasi-2025-tw4.docx").read_bytes())


def test_who_is_asked_again_reads_what_changed_since_the_version_last_decided_on(kecil):
    assert "Yang berubah" not in lembar(kecil)
    kecil.putus("kasubag")
    kecil.build(hari=date(2026, 1, 16))
    for realisasi, hari in ((84, 17), (86, 18)):
        kecil.ubah(realisasi)
        kecil.build(hari=date(2026, 1, hari))
    isi = lembar(kecil)
    assert "Yang berubah sejak arsip versi 2 tanggal 16 Januari 2026, yang terakhir diputuskan." in isi
    baris = next(b for b in isi.splitlines() if "I1 " in b and ": realisasi" in b)
    assert ("82" in baris, "86" in baris, "84" in baris) == (True, True, False)
    kecil.build(hari=date(2026, 1, 19))
    assert lembar(kecil) == isi


def test_where_nobody_decided_yet_what_changed_is_told_since_the_last_version_that_says_something_else(kecil):
    kecil.ubah(84)
    kecil.build(hari=date(2026, 1, 16))
    kecil.build(hari=date(2026, 1, 17))
    assert "Yang berubah sejak arsip versi 1 tanggal 15 Januari 2026." in lembar(kecil)


def disetujui(kantor):
    with (kantor.hasil / "8-arsip/register.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["nama"] for row in csv.DictReader(file) if row["keadaan"] == "disetujui"}


def pdf_kept(kantor):
    arsip = kantor.tmp / "output/arsip"
    return {f.name: f.read_bytes() for f in arsip.rglob("*.pdf")}


@pytest.mark.slow
@pytest.mark.skipif(not office(), reason="LibreOffice writes them")
def test_what_the_last_tier_agreed_to_is_kept_as_pdf_too_each_once(kecil):
    minta = replace(kecil.minta(), tata_letak=True)
    run(kecil.unit, STAGES, minta)
    assert pdf_kept(kecil) == {}

    kecil.semua()
    first = run(kecil.unit, STAGES, minta)
    made = pdf_kept(kecil)
    again = run(kecil.unit, STAGES, minta)
    assert ("lkjip-2025.pdf" in made, made["lkjip-2025.pdf"][:5]) == (True, b"%PDF-")
    assert {
        "7-dokumen/lkjip-2025.docx",
        "7-dokumen/lkjip-2025.pdf",
        "4-analisis/laporan-analisa-2025-tw4.pdf",
    } <= disetujui(kecil)
    assert (again.versi_arsip, again.arsip_baru, pdf_kept(kecil)) == (first.versi_arsip, False, made)

    kecil.putus("kepala", hari=date(2026, 1, 16))
    assert run(kecil.unit, STAGES, minta).versi_arsip == first.versi_arsip + 1
    assert pdf_kept(kecil) == made
