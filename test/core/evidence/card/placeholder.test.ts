import { describe, expect, test } from 'vitest'
import { placeholders } from '../../../../src/core/evidence/card/placeholder.ts'
import { cardOf } from './card-of.ts'

const filler = 'The score orders a list that a person works through from the top, once a week.'

function rulesIn(body: string, heading = 'Limitations'): readonly string[] {
  return placeholders(cardOf(`## ${heading}\n\n${body}\n`)).map(({ rule, text }) => `${rule}: ${text}`)
}

describe('what nobody filled in is found', () => {
  test.each([
    ['[More Information Needed]', 'default: [More Information Needed]'],
    ['[more information needed]', 'default: [more information needed]'],
    ['More information needed', 'default: More information needed'],
    [
      'More information needed for further recommendations.',
      'default: More information needed for further recommendations.',
    ],
    ['It is {{ model_id | default("x", true) }} today', 'default: {{ model_id | default("x", true) }}'],
    ['Released under {license}.', 'default: {license}'],
    ['Ask [your team name].', 'default: [your team name]'],
    ['Lorem ipsum dolor sit amet', 'default: Lorem ipsum'],
    ['Reviewed by: ____', 'instruction: ____'],
    ['- **Date:** YYYY-MM-DD', 'instruction: YYYY-MM-DD'],
    ['Recall is x% on the test set', 'instruction: x%'],
    ['Version __version__ of it', 'instruction: __version__'],
    ['- **Version:** [Version of the model]', 'instruction: [Version of the model]'],
    ['- [Use case 1]', 'instruction: [Use case 1]'],
    ['[What should it not be used for?]', 'instruction: [What should it not be used for?]'],
    ['*Describe when the model fails.*', 'instruction: *Describe when the model fails.*'],
    ['_Who is affected by an error?_', 'instruction: _Who is affected by an error?_'],
  ])('%s', (text, expected) => {
    expect(rulesIn(`${filler}\n\n${text}\n\n${filler}`)).toEqual([expected])
  })

  test.each([
    ['an imperative alone', 'Report precision, recall, AUC on the test set.', 'stub'],
    ['imperatives in bullets', '- Describe the failure modes\n- List the affected groups', 'stub'],
    ['nothing', '', 'hollow'],
    ['a comment', '<!-- When does it fail? -->', 'hollow'],
    ['a dash', '-', 'hollow'],
    ['TBD', 'TBD', 'hollow'],
    ['not applicable without a reason', 'N/A', 'hollow'],
    ['keys without values', '- **Who:**\n- **When:**', 'hollow'],
    ['a few letters', 'None yet, ok.', 'hollow'],
    [
      'all lines in italics',
      '*The team will write here.*\n\n*And also here please.*\n\n*Or elsewhere.*\n\n*If anywhere.*',
      'instruction',
    ],
    ['a hint as text', 'This section is meant to convey both technical and sociotechnical limitations.', 'similar'],
    [
      'a hint with a word changed',
      'This section is for the model use when fine-tuned for a task, or when plugged into a larger ecosystem or app',
      'similar',
    ],
    [
      'a question of our own template',
      'When does it fail, for whom, how badly? Give conditions and numbers. (40 words or more)',
      'similar',
    ],
  ])('%s', (_, body, rule) => {
    const found = rulesIn(body)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((text) => text.startsWith(rule))).toBe(true)
  })

  test('a table of zeros', () => {
    expect(rulesIn('| Metric | Value |\n|---|---|\n| auc | 0.00 |\n| f1 | 0.00 |', 'Results')[0]).toMatch(
      /^instruction/,
    )
  })

  test('a gap in a table', () => {
    expect(rulesIn('| Name | Value |\n|---|---|\n| auc | [Value] |')).toEqual(['instruction: [Value]'])
  })

  test('defaults in front matter and title', () => {
    const card = cardOf('---\nlicense_name: my-license-1.0\n---\n# Model Card for Model ID\n')
    expect(placeholders(card).map(({ section, text }) => [section, text])).toEqual([
      ['front matter', 'my-license-1.0'],
      ['details', 'Model ID'],
    ])
  })

  test('[optional] in a heading, at its place', () => {
    const [found] = placeholders(cardOf(`## Downstream Use [optional]\n\n${filler}`))
    expect(found).toMatchObject({
      rule: 'default',
      section: 'intended_use',
      at: { line: 1, column: 19 },
      text: '[optional]',
    })
  })

  test('an empty key', () => {
    expect(placeholders(cardOf('- **Limitations:** TBD')).map(({ rule }) => rule)).toEqual(['hollow'])
  })
})

describe('what only looks so is not', () => {
  test.each([
    ['braces in BibTeX', '@misc{x,\n  title={{arXiv} {June}},\n  note = {license},\n}'],
    ['braces in fenced BibTeX', '```bibtex\n@misc{x, title={license}}\n```'],
    ['braces in a formula', 'Precision is $\\frac{tp}{tp+fp}$ and \\frac{tp}{fp} without dollars.'],
    ['TBD in a comment', '<!-- TBD: rewrite by June -->'],
    ['prose about a section', 'This section provides information about the tests that we ran in 2026.'],
    ['angle brackets in code', '```\npython run.py <input_directory> [your path]\n```'],
    ['a template in inline code', 'The prompt is `Answer {question} with {{ context }}`.'],
    ['a caption in italics', '*Figure 1: recall by age band.*'],
    ['a date format in a sentence', 'Dates are written as YYYY-MM-DD in all of the columns.'],
    ['a percentage', 'It drops by 5% at night.'],
    ['a rule', '___'],
    ['bold with underscores', '__Important__ words.'],
    ['not applicable with a reason', 'N/A: the model reads no data about persons at all.'],
    ['an instruction with a number', 'Report every case above 10,000 euro by hand.'],
    ['a set in mathematics', 'Labels come from {a, b, c} only.'],
    ['needed information in a sentence', 'Where more is needed, information is on the wiki.'],
    ['a link that begins with your', '[your rights](https://x.eu) apply.'],
    ['a list of codes in brackets', "The languages:\n\n['en', 'de']"],
    ['a token in brackets', 'Unknown words become this one:\n\n[UNK]'],
    ['a name of a link', 'See also\n\n[the wiki]\n\n[the wiki]: https://acme.io'],
    ['a footnote', 'Tested in May.\n\n[^may]'],
    ['a task', '- [x] tested'],
    ['a remark within a sentence', 'It fails at night [see the report].'],
    ['a table with one zero', '| m | v |\n|---|---|\n| a | 0.00 |\n| b | 0.71 |'],
  ])('%s', (_, text) => {
    expect(rulesIn(`${filler}\n\n${text}\n\n${filler}`)).toEqual([])
  })

  test.each([
    ['a contact in the imperative', 'Report problems to the duty desk.', 'Contact'],
    ['a short licence', 'MIT', 'License'],
    ['a licence as code', '`MIT`', 'License'],
    ['a key with a short answer', '- **Training data:** SQuAD', 'Model details'],
    ['a key with a short answer as code', '- **License**: `MIT`', 'Model details'],
    ['results that are one number', 'WER 17.3%', 'Results'],
    ['results as code', 'On the test set:\n\n```\nprecision 0.91 recall 0.87\n```', 'Results'],
    ['a blank in an example', 'It fills in what is missing: Paris is the ____ of France.', 'Intended use'],
    [
      'a question as an example in a list',
      '- *Who won the cup in 1998?*\n- Any question of this kind.',
      'Intended use',
    ],
    ['one section in italics', '*This is a proof of concept without any guarantee.*', 'Limitations'],
    ['a noun that is also a verb', 'Document classification for the support desk.', 'Intended use'],
    ['a section of links', '- **Repository:** https://github.com/acme/churn', 'Model details'],
    ['a filled Chinese section', '该模型用于客户流失预测', 'Limitations'],
  ])('%s', (_, body, heading) => {
    expect(rulesIn(body, heading)).toEqual([])
  })
})
