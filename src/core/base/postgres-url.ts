import { decodePercent } from './decode-percent.ts'

/** How an address that can't be read has to be written. */
export const POSTGRES_ESCAPES = 'In user and password write % as %25, / as %2F, @ as %40.'

/** Whether an address means PostgreSQL, readable or not. */
export function isPostgres(address: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(address)
}

/** A PostgreSQL address, taken apart; null where it is none, or its user or password can't be decoded. */
export function postgresUrl(address: string): URL | null {
  const url = isPostgres(address) ? URL.parse(address) : null
  const isReadable = url !== null && [url.username, url.password].every((part) => decodePercent(part) !== null)
  return isReadable ? url : null
}
