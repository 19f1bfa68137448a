import { reportKind } from './found.ts'
import type { Shape } from './shape.ts'

/** Yes or no. */
export const flag: Shape<boolean> = {
  expects: 'true or false',
  schema: { type: 'boolean' },
  decode: (node, place) => (node.kind === 'boolean' ? node.value : reportKind(node, place, 'true or false', null)),
}
