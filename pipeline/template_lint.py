"""``invoke lint``: every template of ours and of each office judged before a document is made from it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import partial
from importlib import import_module
from pathlib import Path

from pipeline.domain.berkas import Berkas
from pipeline.folder import data, layout
from pipeline.naskah.nama_lama import as_before, old_names, schema_before
from pipeline.word.check.lint import lint
from pipeline.word.check.schema import schema_of
from pipeline.word.check.trial import Example
from pipeline.word.errors import WordError
from pipeline.word.file import package
from pipeline.word.file.stamp import stamp_of
from pipeline.word.picture import Picture
from pipeline.word.template.template import Template

KONTEKS = {
    "cascading": "pipeline.render.cascading:Cascading",
    "catatan_penerimaan": "pipeline.review.catatan_penerimaan:CatatanPenerimaan",
    "catatan_revisi": "pipeline.review.catatan_revisi:CatatanRevisi",
    "cek_list_kelengkapan": "pipeline.check.cek_list_kelengkapan:CekListKelengkapan",
    "ceklist_penerimaan": "pipeline.intake.ceklist:CeklistPenerimaan",
    "daftar_arsip": "pipeline.archive.daftar_arsip:DaftarArsip",
    "daftar_bukti": "pipeline.render.bukti:DaftarBukti",
    "daftar_temuan": "pipeline.check.laporan_temuan:DaftarTemuan",
    "iku": "pipeline.render.iku:DaftarIKU",
    "kartu_indikator": "pipeline.render.iku:KumpulanKartu",
    "label_arsip": "pipeline.archive.daftar_arsip:LabelArsip",
    "laporan_analisa": "pipeline.analyse.laporan:LaporanAnalisa",
    "laporan_pengelompokan": "pipeline.group.laporan:LaporanPengelompokan",
    "lembar_disposisi": "pipeline.form.surat_tugas:LembarDisposisi",
    "lembar_verifikasi": "pipeline.review.lembar_verifikasi:LembarVerifikasi",
    "lembar_verifikasi_format": "pipeline.form.verifikasi_format:VerifikasiFormat",
    "lkjip": "pipeline.render.lkjip.susun:KonteksLkjip",
    "lkjip_daerah": "pipeline.render.daerah_isi:LkjipDaerah",
    "monev": "pipeline.render.monev:MonevRencanaAksi",
    "nota_perbaikan": "pipeline.check.laporan_temuan:NotaPerbaikan",
    "nota_permintaan": "pipeline.form.nota_permintaan:NotaPermintaan",
    "pengukuran": "pipeline.render.pengukuran:PengukuranKinerja",
    "pk": "pipeline.render.pk:PerjanjianKinerja",
    "pk_kepala_daerah": "pipeline.render.pk:PerjanjianKinerjaKepalaDaerah",
    "pk_perubahan": "pipeline.render.pk:PerjanjianKinerjaPerubahan",
    "rencana_aksi": "pipeline.render.rencana_aksi:RencanaAksi",
    "surat_tugas": "pipeline.form.surat_tugas:SuratTugas",
    "swaperiksa": "pipeline.render.swaperiksa.susun:KonteksSwaperiksa",
    "tindak_lanjut": "pipeline.render.tindak_lanjut:MatriksTindakLanjut",
}
"""The context of each template: module and class whose fields are all it may use."""

_NAMES = 8
"""More names than this hide what the note says."""
_SELALU = {"draf": "", "logo": ""}
"""What printing adds to every context."""


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One fault: the file, the page's words around it, and what to do."""

    berkas: str
    kata: str
    pesan: str


def faults_below(templates: Path, folder: Path) -> Iterator[TemplateFault]:
    """The faults of our own templates, then those of every perangkat daerah below a data folder."""
    for file in data.template_files(templates):
        yield from _judged(file, f"templates/{file.nama}")
    for unit in _owners(folder):
        for file in data.template_files(unit / layout.TEMPLAT):
            yield from _judged(file, f"{unit.name}/{layout.TEMPLAT}/{file.nama}")


def news_below(templates: Path, folder: Path) -> Iterator[TemplateFault]:
    """What our templates have come to print since an office copied them and its copies do not: no fault of theirs."""
    originals = {file.nama.casefold(): file for file in data.template_files(templates)}
    for unit in _owners(folder):
        for file in data.template_files(unit / layout.TEMPLAT):
            yield from _news(file, originals, f"{unit.name}/{layout.TEMPLAT}/{file.nama}")


def _owners(folder: Path) -> Iterator[Path]:
    """Whoever may have templates of its own: every perangkat daerah, and the region beside them."""
    yield from data.units(folder)
    if wilayah := data.region_folder(folder):
        yield wilayah


def _news(file: Berkas, originals: dict[str, Berkas], shown: str) -> Iterator[TemplateFault]:
    try:
        stamp = stamp_of(package.read(file.isi))
        original = originals.get(f"{stamp.templat}.docx".casefold()) if stamp else None
        if stamp is None or original is None:
            return
        ours = Template.load(original.isi, original.nama).fields()
        new = sorted(ours - stamp.isian - Template.load(file.isi, file.nama).fields())
    except WordError:
        return  # the faults of both are told elsewhere
    if new:
        names = ", ".join(f"`{name}`" for name in new[:_NAMES])
        more = f" dan {len(new) - _NAMES} isian lain" if len(new) > _NAMES else ""
        pesan = f"templat asli kini juga memuat {names}{more}; salin templat barunya bila ingin memakainya"
        yield TemplateFault(shown, "", pesan)


def _judged(file: Berkas, shown: str) -> Iterator[TemplateFault]:
    stem = file.nama.removesuffix(".docx")
    if stem not in KONTEKS:
        near = get_close_matches(stem, KONTEKS, n=1)
        maksud = f"; mungkin maksudnya {near[0]}.docx" if near else ""
        yield TemplateFault(shown, "", f"nama berkas ini bukan nama templat, sehingga tidak dipakai{maksud}")
        return

    module, _, name = KONTEKS[stem].partition(":")
    kind = getattr(import_module(module), name)
    lama = stem if is_old(file.isi) else ""
    schema = {**schema_before(schema_of(kind), lama), **_SELALU}
    for fault in lint(file.isi, schema, file.nama, partial(_contoh, kind, lama)):
        yield TemplateFault(shown, fault.kata, fault.pesan)


def is_old(isi: bytes) -> bool:
    """Whether a template does not say what it was made from, so that it may use the names of former days."""
    try:
        return stamp_of(package.read(isi)) is None
    except WordError:
        return False  # told by lint itself


def _contoh(kind: type, lama: str, example: Example) -> dict[str, object]:
    """Made-up data for a template, with what printing adds to every context; ``lama`` gives it its old names."""
    row = example.of(kind)
    nama = old_names(lama)
    known = {field.name: as_before(getattr(row, field.name), field.name, nama) for field in fields(kind)}
    logo = {"logo": example.of(Picture)} if example.yes else {}
    return {**known, **logo, "draf": example.text if example.yes else ""}
