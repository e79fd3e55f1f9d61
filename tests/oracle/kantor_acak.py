"""Random offices on disk: indikator in every state, typed as offices type them, with what the oracle must be told."""

import random
from fractions import Fraction

from tests.faults.kantor import INSTANSI
from tests.oracle.orakel import AKIP, BELUM, KOSONG, TIDAK, Kebijakan, Soal

TAHUN = 2025
UNIT = ("U1", "U2", "U3")
TULISAN = {
    KOSONG: ("", "-", " "),
    BELUM: ("belum tersedia", "Belum Rilis", "Diukur di TW IV"),
    TIDAK: ("n/a", "tidak berlaku"),
}
AGREGASI = ("tunggal", "tunggal", "tunggal", "jumlah", "rata_rata", "maksimum", "minimum", "persentase")
SATUAN = {"persentase": "persen", "kumulatif": "dokumen", "akhir": "indeks", "rata_rata": "menit"}


def angka(acak, desimal=2):
    """A number an office may write; three decimals are left out, since ``1,234`` is asked about in some columns."""
    return Fraction(acak.randint(0, 30_000) if acak.random() < 0.9 else 0, 10 ** acak.choice((0, 1, desimal)))


def tulis(acak, nilai, satuan):
    """One value as a cell: decimal comma or dot, thousands grouped or not, percent sign or unit behind it."""
    if isinstance(nilai, str):
        return acak.choice(TULISAN.get(nilai, (nilai,)))
    if isinstance(nilai, tuple):
        return f"{_polos(nilai[0], ',')} {acak.choice('-–')} {_polos(nilai[1], ',')}"
    teks = _polos(nilai, acak.choice(",."))
    if "." not in teks and nilai >= 10_000 and acak.random() < 0.5:
        utuh, _, pecahan = teks.partition(",")
        teks = f"{int(utuh):,}".replace(",", ".") + (f",{pecahan}" if pecahan else "")
        teks = teks if "," in teks or teks.count(".") > 1 else _polos(nilai, ",")
    return teks + acak.choice(("", "", "", f" {satuan}", "%" if satuan == "persen" else ""))


def _polos(nilai, tanda):
    """The number's digits with up to two decimals; every number made here has them exactly."""
    utuh, sisa = divmod(int(nilai * 100), 100)
    if not sisa:
        return str(utuh)
    return f"{utuh}{tanda}{sisa:02d}".rstrip("0")


def soal(acak, kode):
    """One indikator at random."""
    akumulasi = acak.choice(("kumulatif", "akhir", "rata_rata"))
    agregasi = acak.choice(AGREGASI)
    polaritas = acak.choice(("positif", "positif", "negatif", "rentang"))
    predikat = agregasi == "tunggal" and akumulasi == "akhir" and polaritas == "positif" and acak.random() < 0.3
    rentang = not predikat and (polaritas == "rentang" or acak.random() < 0.1)
    banyak = 1 if agregasi == "tunggal" else acak.randint(1, 3)

    def satu_target():
        if predikat:
            return acak.choice(AKIP)
        if rentang:
            bawah = Fraction(acak.randint(1, 9_000), 100)
            return (bawah, bawah + Fraction(acak.randint(1, 9_000), 100))
        return angka(acak)

    def satu_nilai():
        if acak.random() < 0.25:
            return acak.choice((KOSONG, KOSONG, BELUM, TIDAK))
        if predikat:
            return acak.choice(AKIP)
        if agregasi == "persentase":
            return (Fraction(acak.randint(0, 500)), Fraction(acak.randint(1, 500)))
        return angka(acak)

    bertriwulan = acak.random() < 0.8 and not (rentang and akumulasi != "akhir")
    triwulan = tuple(satu_target() if bertriwulan and acak.random() < 0.85 else KOSONG for _ in range(4))
    laporan = tuple(tuple(satu_nilai() for _ in range(banyak)) for _ in range(4))
    return Soal(kode, polaritas, akumulasi, agregasi, satu_target(), triwulan, laporan)


def satuan(soal):
    """A satuan under which the plan may say what it says."""
    if soal.agregasi == "persentase":
        return "persen"
    return "predikat" if isinstance(soal.target, str) and soal.target != KOSONG else SATUAN[soal.akumulasi]


def kantor_acak(benih, banyak):
    """An office with so many indikator: files by path below the year, instansi.toml, questions, policies."""
    acak = random.Random(benih)  # noqa: S311 - a seed that gives the same office again
    semua = tuple(soal(acak, f"I{n}") for n in range(1, banyak + 1))
    kebijakan = Kebijakan(
        acak.choice(("selisih", "rasio")),
        acak.choice((Fraction(0), None)),
        acak.choice((None, None, Fraction(100), Fraction(120))),
    )
    instansi = (
        f'{INSTANSI}[kebijakan]\nrumus_negatif = "{kebijakan.rumus_negatif}"\n'
        f"lantai = {_batas(kebijakan.lantai)}\nbatas_atas = {_batas(kebijakan.batas_atas)}\n"
    )
    return _berkas(acak, semua), instansi, semua, kebijakan


def _batas(nilai):
    return '"tidak_ada"' if nilai is None else str(nilai)


def _berkas(acak, semua):
    berkas = {
        "perencanaan/unit_kerja.csv": "kode;nama;jenis;induk;pejabat\nKEC;Kecamatan Uji;kepala;;\n"
        + "".join(f"{u};Seksi {u};seksi;KEC;\n" for u in UNIT),
        "perencanaan/sasaran.csv": "kode;tingkat;uraian;induk\nS1;strategis;Meningkatnya mutu pelayanan uji;\n",
        "perencanaan/indikator.csv": "kode;sasaran;uraian;satuan;polaritas;metode_akumulasi;metode_agregasi;iku;"
        "unit_kerja;skala_predikat\n"
        + "".join(
            f"{s.kode};S1;Indikator uji {s.kode};{satuan(s)};{s.polaritas};{s.akumulasi};{s.agregasi};ya;"
            f"{', '.join(UNIT[: len(s.laporan[0])])};{'akip' if isinstance(s.target, str) else ''}\n"
            for s in semua
        ),
        "perencanaan/target.csv": "indikator;tahun;dokumen;target;target_tw1;target_tw2;target_tw3;target_tw4\n"
        + "".join(
            f"{s.kode};{TAHUN};pk;" + ";".join(tulis(acak, t, "") for t in (s.target, *s.triwulan)) + "\n"
            for s in semua
        ),
    }
    for tw in range(1, 5):
        for letak, unit in enumerate(UNIT):
            baris = [
                f"{s.kode};" + _isian(acak, s, s.laporan[tw - 1][letak])
                for s in semua
                if letak < len(s.laporan[tw - 1])
            ]
            berkas[f"masuk/TW{tw}/{unit}/kinerja.csv"] = (
                "indikator;realisasi;pembilang;penyebut\n" + "\n".join(baris) + "\n"
            )
            berkas[f"masuk/TW{tw}/{unit}/identitas.csv"] = (
                f"kunci;nilai\nunit_kerja;{unit}\ntahun;{TAHUN}\ntriwulan;TW{tw}\n"
                f"tanggal;{TAHUN + tw // 4}-{tw * 3 % 12 + 1:02d}-05\n"
            )
    return berkas


def _isian(acak, soal, nilai):
    if isinstance(nilai, tuple):
        return f";{nilai[0]};{nilai[1]}"
    return f"{tulis(acak, nilai, satuan(soal))};;"
