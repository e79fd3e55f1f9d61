"""Dated rules: the year of the plan chooses the record, in every file and through every door."""

import shutil
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from pipeline.domain.instansi import Kebijakan, PengaturanArsip, PerangkatDaerah
from pipeline.domain.periode import Periode
from pipeline.regulation import berlaku, skm, sop
from pipeline.regulation.bukti import evidence_rules
from pipeline.regulation.jam_kerja import minutes
from pipeline.regulation.kebutuhan_data import data_needs
from pipeline.regulation.klasifikasi import classification
from pipeline.regulation.peringatan_dini import early_rule
from pipeline.regulation.rumus import efficiency, formulas
from pipeline.regulation.skala import scale_in_force
from pipeline.regulation.swaperiksa import KriteriaLke, lke, reviu
from pipeline.regulation.tenggat import deadline, obligations, report_deadline

ASLI = Path(str(files("pipeline.regulation")))
LAMA, BARU = 2024, 2031
KANTOR = PerangkatDaerah("contoh", "Kecamatan Contoh", "kecamatan", "Kabupaten Contoh")
PEMDA = PerangkatDaerah("contoh", "Kabupaten Contoh", "pemerintah_daerah", "Kabupaten Contoh")


def catatan(tahun, nama):
    return {"berlaku_sejak": date(tahun, 12, 1), "nama": nama}


DUA = [catatan(2020, "baru"), catatan(2010, "lama")]


@pytest.mark.parametrize(
    ("tahun", "nama"), [(2009, "lama"), (2010, "lama"), (2019, "lama"), (2020, "baru"), (2035, "baru")]
)
def test_the_newest_record_not_after_the_year_is_in_force(tahun, nama):
    assert berlaku.in_force(DUA, tahun)["nama"] == nama


def test_of_two_records_of_one_year_the_later_counts():
    assert berlaku.in_force([{"berlaku_sejak": date(2020, 1, 1)}, catatan(2020, "kedua")], 2020)["nama"] == "kedua"


KRITERIA = {"nomor": "1", "temuan": "LKE-01", "kriteria": "isi", "syarat": "", "bagian": "Bab I"}


def test_a_row_with_a_key_nobody_reads_is_refused():
    assert berlaku.record(KriteriaLke, KRITERIA).nomor == "1"
    with pytest.raises(ValueError, match="bagain"):
        berlaku.record(KriteriaLke, {**KRITERIA, "bagain": "Bab II"})


BERTANGGAL = sorted(f.name for f in ASLI.glob("*.toml") if "berlaku_sejak" in f.read_text(encoding="utf-8"))


@pytest.mark.parametrize("nama", BERTANGGAL)
def test_every_date_in_a_file_of_rules_stands_on_a_record_of_a_list(nama):
    isi = tomllib.loads((ASLI / nama).read_text(encoding="utf-8"))
    bertanggal = [row for rows in isi.values() if isinstance(rows, list) for row in rows]
    tertulis = (ASLI / nama).read_text(encoding="utf-8").count("\nberlaku_sejak = ")
    assert ([row for row in bertanggal if "berlaku_sejak" not in row], len(bertanggal)) == ([], tertulis)


def clear():
    """Forget every rule read so far."""
    for name, module in list(sys.modules.items()):
        if name.startswith("pipeline.regulation"):
            for value in vars(module).values():
                getattr(value, "cache_clear", lambda: None)()


@pytest.fixture
def aturan(tmp_path, monkeypatch) -> Iterator[Path]:
    """A copy of the rules that a test may write a second record into."""
    shutil.copytree(ASLI, tmp_path / "regulation", ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    monkeypatch.setattr(berlaku, "FOLDER", tmp_path / "regulation")
    clear()
    yield tmp_path / "regulation"
    monkeypatch.undo()
    clear()


RUMUS = 'teks = "baru"\nuraian = "u"\nsumber = ""'
EFISIENSI = (
    'nama = "baru"\nteks = "t"\nsumber = ""\ndari = "capaian"\nambang_capaian = 90\npita = 5\nbatas = 100\n'
    'label_efisien = "a"\nlabel_cukup = "b"\nlabel_tidak = "c"\nlabel_belum = "d"\nlabel_tanpa = "e"'
)
SKALA = 'nama = "baru"\nsumber = ""\nkelas = [["Ya", 50], ["Tidak"]]'
PINTU = [
    # berkas, aturan, catatan kedua, yang dibaca pemanggil untuk satu tahun
    *(("rumus.toml", n, RUMUS, lambda t, n=n: formulas(t)[n].teks)
      for n in ("positif", "negatif_selisih", "negatif_rasio", "negatif_nol", "rentang", "rentang_positif",
                "rentang_negatif", "rentang_negatif_rasio", "predikat")),
    *(("efisiensi.toml", n, EFISIENSI, lambda t, n=n: efficiency(n, t).nama)
      for n in ("capaian_serapan", "seratus_serapan")),
    *(("skala.toml", n, SKALA, lambda t, n=n: scale_in_force(Kebijakan(skala=n), t).nama)
      for n in ("permendagri-86-2017", "lakip-ordinal", "sampang-2019", "madiun")),
    ("peringatan_dini.toml", "peringatan_dini", 'teks = "baru"\nsumber = ""\nkelas_terbawah = 1\nselisih_serapan = 5',
     lambda t: early_rule(t).teks),
    ("jam_kerja.toml", "jam_kerja", "menit_per_hari = 400\nhari_per_minggu = 4", lambda t: minutes("1 minggu", t)),
    ("klasifikasi.toml", "klasifikasi",
     'retensi = "r"\n[klasifikasi.lainnya]\nkode = "9"\nuraian = "u"',
     lambda t: classification("lkjip", t, PengaturanArsip()).kode),
    ("kebutuhan_data.toml", "kebutuhan_data",
     '[[kebutuhan_data.kebutuhan]]\ndata = "baru"\nuntuk = "u"\nlembar = "kinerja"\nkolom = []',
     lambda t: data_needs(t)[0].data),
    ("lke.toml", "lke", 'peraturan = "baru"\njenjang = []\nnilai_kosong = "E"\nkriteria = []',
     lambda t: lke(t).peraturan),
    ("bukti.toml", "bukti", 'peraturan = "baru"\nkriteria = []', lambda t: evidence_rules(t).peraturan),
    ("reviu.toml", "reviu", 'sumber = "baru"\nlingkup = ""\nlingkup_pemerintah_daerah = ""\nbaris = []',
     lambda t: reviu(t).sumber),
    ("skm.toml", "unsur", 'nama = ["baru"]', lambda t: skm.unsur(t)[0]),
    ("skm.toml", "kuesioner", 'pertanyaan = [["baru"], ["b"], ["c"], ["d"], ["e"], ["f"], ["g"], ["h"], ["i"]]',
     lambda t: skm.pertanyaan(t)[0].teks),
    ("skm.toml", "kata_lain", "jawaban = [" + ", ".join(['[["baru"], [], [], []]'] * 9) + "]",
     lambda t: skm.answer_words(t)[0][0][-1]),
    ("skm.toml", "bobot", '[bobot.tepat]\nnilai = "1/8"\nsebutan = "1/8"\nsumber = ""',
     lambda t: skm.bobot("tepat", t)),
    ("skm.toml", "mutu", 'kelas = [["Z", "baru"]]', lambda t: skm.mutu(Decimal(80), t).huruf),
    ("tenggat.toml", "formulir", 'teks = "baru"\nsumber = ""\nhari = 5',
     lambda t: deadline(KANTOR, Periode(t, 1)).tanggal.day),
    ("tenggat.toml", "instansi", 'teks = "baru"\nsumber = ""',
     lambda t: deadline(PerangkatDaerah("c", "K", "dinas", "K", tenggat=(("TW1", "04-05"),)), Periode(t, 1)).aturan),
    ("tenggat.toml", "pk", 'teks = "baru"\nsumber = ""\nbulan = 2',
     lambda t: obligations(KANTOR, Periode(t))[0].aturan),
    ("tenggat.toml", "pengukuran", 'teks = "baru"\nsumber = ""', lambda t: obligations(KANTOR, Periode(t))[1].sumber),
    ("tenggat.toml", "lkjip", 'teks = "baru"\nsumber = ""\nbulan = 1', lambda t: report_deadline(KANTOR, t).aturan),
    ("tenggat.toml", "lkjip_pemerintah_daerah", 'teks = "baru"\nsumber = ""\nbulan = 1',
     lambda t: report_deadline(PEMDA, t).aturan),
]  # fmt: skip


@pytest.mark.parametrize(("berkas", "nama", "kedua", "baca"), PINTU, ids=[f"{b}-{n}" for b, n, *_ in PINTU])
def test_a_second_record_counts_from_its_year_and_leaves_the_years_before_alone(aturan, berkas, nama, kedua, baca):
    sebelum = baca(LAMA)
    file = aturan / berkas
    tambahan = f"\n[[{nama}]]\nberlaku_sejak = {BARU}-01-01\n{kedua}\n"
    tables, brackets, rest = file.read_text(encoding="utf-8").partition("\n[skala_predikat]")
    file.write_text(tables + tambahan + brackets + rest, encoding="utf-8")
    clear()
    assert baca(LAMA) == baca(BARU - 1) == sebelum != baca(BARU)


def test_every_dated_rule_has_a_reader_in_the_table_above():
    di_berkas = {(berkas, nama) for berkas in BERTANGGAL for nama in berlaku.dated(berkas)}
    assert di_berkas - {(berkas, nama) for berkas, nama, *_ in PINTU} == set()


def test_a_later_edition_of_a_procedure_counts_from_its_year(aturan):
    lama = (aturan / "sop" / "klego.toml").read_text(encoding="utf-8")
    baru = lama.replace("2023-07-04", f"{BARU}-01-01", 1).replace('nama = "', 'nama = "Baru: ', 1)
    (aturan / "sop" / "klego.baru.toml").write_text(baru, encoding="utf-8")
    clear()
    assert [sop.load("klego", t).nama.startswith("Baru") for t in (LAMA, BARU)] == [False, True]
    assert sop.variants() == ("klego", "pekalongan")
