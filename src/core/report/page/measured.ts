import { absolute, isZero } from '../../base/decimal.ts'
import { htmlPhrase, markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section, Table } from '../fit.ts'
import { marginBar } from '../margin-bar.ts'
import { shortChange } from '../numbers.ts'
import type { ShownNumbers } from '../numbers.ts'
import { count, join, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { RuleView } from '../rule-view.ts'
import { tightest } from '../tightness.ts'
import type { ModelView, View } from '../types.ts'

/** Rows a reviewer reads before signing; the rest is in the folded list of rules. */
const MOST_ROWS = 12

/** Of more models each is folded by itself: 50 open tables are read by nobody. */
const OPEN_MODELS = 3

/**
 * What a reviewer signs: each metric that passes, with the baseline beside it. Shown openly unless something
 * blocks; then the failures come first and the rest stays folded.
 */
export function measured(view: View): Section {
  if (view.decision === 'block') return fixed('')
  const several = view.models.filter(({ model }) => model !== null).length
  const tables = view.models.flatMap((model) => table(model, several))
  if (tables.length === 0) return fixed('')
  return {
    before: '\n### 📏 What was measured\n',
    tables,
    after: '',
    left: (models, rows) => `\n${count(rows, 'metric')} of ${count(models, 'more model')}: see \`verdict.json\`.\n`,
    share: 0.4,
  }
}

function table({ model, rules }: ModelView, models: number): readonly Table[] {
  const metrics = byMetric(rules)
  if (model === null || metrics.length === 0) return []
  const shown = tightest(metrics, MOST_ROWS)
  const chosen = shown.length < metrics.length
  const which = chosen ? `\nOf ${count(metrics.length, 'metric')}, the ${shown.length} with the least room:\n` : ''
  const folded = models > OPEN_MODELS
  return [
    {
      before: `${heading(model.id, { models, metrics: metrics.length })}${which}\n`,
      head: ['Metric', 'This change', 'Baseline', 'Change', 'Asked', 'Room left'],
      count: shown.length,
      row: (index) => row(shown[index] ?? []),
      after: folded ? '\n</details>\n' : '',
      left: (hidden) => `\n… and ${count(hidden, 'more metric')}: see \`verdict.json\`.\n`,
    },
  ]
}

/** A single model is named in the headline. */
function heading(id: string, { models, metrics }: { readonly models: number; readonly metrics: number }): string {
  if (models < 2) return ''
  if (models <= OPEN_MODELS) return `\n${markdownPhrase([name(id)], 'line')}\n`
  return `\n<details>\n<summary>${htmlPhrase([name(id)])}: ${count(metrics, 'metric')}</summary>\n`
}

/** Passing rules of one metric and slice together, in the order of the report. */
function byMetric(rules: readonly RuleView[]): readonly (readonly RuleView[])[] {
  const groups = new Map<string, RuleView[]>()
  for (const rule of rules) {
    const facts = rule.finding.metric
    if (facts === null || facts.candidate === null || rule.group !== 'passed') continue
    const key = JSON.stringify([facts.name, facts.slice])
    groups.set(key, [...(groups.get(key) ?? []), rule])
  }
  return [...groups.values()]
}

function row(rules: readonly RuleView[]): readonly string[] {
  const [first] = rules
  const facts = first?.finding.metric ?? null
  if (first === undefined || facts === null) return []
  const compared = rules.find(({ numbers }) => numbers !== null && numbers.baseline !== null)?.numbers ?? null
  const metric = facts.slice === null ? [name(facts.name)] : say`${name(facts.name)} for ${name(facts.slice)}`
  const bounds = rules.map((rule) => rule.asked)
  return [
    markdownPhrase(metric, 'cell'),
    markdownPhrase(number(compared?.candidate ?? first.numbers?.candidate ?? null), 'cell'),
    markdownPhrase(number(compared?.baseline ?? null), 'cell'),
    markdownPhrase(changeOf(compared), 'cell'),
    markdownPhrase(join(bounds), 'cell'),
    rules.map((rule) => roomLeft(rule)).join(' · '),
  ]
}

/** `+0.007`, to as many digits as tell it from the bound it is held against. */
function changeOf(numbers: ShownNumbers | null): Phrase {
  if (numbers === null || numbers.change === null) return words('–')
  const { change, limit } = numbers
  if (isZero(change)) return words('±0')
  return say`${words(change.coefficient < 0n ? '−' : '+')}${quote(shortChange(absolute(change), limit))}`
}

function number(text: string | null): Phrase {
  return text === null ? words('–') : [quote(text)]
}

function roomLeft({ finding, numbers }: RuleView): string {
  const bar = finding.metric === null ? '' : marginBar(finding.metric)
  const slack = markdownPhrase(
    numbers?.slack === undefined || numbers.slack === null ? [] : [quote(numbers.slack)],
    'cell',
  )
  return [bar, slack].filter((part) => part !== '').join(' ')
}
