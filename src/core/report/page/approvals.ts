import { approvalState } from '../approval-state.ts'
import { missingWords } from '../approvals/missing.ts'
import { signatures } from '../approvals/signature.ts'
import { codeSpan, markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { count } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { ApprovalView } from '../approvals/approval-view.ts'
import type { View } from '../types.ts'

/** Who has to sign, and how far that is. */
export function approvals(view: View): Section {
  const rows = view.approvals
  if (rows.length === 0) return fixed('')
  const columns = columnsOf(view)
  return {
    before: '\n### ✍️ Approvals\n\n',
    tables: [
      {
        before: '',
        head: ['', ...columns.map(({ head }) => head)],
        count: rows.length,
        row: (index) => row(rows[index], columns),
        after: '',
        left: (hidden) => `\n… and ${count(hidden, 'more role')}: see \`verdict.json\`.\n`,
      },
    ],
    after: '',
    left: (_, roles) => `${count(roles, 'role')}: see \`verdict.json\`.\n`,
    share: 0.2,
  }
}

type Column = { readonly head: string; readonly cell: (approval: ApprovalView) => string }

/** Columns that are empty in every row are left out. */
function columnsOf({ approvals: rows, signatures: { known } }: View): readonly Column[] {
  const role: Column = { head: 'Role', cell: (approval) => codeSpan(approval.role, 'cell') }
  if (rows.every(({ tally }) => tally === null)) {
    return [role, { head: 'State', cell: (approval) => `${markdownPhrase(approvalState(approval, known), 'cell')}.` }]
  }
  const signed = rows.some(({ tally }) => tally !== null && tally.counted.length > 0)
  const open = rows.some(({ tally }) => tally === null || tally.missing > 0)
  return [
    role,
    {
      head: 'Has',
      cell: ({ required, tally }) => (tally === null ? '' : `${tally.counted.length}&nbsp;of&nbsp;${required}`),
    },
    ...(signed ? [{ head: 'Signed by', cell: phraseCell(signatures) }] : []),
    ...(open ? [{ head: 'Missing', cell: phraseCell((approval) => missingWords(approval, known)) }] : []),
  ]
}

function phraseCell(phrase: (approval: ApprovalView) => Phrase): Column['cell'] {
  return (approval) => markdownPhrase(phrase(approval), 'cell')
}

function row(approval: ApprovalView | undefined, columns: readonly Column[]): readonly string[] {
  if (approval === undefined) return []
  const done = approval.tally !== null && approval.tally.missing === 0
  return [done ? '✅' : '⏳', ...columns.map(({ cell }) => cell(approval))]
}
