"""Cost per row of the plan: an office of eight seksi with 30 to 5,000 sub kegiatan, each with its own indikator
(two documents of targets, two earlier years, a benchmark), rencana aksi and budget line, four quarters filled in.

Processor seconds, the best of several; the exponent is 1 where a cost grows with the rows, 2 where with their square.
The stages work in memory, timed as a run does it: the cycle collector waits while one office is worked on. The whole
build is `invoke build` without LibreOffice on real workbooks, in a process of its own with its peak memory.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.kantor import put  # noqa: E402
from benchmarks.turns import exponent, figure, python, table  # noqa: E402
from pipeline.analyse.analisis import analyse  # noqa: E402
from pipeline.check.periksa import check  # noqa: E402
from pipeline.domain.bacaan import Bacaan  # noqa: E402
from pipeline.domain.capaian import Analisis  # noqa: E402
from pipeline.fleet import one_office  # noqa: E402
from pipeline.group import kelompok  # noqa: E402
from pipeline.render import cascading, iku, monev, pengukuran, pk, rencana_aksi  # noqa: E402
from pipeline.render.lkjip.susun import report_context  # noqa: E402
from tests import builders as b  # noqa: E402

ROWS = {30: 5, 300: 5, 1000: 3, 5000: 2}
"""Sub kegiatan, and how often each is timed."""
KECIL, BESAR = 300, 5000
"""Between these the exponents are taken: below, what every office costs hides what a row costs."""
SEKSI = 8
KATA = {
    "bukti_dukung": "laporan seksi",
    "faktor_pendukung": "Petugas dilatih dan loket ditambah.",
    "faktor_penghambat": "Jaringan lambat pada jam sibuk.",
    "upaya": "Memindahkan server ke tempat yang dekat.",
    "tindak_lanjut": "Menambah jaringan cadangan.",
    "penanggung_jawab": "Kepala Seksi",
    "batas_waktu": "31 Maret 2025",
}


def office(rows: int) -> Bacaan:
    """An office of eight seksi whose plan has so many sub kegiatan, ten to a kegiatan, fifty to a program."""
    sub = [(n, f"7.01.{n // 50 + 1:02}.2.{n // 10 % 5 + 1:02}.{n:04}") for n in range(rows)]
    program = sorted({kode[:7] for _, kode in sub})
    kegiatan = sorted({kode[:12] for _, kode in sub})
    sasaran = [
        b.sasaran("S1"),
        *(b.sasaran(f"P{kode}", "program", f"Terlaksananya program {kode}", "S1") for kode in program),
        *(b.sasaran(f"K{kode}", "kegiatan", f"Terlaksananya kegiatan {kode}", f"P{kode[:7]}") for kode in kegiatan),
        *(b.sasaran(f"D{n}", "sub_kegiatan", f"Tersusunnya dokumen {n}", f"K{kode[:12]}") for n, kode in sub),
    ]
    seksi = [f"seksi{n % SEKSI}" for n in range(rows)]
    rencana = b.rencana(
        unit_kerja=[b.unit("kepala", "Kepala", "kepala"), *(b.unit(f"seksi{n}", f"Seksi {n}") for n in range(SEKSI))],
        sasaran=sasaran,
        indikator=[
            b.indikator("IKU", "S1", "Indeks kepuasan masyarakat", "Indeks", unit_kerja=("seksi0",), iku=True),
            *(b.indikator(f"I{n}", f"D{n}", f"Jumlah dokumen jenis {n}", "Dokumen", metode_akumulasi="kumulatif",
                          unit_kerja=(seksi[n],), induk="IKU")
              for n in range(rows)),
        ],
        target=[
            b.target("IKU", 85, (85, 85, 85, 85)),
            *(t for n in range(rows)
              for t in (b.target(f"I{n}", 40, (10, 10, 10, 10)), b.target(f"I{n}", 40, dokumen="renstra"))),
        ],
        riwayat=[b.riwayat(tahun, 38 + n % 3, 40, f"I{n}") for n in range(rows) for tahun in (2022, 2023)],
        pembanding=[b.pembanding(41, indikator=f"I{n}") for n in range(rows)],
        rencana_aksi=[
            b.aksi(f"RA{n}", f"I{n}", f"Menyusun dokumen {n}", sub_kegiatan=kode, unit_kerja=seksi[n])
            for n, kode in sub
        ],
        anggaran=[
            *(b.mata(kode, "program", None, f"Program {kode}", sasaran=f"P{kode}") for kode in program),
            *(b.mata(kode, "kegiatan", None, f"Kegiatan {kode}", sasaran=f"K{kode}") for kode in kegiatan),
            *(b.mata(kode, "sub_kegiatan", 1000 + n, f"Sub kegiatan {n}", sasaran=f"D{n}", unit_kerja=seksi[n])
              for n, kode in sub),
        ],
    )  # fmt: skip
    return b.bacaan(rencana, [form(tw, unit, sub) for tw in (1, 2, 3, 4) for unit in range(SEKSI)], "2024-TW4")


def form(triwulan: int, unit: int, sub: list[tuple[int, str]]) -> object:
    """What one seksi returned in one quarter."""
    milik = [(n, kode) for n, kode in sub if n % SEKSI == unit]
    return b.formulir(
        triwulan,
        f"seksi{unit}",
        kinerja=[
            *([b.isian(84, "IKU", **KATA)] if unit == 0 else []),
            *(b.isian(9 + (n + triwulan) % 3, f"I{n}", **KATA) for n, _ in milik),
        ],
        aksi=[b.isian_aksi(1, f"RA{n}", bukti_dukung="laporan") for n, _ in milik],
        anggaran=[b.belanja(kode, 200 + n % 7 + triwulan) for n, kode in milik],
        tanggal=date(2024, triwulan * 3, 28),
    )


def contexts(bacaan: Bacaan, analisis: Analisis) -> None:
    """What the documents of the stage render print, before Word."""
    for susun in (iku.susun, iku.susun_kartu, *(r.susun for r in (cascading, rencana_aksi, monev, pengukuran))):
        susun(bacaan, analisis)
    report_context(bacaan, analisis)


def groups(bacaan: Bacaan, analisis: Analisis) -> None:
    kelompok.menurut_sasaran(analisis)
    kelompok.menurut_program(analisis, bacaan.rencana)
    kelompok.menurut_unit(analisis, bacaan)


STAGES: dict[str, Callable[[Bacaan, Analisis], object]] = {
    "analyse": lambda bacaan, _: analyse(bacaan),
    "check": check,
    "every PK": lambda bacaan, analisis: list(pk.susun(bacaan, analisis)),
    "the other documents' contents": contexts,
    "groups": groups,
}


def spent(stage: Callable[[Bacaan, Analisis], object], rows: int) -> float:
    """Best processor seconds of a stage; each round reads the office anew, so that no look-up is there already."""
    times = []
    for _ in range(ROWS[rows]):
        bacaan = office(rows)
        analisis = analyse(bacaan)
        bacaan = office(rows) if stage is STAGES["analyse"] else bacaan
        start = process_time()
        with one_office():
            stage(bacaan, analisis)
        times.append(process_time() - start)
    return min(times)


def built(rows: int) -> tuple[float, float]:
    """(processor seconds, peak megabytes) of a whole build of such an office from its workbooks."""
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        unit = put(folder / "kantor", office(rows))
        env = os.environ | {"PATH": nama, "SAKIP_CACHE": str(folder / "cache")}
        args = (
            "--data",
            str(unit),
            "--output",
            str(folder / "hasil"),
            "--today",
            "2025-01-31",
            "--period",
            "2024-TW4",
        )
        return python("-m", "invoke", "build", *args, env=env, status=(0, 2))


def main() -> None:
    found = {nama: [spent(stage, rows) for rows in ROWS] for nama, stage in STAGES.items()}
    found["analyse + check"] = [a + c for a, c in zip(found["analyse"], found["check"], strict=True)]
    whole = [built(rows) for rows in ROWS]
    found["the whole build"] = [seconds for seconds, _ in whole]
    from_, to = (list(ROWS).index(rows) for rows in (KECIL, BESAR))
    table(
        ("s", *(f"{rows:,}" for rows in ROWS), f"exponent {KECIL} to {BESAR:,}"),
        [
            (nama, *(figure(s, 3 if s < 1 else 1) for s in took), exponent(took[from_], took[to], BESAR / KECIL))
            for nama, took in found.items()
        ],
    )
    table(
        ("the whole build", *(f"{rows:,}" for rows in ROWS)),
        [("peak memory, MB", *(figure(peak, 0) for _, peak in whole))],
    )


if __name__ == "__main__":
    main()
