"""The container of old Office files (MS-CFB): named streams in a file of sectors."""

import struct

from pipeline.sheet.batas import TakTerbacaError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA
"""Numbers of sectors end here; what is above means “end” or “free”."""
_STREAM = 2
_ENTRY = 128


class Wadah:
    """The streams of an OLE file by name; raises ``TakTerbacaError`` where its sectors lead nowhere."""

    def __init__(self, isi: bytes) -> None:
        self._isi = isi
        try:
            self._buka()
        except (struct.error, IndexError, UnicodeDecodeError) as fault:
            raise TakTerbacaError("BCA-03", "berkasnya terpotong atau tidak lengkap") from fault

    def _buka(self) -> None:
        shift, mini_shift = struct.unpack_from("<HH", self._isi, 30)
        if shift not in {9, 12} or mini_shift != 6:
            raise IndexError
        self._besar = 1 << shift
        fat_count, directory = struct.unpack_from("<II", self._isi, 44)
        self._batas_kecil, mini_start, _, difat, _ = struct.unpack_from("<IIIII", self._isi, 56)
        numbers = list(struct.unpack_from("<109I", self._isi, 76))
        per = self._besar // 4 - 1
        seen: set[int] = set()
        while difat < _LAST and difat not in seen:
            seen.add(difat)
            more = struct.unpack(f"<{per + 1}I", self._sektor(difat))
            numbers += more[:per]
            difat = more[per]
        fat = b"".join(self._sektor(number) for number in numbers[:fat_count] if number < _LAST)
        self._fat = struct.unpack(f"<{len(fat) // 4}I", fat)
        mini = self._rantai(mini_start)
        self._fat_kecil = struct.unpack(f"<{len(mini) // 4}I", mini)
        self._entri(self._rantai(directory))

    def _entri(self, directory: bytes) -> None:
        self._aliran: dict[str, tuple[int, int]] = {}
        self._kecil = b""
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            start, size = struct.unpack_from("<II", directory, at + 116)
            if at == 0:
                self._kecil = self._rantai(start)[:size]
            elif kind == _STREAM:
                nama = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le")
                self._aliran.setdefault(nama.casefold(), (start, size))

    def _sektor(self, number: int) -> bytes:
        found = self._isi[(number + 1) * self._besar : (number + 2) * self._besar]
        if not found:
            raise IndexError(number)
        return found.ljust(self._besar, b"\0")

    def _rantai(self, start: int) -> bytes:
        parts, seen = [], set()
        while start < _LAST:
            if start in seen:
                raise IndexError(start)
            seen.add(start)
            parts.append(self._sektor(start))
            start = self._fat[start]
        return b"".join(parts)

    def __contains__(self, nama: str) -> bool:
        return nama.casefold() in self._aliran

    def baca(self, nama: str) -> bytes:
        """The bytes of a stream, empty when there is none."""
        start, size = self._aliran.get(nama.casefold(), (_LAST, 0))
        try:
            if size >= self._batas_kecil:
                return self._rantai(start)[:size]
            parts, seen = [], set()
            while start < _LAST and start not in seen:
                seen.add(start)
                parts.append(self._kecil[start * 64 : start * 64 + 64])
                start = self._fat_kecil[start]
        except IndexError as fault:
            raise TakTerbacaError("BCA-03", "berkasnya terpotong atau tidak lengkap") from fault
        return b"".join(parts)[:size]
