"""The template engine: a Word file in, compiled once, rendered many times; it knows nothing of SAKIP."""
