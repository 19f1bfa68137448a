import { isRecord } from './json.ts'

/** Where GitHub's description can't be what GitHub does. Each change says why. */
const CORRECTIONS: readonly { readonly at: readonly string[]; readonly change: (found: unknown) => void }[] = [
  {
    // in line, with an account that is a user and an enterprise at once; single installations are described well
    at: ['paths', '/app/installations', 'get', 'responses', '200', 'content', 'application/json'],
    change: (content) => {
      const schema = { type: 'array', items: { $ref: '#/components/schemas/installation' } }
      if (isRecord(content)) Object.assign(content, { schema })
    },
  },
  {
    // the words beside it say that GitHub itself concludes `stale`, and the webhook's list has it
    at: ['components', 'schemas', 'check-run', 'properties', 'conclusion', 'enum'],
    change: (conclusions) => {
      if (Array.isArray(conclusions) && !conclusions.includes('stale')) conclusions.push('stale')
    },
  },
]

/** A parsed description, changed where it is wrong. */
export function correctDescription(document: unknown): unknown {
  for (const { at, change } of CORRECTIONS) {
    change(at.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), document))
  }
  return document
}
