"""Mutations of rows, columns and sheets: what happens to a table between two people."""

from copy import deepcopy
from dataclasses import replace

from tests.fuzz.harapan import Harapan
from tests.fuzz.kantor import asal, kolom_kunci, kunci_baris

PADANAN = {
    "indikator": ["Kode Indikator", "INDIKATOR", " indikator "], "realisasi": ["Realisasi", "REALISASI"],
    "target_tw1": ["Target TW I", "target_tw1", "TARGET TRIWULAN I", "Target TW 1"], "kode": ["KODE", "Kode"],
    "target_tw4": ["Target TW IV", "Triwulan IV"], "uraian": ["Uraian", "URAIAN "], "pagu": ["Pagu", "PAGU (Rp)"],
    "tahun": ["Tahun", "TAHUN"], "satuan": ["Satuan", "sat_uan"], "keadaan": ["Status", "Keadaan"],
}  # fmt: skip


def _tabel(rng, kantor, *, panjang=2, kecuali=("identitas",)):
    return rng.choice([t for t in kantor.tabel if len(t.baris) >= panjang and t.nama not in kecuali])


def _lembar_ini(tabel):
    return lambda satu: satu[:2] == (asal(tabel), tabel.nama)


def baris_ganda(rng, kantor):
    tabel = _tabel(rng, kantor)
    nomor = rng.randrange(1, len(tabel.baris))
    tabel.baris.insert(rng.randrange(1, len(tabel.baris) + 1), list(tabel.baris[nomor]))
    return f"baris ganda {tabel.nama}", Harapan(di=tabel.berkas, wajib=tabel.nama != "kuesioner")


def baris_dihapus(rng, kantor):
    tabel = _tabel(rng, kantor)
    baris = tabel.baris.pop(rng.randrange(1, len(tabel.baris)))
    kunci = (asal(tabel), tabel.nama, kunci_baris(tabel, baris))
    unit = tabel.nama == "unit_kerja"
    return f"baris dihapus {tabel.nama}", Harapan(
        sentuh=lambda satu: satu[:3] == kunci or (unit and "/masuk/" in satu[0] and str(baris[0]) in satu[0])
    )


def baris_pindah(rng, kantor):
    tabel = _tabel(rng, kantor, panjang=3)
    isi = tabel.baris[1:]
    rng.shuffle(isi)
    tabel.baris[1:] = isi
    return f"baris diacak {tabel.nama}", Harapan()


def baris_kosong(rng, kantor):
    tabel = _tabel(rng, kantor)
    for _ in range(rng.randint(1, 30)):
        kosong = rng.choice([[], [""] * 5, [" ", "\u00a0"], [""] * 60])
        tabel.baris.insert(rng.randrange(1, len(tabel.baris) + 1), kosong)
    return f"baris kosong {tabel.nama}", Harapan()


def baris_judul(rng, kantor):
    """Title lines above the header, as every office writes them."""
    tabel = _tabel(rng, kantor, kecuali=())
    judul = rng.sample(["PEMERINTAH KABUPATEN", "FORMULIR REALISASI KINERJA", "Triwulan I Tahun 2024", "",
                        "Kode: 7.01",
                        "REALISASI", "Indikator Kinerja"], rng.randint(1, 6))  # fmt: skip
    tabel.baris[:0] = [[satu] if satu else [] for satu in judul]
    return f"judul di atas {tabel.nama} {judul}", Harapan()


def baris_jumlah(rng, kantor):
    tabel = _tabel(rng, kantor, kecuali=("identitas", "kuesioner"))
    lebar = len(tabel.baris[0])
    angka = [rng.choice(["", 100, "1.000.000"]) for _ in range(lebar - 1)]
    tabel.baris.append([rng.choice(["Jumlah", "JUMLAH", "Total", "TOTAL :", "Sub Total"]), *angka])
    return f"baris jumlah {tabel.nama}", Harapan(di=tabel.berkas, wajib=True)


def baris_nomor(rng, kantor):
    """The row that numbers the columns under the header."""
    tabel = _tabel(rng, kantor, kecuali=("identitas", "kuesioner"))
    bentuk = rng.choice(["({})", "{}", "{}."])
    tabel.baris.insert(1, [bentuk.format(n) for n in range(1, len(tabel.baris[0]) + 1)])
    return f"baris nomor {tabel.nama}", Harapan(di=tabel.berkas, wajib=True)


def tanda_tangan(rng, kantor):
    tabel = _tabel(rng, kantor, kecuali=("identitas", "kuesioner"))
    tabel.baris += [[], ["", "Contoh, 5 April 2024"], ["", "Kepala Seksi"], [], ["", "Contoh Nama"]]
    return f"tanda tangan {tabel.nama}", Harapan()


def kolom_pindah(rng, kantor):
    tabel = _tabel(rng, kantor, kecuali=("identitas",))
    urut = list(range(len(tabel.baris[0])))
    rng.shuffle(urut)
    tabel.baris = [[baris[k] if k < len(baris) else "" for k in urut] for baris in tabel.baris]
    return f"kolom diacak {tabel.nama}", Harapan()


def kolom_padanan(rng, kantor):
    tabel = _tabel(rng, kantor)
    tabel.baris[0] = [rng.choice(PADANAN.get(judul, [judul, judul.upper(), judul.replace("_", " ")]))
                      for judul in tabel.baris[0]]  # fmt: skip
    return f"judul lain {tabel.baris[0]}", Harapan()


def kolom_asing(rng, kantor):
    """A header nobody knows: its column is not read, and said so."""
    tabel = _tabel(rng, kantor)
    k = rng.randrange(len(tabel.baris[0]))
    judul = tabel.baris[0][k]
    tabel.baris[0][k] = rng.choice(["xqz", "kolom 17", "🙂", "Nomor Surat", "zz\nyy"])
    return f"judul asing untuk {tabel.nama}.{judul}", _tanpa_kolom(tabel, judul)


def _tanpa_kolom(tabel, judul):
    lembar = _lembar_ini(tabel)
    wajib = tabel.nama in {"rekap_pd", "lra"} and judul == "realisasi"
    kunci = judul in kolom_kunci(tabel) or wajib
    ikut = {"satuan": "metode_akumulasi", "keadaan": "realisasi"}.get(judul)

    def hilang(satu):
        formulir = tabel.nama == "unit_kerja" and judul == "kode" and "/masuk/" in satu[0]
        return formulir or (lembar(satu) and (kunci or satu[3] == judul))

    def berubah(satu):
        bawaan = lembar(satu) and satu[3] in {ikut, "status_jabatan", "metode_akumulasi", "metode_agregasi", "iku"}
        return bawaan and satu[3] in {judul, ikut}

    return Harapan(
        di=tabel.berkas, sentuh=hilang, bebas=berubah, baru=lambda satu: lembar(satu) and kunci, wajib=True
    )


def kolom_dihapus(rng, kantor):
    tabel = _tabel(rng, kantor)
    k = rng.randrange(len(tabel.baris[0]))
    judul = tabel.baris[0][k]
    tabel.baris = [baris[:k] + baris[k + 1 :] for baris in tabel.baris]
    harapan = _tanpa_kolom(tabel, judul)
    harapan.di, harapan.wajib = "", False
    return f"kolom dihapus {tabel.nama}.{judul}", harapan


def kolom_ganda(rng, kantor):
    """Of two columns of one name nothing is taken: where they are the key, the rows stand under an empty one."""
    tabel = _tabel(rng, kantor)
    k = rng.randrange(len(tabel.baris[0]))
    for baris in tabel.baris:
        baris.append(baris[k] if k < len(baris) else "")
    if rng.random() < 0.5:
        for baris in tabel.baris[1:]:
            baris[-1] = rng.randint(1, 99)
    sumber, judul = asal(tabel), tabel.baris[0][k]

    wajib = tabel.nama in {"rekap_pd", "lra"} and judul == "realisasi"

    kunci = judul in kolom_kunci(tabel)

    def kolom(satu):
        return satu[:2] == (sumber, tabel.nama) and (wajib or kunci or satu[3] == judul)

    def tanpa_kunci(satu):
        return kunci and kolom(satu) and "" in satu[2]

    return f"kolom ganda {tabel.nama}.{judul}", Harapan(di=tabel.berkas, wajib=True, sentuh=kolom, baru=tanpa_kunci)


def kolom_kosong(rng, kantor):
    """An empty column in the middle."""
    tabel = _tabel(rng, kantor)
    k = rng.randrange(len(tabel.baris[0]) + 1)
    tabel.baris = [[*baris[:k], "", *baris[k:]] for baris in tabel.baris]
    return f"kolom kosong {tabel.nama}", Harapan()


def tersembunyi(rng, kantor):
    """A hidden row or column still holds what it holds, and is named."""
    tabel = rng.choice([t for t in kantor.tabel if t.excel and len(t.baris) > 1] or kantor.tabel)
    if not tabel.excel:
        return "tidak ada yang dapat disembunyikan", Harapan()
    if rng.random() < 0.5:
        tabel.baris_sembunyi.add(rng.randrange(2, len(tabel.baris) + 1))
    else:
        tabel.kolom_sembunyi.add(1)
    return f"tersembunyi di {tabel.nama}", Harapan(di=tabel.berkas, wajib=True)


def _excel(rng, kantor):
    excel = [t for t in kantor.tabel if t.excel]
    return rng.choice(excel) if excel else None


def lembar_lain_ejaan(rng, kantor):
    """A sheet's name typed another way is the same sheet."""
    if (tabel := _excel(rng, kantor)) is None:
        return None
    tabel.nama = rng.choice([tabel.nama.upper(), tabel.nama.replace("_", " "), f" {tabel.nama.title()} "])
    return f"nama lembar {tabel.nama}", Harapan()


def lembar_asing(rng, kantor):
    """A sheet under a name of its own is known by its headers, or lost and told."""
    if (tabel := _excel(rng, kantor)) is None:
        return None
    harapan = Harapan(di=tabel.berkas, sentuh=_bergantung(tabel), bebas=_menurun(tabel), wajib=True)
    tabel.nama = rng.choice(["Sheet1", "Lembar 3", "🙂", "data lama"])
    return f"lembar bernama {tabel.nama}", harapan


def lembar_ganda(rng, kantor):
    """The same sheet twice: the first is read, and the second named."""
    if (tabel := _excel(rng, kantor)) is None:
        return None
    dua = deepcopy(tabel)
    dua.nama = rng.choice([f"{tabel.nama} ", tabel.nama.upper() + "_", f"{tabel.nama} (2)"])
    kantor.tabel.append(dua)
    return f"lembar ganda {tabel.nama}", Harapan(di=tabel.berkas, wajib=True)


def lembar_dihapus(rng, kantor):
    """A sheet taken away: its rows are gone; the plan says which sheet it misses."""
    if (tabel := _excel(rng, kantor)) is None:
        return None
    kantor.tabel.remove(tabel)
    di = tabel.berkas if asal(tabel) == "perencanaan" else ""
    return f"lembar {tabel.nama} dihapus", Harapan(di=di, sentuh=_bergantung(tabel), bebas=_menurun(tabel))


def lembar_sembunyi(rng, kantor):
    """A hidden sheet is read all the same, and named."""
    if (tabel := _excel(rng, kantor)) is None:
        return None
    tabel.sembunyi = True
    return f"lembar {tabel.nama} disembunyikan", Harapan(di=tabel.berkas, wajib=True)


def lembar_kosong(rng, kantor):
    """A sheet with nothing in it, or with its header alone."""
    if (tabel := _excel(rng, kantor)) is None:
        return None
    tabel.baris = rng.choice([[], [tabel.baris[0]], [[], [], ["catatan"]]])
    di = "" if len(tabel.baris) == 1 else tabel.berkas
    return f"lembar {tabel.nama} kosong", Harapan(di=di, sentuh=_bergantung(tabel), bebas=_menurun(tabel))


def lembar_tambahan(rng, kantor):
    """A sheet of the unit's own."""
    if (tabel := _excel(rng, kantor)) is None:
        return None
    isi = rng.choice([[], [["apa saja"]], [["a", "b"], [1, 2]]])
    kantor.tabel.append(replace(tabel, nama="catatan", baris=isi))
    return "lembar tambahan", Harapan()


def _bergantung(tabel):
    """What is lost with a sheet: its rows; without identitas a form stands on its folder or is not used."""
    sumber, nama = asal(tabel), tabel.nama
    if nama == "identitas":
        return lambda satu: satu[0] == sumber
    return lambda satu: satu[:2] == (sumber, nama) or (nama == "unit_kerja" and "/masuk/" in satu[0])


def _menurun(tabel):
    """References into a sheet of the plan that is gone are kept as written."""
    nama = tabel.nama
    return lambda satu: asal(tabel) == "perencanaan" and nama in {"sasaran", "indikator"} and satu[3] == "induk"
