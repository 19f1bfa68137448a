/** The first release with everything we rely on: `node:sqlite`, `URL.parse`, `Map.groupBy`. */
const LEAST = 24

/** What to say where this Node is too old to run us; null where it is not. An older one would fail half-way. */
export function olderNode(version: string): string | null {
  const [major = ''] = version.split('.')
  if (Number(major) >= LEAST) return null
  return [
    `countersign: this is Node ${version}, and Countersign needs Node ${LEAST} or later; nothing was decided.`,
    `  Install it from https://nodejs.org, or run: npx --yes --package=node@${LEAST} node path/to/countersign/dist/cli.js`,
    '',
  ].join('\n')
}
