import { branchOf, evidenceFiles, GUESTS, LEADS, OPENER, RISK, type Stage } from './stage.ts'

/** Lets something happen on GitHub: what, to whom and by whom is drawn from `random`. */
export function happen(stage: Stage, random: () => number): void {
  const pull = drawn(stage.pulls, random)
  if (stage.repository.pull(pull).state === 'closed') return stage.repository.reopenPull(pull)
  if (stage.repository.pull(pull).draft && random() < 0.3) return stage.repository.setDraft(pull, false)
  const sort = random()
  if (sort < 0.55) approve(stage, pull, random)
  else if (sort < 0.62) object(stage, pull, random)
  else if (sort < 0.7) dismiss(stage, pull, random)
  else if (sort < 0.82) push(stage, pull, random)
  else if (sort < 0.88) stage.repository.setDraft(pull, !stage.repository.pull(pull).draft)
  else if (sort < 0.92) stage.repository.label(pull, `label-${Math.floor(random() * 9)}`)
  else if (sort < 0.95) stage.repository.editPull(pull, { body: `Note ${Math.floor(random() * 1e6)}` })
  else if (sort < 0.97) stage.repository.review(pull, { author: drawn(SIGNERS, random), state: 'COMMENTED' })
  else if (sort < 0.985) stage.repository.closePull(pull)
  else if (sort < 0.995) leave(stage, random)
  else stage.repository.commit({ branch: 'main', files: { 'README.md': `${random()}\n` }, by: 'octocat' })
}

const SIGNERS: readonly string[] = [...new Set([...LEADS, ...RISK]), 'outsider']

function drawn<T>(from: readonly T[], random: () => number): T {
  const each = from[Math.floor(random() * from.length)]
  if (each === undefined) throw new Error('nothing to draw from')
  return each
}

function approve(stage: Stage, pull: number, random: () => number): void {
  approveAs(stage, pull, random() < 0.15 ? drawn(GUESTS, random) : drawn(SIGNERS, random))
}

function approveAs(stage: Stage, pull: number, author: string): void {
  const review = stage.repository.review(pull, { author, state: 'APPROVED' })
  if (stage.repository.pull(pull).draft) stage.onDraft.add(review)
}

/** Most of those who object change their mind at once, so that not everything stays blocked. */
function object(stage: Stage, pull: number, random: () => number): void {
  const { repository } = stage
  const standing = repository.pull(pull).reviews.findLast(({ state }) => state === 'CHANGES_REQUESTED')?.author
  const author = standing?.login ?? drawn(SIGNERS, random)
  repository.review(pull, { author, state: 'CHANGES_REQUESTED' })
  if (random() < 0.8) approveAs(stage, pull, author)
}

function dismiss({ repository }: Stage, pull: number, random: () => number): void {
  const approvals = repository.pull(pull).reviews.filter(({ state }) => state === 'APPROVED')
  if (approvals.length === 0) return
  repository.dismissReview(pull, drawn(approvals, random).id, { by: 'octocat', message: 'Look again' })
}

/** New evidence, evidence of before, or a file that nobody signs; now and then by somebody who could sign. */
function push(stage: Stage, pull: number, random: () => number): void {
  const before = stage.evidence.get(stage.repository.pull(pull).head.sha) ?? 0
  const variant = random() < 0.5 ? before : Math.floor(random() * 3)
  const by = random() < 0.04 ? drawn(LEADS, random) : OPENER
  const files = { ...evidenceFiles(variant), 'notes.md': `${random()}\n` }
  const sha = stage.repository.commit({ branch: branchOf(pull), files, author: by, by })
  stage.evidence.set(sha, variant)
  if (by !== OPENER) stage.pushers.set(pull, (stage.pushers.get(pull) ?? new Set()).add(by))
}

function leave({ simulator, left }: Stage, random: () => number): void {
  const guest = drawn(GUESTS, random)
  if (left.has(guest)) return
  simulator.organization('acme').team('ml-leads').remove(guest)
  left.add(guest)
}
