"""Verifikasi dan validasi berjenjang: what Kasubag, Sekretaris and Kepala read and sign."""
