// Tests reach nothing beyond this machine: a request to any other host fails as if the host were down.

const { fetch: send } = globalThis;

globalThis.fetch = async (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input);
  if (hostname === "localhost") return send(input, init);
  throw new TypeError(`A test asked for ${hostname}.`);
};
