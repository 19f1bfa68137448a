import { describe, expect, test } from 'vitest'
import { checklistText } from '../../../../src/app/setup/checklist-text.ts'
import { hasPullRequestTemplate } from '../../../../src/app/setup/pull-request-template.ts'
import { checklistOf } from '../../../../src/core/evaluate/controls/checklist.ts'
import { taskResult } from '../../../../src/core/evaluate/controls/custom-task.ts'
import { packs } from '../../../../src/core/evaluate/controls/packs.ts'
import { taskList } from '../../../../src/core/evidence/task-list.ts'
import type { ControlRules } from '../../../../src/core/policy/types.ts'
import { on } from './control-scene.ts'

const at = { line: 1, column: 1 }

function rules(names: readonly string[], ...tasks: readonly string[]): ControlRules {
  const custom = tasks.map((task, index) => {
    return { id: `A-${index}`, title: `Title of ${index}`, severity: 'block', ask: { kind: 'task', task }, at } as const
  })
  return { packs: names, adjust: [], custom, at }
}

function idsOf(...names: readonly string[]): readonly (string | null)[] {
  return checklistOf([rules(names)]).map(({ id }) => id)
}

describe('the checklist for pull requests', () => {
  test('holds what no control of the packs asks evidence of', () => {
    expect(idsOf()).toEqual(['data-split', 'eu5', 'fallback', 'no-raw-data', 'watched'])
    expect(idsOf('model-card-basic')).toEqual(idsOf())
    expect(idsOf('promotion-core')).toEqual(['data-split', 'eu5'])
    expect(idsOf('eu-ai-act-transparency')).not.toContain('eu5')
    expect(idsOf('eu-ai-act-high-risk', 'promotion-core')).toEqual([])
  })

  test('by another name of a pack too', () => {
    expect(idsOf('sr-11-7')).toEqual(idsOf('us-mrm-sr-26-2'))
    expect(idsOf('sr-11-7')).not.toEqual(idsOf())
  })

  test('holds each task that the policy asks for, once', () => {
    const both = [rules(['promotion-core'], 'threats', 'Threat model reviewed'), rules([], 'threats', 'eu5')]
    const all = checklistOf(both)
    expect(all.map(({ id, text }) => id ?? text)).toEqual(['Threat model reviewed', 'data-split', 'eu5', 'threats'])
  })
})

describe('the template', () => {
  const asked = [
    'threats',
    'Threat model reviewed',
    'With `code` and *emphasis*.',
    'legal: Signed off',
    'Ünï—cödé (§ 5)',
  ]
  const template = checklistText(checklistOf([rules([], ...asked)]))

  test('has every task open, and ticking it does it', () => {
    const open = taskList(template)
    const done = taskList(template.replaceAll('[ ]', '[x]'))
    for (const task of asked) {
      expect(taskResult(task, open).outcome).toBe('not-shown')
      expect(taskResult(task, done)).toMatchObject({ outcome: 'shown', found: 'E0' })
    }
    expect(open).toHaveLength(asked.length + 5)
  })

  test('excuses nothing as it stands, and everything with a reason', () => {
    expect(taskList(template).map(({ state }) => state)).not.toContain('not-applicable')
    const excused = taskList(template.replaceAll(/^- \[ \] .*$/gm, (line) => `${line} N/A — nothing changed there`))
    for (const task of asked) expect(taskResult(task, excused).outcome).toBe('not-asked')
  })

  test('satisfies no control of any pack, ticked or not', () => {
    const gate = `    controls:\n      packs: [${packs.map(({ id }) => id).join(', ')}]\n`
    const body = checklistText(checklistOf([rules([])])).replaceAll('[ ]', '[x]')
    for (const id of ['INV-01', 'DOC-01', 'MON-01']) {
      expect(on(id, { gate, body })).toBe(on(id, { gate, body: '' }))
    }
  })
})

test('a repository’s own template is left alone, wherever GitHub looks for it', () => {
  const places = ['pull_request_template.md', 'docs/PULL_REQUEST_TEMPLATE.md', '.github/PULL_REQUEST_TEMPLATE/model.md']
  for (const path of places) expect(hasPullRequestTemplate(['README.md', path])).toBe(true)
  expect(hasPullRequestTemplate(['docs/x/pull_request_template.md', 'my_pull_request_template.md'])).toBe(false)
})

test('a task is found among 10,000, for a hundred controls, in no time', () => {
  const body = Array.from({ length: 10_000 }, (_, index) => `- [x] t${index % 5_000}: Done, **twice** ${index}\n`).join(
    '',
  )
  const start = performance.now()
  const tasks = taskList(body)
  const outcomes = Array.from({ length: 100 }, (_, index) => taskResult(`t${index * 40}`, tasks).outcome)
  expect(new Set(outcomes)).toEqual(new Set(['shown']))
  expect(taskResult('t0', taskList(`${body}- [ ] t0: Once more\n`)).outcome).toBe('not-shown')
  expect(performance.now() - start).toBeLessThan(2_000)
})
