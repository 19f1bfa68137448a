import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const revision = '4f2e9c1ab0d37e56f8a9b2c3d4e5f60718293a4b'
const other = '9b8a7f6e5d4c3b2a19080706f5e4d3c2b1a09f8e'
const pin = `  base_model: { revision: ${revision}, license: apache-2.0 }\n`
/** The card with further front matter: keys of its own, and keys of `governance`. */
const cardWith = (own: string, governance: string): string =>
  fullCard('a'.repeat(64)).replace('governance:\n', `${own}governance:\n${governance}`)
const card = cardWith('base_model: acme/base\n', pin)
const config = { base_model_name_or_path: 'acme/base', revision }
const base: ControlScene = { card, candidate: { 'adapter_config.json': config } }
const alone: ControlScene = { card }
const changed = (from: string | RegExp, to: string): ControlScene => ({ ...base, card: card.replace(from, to) })
const configured = (more: object): ControlScene => ({
  ...base,
  candidate: { 'adapter_config.json': { ...config, ...more } },
})
const lock = (input: string): string => `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
      - { path: ${input}, md5: aaaa }
    outs:
      - { path: model.onnx, md5: cccc }
`
const scratch = cardWith('', '  base_model: none\n')
const prose = (sentence: string): string =>
  fullCard('a'.repeat(64)).replace('\n## Intended', `\n${sentence}\n\n## Intended`)
const failing = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'LIN-04', name, scene, expects: 'fail block' }))

export const baseModelCases: readonly ControlCase[] = [
  { control: 'LIN-04', name: 'card and adapter agree', scene: base, expects: 'pass block E2' },
  {
    control: 'LIN-04',
    name: 'the card alone',
    scene: alone,
    expects: { low: 'pass warn E1', medium: 'pass block E1', high: 'fail block E1' },
  },
  {
    control: 'LIN-04',
    name: 'card and lineage agree, the lineage pins it',
    scene: {
      card: cardWith('base_model: [acme/base]\n', '  base_model: [{ name: acme/base, license: mit }]\n'),
      model: '    card: CARD.md\n    lineage: lineage.json\n',
      candidate: { 'lineage.json': { base_model: { name: 'acme/base', revision } } },
    },
    expects: 'pass block E2',
  },
  {
    control: 'LIN-04',
    name: 'an adapter of a folder on a machine',
    scene: configured({ base_model_name_or_path: '/mnt/models/base' }),
    expects: 'fail block E1',
  },
  {
    control: 'LIN-04',
    name: 'none, as the lineage shows',
    scene: { card: scratch, candidate: { 'dvc.lock': lock('train.csv') } },
    expects: 'pass block E2',
  },
  {
    control: 'LIN-04',
    name: 'none, in words',
    scene: { card: prose('The trees were trained from scratch on our own data.') },
    expects: { low: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'LIN-04',
    name: 'details and a tag of the Hub agree',
    scene: {
      ...base,
      card: card
        .replace('governance:', 'tags: ["base_model:adapter:acme/base"]\ngovernance:')
        .replace('\n## Intended', '\n## Model Details\n\n- **Finetuned from model:** Base of Acme\n\n## Intended'),
    },
    expects: 'pass block E2',
  },
  ...failing({
    'no card': { ...base, card: null },
    'neither a base model nor none': { card: fullCard('a'.repeat(64)) },
    'the adapter names one, the card none': { ...base, card: fullCard('a'.repeat(64)) },
    'the adapter names one, the card denies it': { ...base, card: scratch },
    'the adapter names another': configured({ base_model_name_or_path: 'acme/other' }),
    'the adapter pins another revision': configured({ revision: other }),
    'the adapter is of a branch': configured({ revision: 'main' }),
    'both named and denied': changed(pin, '  base_model: none\n'),
    'no pin': { ...alone, card: cardWith('base_model: acme/base\n', '') },
    'a branch': changed(revision, 'main'),
    'a tag': changed(revision, 'v1.0'),
    'a short id': changed(revision, revision.slice(0, 7)),
    zeros: changed(revision, '0'.repeat(40)),
    'no licence': changed(', license: apache-2.0', ''),
    'an unknown licence': changed('license: apache-2.0 }', 'license: unknown }'),
    'other terms': changed('license: apache-2.0 }', 'license: other }'),
    'a licence nobody knows': changed('license: apache-2.0 }', 'license: ask-legal }'),
    'a template': changed('acme/base', '"[More Information Needed]"'),
    'a number': changed('base_model: acme/base', 'base_model: 7'),
    'one of two is not pinned': {
      ...alone,
      card: cardWith('base_model: [acme/base, acme/other]\n', pin.replace('{ rev', '{ name: acme/base, rev')),
    },
    'a pin that names none of two': { ...alone, card: cardWith('base_model: [acme/base, acme/other]\n', pin) },
    'none, and training read weights': { card: scratch, candidate: { 'dvc.lock': lock('base.safetensors') } },
    'none, as a question': { card: prose('Was it trained from scratch?') },
    'none, denied': { card: prose('It was not trained from scratch.') },
    'none, and the details name one': {
      card: scratch.replace(
        '\n## Intended',
        '\n## Model Details\n\n- **Finetuned from model:** acme/base\n\n## Intended',
      ),
      candidate: { 'dvc.lock': lock('train.csv') },
    },
    'the details name another': {
      ...base,
      card: card.replace(
        '\n## Intended',
        '\n## Model Details\n\n- **Finetuned from model:** [acme/older](https://acme.example)\n\n## Intended',
      ),
    },
    'a tag of the Hub names another': changed('governance:', 'tags: ["base_model:finetune:acme/other"]\ngovernance:'),
    'none, in a comment': { card: prose('<!-- It was trained from scratch. -->') },
  }),
  {
    control: 'LIN-04',
    name: 'an adapter’s settings that can’t be read',
    scene: { ...base, candidate: { 'adapter_config.json': '{"base_model_name_or_path": ' } },
    expects: { low: 'indeterminate warn', high: 'indeterminate block' },
  },
  {
    control: 'LIN-04',
    name: 'a lineage that can’t be read',
    scene: { ...alone, candidate: { 'dvc.lock': 'stages: [' } },
    expects: { low: 'indeterminate warn', high: 'indeterminate block' },
  },
  {
    control: 'LIN-04',
    name: 'a card that can’t be read',
    scene: { ...base, card: null, candidate: { 'CARD.md': { kind: 'refused', why: 'not-utf8', detail: '' } } },
    expects: 'indeterminate block',
  },
]
