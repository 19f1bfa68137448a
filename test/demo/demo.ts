// `npm run demo`: the main job from end to end, without GitHub. It starts a simulated GitHub with a small repository and
// the built bot beside it, opens three pull requests, runs the built Action on each, shows the comments it posted, and
// takes one of them through the gate.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playGate, protectMain, report, staff } from './gate-story.ts'
import { output as cli, runBot } from './run-bot.ts'
import { startSimulator } from '../simulator/simulator.ts'
import type { SimulatedRepository } from '../simulator/simulator.ts'
import { terminalMarkdown } from './terminal-markdown.ts'
import { runAction } from './run-action.ts'
import { chapters, production, type Chapter } from './story.ts'

const name = 'acme/models'
const output = join(import.meta.dirname, '../../demo-report')
const scratch = mkdtempSync(join(tmpdir(), 'countersign-demo-'))
const colour = process.stdout.isTTY === true && !process.env['NO_COLOR']
const bold = (text: string): string => (colour ? `\u001B[1m${text}\u001B[22m` : text)

const simulator = await startSimulator()
const repository = simulator.createRepository(name)
staff(simulator)
const bot = await runBot(simulator, scratch)
protectMain(repository, bot.app.id)
const token = simulator.token({ kind: 'actions', permissions: { contents: 'read', pull_requests: 'write' } })

console.log(bold('Acme keeps two models in one repository. Three pull requests want to change them.\n'))
rmSync(output, { recursive: true, force: true })
try {
  repository.commit({ branch: 'main', files: production, message: 'What production runs' })
  let surprises = 0
  for (const chapter of chapters) surprises += await play(chapter, repository)
  surprises += await gate()
  console.log(bold('\nWhat to look at next'))
  console.log('  demo-report/*/comment.md     the comments, as GitHub would show them')
  console.log('  demo-report/*/gate.md        the gate’s report, with its approvals')
  console.log('  demo-report/*/verdict.json   the whole record, for scripts and audits')
  console.log('  demo-report/*/report.sarif   for code scanning')
  console.log('  node dist/cli.js explain DOC-05')
  console.log('  README.md                    the same in your repository, in five minutes')
  process.exitCode = surprises === 0 && simulator.violations.length === 0 ? 0 : 1
} finally {
  await simulator.close()
  rmSync(scratch, { recursive: true, force: true })
}

/** Takes the pull request that waits for signatures through the gate; returns what ended otherwise than told. */
async function gate(): Promise<number> {
  const waiting = chapters.findIndex(({ ends }) => ends === 'hold')
  const pull = waiting + 1
  console.log(bold(`── The gate: #${pull} ${chapters[waiting]?.title ?? ''} ${'─'.repeat(30)}`))
  let surprises = await playGate({ simulator, repository, pull, tell, show })
  writeFileSync(join(output, chapters[waiting]?.branch ?? '', 'gate.md'), report({ repository, pull }))
  if ((await bot.stop()) !== 0) surprises++
  const database = ['--database', `sqlite:${join(scratch, 'gate.db')}`]
  console.log(`\n${bold('countersign log show')}\n${await cli(['log', 'show', '--limit', '6', ...database], scratch)}`)
  const verified = await cli(['log', 'verify', ...database], scratch)
  console.log(`${bold('countersign log verify')}\n${verified}`)
  return surprises + (/whole|intact|verified/i.test(verified) ? 0 : 1)
}

/** Plays one pull request; returns 1 when it ended otherwise than the story says. */
async function play(chapter: Chapter, stage: SimulatedRepository): Promise<number> {
  stage.commit({ branch: chapter.branch, files: chapter.files, message: messageOf(chapter), author: chapter.author })
  const pull = stage.openPull({ head: chapter.branch, base: 'main', title: chapter.title, author: chapter.author })
  const directory = join(scratch, chapter.branch)
  console.log(
    bold(`── #${pull} ${chapter.title} (${chapter.author}) ${'─'.repeat(Math.max(3, 70 - chapter.title.length))}`),
  )
  console.log(`   expected: ${chapter.ends}, because ${chapter.why}\n`)
  const event = stage.eventFor(pull, 'pull_request')
  const run = { directory, apiUrl: simulator.url, repository: name, token, event, asOf: '2026-11-23T09:00:00Z' }
  const { code, log } = await runAction(run)
  if (code !== 0 && chapter.ends !== 'block') console.log(log)
  const comment = stage.comments(pull).find(({ author }) => author.login === 'github-actions[bot]')?.body ?? ''
  console.log(terminalMarkdown(comment, colour))
  cpSync(join(directory, 'report'), join(output, chapter.branch), { recursive: true })
  writeFileSync(join(output, chapter.branch, 'comment.md'), comment)
  const red = chapter.ends === 'block'
  console.log(bold(`   The job is ${code === 0 ? 'green' : 'red'}.\n`))
  if ((code !== 0) === red && comment !== '') return 0
  console.log(`   That is not what the story says. The job's log:\n${log}`)
  return 1
}

/** The retrained model is the work of two. */
function messageOf({ title, ends }: Chapter): string {
  const { id } = simulator.account('jo')
  return ends === 'hold' ? `${title}\n\nCo-authored-by: jo <${id}+jo@users.noreply.github.com>` : title
}

function tell(text: string): void {
  console.log(text.startsWith(' ') ? text : `\n${text}`)
}

function show(markdown: string): void {
  console.log(`\n${terminalMarkdown(markdown, colour)}`)
}
