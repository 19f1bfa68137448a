import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLOCK_NAMES, decodeGovernance } from '../../../../src/core/evidence/governance/decode.ts'
import { looksLikeRecord } from '../../../../src/core/evidence/governance/looks-like-record.ts'
import { progressOf } from '../../../../src/core/evidence/governance/progress.ts'
import { fullRecord, problemsOf, recordFile } from './record-file.ts'

test('a record with every block and every key reads, and each block knows its line', () => {
  const read = decodeGovernance([{ file: recordFile(fullRecord), block: null }])
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.problems))
  expect(new Set(read.record.blocks.keys())).toEqual(BLOCK_NAMES)
  expect(Object.values(read.record.governance)).not.toContain(null)
  const lines = fullRecord.split('\n')
  for (const [name, { at }] of read.record.blocks) expect(lines[at.line - 1]?.startsWith(`${name}:`)).toBe(true)
  expect(progressOf(read.record).flatMap(({ open }) => open)).toEqual([])
})

describe('every problem is listed with its line', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['no version', 'risks: []\n', ['governance.yaml:1 governance/missing-key the record lacks the key version']],
    ['another version', 'version: 2\n', [expect.stringContaining('governance.yaml:1 governance/out-of-range')]],
    ['not a mapping', '- version: 1\n', ['governance.yaml:1 governance/not-a-mapping the record is not a mapping']],
    ['nothing', '', [expect.stringContaining('governance.yaml')]],
    [
      'an unknown block',
      'version: 1\nrisk: []\n',
      [expect.stringContaining('governance.yaml:2 governance/unknown-key')],
    ],
    [
      'an unknown key',
      'version: 1\nstop:\n  how: Switch it off\n  howw: x\n',
      [expect.stringContaining('governance.yaml:4 governance/unknown-key')],
    ],
    [
      'a number for words, a word for a number',
      'version: 1\npurpose: { statement: 5 }\nmonitoring:\n  - limit: high\n',
      [
        expect.stringContaining('governance.yaml:2 governance/wrong-type statement is the number 5'),
        expect.stringContaining('governance.yaml:4 governance/wrong-type limit is the text "high"'),
      ],
    ],
    [
      'a day that is none',
      'version: 1\nstop: { exercised: 2026-02-30 }\n',
      [expect.stringContaining('governance.yaml:2 governance/wrong-value exercised')],
    ],
    [
      'a path that leaves the model',
      'version: 1\nstop: { runbook: ../../etc/passwd }\n',
      [expect.stringContaining('governance.yaml:2 governance/unsafe-path')],
    ],
    [
      'yes for true',
      'version: 1\ndata: { personal: yes }\n',
      [expect.stringContaining('governance.yaml:2 governance/wrong-type')],
    ],
    [
      'a list that is a mapping',
      'version: 1\nrisks: { hazard: Fire }\n',
      [expect.stringContaining('governance.yaml:2 governance/wrong-type')],
    ],
    [
      'an item that is nothing',
      'version: 1\nrisks:\n  -\n',
      [expect.stringContaining('governance.yaml:3 governance/wrong-type')],
    ],
    ['a digest too short', 'version: 1\nrollout: { last_good: abc }\n', [expect.stringContaining('governance.yaml:2')]],
    ['null for a block', 'version: 1\nrisks: null\n', [expect.stringContaining('governance.yaml:2')]],
    [
      'no holder',
      'version: 1\nroles: { owner: [] }\n',
      [expect.stringContaining('governance.yaml:2 governance/empty')],
    ],
    ['an incident without a name', 'version: 1\nincidents:\n  - status: open\n', [expect.stringContaining(':3 ')]],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(recordFile(text))).toEqual(expected)
  })
})

describe('two files of one model', () => {
  test('are one record', () => {
    const one = recordFile('version: 1\nrisks: []\n', 'a.yaml')
    const two = recordFile('version: 1\nretention: { logs_days: 200 }\n', 'b.yaml')
    expect(problemsOf(one, two)).toEqual([])
  })

  test.each([
    ['the same', 'retention: { logs_days: 200 }'],
    ['another', 'retention: { logs_days: 20 }'],
    ['nothing in it', 'retention: {}'],
  ])('a block in both is a contradiction: %s', (_, block) => {
    const one = recordFile('version: 1\n\nretention: { logs_days: 200 }\n', 'a.yaml')
    expect(problemsOf(one, recordFile(`version: 1\n${block}\n`, 'b.yaml'))).toEqual([
      'b.yaml:2 governance/contradiction retention stands in a.yaml:3 too',
    ])
  })

  test('what is wrong in one does not hide what is wrong in the other', () => {
    const problems = problemsOf(recordFile('version: 1\nrisks: [', 'a.yaml'), recordFile('version: 2\n', 'b.yaml'))
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['a.yaml', 'b.yaml'])
  })

  test('the same file twice contradicts itself', () => {
    const file = recordFile('version: 1\nrisks: []\n')
    expect(problemsOf(file, file)).toHaveLength(1)
  })
})

function nested(depth: number): string {
  return `version: 1\npurpose: ${'['.repeat(depth)}${']'.repeat(depth)}\n`
}

describe('hostile input', () => {
  test.each([
    ['a key twice', 'version: 1\nrisks: []\nrisks: []\n'],
    ['a key twice inside', 'version: 1\nstop: { how: A thing, how: Another thing }\n'],
    ['aliases', 'version: 1\npurpose: &a { statement: Calls }\ndisclosure: *a\n'],
    ['an alias bomb', `a: &a [x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: [${'*b,'.repeat(9)}*b]\n`],
    ['a merge key', 'version: 1\nstop: { <<: { how: A thing } }\n'],
    ['a tag', 'version: 1\npurpose: { statement: !!js/function "x" }\n'],
    ['depth', nested(1_000)],
    ['a hundred thousand brackets', nested(100_000)],
    ['5 MB of text', `version: 1\npurpose: { statement: ${'a '.repeat(2_500_000)} }\n`],
    ['5 MB of keys', `version: 1\n${Array.from({ length: 400_000 }, (_, at) => `key${at}: 1`).join('\n')}\n`],
    ['300 risks', `version: 1\nrisks:\n${'  - hazard: Fire\n'.repeat(300)}`],
    ['an answer of 3,000 characters', `version: 1\npurpose: { statement: ${'a'.repeat(3_000)} }\n`],
    ['control characters', 'version: 1\npurpose: { statement: "a\\u0007b" }\n'],
    ['several documents', 'version: 1\n---\nversion: 1\n'],
    ['__proto__', 'version: 1\n__proto__: { risks: [] }\n'],
    ['constructor', 'version: 1\nconstructor: {}\n'],
    ['a login that is a path', 'version: 1\nroles: { owner: ["../../x"] }\n'],
  ])('%s is refused, quickly', (_, text) => {
    const start = performance.now()
    const problems = problemsOf(recordFile(text))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThan(101)
    expect(problems.every((problem) => problem.length < 2_000)).toBe(true)
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  test('text that runs from right to left is text, and no more', () => {
    const read = decodeGovernance([
      { file: recordFile('version: 1\npurpose: { statement: "\u202egnihton si ti" }\n'), block: null },
    ])
    expect(read.kind).toBe('read')
  })

  test('text in other scripts answers', () => {
    const read = decodeGovernance([
      { file: recordFile('version: 1\npurpose: { statement: 誰に電話するかを決める }\n'), block: null },
    ])
    expect(read.kind === 'read' && read.record.governance.purpose?.statement?.filled).toBe(true)
  })

  test('nothing throws, whatever the text', () => {
    const piece = fc.constantFrom(
      ...fullRecord.split(/(?<=\n)|(?=[{}[\],:])/),
      '\u0000',
      '\ufeff',
      '&a ',
      '*a ',
      '"',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const file = recordFile(pieces.join(''))
        expect(['read', 'wrong']).toContain(
          decodeGovernance([
            { file, block: null },
            { file, block: null },
          ]).kind,
        )
        expect(typeof looksLikeRecord(file)).toBe('boolean')
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(['read', 'wrong']).toContain(decodeGovernance([{ file: recordFile(text), block: null }]).kind)
      }),
    )
  })
})

describe('a file is told from a policy', () => {
  test.each([
    ['draft.yaml', 'version: 1\nrisks: []\n', true],
    ['draft.yaml', 'version: 1\nroles: { owner: [dana] }\n', false],
    ['governance.yaml', 'version: 1\nroles: { owner: [dana] }\n', true],
    ['models/a/governance-risks.yml', 'version: 1\nrisks: [', true],
    ['.github/countersign.yml', 'version: 1\nmodels: [', false],
    ['governance.yaml', 'version: 1\nmodels: {}\ngates: {}\n', false],
    ['governance.yaml', '', true],
    ['x.yml', '', false],
  ])('%s: %j', (path, text, expected) => {
    expect(looksLikeRecord(recordFile(text, path))).toBe(expected)
  })
})
