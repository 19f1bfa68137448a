import { POLICY_LIMITS } from '../limits.ts'
import type { ReferenceKind } from '../../document/shape/marks.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { text } from '../../document/shape/text.ts'
import type { TextRules } from '../../document/shape/text.ts'

/**
 * Names of the user's choice: they appear in check names, rule ids and URLs, so the grammar is sober. It also keeps
 * out `__proto__`, which begins with an underscore.
 */
export const nameRules: TextRules = {
  expects: 'a name of letters, digits, dots, dashes and underscores that begins with a letter or digit',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
  most: POLICY_LIMITS.name,
  hint: (name) => (/\s/.test(name) ? 'use a dash in place of a space' : null),
}

export const name: Shape<string> = text(nameRules)

/** A name that something else in the policy or the product must bear. */
export function nameOf(kind: ReferenceKind): Shape<string> {
  return made(text({ ...nameRules, expects: `the name of a ${kind}` }), (value, place, at) => {
    place.marks.refer({ kind, name: value, at })
    return value
  })
}
