import { posting } from "../erp/literal-books.js";
import { ruleCases } from "../literal-cases.js";
import { rule } from "./erp-failure-not-hidden.js";

ruleCases(rule, {
  passes: [
    {
      when: "the failure has its status",
      told: (books) => {
        books.post(posting("CREATE", 1), { status: 400 });
      },
      witnesses: [2],
    },
  ],
  fails: [
    {
      when: "the failure hides in a 200",
      told: (books) => {
        books.post(posting("CREATE", 1), {
          status: 200,
          answer: { hasError: true },
        });
      },
      findings: [
        {
          expected:
            "A failure has a status of 4xx or 5xx, so that proxies, monitors and retries see it.",
          actual: 'The answer was 200 {"hasError":true}.',
          evidence: [2],
        },
      ],
    },
  ],
  tooLittle: [
    {
      when: "nothing failed",
      told: (books) => {
        books.post(posting("CREATE", 1), { answer: { hasError: false } });
      },
      unjudged: [],
    },
  ],
});
