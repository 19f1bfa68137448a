import { byCodeUnit } from '../base/order.ts'
import { asksFor } from './asks-for.ts'
import { fromRoot } from './model-path.ts'
import type { Gate, Model, Policy } from './types.ts'

/** What must be collected of a commit: paths or globs from the root of the repository, sorted, each once. */
export type Needs = {
  /** Read and kept as text. */
  readonly texts: readonly string[]
  /** Only digested: artifacts may be larger than memory. */
  readonly hashes: readonly string[]
  /** Whether the pull request's description is read, for its task list, and so is part of what is signed. */
  readonly description: boolean
  /** What the candidate's files and the changed ones are looked into for, sorted. */
  readonly scans: readonly ('serialised' | 'sensitive')[]
  /** Roles whose holders the gate must know to count signatures, sorted. */
  readonly roles: readonly string[]
}

type Asking = {
  readonly gate: Gate
  readonly models: readonly { readonly model: Model }[]
  readonly edited: Pick<Policy, 'roles'> | null
  readonly further: Pick<Needs, 'texts' | 'description' | 'scans'>
}

/**
 * What judging these models by this gate reads, of the candidate and of the baseline alike. `edited` is the policy
 * where the change edits it: the proposed one may ask for any role of it. `further` is what controls read besides.
 */
export function needsOf({ gate, models, edited, further }: Asking): Needs {
  const texts = new Set<string>(further.texts)
  const hashes = new Set<string>()
  for (const { model } of models) {
    for (const { glob } of model.metrics) texts.add(fromRoot(model.path, glob))
    const named = [model.card, model.lineage, ...model.governance.map(({ file }) => file), ...model.documents]
    for (const path of named) if (path !== null) texts.add(fromRoot(model.path, path))
    const digested = [model.artifact, model.predictions?.file ?? null, ...askedFiles(gate)]
    for (const path of digested) if (path !== null) hashes.add(fromRoot(model.path, path))
  }
  // what is read is digested as well
  const unread = [...hashes].filter((path) => !texts.has(path))
  return {
    texts: [...texts].toSorted(byCodeUnit),
    hashes: unread.toSorted(byCodeUnit),
    description: further.description || asksForTasks(gate),
    scans: further.scans,
    roles: rolesOf(gate, models, edited),
  }
}

function rolesOf(
  { approvals, firstVersion }: Gate,
  models: readonly { readonly model: Model }[],
  edited: Pick<Policy, 'roles'> | null,
): readonly string[] {
  const asked = approvals.filter((rule) => models.some(({ model }) => asksFor(rule, model)))
  const roles = new Set([...asked.map(({ role }) => role), ...(edited?.roles ?? []).map(({ name }) => name)])
  if (firstVersion.kind === 'approved-by' && models.length > 0) roles.add(firstVersion.role)
  return [...roles].toSorted(byCodeUnit)
}

function asksForTasks(gate: Gate): boolean {
  return (gate.controls?.custom ?? []).some(({ ask }) => ask.kind === 'task')
}

/** Files that custom controls ask for: that they are there is asked, not what they say. */
function askedFiles(gate: Gate): readonly string[] {
  return (gate.controls?.custom ?? []).flatMap(({ ask }) => (ask.kind === 'file' ? [ask.file] : []))
}
