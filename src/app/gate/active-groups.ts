import type { Store, Subject } from './store.ts'

export type Group = Extract<Subject, { readonly kind: 'group' }>

/** Merge groups under way, by repository: a signature that is taken back while queued must reach the group's check. */
export async function activeGroups(store: Store, repository: number): Promise<readonly Group[]> {
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

function noteOf(repository: number): string {
  return `groups:${repository}`
}
