import GRDB

extension RegistrySchema {
  /// Opens the ledger: what happened to lots, one event after the other, never edited. The lots that are there were
  /// harvested, parcel by parcel; each becomes the event it was, under the number others know it by.
  static func openLedger(_ database: Database) throws {
    for statements in [events, lots, harvests, fields, harvestsBefore] {
      try database.execute(sql: statements)
    }
  }

  private static let events = """
    CREATE TABLE ledger_event (
      number INTEGER PRIMARY KEY,
      -- Its place among the events of one day: its number, or that of the first event it stands in for.
      rank INTEGER NOT NULL,
      kind TEXT NOT NULL,
      -- `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss`, in Asia/Ho_Chi_Minh.
      time TEXT NOT NULL CHECK (time GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      partner TEXT,
      partner_place TEXT,
      is_from_outside INTEGER NOT NULL DEFAULT 0 CHECK (is_from_outside IN (0, 1)),
      ratio_expected REAL,
      ratio_lowest REAL,
      ratio_highest REAL,
      -- What a correction takes back, or any other event stands in for.
      corrects INTEGER REFERENCES ledger_event (number),
      -- The recall that this event closes.
      closes INTEGER REFERENCES ledger_event (number),
      -- Codes of what the goods broke, apart by spaces.
      breaches TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT '',
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL
    );
    CREATE UNIQUE INDEX ledger_event_corrected ON ledger_event (corrects) WHERE kind = 'correction';
    CREATE UNIQUE INDEX ledger_event_replaced ON ledger_event (corrects) WHERE kind <> 'correction';
    CREATE UNIQUE INDEX ledger_event_closed ON ledger_event (closes) WHERE closes IS NOT NULL;
    CREATE INDEX ledger_event_by_time ON ledger_event (time, number);
    CREATE INDEX ledger_event_by_kind ON ledger_event (kind, number);
    CREATE TABLE ledger_portion (
      event INTEGER NOT NULL REFERENCES ledger_event (number),
      -- `in` goes out of a lot into the event, `out` comes out of it into a lot, `about` moves nothing.
      side TEXT NOT NULL CHECK (side IN ('in', 'out', 'about')),
      position INTEGER NOT NULL CHECK (position >= 1),
      lot INTEGER NOT NULL REFERENCES lot (fid),
      box TEXT,
      thousandths INTEGER NOT NULL DEFAULT 0 CHECK ((thousandths > 0) = (side <> 'about')),
      unit TEXT,
      alcohol REAL CHECK (alcohol BETWEEN 0 AND 100),
      PRIMARY KEY (event, side, position)
    ) WITHOUT ROWID;
    CREATE INDEX ledger_portion_by_lot ON ledger_portion (lot, side, event);
    CREATE INDEX ledger_portion_by_box ON ledger_portion (box) WHERE box IS NOT NULL;
    -- Texts that may name a person can be blanked; all else stands.
    CREATE TRIGGER ledger_event_stands BEFORE UPDATE OF number, rank, kind, time, is_from_outside, ratio_expected,
        ratio_lowest, ratio_highest, corrects, closes, breaches, recorded_at, recorded_by ON ledger_event
      BEGIN SELECT RAISE(ABORT, 'an event of the ledger is never edited'); END;
    CREATE TRIGGER ledger_event_stays BEFORE DELETE ON ledger_event
      BEGIN SELECT RAISE(ABORT, 'an event of the ledger is never deleted'); END;
    CREATE TRIGGER ledger_portion_stands BEFORE UPDATE ON ledger_portion
      BEGIN SELECT RAISE(ABORT, 'an event of the ledger is never edited'); END;
    CREATE TRIGGER ledger_portion_stays BEFORE DELETE ON ledger_portion
      BEGIN SELECT RAISE(ABORT, 'an event of the ledger is never deleted'); END;
    -- What holds: neither a correction nor taken back by one.
    CREATE VIEW standing_event AS
      SELECT e.* FROM ledger_event e WHERE e.kind <> 'correction' AND NOT EXISTS
        (SELECT 1 FROM ledger_event c WHERE c.corrects = e.number AND c.kind = 'correction');
    """

  /// Derived from the ledger, so that no page or command has to add it up.
  private static let lots = """
    ALTER TABLE lot ADD COLUMN beginning TEXT NOT NULL DEFAULT 'harvest';
    ALTER TABLE lot ADD COLUMN unit TEXT NOT NULL DEFAULT 'kg';
    ALTER TABLE lot ADD COLUMN began INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE lot ADD COLUMN balance INTEGER NOT NULL DEFAULT 0 CHECK (balance >= 0);
    ALTER TABLE lot ADD COLUMN outside_share REAL NOT NULL DEFAULT 0 CHECK (outside_share BETWEEN 0 AND 1);
    ALTER TABLE lot ADD COLUMN alcohol REAL;
    ALTER TABLE lot ADD COLUMN is_held INTEGER NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1));
    ALTER TABLE lot ADD COLUMN latest TEXT;
    CREATE INDEX lot_in_stock ON lot (product, balance) WHERE balance > 0;
    CREATE INDEX lot_by_state ON lot (state) WHERE state <> 'open';
    CREATE TABLE lot_box (
      box TEXT NOT NULL,
      lot INTEGER NOT NULL REFERENCES lot (fid),
      thousandths INTEGER NOT NULL CHECK (thousandths > 0),
      PRIMARY KEY (box, lot)
    ) WITHOUT ROWID;
    CREATE INDEX lot_box_by_lot ON lot_box (lot);
    """

  private static let harvests = """
    -- One weighing: how it divides among its parcels is not known.
    CREATE TABLE harvest_weighing (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES ledger_event (number),
      position INTEGER NOT NULL CHECK (position >= 1),
      crop TEXT NOT NULL REFERENCES crop (code),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      grams INTEGER NOT NULL CHECK (grams > 0),
      -- Codes of who or what was weighed, where parcels were not named.
      grower TEXT,
      growing_area TEXT,
      UNIQUE (event, position)
    );
    CREATE TABLE harvest_weighing_parcel (
      weighing INTEGER NOT NULL REFERENCES harvest_weighing (id),
      parcel INTEGER NOT NULL REFERENCES parcel (fid),
      PRIMARY KEY (weighing, parcel)
    ) WITHOUT ROWID;
    CREATE INDEX harvest_weighing_by_parcel ON harvest_weighing_parcel (parcel, weighing);
    """

  private static let fields = """
    ALTER TABLE crop ADD COLUMN ratio_expected REAL;
    ALTER TABLE crop ADD COLUMN ratio_lowest REAL;
    ALTER TABLE crop ADD COLUMN ratio_highest REAL;
    -- Where season, bound and ratio come from.
    ALTER TABLE crop ADD COLUMN source TEXT NOT NULL DEFAULT '';
    -- How a crop stands on a parcel from a day on.
    CREATE TABLE crop_stand (
      parcel INTEGER NOT NULL REFERENCES parcel (fid),
      crop TEXT NOT NULL REFERENCES crop (code),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      crop_share REAL NOT NULL CHECK (crop_share > 0 AND crop_share <= 1),
      bearing_share REAL NOT NULL CHECK (bearing_share > 0 AND bearing_share <= 1),
      is_planted INTEGER NOT NULL CHECK (is_planted IN (0, 1)),
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      PRIMARY KEY (parcel, crop, day)
    ) WITHOUT ROWID;
    -- The field diary. An entry that was wrong is struck out, never edited.
    CREATE TABLE diary_entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      parcel INTEGER NOT NULL REFERENCES parcel (fid),
      crop TEXT NOT NULL REFERENCES crop (code),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      work TEXT NOT NULL CHECK (work <> ''),
      input TEXT NOT NULL DEFAULT '',
      ingredient TEXT NOT NULL DEFAULT '',
      batch TEXT NOT NULL DEFAULT '',
      shop TEXT NOT NULL DEFAULT '',
      dose TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT '',
      worker TEXT NOT NULL DEFAULT '',
      notes TEXT NOT NULL DEFAULT '',
      interval_days INTEGER CHECK (interval_days >= 0),
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      struck_at TEXT,
      struck_by TEXT,
      struck_why TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX diary_entry_by_parcel ON diary_entry (parcel, crop, day);
    """

  private static let harvestsBefore = """
    INSERT INTO ledger_event (number, rank, kind, time, recorded_at, recorded_by)
      SELECT l.fid, l.fid, 'harvest', l.harvest_date, l.recorded_at, ifnull(a.actor, '')
      FROM lot l JOIN product p ON p.fid = l.product
      LEFT JOIN (SELECT subject, min(actor) AS actor FROM audit WHERE action = 'lot.added' GROUP BY subject) a
        ON a.subject = p.gtin || '/' || l.code
      WHERE l.harvest_date IS NOT NULL;
    INSERT INTO ledger_portion (event, side, position, lot, thousandths, unit)
      SELECT l.fid, 'out', 1, l.fid, sum(max(1, CAST(round(s.kilograms * 1000) AS INTEGER))), 'kg'
      FROM lot l JOIN lot_source s ON s.lot = l.fid WHERE l.harvest_date IS NOT NULL GROUP BY l.fid;
    INSERT INTO harvest_weighing (event, position, crop, day, grams)
      SELECT l.fid, row_number() OVER (PARTITION BY l.fid ORDER BY s.parcel), p.crop, l.harvest_date,
        max(1, CAST(round(s.kilograms * 1000) AS INTEGER))
      FROM lot_source s JOIN lot l ON l.fid = s.lot JOIN product p ON p.fid = l.product
      WHERE l.harvest_date IS NOT NULL;
    INSERT INTO harvest_weighing_parcel (weighing, parcel)
      SELECT w.id, s.parcel FROM harvest_weighing w
      JOIN (SELECT lot, parcel, row_number() OVER (PARTITION BY lot ORDER BY parcel) AS position FROM lot_source) s
        ON s.lot = w.event AND s.position = w.position;
    UPDATE lot SET latest = harvest_date, is_held = (state = 'held'),
      began = ifnull((SELECT thousandths FROM ledger_portion o WHERE o.lot = lot.fid), 0);
    UPDATE lot SET balance = began;
    DROP TABLE lot_source;
    """
}
