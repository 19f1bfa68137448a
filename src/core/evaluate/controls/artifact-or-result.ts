import { detail, named } from '../detail.ts'
import { artifactState } from './artifact-identity.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { citePolicy } from './card-facts.ts'
import { citeDocument } from './documents.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** The artifact of the change, or what a control that compares something with it comes to without one. */
export type ArtifactOrResult =
  | { readonly kind: 'artifact'; readonly identity: ArtifactIdentity }
  | { readonly kind: 'result'; readonly result: ControlResult }

export function artifactOrResult(facts: ControlFactsheet): ArtifactOrResult {
  const { model, candidate } = facts.evidence
  const state = artifactState(model, candidate)
  switch (state.kind) {
    case 'known':
      return { kind: 'artifact', identity: state.identity }
    case 'undeclared':
      return result(
        mendedBy(
          detail`Name what is promoted in the policy: ${named('artifact: model.onnx')}`,
          notShown(detail`The policy names no artifact to compare it with`, [citePolicy(facts)]),
        ),
      )
    case 'absent':
      return result(
        mendedBy(committed, notShown(detail`There is no ${named(state.path)}`, [citeDocument(state.path, null)])),
      )
    case 'unreadable': {
      const what = detail`The artifact can’t be read: it ${refusalWords(state.why)}`
      return result(mendedBy(committed, undecided(what, [citeDocument(state.path, null)])))
    }
  }
}

const committed = detail`Commit the artifact itself, or its Git LFS pointer`

function result(found: ControlResult): ArtifactOrResult {
  return { kind: 'result', result: found }
}
