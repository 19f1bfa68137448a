import { isRecord } from './json.ts'

/** Versions of GitHub's REST API; without the header a client gets the first (platform.md 1.2). */
export type ApiVersion = '2022-11-28' | '2026-03-10'

/** The version a header asks for; null for one GitHub does not have. */
export function apiVersion(header: string): ApiVersion | null {
  if (header === '') return '2022-11-28'
  return header === '2022-11-28' || header === '2026-03-10' ? header : null
}

/** Fields the later version has no more, wherever they stand (OpenAPI, `x-github-breaking-changes`). */
const REMOVED = new Set(['merge_commit_sha', 'assignee', 'has_downloads', 'rate'])

/** An answer as a version words it. What is forgotten here, validation finds: it knows each version's description. */
export function inVersion(version: ApiVersion, json: unknown): unknown {
  if (version === '2022-11-28') return json
  if (Array.isArray(json)) return json.map((item) => inVersion(version, item))
  if (!isRecord(json)) return json
  const kept = Object.entries(json).filter(([name]) => !REMOVED.has(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, inVersion(version, value)]))
}
