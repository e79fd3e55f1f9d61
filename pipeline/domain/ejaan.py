"""How words are compared: people write the same name with other capitals and spaces."""


def seragam(teks: str) -> str:
    """Words in small letters with single spaces between them, so that equal names are equal texts."""
    return " ".join(teks.casefold().split())
