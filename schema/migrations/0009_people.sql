-- People sign in. A person has an e-mail address and one principal in each alliance, and roles are memberships that end once.
CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  CONSTRAINT person_language_is_known CHECK (language IN ('en', 'zh'))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX people_by_email ON people (email);

-- A mailed link and code, each good once, for ten minutes and five tries.
CREATE TABLE sign_ins (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL,
  language TEXT NOT NULL,
  link_hash TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  tries INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  CONSTRAINT sign_in_tries_are_few CHECK (tries BETWEEN 0 AND 5),
  CONSTRAINT sign_in_language_is_known CHECK (language IN ('en', 'zh'))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX sign_ins_by_link ON sign_ins (link_hash);

CREATE INDEX sign_ins_by_email ON sign_ins (email, created_at);

CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  user_agent TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER,
  FOREIGN KEY (person_id) REFERENCES people (id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX sessions_by_token ON sessions (token_hash);

CREATE INDEX sessions_by_person ON sessions (person_id, id);

CREATE TABLE passkeys (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  credential_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL,
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  FOREIGN KEY (person_id) REFERENCES people (id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX passkeys_by_credential ON passkeys (credential_id);

CREATE INDEX passkeys_by_person ON passkeys (person_id, id);

-- A challenge names its person where a passkey is registered. One to sign in with names no one yet.
CREATE TABLE passkey_challenges (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT,
  challenge TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  FOREIGN KEY (person_id) REFERENCES people (id)
) STRICT, WITHOUT ROWID;

ALTER TABLE principals ADD COLUMN person_id TEXT REFERENCES people (id);

CREATE UNIQUE INDEX principals_by_person ON principals (person_id, alliance_id);

CREATE TABLE invitations (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  role TEXT NOT NULL,
  merchant_id TEXT,
  store_ref TEXT,
  email TEXT,
  note TEXT,
  max_uses INTEGER NOT NULL,
  inviter_membership_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, inviter_membership_id) REFERENCES memberships (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id) REFERENCES merchants (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id, store_ref) REFERENCES stores (alliance_id, merchant_id, reference),
  CONSTRAINT invitation_role_is_known CHECK (role IN ('admin', 'owner', 'staff', 'cashier')),
  CONSTRAINT invitation_admin_has_no_merchant CHECK ((role = 'admin') = (merchant_id IS NULL)),
  CONSTRAINT invitation_uses_are_positive CHECK (max_uses >= 1)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX invitations_by_token ON invitations (token_hash);

CREATE TABLE memberships (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  principal_id TEXT NOT NULL,
  role TEXT NOT NULL,
  merchant_id TEXT,
  store_ref TEXT,
  invitation_id TEXT,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, principal_id) REFERENCES principals (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id) REFERENCES merchants (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id, store_ref) REFERENCES stores (alliance_id, merchant_id, reference),
  FOREIGN KEY (alliance_id, invitation_id) REFERENCES invitations (alliance_id, id),
  CONSTRAINT membership_role_is_known CHECK (role IN ('admin', 'owner', 'staff', 'cashier')),
  CONSTRAINT membership_admin_has_no_merchant CHECK ((role = 'admin') = (merchant_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX memberships_of_shop ON memberships (alliance_id, merchant_id, principal_id) WHERE ended_at IS NULL AND merchant_id IS NOT NULL;

CREATE UNIQUE INDEX memberships_of_admins ON memberships (alliance_id, principal_id) WHERE ended_at IS NULL AND merchant_id IS NULL;

CREATE INDEX memberships_by_principal ON memberships (alliance_id, principal_id);

-- Until now a key stood for a role by itself. The first key of a principal, made together with it, says what that role was.
INSERT INTO memberships (alliance_id, id, principal_id, role, merchant_id, store_ref, invitation_id, created_at, ended_at)
SELECT alliance_id, 'mbr_' || substr(id, 5), principal_id, role, merchant_id, NULL, NULL, created_at, NULL FROM api_keys AS first
WHERE NOT EXISTS (SELECT 1 FROM api_keys AS earlier WHERE earlier.alliance_id = first.alliance_id AND earlier.principal_id = first.principal_id AND earlier.id < first.id);

CREATE TABLE api_keys_of_memberships (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  membership_id TEXT NOT NULL,
  role TEXT NOT NULL,
  merchant_id TEXT,
  store_ref TEXT,
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  expires_at INTEGER,
  revoked_at INTEGER,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, membership_id) REFERENCES memberships (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id) REFERENCES merchants (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id, store_ref) REFERENCES stores (alliance_id, merchant_id, reference),
  CONSTRAINT api_key_role_is_known CHECK (role IN ('admin', 'owner', 'staff', 'cashier')),
  CONSTRAINT api_key_admin_has_no_merchant CHECK ((role = 'admin') = (merchant_id IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO api_keys_of_memberships (alliance_id, id, hash, membership_id, role, merchant_id, store_ref, label, created_at, used_at, expires_at, revoked_at)
SELECT k.alliance_id, k.id, k.hash, m.id, k.role, k.merchant_id, NULL, k.label, k.created_at, NULL, NULL, k.revoked_at
FROM api_keys k JOIN memberships m ON m.alliance_id = k.alliance_id AND m.principal_id = k.principal_id;

DROP TABLE api_keys;

ALTER TABLE api_keys_of_memberships RENAME TO api_keys;

CREATE UNIQUE INDEX api_keys_by_hash ON api_keys (hash);

CREATE INDEX api_keys_by_membership ON api_keys (alliance_id, membership_id);
