import type { Store, Subject } from './store.ts'
import type { GatedRepository } from './types.ts'

export type Group = Extract<Subject, { readonly kind: 'group' }>

/** Merge groups under way, by repository: a signature that is taken back while queued must reach the group's check. */
async function activeGroups(store: Store, repository: number): Promise<readonly Group[]> {
  const text = await store.notes.get(noteOf(repository))
  // written below and by nobody else
  return text === null ? [] : (JSON.parse(text) as readonly Group[])
}

/** Most groups one queue is remembered with; the oldest give way, long merged. */
const MOST = 50

export async function rememberGroup(store: Store, repository: number, group: Group): Promise<void> {
  const others = (await activeGroups(store, repository)).filter(({ headSha }) => headSha !== group.headSha)
  await store.notes.set(noteOf(repository), JSON.stringify([...others, group].slice(-MOST)))
}

export async function forgetGroup(store: Store, repository: number, headSha: string): Promise<void> {
  const left = (await activeGroups(store, repository)).filter((group) => group.headSha !== headSha)
  await store.notes.set(noteOf(repository), JSON.stringify(left))
}

/** Makes the groups of a base branch work again: a pull request in one of them is not what it was. */
export async function markGroups(store: Store, { repository, baseRef, due, cause }: Changed): Promise<void> {
  const groups = (await activeGroups(store, repository.id)).filter((group) => group.baseRef === baseRef)
  await store.work.mark(groups.map((subject) => ({ repository, subject, revoking: true, due, cause })))
}

type Changed = {
  readonly repository: GatedRepository
  readonly baseRef: string
  readonly due: number
  readonly cause: string
}

function noteOf(repository: number): string {
  return `groups:${repository}`
}
