/** Tokens of GitHub, wherever they stand: those of jobs and Apps have no fixed length any more. */
const tokens = /\b(?:gh[opsur]_[A-Za-z0-9._]{36,}|github_pat_[A-Za-z0-9_]{22,})/g

/** A text without tokens, for a log that others can read. */
export function redact(text: string): string {
  return text.replace(tokens, '***')
}
