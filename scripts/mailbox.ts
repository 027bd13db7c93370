// The mailbox of a local instance: mail that would have been sent stays here, newest first, until the server stops.

type KeptMail = { to: string; subject: string; text: string; receivedAt: string };

const KEPT = 200;

/** A service of its own: POST keeps one mail, GET lists those to `?to=`, or all, DELETE throws all away. */
export function mailbox(): (request: Request) => Promise<Response> {
  const mails: KeptMail[] = [];
  return async (request) => {
    if (request.method === "POST") {
      const mail = (await request.json()) as Omit<KeptMail, "receivedAt">;
      mails.unshift({ ...mail, receivedAt: new Date().toISOString() });
      mails.length = Math.min(mails.length, KEPT);
      return new Response(null, { status: 204 });
    }
    if (request.method === "DELETE") {
      mails.length = 0;
      return new Response(null, { status: 204 });
    }
    const to = new URL(request.url).searchParams.get("to");
    return Response.json(mails.filter((it) => to === null || it.to === to));
  };
}
