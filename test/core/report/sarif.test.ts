import { describe, expect, test } from 'vitest'
import { renderSarif } from '../../../src/core/report/sarif.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import { everything, replaced } from './hostile.ts'
import * as sample from './sample.ts'

type Result = {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }
      readonly region?: { readonly startLine: number }
    }
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[]
  readonly properties: { readonly outcome: string; readonly severity: string }
}

function run(verdict: typeof sample.blocked): { results: readonly Result[]; rules: readonly { id: string }[] } {
  const log = JSON.parse(renderSarif(viewOf(verdict)))
  expect(log.version).toBe('2.1.0')
  expect(log.runs).toHaveLength(1)
  return { results: log.runs[0].results, rules: log.runs[0].tool.driver.rules }
}

describe('SARIF of a blocked change', () => {
  const { results, rules } = run(sample.blocked)

  test('has a result for every rule that is not shown to hold, the worst first', () => {
    expect(results.map(({ level, properties }) => [level, properties.outcome])).toEqual([
      ['error', 'fail'],
      ['error', 'fail'],
      ['error', 'indeterminate'],
      ['note', 'pending'],
      ['note', 'pending'],
      ['warning', 'fail'],
      ['note', 'waived'],
    ])
  })

  test('points at file and line', () => {
    const [first] = results
    expect(first?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'models/churn/metrics.json', uriBaseId: 'SRCROOT' },
      region: { startLine: 22, startColumn: 5 },
    })
  })

  test('describes each rule once, where the results say it is', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId)
  })

  test('shows a waiver as a suppression, and nothing else as one', () => {
    const suppressed = results.filter(({ suppressions }) => suppressions !== undefined)
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['production/controls/FAIR-02'])
    expect(suppressed[0]?.suppressions?.[0]).toMatchObject({ kind: 'external', status: 'accepted' })
  })

  test('keeps the identity of a result when lines and values move', () => {
    const moved = {
      ...sample.blocked,
      findings: sample.blocked.findings.map((finding) => ({
        ...finding,
        evidence: finding.evidence.map((citation) => ({ ...citation, at: { line: 99, column: 1 } })),
        metric: finding.metric === null ? null : { ...finding.metric, candidate: sample.quantity('0.1') },
      })),
    }
    expect(prints(run(moved).results)).toEqual(prints(results))
    expect(new Set(prints(results).map((print) => JSON.stringify(print))).size).toBe(results.length)
  })
})

function prints(list: readonly Result[]): readonly unknown[] {
  return list.map((result) => result.partialFingerprints)
}

test('a severity of info is a note', () => {
  const finding = { ...sample.blocked.findings.find(({ outcome }) => outcome === 'fail'), severity: 'info' as const }
  const verdict = sample.verdict('promote', {
    findings: [{ ...sample.holding[0], ...finding } as (typeof sample.holding)[number]],
  })
  expect(run(verdict).results.map(({ level }) => level)).toEqual(['note'])
})

test.each([
  ['models/a b/metrics.json', 'models/a%20b/metrics.json'],
  ['javascript:alert(1)', 'javascript%3Aalert(1)'],
  ['//evil.example/x', '%2F%2Fevil.example/x'],
  ['a?b#c', 'a%3Fb%23c'],
  ['a%2e', 'a%252e'],
  ['\ud800', '%EF%BF%BD'],
  ['models/\u202egnp', 'models/%E2%80%AEgnp'],
])('the path %j becomes the address %s', (path, uri) => {
  const verdict = sample.verdict('block', {
    findings: [
      sample.finding(
        'evidence/x',
        { code: 'file-missing', path, similar: [] },
        {
          outcome: 'fail',
          evidence: [sample.cited(path, null)],
        },
      ),
    ],
  })
  expect(run(verdict).results[0]?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri, uriBaseId: 'SRCROOT' },
  })
})

test('no text from outside becomes a link, and every message is a line of text', () => {
  for (const text of sample.hostileTexts) {
    for (const { message } of run(replaced(everything, (index) => `${text}[a](${index})`)).results) {
      expect(message.text).not.toContain('](')
      expect(message.text).not.toMatch(/\p{Cc}/u)
    }
  }
})

test('a rule that cites nothing of the change has no location', () => {
  expect(run(sample.held).results.every(({ locations }) => locations.length === 0)).toBe(true)
})
