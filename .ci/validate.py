"""Runs the Microsoft OOXML SDK and our own check over every Word document and workbook of a folder."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from pipeline.word.check.document import part_faults
from pipeline.word.errors import TemplateBroken
from pipeline.word.file.package import read

_TAG = re.compile(rb"\{[{%#]")
_XML = re.compile(rb"<[^>]*>")


def faults(document: bytes) -> Iterator[str]:
    """The faults of our own check, and tags that were left in any part: the samples write no braces."""
    try:
        parts = read(document)
    except TemplateBroken as reason:
        yield f"[{reason.kode}] {reason.message}"
        return
    yield from map(str, part_faults(parts))
    for name, content in parts.items():
        # With its markup a part shows what stands in an alt text, without it a tag whose letters are apart.
        if name.endswith(".xml") and (_TAG.search(content) or _TAG.search(_XML.sub(b"", content))):
            yield f"[sisa-tag] masih ada tag templat di {name}"


def delivered(file: Path) -> bool:
    """Whether a file is what somebody gave us, kept byte for byte whatever is wrong with it."""
    place = file.as_posix()
    return "/6-reviu/kembali/" in place or re.search(r"/arsip/[^/]+/masukan/", place) is not None


def looked_at(validator: str, file: Path) -> str:
    """What is wrong with one file, empty where nothing is."""
    found = list(faults(file.read_bytes())) if file.suffix == ".docx" else []
    said = subprocess.run([validator, str(file)], capture_output=True, text=True, check=False)  # noqa: S603
    return "\n  ".join([said.stdout[:2000] + said.stderr[:500], *found]) if said.returncode or found else ""


def main(folder: Path, validator: str) -> int:
    """The number of files with at least one fault."""
    found_files = sorted(f for ending in ("docx", "xlsx") for f in folder.rglob(f"*.{ending}") if not delivered(f))
    # Soft copies in the archive have the bytes of the documents they copy: each content is looked at once.
    files = list({sha256(file.read_bytes()).digest(): file for file in reversed(found_files)}.values())
    bad = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # the validator is a program of its own
        for file, said in zip(files, pool.map(partial(looked_at, validator), files), strict=True):
            if said:
                bad += 1
                print(f"{file.relative_to(folder)}\n{said}")
    print(f"{len(files)} berkas diperiksa, {bad} bermasalah")
    return bad


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1]), sys.argv[2]) else 0)
