-- Rows of a registry of before migration 009: two lots, weighed parcel by parcel, one of them held.
PRAGMA defer_foreign_keys = ON;
INSERT INTO commune (code, name, province_code, province_name, boundary_is_official)
  VALUES ('02839', 'Bắc Hà', '15', 'Lào Cai', 0);
INSERT INTO village (commune, code, name) VALUES ('02839', 'NA-HOI', 'Na Hối');
INSERT INTO crop (code, name_vi, name_en, bound_model, harvest_from, harvest_to, upper_yield)
  VALUES ('man-tam-hoa', 'Mận Tam hoa', 'Tam Hoa plum', 'annual', '05-15', '07-15', 12000);
INSERT INTO parcel (fid, commune, code, village, crop, state, area_square_metres, version, outline_version, changed_at,
    fingerprint, geom)
  VALUES (1, '02839', 'P-00001', 'NA-HOI', 'man-tam-hoa', 'accepted', 10000, 1, 1, '2026-05-01T00:00:00Z', X'00',
    X'47500003E6100000C3F5285C8F125A40B5C876BE9F125A400AD7A3703D8A3640D122DBF97E8A364001060000000100000001030000000100000005000000C3F5285C8F125A400AD7A3703D8A3640B5C876BE9F125A400AD7A3703D8A3640B5C876BE9F125A40D122DBF97E8A3640C3F5285C8F125A40D122DBF97E8A3640C3F5285C8F125A400AD7A3703D8A3640');
INSERT INTO parcel (fid, commune, code, village, crop, state, area_square_metres, version, outline_version, changed_at,
    fingerprint, geom)
  VALUES (2, '02839', 'P-00002', 'NA-HOI', 'man-tam-hoa', 'accepted', 10000, 1, 1, '2026-05-01T00:00:00Z', X'01',
    X'47500003E6100000A69BC420B0125A40986E1283C0125A400AD7A3703D8A3640D122DBF97E8A364001060000000100000001030000000100000005000000A69BC420B0125A400AD7A3703D8A3640986E1283C0125A400AD7A3703D8A3640986E1283C0125A40D122DBF97E8A3640A69BC420B0125A40D122DBF97E8A3640A69BC420B0125A400AD7A3703D8A3640');
INSERT INTO parcel (fid, commune, code, village, crop, state, area_square_metres, version, outline_version, changed_at,
    fingerprint, geom)
  VALUES (3, '02839', 'P-00003', 'NA-HOI', 'man-tam-hoa', 'accepted', 10000, 1, 1, '2026-05-01T00:00:00Z', X'02',
    X'47500003E61000008A4160E5D0125A407C14AE47E1125A400AD7A3703D8A3640D122DBF97E8A3640010600000001000000010300000001000000050000008A4160E5D0125A400AD7A3703D8A36407C14AE47E1125A400AD7A3703D8A36407C14AE47E1125A40D122DBF97E8A36408A4160E5D0125A40D122DBF97E8A36408A4160E5D0125A400AD7A3703D8A3640');
INSERT INTO cooperative (fid, commune, slug, name, address) VALUES (1, '02839', 'htx', 'HTX Mận', 'Na Hối');
INSERT INTO product (fid, cooperative, gtin, slug, name_vi, name_en, crop, net_content)
  VALUES (1, 1, '09521234543213', 'man', 'Mận', 'Plum', 'man-tam-hoa', '1 kg');
INSERT INTO lot (fid, product, code, harvest_date, state, notes, recorded_at)
  VALUES (1, 1, 'MTH-260612', '2026-06-12', 'open', 'sáng sớm', '2026-06-12T09:00:00Z'),
    (5, 1, 'MTH-260613', '2026-06-13', 'held', NULL, '2026-06-13T09:00:00Z');
INSERT INTO lot_source VALUES (1, 2, 80), (1, 1, 320.55), (5, 3, 12.0005);
INSERT INTO audit (time, actor, action, subject, commitment, hash)
  VALUES ('2026-06-12T09:00:00Z', 'cli:lan', 'lot.added', '09521234543213/MTH-260612', zeroblob(32), zeroblob(32));
