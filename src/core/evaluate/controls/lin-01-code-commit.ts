import { isObjectId } from '../../base/git-object.ts'
import { counted, detail, enumerated, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { pinnedCode } from './pinned-files.ts'
import { codeCommits } from './code-commits.ts'
import type { CodeCommit } from './code-commits.ts'
import { citeLineage, withoutLineage } from './lineage-facts.ts'
import { namedRepository } from './named-repository.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { structuredFiles } from './structured-files.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const lin01: Control = {
  id: 'LIN-01',
  title: 'Training code pinned and reachable',
  question: 'Which commit of the training code made this model, and is it in the history of what is promoted?',
  why: 'A model whose code nobody can find again can’t be explained, repaired or trained anew.',
  remedy:
    'Name the full commit id in the lineage, or in a JSON or YAML file among `documents:`, as `code: {gitCommit: …}`; add `repository:` where the code is in another one. Train from a commit that is merged. Or track the code in dvc.lock, and list its files under `documents:`.',
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Annex IV(2)(a)', 'AIV 3.1.1', 'ISO A.6.2.3'),
  traces: true,
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const { evidence, dossier } = facts
  const unread = withoutLineage(facts)
  if (unread !== null && evidence.candidate.lineage !== null) return unread
  const commits = structuredFiles(evidence.candidate, dossier.candidate).flatMap(codeCommits)
  if (commits.length === 0) {
    const what = detail`The lineage names no commit of the training code`
    return unread ?? byBytes(facts) ?? notShown(what, citeLineage(facts))
  }
  const wrong = commits.map(wrongInItself).find((result) => result !== null) ?? twoCommits(facts, commits)
  if (wrong !== null) return wrong
  const judged = commits.map((commit) => ({ commit, ...standing(facts, commit) }))
  const shortfall = judged.find(({ result }) => result !== null)?.result ?? null
  if (shortfall !== null) return shortfall
  const foreign = judged.find(({ strength }) => strength === 'E2')?.commit ?? null
  const strength = foreign === null ? 'E3' : 'E2'
  const cited = commits.map((each, index): Citation =>
    isFirst(commits, each, index) ? { ...each.citation, strength } : each.citation,
  )
  if (foreign === null) {
    return shown(strength, detail`The code is commit ${shortId(commits)}, which is in the history of the head`, cited)
  }
  const where = named((foreign.repository ?? '').slice(0, 80))
  return mendedBy(
    detail`Keep the code in this repository, where its history can be followed, or let dvc.lock pin its files`,
    shown(strength, detail`The code is pinned to a commit of ${where}, which can’t be followed from here`, cited),
  )
}

/** It rests on the first place that names a commit; others only agree. */
function isFirst(commits: readonly CodeCommit[], { commit }: CodeCommit, index: number): boolean {
  return commits.findIndex((each) => each.commit === commit) === index
}

function shortId([first]: readonly CodeCommit[]): ReturnType<typeof named> {
  return named((first?.commit ?? '').slice(0, 12))
}

function wrongInItself({ commit, dirty, citation }: CodeCommit): ControlResult | null {
  if (!isObjectId(commit) || /^0+$/.test(commit)) {
    return mendedBy(
      detail`Write all 40 digits of the commit id: a branch, a tag or a short id may come to mean another commit`,
      notShown(
        commit.trim() === ''
          ? detail`The lineage leaves the commit of the code empty`
          : detail`${named(commit.slice(0, 60))} is no full commit id`,
        [citation],
      ),
    )
  }
  if (!dirty) return null
  return mendedBy(
    detail`Commit the code first, then train from the commit`,
    notShown(detail`The lineage says that files differed from commit ${named(commit.slice(0, 12))} when it trained`, [
      citation,
    ]),
  )
}

/** Two commits of one repository can't both be the code. */
function twoCommits(facts: ControlFactsheet, commits: readonly CodeCommit[]): ControlResult | null {
  for (const one of commits) {
    const other = commits.find(
      (each) => each.commit !== one.commit && repositoryOf(facts, each) === repositoryOf(facts, one),
    )
    if (other === undefined) continue
    return mendedBy(
      detail`Keep the commit that the model was trained from`,
      notShown(
        detail`The lineage names two commits of the code, ${named(one.commit.slice(0, 12))} and ${named(other.commit.slice(0, 12))}`,
        [one.citation, other.citation],
      ),
    )
  }
  return null
}

/** The repository as `owner/name` in lower case: that of the change where none is named, null for what is none. */
function repositoryOf({ dossier }: ControlFactsheet, { repository }: CodeCommit): string | null {
  return repository === null ? dossier.subject.repository.toLowerCase() : namedRepository(repository)
}

type Standing = { readonly result: ControlResult | null; readonly strength: Strength | null }

function standing(facts: ControlFactsheet, commit: CodeCommit): Standing {
  const repository = repositoryOf(facts, commit)
  if (repository === null) {
    const what = detail`${named((commit.repository ?? '').slice(0, 60))} names no repository`
    return short(
      detail`Write ${named('repository:')} as an address, or as owner and name`,
      notShown(what, [commit.citation]),
    )
  }
  if (repository !== facts.dossier.subject.repository.toLowerCase()) return { result: null, strength: 'E2' }
  const relation = facts.dossier.ancestry.find((each) => each.commit === commit.commit)?.relation
  const id = named(commit.commit.slice(0, 12))
  const here = [commit.citation]
  switch (relation) {
    case 'ancestor':
      return { result: null, strength: 'E3' }
    case 'elsewhere': {
      const what = detail`Commit ${id} is not in the history of the head`
      return short(detail`Merge the branch it is on, or train from a commit that is merged`, notShown(what, here))
    }
    case 'absent': {
      const what = detail`Commit ${id} was not found in this repository`
      return short(
        detail`Push the commit, fetch the whole history, or name the repository it is in as ${named('repository:')}`,
        notShown(what, here),
      )
    }
    case undefined:
      return short(
        detail`Judge the change again with this release, which looks the commit up`,
        undecided(detail`Whether commit ${id} is in the history of the head was not looked up`, here),
      )
  }
}

function short(remedy: Detail, result: ControlResult): Standing {
  return { result: mendedBy(remedy, result), strength: null }
}

/** Code that dvc.lock pins file by file: what equals the head is in it. Null where it pins none. */
function byBytes(facts: ControlFactsheet): ControlResult | null {
  const files = pinnedCode(facts)
  if (files.length === 0) return null
  const other = files.find(({ equal }) => equal === false)
  if (other !== undefined) {
    return mendedBy(
      detail`Train from the code of this change, or name the commit it was trained from as ${named('code: {gitCommit: …}')}`,
      notShown(
        detail`The lineage pins ${named(other.path)} with another digest than that of the file`,
        other.citations,
      ),
    )
  }
  const unseen = files.filter(({ equal }) => equal === null).map(({ path }) => path)
  const strength = unseen.length === 0 ? 'E3' : 'E1'
  const citations = files.flatMap((file) => file.citations).map((citation) => ({ ...citation, strength }) as const)
  if (unseen.length === 0) {
    const what = detail`${counted(files.length, 'file')} of code, as the lineage pins them, equal those of the head`
    return shown('E3', what, citations)
  }
  return mendedBy(
    detail`List ${enumerated(unseen)} under ${named('documents:')} of the model, or name the commit as ${named('code: {gitCommit: …}')}`,
    shown('E1', detail`The lineage pins ${enumerated(unseen)}, which nothing here can be compared with`, citations),
  )
}
