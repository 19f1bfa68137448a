import { expect, test } from 'vitest'
import { replyTo } from '../../src/core/report/reply.ts'
import { type End, inProcess } from './in-process.ts'

function explain(rule: string): Promise<End> {
  return inProcess(['explain', rule], '.')
}

/** The words alone, without what Markdown and the width of a terminal add. */
function plain(text: string): string {
  return text.replaceAll(/[#`“”\s-]+/g, '')
}

test.each(['production/approvals/ml-lead', 'production/vetoes', 'policy/edited', 'DOC-03'])(
  '%s is explained, in the words of the bot',
  async (rule) => {
    const { code, out, err } = await explain(rule)
    expect([code, err]).toEqual([0, ''])
    expect(plain(replyTo({ kind: 'explain', rule }))).toBe(plain(out))
  },
)

test.each([
  ['DOC-33', /did you mean DOC-03\?/],
  ['xyzzy-plugh', /try countersign explain model-card-basic/],
])('%s is not known, and it says what is near', async (rule, hint) => {
  const { code, out, err } = await explain(rule)
  expect([code, out, err]).toEqual([2, '', expect.stringMatching(hint)])
})
