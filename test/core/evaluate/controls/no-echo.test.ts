import { expect, test } from 'vitest'
import { annotationsOf } from '../../../../src/core/report/annotations.ts'
import { renderComment, renderDetails, renderPage } from '../../../../src/core/report/markdown.ts'
import { renderSarif } from '../../../../src/core/report/sarif.ts'
import { renderText } from '../../../../src/core/report/text.ts'
import { renderVerdictJson } from '../../../../src/core/report/verdict-json.ts'
import { viewOf } from '../../../../src/core/report/view.ts'
import { fullCard, verdictOn } from './control-scene.ts'

/** One of each kind, in the forms they are written in. */
const VALUES = [
  'jo.bloggs@acme.io',
  '+44 20 7946 0958',
  'GB82 WEST 1234 5698 7654 32',
  '4539 1488 0343 6467',
  '536-90-4399',
  '943 476 5919',
  '00123456',
  '1970-02-01',
  '81.2.69.142',
]

const rows = `k,v\n1,${VALUES.slice(0, 6).join('\n2,')}\n3,MRN 00123456\n4,DOB 1970-02-01\n5,81.2.69.142\n`

const verdict = verdictOn({
  gate: '    controls:\n      packs: [promotion-core]\n',
  card: `${fullCard('a'.repeat(64))}\nMRN 00123456, DOB 1970-02-01, NHS 943 476 5919, 536-90-4399\n`,
  candidate: { 'docs/errors.csv': rows },
  looked: {},
})
const view = viewOf(verdict)
const page = { first: '', limit: 1_000_000, measure: (text: string): number => text.length }

test('every kind was found', () => {
  const finding = verdict.findings.find(({ control }) => control?.id === 'DATA-08')
  expect(finding?.outcome).toBe('fail')
  const lines = finding?.evidence.filter(({ path }) => path.endsWith('.csv')).map(({ at }) => at?.line)
  expect(new Set(lines)).toEqual(new Set([2, 3, 4, 5, 6, 7, 8, 9, 10]))
})

test.each([
  ['the comment', renderComment(view)],
  ['the page', renderPage(view, page)],
  ['the details', renderDetails(view, page)],
  ['the text', renderText(view, { colour: false, width: 100 })],
  ['verdict.json', renderVerdictJson(verdict)],
  ['SARIF', renderSarif(view)],
  ['the annotations', JSON.stringify(annotationsOf(view))],
])('%s repeats none of them', (_, written) => {
  const plain = written.replace(/[\s\\]/g, '')
  expect(VALUES.filter((value) => plain.includes(value.replace(/\s/g, '')))).toEqual([])
  expect(written.length).toBeGreaterThan(20)
})
