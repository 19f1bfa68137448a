import { describe, expect, test } from 'vitest'
import { formatDecimal } from '../../../src/core/base/decimal.ts'
import { formatPath } from '../../../src/core/evidence/metric-name.ts'
import { decodePolicy } from '../../../src/core/policy/decode.ts'
import type { MetricEntry, Policy } from '../../../src/core/policy/types.ts'
import type { Amount } from '../../../src/core/document/shape/number.ts'
import { known, listing, listingPath, policies, policyFile } from './governance.ts'

function decoded(text: string): Policy {
  const result = decodePolicy(policyFile(text), known)
  if (!result.ok) throw new Error(listing(result.error))
  return result.value
}

function codes(text: string): readonly string[] {
  const result = decodePolicy(policyFile(text), known)
  return result.ok ? [] : result.error.map(({ code }) => code)
}

function right(name: string): string {
  const found = policies('right').find(([each]) => each === `${name}.yml`)
  if (found === undefined) throw new Error(`no fixture ${name}`)
  return found[1]
}

function metricsOf(name: string): readonly MetricEntry[] {
  return decoded(right(name)).gates[0]?.metrics ?? []
}

function shown(amount: Amount | null | undefined): string | null {
  return amount === null || amount === undefined ? null : `${amount.text} = ${formatDecimal(amount.value)}`
}

describe('a wrong policy', () => {
  test.each(policies('wrong'))('%s is refused with every problem in its place', async (name, text) => {
    const result = decodePolicy(policyFile(text), known)
    await expect(result.ok ? 'accepted' : listing(result.error)).toMatchFileSnapshot(listingPath(name))
    expect(result.ok).toBe(false)
  })
})

describe('a right policy', () => {
  test.each(policies('right'))('%s decodes', (_, text) => {
    expect(codes(text)).toEqual([])
  })

  test('the example of the design page means what the page says', () => {
    const policy = decoded(right('design-page'))
    expect(policy.models.map(({ id, path, tier, owner }) => [id, path, tier, owner])).toEqual([
      ['churn', 'models/churn', 'high', '@acme/growth-ml'],
    ])
    expect(policy.models[0]?.metrics.map(({ glob }) => glob)).toEqual(['metrics.json', 'eval/*.json'])
    expect(policy.models[0]?.predictions).toMatchObject({
      file: 'eval/predictions.parquet',
      slices: ['region', 'age_band'],
    })
    expect(policy.roles.map(({ name, teams, users }) => [name, teams, users])).toEqual([
      ['ml-lead', ['acme/ml-leads'], []],
      ['model-risk', ['acme/model-risk'], ['dana']],
    ])
    const gate = policy.gates[0]
    expect(gate).toMatchObject({
      name: 'production',
      branches: ['main', 'release/*'],
      firstVersion: { kind: 'refuse' },
    })
    expect(gate?.controls?.adjust).toMatchObject([{ control: 'PERF-06', severity: 'warn' }])
    expect(gate?.controls?.custom[0]?.ask).toEqual({ kind: 'section', section: 'Threat model', minWords: 40 })
    expect(gate?.approvals.map(({ role, count, tiers, expiresAfter }) => [role, count, tiers, expiresAfter])).toEqual([
      ['ml-lead', 2, [], null],
      ['model-risk', 1, ['medium', 'high'], { text: '7d', seconds: 604_800 }],
    ])
    expect(policy.waivers).toMatchObject([{ control: 'FAIR-02', approvedBy: ['dana', 'erin'], expires: '2027-01-31' }])
  })

  test('positions are those of the names and entries', () => {
    const policy = decoded(right('design-page'))
    expect(policy.models[0]?.at).toEqual({ line: 4, column: 3 })
    expect(policy.models[0]?.metrics[1]?.at).toEqual({ line: 10, column: 29 })
    expect(policy.gates[0]?.at).toEqual({ line: 24, column: 3 })
    expect(policy.gates[0]?.metrics[1]?.at).toEqual({ line: 32, column: 9 })
    expect(policy.waivers[0]?.at).toEqual({ line: 45, column: 5 })
  })

  test('bounds keep their text and are exact', () => {
    const bounds = metricsOf('bounds').map(({ bounds: { atLeast, atMost } }) => [shown(atLeast), shown(atMost)])
    expect(bounds.slice(0, 3)).toEqual([
      ['-1e-3 = -0.001', '+.5 = 0.5'],
      [null, '1e308 = 1e308'],
      ['0.80 = 0.8', '0.8 = 0.8'],
    ])
  })

  test('margins are amounts, shares or both', () => {
    const margins = metricsOf('margins').map(({ bounds: { regressAtMost, improveAtLeast, changeAtMost } }) => {
      const margin = regressAtMost ?? improveAtLeast ?? changeAtMost
      return [shown(margin?.absolute), shown(margin?.relative), margin?.combine]
    })
    expect(margins).toEqual([
      ['0 = 0', null, null],
      [null, '1% = 0.01', null],
      ['0.1 = 0.1', '0.5% = 0.005', 'all'],
      [null, '150% = 1.5', null],
      ['0 = 0', null, null],
      [null, '0.0% = 0', null],
      ['0.01 = 0.01', '2% = 0.02', 'any'],
      ['0 = 0', null, null],
    ])
  })

  test('a list of keys names one path, printed as readers print it', () => {
    const entry = metricsOf('bounds').at(-1)
    expect(entry).toMatchObject({ path: ['report', '1', 'f1 score', ' x'], minRows: 200 })
    const keys = ['a.b', 'c"d', 'e\\f', 'g h', '1']
    const text = right('smallest').replace(
      'controls: { packs: [model-card-basic] }',
      `metrics: [{ metric: ${JSON.stringify(keys)}, at_least: 0 }]`,
    )
    expect(decoded(text).gates[0]?.metrics[0]?.metric).toBe(formatPath(keys))
  })

  test('slices come from columns or from a mapping', () => {
    expect(metricsOf('slices').map(({ slices }) => slices?.source)).toEqual([
      { kind: 'columns', by: [['region'], ['age band']] },
      { kind: 'mapping', path: 'f1.by.geo', segments: ['f1', 'by', 'geo'] },
      { kind: 'mapping', path: 'c_by_geo', segments: null },
      { kind: 'mapping', path: 'd_by_geo', segments: null },
      { kind: 'columns', by: [['region'], ['plan', 'region'], ['age band', 'plan']] },
    ])
  })

  test('predictions say how they are measured, and mean the usual without', () => {
    const [churn, search, price] = decoded(right('measuring')).models.map(({ predictions }) => predictions)
    expect(churn).toMatchObject({
      cluster: 'customer',
      query: null,
      fairness: ['sex', 'income'],
      task: 'classification',
      positive: '1',
      threshold: { text: '0.35' },
      eceBins: 10,
      seed: 7,
      replicates: 20_000,
    })
    expect(churn?.bins.map(({ column, edges }) => [column, edges.map(shown)])).toEqual([
      ['age', ['18 = 18', '30 = 30', '50.5 = 50.5']],
      ['income', ['-1e3 = -1000']],
    ])
    expect(churn?.costs).toMatchObject({
      truePositive: { text: '10' },
      falsePositive: { text: '-0.5' },
      trueNegative: null,
      falseNegative: null,
    })
    expect(search).toMatchObject({
      query: 'q',
      task: 'ranking',
      positive: null,
      threshold: { text: '0.5' },
      bins: [],
      costs: null,
      fairness: [],
      eceBins: 15,
      seed: null,
      replicates: 2_000,
    })
    expect(price?.positive).toBe('yes')
  })

  test('drift names its files, and has the usual method and floor without', () => {
    const { models } = decoded(right('measuring'))
    expect(models.map(({ importance }) => importance)).toEqual(['shap.json', null, null])
    expect(models.map(({ drift }) => [drift?.columns, drift?.method, drift?.bins, shown(drift?.floor)])).toEqual([
      [['age', 'region'], 'wasserstein', 20, '0.01 = 0.01'],
      ['all', null, 10, '0.0001 = 0.0001'],
      ['all', 'chi2', 10, '0.0001 = 0.0001'],
    ])
    expect(models.map(({ drift }) => shown(drift?.threshold))).toEqual(['0.1 = 0.1', null, null])
  })

  test('a method and a correction are those the policy names', () => {
    const { gates } = decoded(right('measuring'))
    expect(gates.map(({ correction }) => correction)).toEqual(['benjamini-hochberg', 'holm'])
    expect(gates[0]?.metrics.map(({ method, findSlices }) => [method, findSlices])).toEqual([
      ['wilson', false],
      ['delong', true],
      ['cluster-bootstrap', false],
      ['bootstrap', false],
    ])
    expect(gates[0]?.metrics.map(({ undecided }) => undecided)).toEqual(['block', 'warn', 'block', 'block'])
    expect(metricsOf('bounds')[0]).toMatchObject({ method: null, findSlices: false, undecided: 'block' })
  })

  test('a role says what it signs and what asking again does, and has its usual meaning without', () => {
    const { roles, waivers } = decoded(right('role-signs'))
    expect(roles.map(({ name, signs, onRerequest }) => [name, signs, onRerequest])).toEqual([
      ['plain', 'evidence', 'withdraw'],
      ['model-risk', 'evidence', 'withdraw'],
      ['owner', 'model', 'withdraw'],
      ['ml-lead', 'change', 'keep'],
    ])
    expect(waivers.map(({ control }) => control)).toEqual(['authors', 'production/authors'])
  })

  test('no approvals, first versions and the repository as a model have their explicit words', () => {
    expect(decoded(right('approvals-none')).gates[0]).toMatchObject({ approvals: [], firstVersion: { kind: 'allow' } })
    expect(decoded(right('approvals')).gates[0]?.firstVersion).toEqual({ kind: 'approved-by', role: 'lead' })
    expect(decoded(right('whole-repository')).models[0]?.path).toBe('')
  })

  test('a byte order mark and carriage returns change nothing', () => {
    const plain = right('design-page')
    const { file: _, ...policy } = decoded(plain)
    expect(decoded(plain.replaceAll('\n', '\r\n'))).toMatchObject(policy)
    expect(codes(`\uFEFF${plain}`)).toEqual([])
  })
})

const base = right('smallest')
const withoutGates = base.slice(0, base.indexOf('gates:'))

test.each([
  ['2027-12-31', true],
  ['2028-02-29', true],
  ['2000-02-29', true],
  ['2027-02-29', false],
  ['2100-02-29', false],
  ['2027-04-31', false],
  ['2027-01-00', false],
  ['2027-00-10', false],
  ['2027-13-01', false],
  ['0000-01-01', true],
])('%s is a day of the calendar: %s', (day, real) => {
  const waiver = `waivers: [{ control: DOC-01, models: [m], reason: r, approved_by: [d], expires: ${day} }]\n`
  expect(codes(base + waiver)).toEqual(real ? [] : ['policy/wrong-value'])
})

/** So many lines or items, each from its number. */
function times(count: number, each: (index: number) => string, between = ''): string {
  return Array.from({ length: count }, (_, index) => each(index)).join(between)
}

function withGates(count: number): string {
  return `${withoutGates}gates:\n${times(count, (n) => `  g${n}: { branches: [b${n}], metrics: [{ metric: m, at_least: 0 }] }\n`)}`
}

function withModels(count: number): string {
  return base.replace(
    '  m: { path: m, tier: low }\n',
    times(count, (n) => `  m${n}: { path: p${n}, tier: low }\n`),
  )
}

function withMetrics(count: number, each: (index: number) => string): string {
  return base.replace('controls: { packs: [model-card-basic] }', `metrics: [${times(count, each, ', ')}]`)
}

function withBranches(...gates: readonly string[]): string {
  return `${withoutGates}gates:\n${times(gates.length, (n) => `  g${n}: { branches: [${gates[n]}], controls: { packs: [model-card-basic] } }\n`)}`
}

/** Ninety globs that backtracking matchers choke on. */
function stars(letter: string): string {
  return times(90, (n) => `"${`*${letter}*`.repeat(37)}${n}"`, ', ')
}

describe('limits', () => {
  test.each([
    ['gates', withGates, 50],
    ['models', withModels, 200],
    ['metrics', (count: number) => withMetrics(count, (n) => `{ metric: m${n}, at_least: 0 }`), 1_000],
  ])('%s are counted', (_, policy, most) => {
    expect(codes(policy(most))).toEqual([])
    expect(codes(policy(most + 1))).toEqual(['policy/out-of-range'])
  })

  test('branches of all gates are counted together', () => {
    const first = times(101, (n) => `a${n}`, ', ')
    const second = times(100, (n) => `b${n}`, ', ')
    expect(codes(withBranches(first, second))).toEqual(['policy/out-of-range'])
    expect(codes(withBranches(first.replace('a0, ', ''), second))).toEqual([])
  })

  test('a file beyond 1 MiB is not read', () => {
    expect(codes(`${base}#${' '.repeat(1024 * 1024)}\n`)).toEqual(['document/too-large'])
  })

  test('of very many problems the first hundred are listed', () => {
    expect(codes(base + times(5_000, (n) => `k${n}: 1\n`))).toHaveLength(100)
    const names = times(199, (n) => `x${n}`, ', ')
    const text = withMetrics(300, (n) => `{ metric: m${n}, at_least: 0, models: [${names}] }`)
    expect(new Set(codes(text))).toEqual(new Set(['policy/unknown-name']))
  })

  test('patterns that make other matchers slow are compared', () => {
    expect(new Set(codes(withBranches(stars('x'), stars('y'))))).toEqual(new Set(['policy/overlap']))
    expect(codes(withBranches('"main*"', `"${'*a'.repeat(74)}"`))).toEqual(['policy/overlap'])
    expect(codes(withBranches('"main*x"', `"${'*a'.repeat(74)}"`))).toEqual([])
  })
})

describe('every outcome of known names', () => {
  test('packs and controls are those that are given, and no others', () => {
    const text = right('controls')
    expect(decodePolicy(policyFile(text), { blocks: [], packs: [], controls: [] }).ok).toBe(false)
    expect(decodePolicy(policyFile(text), { blocks: [], packs: [...known.packs], controls: ['PERF-06'] }).ok).toBe(true)
  })

  test('names of object members are names like any', () => {
    const text = right('smallest').replace('  m: {', '  constructor: {').replace('  g: {', '  toString: {')
    expect(decoded(text).models[0]?.id).toBe('constructor')
    expect(codes(right('smallest').replace('[model-card-basic]', '[constructor]'))).toEqual(['policy/unknown-name'])
    expect(codes(right('smallest').replace('tier: low', 'tier: low, constructor: 1'))).toEqual(['policy/unknown-key'])
  })
})
