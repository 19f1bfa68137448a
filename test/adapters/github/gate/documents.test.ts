import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { blobsDocument } from '../../../../src/adapters/github/gate/announce.ts'
import { landedDocument } from '../../../../src/adapters/github/gate/landed.ts'
import { LOOK, TIP } from '../../../../src/adapters/github/gate/look.ts'
import { membersDocument } from '../../../../src/adapters/github/gate/members-document.ts'
import {
  READ_HEAD,
  READ_MORE,
  READ_PULL,
  REVOKE_AND_READ_PULL,
} from '../../../../src/adapters/github/gate/pull-document.ts'
import { READ_REPOSITORY } from '../../../../src/adapters/github/gate/repository-node.ts'
import { commitsDocument } from '../../../../src/adapters/github/gate/commits-between.ts'
import { OPEN_ISSUES } from '../../../../src/adapters/github/gate/talk.ts'
import { writeDocument } from '../../../../src/adapters/github/gate/write-document.ts'
import { githubSchema } from '../../../simulator/graphql/schema.ts'

const asked = [
  { kind: 'team', name: 'acme/leads', after: null },
  { kind: 'user', name: 'dana', after: null },
] as const

const documents: readonly (readonly [string, string])[] = [
  ['a pull request', READ_PULL],
  ['a pull request after the check was set back', REVOKE_AND_READ_PULL],
  ['further pages', READ_MORE],
  ['a head that is not listed', READ_HEAD],
  ['the last look', LOOK],
  ['a branch', TIP],
  ['a repository', READ_REPOSITORY],
  ['open issues', OPEN_ISSUES],
  ['a blob', blobsDocument(1)],
  ['fifty blobs', blobsDocument(50)],
  ['commits', commitsDocument(100)],
  ['landed commits', landedDocument(100)],
  ['role holders', membersDocument(asked)],
  ...(['create', 'update', 'none'] as const).flatMap((check) =>
    (['add', 'update', 'none'] as const)
      .filter((comment) => check !== 'none' || comment !== 'none')
      .map((comment) => [`check ${check}, comment ${comment}`, writeDocument(check, comment)] as const),
  ),
]

test.each(documents)("GitHub's own schema knows everything that is asked for: %s", (_, document) => {
  const problems = validate(githubSchema(), parse(document))
  expect(problems.map(({ message }) => message)).toEqual([])
})
