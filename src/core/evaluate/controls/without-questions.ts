/** A text without its questions: templates ask, and a question is no answer. */
export function withoutQuestions(text: string): string {
  return text
    .split(/(?<=[.!?？؟\n])/u)
    .filter((sentence) => !/[?？؟]$/u.test(sentence))
    .join('')
}
