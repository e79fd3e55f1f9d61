"""A small region to try things on: offices of one year with their archive, and what some of them hold."""

from datetime import date
from decimal import Decimal

from pipeline.archive.database import opened, record
from pipeline.archive.isi import IsiArsip

INSTANSI = '[instansi]\nnama = "{nama}"\njenis = "dinas"\npemerintah_daerah = "Kabupaten Contoh"\n'


def angka(kode="IKU1", persen="100", kategori="Sangat Tinggi", *, realisasi="50", satuan="Persen", **lain):
    """One archived indikator; without ``persen`` nothing could be computed."""
    return {
        "sasaran": "S1", "indikator": kode, "uraian": f"Indikator {kode}", "satuan": satuan, "polaritas": "positif",
        "keadaan": "terisi" if realisasi else "kosong", "target": Decimal(50), "target_teks": "50",
        "realisasi": Decimal(realisasi) if realisasi else None, "realisasi_teks": realisasi or "",
        "capaian_persen": Decimal(persen) if persen else None, "kategori": kategori if persen else "",
        "rumus": "realisasi / target × 100", "tingkat": "strategis", "iku": "ya", **lain,
    }  # fmt: skip


def mata(kode, pagu, realisasi=None, tingkat="program"):
    """One archived line of the budget."""
    uang = {"pagu": Decimal(pagu), "realisasi": None if realisasi is None else Decimal(realisasi)}
    return {"kode": kode, "tingkat": tingkat, "uraian": "Program", "serapan_persen": None, "pagu_teks": str(pagu),
            "realisasi_teks": str(realisasi or ""), **uang}  # fmt: skip


def temuan(tingkat="peringatan", kode="KAS-01"):
    """One archived finding."""
    kosong = dict.fromkeys(("unit_kerja", "berkas", "lembar", "sel", "nilai", "pesan", "saran"), "")
    return {"kode": kode, "tingkat": tingkat, **kosong}


class Daerah:
    """A folder of offices and the one archive they share."""

    def __init__(self, folder, alamat=""):
        self.data, self.output = folder / "data", folder / "output"
        self.alamat = alamat or f"sqlite:///{(self.output / 'arsip' / 'arsip.sqlite').as_posix()}"
        (self.output / "arsip").mkdir(parents=True)

    def kantor(self, slug, nama=""):
        """The folder of an office with its settings alone."""
        folder = self.data / slug
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "instansi.toml").write_text(INSTANSI.format(nama=nama or slug.title()), encoding="utf-8")
        return folder

    def arsipkan(self, slug, *capaian, anggaran=(), temuan=(), tahun=2024, triwulan=0, hari=date(2025, 1, 7), **lain):
        """Archive these rows as the next version of an office's period."""
        self.kantor(slug)
        status = "draf" if any(t["tingkat"] == "galat" for t in temuan) else "bersih"
        isi = IsiArsip(
            slug,
            lain.pop("nama", slug.title()),
            tahun,
            triwulan,
            hari,
            status,
            list(capaian),
            list(anggaran),
            list(temuan),
            lain.pop("dokumen", []),
            **lain,
        )
        with opened(self.alamat) as engine:
            record(engine, isi)

    def rpjmd(self, *, pendukung="", indikator="", riwayat="", tahun=2024):
        """The folder of the region itself: two sasaran, their indikator and targets, as CSV; rows may be added."""
        folder = self.data / "_daerah" / str(tahun) / "perencanaan"
        folder.mkdir(parents=True)
        pengaturan = INSTANSI.format(nama="Pemerintah Kabupaten Contoh").replace("dinas", "pemerintah_daerah")
        teks = f'{pengaturan}tempat = "Contoh"\n[atasan]\njabatan = "Bupati Contoh"\nnama = "Contoh Bupati"\n'
        (self.data / "_daerah" / "instansi.toml").write_text(teks, encoding="utf-8")
        isi = {
            "unit_kerja": "kode,nama,jenis\nORG,Bagian Organisasi,bagian\n",
            "sasaran": "kode,tingkat,uraian\nSD1,strategis,Meningkatnya mutu layanan publik\n"
            "SD2,strategis,Menurunnya kemiskinan\n",
            "indikator": "kode,sasaran,uraian,satuan,polaritas,metode_agregasi\n"
            f"D1,SD1,Indeks Kepuasan Masyarakat,Indeks,positif,rata_rata\n{indikator}",
            "target": "indikator,tahun,dokumen,target\nD1,2024,pk,80\nD2,2024,pk,10\nD3,2024,pk,200\n",
            "pendukung": f"indikator,perangkat_daerah,indikator_pd\n{pendukung}",
            "riwayat": f"indikator,tahun,target,realisasi,sumber\n{riwayat}",
        }
        for nama, teks in isi.items():
            (folder / f"{nama}.csv").write_text(teks, encoding="utf-8")
        return self.data / "_daerah"
