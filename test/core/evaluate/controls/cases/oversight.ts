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

const stopped = `version: 1
stop:
  how: The flag churn-scores is switched off; the list is then sorted by date
  runbook: docs/stop.md
  owner: "@acme/care, whoever is on call"
  exercised: 2026-05-04
`
const runbook = `# How to stop churn

**Owner:** @acme/care

Open the console of the list, switch the flag churn-scores off, and wait for one minute. The list is then sorted by the
date of the last call, as it was before the model. Tell the managers in their channel, and write down why you did it.

## Exercises

- 2026-05-04: done by two people in four minutes
- 2025-04-14: done by two people in nine minutes

Next exercise: 2027-05-03
`
const stops = { 'docs/stop.md': runbook }
const stop = (from: string | RegExp, to: string): ControlScene => ({
  record: stopped.replace(from, to),
  candidate: stops,
})
const written = (from: string | RegExp, to: string): ControlScene => ({
  record: stopped,
  candidate: { 'docs/stop.md': runbook.replace(from, to) },
})
const exercisedOn = (day: string): ControlScene => ({
  record: stopped.replace('2026-05-04', day),
  candidate: { 'docs/stop.md': runbook.replace('2026-05-04', day).replace(/- 2025-04.*\n/, '') },
})
const unexercised = runbook.replace(/## Exercises[\s\S]*/, '')

const paths: readonly ControlCase[] = [
  {
    control: 'OVR-02',
    name: 'a runbook, its owner and its last exercise, in both places',
    scene: { record: stopped, candidate: stops },
    expects: { medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'OVR-02',
    name: 'the runbook names the owner and no exercise',
    scene: { record: stopped, candidate: { 'docs/stop.md': unexercised } },
    expects: { medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'OVR-02',
    name: 'an owner in words contradicts no account',
    scene: { ...stop(/owner: .*/, 'owner: Head of care') },
    expects: 'pass block E2',
  },
  {
    control: 'OVR-02',
    name: 'exercised a year ago',
    scene: exercisedOn('2025-11-22'),
    expects: 'pass block E2',
  },
  {
    control: 'OVR-02',
    name: 'exercised today',
    scene: exercisedOn('2026-11-22'),
    expects: 'pass block E2',
  },
  { control: 'OVR-02', name: 'no record', scene: {}, expects: { medium: 'fail warn', high: 'fail block' } },
  ...failing('OVR-02', {
    'no block': { record: 'version: 1\n', candidate: stops },
    'not how': stop(/ {2}how: .*\n/, ''),
    'by no runbook': stop(/ {2}runbook: .*\n/, ''),
    'by nobody': stop(/ {2}owner: .*\n/, ''),
    'never exercised': stop(/ {2}exercised: .*\n/, ''),
    'a question for an answer': stop(/how: .*/, 'how: How is the model stopped, overridden or switched off?'),
    'it has no switch': stop(/how: .*/, 'how: Not possible today'),
    'nobody may stop it': stop(/owner: .*/, 'owner: Nobody'),
    'a year and a day ago': exercisedOn('2025-11-21'),
    'exercised tomorrow': exercisedOn('2026-11-23'),
    'a runbook that is not there': stop('docs/stop.md', 'docs/none.md'),
    'a runbook that is no document of the policy': stop('docs/stop.md', 'stop.md'),
    'an empty runbook': written(/[\s\S]*/, ' \n'),
    'a runbook of headings': written(/Open the console[\s\S]*? did it\./, ''),
    'a runbook to be written': written('Tell the managers', 'TODO: tell the managers'),
    'a template': written(
      /Open the console[\s\S]*? did it\./,
      '[More Information Needed]\n\n[More Information Needed]',
    ),
    'a runbook that stops nothing': {
      record: stopped,
      candidate: {
        'docs/stop.md': unexercised
          .replace('How to stop', 'On')
          .replace('switch the flag churn-scores off', 'look at the flag'),
      },
    },
    'a runbook that stands for its content': {
      record: stopped,
      candidate: {
        'docs/stop.md': `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12345\n`,
      },
    },
    'another exercise in the runbook': written('- 2026-05-04', '- 2026-05-11'),
    'an older exercise in the runbook': written('- 2026-05-04: done by two people in four minutes\n', ''),
    'another owner in the runbook': written('@acme/care', '@acme/growth'),
  }),
  {
    control: 'OVR-02',
    name: 'a day that is none',
    scene: stop('2026-05-04', '2026-02-30'),
    expects: 'indeterminate block',
  },
  {
    control: 'OVR-02',
    name: 'a runbook that can’t be read',
    scene: { record: stopped, candidate: { 'docs/stop.md': { kind: 'refused', why: 'binary', detail: '' } } },
    expects: 'indeterminate block',
  },
]

export const oversightCases: readonly ControlCase[] = [...design, ...paths]
