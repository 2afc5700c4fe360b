/**
 * Documents inside the answers to pack and manifest, where the settings want them there instead of their addresses.
 *
 * Promise: the call has taken effect before anything is drawn, and what is inside is byte for byte what is served under
 * the address. A document that cannot be drawn is a 500, and the repeated call gets the same shipment or manifest.
 */
import { omsError } from "../../contract/errors.js";
import type { DocumentKind } from "../documents/address.js";
import { documentOf } from "../documents/render.js";
import type { Executed, Oms } from "../oms.js";
import type { EfsBodies } from "../state/bodies.js";
import type { PartnerOperation } from "../state/command.js";

type Packed = EfsBodies["PackOrderResponse"];
type Manifested = EfsBodies["CreateManifestResponse"];

/** The answer with its documents, or null where it goes out as it is, which needs no waiting. */
export function withDocumentsInside(
  oms: Oms,
  operation: PartnerOperation,
  executed: Executed,
): Promise<Executed> | null {
  if (oms.settings.alternatives.documents !== "base64" || !executed.ok)
    return null;
  if (operation === "packOrder") return enclose(oms, executed, packed);
  if (operation === "createManifest") return enclose(oms, executed, manifested);
  return null;
}

type Drawing = (kind: DocumentKind, code: string) => Promise<string>;

async function enclose<Body>(
  { state }: Oms,
  executed: Executed & { readonly ok: true },
  fill: (body: Body, drawn: Drawing) => Promise<Body>,
): Promise<Executed> {
  let wanted = "document";
  const drawn: Drawing = async (kind, code) => {
    wanted = `${kind} ${code}`;
    const document = await documentOf(state, kind, code);
    if (document === null) throw new Error("it is not there");
    return document.toString("base64");
  };
  try {
    return { ...executed, body: await fill(executed.body as Body, drawn) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = `the call took effect, but its ${wanted} could not be drawn (${reason}); repeat the call to get it`;
    const { messages } = executed;
    return { ok: false, error: omsError("internal", text), messages };
  }
}

/** One after the other: an answer that fails names the document that it failed for. */
async function packed(answer: Packed, drawn: Drawing): Promise<Packed> {
  const { shippingLabel } = answer;
  const invoice = await drawn("invoice", answer.invoiceCode);
  const rest = without(answer, "invoiceUrl");
  if (!shippingLabel) return { ...rest, invoice };
  const label = await drawn("label", answer.shipmentCode);
  const carrier = without(shippingLabel, "shippingLabelUrl");
  return {
    ...rest,
    shippingLabel: { ...carrier, shippingLabel: label },
    invoice,
  };
}

async function manifested(
  answer: Manifested,
  drawn: Drawing,
): Promise<Manifested> {
  const manifest = await drawn("manifest", answer.manifestCode);
  return { ...without(answer, "manifestUrl"), manifest };
}

/** The same without a field that may be absent. */
function without<Body extends object>(body: Body, key: keyof Body): Body {
  const rest = { ...body };
  Reflect.deleteProperty(rest, key);
  return rest;
}
