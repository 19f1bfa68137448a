import { approves, refuses } from '../../../approval/told.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'
import { peopleOf } from './told-people.ts'

const record = `version: 1
roles: { privacy: [carl] }
data:
  personal: true
  special_categories: false
  lawful_basis: Legitimate interest, Art. 6(1)(f) GDPR, weighed on 2026-03-01
  assessment: docs/dpia.md
`
const special = record
  .replace('special_categories: false', 'special_categories: true')
  .concat(
    '  justification: Bias by disability can only be measured with it; kept apart, encrypted, deleted after a month\n',
  )
const none = `version: 1
data:
  personal: false
  special_categories: false
`
const roles = { leads: ['ben', 'carl'] }
const people = peopleOf({ roles, reviews: [approves('carl')] })
const assessment = `# Data protection impact assessment, churn 2026

We hold tenure, complaints and fees of every customer with a contract in 2025. The score decides whom to call; a wrong
call costs a customer five minutes. Risk of re-identification is low, because exports carry a number instead of a name
and are deleted after a year. Access is limited to six analysts, and each look-up is logged. Objections go to the
privacy desk, which takes a customer out of the next list within two days.
`
const base: ControlScene = {
  roles: '  leads: { users: [ben, carl] }\n',
  approvals: '    approvals: [{ role: leads, count: 1 }]\n',
  record,
  candidate: { 'docs/dpia.md': assessment },
  people,
}
const changed = (from: string | RegExp, to: string, text = record): ControlScene => ({
  ...base,
  record: text.replace(from, to),
})
const unsigned = { people: peopleOf({ roles }) }
const described = (text: string): string => `# Churn\n\n## Training data\n\n${text}\n`
const sheet = (text: string): ControlScene => ({
  ...base,
  record: none.replace('data:\n', 'data:\n  datasheets: [docs/sheet.md]\n'),
  candidate: {
    'docs/sheet.md': `# Churn 2026\n\n## Composition\n\n${text}\n\n## Uses\n\nHelps patients and doctors.\n`,
  },
})
const failing = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'DATA-07', name, scene, expects: 'fail block' }))

const signed: readonly ControlCase[] = [
  {
    control: 'DATA-07',
    name: 'personal data, declared and signed',
    scene: base,
    expects: { low: 'pass info E2', medium: 'pass block E2', high: 'pass block E5' },
  },
  {
    control: 'DATA-07',
    name: 'nobody of privacy signed',
    scene: { ...base, people: peopleOf({ roles, reviews: [approves('ben')] }) },
    expects: { medium: 'pass block E2', high: 'pending block' },
  },
  { control: 'DATA-07', name: 'no signature at all', scene: { ...base, ...unsigned }, expects: 'pending block' },
  {
    control: 'DATA-07',
    name: 'privacy refused',
    scene: { ...base, people: peopleOf({ roles, reviews: [refuses('carl')] }) },
    expects: 'pending block',
  },
  { control: 'DATA-07', name: 'not counted here', scene: { ...base, people: {} }, expects: 'pending block' },
  {
    control: 'DATA-07',
    name: 'special categories, justified and signed',
    scene: { ...base, record: special },
    expects: { low: 'pass info E5', medium: 'pass block E5', high: 'pass block E5' },
    goneIn: [unsigned],
  },
  {
    control: 'DATA-07',
    name: 'special categories need the signature at every tier',
    scene: { ...base, record: special, ...unsigned },
    expects: { low: 'pending info', medium: 'pending block', high: 'pending block' },
  },
  {
    control: 'DATA-07',
    name: 'an assessment elsewhere is the record’s word',
    scene: changed('docs/dpia.md', 'https://dpia.acme.example/churn-2026'),
    expects: { low: 'pass info E1', medium: 'pass block E1', high: 'pass block E5' },
  },
]

const unasked: readonly ControlCase[] = [
  {
    control: 'DATA-07',
    name: 'no data about people',
    scene: { ...base, record: none, card: described('Vibration of 400 turbines, one row a minute.') },
    expects: { low: 'not-applicable info', medium: 'not-applicable block', high: 'not-applicable block' },
  },
  {
    control: 'DATA-07',
    name: 'the card says that such data was left out',
    scene: {
      ...base,
      record: none,
      card: described('Names of customers and e-mail addresses were removed before. It holds no personal data.'),
    },
    expects: 'not-applicable block',
  },
  {
    control: 'DATA-07',
    name: 'a Greek letter is nobody',
    scene: { ...base, record: none, card: described('The phi coefficient of both columns is 0.4.') },
    expects: 'not-applicable block',
  },
  {
    control: 'DATA-07',
    name: 'the card denies it around an abbreviation',
    scene: { ...base, record: none, card: described('There is no row about U.S. patients among the 12.4 million.') },
    expects: 'not-applicable block',
  },
  {
    control: 'DATA-07',
    name: 'what the data may be used for is another matter',
    scene: sheet('Vibration of 400 turbines, one row a minute.'),
    expects: 'not-applicable block',
  },
  {
    control: 'DATA-07',
    name: 'what the base branch declares is not taken back without a signature',
    scene: {
      ...base,
      record: `${none}roles: { privacy: [carl] }\n`,
      baseline: { 'governance.yaml': record },
      ...unsigned,
    },
    expects: 'pending block',
  },
  {
    control: 'DATA-07',
    name: 'it is taken back with one',
    scene: { ...base, record: `${none}roles: { privacy: [carl] }\n`, baseline: { 'governance.yaml': record } },
    expects: 'pass block E5',
    goneIn: [unsigned],
  },
  {
    control: 'DATA-07',
    name: 'special categories are not taken back either',
    scene: { ...base, baseline: { 'governance.yaml': special }, ...unsigned },
    expects: { medium: 'pending block' },
  },
]

export const personalDataCases: readonly ControlCase[] = [
  ...signed,
  ...unasked,
  ...failing({
    'no record': { ...base, record: null },
    'no data block': { ...base, record: 'version: 1\n' },
    'personal is left out': changed(/ {2}personal: .*\n/, ''),
    'special categories are left out': changed(/ {2}special_categories: .*\n/, ''),
    'special but not personal': changed('special_categories: false', 'special_categories: true', none),
    'a lawful basis but not personal': changed(/personal: true/, 'personal: false'),
    'no lawful basis': changed(/ {2}lawful_basis: .*\n/, ''),
    'a question for a basis': changed(/lawful_basis: .*/, 'lawful_basis: On which lawful basis is the data used?'),
    'a basis that is none': changed(/lawful_basis: .*/, 'lawful_basis: none yet known'),
    'no assessment': changed(/ {2}assessment: .*\n/, ''),
    'an assessment to come': changed(/assessment: .*/, 'assessment: will follow'),
    'an assessment that is not there': changed('docs/dpia.md', 'docs/none.md'),
    'an assessment that is a heading': { ...base, candidate: { 'docs/dpia.md': '# Assessment\n\nRisks are low.\n' } },
    'an assessment that is empty': { ...base, candidate: { 'docs/dpia.md': ' \n' } },
    'special without justification': changed(/ {2}justification: .*\n/, '', special),
    'special with a placeholder': changed(/justification: .*/, 'justification: TBD', special),
    'special with a word for a reason': changed(/justification: .*/, 'justification: Necessary', special),
    'special with a denial': changed(/justification: .*/, 'justification: not needed', special),
    'nobody of privacy': changed(/roles: .*\n/, ''),
    'nobody of privacy is asked': changed('[carl]', '[dana]'),
    'the card speaks of patients': {
      ...base,
      record: none,
      card: described('Visits of 12,000 patients in two\nhospitals.'),
    },
    'the card speaks of ethnicity': { ...base, card: described('Age, ethnicity and income of each applicant.') },
    'the card speaks of PII': { ...base, record: none, card: described('Tickets with PII of callers, one row each.') },
    'the datasheet speaks of names': sheet('Rows hold the full names and phone numbers of callers.'),
  }),
  {
    control: 'DATA-07',
    name: 'a record that is no YAML',
    scene: { ...base, record: 'data: {' },
    expects: { low: 'indeterminate info', high: 'indeterminate block' },
  },
  {
    control: 'DATA-07',
    name: 'perhaps for an answer',
    scene: changed('personal: true', 'personal: perhaps'),
    expects: 'indeterminate block',
  },
  {
    control: 'DATA-07',
    name: 'an assessment that can’t be read',
    scene: { ...base, candidate: { 'docs/dpia.md': { kind: 'refused', why: 'utf-16', detail: '' } } },
    expects: 'indeterminate block',
  },
]
