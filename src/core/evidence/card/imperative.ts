const verbs =
  /^(?:please )?(?:report|describe|provide|state|specify|explain|detail|list|include|outline|insert|give|summari[sz]e|identify|discuss|enter|fill in|document|define|indicate|mention|add|write)\b/i

/** Whether a sentence tells the author what to write. `This section provides …` does not. */
export function startsWithImperative(sentence: string): boolean {
  return verbs.test(sentence.trimStart())
}
