/**
 * The page of a certification that is under way, on a port of its own: the vendor never meets it. It shows, and takes the
 * answers of a person about tasks; it changes nothing else.
 */
import express, { type Express, type Response } from "express";
import { omsError } from "../../contract/errors.js";
import type { Register } from "../../rules/register.js";
import type { TaskBoard } from "../../runner/task-board.js";
import { readBody } from "../../simulator/inbound/body.js";
import { controlGate } from "../../simulator/inbound/control/access.js";
import { changes, streamEvents } from "../../simulator/inbound/event-stream.js";
import { sendAsset } from "../../simulator/inbound/asset.js";
import {
  adoptHttpClasses,
  newHttpClasses,
} from "../../simulator/inbound/http-classes.js";
import { closeServer, listen } from "../../simulator/inbound/listen.js";
import { createInboundServer } from "../../simulator/inbound/server.js";
import { consoleAssets } from "../assets.js";
import { insightOf } from "../exchange-insight.js";
import {
  onlyUnderOwnName,
  protectingHeaders,
  refuse,
  sendPage,
} from "../protect.js";
import type { RunView } from "./run-view.js";

/** One run of those that go on. */
export interface ShownRun {
  /** For the choice among several: the profile, with a number where there are two of one. */
  readonly name: string;
  readonly view: RunView;
  readonly board: TaskBoard;
}

export interface RunServer {
  readonly url: string;
  close(): Promise<void>;
}

const largestAnswer = 64 * 1024;
/** Milliseconds that the kit waits for pages that are open. */
const longestFarewell = 2000;

/**
 * @param port 0 lets the system choose
 * @throws StartError when the port cannot be had
 */
export async function serveRuns(
  runs: readonly ShownRun[],
  register: Register,
  port: number,
): Promise<RunServer> {
  const watchers = new Watchers();
  const classes = newHttpClasses();
  const app = runApp(runs, register, watchers);
  adoptHttpClasses(app, classes);
  const server = createInboundServer(app, classes);
  const taken = await listen(server, "127.0.0.1", port);
  return {
    url: `http://127.0.0.1:${taken}`,
    close: async () => {
      await watchers.informed();
      await closeServer(server);
    },
  };
}

/** The pages that are open: they take the end of the run along before the kit goes. */
class Watchers {
  #open = 0;
  #asked = 0;
  #told: () => void = () => undefined;

  opened(response: Response): void {
    this.#open += 1;
    response.on("close", () => {
      this.#open -= 1;
      this.#told();
    });
  }

  /** Somebody was given the end of a run. */
  gaveEnd(response: Response): void {
    response.on("finish", () => {
      this.#asked += 1;
      this.#told();
    });
  }

  /** Settles when every open page knows the end of a run, and at the latest after a while. */
  informed(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, longestFarewell);
      this.#told = () => {
        if (this.#asked < this.#open) return;
        clearTimeout(timer);
        resolve();
      };
      this.#told();
    });
  }
}

function runApp(
  runs: readonly ShownRun[],
  register: Register,
  watchers: Watchers,
): Express {
  const app = express();
  const gate = controlGate(undefined);
  const named = (name: unknown): ShownRun | undefined =>
    runs.find((run) => run.name === name);
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(protectingHeaders, onlyUnderOwnName);
  app.get("/", async (_request, response) => {
    sendPage(response, (await consoleAssets("run")).page);
  });
  app.get("/console/assets/:name", async (request, response, next) => {
    const { byName } = await consoleAssets("run");
    const asset = byName.get(request.params.name);
    if (asset === undefined) next();
    else sendAsset(request, response, asset);
  });
  app.use("/runs", (request, response, next) => {
    const error = gate(request);
    response.setHeader("cache-control", "no-store");
    if (error === undefined) next();
    else refuse(response, error);
  });
  app.get("/runs", (_request, response) => {
    response.json({ runs: runs.map(({ name }) => name) });
  });
  app.get("/runs/changes", (_request, response) => {
    const revision = (): string =>
      runs.map(({ view }) => view.revision).join(" ");
    watchers.opened(response);
    streamEvents(
      response,
      changes(revision, () => JSON.stringify({ revision: revision() })),
    );
  });
  app.get("/runs/:run", (request, response, next) => {
    const run = named(request.params.run);
    if (run === undefined) {
      next();
      return;
    }
    const state = run.view.state();
    if (state.ended !== undefined) watchers.gaveEnd(response);
    response.json(state);
  });
  app.get("/runs/:run/scenarios/:scenario", (request, response, next) => {
    const { run, scenario } = request.params;
    const found = named(run);
    if (found === undefined) next();
    else response.json({ entries: found.view.entriesOf(scenario) });
  });
  app.get("/runs/:run/exchanges/:seq", (request, response, next) => {
    const run = named(request.params.run);
    const entry = run?.view.entry(Number(request.params.seq));
    if (run === undefined || entry?.kind !== "exchange") next();
    else
      response.json(
        insightOf(entry, {
          baseUrl: "$OMS_BASE_URL",
          register,
          profile: run.view.state().profile,
        }),
      );
  });
  app.post("/runs/:run/tasks/:number", async (request, response, next) => {
    const run = named(request.params.run);
    if (run === undefined) {
      next();
      return;
    }
    const read = await readBody(request, largestAnswer);
    const given =
      read.kind === "read" ? answerIn(read.bytes.toString("utf8")) : undefined;
    if (given === undefined) {
      const text =
        "answer and reason: skipped or refused, and why in some words";
      refuse(response, omsError("invalidBody", text));
    } else if (run.board.answer(Number(request.params.number), given))
      response.status(204).end();
    else {
      const text = `number: there is no open task ${request.params.number.slice(0, 20)}`;
      refuse(response, omsError("unknownSubject", text));
    }
  });
  app.use((request, response) => {
    const text = `path: ${request.method} ${request.path.slice(0, 200)}`;
    refuse(response, omsError("unknownPath", text));
  });
  return app;
}

function answerIn(
  text: string,
): { answer: "skipped" | "refused"; reason: string } | undefined {
  try {
    const { answer, reason } = JSON.parse(text) as Record<string, unknown>;
    if (
      (answer === "skipped" || answer === "refused") &&
      typeof reason === "string" &&
      reason.trim() !== ""
    )
      return { answer, reason: reason.trim().slice(0, 1000) };
  } catch {
    // No JSON is no answer.
  }
  return undefined;
}
