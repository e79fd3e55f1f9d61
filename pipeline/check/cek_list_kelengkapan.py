"""The cek list kelengkapan data: per unit kerja, sheet and column what is complete and what is still missing."""

from dataclasses import dataclass, replace

from pipeline.check.isian_lengkap import Hitungan, hitung
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.formulir import IsianUnit
from pipeline.domain.periode import ROMAN
from pipeline.domain.temuan import Temuan
from pipeline.domain.tugas import Tugas, pembagian_tugas
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahSop, muka_sop
from pipeline.naskah.nomina.temuan import JumlahTemuan, jumlah_temuan
from pipeline.naskah.penanda_tangan import Penandatangan, penyusun
from pipeline.regulation.sop import Sop

LENGKAP, KURANG, BELUM = "lengkap", "tidak lengkap", "belum diterima"


@dataclass(frozen=True, slots=True)
class BarisIsian:
    """Isian (kolom) pada satu lembar formulir; yang sama lengkapnya satu baris."""

    lembar: str
    """Lembar formulir. Contoh: `kinerja`."""
    isian: str
    """Nama isian. Contoh: `realisasi, bukti dukung`."""
    diminta: int
    """Banyaknya sel yang diminta. Contoh: `4`."""
    terisi: int
    """Banyaknya yang terisi. Contoh: `3`."""
    tidak_berlaku: int
    """Banyaknya yang tidak berlaku. Contoh: `0`."""
    belum_tersedia: int
    """Banyaknya yang belum tersedia. Contoh: `0`."""
    kosong: int
    """Banyaknya yang belum diisi. Contoh: `1`."""
    hasil: str
    """Kesimpulan isian ini. Contoh: `kurang 1 dari 4`."""


@dataclass(frozen=True, slots=True)
class KelengkapanUnit:
    """Kelengkapan satu unit kerja pada satu triwulan."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    unit: str
    """Nama unit kerja. Contoh: `Seksi Pemerintahan`."""
    triwulan: str
    """Triwulan. Contoh: `TW I`."""
    berkas: str
    """Berkas yang diperiksa. Contoh: `masuk/TW1/seksi-1.xlsx`."""
    kurang: str
    """Banyaknya isian wajib yang belum diisi; – bila formulir belum diterima. Contoh: `1`."""
    temuan: JumlahTemuan
    """Temuan unit ini menurut tingkat."""
    hasil: str
    """lengkap, tidak lengkap atau belum diterima. Contoh: `tidak lengkap`."""
    lanjutan: str
    """Langkah sesudahnya menurut SOP. Contoh: `kembali ke langkah 2`."""
    baris: tuple[BarisIsian, ...]
    """Isian menurut lembar."""


@dataclass(frozen=True, slots=True)
class CekListKelengkapan(NaskahSop):
    """Isi cek list kelengkapan data."""

    ringkasan: str
    """Berapa unit yang lengkap. Contoh: `3 dari 5 unit kerja lengkap`."""
    unit: tuple[KelengkapanUnit, ...]
    """Satu bagian per unit kerja."""
    perencanaan: JumlahTemuan
    """Temuan yang diperbaiki bagian perencanaan sendiri."""
    pemeriksa: Penandatangan
    """Yang memeriksa."""


def cek_list_kelengkapan(bacaan: Bacaan, sop: Sop, temuan: tuple[Temuan, ...]) -> Naskah:
    """The cek list of the period: its quarter, or each of the four for the year."""
    units = kelengkapan(bacaan, sop, temuan)
    steps = sop.langkah_tahap("check")
    lengkap = sum(u.hasil == LENGKAP for u in units)
    konteks = CekListKelengkapan(
        **muka_sop(bacaan, sop, steps[-1] if steps else None),
        ringkasan=f"{lengkap} dari {len(units)} formulir lengkap",
        unit=units,
        perencanaan=jumlah_temuan(tuple(t for t in temuan if not t.unit_kerja)),
        pemeriksa=penyusun(bacaan),
    )
    judul = f"Cek List Kelengkapan Data {bacaan.periode.sebutan}"
    return Naskah(nama_berkas("3-kelengkapan/cek-list-kelengkapan", bacaan.periode), "cek_list_kelengkapan", konteks,
                  "cek_list_kelengkapan", judul)  # fmt: skip


def kelengkapan(bacaan: Bacaan, sop: Sop, temuan: tuple[Temuan, ...]) -> tuple[KelengkapanUnit, ...]:
    """Every unit that was asked, quarter by quarter."""
    sent = {(k.unit_kerja, k.triwulan): k for k in bacaan.isian_dilaporkan}
    rows: list[KelengkapanUnit] = []
    for triwulan in bacaan.periode.triwulan_dilaporkan:
        for tugas in pembagian_tugas(bacaan.rencana):
            kiriman = sent.get((tugas.unit.kode, triwulan))
            rows.append(_unit(len(rows) + 1, tugas, triwulan, kiriman, sop, temuan))
    return tuple(rows)


def _unit(
    nomor: int,
    tugas: Tugas,
    triwulan: int,
    kiriman: IsianUnit | None,
    sop: Sop,
    temuan: tuple[Temuan, ...],
) -> KelengkapanUnit:
    counts = hitung(tugas, kiriman) if kiriman else ()
    kurang = sum(h.kurang for h in counts)
    hasil = BELUM if kiriman is None else KURANG if kurang else LENGKAP
    jumlah = jumlah_temuan(tuple(t for t in temuan if t.unit_kerja == tugas.unit.kode))
    return KelengkapanUnit(
        nomor=nomor,
        unit=tugas.unit.nama,
        triwulan=f"TW {ROMAN[triwulan]}",
        berkas=kiriman.berkas if kiriman else "–",
        kurang=str(kurang) if kiriman else "–",
        temuan=jumlah,
        hasil=hasil,
        lanjutan=_next(sop, ok=hasil == LENGKAP and not jumlah.galat),
        baris=_rows(counts),
    )


def _next(sop: Sop, *, ok: bool) -> str:
    """Where the SOP goes from here: on to the analysis, or back to the step it names when cells or galat are open."""
    if ok:
        onward = next(iter(sop.langkah_tahap("analyse")), None)
        return f"dianalisis (langkah {onward.nomor})" if onward else "dianalisis"
    back = next((step.bila_tidak for step in sop.langkah_tahap("check") if step.bila_tidak), "")
    return f"kembali ke langkah {back}" if back else "dikembalikan"


def _rows(counts: tuple[Hitungan, ...]) -> tuple[BarisIsian, ...]:
    """One row per count; columns of one sheet that are equally complete share theirs."""
    rows: dict[BarisIsian, list[str]] = {}
    for h in counts:
        rows.setdefault(_baris(h), []).append(h.kolom.replace("_", " "))
    return tuple(replace(row, isian=", ".join(names)) for row, names in rows.items())


def _baris(h: Hitungan) -> BarisIsian:
    """The row of a count, still without the name of its column."""
    if not h.wajib:
        hasil = f"terisi {h.terisi} dari {h.diminta}"
    else:
        hasil = f"kurang {h.kosong} dari {h.diminta}" if h.kosong else LENGKAP
    return BarisIsian(
        lembar=h.lembar.replace("_", " "),
        isian="",
        diminta=h.diminta,
        terisi=h.terisi,
        tidak_berlaku=h.tidak_berlaku,
        belum_tersedia=h.belum_tersedia,
        kosong=h.kosong,
        hasil=hasil,
    )
