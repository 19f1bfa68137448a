import { expect, test } from 'vitest'
import { rulesetFor } from '../../../src/app/doctor/ruleset.ts'
import { matchesGlob } from '../../../src/core/base/glob.ts'
import { decodedPolicy } from '../../../src/core/evaluate/decoded-policy.ts'
import { sha256 } from '../../../src/core/base/digest.ts'
import { fnmatch } from '../../simulator/fnmatch.ts'
import { Validator } from '../../simulator/validation.ts'
import { POLICY } from './armed.ts'

function rulesetOn(branches: readonly string[]): ReturnType<typeof rulesetFor> {
  const text = POLICY.replace('[main]', JSON.stringify(branches))
  const decoded = decodedPolicy({ path: 'p.yml', text, digest: sha256(text) })
  const gate = decoded.ok ? decoded.value.gates[0] : undefined
  if (gate === undefined) throw new Error('the policy is wrong')
  return rulesetFor(gate, 7001)
}

function patternsOn(branches: readonly string[]): readonly string[] {
  // the shape is the one the test below holds against GitHub's description
  const { conditions } = rulesetOn(branches) as { conditions: { ref_name: { include: string[] } } }
  return conditions.ref_name.include
}

test('GitHub’s description allows it', () => {
  const problem = new Validator('2022-11-28').requestProblem({
    method: 'POST',
    template: '/repos/{owner}/{repo}/rulesets',
    parameters: new Map([
      ['owner', 'acme'],
      ['repo', 'models'],
    ]),
    query: new URLSearchParams(),
    body: rulesetOn(['main', 'release/*']),
  })
  expect(problem).toBeNull()
})

test('it requires the check of the App, and lets nobody pass', () => {
  expect(rulesetOn(['main'])).toMatchObject({
    enforcement: 'active',
    bypass_actors: [],
    rules: expect.arrayContaining([
      {
        type: 'required_status_checks',
        parameters: expect.objectContaining({
          required_status_checks: [{ context: 'countersign/production', integration_id: 7001 }],
        }),
      },
    ]),
  })
})

const names = [
  'main',
  'mainx',
  'release',
  'release/1',
  'release/1/2',
  'release/1/fix',
  'r/fix',
  'a/release/1',
  'v1',
  'v12',
]

test.each([['main'], ['release/*'], ['release/**'], ['**'], ['*'], ['**/fix'], ['release/**/fix'], ['v?']])(
  '%s covers in GitHub’s language what it covers in ours',
  (glob) => {
    const [pattern = ''] = patternsOn([glob])
    for (const name of names)
      expect([name, fnmatch(pattern, `refs/heads/${name}`)]).toEqual([name, matchesGlob(glob, name)])
  },
)

test('what is special in that language and not in ours can’t stand in a policy', () => {
  for (const branch of ['release[12]', 'release\\*', 'release{1,2}['])
    expect(() => patternsOn([branch])).toThrow('wrong')
})
