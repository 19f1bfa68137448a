import { byCodeUnit } from '../../base/order.ts'
import { codeSpan } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { count } from '../phrase.ts'
import type { View } from '../types.ts'

/**
 * Every failing rule by name with the number of models it fails for: shown when the tables above had to leave some
 * out. Rules go by their id without the gate, which the page names once.
 */
export function failingIndex(view: View): Section {
  const models = new Map<string, number>()
  for (const { group, finding } of view.models.flatMap(({ rules }) => rules)) {
    if (group === 'failed' || group === 'errored') models.set(finding.rule, (models.get(finding.rule) ?? 0) + 1)
  }
  const rules = [...models].toSorted(([a, m], [b, n]) => n - m || byCodeUnit(a, b))
  if (rules.length === 0) return fixed('')
  const gate = view.gate === null ? '' : `${view.gate}/`
  return {
    before: '\n<details>\n<summary>Every failing rule by name</summary>\n\n',
    tables: [
      {
        before: '',
        head: ['Rule', 'Models'],
        count: rules.length,
        row: (index) => {
          const [rule = '', number = 0] = rules[index] ?? []
          return [codeSpan(rule.startsWith(gate) ? rule.slice(gate.length) : rule, 'cell'), String(number)]
        },
        after: '',
        left: (hidden) => `\n… and ${count(hidden, 'more failing rule')}: see \`verdict.json\`.\n`,
      },
    ],
    after: '\n</details>\n',
    left: (_, rows) => `${count(rows, 'failing rule')}: see \`verdict.json\`.\n`,
    share: 0.4,
  }
}
