/**
 * Days from one date to another, both `YYYY-MM-DD`; negative when the second is earlier. Counted on the Gregorian
 * calendar by hand: no clock and no time zone is near.
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since the first of March of the year 0: years then end with February, where the odd day is. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const shifted = month > 2 ? year : year - 1
  const fromMarch = (month + 9) % 12
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return shifted * 365 + leaps + Math.floor((fromMarch * 153 + 2) / 5) + day - 1
}
