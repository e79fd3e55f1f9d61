"""Which budget lines carry a sasaran."""

from pipeline.domain.belanja import AnggaranSasaran
from pipeline.domain.capaian import Capaian, HasilAnggaran
from pipeline.domain.nilai import Nilai
from tests import builders as b

KOSONG = Nilai.kosong()


def baris(kode, sasaran):
    mata = b.mata(kode, sasaran=sasaran)
    return HasilAnggaran(mata, mata.pagu, KOSONG, Capaian(None), (KOSONG, KOSONG, KOSONG, KOSONG))


def test_a_sasaran_is_carried_by_its_own_lines_and_those_below_in_the_order_of_the_plan():
    rencana = b.rencana(sasaran=(b.sasaran("A"), b.sasaran("B", "program", induk="A"), b.sasaran("C")))
    anggaran = AnggaranSasaran(rencana, [baris("1", "B"), baris("2", "C"), baris("3", "A"), baris("4", "")])
    assert [[h.mata.kode for h in anggaran.pada(s)] for s in rencana.sasaran] == [["1", "3"], ["1"], ["2"]]
