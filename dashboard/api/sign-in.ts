// The three ways in: a mailed code, a mailed link, a passkey. Each ends with a session in the browser's cookie.

import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { startAuthentication } from "@simplewebauthn/browser";
import type { Language } from "../app/language.ts";
import { answered, api, type Shapes } from "./client.ts";
import { wireForm } from "./passkeys.ts";

export type SignIn = Shapes["SignIn"];

/** Mails a link and a code; the answer is the same whether anybody has that address or not. */
export function requestSignIn(email: string, language: Language): Promise<SignIn> {
  return answered(api.POST("/v1/sign-ins", { body: { email, language } }));
}

export function signInWithCode(signInId: string, code: string) {
  return answered(api.POST("/v1/sessions", { body: { signInId, code } }));
}

export function signInWithLink(linkToken: string) {
  return answered(api.POST("/v1/sessions", { body: { linkToken } }));
}

/** `autofill` waits until somebody picks a passkey from the suggestions of the address field. */
export async function signInWithPasskey({ autofill }: { autofill: boolean }) {
  const { id, options } = await answered(api.POST("/v1/passkey-sign-ins", {}));
  // The server makes these options for the browser; between the two they are only carried.
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const credential = wireForm(await startAuthentication({ optionsJSON, useBrowserAutofill: autofill }));
  return answered(api.POST("/v1/sessions", { body: { passkeySignInId: id, credential } }));
}
