"""The sheet on which the form itself is verified before it goes out, where the SOP has such a step."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kolom_formulir import VERSI
from pipeline.form.isi import IsiFormulir
from pipeline.form.workbook_gaya import nama_buku
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahSop, muka_sop
from pipeline.naskah.penanda_tangan import Penandatangan, pelaksana
from pipeline.regulation.kebutuhan_data import Kebutuhan, data_needs
from pipeline.regulation.sop import Langkah, Sop

PILIHAN = "☐ disetujui\n☐ dikembalikan"


@dataclass(frozen=True, slots=True)
class BarisKebutuhan:
    """Satu kebutuhan data dan bagian formulir yang memintanya."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    data: str
    """Data yang dibutuhkan. Contoh: `Realisasi setiap indikator kinerja`."""
    untuk: str
    """Kegunaannya. Contoh: `pengukuran kinerja, LKjIP`."""
    lembar: str
    """Lembar formulir. Contoh: `kinerja`."""
    kolom: str
    """Kolom yang diisi. Contoh: `realisasi, keadaan`."""
    formulir: str
    """Banyaknya formulir yang memuatnya. Contoh: `5 dari 5 formulir`."""
    pilihan: str
    """Kotak yang diisi pemeriksa. Contoh: `☐ disetujui ☐ dikembalikan`."""


@dataclass(frozen=True, slots=True)
class BarisFormulir:
    """Satu formulir yang akan dibagikan."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    unit: str
    """Unit kerja. Contoh: `Seksi Pemerintahan`."""
    berkas: str
    """Nama berkas. Contoh: `SEKSI-1.xlsx`."""
    id_formulir: str
    """Nomor pengenal. Contoh: `F-3A91C04D77E2`."""
    kinerja: int
    """Banyaknya indikator. Contoh: `4`."""
    aksi: int
    """Banyaknya rencana aksi. Contoh: `6`."""
    anggaran: int
    """Banyaknya mata anggaran. Contoh: `3`."""
    pilihan: str
    """Kotak yang diisi pemeriksa. Contoh: `☐ disetujui ☐ dikembalikan`."""


@dataclass(frozen=True, slots=True)
class VerifikasiFormat(NaskahSop):
    """Isi lembar verifikasi format pengumpulan data."""

    versi: str
    """Versi formulir. Contoh: `1`."""
    kebutuhan: tuple[BarisKebutuhan, ...]
    """Daftar data dan informasi yang dibutuhkan."""
    formulir: tuple[BarisFormulir, ...]
    """Formulir yang akan dibagikan."""
    kembali_ke: str
    """Nomor langkah bila dikembalikan. Contoh: `4`."""
    pembuat: Penandatangan
    """Pembuat format."""
    pemeriksa: Penandatangan
    """Pemeriksa format."""


def verifikasi_format(bacaan: Bacaan, sop: Sop, formulir: tuple[IsiFormulir, ...]) -> Naskah | None:
    """The sheet for the step that verifies the format; None where the SOP has none."""
    langkah = next((step for step in sop.langkah_tahap("form") if step.bila_tidak), None)
    if langkah is None:
        return None
    judul = f"Lembar Verifikasi Format Pengumpulan Data Kinerja {bacaan.periode.sebutan}"
    return Naskah(nama_berkas("1-formulir/lembar-verifikasi-format", bacaan.periode), "lembar_verifikasi_format",
                  _konteks(bacaan, sop, langkah, formulir), "verifikasi_format", judul)  # fmt: skip


def _konteks(bacaan: Bacaan, sop: Sop, langkah: Langkah, formulir: tuple[IsiFormulir, ...]) -> VerifikasiFormat:
    return VerifikasiFormat(
        **muka_sop(bacaan, sop, langkah),
        versi=VERSI,
        kebutuhan=tuple(
            _kebutuhan(nomor, k, formulir) for nomor, k in enumerate(data_needs(bacaan.rencana.tahun), start=1)
        ),
        formulir=tuple(_formulir(nomor, isi) for nomor, isi in enumerate(formulir, start=1)),
        kembali_ke=langkah.bila_tidak,
        pembuat=pelaksana(bacaan, sop, sop.nomor(langkah.bila_tidak).pelaksana[0]),
        pemeriksa=pelaksana(bacaan, sop, langkah.pelaksana[0]),
    )


def _kebutuhan(nomor: int, kebutuhan: Kebutuhan, formulir: tuple[IsiFormulir, ...]) -> BarisKebutuhan:
    memuat = sum(_memuat(isi, kebutuhan) for isi in formulir)
    return BarisKebutuhan(
        nomor=nomor,
        data=kebutuhan.data,
        untuk=kebutuhan.untuk,
        lembar=kebutuhan.lembar.replace("_", " "),
        kolom=", ".join(kebutuhan.kolom).replace("_", " "),
        formulir=f"{memuat} dari {len(formulir)} formulir",
        pilihan=PILIHAN,
    )


def _memuat(isi: IsiFormulir, kebutuhan: Kebutuhan) -> bool:
    """Whether one form has rows for a need; the share asks for indikator that are shares."""
    if "pembilang" in kebutuhan.kolom:
        return any(baris.berpembilang for baris in isi.kinerja)
    rows = {
        "kinerja": bool(isi.kinerja),
        "rencana_aksi": bool(isi.rencana_aksi),
        "anggaran": bool(isi.anggaran),
        "kuesioner": isi.kuesioner,
    }
    return rows.get(kebutuhan.lembar, True)


def _formulir(nomor: int, isi: IsiFormulir) -> BarisFormulir:
    return BarisFormulir(
        nomor=nomor,
        unit=isi.unit.nama,
        berkas=nama_buku(isi),
        id_formulir=isi.id_formulir,
        kinerja=len(isi.kinerja),
        aksi=len(isi.rencana_aksi),
        anggaran=len(isi.anggaran),
        pilihan=PILIHAN,
    )
