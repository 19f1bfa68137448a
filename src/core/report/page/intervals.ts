import { markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { allTail, correctionPromise, familyTail } from '../measurement/family.ts'
import { standingOf } from '../measurement/inferred-words.ts'
import { intervalLegend } from '../measurement/interval-bar.ts'
import { intervalRow } from '../measurement/interval-row.ts'
import { methodWords } from '../measurement/method-words.ts'
import type { InferenceFacts } from '../../evaluate/verdict.ts'
import type { Standing } from '../measurement/bounded.ts'
import { count, say } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { RuleView } from '../rule-view.ts'
import type { View } from '../types.ts'

/** How each rule with a confidence was decided, for who wants to check it: folded, and the same for all outcomes. */
export function intervals(view: View): Section {
  const rules = view.models.flatMap((model) => model.rules).filter(({ finding }) => inferenceOf(finding) !== null)
  if (rules.length === 0) return fixed('')
  const title = `📐 ${count(rules.length, 'rule')} decided by interval`
  return {
    before: `\n<details>\n<summary>${title}</summary>\n`,
    tables: [
      {
        before: '\n',
        head: ['Rule', 'Estimate', 'Between (confidence of each end)', '', 'How'],
        count: rules.length,
        row: (index) => row(rules[index]),
        after: '',
        left: (hidden) => `\n… and ${count(hidden, 'more rule')}: see \`verdict.json\`.\n`,
      },
    ],
    after: `\n${notes(rules).join('\n\n')}\n\n</details>\n`,
    left: (_, hidden) => `\n${count(hidden, 'rule')} decided by interval: see \`verdict.json\`.\n`,
    share: 0.2,
  }
}

function inferenceOf(finding: RuleView['finding']): NonNullable<RuleView['finding']['metric']>['inference'] {
  return finding.metric?.inference ?? null
}

function row(rule: RuleView | undefined): readonly string[] {
  const facts = rule?.finding.metric ?? null
  const inference = facts?.inference ?? null
  if (rule === undefined || facts === null || inference === null) return []
  const standing = standingOf(rule.finding.reason)
  const { estimate, interval, bar } = intervalRow(facts, inference, 'drawn')
  return [
    markdownPhrase(rule.label, 'cell'),
    markdownPhrase(estimate, 'cell'),
    markdownPhrase(interval, 'cell'),
    bar === '' ? '' : `\`${bar}\``,
    markdownPhrase(say`${methodWords(inference, standing)}${tail(inference, standing)}`, 'cell'),
  ]
}

/** An alarm says what it was corrected for, and what passes that it need not be. */
function tail(inference: InferenceFacts, standing: Standing | null): Phrase {
  if (standing === 'refuted') return familyTail(inference)
  return standing === 'shown' ? allTail(inference) : []
}

const ALL_PASSING =
  'To call every slice good, each must pass its own test, which needs no correction: their p-value together is the greatest of theirs.'

/** What the signs mean, and what each correction that was used promises. */
function notes(rules: readonly RuleView[]): readonly string[] {
  const families = rules.flatMap(({ finding }) => {
    const inference = inferenceOf(finding)
    return inference?.correction === null || inference === null || (inference.family ?? 0) < 2
      ? []
      : [inference.correction]
  })
  const used = (['holm', 'bonferroni', 'benjamini-hochberg', 'none'] as const).filter((each) => families.includes(each))
  return [
    `\`${intervalLegend('drawn')}\``,
    ...used.map((each) => `${markdownPhrase(correctionPromise(each), 'line')}.`),
    ...(used.length === 0 ? [] : [ALL_PASSING]),
  ]
}
