// `npm run bench`: what users wait for, as ratios against bare Node in one interleaved run. Goals in brackets.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { minifySync } from 'rolldown/utils'
import { chapters, production } from '../demo/story.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { AnswerTime } from './answer-time.ts'
import { gateFigures } from './gate-figures.ts'
import { governanceRounds } from './governance.ts'
import { largeDossier } from './large-dossier.ts'
import { measureFigures } from './measure.ts'
import { median, spread, timed, type Command } from './rounds.ts'

const ROUNDS = Number(process.argv[2] ?? 21)
const dist = join(import.meta.dirname, '../../dist')
const scratch = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
const bare: Command = { args: ['-e', '0'], env: {}, cwd: scratch }

try {
  await wholeAction()
  bundleSize()
  await manyRules()
  await governance()
  await gateFigures()
  await measureFigures([100_000, 1_000_000])
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** The whole Action, from process start to written report and posted comment, the simulator's answer time apart. */
async function wholeAction(): Promise<void> {
  const simulator = await startSimulator({ validate: false })
  const repository = simulator.createRepository('acme/models')
  repository.commit({ branch: 'main', files: production })
  const chapter = chapters[0]
  if (chapter === undefined) throw new Error('the story is empty')
  repository.commit({ branch: chapter.branch, files: chapter.files })
  const pull = repository.openPull({ head: chapter.branch, base: 'main', title: chapter.title })
  writeFileSync(join(scratch, 'event.json'), JSON.stringify(repository.eventFor(pull, 'pull_request')))
  const token = simulator.token({ kind: 'actions', permissions: { contents: 'read', pull_requests: 'write' } })
  const command = { args: [join(dist, 'action.js')], env: environment(simulator.url, token), cwd: scratch }
  const answers = new AnswerTime()
  answers.start()
  await timed(command, [0])
  answers.take()
  const own: number[] = []
  const node: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    node.push(await timed(bare, [0]))
    // the report directory and outputs are written anew each time; the comment is found unchanged
    const took = await timed(command, [0])
    own.push(took - answers.take())
  }
  answers.stop()
  await simulator.close()
  report('G20 whole Action ÷ node -e 0 [≤ 2.2]', own, node)
}

function environment(url: string, token: string): Record<string, string> {
  const file = (name: string): string => {
    writeFileSync(join(scratch, name), '')
    return join(scratch, name)
  }
  return {
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'acme/models',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(scratch, 'event.json'),
    GITHUB_OUTPUT: file('outputs'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKSPACE: scratch,
    'INPUT_GITHUB-TOKEN': token,
    INPUT_POLICY: '.github/countersign.yml',
    INPUT_COMMENT: 'always',
    'INPUT_FAIL-ON': 'block',
    'INPUT_REPORT-DIR': 'report',
    COUNTERSIGN_AS_OF: '2026-11-23T09:00:00Z',
  }
}

function kilobytes(count: number): string {
  return `${(count / 1024).toFixed(0)} KB`
}

function bundleSize(): void {
  const bytes = readFileSync(join(dist, 'action.js'))
  console.log(
    `G22 dist/action.js, not minified [≤ 450 KB]: ${kilobytes(bytes.length)}, gzip ${kilobytes(gzipSync(bytes).length)}`,
  )
  const minified = minifySync('action.js', bytes.toString('utf8')).code
  console.log(`    minified it would be ${kilobytes(minified.length)}, gzip ${kilobytes(gzipSync(minified).length)}`)
  console.log(`    dist/cli.js: ${kilobytes(statSync(join(dist, 'cli.js')).size)}`)
}

/** 500 rules × 50 models to Markdown in one cold process: what it adds to bare Node. */
async function manyRules(): Promise<void> {
  const dossier = join(scratch, 'dossier.json')
  writeFileSync(dossier, largeDossier())
  const args = [
    join(dist, 'cli.js'),
    'simulate',
    dossier,
    '--format',
    'markdown',
    '--output',
    join(scratch, 'report.md'),
  ]
  const command: Command = { args, env: {}, cwd: scratch }
  await timed(command, [1])
  const own: number[] = []
  const node: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    node.push(await timed(bare, [0]))
    own.push(await timed(command, [1]))
  }
  report('G23 500 rules × 50 models with Markdown ÷ node -e 0 [≤ 2.2: 1.2 added]', own, node)
}

/** Every pack over a repository of 50 models, against reading its files: what governance adds to a check. */
async function governance(): Promise<void> {
  const { read, judged } = await governanceRounds(scratch, ROUNDS)
  const whole = read.map((value, round) => value + (judged[round] ?? Number.NaN))
  report('G24 all packs × 50 models, read and judged ÷ read [≤ 3]', whole, read)
}

function report(title: string, own: readonly number[], node: readonly number[]): void {
  const ratios = own.map((value, round) => value / (node[round] ?? Number.NaN))
  const { least, most } = spread(ratios)
  const figures = `${median(ratios).toFixed(2)} [${least.toFixed(2)}–${most.toFixed(2)}]`
  console.log(
    `${title}: ${figures}   (${median(own).toFixed(0)} ms ÷ ${median(node).toFixed(0)} ms, ${own.length} rounds)`,
  )
}
