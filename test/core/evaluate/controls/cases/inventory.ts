import { approves } from '../../../approval/told.ts'
import { fullCard, policyOf } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'
import { peopleOf } from './told-people.ts'

const held = { leads: ['ben', 'carl', 'dana', 'erin'] }
const record = `version: 1
roles:
  model-owner: [ben]
  independent-validator: [carl, erin]
  model-risk: [dana]
  legal: [erin]
  business-owner: [gus]
risk_tier:
  rationale: A wrong score costs a customer one phone call, about two hundred times a week
  decided: 2026-10-01
purpose:
  statement: Account managers use the score once a week to decide whom to call
  prohibited_practices: All of Art. 5(1) was gone through; none applies, since it ranks calls only
regulatory:
  role: deployer
  path: not_high_risk
  rationale: It ranks phone calls to business customers and decides nothing about people
  genai: false
  agentic: false
`
const card = fullCard('ab'.repeat(32))
const signed = peopleOf({ roles: held, reviews: [approves('dana'), approves('erin')] })
const unsigned = { people: peopleOf({ roles: held }) }
const base: ControlScene = {
  roles: '  leads: { users: [ben, carl, dana, erin] }\n',
  approvals: '    approvals: [{ role: leads, count: 1 }]\n',
  record,
  card,
  people: signed,
}
const changed = (from: string | RegExp, to: string, scene: ControlScene = base): ControlScene => ({
  ...scene,
  record: (scene.record ?? '').replace(from, to),
})
const onCard = (keys: string, scene: ControlScene = base): ControlScene => ({
  ...scene,
  card: card.replace('  id: churn\n', `  id: churn\n${keys}`),
})
const before = (from: string | RegExp, to: string): Pick<ControlScene, 'baseline'> => ({
  baseline: { 'governance.yaml': record.replace(from, to), 'CARD.md': card },
})
const failing = (control: string, scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control, name, scene, expects: 'fail block' }))

const proposing = (tier: string): Pick<ControlScene, 'proposedPolicy'> => ({
  proposedPolicy: policyOf(base).replace('tier: high', `tier: ${tier}`),
})

const tier: readonly ControlCase[] = [
  {
    control: 'INV-02',
    name: 'reasons and a day, signed by model risk',
    scene: base,
    expects: { low: 'pass warn E5', medium: 'pass block E5', high: 'pass block E5' },
    goneIn: [{ ...changed('model-risk: [dana]', 'model-risk: [ana]'), tier: 'high', people: unsigned.people }],
  },
  {
    control: 'INV-02',
    name: 'reasons and a day, which nobody signed',
    scene: { ...base, ...unsigned },
    expects: { low: 'pass warn E1', medium: 'pass block E1', high: 'pending block' },
  },
  {
    control: 'INV-02',
    name: 'the card names the same tier',
    scene: { ...onCard('  tier: medium\n'), ...unsigned },
    expects: { low: 'fail warn', medium: 'pass block E2', high: 'fail block' },
  },
  { control: 'INV-02', name: 'not counted here', scene: { ...base, people: {} }, expects: 'pending block' },
  {
    control: 'INV-02',
    name: 'signed by somebody else',
    scene: { ...base, people: peopleOf({ roles: held, reviews: [approves('ben')] }) },
    expects: 'pending block',
  },
  {
    control: 'INV-02',
    name: 'decided two years ago, but for a day',
    scene: changed('2026-10-01', '2024-11-23', { ...base, ...unsigned }),
    expects: { low: 'pass warn E1', medium: 'pass block E1', high: 'fail block' },
  },
  {
    control: 'INV-02',
    name: 'decided two years and a day ago',
    scene: changed('2026-10-01', '2024-11-21', { ...base, ...unsigned }),
    expects: { low: 'pass warn E1', medium: 'fail block' },
  },
  {
    control: 'INV-02',
    name: 'reasons why it is in no other tier',
    scene: changed('A wrong score', 'This is not a low-tier model, since a wrong score'),
    expects: 'pass block E5',
    goneIn: [unsigned],
  },
  {
    control: 'INV-02',
    name: 'signed, and the signature does not cover this text',
    scene: {
      ...base,
      people: peopleOf({ roles: held, reviews: [approves('ben'), approves('dana', { evidenceDigest: null })] }),
    },
    expects: 'pending block',
  },
  {
    control: 'INV-02',
    name: 'whoever signs could not be read whole',
    scene: {
      ...base,
      people: peopleOf({ roles: held, unreadable: { leads: [{ name: 'acme/leads', why: 'forbidden' }] } }),
    },
    expects: 'indeterminate block',
  },
  {
    control: 'INV-02',
    name: 'high-risk in law',
    scene: changed('path: not_high_risk', 'path: annex_iii:5b'),
    expects: { low: 'fail warn', medium: 'fail block', high: 'pass block E5' },
  },
  {
    control: 'INV-02',
    name: 'the card of the base branch has a higher tier',
    scene: { ...base, ...unsigned, baseline: { 'CARD.md': onCard('  tier: high\n').card ?? '' } },
    expects: { low: 'pending warn', medium: 'pending block', high: 'pending block' },
  },
  {
    control: 'INV-02',
    name: 'the card of the base branch has a higher tier, and model risk signed',
    scene: { ...base, baseline: { 'CARD.md': onCard('  tier: high\n').card ?? '' } },
    expects: { low: 'pass warn E5', medium: 'pass block E5' },
    goneIn: [unsigned],
  },
  {
    control: 'INV-02',
    name: 'the proposed policy lowers it',
    scene: { ...base, ...proposing('low') },
    expects: 'pass block E5',
    goneIn: [unsigned, { people: {} }],
  },
  {
    control: 'INV-02',
    name: 'the proposed policy keeps it',
    scene: { ...base, ...proposing('high') },
    expects: 'pass block E5',
    goneIn: [unsigned],
  },
  {
    control: 'INV-02',
    name: 'lowered, and nobody is model risk',
    scene: {
      ...changed(/ {2}model-risk: .*\n/, ''),
      baseline: { 'CARD.md': onCard('  tier: high\n').card ?? '' },
    },
    expects: { low: 'fail warn', medium: 'fail block' },
  },
  {
    control: 'INV-02',
    name: 'lowered with the reasons of before',
    scene: {
      ...base,
      baseline: { 'governance.yaml': record, 'CARD.md': onCard('  tier: high\n').card ?? '' },
    },
    expects: { low: 'fail warn', medium: 'fail block', high: 'pass block E5' },
    goneIn: [unsigned],
  },
  ...['tier: none', 'tier: [low]'].map((written) => ({
    control: 'INV-02',
    name: `the proposed policy says ${written}`,
    scene: { ...base, proposedPolicy: policyOf(base).replace('tier: high', written) },
    expects: 'indeterminate block',
  })),
  {
    control: 'INV-02',
    name: 'the proposed policy can’t be read',
    scene: { ...base, proposedPolicy: { kind: 'refused', why: 'symlink', detail: '' } },
    expects: 'indeterminate block',
  },
  ...failing('INV-02', {
    'no record': { ...base, record: null },
    'no block': changed(/risk_tier:[\s\S]*?(?=purpose:)/, ''),
    'no reasons': changed(/ {2}rationale: A wrong.*\n/, ''),
    'no day': changed(/ {2}decided: .*\n/, ''),
    'a stub': changed(/rationale: A wrong.*/, 'rationale: TBD'),
    'a question': changed(/rationale: A wrong.*/, 'rationale: Who is harmed, how badly, how often?'),
    'the same word over and over': changed(/rationale: A wrong.*/, 'rationale: risk risk risk risk risk risk'),
    'yet to come': changed('2026-10-01', '2026-11-23'),
    'reasons for another tier': changed('A wrong score', 'This is a low-tier model, since a wrong score'),
    'another tier on the card': onCard('  tier: low\n'),
    'nobody is model risk': changed(/ {2}model-risk: .*\n/, ''),
    'the gate does not ask model risk': changed('model-risk: [dana]', 'model-risk: [hal]'),
    'no signature is asked': { ...base, approvals: '' },
  }),
  {
    control: 'INV-02',
    name: 'a day that is none',
    scene: changed('2026-10-01', '2026-13-01'),
    expects: 'indeterminate block',
  },
]

const classification: readonly ControlCase[] = [
  {
    control: 'INV-03',
    name: 'all answered',
    scene: base,
    expects: { low: 'pass info E1', medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'INV-03',
    name: 'high-risk, as before',
    scene: { ...changed('not_high_risk', 'annex_iii:5b'), ...before('not_high_risk', 'annex_iii:5b') },
    expects: 'pass block E1',
  },
  {
    control: 'INV-03',
    name: 'the card agrees',
    scene: onCard('  regulatory: { eu_ai_act: { path: not_high_risk, role: deployer } }\n'),
    expects: 'pass block E1',
  },
  {
    control: 'INV-03',
    name: 'a generative model',
    scene: {
      ...changed('genai: false', 'genai: true'),
      card: card.replace('---\n', '---\npipeline_tag: text-generation\n'),
    },
    expects: 'pass block E1',
  },
  {
    control: 'INV-03',
    name: 'declassified, with new reasons',
    scene: {
      ...base,
      baseline: {
        'governance.yaml': record
          .replace('not_high_risk', 'annex_iii:5b')
          .replace('It ranks phone calls', 'It rates the credit of persons'),
      },
    },
    expects: 'pass block E1',
  },
  ...failing('INV-03', {
    'no record': { ...base, record: null },
    'no block': changed(/regulatory:[\s\S]*/, ''),
    ...Object.fromEntries(
      ['role', 'path', 'rationale', 'genai', 'agentic'].map((key) => [
        `no ${key}`,
        changed(new RegExp(`(regulatory:[\\s\\S]*) {2}${key}: .*\\n`), '$1'),
      ]),
    ),
    'two words of reasons': changed(/rationale: It ranks.*/, 'rationale: Not listed'),
    'a question': changed(/rationale: It ranks.*/, 'rationale: Why does that class apply?'),
    'another path on the card': onCard('  regulatory: { eu_ai_act: { path: "annex_iii:4a" } }\n'),
    'another role on the card': onCard('  regulatory: { role: provider }\n'),
    'generative by the card': { ...base, card: card.replace('---\n', '---\npipeline_tag: text-generation\n') },
    'predictive by the card': {
      ...changed('genai: false', 'genai: true'),
      card: card.replace('---\n', '---\npipeline_tag: tabular-classification\n'),
    },
    'reasons against the path': changed(
      /path: not_high_risk\n {2}rationale: .*/,
      'path: annex_iii:5b\n  rationale: It ranks phone calls and is not high-risk for anybody',
    ),
    'high-risk, and no role': changed(/role: deployer\n {2}path: not_high_risk/, 'role: none\n  path: annex_i'),
    'declassified with the reasons of before': { ...base, ...before('not_high_risk', 'annex_iii:5b') },
  }),
  ...[
    ['annex three', 'path: annex_iii'],
    ['no flag', 'genai: maybe'],
  ].map(([name = '', written = '']) => ({
    control: 'INV-03',
    name: `a value that is none: ${name}`,
    scene: changed(new RegExp(`${written.split(':')[0]}: .*`), written),
    expects: 'indeterminate block',
  })),
]

const moved = before('whom to call', 'whom to visit')

const practices: readonly ControlCase[] = [
  {
    control: 'INV-04',
    name: 'screened, and signed by legal',
    scene: base,
    expects: { low: 'pass warn E5', medium: 'pass block E5', high: 'pass block E5' },
    goneIn: [{ ...unsigned, tier: 'high' }],
  },
  {
    control: 'INV-04',
    name: 'screened, which nobody signed',
    scene: { ...base, ...unsigned },
    expects: { low: 'pass warn E1', medium: 'pending block', high: 'pending block' },
  },
  {
    control: 'INV-04',
    name: 'the purpose and the result of the base branch, which nobody signed',
    scene: { ...base, ...unsigned, ...before(/^$/, '') },
    expects: { low: 'pass warn E2', medium: 'pass block E2', high: 'pending block' },
  },
  {
    control: 'INV-04',
    name: 'another purpose than on the base branch, with the result of before',
    scene: { ...base, ...unsigned, ...moved },
    expects: { low: 'fail warn', medium: 'pending block', high: 'pending block' },
  },
  {
    control: 'INV-04',
    name: 'another purpose than on the base branch, and legal signed',
    scene: { ...base, ...moved },
    expects: 'pass block E5',
    goneIn: [unsigned],
  },
  {
    control: 'INV-04',
    name: 'a result nobody can tell',
    scene: changed(/prohibited_practices: .*/, 'prohibited_practices: Social scoring and manipulation were discussed', {
      ...base,
      ...unsigned,
    }),
    expects: { low: 'indeterminate warn', medium: 'pending block' },
  },
  { control: 'INV-04', name: 'not counted here', scene: { ...base, people: {} }, expects: 'pending block' },
  {
    control: 'INV-04',
    name: 'signed by model risk only',
    scene: { ...base, people: peopleOf({ roles: held, reviews: [approves('dana')] }) },
    expects: 'pending block',
  },
  {
    control: 'INV-04',
    name: 'a ticked box, and nothing in the record',
    scene: { ...changed(/ {2}prohibited_practices: .*\n/, ''), body: '- [x] eu5: screened\n' },
    expects: { low: 'fail warn', medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'INV-04',
    name: 'legal who is an author',
    scene: { ...changed('legal: [erin]', 'legal: [ana]'), roles: '  leads: { users: [ana, dana, erin] }\n' },
    expects: 'pending block',
  },
  ...failing('INV-04', {
    'no record': { ...base, record: null },
    'no block': changed(/purpose:[\s\S]*?(?=regulatory:)/, ''),
    'no statement': changed(/ {2}statement: .*\n/, ''),
    'a statement of one word': changed(/statement: .*/, 'statement: Churn'),
    'a stub': changed(/prohibited_practices: .*/, 'prohibited_practices: n/a'),
    'a bare no': changed(/prohibited_practices: .*/, 'prohibited_practices: none'),
    'not yet screened': changed(
      /prohibited_practices: .*/,
      'prohibited_practices: Art. 5 was not yet screened for this one',
    ),
    'still pending': changed(
      /prohibited_practices: .*/,
      'prohibited_practices: No result so far, the screening is pending',
    ),
    'nobody is legal': changed(/ {2}legal: .*\n/, ''),
    'the gate does not ask legal': changed('legal: [erin]', 'legal: [hal]'),
    'no signature is asked': { ...base, approvals: '' },
  }),
  { control: 'INV-04', name: 'no YAML', scene: { ...base, record: 'purpose: [' }, expects: 'indeterminate block' },
]

export const inventoryCases: readonly ControlCase[] = [...tier, ...classification, ...practices]
