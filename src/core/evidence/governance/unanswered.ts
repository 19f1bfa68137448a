/** What people and templates write where an answer is due (governance.md C3, rules 1 and 4). */
const stub =
  /^(?:tb[acd]|t\.b\.d|todo|fixme|n\/?a|none yet|unknown|unclear|pending|placeholder|x+|lorem ipsum.*|(?:to be|will be|yet to be) \w+(?: (?:later|soon))?|(?:more )?information needed|coming soon|your \w+ here|yyyy-mm-dd|\[.*\]|<.*>|\{.*\}|[\p{P}\p{S}\s]*)$/iu

/** A question is not an answer, whoever asked it. */
const question = /[?？؟]$/u

/** Whether a text answers nothing: it is the question that was asked, another question, a stub, or no word at all. */
export function isUnanswered(written: string, asked: string): boolean {
  const text = written.replaceAll(/\s+/g, ' ').trim()
  if (text === asked || question.test(text)) return true
  const bare = text
    .replaceAll(/[*_`"'“”]/g, '')
    .replace(/[.!:…]+$/u, '')
    .trim()
  return stub.test(bare) || (bare.match(/\p{L}|\p{N}/gu) ?? []).length < 2
}
