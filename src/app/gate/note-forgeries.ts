import { forgeryContent } from '../../core/ledger/forgery-content.ts'
import { forgeriesOf } from './combined-output.ts'
import type { PullCase } from './judge-pull.ts'
import type { GateWorld } from './world.ts'

export type Suspicion = { readonly pull: PullCase; readonly gate: string | null; readonly names: readonly string[] }

/**
 * Records, once each, that somebody else wrote a check or status of our name on this commit. A ruleset that binds the
 * check to our App is not fooled by it; one that does not is, and somebody should know.
 */
export async function noteForgeries({ pull, gate, names }: Suspicion, world: GateWorld): Promise<void> {
  const { repository, reading, headSha } = pull
  for (const check of names) {
    for (const { by } of forgeriesOf(check, pull, world)) {
      const note = `forgery:${repository.id}:${headSha}:${check}:${by}`
      if ((await world.store.notes.get(note)) !== null) continue
      const content = forgeryContent({ repository, pull: reading.number, headSha, gate, check, by, at: reading.at })
      await world.store.ledger.append({ content, pull: null })
      await world.store.notes.set(note, reading.at)
      world.log.warn('gate.forgery', { pull: reading.number, check })
    }
  }
}
