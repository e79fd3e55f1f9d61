"""The appendices of the Laporan Kinerja: agreement, measurement, rencana aksi, methodology, trace of data."""

from bagian import catatan, jika, lanskap, tegak, ulangi
from dokumen import Bagian
from lkjip_alat import SEKALI, TENGAH, alinea, bab_baru, tabel_pk, takarir
from lkjip_uang import semua_anggaran
from tabel import Lajur, Tabel, triwulan


def jejak(nama: str, apa: str, deret: str, *, rapat: bool = False) -> Bagian:
    """Where every figure came from."""
    return [
        Tabel(f"x in {deret}", takarir(nama), kecil=True, kosong="Belum ada angka.", rapat=rapat, urut=1.0).kolom(
            (apa, 7.0, "{{ x.indikator }}"),
            ("Angka", 6.4, "{{ x.angka }}"),
            ("Rumus", 4.0, "{{ x.rumus }}"),
            ("Berkas › lembar › sel", 10.6, "{{ x.tempat }}"),
        )
    ]


LAMPIRAN = (
    bab_baru("LAMPIRAN 1\nPERJANJIAN KINERJA"),
    tabel_pk(lanjut=True),
    catatan("Salinan Perjanjian Kinerja yang telah ditandatangani disisipkan setelah halaman ini."),
    bab_baru("LAMPIRAN 2\nPENGUKURAN KINERJA"),
    Tabel(
        ("s in lampiran.pengukuran", "x in s.baris"),
        takarir("lampiran.tabel_pengukuran"),
        pita="{{ s.uraian }}",
        rapat=True,
        urut=1.0,
    ).kolom(
        ("Indikator Kinerja", 4.3, "{{ x.uraian }}"),
        ("Satuan", 2.3, "{{ x.satuan }}", TENGAH),
        ("Target", 2.75, "{{ x.target }}", TENGAH),
        ("Realisasi", 2.75, "{{ x.realisasi }}", TENGAH),
        ("Capaian (%)", 2.1, "{{ x.capaian }}", TENGAH),
        ("Kategori/Keterangan", 2.6, "{{ x.kategori_alasan }}", TENGAH),
    ),
    lanskap,
    jika(
        "lampiran.banding.baris",
        Tabel(
            "x in lampiran.banding.baris",
            takarir("lampiran.banding.tabel"),
            kecil=True,
            rapat=True,
            urut=1.1,
            pita="{{ x.sasaran }}",
            pita_bila=SEKALI.format("sasaran"),
            lajur=Lajur(
                "Pembanding",
                "{{ t }}",
                "{{ t }}",
                "t in lampiran.banding.kepala",
                "t in x.banding",
                "lampiran.banding.kepala",
                1.9,
                9,
            ),
        ).kolom(
            ("Indikator Kinerja", 4.0, "{{ x.uraian }}"),
            ("Satuan", 1.7, "{{ x.satuan }}", TENGAH),
            ("Target", 1.6, "{{ x.target }}", TENGAH),
            ("Realisasi", 1.9, "{{ x.realisasi }}", TENGAH),
            ("Capaian (%)", 1.9, "{{ x.capaian }}", TENGAH),
        ),
        bab_baru("LAMPIRAN 3\nRENCANA AKSI"),
        lain=[bab_baru("LAMPIRAN 3\nRENCANA AKSI", halaman=False)],
    ),
    Tabel(
        "x in lampiran.aksi",
        takarir("lampiran.tabel_aksi"),
        kosong="Rencana aksi belum ada.",
        kecil=True,
        rapat=True,
        urut=1.0,
    ).kolom(
        ("Rencana Aksi", 7.1, "{{ x.uraian }}"),
        ("Satuan", 2.5, "{{ x.satuan }}", TENGAH),
        *triwulan("x.banding_tw", 2.3, "Target / Realisasi", kepala="TW "),
        ("Target", 1.7, "{{ x.target }}", TENGAH),
        ("Realisasi", 1.9, "{{ x.realisasi }}", TENGAH),
        ("Capaian (%)", 1.9, "{{ x.capaian }}", TENGAH),
        ("Unit Kerja", 3.8, "{{ x.penanggung_jawab }}"),
    ),
    tegak,
    bab_baru("LAMPIRAN 4\nMETODOLOGI PENGUKURAN", halaman=False),
    alinea("lampiran.metodologi", 2, berkait=True),
    jika("lampiran.anggaran", bab_baru("LAMPIRAN 5\nREALISASI ANGGARAN"), semua_anggaran("lampiran")),
    ulangi("t in lampiran.tambahan", bab_baru("{{ t.judul }}"), alinea("t.baris", 2)),
    lanskap,
    bab_baru("LAMPIRAN {{ lampiran.nomor_jejak }}\nJEJAK DATA", halaman=False),
    jejak("lampiran.tabel_jejak", "Indikator", "lampiran.jejak"),
    jejak("lampiran.tabel_jejak_anggaran", "Mata Anggaran", "lampiran.jejak_anggaran", rapat=True),
)
