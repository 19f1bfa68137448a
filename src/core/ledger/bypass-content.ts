import type { LedgerContent } from './entry.ts'

/** What reached a gated branch without a green verdict. */
export type Bypass = {
  readonly repository: { readonly id: number; readonly name: string }
  readonly branch: string
  readonly gate: string
  readonly landing: {
    readonly before: string
    readonly after: string
    readonly by: { readonly id: number; readonly login: string }
  }
  readonly found: readonly {
    readonly pull: number | null
    readonly headSha: string
    /** What the gate had last said of it; null when nothing. */
    readonly said: 'promote' | 'hold' | 'block' | null
  }[]
  /** Where it was told; null where the repository takes no issues. */
  readonly issue: string | null
  readonly at: string
}

/** The entry of a bypass: who pushed what, and what the gate had said. */
export function bypassContent({ repository, branch, gate, landing, found, issue, at }: Bypass): LedgerContent {
  const { before, after, by } = landing
  return {
    kind: 'bypass',
    repository: { id: repository.id, name: repository.name },
    gate,
    pull: found.length === 1 ? (found[0]?.pull ?? null) : null,
    headSha: after,
    decision: null,
    at,
    body: {
      branch,
      before,
      after,
      by: { id: by.id, login: by.login },
      found: found.map(({ pull, headSha, said }) => ({ pull, headSha, said })),
      issue,
    },
  }
}
