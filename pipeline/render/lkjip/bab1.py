"""Bab I Pendahuluan: who the office is, what strains it, on which law the report stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from pipeline.domain.organisasi import UnitKerja
from pipeline.naskah.bagian_narasi import BAGIAN
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.penanda_tangan import pejabat_unit
from pipeline.naskah.tampilan import bidang
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.regulation.dasar_hukum import chapter_one
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import JUDUL, NOMOR, Alinea, BagianNarasi, BagianTambahan, added_sections, belum
from pipeline.render.lkjip.penilaian import BagianRekomendasi, recommendations
from pipeline.render.lkjip.sumber_daya import BagianPegawai, BagianSarana, pegawai, sarana
from pipeline.render.lkjip.takarir import Penomor, Takarir
from pipeline.word.tree.tree import Node, Tree


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """Satu unit kerja dalam susunan organisasi."""

    nomor: str
    """Contoh: `1`."""
    nama: str
    """Contoh: `Seksi Pelayanan Umum`."""
    induk: str
    """Unit di atasnya. Contoh: `Sekretariat`."""
    pejabat: str
    """Contoh: `Contoh Nama, S.E.`."""
    jabatan: str
    """Contoh: `Kepala Seksi Pelayanan Umum`."""


@dataclass(frozen=True, slots=True)
class JudulBab1:
    """Judul bagian Bab I dengan hurufnya; yang tidak dicetak kosong."""

    pegawai: str
    """Contoh: `D. Sumber Daya Manusia`."""
    sarana: str
    """Contoh: `E. Sarana dan Prasarana`."""
    isu: str
    """Contoh: `D. Isu Strategis`."""
    dasar: str
    """Contoh: `E. Dasar Hukum`."""
    rekomendasi: str
    """Contoh: `F. Tindak Lanjut Rekomendasi`."""
    maksud: str
    """Kosong bila kantor menulisnya sendiri. Contoh: `G. Maksud dan Tujuan`."""
    sistematika: str
    """Kosong bila kantor menulisnya sendiri. Contoh: `H. Sistematika Penyajian`."""


@dataclass(frozen=True, slots=True)
class Bab1:
    """Bab I Pendahuluan."""

    latar: BagianNarasi
    """Huruf A."""
    tugas: BagianNarasi
    """Huruf B."""
    struktur: tuple[Alinea, ...]
    """Huruf C, bila ada narasinya."""
    bagan: Tree
    """Bagan struktur organisasi, ditulis dengan huruf p. Contoh: `{{p bab1.bagan }}`."""
    gambar_struktur: tuple[Takarir, ...]
    """Judul bagan struktur organisasi; kosong bila tidak ada unit kerja."""
    tabel_unit: Takarir
    """Judul tabel susunan organisasi."""
    unit: tuple[BarisUnit, ...]
    """Satu baris tiap unit kerja."""
    judul: JudulBab1
    """Judul bagian sesudah struktur organisasi, berhuruf menurut yang ada."""
    pegawai: BagianPegawai
    """Sumber daya manusia."""
    sarana: BagianSarana
    """Sarana dan prasarana."""
    isu: BagianNarasi
    """Isu strategis."""
    dasar: tuple[Alinea, ...]
    """Dasar hukum."""
    rekomendasi: BagianRekomendasi
    """Tindak lanjut rekomendasi."""
    tambahan: tuple[BagianTambahan, ...]
    """Huruf berikutnya, dari narasi/bab1-….md."""
    sistematika: tuple[Alinea, ...]
    """Isi tiap bab laporan ini."""


def chapter(bahan: Bahan, nomor: Penomor) -> Bab1:
    """Chapter I."""
    instansi = bahan.bacaan.instansi.nama
    nomor.bab("1")
    latar, tugas = (bahan.narasi(BAGIAN[satu], nomor) for satu in ("latar-belakang", "tugas-fungsi"))
    struktur = bahan.narasi(BAGIAN["struktur-organisasi"], nomor)
    judul = _headings(bahan, [*latar.baris, *tugas.baris, *struktur.baris])
    return Bab1(
        latar=latar,
        tugas=tugas,
        struktur=struktur.baris if struktur.ada else (),
        bagan=organization(bahan),
        gambar_struktur=(nomor.gambar(f"Struktur Organisasi {instansi}"),) if bahan.rencana.unit_kerja else (),
        tabel_unit=nomor.tabel(f"Susunan Organisasi {instansi}"),
        unit=tuple(_unit(urut, unit, bahan) for urut, unit in enumerate(bahan.rencana.unit_kerja, start=1)),
        judul=judul,
        pegawai=pegawai(bahan, nomor),
        sarana=sarana(bahan, nomor),
        isu=bahan.narasi(BAGIAN["isu-strategis"], nomor),
        dasar=legal_basis(bahan, nomor),
        rekomendasi=recommendations(bahan, nomor),
        tambahan=bahan.tambahan(
            "bab1",
            nomor,
            ascii_uppercase[3 + sum(bool(getattr(judul, satu)) for satu in _JUDUL if satu not in _AKHIR)],
        ),
        sistematika=(),
    )


_JUDUL = {
    "pegawai": "Sumber Daya Manusia",
    "sarana": "Sarana dan Prasarana",
    "isu": "Isu Strategis",
    "dasar": "Dasar Hukum",
    "rekomendasi": "Tindak Lanjut Rekomendasi",
    "maksud": "Maksud dan Tujuan",
    "sistematika": "Sistematika Penyajian",
}
_AKHIR = ("maksud", "sistematika")
"""What comes after the sections an office adds, unless one of them is called so."""


def _headings(bahan: Bahan, ditulis: Iterable[Alinea]) -> JudulBab1:
    """The sections after C. Struktur Organisasi, lettered in the order in which they stand."""
    rencana = bahan.rencana
    tambahan = [satu.nama for satu in added_sections(bahan.bacaan.narasi, "bab1", bahan.periode)]
    sendiri = " ".join((*tambahan, *(str(satu.teks) for satu in ditulis if satu.jenis == JUDUL))).casefold()
    tanpa = {nama for nama in ("pegawai", "sarana", "rekomendasi") if not getattr(rencana, nama)}
    tanpa |= {nama for nama in _AKHIR if nama in sendiri}
    awal, akhir = ([nama for nama in _JUDUL if nama not in tanpa and (nama in _AKHIR) is di] for di in (False, True))
    huruf = dict(zip([*awal, *("" for _ in tambahan), *akhir], ascii_uppercase[3:], strict=False))
    return JudulBab1(**{nama: f"{huruf[nama]}. {judul}" if nama in huruf else "" for nama, judul in _JUDUL.items()})


def _unit(urut: int, unit: UnitKerja, bahan: Bahan) -> BarisUnit:
    hari = hari_dalam_tahun(bahan.bacaan.hari_ini, bahan.periode.tahun)
    pejabat = pejabat_unit(bahan.rencana, unit, hari)
    induk = bahan.rencana.unit_menurut_kode.get(unit.induk)
    return BarisUnit(
        nomor=str(urut),
        nama=unit.nama,
        induk=induk.nama if induk else "–",
        pejabat=pejabat.nama if pejabat else belum_diisi(f"pejabat {unit.nama}"),
        jabatan=pejabat.jabatan_lengkap if pejabat else "–",
    )


def legal_basis(bahan: Bahan, nomor: Penomor) -> tuple[Alinea, ...]:
    """The office's own list, else the national rules in force and a placeholder for those of the region.

    Only the national ones where the office says that the region has none.
    """
    sendiri = bahan.narasi(BAGIAN["dasar-hukum"], nomor)
    if sendiri.baris and sendiri.ada:
        return sendiri.baris
    nasional = enumerate(chapter_one(bahan.periode.tahun, bahan.bacaan.instansi.jenis), start=1)
    daerah = belum("dasar hukum daerah (Perda, Perbup/Perwali)", "tulis seluruh dasar hukum di narasi/dasar-hukum.md")
    baris = tuple(Alinea(NOMOR, f"{dasar.sebutan};", f"{urut}.") for urut, dasar in nasional)
    return baris if sendiri.ada else (*baris, daerah)  # an office says so that has no rules of its own


_TAKARIR = 2.0
"""Room below the figure for its caption, in cm."""


def organization(bahan: Bahan) -> Tree:
    """The units of the plan; one whose induk is not in the plan, or that is its own superior, stands at the top."""
    units = bahan.rencana.unit_kerja
    width, height = bidang(bahan.bacaan.instansi.tampilan)
    alt = f"Struktur organisasi {bahan.bacaan.instansi.nama}"
    return Tree(_forest(units, bahan), width, height - _TAKARIR, alt)


def _forest(units: Sequence[UnitKerja], bahan: Bahan) -> tuple[Node, ...]:
    known = {unit.kode for unit in units}
    seen: set[int] = set()
    tops = [unit for unit in units if unit.induk not in known]
    roots = [_node(unit, units, bahan, seen) for unit in tops]
    roots += [_node(unit, units, bahan, seen) for unit in units if id(unit) not in seen]
    return tuple(root for root in roots if root is not None)


def _node(unit: UnitKerja, units: Sequence[UnitKerja], bahan: Bahan, seen: set[int]) -> Node | None:
    """The box of a unit with those below it; None when it is drawn already."""
    if id(unit) in seen:
        return None
    seen.add(id(unit))
    below = [_node(other, units, bahan, seen) for other in units if other.induk == unit.kode]
    return Node(unit.nama, _head(unit, bahan), tuple(node for node in below if node is not None))


def _head(unit: UnitKerja, bahan: Bahan) -> str:
    hari = hari_dalam_tahun(bahan.bacaan.hari_ini, bahan.periode.tahun)
    pejabat = pejabat_unit(bahan.rencana, unit, hari)
    return pejabat.nama if pejabat else belum_diisi(f"pejabat {unit.nama}")
