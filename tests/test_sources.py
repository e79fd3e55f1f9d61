"""No document of an office names another office as the source of a rule."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from pipeline import STAGES
from pipeline.domain.dokumen import Naskah
from pipeline.load import load
from pipeline.regulation.rumus import efficiency_names
from pipeline.regulation.skala import scale_names
from pipeline.stages import made_by, work

DATA = Path(__file__).parent.parent / "data"
KANTOR_LAIN = re.compile(
    r"Maluku Tengah|Sampang|Madiun|Klego|Boyolali|Pekalongan|Banjarnegara|Majalengka|ITJEN"
    r"|LKjIP (?:Kabupaten|Kota|Inspektorat|Kecamatan|perangkat daerah)|[Ll]embar kerja evaluasi kabupaten"
    r"|Renstra kecamatan|e-SAKIP|Permenkumham|PermenPANRB 8/2021|pengetahuan umum|belum dipastikan"
)


def printed(unit, periode):
    """Everything the documents of every stage print."""
    kerja = work(load(unit, periode, date(2026, 1, 15)))
    for stage in STAGES:
        for item in made_by(stage, kerja):
            if isinstance(item, Naskah):
                yield item.nama, str(item.konteks)


def named(unit, periode):
    return [(nama, match.group()) for nama, teks in printed(unit, periode) for match in KANTOR_LAIN.finditer(teks)]


@pytest.mark.parametrize(
    ("unit", "periode"), [("kecamatan-contoh-muncar", "2024"), ("satpol-pp-kabupaten-jember", "2022-TW4")]
)
def test_no_document_of_a_sample_names_another_office(unit, periode):
    assert named(DATA / unit, periode) == []


@pytest.mark.parametrize(
    "kebijakan",
    [f'skala = "{nama}"' for nama in scale_names()] + [f'efisiensi = "{nama}"' for nama in efficiency_names()],
)
def test_no_choice_of_rule_makes_a_document_name_another_office(tmp_path, kebijakan):
    unit = tmp_path / "kantor"
    shutil.copytree(DATA / "kecamatan-contoh-muncar", unit)
    file = unit / "instansi.toml"
    kunci = kebijakan.partition(" ")[0]
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith(f"{kunci} =")]
    file.write_text("\n".join(lines).replace("[kebijakan]", f"[kebijakan]\n{kebijakan}"), encoding="utf-8")
    assert named(unit, "2024") == []
