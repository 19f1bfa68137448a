import { workflowText } from '../../../../../src/app/setup/workflow-text.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const PATH = '/.github/workflows/countersign.yml'
const pinned = `countersign/countersign@${'a'.repeat(40)}`

/** A workflow that leaves nothing open, with parts of it written otherwise. */
function workflow(parts: { on?: string; permissions?: string; job?: string; steps?: string } = {}): string {
  const { on = 'pull_request:', permissions = 'permissions: { contents: read, pull-requests: write }\n' } = parts
  const { job = '', steps = '' } = parts
  return `on:\n  ${on}\n${permissions}jobs:\n  report:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - uses: ${pinned}\n${steps}`
}

const checkout = (ref: string): string =>
  `      - uses: actions/checkout@${'b'.repeat(40)}\n        with: { ref: "${ref}" }\n`
const run = (script: string): string => `      - run: |\n          echo hello\n          ${script}\n`

const HEAD_SHA = '${{ github.event.pull_request.head.sha }}'

function one(
  name: string,
  text: string,
  expects: ControlCase['expects'],
  more: Partial<ControlScene> = {},
): ControlCase {
  return { control: 'SEC-03', name, scene: { candidate: { [PATH]: text }, ...more }, expects }
}

const localAction = workflow({ steps: '      - uses: ./.github/actions/setup\n' })
const composite = (uses: string, script = 'echo hello'): string =>
  `runs:\n  using: composite\n  steps:\n    - uses: ${uses}\n    - { run: "${script}", shell: bash }\n`
const withAction = (text: string): Partial<ControlScene> => ({
  candidate: { [PATH]: localAction, '/.github/actions/setup/action.yml': text },
})

const failing = 'fail block'
const passing = 'pass block E3'

export const workflowCases: readonly ControlCase[] = [
  one('everything pinned and limited', workflow(), { low: 'pass warn E3', medium: passing, high: passing }),
  one(
    'each job says what its token may do',
    workflow({ permissions: '', job: '    permissions: { contents: write }\n' }),
    passing,
  ),
  one('an image by digest', workflow({ steps: `      - uses: docker://acme/a@sha256:${'c'.repeat(64)}\n` }), passing),
  one('an action of the repository that pins what it runs', localAction, passing, withAction(composite(pinned))),
  one('an action of the repository that does not', localAction, failing, withAction(composite('actions/cache@v4'))),
  one(
    'an action of the repository that runs what others wrote',
    localAction,
    failing,
    withAction(composite(pinned, 'echo ${{ github.event.issue.title }}')),
  ),
  one(
    'an action of the repository that is a program',
    localAction,
    passing,
    withAction('runs: { using: node24, main: a.js }\n'),
  ),
  one('an action of the repository that is none', localAction, 'indeterminate block', withAction('name: A\n')),
  one('an action of the repository that is not there', localAction, 'indeterminate block'),
  one('an action kept where none is read', workflow({ steps: '      - uses: ./actions/a\n' }), 'indeterminate block'),
  one('actions without a workflow', '', failing, {
    candidate: { '/.github/actions/setup/action.yml': composite(pinned) },
  }),
  one('the workflow that init writes is yet to be pinned', workflowText('main'), failing),
  one('an action by its tag', workflow({ steps: '      - uses: actions/checkout@v4\n' }), {
    low: 'fail warn',
    medium: failing,
    high: failing,
  }),
  one('an action by a short commit', workflow({ steps: '      - uses: actions/checkout@abcdef1\n' }), failing),
  one('an action by nothing', workflow({ steps: '      - uses: actions/checkout\n' }), failing),
  one('an action that is worked out', workflow({ steps: '      - uses: "${{ matrix.action }}"\n' }), failing),
  one('an image by its tag', workflow({ steps: '      - uses: docker://alpine:3\n' }), failing),
  one(
    'another workflow by its branch',
    `${workflow()}  other:\n    uses: acme/x/.github/workflows/y.yml@main\n`,
    failing,
  ),
  one('no permissions', workflow({ permissions: '' }), failing),
  one('empty permissions that say nothing', workflow({ permissions: 'permissions:\n' }), failing),
  one('permissions of nothing', workflow({ permissions: 'permissions: {}\n' }), passing),
  one('permissions for everything', workflow({ permissions: 'permissions: write-all\n' }), failing),
  one('permissions for everything in a job', workflow({ job: '    permissions: write-all\n' }), failing),
  one(
    'permission to write code for every job',
    workflow({ permissions: 'permissions: { contents: write }\n' }),
    failing,
  ),
  one(
    'code of a stranger with a token that writes',
    workflow({ on: 'pull_request_target:', steps: checkout(HEAD_SHA) }),
    failing,
  ),
  one(
    'code of a stranger, worked out',
    workflow({ on: 'pull_request_target:', steps: checkout("${{ github['head_ref'] }}") }),
    failing,
  ),
  one(
    'code of a stranger by its merge ref',
    workflow({ on: 'pull_request_target:', steps: checkout('refs/pull/7/merge') }),
    failing,
  ),
  one('code of a stranger by hand', workflow({ on: 'issue_comment:', steps: run('gh pr checkout 7') }), failing),
  one(
    'code of a stranger by git',
    workflow({
      on: 'workflow_run:',
      steps: `      - env: { REF: "\${{ github.event.workflow_run.head_sha }}" }\n        run: git fetch origin "$REF"\n`,
    }),
    failing,
  ),
  one(
    'code of a stranger where the token only reads',
    workflow({
      on: 'pull_request_target:',
      permissions: 'permissions: read-all\n',
      steps: checkout(HEAD_SHA),
    }),
    passing,
  ),
  one(
    'code of a stranger with a secret',
    workflow({
      on: 'pull_request_target:',
      permissions: 'permissions: read-all\n',
      steps: `${checkout(HEAD_SHA)}      - env: { KEY: "\${{ secrets.KEY }}" }\n        run: ./build\n`,
    }),
    failing,
  ),
  one(
    'code of the base branch',
    workflow({
      on: 'pull_request_target:',
      steps: checkout('${{ github.event.pull_request.base.sha }}'),
    }),
    passing,
  ),
  one('the head, where it has no rights', workflow({ steps: checkout(HEAD_SHA) }), passing),
  one('a title in a script', workflow({ steps: run('echo "${{ github.event.pull_request.title }}"') }), failing),
  one(
    'a title in a script, in other letters',
    workflow({ steps: run("echo ${{ GitHub['event'].issue.body }}") }),
    failing,
  ),
  one('a branch name in a script', workflow({ steps: run('echo ${{ github.head_ref }}') }), failing),
  one('the whole event in a script', workflow({ steps: run('echo ${{ toJSON(github) }}') }), failing),
  one(
    'a title in a script of JavaScript',
    workflow({
      steps: `      - uses: actions/github-script@${'b'.repeat(40)}\n        with: { script: "log('\${{ github.event.comment.body }}')" }\n`,
    }),
    failing,
  ),
  one(
    'a title in a script, behind a text with braces',
    workflow({ steps: run("echo ${{ format('{0}', github.event.issue.title) }}") }),
    failing,
  ),
  one(
    'a title by the environment, and from there into the script',
    workflow({
      steps: `      - env: { TITLE: "\${{ github.event.issue.title }}" }\n        run: echo "\${{ env.TITLE }}"\n`,
    }),
    failing,
  ),
  one(
    'a variable of their own in a script',
    workflow({ job: '    env: { DAYS: "3" }\n', steps: run('echo ${{ env.DAYS }}') }),
    passing,
  ),
  one(
    'code of a stranger by git, named for the whole workflow',
    `env: { REF: "${HEAD_SHA}" }\n${workflow({ on: 'pull_request_target:', steps: run('git -C . fetch origin "$REF"') })}`,
    failing,
  ),
  one(
    'code of a stranger with a secret of the whole workflow',
    `env: { KEY: "\${{ secrets.KEY }}" }\n${workflow({
      on: 'pull_request_target:',
      permissions: 'permissions: read-all\n',
      steps: checkout(HEAD_SHA),
    })}`,
    failing,
  ),
  one(
    'code of a stranger by another workflow',
    `on: pull_request_target\njobs:\n  a:\n    permissions: { contents: write }\n    uses: ./.github/workflows/b.yml\n    with: { sha: "${HEAD_SHA}" }\n`,
    failing,
  ),
  one(
    'code of a stranger in a workflow that others call',
    workflow({ on: 'workflow_call:', steps: checkout(HEAD_SHA) }),
    failing,
  ),
  one(
    'code of a stranger in a workflow that others may call as well',
    workflow({ on: '{ workflow_call: {}, pull_request_target: {} }', steps: checkout('${{ inputs.ref }}') }),
    failing,
  ),
  one(
    'a ref in a workflow that others call',
    workflow({ on: 'workflow_call:', steps: checkout('${{ inputs.ref }}') }),
    passing,
  ),
  one('a number in a script', workflow({ steps: run('echo ${{ github.event.pull_request.number }}') }), passing),
  one('the name of the event in a script', workflow({ steps: run('echo ${{ github.event_name }}') }), passing),
  one(
    'a title by the environment',
    workflow({
      steps: `      - env: { TITLE: "\${{ github.event.pull_request.title }}" }\n        run: echo "$TITLE"\n`,
    }),
    passing,
  ),
  one('no YAML', 'on: [', 'indeterminate block'),
  one('no workflow', 'name: x\n', 'indeterminate block'),
  one('jobs that are none', 'on: push\njobs: { a: 1 }\n', 'indeterminate block'),
  {
    control: 'SEC-03',
    name: 'no workflow at all',
    scene: {},
    expects: { low: 'fail warn', medium: failing, high: failing },
  },
  {
    control: 'SEC-03',
    name: 'a link to a workflow',
    scene: { candidate: { [PATH]: { kind: 'refused', why: 'symlink', detail: '' } } },
    expects: 'indeterminate block',
  },
  one('a newer one on the base branch that is open', workflow(), failing, {
    baseline: { [PATH]: workflow({ permissions: '' }) },
  }),
  one('an open one that this change closes', workflow(), passing, {
    baseline: { [PATH]: workflow({ permissions: '' }) },
    changes: [
      { path: PATH.slice(1), change: 'modified' },
      { path: 'models/churn/CARD.md', change: 'modified' },
    ],
  }),
  one('another on the base branch that is open', workflow(), failing, {
    baseline: { '/.github/workflows/release.yaml': workflow({ permissions: '' }) },
  }),
]
