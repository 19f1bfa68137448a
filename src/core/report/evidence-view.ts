import { byKeys } from '../base/order.ts'
import type { Citation, Finding, Strength } from '../evaluate/verdict.ts'

/** One file the judgement rests on, at one commit. */
export type EvidenceView = {
  readonly path: string
  readonly side: 'candidate' | 'baseline' | 'policy' | 'merge-base'
  readonly digest: string | null
  /** The strongest that any rule found in it. */
  readonly strength: Strength | null
}

const SIDES = ['candidate', 'baseline', 'merge-base', 'policy']

/** Every file cited, once per commit and content: the candidate's first, then in order of path. */
export function evidenceOf(findings: readonly Finding[]): readonly EvidenceView[] {
  const byPath = new Map<string, EvidenceView[]>()
  for (const finding of findings) {
    for (const citation of finding.evidence) {
      const known = byPath.get(citation.path)
      if (known === undefined) byPath.set(citation.path, [viewed(citation)])
      else merge(known, citation)
    }
  }
  return [...byPath.values()].flat().toSorted(
    byKeys(
      ({ side }) => String(SIDES.indexOf(side)),
      ({ path }) => path,
      ({ digest }) => digest ?? '',
    ),
  )
}

function viewed({ path, side, digest, strength }: Citation): EvidenceView {
  return { path, side, digest, strength }
}

/** The few versions of one path: every rule cites them, so nothing is built unless something is new. */
function merge(known: EvidenceView[], citation: Citation): void {
  const at = known.findIndex(({ side, digest }) => side === citation.side && digest === citation.digest)
  const before = known[at]
  if (before === undefined) known.push(viewed(citation))
  else {
    const strength = stronger(before.strength, citation.strength)
    if (strength !== before.strength) known[at] = { ...before, strength }
  }
}

/** Strengths sort as their names do: E0 is the weakest. */
function stronger(a: Strength | null, b: Strength | null): Strength | null {
  if (a === null || b === null) return a ?? b
  return a >= b ? a : b
}
