import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { taskList } from '../../../src/core/evidence/task-list.ts'

function tasks(body: string): readonly string[] {
  return taskList(body).map(({ state, text, reason }) => `${state}: ${text}${reason === null ? '' : ` (${reason})`}`)
}

describe('boxes', () => {
  test.each([
    ['- [x] Reviewed', ['ticked: Reviewed']],
    ['- [X] Reviewed', ['ticked: Reviewed']],
    ['* [x] Reviewed', ['ticked: Reviewed']],
    ['+ [ ] Reviewed', ['open: Reviewed']],
    ['1. [x] Reviewed', ['ticked: Reviewed']],
    ['2) [ ] Reviewed', ['open: Reviewed']],
    ['- [x] One\r\n- [ ] Two\r\n', ['ticked: One', 'open: Two']],
    ['- [ ] Outer\n    - [x] Inner', ['open: Outer', 'ticked: Inner']],
    ['> - [x] Quoted', ['ticked: Quoted']],
    ['- [x] Same\n- [ ] Same', ['ticked: Same', 'open: Same']],
    ['- [x] With `code` in it', ['ticked: With `code` in it']],
    ['- [x]', ['ticked: ']],
    ['- [x]Reviewed', []],
    ['- [] Reviewed', []],
    ['- [y] Reviewed', []],
    ['[x] Reviewed', []],
    ['I ticked - [x] Reviewed', []],
    ['', []],
  ])('%j', (body, expected) => {
    expect(tasks(body)).toEqual(expected)
  })
})

describe('boxes that nobody sees do not count', () => {
  test.each([
    ['in a comment', '<!-- - [x] Reviewed -->'],
    ['in a comment over lines', '<!--\n- [x] Reviewed\n-->'],
    ['in a comment that is never closed', '<!--\n- [x] Reviewed'],
    ['in a fence', '```\n- [x] Reviewed\n```'],
    ['in a fence with tildes', '~~~\n- [x] Reviewed\n~~~'],
    ['in a fence in a list', '- a\n  ```\n  - [x] Reviewed\n  ```'],
    ['in indented code', 'Text\n\n    - [x] Reviewed'],
    ['in inline code', '`- [x] Reviewed`'],
    ['in pre', '<pre>\n- [x] Reviewed\n</pre>'],
  ])('%s', (_, body) => {
    expect(taskList(body)).toEqual([])
  })
})

describe('not applicable', () => {
  test.each([
    ['- [ ] DPIA N/A — no personal data', 'not-applicable: DPIA (no personal data)'],
    ['- [ ] DPIA: N/A: no personal data', 'not-applicable:  (no personal data)'],
    ['- [ ] DPIA n/a - no personal data', 'not-applicable: DPIA (no personal data)'],
    ['- [ ] DPIA (N/A, no personal data)', 'not-applicable: DPIA (no personal data)'],
    ['- [ ] DPIA N/A because nothing is personal', 'not-applicable: DPIA (nothing is personal)'],
    ['- [x] DPIA N/A — no personal data', 'not-applicable: DPIA (no personal data)'],
    ['- [ ] N/A — no personal data', 'not-applicable:  (no personal data)'],
    ['- [ ] DPIA N/A', 'open: DPIA'],
    ['- [x] DPIA N/A', 'open: DPIA'],
    ['- [x] DPIA N/A —', 'open: DPIA'],
    ['- [x] DPIA N/A — .', 'open: DPIA'],
    ['- [x] DPIA N/A — reason', 'open: DPIA'],
    ['- [x] DPIA N/A — <give a reason>', 'open: DPIA'],
    ['- [ ] DPIA done, or N/A — no personal data', 'open: DPIA done, or N/A — no personal data'],
    ['- [x] Data from n/april', 'ticked: Data from n/april'],
  ])('%s', (body, expected) => {
    expect(tasks(body)).toEqual([expected])
  })
})

describe('ids', () => {
  test.each([
    ['- [x] eu5: Screened', 'eu5', 'Screened'],
    ['- [x] Screened <!-- id: eu5 -->', 'eu5', 'Screened'],
    ['- [x] <!-- id: eu5 --> note: Screened', 'eu5', 'note: Screened'],
    ['- [x] Screened: yes, twice', 'Screened', 'yes, twice'],
    ['- [x] See https://a.b', null, 'See https://a.b'],
    ['- [x] Screened <!-- id: -->', null, 'Screened'],
  ])('%s', (body, id, text) => {
    expect(taskList(body)).toMatchObject([{ id, text }])
  })
})

test('a task stands where its box stands', () => {
  expect(taskList('Intro\n\n  - [x] Done')[0]?.at).toEqual({ line: 3, column: 5 })
})

test('a list is read beyond what a description has room for, long items up to 2,000 characters', () => {
  expect(taskList('- [x]\n'.repeat(Math.floor(65_536 / 6)))).toHaveLength(10_922)
  expect(taskList('- [x] a\n'.repeat(50_000))).toHaveLength(11_000)
  expect(taskList(`- [x] ${'a'.repeat(1_000_000)}`)[0]?.text.length).toBeLessThan(2_001)
})

test('text around a list changes no task, and nothing throws', () => {
  const noise = fc.array(fc.constantFrom('text\n', '\n', '# a\n', '- b\n', '| a |\n', '\u202e\n'), { maxLength: 8 })
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      const body = `${before.join('')}\n\n- [x] one\n- [ ] two\n\n${after.join('')}`
      expect(tasks(body)).toEqual(['ticked: one', 'open: two'])
    }),
    { numRuns: 1_000 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
      expect(taskList(`- [x] ${body}`).length).toBeLessThan(201)
    }),
  )
})
