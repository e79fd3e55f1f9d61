"""The evidence for an evaluator: what lies in a period's folder, copied with a list of the pages that prove it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pipeline.decided import as_it_lies, decided, reviewed
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import diputuskan
from pipeline.errors import DataFolderError, TemplateError
from pipeline.folder import layout, output
from pipeline.folder.manifest import Manifes
from pipeline.naskah.belum_diisi import AWAL
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, read
from pipeline.regulation.bukti import BuktiLke, evidence_rules
from pipeline.render.bukti import BerkasBukti, BuktiDitemukan, NilaiSwaperiksa, Tampak, evidence_list, evidence_paper
from pipeline.render.bukti_buku import evidence_workbook
from pipeline.render.swaperiksa.susun import self_check_context
from pipeline.screen.outcome import HasilBukti
from pipeline.stages import Kerja, work
from pipeline.word.contents.find import found
from pipeline.word.contents.layout import pages_of
from pipeline.word.file import package
from pipeline.word.libreoffice import as_pdf
from pipeline.word.template.tail import kept_apart

_FOLDER = "9-bukti"
_UNGGAH = "unggah/"
_DOCX, _PDF = ".docx", ".pdf"
_STEM = 80
"""So many letters of a file's name are kept, that none is too long with its number before it."""


class _Lie(NamedTuple):
    """A document as it lies in the period's folder, and the places in it by the pattern of their words."""

    nama: str
    isi: bytes
    cetak: bytes
    """As LibreOffice is to print it."""
    tampak: Mapping[str, tuple[Tampak, ...]]


def gathered(unit: Path, permintaan: Permintaan) -> HasilBukti:
    """Put the list and the documents it names into ``9-bukti/`` of a period; its documents have to be there.

    Raises:
        PipelineError: the period was not made yet, or something cannot be read or written.
    """
    kerja, folder, manifes = _standing(unit, permintaan)
    bacaan, aturan = kerja.bacaan, evidence_rules(kerja.bacaan.rencana.tahun)
    ada = _lying(folder, manifes, aturan)
    dipakai = {pola: lie for pola, lie in ada.items() if any(lie.tampak.values())}
    pdf = as_pdf({lie.nama: lie.cetak for lie in dipakai.values()})
    salinan = _copies(dipakai.values(), pdf, manifes)
    kini = set(manifes.hasil_masukan(kerja.pembacaan.masukan))
    berkas = {
        pola: BerkasBukti(
            manifes.keluaran[lie.nama].judul, _file_name(salinan, lie.nama), _note(kerja, lie.nama, kini)
        )
        for pola, lie in ada.items()
    }
    tampak = {(pola, satu): places for pola, lie in dipakai.items() for satu, places in lie.tampak.items()}
    temuan = BuktiDitemukan(berkas, _missing(aturan, ada), tampak, _graded(kerja))
    konteks = evidence_list(bacaan, aturan, temuan)
    naskah = evidence_paper(bacaan, konteks)
    rak = Rak(unit / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache)
    daftar = cetak(naskah, rak, bacaan.instansi, bacaan.tanggal_isi, logo=bacaan.logo)
    dokumen = [replace(daftar, sidik=""), evidence_workbook(naskah, konteks), *salinan.values()]
    tujuan = folder / _FOLDER
    saved = output.save(tujuan, dokumen, Manifes(bacaan.instansi.slug, ""), {""})
    return HasilBukti(
        nama=bacaan.instansi.nama,
        periode=str(bacaan.periode),
        folder=permintaan.sebutan(tujuan / _UNGGAH),
        kriteria=sum(len(satu.kriteria) for satu in konteks.komponen),
        dari=len(aturan.kriteria),
        tambahan=len(konteks.tambahan),
        berkas=len(salinan),
        berhalaman=any(t.halaman for satu in tampak.values() for t in satu),
        perhatian=_notes(berkas, dipakai),
        tak_ada=tuple(temuan.tak_ada.values()),
        dipertahankan=saved.dipertahankan,
    )


def _standing(unit: Path, permintaan: Permintaan) -> tuple[Kerja, Path, Manifes]:
    """The period by one who knows how the tiers stand, its folder, and what was made into it."""
    kerja = work(read(unit, permintaan))
    instansi, periode = kerja.bacaan.instansi, str(kerja.bacaan.periode)
    folder = output.period_folder(permintaan.output, instansi.slug, periode)
    manifes = output.read_manifest(folder)
    if manifes is None or not any(nama.endswith(_DOCX) for nama in manifes.keluaran):
        raise DataFolderError(
            f"Dokumen {instansi.nama} periode {periode} belum dibuat, jadi belum ada yang dapat dijadikan bukti. "
            "Jalankan invoke build lebih dulu dengan --data, --output, dan --period yang sama."
        )
    suntingan = output.edited(folder)
    kerja, _ = reviewed(kerja, permintaan, suntingan)
    ada = as_it_lies(kerja, folder, suntingan)
    return decided(kerja, ada, suntingan) if ada else kerja, folder, manifes


def _lying(folder: Path, manifes: Manifes, aturan: BuktiLke) -> dict[str, _Lie]:
    """The documents the rules name, by the pattern of their name, with the places in each and their pages."""
    dicari: dict[str, set[str]] = {}
    for tempat in (tempat for satu in aturan.kriteria for tempat in satu.tempat):
        dicari.setdefault(tempat.berkas, set()).add(tempat.pola)
    names = sorted(n for n in manifes.keluaran if n.endswith(_DOCX) and layout.edited_name(n) == n)
    made: dict[str, _Lie] = {}
    asked: dict[str, tuple[Mapping[str, bytes], tuple[str, ...]]] = {}
    mentah = {}
    for pola, kata in dicari.items():
        nama = next((n for n in names if fnmatch(PurePosixPath(n).name, pola)), "")
        isi = output.content_of(folder, nama) if nama else None
        if isi is None:
            continue
        try:
            dicetak = kept_apart(isi)
            parts, places = found(package.read(dicetak), {satu: re.compile(satu) for satu in sorted(kata)}, AWAL)
        except TemplateError:
            continue  # a file Word itself would not open: nothing is claimed of it
        asked[pola] = (parts, tuple(dict.fromkeys(p.bookmark for satu in places.values() for p in satu)))
        mentah[pola] = (nama, isi, dicetak, places)
    halaman = pages_of({pola: satu for pola, satu in asked.items() if satu[1]})
    for pola, (nama, isi, dicetak, places) in mentah.items():
        told = halaman.get(pola, {})
        tampak = {
            kata: tuple(Tampak(p.words, p.heading, told.get(p.bookmark, "")) for p in satu)
            for kata, satu in places.items()
        }
        made[pola] = _Lie(nama, isi, dicetak, tampak)
    return made


def _copies(dipakai: Iterable[_Lie], pdf: Mapping[str, bytes], manifes: Manifes) -> dict[str, Dokumen]:
    """The documents to upload, each once and numbered in the order they are first named."""
    made: dict[str, Dokumen] = {}
    for nomor, (nama, isi) in enumerate({lie.nama: lie.isi for lie in dipakai}.items(), start=1):
        akhiran = _PDF if nama in pdf else _DOCX
        berkas = f"{_UNGGAH}{nomor:02}-{PurePosixPath(nama).stem[:_STEM].rstrip('. ')}{akhiran}"
        row = manifes.keluaran[nama]
        made[nama] = Dokumen(berkas, pdf.get(nama, isi), row.jenis, row.judul)
    return made


def _file_name(salinan: Mapping[str, Dokumen], nama: str) -> str:
    return salinan[nama].nama.removeprefix(_UNGGAH) if nama in salinan else ""


def _note(kerja: Kerja, nama: str, kini: set[str]) -> str:
    """What an evaluator would trip over: a draft, one nobody agreed to yet, one of older data."""
    jenis = next((d.jenis for d in kerja.naskah if d.nama == nama), "")
    keadaan = "masih DRAF" if kerja.keadaan(nama, jenis) == "draf" else ""
    if not keadaan and kerja.menunggu and diputuskan(nama):
        keadaan = "belum disetujui semua jenjang"
    lama = "" if nama in kini else "dibuat sebelum data berubah, jalankan invoke build lagi"
    return "; ".join(filter(None, (keadaan, lama)))


def _notes(berkas: Mapping[str, BerkasBukti], dipakai: Mapping[str, _Lie]) -> tuple[str, ...]:
    """The same for the screen, once for all documents that have it."""
    sama: dict[str, list[str]] = {}
    for pola in dipakai:
        if berkas[pola].catatan:
            sama.setdefault(berkas[pola].catatan, []).append(berkas[pola].unggahan)
    return tuple(f"{catatan[:1].upper()}{catatan[1:]}: {', '.join(names)}." for catatan, names in sama.items())


def _missing(aturan: BuktiLke, ada: Mapping[str, _Lie]) -> dict[str, str]:
    """What the office calls the documents that are not there, by the pattern of their name."""
    return {t.berkas: t.dokumen for satu in aturan.kriteria for t in satu.tempat if t.berkas not in ada}


def _graded(kerja: Kerja) -> dict[str, NilaiSwaperiksa]:
    """What the self-check says of the criteria it can look at."""
    rows = self_check_context(kerja.laporan).lke
    return {b.nomor: NilaiSwaperiksa(b.hasil, b.jumlah, b.kurang) for b in rows}
