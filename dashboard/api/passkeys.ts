// Making a passkey: the server's challenge, the device's answer, and its name in the list.
import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  startRegistration,
} from "@simplewebauthn/browser";
import { answered, api, type Shapes } from "./client.ts";
import { ApiProblem } from "./problem.ts";

/** The device made none: its window was closed, or it has one for this account already. */
export const PasskeyNotMade = Symbol("PasskeyNotMade");

export async function addPasskey(label: string) {
  const { id, options } = await answered(api.POST("/v1/passkey-registrations", {}));
  // The server makes these options for the browser; between the two they are only carried.
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  try {
    const credential = wireForm(await startRegistration({ optionsJSON }));
    return await answered(api.POST("/v1/passkeys", { body: { registrationId: id, credential, label } }));
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    return PasskeyNotMade;
  }
}

/** The same members as records, as the API's contract has them: browsers may add some that we do not know. */
export function wireForm(
  credential: AuthenticationResponseJSON | RegistrationResponseJSON,
): Shapes["PasskeyCredential"] {
  const { id, rawId, type, response, clientExtensionResults } = credential;
  return {
    ...credential,
    ...{ id, rawId, type },
    response: { ...response },
    clientExtensionResults: { ...clientExtensionResults },
  };
}
