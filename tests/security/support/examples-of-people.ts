// The examples about people: how they sign in, what they are, and the keys and invitations that they give.

import { placeOf } from "./callers.ts";
import { WORDS } from "./divided-world.ts";
import { aKey, aMailedSignIn, aMembership, aPasskey, aPerson, type Membership } from "./enrolling.ts";
import { byId, type Example, type Scene } from "./example.ts";

const anAddress = () => `${crypto.randomUUID()}@example.com`;
const aCredential = {
  ...{ id: "aa", rawId: "aa", type: "public-key", clientExtensionResults: {} },
  response: { clientDataJSON: "aa" },
};
/** A member of `own` that nobody asks as. */
async function aMember(scene: Scene): Promise<Membership> {
  return aMembership(await aPerson(WORDS.own), placeOf(scene, "own", "staff"), "staff");
}

async function aSpareKey(scene: Scene): Promise<string> {
  return (await aKey(scene.spare, placeOf(scene, "own", "staff"), "staff")).keyId;
}

export const EXAMPLES_OF_PEOPLE: Record<string, Example> = {
  postSignIns: { ask: () => ({ body: { email: anAddress() } }) },
  postSessions: {
    ask: () => ({ body: { linkToken: "none" } }),
    fresh: async () => ({ body: { linkToken: (await aMailedSignIn(anAddress())).linkToken } }),
  },
  getSessions: { ask: () => ({}) },
  deleteSessionsById: { whose: "person", ask: ({ owner }) => byId(owner.sessionId) },
  deleteSessions: { ask: () => ({}) },
  postPasskeySignIns: { ask: () => ({}) },
  postPasskeyRegistrations: { ask: () => ({}) },
  // Only a device can sign what is asked of it.
  postPasskeys: {
    stopsAt: "passkey_not_valid",
    ask: () => ({
      body: { registrationId: "pkc_01m82d3k5cfahatrz90bhcezcf", credential: aCredential, label: "A" },
    }),
  },
  getPasskeys: { ask: () => ({}) },
  deletePasskeysById: {
    whose: "person",
    ask: ({ passkeyId }) => byId(passkeyId),
    fresh: async ({ owner }) => byId(await aPasskey(owner.personId, WORDS.own)),
  },
  getMe: { ask: () => ({}) },
  patchMe: { ask: () => ({ body: { language: "en" } }) },

  postApiKeys: {
    whose: "merchant",
    ask: ({ own }) => ({ body: { role: "cashier", label: "A key", merchantId: own.id } }),
  },
  getApiKeys: { ask: () => ({}) },
  deleteApiKeysById: { whose: "merchant", ask: ({ spare }) => byId(spare.keyId) },
  postApiKeysByIdRotation: {
    whose: "merchant",
    ask: ({ spare }) => byId(spare.keyId, {}),
    fresh: async (scene) => byId(await aSpareKey(scene), {}),
  },

  postInvitations: {
    whose: "merchant",
    ask: ({ own }) => ({ body: { role: "cashier", merchantId: own.id } }),
  },
  getInvitations: { ask: () => ({}) },
  deleteInvitationsById: { whose: "merchant", ask: ({ invitation }) => byId(invitation.id) },
  getInvitationLinksByToken: {
    tells: ["alliance", "own"],
    ask: ({ invitation }) => ({ path: { token: invitation.token } }),
    fresh: async (scene) => ({ path: { token: await aLink(scene) } }),
  },
  postMemberships: {
    isLast: true,
    tells: ["alliance", "own"],
    ask: ({ invitation }) => ({ body: { invitationToken: invitation.token } }),
    fresh: async (scene) => ({ body: { invitationToken: await aLink(scene) } }),
  },
  getMemberships: { ask: () => ({}) },
  patchMembershipsById: {
    whose: "merchant",
    ask: ({ spare }) => byId(spare.membershipId, { storeRef: null }),
  },
  deleteMembershipsById: {
    whose: "merchant",
    // They end their own membership only, and this is another's.
    unless: { staff: "role_not_allowed", cashier: "role_not_allowed" },
    ask: ({ spare }) => byId(spare.membershipId),
    fresh: async (scene) => byId((await aMember(scene)).membershipId),
  },
};

/** An invitation to `own` that says so, and the token of its link. */
export async function anInvitation({ own }: Pick<Scene, "own">): Promise<Scene["invitation"]> {
  const body = { role: "cashier", note: `the ${WORDS.own} note`, maxUses: 100 };
  const { id, url } = await own.made<{ id: string; url: string }>("/v1/invitations", body);
  return { id, token: url.split("#")[1] ?? "" };
}

async function aLink(scene: Scene): Promise<string> {
  return (await anInvitation(scene)).token;
}
