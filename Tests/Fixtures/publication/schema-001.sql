CREATE TABLE commune (
  fid INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  province_name TEXT NOT NULL,
  boundary_is_official BOOLEAN NOT NULL,
  geom MULTIPOLYGON
);
CREATE TABLE cooperative (
  slug TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT
) WITHOUT ROWID;
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
CREATE TABLE growing_area (
  fid INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  crop_name_vi TEXT NOT NULL,
  crop_name_en TEXT NOT NULL,
  parcel_count INTEGER,
  area_square_metres DOUBLE,
  geom MULTIPOLYGON
);
CREATE TABLE growing_area_code (
  growing_area TEXT NOT NULL REFERENCES growing_area (code) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  market TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (growing_area, place)
) WITHOUT ROWID;
CREATE TABLE growing_area_village (
  growing_area TEXT NOT NULL REFERENCES growing_area (code) ON DELETE CASCADE,
  village TEXT NOT NULL,
  PRIMARY KEY (growing_area, village)
) WITHOUT ROWID;
CREATE TABLE lot (
  gtin TEXT NOT NULL,
  code TEXT NOT NULL,
  harvest_date TEXT NOT NULL,
  best_before TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'held', 'recalled', 'withdrawn')),
  PRIMARY KEY (gtin, code)
) WITHOUT ROWID;
CREATE TABLE lot_growing_area (
  gtin TEXT NOT NULL,
  lot TEXT NOT NULL,
  growing_area TEXT NOT NULL,
  PRIMARY KEY (gtin, lot, growing_area),
  FOREIGN KEY (gtin, lot) REFERENCES lot (gtin, code) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE lot_village (
  gtin TEXT NOT NULL,
  lot TEXT NOT NULL,
  village TEXT NOT NULL,
  PRIMARY KEY (gtin, lot, village),
  FOREIGN KEY (gtin, lot) REFERENCES lot (gtin, code) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE parcel (
  fid INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  village TEXT,
  crop_name_vi TEXT,
  crop_name_en TEXT,
  area_square_metres DOUBLE NOT NULL,
  geom MULTIPOLYGON NOT NULL
);
CREATE TABLE product (
  gtin TEXT NOT NULL PRIMARY KEY CHECK (length(gtin) = 14),
  cooperative TEXT NOT NULL,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  crop_name_vi TEXT NOT NULL,
  crop_name_en TEXT NOT NULL,
  net_content TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE product_photo (
  gtin TEXT NOT NULL PRIMARY KEY,
  media_type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  content BLOB NOT NULL
);
CREATE TABLE publication (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  revision INTEGER NOT NULL
);
CREATE VIRTUAL TABLE rtree_commune_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "rtree_commune_geom_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE "rtree_commune_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE "rtree_commune_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE VIRTUAL TABLE rtree_growing_area_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "rtree_growing_area_geom_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE "rtree_growing_area_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE "rtree_growing_area_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE VIRTUAL TABLE rtree_parcel_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "rtree_parcel_geom_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE "rtree_parcel_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE "rtree_parcel_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE VIRTUAL TABLE rtree_village_geom USING rtree(id, minx, maxx, miny, maxy);
CREATE TABLE "rtree_village_geom_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE "rtree_village_geom_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE "rtree_village_geom_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE TABLE serial (
  hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
  gtin TEXT NOT NULL,
  lot TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE village (
  fid INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  parcel_count INTEGER NOT NULL,
  area_square_metres DOUBLE NOT NULL,
  geom MULTIPOLYGON
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
CREATE TRIGGER rtree_growing_area_geom_delete AFTER DELETE ON growing_area WHEN OLD.geom NOTNULL
BEGIN DELETE FROM rtree_growing_area_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_growing_area_geom_insert AFTER INSERT ON growing_area WHEN (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_growing_area_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_growing_area_geom_update1 AFTER UPDATE OF geom ON growing_area WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO rtree_growing_area_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_growing_area_geom_update2 AFTER UPDATE OF geom ON growing_area WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_growing_area_geom WHERE id = OLD.fid; END;
CREATE TRIGGER rtree_growing_area_geom_update3 AFTER UPDATE ON growing_area WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_growing_area_geom WHERE id = OLD.fid; INSERT OR REPLACE INTO rtree_growing_area_geom VALUES (
  NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER rtree_growing_area_geom_update4 AFTER UPDATE ON growing_area WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM rtree_growing_area_geom WHERE id IN (OLD.fid, NEW.fid); END;
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
