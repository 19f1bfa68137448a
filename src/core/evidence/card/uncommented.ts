/** A Markdown text with its comments blank, as long as it was, so that offsets hold. One that never ends reaches to the end. */
export function uncommented(text: string): string {
  return text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
}
