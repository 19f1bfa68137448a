import type { Effects } from '../../app/gate/store.ts'
import type { Queries } from './database.ts'
import { observe } from './observe.ts'
import { markWork } from './work-queue.ts'

/** Makes known and marks, within the caller's transaction. */
export async function applyEffects(queries: Queries, { observations, marks }: Effects): Promise<void> {
  await observe(queries, observations)
  await markWork(queries, marks)
}
