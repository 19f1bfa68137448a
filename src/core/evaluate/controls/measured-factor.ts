import type { Card } from '../../evidence/card/card.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import type { DeclaredFactor } from './declared-factors.ts'
import { evaluatedArtifact } from './evaluated-artifact.ts'
import { readFiles } from './evaluation-files.ts'
import type { EvaluationFile } from './evaluation-files.ts'
import { factorSlices } from './factor-slices.ts'
import type { FactorSlice } from './factor-slices.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** A declared factor by which there are results, one of which the card says why there are none, or a shortfall. */
export type MeasuredFactor =
  | { readonly kind: 'measured' | 'explained'; readonly name: string; readonly citations: readonly Citation[] }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** Different words that a reason has at the least. */
const REASON_WORDS = 5

/** So many groups of a factor are cited. */
const MOST_CITED = 5

type File = Omit<EvaluationFile, 'numbers'>

/** Holds a declared factor against the results per group in the metrics files. */
export function measuredFactor(facts: ControlFactsheet, card: Card, factor: DeclaredFactor): MeasuredFactor {
  const { name, at } = factor
  const here = citeCard(card, at, { strength: 'E1' })
  const files = readFiles(facts)
  const readings = files.map(({ reading }) => reading)
  for (const file of files) {
    const slices = factorSlices(name, file.reading, readings)
    const [first] = slices
    if (first === undefined) continue
    const short = contradiction(factor, file, first, here) ?? tooFew(factor, file, slices, here)
    if (short !== null) return result(short)
    const tied = evaluatedArtifact(facts, file)
    if (tied.kind === 'other') return result(tied.result)
    return {
      kind: 'measured',
      name,
      citations: [here, ...slices.slice(0, MOST_CITED).map((slice) => cite(file, slice))],
    }
  }
  return unmeasured(factor, here)
}

function unmeasured({ name, remark }: DeclaredFactor, here: Citation): MeasuredFactor {
  if (!declined.test(remark)) {
    return result(
      mendedBy(
        detail`Report a metric per group of ${named(name)}, or write after it why it is not measured`,
        notShown(detail`The card declares the factor ${named(name)}, and no metric is reported by it`, [here]),
      ),
    )
  }
  if (isReason(remark)) return { kind: 'explained', name, citations: [here] }
  return result(notShown(detail`${named(name)} is not measured, and no reason is given`, [here]))
}

function contradiction(
  { name, remark }: DeclaredFactor,
  file: File,
  first: FactorSlice,
  here: Citation,
): ControlResult | null {
  if (!declined.test(remark)) return null
  return mendedBy(
    detail`Take back the one or the other`,
    notShown(detail`The card says that ${named(name)} is not measured, and ${named(file.path)} has results by it`, [
      here,
      cite(file, first),
    ]),
  )
}

function tooFew(
  { name }: DeclaredFactor,
  file: File,
  slices: readonly FactorSlice[],
  here: Citation,
): ControlResult | null {
  const hollow = slices.find(({ measurement }) => measurement.value.kind !== 'number')
  if (hollow !== undefined) {
    return undecided(detail`The ${named(hollow.metric)} of ${named(hollow.group.slice(0, 60))} is no number`, [
      cite(file, hollow),
    ])
  }
  const [first] = slices
  const groups = new Set(slices.flatMap(({ metric, group }) => (metric === first?.metric ? [group] : [])))
  if (first === undefined || groups.size > 1) return null
  return notShown(detail`There is one group only of ${named(name)}, so nothing can be compared`, [
    here,
    cite(file, first),
  ])
}

/** That a factor is not measured, in the words of whoever declares it. */
const declined =
  /\b(?:not|never|cannot be|can[’']t be) (?:measured|available|collected|recorded|applicable|evaluated|assessed|reported|known|held)\b|\b(?:n\/a|unavailable|no data)\b/i

/** Whether a remark says enough to be a reason. */
export function isReason(remark: string): boolean {
  return new Set(wordsOf(remark)).size >= REASON_WORDS && !unfinished.test(remark)
}

const unfinished = /\b(?:todo|tbd|to be (?:added|done|completed))\b|\?\s*$/i

function cite({ path, digest }: File, { measurement }: FactorSlice): Citation {
  return { path, side: 'candidate', at: measurement.at, digest, strength: 'E3' }
}

function result(found: ControlResult): MeasuredFactor {
  return { kind: 'result', result: found }
}
