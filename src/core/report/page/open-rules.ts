import { markdownPhrase, codeSpan } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section, Table } from '../fit.ts'
import { MARK } from '../marks.ts'
import { count } from '../phrase.ts'
import type { Group, RuleView } from '../rule-view.ts'
import type { ModelView, View } from '../types.ts'

/** Rules of some groups under one heading, a table per model: what is asked, what was found, what to do. */
export function openRules(view: View, groups: readonly Group[], heading: (rules: number) => string): Section {
  const models = view.models.map((model) => ({ model, rules: model.rules.filter((rule) => shown(rule, groups)) }))
  const concerned = models.filter(({ rules }) => rules.length > 0)
  const total = concerned.reduce((sum, { rules }) => sum + rules.length, 0)
  if (total === 0) return fixed('')
  const titled = concerned.length > 1 || view.models.length > 1
  return {
    before: `\n### ${heading(total)}\n`,
    tables: concerned.map(({ model, rules }) => table(titled ? title(model) : '', rules)),
    after: '',
    left: (tables, rows) =>
      `\n… and ${count(rows, 'rule')} of ${count(tables, 'more model')}, not shown here: see \`verdict.json\`.\n`,
    share: 1,
  }
}

/** Approvals have a section of their own. */
function shown(rule: RuleView, groups: readonly Group[]): boolean {
  return groups.includes(rule.group) && !(rule.group === 'pending' && rule.finding.kind === 'approval')
}

function title({ model }: ModelView): string {
  if (model === null) return '\n**The change as a whole**\n'
  return `\n**${codeSpan(model.id, 'line')}** · ${model.tier} tier, ${model.change}\n`
}

function table(heading: string, rules: readonly RuleView[]): Table {
  return {
    before: `${heading}\n`,
    head: ['', 'Rule', 'What was found', 'What to do'],
    count: rules.length,
    row: (index) => row(rules[index]),
    after: '',
    left: (hidden) => `\n… and ${count(hidden, 'more rule')}: see \`verdict.json\`.\n`,
  }
}

function row(rule: RuleView | undefined): readonly string[] {
  if (rule === undefined) return []
  const remedy = rule.remedy === null ? '' : `${markdownPhrase(rule.remedy, 'cell')}.`
  return [MARK[rule.group], markdownPhrase(rule.label, 'cell'), `${markdownPhrase(rule.because, 'cell')}.`, remedy]
}
