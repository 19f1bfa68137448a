import { describe, expect, test } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { csv } from '../../../../src/core/report/soa/csv.ts'
import { renderSoa } from '../../../../src/core/report/soa/soa.ts'
import { statementOfApplicability } from '../../../../src/core/report/soa/statement.ts'
import type { SoaRow } from '../../../../src/core/report/soa/statement.ts'
import { hostileTexts, noModelChange } from '../sample.ts'
import { controlsOf, governedByAll, governedWell } from '../sample-governance.ts'
import { verdict } from '../sample.ts'

function rowOf(rows: readonly SoaRow[], ref: string): SoaRow | undefined {
  return rows.find(({ annex }) => annex.ref === ref)
}

describe('the statement of applicability', () => {
  test('has the 38 controls of Annex A for every model', () => {
    expect(statementOfApplicability(governedByAll)).toHaveLength(5 * 38)
    expect(statementOfApplicability(noModelChange)).toHaveLength(38)
  })

  test('never shows what nobody assessed', () => {
    for (const { annex, result, applicability } of statementOfApplicability(governedWell)) {
      if (annex.controls.length > 0) continue
      expect([annex.ref, result, applicability]).toEqual([annex.ref, 'not assessed', 'to be decided'])
    }
    for (const { result } of statementOfApplicability(noModelChange)) expect(result).toBe('not assessed')
  })

  test('says of each what its controls came to', () => {
    const rows = statementOfApplicability(
      verdict('block', {
        findings: controlsOf(['iso-42001'], 'churn', (index) => (index % 2 === 0 ? 'pass' : 'fail')),
      }),
    )
    expect(rowOf(rows, 'A.6.2.7')).toMatchObject({ applicability: 'included', result: 'partly shown' })
    expect(rows.flatMap(({ controls }) => controls).filter((state) => state.endsWith(' fail')).length).toBeGreaterThan(
      5,
    )
  })

  test('excludes with the reason the record gives', () => {
    const rows = statementOfApplicability(
      verdict('promote', { findings: controlsOf(['iso-42001'], 'churn', () => 'not-applicable') }),
    )
    const row = rowOf(rows, 'A.8.2')
    expect(row?.applicability).toBe('excluded')
    expect(row?.justification).toContain('personal: false')
  })

  test('leaves open what the gate does not ask', () => {
    const rows = statementOfApplicability(
      verdict('promote', { findings: controlsOf(['model-card-basic'], 'churn', () => 'pass') }),
    )
    expect(rowOf(rows, 'A.5.2')).toMatchObject({
      applicability: 'to be decided',
      justification: 'The gate does not ask for RISK-03',
      result: 'not assessed',
    })
  })

  test('is what the golden file holds', async () => {
    const golden = `${import.meta.dirname}/../../../golden/soa/statement.csv`
    const basic = controlsOf(['model-card-basic'], 'churn', (index) => (index === 2 ? 'fail' : 'pass'))
    await expect(renderSoa(verdict('block', { findings: basic }))).toMatchFileSnapshot(golden)
  })
})

describe('a cell', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =cmd', '\t=x', '\r=x', '\n@x', '＝1', '\u200b=1', '|calc']

  test.each(formulas)('%j is text to a spreadsheet', (text) => {
    expect(csv([[text]])).toBe(`"'${text}"\r\n`)
  })

  test.each(['A.5.2', 'a=b', '', '3.1.0'])('%j stays as it is', (text) => {
    expect(csv([[text]])).toBe(`"${text}"\r\n`)
  })

  test.each(hostileTexts)('%j keeps to its cell', (text) => {
    const rows = parseCsv(csv([['a', text, 'b']]))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toHaveLength(3)
    expect(rows[0]?.[1]?.replace(/^'/, '')).toBe(text.toWellFormed())
  })
})
