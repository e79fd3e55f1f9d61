"""Where a rule comes from, as a document says it."""


def bersumber(teks: str, sumber: str) -> str:
    """The text with its source in brackets; a rule that rests on no regulation and no policy has none to print."""
    return f"{teks} ({sumber})" if sumber else teks
