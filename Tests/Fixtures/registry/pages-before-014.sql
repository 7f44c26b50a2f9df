-- Rows of a registry of before migration 014: a product that came to tell all ten items step by step and got its GTIN on the
-- way, and one of which the audit trail tells nothing.
PRAGMA defer_foreign_keys = ON;
INSERT INTO commune (code, name, province_code, province_name, boundary_is_official)
  VALUES ('02839', 'Bắc Hà', '15', 'Lào Cai', 0);
INSERT INTO crop (code, name_vi, name_en, bound_model) VALUES ('man-tam-hoa', 'Mận Tam hoa', 'Tam Hoa plum', 'annual');
INSERT INTO cooperative (fid, commune, slug, name, address) VALUES (1, '02839', 'htx', 'HTX Mận', 'Na Hối');
INSERT INTO product (fid, cooperative, gtin, slug, name_vi, name_en, crop, net_content, kind, shelf_life_days, standards)
  VALUES (1, 1, '09521234543213', 'man', 'Mận khô', 'Dried plum', 'man-tam-hoa', '1 kg', 'processed', 90,
      'TCVN 1' || char(10) || 'TCVN 2'),
    (2, 1, '09521234543220', 'ngo', 'Ngô', 'Maize', 'man-tam-hoa', '1 kg', 'fresh', NULL, 'TCVN 3');
INSERT INTO product_photo (product, media_type, width, height, bytes)
  VALUES (1, 'image/png', 1, 1, X'00'), (2, 'image/png', 1, 1, X'00');
INSERT INTO lot (fid, product, code, harvest_date, state, recorded_at)
  VALUES (1, 1, 'A', '2026-06-01', 'open', '2026-06-01T01:00:00Z'), (2, 2, 'B', '2026-06-08', 'open', '2026-06-08T01:00:00Z');
INSERT INTO code_run (id, lot, count, issued_at, issued_by)
  VALUES (1, 1, 5, '2026-06-02T01:00:00Z', 'cli:lan'), (2, 2, 5, '2026-06-08T01:00:00Z', 'cli:lan');
INSERT INTO audit (sequence, time, actor, action, subject, commitment, hash)
  SELECT column1, column2, 'cli:lan', column3, column4, zeroblob(32), zeroblob(32) FROM (VALUES
    (1, '2026-06-01T01:00:00Z', 'cooperative.added', 'htx'),
    (2, '2026-06-01T01:00:00Z', 'product.added', '02012345000017'),
    (3, '2026-06-03T01:00:00Z', 'product.photo', '02012345000017'),
    (4, '2026-06-04T01:00:00Z', 'product.number', '09521234543213'),
    (5, '2026-06-05T01:00:00Z', 'product.changed', '09521234543213'),
    (6, '2026-06-06T01:00:00Z', 'product.changed', '09521234543213'),
    (7, '2026-06-07T01:00:00Z', 'cooperative.changed', 'htx'),
    (8, '2026-06-10T01:00:00Z', 'lot.added', '09521234543220/B'));
INSERT INTO audit_payload (sequence, salt, payload)
  SELECT column1, zeroblob(16), column2 FROM (VALUES
    (1, '{"name":"HTX Mận","address":""}'), (2, '{"nameVi":"Mận khô","kind":"processed"}'), (3, '{"bytes":1}'),
    (4, '{"before":"02012345000017"}'), (5, '{"nameVi":"Mận khô","kind":"processed","standards":"TCVN 1"}'),
    (6, '{"nameVi":"Mận khô","kind":"processed","standards":"TCVN 1; TCVN 2","shelfLifeDays":90}'),
    (7, '{"name":"HTX Mận","address":"Na Hối"}'), (8, '{}'));
