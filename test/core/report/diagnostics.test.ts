import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/core/base/diagnostic.ts'
import { renderDiagnostics } from '../../../src/core/report/diagnostics.ts'

function diagnostic(parts: Partial<Diagnostic>): Diagnostic {
  return {
    code: 'policy/unknown-key',
    file: 'p.yml',
    at: { line: 1, column: 1 },
    length: 1,
    message: 'unknown key atleast',
    hint: null,
    ...parts,
  }
}

function rendered(text: string, ...diagnostics: readonly Partial<Diagnostic>[]): string {
  return renderDiagnostics(diagnostics.map(diagnostic), new Map([['p.yml', text]]))
}

describe('a diagnostic', () => {
  test('shows its line with carets under what is wrong, and the hint', () => {
    const text = 'metrics:\n  - metric: auc\n    atleast: 0.8\n'
    expect(rendered(text, { at: { line: 3, column: 5 }, length: 7, hint: 'did you mean at_least' })).toBe(
      [
        'p.yml:3:5: unknown key atleast [policy/unknown-key]',
        '  |',
        '3 |     atleast: 0.8',
        '  |     ^^^^^^^',
        '  = did you mean at_least',
        '',
      ].join('\n'),
    )
  })

  test.each([
    ['tabs', '\t\tkey: 1', 3, 3, '    key: 1', '    ^^^'],
    ['wide characters', '日本: key', 5, 3, '日本: key', '      ^^^'],
    ['combining marks', 'e\u0301: key', 5, 3, 'e\u0301: key', '   ^^^'],
    ['control characters', 'a\u001bb: key', 6, 3, 'a\\u{1B}b: key', '          ^^^'],
    ['a line end with CR', 'key: x\r', 1, 3, 'key: x', '^^^'],
    ['the end of the line', 'key:', 5, 1, 'key:', '    ^'],
    ['a column past the end', 'key:', 50, 9, 'key:', '    ^'],
    ['a length past the end', 'key:', 2, 900, 'key:', ' ^^^'],
    ['an empty line', '', 1, 1, '', '^'],
  ])('stands right under %s', (_, line, column, length, shown, carets) => {
    const lines = rendered(line, { at: { line: 1, column }, length }).split('\n')
    expect([lines[2], lines[3]]).toEqual([`1 | ${shown}`, `  | ${carets}`])
  })

  test('shows a window of a long line, with the caret under what is wrong', () => {
    const line = `${'a'.repeat(5_000)}WRONG${'b'.repeat(5_000)}`
    const [, , source = '', carets = ''] = rendered(line, { at: { line: 1, column: 5_001 }, length: 5 }).split('\n')
    expect(source.length).toBeLessThan(140)
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('WRONG')
    expect(source).toMatch(/^1 \| …a+WRONGb+…$/)
  })

  test('cuts a very long mistake', () => {
    const line = 'w'.repeat(10_000)
    const [, , source = '', carets = ''] = rendered(line, { length: 10_000 }).split('\n')
    expect(source.length).toBeLessThan(140)
    expect(carets.length).toBeLessThan(140)
  })

  test('without a place or a text is one line', () => {
    expect(rendered('', { at: null, message: 'the file is empty' })).toBe(
      'p.yml: the file is empty [policy/unknown-key]\n',
    )
    expect(renderDiagnostics([diagnostic({ file: 'other.yml' })], new Map())).toBe(
      'other.yml:1:1: unknown key atleast [policy/unknown-key]\n',
    )
    expect(rendered('one line', { at: { line: 9, column: 1 } })).toBe(
      'p.yml:9:1: unknown key atleast [policy/unknown-key]\n',
    )
  })

  test('hides nothing of what it quotes', () => {
    const text = rendered('x', { message: 'found \u001b[31m and \u202e', file: 'p.yml' })
    expect(text).toContain('found \\u{1B}[31m and \\u{202E}')
  })
})

test('diagnostics come in order of place', () => {
  const text = rendered('a\nb\nc', { at: { line: 3, column: 1 } }, { at: { line: 1, column: 1 } }, { at: null })
  expect([...text.matchAll(/^p\.yml[:\d]*/gm)].map(([place]) => place)).toEqual(['p.yml:', 'p.yml:1:1:', 'p.yml:3:1:'])
})
