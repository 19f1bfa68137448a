/** A value of a workflow command's property (`file=…`): as the runner's own toolkit writes it. */
export function commandProperty(text: string): string {
  return commandMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** The message of a workflow command: `%` and line ends encoded, so that it can't begin another command. */
export function commandMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
