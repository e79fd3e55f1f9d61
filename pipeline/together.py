"""Many perangkat daerah side by side: their archives, their folders and the region's RPJMD as one recap."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.archive.baca import reading
from pipeline.archive.rekap import held, newest_heads
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.daerah import Daerah
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.hasil_rekap import KeadaanKantor, Rekap
from pipeline.domain.instansi import Kebijakan
from pipeline.domain.periode import Periode
from pipeline.domain.rekap import IsiRekap, VersiTerbaru, pilih
from pipeline.domain.rencana import menurut
from pipeline.errors import ArchiveError, DataFolderError, PipelineError, TemplateError
from pipeline.folder import data, layout, output
from pipeline.folder.manifest import Manifes
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, archive_of
from pipeline.printing import not_made
from pipeline.recap.berkas import open_data, workbook
from pipeline.recap.lembar import sheets
from pipeline.recap.parquet import exported, held_in, periods_in
from pipeline.recap.tabel import by_name, rekap
from pipeline.region import measured
from pipeline.regulation.skala import scale_in_force
from pipeline.render.daerah import region_report
from pipeline.screen.outcome import HasilRekap
from pipeline.screen.page.recap import recap_page
from pipeline.seen import archived, standing_of

FOLDER = "rekap"
"""Where recaps are written, in the output folder."""
_BELUM = "Belum ada arsip untuk data ini. Jalankan invoke build lebih dulu, lalu ulangi invoke recap."


@dataclass(frozen=True)
class _Sumber:
    """Every archive of the offices asked for: their heads, what can be asked of them, and those that cannot."""

    kepala: tuple[VersiTerbaru, ...]
    tempat: Mapping[TempatArsip, Sequence[str]]
    gagal: Mapping[str, str]
    """Why the archive of an office cannot be read, by slug."""


def laid_out(folder: Path, permintaan: Permintaan) -> HasilRekap:
    """Write the recap of one period into ``rekap/<period>/`` of the output folder.

    ``--archive`` may name a folder of exported Parquet; the data folder may then be missing.

    Raises:
        PipelineError: there is nothing to lay side by side, or something cannot be read or written.
    """
    ekspor = Path(permintaan.arsip) if permintaan.arsip and exported(Path(permintaan.arsip)) else None
    units = _units(folder, wajib=ekspor is None)
    sumber = _Sumber(periods_in(ekspor), {}, {}) if ekspor else _asked(units, permintaan)
    periode = _period(permintaan.periode, sumber.kepala)
    isi = held_in(ekspor, periode) if ekspor else _held(sumber, periode)
    wilayah = data.region_folder(folder)
    made = rekap(isi, periode, [kelas.nama for kelas in scale_in_force(Kebijakan(), periode.tahun).kelas])
    milik = menurut(isi.kepala, lambda satu: satu.slug)
    kantor = [
        standing_of(unit, periode, milik.get(unit.name, ()), isi.naskah, sumber.gagal.get(unit.name, ""), permintaan)
        for unit in units
    ]
    kantor += _elsewhere(isi, periode, {unit.name for unit in units})
    kantor.sort(key=lambda satu: by_name((satu.slug, satu.nama)))
    nama = {satu.slug: satu.perangkat_daerah for satu in isi.kepala} | {satu.slug: satu.nama for satu in kantor}
    daerah, sebab = _region(wilayah, periode, permintaan, isi, nama)
    return _written(made, tuple(kantor), daerah, sebab, permintaan, wilayah or folder)


def _elsewhere(isi: IsiRekap, periode: Periode, terlihat: Collection[str]) -> Iterator[KeadaanKantor]:
    """The offices that only exports know; of one that was renamed, its name in the period."""
    milik = menurut((s for s in isi.kepala if s.slug not in terlihat), lambda satu: satu.kunci)
    dipilih = pilih(isi.kepala, periode)
    berbicara = {slug for slug, _ in dipilih}
    for kunci, semua in milik.items():
        if kunci in dipilih or kunci[0] not in berbicara:
            yield archived(kunci[0], periode, semua, isi.naskah)


def _units(folder: Path, *, wajib: bool) -> tuple[Path, ...]:
    try:
        return data.units(folder)
    except DataFolderError:
        if wajib:
            raise
        return ()


def _asked(units: Iterable[Path], permintaan: Permintaan) -> _Sumber:
    """The heads of every archive the offices have; one that cannot be read stops nothing as long as another can."""
    tempat: dict[TempatArsip, list[str]] = {}
    gagal: dict[str, str] = {}
    for unit in units:
        try:
            tempat.setdefault(archive_of(unit, permintaan.output, permintaan.arsip, permintaan.jauh), []).append(
                unit.name
            )
        except PipelineError as error:
            gagal[unit.name] = str(error)
    kepala: list[VersiTerbaru] = []
    dapat: dict[TempatArsip, Sequence[str]] = {}
    for satu, slugs in tempat.items():
        try:
            with reading(satu) as connection:
                kepala += newest_heads(connection, slugs) if connection else ()
            dapat[satu] = slugs
        except ArchiveError as error:
            gagal |= dict.fromkeys(slugs, str(error))
    if not kepala:
        raise ArchiveError(next(iter(gagal.values()), _BELUM))
    return _Sumber(tuple(kepala), dapat, gagal)


def _period(diminta: str, kepala: Sequence[VersiTerbaru]) -> Periode:
    """The one asked for, else the newest year archived: the year itself where it is over, else its last quarter.

    Raises:
        DataFolderError: it is no period, or nobody has archived it.
    """
    if not kepala:
        raise ArchiveError(_BELUM)
    tahun = max(satu.tahun for satu in kepala)
    if not diminta:
        terakhir = max(satu.triwulan or 4 for satu in kepala if satu.tahun == tahun)
        return Periode(tahun, 0 if terakhir == 4 else terakhir)
    periode = Periode.parse(diminta, tahun)
    if periode is None:
        raise DataFolderError(
            f"Periode “{diminta}” tidak dikenali. Tulis misalnya 2024-TW3, atau 2024 untuk setahun."
        )
    if not pilih(kepala, periode):
        ada = sorted({satu.periode for satu in kepala}, key=lambda p: (p.tahun, p.triwulan_terakhir, p.setahun))
        raise DataFolderError(
            f"Periode {periode} belum diarsipkan perangkat daerah mana pun (yang ada: {', '.join(map(str, ada))}). "
            "Pilih salah satunya dengan --period, atau jalankan invoke build untuk periode itu."
        )
    return periode


def _held(sumber: _Sumber, periode: Periode) -> IsiRekap:
    """What all archives hold, as one."""
    semua: list[IsiRekap] = []
    for tempat, slugs in sumber.tempat.items():
        with reading(tempat) as connection:
            if connection is not None:
                semua.append(held(connection, newest_heads(connection, slugs), periode))
    return IsiRekap(
        kepala=sumber.kepala,
        capaian=tuple(row for satu in semua for row in satu.capaian),
        anggaran=tuple(row for satu in semua for row in satu.anggaran),
        temuan={kunci: jumlah for satu in semua for kunci, jumlah in satu.temuan.items()},
        cacah=tuple(row for satu in semua for row in satu.cacah),
        naskah={kunci: naskah for satu in semua for kunci, naskah in satu.naskah.items()},
    )


def _region(
    wilayah: Path | None, periode: Periode, permintaan: Permintaan, isi: IsiRekap, nama: Mapping[str, str]
) -> tuple[Daerah | None, str]:
    """The region measured; without it the sentence that says why not."""
    if wilayah is None:
        return None, f"RPJMD dan LKjIP daerah tidak dibuat karena folder {layout.DAERAH} tidak ada di folder data."
    try:
        return measured(wilayah, periode, permintaan.hari_ini, isi.capaian, nama), ""
    except PipelineError as error:
        return None, f"RPJMD tidak direkap. {error}"


def _written(
    made: Rekap,
    kantor: tuple[KeadaanKantor, ...],
    daerah: Daerah | None,
    sebab: str,
    permintaan: Permintaan,
    wilayah: Path,
) -> HasilRekap:
    folder = permintaan.output / FOLDER / str(made.periode)
    daerah, laporan = _report(made, kantor, daerah, permintaan, wilayah) if daerah else (None, [])
    lembar = sheets(made, kantor, daerah)
    penulis = daerah.bacaan.instansi.nama if daerah else "SAKIP"
    dokumen = [workbook(lembar, made.periode, penulis), *open_data(lembar, made.periode)]
    dokumen += laporan
    adanya = {k.slug: _page_of(k, permintaan) for k in kantor}
    dokumen.append(recap_page(made, kantor, daerah, sebab, adanya, [(d.nama, d.judul) for d in dokumen]))
    saved = output.save(folder, dokumen, Manifes(FOLDER, ""), {""})
    return HasilRekap(
        permintaan.sebutan(folder), made, kantor, daerah, sebab, tuple(d.nama for d in dokumen), saved.dipertahankan
    )


def _report(
    made: Rekap, kantor: Sequence[KeadaanKantor], daerah: Daerah, permintaan: Permintaan, wilayah: Path
) -> tuple[Daerah, list[Dokumen]]:
    """The LKjIP of the region, a draft as long as its own data has galat; none, and a finding, by a broken template.

    The region's own templates go before ours, as those of an office do.
    """
    bacaan, galat = daerah.bacaan, daerah.galat
    naskah = region_report(made, kantor, daerah)
    try:
        jadi = cetak(
            naskah,
            Rak(wilayah / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache),
            bacaan.instansi,
            bacaan.tanggal_isi,
            logo=bacaan.logo,
            draf=f"DRAF – masih ada {galat} galat, lihat lembar temuan-daerah" if galat else "",
            tata_letak=permintaan.tata_letak,
        )
    except TemplateError as sebab:
        gagal = not_made(naskah.templat, getattr(sebab, "told", str(sebab)), [naskah.nama])
        return replace(daerah, temuan=(*daerah.temuan, gagal)), []
    return daerah, [jadi]


def _page_of(kantor: KeadaanKantor, permintaan: Permintaan) -> str:
    """The page of an office's period as a link from the recap; empty where it was not made here."""
    periode = kantor.arsip.periode if kantor.arsip else None
    file = permintaan.output / kantor.slug / str(periode) / layout.INDEKS
    return f"../../{kantor.slug}/{periode}/{layout.INDEKS}" if periode and file.is_file() else ""
