"""Money an office may deliver and need not: jenis belanja, realisasi fisik, pendapatan; from files to findings."""

from datetime import date

from pipeline.analyse.berkas_csv import anggaran
from pipeline.domain.pendapatan import revenue
from pipeline.domain.rincian import rincian
from tests.faults.kantor import identitas, kantor, kerja, rencana, terserap

P, S1, S2 = "7.01.02", "7.01.02.2.01.0001", "7.01.02.2.01.0002"
LAMA = {
    "perencanaan/anggaran.csv": "kode;tingkat;uraian;unit_kerja;sasaran;pagu\n"
    f"{P};program;Program Uji;SEKSI;S1;100.000.000\n{S1};sub_kegiatan;Satu;SEKSI;S1;60.000.000\n"
    f"{S2};sub_kegiatan;Dua;SEKSI;S1;40.000.000\n",
    "masuk/TW4/SEKSI/anggaran.csv": f"kode;realisasi\n{S1};55.000.000\n{S2};30.000.000\n",
}
BARU = {
    "perencanaan/anggaran.csv": "kode;tingkat;uraian;unit_kerja;sasaran;pagu;jenis_belanja\n"
    f"{P};program;Program Uji;SEKSI;S1;100.000.000;\n{S1};sub_kegiatan;Satu;SEKSI;S1;60.000.000;Belanja Operasi\n"
    f"{S2};sub_kegiatan;Dua;SEKSI;S1;40.000.000;modal\n",
    "perencanaan/pendapatan.csv": "kode;uraian;target;realisasi_tw1;realisasi_tw2;realisasi_tw3;realisasi_tw4\n"
    "4.1.02.01;Retribusi Jasa Umum;10.000.000;2.000.000;3.000.000;0;2.500.000\n",
    "masuk/TW4/SEKSI/anggaran.csv": f"kode;realisasi;realisasi_fisik\n{S1};55.000.000;95,5\n{S2};30.000.000;80\n",
}
URUS = date(2026, 1, 10)


def hasil(tmp_path, berkas):
    """The chain over an office of one programme with two sub kegiatan."""
    isi = {**rencana(("I1", "Indeks", "positif", 80)), "masuk/TW4/SEKSI/identitas.csv": identitas(), **berkas}
    return kerja(kantor(tmp_path, isi), hari_ini=URUS)


def test_everything_delivered_is_read_and_asks_for_nothing(tmp_path):
    jadi = hasil(tmp_path, BARU)
    jenis = rincian(jadi.analisis.anggaran, lambda mata: mata.jenis_belanja)
    (retribusi,) = revenue(jadi.bacaan.rencana.pendapatan, jadi.bacaan.periode)
    assert [(r.kata, r.pagu, r.realisasi) for r in jenis] == [
        ("operasi", 60_000_000, 55_000_000),
        ("modal", 40_000_000, 30_000_000),
    ]
    assert [str(h.fisik.nilai.angka) for h in jadi.analisis.anggaran] == ["89.3", "95.5", "80"]
    assert (retribusi.realisasi.angka, str(retribusi.capaian.tercetak)) == (7_500_000, "75.00")
    baru = {t.kode for t in jadi.temuan} - {t.kode for t in hasil(tmp_path / "lama", LAMA).temuan}
    assert baru == set()


def test_the_table_other_programs_read_keeps_its_columns_and_amounts(tmp_path):
    lama, baru = hasil(tmp_path / "lama", LAMA), hasil(tmp_path / "baru", BARU)
    assert anggaran(baru.analisis) == anggaran(lama.analisis)
    assert terserap(baru) == {P: "85000000", S1: "55000000", S2: "30000000"}
