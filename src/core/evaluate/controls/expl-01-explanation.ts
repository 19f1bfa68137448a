import { sectionsOf } from '../../evidence/card/section-text.ts'
import type { Card } from '../../evidence/card/card.ts'
import { readPointer } from '../../evidence/pointer.ts'
import { detail, named } from '../detail.ts'
import { artifactState } from './artifact-identity.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { documentedSection } from './documented.ts'
import { citeDocument } from './documents.ts'
import { judgedArtefact } from './explanation-artefact.ts'
import { explanationFiles } from './explanation-files.ts'
import { mendedBy, notShown } from './result.ts'
import { statedDigests } from './stated-digests.ts'
import type { StatedDigest } from './stated-digests.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { plain } from './validation-facts.ts'

const WORDS = 20

export const expl01: Control = {
  id: 'EXPL-01',
  title: 'Explanation method and its results',
  question: 'By which method is the model explained, and do the results in a file say what the card says?',
  why: 'An explanation that nobody computed on this very model is a story. Those who decide by it need to know that it is not.',
  remedy: `Write ${WORDS} words or more under “Explainability” in the card, and name the method. Commit its results as JSON or CSV, one weight for each feature, among the \`documents:\`; link the file there, and name its strongest features or state its SHA-256.`,
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Art. 13(1)', 'EU Art. 13(3)(b)(iv),(vii)', 'EU Annex IV(2)(e)', 'RMF MEASURE 2.9', 'AIV 2.1.1'),
  check,
}

const method =
  /\bshap(?:ley)?\b|\blime\b|\bpermut\w+|\bimportances?\b|\battributions?\b|\bcoefficients?\b|\bgradients?\b|\bsaliency\b|\bgrad-?cam\b|\battention\b|\bcounterfactuals?\b|\bpartial dependence\b|\bsurrogates?\b|\banchors?\b|\bdecision (?:rules?|paths?)\b|\bscorecards?\b|\bablation\b|\bocclusion\b|\bprob(?:es?|ing)\b/i

function check(facts: ControlFactsheet): ControlResult {
  const text = documentedSection(facts, {
    section: 'explainability',
    called: ['explanations'],
    words: WORDS,
    holds: { what: ['method by its name, such as permutation importance'], test: (words) => method.test(words) },
  })
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card } = found.read
  const at = sectionsOf(card, 'explainability')[0]?.at
  if (text.outcome !== 'shown' || at === undefined) return text
  const files = explanationFiles(facts, card)
  if (files.kind === 'result') return files.result
  const digests = statedDigests(card, 'explainability')
  const foreign = foreignDigest(facts, card, { digests, paths: files.paths })
  if (foreign !== null) return foreign
  const judged = files.paths.map((path) => judgedArtefact(facts, { card, at, digests }, path))
  const ordered = (['differs', 'agrees', 'unclear', 'silent'] as const).flatMap((kind) =>
    judged.filter((each) => each.kind === kind),
  )
  return ordered[0]?.result ?? withoutFile(text)
}

function withoutFile(text: ControlResult): ControlResult {
  return mendedBy(
    detail`Commit the results as JSON or CSV among the ${named('documents:')}, and link the file in that section`,
    { ...text, detail: detail`${text.detail}, and no file holds what the method found` },
  )
}

type Stated = { readonly digests: readonly StatedDigest[]; readonly paths: readonly string[] }

/** A digest in the section that is of none of its files, nor of the artifact. */
function foreignDigest(facts: ControlFactsheet, card: Card, { digests, paths }: Stated): ControlResult | null {
  const { model, candidate } = facts.evidence
  const files = candidate.documents.filter(({ path }) => paths.includes(path))
  const state = artifactState(model, candidate)
  const known = files.flatMap(({ content }) => {
    if (content.kind !== 'text') return []
    const pointer = readPointer(content.text)
    return [plain(content.digest), ...(pointer === null ? [] : [pointer.digest])]
  })
  if (state.kind === 'known' && state.identity.sha256 !== null) known.push(state.identity.sha256)
  const foreign = digests.find(({ hex }) => !known.includes(hex))
  if (foreign === undefined) return null
  return mendedBy(
    detail`State the SHA-256 of the file that is committed, or commit the file that was meant`,
    notShown(
      detail`The section on explanations states the digest ${named(`${foreign.hex.slice(0, 12)}…`)}, which no file of it has`,
      [
        citeCard(card, foreign.at),
        ...files.map(({ path, content }) => citeDocument(path, content.kind === 'text' ? content.digest : null)),
      ],
    ),
  )
}
