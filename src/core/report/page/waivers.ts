import { codeSpan, markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section, Table } from '../fit.ts'
import { count, join, list, name, quote, say } from '../phrase.ts'
import type { View } from '../types.ts'
import { waiverStanding } from '../waiver-sentence.ts'

/** The register of exceptions: waivers of the policy as they stand, and severities it lowers. */
export function waivers(view: View): Section {
  const { waivers: register, adjustments } = view
  if (register.length + adjustments.length === 0) return fixed('')
  const late = register.filter(({ state }) => state === 'expired' || state === 'expiring').length
  const refused = register.filter(({ state }) => state === 'refused').length
  const unused = register.filter(({ state }) => state === 'unused').length
  const counts = [
    ...(register.length > 0 ? [count(register.length, 'waiver')] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(late > 0 ? [`${late} expired or soon to expire`] : []),
    ...(unused > 0 ? [`${unused} not needed`] : []),
    ...(adjustments.length > 0 ? [`${count(adjustments.length, 'control')} lowered to a warning`] : []),
  ]
  return {
    before: `\n<details>\n<summary>🎫 Exceptions in the policy: ${counts.join(', ')}</summary>\n\n`,
    tables: [waiverTable(view), adjustmentTable(view)].filter((table) => table.count > 0),
    after: '\n</details>\n',
    left: (_, rows) => `${count(rows, 'exception')}: see \`verdict.json\`.\n`,
    share: 0.2,
  }
}

function waiverTable({ waivers: register }: View): Table {
  return {
    before: '',
    head: ['Waived', 'For', 'Holds', 'By', 'Reason'],
    count: register.length,
    row: (index) => {
      const waiver = register[index]
      if (waiver === undefined) return []
      const instead = waiver.compensating === null ? [] : say`; instead: ${quote(waiver.compensating)}`
      const cells = [
        [name(waiver.control)],
        list(waiver.models),
        waiverStanding(waiver),
        join(waiver.approvedBy.map((login) => [name(login)])),
        say`${quote(waiver.reason)}${instead}`,
      ]
      return cells.map((cell) => markdownPhrase(cell, 'cell'))
    },
    after: '',
    left: (hidden) => `\n… and ${count(hidden, 'more waiver')}: see \`verdict.json\`.\n`,
  }
}

function adjustmentTable({ adjustments }: View): Table {
  return {
    before: '\n',
    head: ['Control', 'Severity', 'Policy line'],
    count: adjustments.length,
    row: (index) => {
      const adjustment = adjustments[index]
      if (adjustment === undefined) return []
      const { control, from, to, at } = adjustment
      return [codeSpan(control, 'cell'), `${from} lowered to ${to}`, String(at.line)]
    },
    after: '',
    left: (hidden) => `\n… and ${count(hidden, 'more control')}: see \`verdict.json\`.\n`,
  }
}
