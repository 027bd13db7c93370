// From a file's cells to gifts: what is understood, what is refused by name, and that nothing depends on the hour.
import { expect, test } from "vitest";
import { tableOf } from "../../parts/read-file.ts";
import { guessed } from "./columns.ts";
import { ordersOf } from "./rows.ts";

const place = { currency: "CNY", timeZone: "Asia/Shanghai", nowMs: Date.parse("2026-11-22T20:00:00Z") };

test("columns are known by what shop systems call them, each taken once", () => {
  expect(guessed(["订单编号", "下单时间", "实付金额", "收货人手机"])).toEqual({
    ...{ order: 0, date: 1, amount: 2, phone: 3, email: null },
  });
  expect(guessed(["Order ID", "Email", "Created at", "Total", "Phone"])).toEqual({
    ...{ order: 0, email: 1, date: 2, amount: 3, phone: 4 },
  });
  expect(guessed(["单号", "备注"])).toEqual({ order: 0, amount: null, date: null, phone: null, email: null });
});

test("a row becomes an order with its amount, its local time and its customer", () => {
  const { orders, faults } = read("订单号,金额,日期,手机", 'P-1,"¥2,599.00",2026/11/20 10:30,138-0013-8000');
  expect(faults).toEqual([]);
  expect(orders).toEqual([
    {
      line: 2,
      reference: "P-1",
      amountMinor: 259_900,
      occurredAt: "2026-11-20T02:30:00.000Z",
      holder: { kind: "phone", normalised: "13800138000" },
    },
  ]);
});

test("days are read as files and people write them, and one that could be meant both ways is not", () => {
  const days = ["2026-11-20", "2026/11/20", "2026.11.20", "2026年11月20日", "2026-11-20T00:00:00+08:00"];
  for (const day of days)
    expect(read("order no,date", `A,${day}`).orders[0]?.occurredAt, day).toBe("2026-11-19T16:00:00.000Z");
  for (const day of ["20/11/2026", "11-20-2026", "yesterday", "2026-02-30", "2026-11-20 25:00"])
    expect(read("order no,date", `A,${day}`).faults, day).toEqual([
      { line: 2, column: "date", code: "no_date" },
    ]);
});

test("what is missing is left out: no amount is none known, no day is today, no customer is nobody", () => {
  expect(read("order no", "A").orders).toEqual([
    { line: 2, reference: "A", amountMinor: 0, occurredAt: "2026-11-22T16:00:00.000Z", holder: null },
  ]);
});

test("each fault names its row, its column and what it is", () => {
  const { orders, faults } = read(
    "单号,金额,手机,邮箱",
    "A,1,,\nA,1,,\n,1,,\nB,abc,,\nC,1,n/a,\nD,1,,nobody\nE,1,,a@b.cn",
  );
  expect(orders.map(({ reference }) => reference)).toEqual(["A", "E"]);
  expect(faults).toEqual([
    { line: 3, column: "单号", code: "repeated" },
    { line: 4, column: "单号", code: "missing" },
    { line: 5, column: "金额", code: "no_amount" },
    { line: 6, column: "手机", code: "no_phone" },
    { line: 7, column: "邮箱", code: "no_email" },
  ]);
});

function read(heading: string, rows: string) {
  const table = tableOf("orders.csv", new TextEncoder().encode(`${heading}\n${rows}\n`));
  return ordersOf(table, guessed(table.heading), place);
}
