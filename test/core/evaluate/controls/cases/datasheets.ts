import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const sheet = `# Datasheet of acme/churn-2026

## Motivation

Made in spring 2026 to learn which customers leave within ninety days.

## Composition

One row per customer and month: tenure, complaints, monthly fee, and whether they left.

## Collection process

Exported every month from the billing system by the growth engineering team.

## Preprocessing, cleaning and labelling

Months with outages were dropped; the label is set ninety days later by the contract system, not by hand.

## Uses

Fits ranking of customers for calls; it does not fit prices or credit decisions.

## Distribution

Kept in the company’s warehouse under an internal licence, not given to anybody outside.

## Maintenance

The data platform team renews it each quarter and corrects errors that analysts report.
`
const second = sheet.replace('churn-2026', 'churn-holdout').replace('spring 2026', 'autumn 2025')
const lineage = `datasets:
  - { id: acme/churn-2026, revision: 4f1c2d3e5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d }
  - { id: acme/churn-holdout, revision: 4f1c2d3e5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0e }
`
const record = 'version: 1\ndata:\n  datasheets: [docs/a.md, docs/b.md]\n'
const model =
  '    card: CARD.md\n    lineage: lineage.yaml\n    governance: governance.yaml\n    documents: ["docs/*"]\n'
const base: ControlScene = {
  model,
  record,
  candidate: { 'lineage.yaml': lineage, 'docs/a.md': sheet, 'docs/b.md': second },
}
const one = (text: string): ControlScene => ({
  model,
  record: record.replace(', docs/b.md', ''),
  candidate: { 'docs/a.md': text },
})
const head = (name: string, text: string): ControlScene =>
  one(sheet.replace(new RegExp(`(## ${name}[^\n]*\n\n)[^#]*`), `$1${text}\n\n`))
const failing = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'DATA-02', name, scene, expects: 'fail block' }))

const huggingFace = `# Dataset Card for churn

### Curation Rationale

Made in spring 2026 to learn which customers leave within ninety days.

## Dataset Structure

One row per customer and month: tenure, complaints, monthly fee, and whether they left.

### Source Data

Exported every month from the billing system by the growth engineering team.

### Annotations

The label is set ninety days later by the contract system, not by hand.

## Uses

Fits ranking of customers for calls; it does not fit prices or credit decisions.

## Licensing Information

Kept in the company’s warehouse under an internal licence, not given to anybody outside.

## Dataset Card Contact

The data platform team renews it each quarter; write to data@acme.example about errors.
`

export const datasheetCases: readonly ControlCase[] = [
  {
    control: 'DATA-02',
    name: 'a datasheet for each dataset',
    scene: base,
    expects: { low: 'pass info E1', medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'DATA-02',
    name: 'one datasheet, and nothing names a dataset',
    scene: one(sheet),
    expects: 'pass block E1',
  },
  { control: 'DATA-02', name: 'a card of the Hub’s shape', scene: one(huggingFace), expects: 'pass block E1' },
  {
    control: 'DATA-02',
    name: 'collection and preparation under one heading, with words for both',
    scene: one(
      sheet
        .replace(/## Preprocessing[^#]*/, '')
        .replace(
          '## Collection process\n\n',
          '## Collection and preparation\n\nMonths with outages were dropped by a script. ',
        ),
    ),
    expects: 'pass block E1',
  },
  ...failing({
    'no record': { ...base, record: null },
    'no datasheets': { ...base, record: 'version: 1\ndata: {}\n' },
    'no such file': { ...one(sheet), candidate: {} },
    'an empty file': one(' \n'),
    'nothing on distribution': one(sheet.replace(/## Distribution[^#]*/, '')),
    'a heading without words': head('Motivation', ''),
    'too few words': head('Maintenance', 'The team.'),
    'a question for an answer': head(
      'Composition',
      'What do the instances that comprise the dataset represent, and how many are there in total of each type?',
    ),
    'a placeholder': head('Uses', '[More Information Needed] '.repeat(6)),
    'one word over and over': head('Uses', 'data '.repeat(20)),
    'the same answer twice': head(
      'Distribution',
      'Fits ranking of customers for calls; it does not fit prices or credit decisions.',
    ),
    'one heading with words for one of two': one(
      sheet.replace(/## Preprocessing[^#]*/, '').replace('## Collection process', '## Collection and preparation'),
    ),
    'a dataset without datasheet': {
      ...base,
      candidate: { ...base.candidate, 'docs/b.md': second.replace('churn-holdout', 'churn-2024') },
    },
    'a dataset of the card without datasheet': {
      ...one(sheet),
      card: '---\ndatasets: [acme/churn-2019]\n---\n# Churn\n',
    },
    'one datasheet for two': { ...base, candidate: { ...base.candidate, 'docs/b.md': sheet } },
  }),
  {
    control: 'DATA-02',
    name: 'a datasheet that is no Markdown',
    scene: { model, record: record.replace(/\[.*\]/, '[docs/a.txt]'), candidate: { 'docs/a.txt': sheet } },
    expects: { low: 'indeterminate info', medium: 'indeterminate warn', high: 'indeterminate block' },
  },
  {
    control: 'DATA-02',
    name: 'a lineage that can’t be read',
    scene: { ...base, candidate: { ...base.candidate, 'lineage.yaml': 'datasets: [' } },
    expects: 'indeterminate block',
  },
  {
    control: 'DATA-02',
    name: 'a record that is no YAML',
    scene: { ...base, record: 'data: {' },
    expects: 'indeterminate block',
  },
]
