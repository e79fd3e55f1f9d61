"""The reason a report prints is the reason: the side it names is the one that cannot be computed."""

import io

import pytest
from docx import Document

from pipeline.analyse.berkas_csv import pengukuran
from pipeline.domain.dokumen import Naskah
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.stages import made_by
from tests.faults.kantor import identitas, kantor, kerja, rencana, tabel
from tests.test_consistency import ROOT

REALISASI = "realisasi ditulis sebagai teks yang tidak dapat dihitung"
TARGET = "target ditulis sebagai teks yang tidak dapat dihitung"
KEDUA = "target dan realisasi ditulis sebagai teks yang tidak dapat dihitung"
KASUS = [
    # folder or kind, satuan, target, realisasi, reason
    ("25-false-reason-in-the-report", "Persen", "90", "3/4", REALISASI),
    ("25, the mirror", "Persen", "tiga perempat desa", "90", TARGET),
    ("30-compound", "UPP", "7 UPP, 14 Kab/Kota", "7", TARGET),
    ("30, the mirror", "UPP", "7", "7 UPP, 14 Kab/Kota", REALISASI),
    ("both sides", "UPP", "7 UPP, 14 Kab/Kota", "6 UPP, 13 Kab/Kota", KEDUA),
    ("words for a number", "Dokumen", "12", "dua belas dokumen lengkap", REALISASI),
    ("a number against a predicate", "Predikat", "BB", "76,4",
     "target berupa predikat, sedangkan realisasi berupa angka"),
]  # fmt: skip
DOKUMEN = ("lkjip", "monev", "pengukuran", "laporan_analisa")


def hasil(folder, satuan, target, realisasi):
    isian = f"indikator;realisasi\nI1;{realisasi}\n"
    berkas = {**rencana(("I1", satuan, "positif", target)), "masuk/TW4/SEKSI/identitas.csv": identitas(),
              "masuk/TW4/SEKSI/kinerja.csv": isian}  # fmt: skip
    return kerja(kantor(folder, berkas))


def bunyi(hasil, stage):
    """The documents of a stage by template, as one text each."""
    rak = Rak(ROOT / "templates")
    for naskah in made_by(stage, hasil):
        if isinstance(naskah, Naskah) and naskah.templat in DOKUMEN:
            isi = cetak(naskah, rak, hasil.bacaan.instansi, hasil.bacaan.hari_ini).isi
            yield naskah.templat, "".join(t for p in Document(io.BytesIO(isi)).element.body.itertext() for t in p)


@pytest.mark.parametrize(("_folder", "satuan", "target", "realisasi", "alasan"), KASUS, ids=[k[0] for k in KASUS])
def test_every_document_names_the_side_that_is_text(tmp_path, _folder, satuan, target, realisasi, alasan):
    satu = hasil(tmp_path, satuan, target, realisasi)

    found = {nama: alasan in teks for stage in ("analyse", "render") for nama, teks in bunyi(satu, stage)}
    assert found == dict.fromkeys(DOKUMEN, True)


@pytest.mark.parametrize(("_folder", "satuan", "target", "realisasi", "alasan"), KASUS, ids=[k[0] for k in KASUS])
def test_the_table_for_other_programs_says_the_same(tmp_path, _folder, satuan, target, realisasi, alasan):
    baris = tabel(pengukuran(hasil(tmp_path, satuan, target, realisasi).analisis))["I1"]

    assert (baris["capaian_persen"], baris["rumus"]) == ("", alasan)
