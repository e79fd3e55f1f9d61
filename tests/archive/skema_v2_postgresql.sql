-- The archive as the program of 27 November made it (postgresql), sealed, with three versions in it. Never changed.
CREATE FUNCTION arsip_bersegel() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN IF EXISTS (SELECT 1 FROM segel WHERE arsip_id = NEW.arsip_id) THEN RAISE EXCEPTION 'arsip tidak boleh diubah atau dihapus'; END IF; RETURN NEW; END$$;
CREATE FUNCTION arsip_hanya_tambah() RETURNS trigger
    LANGUAGE plpgsql
    AS $$BEGIN RAISE EXCEPTION 'arsip tidak boleh diubah atau dihapus'; END$$;
CREATE TABLE anggaran (
    id integer NOT NULL,
    arsip_id integer NOT NULL,
    kode text NOT NULL,
    tingkat text NOT NULL,
    uraian text NOT NULL,
    pagu numeric(24,6),
    realisasi numeric(24,6),
    serapan_persen numeric(14,2),
    pagu_teks text NOT NULL,
    realisasi_teks text NOT NULL
);
CREATE SEQUENCE anggaran_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE anggaran_id_seq OWNED BY anggaran.id;
CREATE TABLE arsip (
    id integer NOT NULL,
    slug text NOT NULL,
    perangkat_daerah text NOT NULL,
    tahun integer NOT NULL,
    triwulan integer NOT NULL,
    versi integer NOT NULL,
    tanggal date NOT NULL,
    status character varying(20) NOT NULL,
    sidik character varying(64) NOT NULL
);
COMMENT ON COLUMN arsip.triwulan IS '1–4, 0 untuk setahun';
COMMENT ON COLUMN arsip.status IS 'draf bila masih ada galat, bersih bila tidak';
COMMENT ON COLUMN arsip.sidik IS 'sha256 isi versi ini';
CREATE SEQUENCE arsip_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE arsip_id_seq OWNED BY arsip.id;
CREATE TABLE capaian (
    id integer NOT NULL,
    arsip_id integer NOT NULL,
    sasaran text NOT NULL,
    indikator text NOT NULL,
    uraian text NOT NULL,
    satuan text NOT NULL,
    polaritas text NOT NULL,
    keadaan character varying(20) NOT NULL,
    target numeric(24,6),
    target_teks text NOT NULL,
    realisasi numeric(24,6),
    realisasi_teks text NOT NULL,
    capaian_persen numeric(14,2),
    kategori text NOT NULL,
    rumus text NOT NULL
);
CREATE SEQUENCE capaian_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE capaian_id_seq OWNED BY capaian.id;
CREATE TABLE dokumen (
    id integer NOT NULL,
    arsip_id integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    nama text NOT NULL,
    jenis text NOT NULL,
    klasifikasi text NOT NULL,
    lokasi text NOT NULL,
    retensi text NOT NULL,
    sidik_isi character varying(64) NOT NULL
);
CREATE SEQUENCE dokumen_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE dokumen_id_seq OWNED BY dokumen.id;
CREATE TABLE keputusan (
    id integer NOT NULL,
    arsip_id integer NOT NULL,
    jenjang text NOT NULL,
    putusan text NOT NULL,
    oleh text NOT NULL,
    tanggal text NOT NULL,
    catatan text NOT NULL,
    sidik text NOT NULL
);
CREATE SEQUENCE keputusan_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keputusan_id_seq OWNED BY keputusan.id;
CREATE TABLE masukan (
    id integer NOT NULL,
    arsip_id integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    nama text NOT NULL,
    ukuran bigint NOT NULL,
    lokasi text NOT NULL
);
CREATE SEQUENCE masukan_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE masukan_id_seq OWNED BY masukan.id;
CREATE TABLE segel (
    arsip_id integer NOT NULL,
    sidik character varying(64) NOT NULL,
    sebelum character varying(64) NOT NULL
);
COMMENT ON COLUMN segel.sidik IS 'sha256 baris versi ini dan segel sebelumnya';
COMMENT ON COLUMN segel.sebelum IS 'segel versi sebelumnya dari perangkat daerah ini';
CREATE TABLE skema (
    versi integer NOT NULL
);
CREATE TABLE temuan (
    id integer NOT NULL,
    arsip_id integer NOT NULL,
    kode character varying(20) NOT NULL,
    tingkat character varying(20) NOT NULL,
    unit_kerja text NOT NULL,
    berkas text NOT NULL,
    lembar text NOT NULL,
    sel text NOT NULL,
    nilai text NOT NULL,
    pesan text NOT NULL,
    saran text NOT NULL
);
CREATE SEQUENCE temuan_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE temuan_id_seq OWNED BY temuan.id;
CREATE VIEW v_capaian AS
 SELECT a.perangkat_daerah,
    a.tahun,
    a.triwulan,
    c.indikator,
    c.uraian,
    c.satuan,
    c.target,
    c.realisasi,
    c.capaian_persen,
    c.kategori,
    c.keadaan,
    c.target_teks,
    c.realisasi_teks,
    a.slug,
    a.versi,
    a.status
   FROM (capaian c
     JOIN arsip a ON ((a.id = c.arsip_id)))
  WHERE (a.versi = ( SELECT max(b.versi) AS max
           FROM arsip b
          WHERE ((b.slug = a.slug) AND (b.tahun = a.tahun) AND (b.triwulan = a.triwulan))));
ALTER TABLE ONLY anggaran ALTER COLUMN id SET DEFAULT nextval('anggaran_id_seq'::regclass);
ALTER TABLE ONLY arsip ALTER COLUMN id SET DEFAULT nextval('arsip_id_seq'::regclass);
ALTER TABLE ONLY capaian ALTER COLUMN id SET DEFAULT nextval('capaian_id_seq'::regclass);
ALTER TABLE ONLY dokumen ALTER COLUMN id SET DEFAULT nextval('dokumen_id_seq'::regclass);
ALTER TABLE ONLY keputusan ALTER COLUMN id SET DEFAULT nextval('keputusan_id_seq'::regclass);
ALTER TABLE ONLY masukan ALTER COLUMN id SET DEFAULT nextval('masukan_id_seq'::regclass);
ALTER TABLE ONLY temuan ALTER COLUMN id SET DEFAULT nextval('temuan_id_seq'::regclass);
INSERT INTO anggaran VALUES (1, 1, '1', 'program', '', NULL, NULL, NULL, '', '');
INSERT INTO arsip VALUES (1, 'kecamatan-contoh', 'Kecamatan Contoh', 2024, 4, 1, '2025-01-07', 'bersih', 'fbcd614a662d551f8e4a7f927ba505271ca605cc1a9a373bd53f13ddee6aa5b6');
INSERT INTO arsip VALUES (2, 'kecamatan-contoh', 'Kecamatan Contoh', 2024, 4, 2, '2025-01-07', 'bersih', '9c2405ef066ea8d9cf193ca6651bc93086f0342eb99b8a6c77817feb8b4e11ae');
INSERT INTO arsip VALUES (3, 'kecamatan-contoh', 'Kecamatan Contoh', 2024, 0, 1, '2025-01-07', 'bersih', 'a2b1dfbb2171a6f956fb5fe467e09b8fdfc6b4ef8f1de8a54291ec079cc7732e');
INSERT INTO capaian VALUES (1, 1, 'S1', 'IKU1', 'Indeks Kepuasan Masyarakat', 'Indeks', 'positif', 'terisi', 91.330000, '91,33', 97.660000, '97,66', 106.93, 'Sangat Tinggi', 'R / T × 100');
INSERT INTO capaian VALUES (2, 2, 'S1', 'IKU1', 'Indeks Kepuasan Masyarakat', 'Indeks', 'positif', 'terisi', 91.330000, '91,33', 98.000000, '97,66', 106.93, 'Sangat Tinggi', 'R / T × 100');
INSERT INTO capaian VALUES (3, 3, 'S1', 'IKU1', 'Indeks Kepuasan Masyarakat', 'Indeks', 'positif', 'terisi', 91.330000, '91,33', 97.660000, '97,66', 106.93, 'Sangat Tinggi', 'R / T × 100');
INSERT INTO dokumen VALUES (1, 1, 'abababababababababababababababababababababababababababababababab', '7-dokumen/lkjip.docx', 'lkjip', '000.8.6.3', '', 'permanen', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
INSERT INTO dokumen VALUES (2, 2, 'abababababababababababababababababababababababababababababababab', '7-dokumen/lkjip.docx', 'lkjip', '000.8.6.3', '', 'permanen', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
INSERT INTO dokumen VALUES (3, 3, 'abababababababababababababababababababababababababababababababab', '7-dokumen/lkjip.docx', 'lkjip', '000.8.6.3', '', 'permanen', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
INSERT INTO keputusan VALUES (1, 1, '', '', '', '', '', '');
INSERT INTO masukan VALUES (1, 1, 'abababababababababababababababababababababababababababababababab', '2024/perencanaan.xlsx', 3, '');
INSERT INTO segel VALUES (1, '4238b157720d14455b4017654f5fc9d914f26695377791aa1a6925c8a4fec20b', '');
INSERT INTO segel VALUES (2, '2ff0c6dd02a1ba192b5aad1673209a569c093f06ed878533c6bda8c560418ea7', '4238b157720d14455b4017654f5fc9d914f26695377791aa1a6925c8a4fec20b');
INSERT INTO segel VALUES (3, '7e90a2b8485535eb2fff84de20e4d8b319d6039b33599909011272ec26fd7cd1', '2ff0c6dd02a1ba192b5aad1673209a569c093f06ed878533c6bda8c560418ea7');
INSERT INTO skema VALUES (2);
INSERT INTO temuan VALUES (1, 1, '', '', '', '', '', '', '', '', '');
SELECT pg_catalog.setval('anggaran_id_seq', 1, true);
SELECT pg_catalog.setval('arsip_id_seq', 3, true);
SELECT pg_catalog.setval('capaian_id_seq', 3, true);
SELECT pg_catalog.setval('dokumen_id_seq', 3, true);
SELECT pg_catalog.setval('keputusan_id_seq', 1, true);
SELECT pg_catalog.setval('masukan_id_seq', 1, true);
SELECT pg_catalog.setval('temuan_id_seq', 1, true);
ALTER TABLE ONLY anggaran
    ADD CONSTRAINT anggaran_pkey PRIMARY KEY (id);
ALTER TABLE ONLY arsip
    ADD CONSTRAINT arsip_pkey PRIMARY KEY (id);
ALTER TABLE ONLY arsip
    ADD CONSTRAINT arsip_slug_tahun_triwulan_versi_key UNIQUE (slug, tahun, triwulan, versi);
ALTER TABLE ONLY capaian
    ADD CONSTRAINT capaian_pkey PRIMARY KEY (id);
ALTER TABLE ONLY dokumen
    ADD CONSTRAINT dokumen_pkey PRIMARY KEY (id);
ALTER TABLE ONLY keputusan
    ADD CONSTRAINT keputusan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY masukan
    ADD CONSTRAINT masukan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY segel
    ADD CONSTRAINT segel_pkey PRIMARY KEY (arsip_id);
ALTER TABLE ONLY skema
    ADD CONSTRAINT skema_pkey PRIMARY KEY (versi);
ALTER TABLE ONLY temuan
    ADD CONSTRAINT temuan_pkey PRIMARY KEY (id);
CREATE INDEX ix_anggaran_arsip_id ON anggaran USING btree (arsip_id);
CREATE INDEX ix_capaian_arsip_id ON capaian USING btree (arsip_id);
CREATE INDEX ix_dokumen_arsip_id ON dokumen USING btree (arsip_id);
CREATE INDEX ix_keputusan_arsip_id ON keputusan USING btree (arsip_id);
CREATE INDEX ix_masukan_arsip_id ON masukan USING btree (arsip_id);
CREATE INDEX ix_temuan_arsip_id ON temuan USING btree (arsip_id);
CREATE TRIGGER tetap_anggaran_delete BEFORE DELETE ON anggaran FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_anggaran_insert BEFORE INSERT ON anggaran FOR EACH ROW EXECUTE FUNCTION arsip_bersegel();
CREATE TRIGGER tetap_anggaran_truncate BEFORE TRUNCATE ON anggaran FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_anggaran_update BEFORE UPDATE ON anggaran FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_arsip_delete BEFORE DELETE ON arsip FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_arsip_truncate BEFORE TRUNCATE ON arsip FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_arsip_update BEFORE UPDATE ON arsip FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_capaian_delete BEFORE DELETE ON capaian FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_capaian_insert BEFORE INSERT ON capaian FOR EACH ROW EXECUTE FUNCTION arsip_bersegel();
CREATE TRIGGER tetap_capaian_truncate BEFORE TRUNCATE ON capaian FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_capaian_update BEFORE UPDATE ON capaian FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_dokumen_delete BEFORE DELETE ON dokumen FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_dokumen_insert BEFORE INSERT ON dokumen FOR EACH ROW EXECUTE FUNCTION arsip_bersegel();
CREATE TRIGGER tetap_dokumen_truncate BEFORE TRUNCATE ON dokumen FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_dokumen_update BEFORE UPDATE ON dokumen FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_keputusan_delete BEFORE DELETE ON keputusan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_keputusan_insert BEFORE INSERT ON keputusan FOR EACH ROW EXECUTE FUNCTION arsip_bersegel();
CREATE TRIGGER tetap_keputusan_truncate BEFORE TRUNCATE ON keputusan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_keputusan_update BEFORE UPDATE ON keputusan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_masukan_delete BEFORE DELETE ON masukan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_masukan_insert BEFORE INSERT ON masukan FOR EACH ROW EXECUTE FUNCTION arsip_bersegel();
CREATE TRIGGER tetap_masukan_truncate BEFORE TRUNCATE ON masukan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_masukan_update BEFORE UPDATE ON masukan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_segel_delete BEFORE DELETE ON segel FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_segel_truncate BEFORE TRUNCATE ON segel FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_segel_update BEFORE UPDATE ON segel FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_skema_delete BEFORE DELETE ON skema FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_skema_truncate BEFORE TRUNCATE ON skema FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_skema_update BEFORE UPDATE ON skema FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_temuan_delete BEFORE DELETE ON temuan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_temuan_insert BEFORE INSERT ON temuan FOR EACH ROW EXECUTE FUNCTION arsip_bersegel();
CREATE TRIGGER tetap_temuan_truncate BEFORE TRUNCATE ON temuan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
CREATE TRIGGER tetap_temuan_update BEFORE UPDATE ON temuan FOR EACH STATEMENT EXECUTE FUNCTION arsip_hanya_tambah();
ALTER TABLE ONLY anggaran
    ADD CONSTRAINT anggaran_arsip_id_fkey FOREIGN KEY (arsip_id) REFERENCES arsip(id);
ALTER TABLE ONLY capaian
    ADD CONSTRAINT capaian_arsip_id_fkey FOREIGN KEY (arsip_id) REFERENCES arsip(id);
ALTER TABLE ONLY dokumen
    ADD CONSTRAINT dokumen_arsip_id_fkey FOREIGN KEY (arsip_id) REFERENCES arsip(id);
ALTER TABLE ONLY keputusan
    ADD CONSTRAINT keputusan_arsip_id_fkey FOREIGN KEY (arsip_id) REFERENCES arsip(id);
ALTER TABLE ONLY masukan
    ADD CONSTRAINT masukan_arsip_id_fkey FOREIGN KEY (arsip_id) REFERENCES arsip(id);
ALTER TABLE ONLY segel
    ADD CONSTRAINT segel_arsip_id_fkey FOREIGN KEY (arsip_id) REFERENCES arsip(id);
ALTER TABLE ONLY temuan
    ADD CONSTRAINT temuan_arsip_id_fkey FOREIGN KEY (arsip_id) REFERENCES arsip(id);
