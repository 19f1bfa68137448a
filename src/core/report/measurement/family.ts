import { unreachable } from '../../base/unreachable.ts'
import type { InferenceFacts } from '../../evaluate/verdict.ts'
import type { Correction } from '../../policy/measuring.ts'
import { quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { shortP } from './short-number.ts'

/**
 * `; one of 12 slices, p 0.036 adjusted for looking at 12 (Holm)`, or nothing where a rule stands alone. It belongs to
 * alarms: what is shown of every slice needs no correction.
 */
export function familyTail({ family, correction, adjustedP }: InferenceFacts): Phrase {
  if (family === null || family < 2 || correction === null) return []
  if (correction === 'none') return say`; one of ${family} slices, not adjusted for looking at ${family}`
  const p = adjustedP === null ? [] : say`p ${quote(shortP(adjustedP))} `
  return say`; one of ${family} slices, ${p}adjusted for looking at ${family} (${words(correctionName(correction))})`
}

/** `adjusted for looking at 12 slices (Holm, p 0.12)`. */
export function adjustedFor({ family, correction, adjustedP }: InferenceFacts): Phrase | null {
  if (family === null || family < 2 || correction === null || correction === 'none') return null
  const p = adjustedP === null ? [] : say`, p ${quote(shortP(adjustedP))}`
  return say`adjusted for looking at ${family} slices (${words(correctionName(correction))}${p})`
}

/** `; all 9 slices together p 0.03`: of what is shown of every slice, which takes no correction (intersection–union). */
export function allTail({ family, familyP }: InferenceFacts): Phrase {
  return family === null || family < 2 || familyP === null
    ? []
    : say`; all ${family} slices together p ${quote(shortP(familyP))}`
}

/** What a correction promises, to stand once below a table of slices. */
export function correctionPromise(correction: Correction): Phrase {
  switch (correction) {
    case 'holm':
    case 'bonferroni':
      return words(
        `${correctionName(correction)}: were every slice within what is allowed, the chance that any of them is called beyond it stays within what the confidence leaves`,
      )
    case 'benjamini-hochberg':
      return words(
        'Benjamini–Hochberg: of the slices called beyond what is allowed, the share that are not stays, on average, within what the confidence leaves',
      )
    case 'none':
      return words(
        'Each slice is judged on its own: the more of them, the likelier one is called beyond what is allowed by chance',
      )
    default:
      return unreachable(correction)
  }
}

function correctionName(correction: Exclude<Correction, 'none'>): string {
  return NAMES[correction]
}

const NAMES: Readonly<Record<Exclude<Correction, 'none'>, string>> = {
  holm: 'Holm',
  bonferroni: 'Bonferroni',
  'benjamini-hochberg': 'Benjamini–Hochberg',
}
