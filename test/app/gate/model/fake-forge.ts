import type { Commit, Identity, Push } from '../../../../src/core/approval/types.ts'
import type { GateForge, RoleHolders } from '../../../../src/app/gate/forge.ts'
import type { CheckReport } from '../../../../src/core/report/check-run.ts'
import type { PullReading, ReadReview } from '../../../../src/app/gate/types.ts'
import type { Repository } from '../../../../src/app/ports.ts'
import { commitOf, hashOf, ownCommits, person, reach, stamp, tip, type ModelCommit, type World } from './state.ts'

/** What was written to the forge. */
export type Written = { readonly checks: Map<string, CheckReport>; comment: string | null; writes: number }

/** The forge as the model tells it, now. It forgets what GitHub forgets: who was in a team when, where a branch stood. */
export function fakeForge(world: World, written: Written): GateForge {
  const look: GateForge['look'] = async () => ({
    headSha: tip(world, world.pull.head),
    baseRef: world.pull.base,
    state: world.pull.state,
    draft: world.pull.draft,
  })
  return {
    look,
    readPull: async (_, { before }) => {
      if (before !== null && before.check !== null)
        written.checks.set(`${before.check.headSha} ${before.check.name}`, before.check.output)
      return reading(world, written)
    },
    latestRun: async ({ headSha, name }) => {
      const key = `${headSha} ${name}`
      const output = written.checks.get(key)
      return output === undefined ? null : { node: `run ${key}`, status: output.status, conclusion: output.conclusion }
    },
    contents: () => contents(world),
    members: async (roles): Promise<RoleHolders> => ({
      at: stamp(world.now),
      roles: roles.map(({ name, teams, users }) => {
        const inTeams = world.teams.filter((team) => teams.includes(team.name)).flatMap((team) => membersNow(team))
        const named = world.people.filter(({ login }) => users.includes(login)).map(({ id }) => id)
        const ids = [...new Set([...inTeams, ...named])]
        return { role: name, members: ids.map((id) => person(world, id)), unreadable: [] }
      }),
      teams: world.teams
        .filter(({ name }) => roles.some(({ teams }) => teams.includes(name)))
        .map((team) => ({ name: team.name, id: team.id, members: membersNow(team) })),
    }),
    write: async ({ check, comment }) => {
      written.writes++
      if (check !== null) written.checks.set(`${check.headSha} ${check.name}`, check.output)
      if (comment !== null) written.comment = comment.body
      return {
        check: check === null ? null : `run ${check.headSha} ${check.name}`,
        comment: comment === null ? null : 'comment',
      }
    },
    openPulls: async (base) =>
      base !== null && base !== world.pull.base
        ? []
        : [
            {
              number: world.pull.number,
              headSha: tip(world, world.pull.head),
              baseRef: world.pull.base,
              stackBase: null,
              updatedAt: stamp(world.now),
              draft: world.pull.draft,
            },
          ],
    activity: async (_, ref): Promise<readonly Push[]> => moves(world, ref.replace('refs/heads/', '')),
    tip: async (branch) => world.branches.get(branch) ?? null,
    commitsBetween: async () => ({ commits: [], total: 0 }),
    requestReviewers: async () => {},
    reply: async () => {},
    openIssue: async () => 'https://github.test/issues/1',
  }
}

function membersNow({ spells }: World['teams'][number]): readonly number[] {
  return [...new Set(spells.filter(({ until }) => until === null).map((spell) => spell.person))]
}

function moves(world: World, branch: string): readonly Push[] {
  return world.moves
    .filter((move) => move.branch === branch)
    .map(({ before, after, by, at }) => ({ before, after, by: person(world, by), at: stamp(at) }))
    .toReversed()
}

function reading(world: World, written: Written): PullReading {
  const { pull } = world
  const headSha = tip(world, pull.head)
  const commits = ownCommits(world).map((commit) => told(world, commit))
  const reviews = pull.reviews.map(({ id, by, state, sha, at }): ReadReview => ({
    id,
    by: person(world, by),
    state,
    sha,
    at: stamp(at),
    body: '',
  }))
  const main = world.branches.get('main')
  return {
    at: stamp(world.now),
    number: pull.number,
    state: pull.state,
    draft: pull.draft,
    body: '',
    bodyEditedAt: null,
    opener: person(world, pull.opener),
    stacked: false,
    base: { ref: pull.base, sha: tip(world, pull.base) },
    head: { ref: pull.head, sha: headSha, repository: 'acme/models', repositoryId: 1 },
    defaultBranch: main === undefined ? null : { ref: 'main', sha: main },
    commits: { items: commits, total: commits.length },
    reviews: { items: reviews, total: reviews.length },
    timeline: {
      baseChangedAt: pull.baseChanges.map(stamp),
      draftChanges: pull.draftChanges.map(({ at, to }) => ({ at: stamp(at), to })),
      dismissals: pull.reviews.flatMap(({ id, given, dismissal }) =>
        dismissal === null
          ? []
          : [
              {
                review: id,
                by: person(world, dismissal.by),
                at: stamp(dismissal.at),
                was: given === 'commented' ? null : given,
                reason: dismissal.reason,
              },
            ],
      ),
      reviewRequests: pull.requests.map(({ person: id, at }) => ({ person: person(world, id), at: stamp(at) })),
    },
    sameHead: [{ number: pull.number, baseRef: pull.base }],
    checks: [...written.checks].flatMap(([key, output]) => {
      const [sha = '', ...name] = key.split(' ')
      return sha === headSha
        ? [
            {
              kind: 'check-run' as const,
              name: name.join(' '),
              app: 7,
              by: 'countersign',
              node: `run ${key}`,
              status: output.status,
              conclusion: output.conclusion,
              externalId: output.externalId,
            },
          ]
        : []
    }),
    requested: [],
    ownComments: written.comment === null ? [] : ['comment'],
    node: { pull: 'PR', repository: 'R' },
  }
}

function told(world: World, { sha, parents, author, committer, coAuthors }: ModelCommit): Commit {
  const identity = (id: number): Identity => {
    const account = person(world, id)
    return { account, name: account.login, email: `${account.login}@example.com` }
  }
  return {
    sha,
    parents,
    author: identity(author),
    committer: identity(committer),
    coAuthors: coAuthors.map(identity),
    web: false,
  }
}

function contents(world: World): Repository {
  return {
    resolve: async (ref) => world.branches.get(ref.replace('refs/heads/', '')) ?? null,
    mergeBase: async (a, b) => {
      const common = reach(world, a)
      // breadth first from b finds the nearest common commit in these simple histories
      const open = [b]
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        if (common.has(next)) return next
        open.push(...commitOf(world, next).parents)
      }
      return null
    },
    tree: async (sha) => ({
      entries: [...commitOf(world, sha).files].map(([path, text]) => ({
        path,
        kind: 'file' as const,
        id: hashOf(text),
        size: text.length,
      })),
      truncated: false,
    }),
    blob: async (entry) => {
      for (const { files } of world.commits.values()) {
        const text = files.get(entry.path)
        if (text !== undefined && hashOf(text) === entry.id) return Buffer.from(text)
      }
      throw new Error(`no blob ${entry.path}`)
    },
  }
}
