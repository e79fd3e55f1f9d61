"""The ceklist of what came in: per unit kerja received or not, when, by whom, which file, on time or not."""

from dataclasses import astuple, dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.formulir import LAMA, Formulir, Penerimaan
from pipeline.domain.periode import ROMAN, Periode
from pipeline.domain.putaran import Urutan
from pipeline.domain.tugas import pembagian_tugas
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.kop import Kop, kop
from pipeline.naskah.penanda_tangan import Penandatangan, dasar_sop, penyusun, tempat_tanggal
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.sop import Sop
from pipeline.regulation.tenggat import Tenggat, deadline, quarter_end
from pipeline.sheet.berkas_csv import for_people

TIDAK_TERCATAT = "tidak ditulis"
_SIDIK = 12


@dataclass(frozen=True, slots=True)
class BarisCeklist:
    """Satu kiriman, atau satu unit kerja yang belum mengirim."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    triwulan: str
    """Triwulan. Contoh: `TW I`."""
    kode: str
    """Kode unit kerja. Contoh: `SEKSI-1`."""
    unit: str
    """Nama unit kerja. Contoh: `Seksi Pemerintahan`."""
    status: str
    """diterima, belum diterima, atau lama (disisihkan, tidak dihitung). Contoh: `diterima`."""
    putaran: str
    """Kiriman ke berapa, dan yang mana berlaku bila lebih dari satu. Contoh: `2 (berlaku)`."""
    tanggal: str
    """Tanggal pada formulir. Contoh: `8 April 2024`."""
    disusun_oleh: str
    """Penyusun. Contoh: `Contoh Nama`."""
    berkas: str
    """Berkas yang diterima. Contoh: `masuk/TW1/seksi-1.xlsx`."""
    sidik: str
    """Dua belas tanda pertama sha256 berkas. Contoh: `3a91c04d77e2`."""
    ketepatan: str
    """Terhadap tenggat. Contoh: `tepat waktu`."""


@dataclass(frozen=True, slots=True)
class BarisPendukung:
    """Satu laporan pendukung dari luar bidang."""

    nama: str
    """Nama laporan. Contoh: `Rekap PD`."""
    triwulan: str
    """Triwulan. Contoh: `TW I`."""
    status: str
    """Diterima beserta jumlah barisnya. Contoh: `diterima, 12 baris`."""


@dataclass(frozen=True, slots=True)
class CeklistPenerimaan:
    """Isi ceklist penerimaan data dan atau laporan."""

    kop: Kop
    """Kop surat."""
    periode: str
    """Periode. Contoh: `Triwulan I Tahun 2024`."""
    dasar: str
    """Langkah SOP. Contoh: `Langkah 4 SOP Pengumpulan dan Pengolahan Data Kinerja.`."""
    tenggat: str
    """Tenggat dan aturannya. Contoh: `10 April 2024 (hari ke-10 setelah triwulan berakhir)`."""
    sumber_tenggat: str
    """Sumber aturan tenggat. Contoh: `bawaan program`."""
    ringkasan: str
    """Berapa yang sudah diterima. Contoh: `3 dari 5 unit kerja`."""
    keadaan_per: str
    """Tanggal keadaan ceklist. Contoh: `12 April 2024`."""
    baris: tuple[BarisCeklist, ...]
    """Satu baris per kiriman; unit yang belum mengirim satu baris."""
    pendukung: tuple[BarisPendukung, ...]
    """Laporan pendukung."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    penerima: Penandatangan
    """Yang menerima data."""


def ceklist(bacaan: Bacaan, sop: Sop) -> Naskah:
    """The ceklist as a Word document."""
    judul = f"Ceklist Penerimaan Data dan atau Laporan {bacaan.periode.sebutan}"
    nama = nama_berkas("2-penerimaan/ceklist-penerimaan", bacaan.periode)
    return Naskah(nama, "ceklist_penerimaan", _konteks(bacaan, sop), "ceklist_penerimaan", judul)


def ceklist_csv(bacaan: Bacaan) -> Dokumen:
    """The same rows as CSV that Excel opens in columns."""
    kolom = ("triwulan", "unit_kerja", "nama", "status", "putaran", "tanggal", "disusun_oleh", "berkas", "sidik",
             "ketepatan")  # fmt: skip
    rows = (astuple(baris)[1:] for baris in baris_ceklist(bacaan))
    judul = f"Ceklist Penerimaan Data {bacaan.periode.sebutan}"
    return Dokumen("2-penerimaan/ceklist-penerimaan.csv", for_people(kolom, rows), "ceklist_penerimaan", judul)


def baris_ceklist(bacaan: Bacaan) -> tuple[BarisCeklist, ...]:
    """The rows of the period's quarter, or of all four for the year."""
    rows: list[BarisCeklist] = []
    for triwulan in bacaan.periode.triwulan_dilaporkan:
        masuk = next((p for p in bacaan.penerimaan if p.triwulan == triwulan), Penerimaan(triwulan))
        rows += _quarter(bacaan, masuk, len(rows))
    return tuple(rows)


def _quarter(bacaan: Bacaan, masuk: Penerimaan, before: int) -> list[BarisCeklist]:
    """Every unit that was asked, then what came from anybody else."""
    tenggat = deadline(bacaan.instansi, Periode(bacaan.periode.tahun, masuk.triwulan))
    asked = [tugas.unit.kode for tugas in pembagian_tugas(bacaan.rencana)]
    others = sorted({form.unit_kerja for form in (*masuk.formulir, *masuk.lama)} - set(asked))
    rows: list[BarisCeklist] = []
    for kode in (*asked, *others):
        for putaran, form in _rounds(masuk, kode):
            rows.append(_row(bacaan, masuk.triwulan, kode, before + len(rows) + 1, putaran, form, tenggat))
    return rows


def _rounds(masuk: Penerimaan, kode: str) -> list[tuple[str, Formulir | None]]:
    """The rounds of one unit, earliest first, each with what became of it; those put aside come before them."""
    lama = sorted((form for form in masuk.lama if form.unit_kerja == kode), key=lambda form: form.urutan)
    rounds = sorted((form for form in masuk.formulir if form.unit_kerja == kode), key=lambda form: form.urutan)
    found: list[tuple[str, Formulir | None]] = [(LAMA, form) for form in lama]
    for nomor, form in enumerate(rounds, start=1):
        found.append((f"{nomor} ({form.kedudukan})" if form.kedudukan else str(nomor), form))
    return found if rounds else [*found, ("–", None)]


def _row(
    bacaan: Bacaan, triwulan: int, kode: str, nomor: int, putaran: str, form: Formulir | None, tenggat: Tenggat
) -> BarisCeklist:
    return BarisCeklist(
        nomor=nomor,
        triwulan=f"TW {ROMAN[triwulan]}",
        kode=kode,
        unit=bacaan.rencana.nama_unit(kode) or "(unit kerja tidak ditulis)",
        status=LAMA if form and form.kedudukan == LAMA else "diterima" if form else "belum diterima",
        putaran=putaran,
        tanggal=_date(form),
        disusun_oleh=(form.disusun_oleh or TIDAK_TERCATAT) if form else "–",
        berkas=form.berkas if form else "–",
        sidik=form.sidik[:_SIDIK] if form else "–",
        ketepatan=_punctual(form, tenggat, Urutan(quarter_end(bacaan.periode.tahun, triwulan), bacaan.hari_ini)),
    )


def _date(form: Formulir | None) -> str:
    if form is None:
        return "–"
    return tanggal_panjang(form.tanggal) if form.tanggal else TIDAK_TERCATAT


def days_late(form: Formulir | None, tenggat: Tenggat, urutan: Urutan) -> int | None:
    """How many days after the deadline, at most 0 in time; None where the date on the form cannot be right.

    By the date on the form; without a form by today.
    """
    tanggal = urutan.hari_ini if form is None else urutan.tanggal(form)
    return None if tanggal is None else (tanggal - tenggat.tanggal).days


def _punctual(form: Formulir | None, tenggat: Tenggat, urutan: Urutan) -> str:
    late = days_late(form, tenggat, urutan)
    if form is None:
        return f"lewat tenggat {late} hari" if late and late > 0 else "belum lewat tenggat"
    if late is None:
        return "tidak dapat dinilai"
    return f"terlambat {late} hari" if late > 0 else "tepat waktu"


def _konteks(bacaan: Bacaan, sop: Sop) -> CeklistPenerimaan:
    rows = baris_ceklist(bacaan)
    asked = {(b.triwulan, b.kode) for b in rows}
    received = {(b.triwulan, b.kode) for b in rows if b.status == "diterima"}
    tenggat = deadline(bacaan.instansi, bacaan.periode)
    steps = sop.langkah_tahap("intake")
    return CeklistPenerimaan(
        kop=kop(bacaan),
        periode=bacaan.periode.sebutan,
        dasar=dasar_sop(sop, steps[-1] if steps else None),
        tenggat=f"{tanggal_panjang(tenggat.tanggal)} ({tenggat.aturan})",
        sumber_tenggat=tenggat.sumber,
        ringkasan=f"{len(received)} dari {len(asked)} formulir",
        keadaan_per=tanggal_panjang(bacaan.hari_ini),
        baris=rows,
        pendukung=_supporting(bacaan),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
        penerima=penyusun(bacaan),
    )


def _supporting(bacaan: Bacaan) -> tuple[BarisPendukung, ...]:
    rows = []
    for triwulan in bacaan.periode.triwulan_dilaporkan:
        masuk = next((p for p in bacaan.penerimaan if p.triwulan == triwulan), Penerimaan(triwulan))
        counts = (("Rekap PD", masuk.rekap_pd), ("Laporan realisasi anggaran (LRA)", masuk.lra))
        for nama, isi in counts:
            status = f"diterima, {len(isi)} baris" if isi else "tidak ada"
            rows.append(BarisPendukung(nama, f"TW {ROMAN[triwulan]}", status))
    return tuple(rows)
