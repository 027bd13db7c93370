// Turns what owners are due into payments: the fewest among themselves, or all through one account.

/** What an owner must get (positive) or pay (negative), in minor units. */
export type Due = { ownerId: string; dueMinor: number };

/** One payment to make, a positive amount in minor units. */
export type Payment = { payerId: string; payeeId: string; amountMinor: number };

/** The exact search doubles its work with every owner, so beyond this many it is not made. */
const EXACT_UP_TO = 12;

/**
 * The fewest payments that bring every due to zero; nobody both pays and is paid.
 *
 * Payments join owners into groups whose dues sum to zero, and joining k owners takes at least k − 1 payments:
 * n owners in g groups need at least n − g. `payWithin` settles any zero-sum group in at most k − 1, so the
 * minimum is n minus the largest number of zero-sum groups.
 *
 * Exact where at most 12 owners are left once exact opposites are paired, at most n − 1 payments beyond.
 * The same dues, in any order, give the same payments in the same order: by payer, then payee.
 *
 * @throws RangeError where the dues do not sum to zero, name an owner twice or are not safe integers.
 */
export function fewestPayments(dues: readonly Due[]): Payment[] {
  const { pairs, rest } = pairOpposites(payable(dues));
  const groups = rest.length <= EXACT_UP_TO ? mostZeroSumGroups(rest) : [rest];
  return [...pairs, ...groups].flatMap(payWithin).toSorted(byPayerThenPayee);
}

/**
 * One payment per owner, to or from one account: first what it collects, then what it pays out, by owner.
 * Where the account itself is due something, that is what remains on it, and no payment is made for it.
 *
 * @throws RangeError as `fewestPayments` does.
 */
export function throughOneAccount(dues: readonly Due[], accountId: string): Payment[] {
  const others = payable(dues).filter(({ ownerId }) => ownerId !== accountId);
  const collections = others.filter(({ dueMinor }) => dueMinor < 0);
  const payouts = others.filter(({ dueMinor }) => dueMinor > 0);
  return [
    ...collections.map((due) => ({ payerId: due.ownerId, payeeId: accountId, amountMinor: -due.dueMinor })),
    ...payouts.map((due) => ({ payerId: accountId, payeeId: due.ownerId, amountMinor: due.dueMinor })),
  ];
}

/** The dues other than zero, by owner. As both sides are safe integers, every sum of some dues is exact. */
function payable(dues: readonly Due[]): Due[] {
  const owners = new Set(dues.map(({ ownerId }) => ownerId));
  if (owners.size < dues.length) throw new RangeError("An owner is named twice.");
  const whole = dues.every(({ dueMinor }) => Number.isSafeInteger(dueMinor));
  if (!whole) throw new RangeError("A due is not a safe integer.");
  const toGetMinor = dues.reduce((sum, { dueMinor }) => sum + Math.max(dueMinor, 0), 0);
  const toPayMinor = dues.reduce((sum, { dueMinor }) => sum + Math.max(-dueMinor, 0), 0);
  if (toGetMinor !== toPayMinor) throw new RangeError("The dues do not sum to zero.");
  if (!Number.isSafeInteger(toGetMinor)) throw new RangeError("The dues sum beyond the safe integers.");
  return dues.filter(({ dueMinor }) => dueMinor !== 0).toSorted((a, b) => inOrder(a.ownerId, b.ownerId));
}

/**
 * Pairs owners whose dues cancel exactly. This never costs a payment: taken out of two groups, the pair is
 * one group and what is left of the two is another; taken out of one group, there is one group more.
 */
function pairOpposites(dues: readonly Due[]): { pairs: Due[][]; rest: Due[] } {
  const pairs: Due[][] = [];
  const waiting = new Map<number, Due[]>();
  for (const due of dues) {
    const opposite = waiting.get(-due.dueMinor)?.shift();
    if (opposite) pairs.push([opposite, due]);
    else waiting.set(due.dueMinor, [...(waiting.get(due.dueMinor) ?? []), due]);
  }
  return { pairs, rest: [...waiting.values()].flat() };
}

/** Owners added one by one: whenever the open group sums to zero it is complete and a new one opens. */
type Grouping = { complete: Due[][]; open: Due[]; openMinor: number };

/**
 * Splits owners into as many zero-sum groups as possible. A subset is a bit mask, and each is met after all it
 * contains: its best grouping is that of the subset without one of its owners, with that owner added last.
 * Of equally good groupings the one whose last owner comes first is kept.
 */
function mostZeroSumGroups(dues: readonly Due[]): Due[][] {
  let best: Grouping = { complete: [], open: [], openMinor: 0 };
  const bestOf = [best];
  for (let subset = 1; subset < 2 ** dues.length; subset += 1) {
    const groupings = dues.flatMap((due, place) => {
      // Flipping an owner outside the subset leads to a larger one, which is not known yet.
      const without = bestOf[subset ^ (1 << place)];
      return without ? [withOwner(without, due)] : [];
    });
    best = groupings.reduce((most, next) => (next.complete.length > most.complete.length ? next : most));
    bestOf.push(best);
  }
  return best.complete;
}

function withOwner({ complete, open, openMinor }: Grouping, due: Due): Grouping {
  const group = [...open, due];
  const groupMinor = openMinor + due.dueMinor;
  if (groupMinor === 0) return { complete: [...complete, group], open: [], openMinor: 0 };
  return { complete, open: group, openMinor: groupMinor };
}

/** Settles a zero-sum group: each payment settles at least one owner, the last one two. */
function payWithin(group: readonly Due[]): Payment[] {
  const payments: Payment[] = [];
  const payers = group.filter(({ dueMinor }) => dueMinor < 0).toSorted(largestLast);
  const payees = group.filter(({ dueMinor }) => dueMinor > 0).toSorted(largestLast);
  for (;;) {
    const payer = payers.pop();
    const payee = payees.pop();
    if (!payer || !payee) return payments;
    const amountMinor = Math.min(-payer.dueMinor, payee.dueMinor);
    payments.push({ payerId: payer.ownerId, payeeId: payee.ownerId, amountMinor });
    const leftMinor = payer.dueMinor + payee.dueMinor;
    if (leftMinor < 0) payers.push({ ...payer, dueMinor: leftMinor });
    if (leftMinor > 0) payees.push({ ...payee, dueMinor: leftMinor });
  }
}

function largestLast(a: Due, b: Due): number {
  return Math.abs(a.dueMinor) - Math.abs(b.dueMinor) || inOrder(b.ownerId, a.ownerId);
}

function byPayerThenPayee(a: Payment, b: Payment): number {
  return inOrder(a.payerId, b.payerId) || inOrder(a.payeeId, b.payeeId);
}

/** By code units: the order must not depend on anybody's language. */
function inOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
