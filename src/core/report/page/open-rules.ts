import { alike, labelOf } from '../alike.ts'
import type { Alike } from '../alike.ts'
import { markdownPhrase, codeSpan } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section, Table } from '../fit.ts'
import { count } from '../phrase.ts'
import type { Group, RuleView } from '../rule-view.ts'
import type { ModelView, View } from '../types.ts'

const COLUMNS = ['Rule', 'What was found', 'What to do']

/** Rules of some groups under one heading: what is asked, what was found, what to do; by model when there are several. */
export function openRules(view: View, groups: readonly Group[], heading: (rules: number) => string): Section {
  const models = view.models.map((model) => ({ model, rules: model.rules.filter((rule) => shown(rule, groups)) }))
  const concerned = models.filter(({ rules }) => rules.length > 0)
  const total = concerned.reduce((sum, { rules }) => sum + rules.length, 0)
  if (total === 0) return fixed('')
  const named = concerned.length > 1 || view.models.filter(({ model }) => model !== null).length > 1
  return {
    before: `\n### ${heading(total)}\n\n`,
    tables: concerned.map(({ model, rules }) => table(model, rules, named)),
    after: '',
    left: (tables, rows) =>
      `\n… and ${count(rows, 'more rule')}${named ? ` of ${count(tables, 'model')}` : ''}: see \`verdict.json\`.\n`,
    share: 1,
    joined: named ? ['Model', ...COLUMNS] : COLUMNS,
  }
}

/** Approvals have a section of their own. */
function shown(rule: RuleView, groups: readonly Group[]): boolean {
  return groups.includes(rule.group) && !(rule.group === 'pending' && rule.finding.kind === 'approval')
}

function table({ model }: ModelView, rules: readonly RuleView[], named: boolean): Table {
  const rows = alike(rules)
  const who = model === null ? 'all' : codeSpan(model.id, 'cell')
  return {
    before: '',
    head: [],
    count: rows.length,
    row: (index) => [...(named ? [index === 0 ? who : ''] : []), ...row(rows[index])],
    after: '',
    left: () => '',
    weigh: (index) => rows[index]?.length ?? 0,
  }
}

function row(same: Alike | undefined): readonly string[] {
  if (same === undefined) return []
  const [rule] = same
  const remedy = rule.remedy === null ? '' : `${markdownPhrase(rule.remedy, 'cell')}.`
  return [markdownPhrase(labelOf(same), 'cell'), `${markdownPhrase(rule.because, 'cell')}.`, remedy]
}
