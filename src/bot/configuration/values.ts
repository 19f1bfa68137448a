import { nearest } from '../../core/base/nearest.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { isSafePath } from '../../app/safe-path.ts'

/** A whole number within bounds. */
export function wholeNumber(
  name: string,
  given: string,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number, string> {
  const text = given.trim()
  if (text === '') return err(`${name} is missing. Copy the App ID from the page of the GitHub App.`)
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return ok(value)
  return err(`${name} is ${quoted(given)}. Give a whole number from ${least} to ${most}.`)
}

/** One of a few words. */
export function word<T extends string>(name: string, given: string, allowed: readonly T[]): Result<T, string> {
  const found = allowed.find((each) => each === given.trim())
  if (found !== undefined) return ok(found)
  const meant = nearest(given, allowed)
  const guess = meant === null ? '' : ` Did you mean ${meant}?`
  return err(`${name} is ${quoted(given)}.${guess} It may be ${allowed.join(', ')}.`)
}

/** The address of GitHub's API, without a slash at its end. */
export function apiUrl(given: string): Result<string, string> {
  const name = 'GITHUB_API_URL'
  const url = URL.parse(given.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return err(`${name} is ${quoted(given)}. Give an address that begins with https://, such as https://HOST/api/v3.`)
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return err(`${name} holds more than an address. Leave out names, passwords and what follows a ? or #.`)
  }
  return ok(url.href.replace(/\/+$/, ''))
}

export function hostName(given: string): Result<string, string> {
  const text = given.trim()
  if (/^[\w.:-]{1,253}$/.test(text)) return ok(text)
  return err(`HOST is ${quoted(given)}. Give an address of this machine, such as 0.0.0.0 or 127.0.0.1.`)
}

const OWN_PATHS = ['/healthz', '/readyz', '/metrics']

/** Where GitHub delivers to: exactly this path. */
export function webhookPath(given: string): Result<string, string> {
  const text = given.trim()
  if (OWN_PATHS.includes(text)) return err(`WEBHOOK_PATH is ${text}, which is taken. Choose another, such as /hook.`)
  if (/^\/[\w./~-]{0,200}$/.test(text)) return ok(text)
  return err(`WEBHOOK_PATH is ${quoted(given)}. Give a path such as /api/github/webhooks.`)
}

export function policyPath(given: string): Result<string, string> {
  const path = given.trim().replace(/^(?:\.\/)+/, '')
  if (isSafePath(path)) return ok(path)
  return err(`POLICY_PATH is ${quoted(given)}. Give a path inside the repository, without \`..\`.`)
}

function quoted(given: string): string {
  return JSON.stringify(given.length > 60 ? `${given.slice(0, 60)}…` : given)
}
