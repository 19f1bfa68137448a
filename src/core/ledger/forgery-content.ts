import type { LedgerContent } from './entry.ts'

export type Forgery = {
  readonly repository: { readonly id: number; readonly name: string }
  readonly pull: number
  readonly headSha: string
  readonly gate: string | null
  /** The name of the check, and who else wrote one of that name. */
  readonly check: string
  readonly by: string
  readonly at: string
}

/** The entry of a check that bears our name and is not ours. */
export function forgeryContent({ repository, pull, headSha, gate, check, by, at }: Forgery): LedgerContent {
  return {
    kind: 'forgery',
    repository: { id: repository.id, name: repository.name },
    gate,
    pull,
    headSha,
    decision: null,
    at,
    body: { check, by },
  }
}
