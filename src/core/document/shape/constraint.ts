import type { MarkedCode } from './marks.ts'
import type { MappingNode } from '../tree.ts'
import { child } from '../tree.ts'
import type { Schema } from './shape.ts'

/** A demand on which keys of a mapping stand together, as JSON Schema and as a check. */
export type Constraint = { readonly schema: Schema; readonly broken: (mapping: MappingNode) => Breach | null }
export type Breach = { readonly code: MarkedCode; readonly message: string; readonly hint: string }

/** At least one of the keys. `says` completes "<name> …" and `hint` names the next step. */
export function someOf(keys: readonly string[], says: string, hint: string): Constraint {
  return {
    schema: { anyOf: keys.map((key) => ({ required: [key] })) },
    broken: (mapping) => (present(mapping, keys) > 0 ? null : { code: 'missing-key', message: says, hint }),
  }
}

/** Exactly one of the keys. */
export function oneOf(keys: readonly string[], hint: string): Constraint {
  return {
    schema: { oneOf: keys.map((key) => ({ required: [key] })) },
    broken: (mapping) => {
      const count = present(mapping, keys)
      if (count === 1) return null
      const listed = keys.join(', ')
      if (count === 0) return { code: 'missing-key', message: `needs one of ${listed}`, hint }
      return { code: 'contradiction', message: `has more than one of ${listed}`, hint }
    },
  }
}

/** `key` means something only beside all of `others`. */
export function onlyWith(key: string, others: readonly string[], hint: string): Constraint {
  return {
    schema: { dependentRequired: { [key]: others } },
    broken: (mapping) => {
      if (present(mapping, [key]) === 0 || present(mapping, others) === others.length) return null
      return { code: 'contradiction', message: `has ${key} without ${others.join(' and ')}`, hint }
    },
  }
}

/** Where all of `keys` stand, `needed` must stand too. */
export function togetherNeed(keys: readonly string[], needed: string, hint: string): Constraint {
  return {
    schema: { anyOf: [{ not: { required: keys } }, { required: [needed] }] },
    broken: (mapping) => {
      if (present(mapping, keys) < keys.length || present(mapping, [needed]) === 1) return null
      return { code: 'missing-key', message: `has ${keys.join(' and ')} but no ${needed}`, hint }
    },
  }
}

function present(mapping: MappingNode, keys: readonly string[]): number {
  return keys.filter((key) => child(mapping, key) !== undefined).length
}
