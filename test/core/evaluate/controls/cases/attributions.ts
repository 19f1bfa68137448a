import { sha256 } from '../../../../../src/core/base/digest.ts'
import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const weights = `{
  "model_version": "3.1.0",
  "mean_abs_shap": {
    "tenure_months": 0.412,
    "contract_age": 0.203,
    "age": 0.1,
    "open_tickets": 0.05
  }
}
`
const PATH = 'docs/importance.json'
const prose = `Mean absolute SHAP values over the 4,000 customers of the test data are in [the results](docs/importance.json).
The strongest features are the tenure in months, \`tenure_months\`, and \`contract_age\`; both are known to the managers.

| Feature | Mean SHAP |
|---|---|
| tenure_months | 0.41 |
| contract_age | 0.20 |
| open tickets | 6.5 % |
`
const plainCard = fullCard('ab'.repeat(32))
const explained = (text: string): string => `${plainCard}\n## Explainability\n\n${text}\n`
const base: ControlScene = { card: explained(prose), candidate: { [PATH]: weights } }
const card = (from: string | RegExp, to: string): ControlScene => ({
  ...base,
  card: explained(prose.replace(from, to)),
})
const file = (from: string | RegExp, to: string): ControlScene => ({
  ...base,
  candidate: { [PATH]: weights.replace(from, to) },
})
const words =
  'Permutation importance on the test data, ten times over, shows which inputs the trees rest on. Managers see the three strongest beside each score, in words.'
const stating = (text: string): string => explained(`${words}\n\nResults: \`${PATH}\`, SHA-256 ${text}`)
const hex = sha256(weights).slice(7)
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'cd'.repeat(32)}\nsize 12345\n`

const passing: readonly ControlCase[] = [
  {
    control: 'EXPL-01',
    name: 'method and results, in both places',
    scene: base,
    expects: { medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'EXPL-01',
    name: 'the digest of the file is stated',
    scene: { card: stating(hex), candidate: { [PATH]: weights } },
    expects: { medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'EXPL-01',
    name: 'the digest of a file that Git LFS keeps is stated',
    scene: { card: stating('cd'.repeat(32).toUpperCase()), candidate: { [PATH]: pointer } },
    expects: 'pass block E2',
  },
  {
    control: 'EXPL-01',
    name: 'a table of two columns',
    scene: {
      card: explained(prose.replaceAll('importance.json', 'importance.csv').replace(/\|[\s\S]*/, '')),
      candidate: { 'docs/importance.csv': ',gain\ntenure_months,412\ncontract_age,203\nage,100\n' },
    },
    expects: 'pass block E2',
  },
  {
    control: 'EXPL-01',
    name: 'a file that the card names nowhere, but whose name tells',
    scene: {
      card: explained(prose.replace(/are in \[.*\)/, 'were computed')),
      candidate: { [PATH]: weights },
    },
    expects: 'pass block E2',
  },
  {
    control: 'EXPL-01',
    name: 'what was the strongest in the last version is no claim on this one',
    scene: card('are the tenure', 'of the previous version were age and'),
    expects: 'pass block E2',
  },
  {
    control: 'EXPL-01',
    name: 'nor is a sentence that begins with it',
    scene: card(
      'The strongest features are the tenure',
      'In the last version the strongest feature was age, now they are the tenure',
    ),
    expects: 'pass block E2',
  },
  {
    control: 'EXPL-01',
    name: 'a method, and no file',
    scene: { card: explained(words) },
    expects: { medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'EXPL-01',
    name: 'a file that the text says nothing of',
    scene: { card: explained(words), candidate: { [PATH]: weights } },
    expects: { medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'EXPL-01',
    name: 'only the weakest feature is named',
    scene: {
      card: explained(`${words} Open tickets matter little.`),
      candidate: { [PATH]: weights },
    },
    expects: { high: 'fail block E1' },
  },
]

const failing: Readonly<Record<string, ControlScene>> = {
  'no card': { card: null },
  'no section': { card: plainCard },
  'an instruction for a section': { card: explained('Describe how the model is explained.') },
  'few words': { ...base, card: explained(`SHAP values, see [here](${PATH}).`) },
  'no method': {
    ...base,
    card: explained(
      'Managers know their customers well and see at once why a score is high, because the inputs are few and each of them speaks for itself, as tenure_months does.',
    ),
  },
  'one word over and over': { ...base, card: explained('importance '.repeat(40)) },
  'a link that leads nowhere': { card: explained(prose) },
  'code that leads nowhere': {
    card: stating(hex).replaceAll('importance.json', 'shap.csv'),
    candidate: base.candidate ?? {},
  },
  'another number in the table': card('| 0.41 |', '| 0.14 |'),
  'a number with another sign': card('| 0.20 |', '| -0.20 |'),
  'another share in the table': card('6.5 %', '16.5 %'),
  'a weak feature called the strongest': card(/the tenure in months, `tenure_months`, and `contract_age`/, '`age`'),
  'a weak feature among the strongest': card('`contract_age`', '`open_tickets`'),
  'the digest of another file': { card: stating('12'.repeat(32)), candidate: { [PATH]: weights } },
  'the digest of a file that says otherwise': {
    card: stating(`${hex}\n\nThe most important feature is age.`),
    candidate: { [PATH]: weights },
  },
  'the digest of figures of an evaluation': {
    card: stating(sha256('{"auc": 0.871, "f1": 0.7}').slice(7)).replaceAll('importance.json', 'figures.json'),
    candidate: { 'docs/figures.json': '{"auc": 0.871, "f1": 0.7}' },
  },
  'results of another version': file('3.1.0', '3.0.9'),
  'results of another artifact': {
    ...base,
    candidate: {
      'model.onnx': 'weights of version 3.1.0',
      [PATH]: weights.replace('"model_version": "3.1.0"', `"artifact_sha256": "${'12'.repeat(32)}"`),
    },
  },
  'results that weigh nothing': file(/0\.\d+/g, '0.0'),
  'results on one feature': file(/,\n {4}"contract_age[\s\S]*?\n {2}\}/, '\n  }'),
  'figures of an evaluation': {
    card: explained(prose.replaceAll('importance.json', 'metrics.json')),
    candidate: { 'docs/metrics.json': { auc: 0.871, tenure_months: 0.412 } },
  },
  'an empty file': { ...base, candidate: { [PATH]: ' \n' } },
}

const undecided: Readonly<Record<string, ControlScene>> = {
  'no JSON': file('{', '['),
  'a weight that is none': file('0.412', 'NaN'),
  'a weight in words': file(
    /"mean_abs_shap": \{[\s\S]*?\}/,
    '"shap": [{"feature": "age", "value": "high"}, {"feature": "tenure", "value": 0.2}]',
  ),
  'two weights of one feature': file(
    /"mean_abs_shap": \{[\s\S]*?\}/,
    '"shap": [{"feature": "age", "value": 0.1}, {"feature": "age", "value": 0.2}]',
  ),
  'a file that can’t be read': { ...base, candidate: { [PATH]: { kind: 'refused', why: 'binary', detail: '' } } },
  'a pointer whose digest nobody states': { ...base, candidate: { [PATH]: pointer } },
  'a card that can’t be read': {
    candidate: { ...base.candidate, 'CARD.md': { kind: 'refused', why: 'utf-16', detail: '' } },
  },
}

const all = (scenes: Readonly<Record<string, ControlScene>>, expects: string): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'EXPL-01', name, scene, expects }))

export const attributionCases: readonly ControlCase[] = [
  ...passing,
  ...all(failing, 'fail block'),
  ...all(undecided, 'indeterminate block'),
]
