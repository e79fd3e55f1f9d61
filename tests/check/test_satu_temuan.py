"""One cause is one finding, however many rows or names it touches."""

from pipeline.analyse.analisis import analyse
from pipeline.check.periksa import check
from pipeline.regulation.katalog import pesan
from tests import builders as b
from tests.check.kantor import formulir, indikator, isi, kantor

PANJANG = (
    "Pelayanan terlambat karena mesin pencetak rusak selama tiga pekan dan suku cadangnya dipesan dari luar kota"
)


def kata_temuan(bacaan, kode):
    """The sentences of one code."""
    return [pesan(t) for t in check(bacaan, analyse(bacaan)) if t.kode == kode]


def bernama(*nama, **lain):
    """The office whose indikator bear these names, by kode I1, I2 …"""
    semua = [indikator(f"I{n}", uraian=satu, sasaran="P1", iku=False, **lain) for n, satu in enumerate(nama, 1)]
    return kantor(formulir(), dengan={"indikator": semua})


def test_eighteen_equal_names_are_one_finding_that_lists_all():
    (satu,) = kata_temuan(bernama(*["Jumlah dokumen perencanaan yang disusun"] * 18), "KAS-13")
    semua = ", ".join(f"I{n}" for n in range(1, 19))
    assert satu == f"18 indikator berbunyi sama, “Jumlah dokumen perencanaan yang disusun”: {semua}."


def test_two_groups_of_equal_names_are_two_findings():
    nama = ["Jumlah dokumen yang disusun", "Jumlah rapat yang diikuti"] * 3
    assert len(kata_temuan(bernama(*nama), "KAS-13")) == 2


def test_parent_and_child_of_one_name_are_no_pair():
    semua = [indikator("A", uraian="Jumlah desa maju"), indikator("B", uraian="Jumlah desa maju", induk="A")]
    assert kata_temuan(kantor(formulir(), dengan={"indikator": semua}), "KAS-13") == []


def test_two_children_of_one_name_are_a_pair():
    semua = [indikator(k, uraian="Jumlah desa maju", induk=i) for k, i in (("A", ""), ("B", "A"), ("C", "A"))]
    (satu,) = kata_temuan(kantor(formulir(), dengan={"indikator": semua}), "KAS-13")
    assert satu.endswith("“Jumlah desa maju”: B, C.")


def test_nine_names_misspelt_alike_are_one_finding():
    nama = ["Persentase ketercapaian kinerja aparatur"] * 9 + ["Persentase ketercapain kinerja aparatur"] * 9
    assert len(kata_temuan(bernama(*nama), "KAS-16")) == 1


def test_one_keluaran_misspelt_in_every_rencana_aksi_is_one_finding():
    aksi = [b.aksi(f"R{n}", keluaran="Indeks Kepuasaan Masyarakat") for n in range(30)]
    assert len(kata_temuan(kantor(dengan={"rencana_aksi": aksi}), "KAS-16")) == 1


def test_one_text_in_every_row_of_a_form_is_one_finding():
    semua = [indikator(f"I{n}", uraian=f"Indeks mutu bagian {n}") for n in range(1, 31)]
    isian = [isi(f"I{n}", 80, upaya=PANJANG) for n in range(1, 31)]
    bacaan = kantor(b.formulir(1, "seksi", kinerja=isian), dengan={"indikator": semua})
    (satu,) = [kalimat for kalimat in kata_temuan(bacaan, "NAR-06") if kalimat.startswith("Upaya")]
    assert satu.startswith("Upaya I2, I3, I4, I5, I6 dan 24 lainnya pada Triwulan I persis sama dengan isian I1")
