"""Many offices: whatever happens to a worker or an office, every office comes back, and only what is left is done."""

import importlib
import os
import shutil
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from pipeline.errors import ClusterError
from pipeline.fleet import run_all
from pipeline.permintaan import Permintaan
from pipeline.screen.outcome import BarisHasil, HasilKantor, KantorGagal
from pipeline.workers import cluster, processes

ROOT = Path(__file__).parent.parent
CONTOH = ROOT / "data/kecamatan-contoh-muncar"
TAHAP = ("intake",)
"""The stage that costs least."""


@pytest.fixture
def kantor(tmp_path):
    """Five offices that are copies of a sample, each with a name of its own."""
    semua = [tmp_path / "data" / f"kecamatan-{n}" for n in range(5)]
    for unit in semua:
        shutil.copytree(CONTOH, unit, ignore=shutil.ignore_patterns("narasi", "2023"))
    return semua


@pytest.fixture
def minta(tmp_path):
    return Permintaan(tmp_path / "output", ROOT / "templates", date(2026, 1, 15), "2024-TW1")


def kolam(mulai=None):
    """Two processes, each of which first does what is asked."""

    @contextmanager
    def opened():
        with ProcessPoolExecutor(2, get_context("spawn"), mulai) as pool:
            yield pool, 2

    return opened


def mati_pada(nama, tanda=None):
    """From now on the process dies when it comes to that office; only the first time where ``tanda`` is a file."""
    import pipeline.run

    asli = pipeline.run.run

    def run(unit, stages, permintaan):
        if unit.name == nama and not (tanda and tanda.exists()):
            if tanda:
                tanda.touch()
            os._exit(9)
        return asli(unit, stages, permintaan)

    pipeline.run.run = run


def distributed_here():
    """dask.distributed, where it can be imported: under Wine it finds no processor and stops."""
    try:
        return importlib.import_module("distributed")
    except (ImportError, AssertionError) as error:
        pytest.skip(f"distributed does not import here: {error!r}")


def jadi(outcomes):
    """The names of the offices that were done, and those that were not with their reasons."""
    semua = list(outcomes)
    assert len({satu.slug for satu in semua}) == len(semua)
    gagal = {satu.slug: satu.pesan for satu in semua if isinstance(satu, KantorGagal)}
    return sorted(satu.slug for satu in semua if satu.slug not in gagal), gagal


@pytest.mark.slow
def test_an_office_whose_processes_die_costs_no_other_office(kantor, minta):
    selesai, gagal = jadi(run_all(kantor, TAHAP, minta, kolam(partial(mati_pada, "kecamatan-4"))))
    assert selesai == [f"kecamatan-{n}" for n in range(4)]
    assert list(gagal) == ["kecamatan-4"]
    assert gagal["kecamatan-4"].startswith("Proses yang mengerjakannya terhenti setiap kali dicoba")


@pytest.mark.slow
def test_a_process_that_dies_once_costs_nothing(kantor, minta, tmp_path):
    selesai, gagal = jadi(run_all(kantor, TAHAP, minta, kolam(partial(mati_pada, "kecamatan-4", tmp_path / "x"))))
    assert (len(selesai), gagal) == (5, {})


@pytest.mark.slow
def test_processes_of_this_computer_bring_a_line_of_each_office(kantor, minta):
    semua = list(run_all(kantor[:2], TAHAP, minta, processes(1)))
    assert {type(satu) for satu in semua} == {BarisHasil}
    assert {satu.ringkas[0] for satu in semua} == {"2024-TW1"}


def test_any_executor_does(kantor, minta):
    @contextmanager
    def opened():
        with ThreadPoolExecutor(1) as pool:
            yield pool, 1

    assert jadi(run_all(kantor[:3], TAHAP, minta, opened)) == ([unit.name for unit in kantor[:3]], {})


def test_a_run_that_was_stopped_does_only_what_is_left(kantor, minta):
    jalan = run_all(kantor, TAHAP, minta)
    dulu = {next(jalan).slug, next(jalan).slug}
    jalan.close()
    lagi = list(run_all(kantor, TAHAP, minta))
    assert {satu.slug for satu in lagi if isinstance(satu, BarisHasil) and satu.sama} == dulu
    assert sum(isinstance(satu, HasilKantor) for satu in lagi) == 3


def test_a_draft_whose_findings_are_read_on_the_screen_is_made_anew_and_of_many_offices_it_is_not(kantor, minta):
    for unit in kantor:
        (unit / "2024/masuk/TW1/asing.xlsx").write_bytes(b"rusak")
    assert {satu.status for satu in run_all(kantor, TAHAP, minta)} == {2}
    assert {type(satu) for satu in run_all(kantor[:2], TAHAP, minta)} == {HasilKantor}
    assert {type(satu) for satu in run_all(kantor, TAHAP, minta)} == {BarisHasil}


def test_asked_for_again_everything_is_made_again(kantor, minta):
    list(run_all(kantor[:2], TAHAP, minta))
    assert {type(satu) for satu in run_all(kantor[:2], TAHAP, minta, giliran="kedua")} == {HasilKantor}
    assert {type(satu) for satu in run_all(kantor[:2], TAHAP, minta, giliran="kedua")} == {BarisHasil}


def test_a_fault_of_the_program_in_one_office_stops_no_other(kantor, minta, monkeypatch):
    def rusak(unit, *_):
        raise ZeroDivisionError(unit.name)

    monkeypatch.setattr("pipeline.run.run", rusak)
    (_, gagal) = jadi(run_all(kantor[:2], TAHAP, minta))
    file = minta.output / "kecamatan-0" / "kesalahan-program.txt"
    assert str(file) in gagal["kecamatan-0"]
    assert "ZeroDivisionError: kecamatan-0" in file.read_text(encoding="utf-8")


def test_workers_that_take_nothing_stop_the_run_with_a_sentence(kantor, minta):
    @contextmanager
    def opened():
        pool = ThreadPoolExecutor(1)
        pool.shutdown()
        yield pool, 1

    with pytest.raises(ClusterError, match="tidak menerima pekerjaan"):
        list(run_all(kantor[:2], TAHAP, minta, opened))


def test_a_cluster_nobody_answers_at_is_one_sentence(monkeypatch):
    distributed_here()
    monkeypatch.setattr("pipeline.workers._SABAR", 1)
    with pytest.raises(ClusterError, match="tidak dapat dihubungi"), cluster("tcp://127.0.0.1:9", ROOT, ROOT)():
        pass


@pytest.mark.slow
def test_a_dask_cluster_that_loses_a_worker_ends_complete(kantor, minta, tmp_path):
    distributed = distributed_here()
    minta.output.mkdir()
    tanda = tmp_path / "mati"
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as daerah,
        distributed.Client(daerah, set_as_default=False) as client,
    ):
        client.run(mati_pada, "kecamatan-4", tanda)
        buka = cluster(daerah.scheduler_address, tmp_path / "data", minta.output)
        selesai, gagal = jadi(run_all(kantor, TAHAP, minta, buka))
    assert tanda.exists()
    assert (len(selesai), gagal) == (5, {})


@pytest.mark.slow
def test_no_worker_of_dask_keeps_what_it_was_doing_also_one_that_comes_later(minta, tmp_path):
    distributed = distributed_here()
    minta.output.mkdir()
    (tmp_path / "data").mkdir(exist_ok=True)
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0") as daerah,
        distributed.Client(daerah, set_as_default=False) as client,
        cluster(daerah.scheduler_address, tmp_path / "data", minta.output)(),
    ):
        daerah.scale(2)
        client.wait_for_workers(2)
        assert list(client.run(berkala).values()) == [False, False]


def berkala(dask_worker):
    """Whether a worker looks each hundredth of a second what it is doing."""
    return any(nama.startswith("profile") for nama in dask_worker.periodic_callbacks)
