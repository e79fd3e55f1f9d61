"""Memasukkan ke data base: the figures of every period, the documents with their hashes, nothing replaced."""
