import { describe, expect, test } from 'vitest'
import type { Comments, PostedComment } from '../../src/app/ports.ts'
import { planComment, publishComment } from '../../src/app/publish.ts'

const posted = (id: number, body: string): PostedComment => ({ id, body, url: `https://x/${id}` })
const report = (body: string, where: 'always' | 'posted' = 'always') => ({ marker: '<!-- m', body, where })

describe('planComment', () => {
  const rows: readonly (readonly [string, readonly PostedComment[], ReturnType<typeof report>, string])[] = [
    ['none yet', [], report('new'), 'create'],
    ['none yet and none wanted', [], report('new', 'posted'), 'keep'],
    ['same text', [posted(1, 'same')], report('same'), 'keep'],
    ['same text with other line ends', [posted(1, 'a\r\nb')], report('a\nb\n'), 'keep'],
    ['other text', [posted(1, 'old')], report('new'), 'update 1'],
    ['other text, none to begin', [posted(1, 'old')], report('new', 'posted'), 'update 1'],
    ['two of ours: the oldest', [posted(1, 'old'), posted(2, 'new')], report('new'), 'update 1'],
  ]
  test.each(rows)('%s', (_, existing, wanted, expected) => {
    const plan = planComment(existing, wanted)
    expect(plan.kind === 'update' ? `update ${plan.comment.id}` : plan.kind).toBe(expected)
  })
})

/** A pull request's comments in memory, and what was written to them. */
function fakeComments(existing: readonly PostedComment[]): Comments & { readonly writes: string[] } {
  const comments = [...existing]
  const writes: string[] = []
  return {
    writes,
    own: async () => [...comments],
    create: async (_, body) => {
      writes.push('create')
      const made = posted(comments.length + 1, body)
      comments.push(made)
      return made
    },
    update: async (id, body) => {
      writes.push(`update ${id}`)
      const at = comments.findIndex((comment) => comment.id === id)
      comments[at] = posted(id, body)
      return posted(id, body)
    },
  }
}

describe('publishComment', () => {
  test('a second run writes nothing', async () => {
    const comments = fakeComments([])
    expect((await publishComment(comments, 7, report('text'))).change).toBe('created')
    expect((await publishComment(comments, 7, report('text'))).change).toBe('kept')
    expect(comments.writes).toEqual(['create'])
  })

  test('names the duplicates it leaves alone', async () => {
    const comments = fakeComments([posted(3, 'text'), posted(5, 'text'), posted(9, 'old')])
    const published = await publishComment(comments, 7, report('text'))
    expect(published).toEqual({ change: 'kept', url: 'https://x/3', duplicates: ['https://x/5', 'https://x/9'] })
    expect(comments.writes).toEqual([])
  })
})
