/**
 * How a recorded call identified itself, as far as a recording shows it: which of the three headers it had, and what Increff
 * made of them. The values say nothing here; they may have been taken out, and nobody knows the right ones.
 */
import type { CredentialState, RecordedHeaders } from "../history/entry.js";

/**
 * Undefined when the recording does not say it: a header that is absent from a call that Increff carried out was left out by
 * whoever recorded, and an answer that is neither a yes nor a 401 says nothing of credentials.
 *
 * @param headers of the call, names in lower case
 * @param status of the answer, null when there was none
 * @param recorder whether the headers are all those of the wire; who saves a file may have left out what is secret
 */
export function credentialIn(
  headers: RecordedHeaders,
  status: number | null,
  recorder: { readonly whole: boolean },
): CredentialState | undefined {
  if (status === null) return undefined;
  const has = (name: string): boolean => (headers[name] ?? "") !== "";
  const named = has("authusername") && has("authpassword");
  const done = status >= 200 && status <= 299;
  if (status === 401)
    return named ? "wrong" : recorder.whole ? "missing" : undefined;
  if (!named || !done) return undefined;
  return has("authdomainname") ? "valid" : "valid-without-domain";
}
