/** EFS-PAY-09: image URLs are sent only with a failed quality check. */
import { codeOf } from "../efs/quantities.js";
import { isRecord, records } from "../json.js";
import { callRule } from "./calls.js";

export const rule = callRule({
  requirement: "EFS-PAY-09",
  needs: "A return update with items.",
  operations: ["processReturn"],
  partly: true,
  likelyCause:
    "The pictures are sent whatever the result was. Leave imageUrls out when qcStatus is PASS.",
  judge: (_exchange, body) => {
    const items = isRecord(body) ? records(body["orderItems"]) : [];
    if (items.length === 0) return undefined;
    const wrong = items.filter(
      ({ qcStatus, imageUrls }) =>
        qcStatus === "PASS" && Array.isArray(imageUrls) && imageUrls.length > 0,
    );
    if (wrong.length === 0) return "kept";
    return {
      summary: "A return update has pictures of a piece that passed its check.",
      expected: "imageUrls only where qcStatus is FAIL.",
      actual: `imageUrls with PASS on ${wrong.map((item) => codeOf(item["returnItemCode"]) ?? "an item").join(", ")}.`,
    };
  },
});
