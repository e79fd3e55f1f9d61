"""LibreOffice as a servant: started once for many files, without a trace on the computer."""

import shutil
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Final

_USUAL: Final = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
START: Final = 60
EACH: Final = 30
"""Seconds to start, and for one file more; the largest LKjIP takes four."""
_PREFIX: Final = "word-libreoffice-"
_DAY: Final = 86_400
_NOWHERE: Final = "127.0.0.1"
_SETTINGS: Final = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableOLEAutomation", "true"),
    ("Office.Common/Misc", "UseSystemFileDialog", "false"),
    ("Office.Common/Load", "UpdateDocMode", "0"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    *(("Inet/Settings", f"ooInet{kind}ProxyName", _NOWHERE) for kind in ("HTTP", "HTTPS", "FTP")),
    *(("Inet/Settings", f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS", "FTP")),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
"""What LibreOffice is told before it starts: no macro, no active content, no link updated, and every address asked of
a proxy on this computer's port 9, where nobody answers."""
_PDF_A: Final = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
)


def office() -> str:
    """Return the program that starts LibreOffice on this computer; empty when there is none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _USUAL if Path(place).is_file()), "")


def converted(documents: Mapping[str, bytes], program: str, form: str = "docx") -> dict[str, bytes]:
    """Return Word files as LibreOffice writes them in another form, by the same keys; what it does not write is out.

    `form` is what `--convert-to` takes. One that LibreOffice does not finish in time stops only those after it.
    """
    _sweep(Path(gettempdir()))
    with TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as folder:
        place, ending = Path(folder), form.partition(":")[0]
        _settle(place / "profil")
        names = {f"{number:04}": key for number, key in enumerate(documents)}
        for name, key in names.items():
            (place / f"{name}.docx").write_bytes(documents[key])
        command = [
            program, "--headless", "--norestore", f"-env:UserInstallation={(place / 'profil').as_uri()}",
            "--convert-to", form, "--outdir", str(place / "hasil"), *(str(place / f"{name}.docx") for name in names),
        ]  # fmt: skip
        with suppress(OSError, subprocess.SubprocessError):
            patience = START + EACH * len(names)
            subprocess.run(command, timeout=patience, check=True, capture_output=True)  # noqa: S603 - our own words
        made = {key: place / "hasil" / f"{name}.{ending}" for name, key in names.items()}
        return {key: file.read_bytes() for key, file in made.items() if file.is_file()}


def _settle(profile: Path) -> None:
    """Write the settings of a profile that LibreOffice has not seen yet."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for path, name, value in _SETTINGS
    )
    file = profile / "user" / "registrymodifications.xcu"
    file.parent.mkdir(parents=True)
    file.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>\n",
        encoding="utf-8",
    )


def _sweep(temp: Path) -> None:
    """Take away what a run left behind that was killed while LibreOffice worked, a day later."""
    for old in temp.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if time.time() - old.stat().st_mtime > _DAY:
                shutil.rmtree(old, ignore_errors=True)


def as_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return Word files as PDF/A-2b (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one; empty without LibreOffice."""
    program = office() if documents else ""
    return converted(documents, program, _PDF_A) if program else {}
