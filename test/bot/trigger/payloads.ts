import type { Mark } from '../../../src/app/gate/store.ts'
import { effectsOf } from '../../../src/bot/trigger/effects-of.ts'
import { NOTHING, type Told } from '../../../src/bot/trigger/told.ts'

/** Our App in these tests. */
export const APP = 7001
export const AT: number = Date.UTC(2026, 10, 22, 10, 0, 0)
export const A: string = 'a'.repeat(40)
export const B: string = 'b'.repeat(40)
export const ZERO: string = '0'.repeat(40)

export const repository = { installation: 99, id: 5, name: 'acme/models' }
export const ana = { login: 'ana', id: 11, type: 'User' }
export const machine = { login: 'countersign[bot]', id: 12, type: 'Bot' }

type Fields = Readonly<Record<string, unknown>>

/** What stands in every payload about a repository. */
export const around: Fields = {
  installation: { id: 99 },
  repository: { id: 5, full_name: 'acme/models', pushed_at: AT / 1000 },
  sender: ana,
}

/** A pull request as payloads carry it. */
export function pull(fields: Fields = {}): Fields {
  const head = { ref: 'retrain', sha: A, repo: { id: 5 } }
  return { number: 4, updated_at: '2026-11-22T09:59:58Z', head, base: { ref: 'main', sha: B }, ...fields }
}

/** What a delivery tells, or why it can't be read. */
export function toldBy(event: string, payload: Fields): Told | string {
  const read = effectsOf({ event, guid: 'guid-1', receivedAt: AT, payload: { ...around, ...payload } }, APP)
  return read.ok ? read.value : read.error
}

export const nothing: Told = NOTHING

type MarkFacts = Omit<Mark, 'subject'>

const due = { due: AT, cause: 'guid-1' }

export const urgent: MarkFacts = { repository, revoking: true, ...due }
export const plain: MarkFacts = { repository, revoking: false, ...due }

export const pullFour = { kind: 'pull', number: 4 } as const
