/** Whether the last digit is the one of Luhn’s formula, as on payment cards. */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Whether the remainder by 97 is one, as ISO 13616 asks of an IBAN without its spaces. */
export function isIbanChecked(iban: string): boolean {
  let remainder = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

/** Whether the tenth digit is the check digit of the first nine, as in a number of the NHS. */
export function isNhsChecked(digits: string): boolean {
  const sum = [10, 9, 8, 7, 6, 5, 4, 3, 2].reduce((total, weight, index) => total + Number(digits[index]) * weight, 0)
  const check = (11 - (sum % 11)) % 11
  return check < 10 && check === Number(digits[9])
}
