import { decodePercent } from '../core/base/decode-percent.ts'

/** What must never be written anywhere: tokens of GitHub, private keys, tokens an App signs. */
const secrets: readonly RegExp[] = [
  // tokens of installations have no fixed length any more; since 2026 they hold dots
  /\bgh[opsur]_[A-Za-z0-9._]{36,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{22,}/g,
  // with newlines as they are, or as JSON writes them; a block that was cut off has no end
  /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:(?!-----END)[^"])*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g,
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]+/g,
]

/** Takes secrets out of texts: known kinds by their form, our own by their value, as they are or within JSON. */
export function redactor(own: readonly string[]): (text: string) => string {
  const values = [...new Set(own.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]))]
    .filter((value) => value !== '')
    .toSorted((a, b) => b.length - a.length)
  return (text) => {
    const known = secrets.reduce((clean, pattern) => clean.replace(pattern, '***'), text)
    return values.reduce((clean, value) => clean.replaceAll(value, '***'), known)
  }
}

/** The password in an address; null where it holds none. One that can't be decoded is given as it stands there. */
export function passwordIn(address: string): string | null {
  const password = URL.parse(address)?.password ?? ''
  return password === '' ? null : (decodePercent(password) ?? password)
}
