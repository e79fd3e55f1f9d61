"""Judgements: whether Word would open a document, and whether a template can be used."""
