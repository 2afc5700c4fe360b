import { created, orderEvent } from "../efs/literal-bodies.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./efs-unknown-event.js";

ruleCases(rule, {
  passes: [
    {
      when: "the unknown event is acknowledged",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        const fault = history.fault("F6", { variant: "unknown-event" });
        history.deliver(orderEvent("SUBORDER_NOTE_ADDED", 9, { A: 1 }), {
          fault,
        });
      },
      witnesses: [5],
    },
  ],
  fails: [
    {
      when: "the unknown event is refused",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
        const fault = history.fault("F6", { variant: "unknown-event" });
        history.deliver(orderEvent("SUBORDER_NOTE_ADDED", 9, { A: 1 }), {
          fault,
          status: 422,
        });
      },
      findings: [
        {
          expected:
            "A message with an event type that the receiver does not know is legal and is answered with 2xx.",
          actual: "It was answered with 422 with an empty body.",
          evidence: [5],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "the vendor does not know the order",
      told: (history) => {
        history.deliver(created(1, { A: 1 }), { status: 400 });
        const fault = history.fault("F6", { variant: "unknown-event" });
        history.deliver(orderEvent("SUBORDER_NOTE_ADDED", 9, { A: 1 }), {
          fault,
          status: 404,
        });
      },
      unjudged: [
        "the vendor refused the message before it had taken the order's creation",
      ],
    },
    {
      when: "every event was a known one",
      told: (history) => {
        history.deliver(created(1, { A: 1 }));
      },
      unjudged: [],
    },
  ],
});
