-- What a device keeps together, found by a random token that the device alone has. Nothing of it says whose device it is.
CREATE TABLE wallets (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX wallets_by_token ON wallets (token_hash);

-- A gift is named, its link is not repeated. Where the link goes, by erasure or by time, its place in every wallet goes too.
CREATE TABLE wallet_gifts (
  wallet_id TEXT NOT NULL,
  alliance_id TEXT NOT NULL,
  gift_id TEXT NOT NULL,
  PRIMARY KEY (wallet_id, alliance_id, gift_id),
  FOREIGN KEY (wallet_id) REFERENCES wallets (id) ON DELETE CASCADE,
  FOREIGN KEY (alliance_id, gift_id) REFERENCES gift_links (alliance_id, gift_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX wallet_gifts_by_gift ON wallet_gifts (alliance_id, gift_id);

-- A wallet moves once. Until then its code is good for minutes, afterwards taken_by is the wallet in which its gifts are.
CREATE TABLE wallet_moves (
  wallet_id TEXT NOT NULL PRIMARY KEY,
  code_hash TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  taken_by TEXT,
  FOREIGN KEY (wallet_id) REFERENCES wallets (id) ON DELETE CASCADE,
  FOREIGN KEY (taken_by) REFERENCES wallets (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX wallet_moves_by_code ON wallet_moves (code_hash);

CREATE UNIQUE INDEX wallet_moves_by_taker ON wallet_moves (taken_by) WHERE taken_by IS NOT NULL;
