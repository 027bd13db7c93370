// Finds the API to replay against: a running one, or one started here on a state directory of its own.

export type Api = { url: string; operatorKey: string; stop(): Promise<void> };

/** What the replay uses of the local server, which is plain JavaScript and brings no types. */
type LocalServer = {
  serve(options: {
    port: number;
    state: string;
    quiet: boolean;
    direct: boolean;
  }): Promise<Api & { directUrl: string }>;
};

const LOCAL_SERVER: string = "../serve.mjs";

/** The API at an address where one is given, otherwise the Worker of this repository on a free loopback port. */
export async function openApi(where: {
  running: { url: string; operatorKey: string } | null;
  state: string;
}): Promise<Api> {
  if (where.running) return { ...where.running, stop: async () => {} };
  const { serve }: LocalServer = await import(LOCAL_SERVER);
  const { directUrl, operatorKey, stop } = await serve({
    port: 0,
    state: where.state,
    quiet: true,
    direct: true,
  });
  return { url: directUrl, operatorKey, stop };
}
