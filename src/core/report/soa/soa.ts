import type { Verdict } from '../../evaluate/verdict.ts'
import { csv } from './csv.ts'
import { statementOfApplicability } from './statement.ts'

const HEAD = [
  'Model',
  'Annex A',
  'Objective',
  'Title',
  'Applicability',
  'Justification',
  'Result',
  'Controls',
  'Weakest evidence',
  'As of',
]

/**
 * The statement of applicability for ISO/IEC 42001 as a table for a spreadsheet: a draft for whoever answers for the
 * management system, by the titles of Annex A. It certifies nothing.
 */
export function renderSoa(verdict: Verdict): string {
  const rows = statementOfApplicability(verdict).map((row) => [
    row.model,
    row.annex.ref,
    row.annex.objective,
    row.annex.title,
    row.applicability,
    row.justification,
    row.result,
    row.controls.join('; '),
    row.strength ?? '',
    verdict.asOf,
  ])
  return csv([HEAD, ...rows])
}
