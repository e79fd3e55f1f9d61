"""Thresholds are data, and each says why."""

import re
from pathlib import Path

from pipeline.regulation.kewajaran import reasons, threshold, word_list

CHECK = Path(__file__).parents[2] / "pipeline" / "check"
KODE = "\n".join(berkas.read_text(encoding="utf-8") for berkas in CHECK.glob("*.py"))


def test_every_threshold_has_a_reason():
    assert [nama for nama, alasan in reasons().items() if len(alasan.split()) < 4] == []


def test_every_threshold_is_positive():
    assert [nama for nama in reasons() if threshold(nama) <= 0] == []


def test_every_threshold_is_used():
    dipakai = set(re.findall(r'"(\w+)"', KODE))
    assert set(reasons()) - dipakai == set()


def test_every_list_named_by_a_rule_is_there():
    daftar = set(re.findall(r'word_list\("(\w+)"\)', KODE)) | set(re.findall(r'memuat\(kalimat, "(\w+)"\)', KODE))
    assert [nama for nama in daftar if not word_list(nama)] == []


def test_words_are_in_lower_case():
    daftar = ("kata_buruk", "kata_kegiatan", "isian_hampa", "bukan_nama", "satuan_cacah")
    assert [kata for nama in daftar for kata in word_list(nama) if kata != kata.casefold()] == []
