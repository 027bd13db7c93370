// Rounding half up in SQL, exactly: a second way to the same figures, so that the books are not checked with themselves.

/**
 * SQL for `amount × numerator ÷ denominator`, rounded half up, of integers below 2^37 with numerator ≤ denominator; null
 * where the denominator is 0. The product leaves SQLite's 64 bits, so the numerator is taken in two parts of 19 bits:
 * no step exceeds 2^57.
 */
export function halfUpSql(amount: string, numerator: string, denominator: string): string {
  const upper = `((${amount}) * ((${numerator}) >> 19))`;
  const rest = `(((${upper} % (${denominator})) << 19) + (${amount}) * ((${numerator}) & 524287))`;
  const whole = `(((${upper} / (${denominator})) << 19) + ${rest} / (${denominator}))`;
  return `(${whole} + (2 * (${rest} % (${denominator})) >= (${denominator})))`;
}

/** SQL for what is left of an amount of a redemption; `refunded` is null before its first refund. */
export function leftSql(amount: string, net: string, refunded: string): string {
  return `(CASE WHEN ${refunded} IS NULL THEN ${amount} ELSE ${keptSql(amount, net, refunded)} END)`;
}

/** SQL for what is left of an amount once `refunded` of a net payment was returned; a full refund leaves nothing. */
export function keptSql(amount: string, net: string, refunded: string): string {
  return `(CASE WHEN ${net} = ${refunded} THEN 0 ELSE ${halfUpSql(amount, `${net} - ${refunded}`, net)} END)`;
}
