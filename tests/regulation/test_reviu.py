"""The rows of the reviu."""

from collections import Counter

from pipeline.regulation.swaperiksa import reviu


def test_the_reviu_has_six_seven_and_ten_rows():
    assert list(Counter(b.aspek for b in reviu(2024).baris).values()) == [6, 7, 10]


def test_what_the_program_looks_at_is_said_where_it_looks():
    assert [b.nomor for b in reviu(2024).baris if bool(b.syarat) != bool(b.dilihat) or not b.dinilai] == []


TERCETAK = """
I.1 Laporan Kinerja (LKj) telah menampilkan data penting IP
I.2 LKj telah menyajikan informasi target kinerja
I.3 LKj telah menyajikan capaian kinerja IP yang memadai
I.4 Telah menyajikan dengan lampiran yang mendukung informasi pada badan laporan
I.5 Telah menyajikan upaya perbaikan ke depan
I.6 Telah menyajikan akuntablitas keuangan
II.1 LKj IP disusun oleh unit kerja yang memiliki tugas fungsi untuk itu
II.2 Informasi yang disampaikan dalam LKj telah didukung dengan data yang memadai
II.3 Telah terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun LKj
II.4 Telah ditetapkan penanggung jawab pengumpulan data/informasi di setiap unit kerja
II.5 Data/informasi kinerja yang disampaikan dalam LKj telah diyakini keandalannya
II.6 Analisis/penjelasan dalam LKj telah diketahui oleh unit kerja terkait
II.7 LKj IP bukan merupakan gabungan unit kerja di bawahnya.
III.1 Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam perjanjian kinerja
III.2 Tujuan/sasaran dalam LKj telah selaras dengan rencana strategis
III.3 Jika butir 1 dan 2 jawabannya tidak, maka terdapat penjelasan yang memadai
III.4 Target Indikator Kinerja Tujuan/sasaran dalam LKj telah sesuai dengan target indikator kinerja \
tujuan/sasaran dalam perjanjian kinerja.
III.5 IKU pada LKj telah sesuai dengan dokumen IKU yang ditetapkan
III.6 Jika butir 4 dan 5 jawabannya tidak, maka terdapat penjelasan yang memadai
III.7 Telah terdapat perbandingan data kinerja dengan tahun lalu, standar nasional dan sebagainya yang bermanfaat
III.8 IKU dan IK telah cukup mengukur tujuan/sasaran
III.9 Jika “tidak” telah terdapat penjelasan yang memadai
III.10 IKU dan IK telah SMART
""".replace("\\\n", "")


def test_every_row_reads_as_the_regulation_prints_it():
    rows = [f"{b.aspek.partition('.')[0]}.{b.nomor} {b.pernyataan}" for b in reviu(2024).baris]
    assert rows == TERCETAK.strip().splitlines()
