import type { Json } from '../base/canonical-json.ts'
import { measured } from './measured-schema.ts'
import * as kit from './schema-kit.ts'
import type { Schema } from './schema-kit.ts'
import { refusal, scan } from './scan-schema.ts'

/**
 * The JSON Schema of a dossier, the input of `countersign simulate`. Closed: a key that is not known is a mistake,
 * because what it was meant to say would not be judged. Keys with an obvious neutral value have it as their `default`
 * and may be left out, so that signatures can be written by hand, and dossiers recorded before there were such keys
 * still load.
 */
export function dossierSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Countersign dossier, version 1',
    $defs: { collected, identity, person },
    ...kit.closed({
      schema: kit.constant('countersign.dossier/v1'),
      subject,
      asOf: kit.described('The moment judged for, in UTC, whole seconds.', kit.moment),
      policy: kit.orNull(kit.closed({ path: kit.text, text: kit.text, digest: kit.digest })),
      proposedPolicy: kit.orNull(ref('collected')),
      changes: kit.listOf(kit.closed({ path: kit.text, change: kit.oneOf('added', 'modified', 'removed') })),
      candidate: kit.listOf(ref('collected')),
      baseline: kit.listOf(ref('collected')),
      mergeBase: kit.listOf(ref('collected')),
      scans: kit.defaultsTo([], kit.listOf(kit.closed({ path: kit.text, scan }))),
      measured: kit.defaultsTo([], kit.listOf(measured)),
      pullRequest: kit.orNull(kit.closed({ body: kit.text })),
      opener: kit.defaultsTo(null, kit.orNull(ref('person'))),
      draft: kit.defaultsTo(false, kit.flag),
      baseChangedAt: kit.defaultsTo(null, kit.orNull(kit.moment)),
      descriptionEditedAt: kit.defaultsTo(null, kit.orNull(kit.moment)),
      commits: kit.listOf(commit),
      pushes: kit.listOf(kit.closed({ by: ref('person'), before: kit.sha, after: kit.sha, at: kit.moment })),
      producers: kit.defaultsTo(
        [],
        kit.listOf(
          kit.closed({
            by: ref('person'),
            run: kit.integer,
            workflow: kit.text,
            instructed: kit.defaultsTo(false, kit.flag),
          }),
        ),
      ),
      reviews: kit.listOf(review),
      members: kit.orNull(kit.listOf(role)),
      ancestry: kit.defaultsTo([], kit.listOf(ancestry)),
      gaps: kit.listOf(kit.closed({ what: gap, detail: kit.text })),
    }),
  }
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

const person = kit.closed({ id: kit.integer, login: kit.text, bot: kit.defaultsTo(false, kit.flag) })

const identity = kit.closed({
  account: kit.orNull(ref('person')),
  name: kit.defaultsTo('', kit.text),
  email: kit.defaultsTo('', kit.text),
})

const revision = kit.closed({ ref: kit.text, sha: kit.sha })

const subject = kit.closed({
  repository: kit.text,
  pull: kit.orNull(kit.natural),
  base: revision,
  head: revision,
  mergeBase: kit.sha,
})

const md5: Schema = { type: 'string', pattern: '^[0-9a-f]{32}$' }

const content = kit.anyOf(
  kit.closed({ kind: kit.constant('text'), text: kit.text, digest: kit.digest }),
  kit.closed({ kind: kit.constant('bytes'), digest: kit.digest, md5, size: kit.natural }),
  kit.closed({ kind: kit.constant('absent') }),
  kit.closed({ kind: kit.constant('refused'), why: refusal, detail: kit.text }),
)

const collected = kit.closed({ path: kit.text, content })

const commit = kit.closed({
  sha: kit.sha,
  parents: kit.listOf(kit.sha),
  author: ref('identity'),
  committer: ref('identity'),
  coAuthors: kit.defaultsTo([], kit.listOf(ref('identity'))),
  web: kit.defaultsTo(false, kit.described('Made in the editor of the forge.', kit.flag)),
})

const ancestry = kit.described(
  'How a commit that a lineage names stands to the head.',
  kit.closed({ commit: kit.sha, relation: kit.oneOf('ancestor', 'elsewhere', 'absent') }),
)

const dismissal = kit.closed({
  by: kit.orNull(ref('person')),
  at: kit.moment,
  was: kit.orNull(kit.oneOf('approved', 'changes-requested')),
  reason: kit.defaultsTo('', kit.text),
})

const movedFile = kit.closed({
  side: kit.oneOf('candidate', 'baseline', 'policy'),
  path: kit.text,
  scope: kit.oneOf('evidence', 'model', 'change'),
})

const review = kit.closed(
  {
    id: kit.integer,
    by: kit.orNull(ref('person')),
    state: kit.oneOf('approved', 'changes-requested', 'commented', 'dismissed'),
    sha: kit.orNull(kit.sha),
    at: kit.moment,
    draft: kit.defaultsTo(false, kit.described('Given while the pull request was a draft.', kit.flag)),
    as: kit.defaultsTo(null, kit.described('The role its author signs as; null for any.', kit.orNull(kit.text))),
    dismissal: kit.defaultsTo(null, kit.orNull(dismissal)),
    requestedAgainAt: kit.defaultsTo(null, kit.orNull(kit.moment)),
    evidenceDigest: kit.defaultsTo(null, kit.orNull(kit.digest)),
    moved: kit.defaultsTo([], kit.described('What differs now from what was there then.', kit.listOf(movedFile))),
    heldRoles: kit.described(
      'Roles its author held when it was given; null when nobody looked. Left out: the roles they hold now.',
      kit.orNull(kit.listOf(kit.text)),
    ),
  },

  ['heldRoles'],
)

const role = kit.closed({
  role: kit.text,
  members: kit.listOf(ref('person')),
  unreadable: kit.defaultsTo(
    [],
    kit.listOf(kit.closed({ name: kit.text, why: kit.oneOf('not-found', 'forbidden', 'another-account') })),
  ),
})

const gap = kit.oneOf(
  'changes-truncated',
  'tree-truncated',
  'no-merge-base',
  'too-many-files',
  'too-many-bytes',
  'too-many-commits',
  'commits-without-head',
  'too-many-reviews',
  'unreadable',
)
