import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const said = (genai: boolean): string => `version: 1\nregulatory: { genai: ${genai}, user_facing: false }\n`
const plainCard = fullCard('ab'.repeat(32))
const inputs =
  'An analyst changed up to three fields of two hundred customers to move them off the list; adversarial inputs of this kind succeeded in four cases, all with an invented renewal date.'
const data =
  'Poisoned labels were simulated by flipping one in a hundred: the AUC fell by 0.004, and the check on label rates raised an alarm.'
const team =
  'A red team of three tried 412 prompts in two days; nine led to a forbidden answer, and all nine are closed.'
const withCard = (text: string, front = ''): string =>
  `${plainCard.replace('license:', `${front}license:`)}\n## Adversarial assessment\n\n${text}\n`
const both = `${inputs}\n\n${data}`
const base: ControlScene = { record: said(false), card: withCard(both) }
const report = `# Attacks on churn\n\n${both}\n\n## Red team\n\n${team}\n`

const passing: readonly ControlCase[] = [
  {
    control: 'SEC-02',
    name: 'inputs and training data, of a model that generates nothing',
    scene: base,
    expects: { medium: 'pass info E1', high: 'pass block E1' },
  },
  {
    control: 'SEC-02',
    name: 'a report, and no card',
    scene: { record: said(true), card: null, candidate: { 'docs/attacks.md': report } },
    expects: 'pass block E1',
  },
  {
    control: 'SEC-02',
    name: 'some in the card, some in a report',
    scene: {
      record: said(true),
      card: withCard(both),
      candidate: { 'docs/team.md': `# Red team exercise\n\n${team.replace('red team', 'group')}\n` },
    },
    expects: 'pass block E1',
  },
  {
    control: 'SEC-02',
    name: 'nothing says whether it generates, and a red team was there',
    scene: { card: withCard(`${both}\n\n${team}`) },
    expects: 'pass block E1',
  },
  {
    control: 'SEC-02',
    name: 'headings that tell what their words are about',
    scene: {
      record: said(false),
      card: `${plainCard}\n## Security\n\n### Evasion\n\n${inputs.replace('adversarial', 'such')}\n\n### Poisoning\n\n${data.replace('Poisoned', 'Wrong')}\n`,
    },
    expects: 'pass block E1',
  },
  {
    control: 'SEC-02',
    name: 'one attack that was not tried is an honest remark',
    scene: { ...base, card: withCard(`${both}\n\nMembership inference was not tested.`) },
    expects: 'pass block E1',
  },
]

const failing: Readonly<Record<string, ControlScene>> = {
  'no card and no report': { record: said(false) },
  'nothing on attacks': { record: said(false), card: plainCard },
  'a heading alone': { ...base, card: withCard('') },
  'a placeholder': { ...base, card: withCard('[More Information Needed]') },
  'an instruction': { ...base, card: withCard('Describe how adversarial inputs and poisoned data were assessed.') },
  'few words': { ...base, card: withCard('Adversarial inputs and poisoning were assessed.') },
  'the same words over and over': { ...base, card: withCard('adversarial poisoning '.repeat(30)) },
  'nothing on training data': { ...base, card: withCard(`${inputs} ${inputs.replace('An', 'Another')}`) },
  'nothing on inputs': { ...base, card: withCard(`${data} ${data.replace('Poisoned', 'Trojan')}`) },
  'poisoning that was not assessed': {
    ...base,
    card: withCard(`${inputs}\n\nWhether poisoned labels do harm was not yet tested.`),
  },
  'all of it planned': {
    ...base,
    card: withCard(
      'Adversarial inputs, poisoned labels and backdoors are planned to be assessed in the next quarter by the security team, with two hundred customers, three fields each, and a hundred flipped labels in every fold.',
    ),
  },
  'generative, without a red team': { record: said(true), card: withCard(both) },
  'generative by the card alone, without a red team': { card: withCard(both, 'pipeline_tag: text-generation\n') },
  'generative in production, without a red team': { ...base, baseline: { 'governance.yaml': said(true) } },
  'nobody says whether it generates': { card: withCard(both) },
  'a record that can’t be read says nothing': { ...base, record: 'regulatory: [' },
  'the record and the card’s task differ': { ...base, card: withCard(both, 'pipeline_tag: text-to-image\n') },
  'a report, and a card that says otherwise': {
    record: said(false),
    card: plainCard.replace('## Contact', 'No adversarial testing was done.\n\n## Contact'),
    candidate: { 'docs/attacks.md': report },
  },
  'it was not assessed': { ...base, card: withCard(`Data poisoning has not been assessed. ${both}`) },
  'a red team that was not there': { record: said(true), card: withCard(`${both}\n\nNo red teaming took place.`) },
  'the card of another model': { ...base, card: withCard(both).replace('id: churn', 'id: fraud') },
  'a report that stands for its content': {
    record: said(false),
    card: plainCard,
    candidate: {
      'docs/attacks.md': `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12345\n`,
    },
  },
  'words in a comment': { ...base, card: withCard(`<!-- ${both} -->`) },
}

export const adversarialCases: readonly ControlCase[] = [
  ...passing,
  ...Object.entries(failing).map(([name, scene]) => ({ control: 'SEC-02', name, scene, expects: 'fail block' })),
  {
    control: 'SEC-02',
    name: 'a card that can’t be read',
    scene: { record: said(false), candidate: { 'CARD.md': { kind: 'refused', why: 'utf-16', detail: '' } } },
    expects: 'indeterminate block',
  },
]
