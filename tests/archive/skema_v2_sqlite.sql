-- The archive as the program of 27 November made it (sqlite), sealed, with three versions in it. Never changed.
BEGIN TRANSACTION;
CREATE TABLE anggaran (
	id INTEGER NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	kode TEXT NOT NULL, 
	tingkat TEXT NOT NULL, 
	uraian TEXT NOT NULL, 
	pagu FLOAT, 
	realisasi FLOAT, 
	serapan_persen FLOAT, 
	pagu_teks TEXT NOT NULL, 
	realisasi_teks TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
INSERT INTO "anggaran" VALUES(1,1,'1','program','',NULL,NULL,NULL,'','');
CREATE TABLE arsip (
	id INTEGER NOT NULL, 
	slug TEXT NOT NULL, 
	perangkat_daerah TEXT NOT NULL, 
	tahun INTEGER NOT NULL, 
	triwulan INTEGER NOT NULL, 
	versi INTEGER NOT NULL, 
	tanggal DATE NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	sidik VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (slug, tahun, triwulan, versi)
);
INSERT INTO "arsip" VALUES(1,'kecamatan-contoh','Kecamatan Contoh',2024,4,1,'2025-01-07','bersih','fbcd614a662d551f8e4a7f927ba505271ca605cc1a9a373bd53f13ddee6aa5b6');
INSERT INTO "arsip" VALUES(2,'kecamatan-contoh','Kecamatan Contoh',2024,4,2,'2025-01-07','bersih','9c2405ef066ea8d9cf193ca6651bc93086f0342eb99b8a6c77817feb8b4e11ae');
INSERT INTO "arsip" VALUES(3,'kecamatan-contoh','Kecamatan Contoh',2024,0,1,'2025-01-07','bersih','a2b1dfbb2171a6f956fb5fe467e09b8fdfc6b4ef8f1de8a54291ec079cc7732e');
CREATE TABLE capaian (
	id INTEGER NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	sasaran TEXT NOT NULL, 
	indikator TEXT NOT NULL, 
	uraian TEXT NOT NULL, 
	satuan TEXT NOT NULL, 
	polaritas TEXT NOT NULL, 
	keadaan VARCHAR(20) NOT NULL, 
	target FLOAT, 
	target_teks TEXT NOT NULL, 
	realisasi FLOAT, 
	realisasi_teks TEXT NOT NULL, 
	capaian_persen FLOAT, 
	kategori TEXT NOT NULL, 
	rumus TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
INSERT INTO "capaian" VALUES(1,1,'S1','IKU1','Indeks Kepuasan Masyarakat','Indeks','positif','terisi',91.33,'91,33',97.66,'97,66',106.93,'Sangat Tinggi','R / T × 100');
INSERT INTO "capaian" VALUES(2,2,'S1','IKU1','Indeks Kepuasan Masyarakat','Indeks','positif','terisi',91.33,'91,33',98.0,'97,66',106.93,'Sangat Tinggi','R / T × 100');
INSERT INTO "capaian" VALUES(3,3,'S1','IKU1','Indeks Kepuasan Masyarakat','Indeks','positif','terisi',91.33,'91,33',97.66,'97,66',106.93,'Sangat Tinggi','R / T × 100');
CREATE TABLE dokumen (
	id INTEGER NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	nama TEXT NOT NULL, 
	jenis TEXT NOT NULL, 
	klasifikasi TEXT NOT NULL, 
	lokasi TEXT NOT NULL, 
	retensi TEXT NOT NULL, 
	sidik_isi VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
INSERT INTO "dokumen" VALUES(1,1,'abababababababababababababababababababababababababababababababab','7-dokumen/lkjip.docx','lkjip','000.8.6.3','','permanen','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
INSERT INTO "dokumen" VALUES(2,2,'abababababababababababababababababababababababababababababababab','7-dokumen/lkjip.docx','lkjip','000.8.6.3','','permanen','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
INSERT INTO "dokumen" VALUES(3,3,'abababababababababababababababababababababababababababababababab','7-dokumen/lkjip.docx','lkjip','000.8.6.3','','permanen','cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
CREATE TABLE keputusan (
	id INTEGER NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	jenjang TEXT NOT NULL, 
	putusan TEXT NOT NULL, 
	oleh TEXT NOT NULL, 
	tanggal TEXT NOT NULL, 
	catatan TEXT NOT NULL, 
	sidik TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
INSERT INTO "keputusan" VALUES(1,1,'','','','','','');
CREATE TABLE masukan (
	id INTEGER NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	nama TEXT NOT NULL, 
	ukuran BIGINT NOT NULL, 
	lokasi TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
INSERT INTO "masukan" VALUES(1,1,'abababababababababababababababababababababababababababababababab','2024/perencanaan.xlsx',3,'');
CREATE TABLE segel (
	arsip_id INTEGER NOT NULL, 
	sidik VARCHAR(64) NOT NULL, 
	sebelum VARCHAR(64) NOT NULL, 
	PRIMARY KEY (arsip_id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
INSERT INTO "segel" VALUES(1,'4238b157720d14455b4017654f5fc9d914f26695377791aa1a6925c8a4fec20b','');
INSERT INTO "segel" VALUES(2,'2ff0c6dd02a1ba192b5aad1673209a569c093f06ed878533c6bda8c560418ea7','4238b157720d14455b4017654f5fc9d914f26695377791aa1a6925c8a4fec20b');
INSERT INTO "segel" VALUES(3,'7e90a2b8485535eb2fff84de20e4d8b319d6039b33599909011272ec26fd7cd1','2ff0c6dd02a1ba192b5aad1673209a569c093f06ed878533c6bda8c560418ea7');
CREATE TABLE skema (
	versi INTEGER NOT NULL, 
	PRIMARY KEY (versi)
);
INSERT INTO "skema" VALUES(2);
CREATE TABLE temuan (
	id INTEGER NOT NULL, 
	arsip_id INTEGER NOT NULL, 
	kode VARCHAR(20) NOT NULL, 
	tingkat VARCHAR(20) NOT NULL, 
	unit_kerja TEXT NOT NULL, 
	berkas TEXT NOT NULL, 
	lembar TEXT NOT NULL, 
	sel TEXT NOT NULL, 
	nilai TEXT NOT NULL, 
	pesan TEXT NOT NULL, 
	saran TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(arsip_id) REFERENCES arsip (id)
);
INSERT INTO "temuan" VALUES(1,1,'','','','','','','','','');
CREATE INDEX ix_capaian_arsip_id ON capaian (arsip_id);
CREATE INDEX ix_anggaran_arsip_id ON anggaran (arsip_id);
CREATE INDEX ix_dokumen_arsip_id ON dokumen (arsip_id);
CREATE INDEX ix_temuan_arsip_id ON temuan (arsip_id);
CREATE INDEX ix_masukan_arsip_id ON masukan (arsip_id);
CREATE INDEX ix_keputusan_arsip_id ON keputusan (arsip_id);
CREATE VIEW v_capaian AS
SELECT a.perangkat_daerah, a.tahun, a.triwulan, c.indikator, c.uraian, c.satuan, c.target, c.realisasi,
       c.capaian_persen, c.kategori, c.keadaan, c.target_teks, c.realisasi_teks, a.slug, a.versi, a.status
FROM capaian c JOIN arsip a ON a.id = c.arsip_id
WHERE a.versi = (SELECT MAX(b.versi) FROM arsip b
                 WHERE b.slug = a.slug AND b.tahun = a.tahun AND b.triwulan = a.triwulan);
CREATE TRIGGER tetap_arsip_update BEFORE UPDATE ON arsip BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_arsip_delete BEFORE DELETE ON arsip BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_arsip_insert BEFORE INSERT ON arsip WHEN EXISTS (SELECT 1 FROM arsip WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM arsip WHERE slug = NEW.slug AND tahun = NEW.tahun AND triwulan = NEW.triwulan AND versi = NEW.versi) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_capaian_update BEFORE UPDATE ON capaian BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_capaian_delete BEFORE DELETE ON capaian BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_capaian_insert BEFORE INSERT ON capaian WHEN EXISTS (SELECT 1 FROM capaian WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_anggaran_update BEFORE UPDATE ON anggaran BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_anggaran_delete BEFORE DELETE ON anggaran BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_anggaran_insert BEFORE INSERT ON anggaran WHEN EXISTS (SELECT 1 FROM anggaran WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_temuan_update BEFORE UPDATE ON temuan BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_temuan_delete BEFORE DELETE ON temuan BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_temuan_insert BEFORE INSERT ON temuan WHEN EXISTS (SELECT 1 FROM temuan WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_dokumen_update BEFORE UPDATE ON dokumen BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_dokumen_delete BEFORE DELETE ON dokumen BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_dokumen_insert BEFORE INSERT ON dokumen WHEN EXISTS (SELECT 1 FROM dokumen WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_masukan_update BEFORE UPDATE ON masukan BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_masukan_delete BEFORE DELETE ON masukan BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_masukan_insert BEFORE INSERT ON masukan WHEN EXISTS (SELECT 1 FROM masukan WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_keputusan_update BEFORE UPDATE ON keputusan BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_keputusan_delete BEFORE DELETE ON keputusan BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_keputusan_insert BEFORE INSERT ON keputusan WHEN EXISTS (SELECT 1 FROM keputusan WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_segel_update BEFORE UPDATE ON segel BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_segel_delete BEFORE DELETE ON segel BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_segel_insert BEFORE INSERT ON segel WHEN EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_skema_update BEFORE UPDATE ON skema BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_skema_delete BEFORE DELETE ON skema BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
CREATE TRIGGER tetap_skema_insert BEFORE INSERT ON skema WHEN EXISTS (SELECT 1 FROM skema WHERE versi = NEW.versi) BEGIN SELECT RAISE(ABORT, 'arsip tidak boleh diubah atau dihapus'); END;
COMMIT;
