import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../../src/core/base/digest.ts'
import type { Diagnostic } from '../../../src/core/base/diagnostic.ts'
import type { SourceFile } from '../../../src/core/base/source.ts'
import type { KnownGovernance } from '../../../src/core/policy/types.ts'

/** A catalogue for tests: names only, so that these tests don't move with the product's packs. */
export const known: KnownGovernance = {
  packs: ['model-card-basic', 'promotion-core'],
  blocks: ['risks', 'oversight'],
  controls: ['DOC-01', 'FAIR-02', 'PERF-06'],
}

export function policyFile(text: string): SourceFile {
  return { path: '.github/countersign.yml', text, digest: sha256(text) }
}

const fixtures = join(import.meta.dirname, 'fixtures')

/** The policies of a folder of fixtures, by name. */
export function policies(kind: 'right' | 'wrong'): readonly (readonly [string, string])[] {
  const names = readdirSync(join(fixtures, kind)).filter((name) => name.endsWith('.yml'))
  return names.toSorted().map((name) => [name, readFileSync(join(fixtures, kind, name), 'utf8')] as const)
}

/** Where the listing of a wrong policy is kept. */
export function listingPath(name: string): string {
  return join(fixtures, 'wrong', name.replace(/\.yml$/, '.txt'))
}

/** One problem a line, as `validate` would show it without colours and carets. */
export function listing(problems: readonly Diagnostic[]): string {
  return problems
    .map(({ at, length, code, message, hint }) => {
      const place = at === null ? 'file' : `${at.line}:${at.column}+${length}`
      return `${place} ${code}\n  ${message}\n${hint === null ? '' : `  → ${hint}\n`}`
    })
    .join('')
}
