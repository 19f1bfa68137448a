import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeholders } from '../../../../src/core/evidence/card/placeholder.ts'
import { cardOf, wordsIn } from './card-of.ts'
import { outline } from './outline.ts'

const folder = join(import.meta.dirname, 'cards')

const names = readdirSync(folder).filter((name) => name.endsWith('.md'))

describe('golden cards', () => {
  test('there are some', () => {
    expect(names.length).toBeGreaterThanOrEqual(7)
  })

  test.each(names)('%s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    await expect(outline(cardOf(text))).toMatchFileSnapshot(join(folder, name.replace('.md', '.outline.txt')))
  })
})

test.each(names)('%s reads the same with CRLF', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  expect(outline(cardOf(text.replaceAll('\n', '\r\n')))).toBe(outline(cardOf(text)))
})

describe('sections', () => {
  test.each([
    ['a heading of any level', '##### Intended use\n\none two three', 'intended_use', 3],
    ['emphasis, numbers and emoji in a heading', '## 3. 🎯 **Intended Use**\n\none two', 'intended_use', 2],
    ['a heading about the model', '## Limitations of this model\n\none two', 'limitations', 2],
    ['a heading closed by signs', '## Limitations ##\n\none two', 'limitations', 2],
    ['inline code in a heading', '## `Limitations`\n\none two', 'limitations', 2],
    ['an underlined heading', 'Limitations\n===\n\none two', 'limitations', 2],
    ['a line in bold', '**Limitations:**\n\none two', 'limitations', 2],
    ['a bullet with a key', '- **Limitations**: one two\n  three', 'limitations', 3],
    ['a bullet with a plain key', '* Limitations: one two', 'limitations', 2],
    ['a bold lead-in', '**Limitations.** x\n\n**Limitations**: one two\nthree', 'limitations', 3],
    ['a row of a table', '| a | b |\n|---|---|\n| Limitations | one two |', 'limitations', 2],
    ['nested sections', '## Uses\n\none\n\n### Direct use\n\ntwo\n\n### For whom\n\nthree', 'intended_use', 3],
    ['another section nested in it', '## Uses\n\none\n\n### Misuse\n\ntwo two\n\n## Other\n\nx', 'intended_use', 1],
    ['the text under the title', '# churn\n\none two\n\n## Other\n\nx', 'details', 2],
    ['a key within another section', '## Limitations\n\none\n\n- Data: two three', 'limitations', 4],
    ['no heading in a sentence', 'Our limitations: one two', 'limitations', 0],
    ['no heading without a blank', '#Limitations\n\none', 'limitations', 0],
    ['no heading in a fence', '```\n## Limitations\n```\n\none', 'limitations', 0],
    ['no heading in a comment', '<!--\n## Limitations\n-->\n\none', 'limitations', 0],
    ['no key from the head of a table of numbers', '| Metrics | Value |\n|---|---|\n| auc | 1 |', 'metrics', 0],
  ] as const)('%s', (_, text, section, words) => {
    expect(wordsIn(text, section)).toBe(words)
  })
})

describe('words leave out', () => {
  test.each([
    ['fenced code', '```\ncode code\n```'],
    ['a fence in a list', '- ```\n  code code\n  ```'],
    ['a fence that is never closed', '```\ncode code'],
    ['a longer fence around a shorter one', '````\n```\ncode\n````'],
    ['indented code', 'x\n\n    code code\n'],
    ['inline code', '`code code`'],
    ['inline code with backticks', '`` code ` code ``'],
    ['a comment', '<!-- code code -->'],
    ['a comment over paragraphs', '<!--\n\ncode\n\ncode -->'],
    ['a comment that is never closed', '<!-- code code'],
    ['a comment within a line', 'x <!-- code --> y'],
    ['code in tags', '<pre>\ncode\n\ncode\n</pre>'],
    ['a style', '<style>\ncode { code }\n</style>'],
    ['display math', '$$\ncode + code\n$$'],
    ['inline math', '$code_{code}$'],
    ['BibTeX', '@article{code,\n  title={code {code}},\n}'],
    ['an address', 'https://code.code/code'],
    ['the address of a link', '[](https://code/code)'],
    ['tags', '<div class="code code">'],
  ])('%s', (_, text) => {
    expect(wordsIn(`## Limitations\n\n${text}`, 'limitations')).toBe(text.match(/\b[xy]\b/g)?.length ?? 0)
  })

  test.each([
    ['prices', 'from $5 to $10 a month', 6],
    ['a lone backtick', 'one ` two', 2],
    ['a comparison', 'below <40 and above >50', 5],
    ['text after a comment', '<!-- x --> one two', 2],
    ['text after a fence', '```\nx\n```\none two', 2],
    ['text of a link', '[one two](https://x.y)', 2],
    ['a comment that is not closed within a paragraph', 'one <!-- two', 2],
    ['Chinese, two characters to a word', '模型用于预测', 3],
    ['nested bullets', '- one\n    - two\n\n    three', 3],
  ])('but not %s', (_, text, words) => {
    expect(wordsIn(`## Limitations\n\n${text}`, 'limitations')).toBe(words)
  })
})

describe('hostile texts are read', () => {
  const million = 1_000_000
  test.each([
    ['nothing', ''],
    ['a line of 5 MB', `## Limitations\n${'word '.repeat(million)}`],
    ['a line of 5 MB without blanks', `## ${'a'.repeat(5 * million)}`],
    ['a line of blanks', ' '.repeat(5 * million)],
    ['100,000 headings', '# Limitations\n'.repeat(100_000)],
    ['100,000 bold headings', '**Limitations**\n'.repeat(100_000)],
    ['100,000 keys', '- Limitations: x\n'.repeat(100_000)],
    ['headings ever deeper and back', '# a\n###### b\n'.repeat(50_000)],
    ['comments never closed', 'x <!-- '.repeat(200_000)],
    ['comments never closed, each a paragraph', 'x <!-- y\n\n'.repeat(100_000)],
    ['fences never closed', '```\n~~~~\n'.repeat(100_000)],
    ['backticks of all lengths', Array.from({ length: 1_500 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['dollars', '$ $x '.repeat(200_000)],
    ['dollars, each a paragraph', '$x\n\n'.repeat(200_000)],
    ['brackets', '[x]('.repeat(200_000)],
    ['opened tags', '<a '.repeat(300_000)],
    ['BibTeX never closed', '@a{\n'.repeat(100_000)],
    ['a wide table', `|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n|${'1|'.repeat(5_000)}`],
    ['a long table', `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(100_000)}`],
    ['rows of dashes', '|-|\n'.repeat(200_000)],
    ['rules', '---\n'.repeat(200_000)],
    ['quotes', '> '.repeat(million)],
    ['front matter never closed', `---\nlicense: mit\n${'a: b\n'.repeat(100_000)}`],
    ['deep front matter', `---\na: ${'['.repeat(10_000)}\n---\n`],
    ['placeholders', '## Uses\n' + '[More Information Needed] {license} '.repeat(50_000)],
    ['underscores and stars', '_*'.repeat(million)],
    ['lone surrogates and NUL', '## Uses\n\ud800\udfff\u0000\ufffe'.repeat(1_000)],
  ])('%s', (_, text) => {
    const card = cardOf(text)
    expect(card.prose).toHaveLength(text.length)
    expect(card.visible).toHaveLength(text.length)
    expect(placeholders(card).length).toBeLessThanOrEqual(200)
  })
})

test('any text is a card: lengths and line ends stay, sections lie in order and hold what is theirs', () => {
  const piece = fc.constantFrom(
    '# A\n',
    '## Limitations\n',
    '**Uses**\n',
    '===\n',
    '---\n',
    '```\n',
    '~~~\n',
    '<!--',
    '-->',
    '`',
    '``',
    '$',
    '$$\n',
    '\n',
    '\r\n',
    '- Contact: x\n',
    '| a | b |\n',
    '|---|---|\n',
    '@article{',
    '}',
    'word ',
    '[x](y)',
    '<pre>',
    '</pre>',
    '\ufeff',
    '> ',
    '    ',
    '\u202e',
    '\\',
    '{{ x }}',
  )
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 5, unit: 'binary' })), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (source) => {
      const card = cardOf(source)
      placeholders(card)
      expect(card.prose).toHaveLength(source.length)
      expect(card.visible.replaceAll(/[^\r\n]/g, '')).toBe(source.replaceAll(/[^\r\n]/g, ''))
      const owned = card.sections.flatMap(({ own }) => own).toSorted((a, b) => a.start - b.start)
      for (const [i, span] of owned.entries()) {
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.start).toBeGreaterThanOrEqual(owned[i - 1]?.end ?? 0)
      }
      for (const { own, span } of card.sections) {
        for (const part of own) expect(part.start >= span.start && part.end <= span.end).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})
