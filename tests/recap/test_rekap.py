"""The whole recap of a small region: what is written, who is missing, what is refused with one sentence."""

import csv
import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from pipeline.errors import ArchiveError, DataFolderError
from pipeline.folder.data import units
from pipeline.handout import handed_out
from pipeline.permintaan import Permintaan
from pipeline.template_lint import faults_below
from pipeline.together import laid_out
from tests.recap.daerah import Daerah, angka, mata, temuan

ROOT = Path(__file__).parents[2]


def minta(daerah, periode="", arsip=None, hari=date(2025, 2, 10)):
    return Permintaan(daerah.output, ROOT / "templates", hari, periode, daerah.alamat if arsip is None else arsip)


def rekap(daerah, periode="", arsip=None, **lain):
    return laid_out(daerah.data, minta(daerah, periode, arsip, **lain))


def baris(hasil, nama):
    return list(csv.DictReader(StringIO((hasil.folder / nama).read_text(encoding="utf-8"))))


@pytest.fixture
def daerah(tmp_path):
    satu = Daerah(tmp_path)
    satu.arsipkan(
        "dinas-b", angka(persen="90.01", kategori="Tinggi"), anggaran=[mata("1", 3, 1)], temuan=[temuan("galat")]
    )
    satu.arsipkan("dinas-10", angka(persen="100"), angka("B", ""), triwulan=4)
    satu.arsipkan("dinas-9", angka(persen="80", kategori="Tinggi"), tahun=2023)
    return satu


def test_offices_stand_by_name_and_those_without_an_archive_are_named(daerah):
    daerah.kantor("dinas-kosong", "Dinas Kosong")
    hasil = rekap(daerah)
    rows = baris(hasil, "rekap-perangkat-daerah-2024.csv")
    assert [(r["slug"], r["indikator"], r["dihitung"], r["rata_rata"], r["status"]) for r in rows] == [
        ("dinas-10", "2", "1", "100", "tanpa galat"),
        ("dinas-b", "1", "1", "90.01", "DRAF"),
    ]
    assert [(k.nama, k.alasan) for k in hasil.kantor if k.alasan] == [
        ("Dinas Kosong", "belum ada arsip"),
        ("Dinas-9", "arsip terakhirnya 2023"),
    ]


def test_every_year_is_counted_by_category(daerah):
    rows = baris(rekap(daerah), "rekap-kategori-tahun-2024.csv")
    assert [
        (r["tahun"], r["perangkat_daerah"], r["sangat_tinggi"], r["tinggi"], r["tanpa_kategori"]) for r in rows
    ] == [
        ("2023", "1", "0", "1", "0"),
        ("2024", "2", "1", "1", "1"),
    ]


def test_the_newest_year_is_taken_where_no_period_is_asked_for(daerah):
    assert (rekap(daerah).folder.name, rekap(daerah, "2023").folder.name) == ("2024", "2023")


@pytest.mark.parametrize(
    ("periode", "kalimat"), [("2020", "belum diarsipkan .*2023, 2024-TW4, 2024"), ("besok", "tidak dikenali")]
)
def test_a_period_nobody_archived_is_refused_with_those_there_are(daerah, periode, kalimat):
    with pytest.raises(DataFolderError, match=kalimat):
        rekap(daerah, periode)


def test_without_any_archive_the_sentence_says_what_to_run(tmp_path):
    daerah = Daerah(tmp_path)
    daerah.kantor("dinas")
    with pytest.raises(ArchiveError, match="invoke build"):
        rekap(daerah)


def test_without_any_office_the_sentence_is_that_of_every_command(tmp_path):
    daerah = Daerah(tmp_path)
    daerah.data.mkdir()
    with pytest.raises(DataFolderError, match="tidak memuat perangkat daerah"):
        rekap(daerah)


def test_an_archive_of_a_newer_program_is_said_of_its_office_alone(daerah):
    folder = daerah.kantor("dinas-baru", "Dinas Baru")
    alamat = f"sqlite:///{(daerah.output / 'baru.sqlite').as_posix()}"
    (folder / "instansi.toml").write_text(
        f'{(folder / "instansi.toml").read_text()}\n[arsip]\nalamat = "{alamat}"\n', encoding="utf-8"
    )
    from sqlalchemy import create_engine, text

    lain = Daerah(daerah.output / "lain", alamat)
    lain.arsipkan("dinas-baru", angka())
    engine = create_engine(alamat)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO skema VALUES (99)"))
    engine.dispose()
    hasil = rekap(daerah, arsip="")
    (baru,) = (k for k in hasil.kantor if k.slug == "dinas-baru")
    assert ("versi" in baru.alasan or "program" in baru.alasan, len(hasil.rekap.baris)) == (True, 2)


def test_the_same_recap_twice_gives_the_same_bytes(daerah):
    daerah.rpjmd(pendukung="D1,dinas-b,IKU1\n")
    satu = {f.name: f.read_bytes() for f in rekap(daerah).folder.iterdir() if f.is_file()}
    assert satu == {f.name: f.read_bytes() for f in rekap(daerah).folder.iterdir() if f.is_file()}


def test_a_workbook_a_person_edited_is_kept(daerah):
    hasil = rekap(daerah)
    buku = openpyxl.load_workbook(hasil.folder / "rekap-2024.xlsx")
    buku.active["A1"] = "catatan saya"
    buku.save(hasil.folder / "rekap-2024.xlsx")
    daerah.arsipkan("dinas-b", angka(persen="50"))
    assert rekap(daerah).dipertahankan == (("rekap-2024.xlsx", "rekap-2024 (draf baru).xlsx"),)


def test_a_name_that_looks_like_a_formula_stays_a_text(tmp_path):
    daerah = Daerah(tmp_path)
    daerah.arsipkan("=1+1", angka(uraian="=HYPERLINK(1)"))
    hasil = rekap(daerah)
    buku = openpyxl.load_workbook(hasil.folder / "rekap-2024.xlsx")
    assert {s.data_type for s in buku["capaian"][2]} <= {"s", "n"}
    assert baris(hasil, "rekap-capaian-2024.csv")[0]["uraian"] == "'=HYPERLINK(1)"


def test_a_row_is_as_high_as_its_longest_text_has_lines(tmp_path):
    daerah = Daerah(tmp_path)
    daerah.arsipkan("dinas-yang-nama-foldernya-panjang-sekali-sampai-tiga-baris", angka())
    daerah.arsipkan("dinas", angka())
    lembar = openpyxl.load_workbook(rekap(daerah).folder / "rekap-2024.xlsx")["tingkat"]
    assert [lembar.row_dimensions[n].height for n in (2, 3)] == [None, 45]  # None is the usual height


@pytest.mark.parametrize(
    ("angkanya", "teks", "tampak"),
    [("81", "81 (A)", "81 (A)"), (None, "WTP", "WTP"), ("81", "81", ""), ("81.5", "81,5", ""),
     ("97.962963", "97.96296296296296296296", ""), (None, "", ""), ("1234", "1.234", "1.234")],
)  # fmt: skip
def test_what_was_written_stands_beside_a_number_only_where_it_says_more(tmp_path, angkanya, teks, tampak):
    daerah = Daerah(tmp_path)
    daerah.arsipkan("dinas", angka(realisasi=angkanya, realisasi_teks=teks))
    assert baris(rekap(daerah), "rekap-capaian-2024.csv")[0]["realisasi_teks"] == tampak


def test_a_program_reads_the_code_of_a_level_and_a_person_its_name(tmp_path):
    daerah = Daerah(tmp_path)
    daerah.arsipkan("dinas", angka(tingkat="sub_kegiatan"), angka("B", tingkat="", iku=""))
    hasil = rekap(daerah)
    lembar = openpyxl.load_workbook(hasil.folder / "rekap-2024.xlsx")["tingkat"]
    assert [r["tingkat"] for r in baris(hasil, "rekap-tingkat-2024.csv")] == ["sub_kegiatan", ""]
    assert [lembar.cell(n, 3).value for n in (2, 3)] == ["Sasaran sub kegiatan", "belum tercatat"]


def test_without_the_region_the_page_says_why_in_a_sentence(daerah):
    hasil = rekap(daerah)
    assert "folder _daerah tidak ada" in (hasil.folder / "index.html").read_text(encoding="utf-8")
    assert not (hasil.folder / "lkjip-daerah-2024.docx").exists()


def test_a_region_without_this_year_is_a_sentence_too(daerah):
    daerah.rpjmd(tahun=2025)
    assert "Tahun 2024 tidak ada" in rekap(daerah).sebab


def test_the_lkjip_of_the_region_prints_figures_and_asks_for_every_text(daerah):
    daerah.rpjmd(pendukung="D1,dinas-b,IKU1\n", riwayat="D1,2024,,84,BPS\n")
    isi = Document(rekap(daerah).folder / "lkjip-daerah-2024.docx")
    teks = "\n".join(p.text for p in isi.paragraphs)
    sel = [c.text for t in isi.tables for r in t.rows for c in r.cells]
    assert "[BELUM DIISI – bagian Analisis Meningkatnya mutu layanan publik, tulis di narasi/analisis-SD1.md]" in teks
    assert {"84", "105,00", "Dinas-B", "90,01", "33,33"} <= set(sel)
    assert "Belum termasuk 1 perangkat daerah: Dinas-9 (arsip terakhirnya Tahun 2023)." in teks


def test_the_lkjip_of_the_region_compares_with_the_year_before_the_rpjmd_and_others(daerah):
    wilayah = daerah.rpjmd(riwayat="D1,2023,,82,BPS\nD1,2024,,84,BPS\n")
    rencana = wilayah / "2024/perencanaan"
    (rencana / "pembanding.csv").write_text(
        "indikator,tingkat,tahun,nilai,sumber\nD1,nasional,2024,80,BPS\n", encoding="utf-8"
    )
    with (rencana / "target.csv").open("a", encoding="utf-8") as berkas:
        berkas.write("D1,2026,renstra,88\n")
    with (wilayah / "instansi.toml").open("a", encoding="utf-8") as berkas:
        berkas.write("[renstra]\nawal = 2021\nakhir = 2026\n")
    teks = "\n".join(p.text for p in Document(rekap(daerah).folder / "lkjip-daerah-2024.docx").paragraphs)
    for kata in (
        "meningkat 2 poin, dari 82",
        "target akhir RPJMD tahun 2026 (88)",
        "lebih tinggi daripada angka nasional",
    ):
        assert kata in teks


def test_what_has_no_realisasi_is_said_once(daerah):
    daerah.rpjmd(pendukung="D1,dinas-z,IKU1\n")
    teks = [p.text for p in Document(rekap(daerah).folder / "lkjip-daerah-2024.docx").paragraphs]
    assert len([satu for satu in teks if satu.startswith("Realisasi Indeks Kepuasan")]) == 1


def test_the_lkjip_of_the_region_names_whose_figures_are_a_draft_and_where_they_come_from(daerah):
    daerah.rpjmd()
    teks = [p.text for p in Document(rekap(daerah).folder / "lkjip-daerah-2024.docx").paragraphs]
    assert "Angka Dinas-B masih DRAF: saat diarsipkan masih ada galat." in teks
    sumber = "Sumber: arsip kinerja tiap perangkat daerah sampai 7 Januari 2025; rinciannya di rekap-2024.xlsx."
    assert teks.count(sumber) == 2


def test_the_page_links_to_an_office_that_was_built_here(daerah):
    (daerah.output / "dinas-b" / "2024").mkdir(parents=True)
    (daerah.output / "dinas-b" / "2024" / "index.html").write_text("x")
    halaman = (rekap(daerah).folder / "index.html").read_text(encoding="utf-8")
    assert ('href="../../dinas-b/2024/index.html"' in halaman, "dinas-10/" in halaman) == (True, False)


def test_exported_parquet_gives_the_same_tables_without_a_data_folder(daerah, tmp_path):
    handed_out(units(daerah.data), minta(daerah), tmp_path / "ekspor", publik=False)
    satu = rekap(daerah)
    semula = {n: (satu.folder / n).read_bytes() for n in satu.berkas if n.endswith(".csv")}
    shutil.rmtree(daerah.data)
    hasil = rekap(daerah, arsip=str(tmp_path / "ekspor"))
    for nama in ("rekap-perangkat-daerah-2024.csv", "rekap-kategori-tahun-2024.csv", "rekap-capaian-2024.csv"):
        assert (hasil.folder / nama).read_bytes() == semula[nama]


@pytest.mark.slow
def test_forms_of_a_real_office_are_counted_quarter_by_quarter(tmp_path):
    daerah = Daerah(tmp_path)
    shutil.copytree(ROOT / "data/kecamatan-contoh-muncar", daerah.data / "kecamatan-contoh-muncar")
    daerah.arsipkan("dinas-b", angka())
    tw2 = daerah.data / "kecamatan-contoh-muncar/2024/masuk/TW2/KESRA.xlsx"
    tw2.unlink()
    toml = daerah.data / "kecamatan-contoh-muncar/instansi.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("contoh = true", ""), encoding="utf-8")
    (kantor,) = (k for k in rekap(daerah, "2024-TW4").kantor if k.ketepatan)
    assert [(t.triwulan, t.diminta, t.diterima, t.terlambat) for t in kantor.ketepatan] == [(4, 8, 8, 0)]
    tahun = next(k for k in rekap(daerah, "2024").kantor if k.ketepatan).ketepatan
    assert [(t.triwulan, t.diterima, t.terlambat, t.hari > 100) for t in tahun] == [
        (1, 8, 0, False), (2, 7, 1, True), (3, 8, 0, False), (4, 8, 0, False),
    ]  # fmt: skip


@pytest.mark.parametrize(("target", "status"), [("D1,2024,pk,80\n", 0), ("D1,2024,pk,80\nD9,2024,pk,1\n", 2)])
def test_the_lkjip_of_the_region_is_a_draft_while_its_own_data_has_galat(daerah, target, status):
    rencana = daerah.rpjmd() / "2024/perencanaan"
    (rencana / "target.csv").write_text(f"indikator,tahun,dokumen,target\n{target}", encoding="utf-8")
    hasil = rekap(daerah)
    kepala = Document(hasil.folder / "lkjip-daerah-2024.docx").sections[0].header
    assert (hasil.status, "DRAF" in " ".join(p.text for p in kepala.paragraphs)) == (status, status == 2)


def test_the_region_has_its_own_template_and_logo_as_an_office_does(daerah):
    wilayah = daerah.rpjmd()
    (wilayah / "templates").mkdir()
    isi = Document(ROOT / "templates/lkjip_daerah.docx")
    isi.add_paragraph("Lampiran menurut Peraturan Bupati Contoh")
    isi.save(wilayah / "templates/lkjip_daerah.docx")
    shutil.copy(ROOT / "data/kecamatan-contoh-muncar/logo.png", wilayah / "logo.png")
    jadi = Document(rekap(daerah).folder / "lkjip-daerah-2024.docx")
    assert jadi.paragraphs[-1].text == "Lampiran menurut Peraturan Bupati Contoh"
    assert [p.partname for p in jadi.part.package.iter_parts() if "/media/" in p.partname]


def test_the_templates_of_the_region_are_judged_with_those_of_the_offices(daerah):
    wilayah = daerah.rpjmd()
    (wilayah / "templates").mkdir()
    (wilayah / "templates/lkjip_derah.docx").write_bytes((ROOT / "templates/lkjip_daerah.docx").read_bytes())
    (salah,) = faults_below(daerah.output, daerah.data)
    assert (salah.berkas, "lkjip_daerah.docx" in salah.pesan) == ("_daerah/templates/lkjip_derah.docx", True)


def test_a_template_of_the_region_that_makes_nothing_is_a_finding_and_the_recap_is_made(daerah):
    wilayah = daerah.rpjmd()
    (wilayah / "templates").mkdir()
    (wilayah / "templates/lkjip_daerah.docx").write_bytes(b"PK bukan Word")
    hasil = rekap(daerah)
    assert ("rekap-2024.xlsx" in hasil.berkas, "lkjip-daerah-2024.docx" in hasil.berkas) == (True, False)
    assert (hasil.status, [t.kode for t in hasil.daerah.temuan if t.kode == "TPL-01"]) == (2, ["TPL-01"])


def test_before_a_year_is_over_its_last_quarter_is_taken(tmp_path):
    daerah = Daerah(tmp_path)
    for triwulan in (1, 2):
        daerah.arsipkan("dinas", angka(), triwulan=triwulan)
    assert rekap(daerah).folder.name == "2024-TW2"
