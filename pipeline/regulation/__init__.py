"""Dated rules with their source, as data: scales, formulas, efficiency, SOP, findings, archive classes."""
