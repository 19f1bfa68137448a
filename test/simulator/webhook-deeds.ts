import { expect } from 'vitest'
import { type HookedScene, leads, requiring } from './hooked-scene.ts'

export type Deed = readonly [name: string, events: readonly string[], act: (scene: HookedScene) => void, says: object]

const parameters = {
  required_approving_review_count: 0,
  dismiss_stale_reviews_on_push: true,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_review_thread_resolution: false,
}
const dismissing = { ...requiring('ci'), rules: [{ type: 'pull_request', parameters }] }

/** Everything that can happen, what is told of it, and what the last thing told says. */
export const DEEDS: readonly Deed[] = [
  [
    'a push to the head of a pull request',
    ['push', 'pull_request.synchronize'],
    (scene) => void scene.repository.push({ branch: 'side', by: 'cleo', author: 'bob', files: { c: '1' } }),
    { before: expect.any(String), after: expect.any(String), sender: { login: 'cleo' } },
  ],
  [
    'a new branch',
    ['push', 'create'],
    (scene) => void scene.repository.push({ branch: 'next', author: 'bob', files: { c: '1' } }),
    { ref: 'next', ref_type: 'branch', master_branch: 'main' },
  ],
  [
    'a deleted branch, whose pull request is closed',
    ['push', 'delete', 'pull_request.closed'],
    (scene) => scene.repository.deleteBranch('side', { by: 'bob' }),
    { pull_request: { merged: false } },
  ],
  [
    'a retarget',
    ['push', 'create', 'pull_request.edited'],
    (scene) => {
      scene.repository.setBranch('prod', scene.first)
      scene.repository.retarget(1, 'prod', { by: 'ana' })
    },
    { changes: { base: { ref: { from: 'main' }, sha: { from: expect.any(String) } } }, sender: { login: 'ana' } },
  ],
  [
    'an edited description',
    ['pull_request.edited'],
    (scene) => scene.repository.editPull(1, { body: 'New.' }),
    {
      changes: { body: { from: 'Old.' } },
      pull_request: { body: 'New.' },
    },
  ],
  [
    'a retarget that makes approvals stale: they go without an event (approvals.md B103)',
    ['repository_ruleset.created', 'pull_request_review.submitted', 'push', 'create', 'pull_request.edited'],
    (scene) => {
      scene.repository.addRuleset(dismissing)
      scene.repository.review(1, { author: 'ana', state: 'APPROVED' })
      scene.repository.setBranch('prod', scene.first)
      scene.repository.retarget(1, 'prod')
    },
    { changes: { base: { ref: { from: 'main' } } } },
  ],
  [
    'a draft and back',
    ['pull_request.converted_to_draft', 'pull_request.ready_for_review'],
    (scene) => {
      scene.repository.setDraft(1, true)
      scene.repository.setDraft(1, false, { by: 'ana' })
    },
    { pull_request: { draft: false }, sender: { login: 'ana' } },
  ],
  [
    'labels',
    ['pull_request.labeled', 'pull_request.unlabeled'],
    (scene) => {
      scene.repository.label(1, 'urgent')
      scene.repository.unlabel(1, 'urgent', { by: 'ana' })
    },
    { label: { name: 'urgent' }, pull_request: { labels: [] } },
  ],
  [
    'closing and opening again',
    ['pull_request.closed', 'pull_request.reopened'],
    (scene) => {
      scene.repository.closePull(1, { by: 'ana' })
      scene.repository.reopenPull(1)
    },
    { pull_request: { state: 'open' } },
  ],
  [
    'asking for reviews, one event each, and taking it back',
    ['pull_request.review_requested', 'pull_request.review_requested', 'pull_request.review_request_removed'],
    (scene) => {
      scene.repository.requestReview(1, { by: 'bob', users: ['ana'], teams: ['leads'] })
      scene.repository.withdrawRequest(1, { by: 'bob', users: ['ana'] })
    },
    { requested_reviewer: { login: 'ana' }, pull_request: { requested_teams: [{ slug: 'leads' }] } },
  ],
  [
    'a review given, edited and dismissed',
    ['pull_request_review.submitted', 'pull_request_review.edited', 'pull_request_review.dismissed'],
    (scene) => {
      const review = scene.repository.review(1, { author: 'ana', state: 'APPROVED' })
      scene.repository.editReview(1, review, { body: 'Fine.', by: 'ana' })
      scene.repository.dismissReview(1, review, { by: 'bob', message: 'Too early.' })
    },
    { review: { state: 'dismissed', user: { login: 'ana' }, body: 'Fine.' }, sender: { login: 'bob' } },
  ],
  [
    'a comment written, edited by another and deleted',
    ['issue_comment.created', 'issue_comment.edited', 'issue_comment.deleted'],
    (scene) => {
      const comment = scene.repository.comment(1, { author: 'ana', body: 'Hm.' })
      scene.repository.editComment(comment, { by: 'bob', body: 'Ha.' })
      scene.repository.deleteComment(comment, { by: 'bob' })
    },
    { comment: { body: 'Ha.', user: { login: 'ana' } }, issue: { number: 1 }, sender: { login: 'bob' } },
  ],
  [
    'a status',
    ['status'],
    (scene) => scene.repository.setStatus(scene.first, { context: 'ci', state: 'failure', by: 'ana' }),
    { sha: expect.any(String), context: 'ci', branches: [{ name: 'main' }] },
  ],
  [
    'rulesets',
    ['repository_ruleset.created', 'repository_ruleset.edited', 'repository_ruleset.deleted'],
    (scene) => {
      const id = scene.repository.addRuleset(requiring('ci'))
      scene.repository.editRuleset(id, { enforcement: 'disabled' })
      scene.repository.deleteRuleset(id, { by: 'ana' })
    },
    { repository_ruleset: { enforcement: 'disabled' }, sender: { login: 'ana' } },
  ],
  [
    'classic protection',
    ['branch_protection_rule.created', 'branch_protection_rule.edited', 'branch_protection_rule.deleted'],
    (scene) => {
      scene.repository.protect('main', { required_status_checks: { checks: [{ context: 'ci', app_id: 1 }] } })
      scene.repository.protect('main', { enforce_admins: true })
      scene.repository.protect('main', null)
    },
    { rule: { name: 'main', admin_enforced: true } },
  ],
  [
    'a workflow run, started again by somebody else',
    ['workflow_run.completed'],
    (scene) =>
      void scene.repository.workflowRun({
        by: 'ana',
        triggeredBy: 'bob',
        branch: 'side',
        event: 'pull_request',
        attempt: 2,
      }),
    { workflow_run: { actor: { login: 'ana' }, triggering_actor: { login: 'bob' }, pull_requests: [{ number: 1 }] } },
  ],
  [
    'another name',
    ['repository.renamed'],
    (scene) => scene.repository.rename('scores'),
    {
      changes: { repository: { name: { from: 'models' } } },
      repository: { full_name: 'acme/scores' },
    },
  ],
  [
    'somebody joins a team and so the organization, and leaves the team',
    ['organization.member_added', 'membership.added', 'membership.removed'],
    (scene) => {
      leads(scene).add('cy')
      leads(scene).remove('cy', { by: 'ana' })
    },
    { member: { login: 'cy' }, team: { slug: 'leads', parent: { slug: 'all' } }, sender: { login: 'ana' } },
  ],
  [
    'an invitation tells nothing until it is accepted',
    ['organization.member_added', 'membership.added'],
    (scene) => {
      leads(scene).invite('cy')
      leads(scene).accept('cy')
    },
    { member: { login: 'cy' } },
  ],
  [
    'somebody leaves the organization, and so its teams',
    ['membership.removed', 'organization.member_removed'],
    (scene) => scene.simulator.organization('acme').remove('ana', { by: 'boss' }),
    { membership: { user: { login: 'ana' } }, sender: { login: 'boss' } },
  ],
  [
    'a team renamed, hidden and deleted',
    ['team.edited', 'team.edited', 'team.deleted'],
    (scene) => {
      const team = leads(scene)
      team.rename('The Leads')
      team.setPrivacy('secret')
      team.delete()
    },
    { team: { slug: 'the-leads', privacy: 'secret' } },
  ],
  [
    'an account deleted',
    ['organization.member_removed'],
    (scene) => scene.simulator.deleteAccount('ana'),
    { membership: { user: { login: 'ana' } } },
  ],
  [
    'an installation suspended, resumed, its repositories chosen, its permissions granted, and gone',
    [
      'installation.suspend',
      'installation.unsuspend',
      'installation_repositories.removed',
      'installation_repositories.added',
      'installation.new_permissions_accepted',
      'installation.deleted',
    ],
    (scene) => {
      scene.app.suspend(scene.installation)
      scene.app.suspend(scene.installation, false)
      scene.app.select(scene.installation, 'acme/models', false)
      scene.app.select(scene.installation, 'acme/models')
      scene.app.accept(scene.installation)
      scene.app.uninstall(scene.installation, 'boss')
    },
    { installation: { id: expect.any(Number), app_slug: 'gate' }, sender: { login: 'boss' } },
  ],
  [
    'a merge',
    ['pull_request.closed', 'push'],
    (scene) => void scene.repository.merge(1, { by: 'ana' }),
    { ref: 'refs/heads/main', sender: { login: 'ana' }, commits: [{ modified: ['a'] }, {}] },
  ],
]
