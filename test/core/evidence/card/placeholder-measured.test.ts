import { expect, test } from 'vitest'
import { placeholders } from '../../../../src/core/evidence/card/placeholder.ts'
import { cardOf } from './card-of.ts'
import { heldOutSections, labelledSections } from './labelled-sections.ts'
import type { LabelledSection } from './labelled-sections.ts'

/** A section stands in a card, between others: what is around it must not matter. */
function isFound({ heading, body }: LabelledSection): boolean {
  const before = '## Background\n\nContracts run for a year and are renewed in spring.\n\n'
  const after = '\n\n## History\n\nThe first version was trained in 2024 on one region.\n'
  const card = `# Churn\n\nEstimates who leaves within ninety days.\n\n${before}## ${heading}\n\n${body}${after}`
  return placeholders(cardOf(card)).length > 0
}

function measured(sections: readonly LabelledSection[]): object {
  const found = sections.filter(isFound)
  const unfilled = sections.filter((section) => section.unfilled)
  const right = found.filter((section) => section.unfilled)
  return {
    sections: sections.length,
    precision: `${right.length}/${found.length}`,
    recall: `${right.length}/${unfilled.length}`,
    missed: unfilled.filter((section) => !found.includes(section)).map(({ trait }) => trait),
    alarmed: found.filter((section) => !section.unfilled).map(({ trait }) => trait),
  }
}

// the numbers are what was measured, not what was hoped for: a rule that changes them says so here

test('on the sections the rules were made with', () => {
  expect(measured(labelledSections)).toEqual({
    sections: 83,
    precision: '40/41',
    recall: '40/41',
    missed: ['a noun list for the author'],
    alarmed: ['an imperative to users that begins like one to authors'],
  })
})

test('on sections that no rule was made for', () => {
  expect(measured(heldOutSections)).toEqual({
    sections: 23,
    precision: '7/7',
    recall: '7/11',
    missed: ['a question for the author', 'an imperative in the second person', 'a German stub', 'an example left in'],
    alarmed: [],
  })
})
