import { euAiActHighRisk } from './packs/eu-ai-act-high-risk.ts'
import { euAiActTransparency } from './packs/eu-ai-act-transparency.ts'
import { fdaPccpGmlp } from './packs/fda-pccp-gmlp.ts'
import { iso42001 } from './packs/iso-42001.ts'
import { modelCardBasic } from './packs/model-card-basic.ts'
import { nistAi6001 } from './packs/nist-ai-600-1.ts'
import { nistAiRmf } from './packs/nist-ai-rmf.ts'
import { osfiE23 } from './packs/osfi-e23.ts'
import { praSs123 } from './packs/pra-ss1-23.ts'
import { promotionCore } from './packs/promotion-core.ts'
import { usMrmSr262 } from './packs/us-mrm-sr-26-2.ts'
import type { Pack } from './packs/pack.ts'

/** All packs of this release, in the order they are listed. */
export const packs: readonly Pack[] = [
  modelCardBasic,
  promotionCore,
  euAiActHighRisk,
  euAiActTransparency,
  nistAiRmf,
  nistAi6001,
  usMrmSr262,
  praSs123,
  osfiE23,
  iso42001,
  fdaPccpGmlp,
]

/** The pack of an id or of a name it answers to; undefined when there is none. */
export function packOf(id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id || pack.aliases.some((alias) => alias.id === id))
}
