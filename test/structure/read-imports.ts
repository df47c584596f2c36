/** One import of a module, as it stands in the source. */
export interface Import {
  readonly specifier: string;
  /** Nothing of it is left once the types are stripped. */
  readonly typesOnly: boolean;
}

/** The source without comments and without the insides of strings, for rules about code rather than imports. */
export function blankTexts(source: string): string {
  return source.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    (text) => {
      if (text.startsWith('/')) return ' ';
      return text.startsWith('`') ? (text.match(/\$\{[^}]*\}/g) ?? []).join(' ') : "''";
    },
  );
}

function namesOnlyTypes(clause: string): boolean {
  if (/^type\s+[^,\s]/.test(clause)) return true;
  const names =
    /^\{([\s\S]*)\}$/
      .exec(clause.trim())?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '') ?? [];
  return names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}

/** Every static, side-effect, dynamic and re-exporting import of a TypeScript module. */
export function readImports(source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/[^\n]*/gm, ' ');
  const statements = code.matchAll(/^[ \t]*(?:import|export)\s+([^'";=]*?)\s*\bfrom\s*['"]([^'"]+)['"]/gm);
  const sideEffects = code.matchAll(/^[ \t]*import\s*['"]([^'"]+)['"]/gm);
  const dynamic = code.matchAll(/\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g);
  return [
    ...[...statements].map(([, clause = '', specifier = '']) => ({ specifier, typesOnly: namesOnlyTypes(clause) })),
    ...[...sideEffects, ...dynamic].map(([, specifier = '']) => ({ specifier, typesOnly: false })),
  ];
}
