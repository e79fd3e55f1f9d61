"""Handing out what the archive holds: tables for people and programs, with a dictionary of their columns."""
