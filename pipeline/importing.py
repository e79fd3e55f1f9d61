"""Taking in what an office already has: the files looked at, the report written, then the tables put in place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.errors import ImportFileError
from pipeline.folder import data, layout, output
from pipeline.folder.impor import given, put_table, remember
from pipeline.folder.manifest import Manifes
from pipeline.folder.tahun import FolderTahun
from pipeline.imports.hasil import AcuanImpor, HasilImpor, TabelJadi
from pipeline.imports.laporan import LaporanImpor, report
from pipeline.imports.pemetaan import BERKAS, draft, mapped_tables
from pipeline.imports.susun import nearly_known, opened, recognise, taken_in, unknown
from pipeline.imports.tempatkan import Nasib, Penempatan, TempatData, placed, proposals
from pipeline.intake.baca import read_quarter
from pipeline.intake.skema import LRA
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.office.settings import read_settings
from pipeline.permintaan import Permintaan
from pipeline.plan.baca import read_plan
from pipeline.plan.skema import SKEMA
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tata_letak import LembarDikenal, TataLetak

FOLDER = "impor"
SEMUA = {**SKEMA, LRA.nama: LRA}
"""Every sheet of ours that a table of an office's own may become."""


@dataclass(frozen=True, slots=True)
class PermintaanImpor:
    """What was typed beside the common options: the files, whether to replace, to look only, and for which unit."""

    berkas: tuple[str, ...]
    ganti: bool = False
    hanya_lihat: bool = False
    unit_kerja: str = ""
    pemetaan: str = ""
    """A file that pairs the columns of the office's own tables with ours."""
    usulan: Path | None = None
    """The output folder on this computer for the draft of such a file, where the output lies elsewhere."""


@dataclass(frozen=True, slots=True)
class Pengimporan:
    """What an import did: the office, the files' result, where its report lies, and what became of each table."""

    nama: str
    periode: Periode
    hasil: HasilImpor
    folder: Path | str
    laporan: LaporanImpor

    @property
    def tuntas(self) -> bool:
        """Whether nobody has to look at anything."""
        return self.hasil.tuntas and all(
            satu.nasib not in {Nasib.BEDA, Nasib.TERISI} for satu in self.laporan.penempatan
        )


def imported(unit: Path, diminta: PermintaanImpor, permintaan: Permintaan) -> Pengimporan:
    """Take files into the data of one office; the report is written before anything else is.

    Raises:
        ImportFileError: a file is not recognised, or it is not plain what to do with it.
        PipelineError: the office's folder cannot be read or written.
    """
    if not diminta.berkas:
        raise ImportFileError('Sebut berkas yang diimpor, misalnya: invoke import --file "realisasi.xlsx".')
    periode = _period(unit, permintaan.periode)
    folder = data.look(unit, periode.tahun)
    instansi, _ = read_settings(folder.pengaturan.teks, unit.name)
    rencana = read_plan(folder.rencana, periode.tahun)[0] if folder.rencana else Perencanaan(periode.tahun)
    lra = _lra(folder, rencana, permintaan)
    tujuan = permintaan.output / unit.name / FOLDER
    peta = _mapping(unit, folder, diminta)
    usulan = (diminta.usulan or permintaan.output) / unit.name / FOLDER
    dikenal = [_known(opened(berkas), peta, usulan) for berkas in _files(unit, diminta.berkas)]
    kata = SKEMA["unit_kerja"].menurut_nama["jenis"].kata
    acuan = AcuanImpor(periode, instansi.kode, instansi.nama, rencana, lra, diminta.unit_kerja, kata)
    hasil = taken_in(dikenal, acuan, SEMUA)
    terisi = _answered(hasil.jadi, folder, rencana, permintaan)
    tempat = TempatData(periode.tahun, folder.masuk, folder.rencana, lra, terisi)
    letak = tuple(placed(satu, tempat, ganti=diminta.ganti) for satu in hasil.jadi)
    hari = tanggal_panjang(permintaan.hari_ini)
    laporan = LaporanImpor(instansi.nama, periode, hari, hasil, letak, diminta.hanya_lihat)
    output.prepare(tujuan)
    output.save(tujuan, (*report(laporan), *proposals(letak)), Manifes(unit.name, ""), ())
    if not diminta.hanya_lihat:
        _put(unit, letak)
        if diminta.pemetaan:
            remember(unit, BERKAS, given(unit, diminta.pemetaan).isi)
    return Pengimporan(instansi.nama, periode, hasil, permintaan.sebutan(tujuan), laporan)


def _files(unit: Path, names: Sequence[str]) -> tuple[Berkas, ...]:
    """The files by their names, those of one name with the folder each lies in.

    Raises:
        ImportFileError: one is not there, or two are the same.
    """
    found: dict[str, Berkas] = {}
    for tertulis in names:
        berkas = given(unit, tertulis)
        if berkas.sidik in found:
            sama = found[berkas.sidik].nama
            raise ImportFileError(f"“{tertulis}” sama persis dengan “{sama}”. Sebut salah satu saja.")
        if any(lain.nama == berkas.nama for lain in found.values()):
            berkas = replace(berkas, nama=f"{Path(tertulis).parent.name}/{berkas.nama}")
        found[berkas.sidik] = berkas
    return tuple(found.values())


def _mapping(unit: Path, folder: FolderTahun, diminta: PermintaanImpor) -> tuple[TataLetak, ...]:
    """The office's own tables: of the file that was named first, then of the one kept beside its settings."""
    diberikan = given(unit, diminta.pemetaan) if diminta.pemetaan else None
    berkas = [satu for satu in (diberikan, folder.di_samping(BERKAS)) if satu]
    return tuple(tabel for satu in berkas for tabel in mapped_tables(satu.teks, SEMUA, satu.nama))


def _known(lembar: Sequence[Lembar], peta: Sequence[TataLetak], tujuan: Path) -> LembarDikenal:
    """What a file is.

    Raises:
        ImportFileError: nobody knows; where its headings come near ours a draft of a mapping was put into ``tujuan``.
    """
    kenal = recognise(lembar, peta)
    if kenal is not None:
        return kenal
    usul = "" if nearly_known(lembar) else draft(lembar, SEMUA)
    if not usul:
        raise ImportFileError(unknown(lembar))
    output.prepare(tujuan)
    output.save(tujuan, (Dokumen(BERKAS, usul.encode(), FOLDER, "Draf pasangan kolom"),), Manifes("", ""), ())
    raise ImportFileError(
        f"{unknown(lembar)} Bila ini tabel kantor sendiri: pasangan kolomnya diusulkan di “{tujuan / BERKAS}”. "
        "Periksa, lalu ulangi dengan --map berkas itu; selanjutnya diingat."
    )


def _period(unit: Path, tertulis: str) -> Periode:
    periode = Periode.parse(tertulis, data.years(unit)[-1]) if tertulis else None
    if periode is None:
        raise ImportFileError(
            "Sebut periode yang diimpor: --period 2024-TW4 untuk satu triwulan, 2024 untuk setahun."
        )
    return periode


def _lra(folder: FolderTahun, rencana: Perencanaan, permintaan: Permintaan) -> Mapping[int, Mapping[str, Decimal]]:
    """The rupiah of the ``lra`` of each quarter that has one and can be read to its last cell, by kode."""
    found: dict[int, Mapping[str, Decimal]] = {}
    for triwulan, files in folder.masuk.items():
        sendiri = [b for b in files if layout.is_lra(b.nama)]
        if sendiri:
            masuk = read_quarter(sendiri, triwulan, folder.tahun, rencana, permintaan.hari_ini)[0]
            if masuk.lra_terbaca and not any(satu.realisasi.tak_terbaca for satu in masuk.lra):
                angka = {satu.kode: satu.realisasi.angka for satu in masuk.lra}
                found[triwulan] = {kode: nilai for kode, nilai in angka.items() if nilai is not None}
    return found


def _answered(
    jadi: Iterable[TabelJadi], folder: FolderTahun, rencana: Perencanaan, permintaan: Permintaan
) -> Mapping[tuple[int, str], str]:
    """The form that holds answers of a survey already, by quarter and unit, where answers were imported."""
    return {
        (tw, form.unit_kerja): form.berkas
        for tw in {satu.triwulan for satu in jadi if satu.lembar == "kuesioner"}
        for form in read_quarter(folder.kiriman(tw), tw, folder.tahun, rencana, permintaan.hari_ini)[0].formulir
        if form.kuesioner
    }


def _put(unit: Path, letak: Iterable[Penempatan]) -> None:
    for satu in letak:
        if satu.nasib is Nasib.DITULIS:
            put_table(unit, satu.nama, satu.isi)
        elif satu.nasib is Nasib.DIGANTI:
            put_table(unit, satu.nama, satu.isi, satu.ada, satu.lama)


def only_office(units: Sequence[Path]) -> Path:
    """The one office an import is for.

    Raises:
        ImportFileError: there are several.
    """
    if len(units) > 1:
        ada = ", ".join(satu.name for satu in units)
        raise ImportFileError(
            f"Impor dilakukan untuk satu perangkat daerah. Sebut foldernya dengan --data; ada: {ada}."
        )
    return units[0]
