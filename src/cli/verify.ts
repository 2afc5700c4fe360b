/** `increff-kit verify`: whether a bundle is what a known key signed, and says what its history gives. */
import path from "node:path";
import { contractFiles } from "../evidence/bundle.js";
import { BundleError, NoBundleError } from "../evidence/files.js";
import { readBundle } from "../evidence/folder.js";
import { readPublicKey } from "../evidence/keys.js";
import { ownScenarios } from "../evidence/scenarios.js";
import {
  verifyBundle,
  type Answer,
  type Verification,
} from "../evidence/verify.js";
import { visible } from "../history/visible.js";
import { paintFor, widthOf } from "../report/terminal/terminal.js";
import { wrap } from "../report/terminal/wrap.js";
import { certifiedText, verdictWords } from "../report/wording.js";
import { loadRegister } from "../rules/register.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { VerifyFlags } from "./evidence-commands.js";

const codes: Record<Answer, ExitCode> = {
  verified: exitCode.conformant,
  "signature-not-checked": exitCode.inconclusive,
  "not-judged": exitCode.inconclusive,
  refused: exitCode.notConformant,
};

export async function verifyFromCli(
  bundle: string,
  flags: VerifyFlags,
  io: Io,
): Promise<number> {
  const keys = await Promise.all(
    flags.publicKey.map((file) => readPublicKey(path.resolve(io.cwd, file))),
  );
  let verification: Verification;
  try {
    const files = await readBundle(path.resolve(io.cwd, bundle));
    verification = verifyBundle(files, {
      keys,
      register: await loadRegister(),
      contracts: await contractFiles(),
      scenarios: await ownScenarios(),
    });
  } catch (error) {
    if (error instanceof NoBundleError) {
      io.stderr.write(`${error.message}\n`);
      return exitCode.usage;
    }
    if (!(error instanceof BundleError)) throw error;
    verification = {
      answer: "refused",
      signature: "missing",
      files: 0,
      problems: [error.message],
      notes: [],
    };
  }
  const code = codeOf(verification, flags);
  if (flags.json) {
    const { result, ...rest } = verification;
    const said =
      result === undefined
        ? {}
        : {
            verdict: result.verdict,
            certified: result.certified,
            notCertified: result.notCertified,
          };
    io.stdout.write(
      `${JSON.stringify({ exitCode: code, bundle, ...rest, ...said }, null, 2)}\n`,
    );
  } else writeAnswer(verification, bundle, flags, io);
  return code;
}

function codeOf(
  { answer, result }: Verification,
  flags: VerifyFlags,
): ExitCode {
  const code = codes[answer];
  return code === exitCode.conformant &&
    flags.certified &&
    result?.certified !== true
    ? exitCode.notConformant
    : code;
}

/** More than this is counted; all of them are in the JSON. */
const shownProblems = 40;

function writeAnswer(
  verification: Verification,
  bundle: string,
  { certified }: VerifyFlags,
  { stdout, env }: Io,
): void {
  const paint = paintFor(stdout, env);
  const width = widthOf(stdout);
  const { answer, problems, notes, result, files } = verification;
  const [sign, title, format] = looks[answer];
  const more = problems.length - shownProblems;
  const lines = [
    `${paint(["bold", format], `${sign} ${title}`)}: ${visible(bundle)}`,
    ...wrap(sentences[answer], width),
    ...problems
      .slice(0, shownProblems)
      .flatMap((problem) => wrap(`- ${visible(problem)}`, width)),
    ...(more > 0 ? [`… and ${more} more, see --json`] : []),
    ...notes.flatMap((note) => wrap(visible(note), width)),
    ...(answer === "refused" || result === undefined
      ? []
      : [
          "",
          ...wrap(
            `${verdictWords[result.verdict]}: ${visible(result.reason)}`,
            width,
          ),
          ...wrap(visible(certifiedText(result)), width),
          ...(certified && !result.certified
            ? ["--certified asks for more."]
            : []),
        ]),
    ...wrap(
      paint("dim", `${files} files · ${signatureText(verification)}`),
      width,
    ),
  ];
  stdout.write(`${lines.join("\n")}\n`);
}

const looks = {
  verified: ["✓", "VERIFIED", "green"],
  "signature-not-checked": ["?", "SIGNATURE NOT CHECKED", "yellow"],
  "not-judged": ["?", "NOT JUDGED", "yellow"],
  refused: ["✗", "REFUSED", "red"],
} as const satisfies Record<Answer, readonly [string, string, string]>;

const sentences: Readonly<Record<Answer, string>> = {
  verified:
    "Nothing is missing, extra or changed, a key that you trust signed it, and its history judged again gives this result.",
  "signature-not-checked":
    "Nothing is missing, extra or changed, and its history judged again gives this result. But anybody could have made it: no key that you trust was checked.",
  "not-judged": "This kit cannot judge its history again.",
  refused: "It is not what it says:",
};

function signatureText({ signature, keyid = "" }: Verification): string {
  switch (signature) {
    case "valid":
      return `signed by the key ${keyid}`;
    case "unsigned":
      return "signature not checked: nobody signed it";
    case "unchecked":
      return "signature not checked: no key given (--public-key)";
    case "foreign":
      return "signed by none of the keys that were given";
    case "missing":
      return "no signature that could be read";
  }
}
