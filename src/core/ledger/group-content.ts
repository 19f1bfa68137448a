import type { Decision, Verdict } from '../evaluate/verdict.ts'
import type { LedgerContent } from './entry.ts'

/** A merge group, judged. */
export type GroupDecision = {
  readonly repository: { readonly id: number; readonly name: string }
  readonly group: {
    readonly baseRef: string
    readonly baseSha: string
    readonly headSha: string
    readonly headRef: string
  }
  /** Null when the pull requests of the group could not be told. */
  readonly parts: readonly { readonly pull: number; readonly headSha: string; readonly verdict: Verdict }[] | null
  readonly together: Verdict
  readonly decision: Decision
  readonly causes: readonly string[]
}

/** The entry of a merge group's decision: each part by its digests. */
export function groupContent({ repository, group, parts, together, decision, causes }: GroupDecision): LedgerContent {
  const { baseRef, baseSha, headSha, headRef } = group
  return {
    kind: 'decision',
    repository: { id: repository.id, name: repository.name },
    gate: together.gate,
    pull: null,
    headSha,
    decision,
    at: together.asOf,
    body: {
      group: { baseRef, baseSha, headSha, headRef },
      parts:
        parts?.map(({ pull, headSha: head, verdict }) => ({
          pull,
          headSha: head,
          decision: verdict.decision,
          digests: verdict.digests,
        })) ?? null,
      together: { decision: together.decision, digests: together.digests },
      causes: causes.slice(0, 20),
    },
  }
}
