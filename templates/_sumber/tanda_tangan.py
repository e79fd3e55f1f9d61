"""Signature blocks that stay in one piece (context class ``Penandatangan``)."""

from collections.abc import Sequence

from dokumen import Dokumen
from tabel import Sel, baris, polos
from teks import Huruf, p, run, tag

RUANG = 1300
"""Room for the signature and the stamp, in twips."""


def _atas(judul: str, nama: str) -> str:
    lead = p(run(judul), "TandaTangan") if judul else ""
    return lead + p(run(f"{{{{ {nama}.jabatan }}}},"), "TandaTangan")


def _bawah(nama: str) -> str:
    return (
        p(run(f"{{{{ {nama}.nama }}}}", Huruf(tebal=True, garis_bawah=True)), "TandaTangan", sebelum=RUANG)
        + tag(f"{{%p if {nama}.pangkat %}}")
        + p(run(f"{{{{ {nama}.pangkat }}}}"), "TandaTangan")
        + tag("{%p endif %}")
        + tag(f"{{%p if {nama}.nip %}}")
        + p(run(f"NIP. {{{{ {nama}.nip }}}}"), "TandaTangan")
        + tag("{%p endif %}")
    )


def tanda_tangan(doc: Dokumen, kiri: tuple[str, str] | None, kanan: tuple[str, str],
                 tempat_tanggal: str = "{{ tempat_tanggal }}") -> None:  # fmt: skip
    """Two blocks side by side, or one at the right: each ``(text above, field of the context)``.

    ``("PIHAK KEDUA,", "pihak_kedua")`` prints the text, the jabatan, room to sign, the name, and pangkat and NIP
    where there are any. The date line stands above the right block.
    """
    half = doc.lebar // 2
    widths = (half, doc.lebar - half)
    empty = p(run(""), "TandaTangan")

    def two(left: str, right: str) -> str:
        return baris((Sel(left, widths[0]), Sel(right, widths[1])))

    rows = two(empty, p(run(tempat_tanggal), "TandaTangan")) if tempat_tanggal else ""
    rows += two(_atas(*kiri) if kiri else empty, _atas(*kanan))
    rows += two(_bawah(kiri[1]) if kiri else empty, _bawah(kanan[1]))
    doc.tambah(p(run(""), "TandaTangan") + polos(widths, rows) + p(run(""), sesudah=0))


def tanda_tangan_tengah(doc: Dokumen, blok: tuple[str, str]) -> None:
    """One more block under the two, in the middle: ``("Mengetahui,", "kepala")``."""
    side = doc.lebar // 4
    widths: Sequence[int] = (side, doc.lebar - 2 * side, side)

    def one(isi: str) -> str:
        return baris((Sel(p(), widths[0]), Sel(isi, widths[1]), Sel(p(), widths[2])))

    doc.tambah(polos(widths, one(_atas(*blok)) + one(_bawah(blok[1]))) + p(run(""), sesudah=0))
