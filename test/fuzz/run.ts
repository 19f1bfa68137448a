import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { loadCorpus } from './corpus.ts'
import { inputAt } from './input.ts'
import type { Plan, Report } from './plan.ts'

/** The worker is taken to hang when it stays with one input for so long. */
const HANG_MS = 20_000

const usage = `node test/fuzz/run.ts [--inputs N] [--seed S] [--from I] [--only FORMAT,FORMAT]
Changes the seed inputs in test/fuzz/corpus and reads each as evidence or policy. An input is made from the seed
number and its index alone: to try one again, give its index with --from and --inputs 1.`

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
})

/** Runs the plan in a worker, so that a hang is seen from here; the number of failures. */
async function fuzz(plan: Plan): Promise<number> {
  const shared = new SharedArrayBuffer(4)
  const current = new Int32Array(shared)
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { plan, shared } })
  const started = performance.now()
  const shown = new Set<string>()
  let failures = 0
  let hung = false
  const watch = watchdog(plan, current, (index) => {
    hung = true
    failures++
    report(plan, index, `hangs: no end after ${HANG_MS} ms`)
    void worker.terminate()
  })
  worker.on('message', (message: Report) => {
    if (message.kind === 'done') return summarise(plan, message, performance.now() - started)
    failures++
    // one bug fails many inputs: each is shown once
    const place = message.why.split('\n', 3).join()
    if (!shown.has(place)) report(plan, message.index, message.why)
    shown.add(place)
  })
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  }).finally(() => clearInterval(watch))
  if (hung) console.error(`go on after it with --seed ${plan.seed} --from ${Atomics.load(current, 0) + 1}`)
  return failures
}

/** Looks twice a second whether the worker moves on; shows progress on a terminal. */
function watchdog(plan: Plan, current: Int32Array, hangs: (index: number) => void): NodeJS.Timeout {
  const started = performance.now()
  let last = -1
  let since = started
  return setInterval(() => {
    const index = Atomics.load(current, 0)
    const now = performance.now()
    if (index !== last) [last, since] = [index, now]
    else if (now - since > HANG_MS) hangs(index)
    if (process.stderr.isTTY) process.stderr.write(`\r${progressLine(plan, index, now - started)}`)
  }, 500)
}

function progressLine(plan: Plan, index: number, elapsed: number): string {
  const done = Math.max(0, index - plan.from)
  const rate = done / (elapsed / 1_000)
  const left = rate > 0 ? (plan.inputs - done) / rate : 0
  const share = ((100 * done) / plan.inputs).toFixed(0).padStart(3)
  return `${share} %  ${done} of ${plan.inputs} inputs  ${rate.toFixed(0)}/s  ${left.toFixed(0)} s left   `
}

/** Saves the input that failed and says how to make it again. */
function report(plan: Plan, index: number, why: string): void {
  const input = inputAt(plan.seed, index, loadCorpus(plan.only))
  const only = plan.only.length === 0 ? '' : ` --only ${plan.only.join(',')}`
  const folder = mkdtempSync(join(tmpdir(), 'countersign-fuzz-'))
  const saved = join(folder, basename(input.path) || 'input')
  writeFileSync(saved, input.bytes)
  const stated = input.stated === null ? '' : `, stated as ${input.stated}`
  console.error(`\nFAILED ${index} (${input.path}${stated}): ${why}`)
  console.error(
    `  saved: ${saved}\n  again: node test/fuzz/run.ts --seed ${plan.seed} --from ${index} --inputs 1${only}`,
  )
}

function summarise(plan: Plan, done: Extract<Report, { kind: 'done' }>, elapsed: number): void {
  const rate = Math.round(plan.inputs / (elapsed / 1_000))
  if (process.stderr.isTTY) process.stderr.write('\n')
  const reads = new Map(done.reads)
  for (const [aim, count] of done.tries) {
    console.log(
      `${aim.padEnd(26)} ${String(count).padStart(8)} made from it ${String(reads.get(aim) ?? 0).padStart(8)} read as it`,
    )
  }
  const unseeded = done.formats.filter((format) => !done.tries.some(([aim]) => aim === format))
  if (unseeded.length > 0) console.log(`without a seed: ${unseeded.join(', ')}`)
  console.log(`${plan.inputs} inputs, ${rate} inputs/s, seed ${plan.seed}`)
}

if (values.help) console.log(usage)
else {
  const [seed, from, inputs] = [values.seed, values.from, values.inputs].map(Number)
  if (![seed, from, inputs].every((value) => Number.isSafeInteger(value) && (value ?? -1) >= 0)) {
    console.error(usage)
    process.exitCode = 2
  } else {
    const only = values.only === '' ? [] : values.only.split(',')
    const failures = await fuzz({ seed: seed ?? 1, from: from ?? 0, inputs: inputs ?? 0, only })
    console.log(failures === 0 ? 'no failure' : `${failures} failures`)
    process.exitCode = failures === 0 ? 0 : 1
  }
}
