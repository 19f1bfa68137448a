import type { Difference, ReasonCode } from '../../evaluate/reasons.ts'
import { comparison, distance, limit, metricName, at, subjectOf, allowance } from '../about.ts'
import type { About, WordsFor } from '../about.ts'
import { count, join, list, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code =
  | 'within-margin'
  | 'same-model'
  | 'beyond-margin'
  | 'improved-enough'
  | 'improved-too-little'
  | 'direction-unknown'
  | 'direction-conflict'
  | 'baseline-none'
  | 'baseline-lacks-metric'
  | 'baseline-unusable'
  | 'zero-baseline'
  | 'tiny-baseline'
  | 'not-like-for-like'
  | 'first-version-allowed'
  | 'first-version-awaits'
  | 'first-version-signed'

/** Words about comparing the candidate with the baseline. */
export const comparisonWords: WordsFor<Code> = {
  'within-margin': (_, about) => ({
    because: say`${comparison(about)}; ${allowance(about)}`,
    remedy: null,
  }),
  'same-model': ({ path, pairs }) => ({
    because: say`The same model: ${name(path)} is the very artifact that production runs, and every prediction on ${words(count(pairs, 'pair'))} is the same, so nothing can have changed`,
    remedy: null,
  }),
  'beyond-margin': (_, about) => ({
    because: say`${comparison(about)}; ${allowance(about)}`,
    remedy: improve(about),
  }),
  'improved-enough': (_, about) => ({
    because: say`${comparison(about)}; better by ${limit(about)} is asked`,
    remedy: null,
  }),
  'improved-too-little': (_, about) => ({
    because: say`${comparison(about)}; better by at least ${limit(about)} is asked`,
    remedy: improve(about),
  }),
  'direction-unknown': (_, about) => ({
    because: say`Whether more is better is not known for ${metricName(about)}`,
    remedy: say`State ${name('better: higher')} or ${name('better: lower')} in the rule`,
  }),
  'direction-conflict': ({ sources }) => ({
    because: say`It is disputed whether more is better: ${list(sources)}`,
    remedy: say`Correct what the rule says under ${name('better')}, or the evidence that says otherwise`,
  }),
  'baseline-none': ({ branch }) => ({
    because: say`${name(branch)} holds no version of this model to compare with`,
    remedy: say`Have the owner of the policy set ${name('first_version')} in the gate, or name a role that approves the first version`,
  }),
  'baseline-lacks-metric': ({ near }, about) => ({
    because: say`The baseline does not report ${metricName(about)}${near.length === 0 ? [] : say`; it reports ${list(near, 3)}`}`,
    remedy: say`Report ${metricName(about)} for the version on the base branch first, or ask for a value instead of a change`,
  }),
  'baseline-unusable': ({ why, text }) => ({
    because: say`The baseline’s value can’t be used: ${text === '' ? [] : say`${name(text)} `}${words(UNUSABLE[why] ?? 'is not comparable')}`,
    remedy: words('Correct the evidence on the base branch first, in a pull request of its own'),
  }),
  'zero-baseline': () => ({
    because: words('The baseline is 0, and a share of nothing is nothing'),
    remedy: words('Give the margin as an absolute amount in the policy'),
  }),
  'tiny-baseline': ({ resolution }, about) => ({
    because: say`${comparison(about)}; the baseline is below the resolution ${quote(resolution)}, so a share of it means nothing`,
    remedy: words('Give the margin as an absolute amount in the policy'),
  }),
  'not-like-for-like': ({ differences }) => ({
    because: say`Not compared, because candidate and baseline differ in ${differencesOf(differences)}`,
    remedy: words('Evaluate both versions in the same way, on the same data, and commit both results'),
  }),
  'first-version-allowed': () => ({
    because: words('This is the first version: there is nothing to compare with, and the gate allows it'),
    remedy: null,
  }),
  'first-version-signed': ({ role, by }) => ({
    because: say`This is the first version: there is nothing to compare with, and ${join(by.map((login) => [name(login)]))} signed it as ${name(role)}`,
    remedy: null,
  }),
  'first-version-awaits': ({ role }) => ({
    because: say`This is the first version: there is nothing to compare with, and ${name(role)} has to approve it`,
    remedy: say`Ask a member of ${name(role)} for an approving review`,
  }),
}

/** What makes good a shortfall: in the direction that is better, by what is lacking. */
function improve(about: About): Phrase {
  const lacking = distance(about, 'up')
  if (about.finding.metric?.bound === 'change_at_most') {
    const by = lacking === null ? [] : say` by at least ${lacking}`
    return say`Bring ${subjectOf(about)} nearer to production’s${by}${at(about)}`
  }
  const way = about.finding.metric?.direction === 'lower' ? 'Lower' : 'Raise'
  return say`${words(way)} ${subjectOf(about)}${lacking === null ? [] : say` by at least ${lacking}`}${at(about)}`
}

/** How a baseline can be unusable, after the value in question. Other reasons don't arise for a baseline. */
const UNUSABLE: Readonly<Partial<Record<ReasonCode, string>>> = {
  'not-a-number': 'is not a number',
  'not-finite': 'is no finite number',
  'not-numeric': 'is not a number',
  'impossible-value': 'is outside the range of the metric',
  'scale-mismatch': 'is on another scale',
  'metric-ambiguous': 'is one of several that go by that name',
  'values-conflict': 'is one of several that differ',
  'file-unreadable': 'can’t be read',
  'file-refused': 'is not read',
  'file-is-pointer': 'is a pointer, not content',
  'partial-run': 'comes from a partial run',
  'runs-undeclared': 'it is a list of runs, and the rule is about one number',
  'not-runs': 'is no list of runs',
  'run-unusable': 'it has a run that is no usable number',
  'run-repeated': 'it names a run twice',
  'too-few-runs': 'it has fewer than two runs',
  'folds-incomplete': 'it lacks folds',
  'folds-repeated': 'it has the same folds twice',
  'too-many': 'it has more runs than are judged',
}

function differencesOf(differences: readonly Difference[]): Phrase {
  const shown = differences.slice(0, 3).map(({ what, candidate, baseline }) => {
    return say`${quote(what)} (${stated(candidate)} here, ${stated(baseline)} there)`
  })
  return join(shown, differences.length - 3)
}

function stated(text: string | null): Phrase {
  return text === null ? words('not stated') : [name(text)]
}
