import type { Json } from '../json.ts'
import type { RepositoryState } from '../state.ts'
import { accountShape, nodeId, SITE } from './account.ts'

/** Address of a repository in the API. */
export function repositoryUrl(repository: RepositoryState): string {
  return `${repository.hub.url}/repos/${repository.name}`
}

/** Address of a repository for people. */
export function repositoryPage(repository: RepositoryState): string {
  return `${SITE}/${repository.name}`
}

/** `repository`, as in the sides of a pull request and in events. */
export function repositoryShape(repository: RepositoryState): Json {
  const { hub, id, name, createdAt } = repository
  return {
    id,
    node_id: nodeId('R', id),
    name: name.split('/')[1],
    full_name: name,
    owner: accountShape(hub, repository.owner),
    private: repository.private,
    html_url: repositoryPage(repository),
    description: null,
    fork: repository.parent !== null,
    url: repositoryUrl(repository),
    ...links(repository),
    ...remotes(name),
    homepage: null,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 0,
    license: null,
    default_branch: repository.defaultBranch,
    topics: [],
    ...features(repository),
    pushed_at: createdAt,
    created_at: createdAt,
    updated_at: createdAt,
    allow_forking: true,
    web_commit_signoff_required: false,
    is_template: false,
  }
}

/** `full-repository` */
export function fullRepositoryShape(repository: RepositoryState): Json {
  const { hub, owner, parent } = repository
  return {
    ...repositoryShape(repository),
    subscribers_count: 0,
    network_count: 0,
    temp_clone_token: null,
    ...(owner.kind === 'Organization' ? { organization: accountShape(hub, owner) } : {}),
    ...(parent === null
      ? {}
      : {
          parent: repositoryShape(parent),
          source: repositoryShape(parent),
        }),
  }
}

function remotes(name: string): Json {
  return {
    git_url: `git://github.com/${name}.git`,
    ssh_url: `git@github.com:${name}.git`,
    clone_url: `${SITE}/${name}.git`,
    svn_url: `${SITE}/${name}`,
    mirror_url: null,
  }
}

function features(repository: RepositoryState): Json {
  const open = [...repository.pulls.values()].filter((pull) => pull.state === 'open').length
  return {
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    forks: 0,
    watchers: 0,
    visibility: repository.private ? 'private' : 'public',
    open_issues_count: open,
    open_issues: open,
  }
}

const PLAIN_LINKS =
  'contributors deployments downloads events forks hooks languages merges stargazers subscribers subscription tags teams'

const TEMPLATE_LINKS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  statuses_url: '/statuses/{sha}',
  trees_url: '/git/trees{/sha}',
}

/** Addresses by where a repository is: they are in every pull request twice. */
const known = new Map<string, Json>()

function links(repository: RepositoryState): Json {
  const url = repositoryUrl(repository)
  const found = known.get(url) ?? linksBelow(url)
  known.set(url, found)
  return found
}

function linksBelow(url: string): Json {
  const plain = PLAIN_LINKS.split(' ').map((name): [string, string] => [`${name}_url`, `${url}/${name}`])
  const templates = Object.entries(TEMPLATE_LINKS).map(([name, rest]): [string, string] => [name, `${url}${rest}`])
  return Object.fromEntries([...plain, ...templates])
}

/** `minimal-repository`, as in workflow runs. */
export function minimalRepositoryShape(repository: RepositoryState): Json {
  const { hub, id, name } = repository
  return {
    id,
    node_id: nodeId('R', id),
    name: name.split('/')[1],
    full_name: name,
    owner: accountShape(hub, repository.owner),
    private: repository.private,
    html_url: repositoryPage(repository),
    description: null,
    fork: repository.parent !== null,
    url: repositoryUrl(repository),
    ...links(repository),
  }
}
