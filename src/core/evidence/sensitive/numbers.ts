import { isIbanChecked, isLuhn, isNhsChecked } from './checksums.ts'

/** How long an IBAN is, by its country. */
const IBAN_LENGTH: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
  AE: 23,
  BR: 29,
  IL: 23,
  UA: 29,
}

/** Whether a text begins with an IBAN; words may follow that look like more of it. */
export function isIban(text: string): boolean {
  const plain = text.replace(/ /g, '')
  const length = IBAN_LENGTH[plain.slice(0, 2)]
  return length !== undefined && plain.length >= length && isIbanChecked(plain.slice(0, length))
}

/** First digits and lengths that the large networks give out. */
const CARD =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12})$/

/** Numbers that payment services publish for tests. */
const TEST_CARDS: ReadonlySet<string> = new Set([
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '5555555555554444',
  '5105105105105100',
  '378282246310005',
  '6011111111111117',
])

export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  return CARD.test(digits) && !TEST_CARDS.has(digits) && isLuhn(digits)
}

export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  return digits.length === 10 && !/^(\d)\1+$/.test(digits) && isNhsChecked(digits)
}

/** Numbers that were printed on specimens. */
const SPECIMENS: ReadonlySet<string> = new Set(['078-05-1120', '219-09-9999', '123-45-6789'])

export function isSocialSecurityNumber(text: string): boolean {
  return !SPECIMENS.has(text)
}

/** Whether an address of four numbers is one of the open internet: not a version, a private or a documented one. */
export function isPublicAddress(text: string): boolean {
  const parts = text.split('.').map(Number)
  const [a = 0, b = 0, c = 0] = parts
  if (parts.some((part) => part > 255) || a === 0 || a === 10 || a === 127 || a >= 224) return false
  if ((a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254)) return false
  const isDocumented =
    (a === 192 && b === 0 && c === 2) || (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0)
  return !isDocumented && !(a === 100 && b >= 64 && b < 128)
}

/** Whether an address is nobody’s: of a domain kept for examples, or one that no mail is read at. */
export function isNobodysAddress(address: string): boolean {
  return /@(?:[\w.-]+\.)?(?:example\.(?:com|org|net)|example|test|invalid|localhost|noreply\.github\.com)$|^no-?reply@|^git@/i.test(
    address,
  )
}
