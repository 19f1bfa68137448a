import { describe, expect, test } from 'vitest'
import { findingOn, on, PARAGRAPH } from './control-scene.ts'

function section(heading: string, body: string): string {
  return `# Churn\n\nEstimates who leaves within ninety days, for the account managers.\n\n## ${heading}\n\n${body}\n`
}

/** So many words, all different. */
function words(count: number): string {
  return Array.from({ length: count }, (_, i) => `word${'abcdefghij'[i % 10] ?? ''}${i}`).join(' ')
}

describe('DOC-01 model card present, front matter parses', () => {
  const purpose = 'Estimates who leaves within ninety days, for the account managers of a shop.'
  test.each([
    ['a card with front matter', `---\nlicense: mit\n---\n# Churn\n\n${purpose}`, 'pass block E1'],
    ['no front matter: a warning at every tier', `# Churn\n\n${purpose}`, 'fail warn'],
    ['front matter that does not parse', `---\na: [\n---\n# Churn\n\n${purpose}`, 'fail block'],
    ['a list', `---\n- a\n---\n# Churn\n\n${purpose}`, 'fail block'],
    ['a null in a list', `---\ntags: [null]\n---\n# Churn\n\n${purpose}`, 'fail block'],
    ['a newer version named', `---\nnew_version: a/b\n---\n# Churn\n\n${purpose}`, 'fail warn'],
    ['a wrong licence is another control', `---\nlicense: other\n---\n# Churn\n\n${purpose}`, 'pass block E1'],
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
    const { evidence } = findingOn('DOC-01', { card: `---\nlicense: mit\ntags:\n  - null\n---\n# Churn\n\n${purpose}` })
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
