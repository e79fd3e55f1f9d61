"""Lembar swaperiksa: the report seen with the evaluator's eyes (PermenPANRB 88/2021 and 53/2014)."""

from dokumen import Dokumen, bab, catatan, dokumen, judul, lanskap, paragraf
from kop import kop
from tabel import Kolom, Lajur, Pita, tabel


def swaperiksa() -> Dokumen:
    """The self-check: LKE, reviu, matrix."""
    doc = dokumen("swaperiksa", "Swaperiksa Laporan Kinerja",
                  "pipeline.render.swaperiksa.susun:KonteksSwaperiksa")  # fmt: skip
    doc.kegunaan = "Apa yang kurang pada Laporan Kinerja menurut LKE dan checklist reviu, sebelum dinilai orang."
    kop(doc)
    judul(doc, "SWAPERIKSA LAPORAN KINERJA", "{{ periode|upper }}")
    paragraf(doc, "Lembar ini diisi program dari isi Laporan Kinerja. Lembar ini bukan hasil reviu dan bukan hasil "
                  "evaluasi; yang menilai tetap orang.")  # fmt: skip
    bab(doc, "A. Lembar Kerja Evaluasi, {{ peraturan }}", 2)
    paragraf(doc, "{{ simpulan }} {{ bagian_indikator }}")
    _tabel(doc, [Kolom("Butir", 1.3, "{{ b.nomor }}", "tengah"), Kolom("Kriteria", 4.4, "{{ b.bunyi }}"),
                 Kolom("Bagian Laporan", 2.3, "{{ b.bagian }}")], "b in lke")  # fmt: skip
    bab(doc, "B. Bahan Reviu, 23 Pernyataan", 2)
    paragraf(doc, "Sumber: {{ sumber_reviu }} Kolom Hasil Reviu diisi orang yang menilai.")
    _reviu(doc)
    lanskap(doc)
    bab(doc, "C. Matriks Kelengkapan tiap Indikator", 2)
    kolom = [Kolom("Kode", 1.8, "{{ m.kode }}"), Kolom("Indikator Kinerja", 5.7, "{{ m.indikator }}")]
    lajur = Lajur("Isi yang ada", "{{ k }}", "{{ t }}", "k in kolom", "t in m.isi", "kolom", 2.15, 10)
    tabel(doc, kolom, "m in matriks", lajur=lajur, kecil=True, nomor_kolom=False, kosong="Belum ada indikator.")
    catatan(doc, "✓ ada; – belum ada.")
    return doc


def _tabel(doc: Dokumen, awal: list[Kolom], ulang: str) -> None:
    kolom = [
        *awal,
        Kolom("Hasil", 2.0, "{{ b.hasil }}", "tengah", warna="b.warna"),
        Kolom("Terpenuhi", 2.0, "{{ b.jumlah }}", "tengah"),
        Kolom("Yang Kurang dan Catatan", 5.6, "{{ (b.kurang + (b.catatan,))|select|join('\\n') }}"),
    ]
    tabel(doc, kolom, ulang, kecil=True, nomor_kolom=False)


def _reviu(doc: Dokumen) -> None:
    kolom = [
        Kolom("No.", 0.9, "{{ b.nomor }}", "tengah"),
        Kolom("Pernyataan", 5.4, "{{ b.bunyi }}"),
        Kolom("Swaperiksa", 2.1, "{{ b.hasil }}", "tengah", warna="b.warna"),
        Kolom("Yang Kurang dan Catatan", 6.8, "{{ (b.kurang + (b.catatan,))|select|join('\\n') }}"),
        Kolom("Hasil Reviu", 2.4, ""),
    ]
    pita = Pita("{{ aspek.grouper }}")
    ulang = ["aspek in reviu|groupby('aspek')", "b in aspek.list"]
    tabel(doc, kolom, ulang, kecil=True, nomor_kolom=False, pita=pita)


def buat() -> list[Dokumen]:
    """The template of this module."""
    return [swaperiksa()]
