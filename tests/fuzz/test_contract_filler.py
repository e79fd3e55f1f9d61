"""People who know only the contract: one fills the forms for a year, one writes everything by hand."""

import csv
import random
import shutil
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from pipeline import STAGES
from pipeline.run import Permintaan, run

ROOT = Path(__file__).parents[2]
MUNCAR = ROOT / "data/kecamatan-contoh-muncar"
HARI = {1: date(2024, 4, 5), 2: date(2024, 7, 5), 3: date(2024, 10, 7), 4: date(2025, 1, 6)}
PREDIKAT = ("D", "C", "CC", "B", "BB", "A", "AA")
KATEGORI = ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah"))
BULAT = {"Pengaduan", "Orang", "Forum", "Laporan", "Dokumen", "Lembaga", "Menit"}


def jalankan(unit, output, tahap, periode, hari):
    return run(unit, tahap, Permintaan(output, ROOT / "templates", hari, periode))


def tabel(buku, nama):
    kepala, *baris = buku[nama].iter_rows(values_only=True)
    return [dict(zip(kepala, satu, strict=True)) for satu in baris]


def rencana(unit):
    """The plan as the contract says it, read by a program of somebody else."""
    buku = openpyxl.load_workbook(unit / "2024/perencanaan.xlsx")
    return {nama: tabel(buku, nama) for nama in buku.sheetnames}


def targets(plan, kode):
    """The PK in force, else the Renstra: year and four quarters."""
    for dokumen in ("pk_perubahan", "pk", "renstra"):
        for t in plan["target"]:
            if (t["indikator"], int(t["tahun"]), t["dokumen"]) == (kode, 2024, dokumen):
                return t["target"], [t[f"target_tw{n}"] for n in range(1, 5)]
    return None, [None] * 4


class Penyusun:
    """Fills in forms with figures near their targets, written in the ways the contract lists."""

    def __init__(self, plan, benih):
        self.plan, self.acak = plan, random.Random(benih)  # noqa: S311 - the same figures on every machine
        self.indikator = {i["kode"]: i for i in plan["indikator"]}
        self.nilai = {}
        self.jawaban = {}

    def isi(self, berkas, tujuan, triwulan):
        buku = openpyxl.load_workbook(berkas)
        identitas = {b[0].value: b[1] for b in buku["identitas"].iter_rows()}
        unit = identitas["unit_kerja"].value
        identitas["disusun_oleh"].value = "Contoh Petugas"
        identitas["tanggal"].value = HARI[triwulan].isoformat()
        for kode, sel in self._baris(buku["kinerja"]):
            self._kinerja(kode, sel, unit, triwulan)
        for _, sel in self._baris(buku["rencana_aksi"]):
            sel["realisasi"].value = self.acak.randint(1, 12)
            sel["bukti_dukung"].value = f"Map bukti nomor {self.acak.randint(100, 999)}"
        for _, sel in self._baris(buku["anggaran"]):
            sel["realisasi"].value = self.acak.randint(1, 40) * 125_000
        if "kuesioner" in buku.sheetnames:
            self._kuesioner(buku["kuesioner"], triwulan)
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        buku.save(tujuan)

    def _baris(self, lembar):
        kepala = {str(sel.value).casefold().replace(" ", "_"): sel.column for sel in lembar[1]}
        for baris in lembar.iter_rows(min_row=2):
            if baris[0].value:
                yield baris[0].value, {nama: baris[nomor - 1] for nama, nomor in kepala.items()}

    def _kinerja(self, kode, sel, unit, triwulan):
        satu = self.indikator[kode]
        if satu["metode_agregasi"] == "skm":
            return
        setahun, empat = targets(self.plan, kode)
        acuan = empat[triwulan - 1] if empat[triwulan - 1] is not None else setahun
        sel["bukti_dukung"].value = f"Laporan {kode} triwulan {triwulan}, map {self.acak.randint(100, 999)}"
        for kolom in ("faktor_pendukung", "faktor_penghambat", "upaya", "tindak_lanjut"):
            sel[kolom].value = f"{kolom.replace('_', ' ')} {kode} {unit} pada triwulan {triwulan} " * 2
        if empat[triwulan - 1] is None and any(empat) and self.acak.random() < 0.5:
            sel["realisasi"].value = "Belum Rilis"
            return
        self.nilai[kode, unit, triwulan] = self._angka(satu, acuan, sel)

    def _angka(self, satu, acuan, sel):
        """A figure for one row; what was written and, for shares, pembilang and penyebut."""
        if satu["satuan"] == "Predikat":
            sel["realisasi"].value = huruf = self.acak.choice(PREDIKAT[3:])
            return huruf, None
        if satu["metode_agregasi"] == "persentase":
            penyebut = self.acak.randint(20, 60)
            pembilang = penyebut - self.acak.randint(0, penyebut // 8)
            sel["pembilang"].value, sel["penyebut"].value = pembilang, penyebut
            persen = Fraction(pembilang * 100, penyebut)
            if self.acak.random() < 0.5:
                bulat = dibulatkan(persen, 2)
                sel["realisasi"].value = self._tertulis(bulat, satu)
                persen = Fraction(bulat)
            return persen, (pembilang, penyebut)
        acuan = 12 if isinstance(acuan, str) else acuan
        nilai = Decimal(str(round(acuan * self.acak.uniform(0.93, 1.04), 0 if satu["satuan"] in BULAT else 2)))
        nilai = min(nilai, Decimal("99.5")) if satu["satuan"] in {"Persen", "Indeks", "Nilai"} else nilai
        sel["realisasi"].value = self._tertulis(nilai, satu)
        return Fraction(nilai), None

    def _tertulis(self, nilai, satu):
        teks = f"{nilai.normalize():f}"
        koma = teks.replace(".", ",")
        persen = [f"{koma}%", f"{koma} %"] if satu["satuan"] == "Persen" else [f"{koma} {satu['satuan'].lower()}"]
        return self.acak.choice([float(nilai), int(nilai) if nilai == int(nilai) else float(nilai), koma, *persen])

    def _kuesioner(self, lembar, triwulan):
        jawaban = [[self.acak.choice([3, 3, 4]) for _ in range(9)] for _ in range(20)]
        for nomor, satu in enumerate(jawaban, 2):
            for kolom, nilai in enumerate([f"R{nomor:02}", *satu], 1):
                lembar.cell(nomor, kolom).value = nilai
        self.jawaban[triwulan] = jawaban


def dibulatkan(pecahan, desimal):
    angka = Decimal(pecahan.numerator) / Decimal(pecahan.denominator)
    return angka.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)


def pecahan(nilai):
    return Fraction(str(nilai))


def gabungan(penyusun, satu, triwulan):
    """Bidang → PD (contract, section 4)."""
    if satu["metode_agregasi"] == "skm":
        jawaban = penyusun.jawaban[triwulan]
        return sum(Fraction(sum(j[u] for j in jawaban), len(jawaban)) for u in range(9)) / 9 * 25
    unit = [u.strip() for u in satu["unit_kerja"].split(",")]
    ada = [penyusun.nilai[k] for u in unit if (k := (satu["kode"], u, triwulan)) in penyusun.nilai]
    if len(ada) < 2 or satu["metode_agregasi"] == "tunggal":
        return ada[0][0] if ada else None
    angka = [nilai for nilai, _ in ada]
    if satu["metode_agregasi"] == "persentase":
        return Fraction(sum(p for _, (p, _) in ada) * 100, sum(q for _, (_, q) in ada))
    return {"jumlah": sum, "maksimum": max, "minimum": min, "rata_rata": lambda a: sum(a) / len(a)}[
        satu["metode_agregasi"]
    ](angka)


def berjalan(metode, realisasi, target):
    """The running figure with the targets of the same quarters: ΣR ÷ ΣT, the last filled, or the mean."""
    terisi = [(r, t) for r, t in zip(realisasi, target, strict=True) if r is not None]
    if not terisi:
        return None, None
    if metode == "akhir" or len(terisi) == 1:
        return terisi[-1]
    angka, sasaran = [r for r, _ in terisi], [pecahan(t) for _, t in terisi if t is not None]
    bagi = (len(angka), len(sasaran)) if metode == "rata_rata" else (1, 1)
    return sum(angka) / bagi[0], sum(sasaran) / bagi[1] if sasaran else None


def capaian(satu, target, realisasi):
    if target is None or realisasi is None:
        return None
    if satu["satuan"] == "Predikat":
        return Fraction(PREDIKAT.index(realisasi) + 1, PREDIKAT.index(target) + 1) * 100
    if satu["polaritas"] == "rentang":
        bawah, atas = (Fraction(ujung.strip()) for ujung in target.split("–"))
        if realisasi < bawah:
            return realisasi / bawah * 100
        return Fraction(100) if realisasi <= atas else max(Fraction(0), (2 * atas - realisasi) / atas * 100)
    target = pecahan(target)
    hasil = realisasi / target * 100 if satu["polaritas"] == "positif" else (2 * target - realisasi) / target * 100
    return max(Fraction(0), hasil)


def rapi(nilai):
    """A figure as a program reads it from the CSV; words as they are."""
    if nilai is None or nilai == "":
        return ""
    try:
        return str(dibulatkan(pecahan(nilai), 6).normalize())
    except ValueError:
        return str(nilai)


def acuan(penyusun, satu, triwulan):
    """What pengukuran.csv must say of one indikator."""
    setahun, empat = targets(penyusun.plan, satu["kode"])
    realisasi = [gabungan(penyusun, satu, n) for n in range(1, triwulan + 1)]
    hasil, target = berjalan(satu["metode_akumulasi"], realisasi, empat[:triwulan])
    if hasil is None:
        target = empat[triwulan - 1]
    if not any(t is not None for t in empat):
        target = setahun if triwulan == 4 else None
    persen, persen_tahun = capaian(satu, target, hasil), capaian(satu, setahun, hasil)
    lalu = [r["realisasi"] for r in penyusun.plan["riwayat"]
            if (r["indikator"], int(r["tahun"])) == (satu["kode"], 2023)]  # fmt: skip
    tercetak = None if persen is None else dibulatkan(persen, 2)
    return {
        "target": rapi(target), "realisasi": rapi(hasil), "capaian_persen": "" if tercetak is None else str(tercetak),
        "kategori": "" if tercetak is None else next((k for b, k in KATEGORI if tercetak >= b), "Sangat Rendah"),
        "target_tahun": rapi(setahun), "realisasi_tahun_lalu": rapi(lalu[0] if lalu else None),
        "capaian_terhadap_tahun_persen": "" if persen_tahun is None else str(dibulatkan(persen_tahun, 2)),
    }  # fmt: skip


def tercatat(folder):
    with (folder / "4-analisis/pengukuran.csv").open(encoding="utf-8-sig", newline="") as berkas:
        return {b["indikator"]: b for b in csv.DictReader(berkas)}


def setahun_diisi(tmp_path, benih):
    """A year of Muncar: forms made, filled in and returned quarter by quarter; status and tables of each."""
    unit = tmp_path / "data" / MUNCAR.name
    shutil.copytree(MUNCAR, unit, ignore=shutil.ignore_patterns("masuk"))
    penyusun = Penyusun(rencana(unit), benih)
    for triwulan in range(1, 5):
        periode = f"2024-TW{triwulan}"
        dibuat = jalankan(unit, tmp_path / "formulir", ["form"], periode, HARI[triwulan]).folder
        for berkas in sorted(dibuat.glob("1-formulir/*.xlsx")):
            penyusun.isi(berkas, unit / "2024/masuk" / f"TW{triwulan}" / berkas.name, triwulan)
        tahap = STAGES if triwulan == 4 else ["check", "analyse"]
        yield triwulan, penyusun, jalankan(unit, tmp_path / "output", tahap, periode, HARI[triwulan])


@pytest.mark.slow
@pytest.mark.parametrize("benih", range(4))
def test_a_year_filled_in_by_the_contract_blocks_nothing_and_every_figure_is_the_reference(tmp_path, benih):
    beda = []
    for triwulan, penyusun, hasil in setahun_diisi(tmp_path, benih):
        beda += [str(t) for t in hasil.temuan if t.tingkat.value == "galat"]
        baris = tercatat(hasil.folder)
        for satu in penyusun.plan["indikator"]:
            kini = baris[satu["kode"]]
            for kolom, nilai in acuan(penyusun, satu, triwulan).items():
                terbaca = kini[kolom] if kolom in {"kategori", *PERSEN} else rapi(kini[kolom])
                if terbaca != nilai:
                    beda.append(f"TW{triwulan} {satu['kode']} {kolom}: {kini[kolom]!r}, semestinya {nilai!r}")
    assert beda == []


PERSEN = ("capaian_persen", "capaian_terhadap_tahun_persen")
INSTANSI = '[instansi]\nnama = "Dinas Contoh"\njenis = "dinas"\npemerintah_daerah = "Kabupaten Contoh"\n'
TANGAN = {
    "2023/perencanaan/unit_kerja.csv": "kode,nama,jenis\nK,Kepala Dinas,kepala\nB1,Bidang Satu,bidang\n",
    "2023/perencanaan/sasaran.csv": "kode,tingkat,uraian\nS1,strategis,Meningkatnya mutu layanan\n",
    "2023/perencanaan/indikator.csv": (
        "kode,sasaran,uraian,satuan,polaritas\nI1,S1,Indeks kepuasan,Indeks,positif\n"
        "I2,S1,Jumlah pengaduan,Pengaduan,negatif\n"
    ),
    "2023/perencanaan/target.csv": "indikator,tahun,dokumen,target\nI1,2023,pk,80\nI2,2023,pk,10\n",
    "2023/masuk/TW4/B1/kinerja.csv": "indikator,realisasi\nI1,72\nI2,8\n",
}
"""Everything an office must write, and nothing it may: required columns alone."""


def tulis(folder, berkas):
    for nama, teks in berkas.items():
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_text(teks, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def tangan(tmp_path_factory):
    folder = tulis(tmp_path_factory.mktemp("tangan") / "dinas", {"instansi.toml": INSTANSI, **TANGAN})
    return jalankan(folder, folder.parent / "output", STAGES, "", date(2024, 1, 8))


def test_required_columns_alone_make_documents_without_a_galat(tangan):
    assert (tangan.status, [str(t) for t in tangan.temuan if t.tingkat.value == "galat"]) == (0, [])


@pytest.mark.parametrize(("kode", "capaian"), [("I1", "90.00"), ("I2", "120.00")])
def test_required_columns_alone_make_the_figures_of_the_contract(tangan, kode, capaian):
    assert tercatat(tangan.folder)[kode]["capaian_persen"] == capaian


@pytest.mark.parametrize("tanpa", [*TANGAN, "2023/masuk/TW4"])
def test_a_hand_made_folder_without_one_of_its_files_still_makes_documents(tmp_path, tanpa):
    sisa = {nama: teks for nama, teks in TANGAN.items() if not nama.startswith(tanpa)}
    folder = tulis(tmp_path / "dinas", {"instansi.toml": INSTANSI, **sisa})
    assert jalankan(folder, tmp_path / "output", ["check", "analyse"], "2023-TW4", date(2024, 1, 8)).status in {0, 2}


@pytest.mark.parametrize("kunci", ["nama", "jenis", "pemerintah_daerah"])
def test_an_office_without_a_required_name_is_one_sentence(tmp_path, kunci):
    from pipeline.errors import SettingsError

    kurang = "\n".join(baris for baris in INSTANSI.splitlines() if not baris.startswith(f"{kunci} "))
    folder = tulis(tmp_path / "dinas", {"instansi.toml": kurang, **TANGAN})
    with pytest.raises(SettingsError, match=kunci):
        jalankan(folder, tmp_path / "output", ["check"], "", date(2024, 1, 8))
