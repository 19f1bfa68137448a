import { describe, expect, test } from 'vitest'
import { decodeGovernance } from '../../../../src/core/evidence/governance/decode.ts'
import type { GovernanceRecord } from '../../../../src/core/evidence/governance/types.ts'
import { recordFile } from './record-file.ts'

function recordOf(block: string, path: string, text: string): GovernanceRecord {
  const read = decodeGovernance([{ file: recordFile(text, path), block }])
  if (read.kind === 'wrong') throw new Error(JSON.stringify(read.problems))
  return read.record
}

function problemsOf(block: string, path: string, text: string): readonly string[] {
  const read = decodeGovernance([{ file: recordFile(text, path), block }])
  return read.kind === 'read'
    ? []
    : read.problems.map(({ file, at, code, message }) => `${file}:${at?.line ?? '-'} ${code} ${message}`)
}

const REGISTER = `Hazard,Likelihood,Severity,Mitigation,Residual,Owner,Reviewed
A loyal customer is called,high,low,At most once a year,low,Dana,2026-10-01
"Prices, read as advice",low,high,A line in the letter,low,,2026-10-01
`

describe('a register in CSV', () => {
  test('is the block of risks, with the lines of its rows', () => {
    const { risks } = recordOf('risks', 'docs/risks.csv', REGISTER).governance
    expect(risks?.map(({ hazard, at }) => [at.line, hazard?.text])).toEqual([
      [2, 'A loyal customer is called'],
      [3, 'Prices, read as advice'],
    ])
    expect(risks?.[0]).toMatchObject({ likelihood: { value: 'high' }, reviewed: { value: '2026-10-01' } })
    expect(risks?.[1]?.owner).toBeNull()
  })

  test('a column that no risk has is told where its first value stands', () => {
    const text = REGISTER.replace('Likelihood', 'Chance')
    expect(problemsOf('risks', 'risks.csv', text)[0]).toBe(
      'risks.csv:1 governance/unknown-key item 1 of risks has the unknown key chance',
    )
  })

  test('a column twice', () => {
    expect(problemsOf('risks', 'risks.csv', 'Hazard,hazard\nA call,A letter\n')).toEqual([
      'risks.csv:1 governance/duplicate says hazard twice',
    ])
  })

  test.each([
    ['nothing at all', ''],
    ['a header alone is no risk', 'Hazard,Owner\n'],
    ['ragged rows', 'Hazard,Owner\nA\n'],
  ])('%s', (_, text) => {
    const read = decodeGovernance([{ file: recordFile(text, 'risks.csv'), block: 'risks' }])
    expect(read.kind === 'wrong' || read.record.governance.risks?.length === 0).toBe(true)
  })
})

const CARD = `---
license: mit
---
# Churn

## Human oversight

Two people look at each list.

- **Overseers:** Two managers
- **Intervene when:** complaints pile up,
  or a list holds more than 200 names
- Training: \`TR-12\`, once a year

### Automation bias

A control group is called without a score.

## Monitoring

| Metric | Limit | Cadence days | Owner | Action | Escalate |
|---|---|---|---|---|---|
| auc | 0.8 | 7 | Dana | Fall back to 3.0.2 | Head of risk |

## Stop

| Key | Value |
|---|---|
| How | Switch it off in the console |
| Exercised | 2026-08-01 |
`

describe('a section of the card', () => {
  test('bullets, their further lines and headings are keys; prose is none', () => {
    const { oversight } = recordOf('oversight', 'CARD.md', CARD).governance
    expect(oversight).toMatchObject({
      overseers: { text: 'Two managers', filled: true, at: { line: 10 } },
      intervene_when: { text: 'complaints pile up, or a list holds more than 200 names', at: { line: 11 } },
      training: { text: 'TR-12, once a year' },
      automation_bias: { text: 'A control group is called without a score.', at: { line: 17 } },
    })
  })

  test('a table with a header is a list', () => {
    const { monitoring } = recordOf('monitoring', 'CARD.md', CARD).governance
    expect(monitoring).toMatchObject([
      { metric: { text: 'auc' }, limit: { value: { text: '0.8' } }, cadence_days: { value: 7 }, at: { line: 23 } },
    ])
  })

  test('a table of two columns is keys and values', () => {
    const { stop } = recordOf('stop', 'CARD.md', CARD).governance
    expect(stop).toMatchObject({ how: { filled: true }, exercised: { value: '2026-08-01' }, owner: null })
  })

  test('what stands there is cited at its place in the card', () => {
    const { blocks } = recordOf('oversight', 'CARD.md', CARD)
    expect(blocks.get('oversight')).toMatchObject({ file: { path: 'CARD.md' }, at: { line: 6 } })
  })

  test.each([
    ['no such section', 'retirement', CARD, 'CARD.md:- governance/missing-key has no section for retirement'],
    ['an empty file', 'oversight', '', 'CARD.md:- governance/missing-key has no section for oversight'],
    [
      'a key that is none',
      'oversight',
      '## Oversight\n- Watchers: two\n',
      'CARD.md:2 governance/unknown-key oversight has the unknown key watchers',
    ],
    [
      'a key twice',
      'oversight',
      '## Oversight\n- Overseers: two\n- Overseers: none\n',
      'CARD.md:3 governance/duplicate says overseers twice',
    ],
    [
      'a day that is none',
      'stop',
      '## Stop\n- Exercised: last summer\n',
      'CARD.md:2 governance/wrong-value exercised is "last summer"; expected a day of the calendar as YYYY-MM-DD',
    ],
  ])('%s', (_, block, text, problem) => {
    const [first = ''] = problemsOf(block, 'CARD.md', text)
    expect(first).toBe(problem)
  })

  test.each([
    ['a template hint', '- Overseers: <!-- who? -->\n'],
    ['code that is shown', '```\n- Overseers: two managers\n```\n'],
    ['nothing', '- Overseers:\n'],
    ['prose alone', 'Overseers are two managers who look at every list.\n'],
  ])('answers nothing: %s', (_, body) => {
    const { oversight } = recordOf('oversight', 'CARD.md', `## Human oversight\n${body}`).governance
    expect(oversight).toMatchObject({ overseers: null })
  })

  test('a question is no answer', () => {
    const { oversight } = recordOf('oversight', 'CARD.md', '## Human oversight\n- Overseers: Who watches?\n').governance
    expect(oversight?.overseers).toMatchObject({ filled: false })
  })

  test('markup, marks and braces of any kind make no key and throw nothing', () => {
    const text = `## Oversight\n${'- {{ x }}: {% y %}\n| a | b | c |\n- \u202eoverseers: \\frac{a}{b}\n'.repeat(500)}`
    expect(() => decodeGovernance([{ file: recordFile(text, 'CARD.md'), block: 'oversight' }])).not.toThrow()
  })

  test('a card of five megabytes is refused in one sentence', () => {
    const text = `## Oversight\n${'- Overseers: two managers\n'.repeat(200_000)}`
    expect(problemsOf('oversight', 'CARD.md', text)).toEqual([
      'CARD.md:- document/too-large is larger than 1048576 bytes',
    ])
  })
})

describe('a file that is one block', () => {
  test.each([
    ['alone', '- hazard: A call too many\n'],
    ['under its name', 'version: 1\nrisks:\n  - hazard: A call too many\n'],
    ['as JSON', '[{"hazard": "A call too many"}]'],
  ])('%s', (_, text) => {
    expect(recordOf('risks', 'risks.yaml', text).governance.risks).toMatchObject([
      { hazard: { text: 'A call too many' } },
    ])
  })

  test('a block in two homes is a contradiction', () => {
    const read = decodeGovernance([
      { file: recordFile('version: 1\nstop: { how: A switch }\n'), block: null },
      { file: recordFile(CARD, 'CARD.md'), block: 'stop' },
    ])
    expect(read.kind === 'wrong' && read.problems.map(({ message }) => message)).toEqual([
      'stop stands in governance.yaml:2 too',
    ])
  })

  test('one file may hold several blocks', () => {
    const file = recordFile(CARD, 'CARD.md')
    const read = decodeGovernance([
      { file, block: 'stop' },
      { file, block: 'oversight' },
    ])
    expect(read.kind === 'read' && [...read.record.blocks.keys()]).toEqual(['stop', 'oversight'])
    expect(read.kind === 'read' && read.record.files).toHaveLength(1)
  })
})

test('where a link leads is no answer', () => {
  const text = '# Card\n\n## Stop\n\n- How: A switch\n\n[Owner]: dana "Dana decides on each case"\n'
  expect(recordOf('stop', 'CARD.md', text).governance.stop).toMatchObject({ owner: null })
})

test('a block with two sections of its name is a contradiction', () => {
  const text = '# Card\n\n## Oversight\n\n- Overseers: two managers\n\n## Oversight\n\n- Overseers: nobody\n'
  expect(problemsOf('oversight', 'CARD.md', text)).toEqual([
    'CARD.md:7 governance/duplicate has a second section for oversight',
  ])
})
