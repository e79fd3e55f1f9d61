"""The first page of a period: what blocks, what to do next, what was reached, what to mend, every file."""

import re
from dataclasses import replace
from datetime import date
from urllib.parse import unquote

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.beda_versi import BedaAngka, BedaVersi
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import Keputusan, persetujuan
from pipeline.domain.suntingan import AsalTeks, Suntingan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Tingkat
from pipeline.regulation.katalog import temuan
from pipeline.regulation.sop import load
from pipeline.screen.page.index import IsiPeriode, index_page, summary
from pipeline.screen.status import BarisStatus
from tests import builders as b
from tests.kantor_besar import kantor_besar

SOP = load("klego", 2024)
NOL = [
    temuan("TGT-20", Tempat("2024/perencanaan.xlsx", "target", f"D{n}"), indikator="I<1>", tahun=n) for n in (4, 5)
]
BERAT = [replace(satu, tingkat=Tingkat.GALAT) for satu in NOL]
JAHAT = "Seksi <script>alert(1)</script> & \"Aset\" 'B'"


def isi(bacaan=None, **lain):
    bacaan = bacaan or b.bacaan()
    return IsiPeriode(bacaan, analyse(bacaan), SOP, **lain)


def halaman(bacaan=None, **lain):
    return index_page(isi(bacaan, **lain)).isi.decode()


def berkas(*names):
    """Documents by name and kind."""
    return [Dokumen(nama, b"", jenis, nama) for nama, jenis in names]


def tautan(text):
    return [unquote(satu) for satu in re.findall(r'<a href="([^"#][^"]*)"', text)]


def kata(text):
    """What is read, without the tags."""
    return " ".join(re.sub(r"<(style|script)>.*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL).split())


def kinerja(realisasi=95, target=100, riwayat=((2022, 80), (2023, 90))):
    plan = b.rencana(target=b.target(setahun=target), riwayat=[b.riwayat(*satu) for satu in riwayat])
    return b.bacaan(plan, [b.formulir(4, kinerja=b.isian(realisasi, faktor_pendukung="Loket baru"))])


def test_findings_of_one_kind_are_one_row_that_names_every_cell():
    assert "2024/perencanaan.xlsx › target: D4, D5" in halaman(temuan=NOL)


def test_the_heading_counts_every_finding():
    assert "Temuan (2)" in halaman(temuan=NOL)


def test_a_blocking_finding_makes_the_page_a_draft():
    assert "DRAF. Masih ada 2 galat" in kata(halaman(temuan=BERAT))


def test_a_clean_period_says_so():
    assert "Dokumen siap ditelaah" in halaman()


def test_a_finding_says_where_what_and_what_to_do():
    (satu,) = re.findall(r'<li data-tingkat="(\w+)" data-unit="(.*?)" data-kode="(.*?)">', halaman(temuan=BERAT))
    assert satu == ("galat", "Perencanaan", "TGT-20")


def test_every_filter_offers_what_was_found():
    saring = re.search(r'<form id="saring".*?</form>', halaman(temuan=BERAT), re.DOTALL)[0]
    assert re.findall(r"<option[^>]*>([^<–]+)", saring) == [
        "semua", "galat", "semua", "Perencanaan", "semua", "TGT-20 "
    ]  # fmt: skip


def test_signs_in_a_name_stay_signs():
    nama = b.instansi(nama=JAHAT)
    plan = b.rencana(unit_kerja=b.unit(nama=JAHAT), indikator=b.indikator(uraian=JAHAT))
    text = halaman(b.bacaan(plan, instansi=nama), temuan=NOL, perintah=f'invoke x --data "{JAHAT}"')
    assert "Target I&lt;1&gt; tahun" in text
    assert "<script>alert" not in text


@pytest.mark.parametrize(
    "nama", ["7-dokumen/lkjip 2024.docx", "7-dokumen/a#b.docx", "7-dokumen/50%25.docx", '7-dokumen/"&<.docx']
)
def test_a_link_leads_to_a_file_whatever_its_name(nama):
    text = halaman(dokumen=berkas((nama, "lkjip")))
    assert set(tautan(text)) == {nama}
    assert set(re.findall(r'[ #"&<>]', "".join(re.findall(r'<a href="([^#"][^"]*)"', text)))) == set()


def test_the_page_begins_with_what_people_come_for():
    names = [
        ("1-formulir/formulir-2024-tw4-seksi.xlsx", "formulir"), ("7-dokumen/iku-2024.docx", "iku"),
        ("7-dokumen/pk/pk-2024-01-kepala.docx", "pk"), ("7-dokumen/pk/pk-2024-02-seksi.docx", "pk"),
        ("7-dokumen/pk/semua-pk-2024.docx", "pk"), ("7-dokumen/lkjip-2024.docx", "lkjip"),
    ]  # fmt: skip
    found = tautan(halaman(dokumen=berkas(*names)))
    assert found[:4] == [names[n][0] for n in (5, 2, 4, 1)]
    assert sorted(found[4:]) == sorted(nama for nama, _ in names)


def test_a_document_says_how_it_stands_and_whether_somebody_edited_it():
    nama = "7-dokumen/iku-2024.docx"
    text = kata(halaman(dokumen=berkas((nama, "iku")), keadaan={nama: "belum disetujui"}, disunting=[nama]))
    assert "iku-2024.docx · belum disetujui · disunting orang" in text


def test_the_next_command_stands_whole_with_a_button_that_copies_it():
    text = halaman(perintah="invoke build --data data/x")
    assert '<code id="perintah">invoke build --data data/x</code>' in text
    assert 'data-salin="perintah"' in text


def test_who_is_waited_for_stands_at_the_top():
    row = BarisStatus("4", "Menerima data", "Kasubag", "menunggu", "formulir dari Seksi A", "5 menit", "", "", "")
    atas, _, bawah = (
        kata(halaman(langkah=(row,)))
        .partition("Langsung ke isi")[2]
        .partition("Dokumen siap")[2]
        .partition("Kinerja")
    )
    assert "Ditunggu: formulir dari Seksi A" in atas
    assert "Menunggu formulir dari Seksi A" in bawah


@pytest.mark.parametrize(
    ("realisasi", "target", "batang", "kalimat"),
    [(95, 100, "95", "95,00% Sangat Tinggi belum mencapai target"), (200, 100, "150", "200,00% Sangat Tinggi"),
     (100, 100, "100", "100,00% Sangat Tinggi")],
)  # fmt: skip
def test_a_bar_is_as_long_as_its_percentage_and_words_say_the_same(realisasi, target, batang, kalimat):
    text = halaman(kinerja(realisasi, target))
    milik = text[text.index('class="capaian"') :]
    assert re.search(r'class="isi" width="(\d+)"', milik)[1] == batang
    assert kalimat in kata(milik)


def test_an_indikator_without_a_percentage_says_why_and_has_no_bar():
    text = halaman(kinerja(None))
    milik = re.search(r'class="capaian">(.*?)</div>', text, re.DOTALL)[1]
    assert kata(milik) == "Tidak ada capaian: realisasi belum diisi"


def test_the_years_are_drawn_and_told():
    (alt,) = re.findall(r'class="garis"[^>]*aria-label="([^"]*)"', halaman(kinerja(95)))
    assert "2022: Target (Indeks) tidak ada angka, Realisasi (Indeks) 80; 2023:" in alt
    assert "2024: Target (Indeks) 100, Realisasi (Indeks) 95." in alt


def test_five_years_are_drawn_at_most():
    alt = re.search(
        r'class="garis"[^>]*aria-label="([^"]*)"', halaman(kinerja(riwayat=[(n, 80) for n in range(2017, 2024)]))
    )
    assert re.findall(r"(20\d\d):", alt[1]) == ["2020", "2021", "2022", "2023", "2024"]


def test_money_stands_beside_what_it_reached():
    plan = b.rencana(target=b.target(), anggaran=b.mata(pagu=1000, sasaran="S1"))
    text = halaman(b.bacaan(plan, [b.formulir(4, kinerja=b.isian(95), anggaran=b.belanja("7.01.01", 500))]))
    tabel = re.search(r"Kinerja dan anggaran tiap sasaran.*?</table>", text, re.DOTALL)[0]
    assert "95,00% Rp 1.000 Rp 500 50,00%" in kata(tabel)


def test_the_money_of_a_tujuan_is_that_of_its_sasaran_and_stands_there():
    tujuan, sasaran = b.sasaran("T1", "tujuan", "Tujuan"), b.sasaran(induk="T1")
    plan = b.rencana(
        sasaran=[tujuan, sasaran], indikator=[b.indikator(), b.indikator("IKT", "T1")], target=b.target(),
        anggaran=[b.mata(sasaran="S1"), b.mata("7.01.01.2.01", "kegiatan", 10, "Kegiatan Contoh")],
    )  # fmt: skip
    text = halaman(b.bacaan(plan))
    (per_sasaran, per_program) = re.findall(r"<caption>.*?</table>", text, re.DOTALL)
    assert re.findall(r'<th scope="row">(\w+)', per_sasaran) == ["Meningkatnya"]
    assert re.findall(r'<th scope="row">(\w+)', per_program) == ["Program", "Jumlah"]


def test_the_sasaran_below_stand_in_a_table_of_their_own_and_nowhere_else():
    plan = b.rencana(
        sasaran=[b.sasaran(), b.sasaran("P1", "program", "Sasaran bawah", "S1")],
        indikator=[b.indikator(), b.indikator("IKP", "P1", "Indikator bawah")],
    )
    text = kata(halaman(b.bacaan(plan)))
    assert (text.count("Indikator bawah"), text.count("Indeks Kepuasan Masyarakat IKU1")) == (1, 1)


def test_an_office_without_money_has_no_section_of_it():
    assert 'id="anggaran"' not in halaman(kinerja())


def test_where_nothing_was_kept_nothing_is_compared():
    assert "Belum ada versi lain untuk dibandingkan." in halaman()


def test_what_changed_stands_as_it_was_and_as_it_is():
    beda = BedaVersi(2, date(2024, 5, 1), angka=(BedaAngka("IKU1", "Indeks", "realisasi", "81", "82"),))
    text = kata(halaman(beda=beda))
    assert "Yang berubah sejak arsip versi 2 tanggal 1 Mei 2024." in text
    assert "IKU1 Indeks: realisasi 81 82" in text


def test_a_decision_is_told_with_who_and_when():
    jenjang = SOP.pemutus[0]
    satu = Keputusan(
        "2024-TW4", jenjang.nomor, jenjang.peran, "revisi", "Contoh Dua", date(2025, 1, 9), "Perjelas.", "x"
    )
    text = kata(halaman(persetujuan=persetujuan(SOP.pemutus, [satu], "x")))
    assert "Kasubag : dengan catatan revisi · Contoh Dua, 9 Januari 2025. Perjelas." in text


def test_a_decision_on_something_else_says_that_it_does_not_count_any_more():
    jenjang = SOP.pemutus[0]
    satu = Keputusan("2024-TW4", jenjang.nomor, jenjang.peran, "setuju", "Contoh Dua", date(2025, 1, 9), "", "lama")
    assert "tidak berlaku lagi" in kata(halaman(persetujuan=persetujuan(SOP.pemutus, [satu], "baru")))


@pytest.mark.parametrize(("hari", "lewat"), [(date(2025, 1, 10), False), (date(2025, 1, 11), True)])
def test_what_is_overdue_is_said(hari, lewat):
    row = BarisStatus("4", "Menerima data", "Kasubag", "menunggu", "", "5 menit", "", "", "")
    text = kata(halaman(b.bacaan(hari_ini=hari), langkah=(row,)))
    assert ("Formulir Triwulan IV Tahun 2024: 10 Januari 2025 sudah lewat" in text) is lewat


def test_a_long_ledger_of_edits_is_left_to_the_ledger():
    banyak = tuple(
        Suntingan("2024-TW4", AsalTeks("narasi", "simpulan", "0"), "x", f"kata{n:03}", dokumen="lkjip.docx")
        for n in range(45)
    )
    text = kata(halaman(b.bacaan(suntingan=banyak)))
    assert ("kata004" in text, "kata005" in text, "dan 5 yang lebih lama" in text) == (False, True, True)


def test_an_edit_that_was_taken_in_is_shown():
    satu = Suntingan(
        "2024-TW4", AsalTeks("narasi", "simpulan", "0"), "lama", "baru", "Contoh Tiga", "2025-01-09", "lkjip.docx"
    )
    assert "lkjip.docx · Contoh Tiga, 2025-01-09: lama menjadi baru" in kata(halaman(b.bacaan(suntingan=(satu,))))


def test_nothing_is_fetched_from_anywhere():
    text = halaman(kinerja(), temuan=NOL, dokumen=berkas(("7-dokumen/iku-2024.docx", "iku")))
    assert re.findall(r"https?:|//\w|\bsrc=|url\(|@import|<link|fetch\(|XMLHttp", text) == []
    assert "default-src &#39;none&#39;" in text


def test_no_style_or_script_but_the_pages_own_is_allowed():
    text = halaman(kinerja(), temuan=NOL)
    assert re.findall(r'\sstyle="|\son\w+="', text) == []
    assert text.count("<script>") == text.count("<style>") == 1


def test_the_same_period_is_the_same_bytes():
    assert halaman(kinerja(), temuan=NOL) == halaman(kinerja(), temuan=NOL)


def test_the_page_above_is_told_in_short():
    assert summary(isi(kinerja(95), temuan=BERAT)) == {
        "nama": "Kecamatan Contoh", "periode": "Triwulan IV Tahun 2024", "keadaan": "draf: 2 galat",
        "formulir": "1 dari 1", "galat": "2", "peringatan": "0", "capaian": "95,00%", "kategori": "Sangat Tinggi",
        "serapan": "–",
    }  # fmt: skip


@pytest.mark.parametrize(("found", "keadaan"), [((), "disetujui"), (BERAT, "draf: 2 galat")])
def test_what_the_last_tier_agreed_to_is_told_as_such_unless_something_blocks(found, keadaan):
    semua = [
        Keputusan("2024-TW4", j.nomor, j.peran, "setuju", "Contoh", date(2025, 1, 9), "", "x") for j in SOP.pemutus
    ]
    assert summary(isi(temuan=found, persetujuan=persetujuan(SOP.pemutus, semua, "x")))["keadaan"] == keadaan


def test_the_page_of_a_big_office_stays_small():
    besar = kantor_besar(300)
    celah = {
        "indikator": "“Persentase rekomendasi hasil evaluasi yang ditindaklanjuti” (I1)",
        "triwulan": "Triwulan IV",
    }
    unit = [satu.kode for satu in besar.rencana.unit_kerja]
    found = [
        temuan("KEL-10", Tempat(f"2024/masuk/TW4/{kode}.xlsx", "kinerja", f"F{n}"), "", kode, **celah)
        for n in range(1000 // len(unit) + 1)
        for kode in unit
    ]
    assert len(found) >= 1000
    assert len(halaman(besar, temuan=found)) < 700_000
