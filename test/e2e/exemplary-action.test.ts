import { expect, test } from 'vitest'
import { emptyFolder, runCli } from './cli.ts'
import { exemplaryFiles, exemplaryRules } from './exemplary.ts'
import { promotion } from './promotion.ts'

test('an exemplary model: the Action, without a checkout, says what the CLI says of the same commits', async () => {
  const { repository, propose, judge } = await promotion({ policy: null })
  repository.commit({ branch: 'main', files: { ...exemplaryRules(), ...exemplaryFiles('production') }, author: 'ana' })
  const pull = propose(exemplaryFiles('proposed'))
  const end = await judge(pull)
  const verdict = end.file('countersign-report/verdict.json') ?? ''
  expect(JSON.parse(verdict)).toMatchObject({ decision: 'hold' })
  expect(verdict).not.toMatch(/"outcome": "(?:fail|indeterminate)"/)
  const directory = emptyFolder()
  repository.writeTo(directory, { checkout: 'topic' })
  const known = ['--pull', '1', '--repository', 'acme/models', '--as-of', '2026-11-22T10:00:00Z']
  const { out, err } = await runCli(
    directory,
    'check',
    '--base',
    'main',
    '--head',
    'topic',
    '--format',
    'json',
    ...known,
  )
  expect(err).toBe('')
  expect(out).toBe(verdict)
})
