import { lineIndex, positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import { child, entriesOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { mayWrite } from './workflow-jobs.ts'
import type { Workflow, WorkflowJob } from './workflow-jobs.ts'

/** A way into the repository that a workflow leaves open; `what` goes on from the name of its file. */
export type WorkflowDanger = { readonly what: Detail; readonly at: Position }

type Found = { readonly what: Detail; readonly offset: number }

/** Every danger of a workflow, in order of place. `text` is the file it was read from. */
export function workflowDangers(workflow: Workflow, text: string): readonly WorkflowDanger[] {
  const lines = lineIndex(text)
  const found = [
    ...widePermissions(workflow),
    ...workflow.jobs.flatMap(({ steps }) => steps.flatMap(unpinned)),
    ...workflow.jobs.flatMap((job) => foreignCode(workflow, job, text)),
    ...workflow.jobs.flatMap(({ steps }) => steps.flatMap((step) => injections(step, text))),
  ]
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ what, offset }) => ({ what, at: positionAt(lines, offset) }))
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

/** Refs that a stranger has no say in. */
const OWN_REF =
  /^\$\{\{\s*(?:github\.sha|github\.ref|github\.event\.repository\.default_branch|github\.event\.pull_request\.base\.(?:sha|ref))\s*\}\}$/

const HEAD =
  /github\.event\.pull_request\.head|github\.head_ref|github\.event\.workflow_run\.head_|refs\/pull\/|pull\/\$/

const FETCHES = /\bgit\s+(?:fetch|checkout|pull|clone|switch|worktree)\b/

function foreignCode({ events, permissions }: Workflow, job: WorkflowJob, text: string): readonly Found[] {
  const event = events.find((each) => PRIVILEGED.has(each))
  const source = text.slice(job.node.at.start, job.node.at.end)
  const isArmed = mayWrite(job.permissions ?? permissions) || /\bsecrets\s*[.[]/.test(source)
  if (event === undefined || !isArmed) return []
  const places = job.steps.flatMap((step) => [...checkedOut(step), ...fetched(step, source)])
  return places.map((offset) => ({
    what: detail`checks out code of the pull request on ${named(event)}, with a token that may write or with secrets`,
    offset,
  }))
}

function checkedOut(step: Node): readonly number[] {
  return ['ref', 'repository'].flatMap((key) => {
    const node = child(child(step, 'with'), key)
    const value = stringOf(node)?.trim() ?? ''
    const isForeign = value.includes('refs/pull/') || (value.includes('${{') && !OWN_REF.test(value))
    return node !== undefined && isForeign ? [node.at.start] : []
  })
}

function fetched(step: Node, source: string): readonly number[] {
  const run = child(step, 'run')
  const script = stringOf(run) ?? ''
  const isForeign = /\bgh\s+pr\s+checkout\b/.test(script) || (FETCHES.test(script) && HEAD.test(source))
  return run !== undefined && isForeign ? [run.at.start] : []
}

/** What a stranger can't put words into. */
const HARMLESS = /^github\.event\.(?:[\w.]+\.)?(?:number|id|node_id|sha|draft|merged|run_id|run_number|run_attempt)$/

/** Where a script is put together from what others wrote: the shell runs their words. */
function injections(step: Node, text: string): readonly Found[] {
  const scripts = [child(step, 'run'), child(child(step, 'with'), 'script')]
  return scripts.flatMap((script) => {
    if (script === undefined) return []
    const { start, end } = script.at
    return [...text.slice(start, end).matchAll(/\$\{\{([^}]*)\}?\}/g)]
      .filter(([, expression = '']) => comesFromOthers(expression.trim()))
      .map(({ index, 1: expression = '' }) => ({
        what: detail`puts ${named(expression.trim().slice(0, 60))} into a script, and whoever writes it runs commands`,
        offset: start + index,
      }))
  })
}

function comesFromOthers(expression: string): boolean {
  const plain = expression.toLowerCase()
  if (/\btojson\s*\(\s*github\s*\)/.test(plain) || /\bgithub\s*(?:\.|\[\s*')\s*head_ref\b/.test(plain)) return true
  return /\bgithub\s*(?:\.|\[\s*')\s*event\b/.test(plain) && !HARMLESS.test(plain)
}
