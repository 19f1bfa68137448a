import { expect, test } from 'vitest'
import { decodeGovernance } from '../../../../src/core/evidence/governance/decode.ts'
import { progressOf } from '../../../../src/core/evidence/governance/progress.ts'
import { governanceSchema } from '../../../../src/core/evidence/governance/schema.ts'
import { governanceSkeleton } from '../../../../src/core/evidence/governance/skeleton.ts'
import { problemsOf, recordFile } from './record-file.ts'

const skeleton = governanceSkeleton('churn')

test('the skeleton decodes, and answers nothing', () => {
  const read = decodeGovernance([{ file: recordFile(skeleton), block: null }])
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.problems))
  const progress = progressOf(read.record)
  expect(progress.length).toBeGreaterThan(15)
  for (const { block, asked, open } of progress) expect([block, open.length]).toEqual([block, asked])
  // nothing else is there: no yes, no day, no number, no path that nobody gave
  expect(leaves(read.record.governance)).toEqual([1])
})

test('it asks everything the language knows', () => {
  for (const { key, description } of questions(governanceSchema())) {
    expect(skeleton).toContain(`${key}:`)
    expect(skeleton.includes(description) || skeleton.includes(JSON.stringify(description))).toBe(true)
  }
})

test('what stands as a comment reads once the comment sign goes and a value is put there', () => {
  const blocks = skeleton.split('\n\n').slice(1)
  const uncommented = blocks.map((block) => {
    const [about = '', ...lines] = block.split('\n')
    return [about, ...lines.map((line) => line.replace(/^( *)# /, '$1').replace(/ # [A-Z].*$/, ''))].join('\n')
  })
  const text = uncommented
    .join('\n')
    .replaceAll('{…}', '{ owner: [dana] }')
    .replaceAll('[…]', '[docs/a.md]')
    .replaceAll('YYYY-MM-DD', '2026-01-31')
    .replaceAll(/: a (whole )?number/g, ': 7')
    .replaceAll('true | false', 'true')
    .replaceAll(/: ([\w-]+)(?: \| [\w-]+)+/g, ': $1')
    .replaceAll(/path: …/g, 'path: annex_i')
    .replaceAll(/(sha256|last_good): …/g, `$1: ${'ab'.repeat(32)}`)
    .replaceAll('…', 'docs/a.md')
    .replaceAll(/^Which figures.*|^( *)Which figures.*/gm, '')
  expect(problemsOf(recordFile(`version: 1\n${text}\n`))).toEqual([])
})

test.each(['a"b', 'a\nb: 1', '# x', '\u2028'])('an odd name of a model stays in its comment: %j', (id) => {
  expect(problemsOf(recordFile(governanceSkeleton(id)))).toEqual([])
})

/** Values that are no answers, and no places. */
function leaves(value: unknown): readonly unknown[] {
  if (value === null) return []
  if (typeof value !== 'object') return [value]
  if ('filled' in value) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'at' ? [] : leaves(inner)))
}

function questions(schema: unknown): readonly { readonly key: string; readonly description: string }[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties = Object.entries(Object(Object(schema).properties ?? {}))
  const own = properties.map(([key, field]) => ({ key, description: String(Object(field).description) }))
  return [...own.filter(({ key }) => key !== 'version'), ...Object.values(schema).flatMap(questions)]
}
