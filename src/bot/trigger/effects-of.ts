import { err, ok, type Result } from '../../core/base/result.ts'
import { rowFor } from './event-table.ts'
import { isObject, Malformed } from './fields.ts'
import { NOTHING, type Told } from './told.ts'

/** A delivery whose body has been parsed. */
export type ParsedDelivery = {
  readonly event: string
  readonly guid: string
  readonly payload: unknown
  readonly receivedAt: number
}

/**
 * What a delivery means, by the table of events. An event or action that changes nothing means nothing; a payload that
 * is not what GitHub documents is an error that says which field.
 */
export function effectsOf({ payload, ...delivery }: ParsedDelivery, appId: number): Result<Told, string> {
  if (!isObject(payload)) return err('the payload is no JSON object')
  const { action } = payload
  const row = rowFor(delivery.event, typeof action === 'string' ? action : null)
  if (row === null) return ok(NOTHING)
  try {
    return ok(row.read({ ...delivery, payload, appId }))
  } catch (problem) {
    if (problem instanceof Malformed) return err(`${delivery.event}: ${problem.message}`)
    throw problem
  }
}
