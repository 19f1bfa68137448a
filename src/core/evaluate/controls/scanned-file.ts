import { detail, named } from '../detail.ts'
import type { CollectedFile, Scan } from '../dossier.ts'
import type { Citation, Strength } from '../verdict.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

export type Scanned = Extract<Scan, { kind: 'scanned' }>

/** What looking into a file of the candidate found, or what a control comes to when nobody could look. */
export type ScannedOrResult =
  | { readonly kind: 'scanned'; readonly path: string; readonly scanned: Scanned }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** The scan of a file that is there. One of other bytes than were collected is none. */
export function scannedOf(
  { dossier }: ControlFactsheet,
  file: Pick<CollectedFile, 'path'> & Partial<CollectedFile>,
): ScannedOrResult {
  const { path, content } = file
  const found = dossier.scans.find((each) => each.path === path)
  const citation = citeScanned(path, null)
  if (found === undefined) {
    return unseen(
      mendedBy(
        dossier.scans.length === 0
          ? detail`Judge this change again, by a release that looks into files`
          : detail`Split this change: only so many of its files, and so many bytes, are looked into at once`,
        undecided(detail`${named(path)} was not looked into`, [citation]),
      ),
    )
  }
  const { scan } = found
  if (scan.kind === 'refused') {
    return unseen(
      mendedBy(
        detail`Commit the file itself`,
        undecided(detail`${named(path)} can’t be looked into: it ${refusalWords(scan.why)}`, [citation]),
      ),
    )
  }
  const digest = content?.kind === 'bytes' || content?.kind === 'text' ? content.digest : scan.digest
  if (digest !== scan.digest) {
    return unseen(undecided(detail`What was looked into is not ${named(path)} as it stands in this change`, [citation]))
  }
  return { kind: 'scanned', path, scanned: scan }
}

function unseen(result: ControlResult): ScannedOrResult {
  return { kind: 'result', result }
}

/** A file as a whole, for a finding. */
export function citeScanned(path: string, digest: string | null, strength: Strength | null = null): Citation {
  return { path, side: 'candidate', at: null, digest, strength }
}
