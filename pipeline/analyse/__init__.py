"""Mengolah, menganalisis: from returned values to capaian, serapan and comparisons."""
