import { sha256 } from '../../../../../src/core/base/digest.ts'
import type { ControlCase } from './case.ts'

const instructions = `# Using the score

## Inputs

One row per customer with tenure in months, number of complaints and the monthly fee in euro.

## Reading the score

A score near 1 means that the customer is likely to leave within ninety days, near 0 that not.

## Hardware requirements

One processor core and two gigabytes of memory serve four hundred requests in a second easily.

## Maintenance

Growth engineering patches the service every month and answers for it for as long as it runs.
`
const card = '# Churn\n\nEstimates who leaves within ninety days, for the account managers.\n'
const without = (heading: string): string => instructions.replace(new RegExp(`## ${heading}[^#]*`), '')

const rationale = `We chose boosted trees because tenure and complaints interact. A logistic regression was considered first and rejected: it reached an AUC of 0.79 where the trees reach 0.87, and could not follow that interaction. Calling everybody by a simple rule on tenure costs three times as many calls for the same customers kept.`
const designed = `${card}\n## Design rationale\n\n${rationale}\n`
const linking = `${card}\nWhy it is built this way stands in [ADR 7](docs/adr-7.md).\n`
const record = `# ADR 7: boosted trees\n\n## Decision\n\n${rationale}\n`

const written: readonly ControlCase[] = [
  {
    control: 'DOC-07',
    name: 'all four in a document',
    scene: { card, candidate: { 'docs/use.md': instructions } },
    expects: { medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'DOC-07',
    name: 'all four in the card',
    scene: { card: `${card}\n${instructions}` },
    expects: 'pass block E1',
  },
  {
    control: 'DOC-07',
    name: 'some in the card, some in a document',
    scene: {
      card: `${card}\n## Maintenance\n\nGrowth engineering patches the service every month and answers for it for as long as it runs.\n`,
      candidate: { 'docs/use.md': without('Maintenance') },
    },
    expects: 'pass block E1',
  },
  {
    control: 'DOC-07',
    name: 'nobody says what it runs on',
    scene: { card, candidate: { 'docs/use.md': without('Hardware') } },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'DOC-07',
    name: 'headings without words below',
    scene: { card: `${card}\n## Inputs\n\n## Outputs\n\n## Hardware\n\n## Maintenance\n` },
    expects: 'fail block',
  },
  {
    control: 'DOC-07',
    name: 'a template',
    scene: {
      card,
      candidate: {
        'docs/use.md': instructions.replaceAll(/^[A-Z][^#\n]*\.$/gm, '[More Information Needed] '.repeat(8)),
      },
    },
    expects: 'fail block',
  },
  {
    control: 'DOC-07',
    name: 'one word over and over',
    scene: { card, candidate: { 'docs/use.md': instructions.replaceAll(/^[A-Z][^#\n]*\.$/gm, 'data '.repeat(20)) } },
    expects: 'fail block',
  },
  {
    control: 'DOC-07',
    name: 'a section on two things with words for one',
    scene: {
      card,
      candidate: {
        'docs/use.md': without('Reading').replace('## Inputs', '## Inputs and outputs'),
      },
    },
    expects: 'fail block',
  },
  {
    control: 'DOC-07',
    name: 'a document that is a pointer',
    scene: {
      card,
      candidate: {
        'docs/use.md': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 3\n`,
      },
    },
    expects: 'fail block',
  },
  {
    control: 'DOC-07',
    name: 'no card and no document',
    scene: {},
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'DOC-07',
    name: 'a card that can’t be read',
    scene: { candidate: { 'CARD.md': { kind: 'refused', why: 'symlink', detail: '' } } },
    expects: 'indeterminate block',
  },

  {
    control: 'DOC-08',
    name: 'a section that weighs a simpler way',
    scene: { card: designed },
    expects: { medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'DOC-08',
    name: 'a decision record that the card links',
    scene: { card: linking, candidate: { 'docs/adr-7.md': record } },
    expects: 'pass block E1',
  },
  {
    control: 'DOC-08',
    name: 'a link that leads nowhere',
    scene: { card: linking },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'DOC-08',
    name: 'a link that leads nowhere, beside a good section',
    scene: { card: `${designed}\nSee [ADR 7](docs/adr-7.md).\n` },
    expects: 'fail block',
  },
  {
    control: 'DOC-08',
    name: 'a link out of the model',
    scene: { card: linking.replace('docs/adr-7.md', '../../../adr-7.md'), candidate: { 'docs/adr-7.md': record } },
    expects: 'fail block',
  },
  {
    control: 'DOC-08',
    name: 'an address of the web is not followed',
    scene: { card: linking.replace('docs/adr-7.md', 'https://acme.example/adr-7.md') },
    expects: 'fail block',
  },
  {
    control: 'DOC-08',
    name: 'a record that can’t be read',
    scene: { card: linking, candidate: { 'docs/adr-7.md': { kind: 'refused', why: 'utf-16', detail: '' } } },
    expects: 'indeterminate block',
  },
  {
    control: 'DOC-08',
    name: 'no alternative',
    scene: {
      card: designed
        .replaceAll(/A logistic[^:]*: it/g, 'It')
        .replace(
          / Calling everybody.*kept\./,
          ' We like trees. They are fast to train, they are fast to serve, and everybody in the team has worked with them before.',
        ),
    },
    expects: 'fail block',
  },
  {
    control: 'DOC-08',
    name: 'an alternative that is not simpler',
    scene: {
      card: designed
        .replace('logistic regression', 'transformer')
        .replace('a simple rule on tenure', 'an ensemble of transformers'),
    },
    expects: 'fail block',
  },
  {
    control: 'DOC-08',
    name: 'an instruction',
    scene: {
      card: `${card}\n## Design rationale\n\nDescribe the alternatives, including simpler ones, that were considered.\n`,
    },
    expects: 'fail block',
  },
  { control: 'DOC-08', name: 'nothing on it', scene: { card }, expects: 'fail block' },
  { control: 'DOC-08', name: 'no card', scene: {}, expects: 'fail block' },
]

const purpose = `${card}\n## Intended use\n\nAccount managers call who is likely to leave.\n`
const metrics = '{ "auc": 0.87 }'

const point = (path: string, anchor: string | null, text: string): string =>
  `{ references: [{ path: ${path}, ${anchor === null ? '' : `anchor: "${anchor}", `}sha256: ${sha256(text).replace('sha256:', '')} }] }`

/** An index in which every point is answered; `more` replaces points. */
function index(more: Readonly<Record<string, string>> = {}): string {
  const usual: Readonly<Record<string, string>> = {
    1: point('CARD.md', 'intended-use', purpose),
    2: point('docs/use.md', 'Inputs', instructions),
    3: point('docs/use.md', '#reading-the-score', instructions),
    4: point('metrics.json', 'auc', metrics),
    5: point('docs/use.md', 'Using the score', instructions),
    6: '{ na: This is the first version of the system }',
    7: '{ na: No harmonised standard has been published for it yet }',
    8: '{ na: The declaration is drawn up once it is due in 2027 }',
    9: point('docs/use.md', 'Maintenance', instructions),
    ...more,
  }
  const points = Object.entries(usual).map(([key, value]) => `  ${key}: ${value}\n`)
  return `version: 1\npoints:\n${points.join('')}`
}

const files = { 'docs/use.md': instructions, 'metrics.json': metrics }
const indexed = (text: string, more: object = {}): ControlCase['scene'] => ({
  card: purpose,
  candidate: { ...files, 'docs/technical-file.yaml': text, ...more },
})

const technicalFile: readonly ControlCase[] = [
  {
    control: 'DOC-09',
    name: 'every point leads somewhere, or has a reason',
    scene: indexed(index()),
    expects: { medium: 'pass info E2', high: 'pass block E2' },
  },
  {
    control: 'DOC-09',
    name: 'a file that moved on',
    scene: indexed(index(), { 'docs/use.md': `${instructions}\nMore.\n` }),
    expects: { medium: 'fail info', high: 'fail block' },
  },
  {
    control: 'DOC-09',
    name: 'a file that is gone',
    scene: indexed(index({ 5: point('docs/gone.md', 'A', 'x') })),
    expects: 'fail block',
  },
  {
    control: 'DOC-09',
    name: 'a heading that is gone',
    scene: indexed(index({ 5: point('docs/use.md', 'risk-management', instructions) })),
    expects: 'fail block',
  },
  {
    control: 'DOC-09',
    name: 'a key that is gone',
    scene: indexed(index({ 4: point('metrics.json', 'f1', metrics) })),
    expects: 'fail block',
  },
  {
    control: 'DOC-09',
    name: 'no anchor where there could be one',
    scene: indexed(index({ 4: point('metrics.json', null, metrics) })),
    expects: 'fail block',
  },
  {
    control: 'DOC-09',
    name: 'bytes have no anchors: the digest does',
    scene: indexed(index({ 5: `{ references: [{ path: docs/risk.pdf, sha256: ${'ab'.repeat(32)} }] }` }), {
      'docs/risk.pdf': { kind: 'bytes', size: 9, digest: `sha256:${'ab'.repeat(32)}`, md5: 'ef'.repeat(16) },
    }),
    expects: 'pass block E2',
  },
  {
    control: 'DOC-09',
    name: 'a file that can’t be read',
    scene: indexed(index({ 5: `{ references: [{ path: docs/risk.pdf, sha256: ${'ab'.repeat(32)} }] }` }), {
      'docs/risk.pdf': { kind: 'refused', why: 'too-large', detail: '' },
    }),
    expects: 'indeterminate block',
  },
  {
    control: 'DOC-09',
    name: 'a point is missing',
    scene: indexed(index().replace(/ {2}7: .*\n/, '')),
    expects: 'fail block',
  },
  {
    control: 'DOC-09',
    name: 'a reason of one word',
    scene: indexed(index({ 7: '{ na: none }' })),
    expects: 'fail block',
  },
  { control: 'DOC-09', name: 'a reason to come', scene: indexed(index({ 7: '{ na: TBD }' })), expects: 'fail block' },
  {
    control: 'DOC-09',
    name: 'one reason for two points',
    scene: indexed(index({ 7: '{ na: This is the first version of the system }' })),
    expects: 'fail block',
  },
  {
    control: 'DOC-09',
    name: 'nothing describes the system',
    scene: indexed(index({ 1: '{ na: Everybody here knows what it is }' })),
    expects: 'fail block',
  },
  {
    control: 'DOC-09',
    name: 'a point both answered and left out',
    scene: indexed(
      index({ 4: point('metrics.json', 'auc', metrics).replace(' }] }', ' }], na: It does not apply to us }') }),
    ),
    expects: 'indeterminate block',
  },
  {
    control: 'DOC-09',
    name: 'a path out of the model',
    scene: indexed(index({ 4: point('../metrics.json', 'auc', metrics) })),
    expects: 'indeterminate block',
  },
  {
    control: 'DOC-09',
    name: 'a tenth point',
    scene: indexed(`${index()}  10: { na: x }\n`),
    expects: 'indeterminate block',
  },
  { control: 'DOC-09', name: 'no YAML', scene: indexed('points: ['), expects: 'indeterminate block' },
  { control: 'DOC-09', name: 'an empty index', scene: indexed(''), expects: 'indeterminate block' },
  {
    control: 'DOC-09',
    name: 'two indexes',
    scene: indexed(index(), { 'docs/technical-file.yml': index() }),
    expects: 'indeterminate block',
  },
  {
    control: 'DOC-09',
    name: 'an index that is a link',
    scene: {
      card: purpose,
      candidate: { ...files, 'docs/technical-file.yaml': { kind: 'refused', why: 'symlink', detail: '' } },
    },
    expects: 'indeterminate block',
  },
  {
    control: 'DOC-09',
    name: 'no index',
    scene: { card: purpose, candidate: files },
    expects: { medium: 'fail info', high: 'fail block' },
  },
]

/** DOC-07 to DOC-09: what is written in the card and the documents. */
export const writtenCases: readonly ControlCase[] = [...written, ...technicalFile]
