import type { SensitiveKind } from '../../evidence/sensitive/types.ts'

/** What was found, after `holds`. Never the thing itself. */
export const SENSITIVE_WORDS: Readonly<Record<SensitiveKind, string>> = {
  email: 'e-mail addresses of people',
  phone: 'telephone numbers',
  iban: 'an IBAN',
  'card-number': 'the number of a payment card',
  'social-security-number': 'a social security number',
  'nhs-number': 'an NHS number',
  'record-number': 'the number of a patient or of a medical record',
  'birth-date': 'a date of birth',
  'ip-address': 'internet addresses',
  'identifier-column': 'rows with a column that tells who each is about',
  'data-file': 'rows of data in a format without text',
  'small-cell': 'a group of fewer than eleven',
}
