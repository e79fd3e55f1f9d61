"""What the folder of one perangkat daerah and its archive say of a period: how punctual, complete, decided."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.check.cek_list_kelengkapan import LENGKAP, kelengkapan
from pipeline.domain.hasil_rekap import KeadaanKantor
from pipeline.domain.keputusan import TANPA_PUTUSAN, Persetujuan, persetujuan
from pipeline.domain.periode import Periode
from pipeline.domain.rekap import Kunci, NaskahTerarsip, VersiTerbaru, pilih
from pipeline.domain.tahap import tahap_dari
from pipeline.domain.tugas import pembagian_tugas
from pipeline.errors import PipelineError
from pipeline.folder import data, output
from pipeline.intake.ketepatan import punctuality
from pipeline.load import Pembacaan, load
from pipeline.office.settings import read_settings
from pipeline.permintaan import Permintaan
from pipeline.regulation.sop import Sop
from pipeline.regulation.sop import load as load_sop
from pipeline.regulation.tenggat import report_deadline


def standing_of(
    unit: Path,
    periode: Periode,
    milik: Sequence[VersiTerbaru],
    naskah: Mapping[Kunci, NaskahTerarsip],
    sebab: str,
    permintaan: Permintaan,
) -> KeadaanKantor:
    """What one office says of the period; one that cannot be read is named with the reason.

    ``milik`` are the heads of its own archive; ``sebab`` says why that cannot be read, empty where it can.
    """
    satu = replace(archived(unit.name, periode, milik, naskah), sebab=sebab)
    try:
        instansi = read_settings(data.settings_text(unit), unit.name)[0]
        satu = replace(satu, nama=instansi.nama)
        satu = _due(satu, report_deadline(instansi, periode.tahun).tanggal, permintaan) if periode.berakhir else satu
        if not (unit / str(periode.tahun)).is_dir():
            return satu
        pembacaan = load(unit, str(periode), permintaan.hari_ini)
        sop = load_sop(pembacaan.sop, pembacaan.bacaan.rencana.tahun)
    except PipelineError as error:
        return replace(satu, sebab=satu.sebab or str(error))
    return replace(
        satu,
        ketepatan=punctuality(pembacaan.bacaan, _complete(pembacaan, sop)),
        tahap=_stages(pembacaan, permintaan),
        persetujuan=_decided(satu.naskah, sop),
    )


def archived(
    slug: str, periode: Periode, milik: Sequence[VersiTerbaru], naskah: Mapping[Kunci, NaskahTerarsip]
) -> KeadaanKantor:
    """What alone its archive says of one office, whose heads are ``milik``."""
    arsip = next(iter(pilih(milik, periode).values()), None)
    terakhir = max((s.periode for s in milik), key=lambda p: (p.tahun, p.triwulan_terakhir), default=None)
    nama = next((satu.perangkat_daerah for satu in (arsip, *reversed(milik)) if satu), slug)
    isi = naskah.get(arsip.kunci) if arsip else None
    return KeadaanKantor(slug, nama, arsip=arsip, terakhir=terakhir, naskah=isi)


def _due(satu: KeadaanKantor, tenggat: date, permintaan: Permintaan) -> KeadaanKantor:
    """The same with how late its Laporan Kinerja is, where anybody can tell: an old export does not say the day."""
    if satu.sebab or (satu.arsip and satu.naskah is None):
        return satu
    ada = satu.naskah.lkjip if satu.naskah else None
    if ada is None and satu.naskah and "lkjip" in satu.naskah.jenis:
        return satu
    return replace(satu, tenggat=tenggat, terlambat=max(0, ((ada or permintaan.hari_ini) - tenggat).days))


def _complete(pembacaan: Pembacaan, sop: Sop) -> set[tuple[int, str]]:
    """(quarter, kode of the unit) of every form that has no gap."""
    bacaan = pembacaan.bacaan
    rows = kelengkapan(bacaan, sop, ())
    asked = [(tw, t.unit.kode) for tw in bacaan.periode.triwulan_dilaporkan for t in pembagian_tugas(bacaan.rencana)]
    return {satu for satu, row in zip(asked, rows, strict=True) if row.hasil == LENGKAP}


def _stages(pembacaan: Pembacaan, permintaan: Permintaan) -> frozenset[str]:
    """The stages that have made something from what lies in the folder today."""
    bacaan = pembacaan.bacaan
    folder = output.period_folder(permintaan.output, bacaan.instansi.slug, str(bacaan.periode))
    manifes = output.read_manifest(folder)
    return frozenset({tahap_dari(n) for n in manifes.hasil_masukan(pembacaan.masukan)} - {""} if manifes else ())


def _decided(naskah: NaskahTerarsip | None, sop: Sop) -> Persetujuan:
    """How the tiers stand on what was archived: what is compared is the archive, not what lies in the folder."""
    if naskah is None or naskah.sidik is None:
        return TANPA_PUTUSAN
    return persetujuan(sop.pemutus, naskah.keputusan, naskah.sidik)
