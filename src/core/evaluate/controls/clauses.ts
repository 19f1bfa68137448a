import type { Clause, Framework } from './types.ts'

const names: Readonly<Record<string, Framework>> = {
  EU: 'EU AI Act',
  RMF: 'NIST AI RMF',
  GAI: 'NIST AI 600-1',
  ISO: 'ISO/IEC 42001',
  MRM: 'SR 26-2',
  PRA: 'PRA SS1/23',
  AIV: 'AI Verify',
  FDA: 'FDA GMLP',
  OSFI: 'OSFI E-23',
  SLSA: 'SLSA',
  SCORECARD: 'OpenSSF Scorecard',
  OMS: 'OpenSSF Model Signing',
  SPDX: 'SPDX',
  MCT: 'Model Card Toolkit',
  GDPR: 'GDPR',
  HIPAA: 'HIPAA',
}

/** Frameworks of which every reference is known from secondary sources only. */
const secondary: ReadonlySet<Framework> = new Set<Framework>(['SR 26-2', 'PRA SS1/23', 'FDA PCCP'])

/** `P(protocol)` is a part of a predetermined change control plan; what else the FDA wrote are numbered principles. */
const planPart = /^P\((.+)\)$/

/**
 * Clauses in the catalogue's short form: `EU Art. 11(1)`, `PRA 3.5`, `FDA G6†`, `FDA P(protocol)`. A mark at the end is carried; what is
 * known of a whole framework from secondary sources only is marked '‡' without saying so each time.
 */
export function clauses(...short: readonly string[]): readonly Clause[] {
  return short.map((written) => {
    const [, prefix = '', ref = '', mark = ''] = /^(\w+) (.*?)([‡†]?)$/.exec(written) ?? []
    const named = names[prefix]
    if (named === undefined) throw new Error(`no such framework: ${written}`)
    const part = named === 'FDA GMLP' ? (planPart.exec(ref)?.[1] ?? null) : null
    const clause = part === null ? { framework: named, ref } : { framework: 'FDA PCCP' as const, ref: part }
    if (mark === '†') return { ...clause, mark: '†' }
    return { ...clause, mark: mark === '‡' || secondary.has(clause.framework) ? '‡' : '' }
  })
}
