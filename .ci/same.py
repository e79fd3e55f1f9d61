"""Names every file that two output folders do not hold byte for byte alike.

Left out are the database, whose file says which SQLite wrote it, locks, and what each computer notes of its own work.
"""

import sys
from pathlib import Path

LEFT_OUT = {".kunci", ".jejak", "arsip.sqlite"}


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path from there."""
    found = (file for file in folder.rglob("*") if file.is_file() and not LEFT_OUT.intersection(file.parts))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


one, other = (files(Path(name)) for name in sys.argv[1:3])
different = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
print(f"{len(one)} files here, {len(other)} there, {len(different)} differ")
print(*different, sep="\n")
sys.exit(bool(different))
