import type { Column, TableResult } from '../../../../../src/core/evidence/table/table.ts'

/** What is unsound about the answer to any file at all; null where nothing is. */
export function answerProblem(result: TableResult): string | null {
  if (result.ok)
    return result.value.columns.map((column) => columnProblem(column, result.value.rows)).find(Boolean) ?? null
  if (result.error.length === 0) return 'refused without a diagnostic'
  const wrong = result.error.find(
    ({ code, message }) => !code.startsWith('table/') || message === '' || message.endsWith('.'),
  )
  return wrong === undefined ? null : `a diagnostic ${wrong.code}: ${wrong.message}`
}

function columnProblem(column: Column, rows: number): string | null {
  switch (column.kind) {
    case 'number': {
      const missing = column.missingAt?.reduce((sum, one) => sum + one, 0) ?? 0
      if (column.values.length !== rows || missing !== column.missing) return 'numbers of another length or count'
      return column.missingAt?.some((one, row) => one === 1 && !Number.isNaN(column.values[row])) === true
        ? 'a missing number that is one'
        : null
    }
    case 'text': {
      const { codes, dictionary, missing } = column
      if (codes.length !== rows || missing !== codes.filter((code) => code === -1).length)
        return 'texts of another length'
      return codes.every((code) => code >= -1 && code < dictionary.length) ? null : 'a code without a text'
    }
    case 'key':
      return column.high.length === rows && column.low.length === rows && column.missing <= rows
        ? null
        : 'keys of another length'
  }
}
