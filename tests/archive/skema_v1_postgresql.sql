-- The archive as the program of 21 November made it (postgresql), with three versions in it. Never changed.
CREATE TABLE arsip (
	id SERIAL NOT NULL, 
	slug VARCHAR(200) NOT NULL, 
	perangkat_daerah VARCHAR(300) NOT NULL, 
	tahun INTEGER NOT NULL, 
	triwulan INTEGER NOT NULL, 
	versi INTEGER NOT NULL, 
	tanggal DATE NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	sidik VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (slug, tahun, triwulan, versi)
);
COMMENT ON COLUMN arsip.triwulan IS '1–4, 0 untuk setahun';
COMMENT ON COLUMN arsip.status IS 'draf bila masih ada galat, bersih bila tidak';
COMMENT ON COLUMN arsip.sidik IS 'sha256 isi versi ini';
CREATE TABLE capaian (
	id SERIAL NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	sasaran VARCHAR(100) NOT NULL, 
	indikator VARCHAR(100) NOT NULL, 
	uraian TEXT NOT NULL, 
	satuan VARCHAR(100) NOT NULL, 
	polaritas VARCHAR(20) NOT NULL, 
	keadaan VARCHAR(20) NOT NULL, 
	target NUMERIC(24, 6), 
	target_teks TEXT NOT NULL, 
	realisasi NUMERIC(24, 6), 
	realisasi_teks TEXT NOT NULL, 
	capaian_persen NUMERIC(14, 2), 
	kategori VARCHAR(100) NOT NULL, 
	rumus TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
CREATE INDEX ix_capaian_arsip_id ON capaian (arsip_id);
CREATE TABLE anggaran (
	id SERIAL NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	kode VARCHAR(60) NOT NULL, 
	tingkat VARCHAR(20) NOT NULL, 
	uraian TEXT NOT NULL, 
	pagu NUMERIC(24, 6), 
	realisasi NUMERIC(24, 6), 
	serapan_persen NUMERIC(14, 2), 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
CREATE INDEX ix_anggaran_arsip_id ON anggaran (arsip_id);
CREATE TABLE dokumen (
	id SERIAL NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	nama TEXT NOT NULL, 
	jenis VARCHAR(60) NOT NULL, 
	klasifikasi VARCHAR(60) NOT NULL, 
	lokasi TEXT NOT NULL, 
	retensi TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
CREATE INDEX ix_dokumen_arsip_id ON dokumen (arsip_id);
CREATE TABLE temuan (
	id SERIAL NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	kode VARCHAR(20) NOT NULL, 
	tingkat VARCHAR(20) NOT NULL, 
	unit_kerja VARCHAR(100) NOT NULL, 
	berkas TEXT NOT NULL, 
	lembar TEXT NOT NULL, 
	sel VARCHAR(20) NOT NULL, 
	nilai TEXT NOT NULL, 
	pesan TEXT NOT NULL, 
	saran TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
CREATE INDEX ix_temuan_arsip_id ON temuan (arsip_id);
CREATE VIEW v_capaian AS
SELECT a.perangkat_daerah, a.tahun, a.triwulan, c.indikator, c.uraian, c.satuan, c.target, c.realisasi,
       c.capaian_persen, c.kategori, c.keadaan, c.target_teks, c.realisasi_teks, a.slug, a.versi, a.status
FROM capaian c JOIN arsip a ON a.id = c.arsip_id
WHERE a.versi = (SELECT MAX(b.versi) FROM arsip b
                 WHERE b.slug = a.slug AND b.tahun = a.tahun AND b.triwulan = a.triwulan);
CREATE OR REPLACE FUNCTION arsip_hanya_tambah() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'arsip tidak boleh diubah atau dihapus'; END $$ LANGUAGE plpgsql;
CREATE TRIGGER tetap_arsip_update BEFORE UPDATE ON arsip FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_arsip_delete BEFORE DELETE ON arsip FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_anggaran_update BEFORE UPDATE ON anggaran FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_anggaran_delete BEFORE DELETE ON anggaran FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_capaian_update BEFORE UPDATE ON capaian FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_capaian_delete BEFORE DELETE ON capaian FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_dokumen_update BEFORE UPDATE ON dokumen FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_dokumen_delete BEFORE DELETE ON dokumen FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_temuan_update BEFORE UPDATE ON temuan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_temuan_delete BEFORE DELETE ON temuan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();

INSERT INTO arsip (slug, perangkat_daerah, tahun, triwulan, versi, tanggal, status, sidik) VALUES
 ('kecamatan-contoh', 'Kecamatan Contoh', 2024, 4, 1, '2025-01-07', 'draf', '1111111111111111111111111111111111111111111111111111111111111111'),
 ('kecamatan-contoh', 'Kecamatan Contoh', 2024, 4, 2, '2025-01-09', 'bersih', '2222222222222222222222222222222222222222222222222222222222222222'),
 ('dinas-contoh', 'Dinas Contoh', 2024, 0, 1, '2025-01-10', 'bersih', '3333333333333333333333333333333333333333333333333333333333333333');
INSERT INTO capaian (arsip_id, sasaran, indikator, uraian, satuan, polaritas, keadaan, target, target_teks, realisasi, realisasi_teks, capaian_persen, kategori, rumus) VALUES
 (1, 'S1', 'IKU-1', 'Indeks Kepuasan Masyarakat', 'Indeks', 'positif', 'terisi', 91.33, '91,33', 90, '90', 98.54, 'Sangat Tinggi', 'R / T × 100'),
 (2, 'S1', 'IKU-1', 'Indeks Kepuasan Masyarakat', 'Indeks', 'positif', 'terisi', 91.33, '91,33', 97.66, '97,66', 106.93, 'Sangat Tinggi', 'R / T × 100'),
 (3, 'S1', 'IKU-1', 'Pendapatan asli daerah', 'Rp', 'positif', 'kosong', 590123456789.12, '590.123.456.789,12', NULL, '', NULL, '', '');
INSERT INTO anggaran (arsip_id, kode, tingkat, uraian, pagu, realisasi, serapan_persen) VALUES
 (2, '7.01.01', 'program', 'Program Penunjang', 590123456789.12, 480000000000, 81.34);
INSERT INTO temuan (arsip_id, kode, tingkat, unit_kerja, berkas, lembar, sel, nilai, pesan, saran) VALUES
 (1, 'ANG-03', 'galat', 'KESRA', '2024/masuk/TW4/KESRA.xlsx', 'anggaran', 'B4', '12,500', 'Nilai “12,500” punya dua arti.', 'Tulis tanpa pemisah.');
INSERT INTO dokumen (arsip_id, sha256, nama, jenis, klasifikasi, lokasi, retensi) VALUES
 (1, '4444444444444444444444444444444444444444444444444444444444444444', '7-dokumen/iku.docx', 'iku', '000.8.6.3', '8-arsip/v01/2024_iku_kecamatan-contoh_TW4_v01_draf.docx', 'permanen'),
 (2, 'ddf5c7ae59eb6bba5a2c2e4e9dd5f5e6a0c0c1b9fd0ef6ddd9f0ab37ed8bd9ae', '7-dokumen/iku.docx', 'iku', '000.8.6.3', '8-arsip/v02/2024_iku_kecamatan-contoh_TW4_v02_bersih.docx', 'permanen');
