"""``[kebijakan]`` of ``instansi.toml``: how the office measures, known before anything is computed with it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from pipeline.domain.instansi import Kebijakan
from pipeline.errors import RegulationError, SettingsError
from pipeline.office.tables import KebijakanTertulis
from pipeline.regulation import skm
from pipeline.regulation.rumus import efficiency_names
from pipeline.regulation.skala import checked_classes, classes_from_bounds, known_scale, scale_names
from pipeline.sheet.kolom import nearest


def policies(read: KebijakanTertulis, berkas: str) -> Kebijakan:
    """The policies the file asks for, each known and none against another.

    Raises:
        SettingsError: a bound, scale, formula or method that does not exist or contradicts another.
    """
    if read.lantai is not None and read.batas_atas is not None and read.lantai >= read.batas_atas:
        raise SettingsError(
            f"{berkas}: [kebijakan] lantai {read.lantai} tidak lebih kecil dari batas_atas "
            f"{read.batas_atas}; perbaiki salah satunya."
        )
    efisiensi = read.efisiensi.casefold().replace("-", "_").replace(" ", "_")
    if efisiensi not in efficiency_names():
        dikenal = ", ".join(f"“{name}”" for name in efficiency_names())
        raise SettingsError(f"{berkas}: [kebijakan] efisiensi “{read.efisiensi}” tidak dikenal; pilih {dikenal}.")
    bobot = read.bobot_skm.replace(".", ",")
    skm.known_weight(bobot)
    try:
        skala, kelas = _scale(read.skala)
    except RegulationError as fault:
        raise SettingsError(f"{berkas}: {fault}") from fault
    return Kebijakan(
        rumus_negatif=read.rumus_negatif,
        lantai=read.lantai,
        batas_atas=read.batas_atas,
        skala=skala,
        kelas_skala=kelas,
        efisiensi=efisiensi,
        bobot_skm=bobot,
        rumus_indikator=tuple(_overrides(read.indikator, berkas)),
        ditetapkan=frozenset("rumus_indikator" if nama == "indikator" else nama for nama in read.model_fields_set),
    )


def _scale(given: str | dict[str, Any]) -> tuple[str, tuple[tuple[str, Decimal | None], ...]]:
    """The name of a known scale, or the checked classes of the office's own."""
    if isinstance(given, str):
        usul = nearest(given, scale_names())
        if given not in scale_names() and usul:
            raise RegulationError(f"skala “{given}” tidak dikenal; barangkali maksudnya “{usul}”.")
        return known_scale(given), ()
    bounds = dict(given)
    nama = str(bounds.pop("nama", "skala instansi"))
    rows = bounds.pop("kelas", None)
    kelas = checked_classes(nama, rows) if isinstance(rows, list) else classes_from_bounds(nama, bounds)
    return nama, tuple((satu.nama, satu.batas) for satu in kelas)


def _overrides(tables: Mapping[str, Any], berkas: str, awalan: str = "") -> Iterator[tuple[str, str]]:
    """(kode, rumus_negatif) per indikator; an unquoted kode with dots arrives as nested tables."""
    for bagian, isi in tables.items():
        kode = f"{awalan}{bagian}"
        rumus = isi.get("rumus_negatif") if isinstance(isi, dict) else isi
        if rumus in {"selisih", "rasio"}:
            yield kode, str(rumus)
        elif isinstance(isi, dict) and rumus is None and isi:
            yield from _overrides(isi, berkas, f"{kode}.")
        else:
            raise SettingsError(
                f'{berkas}: [kebijakan.indikator."{kode}"] harus berisi rumus_negatif = "selisih" atau "rasio".'
            )
