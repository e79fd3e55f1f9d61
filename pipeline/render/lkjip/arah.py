"""From misi to arah kebijakan, and who else carries a sasaran, for chapter II; silent where the plan is."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.domain.kinerja import MISI, Sasaran
from pipeline.domain.rencana import ke_atas
from pipeline.naskah.angka import STRIP
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.takarir import Penomor, Takarir


@dataclass(frozen=True, slots=True)
class BarisArah:
    """Satu sasaran dengan yang di atasnya, strateginya, dan arah kebijakannya."""

    misi: str
    """Contoh: `Mewujudkan pelayanan publik yang prima`."""
    misi_baru: bool
    """Apakah misinya lain dari baris di atasnya. Contoh: `ya`."""
    tujuan: str
    """Contoh: `Meningkatnya kualitas pelayanan publik`."""
    tujuan_baru: bool
    """Apakah tujuannya lain dari baris di atasnya. Contoh: `ya`."""
    sasaran: str
    """Contoh: `Meningkatnya kualitas layanan administrasi`."""
    strategi: str
    """Contoh: `Menambah loket pelayanan`."""
    arah_kebijakan: str
    """Contoh: `Layanan tanpa antre`."""


@dataclass(frozen=True, slots=True)
class BagianArah:
    """Misi, tujuan, sasaran, strategi, dan arah kebijakan; kosong bila rencana tidak memuatnya."""

    tabel: Takarir
    """Judul tabel."""
    bermisi: bool
    """Apakah ada misi. Contoh: `ya`."""
    berstrategi: bool
    """Apakah ada strategi atau arah kebijakan. Contoh: `ya`."""
    baris: tuple[BarisArah, ...]
    """Satu baris tiap sasaran strategis."""


@dataclass(frozen=True, slots=True)
class BarisLintas:
    """Satu perangkat daerah lain yang mendukung satu sasaran."""

    nomor: str
    """Contoh: `1`."""
    sasaran: str
    """Contoh: `Meningkatnya kualitas layanan administrasi`."""
    baru: bool
    """Apakah sasarannya lain dari baris di atasnya. Contoh: `ya`."""
    perangkat_daerah: str
    """Contoh: `Dinas Kependudukan dan Pencatatan Sipil`."""
    peran: str
    """Contoh: `Menyediakan blangko dan jaringan`."""


@dataclass(frozen=True, slots=True)
class BagianLintas:
    """Dukungan lintas perangkat daerah; kosong tanpa lembar lintas."""

    tabel: Takarir
    """Judul tabel."""
    baris: tuple[BarisLintas, ...]
    """Menurut urutan sasaran."""


def arah(bahan: Bahan, nomor: Penomor) -> BagianArah:
    """Every sasaran strategis, and any other that has a strategy, with what stands above it."""
    semua = bahan.rencana.sasaran
    bermisi = any(s.tingkat == MISI for s in semua)
    berstrategi = any(s.strategi or s.arah_kebijakan for s in semua)
    ada = bermisi or berstrategi
    bagian = [*(["Misi"] if bermisi else []), "Tujuan", "Sasaran"]
    bagian += ["Strategi", "Arah Kebijakan"] if berstrategi else []
    pilihan = [s for s in semua if s.tingkat == "strategis" or s.strategi or s.arah_kebijakan] if ada else []
    return BagianArah(
        tabel=nomor.tabel_bila(bool(pilihan), f"{', '.join(bagian[:-1])}, dan {bagian[-1]}"),
        bermisi=bermisi,
        berstrategi=berstrategi,
        baris=_rows(pilihan, bahan),
    )


def _rows(pilihan: Sequence[Sasaran], bahan: Bahan) -> tuple[BarisArah, ...]:
    rows: list[BarisArah] = []
    for s in pilihan:
        misi, tujuan = (_above(s, tingkat, bahan) for tingkat in (MISI, "tujuan"))
        lalu = rows[-1] if rows else None
        misi_baru = lalu is None or lalu.misi != misi
        rows.append(
            BarisArah(
                misi=misi,
                misi_baru=misi_baru,
                tujuan=tujuan,
                tujuan_baru=misi_baru or lalu is None or lalu.tujuan != tujuan,
                sasaran=STRIP if s.tingkat in (MISI, "tujuan") else s.uraian,
                strategi=s.strategi or STRIP,
                arah_kebijakan=s.arah_kebijakan or STRIP,
            )
        )
    return tuple(rows)


def _above(sasaran: Sasaran, tingkat: str, bahan: Bahan) -> str:
    """The statement of a level that a sasaran stands under, or is."""
    known = bahan.rencana.sasaran_menurut_kode
    jalur = (known[kode] for kode in ke_atas(sasaran.kode, known))
    return next((s.uraian for s in jalur if s.tingkat == tingkat), STRIP)


def lintas(bahan: Bahan, nomor: Penomor) -> BagianLintas:
    """Who else carries what, in the order of the sasaran; one the plan does not know keeps its kode, at the end."""
    known = bahan.rencana.sasaran_menurut_kode
    urutan = {kode: letak for letak, kode in enumerate(known)}
    semua = sorted(bahan.rencana.lintas, key=lambda satu: urutan.get(satu.sasaran, len(urutan)))
    rows = [
        BarisLintas(
            nomor=str(urut),
            sasaran=known[satu.sasaran].uraian if satu.sasaran in known else satu.sasaran,
            baru=urut == 1 or semua[urut - 2].sasaran != satu.sasaran,
            perangkat_daerah=satu.perangkat_daerah,
            peran=satu.peran,
        )
        for urut, satu in enumerate(semua, start=1)
    ]
    judul = f"Perangkat Daerah yang Mendukung Sasaran {bahan.bacaan.instansi.nama}"
    return BagianLintas(tabel=nomor.tabel_bila(bool(rows), judul), baris=tuple(rows))
