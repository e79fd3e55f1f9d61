"""The procedure an office follows, read from ``sop/*.toml``: its steps as printed, who acts, how long, what for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from pipeline.domain.keputusan import NAMA_PERAN, Jenjang
from pipeline.domain.tahap import TAHAP
from pipeline.domain.toml_kantor import TomlSalahError, parsed_toml
from pipeline.errors import SettingsError
from pipeline.regulation import berlaku
from pipeline.regulation.jam_kerja import minutes

PERAN = ("kepala", "sekretaris", "perencanaan", "unit", "petugas")
_BUKTI = (*(tahap.bukti for tahap in TAHAP.values()), "sebagian_masuk", "semua_masuk")
"""What shows that a step is done: that of its last stage, unless it names another of these."""
_APA_ADANYA = ("instansi", "berlaku_sejak", "jenjang", "lingkup", "keterkaitan", "peringatan", "pencatatan")
"""What a file may say of a procedure beside its steps, printed as it is written."""


@dataclass(frozen=True, slots=True)
class DasarSop:
    """One legal basis; with a ``daerah`` only offices of that government print it."""

    teks: str
    daerah: str = ""


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: ``waktu`` as printed, ``menit`` the same in working minutes, None where nothing is printed.

    ``bila_tidak`` is the nomor to go back to, ``bukti`` what shows that the step is done.
    """

    nomor: str
    kegiatan: str
    pelaksana: tuple[str, ...]
    tahap: tuple[str, ...]
    bukti: str
    kelengkapan: str = ""
    waktu: str = ""
    menit: int | None = None
    output: str = ""
    bila_tidak: str = ""


@dataclass(frozen=True, slots=True)
class Sop:
    """One procedure; ``peran`` says what kind of official each pelaksana is, ``jenjang`` who verifies, upwards."""

    nama: str
    sumber: str
    langkah: tuple[Langkah, ...]
    instansi: str = ""
    berlaku_sejak: date | None = None
    peran: tuple[tuple[str, str], ...] = ()
    jenjang: tuple[str, ...] = ()
    lingkup: tuple[str, ...] = ()
    dasar_hukum: tuple[DasarSop, ...] = ()
    keterkaitan: tuple[str, ...] = ()
    peringatan: str = ""
    pencatatan: str = ""

    def nomor(self, nomor: str) -> Langkah:
        """The step with that printed number; KeyError when there is none."""
        return {langkah.nomor: langkah for langkah in self.langkah}[nomor]

    def langkah_tahap(self, tahap: str) -> tuple[Langkah, ...]:
        """The steps one stage serves, in order."""
        return tuple(langkah for langkah in self.langkah if tahap in langkah.tahap)

    @property
    def pemutus(self) -> tuple[Jenjang, ...]:
        """The tiers that decide, upwards: the steps of ``jenjang`` that kasubag, sekretaris or kepala act in."""
        steps = (self.nomor(nomor) for nomor in self.jenjang)
        acting = ((step, NAMA_PERAN.get(self.peran_dari(step.pelaksana[0]), "")) for step in steps)
        return tuple(Jenjang(step.nomor, peran, step.pelaksana[0]) for step, peran in acting if peran)

    def peran_dari(self, pelaksana: str) -> str:
        """kepala, sekretaris, perencanaan, unit or petugas; empty when the procedure does not say."""
        return dict(self.peran).get(pelaksana, "")

    def sebutan(self, peran: str) -> str:
        """What this procedure calls a role; empty when it has nobody in it."""
        return next((nama for nama, milik in self.peran if milik == peran), "")

    def dasar_hukum_untuk(self, pemerintah_daerah: str) -> tuple[str, ...]:
        """The legal bases an office of that government may cite."""
        return tuple(d.teks for d in self.dasar_hukum if d.daerah in ("", pemerintah_daerah))


def variants() -> tuple[str, ...]:
    """The names of the procedures that come with the program."""
    return tuple(sorted({_variant(file) for file in _files()}))


def _files() -> list[Traversable]:
    return [file for file in (berlaku.FOLDER / "sop").iterdir() if file.name.endswith(".toml")]


def _variant(file: Traversable) -> str:
    """``klego`` for ``klego.toml`` and for a later edition such as ``klego.2027.toml``."""
    return file.name.partition(".")[0]


def load(pilihan: str, tahun: int) -> Sop:
    """The procedure of a known variant in force in a year, or the one in a TOML text (recognised by its line breaks).

    SettingsError for an unknown variant or a text that is no procedure.
    """
    if "\n" in pilihan:
        return parse(pilihan, "berkas SOP instansi", tahun)
    return _bundled(pilihan, tahun)


@cache
def _bundled(varian: str, tahun: int) -> Sop:
    if varian not in variants():
        raise SettingsError(
            f"Varian SOP {varian[:80]!r} tidak dikenal; isi [sop] varian di instansi.toml dengan salah satu dari "
            f"{', '.join(variants())} atau nama berkas SOP sendiri (.toml)."
        )
    editions = (
        parse(file.read_text(encoding="utf-8"), f"sop/{file.name}", tahun)
        for file in _files()
        if _variant(file) == varian
    )
    chosen: Sop = berlaku.in_force(({"berlaku_sejak": sop.berlaku_sejak, "sop": sop} for sop in editions), tahun)[
        "sop"
    ]
    return chosen


def parse(text: str, nama: str, tahun: int) -> Sop:
    """The procedure in a TOML text, timed in the working minutes of a year.

    SettingsError names the file and the step at fault.
    """
    try:
        data = parsed_toml(text)
        sop = _sop(data, tahun)
    except TomlSalahError as fault:
        raise SettingsError(f"{nama} {fault}") from fault
    except KeyError as fault:
        raise SettingsError(f"{nama} tidak lengkap: isian {fault} belum ada.") from fault
    except ValueError as fault:
        raise SettingsError(f"{nama}: {fault}") from fault
    except (AttributeError, TypeError) as fault:
        raise SettingsError(f"{nama}: susunannya tidak seperti berkas SOP bawaan ({fault}).") from fault
    return sop


def _sop(data: Mapping[str, Any], tahun: int) -> Sop:
    langkah = tuple(_langkah(row, tahun) for row in data["langkah"])
    _check_numbers(langkah, tuple(data.get("jenjang", ())))
    peran = tuple((str(k), str(v)) for k, v in data.get("pelaksana", {}).items())
    _known("pelaksana", (v for _, v in peran), PERAN)
    tertulis = {nama: data[nama] for nama in _APA_ADANYA if nama in data}
    lain: dict[str, Any] = {nama: tuple(i) if isinstance(i, list) else i for nama, i in tertulis.items()}
    return Sop(
        nama=data["nama"],
        sumber=data["sumber"],
        langkah=langkah,
        peran=peran,
        dasar_hukum=tuple(DasarSop(d["teks"], d.get("daerah", "")) for d in data.get("dasar_hukum", ())),
        **lain,
    )


def _langkah(row: Mapping[str, Any], tahun: int) -> Langkah:
    tahap = tuple(row["tahap"])
    where = f"langkah {row['nomor']}"
    _known(f"{where}, tahap", tahap, tuple(TAHAP))
    waktu = row.get("waktu", "")
    if waktu and minutes(waktu, tahun) is None:
        raise ValueError(f"{where}: waktu {waktu!r} harus berupa bilangan dan menit, jam, hari atau minggu.")
    if not row["pelaksana"]:
        raise ValueError(f"{where}: pelaksana belum diisi.")
    bukti = row.get("bukti", TAHAP[tahap[-1]].bukti if tahap else "catatan")
    _known(f"{where}, bukti", (bukti,), _BUKTI)
    return Langkah(
        nomor=row["nomor"],
        kegiatan=row["kegiatan"],
        pelaksana=tuple(row["pelaksana"]),
        tahap=tahap,
        bukti=bukti,
        waktu=waktu,
        menit=minutes(waktu, tahun),
        **{nama: row[nama] for nama in ("kelengkapan", "output", "bila_tidak") if nama in row},
    )


def _known(what: str, values: Any, known: tuple[str, ...]) -> None:
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise ValueError(f"{what}: {', '.join(unknown)} tidak dikenal; yang dikenal: {', '.join(known)}.")


def _check_numbers(langkah: tuple[Langkah, ...], jenjang: tuple[str, ...]) -> None:
    if not langkah:
        raise ValueError("belum ada satu pun langkah.")
    numbers = [step.nomor for step in langkah]
    twice = sorted({n for n in numbers if numbers.count(n) > 1})
    if twice:
        raise ValueError(f"nomor langkah {', '.join(twice)} dipakai lebih dari sekali.")
    for step in langkah:
        if step.bila_tidak and step.bila_tidak not in numbers:
            raise ValueError(f"langkah {step.nomor} kembali ke langkah {step.bila_tidak} yang tidak ada.")
    _known("jenjang", jenjang, tuple(numbers))
