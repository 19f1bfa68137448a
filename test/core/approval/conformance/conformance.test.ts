import { describe, expect, test } from 'vitest'
import { independenceRows } from './independence.rows.ts'
import { notApplicable } from './not-applicable.ts'
import { membershipRows, overrideRows, reviewRows } from './review.rows.ts'
import { ruleRows } from './rule.rows.ts'
import { modelRows, stalenessRows } from './staleness.rows.ts'

const rows = [
  ...independenceRows,
  ...membershipRows,
  ...reviewRows,
  ...stalenessRows,
  ...ruleRows,
  ...overrideRows,
  ...modelRows,
]

const scenarios = [...Array.from({ length: 195 }, (_, at) => String(at + 1)), '42a', '42b', '42c', '42d']

describe('scenarios of approvals.md section B', () => {
  test.each(rows)('B$b: $shows (WANT: $want)', ({ actual, expected }) => {
    expect(actual()).toEqual(expected)
  })

  test(`each of the ${scenarios.length} scenarios is shown here or listed with the reason why not`, () => {
    const shown = new Set(rows.map(({ b }) => b))
    const listed = Object.keys(notApplicable)
    expect(listed.filter((b) => shown.has(b))).toEqual([])
    expect(scenarios.filter((b) => !shown.has(b) && !listed.includes(b))).toEqual([])
    expect([...shown, ...listed].filter((b) => !scenarios.includes(b))).toEqual([])
  })
})
