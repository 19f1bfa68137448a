import { corrupt } from './trouble.ts'

/** Who says a number, and where in the file. */
export type Said = { readonly what: string; readonly offset: number }

/**
 * A size, offset or count as the file says it, which may be absent, negative or huge. Throws where it is no whole number
 * from 0 up to 2^53.
 */
export function wholeNumber(value: unknown, { what, offset }: Said): number {
  const number = typeof value === 'bigint' ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number
  throw corrupt(value === undefined || value === null ? `${what} is missing` : `${what} is ${shown(value)}`, offset)
}

function shown(value: unknown): string {
  return typeof value === 'bigint' || typeof value === 'number' ? String(value) : 'no number'
}
