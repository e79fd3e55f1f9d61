"""The first folder of an office: its settings, its plan to be filled in, the places of what comes back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import SettingsError
from pipeline.folder import layout
from pipeline.folder.baru import put_office
from pipeline.plan.buku_awal import first_workbook
from pipeline.start.kantor import SOAL, WAJIB, Jawaban, Soal, settings, slug, units


@dataclass(frozen=True, slots=True)
class KantorBaru:
    """A folder just made, what lies in it, and what to type once the plan is filled in."""

    nama: str
    folder: Path
    rencana: Path
    sop: str
    unit: int
    perintah: str


def answered(diberi: Mapping[str, str], tahun_ini: int, tanya: Callable[[Soal, str], str] | None) -> Jawaban:
    """Every answer: those given, those asked for, else what Enter would mean; each checked.

    ``tanya`` asks one question with its default; None where nobody sits there. With every answer that must be given
    nothing is asked.

    Raises:
        SettingsError: an answer cannot be used, or one that must be given is missing.
    """
    kurang = [soal for soal in WAJIB if not diberi.get(soal.kunci, "").strip()]
    if kurang and tanya is None:
        flags = " ".join(f'--{soal.flag} "…"' for soal in kurang)
        raise SettingsError(
            f'Belum disebut: {flags}. Contoh: invoke start --name "Kecamatan Sukamaju" --kind kecamatan '
            f'--region "Kabupaten Sukamakmur" --year {tahun_ini}.'
        )
    jawaban = {"tahun_ini": str(tahun_ini)}
    for soal in SOAL:
        if diberi.get(soal.kunci, "").strip():
            jawaban[soal.kunci] = soal.periksa(diberi[soal.kunci])
        elif kurang and tanya is not None:
            jawaban[soal.kunci] = tanya(soal, soal.bawaan(jawaban))
        else:
            jawaban[soal.kunci] = soal.bawaan(jawaban)
    return jawaban


def begin(data: Path, jawaban: Jawaban, perintah: Callable[[Path], str]) -> KantorBaru:
    """Make the folder of a new office below ``data``; ``perintah`` is the command that follows for a folder.

    Raises:
        DataFolderError: an office of that name has its folder already.
        OutputError: it cannot be written.
    """
    nama, tahun, unit = jawaban["nama"], jawaban["tahun"], units(jawaban)
    rencana = f"{tahun}/{layout.PERENCANAAN}.xlsx"
    berikutnya = perintah(data / slug(nama))
    isi = {
        layout.INSTANSI: settings(jawaban).encode(),
        rencana: first_workbook(nama, int(tahun), unit, berikutnya),
    }
    masuk = (f"{tahun}/{layout.MASUK}/TW{n}" for n in range(1, 5))
    folder = put_office(data, slug(nama), isi, (*masuk, f"{tahun}/{layout.NARASI}"))
    return KantorBaru(nama, folder, folder / rencana, jawaban["sop"], len(unit), berikutnya)
