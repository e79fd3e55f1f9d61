"""What the report contains, chapter by chapter, told from its own chapters and sections."""

import re
from collections.abc import Iterable
from dataclasses import astuple

from pipeline.render.lkjip.bab1 import Bab1
from pipeline.render.lkjip.bab2 import Bab2
from pipeline.render.lkjip.bab3 import Bab3
from pipeline.render.lkjip.bab4 import Bab4
from pipeline.render.lkjip.lampiran import Lampiran
from pipeline.render.lkjip.narasi import BUTIR, Alinea, BagianTambahan

_HURUF = re.compile(r"^[A-Z]\. ")


def outline(satu: Bab1, dua: Bab2, tiga: Bab3, empat: Bab4, lampiran: Lampiran) -> tuple[Alinea, ...]:
    """One line per chapter and one of the appendices; empty where the office tells it itself."""
    if not satu.judul.sistematika:
        return ()
    lintas = ["Dukungan Lintas Perangkat Daerah"] if dua.lintas.baris else []
    uang = ["Realisasi Anggaran"] if lampiran.anggaran else []
    prestasi = ["Prestasi dan Penghargaan"] if tiga.prestasi.baris else []
    bab = (
        ("Bab I Pendahuluan", _first(satu)),
        (
            "Bab II Perencanaan Kinerja",
            ["Rencana Strategis", "Indikator Kinerja Utama", "Perjanjian Kinerja", *lintas, *_added(dua.tambahan)],
        ),
        (
            "Bab III Akuntabilitas Kinerja",
            ["Capaian Kinerja Organisasi", "Realisasi Anggaran", *prestasi, *_added(tiga.tambahan)],
        ),
        ("Bab IV Penutup", ["Simpulan", "Langkah Perbaikan", *_added(empat.tambahan)]),
        (
            "Lampiran",
            ["Perjanjian Kinerja", "Pengukuran Kinerja", "Rencana Aksi", "Metodologi Pengukuran", *uang,
             *_added(lampiran.tambahan), "Jejak Data"],
        ),
    )  # fmt: skip
    return tuple(Alinea(BUTIR, f"{nama}: {'; '.join(isi)}.") for nama, isi in bab)


def _first(satu: Bab1) -> list[str]:
    """The sections of chapter I in the order in which they are lettered."""
    judul = sorted((*filter(None, astuple(satu.judul)), *(t.judul for t in satu.tambahan)))
    return ["Latar Belakang", "Tugas dan Fungsi", "Struktur Organisasi", *(_HURUF.sub("", j) for j in judul)]


def _added(tambahan: Iterable[BagianTambahan]) -> list[str]:
    return [satu.nama for satu in tambahan]
