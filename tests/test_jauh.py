"""The sample office with its output on a store beside the same office with its output on the disk."""

import contextlib
import shutil
from dataclasses import replace
from datetime import date
from difflib import ndiff
from pathlib import Path
from uuid import uuid4

import pytest
from invoke import Context, Exit

from pipeline import STAGES
from pipeline.alamat import shown
from pipeline.fleet import run_all
from pipeline.permintaan import Permintaan
from pipeline.remote import Jauh, carried, local
from pipeline.unchanged import trace, unchanged
from tests.penyimpanan import ALASAN_PUTUS, Rapuh, berniat, rapuh
from tests.review.kantor import CONTOH, LKJIP, MONEV, ROOT, diganti, disunting

UNIT, HASIL, ARSIP, HARI = Path(CONTOH.name), "hasil", "sqlite:///arsip.sqlite", date(2025, 1, 20)
TW, LAIN = "2024-TW4", "2024-TW1"
LAMA, BARU = "Mutu layanan loket,", "Mutu layanan loket kecamatan,"
CATATAN = (f"{UNIT}/{TW}/7-dokumen/catatan camat.txt", f"{UNIT}/daftar hadir.txt", "pengumuman.txt")
"""What somebody puts among our files: in a period, beside it, above all."""


class Rumah:
    """A folder to work in, with the sample office and its output: here, or on the store named by ``jauh``."""

    def __init__(self, folder: Path, jauh: str = "") -> None:
        self.folder, self.jauh = folder, jauh

    def siap(self, *tanpa: str) -> "Rumah":
        shutil.copytree(CONTOH, self.folder / UNIT, ignore=shutil.ignore_patterns(*tanpa))
        return self

    def minta(self, periode=TW) -> Permintaan:
        return Permintaan(Path(HASIL), ROOT / "templates", HARI, periode, ARSIP, jauh=self.jauh)

    def build(self, periode=TW, stages=STAGES, giliran=""):
        with contextlib.chdir(self.folder):
            (hasil,) = run_all([UNIT], stages, self.minta(periode), giliran=giliran)
        return hasil

    def isi(self) -> dict[str, bytes]:
        """Every file of the output and the archive folder in it; what a computer notes for itself is none."""
        if self.jauh:
            return {nama: Jauh(self.jauh).read(nama) for nama in Jauh(self.jauh).names()}
        files = {f.relative_to(self.folder / HASIL).as_posix(): f for f in (self.folder / HASIL).rglob("*")}
        ours = {n: f for n, f in files.items() if f.is_file() and carried(n) and "/.jejak/" not in n}
        return {nama: file.read_bytes() for nama, file in ours.items()}

    def taruh(self, nama: str, isi: bytes) -> None:
        if self.jauh:
            Jauh(self.jauh).put(nama, isi)
        else:
            (self.folder / HASIL / nama).write_bytes(isi)

    def ketik(self, capsys, perintah: str, **pilihan) -> tuple[int, str]:
        """A command as it is typed; its exit status and what it says, the output folder called ``hasil``."""
        import tasks

        status, kata = 0, ""
        asal = {"data": str(UNIT), "output": self.jauh or HASIL, "archive": ARSIP}
        minta = {nama: isi for nama, isi in {**asal, **pilihan}.items() if isi is not None}
        with contextlib.chdir(self.folder):
            try:
                getattr(tasks, perintah).body(Context(), **minta)
            except Exit as stopped:
                status, kata = stopped.code, stopped.message or ""
        layar = f"{capsys.readouterr().out} {kata}"
        layar = layar.replace(shown(self.jauh), HASIL) if self.jauh else layar
        return status, " ".join(layar.split())


@pytest.fixture(scope="module")
def berdua(tmp_path_factory):
    """The office twice, built once in each: on the disk and on a store."""
    tmp = tmp_path_factory.mktemp("rumah")
    disk, jauh = Rumah(tmp / "disk").siap(), Rumah(tmp / "jauh", f"memory://{uuid4().hex}/hasil").siap()
    hasil = {rumah: (rumah.build(LAIN), rumah.build()) for rumah in (disk, jauh)}
    return disk, jauh, hasil


def same(disk: Rumah, jauh: Rumah) -> None:
    here, there = disk.isi(), jauh.isi()
    assert sorted(here) == sorted(there) != []
    assert [nama for nama in here if here[nama] != there[nama]] == []


@pytest.mark.slow
def test_a_build_on_a_store_is_byte_for_byte_that_on_a_disk(berdua):
    disk, jauh, hasil = berdua
    same(disk, jauh)
    assert {nama.split("/")[0] for nama in jauh.isi()} - {"rekap"} == {str(UNIT), "arsip", "index.html"}
    for here, there in zip(hasil[disk], hasil[jauh], strict=True):
        assert (there.status, there.temuan, there.simpanan) == (here.status, here.temuan, here.simpanan)
        assert str(there.folder) == f"{shown(jauh.jauh)}/{Path(here.folder).relative_to(HASIL).as_posix()}"


@pytest.mark.slow
def test_nothing_of_a_store_remains_on_this_computer(berdua):
    assert sorted(f.name for f in berdua[1].folder.iterdir()) == ["arsip.sqlite", str(UNIT)]


@pytest.mark.slow
def test_a_second_build_puts_nothing_there(berdua):
    _, jauh, _ = berdua
    before = Jauh(jauh.jauh).names()
    again = jauh.build(giliran="dibuat ulang")
    assert (again.simpanan.baru, again.simpanan.berubah, again.arsip_baru) == ((), (), False)
    assert Jauh(jauh.jauh).names() == before


_COPY = f"arsip/{UNIT}/"
UBAH = {
    "a form": lambda rumah: (rumah.folder / UNIT / "2024/masuk/TW4/baru.xlsx").write_bytes(b"x"),
    "a document on the store": lambda rumah: rumah.taruh(f"{UNIT}/{TW}/{MONEV}", b"x"),
    "a document taken from it": lambda rumah: Jauh(rumah.jauh).remove(f"{UNIT}/{TW}/{MONEV}"),
    "a soft copy taken from it": lambda rumah: Jauh(rumah.jauh).remove(next(n for n in rumah.isi() if _COPY in n)),
    "the archive": lambda rumah: (rumah.folder / "arsip.sqlite").unlink(),
    "what was noted": lambda _: [Rapuh.store.pop(nama) for nama in list(Rapuh.store) if "/.jejak/" in nama],
}


@pytest.mark.slow
@pytest.mark.parametrize("ubah", UBAH.values(), ids=UBAH)
def test_an_office_on_a_store_is_passed_over_until_something_of_it_changes(tmp_path, ubah):
    with rapuh() as url:
        rumah = Rumah(tmp_path, url).siap()
        pertama = rumah.build()
        lagi = rumah.build()
        assert (lagi.baris, lagi.sama) == (replace(pertama.baris, sama=True), True)
        ubah(rumah)
        assert not getattr(rumah.build(), "sama", False)


@pytest.mark.slow
def test_of_an_office_that_is_as_it_was_a_store_gives_only_what_was_noted(tmp_path):
    with rapuh() as url:
        rumah = Rumah(tmp_path, url).siap()
        rumah.build()
        with berniat(bacaan=1, tulisan=0), contextlib.chdir(rumah.folder):
            assert unchanged(UNIT, STAGES, rumah.minta(), trace(UNIT, STAGES, rumah.minta())).sama


@pytest.mark.slow
@pytest.mark.parametrize(
    ("perintah", "pilihan"),
    [
        ("status", {"period": TW, "today": "2025-01-20"}),
        ("diff", {"period": TW, "today": "2025-01-20"}),
        ("verify", {}),
        ("restore", {"period": TW, "to": "pulih"}),
        ("export", {"to": "ekspor"}),
        ("recap", {"today": "2025-01-20"}),
        ("decide", {"period": TW, "today": "2025-01-20", "tier": "camat"}),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_a_command_says_of_a_store_what_it_says_of_a_disk(berdua, capsys, perintah, pilihan):
    disk, jauh, _ = berdua
    here, there = (rumah.ketik(capsys, perintah, **pilihan) for rumah in (disk, jauh))
    assert there == here, "\n".join(ndiff(here[1].split(), there[1].split()))
    assert len(here[1]) > 20
    same(disk, jauh)
    to = pilihan.get("to")
    if to:
        assert local(jauh.folder / to) == local(disk.folder / to)
        for rumah in (disk, jauh):
            shutil.rmtree(rumah.folder / to)


@pytest.mark.slow
def test_what_people_write_there_comes_back_or_stays_as_it_does_on_a_disk(tmp_path):
    disk, jauh = Rumah(tmp_path / "disk").siap(), Rumah(tmp_path / "jauh", f"memory://{uuid4().hex}").siap()
    naskah = f"{UNIT}/{TW}/{LKJIP}"
    for rumah in (disk, jauh):
        rumah.build()
    suntingan = disunting(disk.isi()[naskah], diganti(LAMA, BARU))
    for rumah in (disk, jauh):
        rumah.taruh(naskah, suntingan)
        for nama in CATATAN:
            rumah.taruh(nama, b"milik orang")
    here, there = disk.build(), jauh.build()
    assert there.diambil == here.diambil != ()
    assert there.simpanan == here.simpanan
    narasi = [(rumah.folder / UNIT / "2024/narasi/latar-belakang.md").read_text("utf-8") for rumah in (disk, jauh)]
    assert narasi[0] == narasi[1]
    assert BARU in narasi[0]
    assert [jauh.isi()[nama] for nama in CATATAN] == [b"milik orang"] * 3
    same(disk, jauh)


@pytest.mark.slow
@pytest.mark.parametrize("tulisan", [0, 3, 20])
def test_a_store_that_is_cut_off_says_one_sentence_and_the_next_run_does_what_is_left(tmp_path, tulisan):
    disk = Rumah(tmp_path / "disk").siap()
    disk.build(LAIN, ["form"])
    with rapuh() as url:
        jauh = Rumah(tmp_path / "jauh", url).siap()
        with berniat(tulisan=tulisan):
            kata = jauh.build(LAIN, ["form"]).pesan
        assert ALASAN_PUTUS in kata
        assert kata.startswith(f"Penyimpanan “{url}” tidak dapat ditulisi")
        assert "\n" not in kata
        assert len([n for n in Rapuh.store if "formulir" in n]) <= tulisan
        assert jauh.build(LAIN, ["form"]).simpanan.dipertahankan == ()
        same(disk, jauh)


@pytest.mark.parametrize("pilihan", [{"data": "s3://orang:R4hasia@x/data"}, {"to": "s3://orang:R4hasia@x/pulih"}])
def test_data_and_to_are_folders_of_this_computer(tmp_path, capsys, pilihan):
    rumah = Rumah(tmp_path)
    status, kata = rumah.ketik(capsys, "restore", period=TW, **pilihan)
    assert (status, next(iter(pilihan)) in kata, "s3://orang:***@x/" in kata) == (1, True, True)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_address_of_the_output_is_one_sentence_for_all_offices(tmp_path, capsys):
    status, kata = Rumah(tmp_path, "tidakada://orang:R4hasia@x/h").ketik(capsys, "form", data=str(CONTOH))
    assert (status, kata.count("Penyimpanan “"), "R4hasia" in kata) == (1, 1, False)
    assert list(tmp_path.iterdir()) == []


def test_a_draft_of_a_mapping_lies_where_it_can_be_opened(tmp_path, capsys):
    """``--map`` wants a file of this computer, and a store gets nothing of a command that failed."""
    rumah = Rumah(tmp_path, f"memory://{uuid4().hex}").siap("narasi", "masuk")
    tabel = CONTOH / "2024/masuk/TW1/lra.csv"
    status, kata = rumah.ketik(capsys, "import_", archive=None, file=[str(tabel)], period=LAIN)
    usul = Path("output") / UNIT / "impor/impor.toml"
    assert (status, f"“{usul.as_posix()}”" in kata) == (1, True)
    assert (tmp_path / usul).is_file()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("perintah", "pilihan"),
    [("verify", {}), ("restore", {"period": TW, "to": "pulih"}), ("export", {}), ("recap", {}), ("diff", {})],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_what_needs_the_archive_names_postgresql_where_no_database_is_named(berdua, capsys, perintah, pilihan):
    status, kata = berdua[1].ketik(capsys, perintah, archive=None, **pilihan)
    assert (status, "memerlukan data base PostgreSQL" in kata) == (1, True)
