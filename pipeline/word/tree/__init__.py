"""Trees of boxes and lines, drawn so that Word can edit them."""
