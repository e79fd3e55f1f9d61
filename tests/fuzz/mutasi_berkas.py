"""Mutations of whole files: encodings, separators, archives, names, and whose form it says it is."""

import io
import struct
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.fuzz.harapan import Harapan
from tests.fuzz.kantor import asal, kunci_baris
from tests.fuzz.kisi import arsip, bagian, teks_csv, tulis


def _berkas(rng, kantor, excel):
    """The sheets of one file of one kind, or none where the office has none of it."""
    nama = sorted({t.berkas for t in kantor.tabel if t.excel is excel})
    pilih = rng.choice(nama) if nama else None
    return [t for t in kantor.tabel if t.berkas == pilih]


def _ganti(kantor, tabel, isi):
    """Put bytes in the place of a file's sheets."""
    kantor.tabel = [t for t in kantor.tabel if t.berkas != tabel[0].berkas]
    kantor.tetap = {**kantor.tetap, tabel[0].berkas: isi}


def _seluruh(tabel, **lain):
    """Everything of the file is lost and said so, or reads as before."""
    sumber = asal(tabel[0])
    lembar = {t.nama for t in tabel}
    identitas = "identitas" in lembar
    unit = sumber == "perencanaan" and "unit_kerja" in lembar

    def milik(satu):
        return (satu[0] == sumber and (identitas or satu[1] in lembar)) or (unit and "/masuk/" in satu[0])

    def merujuk(satu):
        return satu[0] == sumber == "perencanaan" and satu[3] == "induk"

    return Harapan(di=tabel[0].berkas, sentuh=milik, bebas=merujuk, **lain)


def csv_bentuk(rng, kantor):
    """The same table as other programs write CSV: it reads the same."""
    tabel = _berkas(rng, kantor, excel=False)
    if not tabel:
        return None
    satu = tabel[0]
    pemisah = rng.choice(";,\t|")
    baris = rng.choice(["\r\n", "\n", "\r"])
    teks = teks_csv(satu, pemisah, baris, rng.choice(",."))
    teks = rng.choice(["", f"sep={pemisah}{baris}"]) + teks
    sandi = rng.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
    isi = teks.encode(sandi, "replace")
    isi = b"\xfe\xff" + isi if sandi == "utf-16-be" else isi
    _ganti(kantor, tabel, isi + rng.choice([b"", b"", baris.encode() * 3 if "16" not in sandi else b""]))
    kata = sandi == "cp1252" and isi != teks.encode("utf-8")
    bebas = (
        (lambda k: k[0] == asal(satu) and isinstance(kantor.dasar.get(k), str) and not kantor.dasar[k].isascii())
        if kata
        else None
    )
    return f"csv {satu.nama} {pemisah!r} {baris!r} {sandi}", Harapan(**({"bebas": bebas} if bebas else {}))


def csv_rusak(rng, kantor):
    """A CSV with a quote that never closes, cut in the middle, or with bytes of nothing."""
    tabel = _berkas(rng, kantor, excel=False)
    if not tabel:
        return None
    isi = tulis(tabel)
    cara = rng.choice(["kutip", "potong", "nul", "ganda", "acak", "kosong"])
    di = rng.randrange(3, len(isi))
    baru = {
        "kutip": isi[:di] + b'"' + isi[di:], "potong": isi[:di], "nul": isi[:di] + b"\0\0" + isi[di:],
        "ganda": isi + b'"', "acak": isi[:di] + rng.randbytes(40) + isi[di:],
        "kosong": rng.choice([b"", b"\n\n", b";;;"]),
    }[cara]  # fmt: skip
    _ganti(kantor, tabel, baru)
    sumber, nama = asal(tabel[0]), tabel[0].nama
    if cara in {"nul", "ganda"}:
        return f"csv {cara} {nama}", _seluruh(tabel)
    harapan = _seluruh(tabel, wajib=cara == "acak")
    terpotong = isi[:di].count(b"\n")
    baris = kunci_baris(tabel[0], tabel[0].baris[terpotong]) if terpotong < len(tabel[0].baris) else ()

    def sebagian(satu):
        """Words and their rows, where a quote joins or bytes stand between; a figure only in the row that was cut."""
        ikut = sumber == "perencanaan" and (satu[3] == "induk" or (nama == "unit_kerja" and satu[1] == "identitas"))
        milik = satu[:2] == (sumber, nama) or (nama == "identitas" and satu[0] == sumber)
        kata = not isinstance(kantor.dasar.get(satu, ""), tuple)
        return ikut or (milik and (kata or cara == "acak" or (cara == "potong" and satu[2] == baris)))

    harapan.bebas = sebagian
    harapan.di = "" if cara in {"potong", "kosong"} else harapan.di
    return f"csv {cara} {nama} pada {di}", harapan


def arsip_rusak(rng, kantor):
    """A workbook with flipped bytes, cut short, or without one of its parts."""
    tabel = _berkas(rng, kantor, excel=True)
    if not tabel:
        return None
    parts = bagian(tabel)
    cara = rng.choice(["balik", "balik", "potong", "tanpa", "kosong", "sampah", "ekor", "kembar", "jenis"])
    if cara in {"tanpa", "kosong", "sampah"}:
        korban = rng.choice(sorted(parts))
        ganti = {"kosong": b"", "sampah": rng.choice([b"<a", b"<a/>", rng.randbytes(200), b"\0" * 50])}
        if cara == "tanpa":
            parts.pop(korban)
        else:
            parts[korban] = ganti[cara]
        isi = arsip(parts)
        _ganti(kantor, tabel, isi)
        return f"arsip {cara} {korban}", _seluruh(tabel)
    isi = bytearray(arsip(parts, rng.choice([ZIP_STORED, ZIP_DEFLATED])))
    if cara == "balik":
        for _ in range(rng.randint(1, 4)):
            isi[rng.randrange(len(isi))] ^= 1 << rng.randrange(8)
    elif cara == "potong":
        del isi[rng.randrange(len(isi)) :]
    elif cara == "ekor":
        isi += rng.randbytes(rng.randint(1, 300))
    elif cara == "kembar":
        isi = bytearray(arsip(parts) + arsip(parts))
    else:
        isi = bytearray(rng.choice([b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + bytes(600), b"<html><table>", b"%PDF-1.7",
                                    b"",
                                    arsip({"word/document.xml": b"<a/>"}), arsip({})]))  # fmt: skip
    _ganti(kantor, tabel, bytes(isi))
    return f"arsip {cara}", _seluruh(tabel)


DTD = (
    b'<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">'
    b'<!ENTITY x SYSTEM "file:///etc/hostname">]>'
)


def arsip_jahat(rng, kantor):
    """Entities, declared sizes and far cells that would eat the machine."""
    tabel = _berkas(rng, kantor, excel=True)
    if not tabel:
        return None
    parts = bagian(tabel)
    lembar = rng.choice([nama for nama in parts if "worksheets/" in nama])
    isi = parts[lembar]
    jauh = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    cara = rng.choice(["dtd", "entitas", "ukuran", "jauh", "bom", "dalam", "alamat"])
    if cara in {"dtd", "entitas"}:
        isi = DTD + (isi.replace(b"<v>", b"<v>&c;&x;", 1) if cara == "entitas" else isi)
    elif cara == "ukuran":
        isi = isi.replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')
    elif cara == "jauh":
        isi = isi.replace(b"</sheetData>", jauh)
    elif cara == "dalam":
        isi = isi.replace(b"<sheetData>", b"<x>" * 3000 + b"</x>" * 3000 + b"<sheetData>")
    elif cara == "alamat":
        isi = isi.replace(
            b' r="A2"', rng.choice([b' r=""', b' r="A"', b' r="2"', b' r="ZZZZZ99999999999"', b' r="A0"'])
        )
    hasil = arsip(parts | {lembar: isi}, ZIP_DEFLATED)
    if cara == "bom":
        hasil = _mengaku_besar(arsip(parts, ZIP_DEFLATED), rng)
    _ganti(kantor, tabel, hasil)
    return f"arsip {cara} {lembar}", _seluruh(tabel)


def _mengaku_besar(isi, rng):
    """The same archive, one part of which claims to unpack to gigabytes."""
    ubah = bytearray(isi)
    di = isi.find(b"PK\x01\x02")
    for _ in range(rng.randint(0, 3)):
        di = isi.find(b"PK\x01\x02", di + 1) if isi.find(b"PK\x01\x02", di + 1) > 0 else di
    struct.pack_into("<I", ubah, di + 24, 3_000_000_000)
    return bytes(ubah)


def nama_berkas(rng, kantor):
    """A form under another name is the same form."""
    forms = sorted({asal(t) for t in kantor.tabel if t.nama == "identitas"})
    lama = rng.choice(forms)
    induk, _, _ = lama.rpartition("/")
    pilih = [
        "formulir kembali",
        "Realisasi (1)",
        "données ✓",
        "表",
        "a" * 120,
        " depan",
        "FORM.final.v2",
        "%20",
        "o'k",
    ]
    baru = f"{induk}/{rng.choice(pilih)}" + (".xlsx" if lama.endswith(".xlsx") else "")
    for tabel in kantor.tabel:
        if asal(tabel) == lama:
            tabel.berkas = baru if tabel.excel else f"{baru}/{tabel.nama}.csv"
    return f"{lama} → {baru}", Harapan(nama={baru: lama})


def identitas(rng, kantor):
    """The identity of a form: another period or an unknown unit is not used, other spellings are."""
    tabel = rng.choice([t for t in kantor.tabel if t.nama == "identitas"])
    unit = next(b[1] for b in tabel.baris if b[0] == "unit_kerja")
    kunci, nilai, dipakai = rng.choice([
        ("triwulan", "TW2", False), ("triwulan", "IV", False), ("triwulan", "I", True), ("triwulan", "1", True),
        ("triwulan", "Triwulan I", True), ("triwulan", 1, True), ("triwulan", "TW5", False), ("triwulan", "x", False),
        ("tahun", "2019", False), ("tahun", kantor.tahun, True), ("tahun", f"TA {kantor.tahun}", True),
        ("tahun", "dua ribu", False), ("tahun", f"{kantor.tahun}.0", True), ("unit_kerja", unit.lower(), True),
        ("unit_kerja", f" {unit} ", True), ("unit_kerja", "SEKSI-HANTU", False), ("unit_kerja", "🙂", False),
        ("disusun_oleh", "x" * 4000, True), ("tanggal", "kapan-kapan", True), ("tanggal", "8 April 2024", True),
        ("versi_formulir", "99", True), ("sidik_rencana", "bukan", True),
    ])  # fmt: skip
    ada = next((b for b in tabel.baris if b[0] == kunci), None)
    if ada is None:
        tabel.baris.append([kunci, nilai])
    else:
        ada[1] = nilai
    sumber = asal(tabel)
    tegur = not dipakai or (kunci, nilai) in {
        ("tanggal", "kapan-kapan"), ("versi_formulir", "99"), ("sidik_rencana", "bukan")
    }  # fmt: skip
    return f"identitas {kunci} = {nilai!r}", Harapan(
        di=sumber, sentuh=(lambda satu: satu[0] == sumber) if not dipakai else (lambda _: False), wajib=tegur,
    )  # fmt: skip


def unit_dua_kali(rng, kantor):
    """The same unit sends its form twice, or as workbook and as CSV: both are kept, and it is said."""
    forms = sorted({asal(t) for t in kantor.tabel if t.nama == "identitas"})
    lama = rng.choice(forms)
    induk, _, nama = lama.rpartition("/")
    tabel = [t for t in kantor.tabel if asal(t) == lama]
    baru = f"{induk}/{nama.removesuffix('.xlsx')}~ulang"
    if rng.random() < 0.5:
        kantor.tetap = kantor.tetap | {f"{baru}.xlsx": arsip(bagian(tabel))}
        baru = f"{baru}.xlsx"
    else:
        kantor.tetap = kantor.tetap | {f"{baru}/{t.nama}.csv": teks_csv(t).encode("utf-8-sig") for t in tabel}
    return f"{lama} dua kali", Harapan(di=induk, baru=lambda satu: satu[0] == baru, wajib=True)


def isi_arsip(isi):
    """Names in an archive, for tests that look inside."""
    with ZipFile(io.BytesIO(isi)) as satu:
        return satu.namelist()
