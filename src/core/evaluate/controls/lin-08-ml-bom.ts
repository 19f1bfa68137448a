import { textOf } from '../../document/tree.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { artifactOrResult } from './artifact-or-result.ts'
import { billsOfMaterials, modelsOfBom, wrongInBom } from './bill-of-materials.ts'
import type { BomComponent, BomHash } from './bill-of-materials.ts'
import { citeCard, citePolicy } from './card-facts.ts'
import { stated } from './card-statement.ts'
import { clauses } from './clauses.ts'
import { citeDocument } from './documents.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { citeNode } from './structured-files.ts'
import type { StructuredFile } from './structured-files.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const lin08: Control = {
  id: 'LIN-08',
  title: 'Bill of materials of this artifact',
  question: 'Is there a CycloneDX bill of materials, and is it of the very artifact that is promoted?',
  why: 'Who must find every model that rests on a bad component searches bills of materials, and finds only what they list.',
  remedy:
    'Commit a CycloneDX 1.6 or 1.7 document in JSON as one of `documents:`. It lists the model as a component of type `machine-learning-model` with the SHA-256 of the artifact under `hashes`. Countersign exports one.',
  severity: severityByTier('– i w'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('RMF GOVERN 6.1', 'ISO A.10.3', 'GAI GV-6.1-007‡'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const bills = billsOfMaterials(facts)
  if (bills.length === 0) {
    return notShown(detail`No file of the model is a CycloneDX bill of materials`, [citePolicy(facts)])
  }
  const artifact = artifactOrResult(facts)
  if (artifact.kind === 'result') return artifact.result
  const results = bills.map((bill) => judgeBill(facts, bill, artifact.identity))
  // one that is wrong may be the one that somebody reads
  return results.find(({ outcome }) => outcome !== 'shown') ?? results[0] ?? notShown(detail`No bill of materials`)
}

function judgeBill(facts: ControlFactsheet, bill: StructuredFile, identity: ArtifactIdentity): ControlResult {
  const path = named(bill.path)
  const wrong = wrongInBom(bill)
  if (wrong !== null) {
    return mendedBy(
      detail`Write it anew with a tool that holds itself to the standard`,
      notShown(detail`${path} ${wrong.what}`, [citeNode(bill, wrong.node)]),
    )
  }
  const models = modelsOfBom(bill)
  if (models.length === 0) {
    const what = detail`${path} lists no component of type ${named('machine-learning-model')}`
    return notShown(what, [citeNode(bill, null)])
  }
  const found = models.flatMap((model) => matching(model, identity).map((hash) => ({ model, hash })))
  const [first] = found
  if (first === undefined) return ofAnother(bill, models, identity)
  const conflict = models
    .filter((model) => model === first.model || model.name === facts.evidence.model.id)
    .find((model) => model.hashes.length > 0 && matching(model, identity).length === 0)
  if (conflict !== undefined) return ofAnother(bill, [conflict], identity)
  return otherVersion(facts, bill, first.model) ?? agreed(bill, first.hash, identity)
}

/** Hashes of a model that are those of the artifact. */
function matching({ hashes }: BomComponent, { sha256, md5 }: ArtifactIdentity): readonly BomHash[] {
  return hashes.filter(
    ({ algorithm, hex }) => (algorithm === 'SHA-256' && hex === sha256) || (algorithm === 'MD5' && hex === md5),
  )
}

function ofAnother(
  bill: StructuredFile,
  models: readonly BomComponent[],
  { path, sha256, md5 }: ArtifactIdentity,
): ControlResult {
  const [hash] = models.flatMap(({ hashes }) => hashes)
  const node = hash?.node ?? models[0]?.node ?? null
  const here = [citeNode(bill, node), citeDocument(path, null)]
  const remedy = detail`Write the bill of materials for this artifact`
  if (hash === undefined) {
    return mendedBy(remedy, notShown(detail`${named(bill.path)} lists the model without a digest`, here))
  }
  const own = (sha256 ?? md5 ?? '').slice(0, 12)
  const what = detail`${named(bill.path)} is of an artifact ${named(`${hash.hex.slice(0, 12)}…`)}, and ${named(path)} is ${named(`${own}…`)}`
  return mendedBy(remedy, notShown(what, here))
}

function otherVersion({ card }: ControlFactsheet, bill: StructuredFile, model: BomComponent): ControlResult | null {
  if (card.kind !== 'read' || model.version === undefined) return null
  const onCard = stated(card.card, 'version')
  const version = textOf(model.version) ?? ''
  if (onCard === null || onCard.text === version) return null
  const what = detail`${named(bill.path)} is of version ${named(version.slice(0, 40))}, the card describes version ${named(onCard.text.slice(0, 40))}`
  return notShown(what, [citeNode(bill, model.version), citeCard(card.card, onCard.at)])
}

function agreed(bill: StructuredFile, { algorithm, node }: BomHash, identity: ArtifactIdentity): ControlResult {
  const isMeasured = algorithm === 'SHA-256' && identity.sha256 !== null
  const strength = isMeasured ? 'E3' : 'E2'
  const artifact: Citation = { ...citeDocument(identity.path, null), strength }
  return shown(strength, detail`${named(bill.path)} lists this very artifact by its ${named(algorithm)}`, [
    citeNode(bill, node, strength),
    artifact,
  ])
}
