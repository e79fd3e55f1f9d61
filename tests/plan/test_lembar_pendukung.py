"""The optional sheets of a plan: read where they are, never missed, carried into next year's draft."""

from decimal import Decimal

import pytest

from pipeline.plan import baca as room
from pipeline.plan.lampiran_draf import optional_sheets
from tests import builders as b
from tests.plan.test_baca import DASAR, SASARAN, baca, odd
from tests.sheet.buku import buku

PEGAWAI = [
    ["Golongan Data", "Uraian", "L", "P", "Jumlah"],
    ["pangkat", "Penata (III/c)", "3", "2", "5"],
    ["Pendidikan", "S-1", "4", "1", ""],
]
PEJABAT = [["nip", "nama", "jabatan"], ["198001012005011001", "Contoh Satu", "Camat"]]


def test_staff_is_read_by_its_kind_and_a_total_nobody_typed_is_reckoned():
    rencana, temuan = baca(pegawai=PEGAWAI)
    assert [(p.golongan_data, p.uraian, p.orang) for p in rencana.pegawai] == [
        ("pangkat", "Penata (III/c)", (3, 2, 5)),
        ("pendidikan", "S-1", (4, 1, 5)),
    ]
    assert odd(temuan) == []


def test_an_unknown_way_to_count_staff_is_a_finding_and_its_row_is_not_used():
    rencana, temuan = baca(pegawai=[PEGAWAI[0], ["agama", "Islam", "3", "2", "5"]])
    assert rencana.pegawai == ()
    assert [(t.kode, t.nilai) for t in odd(temuan)] == [("BCA-35", "agama")]


def test_sheets_that_are_optional_are_not_missed():
    assert {t.nilai for t in baca()[1] if t.kode == "RCN-09"} == {
        "pejabat", "riwayat", "pembanding", "anggaran", "rencana_aksi",
    }  # fmt: skip


def test_staff_and_officials_are_told_apart_whatever_their_order():
    rencana, temuan = baca(pegawai=PEGAWAI, pejabat=PEJABAT)
    assert (len(rencana.pegawai), len(rencana.pejabat)) == (2, 1)
    assert odd(temuan) == []


def test_a_sheet_of_officials_called_pegawai_is_still_one_of_officials():
    rencana, temuan = baca(pegawai=PEJABAT)
    assert (len(rencana.pegawai), len(rencana.pejabat)) == (0, 1)
    assert odd(temuan) == []


def test_the_other_optional_sheets_are_read_from_a_workbook():
    isi = {
        **DASAR,
        "Sarpras": [["Nama Barang", "Jumlah", "Satuan", "Kondisi"], ["Kendaraan roda dua", 4, "Unit", "Baik"]],
        "rekomendasi": [
            ["kode", "tahun", "sumber", "rekomendasi", "tindak lanjut", "status"],
            ["R1", 2023, "LHE", "Perbaiki IKU", "IKU diubah", "Selesai"],
        ],
        "Lintas Perangkat Daerah": [["Sasaran", "OPD", "Peran"], ["sasaran", "Dinas Sosial", "Data keluarga miskin"]],
        "Penghargaan": [["Tahun", "Penghargaan", "Pemberi"], [2024, "Kecamatan terbaik", "Bupati"]],
    }
    rencana, temuan = room.read_plan(b.berkas([("2024/perencanaan.xlsx", buku(isi))]), 2024)
    [sarana], [rekomendasi] = rencana.sarana, rencana.rekomendasi
    assert (sarana.uraian, sarana.jumlah.angka, sarana.satuan, sarana.kondisi) == (
        "Kendaraan roda dua", Decimal(4), "Unit", "Baik",
    )  # fmt: skip
    assert (rekomendasi.kode, rekomendasi.tahun, rekomendasi.sumber, rekomendasi.selesai) == ("R1", 2023, "LHE", True)
    assert [(x.sasaran, x.perangkat_daerah) for x in rencana.lintas] == [("S1", "Dinas Sosial")]
    assert [(x.tahun, x.uraian, x.pemberi) for x in rencana.prestasi] == [(2024, "Kecamatan terbaik", "Bupati")]
    assert odd(temuan) == []


@pytest.mark.parametrize(
    ("ditulis", "dibaca"),
    [("30/06/2025", "30 Juni 2025"), ("2025-06-30", "30 Juni 2025"), ("akhir TW II", "akhir TW II"), ("", "")],
)
def test_a_day_in_figures_is_written_out_and_words_stay(ditulis, dibaca):
    kepala = ["kode", "tahun", "sumber", "rekomendasi", "batas_waktu"]
    rencana, temuan = baca(rekomendasi=[kepala, ["R1", "2024", "LHE", "Perbaiki IKU", ditulis]])
    assert ([r.batas_waktu for r in rencana.rekomendasi], odd(temuan)) == ([dibaca], [])


def test_a_partner_of_a_sasaran_nobody_knows_is_asked_about():
    lintas = [["sasaran", "perangkat_daerah", "peran"], ["S9", "Dinas Sosial", "Data"]]
    assert [(t.kode, t.nilai) for t in odd(baca(lintas=lintas)[1])] == [("RCN-03", "S9")]


def test_a_misi_stands_above_the_tujuan_and_a_sasaran_has_its_strategi():
    kepala = [*SASARAN[0], "Strategi", "Arah Kebijakan"]
    rows = [kepala, ["M1", "Misi", "Mewujudkan pelayanan", "", "", ""], ["T1", "tujuan", "Tujuan", "M1", "", ""],
            ["S1", "strategis", "Sasaran", "T1", "Menambah loket", "Layanan tanpa antre"]]  # fmt: skip
    rencana, temuan = baca(sasaran=rows)
    assert [s.tingkat for s in rencana.sasaran] == ["misi", "tujuan", "strategis"]
    assert (rencana.sasaran[2].strategi, rencana.sasaran[2].arah_kebijakan) == (
        "Menambah loket",
        "Layanan tanpa antre",
    )
    assert odd(temuan) == []


def test_forms_handed_out_stay_valid_when_an_optional_sheet_changes():
    assert baca(pegawai=PEGAWAI)[0].sidik == baca()[0].sidik


def test_an_optional_sheet_under_another_of_its_names_is_carried_into_the_draft():
    isi = buku({"Daftar Penghargaan": [["x"]], "Penghargaan": [["tahun", "uraian"], [2024, "Terbaik"]]})
    dibawa, tertinggal = optional_sheets(b.berkas([("2024/perencanaan.xlsx", isi)]))
    assert [(satu.nama, satu.baris[1]) for satu in dibawa] == [("prestasi", (2024, "Terbaik"))]
    assert tertinggal == ("Daftar Penghargaan",)
