"""What a workbook shows beside its values: raised and struck letters, formats, odd and hostile archives."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import xlsxwriter

from pipeline.sheet.workbook import read_workbook
from tests.faults.buku_aneh import (
    BUKU,
    LEMBAR,
    RELASI,
    berprefiks,
    dua_lembar,
    ganti,
    jahat,
    kutip,
    parts,
    pindah,
    utf16,
)  # fmt: skip
from tests.faults.kantor import galat, identitas, kantor, kerja, rencana, terukur
from tests.fuzz.kisi import Sel, arsip
from tests.sheet.biner import huruf_xls, xls
from tests.sheet.buku import baris_ods, kode, ods
from tests.sheet.test_biner import bersama, kaya, sst
from tests.sheet.test_ods import GAYA, p, span

NAIK = "07-superscript-footnote"
AKAR = Path(__file__).parents[2]


def formulir_xlsx(*realisasi):
    """A form with these cells in the column ``realisasi``: a value, runs, or a value with a format."""
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah) as wb:
        gaya = {"naik": {"font_script": 1}, "turun": {"font_script": 2}, "coret": {"font_strikeout": True}}
        gaya = {nama: wb.add_format(satu) for nama, satu in gaya.items()}
        identitas_ = wb.add_worksheet("identitas")
        for nomor, baris in enumerate(identitas().splitlines()):
            identitas_.write_row(nomor, 0, baris.split(";"))
        ws = wb.add_worksheet("kinerja")
        ws.write_row(0, 0, ["indikator", "realisasi"])
        for nomor, isi in enumerate(realisasi, 1):
            ws.write(nomor, 0, f"I{nomor}")
            if isinstance(isi, list):
                ws.write_rich_string(nomor, 1, *(gaya.get(satu, satu) for satu in isi))
            elif isinstance(isi, tuple):
                ws.write(nomor, 1, isi[0], gaya.get(isi[1]) or wb.add_format({"num_format": isi[1]}))
            else:
                ws.write(nomor, 1, isi)
    return wadah.getvalue()


def terbaca(folder, berkas, *satuan):
    """What the chain makes of a form: (realisasi of each indikator, galat on the form's cells)."""
    plan = rencana(*((f"I{n}", s, "positif", 95) for n, s in enumerate(satuan, 1)))
    hasil = kerja(kantor(folder, {**plan, **berkas}))
    angka = [terukur(hasil)[f"I{n}"][0] for n in range(1, len(satuan) + 1)]
    return angka, [(t, s) for t, s in galat(hasil) if t.startswith("BCA")]


def ods_naik():
    baris = baris_ods("I1", ('office:value-type="string"', p("93,5" + span("naik", "1"))))
    baris += baris_ods("I2", ('office:value-type="string"', p("5 m" + span("naik", "2"))))
    identitas_ = "".join(baris_ods(*satu.split(";")) for satu in identitas().splitlines())
    isi = ods({"identitas": identitas_, "kinerja": baris_ods("indikator", "realisasi") + baris})
    return ubah_ods(isi)


def ubah_ods(isi):
    from zipfile import ZipFile

    with ZipFile(io.BytesIO(isi)) as lama:
        bagian = {nama: lama.read(nama) for nama in lama.namelist()}
    bagian["content.xml"] = bagian["content.xml"].replace(b"<office:body>", GAYA.encode() + b"<office:body>")
    return arsip(bagian)


def xls_naik():
    teks = [kaya(satu) for baris in identitas().splitlines() for satu in baris.split(";")]
    isi = [kaya("indikator"), kaya("realisasi"), kaya("I1"), kaya("93,51", (4, 5)), kaya("I2"), kaya("5 m2", (3, 5))]
    lembar = {
        nama: b"".join(bersama(n // 2 + 1, n % 2 + 1, mulai + n) for n in range(banyak))
        for nama, mulai, banyak in (("identitas", 0, len(teks)), ("kinerja", len(teks), 6))
    }
    return xls(lembar, umum=huruf_xls() * 4 + huruf_xls(letak=1), sesudah=sst(*teks, *isi))


@pytest.mark.parametrize("jenis", ["xlsx", "ods", "xls"])
def test_a_raised_digit_is_asked_about_and_a_unit_is_a_unit(tmp_path, jenis):
    isi = {"xlsx": formulir_xlsx(["93,5", "naik", "1"], ["5 m", "naik", "2"]), "ods": ods_naik(), "xls": xls_naik()}[
        jenis
    ]
    assert terbaca(tmp_path, {f"masuk/TW4/f.{jenis}": isi}, "persen", "m2") == (["", "5"], [("BCA-60", "B2")]), NAIK


@pytest.mark.parametrize(
    ("isi", "angka", "temuan"),
    [
        (["93,5", "naik", "a)"], "", "BCA-63"),
        (["93,5 ", "naik", "2)"], "", "BCA-60"),
        (["10", "naik", "3"], "", "BCA-60"),
        (["93", "turun", "5"], "", "BCA-60"),
        (["naik", "1", "turun", "2", " "], "", "BCA-60"),
        (["12,5 kg CO", "turun", "2"], "12.5", None),
        (["coret", "12,5", "13"], "", "BCA-73"),
        (["coret", "12,5", " 13"], "", "BCA-73"),
        (["13", "coret", " (12,5)"], "", "BCA-73"),
        ((12.5, "coret"), "", "BCA-73"),
        ((5, "naik"), "", "BCA-60"),
        (("12,5", "coret"), "", "BCA-73"),
        ((1_500_000, "#,##0,"), "", "BCA-70"),
        ((1.5, '0.0" juta"'), "", "BCA-70"),
        ((5, ";;;"), "", "BCA-71"),
        (("93,5", ";;;"), "", "BCA-71"),
        ((0, "0;-0;;@"), "", "BCA-71"),
        ((0.855, "0.0%"), "85.5", None),
        ((85, "0.0_%"), "85", None),
        ((85.5, '0.0" %"'), "85.5", None),
        ((12, '0" orang"'), "12", None),
        ((0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-'), "0", None),
    ],
)
def test_a_figure_that_is_not_what_a_person_sees_is_asked_about(tmp_path, isi, angka, temuan):
    bukti = terbaca(tmp_path, {"masuk/TW4/f.xlsx": formulir_xlsx(isi)}, "poin")
    assert bukti == ([angka], [(temuan, "B2")] if temuan else [])


def test_struck_words_are_read_and_told(tmp_path):
    isi = formulir_xlsx(5)
    from tests.sheet.buku import buku

    def catatan(wb, ws):
        if ws.name == "kinerja":
            ws.write_rich_string("C2", "rapat ", wb.add_format({"font_strikeout": True}), "batal", " terlaksana")

    baris = [satu.split(";") for satu in identitas().splitlines()]
    isi = buku({"identitas": baris, "kinerja": [["indikator", "realisasi", "keterangan"], ["I1", 5]]}, catatan)
    hasil = kerja(kantor(tmp_path, {**rencana(("I1", "poin", "positif", 5)), "masuk/TW4/f.xlsx": isi}))
    assert [(t.kode, t.nilai) for t in hasil.temuan if t.tempat.sel == "C2"] == [
        ("BCA-74", "rapat ~batal~ terlaksana")
    ]


def test_a_code_of_which_a_digit_is_struck_is_no_code():
    from pipeline.domain.tempat import TANPA_TEMPAT
    from pipeline.sheet.kolom import Jenis, Kolom
    from pipeline.sheet.lembar import Tanda
    from pipeline.sheet.sel import read_cell

    isi, temuan = read_cell("IKU-11", Kolom("indikator", Jenis.KODE), TANPA_TEMPAT, (Tanda.CORET, "IKU-1~1~"))
    assert (isi, temuan.kode) == (None, "BCA-73")


PERSEN = Sel("persen", 0.855)


def baris_kedua(data):
    return data[data.index(b'<row r="2"') : data.index(b'<row r="3"')]


def aneh():
    """Workbooks written oddly but rightly; each must read as I1 = 85,5 %, I2 = 12,5 and #REF!."""
    satu = parts(["I1", PERSEN], ["I2", 12.5], ["I3", Sel("galat", "#REF!")])
    tanpa = [(b' r="%s%d"' % (huruf, nomor), b"") for huruf in (b"A", b"B", b"C") for nomor in range(1, 5)]
    return {
        "seperti biasa": satu,
        "kutip tunggal": {n: kutip(d) for n, d in satu.items()},
        "prefiks": {**satu, LEMBAR: berprefiks(satu[LEMBAR])},
        "tanpa alamat": ganti(satu, *((dari, ke) for dari, ke in tanpa if dari in satu[LEMBAR])),
        "baris tanpa nomor": ganti(satu, *((b'<row r="%d"' % n, b"<row") for n in range(1, 5))),
        "urutan atribut": ganti(satu, (b' r="B2" s="1"', b' s="1" r="B2"'), (b' r="B4" t="e"', b' t="e" r="B4"')),
        "tanda > dalam atribut": ganti(satu, (b'<c r="B2" s="1"', b'<c x=">" r="B2" s="1"')),
        "spasi dan baris baru": ganti(satu, (b'<c r="B2" s="1"', b'<c\n\tr = "B2"\n s ="1" ')),
        "komentar": ganti(satu, (b"<sheetData>", b"<!-- <c t='e'/> --><sheetData>"), (b"<v>12", b"<v><!---->12")),
        "CDATA": ganti(satu, (b"<v>12.5</v>", b"<v><![CDATA[12.5]]></v>")),
        "perintah pemroses": ganti(satu, (b"<sheetData>", b"<?x <c r='B9' t='e'/> ?><sheetData>")),
        "rujukan huruf": ganti(satu, (b"<v>12.5</v>", b"<v>&#49;2.5</v>"), (b'r="B2"', b'r="&#66;2"')),
        "UTF-16": utf16(utf16(utf16(satu), BUKU), RELASI),
        "huruf nama bagian": ganti(satu, (b"worksheets/sheet1.xml", b"Worksheets/SHEET1.xml"), di=RELASI),
        "jalur mutlak": ganti(satu, (b'"worksheets/', b'"/xl/worksheets/'), di=RELASI),
        "jalur berputar": ganti(satu, (b'"worksheets/', b'"./../xl/worksheets/'), di=RELASI),
        "buku di tempat lain": ganti(
            pindah(pindah(satu, BUKU, "xl/buku.xml"), RELASI, "xl/_rels/buku.xml.rels"),
            (b"xl/workbook.xml", b"/xl/buku.xml"), di="_rels/.rels",
        ),
        "ruang nama ketat": ganti(
            satu, (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
        ),
        "sel tak berurutan": ganti(
            satu, (baris_kedua(satu[LEMBAR]), b""), (b"</sheetData>", baris_kedua(satu[LEMBAR]) + b"</sheetData>")
        ),
        "pengecoh beda ruang nama": ganti(
            satu, (b"<sheetData>", b'<y:sheetData xmlns:y="u"><y:row><y:c t="e"/></y:row></y:sheetData><sheetData>'),
        ),
    }  # fmt: skip


@pytest.mark.parametrize("cara", aneh())
def test_odd_but_right_xml_reads_as_it_stands(cara):
    (lembar,), temuan = read_workbook("a.xlsx", arsip(aneh()[cara]))
    marks = {letak: tanda.name for letak, (tanda, _) in lembar.tanda.items()}
    angka = [baris[1] for baris in lembar.baris[1:]]
    assert (angka, marks, temuan) == ([0.855, 12.5, ""], {(2, 2): "PERSEN", (4, 2): "GALAT"}, ())


def test_two_sheets_of_one_name_are_named_and_not_merged():
    lembar, temuan = read_workbook("a.xlsx", arsip(dua_lembar(parts(["I1", 5]))))
    assert (lembar, kode(temuan), temuan[0].nilai) == ((), ["BCA-76"], "Kinerja")


JAHAT = jahat()
PENJAGA = """
import json, sys, time
from pathlib import Path
if sys.platform != "win32":
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from pipeline.sheet.workbook import read_workbook
from pipeline.regulation.katalog import pesan
for berkas in sorted(Path(sys.argv[1]).iterdir()):
    mulai = time.perf_counter()
    lembar, temuan = read_workbook(berkas.name, berkas.read_bytes())
    lama = time.perf_counter() - mulai
    kode, kalimat = [t.kode for t in temuan], [pesan(t) for t in temuan]
    print(json.dumps([berkas.name, kode, kalimat, lama, len(lembar)]), flush=True)
"""


@pytest.fixture(scope="module")
def terjaga(tmp_path_factory):
    """What a process says of every hostile workbook, of one gigabyte where it can be held to that."""
    folder = tmp_path_factory.mktemp("jahat")
    for nomor, (isi, _) in enumerate(JAHAT.values()):
        (folder / f"{nomor:02}").write_bytes(isi)
    hasil = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PENJAGA, str(folder)],
        cwd=AKAR,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert hasil.stderr == ""
    return {nama: satu for nama, *satu in map(json.loads, hasil.stdout.splitlines())}


@pytest.mark.parametrize(("nomor", "cara"), list(enumerate(JAHAT)), ids=list(JAHAT))
def test_a_hostile_workbook_is_one_finding_in_little_memory_and_time(terjaga, nomor, cara):
    temuan, kalimat, lama, lembar = terjaga[f"{nomor:02}"]
    assert (temuan, lama < 20, bool(lembar)) == (JAHAT[cara][1], True, not JAHAT[cara][1])
    assert not any(kata in satu for satu in kalimat for kata in ("Error", "Panic", "BadZip", "()"))
