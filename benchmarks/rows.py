"""Cost per row of the plan: 100, 300 and 1,000 sub kegiatan, each with its own indikator, rencana aksi and
budget line, four quarters filled in.

Processor time; an exponent of 1 is a cost that grows with the rows, 2 one that grows with their square.
"""

import sys
from collections.abc import Callable
from datetime import date
from math import log
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pipeline.analyse.analisis import analyse  # noqa: E402
from pipeline.check.periksa import check  # noqa: E402
from pipeline.domain.bacaan import Bacaan  # noqa: E402
from pipeline.domain.capaian import Analisis  # noqa: E402
from pipeline.fleet import one_office  # noqa: E402
from pipeline.group import kelompok  # noqa: E402
from pipeline.render import cascading, iku, monev, pengukuran, pk, rencana_aksi  # noqa: E402
from pipeline.render.lkjip.susun import report_context  # noqa: E402
from tests import builders as b  # noqa: E402

ROWS = (100, 300, 1000)
ROUNDS = 5
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
            b.indikator(f"I{n}", f"D{n}", f"Jumlah dokumen jenis {n}", "Dokumen", metode_akumulasi="kumulatif",
                        unit_kerja=(seksi[n],), iku=n == 0)
            for n in range(rows)
        ],
        target=[
            t
            for n in range(rows)
            for t in (b.target(f"I{n}", 40, (10, 10, 10, 10)), b.target(f"I{n}", 40, dokumen="renstra"))
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
        kinerja=[b.isian(9 + (n + triwulan) % 3, f"I{n}", **KATA) for n, _ in milik],
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
    "pk": lambda bacaan, analisis: list(pk.susun(bacaan, analisis)),
    "isi dokumen lain": contexts,
    "group": groups,
}


def spent(stage: Callable[[Bacaan, Analisis], object], rows: int) -> float:
    """Best processor seconds of a stage; each round reads the office anew, so that no look-up is there already."""
    times = []
    for _ in range(ROUNDS):
        bacaan = office(rows)
        analisis = analyse(bacaan)
        bacaan = office(rows) if stage is STAGES["analyse"] else bacaan
        start = process_time()
        with one_office():
            stage(bacaan, analisis)
        times.append(process_time() - start)
    return min(times)


def main() -> None:
    print(f"{'':<20}" + "".join(f"{rows:>9}" for rows in ROWS) + "   pangkat   1.000 : 100")
    total = [0.0] * len(ROWS)
    for nama, stage in STAGES.items():
        found = [spent(stage, rows) for rows in ROWS]
        if nama in ("analyse", "check"):
            total = [a + satu for a, satu in zip(total, found, strict=True)]
        line(nama, found)
    line("analyse + check", total)


def line(nama: str, found: list[float]) -> None:
    kali = found[-1] / found[0]
    pangkat = log(kali) / log(ROWS[-1] / ROWS[0])
    print(f"{nama:<20}" + "".join(f"{satu:9.3f}" for satu in found) + f"{pangkat:10.2f}{kali:14.1f}")


if __name__ == "__main__":
    main()
