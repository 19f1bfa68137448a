import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** The lineage as a whole, for a finding; nothing where the policy names none. */
export function citeLineage({ evidence }: ControlFactsheet): readonly Citation[] {
  const { lineage } = evidence.candidate
  return lineage === null
    ? []
    : [{ path: lineage.path, side: 'candidate', at: null, digest: lineage.digest, strength: null }]
}

/** What every control on the lineage says when there is none to read; null where there is one. */
export function withoutLineage(facts: ControlFactsheet): ControlResult | null {
  const { lineage } = facts.evidence.candidate
  if (lineage === null) {
    return mendedBy(
      detail`Name the lineage in the policy: ${named('lineage: dvc.lock')}`,
      notShown(detail`The policy names no lineage for this model`, [citePolicy(facts)]),
    )
  }
  const { result } = lineage
  if (result.kind === 'read') return null
  const here = citeLineage(facts)
  if (result.reason.code === 'file-missing') {
    return mendedBy(
      detail`Commit the lineage of this version, or correct its path in the policy`,
      notShown(detail`There is no ${named(lineage.path)}`, here),
    )
  }
  const why = result.reason.code === 'file-refused' ? detail`: it ${refusalWords(result.reason.why)}` : []
  return mendedBy(
    detail`Have the tool that writes the lineage write it anew, and commit it as text`,
    undecided(detail`The lineage ${named(lineage.path)} can’t be read${why}`, here),
  )
}
