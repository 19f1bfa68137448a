import { describe, expect, test } from 'vitest'
import { placeholders } from '../../../../src/core/evidence/card/placeholder.ts'
import { cardOf } from './card-of.ts'
import { labelledSections } from './labelled-sections.ts'
import type { LabelledSection } from './labelled-sections.ts'

type Form = (heading: string) => string

/** How cards write a heading, besides `## Heading`. */
const forms: readonly (readonly [string, Form])[] = [
  ['of level 1', (heading) => `# ${heading}`],
  ['of level 4', (heading) => `#### ${heading}`],
  ['underlined', (heading) => `${heading}\n${'-'.repeat(heading.length)}`],
  ['in bold', (heading) => `**${heading}**`],
  ['in bold with a colon', (heading) => `**${heading}:**`],
  ['with a number', (heading) => `## 3. ${heading}`],
  ['with an emoji', (heading) => `## 📊 ${heading}`],
  ['in HTML', (heading) => `<h2>${heading}</h2>`],
]

function traitsWhere(form: Form, isWrong: (section: LabelledSection, found: boolean) => boolean): readonly string[] {
  const wrong = labelledSections.filter((section) => {
    const card = `# Churn\n\nEstimates who leaves.\n\n${form(section.heading)}\n\n${section.body}\n\n# History\n\nTrained in 2024.\n`
    return isWrong(section, placeholders(cardOf(card)).length > 0)
  })
  return wrong.map(({ trait }) => trait)
}

// what is measured on `## Heading` holds however a card writes its headings
describe.each(forms)('under a heading %s', (_, form) => {
  test('the same is missed', () => {
    expect(traitsWhere(form, ({ unfilled }, found) => unfilled && !found)).toEqual(['a noun list for the author'])
  })

  test('the same is alarmed about', () => {
    expect(traitsWhere(form, ({ unfilled }, found) => !unfilled && found)).toEqual([
      'an imperative to users that begins like one to authors',
    ])
  })
})

describe('what a template leaves outside of sections', () => {
  const rest = '\n## Uses\n\nAccount managers look at the score once a week.\n'
  test.each([
    ['its title', `# Model Card for Model ID\n${rest}`],
    ['its licence', `---\nlicense: my-license-1.0\n---\n# Churn\n${rest}`],
    ['its languages', `---\nlanguage: List of ISO 639-1 code for your language\n---\n# Churn\n${rest}`],
    ['the remark on licences', `---\nlicense: any valid license identifier\n---\n# Churn\n${rest}`],
    ['a variable in a heading', `# Model Card for {{ model_id }}\n${rest}`],
  ])('%s', (_, card) => {
    expect(placeholders(cardOf(card))).not.toEqual([])
  })
})
