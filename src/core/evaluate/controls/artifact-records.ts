import type { Card } from '../../evidence/card/card.ts'
import type { EvidenceSide } from '../model-evidence.ts'
import type { Citation } from '../verdict.ts'
import { named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { recordedOutput } from './artifact-identity.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { citeCard } from './card-facts.ts'
import { governance } from './card-statement.ts'

/** A digest of the artifact that somebody wrote down, in lower-case hexadecimal. */
export type ArtifactRecord = {
  readonly algorithm: 'sha256' | 'md5'
  readonly hex: string
  /** Where, in a sentence: `the card`. */
  readonly where: Detail
  readonly citation: Citation
}

/** What the card records under `governance: {artifact: {sha256, md5}}`. */
export function cardRecords(card: Card): readonly ArtifactRecord[] {
  return (['sha256', 'md5'] as const).flatMap((algorithm) => {
    const digest = governance(card, 'artifact', algorithm)
    if (digest === null) return []
    const hex = digest.text.replace(/^sha256:/, '').toLowerCase()
    return [{ algorithm, hex, where: ['the card'], citation: citeCard(card, digest.at, { strength: 'E2' }) }]
  })
}

/** What the lineage file records of the artifact, unless that is all there is of it. */
export function lineageRecords(identity: ArtifactIdentity, side: EvidenceSide): readonly ArtifactRecord[] {
  const entry = identity.source === 'lineage' ? null : recordedOutput(identity.path, side)
  if (entry === null || side.lineage === null) return []
  if (entry.algorithm !== 'md5' && entry.algorithm !== 'sha256') return []
  const { path, digest } = side.lineage
  const citation: Citation = { path, side: 'candidate', at: entry.at, digest, strength: 'E2' }
  return [{ algorithm: entry.algorithm, hex: entry.digest.toLowerCase(), where: [named(path)], citation }]
}

/** Records that can be compared with the artifact, split into those that agree and those that do not. */
export function compared(identity: ArtifactIdentity, records: readonly ArtifactRecord[]): ComparedRecords {
  const comparable = records.filter((record) => identity[record.algorithm] !== null)
  const agrees = (record: ArtifactRecord): boolean => identity[record.algorithm] === record.hex
  return { agreeing: comparable.filter(agrees), differing: comparable.filter((record) => !agrees(record)) }
}

export type ComparedRecords = {
  readonly agreeing: readonly ArtifactRecord[]
  readonly differing: readonly ArtifactRecord[]
}
