CREATE INDEX audit_payload_by_person ON audit_payload (person) WHERE person IS NOT NULL;
CREATE INDEX code_run_by_lot ON code_run (lot);
CREATE INDEX consent_by_grower ON consent (grower, kind, day, sequence);
CREATE INDEX growing_area_code_by_area ON growing_area_code (growing_area);
CREATE INDEX growing_area_member_by_parcel ON growing_area_member (parcel);
CREATE UNIQUE INDEX growing_area_member_now ON growing_area_member (growing_area, parcel) WHERE valid_to IS NULL;
CREATE INDEX lot_source_by_parcel ON lot_source (parcel);
CREATE INDEX parcel_by_fingerprint ON parcel (fingerprint) WHERE state <> 'retired';
CREATE INDEX parcel_by_grower ON parcel (grower) WHERE grower IS NOT NULL;
CREATE INDEX parcel_by_survey ON parcel (survey) WHERE survey IS NOT NULL;
CREATE INDEX parcel_by_village ON parcel (village, state, area_square_metres);
CREATE UNIQUE INDEX plan_target_once ON plan_target (plan, commune, village, ifnull(crop, ''));
CREATE INDEX product_by_cooperative ON product (cooperative);
CREATE UNIQUE INDEX survey_by_content ON survey (sha256, commune) WHERE state NOT IN ('rejected', 'undone');
CREATE INDEX survey_feature_by_parcel ON survey_feature (parcel) WHERE parcel IS NOT NULL;
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  time TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
);
CREATE TABLE audit_payload (
  sequence INTEGER PRIMARY KEY REFERENCES audit (sequence),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  -- JSON object.
  payload TEXT NOT NULL,
  -- Code of the grower it tells about.
  person TEXT
);
CREATE TABLE code_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lot INTEGER NOT NULL REFERENCES lot (fid),
  count INTEGER NOT NULL CHECK (count > 0),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL
);
CREATE TABLE commune (
  fid INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
  name TEXT NOT NULL CHECK (name <> ''),
  province_code TEXT NOT NULL,
  province_name TEXT NOT NULL,
  boundary_is_official INTEGER NOT NULL CHECK (boundary_is_official IN (0, 1)),
  geom MULTIPOLYGON CHECK (typeof(geom) IN ('blob', 'null'))
);
CREATE TABLE consent (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  grower INTEGER NOT NULL REFERENCES grower (fid),
  kind TEXT NOT NULL,
  is_given INTEGER NOT NULL CHECK (is_given IN (0, 1)),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  evidence TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE cooperative (
  fid INTEGER PRIMARY KEY,
  commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  address TEXT NOT NULL,
  phone TEXT,
  notes TEXT
);
CREATE TABLE crop (
  code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
  name_vi TEXT NOT NULL CHECK (name_vi <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  bound_model TEXT NOT NULL,
  harvest_from TEXT CHECK (harvest_from GLOB '[01][0-9]-[0-3][0-9]'),
  harvest_to TEXT CHECK (harvest_to GLOB '[01][0-9]-[0-3][0-9]'),
  upper_yield REAL CHECK (upper_yield > 0),
  CHECK ((harvest_from IS NULL) = (harvest_to IS NULL))
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE grower (
  fid INTEGER PRIMARY KEY,
  commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  -- Empty after the person was erased; the row stays for what refers to it.
  name TEXT NOT NULL,
  phone TEXT,
  village TEXT,
  notes TEXT,
  erased_at TEXT,
  UNIQUE (code, commune),
  FOREIGN KEY (commune, village) REFERENCES village (commune, code) ON UPDATE CASCADE,
  CHECK (name <> '' OR erased_at IS NOT NULL)
);
CREATE TABLE growing_area (
  fid INTEGER PRIMARY KEY,
  commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  crop TEXT NOT NULL REFERENCES crop (code),
  UNIQUE (code, commune)
);
CREATE TABLE growing_area_code (
  growing_area INTEGER NOT NULL REFERENCES growing_area (fid),
  scheme TEXT NOT NULL CHECK (scheme <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  market TEXT NOT NULL,
  status TEXT NOT NULL,
  UNIQUE (scheme, value)
);
CREATE TABLE growing_area_member (
  growing_area INTEGER NOT NULL REFERENCES growing_area (fid),
  parcel INTEGER NOT NULL REFERENCES parcel (fid),
  valid_from TEXT NOT NULL,
  valid_to TEXT
);
CREATE TABLE lot (
  fid INTEGER PRIMARY KEY,
  product INTEGER NOT NULL REFERENCES product (fid),
  code TEXT NOT NULL CHECK (code <> ''),
  -- NULL for a lot that was not harvested here.
  harvest_date TEXT CHECK (harvest_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL,
  notes TEXT,
  recorded_at TEXT NOT NULL,
  UNIQUE (product, code)
);
CREATE TABLE lot_source (
  lot INTEGER NOT NULL REFERENCES lot (fid),
  parcel INTEGER NOT NULL REFERENCES parcel (fid),
  kilograms REAL NOT NULL CHECK (kilograms > 0),
  UNIQUE (lot, parcel)
);
CREATE TABLE outbox (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind <> ''),
  key TEXT NOT NULL CHECK (key <> '')
);
CREATE TABLE parcel (
  fid INTEGER PRIMARY KEY,
  commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT,
  village TEXT,
  crop TEXT REFERENCES crop (code),
  grower TEXT,
  state TEXT NOT NULL,
  method TEXT,
  area_square_metres REAL NOT NULL CHECK (area_square_metres >= 0),
  area_standard_error REAL CHECK (area_standard_error >= 0),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- The version the outline came in with.
  outline_version INTEGER NOT NULL CHECK (outline_version BETWEEN 1 AND version),
  changed_at TEXT NOT NULL,
  fingerprint BLOB NOT NULL CHECK (typeof(fingerprint) = 'blob'),
  survey INTEGER REFERENCES survey (number),
  feature INTEGER,
  geom MULTIPOLYGON NOT NULL CHECK (typeof(geom) = 'blob'),
  UNIQUE (code, commune),
  FOREIGN KEY (commune, village) REFERENCES village (commune, code) ON UPDATE CASCADE,
  FOREIGN KEY (commune, grower) REFERENCES grower (commune, code) ON UPDATE CASCADE
);
CREATE TABLE parcel_version (
  parcel INTEGER NOT NULL REFERENCES parcel (fid),
  version INTEGER NOT NULL CHECK (version >= 1),
  changed_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  why TEXT NOT NULL,
  name TEXT,
  village TEXT,
  crop TEXT,
  grower TEXT,
  state TEXT NOT NULL,
  method TEXT,
  area_square_metres REAL NOT NULL CHECK (area_square_metres >= 0),
  area_standard_error REAL CHECK (area_standard_error >= 0),
  outline_version INTEGER NOT NULL CHECK (outline_version BETWEEN 1 AND version),
  survey INTEGER REFERENCES survey (number),
  feature INTEGER,
  outline BLOB CHECK (typeof(outline) IN ('blob', 'null')),
  UNIQUE (parcel, version)
);
CREATE TABLE plan_target (
  plan INTEGER NOT NULL REFERENCES plan_version (version),
  commune TEXT NOT NULL,
  village TEXT NOT NULL,
  crop TEXT REFERENCES crop (code),
  parcels INTEGER NOT NULL CHECK (parcels >= 0),
  area_square_metres REAL NOT NULL CHECK (area_square_metres >= 0),
  due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  person TEXT NOT NULL,
  responsible TEXT NOT NULL,
  result TEXT NOT NULL,
  means TEXT NOT NULL,
  FOREIGN KEY (commune, village) REFERENCES village (commune, code) ON UPDATE CASCADE
);
CREATE TABLE plan_version (
  version INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
);
CREATE TABLE product (
  fid INTEGER PRIMARY KEY,
  cooperative INTEGER NOT NULL REFERENCES cooperative (fid),
  -- NULL for a product that has no number yet.
  gtin TEXT UNIQUE CHECK (length(gtin) = 14),
  name_vi TEXT NOT NULL CHECK (name_vi <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  crop TEXT NOT NULL REFERENCES crop (code),
  net_content TEXT NOT NULL,
  shelf_life_days INTEGER CHECK (shelf_life_days > 0)
);
CREATE TABLE product_photo (
  product INTEGER NOT NULL PRIMARY KEY REFERENCES product (fid),
  media_type TEXT NOT NULL,
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  bytes BLOB NOT NULL CHECK (typeof(bytes) = 'blob')
);
CREATE VIRTUAL TABLE rtree_commune_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "rtree_commune_geom_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE "rtree_commune_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE "rtree_commune_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE VIRTUAL TABLE rtree_parcel_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "rtree_parcel_geom_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE "rtree_parcel_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE "rtree_parcel_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE VIRTUAL TABLE rtree_village_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "rtree_village_geom_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE "rtree_village_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE "rtree_village_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE TABLE serial (
  text TEXT NOT NULL PRIMARY KEY CHECK (text <> ''),
  run INTEGER NOT NULL REFERENCES code_run (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  state TEXT NOT NULL,
  UNIQUE (run, position)
) WITHOUT ROWID;
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE survey (
  number INTEGER PRIMARY KEY,
  commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
  id TEXT NOT NULL CHECK (id <> ''),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  format TEXT NOT NULL,
  crs INTEGER NOT NULL,
  state TEXT NOT NULL,
  surveyor TEXT,
  method TEXT,
  crop TEXT REFERENCES crop (code),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  original_size INTEGER NOT NULL CHECK (original_size >= 0),
  original_erased_at TEXT,
  UNIQUE (id, commune)
);
CREATE TABLE survey_feature (
  survey INTEGER NOT NULL REFERENCES survey (number),
  number INTEGER NOT NULL CHECK (number >= 1),
  name TEXT,
  -- JSON object of texts.
  fields TEXT,
  state TEXT NOT NULL,
  village TEXT,
  parcel INTEGER REFERENCES parcel (fid),
  method TEXT,
  area_square_metres REAL CHECK (area_square_metres >= 0),
  area_standard_error REAL CHECK (area_standard_error >= 0),
  -- JSON array.
  findings TEXT NOT NULL,
  -- GeoPackage geometry.
  outline BLOB CHECK (typeof(outline) IN ('blob', 'null')),
  -- Raw points, see WalkBlob.
  walk BLOB CHECK (typeof(walk) IN ('blob', 'null')),
  UNIQUE (survey, number),
  CHECK ((outline IS NULL) = (area_square_metres IS NULL))
);
CREATE TABLE survey_original (
  survey INTEGER NOT NULL REFERENCES survey (number),
  part INTEGER NOT NULL CHECK (part >= 1),
  bytes BLOB NOT NULL CHECK (typeof(bytes) = 'blob'),
  UNIQUE (survey, part)
);
CREATE TABLE village (
  fid INTEGER PRIMARY KEY,
  commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  geom MULTIPOLYGON CHECK (typeof(geom) IN ('blob', 'null')),
  UNIQUE (code, commune)
);
CREATE TRIGGER rtree_commune_geom_delete AFTER DELETE ON commune WHEN OLD.geom NOTNULL
BEGIN DELETE FROM rtree_commune_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_commune_geom_insert AFTER INSERT ON commune WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_commune_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_commune_geom_update1 AFTER UPDATE OF geom ON commune WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_commune_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_commune_geom_update2 AFTER UPDATE OF geom ON commune WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_commune_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_commune_geom_update3 AFTER UPDATE ON commune WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_commune_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_commune_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_commune_geom_update4 AFTER UPDATE ON commune WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_commune_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_parcel_geom_delete AFTER DELETE ON parcel WHEN OLD.geom NOTNULL
BEGIN DELETE FROM rtree_parcel_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_parcel_geom_insert AFTER INSERT ON parcel WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_parcel_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_parcel_geom_update1 AFTER UPDATE OF geom ON parcel WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_parcel_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_parcel_geom_update2 AFTER UPDATE OF geom ON parcel WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_parcel_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_parcel_geom_update3 AFTER UPDATE ON parcel WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_parcel_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_parcel_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_parcel_geom_update4 AFTER UPDATE ON parcel WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_parcel_geom WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER rtree_village_geom_delete AFTER DELETE ON village WHEN OLD.geom NOTNULL
BEGIN DELETE FROM rtree_village_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_village_geom_insert AFTER INSERT ON village WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_village_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_village_geom_update1 AFTER UPDATE OF geom ON village WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_village_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_village_geom_update2 AFTER UPDATE OF geom ON village WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_village_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_village_geom_update3 AFTER UPDATE ON village WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_village_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_village_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_village_geom_update4 AFTER UPDATE ON village WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_village_geom WHERE id IN (OLD.fid, NEW.fid); END;
