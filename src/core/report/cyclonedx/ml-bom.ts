import { prettyJson } from '../../base/canonical-json.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { DescribedModel } from '../../evaluate/description/described-model.ts'
import type { Verdict } from '../../evaluate/verdict.ts'
import { count } from '../phrase.ts'
import { affirmation } from './affirmation.ts'
import { attestations } from './attestations.ts'
import { claims, controlClaims, evidenceIndex, waiverEvidence } from './claims.ts'
import { dependency, inputComponents, modelComponent } from './components.ts'
import { dialects } from './dialect.ts'
import type { SpecVersion, Supplied } from './dialect.ts'
import { hashesOf, propertiesOf, urlOf } from './fields.ts'
import { ASSESSOR, ownerRef, TOOL } from './refs.ts'
import { serialNumber } from './serial-number.ts'
import { standards } from './standards.ts'

export type BomSource = {
  readonly models: readonly DescribedModel[]
  readonly verdict: Verdict
  /** Null where there is no policy. */
  readonly policyPath: string | null
}

/**
 * A CycloneDX bill of materials of the models a change concerns: what they are, what they were made from, what was
 * measured, and which controls are shown by which evidence. A function of dossier and verdict alone.
 */
export function renderMlBom(source: BomSource, version: SpecVersion): string {
  const dialect = dialects[version]
  const { models, verdict } = source
  return prettyJson({
    $schema: dialect.schema,
    bomFormat: 'CycloneDX',
    specVersion: dialect.version,
    serialNumber: serialNumber(`countersign/ml-bom/${version}/${verdict.digests.dossier}`),
    version: 1,
    metadata: metadata(source),
    components: [
      ...models.map((model) => modelComponent(model, verdict, dialect)),
      ...models.flatMap((model) => inputComponents(model)),
    ],
    dependencies: models.map((model) => dependency(model)),
    declarations: declarations(source),
    definitions: { standards: standards(verdict) },
    ...dialect.citations(supplied(models), verdict.asOf),
  })
}

function metadata({ verdict, policyPath }: BomSource): Json {
  const { asOf, subject, decision, gate, digests, engine } = verdict
  return {
    timestamp: asOf,
    tools: { components: [{ type: 'application', 'bom-ref': TOOL, name: engine.name, version: engine.version }] },
    component: {
      type: 'application',
      'bom-ref': 'subject',
      name: subject.repository,
      version: subject.head.sha,
      externalReferences: policyPath === null ? undefined : policyReferences(policyPath, verdict),
    },
    properties: propertiesOf([
      ['decision', decision],
      ['gate', gate],
      ['pull-request', subject.pull === null ? null : String(subject.pull)],
      ['base', `${subject.base.ref} ${subject.base.sha}`],
      ['head', `${subject.head.ref} ${subject.head.sha}`],
      ['digest:policy', digests.policy],
      ['digest:evidence', digests.evidence],
      ['digest:dossier', digests.dossier],
    ]),
  }
}

/** The policy, and where it holds exceptions, the same file as the plan of what is still to be done. */
function policyReferences(path: string, { digests, waivers }: Verdict): readonly Json[] {
  const policy = { url: urlOf(path), hashes: hashesOf(digests.policy) }
  const plan = { ...policy, type: 'poam', comment: count(waivers.length, 'waiver') }
  return [{ ...policy, type: 'configuration' }, ...(waivers.length === 0 ? [] : [plan])]
}

/** Countersign assesses for those who run it: a self-assessment, whoever reads it. */
function declarations({ verdict, policyPath }: BomSource): Json {
  const all = controlClaims(verdict)
  const evidence = evidenceIndex(all)
  return {
    assessors: [{ 'bom-ref': ASSESSOR, thirdParty: false, organization: { name: verdict.subject.repository } }],
    attestations: attestations(all),
    claims: claims(all, evidence),
    evidence: [...evidence.entries(verdict.asOf), ...waiverEvidence(all, policyPath)],
    affirmation: affirmation(verdict),
  }
}

/** What was computed or judged here, and what people wrote. */
function supplied(models: readonly DescribedModel[]): readonly Supplied[] {
  const hashed = models.flatMap(({ artifact }, index) => (artifact?.sha256 ? [`/components/${index}/hashes`] : []))
  const measured = { pointers: [...hashed, '/declarations'], by: TOOL, note: 'Computed or judged by Countersign' }
  const stated = models.flatMap(({ model, owner }, index) =>
    owner === null
      ? []
      : [{ pointers: [`/components/${index}/modelCard`], by: ownerRef(model.id), note: 'As the evidence states it' }],
  )
  return [measured, ...stated]
}
