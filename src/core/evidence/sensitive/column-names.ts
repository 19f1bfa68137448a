/** Columns by which somebody can be told, alone or with what else is known of them. */
const IDENTIFIERS: ReadonlySet<string> = new Set(
  `first_name last_name surname given_name family_name full_name forename maiden_name patient_name customer_name
  email e_mail email_address mail_address phone phone_number mobile mobile_number telephone telephone_number
  ssn social_security_number nhs nhs_number nhs_no mrn medical_record_number hospital_number patient_id patient_number
  customer_id customer_number user_id client_id person_id member_id employee_id subject_id encounter_id admission_id
  account_number iban card_number passport passport_number national_id tax_id licence_number license_number
  date_of_birth dob birth_date birthdate birthday address street street_address home_address ip_address`.split(/\s+/),
)

/** Columns that say how many a row is about. */
const COUNTS: ReadonlySet<string> = new Set(
  `n n_rows num_rows row_count rows count support n_samples num_samples sample_size sample_count samples n_obs
  observations records cases patients customers people n_patients n_customers population`.split(/\s+/),
)

/** The same as keys of JSON, where fewer words are only ever used for that. */
const COUNT_KEYS: ReadonlySet<string> = new Set(
  `n_rows num_rows row_count support n_samples num_samples sample_size sample_count n_obs n_patients n_customers`.split(
    /\s+/,
  ),
)

export function isIdentifierColumn(name: string): boolean {
  return IDENTIFIERS.has(plain(name))
}

export function isCountColumn(name: string): boolean {
  return COUNTS.has(plain(name))
}

export function isCountKey(key: string): boolean {
  return COUNT_KEYS.has(plain(key))
}

/** `customerId`, `Customer ID` and `customer-id` are one name. */
function plain(name: string): string {
  return name
    .trim()
    .slice(0, 60)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}
