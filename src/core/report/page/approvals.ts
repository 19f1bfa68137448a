import { approvalState } from '../approval-state.ts'
import { codeSpan, markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { count } from '../phrase.ts'
import type { View } from '../types.ts'

/** Who has to sign, and how far that is. */
export function approvals(view: View): Section {
  const rows = view.approvals
  if (rows.length === 0) return fixed('')
  return {
    before: '\n### ✍️ Approvals\n\n',
    tables: [
      {
        before: '',
        head: ['', 'Role', 'State'],
        count: rows.length,
        row: (index) => {
          const approval = rows[index]
          if (approval === undefined) return []
          const done = approval.tally !== null && approval.tally.missing === 0
          return [
            done ? '✅' : '⏳',
            codeSpan(approval.role, 'cell'),
            `${markdownPhrase(approvalState(approval), 'cell')}.`,
          ]
        },
        after: '',
        left: (hidden) => `\n… and ${count(hidden, 'more role')}: see \`verdict.json\`.\n`,
      },
    ],
    after: '',
    left: (_, roles) => `${count(roles, 'role')}: see \`verdict.json\`.\n`,
    share: 0.2,
  }
}
