"""The page a person opens first: every document of the period with its link, and every finding."""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from urllib.parse import quote

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import Persetujuan
from pipeline.domain.tahap import TAHAP, tahap_dari
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.folder import layout
from pipeline.naskah.nomina.temuan import kelompok_temuan
from pipeline.naskah.putusan import kalimat_persetujuan
from pipeline.naskah.tanggal import tanggal_panjang

_HASIL, _LKJIP = "render", "lkjip"
"""What people come for, and so what the page begins with."""


def index_page(
    bacaan: Bacaan,
    temuan: Sequence[Temuan],
    dokumen: Sequence[Dokumen],
    keadaan: Mapping[str, str] | None = None,
    hasil: Persetujuan | None = None,
) -> Dokumen:
    """``index.html`` of one period, with relative links only, so that the folder can be copied whole.

    ``keadaan`` is draf, belum disetujui or disetujui by the name of a document, ``hasil`` how the tiers stand.
    """
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - start-up must not pay for it

    text = (files("pipeline.screen") / "index.html.jinja").read_text(encoding="utf-8")
    naskah = sorted(dokumen, key=lambda d: d.jenis != _LKJIP)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    page = environment.from_string(text).render(
        nama=bacaan.instansi.nama,
        periode=bacaan.periode.sebutan,
        tanggal=tanggal_panjang(bacaan.hari_ini),
        galat=sum(t.tingkat is Tingkat.GALAT for t in temuan),
        tahapan=[
            {"judul": satu.judul, "dokumen": rows}
            for tahap, satu in sorted(TAHAP.items(), key=lambda pair: pair[0] != _HASIL)
            if (rows := [_link(d, keadaan or {}) for d in naskah if tahap_dari(d.nama) == tahap])
        ],
        persetujuan=kalimat_persetujuan(hasil) if hasil else "",
        disetujui=hasil is not None and hasil.lengkap,
        banyak=len(temuan),
        temuan=kelompok_temuan(in_reading_order(tuple(temuan)), bacaan.rencana),
    )
    return Dokumen(layout.INDEKS, page.encode(), "indeks", "Daftar dokumen")


def _link(dokumen: Dokumen, keadaan: Mapping[str, str]) -> dict[str, str]:
    return {
        "tautan": quote(dokumen.nama),
        "judul": dokumen.judul,
        "nama": dokumen.nama.rpartition("/")[2],
        "keadaan": keadaan.get(dokumen.nama, ""),
    }
