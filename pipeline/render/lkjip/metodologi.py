"""The methodology appendix: the rules in force with their source, as this report applied them."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.domain.instansi import Kebijakan
from pipeline.naskah import angka
from pipeline.regulation.rumus import efficiency, formulas
from pipeline.regulation.skala import Kelas, Skala, scale_in_force
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import BUTIR, JUDUL, TEKS, Baris

_AKUMULASI = (
    "kumulatif: jumlah realisasi dibagi jumlah target triwulan yang terisi",
    "akhir: nilai triwulan terakhir yang terisi terhadap target triwulan itu",
    "rata-rata: rata-rata triwulan yang terisi",
)


def methodology(bahan: Bahan) -> tuple[Baris, ...]:
    """Formulas, quarters, scale, bounds, rounding, efficiency, and how many figures were counted."""
    return tuple(_lines(bahan))


def in_short(bahan: Bahan) -> tuple[Baris, ...]:
    """The paragraph of chapter III: scale in force, bounds, rounding, and where the formulas stand."""
    kebijakan = bahan.bacaan.instansi.kebijakan
    skala = scale_in_force(kebijakan)
    kelas = "; ".join(f"{k.nama} {_class_bounds(k.batas, atas)}" for k, atas in _with_upper(skala))
    batas = f"{_bound('Batas bawah capaian', kebijakan.lantai)} {_bound('Batas atas capaian', kebijakan.batas_atas)}"
    return (
        Baris(TEKS, f"Kategori capaian menurut {skala.nama} ({skala.sumber}): {kelas}."),
        Baris(TEKS, f"{batas} Capaian dibulatkan ke dua desimal; rumus dan sumbernya ada di Lampiran 4."),
    )


def _lines(bahan: Bahan) -> Iterator[Baris]:
    kebijakan = bahan.bacaan.instansi.kebijakan
    yield Baris(JUDUL, "Rumus capaian (T = target, R = realisasi)")
    yield from _formulas(kebijakan, bahan)
    yield Baris(JUDUL, "Triwulan")
    yield from (Baris(BUTIR, f"{cara}.") for cara in _AKUMULASI)
    yield Baris(BUTIR, "Triwulan yang belum diisi tidak dihitung pada realisasi maupun target.")
    yield Baris(JUDUL, "Kategori capaian")
    yield from _scale(scale_in_force(kebijakan))
    yield Baris(JUDUL, "Batas dan pembulatan")
    yield Baris(BUTIR, _bound("Batas bawah capaian", kebijakan.lantai))
    yield Baris(BUTIR, _bound("Batas atas capaian", kebijakan.batas_atas))
    yield Baris(BUTIR, "Capaian dibulatkan ke dua desimal, setengah ke atas, satu kali pada akhir hitungan.")
    yield Baris(JUDUL, "Rata-rata")
    rata = bahan.analisis.rata_pd
    yield Baris(
        TEKS, f"Rata-rata sederhana {bahan.lingkup_rata}: {rata.sebutan}. {_left_out(rata.dari - rata.dihitung)}"
    )
    yield Baris(JUDUL, "Efisiensi")
    metode = efficiency(kebijakan.efisiensi)
    yield Baris(TEKS, f"{metode.nama}: {metode.teks}. Sumber: {metode.sumber}.")
    yield Baris(
        TEKS,
        f"Selisih di atas {angka.desimal(metode.pita)} poin persentase: {metode.label_efisien}; sampai dengan "
        f"{angka.desimal(metode.pita)} poin: {metode.label_cukup}; selebihnya: {metode.label_tidak}. Di bawah syarat "
        f"capaian: {metode.label_belum}.",
    )


def _formulas(kebijakan: Kebijakan, bahan: Bahan) -> Iterator[Baris]:
    """The formulas of the policy; those of the other negative formula only where an indikator has it."""
    lain = {nama for _, nama in kebijakan.rumus_indikator}
    negatif = {f"negatif_{nama}" for nama in (kebijakan.rumus_negatif, *lain)}
    for nama, rumus in formulas().items():
        if not nama.startswith("negatif_") or nama in negatif or nama == "negatif_nol":
            yield Baris(
                BUTIR, f"{nama.replace('_', ' ').capitalize()}, {rumus.uraian}: {rumus.teks}. Sumber: {rumus.sumber}."
            )
    for kode, nama in kebijakan.rumus_indikator:
        indikator = bahan.rencana.indikator_menurut_kode.get(kode)
        yield Baris(
            BUTIR, f"Khusus {indikator.uraian if indikator else kode}: rumus negatif {nama} (kebijakan instansi)."
        )


def _scale(skala: Skala) -> Iterator[Baris]:
    yield Baris(TEKS, f"{skala.nama}. Sumber: {skala.sumber}.")
    for kelas, atas in _with_upper(skala):
        yield Baris(BUTIR, f"{kelas.nama}: {_class_bounds(kelas.batas, atas)}.")


def _with_upper(skala: Skala) -> Iterator[tuple[Kelas, Decimal | None]]:
    """Every class with the bound of the class above it, None for the highest."""
    return zip(skala.kelas, (None, *(k.batas for k in skala.kelas)), strict=False)


def _class_bounds(bawah: Decimal | None, atas: Decimal | None) -> str:
    batas = [] if bawah is None else [f"mulai {angka.desimal(bawah)}"]
    return " sampai ".join([*batas, *([] if atas is None else [f"di bawah {angka.desimal(atas)}"])])


def _bound(nama: str, batas: Decimal | None) -> str:
    return f"{nama}: {'tidak ada' if batas is None else angka.desimal(batas) + ' persen'}."


def _left_out(jumlah: int) -> str:
    if not jumlah:
        return "Semua indikator dihitung."
    return f"{jumlah} indikator tidak dihitung karena capaiannya tidak ada; sebabnya tertulis di Bab III."
