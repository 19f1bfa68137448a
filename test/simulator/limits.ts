/** What GitHub refuses or cuts short. Every figure is GitHub's own; tests may lower them. */
export type Limits = {
  /** Items per page; larger `per_page` values are cut to it. OpenAPI, parameter `per-page`. */
  readonly page: number
  /** Files a pull request lists over all pages. platform.md 1.3. */
  readonly pullFiles: number
  /** Files a comparison lists. OpenAPI, `repos/compare-commits-with-basehead`. */
  readonly compareFiles: number
  /** Commits a pull request lists over all pages. OpenAPI, `pulls/list-commits`. */
  readonly pullCommits: number
  /** Entries of a recursive tree listing before it is truncated. OpenAPI, `git/get-tree`. */
  readonly treeEntries: number
  /** Bytes of a recursive tree listing before it is truncated. OpenAPI, `git/get-tree`. */
  readonly treeBytes: number
  /** Bytes of a blob the blob and contents endpoints give out at all. OpenAPI, `git/get-blob`. */
  readonly blobBytes: number
  /** Bytes of a file the contents endpoint gives out as JSON. platform.md 1.3. */
  readonly contentsBytes: number
  /** Entries of a directory the contents endpoint lists. platform.md 1.3. */
  readonly directoryEntries: number
  /** Characters of a comment. platform.md 1.5. */
  readonly commentCharacters: number
  /** Annotations in one check-run request. platform.md 1.5. */
  readonly annotations: number
  /** Requests per hour and token. platform.md 1.5 (GITHUB_TOKEN) and 4. */
  readonly requestsPerHour: number
  /** GraphQL requests per hour and token; GitHub counts points, of which our queries cost one to three. platform.md 4. */
  readonly graphqlPerHour: number
  /** Requests in flight at once. platform.md 4, secondary limits. */
  readonly concurrentRequests: number
  /** Comments and check runs written per minute. platform.md 4, secondary limits. */
  readonly contentPerMinute: number
}

/** The figures of github.com. */
export const GITHUB_LIMITS: Limits = {
  page: 100,
  pullFiles: 3_000,
  compareFiles: 300,
  pullCommits: 250,
  treeEntries: 100_000,
  treeBytes: 7 * 1024 * 1024,
  blobBytes: 100 * 1024 * 1024,
  contentsBytes: 1024 * 1024,
  directoryEntries: 1_000,
  commentCharacters: 65_536,
  annotations: 50,
  requestsPerHour: 15_000,
  graphqlPerHour: 5_000,
  concurrentRequests: 100,
  contentPerMinute: 80,
}
