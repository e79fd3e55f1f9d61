"""Menghimpun, menerima: what came back from the units, and who is late."""
