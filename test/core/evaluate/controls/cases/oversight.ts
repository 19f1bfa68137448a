import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const card = fullCard('ab'.repeat(32))
const watched = `version: 1
roles: { oversight-lead: ["@acme/care", dana] }
oversight:
  overseers: "@acme/care, two people on every weekday"
  intervene_when: A score above 0.9 on a customer in arrears is taken off the list by hand
  training: Course RET-7, once a year
  automation_bias: Each week ten customers are judged before the score is shown, and both are compared
`
const changed = (from: string | RegExp, to: string): ControlScene => ({ record: watched.replace(from, to), card })
const onCard = (prose: string): ControlScene => ({
  record: watched,
  card: `${card}\n## Human oversight\n\n${prose}\n`,
})
const failing = (control: string, scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control, name, scene, expects: 'fail block' }))

const design: readonly ControlCase[] = [
  {
    control: 'OVR-01',
    name: 'who, when, trained how, and what keeps them awake',
    scene: { record: watched, card },
    expects: { medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'OVR-01',
    name: 'overseers in words contradict nobody',
    scene: changed('"@acme/care, two people on every weekday"', 'Two account managers of the care team'),
    expects: 'pass block E1',
  },
  {
    control: 'OVR-01',
    name: 'accounts differ by case only',
    scene: changed('"@acme/care, two', '"@Acme/Care, two'),
    expects: 'pass block E1',
  },
  {
    control: 'OVR-01',
    name: 'the card says the same',
    scene: onCard('It must never run with no human oversight. Two people look at every list.'),
    expects: 'pass block E1',
  },
  { control: 'OVR-01', name: 'no record', scene: { card }, expects: { medium: 'fail warn', high: 'fail block' } },
  ...failing('OVR-01', {
    'no block': { record: 'version: 1\n', card },
    'nobody named': changed(/ {2}overseers: .*\n/, ''),
    'no occasion': changed(/ {2}intervene_when: .*\n/, ''),
    'no training': changed(/ {2}training: .*\n/, ''),
    'no thought of trusting it too much': changed(/ {2}automation_bias: .*\n/, ''),
    'the question of the skeleton': changed(/training: .*/, 'training: How are they trained for it?'),
    'a placeholder': changed(/overseers: .*/, 'overseers: <team>'),
    'nobody watches': changed(/overseers: .*/, 'overseers: Nobody for now'),
    'too few words on when': changed(/intervene_when: .*/, 'intervene_when: When it is necessary'),
    'the same words twice': changed(
      /automation_bias: .*/,
      'automation_bias: A score above 0.9 on a customer in arrears is taken off the list by hand',
    ),
    'another account than the role has': changed('@acme/care, two', '@acme/growth, two'),
    'the card says that nobody watches': onCard('The service runs without human oversight at night.'),
    'the card says that nobody reviews': onCard('Scores go out as they are. Nobody reviews them.'),
  }),
  {
    control: 'OVR-01',
    name: 'a list for an answer',
    scene: changed(/training: .*/, 'training: [a, b]'),
    expects: 'indeterminate block',
  },
]

export const oversightCases: readonly ControlCase[] = [...design]
