/** Words that begin a sentence as verbs only. */
const verbs =
  /^(?:please )?(?:describe|provide|specify|explain|include|outline|summari[sz]e|identify|discuss|fill in|define|indicate|mention)\b/i

/** Words that may be nouns (`Document classification for …`): verbs when what follows shows it. */
const nounsToo =
  /^(?:please )?(?:report|state|detail|list|document|add|write|note)\s+(?:the|a|an|any|all|which|how|whether|what|why|where|who|when|your|each|every|here|known|main|key|possible|relevant|performance|precision|recall|accuracy|auc|f1|metrics?|results?|numbers|scores|values|errors|limitations|risks|users|at least)\b/i

/** Whether a sentence tells the author what to write. `This section provides …` does not. */
export function startsWithImperative(sentence: string): boolean {
  const start = sentence.trimStart().slice(0, 200)
  return verbs.test(start) || nounsToo.test(start)
}
