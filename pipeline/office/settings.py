"""``instansi.toml`` as a PerangkatDaerah: who the office is and how it measures."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pipeline.domain.instansi import PengaturanArsip, PerangkatDaerah, PeriodeRenstra, Tampilan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.domain.toml_kantor import TomlBerlebihError, TomlSalahError, parsed_toml
from pipeline.errors import SettingsError
from pipeline.office.policies import policies
from pipeline.office.tables import TAHUN_PERTAMA, TAHUN_TERAKHIR, BerkasTertulis, RenstraTertulis, TabelTertulis
from pipeline.regulation.katalog import temuan
from pipeline.regulation.klasifikasi import known_classes
from pipeline.sheet.kolom import perhaps

BERKAS = "instansi.toml"
JENIS = ("kecamatan", "badan", "dinas", "inspektorat", "sekretariat", "rsud", "uptd", "pemerintah_daerah")
"""``pemerintah_daerah`` is the kabupaten or kota itself, whose PK the kepala daerah signs alone."""
"""What a perangkat daerah can be (contract, section 1, instansi.toml)."""

_TENGGAT = re.compile(r"(?:\d{4}-)?\d{2}-\d{2}")
_KUNCI_TENGGAT = re.compile(r"\d{4}|(?:\d{4}-)?(?:TW[1-4]|tahun|dpa|lkjip)", re.IGNORECASE)
_CONTOH_TENGGAT = ("TW1", "TW2", "TW3", "TW4", "tahun", "dpa", "lkjip")


def read_settings(text: str, slug: str) -> tuple[PerangkatDaerah, tuple[Temuan, ...]]:
    """The office described by the text of ``instansi.toml``, and the findings (SET) about it.

    Raises:
        SettingsError: the text is not TOML, a required key is missing, or a policy contradicts itself; one sentence
            that says where and what to do.
    """
    data = _parsed(text, slug)
    findings = list(_unknown_keys(data))
    read = _validated(data, slug)
    if read.instansi.jenis.casefold() not in JENIS:
        findings.append(_none_of("SET-02", read.instansi.jenis, JENIS))
    kertas = read.tampilan.kertas.upper()
    if kertas not in {"F4", "A4"}:
        findings.append(temuan("SET-03", Tempat(BERKAS), read.tampilan.kertas))
        kertas = "F4"
    office = PerangkatDaerah(
        slug=slug,
        **{**read.instansi.model_dump(), "jenis": read.instansi.jenis.casefold()},
        atasan_jabatan=read.atasan.jabatan,
        atasan_nama=read.atasan.nama,
        renstra=_periods(read.renstra, slug),
        sop=read.sop.varian,
        sop_keputusan=read.sop.keputusan if read.sop.keputusan == "wajib" else "",
        sop_penyusun=read.sop.penyusun,
        arsip=PengaturanArsip(read.arsip.lokasi, read.arsip.alamat, tuple(_retention(read.arsip.retensi, findings))),
        kebijakan=policies(read.kebijakan, f"{BERKAS} pada “{slug}”"),
        tampilan=Tampilan(kertas, read.tampilan.huruf),
        tenggat=tuple(_deadlines(read.tenggat, findings)),
        tanggal_pk=tuple(read.pk.tanggal),
        tanggal_pk_perubahan=tuple(read.pk.tanggal_perubahan),
        alasan_pk_perubahan=tuple((tahun, kata.strip()) for tahun, kata in read.pk.alasan_perubahan.items()),
        nomor_iku=read.iku.nomor.strip(),
        tanggal_iku=read.iku.tanggal,
    )
    return office, tuple(findings)


def _parsed(text: str, slug: str) -> dict[str, Any]:
    try:
        return parsed_toml(text)
    except TomlSalahError as fault:
        raise SettingsError(f"{BERKAS} pada “{slug}” {fault}") from fault
    except TomlBerlebihError as fault:
        raise SettingsError(
            f"{BERKAS} pada “{slug}” {fault}, jadi tidak dibaca. Kembalikan dari salinan, atau mulai lagi dengan "
            "invoke start."
        ) from fault


def _validated(data: Mapping[str, Any], slug: str) -> BerkasTertulis:
    try:
        return BerkasTertulis.model_validate(data)
    except ValidationError as fault:
        first, *others = fault.errors()
        where = _keys(first, data)
        isian = f"[{where[0]}] {'.'.join(where[1:]) or 'nama, jenis, dan pemerintah_daerah'}"
        if first["type"] in {"missing", "string_too_short"}:
            raise SettingsError(f"{BERKAS} pada “{slug}” belum memuat {isian}; isian itu wajib.") from fault
        reasons = dict.fromkeys(_reason(e) for e in (first, *others) if _keys(e, data) == where)
        pesan = " atau ".join(reasons).replace(" atau harus ", " atau ")
        raise SettingsError(
            f"{BERKAS} pada “{slug}”: {isian} = {repr(first['input'])[:80]} tidak sah; {pesan}."
        ) from fault


def _keys(error: ErrorDetails, data: Any) -> list[str]:
    """The keys of the file an error is about, without what stands for a row or for one of several allowed types."""
    keys = []
    for part in error["loc"]:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) else data
        elif error["type"] == "missing" or (isinstance(data, Mapping) and part in data):
            keys.append(part)
            data = data.get(part) if isinstance(data, Mapping) else data
    return keys


def _reason(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    if error["type"] == "literal_error":
        return "pilih " + str(context["expected"]).replace(" or ", " atau ")
    if error["type"] == "value_error":
        return str(context["error"])
    return _REASONS.get(error["type"], "bentuknya keliru")


_REASONS = {
    "int_type": "harus tahun",
    "int_parsing": "harus tahun",
    "int_from_float": "harus tahun",
    "greater_than_equal": f"harus tahun antara {TAHUN_PERTAMA} dan {TAHUN_TERAKHIR}",
    "less_than_equal": f"harus tahun antara {TAHUN_PERTAMA} dan {TAHUN_TERAKHIR}",
    "bool_type": "isi true atau false",
    "bool_parsing": "isi true atau false",
    "string_type": "harus teks dalam tanda kutip",
    "dict_type": "harus tabel",
    **dict.fromkeys(
        ("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"),
        "harus tanggal, misalnya 2025-01-15",
    ),
}


def _unknown_keys(data: Mapping[str, Any]) -> Iterator[Temuan]:
    for bagian, isi in data.items():
        field = BerkasTertulis.model_fields.get(bagian)
        if field is None:
            yield _unknown(bagian, BerkasTertulis.model_fields)
        elif (table := _table_of(field.annotation)) is not None:
            rows = isi if isinstance(isi, list) else [isi]
            kunci = dict.fromkeys(k for row in rows if isinstance(row, dict) for k in row)
            yield from (_unknown(k, table.model_fields, f"{bagian}.") for k in kunci if k not in table.model_fields)


def _table_of(annotation: object) -> type[TabelTertulis] | None:
    """The table a part of the file is, written once or several times; None where its keys are free."""
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, TabelTertulis):
            return kind
    return None


def _unknown(kunci: str, known: Mapping[str, object], bagian: str = "") -> Temuan:
    return temuan("SET-01", Tempat(BERKAS), f"{bagian}{kunci}", mirip=perhaps(kunci, known, bagian))


def _none_of(kode: str, tertulis: str, pilihan: Collection[str]) -> Temuan:
    """The finding for a word that is none of the choices, with the one most like it and all of them."""
    return temuan(kode, Tempat(BERKAS), tertulis, mirip=perhaps(tertulis, pilihan), pilihan=", ".join(pilihan))


def _periods(renstra: list[RenstraTertulis], slug: str) -> tuple[PeriodeRenstra, ...]:
    """The Renstra with at least one year, oldest first."""
    for satu in renstra:
        if satu.awal and satu.akhir and satu.awal > satu.akhir:
            raise SettingsError(
                f"{BERKAS} pada “{slug}”: [renstra] awal {satu.awal} lebih besar dari akhir {satu.akhir}; tukar "
                "keduanya."
            )
    known = [PeriodeRenstra(satu.awal, satu.akhir, satu.nama) for satu in renstra if satu.awal or satu.akhir]
    periods = tuple(sorted(known, key=lambda r: (r.awal or 0, r.akhir or 0)))
    for lama, baru in pairwise(periods):
        if baru.awal is None or lama.awal == baru.awal:
            raise SettingsError(
                f"{BERKAS} pada “{slug}”: [[renstra]] ditulis dua kali, tetapi tahun awalnya tidak berbeda; isi "
                "awal dan akhir tiap Renstra."
            )
    return periods


def _retention(retensi: str | dict[str, str], findings: list[Temuan]) -> Iterator[tuple[str, str]]:
    """(kind of document, words); one text for all of them stands under ``lainnya``."""
    tables = {"lainnya": retensi} if isinstance(retensi, str) else retensi
    for jenis, kata in tables.items():
        if jenis not in known_classes():
            findings.append(_none_of("SET-10", jenis, known_classes()))
        elif kata:
            yield jenis, kata


def _deadlines(tables: Mapping[str, Any], findings: list[Temuan]) -> Iterator[tuple[str, str]]:
    for kunci, value in tables.items():
        if not _KUNCI_TENGGAT.fullmatch(kunci):
            findings.append(_unknown(kunci, dict.fromkeys(_CONTOH_TENGGAT), "tenggat."))
            continue
        text = value.isoformat() if isinstance(value, date) else str(value).strip()
        if _TENGGAT.fullmatch(text):
            yield (kunci.upper() if "tw" in kunci.casefold() else kunci.casefold()), text
        else:
            findings.append(temuan("SET-04", Tempat(BERKAS), text, periode=kunci))
