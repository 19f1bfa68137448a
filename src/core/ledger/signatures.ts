import type { Json } from '../base/canonical-json.ts'
import type { LedgerContent } from './entry.ts'

/** A signature that a decision counted. */
export type Signature = { readonly login: string; readonly role: string }

/** Whose signatures an entry counted, in its order. What does not have the shape of a decision's body has none. */
export function signaturesIn({ body }: Pick<LedgerContent, 'body'>): readonly Signature[] {
  return listAt(body, 'approvals').flatMap((tally) => {
    const role = textAt(tally, 'role')
    return listAt(memberOf(tally, 'counted'), 'items').map((counted) => ({ login: textAt(counted, 'login'), role }))
  })
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  // `isArray` does not tell a readonly list from a mapping
  return (value as { readonly [key: string]: Json | undefined })[key]
}

function listAt(value: Json | undefined, key: string): readonly Json[] {
  const list = memberOf(value, key)
  // the same
  return Array.isArray(list) ? (list as readonly Json[]) : []
}

function textAt(value: Json | undefined, key: string): string {
  const text = memberOf(value, key)
  return typeof text === 'string' ? text : ''
}
