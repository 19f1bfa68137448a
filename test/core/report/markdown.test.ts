import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../src/core/evaluate/verdict.ts'
import { COMMENT_LIMIT, renderComment } from '../../../src/core/report/markdown.ts'
import { renderSummary, SUMMARY_LIMIT } from '../../../src/core/report/summary.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import { liveliness, rendered, tables, tags, unbalanced } from './github.ts'
import { everything, replaced, withValues } from './hostile.ts'
import * as sample from './sample.ts'
import { several } from './sample-governance.ts'

const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...sample.hostileTexts) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
)
const pool = fc.array(texts, { minLength: 1, maxLength: 12 })

const allowed = new Set('h2 h3 blockquote p strong code table thead tbody tr th td details summary sub pre'.split(' '))

function names(html: string): ReadonlySet<string> {
  return new Set(tags(html).map((tag) => (tag.split(/\s/)[0] ?? '').replace('/', '')))
}

/** The page without what depends on wording: code comes and goes with the words. */
function shape(html: string): readonly string[] {
  return tags(html).filter((tag) => !/^\/?(code|pre)\b/.test(tag))
}

function expectInert(page: string): void {
  expect([...names(page)].filter((name) => !allowed.has(name))).toEqual([])
  expect(tags(page).filter((tag) => /\s/.test(tag) && tag !== 'code class="language-mermaid"')).toEqual([])
  expect(unbalanced(page)).toBeNull()
  expect(liveliness(page)).toBeNull()
  for (const table of tables(page)) expect(new Set(table.map((row) => row.length)).size).toBe(1)
}

describe('text from the pull request', () => {
  test('does nothing on the page, whatever it is', () => {
    fc.assert(
      fc.property(pool, (hostile) => {
        const at = (index: number): string => hostile[index % hostile.length] ?? ''
        const verdict = withValues(replaced(everything, at), at)
        const page = rendered(renderSummary(viewOf(verdict)))
        expect(page).not.toBe('')
        expectInert(page)
      }),
      { numRuns: 60 },
    )
  })

  test('does not change the shape of the page', () => {
    const plain = shape(rendered(renderSummary(viewOf(replaced(everything, () => 'word')))))
    fc.assert(
      fc.property(texts, (hostile) => {
        expect(shape(rendered(renderSummary(viewOf(replaced(everything, () => hostile)))))).toEqual(plain)
      }),
      { numRuns: 60 },
    )
  })
})

const crowds: readonly (readonly [string, Verdict])[] = [
  ['1 model, 2 failing', sample.blocked],
  ['50 models × 500 rules, half failing', sample.crowd(50, 500, 2)],
  ['50 models × 500 rules, all failing', sample.crowd(50, 500, 1)],
  ['50 models × 500 rules, none failing', sample.crowd(50, 500, 0)],
  ['1000 models × 3 rules, all failing', sample.crowd(1_000, 3, 1)],
  ['1 model × 10000 rules, all failing', sample.crowd(1, 10_000, 1)],
  [
    '20 models × 88 controls',
    several(20, ['eu-ai-act-high-risk', 'pra-ss1-23'], (at) => (at % 2 === 0 ? 'fail' : 'pass')),
  ],
  ['long hostile names', replaced(everything, (index) => `${'@|`<'.repeat(60)}${index}`)],
]

describe.each(crowds)('a page for %s', (_, verdict) => {
  const view = viewOf(verdict)

  test.each([4_000, 8_191, 30_000, COMMENT_LIMIT - 1, COMMENT_LIMIT])('keeps to %i characters', (limit) => {
    expect(renderComment(view, limit).length).toBeLessThanOrEqual(limit)
  })

  test('is inert and unbroken when it is cut', () => {
    const page = renderComment(view, 20_000)
    expect(page.length).toBeGreaterThan(0)
    expectInert(rendered(page))
  })

  test.each([16_000, SUMMARY_LIMIT])('keeps to %i bytes', (limit) => {
    expect(Buffer.byteLength(renderSummary(view, limit))).toBeLessThanOrEqual(limit)
  })

  test('counts every failing rule, model by model', () => {
    const page = renderComment(view)
    const failing = view.counts.failed
    expect(page).toContain(failing === 0 ? 'pass' : '❌ **')
    const shown = rowsUnder(page, 'fail')
    expect(shown.listed + shown.counted).toBe(failing)
  })
})

/** Rows of the table of failing rules, and the number that the line below it counts. */
function rowsUnder(page: string, word: string): { readonly listed: number; readonly counted: number } {
  const section = page.split(/^### /m).find((part) => part.startsWith('❌') && part.includes(word)) ?? ''
  const table = section.split('\n\n')[1] ?? ''
  const listed = table.startsWith('|') ? table.trim().split('\n').length - 2 : 0
  const counted = /… and ([\d,]+) more rule/.exec(section)?.[1] ?? '0'
  return { listed, counted: Number(counted.replaceAll(',', '')) }
}

describe('a page that had to be shortened', () => {
  const page = renderComment(viewOf(sample.crowd(50, 500, 2)))

  test('shows a failing rule of every model', () => {
    const models = new Set(page.match(/^\|`[^`|]+`\|`metric_/gm))
    expect(models.size).toBe(50)
  })

  test('shows no rule that holds while a failing one is left out', () => {
    expect(page).not.toContain('|✅|`metric_')
  })

  test('names every failing rule once', () => {
    for (let rule = 0; rule < 500; rule++) expect(page).toContain(`metrics/metric_${String(rule).padStart(3, '0')}/`)
  })
})

test('the same verdict gives the same bytes, in whatever order its findings come', () => {
  const page = renderComment(viewOf(everything))
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...everything.findings], { minLength: everything.findings.length }),
      (findings) => {
        expect(renderComment(viewOf({ ...everything, findings }))).toBe(page)
      },
    ),
    { numRuns: 20 },
  )
})

test('the moment judged for does not change the comment', () => {
  const later = { ...sample.blocked, asOf: '2026-11-23T10:00:00Z' }
  expect(renderComment(viewOf(later))).toBe(renderComment(viewOf(sample.blocked)))
})
