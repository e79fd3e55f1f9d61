"""The pages a browser shows: one of a period, one above of many offices; each a single file without a network."""
