import { generativeRisks } from '../../../../../src/core/evaluate/controls/generative-risks.ts'
import { approves } from '../../../approval/told.ts'
import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'
import { peopleOf } from './told-people.ts'

const statement = 'Account managers use the score once a week to decide whom to call'
const record = `version: 1
roles:
  model-owner: [ben]
  model-risk: [dana]
purpose:
  statement: ${statement}
data: { personal: true, special_categories: false }
risks:
  - hazard: Customers of small shops are called less often and leave unnoticed
    likelihood: high
    severity: high
    mitigation: A fifth of the calls is drawn by lot
    residual: medium
    owner: model-owner
    reviewed: 2026-10-01
  - hazard: The score decays when prices change
    likelihood: medium
    severity: low
    mitigation: Weekly drift report
    residual: low
    owner: "@dana"
    reviewed: 2026-11-01
decision:
  automation_level: human-decides
  rationale: Fewer customers leave than without it, and what remains is watched each week
impact:
  report: docs/impact.md
  date: 2026-10-01
  people: Some are called who do not want to be
  groups: Owners of small shops are called less often
  society: None is known beyond the customers themselves
suppliers:
  - name: Meta
    supplies: Llama 3.1 8B, the weights it was tuned from
    terms: Llama 3.1 community licence
    version_notice: The revision is pinned; releases are watched monthly
    exit: The pinned weights are kept, and a smaller model of our own takes over
`
const report = `# Impact assessment, 2026-10-01

Purpose: ${statement}.

Individuals: some people are called who do not want to be; they can say so once and are then left out for good.
Groups: owners of small shops are called less often. No minors and no other vulnerable people are among the customers.
Society: nothing beyond the customers is known to be touched. Fundamental rights are not concerned by a phone call.
`
const held = { leads: ['ben', 'carl', 'dana'] }
const unsigned = { people: peopleOf({ roles: held }) }
const base: ControlScene = {
  roles: '  leads: { users: [ben, carl, dana] }\n',
  approvals: '    approvals: [{ role: leads, count: 1 }]\n',
  record,
  card: fullCard('ab'.repeat(32)),
  candidate: { 'docs/impact.md': report },
  people: peopleOf({ roles: held, reviews: [approves('carl'), approves('dana')] }),
}
const changed = (from: string | RegExp, to: string, scene: ControlScene = base): ControlScene => ({
  ...scene,
  record: (scene.record ?? '').replace(from, to),
})
/** The base branch with another record; each call changes it further. */
const before = (from: string | RegExp, to: string, scene: ControlScene = base): ControlScene => ({
  ...scene,
  baseline: { 'governance.yaml': String(scene.baseline?.['governance.yaml'] ?? record).replace(from, to) },
})
const written = (from: string | RegExp, to: string, scene: ControlScene = base): ControlScene => ({
  ...scene,
  candidate: { 'docs/impact.md': report.replaceAll(from, to) },
})
const frontMatter = (keys: string, scene: ControlScene = base): ControlScene => ({
  ...scene,
  card: (scene.card ?? '').replace('---\n', `---\n${keys}\n`),
})
const failing = (control: string, scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control, name, scene, expects: 'fail block' }))
const withoutKeys = (block: string, keys: readonly string[]): Readonly<Record<string, ControlScene>> =>
  Object.fromEntries(
    keys.map((key) => [`no ${key}`, changed(new RegExp(`(\n${block}:[\\s\\S]*?\n) {4}${key}: .*\n`), '$1')]),
  )

const generative = `    controls:
      packs: [nist-ai-rmf, nist-ai-600-1]
`
const twelve = [
  'It tells how to make chemical weapons',
  'It invents facts',
  'It incites violence',
  'It gives away personal data',
  'It takes more energy than it saves',
  'It repeats bias',
  'People suffer from overreliance',
  'It spreads disinformation',
  'It falls to prompt injection',
  'It repeats text under copyright',
  'It makes degrading content',
  'A component of a third party changes',
]
const list = twelve
  .map(
    (hazard) =>
      `  - { hazard: ${hazard}, likelihood: low, severity: medium, mitigation: Filter, residual: low, owner: dana, reviewed: 2026-10-01 }\n`,
  )
  .join('')
const genai = (answer: string): ControlScene => ({
  ...base,
  gate: generative,
  record: `${record}regulatory: { genai: ${answer} }\n`,
})
const all = (answer: string): ControlScene => changed(/risks:\n[\s\S]*?(?=decision:)/, `risks:\n${list}`, genai(answer))

const register: readonly ControlCase[] = [
  {
    control: 'RISK-01',
    name: 'two risks with all there is to say, owned by somebody known',
    scene: base,
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'RISK-01',
    name: 'an owner nobody knows',
    scene: changed('owner: "@dana"', 'owner: The team of the second floor'),
    expects: { low: 'pass info E1', medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'RISK-01',
    name: 'an owner in other words, with a login',
    scene: changed('owner: "@dana"', 'owner: Dana of risk, @dana.'),
    expects: 'pass block E2',
  },
  {
    control: 'RISK-01',
    name: 'reviewed 180 days ago',
    scene: changed('2026-10-01', '2026-05-26'),
    expects: 'pass block E2',
  },
  {
    control: 'RISK-01',
    name: 'reviewed 181 days ago',
    scene: changed('2026-10-01', '2026-05-25'),
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'fail block' },
  },
  {
    control: 'RISK-01',
    name: 'reviewed two years and more ago',
    scene: changed('2026-10-01', '2024-11-21'),
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'RISK-01',
    name: 'less remains, since more is done',
    scene: before('by lot', 'by hand', before('residual: medium', 'residual: high')),
    expects: 'pass block E2',
  },
  {
    control: 'RISK-01',
    name: 'a severe hazard in other words',
    scene: before('leave unnoticed', 'nobody sees them go'),
    expects: 'pass block E2',
  },
  { control: 'RISK-01', name: 'all twelve categories', scene: all('true'), expects: 'pass block E2' },
  {
    control: 'RISK-01',
    name: 'a model that generates nothing has no twelve categories',
    scene: genai('false'),
    expects: 'pass block E2',
  },
  ...twelve.map((hazard, index) => ({
    control: 'RISK-01',
    name: `no hazard of the category ${generativeRisks[index]?.title}`,
    scene: changed(hazard, 'It is slow', all('true')),
    expects: 'fail block',
  })),
  ...failing('RISK-01', {
    'no record': { ...base, record: null },
    'no register': changed(/risks:\n[\s\S]*?(?=decision:)/, ''),
    'an empty register': changed(/risks:\n[\s\S]*?(?=decision:)/, 'risks: []\n'),
    ...withoutKeys('risks', ['likelihood', 'severity', 'mitigation', 'residual', 'owner', 'reviewed']),
    'a question': changed(/hazard: The score.*/, 'hazard: What can go wrong, and who is harmed?'),
    'a stub': changed('mitigation: Weekly drift report', 'mitigation: TBD'),
    'yet to come': changed('2026-11-01', '2026-11-23'),
    'the same hazard twice': changed(
      /hazard: The score.*/,
      'hazard: Customers of small shops are called less often, and leave unnoticed.',
    ),
    'more remains than there was': changed('residual: low', 'residual: high'),
    'little remains, and nothing is done': changed(
      'mitigation: A fifth of the calls is drawn by lot',
      'mitigation: Risk accepted',
    ),
    'less remains, and no more is done': before('residual: medium', 'residual: high'),
    'a severe risk is gone': before('decision:', '  - { hazard: It calls at night, severity: high }\ndecision:'),
    'a severe risk became mild': before('severity: low', 'severity: high'),
    'a generative model with two risks': genai('true'),
    'nobody says whether it generates': { ...base, gate: generative },
    'a generative model that says it is none': frontMatter('pipeline_tag: text-generation', genai('false')),
  }),
  {
    control: 'RISK-01',
    name: 'a level that is none',
    scene: changed('residual: low', 'residual: tiny'),
    expects: 'indeterminate block',
  },
]

const acceptance: readonly ControlCase[] = [
  {
    control: 'RISK-02',
    name: 'reasons, signed by model risk',
    scene: base,
    expects: { medium: 'pass warn E5', high: 'pass block E5' },
    goneIn: [
      { ...unsigned, tier: 'high' },
      { ...changed('[dana]', '[ben]'), tier: 'high' },
    ],
  },
  {
    control: 'RISK-02',
    name: 'a meeting on go or no-go that decided to go',
    scene: changed('  rationale: ', '  rationale: The go/no-go meeting of 2026-11-10 decided to go, for '),
    expects: { medium: 'pass warn E5', high: 'pass block E5' },
    goneIn: [
      {
        record: (base.record ?? '').replace(
          / {2}rationale: .*/,
          '  rationale: The go/no-go meeting of 2026-11-10 ended with a no-go',
        ),
      },
    ],
  },
  {
    control: 'RISK-02',
    name: 'reasons that nobody signed',
    scene: { ...base, ...unsigned },
    expects: { medium: 'pass warn E1', high: 'pending block' },
  },
  { control: 'RISK-02', name: 'not counted here', scene: { ...base, people: {} }, expects: 'pending block' },
  {
    control: 'RISK-02',
    name: 'signed for an earlier register',
    scene: {
      ...base,
      people: peopleOf({ roles: held, reviews: [approves('dana', { evidenceDigest: null })] }),
    },
    expects: 'pending block',
  },
  {
    control: 'RISK-02',
    name: 'more risk than before, and new reasons',
    scene: before(/rationale: .*/, 'rationale: Others', before('residual: medium', 'residual: low')),
    expects: 'pass block E5',
    goneIn: [unsigned],
  },
  ...failing('RISK-02', {
    'no record': { ...base, record: null },
    'no register': changed(/risks:\n[\s\S]*?(?=decision:)/, ''),
    'no decision': changed(/decision:\n[\s\S]*?(?=impact:)/, ''),
    'a risk of which nobody says what remains': changed(/ {4}residual: low\n/, ''),
    'no reasons': changed(/ {2}rationale: .*\n/, ''),
    'a question': changed(/rationale: .*/, 'rationale: Why go ahead, in view of the risks that remain?'),
    'a word': changed(/rationale: .*/, 'rationale: Approved'),
    'a no-go': changed(/rationale: .*/, 'rationale: With what remains this is a no-go until spring'),
    'unfit for the validators': changed('decision:', 'validation: { conclusion: not-fit }\ndecision:'),
    'more risk than before, and the same reasons': before('residual: medium', 'residual: low'),
    'nobody is model risk': changed(/ {2}model-risk: .*\n/, ''),
    'the gate does not ask model risk': changed('[dana]', '[hal]'),
    'no signature is asked': { ...base, approvals: '' },
  }),
  { control: 'RISK-02', name: 'no YAML', scene: { ...base, record: 'risks: [' }, expects: 'indeterminate block' },
]

const credit = (asOf: string, scene: ControlScene): ControlScene => ({
  ...scene,
  asOf,
  record: `${(scene.record ?? '').replace('date: 2026-10-01', 'date: 2027-06-01')}regulatory: { role: deployer, path: "annex_iii:5b" }\n`,
})
const due = '2027-12-02T00:00:00Z'
const silent = written('Fundamental rights', 'Rights')

const impact: readonly ControlCase[] = [
  {
    control: 'RISK-03',
    name: 'a report on this purpose',
    scene: base,
    expects: { medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'RISK-03',
    name: 'a report in other words, without its day',
    scene: written(/Purpose.*/g, 'Purpose: to decide whom account managers call, with the score, once a week.'),
    expects: 'pass block E1',
  },
  {
    control: 'RISK-03',
    name: 'another day in the report',
    scene: written('2026-10-01', 'autumn'),
    expects: 'pass block E1',
  },
  {
    control: 'RISK-03',
    name: 'two years old, but for a day',
    scene: changed('date: 2026-10-01', 'date: 2024-11-23'),
    expects: { medium: 'pass warn E1', high: 'fail block' },
  },
  {
    control: 'RISK-03',
    name: 'the purpose moved, and was assessed anew',
    scene: before('date: 2026-10-01', 'date: 2025-10-01', before('whom to call', 'whom to visit')),
    expects: { medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'RISK-03',
    name: 'special categories, and an assessment of data protection',
    scene: changed('special_categories: false', 'special_categories: true, assessment: docs/dpia.md of 2026-09'),
    expects: 'pass block E2',
  },
  {
    control: 'RISK-03',
    name: 'fundamental rights, not due yet',
    scene: credit('2027-12-01T00:00:00Z', silent),
    expects: 'pass block E1',
  },
  { control: 'RISK-03', name: 'fundamental rights, due', scene: credit(due, base), expects: 'pass block E1' },
  {
    control: 'RISK-03',
    name: 'fundamental rights, due and missing',
    scene: credit(due, silent),
    expects: 'fail block',
  },
  {
    control: 'RISK-03',
    name: 'a report on another use',
    scene: written(statement, 'Nurses see in which order patients of a ward may be discharged'),
    expects: 'indeterminate block',
  },
  {
    control: 'RISK-03',
    name: 'whether the data is about people is not said',
    scene: changed(/data: .*\n/, ''),
    expects: 'indeterminate block',
  },
  {
    control: 'RISK-03',
    name: 'a report that is a link',
    scene: { ...base, candidate: { 'docs/impact.md': { kind: 'refused', why: 'symlink', detail: '' } } },
    expects: 'indeterminate block',
  },
  ...failing('RISK-03', {
    'no record': { ...base, record: null },
    'no block': changed(/impact:\n[\s\S]*?(?=suppliers:)/, ''),
    ...Object.fromEntries(
      ['report', 'date', 'people', 'groups', 'society'].map((key) => [
        `no ${key}`,
        changed(new RegExp(`(impact:\n[\\s\\S]*?) {2}${key}: .*\n`), '$1'),
      ]),
    ),
    'a question': changed(/society: .*/, 'society: What does its use do to society?'),
    'yet to come': changed('date: 2026-10-01', 'date: 2026-11-23'),
    'no such report': changed('docs/impact.md', 'docs/none.md'),
    'an empty report': { ...base, candidate: { 'docs/impact.md': ' \n' } },
    'a report with places to fill in': written('Society:', 'Society: TBD'),
    'a report without the vulnerable': written(/No minors.*/g, ''),
    'a report without society': written('Society', 'World'),
    'the purpose moved, and the day did not': before('whom to call', 'whom to visit'),
    'no purpose': changed(/purpose:\n.*\n/, ''),
    'special categories, and no assessment': changed('special_categories: false', 'special_categories: true'),
    'decides by itself about people, and no assessment': changed('human-decides', 'automatic'),
  }),
]

const llama = 'base_model: meta-llama/Llama-3.1-8B'
const bare: ControlScene = changed(/suppliers:\n[\s\S]*/, 'suppliers: []\n')

const suppliers: readonly ControlCase[] = [
  {
    control: 'RISK-04',
    name: 'a supplier with all there is to say',
    scene: base,
    expects: { low: 'pass info E1', medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'RISK-04',
    name: 'a supplier of the base model that the card names',
    scene: frontMatter(llama),
    expects: 'pass block E2',
  },
  {
    control: 'RISK-04',
    name: 'a dataset of our own',
    scene: frontMatter(`${llama}\ndatasets: [acme/churn, calls]`),
    expects: 'pass block E2',
  },
  {
    control: 'RISK-04',
    name: 'no supplier, as the record says',
    scene: bare,
    expects: { low: 'not-applicable info', medium: 'not-applicable warn', high: 'not-applicable block' },
  },
  {
    control: 'RISK-04',
    name: 'no supplier and no card',
    scene: { ...bare, card: null },
    expects: 'not-applicable block',
  },
  {
    control: 'RISK-04',
    name: 'no supplier, and a card that is a link',
    scene: { ...bare, card: null, candidate: { 'CARD.md': { kind: 'refused', why: 'symlink', detail: '' } } },
    expects: 'indeterminate block',
  },
  ...failing('RISK-04', {
    'no record': { ...base, record: null },
    'no list': changed(/suppliers:\n[\s\S]*/, ''),
    ...Object.fromEntries(
      ['supplies', 'terms', 'version_notice', 'exit'].map((key) => [
        `no ${key}`,
        changed(new RegExp(`(suppliers:\n[\\s\\S]*?) {4}${key}: .*\n`), '$1'),
      ]),
    ),
    'a question': changed(/terms: .*/, 'terms: Under which terms?'),
    'a stub': changed(/exit: .*/, 'exit: TBD'),
    'no notice by its own words': changed(/version_notice: .*/, 'version_notice: We don’t'),
    'no exit by its own words': changed(/exit: .*/, 'exit: None.'),
    'listed twice': { ...base, record: `${record}${record.slice(record.indexOf('  - name: Meta'))}` },
    'no supplier, and a base model on the card': frontMatter(llama, bare),
    'a base model of somebody else': frontMatter('base_model: [meta-llama/Llama-3.1-8B, mistralai/Mistral-7B]'),
    'a base model without an account': frontMatter('base_model: gpt2'),
    'a dataset of others': frontMatter('datasets: [bigcode/the-stack]'),
  }),
  {
    control: 'RISK-04',
    name: 'a key that is none',
    scene: changed('    exit:', '    way_out:'),
    expects: 'indeterminate block',
  },
]

export const riskCases: readonly ControlCase[] = [...register, ...acceptance, ...impact, ...suppliers]
