"""Recording what a tier decided: the same lembar verifikasi it could have filled in and given back."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.decided import as_it_lies, decided, reviewed
from pipeline.domain.keputusan import PUTUSAN, SETUJU, Jenjang, Keputusan
from pipeline.domain.tahap import tahap_dari
from pipeline.errors import DecisionError
from pipeline.folder import output, reviu
from pipeline.folder.data import units
from pipeline.naskah.putusan import keadaan_jenjang
from pipeline.permintaan import Permintaan, read
from pipeline.review.lembar_isian import workbook
from pipeline.review.putusan import find_tier
from pipeline.stages import Kerja, isian_jenjang, work


@dataclass(frozen=True, slots=True)
class Diminta:
    """A decision as it was typed."""

    jenjang: str
    putusan: str
    oleh: str
    catatan: str = ""


def decide(unit: Path, diminta: Diminta, permintaan: Permintaan) -> tuple[Keputusan, Jenjang, Path]:
    """Record the decision of one tier on what lies in the output folder; with it the file it was written to.

    Raises:
        DecisionError: it cannot be recorded; the text says why and what to do.
        PipelineError: the office's folder cannot be read or written.
    """
    kerja = work(read(unit, permintaan))
    jenjang = _tier(diminta.jenjang, kerja)
    putusan, oleh = diminta.putusan.strip().casefold(), " ".join(diminta.oleh.split())
    if putusan not in PUTUSAN:
        raise DecisionError(
            f"Keputusan “{diminta.putusan}” tidak dikenal. Pilih --decision setuju, revisi atau kembali."
        )
    if not oleh:
        raise DecisionError("Nama yang memutuskan belum disebut. Tambahkan --by dengan nama lengkapnya.")
    folder = output.period_folder(permintaan.output, kerja.bacaan.instansi.slug, str(kerja.bacaan.periode))
    suntingan = output.edited(folder)
    kerja, _ = reviewed(kerja, permintaan, suntingan)
    naskah = as_it_lies(kerja, folder, suntingan)
    if not naskah:
        raise DecisionError(
            f"Dokumen {kerja.bacaan.periode.sebutan} di folder hasil belum dibuat dari data hari ini. Jalankan "
            "invoke build dahulu, periksa dokumennya, lalu putuskan."
        )
    kerja = decided(kerja, naskah, suntingan)
    _may(kerja, jenjang, putusan)
    periode = kerja.bacaan.periode
    hasil = Keputusan(
        periode=str(periode),
        jenjang=jenjang.nomor,
        peran=jenjang.peran,
        putusan=putusan,
        oleh=oleh,
        tanggal=kerja.bacaan.hari_ini,
        catatan=diminta.catatan.strip(),
        sidik=kerja.persetujuan.sidik,
    )
    isi = next(isi for isi in isian_jenjang(kerja) if isi.jenjang == jenjang)
    awal = f"keputusan-{str(periode).casefold()}-{jenjang.peran}"
    return hasil, jenjang, reviu.keep(unit, periode.tahun, awal, workbook(isi, hasil))


def only_unit(data: Path) -> Path:
    """The one perangkat daerah a decision is about.

    Raises:
        DecisionError: there are several.
        DataFolderError: there is none.
    """
    found = units(data)
    if len(found) > 1:
        raise DecisionError(
            f"Ada {len(found)} perangkat daerah di “{data}”. Sebut satu dengan --data, misalnya "
            f"--data {(data / found[0].name).as_posix()}."
        )
    return found[0]


def _tier(nama: str, kerja: Kerja) -> Jenjang:
    pemutus = kerja.sop.pemutus
    found = find_tier(nama, pemutus)
    if found is None:
        ada = ", ".join(j.peran for j in pemutus)
        pilih = f"Pilih --tier {ada}." if ada else "SOP itu tidak menyebut jenjang yang memutuskan (jenjang)."
        raise DecisionError(f"Jenjang “{nama}” tidak memutuskan menurut SOP {kerja.sop.nama}. {pilih}")
    return found


def _may(kerja: Kerja, jenjang: Jenjang, putusan: str) -> None:
    below = kerja.persetujuan.di_bawah(jenjang.nomor)
    if below is not None:
        raise DecisionError(
            f"{jenjang.sebutan} belum dapat memutuskan: {keadaan_jenjang(below)}. Sesudah ia "
            f"menyetujui (invoke decide --tier {below.jenjang.peran}), ulangi perintah ini."
        )
    if putusan != SETUJU:
        return
    if kerja.persetujuan.komentar:
        raise DecisionError(
            f"Masih ada {kerja.persetujuan.komentar} komentar reviu yang belum diselesaikan. Selesaikan dahulu "
            "(lihat catatan revisi), atau putuskan revisi."
        )
    galat = max((kerja.galat(tahap_dari(d.nama), d.jenis) for d in kerja.naskah), default=0)
    if galat:
        raise DecisionError(
            f"Naskah masih bertanda DRAF karena {galat} galat, sehingga belum dapat disetujui. Perbaiki galat itu "
            "(lihat daftar temuan) dan jalankan invoke build, atau putuskan revisi atau kembali."
        )
