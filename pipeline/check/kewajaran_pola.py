"""Do the values of a form look copied as a whole, do odd results stand unexplained (CAP-01 to 03, 12 to 14, 16)."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from pipeline.check.satuan import lazim_tepat
from pipeline.check.sebutan import angka, isi, sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def jumlah_berjalan(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-01: quarters of a kumulatif that only rise and that make sense as running totals, not as quarters."""
    for hasil in analisis.indikator:
        terisi = [tw for tw in hasil.triwulan if tw.realisasi.angka is not None]
        deret = [tw.realisasi.angka or Decimal(0) for tw in terisi]
        if hasil.indikator.metode_akumulasi != "kumulatif" or not _menumpuk(deret):
            continue
        berjalan, setahun = hasil.target.angka, hasil.target_tahun.angka
        target = next((t for t in (berjalan, setahun) if _tampak_berjalan(deret, t, melewati=t == setahun)), None)
        if target is not None:
            pd, nomor = terisi[-1].realisasi, terisi[-1].triwulan
            akhir = next((s for s in reversed(hasil.sumbangan) if s.nilai.terisi and s.triwulan == nomor), None)
            tempat, nilai, unit = (akhir.tempat, akhir.nilai, akhir.unit_kerja) if akhir else (pd.tempat, pd, "")
            jumlah = {"jumlah": angka(sum(deret, Decimal(0))), "target": angka(target)}
            celah = {"indikator": sebut(hasil.indikator), "deret": "; ".join(map(angka, deret)), **jumlah}
            yield temuan("CAP-01", tempat, isi(nilai), unit, **celah)


def _menumpuk(deret: list[Decimal]) -> bool:
    """Whether values only rise, from above nought, by more than chance and to more than a handful."""
    if len(deret) < 2 or deret[0] <= 0 or not all(b >= a for a, b in pairwise(deret)):
        return False
    naik = deret[-1] >= deret[0] * threshold("triwulan_berjalan_naik")
    return naik and deret[-1] >= threshold("triwulan_berjalan_terkecil")


def _tampak_berjalan(deret: list[Decimal], target: Decimal | None, *, melewati: bool) -> bool:
    """Whether the sum is far above a target while the last value alone is near it.

    With ``melewati`` the target is the whole year's: what has passed it already may itself stand above it.
    """
    if not target or target < 0 or sum(deret) < target * threshold("triwulan_berjalan_jumlah"):
        return False
    return target / 2 < deret[-1] and (melewati or deret[-1] <= target * threshold("triwulan_berjalan_akhir"))


def _per_unit(analisis: Analisis) -> dict[str, list[tuple[HasilIndikator, Sumbangan]]]:
    """The newest filled row of every indikator that only one unit reports, by unit."""
    found: dict[str, list[tuple[HasilIndikator, Sumbangan]]] = {}
    for hasil in analisis.indikator:
        terisi = [s for s in hasil.sumbangan if s.nilai.terisi and s.nilai.angka is not None]
        if terisi and len({s.unit_kerja for s in terisi}) == 1:
            found.setdefault(terisi[-1].unit_kerja, []).append((hasil, terisi[-1]))
    return dict(sorted(found.items()))


def _lazim(hasil: HasilIndikator) -> bool:
    """Whether it is no wonder that this figure stands twice."""
    return hasil.realisasi.angka is not None and lazim_tepat(hasil.indikator, hasil.realisasi.angka)


def _kembar(
    kode: str, bacaan: Bacaan, baris: Sequence[tuple[Sumbangan, bool]], celah: Mapping[str, object]
) -> Iterator[Temuan]:
    """The finding that nearly all rows of one unit are twins; ``baris`` are the rows, and whether each is one."""
    sama = [s for s, kembar in baris if kembar]
    if len(sama) >= threshold("kembar_paling_sedikit") and len(sama) >= len(baris) * threshold("kembar_bagian"):
        unit = sama[0].unit_kerja
        jumlah = {"jumlah": len(sama), "dari": len(baris), "unit": bacaan.rencana.nama_unit(unit)}
        yield temuan(kode, sama[0].tempat, "", unit, **jumlah, **celah)


def semua_sama(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-02, CAP-03: in nearly every row of a unit the realisasi is the target or last year's (CAP-03)."""
    lalu = {"lalu": bacaan.periode.tahun - 1}
    for baris in _per_unit(analisis).values():
        berarti = [(hasil, s) for hasil, s in baris if not _lazim(hasil)]
        for kode, acuan, celah in (("CAP-02", "target", {}), ("CAP-03", "tahun_lalu", lalu)):
            banding = [(s, getattr(h, acuan).angka, h.realisasi.angka) for h, s in berarti]
            kembar = [(s, satu == realisasi) for s, satu, realisasi in banding if satu is not None]
            yield from _kembar(kode, bacaan, kembar, celah)


def salinan_triwulan_lalu(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-16: a form whose figures are nearly all those of the quarter before, where that is a wonder."""
    semua = [
        (s.unit_kerja, s.triwulan, h.indikator.kode, s)
        for h in analisis.indikator
        for s in h.sumbangan
        if s.nilai.angka and not lazim_tepat(h.indikator, s.nilai.angka)
    ]
    lalu = {(unit, nomor, kode): s.nilai.angka for unit, nomor, kode, s in semua}
    semua.sort(key=lambda baris: baris[:3])
    for (unit, nomor), kelompok in groupby(semua, key=lambda baris: baris[:2]):
        dahulu = [(s, lalu.get((unit, nomor - 1, kode))) for _, _, kode, s in kelompok]
        kembar = [(s, s.nilai.angka == satu) for s, satu in dahulu if satu is not None]
        if len({s.nilai.angka for s, sama in kembar if sama}) > 2:
            yield from _kembar("CAP-16", bacaan, kembar, {"triwulan": triwulan(nomor)})


def capaian_dijelaskan(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-12 far above, CAP-13 far below the target without a word; CAP-14 so far above that the target is odd.

    The capaian is judged as it is printed: 120,00 % is not above 120.
    """
    for hasil in analisis.indikator:
        nilai = hasil.capaian.tercetak
        if nilai is None or not hasil.sumbangan:
            continue
        s = hasil.sumbangan[-1]
        celah = {
            "indikator": sebut(hasil.indikator),
            "capaian": persen(nilai),
            "target": isi(hasil.target),
            "realisasi": isi(hasil.realisasi),
        }
        tempat = s.tempat if s.tempat.berkas else hasil.realisasi.tempat
        if nilai > threshold("capaian_tinggi") and not _ada(hasil, "faktor_pendukung", "keterangan"):
            yield temuan("CAP-12", tempat, persen(nilai), s.unit_kerja, **celah)
        if nilai < threshold("capaian_rendah") and not _ada(hasil, "faktor_penghambat", "keterangan"):
            yield temuan("CAP-13", tempat, persen(nilai), s.unit_kerja, **celah)
        if nilai > threshold("capaian_terlalu_mudah"):
            yield temuan("CAP-14", hasil.target.tempat, persen(nilai), **celah)


def _ada(hasil: HasilIndikator, *kolom: str) -> bool:
    """Whether any unit says anything in these columns in its newest row."""
    return any(getattr(isian, nama).strip() for isian in hasil.isian for nama in kolom)
