// What our mails say: everything one needs in either language, and that a test alliance is one.
import { expect, test } from "vitest";
import { closingMail } from "./closing.ts";
import { invitationMail, signInMail } from "./messages.ts";

const SIGN_IN = {
  email: "owner@pram.example",
  url: "https://jiehua.example/sign-in/link#00abc",
  code: "012345",
  minutes: 10,
};
const INVITATION = {
  alliance: "Little Steps",
  merchant: "Pram & Co",
  role: "cashier",
  inviter: "Lin Qing",
  url: "https://jiehua.example/invitations#00abc",
  expiresAt: Date.UTC(2026, 11, 6, 23),
  test: false,
} as const;

for (const language of ["en", "zh"] as const) {
  test(`a sign-in mail holds the address, the link and the code on lines of their own (${language})`, () => {
    const { text } = signInMail({ ...SIGN_IN, language });
    const lines = text.split("\n");
    expect(text).toContain(SIGN_IN.email);
    expect(lines).toContain(SIGN_IN.url);
    expect(lines).toContain(SIGN_IN.code);
    expect(text).toContain("10");
  });

  test(`an invitation says who invites to what, as what and until when (${language})`, () => {
    const { subject, text } = invitationMail({ ...INVITATION, language });
    for (const fact of ["Lin Qing", "Little Steps", "Pram & Co", INVITATION.url, "2026-12-06"])
      expect(text, fact).toContain(fact);
    expect(text).toContain({ en: "a cashier", zh: "收银员" }[language]);
    expect(subject).toContain("Lin Qing");
  });
}

test("an admin is invited to the alliance, not to a shop", () => {
  const admin = { ...INVITATION, merchant: null, role: "admin" } as const;
  expect(invitationMail({ ...admin, language: "en" }).text).toContain(
    "invites you to the alliance Little Steps, as an administrator of the alliance.",
  );
  expect(invitationMail({ ...admin, language: "zh" }).text).toContain(
    "邀请您加入「Little Steps」，担任联盟管理员。",
  );
});

test("a test alliance's invitation says so before anything else, and a live one's does not", () => {
  const subjectOf = (language: "en" | "zh", isTest: boolean) =>
    invitationMail({ ...INVITATION, language, test: isTest }).subject;
  expect(subjectOf("en", true)).toMatch(/^\[TEST\] /);
  expect(subjectOf("zh", true)).toMatch(/^【测试】/);
  expect(subjectOf("en", false)).not.toContain("TEST");
  expect(subjectOf("zh", false)).not.toContain("测试");
});

test("where a period closes itself an admin who did not write the policy is asked to approve it, and else another than closes it", () => {
  const facts = { alliance: "Little Steps", lastDay: "2026-10-31", url: null, test: false } as const;
  const asks = (language: "en" | "zh", closesAutomatically: boolean) =>
    closingMail({ ...facts, language, closesAutomatically }).text;
  expect(asks("en", true)).toContain("An admin who did not write the policy approves it");
  expect(asks("zh", true)).toContain("由没有写下现行规则的管理员批准");
  expect(asks("en", false)).toContain("Another admin approves it then");
  expect(asks("zh", false)).toContain("再由另一位管理员批准");
});
