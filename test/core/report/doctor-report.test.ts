import { describe, expect, test } from 'vitest'
import { isArmed, renderDoctorJson, renderDoctorText } from '../../../src/core/report/doctor-report.ts'
import type { Examination } from '../../../src/core/report/doctor-report.ts'
import { columnWidth } from '../../../src/core/report/column-width.ts'
import { hostileTexts } from './sample.ts'

const fine: Examination = {
  about: 'main',
  check: 'The check is required',
  outcome: 'ok',
  found: 'countersign/production is required on main',
  remedy: null,
}
const bad: Examination = {
  about: 'main',
  check: 'The check is bound to the App',
  outcome: 'problem',
  found: 'Anybody who may write a status can write countersign/production on main',
  remedy: 'Run countersign doctor --print-ruleset, and import what it prints under Settings, Rules',
}
const dark: Examination = {
  about: 'Roles',
  check: 'Teams are visible',
  outcome: 'unknown',
  found: 'The members of acme/model-risk could not be read',
  remedy: null,
}

const hint: Examination = {
  about: 'main',
  check: 'Reviews are left alone',
  outcome: 'advice',
  found: 'GitHub dismisses them at every push',
  remedy: 'Turn that off',
}

const plain = { width: 80, colour: false }

test('reads from top to bottom, with what to do, and ends with whether the gate is armed', () => {
  expect(renderDoctorText([fine, bad, dark], plain)).toBe(`main
  ok       The check is required: countersign/production is required on main
  PROBLEM  The check is bound to the App
           Anybody who may write a status can write countersign/production on
           main
           -> Run countersign doctor --print-ruleset, and import what it prints
              under Settings, Rules

Roles
  UNKNOWN  Teams are visible
           The members of acme/model-risk could not be read

The gate is not armed: 1 problem, 1 thing that could not be looked at.
`)
})

test.each([
  ['all is well', [fine], true],
  ['there is a problem', [fine, bad], false],
  ['something is unknown', [fine, dark], false],
  ['there is advice', [fine, hint], true],
  ['there is nothing but advice', [hint], false],
  ['nothing was looked at', [], false],
] as const)('armed where %s: %j', (_, checks, armed) => {
  expect(isArmed(checks)).toBe(armed)
  expect(renderDoctorText(checks, plain).endsWith('The gate is armed.\n')).toBe(armed)
  expect(JSON.parse(renderDoctorJson(checks)).armed).toBe(armed)
})

test('JSON has every check, in order, whole', () => {
  const long: Examination = { ...bad, found: 'x'.repeat(5_000) }
  expect(JSON.parse(renderDoctorJson([fine, long]))).toEqual({
    schema: 'countersign.doctor/v1',
    armed: false,
    checks: [fine, long],
  })
})

test('colours only our own words', () => {
  const shown = renderDoctorText([bad], { ...plain, colour: true })
  expect(shown.startsWith('main\n  \u001b[31mPROBLEM\u001b[0m  The check')).toBe(true)
  expect(shown.split('\u001b')).toHaveLength(5)
})

describe.each(hostileTexts)('%j', (text) => {
  test('hides nothing and keeps its place', () => {
    const checks = [{ about: text, check: text, outcome: 'problem', found: text, remedy: text }] as const
    const shown = renderDoctorText(checks, plain)
    expect(/(?![\n\u200e])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(shown)).toBeNull()
    expect(shown.split('\n').filter((line) => columnWidth(line) > 80 && !/\S{25,}/.test(line))).toEqual([])
  })
})
