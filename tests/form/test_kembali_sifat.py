"""Whatever the plan and the unit say, the form says it: nothing is lost on the way out and back, nothing added."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from types import MappingProxyType
from typing import NamedTuple

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.berkas import Berkas
from pipeline.domain.ejaan import seragam
from pipeline.domain.kolom_formulir import ISIAN
from pipeline.domain.nilai import Keadaan
from pipeline.domain.rencana import Perencanaan
from pipeline.form.isi import isi_formulir
from pipeline.form.workbook import formulir
from pipeline.intake.baca import read_quarter
from pipeline.sheet.buka import read_sheets
from tests import builders as b

KATA = (
    "Jumlah", "Total", "Indikator", "IKU", "Realisasi", "Target", "Kode", "Keterangan", "Sumber:", "Mengetahui,",
    "NIP", "rata-rata", "=1+1", "-", "‰", "<b>", "&amp;", "1.234", "0,5", "12-05", "50%", "TRUE", "@", "'",
    '"', "desa/kelurahan", "“layak”", "m²", "ﷺ", "é", "é", "日本", "(1)", "**", ";", "Camat", "2024", "tw 3",
)  # fmt: skip
"""Words an office writes that mean something else elsewhere in a sheet, or that a file might take for its own."""
kalimat = st.lists(st.sampled_from(KATA) | st.text("abc äß½\n", max_size=6), min_size=1, max_size=5).map(
    lambda kata: " ".join(kata).strip()
)
uraian = kalimat.filter(bool) | st.just("satu_x000D_dua")  # only a file takes this for one sign
kode = st.one_of(
    st.from_regex(r"[1-9](\.[0-9]{1,2}){0,5}", fullmatch=True),
    st.from_regex(r"(IKU|IKK|RA|I)([ .-]?[0-9]{1,3}[a-c]?)?", fullmatch=True),
    st.sampled_from(["001", "1e5", "3-1", "1/2", "Indikator", "12.50", "TRUE", "+1", "=A1", "#1", "S&P <1>"]),
)
TERTULIS = [
    (None, Keadaan.KOSONG, None), ("-", Keadaan.KOSONG, None), ("n/a", Keadaan.TIDAK_BERLAKU, None),
    ("Belum Rilis", Keadaan.BELUM_TERSEDIA, None), (0, Keadaan.TERISI, Decimal(0)),
    ("254 kasus", Keadaan.TERISI, Decimal(254)), ("Rp 1.385.437.875,00", Keadaan.TERISI, Decimal("1385437875.00")),
]  # fmt: skip
"""(what is typed, what it is, its figure)"""


def _terketik(angka):
    """The ways of typing one figure: as a number, or as a text with Indonesian signs."""
    ribuan = f"{angka:,.2f}".translate(str.maketrans(",.", ".,"))
    return st.sampled_from([float(angka), f"{angka:.2f}".replace(".", ","), ribuan]).map(
        lambda ketikan: (ketikan, (Keadaan.TERISI, angka))
    )


pecahan = st.decimals(-(10**6), 10**11, places=2).filter(lambda a: a % 1)
angka = st.sampled_from(TERTULIS).map(lambda satu: (satu[0], satu[1:])) | pecahan.flatmap(_terketik)
ANGKA = {"realisasi", "realisasi_fisik", "pembilang", "penyebut"}
sembilan = st.lists(st.none() | st.integers(1, 4), min_size=9, max_size=9).filter(any)
jawaban = sembilan | st.just([2, 3, 4, *[None] * 6])
kata = (st.just("") | kalimat).map(lambda teks: (teks or None, teks))
ISI = {
    "realisasi_fisik": st.sampled_from([(None, (Keadaan.KOSONG, None)), ("45,5", (Keadaan.TERISI, Decimal("45.5")))]),
    "keadaan": st.just((None, "")),
    "batas_waktu": st.sampled_from([(None, ""), ("31-12-2024", "31 Desember 2024"), ("akhir tahun", "akhir tahun")]),
}
"""What is typed into columns that take only some things; ``keadaan`` is said beside an empty realisasi alone."""
PENANDA = {"disusun_oleh": "Contoh", "tanggal": datetime(2024, 10, 4)}  # noqa: DTZ001 - Excel knows no zones


@st.composite
def kode_kode(draw, paling_banyak):
    return draw(st.lists(kode, max_size=paling_banyak, unique_by=seragam))


@st.composite
def rencana_(draw):
    """Any plan of one unit: kode and words of every kind, targets or none."""
    isi = st.none() | st.integers(0, 10**6)
    triwulan = st.lists(isi, min_size=4, max_size=4)
    indikator = [
        b.indikator(k, uraian=draw(uraian), satuan=draw(st.sampled_from(["", "Persen", "Indeks", "m²", "1=ya"])),
                    metode_agregasi=draw(st.sampled_from(["tunggal", "persentase", "skm"])))
        for k in draw(kode_kode(4))
    ]  # fmt: skip
    return b.rencana(
        indikator=indikator,
        target=[b.target(i.kode, draw(isi), draw(triwulan)) for i in indikator if draw(st.booleans())],
        rencana_aksi=[
            b.aksi(k, draw(st.sampled_from(indikator)).kode, draw(uraian), draw(triwulan), keluaran=draw(kalimat),
                   unit_kerja="seksi")
            for k in (draw(kode_kode(3)) if indikator else ())
        ],
        anggaran=[b.mata(f"7.01.0{n}", "program", draw(isi), draw(uraian), unit_kerja="seksi")
                  for n in range(draw(st.integers(0, 3)))],
    )  # fmt: skip


class Kiriman(NamedTuple):
    """The form of a plan as it comes back; ``diketik`` is {(sheet, kode, column): (cell, what it means)}.

    What it means is a figure with its state, or words.
    """

    plan: Perencanaan
    isi: bytes = b""
    diketik: Mapping = MappingProxyType({})

    def _repr_pretty_(self, printer, _cycle):
        """Short where an example is shown: what differs stands in the assertion."""
        printer.text(f"{len(self.diketik)} sel")


@st.composite
def terisi(draw):
    """A form filled in by somebody who answers whatever comes to mind."""
    plan = draw(rencana_())
    semua = isi_formulir(b.bacaan(plan, periode="2024-TW3"))
    if not semua:
        return Kiriman(plan)
    buku, diketik, wadah = openpyxl.load_workbook(BytesIO(formulir(semua[0]).isi)), {}, BytesIO()
    for nama in ("kinerja", "rencana_aksi", "anggaran"):
        kepala = {str(sel.value).casefold().replace(" ", "_"): sel.column for sel in buku[nama][1]}
        for baris in range(2, buku[nama].max_row + 1):
            for kolom in ISIAN[nama][1:]:
                ketikan, arti = draw(ISI.get(kolom, angka if kolom in ANGKA else kata))
                sel = buku[nama].cell(baris, kepala[kolom], ketikan)
                if isinstance(ketikan, str):
                    sel.data_type = "s"
                diketik[nama, buku[nama].cell(baris, 1).value, kolom] = (sel.coordinate, arti)
    if semua[0].kuesioner:
        for baris, unsur in enumerate(draw(st.lists(jawaban, max_size=4)), 1):
            for kolom, nilai in enumerate((baris, *unsur), 1):
                buku["kuesioner"].cell(baris + 1, kolom).value = nilai
            diketik["kuesioner", str(baris), ""] = (f"A{baris + 1}", tuple(unsur))
    for kunci in buku["identitas"]["A"]:
        kunci.offset(0, 1).value = PENANDA.get(kunci.value, kunci.offset(0, 1).value)
    buku.save(wadah)
    return Kiriman(plan, wadah.getvalue(), diketik)


def dibaca(satu):
    """What was read, in the same form; a cell left empty has no words."""
    rows = (("kinerja", satu.kinerja), ("rencana_aksi", satu.rencana_aksi), ("anggaran", satu.anggaran))
    for lembar, semua in rows:
        kunci = ISIAN[lembar][0]
        for baris in semua:
            for kolom in ISIAN[lembar][1:]:
                isi = getattr(baris, kolom, "")
                arti = (isi.keadaan, isi.angka) if kolom in ANGKA else isi
                yield (lembar, getattr(baris, kunci), kolom), (_sel(baris, kolom, isi), arti)
    for satu_jawaban in satu.kuesioner:
        yield ("kuesioner", satu_jawaban.responden, ""), (satu_jawaban.tempat.sel, satu_jawaban.unsur)


def _sel(baris, kolom, isi):
    """The cell as far as it is kept: of every figure, and of the words about an indikator."""
    if kolom in ANGKA:
        return isi.tempat.sel
    return dict(baris.letak)[kolom].sel if kolom in dict(getattr(baris, "letak", ())) else ""


def berbeda(diketik, terbaca):
    """What was typed beside what was read, where they are not the same; a cell nobody keeps is the typed one."""
    baca = {k: (sel or diketik.get(k, ("",))[0], arti) for k, (sel, arti) in terbaca.items()}
    return {k: (diketik.get(k), baca.get(k)) for k in {**diketik, **baca} if diketik.get(k) != baca.get(k)}


@given(terisi())
@settings(max_examples=60)
def test_a_form_read_back_says_what_the_unit_typed_and_nothing_else(kiriman):
    diketik, berkas = kiriman.diketik, [Berkas.dari("masuk/TW3/kiriman.xlsx", kiriman.isi)]
    penerimaan, temuan = read_quarter(berkas if kiriman.isi else (), 3, 2024, kiriman.plan)
    terbaca = {k: v for satu in penerimaan.formulir for k, v in dibaca(satu)}

    assert berbeda(diketik, terbaca) == {}
    assert [str(t) for t in temuan] == []


@given(rencana_())
@settings(max_examples=60)
def test_a_form_handed_out_says_what_the_plan_says(plan):
    for isi in isi_formulir(b.bacaan(plan, periode="2024-TW3")):
        lembar = {satu.nama: satu.baris for satu in read_sheets(Berkas.dari("a.xlsx", formulir(isi).isi))[0]}

        assert [tuple(r[:2]) for r in lembar["kinerja"][1:]] == [(i.kode, i.uraian) for i in plan.indikator]
        aksi = [(a.kode, a.uraian, a.keluaran) for a in plan.rencana_aksi]
        assert [tuple([*r, "", ""][:3]) for r in lembar["rencana_aksi"][1:]] == aksi
        uang = [(m.kode, m.uraian, m.pagu.angka if m.pagu.terisi else "") for m in plan.anggaran]
        assert [tuple([*r, "", ""][:3]) for r in lembar["anggaran"][1:]] == uang
