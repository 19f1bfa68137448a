import { err, ok, type Result } from '../../core/base/result.ts'

const SHORTEST = 16
const FEWEST_DIFFERENT = 8
/** Ours, of INSTALL.md, and those of others that are long enough to pass for a secret. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'what-openssl-printed',
  'your-webhook-secret',
  'your-webhook-secret-here',
  'replace-with-your-secret',
])
const REMEDY = 'Make one with `openssl rand -hex 32`, and set the same on the page of the GitHub App.'

/** Whoever can guess the secret can send us events: a weak one is refused. Problems never quote it. */
export function webhookSecret(given: string): Result<string, string> {
  if (given === '') return err(`WEBHOOK_SECRET is missing. ${REMEDY}`)
  if (given !== given.trim()) return err(`WEBHOOK_SECRET begins or ends with white space. ${REMEDY}`)
  if (given.toLowerCase() === 'development') return err(`WEBHOOK_SECRET is the word that everybody tries. ${REMEDY}`)
  if (PLACEHOLDERS.has(given.toLowerCase())) {
    return err(`WEBHOOK_SECRET is what stands in a guide in the place of a secret. ${REMEDY}`)
  }
  const characters = [...given]
  if (characters.length < SHORTEST) {
    return err(`WEBHOOK_SECRET has ${characters.length} characters; ${SHORTEST} are the least. ${REMEDY}`)
  }
  const different = new Set(characters).size
  if (different < FEWEST_DIFFERENT) {
    return err(`WEBHOOK_SECRET has ${different} different characters; ${FEWEST_DIFFERENT} are the least. ${REMEDY}`)
  }
  return ok(given)
}
