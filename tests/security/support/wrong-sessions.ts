// Sessions that are none, from one that is; requests that another site's page makes; and memberships of others.
import { newLinkToken } from "../../../schema/keys.ts";
import { type Attempt, ORIGIN, type Probe } from "./attempts.ts";
import { changedEverywhere } from "./wrong-keys.ts";

/** As a page of ours asks. */
const OURS = { "Sec-Fetch-Site": "same-origin" };
const NAME = "__Host-jiehua-session";
export const cookie = (token: string, name = NAME): Record<string, string> => ({
  ...OURS,
  Cookie: `${name}=${token}`,
});

/** A good token bent; `full` tries every character at every place. */
export function bentTokens(token: string, full: boolean): Attempt[] {
  const swapped = [...token]
    .map((it) => (it === it.toLowerCase() ? it.toUpperCase() : it.toLowerCase()))
    .join("");
  const texts = [
    ...changedEverywhere(token, full).filter((it) => /^\w+$/.test(it)),
    ...[1, 2, 8, 16, 30, 31].map((length) => token.slice(0, length)),
    ...["0", "00", token].flatMap((more) => [token + more, more + token]),
    ...[
      swapped,
      token.toLowerCase(),
      [...token].reverse().join(""),
      "",
      "null",
      "undefined",
      "0",
      "-",
      "%00",
    ],
    ...[`${token}.`, `${token}.sig`, `${token}%00`, `s:${token}`, `<${token}>`, `${token},${token}`],
    ...["01", "zz", "10"].map((shard) => shard + token.slice(2)),
    ...Array.from({ length: 8 }, () => newLinkToken(0)),
  ].filter((it) => it !== token);
  return [...new Set(texts)].map((text) => ({ name: `the token ${text}`, headers: cookie(text) }));
}

/** A good token in another place than the cookie of our host. */
export function misplacedTokens(token: string): Attempt[] {
  const names = [
    ...[
      "jiehua-session",
      "__Secure-jiehua-session",
      "__host-jiehua-session",
      "__HOST-JIEHUA-SESSION",
      "session",
    ],
    ...["__Host-jiehua-session2", "x__Host-jiehua-session", "__Host-jiehua_session", "__Host-session", "sid"],
    ...["__Host-jiehua-session[]", "__Host-jiehua-session.0", "Host-jiehua-session", "token"],
  ];
  const local = { origin: "http://localhost:8787" };
  return [
    ...names.map((name) => ({ name: `the cookie ${name}`, headers: cookie(token, name) })),
    { name: "our name on one's own machine", headers: cookie(token), ...local },
    {
      name: "a good one after a wrong one",
      headers: { ...OURS, Cookie: `${NAME}=${newLinkToken(0)}; ${NAME}=${token}` },
    },
    { name: "two wrong ones", headers: { ...OURS, Cookie: `${NAME}=a; ${NAME}=${newLinkToken(0)}` } },
    { name: "no equals sign", headers: { ...OURS, Cookie: `${NAME}${token}` } },
    { name: "a bearer", headers: { ...OURS, Authorization: `Bearer ${token}` } },
    { name: "a bearer beside its cookie", headers: { ...cookie(token), Authorization: `Bearer ${token}` } },
    {
      name: "a cookie beside a wrong key",
      headers: { ...cookie(token), Authorization: "Bearer jh_test_none" },
    },
    { name: "a cookie beside an empty key", headers: { ...cookie(token), Authorization: "" } },
    {
      name: "a header",
      headers: { ...OURS, "X-Session": token, "Jiehua-Session": token, "Set-Cookie": `${NAME}=${token}` },
    },
    { name: "another's cookie header", headers: { ...OURS, Cookie2: `${NAME}=${token}` } },
    {
      name: "the query",
      headers: OURS,
      probes: ["session", "token", NAME].map((it) => ({ method: "GET", path: `/v1/me?${it}=${token}` })),
    },
  ];
}

/** A good session's cookie that travels with what another site's page asks for; `writes` would all succeed. */
export function fromElsewhere(token: string, writes: readonly Probe[]): Attempt[] {
  const { Cookie = "" } = cookie(token);
  const host = new URL(ORIGIN).host;
  const origins = [
    ...["null", "https://evil.test", `http://${host}`, `https://evil.${host}`, `https://${host}.evil.test`],
    ...[
      `https://${host}:8443`,
      `https://${host}@evil.test`,
      "file://",
      "chrome-extension://a",
      ` ${ORIGIN}/`,
      host,
    ],
  ];
  const from: Record<string, string>[] = [
    {},
    ...["cross-site", "same-site", "none", "", "same-origin, cross-site", "Same-Origin"].flatMap((site) => [
      { "Sec-Fetch-Site": site },
      { "Sec-Fetch-Site": site, Origin: ORIGIN },
    ]),
    ...origins.flatMap((Origin) => [{ Origin }, { Origin, "Sec-Fetch-Site": "same-origin" }]),
    { Referer: `${ORIGIN}/` },
    { Origin: "https://evil.test", Referer: `${ORIGIN}/`, "X-Requested-With": "XMLHttpRequest" },
    { "Sec-Fetch-Mode": "same-origin", "Sec-Fetch-Dest": "empty" },
  ];
  return from.flatMap((headers) =>
    writes.map((probe) => ({
      name: JSON.stringify(headers),
      headers: { ...headers, Cookie },
      probes: [probe],
      code: "cross_site_refused" as const,
    })),
  );
}

/** A good session that asks to act as what it is not. */
export function asOthers(token: string, membershipIds: Record<string, string>): Attempt[] {
  const own = membershipIds.own ?? "";
  const garbage = [
    ...["", "mbr_", "mbr_00000000000000000000000000", "null", "*", "%", "' OR 1=1 --", "admin", "owner"],
    ...[
      own.toUpperCase(),
      own.slice(0, -1),
      `${own}0`,
      own.slice(4),
      `${own},${own}`,
      `${own} ${own}`,
      `"${own}"`,
    ],
    ...[own.replace("mbr_", "key_"), own.replace("mbr_", "prn_"), "x".repeat(4000)],
  ];
  const { own: _, ...others } = membershipIds;
  return [
    ...Object.entries(others),
    ...garbage.map((it) => [`the text ${it.slice(0, 40)}`, it] as const),
  ].map(([name, id]) => ({
    name: `as ${name}`,
    headers: { ...cookie(token), "Jiehua-Membership": id },
    code: "membership_needed" as const,
  }));
}
