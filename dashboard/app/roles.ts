// Roles by their names, and what each may do, in words for those who give them.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Shapes } from "../api/client.ts";

export type OwnMembership = Shapes["OwnMembership"];
export type Role = OwnMembership["role"];

export const ROLE_NAMES: Record<Role, MessageDescriptor> = {
  admin: msg`Alliance admin`,
  owner: msg`Owner`,
  staff: msg`Staff`,
  cashier: msg`Cashier`,
};

export const ROLE_DEEDS: Record<Role, MessageDescriptor> = {
  admin: msg`Admits merchants, keeps the rules, settles`,
  owner: msg`Everything of the shop: offers, money, people`,
  staff: msg`Gifts, refunds, sees lists`,
  cashier: msg`Redeems at the till`,
};

/** Those whom a member may invite or give a key: at most its own role, and admins belong to no shop. */
export function rolesBelow(role: Role): readonly Role[] {
  return role === "admin" ? ["admin"] : ["owner", "staff", "cashier"];
}

/** Who looks after people, keys and the log. */
export function looksAfterPeople(role: Role): boolean {
  return role === "admin" || role === "owner";
}

/** Who changes what the shop tells of itself, and its stores. */
export function keepsShop(role: Role): boolean {
  return role === "owner";
}

/** Who gives gifts and sees what became of them; what an offer promises is its owner's to change. */
export function gifts(role: Role): boolean {
  return role === "owner" || role === "staff";
}

/** Who answers for the alliance as a whole. */
export function administers(role: Role): boolean {
  return role === "admin";
}

/** Who reads lists and figures; a cashier has the till. */
export function seesMoney(role: Role): boolean {
  return role !== "cashier";
}
