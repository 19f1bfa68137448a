import type { Json } from '../base/canonical-json.ts'
import * as kit from './schema-kit.ts'
import type { Schema } from './schema-kit.ts'

/**
 * The JSON Schema of a dossier, the input of `countersign simulate`. Closed: a key that is not known is a mistake,
 * because what it was meant to say would not be judged.
 */
export function dossierSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Countersign dossier, version 1',
    $defs: { collected, identity, person },
    ...closed({
      schema: kit.constant('countersign.dossier/v1'),
      subject,
      asOf: kit.described('The moment judged for, in UTC, whole seconds.', kit.moment),
      policy: kit.orNull(closed({ path: kit.text, text: kit.text, digest: kit.digest })),
      proposedPolicy: kit.orNull(ref('collected')),
      changes: kit.listOf(closed({ path: kit.text, change: kit.oneOf('added', 'modified', 'removed') })),
      candidate: kit.listOf(ref('collected')),
      baseline: kit.listOf(ref('collected')),
      mergeBase: kit.listOf(ref('collected')),
      pullRequest: kit.orNull(closed({ body: kit.text })),
      commits: kit.listOf(commit),
      pushes: kit.listOf(closed({ by: ref('person'), before: kit.sha, after: kit.sha, at: kit.moment })),
      reviews: kit.listOf(review),
      members: kit.orNull(kit.listOf(closed({ role: kit.text, members: kit.listOf(ref('person')) }))),
      gaps: kit.listOf(closed({ what: gap, detail: kit.text })),
    }),
  }
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

function closed(properties: Readonly<Record<string, Schema>>): Schema {
  return kit.mapping(properties, 'closed')
}

const person = closed({ id: kit.integer, login: kit.text, bot: kit.flag })

const identity = closed({ account: kit.orNull(ref('person')), name: kit.text, email: kit.text })

const revision = closed({ ref: kit.text, sha: kit.sha })

const subject = closed({
  repository: kit.text,
  pull: kit.orNull(kit.natural),
  base: revision,
  head: revision,
  mergeBase: kit.sha,
})

const refusal = kit.oneOf(
  'symlink',
  'submodule',
  'directory',
  'too-large',
  'binary',
  'utf-16',
  'not-utf8',
  'unsafe-path',
)

const md5: Schema = { type: 'string', pattern: '^[0-9a-f]{32}$' }

const content = kit.anyOf(
  closed({ kind: kit.constant('text'), text: kit.text, digest: kit.digest }),
  closed({ kind: kit.constant('bytes'), digest: kit.digest, md5, size: kit.natural }),
  closed({ kind: kit.constant('absent') }),
  closed({ kind: kit.constant('refused'), why: refusal, detail: kit.text }),
)

const collected = closed({ path: kit.text, content })

const commit = closed({
  sha: kit.sha,
  parents: kit.listOf(kit.sha),
  author: ref('identity'),
  committer: ref('identity'),
  coAuthors: kit.listOf(ref('identity')),
})

const review = closed({
  id: kit.integer,
  by: ref('person'),
  state: kit.oneOf('approved', 'changes-requested', 'commented', 'dismissed'),
  sha: kit.orNull(kit.sha),
  at: kit.moment,
  evidenceDigest: kit.orNull(kit.digest),
})

const gap = kit.oneOf(
  'changes-truncated',
  'tree-truncated',
  'no-merge-base',
  'too-many-files',
  'too-many-bytes',
  'unreadable',
)
