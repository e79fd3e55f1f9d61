"""Daftar bukti for the evaluator: per criterion of the LKE the document and page that prove it, and what to add."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahPeriode, muka
from pipeline.regulation.bukti import BuktiLke, KriteriaBukti, TempatBukti

_KOMPONEN = {"1": "A. Perencanaan Kinerja", "2": "B. Pengukuran Kinerja", "3": "C. Pelaporan Kinerja"}
_BELUM, _SEBAGIAN = "belum", "sebagian"


@dataclass(frozen=True, slots=True)
class BerkasBukti:
    """A document that proves something: its title, its name in the folder to upload, what to know of it."""

    judul: str
    unggahan: str
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Tampak:
    """Where the words of a proof stand: the words, the heading above them, the page; empty where none is known."""

    kata: str
    bagian: str
    halaman: str = ""


@dataclass(frozen=True, slots=True)
class NilaiSwaperiksa:
    """What the self-check says of a criterion: how far it is met, how much of it, and what is missing."""

    hasil: str
    jumlah: str
    kurang: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuktiDitemukan:
    """What was found for the criteria: the files by the pattern of their name, and the places in each.

    ``tak_ada`` is what the office calls a document that is not there, by pattern; ``tampak`` is by pattern of the
    file and of the words.
    """

    berkas: Mapping[str, BerkasBukti]
    tak_ada: Mapping[str, str]
    tampak: Mapping[tuple[str, str], tuple[Tampak, ...]]
    nilai: Mapping[str, NilaiSwaperiksa]


@dataclass(frozen=True, slots=True)
class BuktiTercetak:
    """Satu dokumen yang membuktikan satu kriteria."""

    isi: str
    """Yang ditunjukkan. Contoh: `Efisiensi tiap sasaran`."""
    dokumen: str
    """Judul dokumen. Contoh: `Laporan Kinerja Tahun 2024 Kecamatan Contoh`."""
    berkas: str
    """Nama berkas di folder unggah. Contoh: `01-lkjip-2024.pdf`."""
    halaman: str
    """Halaman, atau bagian bila halaman tidak diketahui. Contoh: `12, 17–18`."""
    catatan: str
    """Yang perlu diketahui; kosong bila tidak ada. Contoh: `sebagian: 4 dari 5`."""


@dataclass(frozen=True, slots=True)
class KriteriaTercetak:
    """Satu kriteria yang ada buktinya."""

    nomor: str
    """Contoh: `3.b.6`."""
    kriteria: str
    """Bunyi kriteria."""
    bukti: tuple[BuktiTercetak, ...]
    """Dokumen yang membuktikannya."""


@dataclass(frozen=True, slots=True)
class TambahanTercetak:
    """Satu kriteria yang masih memerlukan berkas dari kantor."""

    nomor: str
    """Contoh: `1.b.11`."""
    kriteria: str
    """Bunyi kriteria."""
    keadaan: str
    """`ada sebagian` atau `belum ada`."""
    tambah: str
    """Yang perlu ditambahkan."""


@dataclass(frozen=True, slots=True)
class KomponenTercetak:
    """Satu komponen LKE dengan kriteria yang ada buktinya."""

    judul: str
    """Contoh: `A. Perencanaan Kinerja`."""
    kriteria: tuple[KriteriaTercetak, ...]
    """Kriteria menurut nomornya."""


@dataclass(frozen=True, slots=True)
class DaftarBukti(NaskahPeriode):
    """Daftar bukti bagi evaluator."""

    peraturan: str
    """Contoh: `PermenPANRB Nomor 88 Tahun 2021`."""
    kalimat: str
    """Berapa kriteria yang ada buktinya, dan bagaimana halaman dibaca."""
    kepala_halaman: str
    """Kepala kolom tempat. Contoh: `Halaman`."""
    komponen: tuple[KomponenTercetak, ...]
    """Perencanaan, pengukuran, dan pelaporan."""
    tambahan: tuple[TambahanTercetak, ...]
    """Yang ditambahkan kantor sendiri."""


def evidence_paper(bacaan: Bacaan, konteks: DaftarBukti) -> Naskah:
    """The list as a Word document still to be rendered."""
    judul = f"Daftar Bukti Evaluasi AKIP {bacaan.instansi.nama} {bacaan.periode.sebutan}"
    return Naskah(nama_berkas("unggah/daftar-bukti", bacaan.periode), "daftar_bukti", konteks, "daftar_bukti", judul)


def evidence_list(bacaan: Bacaan, aturan: BuktiLke, temuan: BuktiDitemukan) -> DaftarBukti:
    """Every criterion with what shows it, and what the office still adds."""
    ada = [k for satu in aturan.kriteria if (k := _proved(satu, temuan)).bukti]
    terbukti = {k.nomor for k in ada}
    kurang = [t for satu in aturan.kriteria if (t := _to_add(satu, temuan, terbukti)).tambah]
    berhalaman = any(t.halaman for satu in temuan.tampak.values() for t in satu)
    komponen = groupby(ada, key=lambda k: _KOMPONEN[k.nomor[0]])
    return DaftarBukti(
        **muka(bacaan),
        peraturan=aturan.peraturan,
        kalimat=_sentence(len(ada), len(aturan.kriteria), berhalaman=berhalaman),
        kepala_halaman="Halaman" if berhalaman else "Bagian",
        komponen=tuple(KomponenTercetak(judul, tuple(satu)) for judul, satu in komponen),
        tambahan=tuple(kurang),
    )


def _sentence(ada: int, dari: int, *, berhalaman: bool) -> str:
    cara = (
        "Nomor halaman dihitung dari halaman pertama berkas di folder ini."
        if berhalaman
        else "Nomor halaman tidak ditulis karena LibreOffice tidak terpasang; yang ditulis adalah nama bagiannya."
    )
    return (
        f"{ada} dari {dari} kriteria perencanaan, pengukuran, dan pelaporan ditunjukkan dokumen periode ini. {cara} "
        "Daftar ini menunjukkan tempatnya saja; nilai tetap diberikan evaluator."
    )


def _proved(kriteria: KriteriaBukti, temuan: BuktiDitemukan) -> KriteriaTercetak:
    """The criterion with the documents that show it; none where the self-check found nothing of it."""
    nilai = temuan.nilai.get(kriteria.nomor)
    tempat = () if nilai and nilai.hasil == _BELUM else kriteria.tempat
    return KriteriaTercetak(kriteria.nomor, kriteria.kriteria, tuple(_places(tempat, temuan, nilai)))


def _places(
    tempat: Iterable[TempatBukti], temuan: BuktiDitemukan, nilai: NilaiSwaperiksa | None
) -> Iterator[BuktiTercetak]:
    for satu in tempat:
        tampak, berkas = temuan.tampak.get((satu.berkas, satu.pola), ()), temuan.berkas.get(satu.berkas)
        if tampak and berkas:
            sebagian = f"sebagian: {nilai.jumlah}" if nilai and nilai.hasil == _SEBAGIAN else ""
            catatan = "; ".join(filter(None, (sebagian, berkas.catatan)))
            yield BuktiTercetak(satu.apa, berkas.judul, berkas.unggahan, _where(tampak), catatan)


def _where(tampak: Sequence[Tampak]) -> str:
    """The pages in runs; where no page is known the headings of the places, each once."""
    if all(t.halaman for t in tampak):
        return ranges([t.halaman for t in tampak])
    return "; ".join(dict.fromkeys(f"“{t.bagian or t.kata}”" for t in tampak))


def ranges(halaman: Iterable[str]) -> str:
    """``3, 7–9``; a page that is no number stands alone."""
    semua = list(dict.fromkeys(halaman))
    angka = sorted(int(satu) for satu in semua if satu.isdecimal())
    runs = (list(run) for _, run in groupby(enumerate(angka), key=lambda pair: pair[1] - pair[0]))
    ends = ((run[0][1], run[-1][1]) for run in runs)
    made = [str(first) if first == last else f"{first}–{last}" for first, last in ends]
    return ", ".join((*made, *(satu for satu in semua if not satu.isdecimal())))


def _to_add(kriteria: KriteriaBukti, temuan: BuktiDitemukan, terbukti: set[str]) -> TambahanTercetak:
    """What the office adds by hand: what only it has, what the data lack, which document is not made."""
    nilai = temuan.nilai.get(kriteria.nomor)
    perlu = [kriteria.tambah] if kriteria.tambah else []
    if nilai and nilai.hasil in (_BELUM, _SEBAGIAN):
        perlu += [f"Lengkapi data: {satu}" for satu in nilai.kurang]
    elif kriteria.nomor not in terbukti:
        perlu += [_lacking(satu, temuan) for satu in kriteria.tempat]
    keadaan = "ada sebagian" if kriteria.nomor in terbukti else "belum ada"
    return TambahanTercetak(kriteria.nomor, kriteria.kriteria, keadaan, "\n".join(dict.fromkeys(perlu)))


def _lacking(tempat: TempatBukti, temuan: BuktiDitemukan) -> str:
    """Why a document shows nothing: it is not there, or has no such words."""
    if tempat.berkas in temuan.tak_ada:
        return f"{tempat.dokumen} tidak ada di folder periode ini."
    return f"{tempat.apa}: belum tertulis pada {temuan.berkas[tempat.berkas].judul}."
