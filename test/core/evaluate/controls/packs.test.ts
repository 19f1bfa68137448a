import { describe, expect, test } from 'vitest'
import { controls } from '../../../../src/core/evaluate/controls/catalogue.ts'
import { packOf, packs } from '../../../../src/core/evaluate/controls/packs.ts'

const all = { INV: 5, DOC: 11, DATA: 8, RISK: 4, OVR: 2, CHG: 4, DEPL: 5, AUD: 6 }

/** `DOC-01..05,10 LIN-02` as ids; a group alone is all of it. */
function ids(short: string): readonly string[] {
  return short.split(' ').flatMap((part) => {
    const [, group = '', numbers = ''] = /^([A-Z]+)(?:-(.*))?$/.exec(part) ?? []
    const ranges = numbers === '' ? `01..${Object(all)[group]}` : numbers
    return ranges.split(',').flatMap((range) => {
      const [from, to = from] = range.split('..').map(Number)
      const length = (to ?? 0) - (from ?? 0) + 1
      return Array.from({ length }, (_, index) => `${group}-${String((from ?? 0) + index).padStart(2, '0')}`)
    })
  })
}

const mrm =
  'INV-01,02,03,05 DOC-03..05,08,10 DATA-01..05 LIN-01..03,05 PERF-01..08 RISK-01,02,04 VAL-01..05 APPR-01..05 CHG-01,03,04 DEPL-01..03 MON-01..06,08 AUD-01..04'

/** The table of built-in packs, written down a second time. */
const table: Readonly<Record<string, string>> = {
  'model-card-basic': 'DOC-01..06,10,11 INV-01 LIN-02 PERF-02,04',
  'promotion-core':
    'INV-01,02,05 DOC-01..05,10 DATA-01,08 LIN-01,02,04 PERF-01..05 FAIR-01 EXPL-01,02 SEC-01,03 APPR-01..06 CHG-01,03 DEPL-01..03 MON-01..06,09 AUD-01..03,06',
  'eu-ai-act-high-risk':
    'INV DOC DATA RISK OVR CHG DEPL AUD LIN-01..04 PERF-01..06,08 FAIR-01,02 EXPL-01,02,03 ROB-01 SEC-01,02 VAL-01,02,03 APPR-01..05 MON-01,03..07',
  'eu-ai-act-transparency': 'INV-03,04 EXPL-03 DOC-03,11',
  'nist-ai-rmf':
    'INV-01..05 DOC-03,04,05,07,08,11 DATA-03,05..08 LIN-04,06,08 PERF-01..06,08 FAIR-01,02 EXPL-01,02 ROB-01 SEC-01,02 RISK-01..04 OVR-01,02 VAL-01,02,04,05 APPR-01,04,05 DEPL-02,03 MON-01,03..08 AUD-03,06',
  'nist-ai-600-1': 'INV-01,03 DATA-02,07 LIN-04,08 EXPL-03 SEC-02 RISK-04 MON-01,06,07 AUD-04',
  'us-mrm-sr-26-2': mrm,
  'pra-ss1-23': `${mrm} RISK-03 EXPL-01 LIN-04`,
  'osfi-e23': `${mrm} RISK-03 EXPL-01 LIN-04`,
  'fda-pccp-gmlp':
    'INV-01,03 DOC-03..05,07 DATA-01..05,07,08 LIN-01..03 PERF-01..05,08 FAIR-01 OVR-01 VAL-01,02 CHG-01..04 DEPL-01,02,04 MON-01,02,04..07 AUD-01,02',
}

describe('every pack', () => {
  test.each(packs.filter(({ id }) => id !== 'iso-42001').map((pack) => [pack.id, pack] as const))(
    '%s asks for what the table says',
    (id, pack) => {
      expect(pack.controls.toSorted()).toEqual(ids(table[id] ?? '').toSorted())
    },
  )

  test.each(packs.map((pack) => [pack.id, pack] as const))('%s is dated, worded and marked', (_, pack) => {
    expect(pack.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(pack.disclaimer).toMatch(/\.$/)
    expect(new Set(pack.controls).size).toBe(pack.controls.length)
    expect(pack.effective.length > 0).toBe(pack.status !== 'baseline')
    for (const { from, until } of pack.effective) {
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(until === null || until > from).toBe(true)
    }
    expect(pack.scope.kind === 'every-model' ? '.' : pack.scope.note).toMatch(/\.$/)
    // what is about an organisation is never silently left out
    expect(pack.unassessed.length > 0).toBe(pack.status !== 'baseline')
  })

  test('no name leads to two packs', () => {
    const names = packs.flatMap(({ id, aliases }) => [id, ...aliases.map((alias) => alias.id)])
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(packOf(name)).toBeDefined()
  })

  test('readiness says so in its title', () => {
    for (const { status, title } of packs) expect(/readiness/i.test(title)).toBe(status === 'readiness')
  })
})

describe('the dates of the packs', () => {
  test.each([
    ['eu-ai-act-high-risk', ['2027-12-02‡', '2028-08-02‡']],
    ['eu-ai-act-transparency', ['2025-02-02', '2026-08-02‡', '2026-12-02‡', '2026-12-02‡']],
    ['us-mrm-sr-26-2', ['2026-04-17‡']],
    ['pra-ss1-23', ['2024-05-17']],
    ['osfi-e23', ['2027-05-01‡']],
  ])('%s', (id, dates) => {
    expect(packOf(id)?.effective.map(({ from, mark }) => `${from}${mark}`)).toEqual(dates)
  })
})

describe('the 72 subcategories of the AI RMF', () => {
  const counts = { GOVERN: [7, 3, 2, 3, 2, 2], MAP: [6, 3, 5, 2, 2], MEASURE: [3, 13, 3, 3], MANAGE: [4, 4, 2, 3] }
  const every = Object.entries(counts).flatMap(([name, categories]) =>
    categories.flatMap((count, index) => Array.from({ length: count }, (_, sub) => `${name} ${index + 1}.${sub + 1}`)),
  )
  const pack = packOf('nist-ai-rmf')
  const unassessed = pack?.unassessed.map(({ ref }) => ref) ?? []
  const mapped = controls
    .filter(({ id }) => pack?.controls.includes(id))
    .flatMap(({ maps }) => maps.filter(({ framework }) => framework === 'NIST AI RMF').map(({ ref }) => ref))

  test('what is not assessed is no part of a control', () => {
    expect(every).toHaveLength(72)
    expect(unassessed.filter((ref) => !every.includes(ref))).toEqual([])
    expect(unassessed.filter((ref) => mapped.includes(ref))).toEqual([])
  })

  test.runIf(controls.length === 90)('each is either served by a control or listed as not assessed', () => {
    expect(every.filter((ref) => !mapped.includes(ref) && !unassessed.includes(ref))).toEqual([])
  })
})
