"""Bahan PK dan LKjIP: the documents of the period, made from what was read and computed."""
