"""What a level of the cascade is called on paper."""

_TINGKAT = {
    "tujuan": "Tujuan",
    "strategis": "Sasaran strategis",
    "program": "Sasaran program",
    "kegiatan": "Sasaran kegiatan",
    "sub_kegiatan": "Sasaran sub kegiatan",
}


def sebutan_tingkat(tingkat: str) -> str:
    """``strategis`` → ``Sasaran strategis``; an unknown level is just ``Sasaran``."""
    return _TINGKAT.get(tingkat, "Sasaran")
