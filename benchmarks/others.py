"""docxtemplater and carbone, the two template engines for Node, kept running so that they take turns with ours."""

import json
import shutil
import subprocess
from base64 import b64decode
from pathlib import Path
from typing import Any, Self

PACKAGES = ("docxtemplater@3.71.0", "pizzip@3.3.0", "carbone@3.8.2")
SERVANT = """
const fs = require("fs"), readline = require("readline");
const PizZip = require("pizzip"), Docxtemplater = require("docxtemplater"), carbone = require("carbone");
const data = JSON.parse(fs.readFileSync("data.json"));
const ways = {
  docxtemplater: done => {
    const doc = new Docxtemplater(new PizZip(fs.readFileSync("docxtemplater.docx")), {paragraphLoop: false});
    doc.render(data);
    done(doc.getZip().generate({type: "nodebuffer", compression: "DEFLATE"}));
  },
  carbone: done => carbone.render("carbone.docx", data, (err, result) => { if (err) throw err; done(result); }),
};
readline.createInterface({input: process.stdin}).on("line", line => {
  const [name, whole] = line.split(" ");
  if (global.gc) global.gc();
  const before = process.cpuUsage();
  ways[name](made => {
    const spent = process.cpuUsage(before);
    const told = {seconds: (spent.user + spent.system) / 1e6, made: whole ? made.toString("base64") : ""};
    process.stdout.write(JSON.stringify(told) + "\\n");
  });
});
"""


def ready(folder: Path) -> bool:
    """Whether the packages could be installed into a folder."""
    npm = shutil.which("npm")
    if not npm:
        return False
    command = [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(folder), *PACKAGES]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603 - our own words


class Others:
    """One Node that renders on request and tells the processor seconds it took."""

    def __init__(self, folder: Path, data: dict[str, Any], templates: dict[str, bytes]) -> None:
        (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
        (folder / "servant.js").write_text(SERVANT, encoding="utf-8")
        for name, content in templates.items():
            (folder / f"{name}.docx").write_bytes(content)
        command = [shutil.which("node") or "node", "--expose-gc", "servant.js"]
        self._node = subprocess.Popen(  # noqa: S603 - our own words
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._node.kill()
        self._node.communicate()

    def render(self, name: str) -> float:
        """The processor seconds of one document."""
        seconds: float = self._asked(name)["seconds"]
        return seconds

    def made(self, name: str) -> bytes:
        """The document itself."""
        return b64decode(self._asked(f"{name} whole")["made"])

    def _asked(self, words: str) -> dict[str, Any]:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(words + "\n")
        self._node.stdin.flush()
        answer: dict[str, Any] = json.loads(self._node.stdout.readline())
        return answer
