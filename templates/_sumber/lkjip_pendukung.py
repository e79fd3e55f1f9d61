"""What the Laporan Kinerja prints of optional sheets; every part is silent where its sheet is not there."""

from bagian import bab, jika, ulangi
from dokumen import Bagian
from lkjip_alat import TENGAH, bernarasi, gambar_bertakarir, takarir
from tabel import Kaki, Kolom, Tabel


def _pegawai(*kolom: str, lebar: float) -> Bagian:
    """The staff counted one way, with so many columns of numbers."""
    judul = {"laki_laki": "Laki-laki", "perempuan": "Perempuan", "jumlah": "Jumlah"}
    kaki = (Kaki("Jumlah", 2, TENGAH), *(Kaki(f"{{{{ t.{satu} }}}}", 1, TENGAH) for satu in kolom))
    return [
        Tabel("x in t.baris", takarir("t.takarir"), kaki=[kaki], urut=1.0, utuh=True).kolom(
            ("{{ t.golongan }}", lebar, "{{ x.uraian }}"),
            *((judul[satu], 2.6, f"{{{{ x.{satu} }}}}", TENGAH) for satu in kolom),
        )
    ]


PEGAWAI = jika(
    "bab1.pegawai.tabel",
    bernarasi("{{ bab1.judul.pegawai }}", "bab1.pegawai.kalimat"),
    ulangi(
        "t in bab1.pegawai.tabel",
        jika(
            "t.berjenis",
            _pegawai("laki_laki", "perempuan", "jumlah", lebar=7.6),
            lain=[_pegawai("jumlah", lebar=12.8)],
        ),
    ),
    gambar_bertakarir("bab1.pegawai.gambar", "banyak"),
)
SARANA = jika(
    "bab1.sarana.baris",
    bab("{{ bab1.judul.sarana }}"),
    Tabel("x in bab1.sarana.baris", takarir("bab1.sarana.tabel"), urut=1.0).kolom(
        ("Sarana dan Prasarana", 7.4, "{{ x.uraian }}"),
        ("Jumlah", 2.2, "{{ x.jumlah }}", TENGAH),
        ("Satuan", 2.6, "{{ x.satuan }}", TENGAH),
        ("Kondisi", 3.4, "{{ x.kondisi }}", TENGAH),
    ),
)
REKOMENDASI = jika(
    "bab1.rekomendasi.baris",
    bernarasi("{{ bab1.judul.rekomendasi }}", "bab1.rekomendasi.kalimat"),
    Tabel("x in bab1.rekomendasi.baris", takarir("bab1.rekomendasi.tabel"), kecil=True, urut=0.9).kolom(
        ("Kode", 1.3, "{{ x.kode }}", TENGAH),
        ("Sumber", 2.2, "{{ x.asal }}"),
        ("Rekomendasi", 3.9, "{{ x.rekomendasi }}"),
        ("Tindak Lanjut", 3.9, "{{ x.tindak_lanjut }}"),
        ("Penanggung Jawab", 2.4, "{{ x.penanggung_jawab }}"),
        ("Batas Waktu", 2.05, "{{ x.batas_waktu }}", TENGAH),
        ("Status", 1.7, "{{ x.status }}", TENGAH),
    ),
)


def _arah(*, misi: bool, strategi: bool) -> Bagian:
    """Misi to arah kebijakan, with the columns the plan can fill."""
    kolom = [
        *([Kolom("Misi", 5.0, "{{ x.misi }}", gabung="x.misi_baru")] if misi else []),
        Kolom("Tujuan", 5.0, "{{ x.tujuan }}", gabung="x.tujuan_baru"),
        Kolom("Sasaran", 5.0, "{{ x.sasaran }}"),
    ]
    if strategi:
        kolom += [Kolom("Strategi", 5.6, "{{ x.strategi }}"), Kolom("Arah Kebijakan", 5.6, "{{ x.arah_kebijakan }}")]
    return [Tabel("x in bab2.arah.baris", takarir("bab2.arah.tabel")).kolom(*kolom)]


ARAH = jika(
    "bab2.arah.baris",
    jika(
        "bab2.arah.bermisi",
        jika(
            "bab2.arah.berstrategi",
            _arah(misi=True, strategi=True),
            lain=[_arah(misi=True, strategi=False)],
        ),
        lain=[_arah(misi=False, strategi=True)],
    ),
)
LINTAS = jika(
    "bab2.lintas.baris",
    bab("D. Dukungan Lintas Perangkat Daerah"),
    Tabel("x in bab2.lintas.baris", takarir("bab2.lintas.tabel"), urut=1.0, rapat=True).kolom(
        Kolom("Sasaran", 5.4, "{{ x.sasaran }}", gabung="x.baru"),
        ("Perangkat Daerah", 4.6, "{{ x.perangkat_daerah }}"),
        ("Peran", 6.0, "{{ x.peran }}"),
    ),
)
PRESTASI = jika(
    "bab3.prestasi.baris",
    bab("C. Prestasi dan Penghargaan"),
    Tabel("x in bab3.prestasi.baris", takarir("bab3.prestasi.tabel"), rapat=True, urut=1.0).kolom(
        ("Prestasi/Penghargaan", 8.2, "{{ x.uraian }}"),
        ("Pemberi", 5.4, "{{ x.pemberi }}"),
        ("Tahun", 2.2, "{{ x.tahun }}", TENGAH),
    ),
)
