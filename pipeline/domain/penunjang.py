"""Which money serves an indikator, as far as the plan links the two."""

from collections.abc import Sequence

from pipeline.domain.belanja import AnggaranSasaran, teratas
from pipeline.domain.capaian import HasilAnggaran
from pipeline.domain.kinerja import Indikator
from pipeline.domain.rencana import Perencanaan, menurut


class AnggaranIndikator:
    """The budget lines by the indikator they serve.

    An indikator alone under its sasaran is served by all the money of that sasaran. One of several is served by what
    the plan links with it and with the indikator below it (``induk``): the sub kegiatan of their rencana aksi, and
    the money of every sasaran that has no other indikator than these.
    """

    def __init__(self, rencana: Perencanaan, anggaran: Sequence[HasilAnggaran]) -> None:
        self._rencana = rencana
        self._letak = {hasil.mata.kode: nomor for nomor, hasil in enumerate(anggaran)}
        self._anggaran = anggaran
        self._menurut_kode = menurut(rencana.indikator, lambda i: i.kode)
        self._sasaran = AnggaranSasaran(rencana, anggaran)
        self._bawahan = menurut(rencana.indikator, lambda i: i.induk)
        self._aksi = menurut(rencana.rencana_aksi, lambda aksi: aksi.indikator)

    def sendiri(self, indikator: Indikator) -> bool:
        """Whether it is the only indikator of its sasaran."""
        return len(self._rencana.indikator_sasaran(indikator.sasaran)) == 1

    def pada(self, indikator: Indikator) -> tuple[HasilAnggaran, ...]:
        """The lines that serve it, those on top alone, in the order of the plan."""
        sasaran = self._rencana.sasaran_menurut_kode
        kode = frozenset({indikator.kode}) if self.sendiri(indikator) else self._keluarga(indikator)
        semua = {i.sasaran for satu in kode for i in self._menurut_kode.get(satu, ())}
        punya = [s for s in semua if {i.kode for i in self._rencana.indikator_sasaran(s)} <= kode and s in sasaran]
        dipakai = {hasil.mata.kode for s in punya for hasil in self._sasaran.pada(sasaran[s])}
        if not self.sendiri(indikator):
            dipakai |= {aksi.sub_kegiatan for satu in kode for aksi in self._aksi.get(satu, ())}
        return teratas(self._anggaran[nomor] for nomor in sorted(self._letak[k] for k in dipakai if k in self._letak))

    def _keluarga(self, indikator: Indikator) -> frozenset[str]:
        """The indikator with all below it, as kode; a circle in the plan ends here."""
        found, edge = {indikator.kode}, {indikator.kode}
        while edge:
            edge = {i.kode for kode in edge for i in self._bawahan.get(kode, ())} - found
            found |= edge
        return frozenset(found)
