"""Do money and performance belong together (ANG-05, ANG-06, ANG-17, ANG-22)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.check.anggaran_realisasi import BelanjaTriwulan, belanja_berjalan, tertulis
from pipeline.check.sebutan import sebut
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilAnggaran
from pipeline.domain.penugasan import mata_terbawah
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen, rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def belanja_dan_kinerja(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-05 the year's target reached without a rupiah, ANG-06 a share of the pagu spent with performance nought."""
    for hasil, kinerja in _berkinerja(bacaan, analisis):
        if hasil.realisasi.angka is None or not hasil.pagu.angka or not kinerja:
            continue
        celah = {"mata": sebut(hasil.mata), "periode": bacaan.periode.sebutan}
        if _tanpa_belanja(hasil, kinerja):
            capaian = persen(min(kinerja))
            yield temuan("ANG-05", hasil.tempat, rupiah(Decimal(0)), hasil.mata.unit_kerja, **celah, capaian=capaian)
        serapan = hasil.serapan.persen
        if max(kinerja) <= 0 and serapan is not None and serapan >= threshold("serapan_tanpa_kinerja"):
            uang = {"realisasi": rupiah(hasil.realisasi.angka), "serapan": persen(serapan)}
            nilai = rupiah(hasil.realisasi.angka)
            yield temuan("ANG-06", hasil.tempat, nilai, hasil.mata.unit_kerja, **celah, **uang)


def kinerja_mengulang_serapan(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-17: line after line the performance is the absorption to the last decimal."""
    batas = threshold("beda_pembulatan")
    berkinerja = [
        (hasil, any(abs(satu - hasil.serapan.persen) <= batas for satu in kinerja))
        for hasil, kinerja in _berkinerja(bacaan, analisis)
        if kinerja and hasil.serapan.persen is not None and 0 < hasil.serapan.persen < 100
    ]
    sama = [hasil for hasil, mengulang in berkinerja if mengulang]
    if len(sama) > 2 and len(sama) >= len(berkinerja) * threshold("kembar_bagian"):
        celah = {"jumlah": str(len(sama)), "daftar": ", ".join(h.mata.kode for h in sama)}
        yield temuan("ANG-17", sama[0].tempat, "", **celah)


def _tak_terbaca(quarters: Sequence[BelanjaTriwulan]) -> tuple[set[str], set[str]]:
    """The kode whose amount was written and could not be read, and the units whose sheet of money could not."""
    formulir = [form for satu in quarters for form in satu.penerimaan.formulir]
    baris = [row for form in formulir for row in form.anggaran]
    baris += [row for satu in quarters for row in satu.penerimaan.lra]
    return {row.kode for row in baris if row.realisasi.tak_terbaca}, {
        form.unit_kerja for form in formulir if "anggaran" in form.tak_terbaca
    }


def tanpa_serapan(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-22: a pagu of which nothing was spent at the end of the year, at the highest line that is so.

    Left out: all while an LRA cannot be read, what ANG-05 asks already, a line several units lay claim to, and
    one whose spending stands above it.
    """
    if bacaan.periode.triwulan_terakhir < 4 or not all(p.lra_terbaca for p in bacaan.penerimaan):
        return
    pohon = bacaan.rencana.pohon_anggaran
    quarters = belanja_berjalan(bacaan)
    berebut = {rebutan.kode for satu in quarters for rebutan in satu.dihitung.rebutan}
    berebut |= {atas for kode in berebut for atas in pohon.atas(kode)}
    sendiri = tertulis(quarters)
    tak_terbaca, buntu = _tak_terbaca(quarters)
    tak_terbaca |= {atas for kode in tak_terbaca for atas in pohon.atas(kode)}
    nol = {
        hasil.mata.kode: hasil
        for hasil in analisis.anggaran
        if hasil.pagu.angka
        and not hasil.realisasi.angka
        and hasil.mata.kode not in berebut | tak_terbaca
        and hasil.mata.unit_kerja not in buntu
        and (hasil.realisasi.terisi or not any(atas in sendiri for atas in pohon.atas(hasil.mata.kode)))
    }
    ditanya = {h.mata.kode for h, kinerja in _berkinerja(bacaan, analisis) if _tanpa_belanja(h, kinerja)}
    for kode, hasil in nol.items():
        ujung = {satu for satu in (kode, *pohon.bawah(kode)) if not pohon.anak[satu]}
        if pohon.induk[kode] in nol or ujung <= ditanya:
            continue
        keadaan = "realisasinya Rp 0" if hasil.realisasi.terisi else "belum ada realisasi yang dilaporkan"
        celah = {"mata": sebut(hasil.mata), "pagu": rupiah(hasil.pagu.angka), "keadaan": keadaan}
        nilai = rupiah(hasil.realisasi.angka) if hasil.realisasi.terisi else ""
        periode = bacaan.periode.sebutan
        yield temuan("ANG-22", hasil.tempat, nilai, hasil.mata.unit_kerja, **celah, periode=periode)


def _tanpa_belanja(hasil: HasilAnggaran, kinerja: list[Decimal]) -> bool:
    """Whether the target was reached without a rupiah of a pagu."""
    return bool(kinerja and hasil.pagu.angka and hasil.realisasi.angka == 0 and min(kinerja) >= 100)


def _berkinerja(bacaan: Bacaan, analisis: Analisis) -> Iterator[tuple[HasilAnggaran, list[Decimal]]]:
    """The lines at the tips of the plan with the percentages of the year reached by what each pays for.

    Those are the positif indikator of its sasaran and its rencana aksi.
    """
    aksi, indikator = dict[str, list[Decimal]](), dict[str, list[Decimal]]()
    rencana = bacaan.rencana
    for satu in analisis.rencana_aksi:
        if satu.capaian_tahun.persen is not None:
            kode = rencana.aksi_menurut_kode[satu.kode].sub_kegiatan
            aksi.setdefault(kode, []).append(satu.capaian_tahun.persen)
    for hasil in analisis.indikator:
        if hasil.indikator.polaritas == "positif" and hasil.capaian_tahun.persen is not None:
            indikator.setdefault(hasil.indikator.sasaran, []).append(hasil.capaian_tahun.persen)
    terbawah = {mata.kode for mata in mata_terbawah(rencana)}
    for baris in analisis.anggaran:
        if baris.mata.kode in terbawah:
            milik = indikator.get(baris.mata.sasaran, []) if baris.mata.sasaran else []
            yield baris, [*milik, *aksi.get(baris.mata.kode, [])]
