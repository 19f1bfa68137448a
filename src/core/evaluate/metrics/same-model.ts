import { artifactState, sameArtifact } from '../controls/artifact-identity.ts'
import type { ArtifactIdentity } from '../controls/artifact-identity.ts'
import type { ModelEvidence } from '../model-evidence.ts'

/** The artifact that both sides promote, and the rows on which they predict the same. */
export type SameModel = { readonly path: string; readonly pairs: number }

/**
 * The promoted artifact where candidate and baseline have the very same one, and predict the same for every row; null
 * where one of the two is not so or not known. Bytes in git or a pointer to them identify an artifact; what a lineage
 * file merely recorded is a note of a run, and no proof of what is promoted.
 */
export function sameModel({ model, candidate, baseline, measured }: ModelEvidence): SameModel | null {
  const pairing = measured.find(({ what }) => what === 'predictions')?.pairing ?? null
  // a dossier of an older version does not say
  if (pairing?.identical !== true || pairing.problem !== null) return null
  const [now, before] = [artifactState(model, candidate), artifactState(model, baseline)]
  if (now.kind !== 'known' || before.kind !== 'known' || !stands(now.identity) || !stands(before.identity)) return null
  if (sameArtifact(now.identity, before.identity) !== true) return null
  return { path: now.identity.path, pairs: pairing.paired }
}

function stands({ source }: ArtifactIdentity): boolean {
  return source !== 'lineage'
}
