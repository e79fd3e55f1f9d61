"""The methodology: the rules in force with their source, in the words every report uses, and what was counted."""

from collections.abc import Iterator

from pipeline.naskah import angka
from pipeline.naskah.metode import metode, metodologi
from pipeline.regulation.rumus import MetodeEfisiensi, efficiency_in_force
from pipeline.regulation.skala import scale_in_force
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import BUTIR, JUDUL, TEKS, Alinea


def in_short(bahan: Bahan) -> tuple[Alinea, ...]:
    """The paragraph of chapter III: formulas, bounds and scale in force, and where their sources stand."""
    indikator = [h.indikator for h in bahan.indikator_dibahas]
    kalimat = metodologi(bahan.bacaan.instansi.kebijakan, indikator, bahan.rencana.tahun)
    return (Alinea(TEKS, " ".join((*kalimat, "Rumus selengkapnya ada di Lampiran 4."))),)


def methodology(bahan: Bahan) -> tuple[Alinea, ...]:
    """Formulas, scale, counting, mean and efficiency, each under its heading."""
    return tuple(_lines(bahan))


def _lines(bahan: Bahan) -> Iterator[Alinea]:
    kebijakan, tahun = bahan.bacaan.instansi.kebijakan, bahan.rencana.tahun
    cara = metode(bahan.analisis, kebijakan, scale_in_force(kebijakan, tahun), tahun)
    yield Alinea(JUDUL, "Rumus capaian (T = target, R = realisasi)")
    for rumus in cara.rumus:
        isi = f"{rumus.nama}, {rumus.uraian}: {rumus.teks}; dipakai {rumus.banyak} indikator."
        yield Alinea(BUTIR, isi + _source(rumus.sumber))
    yield from _overrides(bahan)
    yield Alinea(JUDUL, "Kategori capaian")
    yield Alinea(TEKS, f"{cara.skala}.")
    yield from (Alinea(BUTIR, f"{kelas.nama}: {kelas.batas}") for kelas in cara.kelas)
    yield Alinea(JUDUL, "Cara menghitung")
    yield from (Alinea(BUTIR, kalimat) for kalimat in cara.kalimat)
    yield Alinea(JUDUL, "Rata-rata")
    rata = bahan.analisis.rata_pd
    dasar = f"Rata-rata sederhana {bahan.lingkup_rata}: {rata.cacah}."
    yield Alinea(TEKS, f"{dasar} {_left_out(rata.dari - rata.dihitung)}")
    yield Alinea(JUDUL, "Efisiensi")
    yield from _efficiency(efficiency_in_force(kebijakan, tahun))


def _overrides(bahan: Bahan) -> Iterator[Alinea]:
    """The indikator for which the office chose another negative formula than its own."""
    for kode, nama in bahan.bacaan.instansi.kebijakan.rumus_indikator:
        indikator = bahan.rencana.indikator_menurut_kode.get(kode)
        sebutan = indikator.uraian if indikator else kode
        yield Alinea(BUTIR, f"Khusus {sebutan}: rumus negatif {nama} (kebijakan instansi).")


def _efficiency(cara: MetodeEfisiensi) -> Iterator[Alinea]:
    pita = angka.desimal(cara.pita)
    yield Alinea(TEKS, f"{cara.nama}: {cara.teks}.{_source(cara.sumber)}")
    yield Alinea(BUTIR, f"selisih di atas {pita} poin persentase: {cara.label_efisien};")
    yield Alinea(BUTIR, f"selisih sampai dengan {pita} poin persentase: {cara.label_cukup};")
    yield Alinea(BUTIR, f"selisih di bawah −{pita} poin persentase: {cara.label_tidak};")
    yield Alinea(BUTIR, f"capaian di bawah syarat: {cara.label_belum}.")


def _source(sumber: str) -> str:
    """`` Sumber: ….``; nothing where a rule rests on no regulation and no policy of the office."""
    return f" Sumber: {sumber}." if sumber.strip("–") else ""


def _left_out(jumlah: int) -> str:
    if not jumlah:
        return "Semua indikator dihitung."
    return f"{jumlah} indikator tidak dihitung karena capaiannya tidak ada; sebabnya tertulis di Bab III."
