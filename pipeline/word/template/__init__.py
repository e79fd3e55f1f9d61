"""A template: its tags found and mended, compiled once, rendered many times."""
