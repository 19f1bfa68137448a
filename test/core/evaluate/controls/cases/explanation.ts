import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const decision = `version: 1
decision:
  type: recommendation
  automation_level: human-approves
  notice: The renewal letter says that a score took part
  explanation_route: Customers ask their account manager, who reads out the three strongest reasons
`
const card = fullCard('ab'.repeat(32))
const role = (prose: string): string => `${card}\n## Role in decisions\n\n${prose}\n`
const decided = (from: string | RegExp, to: string): ControlScene => ({ record: decision.replace(from, to), card })
const failing = (control: string, scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control, name, scene, expects: 'fail block' }))

const decisions: readonly ControlCase[] = [
  {
    control: 'EXPL-02',
    name: 'all four answers',
    scene: { record: decision, card },
    expects: { medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'EXPL-02',
    name: 'the card says the same',
    scene: {
      record: decision,
      card: role('A manager decides whom to call. No customer is declined automatically.'),
    },
    expects: 'pass block E1',
  },
  {
    control: 'EXPL-02',
    name: 'the card denies what would contradict',
    scene: { record: decision, card: role('It never acts without human review, and is not fully automated.') },
    expects: 'pass block E1',
  },
  {
    control: 'EXPL-02',
    name: 'a decision that people may override',
    scene: {
      ...decided('human-approves', 'human-may-override'),
      record: decision.replace('recommendation', 'decision').replace('human-approves', 'human-may-override'),
    },
    expects: 'pass block E1',
  },
  {
    control: 'EXPL-02',
    name: 'a denial with its reason is an answer',
    scene: decided(
      /notice: .*/,
      'notice: No person is affected, since the model only scores bearings of wind turbines',
    ),
    expects: 'pass block E1',
  },
  {
    control: 'EXPL-02',
    name: 'no record',
    scene: { card },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  ...failing('EXPL-02', {
    'no block': { record: 'version: 1\n', card },
    'no type': decided(/ {2}type: .*\n/, ''),
    'no last word': decided(/ {2}automation_level: .*\n/, ''),
    'no notice': decided(/ {2}notice: .*\n/, ''),
    'no way to reasons': decided(/ {2}explanation_route: .*\n/, ''),
    'a question for an answer': decided(/notice: .*/, 'notice: How do affected people learn of it?'),
    'a placeholder': decided(/notice: .*/, 'notice: TBD'),
    'a bare denial': decided(/notice: .*/, 'notice: None at the moment'),
    'a word': decided(/notice: .*/, 'notice: Yes'),
    'one answer to two questions': decided(
      /explanation_route: .*/,
      'explanation_route: The renewal letter says, that a score took part.',
    ),
    'information with nobody who decides': decided(
      /recommendation\n.*human-approves/,
      'information\n  automation_level: automatic',
    ),
    'a recommendation that takes effect by itself': decided('human-approves', 'human-may-override'),
    'a decision that people decide': decided(
      /recommendation\n.*human-approves/,
      'decision\n  automation_level: human-decides',
    ),
    'another level in the card’s front matter': {
      record: decision,
      card: card.replace('  id: churn', '  decision: { automation_level: automatic }\n  id: churn'),
    },
    'another type in the card’s front matter': {
      record: decision,
      card: card.replace('  id: churn', '  decision: { type: decision }\n  id: churn'),
    },
    'another level as a key of the section': {
      record: decision,
      card: role('- **Automation level:** `automatic`\n- Owner: growth'),
    },
    'another level as a key of the details': {
      record: decision,
      card: card.replace('## Intended', '## Details\n\n- **Automation level:** automatic\n\n## Intended'),
    },
    'the card says that nobody looks': {
      record: decision,
      card: role('Discounts are granted without human review. Nothing is written down.'),
    },
    'the card says that it decides': { record: decision, card: role('The service automatically rejects a request.') },
    'the card says that people decide': {
      record: decision.replace('recommendation', 'decision').replace('human-approves', 'automatic'),
      card: role('A manager decides on each discount.'),
    },
  }),
  {
    control: 'EXPL-02',
    name: 'a level that is none',
    scene: decided('human-approves', 'mostly-human'),
    expects: 'indeterminate block',
  },
  {
    control: 'EXPL-02',
    name: 'a record that is a link',
    scene: { card, candidate: { 'governance.yaml': { kind: 'refused', why: 'symlink', detail: '' } } },
    expects: 'indeterminate block',
  },
]

const told = `version: 1
regulatory: { genai: true, user_facing: true }
disclosure:
  interaction: The first line of every chat says that an AI system answers
  marking: Answers carry a provenance header, images a C2PA manifest
`
const answers = (genai: string, facing: string): string =>
  told.replace(/regulatory: .*/, `regulatory: { ${genai}, ${facing} }`)
const tagged = (front: string): string => card.replace('license:', `${front}\nlicense:`)
const neither = answers('genai: false', 'user_facing: false').replace(/disclosure:[\s\S]*/, '')
const disclosed = (from: string | RegExp, to: string): ControlScene => ({ record: told.replace(from, to), card })

const disclosures: readonly ControlCase[] = [
  {
    control: 'EXPL-03',
    name: 'told and marked',
    scene: { record: told, card },
    expects: { low: 'pass warn E1', medium: 'pass block E1', high: 'pass block E1' },
  },
  {
    control: 'EXPL-03',
    name: 'people interact, and nothing is generated that could be marked',
    scene: {
      record: answers('genai: false', 'user_facing: true').replace(/ {2}marking: .*\n/, ''),
      card,
    },
    expects: 'pass block E1',
  },
  {
    control: 'EXPL-03',
    name: 'the front matter agrees',
    scene: { record: told, card: tagged('pipeline_tag: text-generation\ntags: [chatbot]') },
    expects: 'pass block E1',
  },
  {
    control: 'EXPL-03',
    name: 'the card denies that anything goes out unmarked',
    scene: {
      record: told,
      card: card.replace('## Contact', '## Output\n\nAn image never leaves without a watermark.\n\n## Contact'),
    },
    expects: 'pass block E1',
  },
  {
    control: 'EXPL-03',
    name: 'neither, by the record',
    scene: { record: neither, card },
    expects: { low: 'not-applicable warn', high: 'not-applicable block' },
  },
  {
    control: 'EXPL-03',
    name: 'neither, and a card of a classifier',
    scene: { record: neither, card: tagged('pipeline_tag: tabular-classification') },
    expects: 'not-applicable block',
  },
  {
    control: 'EXPL-03',
    name: 'neither, but production says that it generates, and it is disclosed',
    scene: {
      record: answers('genai: false', 'user_facing: false'),
      card,
      baseline: { 'governance.yaml': told },
    },
    expects: 'pass block E1',
  },
  { control: 'EXPL-03', name: 'no record', scene: { card }, expects: { low: 'fail warn', high: 'fail block' } },
  ...failing('EXPL-03', {
    'no answer on what it is': { record: 'version: 1\n', card },
    'one of two answered with no': { record: 'version: 1\nregulatory: { genai: false }\n', card },
    'the other of two answered with no': { record: 'version: 1\nregulatory: { user_facing: false }\n', card },
    'generative, and nobody says who uses it': { record: told.replace(', user_facing: true', ''), card },
    'no disclosure': disclosed(/disclosure:[\s\S]*/, ''),
    'not told': disclosed(/ {2}interaction: .*\n/, ''),
    'not marked': disclosed(/ {2}marking: .*\n/, ''),
    'a question for an answer': disclosed(/marking: .*/, 'marking: How is generated content marked?'),
    'a bare denial': disclosed(/marking: .*/, 'marking: No marking yet'),
    'one word': disclosed(/interaction: .*/, 'interaction: Told'),
    'one answer to two questions': disclosed(
      /marking: .*/,
      'marking: The first line of every chat says that an AI system answers',
    ),
    'denied, and the card’s task generates text': {
      record: neither,
      card: tagged('pipeline_tag: text-generation'),
    },
    'denied, and the card’s task generates images': { record: neither, card: tagged('pipeline_tag: Text-to-Image') },
    'denied, and a tag of the card says so': { record: neither, card: tagged('tags:\n- tabular\n- llm') },
    'nobody talks to it, and the card calls it a chatbot': {
      record: answers('genai: true', 'user_facing: false'),
      card: tagged('tags: [chatbot]'),
    },
    'neither, but production says that it generates': {
      record: neither,
      card,
      baseline: { 'governance.yaml': told },
    },
    'the card says that nothing is marked': {
      record: told,
      card: card.replace('## Contact', '## Output\n\nGenerated images carry no watermark.\n\n## Contact'),
    },
  }),
  {
    control: 'EXPL-03',
    name: 'a word for yes',
    scene: { record: told.replace('genai: true', 'genai: "yes"'), card },
    expects: 'indeterminate block',
  },
]

export const explanationCases: readonly ControlCase[] = [...decisions, ...disclosures]
