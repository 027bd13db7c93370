// Every room of a membership: where it is, what it is called and for, and who has it. A new room is one entry here.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { LinkProps } from "@tanstack/react-router";
import type { IconName } from "../parts/icons.tsx";
import { administers, gifts, keepsShop, looksAfterPeople, type Role, seesMoney } from "./roles.ts";

type Room = {
  to: LinkProps["to"];
  /** Under which heading of the menu it stands. */
  group: Group;
  name: MessageDescriptor;
  /** One line for those who look for it: on the first page and in the palette. */
  about: MessageDescriptor;
  icon: IconName;
  isFor: (role: Role) => boolean;
};

/** The headings of the menu, in its order. */
export const GROUPS = ["day", "partners", "money", "house"] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_NAMES: Record<Group, MessageDescriptor> = {
  day: msg`Day to day`,
  partners: msg`Partners`,
  money: msg`Money`,
  house: msg`House`,
};

/** In the order of the menu. What a role does not have, the API refuses it all the same. */
export const ROOMS = [
  {
    to: "/m/$membershipId",
    group: "day",
    name: msg`Overview`,
    about: msg`Where one stands today`,
    icon: "home",
    isFor: () => true,
  },
  {
    to: "/m/$membershipId/gift",
    group: "day",
    name: msg`Gift`,
    about: msg`Give a customer coupons of your partners`,
    icon: "gift",
    isFor: gifts,
  },
  {
    to: "/m/$membershipId/gifts",
    group: "day",
    name: msg`Gifts given`,
    about: msg`What became of each; revoke`,
    icon: "gifts",
    isFor: gifts,
  },
  {
    to: "/m/$membershipId/redemptions",
    group: "day",
    name: msg`Redemptions`,
    about: msg`What was redeemed, who pays whom for it, refunds`,
    icon: "receipt",
    isFor: seesMoney,
  },
  {
    to: "/m/$membershipId/offers",
    group: "partners",
    name: msg`Our offers`,
    about: msg`What our shop promises, and who may gift it`,
    icon: "tag",
    isFor: gifts,
  },
  {
    to: "/m/$membershipId/entrusted",
    group: "partners",
    name: msg`From partners`,
    about: msg`What we may gift, and proposals to us`,
    icon: "handshake",
    isFor: gifts,
  },
  {
    to: "/m/$membershipId/partners",
    group: "partners",
    name: msg`Find partners`,
    about: msg`Offers that fit our customers; ask for coupons`,
    icon: "search",
    isFor: gifts,
  },
  {
    to: "/m/$membershipId/members",
    group: "partners",
    name: msg`Merchants`,
    about: msg`Who belongs to the alliance; applications, limits, statuses`,
    icon: "shop",
    isFor: administers,
  },
  {
    to: "/m/$membershipId/categories",
    group: "partners",
    name: msg`Categories`,
    about: msg`Who complements whom, and who competes`,
    icon: "grid",
    isFor: administers,
  },
  {
    to: "/m/$membershipId/performance",
    group: "partners",
    name: msg`Performance`,
    about: msg`What came of gifting, by partner, offer, staff or rule`,
    icon: "chart",
    isFor: seesMoney,
  },
  {
    to: "/m/$membershipId/money",
    group: "money",
    name: msg`Money`,
    about: msg`What is owed and due, statements, payments`,
    icon: "coins",
    isFor: seesMoney,
  },
  {
    to: "/m/$membershipId/settlements",
    group: "money",
    name: msg`Settlements`,
    about: msg`Close a period, review and approve it, follow its payments`,
    icon: "scales",
    isFor: administers,
  },
  {
    to: "/m/$membershipId/exposures",
    group: "money",
    name: msg`Exposure`,
    about: msg`How everybody stands, nearest to the limit first`,
    icon: "filter",
    isFor: administers,
  },
  {
    to: "/m/$membershipId/disputes",
    group: "money",
    name: msg`Disputes`,
    about: msg`What one side says is not owed: answers, deadlines, outcomes`,
    icon: "bubble",
    isFor: seesMoney,
  },
  {
    to: "/m/$membershipId/adjustments",
    group: "money",
    name: msg`Adjustments`,
    about: msg`Corrections that one admin proposes and another approves`,
    icon: "pencil",
    isFor: seesMoney,
  },
  {
    to: "/m/$membershipId/bank",
    group: "money",
    name: msg`Bank answers`,
    about: msg`Import a statement, confirm what has arrived`,
    icon: "inbox",
    isFor: looksAfterPeople,
  },
  {
    to: "/m/$membershipId/deposits",
    group: "money",
    name: msg`Deposits`,
    about: msg`What the institution holds, and the limit that it raises`,
    icon: "safe",
    isFor: looksAfterPeople,
  },
  {
    to: "/m/$membershipId/payees",
    group: "money",
    name: msg`Payee details`,
    about: msg`To which account money is sent; propose, confirm, refuse`,
    icon: "bank",
    isFor: looksAfterPeople,
  },
  {
    to: "/m/$membershipId/settings",
    group: "house",
    name: msg`Settings`,
    about: msg`The shop's profile, its stores, your language`,
    icon: "sliders",
    isFor: keepsShop,
  },
  {
    to: "/m/$membershipId/policy",
    group: "house",
    name: msg`Policy`,
    about: msg`The alliance's rules, their calendar, and what they mean`,
    icon: "handshake",
    isFor: administers,
  },
  {
    to: "/m/$membershipId/team",
    group: "house",
    name: msg`Team`,
    about: msg`Who belongs here, in which role; invite and remove`,
    icon: "people",
    isFor: looksAfterPeople,
  },
  {
    to: "/m/$membershipId/keys",
    group: "house",
    name: msg`API keys`,
    about: msg`For tills, web shops and other programs`,
    icon: "key",
    isFor: looksAfterPeople,
  },
  {
    to: "/m/$membershipId/audit",
    group: "house",
    name: msg`Audit log`,
    about: msg`Who did what, when; numbered without gaps`,
    icon: "book",
    isFor: looksAfterPeople,
  },
  {
    to: "/m/$membershipId/integrity",
    group: "house",
    name: msg`Integrity`,
    about: msg`Whether every rule of the books holds`,
    icon: "check",
    isFor: administers,
  },
] as const satisfies readonly Room[];

export function roomsFor(role: Role): (typeof ROOMS)[number][] {
  return ROOMS.filter(({ isFor }) => isFor(role));
}
