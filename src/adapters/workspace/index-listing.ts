import type { TreeEntry } from '../../app/ports.ts'
import { type Clone, gitFault, runGit } from './git-process.ts'
import { kindOf } from './git-repository.ts'

/** What git knows of a working tree: entries that are as they were staged, and paths to look at on disk. */
export type IndexListing = { readonly unchanged: readonly TreeEntry[]; readonly onDisk: readonly string[] }

/**
 * Asks git which tracked files are as in the index, and which others there are that no ignore rule covers. The person's
 * own settings apply, as for `git status`.
 */
export async function listIndex(clone: Clone): Promise<IndexListing> {
  const [staged, modified, others] = await Promise.all([
    lines(clone, ['ls-files', '-z', '--stage', '--full-name']),
    lines(clone, ['ls-files', '-z', '--modified', '--deleted', '--full-name']),
    lines(clone, ['ls-files', '-z', '--others', '--exclude-standard', '--full-name']),
  ])
  const changed = new Set(modified)
  const unchanged: TreeEntry[] = []
  for (const line of staged) {
    const entry = stagedEntry(line)
    // a path in conflict has stages 1 to 3 and no entry of its own
    if (entry === null) changed.add(line.slice(line.indexOf('\t') + 1))
    else if (!changed.has(entry.path)) unchanged.push(entry)
  }
  return { unchanged: unchanged.filter(({ path }) => !changed.has(path)), onDisk: [...changed, ...others] }
}

async function lines(clone: Clone, command: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runGit(clone, command, true)
  if (code !== 0) throw gitFault('list the working tree', stderr)
  return stdout
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
}

/** `<mode> SP <id> SP <stage> TAB <path>` */
function stagedEntry(line: string): TreeEntry | null {
  const tab = line.indexOf('\t')
  const [mode = '', id = '', stage] = line.slice(0, tab).split(' ')
  return stage === '0' ? { path: line.slice(tab + 1), kind: kindOf(mode), id, size: null } : null
}
