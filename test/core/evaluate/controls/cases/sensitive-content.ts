import type { ControlScene } from '../control-scene.ts'
import { fullCard } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const card = fullCard('a'.repeat(64))
const none = 'version: 1\ndata: { personal: false }\n'
const small = 'slice,n,auc\nold,7,0.8\nyoung,400,0.9\n'

function one(name: string, scene: ControlScene, expects: ControlCase['expects']): ControlCase {
  return { control: 'DATA-08', name, scene: { card, looked: {}, ...scene }, expects }
}

/** One changed file besides the card, of this text. */
function file(name: string, path: string, text: string, expects: ControlCase['expects'] = 'fail block'): ControlCase {
  const changes = [{ path: `models/churn/${path}`, change: 'added' as const }]
  return one(name, { candidate: { [path]: text }, changes }, expects)
}

const failing = { low: 'fail block', medium: 'fail block', high: 'fail block' }

export const sensitiveContentCases: readonly ControlCase[] = [
  {
    ...one(
      'a card with a contact, and numbers',
      { candidate: { 'metrics.json': '{"auc": 0.871}' } },
      {
        low: 'pass block E3',
        medium: 'pass block E3',
        high: 'pass block E3',
      },
    ),
    goneIn: [
      { card: null },
      { card: '' },
      { card: '# Churn\n\n## Intended use\n\nTODO\n' },
      { card: `${card}\nNHS 943 476 5919\n` },
      { candidate: { 'metrics.json': '{"note": "MRN 00123456"}' } },
    ],
  },
  file('rows of customers', 'data/train.csv', 'customer_id,score\n1,0.5\n', failing),
  file('rows of JSON lines', 'data/train.jsonl', '{"email": "a"}\n{"email": "b"}\n'),
  file('a parquet file', 'data/train.parquet', 'PAR1'),
  file('an e-mail address in rows', 'docs/errors.csv', 'k,v\n1,jo@acme.io\n'),
  file('an IBAN in a report', 'docs/errors.md', 'GB82 WEST 1234 5698 7654 32'),
  file('a payment card in a note', 'docs/errors.txt', '4539 1488 0343 6467'),
  file('a social security number', 'notes.txt', '536-90-4399'),
  file('a number of a patient', 'notes.md', 'patient id: 884412'),
  one('a number of the NHS in the card', { card: `${card}\n943 476 5919\n` }, failing),
  file(
    'rows that are elsewhere',
    'data/train.csv',
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`,
    'indeterminate block',
  ),
  {
    ...file('addresses of nobody', 'docs/errors.csv', 'k,v\n1,jo@example.com\n', 'pass block E3'),
    goneIn: [{ candidate: { 'docs/errors.csv': 'k,v\n1,jo@acme.io\n' } }],
  },
  one(
    'the record denies what a file shows',
    {
      record: none,
      candidate: { 'docs/errors.csv': 'k,v\n1,jo@acme.io\n' },
    },
    'fail block',
  ),
  one('a group of a few', { candidate: { 'docs/slices.csv': small } }, failing),
  one(
    'a group of a few, where no data is personal',
    { record: none, candidate: { 'docs/slices.csv': small } },
    'fail warn',
  ),
  one(
    'a changed file that nobody looked into',
    { changes: [{ path: 'models/churn/notes.txt', change: 'added' }] },
    'indeterminate block',
  ),
  {
    ...one(
      'a file that goes',
      { changes: [{ path: 'models/churn/data/train.csv', change: 'removed' }] },
      'pass block E3',
    ),
    goneIn: [{ changes: [{ path: 'models/churn/data/train.csv', change: 'modified' }] }],
  },
  { control: 'DATA-08', name: 'a dossier in which nobody looked', scene: { card }, expects: 'indeterminate block' },
  one('the card of another model', { card: card.replace('id: churn', 'id: fraud') }, 'fail block'),
  one('no card', { card: null, candidate: { 'metrics.json': '{}' } }, 'indeterminate block'),
  one('a card with questions', { card: '# Churn\n\n## Intended use\n\nTODO\n' }, 'indeterminate block'),
  one(
    'a report that is no text',
    {
      looked: { 'docs/report.pdf': Uint8Array.from([37, 80, 68, 70, 0]) },
    },
    'indeterminate block',
  ),
  one(
    'a link',
    {
      looked: {},
      scans: [{ path: 'models/churn/notes.txt', scan: { kind: 'refused', why: 'symlink' } }],
      changes: [{ path: 'models/churn/notes.txt', change: 'added' }],
    },
    'indeterminate block',
  ),
  {
    ...one('a picture', { looked: { 'docs/roc.png': Uint8Array.from([137, 80, 78, 71, 0]) } }, 'pass block E3'),
    goneIn: [{ card: null }],
  },
]
