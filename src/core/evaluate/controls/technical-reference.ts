import { hasAnchor } from '../../evidence/technical-file/anchor.ts'
import type { Reference, TechnicalFile } from '../../evidence/technical-file/types.ts'
import { fromRoot } from '../../policy/model-path.ts'
import { detail, named } from '../detail.ts'
import type { Outside } from '../detail.ts'
import type { Content } from '../dossier.ts'
import type { Citation } from '../verdict.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** What a reference of the index leads to: the file it cites, or what is wrong with it. */
export type FollowedReference =
  | { readonly kind: 'found'; readonly citation: Citation }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** Looks up file, digest and anchor of a reference among everything that was collected of the change. */
export function followReference(
  { dossier, evidence }: ControlFactsheet,
  index: TechnicalFile,
  reference: Reference,
): FollowedReference {
  const path = fromRoot(evidence.model.path, reference.path.value)
  const here = citeIndex(index, reference.path.at)
  const content = dossier.candidate.find((file) => file.path === path)?.content ?? { kind: 'absent' as const }
  if (content.kind === 'absent') {
    return failed(
      mendedBy(
        detail`Commit it, and have the policy name it: as the card, a metrics file or under ${named('documents:')}`,
        notShown(detail`The index leads to ${named(path)}, which is not among the files of the model`, [here]),
      ),
    )
  }
  if (content.kind === 'refused') {
    return failed(
      undecided(detail`The index leads to ${named(path)}, which can’t be read: it ${refusalWords(content.why)}`, [
        here,
      ]),
    )
  }
  return wrongDigest(index, reference, { path, content }) ?? wrongAnchor(index, reference, { path, content })
}

type Found = { readonly path: string; readonly content: Extract<Content, { kind: 'text' | 'bytes' }> }

function wrongDigest(index: TechnicalFile, { sha256 }: Reference, found: Found): FollowedReference | null {
  const written = sha256.value.replace(/^sha256:/, '').toLowerCase()
  const own = found.content.digest.replace(/^sha256:/, '').toLowerCase()
  if (written === own) return null
  return failed(
    mendedBy(
      detail`Read that the point still holds, and write the new SHA-256`,
      notShown(detail`${named(found.path)} is ${short(own)}, but the index has ${short(written)}`, [
        citeIndex(index, sha256.at),
        citeFound(found),
      ]),
    ),
  )
}

function wrongAnchor(index: TechnicalFile, { anchor, path }: Reference, found: Found): FollowedReference {
  const { content } = found
  const citation: Citation = { ...citeFound(found), strength: 'E2' }
  const has = content.kind === 'bytes' ? null : hasAnchor({ path: found.path, ...content }, anchor?.value ?? '')
  // nothing inside such a file can be pointed to: the digest has to do
  if (has === null || (anchor !== null && has)) return { kind: 'found', citation }
  if (anchor === null) {
    return failed(
      mendedBy(
        detail`Add ${named('anchor:')} with a heading or the keys to a value`,
        notShown(detail`The index does not say where in ${named(found.path)}`, [citeIndex(index, path.at)]),
      ),
    )
  }
  return failed(
    mendedBy(
      detail`Correct the anchor, or put the heading or key back`,
      notShown(detail`${named(found.path)} has no ${named(anchor.value.slice(0, 80))}`, [
        citeIndex(index, anchor.at),
        citeFound(found),
      ]),
    ),
  )
}

/** A place in the index, for a finding. */
export function citeIndex(
  { file }: TechnicalFile,
  at: Citation['at'],
  strength: Citation['strength'] = null,
): Citation {
  return { path: file.path, side: 'candidate', at, digest: file.digest, strength }
}

function citeFound({ path, content }: Found): Citation {
  return { path, side: 'candidate', at: null, digest: content.digest, strength: null }
}

function short(hex: string): Outside {
  return named(`${hex.slice(0, 12)}…`)
}

function failed(result: ControlResult): FollowedReference {
  return { kind: 'result', result }
}
