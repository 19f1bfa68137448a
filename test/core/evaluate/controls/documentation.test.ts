import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingOn, on, PARAGRAPH } from './control-scene.ts'

function section(heading: string, body: string): string {
  return `# Churn\n\nEstimates who leaves within ninety days, for the account managers.\n\n## ${heading}\n\n${body}\n`
}

describe('DOC-01 model card present, front matter parses', () => {
  const words = 'Estimates who leaves within ninety days, for the account managers of a shop.'
  test.each([
    ['a card with front matter', `---\nlicense: mit\n---\n# Churn\n\n${words}`, 'pass block E1'],
    ['no front matter: a warning at every tier', `# Churn\n\n${words}`, 'fail warn'],
    ['front matter that does not parse', `---\na: [\n---\n# Churn\n\n${words}`, 'fail block'],
    ['a list', `---\n- a\n---\n# Churn\n\n${words}`, 'fail block'],
    ['a null in a list', `---\ntags: [null]\n---\n# Churn\n\n${words}`, 'fail block'],
    ['a newer version named', `---\nnew_version: a/b\n---\n# Churn\n\n${words}`, 'fail warn'],
    ['a wrong licence is another control', `---\nlicense: other\n---\n# Churn\n\n${words}`, 'pass block E1'],
    ['next to nothing', '---\nlicense: mit\n---\n# Churn\n', 'fail block'],
    ['an empty file', '', 'fail block'],
    ['no card', null, 'fail block'],
    ['a pointer', `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 3\n`, 'fail block'],
  ])('%s', (_, card, expected) => {
    expect(on('DOC-01', { card })).toBe(expected)
  })

  test.each([
    ['a symlink', { kind: 'refused', why: 'symlink', detail: '' }],
    ['binary', { kind: 'bytes', digest: 'sha256:x', md5: 'x', size: 3 }],
    ['too large', { kind: 'refused', why: 'too-large', detail: '17 MB' }],
  ] as const)('a card that is %s fails here and is undecided elsewhere', (_, content) => {
    const scene = { candidate: { 'CARD.md': content } }
    expect(on('DOC-01', scene)).toBe('fail block')
    expect(on('DOC-03', scene)).toBe('indeterminate block')
  })

  test('a policy that names no card', () => {
    const scene = { model: '    metrics: [metrics.json]\n' }
    expect(on('DOC-01', scene)).toBe('fail block')
    expect(findingOn('DOC-01', scene).evidence[0]?.side).toBe('policy')
  })

  test('the problem is cited where it stands', () => {
    const { evidence } = findingOn('DOC-01', { card: `---\nlicense: mit\ntags:\n  - null\n---\n# Churn\n\n${words}` })
    expect(evidence[0]).toMatchObject({ path: 'models/churn/CARD.md', at: { line: 4, column: 5 }, side: 'candidate' })
  })
})

describe('DOC-02 not an unfilled template', () => {
  const filled = `# Churn\n\n## Intended use\n\n${PARAGRAPH}\n\n## Out-of-scope use\n\nNothing but calling customers.\n\n## Limitations\n\n${PARAGRAPH}\n`
  test.each([
    ['filled in', filled, 'pass block E1'],
    ['a placeholder in a required section', `${filled}\n[More Information Needed]\n`, 'fail block'],
    ['a stub in another scored section', `${filled}\n## Performance\n\nReport precision, recall, AUC\n`, 'fail block'],
    [
      'a placeholder where it does not matter',
      `${filled}\n## Environmental impact\n\n[More Information Needed]\n`,
      'pass block E1',
    ],
    ['a placeholder in front matter', `---\nlicense_name: my-license-1.0\n---\n${filled}`, 'fail block'],
    ['a placeholder in code', `${filled}\n\`\`\`\n[More Information Needed]\n\`\`\`\n`, 'pass block E1'],
    ['a required section missing', filled.replace('## Limitations', '## Notes'), 'fail block'],
    ['no sections at all', PARAGRAPH, 'fail block'],
  ])('%s', (_, card, expected) => {
    expect(on('DOC-02', { card })).toBe(expected)
  })

  test('out-of-scope use is required only where its own control blocks', () => {
    const card = filled.replace('## Out-of-scope use', '## Notes')
    expect(on('DOC-02', { card, tier: 'medium' })).toBe('pass block E1')
    expect(on('DOC-02', { card, tier: 'high' })).toBe('fail block')
  })

  test('the first placeholders are cited with their lines', () => {
    const { evidence } = findingOn('DOC-02', {
      card: `# C\n\n## Limitations\n\nTBD\n\n## Uses\n\n[More Information Needed]\n`,
    })
    expect(evidence.map(({ at }) => at?.line)).toEqual([3, 9])
  })
})

describe('DOC-03, DOC-04, DOC-05 sections with enough of their own words', () => {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, i) => `word${'abcdefghij'[i % 10] ?? ''}${i}`).join(' ')
  const letters = (count: number): string => words(count).replaceAll(/\d/g, 'x')
  test.each([
    ['DOC-03', 'Intended use', words(40), 'pass block E1'],
    ['DOC-03', 'Intended use', words(39), 'fail block'],
    ['DOC-03', 'Intended use', `${words(39)} [More Information Needed]`, 'fail block'],
    ['DOC-03', 'Intended use', `${words(39)}\n\n\`\`\`\nmore words\n\`\`\``, 'fail block'],
    ['DOC-03', 'Intended use', 'word '.repeat(80), 'fail block'],
    ['DOC-03', 'Something else', words(40), 'fail block'],
    ['DOC-04', 'Misuse', words(15), 'pass block E1'],
    ['DOC-04', 'Misuse', words(14), 'fail block'],
    ['DOC-05', 'Limitations', words(40), 'pass block E1'],
    ['DOC-05', 'Limitations', `${words(38)} when`, 'fail block'],
    ['DOC-05', 'Limitations', `${letters(45)} ${letters(10)}`, 'fail block'],
    ['DOC-05', 'Limitations', PARAGRAPH, 'pass block E1'],
  ])('%s: %s, %s', (id, heading, body, expected) => {
    expect(on(id, { card: section(heading, body) })).toBe(expected)
  })

  test('limitations without a condition or number say nothing to watch for', () => {
    const vague =
      'The model has some weaknesses like every model does, and users ought to be careful with it and think about its output with great care, since nobody is perfect and neither are models of this general kind or any other kind known to us today.'
    expect(on('DOC-05', { card: section('Limitations', vague) })).toBe('fail block')
    expect(on('DOC-05', { card: section('Limitations', `${vague} Recall is 0.61 for new customers.`) })).toBe(
      'pass block E1',
    )
  })

  test.each([
    ['low', 'fail info'],
    ['medium', 'fail warn'],
    ['high', 'fail block'],
  ] as const)('severity follows the tier: %s', (tier, expected) => {
    expect(on('DOC-04', { card: section('Uses', PARAGRAPH), tier })).toBe(expected)
  })
})

describe('DOC-06 licence', () => {
  const front = (yaml: string): string => `---\n${yaml}\n---\n${section('Notes', PARAGRAPH)}`
  test.each([
    ['an identifier', front('license: apache-2.0'), 'pass block E2'],
    ['an SPDX identifier in its own case', front('license: GPL-3.0-only'), 'pass block E2'],
    ['several', front('license: [mit, apache-2.0]'), 'pass block E2'],
    ['other, with name and link', front('license: other\nlicense_name: acme\nlicense_link: LICENSE'), 'pass block E2'],
    ['other, alone', front('license: other'), 'fail block'],
    ['an unknown name is text, not an identifier', front('license: apache2'), 'fail block E1'],
    ['unknown', front('license: unknown'), 'fail block'],
    ['empty', front('license: ""'), 'fail block'],
    ['null', front('license:'), 'fail block'],
    ['a section', section('License', 'Apache-2.0'), 'fail block E1'],
    ['a bullet', section('Model details', '- **License:** MIT'), 'fail block E1'],
    ['an empty section', section('License', ''), 'fail block'],
    ['none', section('Notes', PARAGRAPH), 'fail block'],
  ])('%s', (_, card, expected) => {
    expect(on('DOC-06', { card })).toBe(expected)
  })

  test('a section is enough where the tier asks for E1', () => {
    expect(on('DOC-06', { card: section('License', 'Apache-2.0'), tier: 'medium' })).toBe('pass warn E1')
  })
})

describe('DOC-11 contact', () => {
  test.each([
    ['an address', 'Write to churn@acme.io.', 'pass block E1'],
    ['an address in angle brackets', '<churn@acme.io>', 'pass block E1'],
    ['an address as code', '`churn@acme.io`', 'pass block E1'],
    ['a link', 'See [the desk](https://acme.io/desk).', 'pass block E1'],
    ['a relative link', 'See [the desk](../SUPPORT.md).', 'pass block E1'],
    ['a team', '@acme/growth-ml', 'pass block E1'],
    ['a channel', 'Ask in #growth-ml', 'pass block E1'],
    ['words only', 'Ask the team that built it.', 'fail block'],
    ['a placeholder', '[More Information Needed]', 'fail block'],
    ['an example address', 'someone@example.com', 'fail block'],
    ['the proposed team', '@your-org/your-team', 'fail block'],
    ['a comment', '<!-- churn@acme.io -->', 'fail block'],
    ['a link to the card itself', 'See [above](#contact).', 'fail block'],
  ])('%s', (_, body, expected) => {
    expect(on('DOC-11', { card: section('Contact', body) })).toBe(expected)
  })
})

describe('taking text away never helps', () => {
  const ids = ['DOC-02', 'DOC-03', 'DOC-04', 'DOC-05']
  const headings = fc.constantFrom('Intended use', 'Out-of-scope use', 'Limitations', 'Results', 'Notes')
  const prose = fc.array(
    fc.constantFrom('when', 'score', '200', 'people', 'region', 'drops', 'batch', 'week', 'model', 'price'),
    { minLength: 1, maxLength: 60 },
  )
  const block = fc.oneof(
    prose.map((words) => ({ kind: 'prose' as const, words })),
    fc
      .constantFrom('```\nx y z\n```', '<!-- a b -->', '- one bullet', '| a | b |\n|---|---|\n| c | d |')
      .map((text) => ({ kind: 'other' as const, text })),
  )
  // a section always says something: taking a hollow one away is the remedy, not a trick
  const something = fc
    .array(
      prose.map((words) => [...words, 'everybody', 'everywhere']),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) => all.map((words) => ({ kind: 'prose' as const, words })))
  const blocks = fc.tuple(something, fc.array(block, { maxLength: 3 })).map(([said, more]) => [...said, ...more])
  const filled = (heading: string): fc.Arbitrary<Part> => blocks.map((all) => ({ heading, blocks: all }))
  const part = headings.chain(filled)
  const required = fc.tuple(filled('Intended use'), filled('Out-of-scope use'), filled('Limitations'))
  const parts = fc.tuple(required, fc.array(part, { maxLength: 3 })).map(([first, more]) => [...first, ...more])
  type Part = {
    heading: string
    blocks: readonly ({ kind: 'prose'; words: readonly string[] } | { kind: 'other'; text: string })[]
  }

  const write = (parts: readonly Part[]): string =>
    parts
      .map(({ heading, blocks }) => {
        const texts = blocks.map((one) => (one.kind === 'prose' ? one.words.join(' ') : one.text))
        return `## ${heading}\n\n${texts.join('\n\n')}\n\n`
      })
      .join('')

  const outcomes = (card: string): readonly (string | undefined)[] => ids.map((id) => findingOn(id, { card }).outcome)

  function neverHelps(before: readonly Part[], after: readonly Part[]): void {
    const [was, is] = [outcomes(write(before)), outcomes(write(after))]
    for (const [i, outcome] of was.entries()) if (outcome !== 'pass') expect(is[i]).not.toBe('pass')
  }

  test('words of prose', () => {
    const cut = fc.tuple(parts, fc.infiniteStream(fc.boolean()))
    fc.assert(
      fc.property(cut, ([before, keep]) => {
        const after = before.map(({ heading, blocks }) => ({
          heading,
          blocks: blocks.map((one) =>
            one.kind === 'prose' ? { ...one, words: one.words.filter(() => keep.next().value) } : one,
          ),
        }))
        neverHelps(before, after)
      }),
      { numRuns: 1_000 },
    )
  })

  test('whole sections', () => {
    fc.assert(
      fc.property(parts, fc.nat(5), (before, index) => {
        neverHelps(
          before,
          before.filter((_, i) => i !== index),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})
