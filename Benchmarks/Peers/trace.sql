-- The lots made of :root and the lots :leaf was made of, each with what a trace says of it, by one recursive query each.
WITH RECURSIVE down (lot) AS (
  SELECT fid FROM lot WHERE code = :root UNION
  SELECT o.lot FROM down d CROSS JOIN ledger_portion i ON i.lot = d.lot AND i.side = 'in'
  CROSS JOIN ledger_event e ON e.number = i.event AND e.kind IN ('process', 'split', 'merge')
    AND NOT EXISTS (SELECT 1 FROM ledger_event c WHERE c.corrects = e.number AND c.kind = 'correction')
  CROSS JOIN ledger_portion o ON o.event = e.number AND o.side = 'out')
SELECT 'down', p.gtin, l.code, l.harvest_date, l.beginning, l.state, l.unit, l.began, l.balance
FROM down d CROSS JOIN lot l ON l.fid = d.lot CROSS JOIN product p ON p.fid = l.product;
WITH RECURSIVE up (lot) AS (
  SELECT fid FROM lot WHERE code = :leaf UNION
  SELECT i.lot FROM up u CROSS JOIN ledger_portion o ON o.lot = u.lot AND o.side = 'out'
  CROSS JOIN ledger_event e ON e.number = o.event AND e.kind IN ('process', 'split', 'merge')
    AND NOT EXISTS (SELECT 1 FROM ledger_event c WHERE c.corrects = e.number AND c.kind = 'correction')
  CROSS JOIN ledger_portion i ON i.event = e.number AND i.side = 'in')
SELECT 'up', p.gtin, l.code, l.harvest_date, l.beginning, l.state, l.unit, l.began, l.balance
FROM up u CROSS JOIN lot l ON l.fid = u.lot CROSS JOIN product p ON p.fid = l.product;
