// URLs that no webhook may be sent to: every private range in every notation, and all that is no plain public name.

/** Each with what it is, so that a failure says which kind gets through. */
export type Target = { kind: string; url: string };

/** One address of each range that is not public, and one that is: an address is refused as such. */
const ADDRESSES = [
  ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254"],
  ...["169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.0.1", "198.18.0.1"],
  ...["203.0.113.5", "224.0.0.1", "240.0.0.1", "255.255.255.255", "8.8.8.8"],
];

type Octets = [number, number, number, number];

const hex = (value: number, digits = 0) => value.toString(16).padStart(digits, "0");
const whole = ([a, b, c, d]: Octets) => ((a * 256 + b) * 256 + c) * 256 + d;
const pairs = ([a, b, c, d]: Octets) => `${hex(a)}${hex(b, 2)}:${hex(c)}${hex(d, 2)}`;
const mapped = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** How a parser or a resolver may be given one address. */
const NOTATIONS: Record<string, (octets: Octets) => string> = {
  dotted: (it) => it.join("."),
  "with a dot at its end": (it) => `${it.join(".")}.`,
  octal: (it) => it.map((part) => `0${part.toString(8)}`).join("."),
  "octal with more zeros": (it) => it.map((part) => part.toString(8).padStart(8, "0")).join("."),
  hexadecimal: (it) => it.map((part) => `0x${hex(part)}`).join("."),
  "hexadecimal in capitals": (it) => it.map((part) => `0X${hex(part).toUpperCase()}`).join("."),
  mixed: ([a, b, c, d]) => `0x${hex(a)}.0${b.toString(8)}.${c}.${d}`,
  "one number": (it) => String(whole(it)),
  "one hexadecimal number": (it) => `0x${hex(whole(it))}`,
  "one octal number": (it) => `0${whole(it).toString(8)}`,
  "two parts": ([a, b, c, d]) => `${a}.${whole([0, b, c, d])}`,
  "three parts": ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  overflowing: ([a, b, c, d]) => `${a + 256}.${b}.${c}.${d}`,
  "full-width": (it) => mapped(it.join("."), 0xff10),
  "mathematical digits": (it) => mapped(it.join("."), 0x1d7ce),
  "ideographic dots": (it) => it.join("。"),
  "percent signs": (it) => it.join(".").replaceAll(".", "%2E"),
  "a soft hyphen": (it) => it.join(".").replace(".", "\u00AD."),
  "a zero-width space": (it) => it.join(".").replace(".", "\u200B."),
  "mapped to IPv6": (it) => `[::ffff:${it.join(".")}]`,
  "mapped to IPv6 in hexadecimal": (it) => `[::ffff:${pairs(it)}]`,
  "compatible with IPv6": (it) => `[::${it.join(".")}]`,
  NAT64: (it) => `[64:ff9b::${pairs(it)}]`,
  "6to4": (it) => `[2002:${pairs(it)}::1]`,
  "a name that spells it": (it) => `${it.join(".")}.nip.io`,
  "a name that spells it in hexadecimal": (it) => `${hex(whole(it), 8)}.sslip.io`,
};

const IPV6 = [
  ...["[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[fe80::1]", "[fe80::1%25eth0]", "[fe80::1%eth0]", "[fc00::1]"],
  ...[
    "[fd00:ec2::254]",
    "[ff02::1]",
    "[2001:db8::1]",
    "[2606:4700::1111]",
    "[100::1]",
    "[::ffff:0:0]",
    "::1",
  ],
];

const NAMES = [
  ...[
    "localhost",
    "LOCALHOST",
    "localhost.",
    "a.localhost",
    "localhost.localdomain",
    "ip6-localhost",
    "hooks",
  ],
  ...["printer.local", "db.internal", "metadata.google.internal", "instance-data.ec2.internal", "router.lan"],
  ...["nas.home.arpa", "1.0.0.127.in-addr.arpa", "shop.test", "shop.example", "shop.invalid", "abc.onion"],
  ...[
    "intranet.corp",
    "files.private",
    "api.default.svc",
    "kubernetes.default.svc.cluster.local",
    "node.consul",
  ],
  ...["host.docker.internal", "metadata.azure.com", "metadata.tencentyun.com", "metadata", "localtest.me"],
  ...[
    "a.lvh.me",
    "7f000001.rbndr.us",
    "hooks.example.com.",
    "hooks..example.com",
    ".example.com",
    "-a.example.com",
  ],
  ...["a-.example.com", "hooks_a.example.com", "hooks.example.c", "hooks.example.123", "hooks.example.0x7f"],
  ...[
    "ｌocalhost",
    "loc\u00ADalhost",
    "ⓛocalhost",
    "例子.中国",
    "hooks.example.ｃom",
    "%6c%6f%63alhost",
    "hooks%00.example.com",
  ],
  ...["hooks.example.com\\.localhost", "hooks.example.com\t", "*.example.com", `${"a.".repeat(130)}com`],
];

const PORTS = [0, 1, 21, 22, 25, 53, 80, 110, 3306, 5432, 6379, 8080, 8444, 9200, 11211, 27017, 65535, 65536];

const OTHERS: Target[] = [
  ...[...["http", "ftp", "file", "gopher", "ws", "wss", "data", "javascript", "blob", "HTTP"]].map(
    (scheme) => ({ kind: "scheme", url: `${scheme}://hooks.example.com/` }),
  ),
  ...[
    ...[
      "user@",
      "user:secret@",
      ":secret@",
      "@",
      ":@",
      "user%40@",
      "hooks.example.com@",
      "a@b@",
      "user;x:y@",
    ],
  ].map((credentials) => ({ kind: "credentials", url: `https://${credentials}hooks.example.com/` })),
  ...[
    ...[
      "https://hooks.example.com@127.0.0.1/",
      "https://hooks.example.com\\@127.0.0.1/",
      "https://127.0.0.1#@a.com/",
    ],
    ...[
      "https://hooks.example.com:443@10.0.0.1/",
      "https://a.com:80\\@b.com/",
      "https://hooks.example.com%2F@10.0.0.1",
    ],
  ].map((url) => ({ kind: "two hosts", url })),
  ...[
    ...[
      "https:/hooks.example.com/",
      "https:hooks.example.com/",
      "https:///hooks.example.com/",
      "//hooks.example.com/",
    ],
    ...[
      " https://hooks.example.com/",
      "https://hooks.example.com/ ",
      "https://hooks.example.com/\n",
      "https://",
    ],
    ...[
      "https://hooks.example.com/#part",
      "https://hooks.example.com/\\..",
      "https://hooks.example.com/ä",
      "hooks",
    ],
    ...[
      "https://hooks.example.com:/",
      "https://hooks.example.com:0443/",
      "https://hooks.example.com:+443/",
      "/hooks",
    ],
    ...[
      "https\t://hooks.example.com/",
      "ht\ntps://hooks.example.com/",
      "https://hooks.example.com/\u0000",
      "x",
    ],
  ].map((url) => ({ kind: "form", url })),
];

/** All of them; each is refused whatever instance is asked. */
export function forbiddenTargets(): Target[] {
  const addresses = ADDRESSES.flatMap((address) =>
    Object.entries(NOTATIONS).map(([kind, write]) => ({
      ...{ kind: `${address}, ${kind}`, url: `https://${write(octetsOf(address))}/hooks` },
    })),
  );
  const hosts = [...IPV6, ...NAMES].map((host) => ({ kind: "host", url: `https://${host}/hooks` }));
  const ports = PORTS.map((port) => ({ kind: "port", url: `https://hooks.example.com:${port}/hooks` }));
  const plain = ADDRESSES.map((address) => ({ kind: "without TLS", url: `http://${address}:3000/hooks` }));
  return [...addresses, ...hosts, ...ports, ...plain, ...OTHERS];
}

function octetsOf(address: string): Octets {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  return [a, b, c, d];
}
