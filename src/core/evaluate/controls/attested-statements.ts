import { statementsIn } from '../../evidence/statement.ts'
import type { Statement } from '../../evidence/statement.ts'
import { detail, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** A statement among the documents of a model. */
export type Attested = { readonly statement: Statement; readonly path: string; readonly citation: Citation }

/** The statements of one kind, or what a control that reads them comes to without. */
export type AttestedOrResult =
  | { readonly kind: 'attested'; readonly found: readonly Attested[] }
  | { readonly kind: 'result'; readonly result: ControlResult }

type Wanted = {
  /** Its predicate type, exactly. */
  readonly type: string
  /** A predicate type of before that is not read any more. */
  readonly old: RegExp
  /** How it is called in a sentence: `provenance`. */
  readonly called: ReturnType<typeof detail>
}

/** Statements of one kind that documents hold. One that can’t be read may be the one that counts. */
export function attestedOrResult(facts: ControlFactsheet, { type, old, called }: Wanted): AttestedOrResult {
  const files = facts.evidence.candidate.documents.flatMap(({ path, content }) => {
    if (content.kind !== 'text') return []
    const cite = (at: Citation['at']): Citation => ({
      path,
      side: 'candidate',
      at,
      digest: content.digest,
      strength: null,
    })
    return [{ path, cite, ...statementsIn({ path, text: content.text, digest: content.digest }) }]
  })
  const all = files.flatMap(({ path, cite, read }) =>
    read.map((statement) => ({ statement, path, citation: cite(statement.at) })),
  )
  const found = all.filter(({ statement }) => statement.predicateType === type)
  if (found.length > 0) return { kind: 'attested', found }
  const broken = files.find((file) => file.broken.length > 0)
  if (broken !== undefined) {
    const what = detail`${named(broken.path)} holds a statement that can’t be read`
    return result(undecided(what, [broken.cite(broken.broken[0] ?? null)]))
  }
  const before = all.find(({ statement }) => old.test(statement.predicateType))
  if (before !== undefined) {
    const what = detail`${named(before.path)} is of the kind ${named(before.statement.predicateType.slice(0, 80))}, which is not read any more`
    return result(notShown(what, [before.citation]))
  }
  return result(notShown(detail`No document of the model is ${called}`, [citePolicy(facts)]))
}

function result(found: ControlResult): AttestedOrResult {
  return { kind: 'result', result: found }
}

/** What is found of a statement whose digests agree: its signature is yet to be verified, so it is never more. */
export function unverified(
  { statement, citation }: Attested,
  what: ReturnType<typeof detail>,
  cited: readonly Citation[],
): ControlResult {
  const strength: Strength = statement.signatures > 0 ? 'E2' : 'E1'
  const citations = [citation, ...cited].map((each) => ({ ...each, strength }))
  if (statement.signatures === 0) {
    return mendedBy(
      detail`Commit the signed envelope or bundle, not the statement alone`,
      shown(strength, detail`${what}; it bears no signature`, citations),
    )
  }
  return mendedBy(
    detail`Verify the signature by other means, and say who did in a waiver: this release does not verify it`,
    shown(strength, detail`${what}; its signature was not verified`, citations),
  )
}
