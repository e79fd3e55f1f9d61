"""How complete a returned form is: per sheet and column how many cells were asked, and in which state they are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.domain.formulir import IsianUnit, Jawaban
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.tugas import Tugas

_URAIAN = (
    "faktor_pendukung", "faktor_penghambat", "upaya", "tindak_lanjut", "penanggung_jawab", "batas_waktu",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hitungan:
    """One column of one sheet: how many cells were asked and how many are in each of the four states.

    A column that is not ``wajib`` is only counted: whether it is needed depends on the capaian.
    """

    lembar: str
    kolom: str
    wajib: bool
    terisi: int
    tidak_berlaku: int
    belum_tersedia: int
    kosong: int

    @property
    def diminta(self) -> int:
        """All cells asked for."""
        return self.terisi + self.tidak_berlaku + self.belum_tersedia + self.kosong

    @property
    def kurang(self) -> int:
        """The cells still to be filled; a state that was named counts as an answer."""
        return self.kosong if self.wajib else 0


def hitung(tugas: Tugas, isian: IsianUnit) -> tuple[Hitungan, ...]:
    """The columns one unit was asked for in one quarter, in the order of the form; columns with no cell are left out.

    An indikator that is measured by the questionnaire has its answers there and no realisasi of its own.
    """
    biasa = [i for i in tugas.indikator if i.metode_agregasi != "skm"]
    rows = [isian.kinerja.get(i.kode) for i in biasa]
    bagian = [isian.kinerja.get(i.kode) for i in biasa if i.metode_agregasi == "persentase"]
    terisi = [row for row in rows if row is not None and row.realisasi.terisi]
    aksi = [isian.rencana_aksi.get(a.kode) for a in tugas.rencana_aksi]
    lapor = [row for row in aksi if row is not None and row.realisasi.terisi]
    semua = [
        _kolom("kinerja", "realisasi", rows),
        _kolom("kinerja", "pembilang", bagian),
        _kolom("kinerja", "penyebut", bagian),
        _kolom("kinerja", "bukti_dukung", terisi),
        *(_kolom("kinerja", kolom, terisi, wajib=False) for kolom in _URAIAN),
        _kolom("rencana_aksi", "realisasi", aksi),
        _kolom("rencana_aksi", "bukti_dukung", lapor),
        _kolom("anggaran", "realisasi", [isian.anggaran.get(m.kode) for m in tugas.anggaran]),
    ]
    if any(i.metode_agregasi == "skm" for i in tugas.indikator):
        semua.append(_answers(isian.kuesioner))
    return tuple(h for h in semua if h.diminta)


def _kolom(lembar: str, kolom: str, rows: Iterable[object], *, wajib: bool = True) -> Hitungan:
    """One column of the rows asked for, a row that is not there counting as empty."""
    count = Counter(_keadaan(getattr(row, kolom, "")) for row in rows)
    return Hitungan(lembar, kolom, wajib, *(count[keadaan] for keadaan in Keadaan))


def _keadaan(isi: Nilai | str) -> Keadaan:
    if isinstance(isi, Nilai):
        return isi.keadaan
    return Keadaan.TERISI if isi.strip() else Keadaan.KOSONG


def _answers(jawaban: Sequence[Jawaban]) -> Hitungan:
    """One cell per respondent, filled when all nine elements are answered; nobody at all is one empty cell."""
    utuh = sum(all(u is not None for u in j.unsur) for j in jawaban)
    return Hitungan("kuesioner", "jawaban responden", True, utuh, 0, 0, len(jawaban) - utuh if jawaban else 1)
