"""Built twice, whatever office it is, the bytes are the same; built over what is there, nothing changes."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from benchmarks.kantor import put
from pipeline import STAGES
from pipeline.permintaan import Permintaan
from pipeline.run import run
from tests import builders as b
from tests.kantor_besar import kantor_besar

ROOT = Path(__file__).parent.parent
SENDIRI = {".kunci", ".jejak", "arsip.sqlite"}
"""Locks, what a computer notes of its own work, and the database, which is compared by what it holds."""
KALIMAT = ("", "Rapat & temu warga <desa>", "kata " * 60, "é é – “kutip”", "baris\ndua", "{{ kata }}", "0", "‰ ½ m²")
ANGKA = (None, 0, -1, 3, 100, "0.01", "12345678.9")


def kantor(acak):
    """A small office: some of its forms came, with whatever their units wrote."""
    kini = kantor_besar(acak.randint(1, 3), acak.choice(["2024-TW1", "2024-TW3", "2024-TW4", "2024"]))
    datang = (
        replace(p, formulir=tuple(_diisi(acak, f) for f in p.formulir if acak.random() < 0.7))
        for p in kini.penerimaan
    )
    nama = acak.choice(["RSUD Contoh", "Kecamatan Contoh & Contoh", "Dinas 'Contoh' <satu>"])
    jenis = acak.choice(["rsud", "kecamatan", "dinas"])
    return replace(kini, penerimaan=tuple(datang), instansi=replace(kini.instansi, nama=nama, jenis=jenis))


def _diisi(acak, formulir):
    def isian(kode):
        kata = {kolom: acak.choice(KALIMAT) for kolom in ("faktor_penghambat", "tindak_lanjut", "bukti_dukung")}
        return b.isian(acak.choice(ANGKA), kode, **kata)

    return replace(formulir, kinerja=tuple(isian(k.indikator) for k in formulir.kinerja))


def taruh_ulang(unit):
    """The same files put there again the other way round, as another file system lists them, and of another hour."""
    isi_folder = [(f, f.read_bytes()) for f in sorted(unit.rglob("*")) if f.is_file()]
    shutil.rmtree(unit)
    for berkas, isi_berkas in reversed(isi_folder):
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(isi_berkas)
        os.utime(berkas, (946_684_800, 946_684_800))


def bangun(unit, output, periode):
    return run(unit, STAGES, Permintaan(output, ROOT / "templates", date(2025, 1, 15), periode))


def isi(output):
    """Every file by its path, and what the archive holds."""
    berkas = (f for f in output.rglob("*") if f.is_file() and not SENDIRI.intersection(f.parts))
    with closing(sqlite3.connect(output / "arsip/arsip.sqlite")) as arsip:
        return {f.relative_to(output).as_posix(): f.read_bytes() for f in berkas} | {"arsip": list(arsip.iterdump())}


def berbeda(satu, dua):
    return sorted(nama for nama in {**satu, **dua} if satu.get(nama) != dua.get(nama))


@pytest.mark.slow
@given(st.randoms(use_true_random=False))
@settings(max_examples=3, phases=[Phase.explicit, Phase.generate])
def test_any_office_built_twice_is_the_same_bytes_and_built_again_is_left_alone(acak):
    kini = kantor(acak)
    periode = str(kini.periode)
    with tempfile.TemporaryDirectory() as folder:
        akar = Path(folder)
        unit = put(akar / "data/kantor-uji", kini)
        bangun(unit, akar / "a", periode)
        sekali = isi(akar / "a")
        taruh_ulang(unit)
        bangun(unit, akar / "b", periode)
        kembali = bangun(unit, akar / "a", periode)

        assert berbeda(sekali, isi(akar / "b")) == []
        assert berbeda(sekali, isi(akar / "a")) == []
        assert (kembali.simpanan.baru, kembali.simpanan.berubah, kembali.arsip_baru) == ((), (), False)


BANGUN = """
import sys; sys.path.insert(0, sys.argv[1])
from tests.test_sama_selalu import Path, bangun
bangun(Path(sys.argv[2]), Path(sys.argv[3]), "2024-TW4")
"""


@pytest.mark.slow
def test_no_word_of_the_computer_is_in_what_is_built(tmp_path):
    """Another order of sets, another time zone, another language, another number of cores: the same bytes."""
    unit = put(tmp_path / "data/kantor-uji", kantor_besar(3))
    lingkungan = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Jakarta", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHON_CPU_COUNT": "1"},
    )
    for nomor, lain in enumerate(lingkungan):
        perintah = [sys.executable, "-c", BANGUN, str(ROOT), str(unit), str(tmp_path / f"{nomor}")]
        subprocess.run(perintah, check=True, env={**os.environ, **lain})  # noqa: S603 - our own words
        taruh_ulang(unit)

    assert berbeda(isi(tmp_path / "0"), isi(tmp_path / "1")) == []
