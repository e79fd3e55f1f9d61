"""The status of a data folder: a few offices step by step, many a line each, samples out of the way."""

import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.permintaan import Permintaan
from pipeline.screen.standing import standing
from pipeline.screen.status import Pilihan
from tests.faults.kantor import INSTANSI, kantor, rencana
from tests.imports.berkas import ANGGARAN, ATK, SIMPEG, buku, dokumen, sipd

TEMPLAT = Path(__file__).parents[2] / "templates"
ISI = rencana(("I1", "Orang", "positif", 5))


def said(folder):
    teks = StringIO()
    asked = Pilihan(folder.as_posix(), str(folder.parent / "output"))
    minta = Permintaan(folder.parent / "output", TEMPLAT, date(2025, 1, 10))
    standing(Console(file=teks, width=80), asked, minta)
    return teks.getvalue()


@pytest.fixture
def banyak(tmp_path):
    """Makes a data folder with so many offices."""

    def made(jumlah):
        unit = kantor(tmp_path / "data", ISI)
        for n in range(2, jumlah + 1):
            shutil.copytree(unit, unit.parent / f"kecamatan-uji-{n}")
        return unit.parent

    return made


def test_two_offices_are_shown_step_by_step(banyak):
    teks = said(banyak(2))
    assert (teks.count("Berikutnya ketik:"), "Satu kantor saja:" in teks) == (2, False)


def test_three_offices_are_a_line_each_and_the_command_for_one_is_whole(banyak):
    folder = banyak(3)
    teks = said(folder)
    assert len(teks.splitlines()) == 2 + 3 + 1
    assert f"Satu kantor saja: invoke status --data {folder.as_posix()}/kecamatan-uji --output" in teks


def test_samples_beside_an_office_are_counted_and_not_shown(banyak):
    folder = banyak(1)
    shutil.copytree(folder / "kecamatan-uji", folder / "contoh")
    (folder / "contoh/instansi.toml").write_text(INSTANSI + "contoh = true\n")
    teks = said(folder)
    assert ("1 kantor contoh tidak ikut" in teks, teks.count("Berikutnya ketik:")) == (True, 1)


def test_an_office_without_a_plan_is_told_to_fill_it_in_and_no_command(tmp_path):
    kosong = {nama: f"{isi.splitlines()[0]}\n" for nama, isi in ISI.items() if "unit_kerja" not in nama}
    kantor(tmp_path / "data", {**ISI, **kosong})
    teks = said(tmp_path / "data")
    assert "Perencanaan belum diisi pada lembar sasaran, indikator, target" in teks
    assert "Berikutnya ketik:" not in teks


IMPOR = 'invoke import --file "2025/masuk/TW1/Unduhan 1.xlsx"'


def berikutnya(folder, anggaran=ANGGARAN, **masuk):
    kantor(
        folder / "data",
        {**ISI, "perencanaan/anggaran.csv": anggaran, **{f"masuk/TW1/{nama}": isi for nama, isi in masuk.items()}},
    )
    return " ".join(said(folder / "data").split("Berikutnya ketik:")[1].split())


def test_a_table_of_another_application_in_masuk_is_imported_next_with_the_whole_command(tmp_path):
    teks = berikutnya(tmp_path, **{"Unduhan 1.xlsx": sipd(dokumen())})
    perintah = f"{IMPOR} --data {(tmp_path / 'data').as_posix()} --output {tmp_path / 'output'} --period 2025-TW1"
    assert teks.startswith(perintah)


def test_tables_that_become_one_together_are_imported_in_one_command(tmp_path):
    satu, dua = sipd(dokumen()), sipd(dokumen(nilai=2))
    teks = berikutnya(tmp_path, **{"Unduhan 1.xlsx": satu, "Unduhan 2.xlsx": dua, "simpeg.xlsx": buku(SIMPEG)})
    assert teks.startswith(f'{IMPOR} --file "2025/masuk/TW1/Unduhan 2.xlsx" --data')


def test_spending_is_not_asked_for_where_the_plan_has_no_line_it_could_belong_to(tmp_path):
    anggaran = ANGGARAN.splitlines()[0] + "\n"
    assert not berikutnya(tmp_path, anggaran, **{"Unduhan 1.xlsx": sipd(dokumen())}).startswith("invoke import")


def test_what_was_imported_is_not_asked_for_again(tmp_path):
    masuk = {"masuk/TW1/lra.csv": f"kode;realisasi\n{ATK};2\n", "masuk/TW1/Unduhan 1.xlsx": sipd(dokumen())}
    kantor(tmp_path / "data", {**ISI, "perencanaan/anggaran.csv": ANGGARAN, **masuk})
    assert "ketik: invoke import" not in said(tmp_path / "data")


def test_a_list_whose_sheet_the_plan_has_is_not_asked_for(tmp_path):
    pejabat = "nip;nama;jabatan\n197001012000031001;A;Kepala\n"
    orang = buku(SIMPEG, {"peg_nip": "197001012000031001", "peg_nama": "A", "jabatan_nama": "Kepala"})
    kantor(tmp_path / "data", {**ISI, "perencanaan/pejabat.csv": pejabat, "masuk/TW1/simpeg.xlsx": orang})
    assert "ketik: invoke import" not in said(tmp_path / "data")
