"""Is every form here, and are its words filled in (KEL-01, KEL-02, KEL-10 to KEL-15, KEL-17, KEL-19, KEL-20)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pipeline.check.sebutan import sebut, triwulan
from pipeline.check.teks import ditanya
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.kinerja import Indikator
from pipeline.domain.penugasan import mata_terbawah, penjawab
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan
from pipeline.regulation.tenggat import deadline


def berkewajiban(rencana: Perencanaan) -> tuple[str, ...]:
    """The units that the plan itself names for at least one row, in the order of the plan."""
    kode = {unit for i in rencana.indikator if i.unit_kerja for unit in penjawab(rencana, i)}
    kode |= {aksi.unit_kerja for aksi in rencana.rencana_aksi}
    kode |= {mata.unit_kerja for mata in mata_terbawah(rencana)}
    return tuple(unit.kode for unit in rencana.unit_kerja if unit.kode in kode)


def formulir_diterima(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """A unit that has rows to fill in and sent nothing.

    KEL-01 after the deadline, KEL-02 before it, KEL-19 once for the earlier quarters nobody reported at all,
    KEL-20 a unit that is asked only because an indikator names nobody and is made from all units.
    """
    ada = {(k.unit_kerja, k.triwulan) for k in bacaan.isian}
    wajib, bersama = berkewajiban(bacaan.rencana), _bersama(bacaan.rencana)
    sebelum = bacaan.periode.triwulan_berjalan[:-1]
    hampa = [nomor for nomor in sebelum if not any(tw == nomor for _, tw in ada)]
    if hampa:
        celah = {"triwulan": ", ".join(map(triwulan, hampa)), "folder": ", ".join(f"TW{n}" for n in hampa)}
        yield temuan("KEL-19", _folder(bacaan, hampa[0]), **celah)
    for nomor in bacaan.periode.triwulan_berjalan:
        if nomor in hampa:
            continue
        for unit in (unit for unit in wajib if (unit, nomor) not in ada):
            yield _belum(bacaan, unit, nomor)
        for unit, indikator in bersama.items():
            if unit not in wajib and (unit, nomor) not in ada:
                celah = {"unit": bacaan.rencana.nama_unit(unit), "indikator": sebut(indikator)}
                yield temuan("KEL-20", _folder(bacaan, nomor), "", unit, **celah, triwulan=triwulan(nomor))


def _bersama(rencana: Perencanaan) -> dict[str, Indikator]:
    """The units asked only because an indikator names nobody and is made from all: unit → the first such."""
    found: dict[str, Indikator] = {}
    for indikator in rencana.indikator:
        if not indikator.unit_kerja and indikator.metode_agregasi not in ("tunggal", "skm"):
            for unit in penjawab(rencana, indikator):
                found.setdefault(unit, indikator)
    return found


def tenggat(bacaan: Bacaan, nomor: int) -> date:
    """The last day the forms of a quarter are on time."""
    return deadline(bacaan.instansi, Periode(bacaan.periode.tahun, nomor)).tanggal


def _folder(bacaan: Bacaan, nomor: int) -> Tempat:
    """Where the forms of a quarter are put."""
    return Tempat(f"{bacaan.periode.tahun}/masuk/TW{nomor}")


def _belum(bacaan: Bacaan, unit: str, nomor: int) -> Temuan:
    batas = tenggat(bacaan, nomor)
    kode = "KEL-01" if bacaan.hari_ini > batas else "KEL-02"
    celah = {"unit": bacaan.rencana.nama_unit(unit), "triwulan": triwulan(nomor), "nomor": nomor}
    return temuan(kode, _folder(bacaan, nomor), unit_kerja=unit, **celah, tenggat=tanggal_panjang(batas))


def capaian_baris(hasil: HasilIndikator, s: Sumbangan) -> Decimal | None:
    """The capaian a row must explain, as printed: its quarter's; without one, the period's in its last quarter."""
    milik = next((tw.capaian.tercetak for tw in hasil.triwulan if tw.triwulan == s.triwulan), None)
    terakhir = bool(hasil.triwulan) and hasil.triwulan[-1].triwulan == s.triwulan
    return hasil.capaian.tercetak if milik is None and terakhir else milik


def uraian(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-10 a figure without evidence, KEL-14 follow-up without a person, KEL-15 without a date.

    KEL-11 no hindrance named below target, KEL-13 nothing done about it, KEL-12 no support at or above the target.
    """
    for hasil, s in ditanya(bacaan, analisis):
        nilai, lanjut = capaian_baris(hasil, s), bool(s.isian.tindak_lanjut.strip())
        tercapai, gagal = (False, False) if nilai is None else (nilai >= 100, nilai < 100)
        capaian = {} if nilai is None else {"capaian": persen(nilai)}
        langkah = [nama for nama in ("upaya", "tindak_lanjut") if not getattr(s.isian, nama).strip()]
        kurang = {"kurang": " dan ".join(nama.replace("_", " ") for nama in langkah)}
        celah = {"indikator": sebut(hasil.indikator), "triwulan": triwulan(s.triwulan)}
        for kode, kolom, diminta, tambahan in (
            ("KEL-10", "bukti_dukung", True, {}),
            ("KEL-12", "faktor_pendukung", tercapai, capaian),
            ("KEL-11", "faktor_penghambat", gagal, capaian),
            ("KEL-13", next(iter(langkah), "upaya"), gagal, {**capaian, **kurang}),
            ("KEL-14", "penanggung_jawab", lanjut, {}),
            ("KEL-15", "batas_waktu", lanjut, {}),
        ):
            if diminta and not getattr(s.isian, kolom).strip():
                yield temuan(kode, s.isian.di(kolom), "", s.unit_kerja, **celah, **tambahan)


def bukti_aksi(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KEL-17: one note per form for all its rencana aksi without evidence."""
    for satu in bacaan.isian_dilaporkan:
        tanpa = [b for b in satu.rencana_aksi.values() if b.realisasi.terisi and not b.bukti_dukung.strip()]
        if tanpa:
            unit = {"unit": bacaan.rencana.nama_unit(satu.unit_kerja), "triwulan": triwulan(satu.triwulan)}
            celah = {"jumlah": len(tanpa), **unit, "daftar": ", ".join(b.rencana_aksi for b in tanpa)}
            yield temuan("KEL-17", tanpa[0].tempat, unit_kerja=satu.unit_kerja, **celah)
