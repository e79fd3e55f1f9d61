"""How complete a returned form is: per sheet and column how many cells were asked, and in which state they are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.domain.formulir import IsianKinerja, IsianUnit, Jawaban
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
    survei = [i for i in tugas.indikator if i.metode_agregasi == "skm"]
    biasa = [i for i in tugas.indikator if i.metode_agregasi != "skm"]
    rows = {i.kode: isian.kinerja.get(i.kode) for i in biasa}
    bagian = [rows[i.kode] for i in biasa if i.metode_agregasi == "persentase"]
    terisi = [row for row in rows.values() if row is not None and row.realisasi.terisi]
    aksi = [isian.rencana_aksi.get(a.kode) for a in tugas.rencana_aksi]
    lapor = [row for row in aksi if row is not None and row.realisasi.terisi]
    belanja = [isian.anggaran.get(m.kode) for m in tugas.anggaran]
    semua = [
        _states("kinerja", "realisasi", _values(rows.values(), lambda row: row.realisasi)),
        _states("kinerja", "pembilang", _values(bagian, lambda row: row.pembilang)),
        _states("kinerja", "penyebut", _values(bagian, lambda row: row.penyebut)),
        _texts("kinerja", "bukti_dukung", [row.bukti_dukung for row in terisi], wajib=True),
        *(_texts("kinerja", kolom, [_text(row, kolom) for row in terisi]) for kolom in _URAIAN),
        _states("rencana_aksi", "realisasi", [a.realisasi if a else Nilai.kosong() for a in aksi]),
        _texts("rencana_aksi", "bukti_dukung", [a.bukti_dukung for a in lapor], wajib=True),
        _states("anggaran", "realisasi", [m.realisasi if m else Nilai.kosong() for m in belanja]),
    ]
    if survei:
        semua.append(_answers(isian.kuesioner))
    return tuple(h for h in semua if h.diminta)


def _values(rows: Iterable[IsianKinerja | None], pick: Callable[[IsianKinerja], Nilai]) -> list[Nilai]:
    return [pick(row) if row is not None else Nilai.kosong() for row in rows]


def _text(row: IsianKinerja, kolom: str) -> str:
    return str(getattr(row, kolom))


def _states(lembar: str, kolom: str, values: list[Nilai]) -> Hitungan:
    count = {keadaan: sum(v.keadaan is keadaan for v in values) for keadaan in Keadaan}
    return Hitungan(
        lembar=lembar,
        kolom=kolom,
        wajib=True,
        terisi=count[Keadaan.TERISI],
        tidak_berlaku=count[Keadaan.TIDAK_BERLAKU],
        belum_tersedia=count[Keadaan.BELUM_TERSEDIA],
        kosong=count[Keadaan.KOSONG],
    )


def _texts(lembar: str, kolom: str, texts: list[str], *, wajib: bool = False) -> Hitungan:
    terisi = sum(bool(text.strip()) for text in texts)
    return Hitungan(lembar, kolom, wajib, terisi, 0, 0, len(texts) - terisi)


def _answers(jawaban: Sequence[Jawaban]) -> Hitungan:
    """One cell per respondent, filled when all nine elements are answered; nobody at all is one empty cell."""
    utuh = sum(all(u is not None for u in j.unsur) for j in jawaban)
    return Hitungan("kuesioner", "jawaban responden", True, utuh, 0, 0, len(jawaban) - utuh if jawaban else 1)
