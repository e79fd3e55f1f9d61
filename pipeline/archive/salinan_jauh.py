"""Soft copies in an archive folder elsewhere: put where the list of names lacks them, never overwritten."""

from collections.abc import Mapping, Sequence
from hashlib import sha256 as sha256_of
from importlib.resources import files

from pipeline.archive.salinan import BACA_SAYA, Lemari, Potongan, same_name, unchanged
from pipeline.remote import Jauh


class LemariJauh(Lemari):
    """The soft copies of one perangkat daerah as a store lists them.

    A content the database tells of counts as kept where its name is listed: nothing is fetched to be sure of it,
    ``verify`` is for that. Only names the database does not tell of are read, as a run that was stopped left them.
    """

    def __init__(self, jauh: Jauh, slug: str, known: Mapping[str, Sequence[str]]) -> None:
        self._jauh = jauh
        super().__init__(jauh.names((slug,)), slug, known)

    def settle(self) -> None:
        """A store has what it took."""

    def _digest(self, place: str) -> str:
        return sha256_of(self._jauh.read(place) or b"").hexdigest()

    def _holds(self, place: str, sha256: str) -> bool:  # noqa: ARG002 - see above
        return same_name(place) in self._there

    def _free(self, place: str) -> bool:
        return same_name(place) not in self._there

    def _write(self, place: str, sha256: str, potongan: Potongan, nama: str) -> None:
        self._jauh.put(place, b"".join(unchanged(potongan, sha256, nama)))


def welcome(jauh: Jauh) -> None:
    """The page for people, where there is none."""
    if jauh.read(BACA_SAYA) is None:
        jauh.put(BACA_SAYA, (files("pipeline.archive") / BACA_SAYA).read_bytes())
