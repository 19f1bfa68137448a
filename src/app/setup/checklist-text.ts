import type { ChecklistTask } from '../../core/evaluate/controls/checklist.ts'

/** The template for the description of a pull request: its tasks, and how one is answered truthfully either way. */
export function checklistText(tasks: readonly ChecklistTask[]): string {
  const items = tasks.map(({ id, text }) => `- [ ] ${text}${id === null ? '' : ` <!-- id: ${id} -->`}\n`)
  return `## What changes, and why

<!-- For whoever signs: what is different, and what should they look at? -->

## Checklist

<!--
Tick what is true now. Where a task does not concern this change, leave the box empty and write N/A — and the reason
behind it. A box shows only that somebody says so. A policy asks for a task by its id or its words.
-->

${items.join('')}`
}
