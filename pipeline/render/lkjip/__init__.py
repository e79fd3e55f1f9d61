"""The Laporan Kinerja (PermenPANRB 53/2014): its context, built chapter by chapter from Bacaan and Analisis."""
