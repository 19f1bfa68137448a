// What the gate costs GitHub and how fast it answers, on the simulator, with the real bot in this process.
import { gateScene, retrained, type GateScene } from '../e2e/gate/scene.ts'

const UNLIMITED = { requestsPerHour: 1e9, graphqlPerHour: 1e9, contentPerMinute: 1e9 }
const SIGNERS = ['rae', 'li', 'lou'] as const

/** GitHub requests of one evaluation. Cold is the first ever; its two requests for reviews and its listing are apart. */
export async function requestsPerEvaluation(): Promise<{ cold: number; warm: number; unchanged: number }> {
  return await within(async (scene) => {
    let pull = 0
    const cold = await counted(scene, () => {
      pull = scene.retrain()
    })
    const warm = await counted(scene, () => void scene.repository.review(pull, { author: 'rae', state: 'APPROVED' }))
    const unchanged = await counted(scene, () => scene.repository.label(pull, 'x'))
    return { cold, warm, unchanged }
  })
}

/** GitHub requests of a warm evaluation with so many approvals by people who hold no role. */
export async function requestsWithOutsiders(outsiders: number): Promise<number> {
  return await within(async (scene) => {
    const pull = scene.retrain()
    await scene.idle()
    const { webhooks } = scene.simulator
    webhooks.mode = 'held'
    for (let index = 0; index < outsiders; index++) {
      scene.repository.review(pull, { author: `outsider-${index}`, state: 'APPROVED' })
    }
    webhooks.release(() => [])
    webhooks.mode = 'immediate'
    return await counted(scene, () => void scene.repository.review(pull, { author: 'rae', state: 'APPROVED' }))
  })
}

/** GitHub requests while 25 pull requests are pushed to and 32 checks of each complete. */
export async function restackStorm(): Promise<number> {
  return await within(async (scene) => {
    const { repository, simulator } = scene
    for (let index = 0; index < 25; index++) {
      repository.commit({ branch: `stack-${index}`, from: 'main', files: retrained, author: 'ana' })
      repository.openPull({ head: `stack-${index}`, base: 'main', author: 'ana' })
    }
    const token = simulator.token({ kind: 'actions', permissions: { checks: 'write', contents: 'read' } })
    const headers = { authorization: `bearer ${token}`, 'user-agent': 'ci', 'content-type': 'application/json' }
    await scene.idle()
    const before = scene.requests()
    for (let index = 0; index < 25; index++) {
      const head_sha = repository.commit({
        branch: `stack-${index}`,
        files: { 'notes.md': `${index}\n` },
        author: 'ana',
      })
      for (let job = 0; job < 32; job++) {
        const body = JSON.stringify({ name: `job-${job}`, head_sha, status: 'completed', conclusion: 'success' })
        await fetch(`${simulator.url}/repos/acme/models/check-runs`, { method: 'POST', headers, body })
      }
    }
    await scene.idle()
    return scene.requests() - before - 25 * 32
  })
}

/** Milliseconds from a revocation on GitHub to a check that is not green, each on a pull request that was. */
export async function revocationTimes(times: number): Promise<readonly number[]> {
  return await within(async (scene) => {
    const pull = scene.retrain()
    await scene.idle()
    const took: number[] = []
    const { repository } = scene
    for (let round = 0; round < times; round++) {
      const reviews = SIGNERS.map((author) => repository.review(pull, { author, state: 'APPROVED' }))
      await scene.check(pull, 'success')
      await scene.idle()
      const begun = performance.now()
      revoke(scene, pull, { round, review: reviews[0] ?? 0 })
      await scene.simulator.until(
        () => scene.says(pull) !== 'success',
        () => 'the green to go',
      )
      took.push(performance.now() - begun)
      await scene.idle()
    }
    return took
  })
}

/** A push of new evidence (which makes a head without any check), a dismissal, or a change of mind. */
function revoke({ repository }: GateScene, pull: number, { round, review }: { round: number; review: number }): void {
  if (round % 2 === 0) repository.dismissReview(pull, review, { by: 'octocat', message: 'Look again' })
  else repository.review(pull, { author: 'li', state: 'CHANGES_REQUESTED' })
}

/** Milliseconds until a verdict is right whose webhooks were lost, with a sweep every so many seconds. */
export async function healingTime(sweepSeconds: number): Promise<number> {
  return await within(async (scene) => {
    const pull = scene.retrain()
    await scene.idle()
    const { webhooks } = scene.simulator
    webhooks.mode = 'held'
    for (const author of SIGNERS) scene.repository.review(pull, { author, state: 'APPROVED' })
    webhooks.release(() => [])
    webhooks.mode = 'immediate'
    const begun = performance.now()
    await scene.check(pull, 'success')
    return performance.now() - begun
  }, sweepSeconds)
}

async function within<T>(use: (scene: GateScene) => Promise<T>, sweepSeconds = 300): Promise<T> {
  const scene = await gateScene({ simulator: { validate: false, limits: UNLIMITED }, sweepSeconds })
  try {
    return await use(scene)
  } finally {
    await scene.close()
  }
}

async function counted(scene: GateScene, act: () => void): Promise<number> {
  await scene.idle()
  const before = scene.requests()
  act()
  await scene.idle()
  return scene.requests() - before
}
