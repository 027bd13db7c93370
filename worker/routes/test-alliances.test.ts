// A live alliance's test alliance: the same rules, marked everywhere, and nothing that crosses.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Alliance, CreatedAlliance } from "../../schema/contract/alliances.ts";
import type { ApiKey, CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { Membership } from "../../schema/contract/memberships.ts";
import type { Settlement } from "../../schema/contract/settlements.ts";
import { sha256 } from "../../schema/hash.ts";
import { apiKeyChecksum } from "../../schema/keys.ts";
import { Caller, operator } from "../../tests/support/api.ts";
import { aNewAddress } from "../../tests/support/mailbox.ts";
import { signedIn } from "../../tests/support/people.ts";
import {
  ALLIANCE,
  aCoupon,
  aMerchant,
  anAllotment,
  anOffer,
  anOrder,
  atOnce,
  countAnswers,
} from "../../tests/support/world.ts";

type List<Item> = { data: Item[] };

async function aLiveAlliance() {
  const email = aNewAddress();
  const competing = [["toys", "photo"]];
  const admin = { name: "Ada", email };
  const asked = { ...ALLIANCE, test: false, competing, admin };
  const made = await operator.made<CreatedAlliance>("/v1/alliances", asked);
  return { id: made.id, email, admin: new Caller(made.adminKey ?? "") };
}

async function aTwin(admin: Caller) {
  const made = await admin.made<CreatedAlliance>("/v1/test-alliances", {});
  return { made, admin: new Caller(made.adminKey ?? "") };
}

/** One redemption among two shops of that alliance. */
async function redeemed(admin: Caller) {
  const [pram, toys] = [await aMerchant(admin, "Pram", "prams"), await aMerchant(admin, "Toys", "toys")];
  const allotment = await anAllotment(toys, pram, await anOffer(toys));
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  return { pram, toys };
}

test("the twin has the live one's rules, and the asking person as its admin", async () => {
  const { id, email, admin } = await aLiveAlliance();
  const { made, admin: twinAdmin } = await aTwin(admin);
  const { adminKey: _, mailed: __, ...shown } = made;
  expect(await twinAdmin.read<Alliance>("/v1/alliance")).toEqual(shown);
  const live = await admin.read<Alliance>("/v1/alliance");
  const { id: twinId, name, test: isTest, createdAt, ...rules } = shown;
  expect([name, isTest]).toEqual(["Little Steps (test)", true]);
  expect({ ...live, id: twinId, name, test: isTest, createdAt }).toEqual({ ...rules, ...shown });
  const person = await signedIn(email);
  const memberships = await Promise.all(
    [admin, twinAdmin].map(
      async (it) => (await it.read<List<Membership>>("/v1/memberships")).data[0] as Membership,
    ),
  );
  expect(memberships.map((it) => it.email)).toEqual([email, email]);
  expect(memberships[0]?.principalId).not.toBe(memberships[1]?.principalId);
  const seen = await Promise.all(
    memberships.map(async (it) => (await person.as(it.id).get("/v1/alliance")).json.id),
  );
  expect(seen).toEqual([id, twinId]);
});

test("a live alliance has one twin, of 32 at once too; a test alliance has none", async () => {
  const { admin } = await aLiveAlliance();
  const answers = await atOnce(32, () => admin.post("/v1/test-alliances", {}));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 test_alliance_exists": 31 });
  const twin = await aTwin((await aLiveAlliance()).admin);
  expect(await twin.admin.refused("/v1/test-alliances", {})).toEqual([409, "alliance_is_a_test"]);
});

test("answers, files and keys of a test alliance are marked, those of a live one are not", async () => {
  const { admin } = await aLiveAlliance();
  const twin = await aTwin(admin);
  for (const [caller, mark, prefix] of [
    [admin, null, "jh_live_"],
    [twin.admin, "true", "jh_test_"],
  ] as const) {
    const request = { role: "admin", label: "Again" };
    for (const answer of [
      await caller.get("/v1/alliance"),
      await caller.get("/v1/merchants/nobody"),
      await caller.post("/v1/api-keys", request, { idempotencyKey: "once" }),
      await caller.post("/v1/api-keys", request, { idempotencyKey: "once" }),
    ])
      expect(answer.headers.get("Jiehua-Test")).toBe(mark);
    const made = await caller.made<CreatedApiKey>("/v1/api-keys", { role: "admin", label: "Another" });
    expect([made.key?.slice(0, 8), caller.key.slice(0, 8)]).toEqual([prefix, prefix]);
    const rotated = await caller.made<CreatedApiKey>(`/v1/api-keys/${made.id}/rotation`, {});
    expect(rotated.key?.slice(0, 8)).toBe(prefix);
    const { toys } = await redeemed(caller);
    expect(toys.key.slice(0, 8)).toBe(prefix);
  }
  twin.admin.now = "2027-06-01T00:00:00.000Z";
  const settlement = await twin.admin.made<Settlement>("/v1/settlements", {});
  const csv = await twin.admin.get(`/v1/settlements/${settlement.id}/statements/alliance.csv`);
  expect(csv.headers.get("Content-Disposition")).toMatch(/filename="TEST-/);
});

test("a test key never passes for a live one, even under its name and with a checksum that holds", async () => {
  const { admin } = await aLiveAlliance();
  const twin = await aTwin(admin);
  const head = twin.admin.key.slice(0, -7).replace("jh_test_", "jh_live_");
  const renamed = new Caller(`${head}_${apiKeyChecksum(head)}`);
  expect((await renamed.get("/v1/alliance")).json.code).toBe("credentials_missing");
  const found = await env.DB.prepare(
    "SELECT a.test FROM api_keys k JOIN alliances a ON a.id = k.alliance_id WHERE k.hash IN (?, ?)",
  )
    .bind(await sha256(admin.key), await sha256(twin.admin.key))
    .all<{ test: number }>();
  expect(found.results.map((it) => it.test).sort()).toEqual([0, 1]);
});

test("no settlement, list or statement mixes a test alliance with its live one", async () => {
  const { id, admin } = await aLiveAlliance();
  const twin = await aTwin(admin);
  const [live, tried] = [await redeemed(admin), await redeemed(twin.admin)];
  twin.admin.now = "2027-06-01T00:00:00.000Z";
  const settlement = await twin.admin.made<Settlement>("/v1/settlements", {});
  expect(settlement.lineCount).toBe(2);
  const path = `/v1/settlements/${settlement.id}`;
  for (const attempt of [path, `${path}/statements/alliance`, `${path}/statements/${tried.toys.id}.csv`])
    expect((await admin.get(attempt)).status, attempt).toBe(404);
  expect(await admin.refused(`${path}/approval`)).toEqual([404, "not_found"]);
  expect(await admin.refused("/v1/settlements", { cutoffAt: settlement.cutoffAt })).toEqual([
    422,
    "cutoff_in_future",
  ]);
  expect(await admin.refused("/v1/settlements", {})).toEqual([409, "nothing_to_settle"]);
  for (const list of ["merchants", "offers", "redemptions", "transfers", "positions", "api-keys"]) {
    const [own, other] = await Promise.all([admin, twin.admin].map((it) => it.get(`/v1/${list}`)));
    for (const shop of [tried.pram, tried.toys]) expect(own?.text, list).not.toContain(shop.id);
    for (const shop of [live.pram, live.toys]) expect(other?.text, list).not.toContain(shop.id);
  }
  const inLive = await env.DB.prepare("SELECT count(*) AS n FROM settlements WHERE alliance_id = ?").bind(id);
  expect((await inLive.first<{ n: number }>())?.n).toBe(0);
});

test("shops of the two never partner, and a live alliance's key makes nothing in the other", async () => {
  const { admin } = await aLiveAlliance();
  const twin = await aTwin(admin);
  const [live, tried] = [await redeemed(admin), await redeemed(twin.admin)];
  const offer = await anOffer(live.toys);
  const crossing = { offerId: offer.id, gifterId: tried.pram.id, quantity: 1 };
  expect((await live.toys.refused("/v1/allotments", crossing))[0]).toBe(404);
  const key = { role: "owner", merchantId: tried.toys.id, label: "Crossing" };
  expect(await admin.refused("/v1/api-keys", key)).toEqual([404, "not_found"]);
  expect(await admin.refused("/v1/invitations", { role: "owner", merchantId: tried.toys.id })).toEqual([
    404,
    "not_found",
  ]);
  const { data } = await twin.admin.read<List<ApiKey>>("/v1/api-keys");
  expect((await admin.delete(`/v1/api-keys/${data[0]?.id}`)).status).toBe(404);
});
