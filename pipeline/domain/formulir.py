"""What a unit kerja sent back, sheet by sheet."""

from dataclasses import dataclass
from datetime import date

from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat


@dataclass(frozen=True, slots=True)
class IsianKinerja:
    """One indikator of a returned form: this quarter's value and what the unit says about it."""

    indikator: str
    realisasi: Nilai
    pembilang: Nilai
    penyebut: Nilai
    bukti_dukung: str = ""
    faktor_pendukung: str = ""
    faktor_penghambat: str = ""
    upaya: str = ""
    tindak_lanjut: str = ""
    penanggung_jawab: str = ""
    batas_waktu: str = ""
    keterangan: str = ""
    tempat: Tempat = TANPA_TEMPAT
    letak: tuple[tuple[str, Tempat], ...] = ()
    """The cells of its text columns: (column, place)."""

    def di(self, kolom: str) -> Tempat:
        """The cell of one text column, else the place of the row."""
        return dict(self.letak).get(kolom, self.tempat)


@dataclass(frozen=True, slots=True)
class IsianAksi:
    """One rencana aksi of a returned form."""

    rencana_aksi: str
    realisasi: Nilai
    bukti_dukung: str = ""
    keterangan: str = ""
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class IsianAnggaran:
    """One budget line of a returned form or of ``lra.csv``: this quarter's spending in rupiah."""

    kode: str
    realisasi: Nilai
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Jawaban:
    """One respondent of the Survei Kepuasan Masyarakat: nine answers 1–4, None where unanswered."""

    responden: str
    unsur: tuple[int | None, ...]
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Formulir:
    """One returned form as it was received; ``sidik`` is the sha256 of its bytes."""

    berkas: str
    sidik: str
    unit_kerja: str
    tahun: int
    triwulan: int
    versi: str = ""
    id_formulir: str = ""
    sidik_rencana: str = ""
    disusun_oleh: str = ""
    tanggal: date | None = None
    kinerja: tuple[IsianKinerja, ...] = ()
    rencana_aksi: tuple[IsianAksi, ...] = ()
    anggaran: tuple[IsianAnggaran, ...] = ()
    kuesioner: tuple[Jawaban, ...] = ()
    tak_terbaca: frozenset[str] = frozenset()
    """Sheets whose heading could not be used: their finding stands there, and no row of theirs is missed."""

    @property
    def urutan(self) -> tuple[date, str, str]:
        """What orders two rounds of one unit: date written, version, file name."""
        return (self.tanggal or date.min, self.versi, self.berkas)


@dataclass(frozen=True, slots=True)
class IsianRekap:
    """One figure the PD itself reported elsewhere (``rekap_pd.csv``)."""

    indikator: str
    realisasi: Nilai
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """Everything that came in for one quarter."""

    triwulan: int
    formulir: tuple[Formulir, ...] = ()
    rekap_pd: tuple[IsianRekap, ...] = ()
    lra: tuple[IsianAnggaran, ...] = ()
