// Lists of disputes: what is selected, by whom, and what it comes to.
import { expect, test } from "vitest";
import type { Dispute } from "../../schema/contract/disputes.ts";
import type { Caller } from "../../tests/support/api.ts";
import { aRedeemedWorld, disputed, resolved } from "../../tests/support/disputing.ts";

test("disputes are narrowed to a shop, to a side and to whose turn it is, never to what one may not see", async () => {
  const world = await aRedeemedWorld();
  const { admin, photo, pram, toys, redemption } = world;
  const commission = await disputed(toys, redemption);
  const subsidy = await disputed(pram, redemption, "subsidy");
  const idsOf = async (caller: Caller, query: string) =>
    (await caller.read<{ data: Dispute[] }>(`/v1/disputes?order=oldest&${query}`)).data.map(({ id }) => id);
  const both = [commission.id, subsidy.id];
  const total = (caller: Caller, query: string) => caller.read(`/v1/disputes/totals?${query}`);
  const summing = (rows: number, heldMinor: number) => ({ rows, complete: true, sums: { heldMinor } });
  expect(await total(admin, `merchantId=${toys.id}`)).toEqual(summing(2, 1744 + subsidy.heldMinor));
  expect(await total(pram, "role=creditor")).toEqual(summing(1, 1744));
  expect(await total(photo, `merchantId=${toys.id}`)).toEqual(summing(0, 0));
  expect(await idsOf(admin, `merchantId=${toys.id}`)).toEqual(both);
  expect(await idsOf(admin, `merchantId=${toys.id}&role=debtor`)).toEqual([commission.id]);
  expect(await idsOf(admin, `merchantId=${photo.id}`)).toEqual([]);
  expect(await idsOf(pram, "role=debtor")).toEqual([subsidy.id]);
  expect(await idsOf(pram, "role=creditor")).toEqual([commission.id]);
  expect(await idsOf(pram, `merchantId=${toys.id}`)).toEqual(both);
  for (const query of [`merchantId=${toys.id}`, `merchantId=${toys.id}&role=debtor`, "waitsFor=answer"])
    expect(await idsOf(photo, query)).toEqual([]);
  expect(await idsOf(admin, "waitsFor=answer")).toEqual(both);
  await pram.made(`/v1/disputes/${commission.id}/notes`, { text: "she came by our coupon" });
  expect(await idsOf(admin, "waitsFor=answer")).toEqual([subsidy.id]);
  expect(await idsOf(toys, "waitsFor=decision")).toEqual([commission.id]);
  await resolved(admin, commission, "rejected");
  expect(await idsOf(admin, "waitsFor=decision")).toEqual([]);
  expect(await idsOf(admin, "waitsFor=answer&status=rejected")).toEqual([]);
});

test("an admin that names a side names whose it is, in a list and in its totals", async () => {
  const world = await aRedeemedWorld();
  for (const path of ["disputes", "disputes/totals"])
    for (const role of ["debtor", "creditor"]) {
      const { status, json } = await world.admin.get(`/v1/${path}?status=open&role=${role}`);
      expect([status, json.errors]).toMatchObject([422, [{ pointer: "/role" }]]);
      const whose = `merchantId=${world.toys.id}&role=${role}`;
      expect((await world.admin.get(`/v1/${path}?${whose}`)).status).toBe(200);
      expect((await world.toys.get(`/v1/${path}?role=${role}`)).status).toBe(200);
    }
});

test("what waits is on the first page of whoever it waits for, as many as the list has", async () => {
  const { admin, pram, toys, redemption } = await aRedeemedWorld();
  const commission = await disputed(toys, redemption);
  const found = async (caller: Caller, query: string) =>
    (await caller.read<{ rows: number }>(`/v1/disputes/totals?${query}`)).rows;
  const told = async (caller: Caller, path: string, kinds: string[]) =>
    (await caller.read<{ tasks: { kind: string; count: number }[] }>(path)).tasks
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((all, { count }) => all + count, 0);
  const waits = async () => {
    const shops = [pram, toys].map(async (it) => {
      const count = await found(it, "role=creditor&waitsFor=answer");
      expect(await told(it, "/v1/home", ["answer_dispute"])).toBe(count);
      return count;
    });
    const undecided = await found(admin, "waitsFor=decision");
    expect(await told(admin, "/v1/alliance/home", ["decide_dispute", "decide_hold"])).toBe(undecided);
    return [...(await Promise.all(shops)), undecided];
  };
  expect(await waits()).toEqual([1, 0, 0]);
  await pram.made(`/v1/disputes/${commission.id}/notes`, { text: "she came by our coupon" });
  expect(await waits()).toEqual([0, 0, 1]);
  await admin.made(`/v1/merchants/${toys.id}/suspension`, { reason: "made up", fraud: true });
  expect(await waits()).toEqual([0, 0, 2]);
});
