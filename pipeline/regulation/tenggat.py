"""When something is due: the office's own date, else the rule in ``tenggat.toml``."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.periode import Periode
from pipeline.regulation.berlaku import Catatan, rule

DPA = "dpa"
"""The key of ``[tenggat]`` that says when the DPA was approved: what the deadline of the PK counts from."""
LKJIP = "lkjip"
_BERKAS = "tenggat.toml"
_LONGEST = 366
"""A deadline further off than a year belongs to another period."""
_DESEMBER, _OKTOBER = 12, 10


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """One thing an office owes: ``tanggal`` is its last day, None where only the rule in words is known."""

    apa: str
    tanggal: date | None
    aturan: str
    sumber: str


@dataclass(frozen=True, slots=True)
class Tenggat:
    """The last day that counts as on time, with the rule in words and where it comes from."""

    tanggal: date
    aturan: str
    sumber: str


def quarter_end(tahun: int, triwulan: int) -> date:
    """The last day of a quarter: (2024, 1) → 31 March 2024."""
    first_after = date(tahun + triwulan // 4, triwulan * 3 % 12 + 1, 1)
    return first_after - timedelta(days=1)


def deadline(instansi: PerangkatDaerah, periode: Periode) -> Tenggat:
    """When the forms of a period are due; the year takes that of its fourth quarter unless the office set one.

    A date the office wrote as ``MM-DD`` is the first such day after the quarter's end. What it wrote for
    another year, or what is no date, is passed over.
    """
    akhir = quarter_end(periode.tahun, periode.triwulan_terakhir)
    own = _own(instansi, _keys(periode), akhir)
    if own is not None:
        return _due(own, rule(_BERKAS, "instansi", periode.tahun))
    aturan = rule(_BERKAS, "formulir", periode.tahun)
    return _due(akhir + timedelta(days=int(aturan["hari"])), aturan)


def report_deadline(instansi: PerangkatDaerah, tahun: int) -> Tenggat:
    """When the Laporan Kinerja of a year has to be handed in: two months after it, three for the pemerintah daerah.

    An office may have to be earlier (``[tenggat] lkjip``); a later date of its own is passed over, for the regulation
    leaves none.
    """
    akhir = quarter_end(tahun, 4)
    aturan = rule(_BERKAS, f"{LKJIP}_{instansi.jenis}" if instansi.jenis == "pemerintah_daerah" else LKJIP, tahun)
    batas = _month_end(akhir, int(aturan["bulan"]))
    own = _own(instansi, (f"{tahun}-{LKJIP}", LKJIP), akhir)
    if own is not None and own < batas:
        return _due(own, rule(_BERKAS, "instansi", tahun))
    return _due(batas, aturan)


def agreement_deadline(instansi: PerangkatDaerah, tahun: int) -> Tenggat | None:
    """When the Perjanjian Kinerja of a year has to be there: one month after its DPA was approved.

    None while ``[tenggat] dpa`` does not say when that was.
    """
    disahkan = _own(instansi, (f"{tahun}-{DPA}", DPA), date(tahun - 1, _OKTOBER, 1) - timedelta(days=1))
    if disahkan is None:
        return None
    aturan = rule(_BERKAS, "pk", tahun)
    return _due(_months_later(disahkan, int(aturan["bulan"])), aturan)


def obligations(instansi: PerangkatDaerah, periode: Periode) -> tuple[Kewajiban, ...]:
    """What is due around a period, in the order of the year: the PK, the forms of the quarter, the LKjIP."""
    tahun = periode.tahun
    pk, ukur = rule(_BERKAS, "pk", tahun), rule(_BERKAS, "pengukuran", tahun)
    disahkan = agreement_deadline(instansi, tahun)
    formulir, laporan = deadline(instansi, periode), report_deadline(instansi, tahun)
    sumber = f"{formulir.sumber}; pengukuran {ukur['teks']}: {ukur['sumber']}"
    return (
        Kewajiban(f"PK {tahun}", disahkan.tanggal if disahkan else None, pk["teks"], pk["sumber"]),
        Kewajiban(f"Formulir {periode.sebutan}", formulir.tanggal, formulir.aturan, sumber),
        Kewajiban(f"LKjIP {tahun}", laporan.tanggal, laporan.aturan, laporan.sumber),
    )


def _due(tanggal: date, aturan: Catatan) -> Tenggat:
    return Tenggat(tanggal, aturan["teks"], aturan["sumber"])


def _month_end(akhir: date, bulan: int) -> date:
    """The last day of the month so many months after the end of a year: 28 or 29 February, 31 March."""
    return date(akhir.year + 1, bulan, monthrange(akhir.year + 1, bulan)[1])


def _months_later(tanggal: date, bulan: int) -> date:
    """The same day so many months later, or that month's last day where it is shorter."""
    tahun, sejak = divmod(tanggal.month - 1 + bulan, _DESEMBER)
    year = tanggal.year + tahun
    return date(year, sejak + 1, min(tanggal.day, monthrange(year, sejak + 1)[1]))


def _keys(periode: Periode) -> tuple[str, ...]:
    year = (str(periode.tahun), "tahun") if periode.setahun else ()
    return (*year, f"{periode.tahun}-TW{periode.triwulan_terakhir}", f"TW{periode.triwulan_terakhir}")


def _own(instansi: PerangkatDaerah, keys: Iterable[str], sesudah: date) -> date | None:
    """The first of the office's own dates under these keys that lies within a year after a day."""
    written = dict(instansi.tenggat)
    dates = (_read(written.get(key, ""), sesudah) for key in keys)
    return next((tanggal for tanggal in dates if tanggal is not None), None)


def _read(text: str, akhir: date) -> date | None:
    try:
        if text.count("-") == 1:
            found = date.fromisoformat(f"{akhir.year}-{text}")
            return found if found > akhir else date.fromisoformat(f"{akhir.year + 1}-{text}")
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if 0 < (found - akhir).days <= _LONGEST else None
