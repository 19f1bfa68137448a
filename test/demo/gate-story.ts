import { isRecord } from '../simulator/json.ts'
import type { SimulatedRepository, Simulator } from '../simulator/simulator.ts'
import { churnMetrics } from './story.ts'

const CHECK = 'countersign/production'

export type Stage = {
  readonly simulator: Simulator
  readonly repository: SimulatedRepository
  readonly pull: number
  readonly tell: (text: string) => void
  readonly show: (markdown: string) => void
}

/** What the branch asks for: the check, from our App and from nobody else. */
export function protectMain(repository: SimulatedRepository, app: number): void {
  repository.addRuleset({
    name: 'countersign',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [
      {
        type: 'required_status_checks',
        parameters: { required_status_checks: [{ context: CHECK, integration_id: app }] },
      },
    ],
  })
}

/** Who is who at Acme. */
export function staff(simulator: Simulator): void {
  const acme = simulator.organization('acme')
  acme.team('ml-leads').add('li', 'lou', 'noor', 'jo')
  acme.team('model-risk').add('rae', 'noor')
}

/**
 * One pull request through the gate: blocked, signed by the wrong people, by one person twice, by enough; closed again by
 * a push; signed anew; merged. Gives the number of things that went otherwise than told.
 */
export async function playGate(stage: Stage): Promise<number> {
  const { repository, pull, tell } = stage
  let surprises = 0
  const expect = (held: boolean): void => {
    if (!held) surprises++
  }
  await says(stage, 'action_required')
  tell('The gate has read the evidence itself. It is fine; three signatures are missing.')
  expect(refused(stage))
  tell('ana, who opened it, tries to approve.')
  expect(ownApprovalIsRefused(stage))
  tell('jo approves. He is an ML lead, and wrote one of the commits.')
  approve(stage, 'jo')
  await mentions(stage, 'jo')
  expect(await says(stage, 'action_required'))
  tell('noor approves. She is an ML lead and in model risk: one person, one seat.')
  approve(stage, 'noor')
  await mentions(stage, 'noor')
  expect(await says(stage, 'action_required'))
  tell('li and lou approve, too.')
  for (const author of ['li', 'lou']) approve(stage, author)
  expect(await says(stage, 'success'))
  show(stage)
  tell('ana pushes new metrics, a little better. What was signed is not what is there now.')
  const regions = { France: '0.630', Germany: '0.640', Spain: '0.611' }
  const files = { 'models/churn/metrics.json': churnMetrics({ auc: '0.881', latency: '84', regions }) }
  repository.commit({ branch: repository.pull(pull).head.ref, files, author: 'ana', message: 'Measure again' })
  expect(await says(stage, 'action_required'))
  await mentions(stage, 'changed after')
  show(stage)
  expect(refused(stage))
  tell('noor, li and lou look again and approve.')
  for (const author of ['noor', 'li', 'lou']) approve(stage, author)
  expect(await says(stage, 'success'))
  const merged = repository.merge(pull, { by: 'ana' })
  expect(merged.merged)
  tell(
    merged.merged
      ? `ana merges: the branch takes it (${merged.sha.slice(0, 7)}).`
      : `The merge is refused: ${merged.message}`,
  )
  return surprises
}

function approve({ repository, pull }: Stage, author: string): void {
  repository.review(pull, { author, state: 'APPROVED' })
}

/** The check on the head of now. */
function check({ repository, pull }: Stage): { readonly says: string; readonly title: string } {
  const run = repository.checks(repository.pull(pull).head.sha).findLast(({ fields }) => fields['name'] === CHECK)
  const output = isRecord(run?.fields['output']) ? run.fields['output'] : {}
  const done = run?.fields['status'] === 'completed'
  return {
    says: String(done ? run?.fields['conclusion'] : (run?.fields['status'] ?? 'none')),
    title: String(output['title'] ?? ''),
  }
}

async function says(stage: Stage, wanted: string): Promise<boolean> {
  const { simulator, tell } = stage
  await simulator.until(
    () => check(stage).says === wanted,
    () => `the check to say ${wanted}; it says ${check(stage).says}`,
  )
  const mark = wanted === 'success' ? '🟢' : '🟡'
  tell(`   ${mark} ${CHECK}: ${check(stage).title}`)
  return check(stage).says === wanted
}

/** The gate's report comment. */
export function report({ repository, pull }: Pick<Stage, 'repository' | 'pull'>): string {
  return repository.comments(pull).find(({ author }) => author.login === 'countersign[bot]')?.body ?? ''
}

async function mentions(stage: Stage, text: string): Promise<void> {
  await stage.simulator.until(
    () => report(stage).includes(text),
    () => `the report to mention ${text}`,
  )
}

function refused({ repository, pull, tell }: Stage): boolean {
  const result = repository.merge(pull, { by: 'ana' })
  if (!result.merged) tell(`   🔒 A merge now is refused: ${result.message.split('\n').at(-1)}`)
  return !result.merged
}

function ownApprovalIsRefused(stage: Stage): boolean {
  try {
    approve(stage, 'ana')
    return false
  } catch (problem) {
    stage.tell(`   ⛔ GitHub: ${problem instanceof Error ? problem.message : String(problem)}.`)
    return true
  }
}

/** The part of the report that tells of signatures. */
function show(stage: Stage): void {
  const body = report(stage)
  const from = body.indexOf('### ✍️')
  const to = body.indexOf('\n### ', from + 1)
  stage.show(body.slice(from, to === -1 ? undefined : to))
}
