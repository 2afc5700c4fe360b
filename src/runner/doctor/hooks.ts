/** Do observer and driver answer as their contract says about what does not exist? Nothing is driven by that. */
import type { Check } from "../../history/check.js";
import { demoChannel } from "../../simulator/demo.js";
import { unknownAction, type Driver, type DriverAnswer } from "../driver.js";
import type { Answer, Observer } from "../observer.js";
import { answerWithin, type Examined } from "./examined.js";

type Judged = Omit<Check, "name" | "tried">;

export async function checkObserver(
  examined: Examined,
  observer: Observer,
): Promise<Check> {
  const { premises, config } = examined;
  const sales = config.config.profile === "erp";
  const orderCode = `${premises.codePrefix}-00-UNKNOWN`;
  const answer = await inTime<Answer>(
    examined,
    observer.ask({
      resource: sales ? "sales" : "order",
      orderCode,
      locationCode: "WH1",
      channelName: demoChannel,
    }),
    (problem) => ({ result: "failed", problem }),
  );
  return {
    name: "observer",
    tried: `asked for ${sales ? "the sales of the order" : "the order"} ${orderCode}, which does not exist`,
    ...observed(answer, sales),
  };
}

function observed(answer: Answer, sales: boolean): Judged {
  const expected = sales ? "an empty list of sales" : "404";
  switch (answer.result) {
    case "unknown":
      return { result: "ok", came: "it does not know it" };
    case "found":
      return sales && isEmpty(answer.body)
        ? { result: "ok", came: "no sale" }
        : {
            result: "warning",
            came: "it shows something",
            cause: `The contract asks for ${expected}; an observer that shows what does not exist hides what is missing.`,
            advice: `Answer ${expected} for an order that the vendor does not know.`,
          };
    case "failed":
      return {
        result: "failed",
        came: answer.problem,
        cause:
          "The observer is broken or asked at the wrong address: what the vendor keeps to itself would stay unseen.",
        advice: `Let it answer ${expected}, as openapi/vendor-hooks.yaml describes, or correct observer in the configuration.`,
        consequence: "blind",
      };
  }
}

function isEmpty(body: unknown): boolean {
  const { sales } = body as { sales?: unknown };
  return Array.isArray(sales) && sales.length === 0;
}

export async function checkDriver(
  examined: Examined,
  driver: Driver,
): Promise<Check> {
  const name = "driver";
  if (driver.kind === "manual")
    return {
      name,
      result: "ok",
      tried: "nothing: a person does the work",
      came: "the tasks are shown on the terminal during the run",
    };
  const answer = await inTime<DriverAnswer>(
    examined,
    driver.ask({
      action: unknownAction,
      body: {},
      text: "an action that does not exist",
    }),
    (problem) => ({ answer: "broken", status: null, problem }),
  );
  return {
    name,
    tried: `asked for the action ${unknownAction}, which does not exist`,
    ...driven(answer),
  };
}

function driven({ answer, status, problem }: DriverAnswer): Judged {
  switch (answer) {
    case "not-offered":
      return { result: "ok", came: "it does not offer it" };
    case "accepted":
    case "refused":
      return {
        result: "warning",
        came: `it ${answer} it`,
        cause:
          "The contract asks for 404; otherwise an action that the vendor does not offer looks like one that it does not do.",
        advice:
          "Answer 404 to an action that does not exist (a command: end with 4).",
      };
    case "broken": {
      const came = problem ?? "it is broken";
      const advice =
        "Let it answer 404 to an unknown action (a command: end with 4), or correct driver in the configuration.";
      return status !== null && status < 500
        ? {
            result: "warning",
            came,
            cause: "The contract asks for 404.",
            advice,
          }
        : {
            result: "failed",
            came,
            cause:
              "The driver is broken or asked at the wrong address: the vendor would not be made to do anything.",
            advice,
            consequence: "blind",
          };
    }
  }
}

/** What was told, or what stands for it when it comes too late. */
async function inTime<Told>(
  examined: Examined,
  asked: Promise<Told>,
  late: (problem: string) => Told,
): Promise<Told> {
  const within = answerWithin(examined);
  let cancel = (): void => undefined;
  const tooLate = new Promise<Told>((resolve) => {
    cancel = examined.clock.after(within, () => {
      resolve(late(`no answer within ${within} ms`));
    });
  });
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    cancel();
  }
}
