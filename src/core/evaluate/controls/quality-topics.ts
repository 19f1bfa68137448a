/** What a data quality report must give figures on. */
export type QualityTopic = {
  readonly name: 'missing values' | 'duplicates' | 'schema violations'
  /** Figures where less is better, and where more is, by the words of their path. */
  readonly bad: RegExp
  readonly good: RegExp
  /** Tests of other tools that are about it. */
  readonly test: RegExp
}

export const qualityTopics: readonly QualityTopic[] = [
  {
    name: 'missing values',
    bad: /\b(?:missing|nulls?|nans?|incomplete|incompleteness)\b/,
    good: /\b(?:complete|completeness)\b/,
    test: /\b(?:missing|nulls?|nans?|complete|completeness)\b/,
  },
  {
    name: 'duplicates',
    bad: /\b(?:duplicates?|duplicated|duplication)\b/,
    good: /\b(?:unique|uniqueness)\b/,
    test: /\b(?:duplicates?|duplicated|duplication|unique|uniqueness)\b/,
  },
  {
    name: 'schema violations',
    bad: /\b(?:violations?|invalid|mismatch|mismatch(?:es|ed)|out of range|(?:schema|type) (?:errors?|failures?))\b/,
    good: /\b(?:valid|validity|conformity)\b/,
    test: /\b(?:schema|violations?|invalid|types?|to exist|match|between|in set)\b/,
  },
]

/** A name as its words: `missing_share` and `missingShare` are `missing share`. */
export function wordsOfName(path: readonly string[]): string {
  return path
    .join(' ')
    .slice(0, 500)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
}
