"""The page above: every office with its newest period, whatever was built when."""

import re
from urllib.parse import unquote

from pipeline.domain.periode import Periode
from pipeline.screen.page.offices import offices_page

RINGKASAN = {
    "nama": "Kecamatan Contoh", "periode": "Triwulan I Tahun 2024", "keadaan": "siap ditelaah",
    "formulir": "3 dari 5", "galat": "0", "peringatan": "2", "capaian": "98,20%", "kategori": "Tinggi",
    "serapan": "75,00%",
}  # fmt: skip


def baris(slug="contoh", periode="2024-TW1", **lain):
    satu = Periode.parse(periode)
    return slug, satu, {**RINGKASAN, "periode": satu.sebutan, **lain}


def halaman(*rows):
    return offices_page(rows).decode()


def kata(text):
    return " ".join(re.sub(r"<(style|script)>.*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL).split())


def test_an_office_is_told_in_one_row():
    assert ("Kecamatan Contoh Triwulan I Tahun 2024 siap ditelaah 3 dari 5 0 2 98,20% Tinggi 75,00%") in kata(
        halaman(baris())
    )


def test_the_newest_period_stands_for_the_office_and_the_year_is_newer_than_its_quarters():
    text = halaman(baris(periode="2024-TW4"), baris(periode="2024"), baris(periode="2023-TW2"))
    assert re.findall(r'href="([^#"]*)"', text) == [
        "contoh/2024/index.html", "contoh/2024-TW4/index.html", "contoh/2023-TW2/index.html"
    ]  # fmt: skip


def test_the_offices_are_counted_by_how_they_stand():
    text = kata(halaman(baris("a", keadaan="draf: 3 galat"), baris("b", keadaan="draf: 1 galat"), baris("c")))
    assert "3 perangkat daerah, 2 draf, 1 siap ditelaah." in text


def test_offices_stand_in_the_order_of_their_names():
    text = halaman(baris("a", nama="Satpol PP"), baris("b", nama="badan Z"), baris("c", nama="Dinas A"))
    assert re.findall(r'<th scope="row"><a [^>]*>(.*?)</a>', text) == ["badan Z", "Dinas A", "Satpol PP"]


def test_signs_in_a_name_stay_signs_and_a_link_leads_to_any_folder():
    text = halaman(baris("dinas #1 50%", nama="<b>Dinas</b> & 'x'"))
    assert "<b>Dinas" not in text
    assert unquote(re.search(r'scope="row"><a href="([^"]*)"', text)[1]) == "dinas #1 50%/2024-TW1/index.html"
    assert "#1" not in re.search(r'scope="row"><a href="([^"]*)"', text)[1]
