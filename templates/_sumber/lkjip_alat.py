"""What the templates of the Laporan Kinerja need beyond the kit: narrative, captions, the tables of the PK."""

from collections.abc import Sequence

from bagian import bab, jika, paragraf, ulangi
from dokumen import Bagian
from grafik import grafik
from tabel import Kaki, Kolom, Tabel
from teks import Alinea, Huruf, tag

TENGAH, KANAN = "tengah", "kanan"
SEKALI = "loop.first or x.{0} != loop.previtem.{0}"
"""For ``gabung``: what repeats from row to row is printed once."""
_MASUK, _TINGKAT = 21.25, 3
"""How far each level of a list stands in, in points, and how many levels there are."""


def bab_baru(teks: str, *, halaman: bool = True) -> Bagian:
    """A heading of level 1 on a new page; ``halaman=False`` right after a section break, which began one."""
    return Alinea(teks, "Heading 1", halaman=halaman)


def alinea(deret: str, tingkat: int = 5, *, berkait: bool = False) -> Bagian:
    """The lines of a narrative (``Alinea``), each in the style of its kind; tables and pictures with captions.

    Headings in it all look the same; ``tingkat`` is the level they have where they stand, one below what is above.
    ``berkait`` keeps its last points together: two lines shall not stand alone on a page.
    """
    isi = "{{ b.teks }}"
    butir = [Alinea(isi, "List Bullet", gantung=_MASUK, masuk=n * _MASUK) if n else paragraf(isi, "List Bullet")
             for n in range(_TINGKAT)]  # fmt: skip
    akhir = [tag("elif b.jenis == 'butir' and loop.revindex in (2, 3, 4)"), paragraf(isi, "List Bullet", lanjut=True)]
    nomor = [
        Alinea(f"{{{{ b.nomor }}}}\t{isi}", "Body Text", gantung=_MASUK, masuk=n * _MASUK) for n in range(_TINGKAT)
    ]
    return ulangi(
        f"b in {deret}",
        tag("if b.jenis == 'judul'"),
        Alinea(isi, "Heading 5", tingkat=tingkat),
        *(akhir if berkait else ()),
        tag("elif b.jenis == 'butir'"),
        _bertingkat(butir),
        tag("elif b.jenis == 'nomor'"),
        _bertingkat(nomor),
        tag("elif b.jenis == 'tabel'"),
        takarir("b.takarir"),
        Alinea("{{p b.isi }}"),
        Alinea(sesudah=0),
        tag("elif b.jenis == 'gambar'"),
        Alinea("{{p b.isi }}", "Gambar"),
        takarir("b.takarir", "Gambar", "Keterangan Gambar"),
        tag("elif b.jenis == 'belum'"),
        paragraf(isi, huruf=Huruf(gaya="Belum Diisi")),
        tag("else"),
        paragraf(isi),
        tag("endif"),
    )


def bernomor(*isi: str) -> Bagian:
    """Points numbered 1, 2, … that stand in the template."""
    return [Alinea(f"{n}.\t{satu}", "Body Text", gantung=_MASUK) for n, satu in enumerate(isi, start=1)]


def _bertingkat(alinea: Sequence[Alinea]) -> Bagian:
    """A point of a list as deep as it stands."""
    pilihan = [[tag(f"elif b.tingkat == {n}"), satu] for n, satu in enumerate(alinea)]
    pilihan[0][0], pilihan[-1][0] = tag("if b.tingkat == 0"), tag("else")
    return [*pilihan, tag("endif")]


def takarir(nama: str, label: str = "Tabel", gaya: str = "Caption") -> Bagian:
    """A caption from a ``Takarir``: ``Tabel 3.2  Capaian …``, its number a SEQ field that begins anew per chapter."""

    def satu(perintah: str) -> Alinea:
        nomor = f"[[SEQ {label} \\* ARABIC{perintah}|{{{{ {nama}.urut }}}}]]"
        return Alinea(f"{label} {{{{ {nama}.awal }}}}{nomor}  {{{{ {nama}.judul }}}}", gaya)

    return jika(f"{nama}.pertama", satu(" \\r 1"), lain=[satu("")])


def gambar_bertakarir(deret: str, *bentuk: str) -> Bagian:
    """Every ``Gambar`` with its caption below it; of two ``bentuk`` the second is for percentages."""
    satu, *persen = (grafik("g.grafik", nama) for nama in bentuk)
    gambar = jika("not g.persen", satu, lain=persen) if persen else satu
    return ulangi(f"g in {deret}", gambar, takarir("g.takarir", "Gambar", "Keterangan Gambar"))


def bernarasi(judul: str, *deret: str) -> Bagian:
    """A heading of level 2 and the narratives under it."""
    return [bab(judul), *(alinea(satu, 3) for satu in deret)]


def tambahan(deret: str) -> Bagian:
    """The sections an office adds to the end of a chapter, each under its own heading."""
    return ulangi(f"t in {deret}", bab("{{ t.judul }}"), alinea("t.baris", 3))


def _anggaran(
    program: float, *lanjutan: tuple[str, float, str, str] | Kolom
) -> tuple[tuple[str, float, str, str] | Kolom, ...]:
    """The columns of the programmes of a PK."""
    keterangan = ("Keterangan", 2.7, "{{ x.sumber_dana }}", TENGAH)
    return ("No.", 1.0, "{{ x.nomor }}", TENGAH), ("Program", program, "{{ x.program }}", ""), *lanjutan, keterangan


def tabel_pk(takarir_pk: Bagian = (), takarir_anggaran: Bagian = (), *, lanjut: bool = False) -> Bagian:
    """The Perjanjian Kinerja, before and after its change: sasaran and targets, then programmes and their budget."""
    awal = (
        ("No.", 1.0, "{{ x.nomor }}", TENGAH),
        Kolom("Sasaran", 5.2, "{{ x.sasaran }}", gabung=SEKALI.format("sasaran")),
        ("Indikator Kinerja", 5.2, "{{ x.uraian }}"),
        ("Satuan", 2.4, "{{ x.satuan }}", TENGAH),
    )
    jumlah = (Kaki("Jumlah", 2, TENGAH), Kaki("{{ bab2.jumlah_pagu }}", 1, KANAN))
    perubahan = (*jumlah, Kaki("{{ bab2.jumlah_perubahan }}", 1, KANAN), Kaki(""))
    return [
        jika(
            "bab2.ada_perubahan",
            takarir_pk,
            Tabel("x in bab2.pk").kolom(
                *awal,
                Kolom("Semula", 1.9, "{{ x.target_pk }}", TENGAH, grup="Target"),
                Kolom("Menjadi", 1.9, "{{ x.target_perubahan }}", TENGAH, grup="Target"),
            ),
            lain=[takarir_pk, Tabel("x in bab2.pk").kolom(*awal, ("Target", 3.8, "{{ x.target_pk }}", TENGAH))],
        ),
        jika(
            "bab2.ada_perubahan",
            takarir_anggaran,
            Tabel("x in bab2.anggaran", kaki=[perubahan], lanjut=lanjut).kolom(
                *_anggaran(
                    4.6,
                    Kolom("Semula", 4.7, "{{ x.pagu }}", KANAN, grup="Anggaran"),
                    Kolom("Menjadi", 4.7, "{{ x.pagu_perubahan }}", KANAN, grup="Anggaran"),
                )
            ),
            lain=[
                takarir_anggaran,
                Tabel("x in bab2.anggaran", kaki=[(*jumlah, Kaki(""))], lanjut=lanjut).kolom(
                    *_anggaran(6.2, ("Anggaran", 5.0, "{{ x.pagu }}", KANAN))
                ),
            ],
        ),
    ]
