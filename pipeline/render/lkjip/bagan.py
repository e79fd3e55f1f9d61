"""The office as a drawn tree: every unit kerja under the one it belongs to, with who heads it."""

from collections.abc import Sequence

from pipeline.domain.organisasi import UnitKerja
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.penanda_tangan import pejabat_unit
from pipeline.naskah.tampilan import bidang
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.render.lkjip.bahan import Bahan
from pipeline.word.tree import Node, Tree

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
