import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MetricFacts } from '../../../src/core/evaluate/verdict.ts'
import { renderVerdictJson } from '../../../src/core/report/verdict-json.ts'
import { verdictSchema } from '../../../src/core/report/verdict-schema.ts'
import { closed } from './closed-schema.ts'
import { everything } from './hostile.ts'
import * as sample from './sample.ts'
import * as approvals from './sample-approvals.ts'

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
// `closed` keeps the schema a schema
const validate = ajv.compile(closed(verdictSchema()) as object)

const verdicts = {
  blocked: sample.blocked,
  held: sample.held,
  counted: approvals.counted,
  complete: approvals.complete,
  vetoed: approvals.vetoed,
  short: approvals.shortOfPeople,
  broken: approvals.broken,
  promoted: sample.promoted,
  firstVersion: sample.firstVersion,
  noModelChange: sample.noModelChange,
  notGated: sample.notGated,
  policyInvalid: sample.policyInvalid,
  everything,
}

describe.each(Object.entries(verdicts))('verdict.json of %s', (_, verdict) => {
  const text = renderVerdictJson(verdict)

  test('is what the published schema says, and nothing else', () => {
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  })

  test('has sorted keys, two spaces and a final newline', () => {
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    const keys = keyLists(JSON.parse(text))
    expect(keys).toEqual(keys.map((list) => list.toSorted()))
  })
})

/** Keys of all mappings in a value, each list as it stands. */
function keyLists(value: unknown): readonly (readonly string[])[] {
  if (value === null || typeof value !== 'object') return []
  const own = Array.isArray(value) ? [] : [Object.keys(value)]
  return [...own, ...Object.values(value).flatMap(keyLists)]
}

test('the schema refuses a verdict with a wrong word, a missing key or a number for a text', () => {
  const verdict = JSON.parse(renderVerdictJson(sample.blocked))
  expect(validate({ ...verdict, decision: 'maybe' })).toBe(false)
  const { digests: _, ...without } = verdict
  expect(validate(without)).toBe(false)
  const [first, ...others] = verdict.findings
  expect(validate({ ...verdict, findings: [{ ...first, candidate: { value: 0.8 } }, ...others] })).toBe(false)
})

test('facts are whole and as written, whatever is shown to people', () => {
  const text = 'x'.repeat(400)
  const value = `0.${'123456789'.repeat(9)}`
  const verdict = sample.verdict('block', {
    findings: [
      sample.finding(
        `metrics/${text}/at_least`,
        { code: 'misses-bound' },
        {
          outcome: 'fail',
          metric: sample.facts(text, { candidate: sample.quantity(value, '12'), slack: '-0.1' }),
        },
      ),
    ],
  })
  const [found] = JSON.parse(renderVerdictJson(verdict)).findings
  expect(found.metric).toBe(text)
  expect(found.candidate).toEqual({ interval: null, n: 12, standardError: null, value })
  expect(found.reason).toBe('misses-bound')
  expect(found.because).not.toContain('123456789123456789')
})

test.each([
  ['1912', 1912],
  ['1912.0', '1912.0'],
  ['1'.repeat(30), '1'.repeat(30)],
  ['many', 'many'],
])('%s rows are %j', (text, expected) => {
  const metric = sample.facts('a', { candidate: sample.quantity('1', text) })
  const verdict = sample.verdict('promote', {
    findings: [sample.finding('metrics/a/at_least', { code: 'meets-bound' }, { metric })],
  })
  expect(JSON.parse(renderVerdictJson(verdict)).findings[0].candidate.n).toBe(expected)
})

/** The one finding of a verdict, which the schema accepts. */
function shown(parts: Partial<MetricFacts>): Record<string, unknown> {
  const metric = sample.facts('a', parts)
  const found = sample.finding('metrics/a/regress_at_most', { code: 'within-margin' }, { metric })
  const verdict = JSON.parse(renderVerdictJson(sample.verdict('promote', { findings: [found] })))
  validate(verdict)
  expect(validate.errors).toBeNull()
  return verdict.findings[0]
}

describe('inference', () => {
  test('stands there whole, in order of its keys', () => {
    const { inference } = shown({ inference: sample.inference })
    expect(inference).toEqual(sample.inference)
    expect(Object.keys(Object(inference))).toEqual(Object.keys(sample.inference).toSorted())
  })

  test('is left out where nothing was inferred', () => {
    expect('inference' in shown({})).toBe(false)
  })

  test('holds the schema to its kinds', () => {
    const wrong = [{ n: -1 }, { p: 0.5 }, { correction: 'fdr' }, { paired: 'yes' }, { method: null }, { more: 1 }]
    const verdict = JSON.parse(
      renderVerdictJson(sample.verdict('promote', { findings: [sample.finding('m', { code: 'meets-bound' })] })),
    )
    const accepted = (inference: unknown): boolean => {
      return validate({ ...verdict, findings: [{ ...verdict.findings[0], inference }] })
    }
    expect(accepted(sample.inference)).toBe(true)
    expect(wrong.filter((parts) => accepted({ ...sample.inference, ...parts }))).toEqual([])
    expect(accepted(null)).toBe(false)
  })
})

test('the order of findings, models, approvals and waivers does not show', () => {
  const text = renderVerdictJson(everything)
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...everything.findings], { minLength: everything.findings.length }),
      (findings) => {
        const shuffled = {
          ...everything,
          findings,
          approvals: everything.approvals.toReversed(),
          waivers: everything.waivers.toReversed(),
        }
        expect(renderVerdictJson(shuffled)).toBe(text)
      },
    ),
    { numRuns: 30 },
  )
})
