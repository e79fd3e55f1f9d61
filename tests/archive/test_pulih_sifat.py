"""Whatever the files are called and hold, the archive gives them back byte for byte."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.berkas import Berkas
from tests.archive.lemari import SLUG, diarsipkan
from tests.archive.test_pulih import files, pulih

DITOLAK = '<>:"|?*\\' if sys.platform == "win32" else ""
"""No file of such a name can be delivered on Windows."""
HURUF = st.text(
    st.characters(codec="utf-8", exclude_characters=f"/\0{DITOLAK}", exclude_categories=("Cs", "Cc")),
    min_size=1,
    max_size=20,
)
NAMA = HURUF.filter(lambda nama: nama.strip(". ") != "").map(lambda nama: f"{nama[:20]}x")
AKHIRAN = st.sampled_from(["", ".xlsx", ".html", ".docx", ".csv", ".js", ".aktif", ".xlsm", ".pdf"])
ISI = st.sampled_from([b"", b"satu", b"dua", b"<html>", b"PK\3\4", b"=cmd|'/C calc'!A0", b"\xd0\xcf\x11\xe0"])


@settings(max_examples=15, deadline=None)
@given(
    st.dictionaries(st.tuples(NAMA, AKHIRAN).map("".join), ISI, min_size=1, max_size=6).filter(
        lambda isi: len({nama.casefold() for nama in isi}) == len(isi)
    )
)
def test_any_set_of_files_comes_back_as_it_was(kiriman):
    with TemporaryDirectory() as folder:
        tempat = Path(folder)
        alamat = f"sqlite:///{(tempat / 'arsip.sqlite').as_posix()}"
        masukan = [Berkas.dari(f"2024/masuk/TW4/{nama}", isi) for nama, isi in kiriman.items()]
        diarsipkan(tempat / "arsip", alamat, b"iku", masukan=masukan)
        done = pulih(alamat, tempat / "arsip", tempat / "r")
        kembali = files(tempat / "r" / "data" / SLUG / "2024/masuk/TW4")
        assert (kembali, done.temuan) == (kiriman, ())
