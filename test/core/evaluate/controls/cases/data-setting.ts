import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const record = `version: 1
data:
  population: Private customers with a contract of at least three months
  geography: Germany and Austria
  period: 2024-01 to 2026-06
  gaps: Customers of the new prepaid plan are missing; they are a tenth of those who will be scored
`
const card = `# Churn

## Training data

### Population

Private customers with a contract of at least three months.

### Geography

Germany and Austria.

### Period

From January 2024 to June 2026.

### Representativeness and gaps

Customers of the new prepaid plan are missing; they are a tenth of those who will be scored.
`
const base: ControlScene = { record }
const changed = (from: string | RegExp, to: string): ControlScene => ({ record: record.replace(from, to) })
const written = (from: string | RegExp, to: string): ControlScene => ({ card: card.replace(from, to) })

const report = `# Examination for bias

We compared the share of leavers in the data with that of all contracts, by age and by region. Of those over 65 the data
holds 8.1 per cent, of all contracts 12.4 per cent. Between regions the shares differ by 0.6 points at most. By sex the
data can't be examined, because it is not recorded. We weighted rows by age and compared the false negative rates of
each subgroup before and after: 0.21 became 0.17 for those over 65.
`
const biased = `${record}  bias_report: docs/bias.md
  bias_mitigation: Rows were weighted by age, and prepaid customers are left out of the list
`
const examined: ControlScene = { record: biased, candidate: { 'docs/bias.md': report } }
const told = (from: string | RegExp, to: string): ControlScene => ({ ...examined, record: biased.replace(from, to) })
const reported = (from: string | RegExp, to: string): ControlScene => ({
  ...examined,
  candidate: { 'docs/bias.md': report.replace(from, to) },
})

const cases = (
  control: string,
  expects: ControlCase['expects'],
  scenes: Readonly<Record<string, ControlScene>>,
): readonly ControlCase[] => Object.entries(scenes).map(([name, scene]) => ({ control, name, scene, expects }))

const described: readonly ControlCase[] = [
  ...cases(
    'DATA-05',
    { medium: 'pass warn E1', high: 'pass block E1' },
    {
      'the record tells all four': base,
      'the card tells all four': { card },
      'the record tells some, the card the rest': {
        ...written(/### Population[\s\S]*?(?=###)/, ''),
        ...changed(/ {2}gaps: .*\n/, ''),
      },
      'both tell of periods that overlap': {
        card: '# Churn\n\n## Period of the data\n\nFrom January 2025 to June 2026.\n',
        record,
      },
    },
  ),
  ...cases(
    'DATA-05',
    { medium: 'fail warn', high: 'fail block' },
    {
      'an empty repository': {},
      'no population': changed(/ {2}population: .*\n/, ''),
      'one word for a population': changed(/population: .*/, 'population: people'),
      'a placeholder for the geography': changed(/geography: .*/, 'geography: TBD'),
      'the question for the gaps': changed(
        /gaps: .*/,
        'gaps: Where does the data differ from the setting of use, and what is missing?',
      ),
      'gaps in two words': changed(/gaps: .*/, 'gaps: prepaid customers'),
      'no gaps, they say': changed(/gaps: .*/, 'gaps: There are no gaps in the data at all'),
      'a period that is yet to come': changed('2026-06', '2026-12'),
      'another period in the card': {
        record,
        card: card.replace('January 2024 to June 2026', 'January 2019 to June 2021'),
      },
      'a template': written(/^[A-Z][^#\n]*\.$/gm, '[More Information Needed]'),
      'a question in the card': written(/Germany and Austria\./, 'Which places does the data come from?'),
    },
  ),
  ...cases(
    'DATA-05',
    { medium: 'indeterminate warn', high: 'indeterminate block' },
    {
      'a period without a year': changed('2024-01 to 2026-06', 'the last two years'),
      'a record that is no YAML': { record: 'data: {', card },
      'a record that was not read': {
        card,
        candidate: { 'governance.yaml': { kind: 'refused', why: 'symlink', detail: '' } },
      },
    },
  ),
]

const bias: readonly ControlCase[] = [
  ...cases(
    'DATA-06',
    { medium: 'pass warn E1', high: 'pass block E1' },
    {
      'a report, gaps and what was done': examined,
      'the gaps stand in the card': { ...told(/ {2}gaps: .*\n/, ''), card },
      'nothing was found, and the report says so too': {
        ...told(/bias_mitigation: .*/, 'bias_mitigation: No bias was found that calls for a measure'),
        candidate: { 'docs/bias.md': `${report}\nBeyond that, no disparity was found.\n` },
      },
    },
  ),
  ...cases(
    'DATA-06',
    { medium: 'fail warn', high: 'fail block' },
    {
      'no record': { ...examined, record: null },
      'no data block': { ...examined, record: 'version: 1\n' },
      'no report is named': told(/ {2}bias_report: .*\n/, ''),
      'no gaps': told(/ {2}gaps: .*\n/, ''),
      'no gaps, they say': told(/gaps: .*/, 'gaps: We have found no gaps at all'),
      'nothing was done': told(/ {2}bias_mitigation: .*\n/, ''),
      'a question for what was done': told(/bias_mitigation: .*/, 'bias_mitigation: What was done about it?'),
      'what was done in two words': told(/bias_mitigation: .*/, 'bias_mitigation: rows weighted'),
      'a report that is not there': { ...examined, candidate: {} },
      'an empty report': reported(/[\s\S]*/, '\n'),
      'a report of a sentence': reported(/[\s\S]*/, 'We looked for bias in 3 groups.\n'),
      'a report to be completed': reported('0.17', 'TBD'),
      'a report on something else': reported(/bias|subgroup/g, 'drift'),
      'a report without a figure': reported(/\d+/g, 'some'),
      'a report that is yet to come': reported('We compared', 'Dated 2026-12-01. We compared'),
      'the datasheet is called a report': told('data:\n', 'data:\n  datasheets: [docs/bias.md]\n'),
      'the record denies what the report found': {
        ...told(/bias_mitigation: .*/, 'bias_mitigation: No bias was found in the data we looked at'),
        candidate: { 'docs/bias.md': `${report}\nA bias against those over 65 was found.\n` },
      },
    },
  ),
  ...cases(
    'DATA-06',
    { medium: 'indeterminate warn', high: 'indeterminate block' },
    {
      'a report that was not read': {
        ...examined,
        candidate: { 'docs/bias.md': { kind: 'refused', why: 'utf-16', detail: '' } },
      },
      'a record that is no YAML': { ...examined, record: 'data: {' },
    },
  ),
]

export const dataSettingCases: readonly ControlCase[] = [...described, ...bias]
