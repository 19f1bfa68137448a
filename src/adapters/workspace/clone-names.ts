import { runGit, type Clone } from './git-process.ts'

/** What a clone knows by name: where it came from, where it stands, and what its branches are called. */
export type CloneNames = {
  /** `owner/name` of the remote `origin`; null when there is none or its address is not of that form. */
  readonly origin: string | null
  /** The branch that is checked out; null when HEAD is detached. */
  readonly branch: string | null
  /** The remote's default branch (`origin/main`), or a local `main` or `master`; null when none exists. */
  readonly defaultBase: string | null
  /** The branch a ref names (`origin/main` → `main`); null for a bare commit or a tag. */
  branchName(ref: string): Promise<string | null>
}

/** Asks a clone for its names. Only local facts are read; no remote is contacted. */
export async function cloneNames(clone: Clone): Promise<CloneNames> {
  const line = async (...command: readonly string[]): Promise<string | null> => {
    const { code, stdout } = await runGit(clone, command)
    const text = stdout.toString('utf8').trim()
    return code === 0 && text !== '' ? text : null
  }
  const fullName = (ref: string): Promise<string | null> =>
    ref.startsWith('-') ? Promise.resolve(null) : line('rev-parse', '--symbolic-full-name', '--end-of-options', ref)
  return {
    origin: repositoryOf(await line('config', '--get', 'remote.origin.url')),
    branch: await line('symbolic-ref', '--quiet', '--short', 'HEAD'),
    defaultBase: await firstThatExists(line),
    branchName: async (ref) => branchOf((await fullName(ref)) ?? ''),
  }
}

async function firstThatExists(
  line: (...command: readonly string[]) => Promise<string | null>,
): Promise<string | null> {
  const remote = await line('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD')
  for (const ref of [remote, 'origin/main', 'origin/master', 'main', 'master']) {
    if (ref !== null && (await line('rev-parse', '--quiet', '--verify', `${ref}^{commit}`)) !== null) return ref
  }
  return null
}

function branchOf(fullName: string): string | null {
  // with --end-of-options older versions of git print the option too
  const name = fullName.split('\n').at(-1) ?? ''
  if (name.startsWith('refs/heads/')) return name.slice('refs/heads/'.length)
  const remote = /^refs\/remotes\/[^/]+\/(.+)$/.exec(name)?.[1]
  return remote === undefined || remote === 'HEAD' ? null : remote
}

/** `git@github.com:acme/models.git`, `https://github.com/acme/models` → `acme/models`. */
function repositoryOf(address: string | null): string | null {
  const match = /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(address ?? '')
  return match === null ? null : `${match[1]}/${match[2]}`
}
