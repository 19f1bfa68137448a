import type { Gate, Policy } from '../../policy/types.ts'
import type { Dossier } from '../dossier.ts'
import type { ModelEvidence } from '../model-evidence.ts'

/** What the controls of one gate are judged on, for one changed model. */
export type ControlContext = {
  readonly policy: Policy
  readonly gate: Gate
  readonly dossier: Dossier
  readonly evidence: ModelEvidence
}
