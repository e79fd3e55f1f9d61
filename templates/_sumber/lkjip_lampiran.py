"""The appendices of the Laporan Kinerja."""

from dokumen import Dokumen, catatan, lanskap, tegak
from lkjip_alat import TENGAH, alinea, bab_baru, rapat, tabel_bertakarir
from lkjip_depan import tabel_pk, tabel_pk_anggaran
from tabel import Kolom


def lampiran(doc: Dokumen) -> None:
    """Perjanjian Kinerja, measurement, rencana aksi, methodology, trace of data."""
    bab_baru(doc, "LAMPIRAN 1\nPERJANJIAN KINERJA")
    tabel_pk(doc, "")
    tabel_pk_anggaran(doc, "")
    catatan(doc, "Salinan Perjanjian Kinerja yang telah ditandatangani disisipkan setelah halaman ini.")
    _pengukuran(doc)
    lanskap(doc)
    _rencana_aksi(doc)
    tegak(doc)
    bab_baru(doc, "LAMPIRAN 4\nMETODOLOGI PENGUKURAN", halaman=False)
    alinea(doc, "lampiran.metodologi")
    lanskap(doc)
    _jejak(doc)


def _pengukuran(doc: Dokumen) -> None:
    bab_baru(doc, "LAMPIRAN 2\nPENGUKURAN KINERJA")
    kolom = [
        Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH),
        Kolom("Indikator Kinerja", 5.6, "{{ x.uraian }}"),
        Kolom("Satuan", 2.4, "{{ x.satuan }}", TENGAH),
        Kolom("Target", 1.9, "{{ x.target }}", TENGAH),
        Kolom("Realisasi", 2.0, "{{ x.realisasi }}", TENGAH),
        Kolom("Capaian (%)", 2.1, "{{ x.capaian }}", TENGAH),
        Kolom("Kategori/Keterangan", 2.6, "{{ x.kategori_alasan }}", TENGAH),
    ]
    ulang = ["s in lampiran.pengukuran", "x in s.baris"]
    tabel_bertakarir(doc, "lampiran.tabel_pengukuran", kolom, ulang, pita="{{ s.uraian }}")
    rapat(doc)


def _rencana_aksi(doc: Dokumen) -> None:
    bab_baru(doc, "LAMPIRAN 3\nRENCANA AKSI", halaman=False)
    tw = [
        Kolom(f"TW {angka}", 2.3, f"{{{{ x.banding_tw.{angka.lower()} }}}}", TENGAH, grup="Target / Realisasi")
        for angka in ("I", "II", "III", "IV")
    ]
    kolom = [
        Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH),
        Kolom("Rencana Aksi", 7.4, "{{ x.uraian }}"),
        Kolom("Satuan", 2.2, "{{ x.satuan }}", TENGAH),
        *tw,
        Kolom("Target", 1.7, "{{ x.target }}", TENGAH),
        Kolom("Realisasi", 1.9, "{{ x.realisasi }}", TENGAH),
        Kolom("Capaian (%)", 1.9, "{{ x.capaian }}", TENGAH),
        Kolom("Unit Kerja", 3.8, "{{ x.penanggung_jawab }}"),
    ]
    tabel_bertakarir(
        doc, "lampiran.tabel_aksi", kolom, "x in lampiran.aksi", kosong="Rencana aksi belum ada.", kecil=True
    )
    rapat(doc)


def _jejak(doc: Dokumen) -> None:
    bab_baru(doc, "LAMPIRAN 5\nJEJAK DATA", halaman=False)
    for nama, apa, deret in (
        ("lampiran.tabel_jejak", "Indikator", "lampiran.jejak"),
        ("lampiran.tabel_jejak_anggaran", "Mata Anggaran", "lampiran.jejak_anggaran"),
    ):
        kolom = [
            Kolom("No.", 1.0, "{{ x.nomor }}", TENGAH),
            Kolom(apa, 7.0, "{{ x.indikator }}"),
            Kolom("Angka", 6.4, "{{ x.angka }}"),
            Kolom("Rumus", 4.0, "{{ x.rumus }}"),
            Kolom("Berkas › lembar › sel", 10.6, "{{ x.tempat }}"),
        ]
        tabel_bertakarir(doc, nama, kolom, f"x in {deret}", kecil=True, kosong="Belum ada angka.")
    rapat(doc)
