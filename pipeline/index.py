"""The page a person opens first: every document of the period with its link, and every finding."""

from collections.abc import Sequence
from importlib.resources import files
from urllib.parse import quote

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.folder import layout
from pipeline.naskah.kelompok_temuan import KelompokTemuan, kelompok_temuan
from pipeline.naskah.tanggal import tanggal_panjang

_JUDUL = {
    "1-formulir": "1. Formulir pengumpulan data",
    "2-penerimaan": "2. Penerimaan",
    "3-kelengkapan": "3. Pemeriksaan kelengkapan",
    "4-analisis": "4. Analisis",
    "5-pengelompokan": "5. Pengelompokan",
    "6-reviu": "6. Verifikasi dan validasi",
    "7-dokumen": "7. Dokumen",
    "8-arsip": "8. Arsip",
}


def index_page(bacaan: Bacaan, temuan: Sequence[Temuan], dokumen: Sequence[Dokumen]) -> Dokumen:
    """``index.html`` of one period, with relative links only, so that the folder can be copied whole."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - start-up must not pay for it

    text = (files("pipeline") / "index.html.jinja").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    page = environment.from_string(text).render(
        nama=bacaan.instansi.nama,
        periode=bacaan.periode.sebutan,
        tanggal=tanggal_panjang(bacaan.hari_ini),
        galat=sum(t.tingkat is Tingkat.GALAT for t in temuan),
        tahapan=[
            {"judul": judul, "dokumen": rows}
            for folder, judul in _JUDUL.items()
            if (rows := [_link(d) for d in dokumen if d.nama.startswith(folder + "/")])
        ],
        banyak=len(temuan),
        temuan=[_row(k) for k in kelompok_temuan(in_reading_order(tuple(temuan)), bacaan.rencana)],
    )
    return Dokumen(layout.INDEKS, page.encode(), "indeks", "Daftar dokumen")


def _link(dokumen: Dokumen) -> dict[str, str]:
    return {"tautan": quote(dokumen.nama), "judul": dokumen.judul, "nama": dokumen.nama.rpartition("/")[2]}


def _row(temuan: KelompokTemuan) -> dict[str, object]:
    return {
        "kode": temuan.kode,
        "tingkat": temuan.tingkat,
        "banyak": temuan.banyak,
        "unit": temuan.unit,
        "tempat": temuan.tempat,
        "pesan": temuan.pesan,
        "saran": temuan.saran,
    }
