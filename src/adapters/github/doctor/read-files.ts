import type { Branch, FoundFile, OwnersFile, Seen } from '../../../app/doctor/facts.ts'
import { Fault } from '../../../app/fault.ts'
import { readContent } from '../../../app/content-reader.ts'
import type { Repository, Tree } from '../../../app/ports.ts'
import { integerAt, listAt, malformed, textAt } from '../answer.ts'
import type { GitHubClient } from '../client.ts'
import type { LeastRecent } from '../gate/least-recent.ts'
import { githubRepository } from '../repository.ts'
import type { Eyes } from './eyes.ts'

const REFUSED = {
  what: "its files can't be read",
  remedy: 'Grant contents: read. Then accept it where the App is installed.',
} as const

/** Who is asked for files, and the listings that were asked for already. */
export type Files = { readonly eyes: Eyes; readonly trees: LeastRecent<Tree> }

/** A file at the tip of a branch: as git has it, nothing followed. */
export function readFile({ eyes, trees }: Files, branch: Branch, path: string): Promise<Seen<FoundFile>> {
  return eyes.asBot({
    ...REFUSED,
    from: async (client) => {
      const repository = githubRepository(client, eyes.name)
      return await fileIn(repository, await wholeTree(repository, trees, branch.tip), path)
    },
  })
}

async function wholeTree(repository: Repository, trees: Files['trees'], tip: string): Promise<Tree> {
  const tree = await trees.through(tip, () => repository.tree(tip))
  if (tree.truncated) throw malformed(`the files of ${tip} are too many to be listed`)
  return tree
}

async function fileIn(repository: Repository, { entries }: Tree, path: string): Promise<FoundFile> {
  const entry = entries.find((each) => each.path === path)
  if (entry === undefined) {
    const isFolder = entries.some((each) => each.path.startsWith(`${path}/`))
    return isFolder ? { kind: 'refused', why: 'directory' } : { kind: 'absent' }
  }
  if (entry.kind !== 'file') return { kind: 'refused', why: entry.kind }
  const content = await readContent(repository, entry, 'text')
  if (content.kind === 'text') return { kind: 'text', file: { path, text: content.text, digest: content.digest } }
  return { kind: 'refused', why: content.kind === 'refused' ? content.why : 'binary' }
}

/** The first of these is the one GitHub reads. */
const OWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

export function readOwners({ eyes, trees }: Files, branch: Branch): Promise<Seen<OwnersFile | null>> {
  return eyes.asBot({
    what: "CODEOWNERS can't be read",
    remedy: REFUSED.remedy,
    from: async (client) => {
      const repository = githubRepository(client, eyes.name)
      const tree = await wholeTree(repository, trees, branch.tip)
      const path = OWNERS_PATHS.find((each) => tree.entries.some((entry) => entry.path === each))
      const found = path === undefined ? null : await fileIn(repository, tree, path)
      if (path === undefined || found?.kind !== 'text') return null
      return { path, text: found.file.text, errors: await readErrors({ client, eyes, branch }) }
    },
  })
}

type ErrorsRequest = { readonly client: GitHubClient; readonly eyes: Eyes; readonly branch: Branch }

async function readErrors({ client, eyes, branch }: ErrorsRequest): Promise<OwnersFile['errors']> {
  try {
    const route = 'GET /repos/{owner}/{repo}/codeowners/errors'
    const { body } = await client.request(route, { ...eyes.name, ref: branch.tip })
    const errors = listAt(body, 'errors')
    return {
      kind: 'seen',
      value: errors.map((error) => ({ line: integerAt(error, 'line'), kind: textAt(error, 'kind') })),
    }
  } catch (cause) {
    const hides = cause instanceof Fault && (cause.code === 'fault/forbidden' || cause.code === 'fault/not-found')
    if (!hides) throw cause
    return { kind: 'hidden', what: "what GitHub makes of it can't be read", remedy: REFUSED.remedy }
  }
}
