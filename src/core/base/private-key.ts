import { createPrivateKey, type KeyObject } from 'node:crypto'
import { err, ok, type Result } from './result.ts'

const REMEDY = 'Download a new one on the page of the GitHub App, under Private keys.'

/** GitHub's own keys have 2048 bits. */
const LEAST_BITS = 2048

/** The App's key in PEM, from the variable itself or from the file it names. Problems never quote the key. */
export function privateKey(given: string, path: string, readText: (path: string) => string): Result<string, string> {
  if (given !== '' && path !== '') return err('PRIVATE_KEY and PRIVATE_KEY_PATH are both set. Set one of them.')
  if (given !== '') return checked('PRIVATE_KEY', given)
  if (path === '') return err(`PRIVATE_KEY is missing, and so is PRIVATE_KEY_PATH. ${REMEDY}`)
  try {
    return checked(`PRIVATE_KEY_PATH (${path})`, readText(path))
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable'
    return err(`PRIVATE_KEY_PATH names ${path}, which can't be read (${code}). Check the path and its permissions.`)
  }
}

function checked(name: string, text: string): Result<string, string> {
  const pem = `${text.replaceAll('\\n', '\n').replaceAll('\r\n', '\n').trim()}\n`
  const key = parsed(pem)
  if (key === null) return err(`${name} is no private key in PEM. ${REMEDY}`)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== 'rsa') {
    return err(`${name} is a key of type ${key.asymmetricKeyType ?? 'unknown'}; GitHub takes RSA. ${REMEDY}`)
  }
  if (bits < LEAST_BITS) return err(`${name} has ${bits} bits; at least ${LEAST_BITS} are safe. ${REMEDY}`)
  return ok(pem)
}

function parsed(pem: string): KeyObject | null {
  // DER or JWK would be read by other means: only PEM is asked for
  if (!/^-----BEGIN (?:RSA )?PRIVATE KEY-----\n/.test(pem)) return null
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}
