"""Rencana Aksi: quarterly targets of every indikator and the actions, money and people behind them.

Content: domain notes 5; an indikator without an action shows a placeholder, for every one of the PK needs one.
"""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator
from pipeline.domain.dokumen import Naskah
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.nomina.aksi import AksiTercetak, aksi, tanpa_aksi
from pipeline.naskah.nomina.indikator import bernomor
from pipeline.naskah.penanda_tangan import kepala, tempat_tanggal
from pipeline.naskah.sebutan import TINGKAT, sebut
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.render.rencana_aksi_konteks import IndikatorBeraksi, IndikatorSasaran, RencanaAksi


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The Rencana Aksi of the year."""
    instansi, rencana = bacaan.instansi, bacaan.rencana
    konteks = RencanaAksi(
        judul=f"RENCANA AKSI PERJANJIAN KINERJA TAHUN {rencana.tahun}",
        instansi=instansi.nama,
        sasaran=menurut_sasaran(bacaan, analisis),
        indikator=_indikator(bacaan, analisis),
        kepala=kepala(instansi, rencana, hari_dalam_tahun(bacaan.hari_ini, rencana.tahun)),
        tempat_tanggal=tempat_tanggal(instansi),
    )
    judul = f"Rencana Aksi {instansi.nama} Tahun {rencana.tahun}"
    return Naskah("7-dokumen/rencana-aksi.docx", "rencana_aksi", konteks, "rencana_aksi", judul)


def menurut_sasaran(bacaan: Bacaan, analisis: Analisis) -> tuple[IndikatorSasaran, ...]:
    """The indikator under the title of their sasaran, numbered through."""
    nomor, groups = 1, []
    for judul, own in _kelompok(bacaan.rencana, analisis):
        groups.append(IndikatorSasaran(judul, bernomor(bacaan, own, nomor)))
        nomor += len(own)
    return tuple(groups)


def _kelompok(rencana: Perencanaan, analisis: Analisis) -> list[tuple[str, list[HasilIndikator]]]:
    """The indikator under the title of their sasaran, in the plan's order; those without a known one come last."""
    own: dict[str, list[HasilIndikator]] = {}
    for hasil in analisis.indikator:
        own.setdefault(hasil.indikator.sasaran if hasil.indikator.sasaran in rencana.sasaran_menurut_kode else "",
                       []).append(hasil)  # fmt: skip
    groups = [(f"{sebut(TINGKAT, s.tingkat)}: {s.uraian}", own[s.kode]) for s in rencana.sasaran if s.kode in own]
    return [*groups, (belum_diisi("sasaran"), own[""])] if "" in own else groups


def _indikator(bacaan: Bacaan, analisis: Analisis) -> tuple[IndikatorBeraksi, ...]:
    rencana, own = bacaan.rencana, dict[str, list[AksiTercetak]]()
    for nomor, hasil in enumerate(analisis.rencana_aksi, start=1):
        own.setdefault(rencana.aksi_menurut_kode[hasil.kode].indikator, []).append(aksi(bacaan, hasil, nomor))
    order = [h.indikator for _, semua in _kelompok(rencana, analisis) for h in semua]
    rows = [(i.uraian, own.get(i.kode, [])) for i in order]
    lost = [satu for kode, semua in own.items() if kode not in rencana.indikator_menurut_kode for satu in semua]
    if lost:
        rows.append((belum_diisi("indikator"), lost))
    return tuple(
        IndikatorBeraksi(str(n), uraian, tuple(semua) or (tanpa_aksi(),))
        for n, (uraian, semua) in enumerate(rows, start=1)
    )
