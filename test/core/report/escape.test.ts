import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeSpan, html, htmlPhrase, markdownQuote } from '../../../src/core/report/escape.ts'
import { name, quote } from '../../../src/core/report/phrase.ts'
import { shorten, visible } from '../../../src/core/report/visible.ts'
import { liveliness, rendered, tables, tags, unbalanced } from './github.ts'
import { hostileTexts } from './sample.ts'

const piece = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    '@a',
    '#1',
    '`',
    '``',
    '|',
    '\\',
    '\\|',
    '<',
    '>',
    '&',
    '*',
    '_',
    '~',
    '[',
    ']',
    '(',
    ')',
    '!',
    ' ',
    '\n',
    'www.a.b',
    ':x:',
    '$',
    'word',
    '0.5',
    'deadbeef1',
    '-',
    '=',
    '+',
    '.',
    ',',
    ':',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const hostile = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))

/** As a reader should see a name: nothing hidden, nothing lost but length. */
function seen(text: string, limit: number): string {
  const shown = shorten(visible(text), limit)
  return shown === '' ? '(empty)' : shown.replace(/^ +| +$| {2,}/g, (spaces) => '␠'.repeat(spaces.length))
}

const withoutMark = (text: string): string => text.replaceAll('\u200e', '')

describe('a name from outside', () => {
  test('is inert in a line of Markdown, and whole', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = rendered(`before ${codeSpan(text, 'line')} after`)
        expect(tags(page)).toEqual(['p', 'code', '/code', '/p'])
        expect(liveliness(page)).toBeNull()
        const code = /<code>([\s\S]*)<\/code>/.exec(page)?.[1] ?? ''
        expect(code).toBe(html(seen(text, 120)).replaceAll('&#39;', "'"))
      }),
      { numRuns: 1_000 },
    )
  })

  test('stays in its cell, and whole', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, prose) => {
        const page = rendered(`|a|b|c|d|\n|-|-|-|-|\n|1|${codeSpan(text, 'cell')}|${markdownQuote(prose, 'cell')}|4|\n`)
        const row = tables(page)[0]?.[1] ?? []
        expect(row).toHaveLength(4)
        expect([row[0], row[3]]).toEqual(['1', '4'])
        expect(withoutMark(row[1] ?? '')).toBe(seen(text, 120).replaceAll('\\|', '\\u{7C}'))
        expect(liveliness(page)).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })

  test('is inert inside HTML, where Markdown is not read', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, prose) => {
        const summary = htmlPhrase([name(text), quote(prose)])
        const page = rendered(`<details>\n<summary>${summary}</summary>\n\n*inside*\n\n</details>\n\n*after*\n`)
        expect(tags(page).filter((tag) => !tag.endsWith('code'))).toEqual([
          'details',
          'summary',
          '/summary',
          'p',
          'em',
          '/em',
          '/p',
          '/details',
          'p',
          'em',
          '/em',
          '/p',
        ])
        expect(unbalanced(page)).toBeNull()
        expect(liveliness(page)).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('prose from outside', () => {
  test('is inert in a line, whatever it says', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = rendered(`before ${markdownQuote(text, 'line')} after`)
        expect(new Set(tags(page)).difference(new Set(['p', '/p', 'code', '/code']))).toEqual(new Set())
        expect(liveliness(page)).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    ['Slice too small until the Q1 data arrives', 'Slice too small until the `Q1` data arrives'],
    ['share 0.4 is over 0.3, so it drifts!', 'share 0.4 is over 0.3, so it drifts!'],
    ['ask @acme/leads about #12', 'ask `@acme/leads` about `#12`'],
    ['reverts deadbeef now', 'reverts `deadbeef` now'],
    ['see JIRA-12 and 1234567', 'see `JIRA-12` and `1234567`'],
    ['Größe für Zürich überprüft', 'Größe für Zürich überprüft'],
    ['a\nb', '`a\\nb`'],
    ['for roc_auc, f1, p95_ms; all of them', 'for `roc_auc`, `f1`, `p95_ms`; all of them'],
    [':tada: ... @x!', '`:tada`: `... @x`!'],
  ])('%s', (text, expected) => {
    expect(markdownQuote(text, 'line')).toBe(expected)
  })
})

describe('names that Markdown would change', () => {
  test.each([
    ['', 'line', '`(empty)`'],
    [' US ', 'line', '`␠US␠`'],
    ['a  b', 'line', '`a␠␠b`'],
    ['a`b', 'line', '`` a`b ``'],
    ['``', 'line', '``` `` ```'],
    ['a|b', 'cell', '`a\\|b`'],
    ['a|b', 'line', '`a|b`'],
    ['a\\|b', 'cell', '`a\\u{7C}b`'],
    ['שלום', 'line', '`שלום`\u200e'],
    ['\u202ex', 'line', '`\\u{202E}x`'],
  ] as const)('%j in a %s', (text, place, expected) => {
    expect(codeSpan(text, place)).toBe(expected)
  })
})

describe('prose from a tool', () => {
  test.each([
    [
      '1 placeholder is left: “[More Information Needed]” in limitations',
      '1 placeholder is left: `[More Information Needed]` in limitations',
    ],
    ['says 0.93 (models/churn/CARD.md:39), and more', 'says 0.93 (`models/churn/CARD.md:39`), and more'],
    ['for auc, f1_by_geo; their rules', 'for auc, `f1_by_geo`; their rules'],
    ['“a” and “b|c”', '`a` and `b\\|c`'],
    ['an “unclosed @team quote', 'an “unclosed `@team` quote'],
    ['(@team)', '(`@team`)'],
    ['![x](http://a.b)', '`![x](http://a.b)`'],
    ['(', '`(`'],
    ['“@team” www.x.y.', '`@team` `www.x.y`.'],
  ])('%s', (text, expected) => {
    expect(markdownQuote(text, 'cell')).toBe(expected)
  })
})
