"""Mutations of one cell: what people and programs put where a figure, a word, a code or a choice is due."""

from tests.fuzz.harapan import Harapan, polos
from tests.fuzz.kantor import TARGET_TW, angka, asal, kolom_kunci, kunci_baris
from tests.fuzz.kisi import Sel

UANG = {("perencanaan", "anggaran"), ("formulir", "anggaran"), ("formulir", "lra")}
ANGKA = {
    "target": ("target", *TARGET_TW), "riwayat": ("target", "realisasi"), "pembanding": ("nilai",),
    "anggaran": ("pagu", "pagu_perubahan", "realisasi"), "rencana_aksi": (*TARGET_TW, "realisasi"),
    "kinerja": ("realisasi", "pembilang", "penyebut"), "rekap_pd": ("realisasi",), "lra": ("realisasi",),
}  # fmt: skip
PILIHAN = {"jenis", "tingkat", "status_jabatan", "polaritas", "metode_akumulasi", "metode_agregasi", "iku",
           "dokumen", "keadaan"}  # fmt: skip
RUJUKAN = {"induk", "pejabat", "unit_kerja", "sasaran", "indikator", "sub_kegiatan"}
TANGGAL = {"mulai", "selesai"}
BULAT = {"tahun", *(f"u{n}" for n in range(1, 10))}

SAMPAH = (
    "x" * 5000, "panjang " * 6000, "🙂🙂", "\u202eabc\u202c", "مرحبا", "a\x00b", "\x01\x02", "\ufffd", "\ud7ff",
    "💯 %",
    "=cmd|' /C calc'!A0", "=1+1", "+cmd|x", "@SUM(A1)", "-", "'", '"', ";", "<b>", "&amp;", "{{ x }}", "{% if %}",
    "{nilai}", "%s %d", "\\", "../../etc", "null", "None", "NaN", "TRUE", "#REF!", "a\nb", "a\tb", "\u00a0",
    "ﷺ", "x１２",
)  # fmt: skip
"""Texts that break programs; none of them is a number."""

_ANEH = (
    Sel("galat", "#REF!"), Sel("galat", "#DIV/0!"), Sel("galat", "#N/A"), Sel("rumus", "A1*2"), Sel("tanggal", 45657),
    True, False, Sel("mentah", '<c r="@"><v>NaN</v></c>'), Sel("mentah", '<c r="@" t="d"><v>2024-12-31</v></c>'),
    Sel("mentah", '<c r="@"><v>1e999</v></c>'),
)  # fmt: skip
"""Cells that hold no number a person would read."""


def tulisan(rng, uang):
    """A cell and what a person reads in it: figures, or nothing usable."""
    n = rng.choice([rng.randint(0, 999), round(rng.uniform(1, 99), 2), rng.randint(0, 10**12), -rng.randint(1, 500)])
    bulat = rng.randint(1000, 10**9)
    ribuan = f"{bulat:,}".replace(",", ".")
    jelas = [
        (n, angka(n)), (float(n), angka(n)), (repr(n), angka(n)), (f" {n}\u00a0", angka(n)),
        (ribuan if bulat > 10**6 else f"Rp {ribuan},00", angka(bulat)), (f"Rp{ribuan},00", angka(bulat)),
        (f"{ribuan},00", angka(bulat)), (f"{bulat} kasus", angka(bulat)), ("0", angka(0)), (0, angka(0)),
        (10**15 - 1, angka(10**15 - 1)), (1e-12, angka("1e-12")), ("９５", angka(95)),
        ("95\u200b", angka(95)), ("½", angka("0.5")), ("2¾ jam", angka("2.75")), (f"{n} m²", angka(n)),
        (Sel("persen", 0.855), angka("85.5")), ("93,75%", angka("93.75")), ("12,5", angka("12.5")),
        ("12.5", angka("12.5")), (Sel("mentah", '<c r="@" t="str"><f>A1</f><v>12</v></c>'), angka(12)),
        (Sel("mentah", '<c r="@"><f>6*2</f><v>12</v></c>'), angka(12)),
    ]  # fmt: skip
    ragu = ["1.2.3", "12,", "12..5", "1e5", "12O", "l5", "5 juta", "31/12/2024", "2024-12-31", "1,2,3", "12 34",
            "= 5", "1 000 00", "٣٤", 1e300, -1e18, "9" * 25, "9" * 5000]  # fmt: skip
    khas = [("1.234", angka(1234)), ("12,500", None)] if uang else [("1.234", None), ("12,500", angka("12.5"))]
    pilihan = [*jelas, *jelas, *khas, *((x, None) for x in ragu), *((x, None) for x in (*SAMPAH, *_ANEH))]
    if uang:
        pilihan = [(s, m) for s, m in pilihan if s not in {"12,5", "12.5"} or m is None]
    return rng.choice(pilihan)


def _sel_acak(rng, kantor, syarat):
    calon = [
        (tabel, nomor, k)
        for tabel in kantor.tabel
        if tabel.nama != "identitas" and len(tabel.baris) > 1
        for nomor in [rng.randrange(1, len(tabel.baris))]
        for k, judul in enumerate(tabel.baris[0])
        if syarat(tabel, judul)
    ]
    return rng.choice(calon)


def _kunci(tabel, nomor, judul):
    return (asal(tabel), tabel.nama, kunci_baris(tabel, tabel.baris[nomor]), judul)


def angka_sel(rng, kantor):
    """A figure replaced by whatever may stand there."""
    tabel, nomor, k = _sel_acak(rng, kantor, lambda t, j: j in ANGKA.get(t.nama, ()))
    judul = tabel.baris[0][k]
    kunci = _kunci(tabel, nomor, judul)
    uang = (("perencanaan" if asal(tabel) == "perencanaan" else "formulir"), tabel.nama) in UANG
    isi, arti = tulisan(rng, uang)
    csv_biasa = isinstance(isi, Sel) and isi.jenis == "mentah" and not tabel.excel
    if csv_biasa:
        isi, arti = "", None
    tabel.baris[nomor][k] = isi
    boleh = (arti,) if arti is not None else ()
    if _kosong(isi):
        boleh = (None, ("belum_tersedia",), ("tidak_berlaku",))
    di = "" if _kosong(isi) and isi else tabel.berkas
    return f"{judul} = {str(isi)[:40]!r}", Harapan(di=di, nilai={kunci: boleh})


def _kosong(isi):
    """Whether a person sees nothing, a dash, or the text mark of a spreadsheet; signs nobody sees do not count."""
    return isinstance(isi, str) and polos(isi).strip("-") in {"", "'"}


def keadaan_sel(rng, kantor):
    """The four states in a figure's cell: nothing, not applicable, not yet, zero."""
    tabel, nomor, k = _sel_acak(rng, kantor, lambda t, j: j in ANGKA.get(t.nama, ()) and t.nama != "lra")
    isi, arti = rng.choice([
        ("", None), ("-", None), ("n/a", ("tidak_berlaku",)), ("tidak berlaku", ("tidak_berlaku",)),
        ("Belum Rilis", ("belum_tersedia",)), ("belum tersedia", ("belum_tersedia",)),
        ("Diukur di TW IV", ("belum_tersedia",)), (0, angka(0)),
    ])  # fmt: skip
    kunci = _kunci(tabel, nomor, tabel.baris[0][k])
    tabel.baris[nomor][k] = isi
    boleh = (arti,) if arti else (None, ("belum_tersedia",), ("tidak_berlaku",))
    uang = tabel.nama == "anggaran"
    return f"keadaan {isi!r}", Harapan(di=tabel.berkas if uang else "", nilai={kunci: boleh})


def kata_sel(rng, kantor):
    """A word, a choice, a reference or a date replaced by rubbish."""

    def syarat(tabel, judul):
        return judul not in ANGKA.get(tabel.nama, ()) and judul not in kolom_kunci(tabel)

    tabel, nomor, k = _sel_acak(rng, kantor, syarat)
    judul = tabel.baris[0][k]
    kunci = _kunci(tabel, nomor, judul)
    isi = rng.choice([*SAMPAH, Sel("galat", "#REF!"), Sel("rumus", "A1"), Sel("tanggal", 45657), True, 12.5, 3])
    if isinstance(isi, str):
        isi = f"{isi}{rng.choice(['', ' ', 'q'])}"
    tabel.baris[nomor][k] = isi
    ikut = {"satuan": ("metode_akumulasi",), "keadaan": ("realisasi",), "jenis": (), "induk": ()}.get(judul, ())
    ikut_kunci = {(*kunci[:3], kolom) for kolom in ikut}
    teks = isi.teks if isinstance(isi, Sel) else isi
    biasa = isinstance(isi, str) and judul not in PILIHAN | TANGGAL | BULAT
    harapan = Harapan(
        di="" if _kosong(teks) else tabel.berkas,
        bebas=lambda satu: satu in ikut_kunci or (satu == kunci and not biasa),
        sentuh=lambda satu: satu == kunci,
        wajib=not biasa and judul in PILIHAN | TANGGAL | BULAT and str(teks).strip() not in {"-", "TRUE", "True"}
        and not _kosong(teks) and not (isinstance(isi, Sel) and judul in TANGGAL)
        and not isinstance(isi, (int, bool)),
    )  # fmt: skip
    if biasa:
        acuan = (isi.strip("'\" ") or isi.strip("' ")) if judul in RUJUKAN else isi
        acuan = "" if judul in RUJUKAN and acuan == "-" else acuan
        harapan.teks = (kunci, polos(acuan))
    return f"{judul} = {str(teks)[:40]!r}", harapan


def _teks(isi):
    return isi.teks if isinstance(isi, Sel) else str(isi)


def kunci_sel(rng, kantor):
    """The key of a row replaced by rubbish: the row is lost and told, or kept under what stands there."""

    def syarat(tabel, judul):
        return judul in kolom_kunci(tabel)

    tabel, nomor, k = _sel_acak(rng, kantor, syarat)
    judul = tabel.baris[0][k]
    lama = kunci_baris(tabel, tabel.baris[nomor])
    kode = tabel.baris[nomor][k]
    isi = rng.choice([*SAMPAH, Sel("galat", "#REF!"), Sel("rumus", "A1"), True, 12.5, "", f"{kode}x", f" {kode} "])
    tabel.baris[nomor][k] = isi
    sumber, lembar = asal(tabel), tabel.nama
    tetap = isinstance(isi, str) and isi.strip() == str(kode)
    if tetap:
        return f"kunci {isi!r}", Harapan()

    def baris_ini(satu):
        formulir = sumber == "perencanaan" and lembar == "unit_kerja" and str(kode) in satu[0]
        return satu[:3] == (sumber, lembar, lama) or formulir

    def pindah(satu):
        acuan = satu[3] in {*RUJUKAN, "kode"} and satu[0] == "perencanaan"
        return (satu[:2] == (sumber, lembar) and satu[2] != lama) or acuan

    boleh_diam = judul in {"sumber", "mulai"} or lembar == "kuesioner"
    bernama = _teks(isi).strip() not in {"", "-", "'"} and judul not in {*BULAT, *PILIHAN}
    bernama = bernama and not (tabel.excel and isinstance(isi, Sel)) and _teks(isi)[:1] != "#"
    return f"kunci {judul} = {str(isi)[:40]!r}", Harapan(
        di="" if boleh_diam or (bernama and sumber == "perencanaan") else tabel.berkas, sentuh=baris_ini, baru=pindah,
        bebas=lambda satu: sumber == "perencanaan" and satu[3] in RUJUKAN
        and str(kode) in (kantor.dasar.get(satu) or ""),
    )  # fmt: skip
