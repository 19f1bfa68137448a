import { lineIndex, positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import { child, entriesOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { stepsOf } from './local-actions.ts'
import { mayWrite } from './workflow-jobs.ts'
import type { Workflow, WorkflowJob } from './workflow-jobs.ts'

/** A way into the repository that a workflow leaves open; `what` goes on from the name of its file. */
export type WorkflowDanger = { readonly what: Detail; readonly at: Position }

type Found = { readonly what: Detail; readonly offset: number }

/** Every danger of a workflow, in order of place. `text` is the file it was read from. */
export function workflowDangers(workflow: Workflow, text: string): readonly WorkflowDanger[] {
  const lines = lineIndex(text)
  const outside = mentionsIn(outsideOfJobs(workflow, text))
  const variables = setByOthers(stepsOf(workflow), workflow.env)
  const found = [
    ...widePermissions(workflow),
    ...workflow.jobs.flatMap(({ steps }) => steps.flatMap(unpinned)),
    ...workflow.jobs.flatMap((job) => {
      const own = mentionsIn(text.slice(job.node.at.start, job.node.at.end))
      return foreignCode(workflow, job, { head: outside.head || own.head, secrets: outside.secrets || own.secrets })
    }),
    ...workflow.jobs.flatMap(({ steps }) => steps.flatMap((step) => injections(step, variables, text))),
  ]
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ what, offset }) => ({ what, at: positionAt(lines, offset) }))
}

/** The dangers in the steps of a composite action: it runs with the rights of whoever calls it. */
export function actionDangers(steps: readonly Node[], text: string): readonly WorkflowDanger[] {
  const lines = lineIndex(text)
  const variables = setByOthers(steps)
  const found = [...steps.flatMap(unpinned), ...steps.flatMap((step) => injections(step, variables, text))]
  return found.map(({ what, offset }) => ({ what, at: positionAt(lines, offset) }))
}

/** What no whole workflow should be allowed: with it, any step of any job can change code, releases or clouds. */
const POWERFUL: ReadonlySet<string> = new Set([
  'contents',
  'actions',
  'packages',
  'deployments',
  'id-token',
  'pages',
  'security-events',
  'attestations',
])

function widePermissions({ permissions, jobs }: Workflow): readonly Found[] {
  const all = [permissions, ...jobs.map((job) => job.permissions)]
  const everything = all.flatMap((each) =>
    stringOf(each) === 'write-all' && each !== undefined
      ? [{ what: detail`lets a token write everything`, offset: each.at.start }]
      : [],
  )
  const powerful = entriesOf(permissions)
    .filter(({ key, value }) => POWERFUL.has(key) && stringOf(value) === 'write')
    .map(({ key, keyAt }) => ({
      what: detail`gives ${named(`${key}: write`)} to all of its jobs`,
      offset: keyAt.start,
    }))
  return [...everything, ...powerful, ...unstated(permissions, jobs)]
}

function unstated(permissions: Node | undefined, jobs: Workflow['jobs']): readonly Found[] {
  if (permissions !== undefined && permissions.kind !== 'null') return []
  return jobs
    .filter((job) => job.permissions === undefined || job.permissions.kind === 'null')
    .map(({ id, node }) => ({
      what: detail`does not say what the token of the job ${named(id.slice(0, 60))} may do`,
      offset: node.at.start,
    }))
}

const PINNED = /^(?:\.\/[^\s$]*|docker:\/\/[^\s$]+@sha256:[0-9a-f]{64}|[^@\s$]+@[0-9a-f]{40})$/

function unpinned(step: Node): readonly Found[] {
  const uses = child(step, 'uses')
  if (uses === undefined || PINNED.test(stringOf(uses) ?? '')) return []
  return [
    {
      what: detail`runs ${named((stringOf(uses) ?? 'something').slice(0, 80))}, which is not pinned to a commit`,
      offset: uses.at.start,
    },
  ]
}

/** Events in which a stranger's change runs with the rights of the repository. */
const PRIVILEGED: ReadonlySet<string> = new Set(['pull_request_target', 'workflow_run', 'issue_comment'])

/** It runs on the event of its caller. */
const CALLED = 'workflow_call'

/** Refs that a stranger has no say in. */
const OWN_REF =
  /^\$\{\{\s*(?:github\.sha|github\.ref|github\.event\.repository\.default_branch|github\.event\.pull_request\.base\.(?:sha|ref))\s*\}\}$/

const HEAD =
  /pull_request['"\s\].[]{1,8}head\b|\bhead_ref\b|workflow_run['"\s\].[]{1,8}head_|refs\/pull\/|pull\/["'{]{0,2}\$|\bheadRef/i

const FETCHES =
  /\bgit\b[^\n;|&]{0,200}\s(?:fetch|checkout|pull|clone|switch|worktree)\b|\bgh\b[^\n;|&]{0,200}\srepo\s+clone\b|\/(?:tarball|zipball|archive)\/|\bcodeload\./

const SECRETS = /\bsecrets\s*(?:[.[]|:\s*inherit\b)/

/** What a text speaks of: the head of a pull request, and secrets. */
type Mentions = { readonly head: boolean; readonly secrets: boolean }

function mentionsIn(text: string): Mentions {
  return { head: HEAD.test(text), secrets: SECRETS.test(text) }
}

function foreignCode({ events, permissions }: Workflow, job: WorkflowJob, mentions: Mentions): readonly Found[] {
  const event = events.find((each) => PRIVILEGED.has(each)) ?? events.find((each) => each === CALLED)
  const isArmed = mayWrite(job.permissions ?? permissions) || mentions.secrets
  if (event === undefined || !isArmed) return []
  const places = job.steps.flatMap((step) => [...checkedOut(step, event), ...fetched(step, mentions)])
  return [...places, ...calledWith(job.node)].map((offset) => ({
    what: detail`checks out code of the pull request on ${named(event)}, with a token that may write or with secrets`,
    offset,
  }))
}

/** What stands outside of all jobs holds for each of them. */
function outsideOfJobs({ jobs }: Workflow, text: string): string {
  let from = 0
  const pieces = jobs.map(({ node: { at } }) => {
    const piece = text.slice(from, at.start)
    from = at.end
    return piece
  })
  return [...pieces, text.slice(from)].join('\n')
}

function checkedOut(step: Node, event: string): readonly number[] {
  return ['ref', 'repository'].flatMap((key) => {
    const node = child(child(step, 'with'), key)
    const value = stringOf(node)?.trim() ?? ''
    // who calls a workflow with a ref of their own is looked at where they call it
    const isWorkedOut = event === CALLED ? HEAD.test(value) : value.includes('${{') && !OWN_REF.test(value)
    return node !== undefined && (value.includes('refs/pull/') || isWorkedOut) ? [node.at.start] : []
  })
}

/** Another workflow that is handed the head of a pull request: what it does with that can't be seen from here. */
function calledWith(job: Node): readonly number[] {
  if (child(job, 'uses') === undefined) return []
  return entriesOf(child(job, 'with')).flatMap(({ key, value }) =>
    key !== 'ref' && key !== 'repository' && HEAD.test(stringOf(value) ?? '') ? [value.at.start] : [],
  )
}

function fetched(step: Node, { head }: Mentions): readonly number[] {
  const run = child(step, 'run')
  const script = stringOf(run) ?? ''
  const isForeign = /\bgh\b[^\n;|&]{0,200}\spr\s+checkout\b/.test(script) || (FETCHES.test(script) && head)
  return run !== undefined && isForeign ? [run.at.start] : []
}

/** What a stranger can't put words into. */
const HARMLESS = /^github\.event\.(?:[\w.]+\.)?(?:number|id|node_id|sha|draft|merged|run_id|run_number|run_attempt)$/

/** What stands in an expression; a text in it may hold braces. */
const EXPRESSION = /\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)/g

/** Where a script is put together from what others wrote: the shell runs their words. */
function injections(step: Node, variables: ReadonlySet<string>, text: string): readonly Found[] {
  const scripts = [child(step, 'run'), child(child(step, 'with'), 'script')]
  return scripts.flatMap((script) => {
    if (script === undefined) return []
    const { start, end } = script.at
    return [...text.slice(start, end).matchAll(EXPRESSION)]
      .filter(
        ([, expression = '']) =>
          comesFromOthers(expression.trim()) || namesOf(expression).some((name) => variables.has(name)),
      )
      .map(({ index, 1: expression = '' }) => ({
        what: detail`puts ${named(expression.trim().slice(0, 60))} into a script, and whoever writes it runs commands`,
        offset: start + index,
      }))
  })
}

/** Variables that hold what others wrote, in any of their places: safe as `$NAME`, and not as a part of the script. */
function setByOthers(steps: readonly Node[], env?: Node): ReadonlySet<string> {
  const places = [env, ...steps.map((step) => child(step, 'env'))]
  const foreign = places.flatMap(entriesOf).filter(({ value }) => {
    const written = [...(stringOf(value) ?? '').matchAll(EXPRESSION)]
    return written.some(([, expression = '']) => comesFromOthers(expression.trim()))
  })
  return new Set(foreign.map(({ key }) => key.toLowerCase()))
}

function namesOf(expression: string): readonly string[] {
  const found = expression.matchAll(/\benv\s*(?:\.|\[\s*')\s*([\w-]+)/gi)
  return [...found].map(([, name = '']) => name.toLowerCase())
}

function comesFromOthers(expression: string): boolean {
  const plain = expression.toLowerCase()
  if (/\btojson\s*\(\s*github\s*\)/.test(plain) || /\bgithub\s*(?:\.|\[\s*')\s*head_ref\b/.test(plain)) return true
  return /\bgithub\s*(?:\.|\[\s*')\s*event\b/.test(plain) && !HARMLESS.test(plain)
}
