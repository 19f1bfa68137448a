import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainable } from '../../../src/core/report/explain.ts'
import { replyTo } from '../../../src/core/report/reply.ts'
import { liveliness, rendered, tags, unbalanced } from './github.ts'
import { hostileTexts } from './sample.ts'

test('help names the commands, and says that none of them approves', () => {
  expect(replyTo({ kind: 'help' })).toBe(`Commands, each on a line of its own:

- \`/countersign recheck\` reads and judges this pull request again
- \`/countersign explain RULE\` says what a rule, control or pack asks for and how to satisfy it
- \`/countersign help\` shows this list

No command approves anything. To sign, submit an approving review.

In such a review, on a line of its own, \`/countersign as ROLE\` signs as that role only.
`)
})

describe('explain', () => {
  test.each(explainable)('%s is explained under a heading, and inertly', (rule) => {
    const reply = replyTo({ kind: 'explain', rule })
    expect(reply).toMatch(/^### \S/)
    const page = rendered(reply)
    expect(unbalanced(page)).toBeNull()
    expect(liveliness(page)).toBeNull()
  })

  test.each([
    ['production/controls/DOC-03', '### `DOC-03`: '],
    [' doc-03 ', '### `DOC-03`: '],
    ['production/metrics/auc/at_least', '### `at_least`: '],
    ['production/approvals/model-risk', '### `approvals/ROLE`: Enough people have signed\n\nEnough people who'],
    ['production/authors', '### authors: It is known who made the change\n'],
    ['DOC-33', 'Nothing is known under `DOC-33`.\n\nDid you mean `/countersign explain DOC-03`?\n'],
    ['xyzzy-plugh', 'Nothing is known under `xyzzy-plugh`.\n\nTry `/countersign explain model-card-basic`.\n'],
    ['', 'Name a rule: `/countersign explain DOC-03`.\n\nCommands'],
  ])('%s', (rule, begin) => {
    expect(replyTo({ kind: 'explain', rule }).slice(0, begin.length)).toBe(begin)
  })
})

test.each([
  ['approve', 'There is no command `approve`.\n'],
  ['rechek now', 'There is no command `rechek now`. Did you mean `/countersign recheck`?\n'],
  ['as ml-lead', 'There is no command `as ml-lead`. It stands in an approving review.\n'],
  ['', 'There is no command here.\n'],
])('an unknown command %j is said to be one, and help follows', (text, begin) => {
  const reply = replyTo({ kind: 'unknown', text })
  expect(reply.slice(0, begin.length)).toBe(begin)
  expect(reply).toContain('/countersign help')
})

test('what was asked does nothing in the answer, whatever it is', () => {
  const texts = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 40 }))
  fc.assert(
    fc.property(texts, (text) => {
      for (const reply of [replyTo({ kind: 'explain', rule: text }), replyTo({ kind: 'unknown', text })]) {
        const page = rendered(reply)
        expect(unbalanced(page)).toBeNull()
        expect(liveliness(page)).toBeNull()
        expect(tags(page).filter((tag) => /\s/.test(tag))).toEqual([])
        expect(reply.length).toBeLessThan(4_000)
      }
    }),
  )
})
