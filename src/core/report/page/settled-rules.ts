import { GROUP_WORD, MARK } from '../marks.ts'
import { markdownPhrase, htmlPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section, Table } from '../fit.ts'
import { marginBar } from '../margin-bar.ts'
import { count, name, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { Group, RuleView } from '../rule-view.ts'
import { STRENGTH_WORD } from '../strength-word.ts'
import type { ModelView, View } from '../types.ts'

const SETTLED: readonly Group[] = ['waived', 'passed', 'not-applicable']

/** What needs nobody: folded, a table per model. */
export function settledRules(view: View): Section {
  const judged = view.models.filter(({ model }) => model !== null).length
  const tables = judged === 0 ? [] : view.models.flatMap((model) => table(model, judged > 1))
  if (tables.length === 0) return fixed('')
  return {
    before: '',
    tables,
    after: '',
    left: (models, rows) =>
      `\n${count(rows, 'settled rule')} of ${count(models, 'more model')}: see \`verdict.json\`.\n`,
    share: 1,
  }
}

function table({ model, rules }: ModelView, named: boolean): readonly Table[] {
  const settled = rules.filter((rule) => SETTLED.includes(rule.group) && !isSignature(rule))
  if (settled.length === 0) return []
  const who: Phrase = model === null ? words('The change as a whole') : [name(model.id)]
  const summary = `${named ? `${htmlPhrase(who)}: ` : ''}${tally(settled)}`
  return [
    {
      before: `\n<details>\n<summary>${summary}</summary>\n\n`,
      head: ['', 'Rule', 'What was found', 'Slack or evidence'],
      count: settled.length,
      row: (index) => row(settled[index]),
      after: '\n</details>\n',
      left: (hidden) => `\n… and ${count(hidden, 'more rule')}: see \`verdict.json\`.\n`,
    },
  ]
}

/** Signatures that were counted have a section of their own. */
function isSignature({ finding, group }: RuleView): boolean {
  return finding.kind === 'approval' && group === 'passed'
}

function tally(rules: readonly RuleView[]): string {
  return SETTLED.flatMap((group) => {
    const number = rules.filter((rule) => rule.group === group).length
    return number === 0 ? [] : [`${MARK[group]} ${number} ${GROUP_WORD[group][number === 1 ? 0 : 1]}`]
  }).join(', ')
}

function row(rule: RuleView | undefined): readonly string[] {
  if (rule === undefined) return []
  const waiver = rule.group === 'waived' && rule.remedy !== null ? ` ${markdownPhrase(rule.remedy, 'cell')}.` : ''
  return [
    MARK[rule.group],
    markdownPhrase(rule.label, 'cell'),
    `${markdownPhrase(rule.because, 'cell')}.${waiver}`,
    held(rule),
  ]
}

/** How well a rule holds: how far a metric is inside its bound, how strong the evidence of a control is. */
function held({ finding, numbers }: RuleView): string {
  if (finding.control !== null) {
    const { found } = finding.control
    return found === null ? '' : `${found}&nbsp;${STRENGTH_WORD[found]}`
  }
  const bar = finding.metric === null ? '' : marginBar(finding.metric)
  const slack = numbers?.slack ?? null
  const number = slack === null ? '' : markdownPhrase([{ kind: 'quote', text: slack }], 'cell')
  return [bar, number].filter((part) => part !== '').join(' ')
}
