"""What one rendering keeps track of: the numbers of drawings, unique in the whole document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Session:
    """The state of one rendering; a template reaches it as `_sesi`."""

    drawings: int = 0

    def nomor(self) -> int:
        """Return the next drawing's number."""
        self.drawings += 1
        return self.drawings
