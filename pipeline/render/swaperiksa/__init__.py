"""The self-check of the Laporan Kinerja: what an evaluator would miss, named before anybody else does."""
