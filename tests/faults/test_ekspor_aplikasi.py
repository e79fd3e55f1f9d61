"""What SIPD and Google Forms export, laid into masuk/: named for what it is, and taken in with one command."""

import pytest
from invoke.collection import Collection
from invoke.program import Program

import tasks
from tests.faults.kantor import identitas, kerja, rekon, terukur
from tests.imports.berkas import ATK, JASA, dokumen, kecamatan, sipd
from tests.imports.test_survei import INDIKATOR

RESPONS = (
    '"Timestamp","Nama","Jenis Kelamin","Pendidikan","1. Bagaimana pendapat Saudara tentang kesesuaian persyaratan '
    'pelayanan?","2. Prosedur","3. Waktu","4. Biaya","5. Produk","6. Kompetensi","7. Perilaku","8. Pengaduan",'
    '"9. Sarana"\n'
    '"2025/11/03 9:12:33 AM GMT+7","A","Laki-laki","SMA","Sesuai","Mudah","Cepat","Gratis","Sesuai","Mampu",'
    '"Sopan dan ramah","Berfungsi kurang maksimal","Baik"\n'
)
UNDUHAN = {
    "lra-sipd46.xlsx": sipd(dokumen(ATK, 600_000), dokumen(ATK, 400_000, "20/12/2025"), dokumen(JASA, 250_000)),
    "Survei Kepuasan (Respons) - Form Responses 1.csv": RESPONS.encode(),
}


def kantor_ekspor(folder):
    anggaran = f"kode;realisasi\n{ATK};1000000\n{JASA};300000\n"
    form = {"masuk/TW4/SEKSI/identitas.csv": identitas(), "masuk/TW4/SEKSI/anggaran.csv": anggaran}
    unduhan = {f"masuk/TW4/{nama}": isi for nama, isi in UNDUHAN.items()}
    return kecamatan(folder, **{"perencanaan/indikator.csv": INDIKATOR, **form, **unduhan})


def ketik(*perintah):
    """The exit status of a command as it is typed."""
    program = Program(namespace=Collection.from_module(tasks))
    try:
        program.run(["invoke", *perintah], exit=True)
    except SystemExit as akhir:
        return akhir.code or 0
    return 0


def kode(hasil):
    return sorted(t.kode for t in hasil.temuan if t.kode in {"FRM-01", "FRM-02", "FRM-40", "FRM-41"})


@pytest.mark.parametrize("_", ["51-sipd-export"])
def test_an_export_in_masuk_is_no_form_to_be_sent_again(tmp_path, _):
    assert kode(kerja(kantor_ekspor(tmp_path))) == ["FRM-40", "FRM-40"]


def test_taken_in_it_is_reconciled_and_the_survey_counts(tmp_path):
    unit = kantor_ekspor(tmp_path)
    assert rekon(kerja(unit)) == {}
    umum = ("import", "--data", str(unit), "--output", str(tmp_path / "output"), "--period", "2025-TW4")
    assert [ketik(*umum, "--file", f"2025/masuk/TW4/{nama}") for nama in UNDUHAN] == [0, 0]
    hasil = kerja(unit)
    assert {k: (b["nilai_bidang"], b["nilai_pd"]) for k, b in rekon(hasil).items()} == {
        ATK: ("1000000", "1000000"),
        JASA: ("300000", "250000"),
    }
    assert (terukur(hasil)["I1"][0], kode(hasil)) == ("77.777778", ["FRM-41", "FRM-41"])


@pytest.mark.parametrize(
    ("isi", "status"), [(UNDUHAN["lra-sipd46.xlsx"], 0), (sipd(dokumen(), dokumen("")), 2), (b"", 1)]
)
def test_the_exit_status_says_whether_somebody_has_to_look(tmp_path, isi, status):
    unit = kecamatan(tmp_path)
    (tmp_path / "a.xlsx").write_bytes(isi)
    perintah = ("import", "--data", str(unit), "--output", str(tmp_path / "output"), "--period", "2025", "--dry")
    assert ketik(*perintah, "--file", str(tmp_path / "a.xlsx")) == status
