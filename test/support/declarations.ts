/** What a package's declarations rest on: which files, and which names that it does not export. */
import path from "node:path";
import ts from "typescript";

export interface Declarations {
  /** Everything that is wrong with them, for a project that checks the declarations of its packages and has no types of Node. */
  readonly problems: readonly string[];
  /** Files outside the package that they need. */
  readonly outside: readonly string[];
  /** Names of the package that stand in signatures, and are not exported themselves. */
  readonly unexported: readonly string[];
}

/**
 * @param folder of the package, unpacked
 * @param signatures the folder whose exported declarations are looked through for names that are not exported
 */
export function declarationsOf(
  folder: string,
  entry: string,
  signatures: string,
): Declarations {
  const program = ts.createProgram([path.join(folder, entry)], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts"],
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const inside = (file: ts.SourceFile): boolean =>
    file.fileName.startsWith(`${folder}/`) &&
    !file.fileName.includes("/node_modules/", folder.length);
  const entryFile = program.getSourceFile(path.join(folder, entry));
  const module = entryFile && checker.getSymbolAtLocation(entryFile);
  if (module === undefined) throw new Error(`${entry} exports nothing.`);
  const resolved = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias
      ? checker.getAliasedSymbol(symbol)
      : symbol;
  const exported = new Set(checker.getExportsOfModule(module).map(resolved));
  const unexported = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol !== undefined) note(resolved(symbol));
    ts.forEachChild(node, visit);
  };
  const note = (symbol: ts.Symbol): void => {
    const [declaration] = symbol.declarations ?? [];
    if (declaration === undefined || ts.isTypeParameterDeclaration(declaration))
      return;
    if (inside(declaration.getSourceFile()) && !exported.has(symbol))
      unexported.add(symbol.name);
  };
  for (const declaration of [...exported].flatMap(
    (symbol) => symbol.declarations ?? [],
  ))
    if (
      declaration
        .getSourceFile()
        .fileName.startsWith(path.join(folder, signatures, "/"))
    )
      visit(declaration);
  return {
    problems: ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ messageText, file }) =>
          `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      ),
    outside: program
      .getSourceFiles()
      .filter(
        (file) => !inside(file) && !program.isSourceFileDefaultLibrary(file),
      )
      .map(({ fileName }) => fileName),
    unexported: [...unexported].sort(),
  };
}
