// Where a webhook may be sent: a public host by its name, over TLS. What is not on this list of forms is refused.

/** The longest URL that is called. */
export const MAX_TARGET_LENGTH = 1_000;

/**
 * Why this URL may not be called, as a sentence; undefined where it may.
 * `isLocal` is true on somebody's own machine: there `http://localhost` may be called too, so that integrators can try.
 */
export function whyNotATarget(url: string, { isLocal }: { isLocal: boolean }): string | undefined {
  if (url.length > MAX_TARGET_LENGTH) return `A URL has at most ${MAX_TARGET_LENGTH} characters.`;
  if (isLocal && LOCAL.test(url)) return isReadAsWritten(url) ? undefined : WRITTEN_OTHERWISE;
  const host = TARGET.exec(url)?.[1];
  if (host === undefined) return FORM;
  if (host.length > 253 || !host.split(".").every((it) => LABEL.test(it))) return "This is no host's name.";
  return whyNotAHost(host.toLowerCase()) ?? (isReadAsWritten(url) ? undefined : WRITTEN_OTHERWISE);
}

const FORM =
  "Give https://, a host's full name, no port or 443 or 8443, and a path of plain ASCII; no credentials and no fragment.";
const WRITTEN_OTHERWISE = "This URL is read otherwise than it is written.";

/**
 * Held against the text as it stands, before any parser folds it. A name of such letters, of two parts or more, leaves no
 * room for credentials, zones, brackets, full-width characters, percent signs or a dot at its end.
 */
const TARGET = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::(?:443|8443))?(?:[/?][!-"$-[\]-~]*)?$/i;
const LOCAL = /^http:\/\/localhost(?::[1-9]\d{0,4})?(?:\/[!-"$-[\]-~]*)?$/;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i;

function whyNotAHost(host: string): string | undefined {
  // An address in decimal, octal, hexadecimal or a short form ends in a digit or in 0x…, and no top-level domain does.
  if (!/\.(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(host)) return "A host is named, not given by its address.";
  if (isUnder(host, INTERNAL)) return "This name is reserved, or of a network that is not public.";
  if (isUnder(host, SPELLS_ADDRESS)) return "This name stands for whatever address is written in it.";
  return undefined;
}

/** Reserved by RFC 2606, 6761, 6762, 7686, 8375 and 9476 or by ICANN, or in use inside networks and clouds. */
const INTERNAL = [
  ...["localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "mail"],
  ...[
    "test",
    "example",
    "invalid",
    "alt",
    "onion",
    "arpa",
    "svc",
    "cluster",
    "consul",
    "docker",
    "workgroup",
  ],
  ...["metadata.azure.com", "metadata.tencentyun.com", "metadata.packet.net", "metadata.platformequinix.com"],
];

/** Public names that answer with an address of the asker's choice, or with the asker's own machine. */
const SPELLS_ADDRESS = [
  ...["nip.io", "sslip.io", "xip.io", "localtest.me", "lvh.me", "vcap.me", "lacolhost.com", "rbndr.us"],
  ...["localhost.direct", "traefik.me", "local.gd", "1u.ms"],
];

function isUnder(host: string, names: readonly string[]): boolean {
  return names.some((name) => host === name || host.endsWith(`.${name}`));
}

/** The parser that the request goes by must find the same host, and nothing that the text did not say. */
function isReadAsWritten(url: string): boolean {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  if (read === undefined) return false;
  const written = /^https?:\/\/([^/:?]+)/.exec(url)?.[1]?.toLowerCase();
  return read.hostname === written && read.username === "" && read.password === "" && read.hash === "";
}
