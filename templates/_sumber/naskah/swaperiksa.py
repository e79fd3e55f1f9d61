"""Lembar swaperiksa: the report seen with the evaluator's eyes (PermenPANRB 88/2021 and 53/2014)."""

from bagian import bab, catatan, kepala, lanskap, paragraf
from dokumen import Dokumen
from tabel import Kolom, Lajur, Tabel

KURANG = "{{ (b.kurang + (b.catatan,))|select|join('\\n') }}"

SWAPERIKSA = Dokumen("swaperiksa", "Swaperiksa Laporan Kinerja", "render.swaperiksa.susun:KonteksSwaperiksa").untuk(
    "Apa yang kurang pada Laporan Kinerja menurut LKE dan checklist reviu, sebelum dinilai orang.",
    kepala("SWAPERIKSA LAPORAN KINERJA"),
    paragraf(
        "Lembar ini diisi program dari isi Laporan Kinerja. Lembar ini bukan hasil reviu dan bukan hasil "
        "evaluasi; yang menilai tetap orang."
    ),
    bab("A. Lembar Kerja Evaluasi, {{ peraturan }}"),
    paragraf("{{ simpulan }} {{ bagian_indikator }}"),
    Tabel("b in lke", kecil=True, nomor_kolom=False).kolom(
        ("Butir", 1.3, "{{ b.nomor }}", "tengah"),
        ("Kriteria", 4.4, "{{ b.bunyi }}"),
        ("Bagian Laporan", 2.3, "{{ b.bagian }}"),
        Kolom("Hasil", 2.0, "{{ b.hasil }}", "tengah", warna="b.warna"),
        ("Terpenuhi", 2.0, "{{ b.jumlah }}", "tengah"),
        ("Yang Kurang dan Catatan", 5.6, KURANG),
    ),
    bab("B. Bahan Reviu, 23 Pernyataan"),
    paragraf("Sumber: {{ sumber_reviu }} Kolom Hasil Reviu diisi orang yang menilai."),
    Tabel(
        ("aspek in reviu|groupby('aspek')", "b in aspek.list"),
        kecil=True,
        nomor_kolom=False,
        pita="{{ aspek.grouper }}",
        urut=0.9,
    ).kolom(
        ("Pernyataan", 5.4, "{{ b.bunyi }}"),
        Kolom("Swaperiksa", 2.1, "{{ b.hasil }}", "tengah", warna="b.warna"),
        ("Yang Kurang dan Catatan", 6.8, KURANG),
        ("Hasil Reviu", 2.4, ""),
    ),
    lanskap,
    bab("C. Matriks Kelengkapan tiap Indikator"),
    Tabel(
        "m in matriks",
        lajur=Lajur("Isi yang ada", "{{ k }}", "{{ t }}", "k in kolom", "t in m.isi", "kolom", 2.3, 10),
        kecil=True,
        nomor_kolom=False,
        kosong="Belum ada indikator.",
        lanjut=True,
    ).kolom(("Kode", 1.8, "{{ m.kode }}"), ("Indikator Kinerja", 4.2, "{{ m.indikator }}")),
    catatan("✓ ada; – belum ada; tidak berlaku: tujuan tidak dimuat perjanjian kinerja."),
)
