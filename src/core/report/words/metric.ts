import { at, distance, inFile, isExact, limit, metricName, subjectOf, value } from '../about.ts'
import type { About, WordsFor } from '../about.ts'
import type { Reasons } from '../../evaluate/reasons.ts'
import { count, list, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code =
  | 'metric-missing'
  | 'metric-ambiguous'
  | 'metric-moved'
  | 'values-conflict'
  | 'not-a-number'
  | 'not-finite'
  | 'not-numeric'
  | 'impossible-value'
  | 'scale-mismatch'
  | 'partial-run'
  | 'meets-bound'
  | 'misses-bound'

/** Words about one measurement and the bounds on its value. */
export const metricWords: WordsFor<Code> = {
  'metric-missing': ({ near, files }, about) => ({
    because: say`${metricName(about)} is not reported${files.length === 0 ? [] : say` in ${list(files, 3)}`}`,
    remedy: missingRemedy(near, files, about),
  }),
  'metric-ambiguous': ({ matches }) => ({
    because: say`${words(count(matches.length, 'measurement'))} go by that name: ${list(matches, 4)}`,
    remedy: say`Name one of them in the policy, or point the rule to one file with ${name('file')}`,
  }),
  'metric-moved': ({ candidate, baseline }) => ({
    because: say`The candidate reports it at ${name(candidate)}, the baseline at ${name(baseline)}`,
    remedy: say`Report it at ${name(baseline)} again, or give the full name in the policy`,
  }),
  'values-conflict': ({ values }, about) => ({
    because: say`It is reported more than once, with different values: ${list(values)}`,
    remedy: say`Leave one of the values${inFile(about)}`,
  }),
  'not-a-number': (_, about) => ({
    because: words('The evaluation reports NaN, which is not a number'),
    remedy: say`Find out why it yields NaN, and report a number${at(about)}`,
  }),
  'not-finite': ({ text }, about) => ({
    because: say`The evaluation reports ${quote(text)}, which is no finite number`,
    remedy: say`Report a finite number${at(about)}`,
  }),
  'not-numeric': (reason, about) => notNumeric(reason, about),
  'impossible-value': (range, about) => ({
    because: say`${value(about)} can’t be: ${metricName(about)} lies ${between(range)}`,
    remedy: say`Correct the evaluation that wrote the value${at(about)}`,
  }),
  'scale-mismatch': (range, about) => ({
    because: say`${value(about)} and the bound ${limit(about)} are on different scales: ${metricName(about)} lies ${between(range)}`,
    remedy: say`Report it on the scale of the bound${at(about)}; percentages are never converted`,
  }),
  'partial-run': ({ detail }) => ({
    because: say`The run covers only a part of the data: ${quote(detail)}`,
    remedy: words('Evaluate on all of it and commit the new results'),
  }),
  'meets-bound': (_, about) => ({
    because: isExact(about)
      ? say`${value(about)} is exactly the bound, which is included`
      : say`${value(about)} is ${away(about)}${words(side(about, true))} ${limit(about)}`,
    remedy: null,
  }),
  'misses-bound': (_, about) => ({
    because: say`${value(about)} is ${away(about)}${words(side(about, false))} ${limit(about)}`,
    remedy: say`Bring ${subjectOf(about)} to ${limit(about)} or ${words(lower(about) ? 'less' : 'more')}${at(about)}`,
  }),
}

function missingRemedy(near: readonly string[], files: readonly string[], about: About): Phrase {
  const file = files[0] ?? about.place?.path
  if (near.length > 0) return say`There is ${list(near, 3)}: if that is meant, correct the name in the policy`
  if (file === undefined) return say`Report ${metricName(about)} in a metrics file of the model`
  return say`Report ${metricName(about)} in ${name(file)}; ${name(`countersign inspect ${file}`)} lists what is there`
}

function notNumeric(reason: Reasons['not-numeric'], about: About): { because: Phrase; remedy: Phrase } {
  const correct = say`Report a number${at(about)}`
  switch (reason.found) {
    case 'text':
      return {
        because: say`The value is the text ${name(reason.text)}, not a number`,
        remedy: /%\s*$/.test(reason.text)
          ? say`Report a number${at(about)}, or state ${name('unit: percent')} in the rule`
          : say`Write it as a number, without quotes${at(about)}`,
      }
    case 'boolean':
      return { because: say`${name(reason.text)} is a yes or no, not a measurement`, remedy: correct }
    case 'null':
      return { because: words('The value is reported as not available'), remedy: correct }
    case 'number-out-of-range':
      return { because: say`${name(reason.text)} is beyond any finite measurement`, remedy: correct }
    default:
      return {
        because: say`A ${words(reason.found)} stands where a number is expected`,
        remedy:
          reason.children.length === 0 ? correct : say`Name one of its entries in the policy: ${list(reason.children)}`,
      }
  }
}

function between(range: { readonly least: string | null; readonly greatest: string | null }): Phrase {
  if (range.least !== null && range.greatest !== null)
    return say`between ${quote(range.least)} and ${quote(range.greatest)}`
  if (range.least !== null) return say`at ${quote(range.least)} or above`
  return range.greatest === null ? words('elsewhere') : say`at ${quote(range.greatest)} or below`
}

function away(about: About): Phrase {
  const far = distance(about)
  return far === null ? [] : say`${far} `
}

function lower(about: About): boolean {
  return about.finding.metric?.bound === 'at_most'
}

function side(about: About, met: boolean): 'above' | 'below' {
  return lower(about) === met ? 'below' : 'above'
}
