/** How a time is stored: units of a second, by the digits of its fraction, and whether it is UTC's. */
export type Clock = { readonly digits: 3 | 6 | 9; readonly utc: boolean }

const DAY_MS = 86_400_000
/** The years that ECMAScript's dates reach, in milliseconds from 1970 in both directions. */
const FURTHEST = 8.64e15

/** A day counted from 1970 as `2026-11-27`; empty where no calendar reaches it. */
export function dateText(days: bigint): string {
  const text = isoText(Number(days) * DAY_MS)
  return text.slice(0, text.indexOf('T') === -1 ? 0 : text.indexOf('T'))
}

/** A time of day as `09:30:00`, with its fraction where it has one; empty where it is not within a day. */
export function timeText(units: bigint, { digits }: Clock): string {
  const { ms, fraction } = split(units, digits)
  return units < 0n || ms >= DAY_MS ? '' : isoText(ms).slice(11, 19) + fraction
}

/** A moment as `2026-11-27T09:30:00Z`, with its fraction where it has one, and without Z where it is of no zone. */
export function timestampText(units: bigint, { digits, utc }: Clock): string {
  const { ms, fraction } = split(units, digits)
  const text = isoText(ms)
  return text === '' ? '' : text.replace(/\.\d+Z$/, '') + fraction + (utc ? 'Z' : '')
}

/**
 * Milliseconds without the fraction of a second, and that fraction as text: in thousandths, millionths or billionths,
 * whichever is enough, so that the same moment has the same text in whatever unit it is stored.
 */
function split(units: bigint, digits: number): { readonly ms: number; readonly fraction: string } {
  const second = 10n ** BigInt(digits)
  const rest = ((units % second) + second) % second
  const fraction =
    rest === 0n
      ? ''
      : `.${String(rest)
          .padStart(digits, '0')
          .replace(/(?:000)+$/, '')}`
  return { ms: Number((units - rest) / second) * 1000, fraction }
}

function isoText(ms: number): string {
  return Math.abs(ms) <= FURTHEST ? new Date(ms).toISOString() : ''
}
