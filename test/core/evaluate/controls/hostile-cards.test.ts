import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../../src/core/base/digest.ts'
import { packs } from '../../../../src/core/evaluate/controls/packs.ts'
import type { Verdict } from '../../../../src/core/evaluate/verdict.ts'
import { viewOf } from '../../../../src/core/report/view.ts'
import { renderText } from '../../../../src/core/report/text.ts'
import { fullCard, PARAGRAPH, verdictOn } from './control-scene.ts'
import type { ControlScene } from './control-scene.ts'

const all = packs.map(({ id }) => id).join(', ')
const gate = `    controls:\n      packs: [${all}]\n`
const weights = 'weights'
const card = fullCard(sha256(weights).slice('sha256:'.length))
const front = card.slice(0, card.indexOf('# Churn'))
const body = card.slice(front.length)
const megabytes = (count: number, text: string): string => text.repeat(Math.ceil((count * 1_000_000) / text.length))

/** What all packs say of a change with this card. */
function judgedCard(text: string, scene: Partial<ControlScene> = {}): Verdict {
  const candidate = { 'model.onnx': weights, 'metrics.json': { auc: 0.871 }, ...scene.candidate }
  return verdictOn({ gate, ...scene, card: text, candidate })
}

/** The controls on the card that pass, of those that the plain card passes. */
function passes(verdict: Verdict): readonly string[] {
  const read = /^DOC-(?:0[1-6]|11)$/
  return verdict.findings.flatMap(({ control, outcome }) =>
    control !== null && read.test(control.id) && outcome === 'pass' ? [control.id] : [],
  )
}

const PLAIN = ['DOC-01', 'DOC-02', 'DOC-03', 'DOC-04', 'DOC-05', 'DOC-06', 'DOC-11']
const without = (...ids: readonly string[]): readonly string[] => PLAIN.filter((id) => !ids.includes(id))

test('the card that the others are made from passes', () => {
  expect(passes(judgedCard(card))).toEqual(PLAIN)
})

describe('Jinja in front matter is what a template left', () => {
  const licensed = (lines: string): string => card.replace('license: apache-2.0', lines)
  test.each([
    ['a bare variable', licensed('license: {{ license }}'), without('DOC-02', 'DOC-06')],
    [
      'a quoted one with a default',
      licensed(`license: "{{ license | default('mit', true) }}"`),
      without('DOC-02', 'DOC-06'),
    ],
    ['another key', licensed('license: mit\nbase_model: "{{ base_model }}"'), without('DOC-02')],
    ['statements', licensed('{% if license %}\nlicense: mit\n{% endif %}'), without('DOC-01', 'DOC-06')],
    ['all of it', card.replace(/^---[^]*?---/, '---\n{{ card_data }}\n---'), without('DOC-02', 'DOC-06')],
    [
      'a loop',
      licensed('license: mit\ntags:\n{% for t in tags %}\n- {{ t }}\n{% endfor %}'),
      without('DOC-01', 'DOC-06'),
    ],
  ])('%s', (_, text, expected) => {
    expect(passes(judgedCard(text))).toEqual(expected)
  })

  test.each([
    ['intended use', '## Intended use\n', without('DOC-02')],
    ['limitations', '## Limitations\n', without('DOC-02')],
  ])('and in the section on %s', (_, heading, expected) => {
    expect(passes(judgedCard(card.replace(heading, `${heading}\n{{ text }}\n`)))).toEqual(expected)
  })
})

describe('Jinja for an answer', () => {
  test.each([
    ['is no intended use', card.replace(PARAGRAPH, '{{ intended_use }}'), without('DOC-02', 'DOC-03')],
    ['is no contact', card.replace('churn@acme.io', '{{ contact }}'), without('DOC-11')],
    ['is no address', card.replace('churn@acme.io', 'Write to {{ team }}@{{ domain }}'), without('DOC-11')],
  ])('%s', (_, text, expected) => {
    expect(passes(judgedCard(text))).toEqual(expected)
  })

  test('elsewhere than in the sections asked for, it is counted apart', () => {
    const verdict = judgedCard(card.replace('churn@acme.io', 'churn@acme.io, {{ team }}'))
    const found = verdict.findings.find(({ control }) => control?.id === 'DOC-02')
    expect(found?.reason).toMatchObject({
      detail: ['No placeholder is left in the sections that count here; ', '1', ' ', 'stands', ' in others'],
    })
  })
})

describe('HTML', () => {
  const titled = body.replaceAll(/^(#+) (.*)$/gm, (_, marks: string, title: string) => {
    return `<h${marks.length}>${title}</h${marks.length}>`
  })

  test('headings are headings', () => {
    expect(passes(judgedCard(front + titled))).toEqual(PLAIN)
  })

  test.each([
    [
      'a page without blank lines is no card with sections',
      `<html><body>${titled.replaceAll('\n\n', '\n<p>')}</body></html>`,
    ],
    ['what stands in a comment is not there', `<!--\n${body}\n-->`],
    ['nor what stands in code', `\`\`\`\n${body}\n\`\`\``],
    ['nor what a script would write', `<script>\n${body.replaceAll('\n\n', '\n')}\n</script>`],
    ['nor a picture of it', '<img src="card.png" alt="Intended use, out-of-scope use, limitations and contact">'],
  ])('%s', (_, text) => {
    const verdict = judgedCard(front + text)
    expect(passes(verdict).filter((id) => id !== 'DOC-01')).toEqual(['DOC-06'])
    expect(verdict.decision).toBe('block')
  })
})

describe('text from right to left', () => {
  const hebrew =
    'מנהלי הלקוחות רואים את הציון פעם בשבוע ומחליטים למי להתקשר. הציון מסדר רשימה ואינו משנה מחיר או חוזה בעצמו. כל רשימה מכילה לכל היותר 200 לקוחות, ומנהל רשאי להשמיט כל אחד מהם כאשר יש לכך סיבה. הרשימה נבנית מחדש בכל יום ראשון בבוקר. לקוחות שהצטרפו בחודש האחרון אינם מופיעים בה כלל.'

  test('is text', () => {
    const text = card.replaceAll(PARAGRAPH, hebrew)
    expect(text).toContain(hebrew)
    expect(passes(judgedCard(text))).toEqual(PLAIN)
  })

  test('hides nothing: a turned heading is none, and the report shows what is there', () => {
    const verdict = judgedCard(card.replace('## Intended use', '## \u202eesu dednetnI'))
    expect(passes(verdict)).toEqual(without('DOC-02', 'DOC-03'))
  })

  test('a licence with an override in it is none, and stays harmless in the report', () => {
    const verdict = judgedCard(card.replace('license: apache-2.0', 'license: "\u202etim"'))
    expect(passes(verdict)).toEqual(without('DOC-06'))
    expect(renderText(viewOf(verdict), { width: 100, colour: false })).not.toMatch(/[\u202a-\u202e]/)
  })
})

describe('braces of BibTeX and LaTeX are no placeholders', () => {
  const citation =
    '@article{smith2024,\n  title={{Churn} in {Telecoms}},\n  author={Smith, {\\"O}zlem},\n  year={2024}\n}'
  const formula =
    'The score is $\\hat{p}_{i} = \\sigma(w^{\\top} x_{i})$, see \\cite{smith2024} and \\textbf{bold} text.'
  const display = '$$\\theta^{*} = \\arg\\min_{\\theta} \\frac{1}{n}\\sum_{i=1}^{n} \\ell(y_{i}, \\hat{y}_{i})$$'
  test.each([
    ['BibTeX in a fence', `\`\`\`bibtex\n${citation}\n\`\`\``],
    ['BibTeX as it is', citation],
    ['a formula in a sentence', formula],
    ['a formula of its own', display],
    ['a set', 'Labels are in $\\{stay, leave\\}$, features in $\\mathbb{R}^{d}$.'],
  ])('%s', (_, text) => {
    expect(passes(judgedCard(card.replaceAll(PARAGRAPH, `${PARAGRAPH}\n\n${text}`)))).toEqual(PLAIN)
  })

  test('and hide none', () => {
    const text = `${formula} {license} is to be replaced.`
    expect(passes(judgedCard(card.replaceAll(PARAGRAPH, `${PARAGRAPH}\n\n${text}`)))).not.toContain('DOC-02')
  })
})

describe('5 MB', () => {
  test.each([
    ['of prose', `${card}\n## Appendix\n\n${megabytes(5, 'One more sentence that nobody reads. ')}`, PLAIN],
    ['of one word', `${card}\n## Appendix\n\n${'a'.repeat(5_000_000)}`, PLAIN],
    ['of braces', `${card}\n## Appendix\n\n${megabytes(5, '{{ a }} {% if b %} ')}`, PLAIN],
    ['of BibTeX', `${card}\n${megabytes(5, '@article{a,\n title={{B}},\n}\n')}`, PLAIN],
    [
      'of front matter',
      card.replace('license: apache-2.0', `license: apache-2.0\ntags: [${megabytes(5, 'abcdefgh, ')}x]`),
      without('DOC-01', 'DOC-06'),
    ],
    ['of defaults', `${front}## Uses\n\n${megabytes(5, '[More Information Needed]\n')}`, ['DOC-06']],
    ['of blanks', `${front}${' '.repeat(5_000_000)}`, ['DOC-06']],
  ])('%s', { timeout: 60_000 }, (_, text, expected) => {
    expect(passes(judgedCard(text)).filter((id) => id !== 'DOC-01' || expected.includes(id))).toEqual(expected)
  })

  test('of thousands of sections is no card for people', () => {
    const verdict = judgedCard(`${card}\n${megabytes(5, '## A\nb c\n')}`)
    expect(passes(verdict)).toEqual([])
    const said = verdict.findings.flatMap(({ control, outcome, reason }) =>
      control?.id === 'DOC-03' ? [outcome, JSON.stringify(reason)] : [],
    )
    expect(said).toEqual(['indeterminate', expect.stringContaining('larger than what is read')])
  })

  test('refused for its size, a card shows nothing', () => {
    const content = { kind: 'refused', why: 'too-large', detail: '17000000 bytes' } as const
    const verdict = verdictOn({ gate, candidate: { 'CARD.md': content, 'model.onnx': weights } })
    expect(passes(verdict)).toEqual([])
  })

  test.each([
    [
      'of a record',
      'version: 1\nrisks:\n' + megabytes(5, '  - { hazard: something happens, mitigation: something is done }\n'),
    ],
    ['of Jinja as a record', megabytes(5, '{% if risks %}\n{{ risks }}\n')],
    ['of brackets as a record', `version: 1\nrisks: ${'['.repeat(5_000_000)}`],
  ])('%s', { timeout: 60_000 }, (_, record) => {
    const verdict = judgedCard(card, { record })
    const fromRecord = verdict.findings.filter(
      ({ evidence, outcome }) =>
        outcome === 'pass' &&
        evidence.some(({ path, strength }) => path.endsWith('governance.yaml') && strength !== null),
    )
    expect(fromRecord).toEqual([])
  })
})

/** Controls that pass on more than somebody's word. */
function stronger(verdict: Verdict): readonly string[] {
  return verdict.findings.flatMap(({ control, outcome }) =>
    control !== null && outcome === 'pass' && control.found !== 'E0' ? [control.id] : [],
  )
}

test('a body of 10,000 tasks, all ticked, shows nothing that needs more than a word', { timeout: 60_000 }, () => {
  const ids = ['eu5', ...Array.from({ length: 9_999 }, (_, index) => `t${index}`)]
  const ticked = judgedCard(card, { body: ids.map((id) => `- [x] ${id}: Done\n`).join('') })
  const none = judgedCard(card, { body: '' })
  expect(stronger(ticked)).toEqual(stronger(none))
  expect(ticked.decision).toBe('block')
})
