"""Mengelompokkan: the results by sasaran, programme, unit kerja and category."""
