import { createPrivateKey, sign } from 'node:crypto'

export type AppKey = { readonly id: number; /** PEM. */ readonly privateKey: string }

/** GitHub takes ten minutes at most; it began a minute ago, since clocks differ. */
const BEFORE_S = 60
const AFTER_S = 540

/**
 * What an App says who it is with: a JSON web token, signed with its key (RS256), valid for nine minutes.
 *
 * @param now milliseconds since 1970
 */
export function appToken({ id, privateKey }: AppKey, now: number): string {
  const seconds = Math.floor(now / 1000)
  const claims = { iss: String(id), iat: seconds - BEFORE_S, exp: seconds + AFTER_S }
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), createPrivateKey(privateKey)).toString('base64url')}`
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
