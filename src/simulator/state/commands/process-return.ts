/** The EFS has received a return and checked its pieces; each piece is processed once. */
import { omsError } from "../../../contract/errors.js";
import type { Tenant } from "../../settings.js";
import type { EfsBodies } from "../bodies.js";
import type { Decision } from "../command.js";
import type { Draft } from "../draft.js";
import type { CheckedPiece } from "../fact.js";
import { ofReturn } from "../place.js";
import { completeReturnIfDone } from "../return-completion.js";
import type { ReturnItem, ReturnOrder } from "../return-order.js";
import { findReturn, repeated } from "../tenancy.js";

type Body = EfsBodies["ProcessReturnRequest"];
type Piece = EfsBodies["ProcessedReturnItem"];

export function processReturn(
  draft: Draft,
  tenant: Tenant,
  body: Body,
): Decision {
  const found = findReturn(draft.state, tenant, body);
  if (!found.ok) return draft.refuse(found.error);
  const expected = found.subject;
  const violations = [
    ...mismatches(expected, body),
    ...repeated(
      "returnItemCode",
      body.orderItems.map((item) => item.returnItemCode),
    ),
  ];
  const conflicts: string[] = [];
  const notComing: string[] = [];
  const pieces: CheckedPiece[] = [];
  for (const piece of body.orderItems) {
    const item = expected.items.find(
      (candidate) => candidate.returnItemCode === piece.returnItemCode,
    );
    const violation =
      violationOf(item, piece, body.returnOrderCode) ??
      refusedPictures(draft, piece);
    if (item === undefined || violation !== null)
      violations.push(violation ?? "");
    else if (item.cancelledAt !== null)
      notComing.push(
        `returnItemCode: item ${piece.returnItemCode} of return ${body.returnOrderCode} is cancelled`,
      );
    else if (item.processed === null) pieces.push(checked(piece, draft.now));
    else if (
      item.processed.qcStatus !== piece.qcStatus ||
      item.processed.qcReason !== (piece.qcReason ?? null)
    ) {
      conflicts.push(
        `qcStatus: item ${piece.returnItemCode} is processed already as ${resultText(item.processed)}`,
      );
    }
  }
  if (violations.length > 0)
    return draft.refuse(omsError("invalidBody", ...violations));
  if (conflicts.length > 0)
    return draft.refuse(omsError("otherContent", ...conflicts));
  if (notComing.length > 0)
    return draft.refuse(omsError("notAllowedNow", ...notComing));
  if (pieces.length === 0) return draft.accept();
  const { returnOrderCode, cancelledAt } = expected;
  if (cancelledAt !== null) {
    return draft.refuse(
      omsError(
        "notAllowedNow",
        `returnOrderCode: return ${returnOrderCode} is cancelled`,
      ),
    );
  }
  draft.record({
    type: "returnProcessed",
    ...ofReturn(expected),
    pieces,
  });
  completeReturnIfDone(draft, expected);
  return draft.accept();
}

function mismatches(expected: ReturnOrder, body: Body): string[] {
  return body.forwardOrderCode === expected.forwardOrderCode
    ? []
    : [
        `forwardOrderCode: return ${expected.returnOrderCode} belongs to another order than ${body.forwardOrderCode}`,
      ];
}

function violationOf(
  item: ReturnItem | undefined,
  piece: Piece,
  returnOrderCode: string,
): string | null {
  if (item === undefined)
    return `returnItemCode: ${piece.returnItemCode} is not an item of return ${returnOrderCode}`;
  if (item.channelSkuCode !== piece.channelSkuCode) {
    return `channelSkuCode: item ${piece.returnItemCode} is of ${item.channelSkuCode}, not of ${piece.channelSkuCode}`;
  }
  return null;
}

/** The text about pictures of a piece that passed, where the OMS is set up to refuse them, or null. */
function refusedPictures(
  draft: Draft,
  { qcStatus, imageUrls, returnItemCode }: Piece,
): string | null {
  const refused =
    draft.alternatives.picturesOfPassed === "refuse" &&
    qcStatus === "PASS" &&
    (imageUrls?.length ?? 0) > 0;
  return refused
    ? `imageUrls: item ${returnItemCode} passed, and this OMS takes pictures of a piece that failed only (its setting alternatives.picturesOfPassed)`
    : null;
}

function checked(piece: Piece, at: number): CheckedPiece {
  const { returnItemCode, qcStatus, qcReason, imageUrls } = piece;
  return {
    returnItemCode,
    processed: {
      qcStatus,
      qcReason: qcReason ?? null,
      imageUrls: imageUrls ?? [],
      at,
    },
  };
}

function resultText({
  qcStatus,
  qcReason,
}: NonNullable<ReturnItem["processed"]>): string {
  return qcReason === null ? qcStatus : `${qcStatus} (${qcReason})`;
}
