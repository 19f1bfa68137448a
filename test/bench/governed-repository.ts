import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packs } from '../../src/core/evaluate/controls/packs.ts'
import { sha256 } from '../../src/core/base/digest.ts'
import { fullCard } from '../core/evaluate/controls/control-scene.ts'
import { files as basic } from '../core/report/cyclonedx/bom-scene.ts'

export const GOVERNED_MODELS = 50

/** A repository of 50 models with card, record, lineage, figures and documents; its head retrains each of them. */
export function governedRepository(directory: string): void {
  git(directory, ['init', '--quiet', '--initial-branch=main'])
  write(directory, '.github/countersign.yml', policyText())
  for (const id of ids) writeModel(directory, id, 'production')
  commit(directory, 'production')
  git(directory, ['checkout', '--quiet', '-b', 'retrain'])
  for (const id of ids) writeModel(directory, id, 'retrained')
  commit(directory, 'retrained')
}

const ids = Array.from({ length: GOVERNED_MODELS }, (_, at) => `model-${String(at).padStart(2, '0')}`)

function writeModel(directory: string, id: string, version: string): void {
  const weights = `${id} ${version}`
  const card = fullCard(sha256(weights).slice('sha256:'.length)).replaceAll('churn', id)
  const own = { ...basic, 'model.onnx': weights, 'CARD.md': card }
  for (const [path, content] of Object.entries(own)) {
    write(directory, `models/${id}/${path}`, typeof content === 'string' ? content : JSON.stringify(content))
  }
}

function write(directory: string, path: string, text: string): void {
  const place = join(directory, path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, text)
}

function policyText(): string {
  const keys =
    'artifact: model.onnx, card: CARD.md, metrics: [metrics.json], lineage: dvc.lock, governance: governance.yaml, documents: ["docs/*"]'
  const models = ids.map((id) => `  ${id}: { path: models/${id}, tier: high, owner: "@acme/ml", ${keys} }\n`)
  return `version: 1
models:
${models.join('')}roles:
  ml-lead: { users: [ana, ben] }
gates:
  production:
    branches: [main]
    metrics: [{ metric: auc, at_least: 0.8, regress_at_most: 0.01 }]
    controls: { packs: [${packs.map(({ id }) => id).join(', ')}] }
    approvals: [{ role: ml-lead, count: 1 }]
`
}

function commit(directory: string, message: string): void {
  git(directory, ['add', '--all'])
  git(directory, ['commit', '--quiet', '--message', message])
}

function git(directory: string, args: readonly string[]): void {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', '-c', 'commit.gpgsign=false']
  const done = spawnSync('git', [...who, ...args], { cwd: directory, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`)
}
