import { byCodeUnit } from '../base/order.ts'
import { fromRoot } from './model-path.ts'
import type { Gate, Model } from './types.ts'

/** What must be collected of a commit: paths or globs from the root of the repository, sorted, each once. */
export type Needs = {
  /** Read and kept as text. */
  readonly texts: readonly string[]
  /** Only digested: artifacts may be larger than memory. */
  readonly hashes: readonly string[]
  /** Whether the pull request's description is read, for its task list. */
  readonly description: boolean
  /** Roles whose holders may be asked to sign, whatever the tier. */
  readonly roles: readonly string[]
}

/** The files that judging these models by this gate reads, of the candidate and of the baseline alike. */
export function needsOf(gate: Gate, models: readonly { readonly model: Model }[]): Needs {
  const texts = new Set<string>()
  const hashes = new Set<string>()
  for (const { model } of models) {
    for (const { glob } of model.metrics) texts.add(fromRoot(model.path, glob))
    for (const path of [model.card, model.lineage]) if (path !== null) texts.add(fromRoot(model.path, path))
    const digested = [model.artifact, model.predictions?.file ?? null, ...askedFiles(gate)]
    for (const path of digested) if (path !== null) hashes.add(fromRoot(model.path, path))
  }
  // what is read is digested as well
  const unread = [...hashes].filter((path) => !texts.has(path))
  return {
    texts: [...texts].toSorted(byCodeUnit),
    hashes: unread.toSorted(byCodeUnit),
    description: asksForTasks(gate),
    roles: rolesOf(gate),
  }
}

function rolesOf({ approvals, firstVersion }: Gate): readonly string[] {
  const first = firstVersion.kind === 'approved-by' ? [firstVersion.role] : []
  return [...new Set([...approvals.map(({ role }) => role), ...first])].toSorted(byCodeUnit)
}

function asksForTasks(gate: Gate): boolean {
  return (gate.controls?.custom ?? []).some(({ ask }) => ask.kind === 'task')
}

/** Files that custom controls ask for: that they are there is asked, not what they say. */
function askedFiles(gate: Gate): readonly string[] {
  return (gate.controls?.custom ?? []).flatMap(({ ask }) => (ask.kind === 'file' ? [ask.file] : []))
}
