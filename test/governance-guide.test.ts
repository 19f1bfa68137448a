import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { controlPages, PAGES } from '../.build/control-pages.ts'
import { controls } from '../src/core/evaluate/controls/catalogue.ts'
import { packs } from '../src/core/evaluate/controls/packs.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'src/core/evaluate/controls')
const guide = readFileSync(join(folder, 'README.md'), 'utf8')

describe('pages about controls', () => {
  test.each([...controlPages()])('%s is up to date (npm run readme)', (name, text) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
  })

  test('every control and every pack has its page, and no other is there', () => {
    const expected = [...controls, ...packs].map(({ id }) => `${id}.md`)
    expect(readdirSync(join(folder, PAGES)).toSorted()).toEqual(expected.toSorted())
  })

  test('every link leads to a file', () => {
    for (const [page, text] of new Map([...controlPages(), ['README.md', guide]])) {
      const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
      const dead = targets.filter((target) => !existsSync(join(folder, dirname(page), target)))
      expect([page, dead]).toEqual([page, []])
    }
  })
})

describe('the guide', () => {
  const directory = mkdtempSync(join(tmpdir(), 'guide-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  const lines = [...guide.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block = '']) => block.trim().split('\n'))
  startFrom(directory)

  test('shows more than a few commands', () => expect(lines.length).toBeGreaterThan(8))

  test.each(lines)('%s', (line) => {
    const command = line.replace(/^countersign/, `'${process.execPath}' '${join(root, 'src/cli/main.ts')}'`)
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: directory, encoding: 'utf8' })
    const expected = Number(/# exit (\d)/.exec(line)?.[1] ?? 0)
    expect([line, status, status === expected ? '' : stderr]).toEqual([line, expected, ''])
  })

  test('wrote what it says', () => {
    expect(JSON.parse(readFileSync(join(directory, 'bom.json'), 'utf8')).bomFormat).toBe('CycloneDX')
    expect(readFileSync(join(directory, 'soa.csv'), 'utf8')).toContain('A.6.2.7')
  })

  test('its pieces of policy are YAML', () => {
    const blocks = [...guide.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = '']) => block)
    expect(blocks.map((block) => typeof parse(block))).toEqual(blocks.map(() => 'object'))
  })
})

/** A repository with a model on its main branch, and a change to it that is not committed. */
function startFrom(directory: string): void {
  mkdirSync(join(directory, 'models/churn'), { recursive: true })
  writeFileSync(join(directory, 'models/churn/model.onnx'), 'weights\n')
  writeFileSync(join(directory, 'models/churn/metrics.json'), '{"auc": 0.87}\n')
  const git = (...args: readonly string[]): void => {
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false']
    execFileSync('git', [...who, ...args], { cwd: directory, stdio: 'ignore' })
  }
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'A model')
  writeFileSync(join(directory, 'models/churn/metrics.json'), '{"auc": 0.88}\n')
}
