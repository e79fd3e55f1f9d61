"""Makes the pictures of docs/panduan/ from the screens of its own commands: ``python docs/_sumber/layar.py``."""

import io
import re
import sys
import tempfile
from html import escape, unescape
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from ikuti import LEBAR, Jalan, follow  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.terminal_theme import TerminalTheme  # noqa: E402
from rich.text import Text  # noqa: E402

PANDUAN = ROOT / "docs/panduan"
WARNA = TerminalTheme(
    (255, 255, 255), (20, 20, 20),
    [(20, 20, 20), (170, 0, 0), (0, 105, 0), (120, 85, 0), (0, 60, 170), (125, 0, 125), (0, 100, 110), (90, 90, 90)],
)  # fmt: skip
"""On white, each at least 4.5 : 1."""
TEPI = 24
BENTUK = """\
<svg viewBox="0 0 {terminal_width} {terminal_height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>JUDUL</title>
<style>text {{ font-family: Consolas, "DejaVu Sans Mono", Menlo, monospace; font-size: {char_height}px; }}
{styles}</style>
<defs>{lines}</defs>
<rect width="100%" height="100%" rx="6" fill="#fff" stroke="#767676"/>
<g transform="translate(12, 10)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""rich's own form without its window and without the type it fetches from elsewhere."""


def pictures(jalan: Jalan) -> dict[str, str]:
    """The SVG of each picture a page asks for, by its name under ``docs/panduan/``."""
    return {nama: _drawn(perintah, layar) for nama, (perintah, layar) in jalan.gambar.items()}


def words(svg: str) -> list[str]:
    """What a picture says, line by line, whatever it looks like."""
    tinggi: dict[str, str] = {}
    for y, isi in re.findall(r'<text[^>]* y="([\d.]+)"[^>]*>(.*?)</text>', svg):
        tinggi[y] = tinggi.get(y, "") + unescape(isi).replace("\xa0", " ")
    return [" ".join(satu.split()) for satu in tinggi.values()]


def _drawn(perintah: str, layar: str) -> str:
    kertas = Console(record=True, width=LEBAR, file=io.StringIO())
    kertas.print(Text(f"> {perintah}", style="bold"))
    kertas.print(Text.from_ansi(layar.rstrip("\n")))
    svg = kertas.export_svg(theme=WARNA, code_format=BENTUK, unique_id="l")
    lebar, tinggi = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)[0])
    svg = re.sub(r'viewBox="[^"]*"', f'viewBox="0 0 {lebar + TEPI:g} {tinggi + TEPI:g}"', svg, count=1)
    return svg.replace("JUDUL", escape(f"Layar sesudah {perintah}"))


def main() -> None:
    """Write the pictures of every page, or of those named."""
    for page in [PANDUAN / nama for nama in sys.argv[1:]] or sorted(PANDUAN.glob("*.md")):
        with tempfile.TemporaryDirectory() as folder:
            for nama, svg in pictures(follow(page, Path(folder) / "sakip")).items():
                (PANDUAN / nama).parent.mkdir(exist_ok=True)
                (PANDUAN / nama).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
