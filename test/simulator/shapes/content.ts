import type { Json } from '../json.ts'
import type { RepositoryState } from '../state.ts'
import type { TreePath } from '../trees.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

/** An entry of a repository, at the ref it was asked for. */
export type Located = { readonly repository: RepositoryState; readonly ref: string; readonly entry: TreePath }

const TYPES: Readonly<Record<TreePath['mode'], string>> = {
  '100644': 'file',
  '100755': 'file',
  '120000': 'symlink',
  '160000': 'submodule',
  '40000': 'dir',
}

/** What a content entry is called. Listings call a submodule a file until API version 2026-03-10 (platform.md 1.3). */
export function contentType(entry: TreePath): string {
  return TYPES[entry.mode]
}

/** The fields that all content shapes share. */
export function contentShape({ repository, ref, entry }: Located): Json {
  const path = entry.path.split('/').map(encodeURIComponent).join('/')
  const self = `${repositoryUrl(repository)}/contents/${path}?ref=${encodeURIComponent(ref)}`
  const kind = entry.mode === '40000' ? 'tree' : 'blob'
  const git = entry.mode === '160000' ? null : `${repositoryUrl(repository)}/git/${kind}s/${entry.id}`
  const html =
    entry.mode === '160000' ? null : `${repositoryPage(repository)}/${kind}/${encodeURIComponent(ref)}/${path}`
  return {
    type: contentType(entry),
    name: entry.path.split('/').at(-1),
    path: entry.path,
    sha: entry.id,
    size: repository.store.blob(entry.id)?.length ?? 0,
    url: self,
    git_url: git,
    html_url: html,
    download_url: contentType(entry) === 'file' ? html : null,
    _links: {
      self,
      git,
      html,
    },
  }
}

/** GitHub breaks base64 into lines. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/.{1,60}/g, '$&\n')
}
