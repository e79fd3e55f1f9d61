"""A mutated office by its seed: the same number is the same mutation on every machine."""

import random
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import PipelineError
from tests.fuzz import mutasi_berkas, mutasi_sel, mutasi_tabel, mutasi_xml
from tests.fuzz.harapan import periksa
from tests.fuzz.kantor import Kantor, baca

MACAM = (
    *[mutasi_sel.angka_sel] * 10, *[mutasi_sel.keadaan_sel] * 3, *[mutasi_sel.kata_sel] * 5,
    *[mutasi_sel.kunci_sel] * 3, mutasi_tabel.baris_ganda, mutasi_tabel.baris_dihapus, mutasi_tabel.baris_pindah,
    mutasi_tabel.baris_kosong, *[mutasi_tabel.baris_judul] * 2, mutasi_tabel.baris_jumlah, mutasi_tabel.baris_nomor,
    mutasi_tabel.tanda_tangan, mutasi_tabel.kolom_pindah, mutasi_tabel.kolom_padanan, mutasi_tabel.kolom_asing,
    mutasi_tabel.kolom_dihapus, mutasi_tabel.kolom_ganda, mutasi_tabel.kolom_kosong, mutasi_tabel.tersembunyi,
    mutasi_tabel.lembar_lain_ejaan, mutasi_tabel.lembar_asing, mutasi_tabel.lembar_ganda, mutasi_tabel.lembar_dihapus,
    mutasi_tabel.lembar_sembunyi, mutasi_tabel.lembar_kosong, mutasi_tabel.lembar_tambahan,
     *[mutasi_berkas.csv_bentuk] * 2, *[mutasi_berkas.csv_rusak] * 2,
    *[mutasi_berkas.arsip_rusak] * 3, *[mutasi_berkas.arsip_jahat] * 2, mutasi_berkas.nama_berkas,
    *[mutasi_berkas.identitas] * 2, mutasi_berkas.unit_dua_kali,
    *[mutasi_xml.xml_lain_rupa] * 6, mutasi_xml.lembar_kembar,
)  # fmt: skip
"""Every kind of mutation, as often as offices make it."""
XML = (*[mutasi_xml.xml_lain_rupa] * 12, mutasi_xml.lembar_kembar)
"""What other programs make of the XML inside a workbook."""


@dataclass
class Ruang:
    """A folder with one office in it, in which files are changed and put back."""

    kantor: Kantor
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp()))
    macam: tuple = MACAM

    def __post_init__(self):
        self.folder = self.folder / self.kantor.nama
        self.asli = self.kantor.berkas()
        for nama, isi in self.asli.items():
            self._taruh(nama, isi)
        self.dasar, self.temuan = baca(self.folder, self.kantor.tahun)

    def _taruh(self, nama, isi):
        berkas = self.folder / nama
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(isi)

    def mutasi(self, benih):
        """The office changed by one seed: its files, what was done, and what may differ."""
        rng = random.Random(benih)  # noqa: S311 - a seed that anybody can repeat is the point
        while True:
            kantor = self.kantor.salin()
            kantor.dasar = self.dasar
            hasil = rng.choice(self.macam)(rng, kantor)
            if hasil is not None:
                return kantor.berkas(), *hasil

    def pasang(self, berkas):
        """Put changed files in the folder; returns what undoes it."""
        ubah = {nama: isi for nama, isi in berkas.items() if self.asli.get(nama) != isi}
        hilang = [nama for nama in self.asli if nama not in berkas]
        for nama, isi in ubah.items():
            self._taruh(nama, isi)
        for nama in hilang:
            (self.folder / nama).unlink()
        return [*ubah, *hilang]

    def pulihkan(self, nama):
        for satu in nama:
            if satu in self.asli:
                self._taruh(satu, self.asli[satu])
            else:
                (self.folder / satu).unlink()
                if not any((self.folder / satu).parent.iterdir()):
                    (self.folder / satu).parent.rmdir()

    def coba(self, benih):
        """What is wrong after one mutation, empty when nothing is."""
        berkas, sebutan, harapan = self.mutasi(benih)
        diubah = self.pasang(berkas)
        try:
            sekarang, temuan = baca(self.folder, self.kantor.tahun)
        except PipelineError as error:
            kalimat = str(error)
            return [] if "\n" not in kalimat and kalimat.endswith(".") else [f"{sebutan}: {kalimat!r}"]
        except Exception as error:  # noqa: BLE001 - whatever it is, the seed must be told
            return [f"benih {benih}, {sebutan}: {type(error).__name__} {str(error)[:200]}"]
        finally:
            self.pulihkan(diubah)
        return [f"benih {benih}, {sebutan}: {s}" for s in periksa(self.dasar, self.temuan, sekarang, temuan, harapan)]
