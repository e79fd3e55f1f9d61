"""Every code of the catalogue on a small office: found where it is wrong, silent where it is not."""

import re
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from pkgutil import iter_modules

import pytest

import pipeline.check
from pipeline.analyse.analisis import analyse
from pipeline.check.periksa import ATURAN, check
from pipeline.domain.temuan import Tingkat
from pipeline.regulation.katalog import catalogue
from tests.check import kasus_angka, kasus_isian, kasus_kata, kasus_pendukung, kasus_target, kasus_uang
from tests.check.kantor import formulir, kantor

KASUS = (kasus_isian, kasus_target, kasus_uang, kasus_angka, kasus_kata, kasus_pendukung)
ADA = [satu for berkas in KASUS for satu in berkas.ADA]
TIDAK = [satu for berkas in KASUS for satu in berkas.TIDAK]
TERHITUNG = [(bacaan, analyse(bacaan)) for _, _, bacaan in ADA]
KELUARGA = {"KEL", "TGT", "ANG", "CAP", "NAR", "REK", "KAS", "HKM", "SDM", "TLR"}
MILIK = {kode for kode, entri in catalogue().items() if kode[:3] in KELUARGA and not entri.ditarik}
_KODE = re.compile(r"\b([A-Z]{3}-\d\d)\b")


def periksa(bacaan):
    return check(bacaan, analyse(bacaan))


def nama(kasus):
    return [f"{kode}: {kalimat}" for kode, kalimat, _ in kasus]


@pytest.mark.parametrize(("kode", "_kalimat", "bacaan"), ADA, ids=nama(ADA))
def test_the_rule_finds(kode, _kalimat, bacaan):
    assert kode in {t.kode for t in periksa(bacaan)}


@pytest.mark.parametrize(("kode", "_kalimat", "bacaan"), TIDAK, ids=nama(TIDAK))
def test_the_rule_stays_silent(kode, _kalimat, bacaan):
    assert kode not in {t.kode for t in periksa(bacaan)}


def test_every_code_of_the_catalogue_has_a_case():
    assert MILIK - {kode for kode, _, _ in ADA} == set()


def test_every_case_has_a_code_in_the_catalogue():
    assert {kode for kode, _, _ in ADA + TIDAK} - MILIK == set()


def test_every_code_is_named_by_the_docstring_of_a_rule():
    disebut = {kode for aturan in ATURAN for kode in _KODE.findall(aturan.__doc__ or "")}
    assert disebut == MILIK


def test_a_function_that_names_a_code_is_a_rule():
    """A rule is known by its annotations: one with other annotations, or in a module that is not listed, is lost."""
    modules = [import_module(f"pipeline.check.{satu.name}") for satu in iter_modules(pipeline.check.__path__)]
    bernama = {
        fungsi
        for modul in modules
        for nama, fungsi in vars(modul).items()
        if isfunction(fungsi) and not nama.startswith("_") and _KODE.match(fungsi.__doc__ or "")
    }
    assert bernama - set(ATURAN) == set()


@pytest.mark.parametrize("aturan", ATURAN, ids=lambda aturan: aturan.__name__)
def test_a_rule_yields_only_the_codes_it_names(aturan):
    disebut = set(_KODE.findall(aturan.__doc__ or ""))
    found = {t.kode for bacaan, analisis in TERHITUNG for t in aturan(bacaan, analisis)}
    assert found <= disebut


def test_no_rule_is_listed_twice():
    assert len(set(ATURAN)) == len(ATURAN)


@pytest.mark.parametrize("periode", ["2024-TW1", "2024-TW2", "2024-TW3", "2024-TW4", "2024"])
def test_a_clean_office_hears_nothing(periode):
    forms = [formulir(n) for n in range(1, (int(periode[-1]) if "TW" in periode else 4) + 1)]
    assert periksa(kantor(*forms, periode=periode)) == ()


def test_findings_come_gravest_first():
    bacaan = kantor(formulir(tanpa=["IKU1"]), narasi={"a": "Tahun 2019 baik."})
    found = [t.tingkat for t in periksa(bacaan)]
    assert found == sorted(found, key=list(Tingkat).index)


@pytest.mark.parametrize("kode", sorted(MILIK))
def test_a_message_ends_as_a_sentence_and_a_remedy_says_what_to_do(kode):
    entri = catalogue()[kode]
    assert (entri.saran[-1], entri.pesan[-1] in ".}”", bool(entri.sumber)) == (".", True, True)


def test_rules_do_not_import_other_rooms():
    folder = Path(__file__).parents[2] / "pipeline" / "check"
    asing = r"from pipeline\.(?:form|intake|analyse|group|review|render|archive|plan|run)\b"
    assert [f.name for f in folder.glob("*.py") if re.search(asing, f.read_text(encoding="utf-8"))] == []
