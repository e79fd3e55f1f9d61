"""Which room makes what: the stages of the procedure, each as the documents it hands over."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.analyse.analisis import analyse
from pipeline.analyse.berkas_csv import tables
from pipeline.analyse.laporan import laporan_analisa
from pipeline.check.berkas_csv import temuan_csv
from pipeline.check.cek_list_kelengkapan import cek_list_kelengkapan
from pipeline.check.laporan_temuan import daftar_temuan, nota_perbaikan
from pipeline.check.periksa import check, one_cause
from pipeline.check.salinan import salinan_berwarna
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.beda_versi import BedaVersi
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.keputusan import Persetujuan, diputuskan, persetujuan
from pipeline.domain.periode import Periode
from pipeline.domain.tahap import BERANGKA, landasan, menyangkut, tahap_dari
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.form.blanko import blanko
from pipeline.form.isi import isi_formulir
from pipeline.form.nota_permintaan import nota_permintaan
from pipeline.form.surat_tugas import surat_tugas
from pipeline.form.verifikasi_format import verifikasi_format
from pipeline.form.workbook import formulir
from pipeline.group.laporan import laporan_pengelompokan
from pipeline.intake.ceklist import ceklist, ceklist_csv
from pipeline.load import Pembacaan
from pipeline.naskah.beda import beda_tercetak
from pipeline.naskah.penanda_tangan import pelaksana
from pipeline.regulation.sop import Sop, load
from pipeline.render import cascading, iku, monev, pengukuran, pk, rencana_aksi, tindak_lanjut
from pipeline.render.lkjip.susun import KonteksLkjip, report, report_context
from pipeline.render.swaperiksa.susun import self_check, self_check_findings
from pipeline.review.ambil import taken_in
from pipeline.review.catatan_penerimaan import catatan_penerimaan
from pipeline.review.catatan_revisi import catatan_revisi, not_handed_on, returned
from pipeline.review.hasil import TANPA_REVIU, HasilReviu, read_returned
from pipeline.review.kembali import Asli, Draf, draft_in
from pipeline.review.lembar_isian import LembarIsian, lembar_isian
from pipeline.review.lembar_verifikasi import lembar_verifikasi, pokok_pemeriksaan

Serahan = Iterator[Naskah | Dokumen]


@dataclass(frozen=True)
class Kerja:
    """One period with everything computed: what the rooms make their documents from."""

    pembacaan: Pembacaan
    analisis: Analisis
    temuan: tuple[Temuan, ...]
    sop: Sop
    laporan: KonteksLkjip
    """What the Laporan Kinerja prints, made once: checked as a finding and rendered as a document."""
    persetujuan: Persetujuan
    """How the tiers of the verification stand; its ``sidik`` is empty until ``decided`` has held them to today's."""
    naskah: tuple[Dokumen, ...] = ()
    """What is decided on, once it is printed."""
    reviu: HasilReviu = TANPA_REVIU
    """What the drafts say that came back."""
    beda: BedaVersi | None = None
    """What changed since the version last decided on or archived, once it is compared."""

    @property
    def bacaan(self) -> Bacaan:
        """What was read."""
        return self.pembacaan.bacaan

    def draf(self, tahap: str, jenis: str) -> str:
        """The line at the top of every page of a document while something it stands on blocks; else empty."""
        if tahap not in BERANGKA:
            return ""
        galat = self.galat(tahap, jenis)
        return f"DRAF – masih ada {galat} galat, lihat daftar temuan" if galat else self.menunggu

    def galat(self, tahap: str, jenis: str) -> int:
        """How many galat concern a document."""
        return sum(t.tingkat is Tingkat.GALAT for t in menyangkut(self.temuan, landasan(tahap, jenis)))

    @property
    def menunggu(self) -> str:
        """The mark of a draft that waits for a tier, where the office asks for their decision; else empty."""
        ditunggu = self.persetujuan.ditunggu
        if self.bacaan.instansi.sop_keputusan != "wajib" or ditunggu is None:
            return ""
        return f"DRAF – menunggu persetujuan {ditunggu.jenjang.sebutan}"

    def keadaan(self, nama: str, jenis: str) -> str:
        """``draf`` (galat), ``belum disetujui`` or ``disetujui`` of a file that is decided on; empty for others."""
        if not diputuskan(nama):
            return ""
        if self.galat(tahap_dari(nama), jenis):
            return "draf"
        return "disetujui" if self.persetujuan.lengkap else "belum disetujui"


def work(pembacaan: Pembacaan) -> Kerja:
    """Analysis first, then the checks that look at its figures and at the report made from them."""
    bacaan = pembacaan.bacaan
    analisis = analyse(bacaan)
    laporan = report_context(as_reported(bacaan), analisis)
    found = in_reading_order(
        (
            *one_cause((*bacaan.temuan, *check(bacaan, analisis), *self_check_findings(laporan)), bacaan, analisis),
            *not_handed_on(pembacaan.folder.reviu),
        )
    )
    sop = load(pembacaan.sop, bacaan.rencana.tahun)
    return Kerja(pembacaan, analisis, found, sop, laporan, persetujuan(sop.pemutus, (), ""))


def returned_drafts(
    kerja: Kerja, lain: Mapping[str, bytes], asli: Asli, draf: Draf
) -> tuple[Kerja, Mapping[str, bytes]]:
    """The work with what came back in ``reviu/`` and in ``lain``, and the files that would take it in.

    ``lain`` are drafts a person edited where they lie; ``asli`` and ``draf`` as in ``review.hasil.read_returned``.
    """
    folder, bacaan = kerja.pembacaan.folder, kerja.bacaan
    berkas = {**{b.nama: b.isi for b in folder.reviu if b.utuh}, **lain}
    if not draft_in(berkas):
        return kerja, {}
    reviu = read_returned(bacaan, kerja.analisis, berkas, asli, draf)
    unread = any(t.kode == "RVW-19" for t in bacaan.temuan)
    ambil = taken_in(bacaan, () if unread else reviu.suntingan, folder.narasi, folder.suntingan)
    found = in_reading_order((*kerja.temuan, *reviu.temuan, *ambil.temuan))
    return replace(kerja, reviu=reviu, temuan=found), ambil.berkas


def as_reported(bacaan: Bacaan) -> Bacaan:
    """What the Laporan Kinerja speaks of: from TW4 on the whole year, whose figures are those of TW4."""
    return replace(bacaan, periode=Periode(bacaan.periode.tahun)) if bacaan.periode.berakhir else bacaan


def made_by(stage: str, kerja: Kerja) -> Serahan:
    """What one stage hands over, in the order a person reads it."""
    return _STAGES[stage](kerja)


def _form(kerja: Kerja) -> Serahan:
    bacaan, sop = kerja.bacaan, kerja.sop
    yield surat_tugas(bacaan, sop)
    isi = isi_formulir(bacaan)
    verifikasi = verifikasi_format(bacaan, sop, isi)
    if verifikasi is not None:
        yield verifikasi
    for satu in isi:
        yield nota_permintaan(bacaan, sop, satu)
        yield formulir(satu)
        yield blanko(satu)


def _intake(kerja: Kerja) -> Serahan:
    yield ceklist(kerja.bacaan, kerja.sop)
    yield ceklist_csv(kerja.bacaan)


def _check(kerja: Kerja) -> Serahan:
    yield cek_list_kelengkapan(kerja.bacaan, kerja.sop, kerja.temuan)
    yield daftar_temuan(kerja.bacaan, kerja.sop, kerja.temuan)
    yield temuan_csv(kerja.temuan)
    yield from nota_perbaikan(kerja.bacaan, kerja.sop, kerja.temuan)
    yield from salinan_berwarna({b.nama: b.isi for b in kerja.pembacaan.kiriman}, kerja.temuan)


def _analyse(kerja: Kerja) -> Serahan:
    menyangkutnya = menyangkut(kerja.temuan, landasan("analyse"))
    yield laporan_analisa(kerja.bacaan, kerja.analisis, kerja.sop, menyangkutnya)
    yield from tables(kerja.analisis)


def _group(kerja: Kerja) -> Serahan:
    yield laporan_pengelompokan(kerja.bacaan, kerja.analisis, kerja.sop)


def _review(kerja: Kerja) -> Serahan:
    beda = beda_tercetak(kerja.beda)
    yield lembar_verifikasi(kerja.bacaan, kerja.analisis, kerja.sop, kerja.temuan, kerja.persetujuan, beda)
    yield catatan_revisi(kerja.bacaan, kerja.sop, kerja.temuan, kerja.persetujuan, kerja.reviu)
    yield catatan_penerimaan(kerja.bacaan, kerja.sop, kerja.persetujuan)
    yield from map(lembar_isian, isian_jenjang(kerja))
    yield from returned({b.nama: b.isi for b in kerja.pembacaan.folder.reviu if b.utuh})


def isian_jenjang(kerja: Kerja) -> Iterator[LembarIsian]:
    """What each tier is asked, upwards; nothing before it is known what is decided on."""
    if not kerja.persetujuan.sidik:
        return
    pokok = pokok_pemeriksaan(kerja.bacaan, kerja.analisis, kerja.temuan)
    for jenjang in kerja.sop.pemutus:
        jabatan = pelaksana(kerja.bacaan, kerja.sop, jenjang.sebutan).jabatan
        beda = beda_tercetak(kerja.beda)
        yield LembarIsian(kerja.bacaan, jenjang, jabatan, pokok, kerja.naskah, kerja.persetujuan.sidik, beda)


def _render(kerja: Kerja) -> Serahan:
    bacaan, analisis = kerja.bacaan, kerja.analisis
    yield from pk.susun(bacaan, analisis)
    yield iku.susun(bacaan, analisis)
    yield iku.susun_kartu(bacaan, analisis)
    for ruang in (cascading, rencana_aksi, monev, pengukuran):
        yield ruang.susun(bacaan, analisis)
    yield from tindak_lanjut.susun(bacaan)
    yield report(kerja.laporan, as_reported(bacaan))
    yield self_check(kerja.laporan, as_reported(bacaan).periode)


def _archive(_kerja: Kerja) -> Serahan:
    """The archive adds what the other stages made, which only the plot knows."""
    yield from ()


_STAGES: dict[str, Callable[[Kerja], Serahan]] = {
    "form": _form,
    "intake": _intake,
    "check": _check,
    "analyse": _analyse,
    "group": _group,
    "review": _review,
    "render": _render,
    "archive": _archive,
}
