import type { Json } from '../../base/canonical-json.ts'
import type { Verdict } from '../../evaluate/verdict.ts'

/** Who signed exactly this evidence; nothing where no signature was counted, as on a laptop. */
export function affirmation({ approvals, subject, digests }: Verdict): Json | undefined {
  const { repository, pull } = subject
  const signatories = approvals.flatMap(({ role, counted }) =>
    counted.map(({ login, review, at, sha }) => ({
      name: login.toWellFormed(),
      role,
      organization: { name: repository },
      externalReference: {
        type: 'electronic-signature',
        url: `#pullrequestreview-${review}`,
        comment: `Review ${review}${pull === null ? '' : ` of pull request ${pull}`}, given at ${at} on ${sha.slice(0, 12)}`,
      },
    })),
  )
  if (signatories.length === 0) return undefined
  return { statement: `Approved by pull-request review, on the evidence ${digests.evidence}.`, signatories }
}
