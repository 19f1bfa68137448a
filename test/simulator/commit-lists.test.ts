import { expect } from 'vitest'
import { valueAt } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row, World } from './facts.ts'

type Told = {
  readonly headRefOid: unknown
  readonly baseRefOid: unknown
  /** Where the base branch is. */
  readonly tip: unknown
  readonly total: unknown
  readonly commits: readonly unknown[]
  readonly last: readonly unknown[]
}

const QUERY = `{
  repository(owner: "acme", name: "models") {
    pullRequest(number: 1) {
      headRefOid
      baseRefOid
      baseRef { target { oid } }
      commits(first: 9) { totalCount nodes { commit { oid } } }
      last: commits(last: 1) { nodes { commit { oid } } }
    }
  }
}`

/** What one request over GraphQL says of the pull request's sides and of what is between them. */
async function told({ get }: World): Promise<Told> {
  const { json } = await get('/graphql', { method: 'POST', body: { query: QUERY } })
  const pull = valueAt(json, 'data', 'repository', 'pullRequest')
  const ids = (list: string): readonly unknown[] => {
    const nodes = valueAt(pull, list, 'nodes')
    return Array.isArray(nodes) ? nodes.map((node: unknown) => valueAt(node, 'commit', 'oid')) : []
  }
  return {
    headRefOid: valueAt(pull, 'headRefOid'),
    baseRefOid: valueAt(pull, 'baseRefOid'),
    tip: valueAt(pull, 'baseRef', 'target', 'oid'),
    total: valueAt(pull, 'commits', 'totalCount'),
    commits: ids('commits'),
    last: ids('last'),
  }
}

async function listed({ get }: World): Promise<readonly unknown[]> {
  const { json } = await get(`${REPO}/pulls/1/commits`)
  return Array.isArray(json) ? json.map((commit: unknown) => valueAt(commit, 'sha')) : []
}

/** The base branch with a commit of Mallory's on it, and the head built on that. */
function builtOnMallorys({ repository }: World): { readonly hers: string; readonly head: string } {
  const hers = repository.push({ branch: 'main', author: 'mallory', files: { hers: '1' } })
  const head = repository.push({ branch: 'retrain', author: 'bob', files: { his: '1' }, force: true })
  return { hers, head }
}

const FACTS: readonly Row[] = [
  {
    fact: 'the commits are made against the base of the last push, and stay so when the base branch is moved back',
    source: 'GraphQL PullRequest.baseRefOid; github/docs#431',
    check: async (world) => {
      const { repository, first, get } = world
      const { hers, head } = builtOnMallorys(world)
      expect(await told(world)).toMatchObject({ baseRefOid: hers, tip: hers, total: 1, commits: [head] })
      repository.setBranch('main', first, { by: 'mallory' })
      const moved = { headRefOid: head, baseRefOid: hers, tip: first, total: 1, commits: [head], last: [head] }
      expect(await told(world)).toEqual(moved)
      expect(await listed(world)).toEqual([head])
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ base: { sha: hers }, commits: 1 })
      // what a merge would bring now is more than the list says
      expect((await get(`${REPO}/compare/main...retrain`)).json).toMatchObject({
        merge_base_commit: { sha: first },
        commits: [{ sha: hers }, { sha: head }],
      })
    },
  },
  {
    fact: 'what was merged into the base branch since stays in the list',
    source: 'GraphQL PullRequest.baseRefOid; github/docs#431',
    check: async (world) => {
      const { repository, first, head } = world
      repository.setBranch('main', head, { by: 'dana' })
      expect(await told(world)).toMatchObject({ baseRefOid: first, tip: head, commits: [head] })
    },
  },
  {
    fact: 'the next push to the head makes the list anew',
    source: 'GraphQL PullRequest.baseRefOid; github/docs#431',
    check: async (world) => {
      const { repository, first } = world
      const { hers, head } = builtOnMallorys(world)
      repository.setBranch('main', first, { by: 'mallory' })
      const next = repository.push({ branch: 'retrain', author: 'bob', files: { his: '2' } })
      const commits = [hers, head, next]
      expect(await told(world)).toEqual({
        headRefOid: next,
        baseRefOid: first,
        tip: first,
        total: 3,
        commits,
        last: [next],
      })
      expect(await listed(world)).toEqual(commits)
    },
  },
  {
    fact: 'a change of the base branch makes the list anew, away and back',
    source: 'GraphQL PullRequest.baseRefOid; platform.md 3: edited (base change)',
    check: async (world) => {
      const { repository, first } = world
      const { hers, head } = builtOnMallorys(world)
      repository.setBranch('staging', hers)
      repository.setBranch('main', first, { by: 'mallory' })
      repository.retarget(1, 'staging')
      expect(await told(world)).toMatchObject({ baseRefOid: hers, tip: hers, commits: [head] })
      repository.retarget(1, 'main')
      expect(await told(world)).toMatchObject({ baseRefOid: first, tip: first, commits: [hers, head] })
    },
  },
  {
    fact: 'a list may lag behind the head: it ends at the old one, and the next reading has all',
    source: 'approvals.md B93: the commit list lacks the head; B157: read replica lag',
    check: async (world) => {
      const { repository, simulator, head } = world
      const next = repository.push({ branch: 'retrain', author: 'bob', files: { more: '1' } })
      simulator.lag({ of: 'commits' })
      // both lists of one request are one reading
      expect(await told(world)).toMatchObject({ headRefOid: next, total: 1, commits: [head], last: [head] })
      expect(await told(world)).toMatchObject({ headRefOid: next, total: 2, commits: [head, next], last: [next] })
      simulator.lag({ of: 'commits' })
      expect([await listed(world), await listed(world)]).toEqual([[head], [head, next]])
    },
  },
  {
    fact: 'a list may lag behind the base: it is whole to the eye and lacks what the old base had',
    source: 'GraphQL PullRequest.baseRefOid; approvals.md B157: read replica lag',
    check: async (world) => {
      const { repository, simulator, first } = world
      const { hers, head } = builtOnMallorys(world)
      repository.setBranch('staging', first)
      repository.retarget(1, 'staging')
      simulator.lag({ of: 'commits', reads: 2 })
      const stale = { headRefOid: head, baseRefOid: first, tip: first, total: 1, commits: [head], last: [head] }
      expect([await told(world), await listed(world)]).toEqual([stale, [head]])
      expect(await told(world)).toMatchObject({ total: 2, commits: [hers, head] })
    },
  },
  {
    fact: 'a list lags no further than to the opening, and reviews have a lag of their own',
    source: 'approvals.md B157: read replica lag',
    check: async (world) => {
      const { repository, simulator, head, get } = world
      const next = repository.push({ branch: 'retrain', author: 'bob', files: { more: '1' } })
      repository.review(1, { author: 'dana', state: 'APPROVED' })
      simulator.lag({ of: 'commits', changes: 9 })
      expect((await get(`${REPO}/pulls/1/reviews`)).json).toHaveLength(1)
      expect(await listed(world)).toEqual([head])
      simulator.lag()
      expect(await listed(world)).toEqual([head, next])
      expect((await get(`${REPO}/pulls/1/reviews`)).json).toEqual([])
    },
  },
]

testRows('lists of commits', FACTS)
