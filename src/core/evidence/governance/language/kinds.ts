import { day } from '../../../document/shape/dates.ts'
import type { Field } from '../../../document/shape/object.ts'
import { file } from '../../../document/shape/paths.ts'
import { line } from '../../../document/shape/lines.ts'
import { number, wholeNumber } from '../../../document/shape/number.ts'
import type { Amount } from '../../../document/shape/number.ts'
import { text } from '../../../document/shape/text.ts'
import { flag } from '../../../document/shape/flag.ts'
import { word } from '../../../document/shape/word.ts'
import { entry } from '../answer.ts'
import type { Placed } from '../answer.ts'

/** A day of the calendar. */
export function date(about: string): Field<Placed<string> | null> {
  return entry(day, about)
}

/** Yes or no. */
export function yesNo(about: string): Field<Placed<boolean> | null> {
  return entry(flag, about)
}

/** A file below the model. */
export function document(about: string): Field<Placed<string> | null> {
  return entry(file, about)
}

/** One line of text that is compared with something else. */
export function label(about: string): Field<Placed<string> | null> {
  return entry(line('one line of text'), about)
}

export function amount(about: string): Field<Placed<Amount> | null> {
  return entry(number(), about)
}

/** A whole number of days or years. */
export function span(about: string): Field<Placed<number> | null> {
  return entry(wholeNumber('0', '36500'), about)
}

export function oneOf<const Word extends string>(about: string, ...words: readonly Word[]): Field<Placed<Word> | null> {
  return entry(word(...words), about)
}

/** A SHA-256 in hexadecimal, with or without `sha256:` before it. */
export function sha256(about: string): Field<Placed<string> | null> {
  const digest = text({
    expects: 'a SHA-256 digest, 64 hexadecimal digits',
    pattern: '^(?:sha256:)?[0-9a-fA-F]{64}$',
    most: 80,
  })
  return entry(digest, about)
}

export const levels = ['low', 'medium', 'high'] as const
