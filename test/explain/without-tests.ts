/**
 * Lets a test file be read for what it holds, without running its tests: whoever imports `vitest` after this gets a stand-in
 * that takes everything and does nothing.
 */
const names = [
  "describe",
  "it",
  "test",
  "expect",
  "vi",
  "beforeAll",
  "beforeEach",
  "afterAll",
  "afterEach",
];

const standIn = `data:text/javascript,${encodeURIComponent(`
const nothing = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => "" : nothing),
  apply: () => nothing,
});
export { ${names.map((name) => `nothing as ${name}`).join(", ")} };
`)}`;

type Resolve = (
  specifier: string,
  context: unknown,
  next: (specifier: string, context: unknown) => unknown,
) => unknown;

export const resolve: Resolve = (specifier, context, next) =>
  specifier === "vitest"
    ? { url: standIn, shortCircuit: true }
    : next(specifier, context);
