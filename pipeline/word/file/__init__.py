"""The file itself: its zip, its parts and what relates them, its properties."""
