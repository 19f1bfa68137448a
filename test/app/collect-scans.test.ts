import { measureHere } from './measure-here.ts'
import { expect, test } from 'vitest'
import { collect } from '../../src/app/collect.ts'
import type { ChangeRequest } from '../../src/app/ports.ts'
import { readDossier } from '../../src/app/read-dossier.ts'
import { knownGovernance } from '../../src/core/evaluate/controls/catalogue.ts'
import type { Dossier } from '../../src/core/evaluate/dossier.ts'
import { evaluate } from '../../src/core/evaluate/evaluate.ts'
import { decodePolicy } from '../../src/core/policy/decode.ts'
import { hostilePickles } from '../core/evidence/serialised/samples.ts'
import { fakeRepository } from './fake-repository.ts'
import { quiet } from './quiet-log.ts'

const sha = (digit: string): string => digit.repeat(40)

const policyOf = (pack: string): string => `version: 1
models:
  churn:
    path: models/churn
    tier: low
    artifact: model.pkl
    card: MODEL_CARD.md
gates:
  production:
    branches: [main]
    controls: { packs: [${pack}] }
`

const request: ChangeRequest = {
  repository: 'acme/models',
  pull: 7,
  base: { ref: 'main', sha: sha('b') },
  head: { ref: 'topic', sha: sha('c') },
  pullRequest: { body: '' },
  policyPath: '.github/countersign.yml',
  asOf: '2026-11-22T10:00:00Z',
  gaps: [],
}

async function dossierOf(pack: string): Promise<Dossier> {
  const base = { '.github/countersign.yml': policyOf(pack), 'old.txt': 'jo@acme.io' }
  const head = {
    '.github/countersign.yml': policyOf(pack),
    'models/churn/model.pkl': hostilePickles['protocol 4'] ?? '',
    'models/churn/MODEL_CARD.md': '# Churn\n',
    'data/people.csv': 'email,v\njo@acme.io,1\n',
    'data/link.csv': { symlink: 'people.csv' },
  }
  const mergeBases = { [`${sha('b')} ${sha('c')}`]: sha('b') }
  const repository = fakeRepository({ commits: { [sha('b')]: base, [sha('c')]: head }, mergeBases })
  return collect(request, { repository, measure: measureHere }, quiet)
}

test('declared and changed files are looked into where a control asks', async () => {
  const { scans } = await dossierOf('promotion-core')
  expect(scans.map(({ path, scan }) => `${path} ${scan.kind}`)).toEqual([
    'data/link.csv refused',
    'data/people.csv scanned',
    'models/churn/MODEL_CARD.md scanned',
    'models/churn/model.pkl scanned',
  ])
  expect(JSON.stringify(scans)).not.toContain('jo@')
  expect(scans[1]).toMatchObject({
    scan: { sensitive: { findings: [{ what: 'identifier-column' }, { what: 'email' }] } },
  })
  expect(scans[3]).toMatchObject({ scan: { serialised: { format: 'pickle', facts: [{ about: 'posix system' }] } } })
})

test('nothing is looked into where none asks', async () => {
  expect((await dossierOf('model-card-basic')).scans).toEqual([])
})

test('a dossier from its file is judged alike', async () => {
  const dossier = await dossierOf('promotion-core')
  const read = readDossier({ path: 'd.json', text: JSON.stringify(dossier), digest: 'sha256:0' })
  const policy = dossier.policy === null ? null : decodePolicy(dossier.policy, knownGovernance)
  if (!read.ok || policy === null || !policy.ok) throw new Error('the dossier or its policy is not one')
  const verdict = evaluate(policy.value, dossier)
  expect(evaluate(policy.value, read.value)).toEqual(verdict)
  const outcomes = verdict.findings.flatMap(({ control, outcome }) =>
    control?.id === 'SEC-01' || control?.id === 'DATA-08' ? [`${control.id} ${outcome}`] : [],
  )
  expect(outcomes).toEqual(['DATA-08 fail', 'SEC-01 fail'])
})
