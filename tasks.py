"""The switchboard: one thin task per stage of the procedure; bare ``invoke`` shows where the period stands."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import Task, task

from pipeline import STAGES

if TYPE_CHECKING:
    from pipeline.permintaan import Permintaan
    from pipeline.screen.layar import Layar

TEMPLATES = Path(__file__).parent / "templates"
CONTOH = Path(__file__).parent / "data" / "kecamatan-contoh-muncar"
COULD_NOT_RUN = 1
PILIHAN = {
    "data": "folder data: satu perangkat daerah, atau folder berisi banyak perangkat daerah",
    "output": "folder hasil",
    "period": "periode: 2024-TW3, TW3 (tahun terbaru), atau 2024 untuk setahun (bawaan: yang terbaru)",
    "archive": "alamat arsip SQLAlchemy (bawaan: arsip.sqlite di folder arsip)",
    "today": "tanggal hari ini, misalnya 2025-01-31 (bawaan: tanggal komputer)",
}
BANYAK = {
    "cluster": "alamat dask scheduler, misalnya tcp://10.0.0.5:8786 (bawaan: proses di komputer ini)",
    "again": "buat ulang juga kantor yang tidak berubah",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of a command as they were typed."""

    data: str
    output: str
    period: str
    archive: str
    today: str

    def permintaan(self, *, pages: bool = False) -> "Permintaan":
        """The same as the pipeline knows it; with ``pages`` contents lists get their page numbers."""
        from pipeline.alamat import is_remote
        from pipeline.permintaan import Permintaan
        from pipeline.word.cache import user_folder

        hari = _day(self.today)
        jauh = self.output if is_remote(self.output) else ""
        if jauh:
            from pipeline.remote import Jauh

            Jauh(jauh)  # one sentence before the work, not one for every office
        here = Path("output" if jauh else self.output)
        made = Permintaan(here, TEMPLATES, hari, self.period, self.archive, pages, user_folder())
        return replace(made, diketik=self.typed, jauh=jauh)

    @property
    def typed(self) -> str:
        """The output folder for the commands that are printed: without a password."""
        from pipeline.alamat import is_remote, shown

        return shown(self.output) if is_remote(self.output) else self.output


def _command(name: str, act: Callable[["Layar", Asked], int], doc: str) -> Task[Callable[..., None]]:
    def body(
        _c: Context, data: str = "data", output: str = "output", period: str = "", archive: str = "", today: str = ""
    ) -> None:
        asked = Asked(data, output, period, archive, today)
        _guarded(output, lambda layar: act(layar, asked))

    body.__doc__ = doc
    made: Task[Callable[..., None]] = task(name=name, help=PILIHAN, default=name == "status")(body)
    return made


def _stage(name: str, stages: Sequence[str], doc: str) -> Task[Callable[..., None]]:
    def body(
        _c: Context, data: str = "data", output: str = "output", period: str = "", archive: str = "", today: str = "",
        cluster: str = "", again: bool = False,
    ) -> None:  # fmt: skip
        asked = Asked(data, output, period, archive, today)
        _guarded(output, lambda layar: _run(layar, stages, asked, cluster, again=again))

    body.__doc__ = doc
    made: Task[Callable[..., None]] = task(name=name, help=PILIHAN | BANYAK)(body)
    return made


@task(
    help={
        "name": "nama perangkat daerah, misalnya Kecamatan Sukamaju",
        "kind": "jenis: kecamatan, badan, dinas, inspektorat, sekretariat, rsud, uptd",
        "region": "pemerintah daerah, misalnya Kabupaten Sukamakmur",
        "year": "tahun rencana, misalnya 2025",
        "sop": "SOP yang diikuti: klego atau pekalongan (bawaan: menurut jenisnya)",
        "data": "folder data tempat folder kantor dibuat",
        "today": PILIHAN["today"],
    },
)
def start(
    _c: Context, name: str = "", kind: str = "", region: str = "", year: str = "", sop: str = "", data: str = "data",
    today: str = "",
) -> None:  # fmt: skip
    """Menyiapkan folder kantor baru: instansi.toml dan perencanaan.xlsx yang tinggal diisi."""
    diberi = {"nama": name, "jenis": kind, "pemerintah_daerah": region, "tahun": year, "sop": sop}
    _guarded("output", lambda layar: _start(layar, _here(data), diberi, _day(today).year))


@task(help={"only": "hanya pengukuran ini, dipisah koma: word,package,form,build,rows,offices,archive"})
def bench(_c: Context, only: str = "") -> None:
    """Mengukur kecepatan program dan menulis docs/benchmarks.md (bagi pengembang; seluruhnya dua jam lebih)."""
    import subprocess

    names = [nama.strip() for nama in only.split(",") if nama.strip()]
    program = TEMPLATES.parent / "benchmarks" / "bench.py"
    raise Exit(code=subprocess.run([sys.executable, str(program), *names], check=False).returncode)  # noqa: S603


def _start(layar: "Layar", data: Path, diberi: dict[str, str], tahun_ini: int) -> int:
    from pipeline.screen.asking import ask, show_new
    from pipeline.screen.layar import as_typed
    from pipeline.screen.status import Pilihan
    from pipeline.start.mulai import answered, begin

    tanya = partial(ask, layar) if sys.stdin is not None and sys.stdin.isatty() else None
    jawaban = answered(diberi, tahun_ini, tanya)
    show_new(
        layar, begin(data, jawaban, lambda unit: as_typed(Pilihan(unit.as_posix()).perintah("render"), layar.program))
    )
    return 0


@task(
    help={
        "to": "folder peragaan (bawaan: demo)",
        "today": "tanggal yang dianggap hari ini (bawaan: 2025-01-31, sesudah tahun contohnya berakhir)",
    },
)
def demo(_c: Context, to: str = "demo", today: str = "2025-01-31") -> None:
    """Memperagakan: kantor contoh disusun seluruhnya di folder sendiri, lengkap dengan halamannya."""
    _guarded(to, lambda layar: _demo(layar, _here(to, "--to"), today))


def _demo(layar: "Layar", to: Path, today: str) -> int:
    from pipeline.folder.baru import put_sample
    from pipeline.screen.asking import show_demo

    data, output = put_sample(CONTOH, to), to / "output"
    tahun = max(folder.name for folder in data.iterdir() if folder.name.isdigit())
    periode = (f"{tahun}-TW4", tahun)
    worst = max(_run(layar, STAGES, Asked(str(data), str(output), satu, "", today)) for satu in periode)
    show_demo(layar, [output / data.name / satu / "index.html" for satu in reversed(periode)])
    return worst


form = _stage("form", ["form"], "Membuat formulir pengumpulan data dan nota dinas permintaan data.")
intake = _stage("intake", ["intake"], "Menerima formulir yang kembali: ceklist penerimaan.")
check = _stage("check", ["check"], "Memeriksa kelengkapan dan kewajaran: cek list, nota perbaikan, daftar temuan.")
analyse = _stage("analyse", ["analyse"], "Mengolah dan menganalisis: capaian, serapan, laporan analisa.")
group = _stage("group", ["group"], "Mengelompokkan hasil: laporan pengolahan dan pengelompokan.")
review = _stage("review", ["review"], "Mengambil suntingan naskah yang kembali; lembar verifikasi, catatan revisi.")
render = _stage("render", ["render"], "Menyusun dokumen: PK, IKU, cascading, rencana aksi, monev, pengukuran, LKjIP.")
archive = _stage("archive", ["archive"], "Memasukkan ke arsip: data base, soft copy, register.")
build = _stage("build", STAGES, "Semua tahap dari formulir sampai arsip.")


@task(
    help={
        "tier": "jenjang yang memutuskan: kasubag, sekretaris, kepala",
        "decision": "keputusan: setuju, revisi, kembali",
        "by": "nama yang memutuskan",
        "note": "catatan revisi (boleh kosong)",
        **PILIHAN,
    },
)
def decide(
    _c: Context, tier: str = "", decision: str = "", by: str = "", note: str = "", data: str = "data",
    output: str = "output", period: str = "", today: str = "", archive: str = "",
) -> None:  # fmt: skip
    """Mencatat keputusan satu jenjang verifikasi, sama dengan mengembalikan lembar verifikasi .xlsx."""
    asked = Asked(data, output, period, archive, today)
    _guarded(output, lambda layar: _decide(layar, asked, (tier, decision, by, note)))


@task(help={"year": "tahun yang direncanakan, misalnya 2025", "data": PILIHAN["data"], "today": PILIHAN["today"]})
def plan(_c: Context, year: int = 0, data: str = "data", today: str = "") -> None:
    """Menyiapkan draf perencanaan.xlsx tahun depan dari rencana dan hasil tahun ini."""
    _guarded("output", lambda layar: _plan(layar, _here(data), year, _day(today)))


@task(
    name="import",
    iterable=["file"],
    help={
        "file": "berkas yang diimpor; boleh disebut beberapa kali",
        "data": "folder satu perangkat daerah",
        "output": "folder laporan impor",
        "period": "triwulan atau tahun yang diambil: 2024-TW4, atau 2024 untuk setahun",
        "map": "pasangan kolom tabel kantor sendiri (bawaan: impor.toml di samping instansi.toml)",
        "unit": "kode unit kerja pemilik survei (bila lebih dari satu unit mungkin)",
        "replace": "ganti berkas yang sudah ada; yang lama dipindahkan ke lama/",
        "dry": "hanya laporan; data tidak diubah",
        "today": PILIHAN["today"],
    },
)
def import_(
    _c: Context, file: Sequence[str], data: str = "data", output: str = "output", period: str = "", unit: str = "",
    map_: str = "", today: str = "", replace: bool = False, dry: bool = False,
) -> None:  # fmt: skip
    """Mengambil yang sudah ada di aplikasi lain (SIPD, survei, RKA, SIMPEG): lra.csv, kuesioner, lembar rencana."""
    asked = Asked(data, output, period, "", today)
    _guarded(output, lambda layar: _import(layar, asked, (tuple(file), replace, dry, unit, map_)))


@task(help={"data": PILIHAN["data"]})
def lint(_c: Context, data: str = "data") -> None:
    """Memeriksa templat Word, milik kita dan milik tiap kantor, sebelum dipakai."""
    _guarded("output", lambda layar: _lint(layar, _here(data)))


@task(help={k: PILIHAN[k] for k in ("data", "output", "archive")})
def verify(_c: Context, data: str = "data", output: str = "output", archive: str = "") -> None:
    """Memeriksa arsip: setiap baris dan soft copy dihitung ulang; yang hilang atau berubah disebut."""

    def look(layar: "Layar") -> int:
        from pipeline.screen.keeping import verify

        return verify(layar, _here(data), Asked(data, output, "", archive, "").permintaan())

    _guarded(output, look)


@task(
    help={
        **{k: PILIHAN[k] for k in ("output", "archive")},
        "data": "folder satu perangkat daerah",
        "period": "periode yang dipulihkan: 2024-TW3, atau 2024 untuk setahun",
        "to": "folder tujuan, baru atau kosong",
        "versi": "nomor versi (bawaan: yang terbaru)",
    }
)
def restore(
    _c: Context, data: str = "data", output: str = "output", period: str = "", archive: str = "", to: str = "",
    versi: int = 0,
) -> None:  # fmt: skip
    """Mengembalikan satu versi dari arsip: folder data, dokumen, dan soft copy, byte demi byte."""

    def give_back(layar: "Layar") -> int:
        from pipeline.screen.keeping import restore

        tujuan = str(_here(to, "--to")) if to else ""
        return restore(layar, _here(data), Asked(data, output, period, archive, "").permintaan(), versi, tujuan)

    _guarded(output, give_back)


def _diff(layar: "Layar", asked: Asked) -> int:
    from pipeline.back import compared
    from pipeline.folder.data import units
    from pipeline.permintaan import near
    from pipeline.screen.back import show_difference
    from pipeline.screen.console import for_each

    permintaan = asked.permintaan()

    def one(unit: Path) -> None:
        with near(permintaan, unit.name) as here:
            hasil = compared(unit, here)
        show_difference(layar, hasil.nama, hasil.periode, hasil.beda)

    return for_each(layar, units(_here(asked.data)), one)


diff = _command("diff", _diff, "Yang berubah sejak versi terakhir di arsip: angka, temuan, kalimat.")


@task(
    help={
        "to": "folder tempat ekspor ditulis (bawaan: ekspor, atau ekspor-publik)",
        "publik": "tanpa NIP, tanda tangan, dan nama orang",
        **{nama: PILIHAN[nama] for nama in ("data", "output", "archive")},
    }
)
def export(
    _c: Context, data: str = "data", output: str = "output", archive: str = "", to: str = "", publik: bool = False
) -> None:
    """Menyerahkan isi arsip kepada pihak lain: xlsx, CSV, Parquet, dan kamus data."""
    asked = Asked(data, output, "", archive, "")
    tujuan = to or ("ekspor-publik" if publik else "ekspor")
    _guarded(output, lambda layar: _export(layar, asked, _here(tujuan, "--to"), publik=publik))


def _export(layar: "Layar", asked: Asked, to: Path, *, publik: bool) -> int:
    from pipeline.folder.data import units
    from pipeline.handout import handed_out
    from pipeline.screen.back import show_export

    show_export(layar, handed_out(units(_here(asked.data)), asked.permintaan(), to, publik=publik))
    return 0


def _recap(layar: "Layar", asked: Asked) -> int:
    from pipeline.permintaan import near_above
    from pipeline.screen.recap import show_recap
    from pipeline.together import FOLDER, laid_out
    from pipeline.word.libreoffice import office

    with near_above(asked.permintaan(pages=bool(office())), FOLDER) as permintaan:
        hasil = laid_out(_here(asked.data), permintaan)
    show_recap(layar, hasil)
    return hasil.status


recap = _command(
    "recap", _recap, "Bagian Organisasi: banyak perangkat daerah berdampingan, RPJMD, LKjIP daerah, data terbuka."
)


def _evidence(layar: "Layar", asked: Asked) -> int:
    from pipeline.evidence import gathered
    from pipeline.folder.data import units
    from pipeline.permintaan import near
    from pipeline.screen.back import show_evidence
    from pipeline.screen.console import for_each

    permintaan = asked.permintaan()

    def one(unit: Path) -> None:
        with near(permintaan, unit.name) as here:
            hasil = gathered(unit, here)
        show_evidence(layar, hasil)

    return for_each(layar, units(_here(asked.data)), one)


evidence = _command("evidence", _evidence, "Bukti bagi evaluator: dokumen dan halaman tiap kriteria LKE.")


def _standing(layar: "Layar", asked: Asked) -> int:
    from pipeline.screen.standing import standing
    from pipeline.screen.status import Pilihan

    _here(asked.data)
    return standing(layar, Pilihan(asked.data, asked.typed, asked.period), asked.permintaan())


status = _command(
    "status", _standing, "Sampai di mana periode ini: tiap langkah SOP, menunggu siapa, perintah berikutnya."
)


def _decide(layar: "Layar", asked: Asked, diminta: tuple[str, str, str, str]) -> int:
    from pipeline.decide import Diminta, decide, only_unit
    from pipeline.permintaan import near
    from pipeline.screen.console import show_decision
    from pipeline.screen.status import Pilihan

    unit = only_unit(_here(asked.data))
    with near(asked.permintaan(), unit.name) as permintaan:
        keputusan, jenjang, file = decide(unit, Diminta(*diminta), permintaan)
    berikutnya = Pilihan(asked.data, asked.typed, keputusan.periode).perintah("build")
    show_decision(layar, keputusan, jenjang, file, berikutnya)
    return 0


def _plan(layar: "Layar", data: Path, year: int, today: date) -> int:
    from pipeline.back import ensure_year, plan_next
    from pipeline.folder.data import units
    from pipeline.screen.back import show_draft
    from pipeline.screen.console import for_each

    def one(unit: Path) -> None:
        draf = plan_next(unit, year, today)
        show_draft(layar, draf.nama, draf.file, draf.draf.perhatian, baru=draf.baru)

    ensure_year(year)
    return for_each(layar, units(data), one)


def _import(layar: "Layar", asked: Asked, diminta: tuple[tuple[str, ...], bool, bool, str, str]) -> int:
    from pipeline.folder.data import units
    from pipeline.importing import PermintaanImpor, imported, only_office
    from pipeline.permintaan import near
    from pipeline.screen.taken import show_import

    unit, asli = only_office(units(_here(asked.data))), asked.permintaan()
    with near(asli, unit.name) as permintaan:
        done = imported(unit, PermintaanImpor(*diminta, asli.output), permintaan)
    show_import(layar, done.laporan, str(done.folder))
    return 0 if done.tuntas else 2


def _lint(layar: "Layar", data: Path) -> int:
    from pipeline.screen.console import show_faults, show_news
    from pipeline.template_lint import faults_below, news_below

    found = tuple(faults_below(TEMPLATES, data))
    show_news(layar, tuple(news_below(TEMPLATES, data)))
    show_faults(layar, found)
    return 2 if found else 0


def _run(layar: "Layar", stages: Sequence[str], asked: Asked, alamat: str = "", *, again: bool = False) -> int:
    """The exit status of the contract: 0 nothing blocking, 2 marked drafts, 1 could not run."""
    from uuid import uuid4

    from pipeline.apart import start

    start("pipeline.sheet.workbook", "pipeline.sheet.comma")
    from pipeline.fleet import run_all
    from pipeline.folder.data import misnamed_settings, passed_over, stepped_aside, units
    from pipeline.folder.output import prepare
    from pipeline.screen.console import show_passed_over, show_samples
    from pipeline.screen.working import shown
    from pipeline.word.libreoffice import office
    from pipeline.workers import cluster

    data, permintaan = _here(asked.data), asked.permintaan(pages=bool(office()))
    found = units(data)
    show_passed_over(layar, passed_over(data), misnamed_settings(data))
    show_samples(layar, stepped_aside(data))
    kolam = None
    if alamat:
        prepare(permintaan.output)
        kolam = cluster(alamat, data, permintaan.output)
    outcomes = run_all(found, stages, permintaan, kolam, uuid4().hex if again else "")
    return shown(layar, outcomes, [unit.name for unit in found])


def _here(place: str, pilihan: str = "--data") -> Path:
    """A folder that must lie on this computer or on a share."""
    from pipeline.alamat import is_remote, shown
    from pipeline.errors import DataFolderError

    if is_remote(place):
        raise DataFolderError(
            f"Alamat “{shown(place)}” tidak dapat dipakai untuk {pilihan}. Sebut folder di komputer ini atau folder "
            "bersama (//server/folder); hanya --output dan [arsip] lokasi yang boleh berupa alamat."
        )
    return Path(place)


def _day(text: str) -> date:
    from pipeline.errors import DataFolderError

    try:
        return date.fromisoformat(text) if text else date.today()  # noqa: DTZ011 - the office's own calendar day
    except ValueError:
        raise DataFolderError(f"Tanggal “{text}” tidak dikenali. Tulis seperti 2025-01-31.") from None


def _guarded(output: str, action: Callable[["Layar"], int]) -> None:
    """Run, and turn whatever stops it into one sentence and an exit status."""
    from pipeline.alamat import is_remote, without_secrets
    from pipeline.disk import program_fault
    from pipeline.errors import PipelineError
    from pipeline.screen.layar import Layar, any_sign, as_typed

    program = "sakip" if __name__ == "__main__" else "invoke"
    any_sign()
    try:
        layar = Layar(program)
        with layar.working():
            code = action(layar)
    except PipelineError as error:
        raise Exit(as_typed(str(error), program), COULD_NOT_RUN) from None
    except Exception as error:  # noqa: BLE001 - an office must never meet a traceback
        hide = partial(without_secrets, urls=_addresses(sys.argv))
        raise Exit(
            program_fault(Path("output" if is_remote(output) else output), error, hide), COULD_NOT_RUN
        ) from None
    if code:
        raise Exit(code=code)


def _addresses(typed: Sequence[str]) -> list[str]:
    """What was typed after --archive and --output."""
    after = [word for before, word in pairwise(typed) if before in {"--archive", "--output"}]
    return [*after, *(word.partition("=")[2] for word in typed if word.startswith(("--archive=", "--output=")))]


if __name__ == "__main__":
    from pipeline.screen.program import Sakip

    Sakip(sys.modules[__name__]).run()
