"""``instansi.toml``: who the office is and how it measures, as settings and policies."""
