import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, test } from 'vitest'
import { renderMlBom } from '../../../../src/core/report/cyclonedx/ml-bom.ts'
import { everything } from '../hostile.ts'
import { complete } from '../sample-approvals.ts'
import { governedByAll } from '../sample-governance.ts'
import { hostileTexts } from '../sample.ts'
import { dossier, files, POLICY, sourceOf } from './bom-scene.ts'

const versions = ['1.6', '1.7'] as const
const specs = { '1.6': Spec.Version.v1dot6, '1.7': Spec.Version.v1dot7 }

async function problems(text: string, version: (typeof versions)[number]): Promise<unknown> {
  return await new Validation.JsonStrictValidator(specs[version]).validate(text)
}

function serial(text: string): string {
  return JSON.parse(text).serialNumber
}

/** Every string under these keys, anywhere. */
function strings(value: unknown, keys: ReadonlySet<string>, key = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, keys, key))
  if (typeof value === 'string') return keys.has(key) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) => strings(item, keys, name))
}

const pointing = new Set(
  'target evidence counterEvidence mitigationStrategies requirement claims counterClaims assessor parent dependsOn ref attributedTo'.split(
    ' ',
  ),
)

describe.each(versions)('CycloneDX %s', (version) => {
  test('is valid by the official schema', async () => {
    expect(await problems(renderMlBom(sourceOf(dossier()), version), version)).toBeNull()
  })

  test('is valid where there is neither policy nor evidence', async () => {
    expect(await problems(renderMlBom(sourceOf({ ...dossier(), policy: null }), version), version)).toBeNull()
    expect(await problems(renderMlBom(sourceOf(dossier({ candidate: {} })), version), version)).toBeNull()
  })

  test.each(hostileTexts.filter((text) => text.trim() !== ''))(
    'is valid whatever the evidence says: %j',
    async (hostile) => {
      const quoted = JSON.stringify(hostile.toWellFormed())
      const card = String(files['CARD.md'])
        .replace('acme/churn-base', quoted)
        .replace('[acme/churn-2026]', `[${quoted}]`)
        .replace('apache-2.0', quoted)
        .replace('3.1.0', quoted)
      const candidate = { ...files, 'CARD.md': card, 'governance.yaml': `version: 1\nrisks: [{hazard: ${quoted}}]\n` }
      expect(await problems(renderMlBom(sourceOf(dossier({ candidate })), version), version)).toBeNull()
    },
  )

  test('is valid with signatures, and names who gave them', async () => {
    const text = renderMlBom({ models: [], verdict: complete, policyPath: '.github/countersign.yml' }, version)
    expect(await problems(text, version)).toBeNull()
    expect(JSON.parse(text).declarations.affirmation.signatories.length).toBeGreaterThan(1)
  })

  test('is valid for every kind of finding', async () => {
    for (const verdict of [everything, governedByAll]) {
      const text = renderMlBom({ models: [], verdict, policyPath: null }, version)
      expect(await problems(text, version)).toBeNull()
    }
  })

  test('names every part once, and refers to nothing that is not there', () => {
    const bom: unknown = JSON.parse(renderMlBom(sourceOf(dossier()), version))
    const names = strings(bom, new Set(['bom-ref']))
    expect(new Set(names).size).toBe(names.length)
    const known = new Set(names)
    expect(strings(bom, pointing).filter((ref) => !known.has(ref))).toEqual([])
  })

  test('is the same for the same dossier, and another for another', () => {
    const first = renderMlBom(sourceOf(dossier()), version)
    expect(renderMlBom(sourceOf(dossier()), version)).toBe(first)
    const other = renderMlBom(sourceOf(dossier({ candidate: { ...files, 'metrics.json': { auc: 0.872 } } })), version)
    expect(serial(other)).not.toBe(serial(first))
    expect(serial(first)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('is what the golden file holds', async () => {
    const golden = `${import.meta.dirname}/../../../golden/cyclonedx/bom-${version}.json`
    // one pack: further controls of a release leave the file as it is
    const policy = POLICY.replace(', iso-42001', '')
    await expect(renderMlBom(sourceOf(dossier({ policy })), version)).toMatchFileSnapshot(golden)
  })
})

describe('what it says', () => {
  const bom = JSON.parse(renderMlBom(sourceOf(dossier()), '1.6'))
  const claimOf = (id: string): Record<string, unknown> =>
    bom.declarations.claims.find((claim: Record<string, unknown>) => claim['bom-ref'] === `claim:churn:${id}`)
  const mapOf = (id: string): Record<string, unknown> =>
    bom.declarations.attestations
      .at(-1)
      .map.find((entry: Record<string, string>) => entry['requirement']?.endsWith(`:${id}`))

  test('the model with its digest, its owner and what it was made from', () => {
    const [model] = bom.components
    expect(model).toMatchObject({ name: 'churn', version: '3.1.0', manufacturer: { name: '@acme/growth-ml' } })
    expect(model.hashes[0].alg).toBe('SHA-256')
    expect(model.pedigree.ancestors[0]).toMatchObject({ purl: 'pkg:huggingface/acme/churn-base' })
    expect(model.modelCard.modelParameters.datasets).toHaveLength(2)
    expect(model.modelCard.quantitativeAnalysis.performanceMetrics).toEqual([{ type: 'auc', value: '0.871' }])
    expect(model.modelCard.considerations.ethicalConsiderations).toHaveLength(1)
  })

  test('what is shown is a claim with evidence for it', () => {
    expect(claimOf('LIN-02')).toHaveProperty('evidence')
    expect(mapOf('LIN-02')).toMatchObject({ claims: ['claim:churn:LIN-02'], conformance: { score: 1 } })
  })

  test('what is not shown is a counter-claim with evidence against it', () => {
    const candidate = { ...files, 'CARD.md': String(files['CARD.md']).replace('| AUC | 0.871 |', '| AUC | 0.93 |') }
    const other = JSON.parse(renderMlBom(sourceOf(dossier({ candidate })), '1.6'))
    const claim = other.declarations.claims.find(
      (one: Record<string, string>) => one['bom-ref'] === 'claim:churn:PERF-04',
    )
    expect(claim.counterEvidence.length).toBeGreaterThan(1)
    expect(claim).not.toHaveProperty('evidence')
    const entry = other.declarations.attestations
      .at(-1)
      .map.find((one: Record<string, string>) => one['requirement']?.endsWith(':PERF-04'))
    expect(entry).toMatchObject({ counterClaims: ['claim:churn:PERF-04'], conformance: { score: 0 } })
  })

  test('a waiver counts as not shown, and says until when', () => {
    const withoutContact = { ...files, 'CARD.md': String(files['CARD.md']).replace(/## Contact[^]*$/, '') }
    const other = JSON.parse(renderMlBom(sourceOf(dossier({ candidate: withoutContact })), '1.6'))
    const entry = other.declarations.attestations
      .at(-1)
      .map.find((one: Record<string, string>) => one['requirement']?.endsWith(':DOC-11'))
    expect(entry.conformance).toMatchObject({ score: 0, mitigationStrategies: ['waiver:churn:DOC-11'] })
    const waiver = other.declarations.evidence.find(
      (one: Record<string, string>) => one['bom-ref'] === 'waiver:churn:DOC-11',
    )
    expect(waiver).toMatchObject({
      description: expect.stringMatching(/Waiver sha256:[0-9a-f]{64}\.$/),
      data: [{ name: '.github/countersign.yml', contents: { url: expect.stringMatching(/countersign\.yml#L25$/) } }],
      expires: '2026-12-31T23:59:59Z',
      author: { name: 'ana, ben' },
    })
    expect(other.metadata.component.externalReferences.map(({ type }: { type: string }) => type)).toContain('poam')
  })

  test('packs are standards that say what they are not; the assessment is one’s own', () => {
    expect(bom.definitions.standards.map(({ name }: { name: string }) => name)).toContain('Controls of acme/models')
    const packs = bom.definitions.standards.filter(({ owner }: { owner: string }) => owner === 'Countersign')
    expect(packs.map(({ description }: { description: string }) => description.length > 40)).toEqual([true, true])
    expect(bom.declarations.assessors[0].thirdParty).toBe(false)
  })
})
