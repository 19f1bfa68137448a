import { child, entriesOf, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'

/** A workflow of GitHub Actions, as far as it matters who can make it run what. */
export type Workflow = {
  /** The events that start it. */
  readonly events: readonly string[]
  readonly permissions: Node | undefined
  readonly env: Node | undefined
  readonly jobs: readonly WorkflowJob[]
}

export type WorkflowJob = {
  readonly id: string
  readonly node: Node
  readonly permissions: Node | undefined
  /** The job itself where it calls another workflow, and its steps. */
  readonly steps: readonly Node[]
}

/** The workflow a document is; null where it is none: without events or without jobs. */
export function workflowOf(root: Node): Workflow | null {
  const events = eventsOf(child(root, 'on'))
  const jobs = entriesOf(child(root, 'jobs'))
  if (events.length === 0 || jobs.length === 0 || jobs.some(({ value }) => value.kind !== 'mapping')) return null
  return {
    events,
    permissions: child(root, 'permissions'),
    env: child(root, 'env'),
    jobs: jobs.map(({ key, value }) => ({
      id: key,
      node: value,
      permissions: child(value, 'permissions'),
      steps: [value, ...itemsOf(child(value, 'steps'))],
    })),
  }
}

function eventsOf(node: Node | undefined): readonly string[] {
  if (node?.kind === 'mapping') return node.entries.map(({ key }) => key)
  if (node?.kind === 'sequence') return node.items.flatMap((item) => stringOf(item) ?? [])
  return node?.kind === 'string' ? [node.value] : []
}

/** Whether a token of these permissions may write. None stated may mean anything, so they count as writing. */
export function mayWrite(permissions: Node | undefined): boolean {
  if (permissions?.kind === 'mapping') return permissions.entries.some(({ value }) => !isReading(stringOf(value)))
  return stringOf(permissions) !== 'read-all'
}

function isReading(access: string | undefined): boolean {
  return access === 'read' || access === 'none'
}
