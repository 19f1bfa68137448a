import { approves } from '../../../approval/told.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'
import { peopleOf } from './told-people.ts'

const names = ['ben', 'carl', 'dana', 'erin', 'fay']
const record = `version: 1
roles:
  model-owner: ["@ben"]
  independent-validator: [carl, erin]
  model-risk: [dana]
  business-owner: [fay]
`
const users = '  leads: { users: [ben, carl, dana, erin, fay] }\n'
const approvals = '    approvals: [{ role: leads, count: 1 }]\n'
const found = { people: peopleOf({ roles: { leads: names } }) }
const base: ControlScene = { roles: users, approvals, record, ...found }
const changed = (from: string | RegExp, to: string, scene: ControlScene = base): ControlScene => ({
  ...scene,
  record: (scene.record ?? '').replace(from, to),
})

/** Validators as a team, behind a role of the policy. */
const team = (members: readonly string[]): ControlScene => ({
  ...changed('[carl, erin]', '[acme/validators]'),
  roles: '  leads: { users: [ben, dana, fay] }\n  checkers: { teams: [acme/validators] }\n',
  approvals: '    approvals: [{ role: leads, count: 1 }, { role: checkers, count: 1 }]\n',
  people: peopleOf({ roles: { leads: ['ben', 'dana', 'fay'], checkers: members } }),
})
const unread = (why: 'forbidden' | 'not-found'): ControlScene => ({
  ...team([]),
  people: peopleOf({
    roles: { leads: ['ben', 'dana', 'fay'], checkers: [] },
    unreadable: { checkers: [{ name: 'acme/validators', why }] },
  }),
})
const inPolicy: ControlScene = {
  record: null,
  model: '    owner: ben\n    metrics: [metrics.json]\n',
  roles:
    '  validator: { users: [carl, erin] }\n  model-risk: { users: [dana] }\n  business-owner: { users: [fay] }\n  leads: { users: [ben] }\n',
  approvals:
    '    approvals: [{ role: validator, count: 1 }, { role: model-risk, count: 1 }, { role: business-owner, count: 1 }, { role: leads, count: 1 }]\n',
  people: peopleOf({
    roles: { validator: ['carl', 'erin'], 'model-risk': ['dana'], 'business-owner': ['fay'], leads: ['ben'] },
  }),
}
const replaced = { baseline: { 'governance.yaml': record.replace('[dana]', '[gus]') } }
const withGus = (reviews: Parameters<typeof peopleOf>[0]['reviews'] = []): ControlScene => ({
  ...base,
  ...replaced,
  roles: '  leads: { users: [ben, carl, dana, erin, fay, gus] }\n',
  people: peopleOf({ roles: { leads: [...names, 'gus'] }, reviews }),
})
const governed: ControlScene = {
  ...base,
  ...replaced,
  roles: `${users}  governance: { users: [hal] }\n`,
  approvals: '    approvals: [{ role: leads, count: 1 }, { role: governance, count: 1 }]\n',
  people: peopleOf({ roles: { leads: names, governance: ['hal'] }, reviews: [approves('hal')] }),
}
const failing = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'INV-05', name, scene, expects: 'fail block' }))

export const accountableCases: readonly ControlCase[] = [
  {
    control: 'INV-05',
    name: 'four duties, all of them found',
    scene: base,
    expects: { low: 'pass warn E3', medium: 'pass block E3', high: 'pass block E3' },
    goneIn: [{ people: {} }, { people: peopleOf({ roles: { leads: ['ben', 'dana', 'fay'] } }) }],
  },
  {
    control: 'INV-05',
    name: 'a team of two validators',
    scene: team(['carl', 'erin']),
    expects: 'pass block E3',
    goneIn: [team(['carl']), team([]), unread('forbidden')],
  },
  {
    control: 'INV-05',
    name: 'a team of one validator',
    scene: team(['carl']),
    expects: { low: 'fail warn', medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'INV-05',
    name: 'one validator by name',
    scene: changed('[carl, erin]', '[carl]'),
    expects: { low: 'pass warn E3', medium: 'pass block E3', high: 'fail block' },
  },
  {
    control: 'INV-05',
    name: 'a team of two, one of them the owner',
    scene: team(['erin', 'ben']),
    expects: { medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'INV-05',
    name: 'the owner is named, and no validator',
    scene: changed(/ {2}(independent|model-risk|business).*\n/g, ''),
    expects: { low: 'pass warn E3', medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'INV-05',
    name: 'roles of the policy by these names',
    scene: inPolicy,
    expects: { low: 'pass warn E3', medium: 'pass block E3', high: 'pass block E3' },
    goneIn: [{ people: {} }],
  },
  {
    control: 'INV-05',
    name: 'a role the gate does not ask',
    scene: {
      ...base,
      roles: '  leads: { users: [ben, carl, dana, erin] }\n  others: { users: [fay] }\n',
      people: peopleOf({ roles: { leads: names.slice(0, 4) } }),
    },
    expects: { low: 'pass warn E2', medium: 'pass block E2', high: 'fail block E2' },
  },
  {
    control: 'INV-05',
    name: 'a team the gate does not ask',
    scene: {
      ...team([]),
      approvals,
      people: peopleOf({ roles: { leads: ['ben', 'dana', 'fay'] } }),
    },
    expects: { medium: 'indeterminate block', high: 'indeterminate block' },
  },
  {
    control: 'INV-05',
    name: 'named as on the base branch',
    scene: { ...base, baseline: { 'governance.yaml': record } },
    expects: 'pass block E3',
  },
  {
    control: 'INV-05',
    name: 'another name than on the base branch',
    scene: withGus(),
    expects: { low: 'pending warn', medium: 'pending block', high: 'pending block' },
  },
  {
    control: 'INV-05',
    name: 'another name, which the new one confirmed',
    scene: withGus([approves('dana')]),
    expects: 'pending block',
  },
  {
    control: 'INV-05',
    name: 'another name, which somebody named before confirmed',
    scene: withGus([approves('gus')]),
    expects: 'pass block E3',
    goneIn: [withGus()],
  },
  {
    control: 'INV-05',
    name: 'another name, which governance confirmed',
    scene: governed,
    expects: 'pass block E3',
    goneIn: [{ people: peopleOf({ roles: { leads: names, governance: ['hal'] } }) }],
  },
  {
    control: 'INV-05',
    name: 'another privacy officer than on the base branch',
    scene: {
      ...withGus(),
      record: `${record}  privacy: [fay]\n`,
      baseline: { 'governance.yaml': `${record}  privacy: [gus]\n` },
    },
    expects: 'pending block',
  },
  {
    control: 'INV-05',
    name: 'another name, and nobody of before is asked',
    scene: {
      ...governed,
      baseline: { 'governance.yaml': record.replace('[dana]', '[sly]') },
      roles: users,
      approvals,
      ...found,
    },
    expects: 'fail block',
  },
  { control: 'INV-05', name: 'not looked up here', scene: { ...base, people: {} }, expects: 'pending block' },
  {
    control: 'INV-05',
    name: 'a team that is hidden from the app',
    scene: unread('forbidden'),
    expects: 'indeterminate block',
  },
  {
    control: 'INV-05',
    name: 'a record that can’t be read',
    scene: { ...inPolicy, record: 'roles: [', model: '    owner: ben\n    governance: governance.yaml\n' },
    expects: 'indeterminate block',
  },
  ...failing({
    'no record': { ...base, record: null },
    'no roles': changed(/roles:[\s\S]*/, ''),
    'an account that is gone': { ...base, people: peopleOf({ roles: { leads: names.slice(0, 4) } }) },
    'a name the policy does not know': changed('[fay]', '[gus]'),
    'a team the policy does not know': changed('[fay]', '[acme/business]'),
    'a team that is gone': unread('not-found'),
    'a team without members': team([]),
    'owner and validator in one': changed('[carl, erin]', '[carl, ben]'),
    'another owner in the policy': { ...base, model: '    owner: "@gus"\n    governance: governance.yaml\n' },
    'another team in the policy': { ...changed('["@ben"]', '[acme/others]') },
  }),
]
