"""The tables of money of the Laporan Kinerja, and what is said under a column of realisasi fisik."""

from bagian import catatan, jika, paragraf, ulangi
from dokumen import Bagian
from lkjip_alat import KANAN, SEKALI, TENGAH, alinea, takarir
from tabel import Kaki, Kolom, Tabel

CATATAN_FISIK = (
    "Realisasi fisik adalah persen pekerjaan setahun yang selesai menurut laporan pelaksana. Pada program, kegiatan, "
    "dan jumlah dicetak rata-ratanya yang ditimbang menurut pagu; tanda – berarti ada rincian yang belum dilaporkan."
)
PROGRAM = "Program/Kegiatan/Sub Kegiatan"
UANG = ("pagu", KANAN), ("realisasi", KANAN), ("serapan", TENGAH), ("sisa", KANAN)
"""The sums under a table of money."""


def anggaran(
    nama: str, judul: str, ulang: str, *kaki: Kaki, rapat: bool = False, fisik: bool = False, lanjut: bool = False
) -> Bagian:
    """Pagu, realisasi and serapan of budget lines or of what they pay for, and how much of the work is done."""
    lebar = (3.3, 4.6 if fisik else 6.0, 3.35, 3.35, 1.6)
    kolom = (
        ("Kode", "{{ x.kode }}", ""),
        (judul, "{{ x.uraian }}", ""),
        ("Pagu (Rp)", "{{ x.pagu_angka }}", KANAN),
        ("Realisasi (Rp)", "{{ x.realisasi_angka }}", KANAN),
        ("Serapan (%)", "{{ x.serapan }}", TENGAH),
    )
    semua = [
        Kolom(kepala, n, isi, rata, warna="x.warna") for n, (kepala, isi, rata) in zip(lebar, kolom, strict=True)
    ]
    if fisik:
        semua.append(Kolom("Fisik (%)", 1.4, "{{ x.fisik }}", TENGAH, warna="x.warna"))
    return [
        Tabel(ulang, takarir(nama), kaki=[kaki] if kaki else [], rapat=rapat, kecil=True, lanjut=lanjut).kolom(*semua)
    ]


JUMLAH = (
    Kaki("Jumlah", 2, TENGAH),
    Kaki("{{ bab3.jumlah.pagu_angka }}", 1, KANAN),
    Kaki("{{ bab3.jumlah.realisasi_angka }}", 1, KANAN),
    Kaki("{{ bab3.jumlah.serapan }}", 1, TENGAH),
)


def semua_anggaran(tempat: str) -> Bagian:
    """The lines of a part of the report with their sum, and the work done on them where it was reported."""
    isi = (f"{tempat}.tabel_anggaran", PROGRAM, f"x in {tempat}.anggaran", *JUMLAH)
    return jika(
        "bab3.berfisik",
        anggaran(*isi, Kaki("{{ bab3.jumlah.fisik }}", 1, TENGAH), rapat=True, fisik=True, lanjut=True),
        catatan(CATATAN_FISIK),
        lain=[anggaran(*isi, rapat=True, lanjut=True)],
    )


TABEL_ANGGARAN = semua_anggaran("bab3")
RINCIAN = ulangi(
    "t in bab3.rincian",
    Tabel(
        "x in t.baris",
        takarir("t.tabel"),
        kaki=[(Kaki("Jumlah", 1, TENGAH), *(Kaki(f"{{{{ t.jumlah.{nama} }}}}", 1, rata) for nama, rata in UANG))],
        utuh=True,
    ).kolom(
        ("{{ t.judul }}", 3.3, "{{ x.uraian }}"),
        ("Pagu (Rp)", 4.1, "{{ x.pagu }}", KANAN),
        ("Realisasi (Rp)", 4.1, "{{ x.realisasi }}", KANAN),
        ("Serapan (%)", 2.0, "{{ x.serapan }}", TENGAH),
        ("Sisa (Rp)", 4.1, "{{ x.sisa }}", KANAN),
    ),
)
EFISIENSI = jika(
    "bab3.efisiensi.baris",
    alinea("bab3.efisiensi.cara"),
    Tabel(
        "x in bab3.efisiensi.baris",
        takarir("bab3.efisiensi.tabel"),
        kaki=[
            (
                Kaki("{{ bab3.efisiensi.jumlah.uraian }}", 4),
                *(
                    Kaki(f"{{{{ bab3.efisiensi.jumlah.{nama} }}}}", 1, TENGAH)
                    for nama in ("capaian", "serapan", "tingkat", "simpulan")
                ),
            )
        ],
        kecil=True,
        urut=1.0,
    ).kolom(
        Kolom("Tujuan/Sasaran", 3.2, "{{ x.sasaran }}", gabung=SEKALI.format("sasaran")),
        ("Indikator Kinerja", 3.05, "{{ x.uraian }}"),
        ("Anggaran yang Menunjang", 3.25, "{{ x.penunjang }}"),
        ("Capaian (%)", 1.6, "{{ x.capaian }}", TENGAH),
        ("Serapan (%)", 1.6, "{{ x.serapan }}", TENGAH),
        ("Tingkat Efisiensi (poin)", 1.7, "{{ x.tingkat }}", TENGAH),
        ("Simpulan", 2.5, "{{ x.simpulan }}", TENGAH),
    ),
    alinea("bab3.efisiensi.alasan"),
)
PENDAPATAN = jika(
    "bab3.pendapatan.baris",
    paragraf("{{ bab3.pendapatan.kalimat }}", sebelum=18),
    Tabel(
        "x in bab3.pendapatan.baris",
        takarir("bab3.pendapatan.tabel"),
        kaki=[
            (
                Kaki("Jumlah", 2, TENGAH),
                Kaki("{{ bab3.pendapatan.jumlah.target }}", 1, KANAN),
                Kaki("{{ bab3.pendapatan.jumlah.realisasi }}", 1, KANAN),
                Kaki("{{ bab3.pendapatan.jumlah.capaian }}", 1, TENGAH),
            )
        ],
        rapat=True,
        utuh=True,
    ).kolom(
        ("Kode", 3.5, "{{ x.kode }}"),
        ("Jenis Pendapatan", 3.9, "{{ x.uraian }}"),
        ("Target (Rp)", 4.1, "{{ x.target }}", KANAN),
        ("Realisasi (Rp)", 4.1, "{{ x.realisasi }}", KANAN),
        ("Capaian (%)", 2.0, "{{ x.capaian }}", TENGAH),
    ),
    jika("bab3.pendapatan.catatan", catatan("{{ bab3.pendapatan.catatan }}")),
)
