import { expect, test } from 'vitest'
import { incomplete } from '../../../src/app/gate/incomplete.ts'

type Given = { readonly commits?: readonly string[]; readonly of?: number; readonly reviews?: number }

function gapsOf({ commits = ['a', 'b'], of = commits.length, reviews = 0 }: Given): readonly string[] {
  const nobody = { account: null, name: '', email: '' }
  const items = commits.map((sha) => ({
    sha,
    parents: [],
    author: nobody,
    committer: nobody,
    coAuthors: [],
    web: false,
  }))
  const head = { ref: 'retrain', sha: 'b', repository: 'acme/models', repositoryId: 1 }
  const lists = { commits: { items, total: of }, reviews: { items: [], total: reviews }, head }
  return incomplete(lists).map(({ what, detail }) => `${what}: ${detail}`)
}

test.each<[name: string, given: Given, gaps: readonly string[]]>([
  ['whole', {}, []],
  ['commits that are not handed out', { of: 300 }, ['too-many-commits: 2 of 300']],
  ['reviews that are not handed out', { reviews: 7 }, ['too-many-reviews: 0 of 7']],
  // a list made before the last push: what it lacks was written by somebody
  ['a list of commits without the head', { commits: ['a'] }, ['commits-without-head: 1 listed']],
  ['no commit at all', { commits: [] }, ['commits-without-head: 0 listed']],
  ['both', { commits: ['a'], reviews: 1 }, ['commits-without-head: 1 listed', 'too-many-reviews: 0 of 1']],
])('%s', (_, given, gaps) => {
  expect(gapsOf(given)).toEqual(gaps)
})
