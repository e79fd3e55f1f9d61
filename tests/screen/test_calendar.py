"""The year in one line, and the command that comes next from the PK in January to the plan of the next year."""

import shutil

import pytest

from tests.test_decide import KLEGO, Kantor


@pytest.fixture
def januari(tmp_path):
    office = Kantor(tmp_path)
    shutil.rmtree(office.unit / "2025/masuk")
    return office


def kalender(office, periode="2025-TW1"):
    return next(b for b in office.status(periode).splitlines() if b.startswith("Tahun 2025: "))


def berikutnya(office, periode="2025-TW1"):
    return next(b for b in office.status(periode).splitlines() if "Berikutnya" in b).partition(" --")[0]


def test_a_year_that_begins_asks_for_the_pk_first(januari):
    assert "PK belum · TW I belum · TW II belum · TW III belum · TW IV belum · LKjIP belum" in kalender(januari)
    assert berikutnya(januari) == "Berikutnya ketik: invoke render"
    januari.build(["render"], periode="2025-TW1")
    assert "PK selesai · TW I berjalan" in kalender(januari)
    assert berikutnya(januari) == "Berikutnya ketik: invoke form"


def test_a_pk_of_another_plan_is_no_pk_of_this_one(januari):
    januari.build(["render"], periode="2025-TW1")
    target = januari.unit / "2025/perencanaan/target.csv"
    target.write_text(target.read_text().replace("80", "85"))
    assert "PK data berubah" in kalender(januari)
    assert berikutnya(januari) == "Berikutnya ketik: invoke render"


def test_the_pk_of_january_stands_when_forms_come_back(januari):
    januari.build(["render"], periode="2025-TW1")
    Kantor(januari.tmp)
    assert "PK selesai" in kalender(januari)
    assert "TW IV berjalan" in kalender(januari)


def test_a_quarter_is_done_when_its_tiers_have_agreed_and_not_before(tmp_path):
    office = Kantor(tmp_path)
    office.build()
    assert "TW IV berjalan" in kalender(office, "2025-TW4")
    office.semua(KLEGO)
    office.build()
    assert "TW IV selesai · LKjIP belum · rencana 2026 belum" in kalender(office, "2025-TW4")
    office.build(periode="2025")
    (office.unit / "2026").mkdir()
    assert "LKjIP selesai · rencana 2026 selesai" in kalender(office, "2025-TW4")
    assert "invoke status" in berikutnya(office, "2025-TW4")
    assert "--period 2026-TW1" in office.status()
