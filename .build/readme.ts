// `npm run readme`: fills the generated parts of README.md. A test holds them equal.
import { measureInWorker } from '../src/adapters/measurer/measure-in-worker.ts'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { evaluateChange } from '../src/app/evaluate-change.ts'
import { knownRows } from '../src/core/evaluate/metrics/known-table.ts'
import { readers } from '../src/core/evidence/formats.ts'
import { renderComment } from '../src/core/report/markdown.ts'
import { fakeRepository } from '../test/app/fake-repository.ts'
import { chapters, production, type Files } from '../test/demo/story.ts'

const root = join(import.meta.dirname, '..')

/** README.md as it should be: what stands between `<!-- name -->` and `<!-- /name -->` is made anew. */
export async function readmeText(): Promise<string> {
  const parts = new Map([
    ['example', await exampleReport()],
    ['gate', approvalsSection()],
    ['policy', fenced('yaml', read('test/golden/readme/policy.yml'))],
    ['measured', measuredExample()],
    ['measuring', fenced('yaml', read('test/golden/measured/policy.yml'))],
    ['formats', formatTable()],
    ['known', metricTable()],
    ['inputs', actionTables()],
  ])
  return read('README.md').replace(/<!-- (\w+) -->\n[\s\S]*?<!-- \/\1 -->/g, (whole, name: string) => {
    const part = parts.get(name)
    return part === undefined ? whole : `<!-- ${name} -->\n${part.trim()}\n<!-- /${name} -->`
  })
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** How signatures stand, as a report says it on a pull request that was changed after it was signed. */
function approvalsSection(): string {
  const comment = read('test/golden/report/approvals-counted/comment.md')
  const from = comment.indexOf('### ✍️')
  const section = comment.slice(from, comment.indexOf('\n**What you sign**', from))
  return section
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

/** What `countersign measure` says of two versions, and how it was asked. */
function measuredExample(): string {
  const files = 'test/golden/measured/candidate.csv --baseline test/golden/measured/production.csv'
  const columns = '--id customer --label churned --score probability --slices region --metrics auc,log_loss,recall'
  const command = `measure ${files} ${columns}`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/main.ts', ...command.split(' ')], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`measure: ${stderr}`)
  return fenced('', `node dist/cli.js measure ${files} \\\n  ${columns}\n\n${stdout}`)
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\`\`\``
}

/** The top of the comment on the demo's blocked pull request, up to the end of the table of what fails. */
async function exampleReport(): Promise<string> {
  const chapter = chapters.find(({ ends }) => ends === 'block')
  if (chapter === undefined) throw new Error('no chapter is blocked')
  const [base, head] = ['a'.repeat(40), 'b'.repeat(40)]
  const before = present(production)
  const commits = { [base]: before, [head]: present({ ...before, ...chapter.files }) }
  const repository = fakeRepository({ commits, mergeBases: { [`${base} ${head}`]: base } })
  const request = {
    repository: 'acme/models',
    pull: 3,
    base: { ref: 'main', sha: base },
    head: { ref: chapter.branch, sha: head },
    pullRequest: null,
    policyPath: '.github/countersign.yml',
    asOf: '2026-11-23T09:00:00Z',
    gaps: [],
  }
  const { view } = await evaluateChange(
    request,
    { repository, measure: measureInWorker(null) },
    { info: () => {}, warn: () => {} },
  )
  const lines = renderComment(view).split('\n').slice(1)
  const failing = lines.findIndex((line) => line.startsWith('### ❌'))
  const table = lines.findIndex((line, at) => at > failing && line.startsWith('|'))
  const end = lines.findIndex((line, at) => at > table && line === '')
  return lines
    .slice(0, end)
    .map((line) => `> ${line}`.trimEnd().replace(/^> > \[!\w+\]$/, '>'))
    .join('\n')
}

function present(files: Files): Record<string, string> {
  return Object.fromEntries(Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, text]])))
}

function formatTable(): string {
  const rows = readers.map(({ title, format }) => `| ${title} | \`${format}\` |`).toSorted()
  return ['| evidence | name for `format:` |', '|---|---|', ...rows].join('\n')
}

function metricTable(): string {
  const rows = knownRows.map(({ names, direction, least, greatest }) => {
    const range = least === null && greatest === null ? 'any' : `${least ?? '−∞'} to ${greatest ?? '∞'}`
    return `| ${names.map((name) => `\`${name}\``).join(', ')} | ${direction ?? 'must be stated'} | ${range} |`
  })
  return ['| metric | better | range |', '|---|---|---|', ...rows].join('\n')
}

type Declared = Readonly<Record<string, { readonly description: string; readonly default?: string }>>

function actionTables(): string {
  // our own file; a test of the Action reads it too
  const action = parse(read('action.yml')) as { readonly inputs: Declared; readonly outputs: Declared }
  const inputs = Object.entries(action.inputs).map(
    ([name, { description, default: usual = '' }]) =>
      `| \`${name}\` | ${usual === '' ? '' : `\`${usual}\``} | ${description} |`,
  )
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`)
  return [
    '| input | default | meaning |',
    '|---|---|---|',
    ...inputs,
    '',
    '| output | meaning |',
    '|---|---|',
    ...outputs,
  ].join('\n')
}

if (import.meta.main) writeFileSync(join(root, 'README.md'), await readmeText())
