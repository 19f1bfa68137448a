import { expect, test } from 'vitest'
import type { CanonicalSection } from '../../../../src/core/evidence/card/card.ts'
import { spansOf } from '../../../../src/core/evidence/card/section-text.ts'
import { cardOf } from './card-of.ts'

const value = 'Calls customers at night.'

/** What stands in a section of a card that has this below its title, on one line. */
function textIn(body: string, section: CanonicalSection): string {
  const card = cardOf(`# Churn\n\nEstimates who leaves within ninety days.\n\n${body}\n`)
  return spansOf(card, section)
    .map(({ start, end }) => card.visible.slice(start, end))
    .join(' ')
    .replaceAll(/[\s*|-]+/g, ' ')
    .trim()
}

test.each([
  ['a heading', `## Intended Use\n\n${value}`],
  ['with an emoji by name', `## :rocket: Intended Use\n\n${value}`],
  ['with a remark in brackets', `## Intended Use (production)\n\n${value}`],
  ['with a second name', `## Intended Use / Scope\n\n${value}`],
  ['with an anchor', `## <a id="use"></a>Intended Use\n\n${value}`],
  ['a heading in HTML', `<h2>Intended Use</h2>\n\n${value}`],
  ['a heading in HTML with attributes and bold', `<h2 align="center"><b>Intended Use</b></h2>\n\n${value}`],
  ['a line in bold', `**Intended Use**\n\n${value}`],
  ['a line in bold, numbered, with a colon', `**1. Intended Use:**\n${value}`],
  ['a line in bold and italics', `***Intended Use***\n\n${value}`],
  ['a line in bold in HTML', `<strong>Intended Use</strong>\n\n${value}`],
  ['what folds out', `<details><summary>Intended Use</summary>\n\n${value}\n\n</details>`],
  ['a lead-in', `**Intended Use:** ${value}`],
  ['a lead-in with a dash', `**Intended Use** — ${value}`],
  ['a bullet', `- Intended Use: ${value}`],
  ['a bullet in bold', `- **Intended Use**: ${value}`],
  ['a bullet with a dash', `- **Intended Use** - ${value}`],
  ['a bullet with what is nested below', `- **Intended Use**\n  - ${value}`],
  ['an item with a number', `1. **Intended Use:** ${value}`],
  ['an item with a number, plain', `2) Intended Use: ${value}`],
  ['a row of two columns', `| Field | Value |\n|---|---|\n| **Intended Use** | ${value} |`],
])('%s', (_, body) => {
  expect(textIn(body, 'intended_use')).toBe(value)
})

test.each([
  ['a sentence with a colon', `Intended Use: ${value}`],
  ['a bullet with a dash and no bold', `- intended use - ${value}`],
  ['a row of three columns', `| Field | Value | Ref |\n|---|---|---|\n| Intended Use | ${value} | 1 |`],
  ['code', `\`\`\`\n## Intended Use\n${value}\n\`\`\``],
  ['a heading that only holds the words', `## What the intended use is not\n\n${value}`],
  ['words in bold within a sentence', `The **intended use** is that it\n\n${value}`],
  ['an unclosed heading in HTML', `<h2>Intended Use\n\n${value}`],
])('%s is none', (_, body) => {
  expect(textIn(body, 'intended_use')).toBe('')
})

test.each([
  ['Environmental Impact (CO2)', 'environment'],
  ['Carbon Emissions', 'environment'],
  ['Energy Usage', 'environment'],
  ['Post-Market Monitoring', 'monitoring'],
  ['Monitoring & Drift', 'monitoring'],
  ['Maintenance and Updates', 'monitoring'],
  ['Human Oversight and Control', 'oversight'],
  ['Human-in-the-Loop', 'oversight'],
  ['Role in Decision-Making', 'decision'],
  ['Level of Automation', 'decision'],
  ['Model Explainability', 'explainability'],
  ['Feature Attributions', 'explainability'],
] as const)('%s is about %s', (heading, section) => {
  expect(textIn(`## ${heading}\n\n${value}`, section)).toBe(value)
})
