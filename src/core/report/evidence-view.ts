import { byKeys } from '../base/order.ts'
import type { Finding, Strength } from '../evaluate/verdict.ts'

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
  const files = new Map<string, EvidenceView>()
  for (const { path, side, digest, strength } of findings.flatMap((finding) => finding.evidence)) {
    // neither side nor digest holds a space, so no two files share a key
    const key = `${side} ${digest ?? ''} ${path}`
    const before = files.get(key)?.strength ?? null
    files.set(key, { path, side, digest, strength: stronger(before, strength) })
  }
  return [...files.values()].toSorted(
    byKeys(
      ({ side }) => String(SIDES.indexOf(side)),
      ({ path }) => path,
      ({ digest }) => digest ?? '',
    ),
  )
}

/** Strengths sort as their names do: E0 is the weakest. */
function stronger(a: Strength | null, b: Strength | null): Strength | null {
  if (a === null || b === null) return a ?? b
  return a >= b ? a : b
}
