/** Draws the dialog that is open. */
import { asked, close } from "./asked.js";
import { FaultDialog } from "./fault-dialog.js";
import { NewOrder } from "./new-order.js";
import { CancelDialog, EventDialog, ReturnDialog } from "./order-dialogs.js";
import { ScenarioDialog } from "./scenario-dialog.js";
import { HelpDialog, ResetDialog, StockDialog } from "./small-dialogs.js";

export function Dialogs() {
  const { value } = asked;
  if (value === null) return null;
  switch (value.kind) {
    case "order":
      return <NewOrder onClose={close} />;
    case "cancel":
      return <CancelDialog order={value.order} />;
    case "return":
      return <ReturnDialog order={value.order} />;
    case "event":
      return <EventDialog order={value.order} />;
    case "scenario":
      return <ScenarioDialog order={value.order} />;
    case "fault":
      return (
        <FaultDialog
          {...(value.orderCode === undefined
            ? {}
            : { orderCode: value.orderCode })}
        />
      );
    case "stock":
      return <StockDialog stock={value.stock} />;
    case "reset":
      return <ResetDialog />;
    case "help":
      return <HelpDialog />;
  }
}
