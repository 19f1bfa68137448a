/**
 * A model card whose sections ask questions. Each line to answer is an HTML comment, so that an unanswered question
 * leaves its section empty, and an empty section is found.
 */
export function cardText(id: string): string {
  const sections = cardQuestions.map(([title, question]) => `## ${title}\n\n<!-- ${question} -->\n`)
  return `---
# license: apache-2.0
governance:
  id: ${JSON.stringify(id)}
  # version: 1.0.0
  # owner: "@your-org/your-team"
---
# ${id}

${sections.join('\n')}`
}

const cardQuestions: readonly (readonly [string, string])[] = [
  ['Model details', 'Which version is this, what kind of model, who made it, when, from what?'],
  ['Intended use', 'Who uses it for which decision? What happens with its output? (40 words or more)'],
  ['Out-of-scope use', 'What must it not be used for? (15 words or more)'],
  ['Limitations', 'When does it fail, for whom, how badly? Give conditions and numbers. (40 words or more)'],
  ['Evaluation', 'Which data, how many rows, from when? Repeat the numbers of the metrics file in a table.'],
  ['Contact', 'Where do questions, concerns and appeals go?'],
]
