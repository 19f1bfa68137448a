/**
 * A section of a model card and what a person says of it: whether somebody still has to fill it in. Labels are given by
 * hand, from the text alone; the forms are those seen in templates and cards on GitHub and the Hugging Face Hub.
 */
export type LabelledSection = {
  readonly trait: string
  readonly heading: string
  readonly body: string
  readonly unfilled: boolean
}

type Told = readonly [trait: string, heading: string, body: string]

const unfilled: readonly Told[] = [
  ['the Hub’s default', 'Uses', '[More Information Needed]'],
  [
    'the default among real sentences',
    'Uses',
    'It ranks customers by the chance that they leave.\n\n[More Information Needed]',
  ],
  [
    'the default after a key',
    'Model Details',
    '- **Developed by:** [More Information Needed]\n- **Model type:** [More Information Needed]',
  ],
  ['the default without brackets', 'Training Data', 'More information needed'],
  [
    'the standard sentence on recommendations',
    'Recommendations',
    'Users should be made aware of the risks, biases and limitations of the model. More information needed for further recommendations.',
  ],
  [
    'only the hint, as a comment',
    'Limitations',
    '<!-- What are the known or foreseeable issues stemming from this model? -->',
  ],
  [
    'a variable of the generator',
    'Model Details',
    'This model was developed by {{ developers | default("[unknown]", true) }} in a project on churn.',
  ],
  ['a variable in braces', 'Model Details', '- **License:** {license}\n- **Language:** {language}'],
  ['an optional heading left so', 'Downstream Use [optional]', 'It may feed the planner of calls once a week.'],
  [
    'keys with remarks in brackets',
    'Intended Use',
    '*   **Primary use case:** [Description]\n*   **Intended users:** [User persona]',
  ],
  ['a choice in brackets', 'Model Details', '- **Type:** [LLM / Classifier / Regression / etc.]'],
  ['a question in brackets', 'Out-of-Scope Use', '[What should it not be used for?]'],
  ['a date to fill in', 'Model Details', '- **Name:** churn\n- **Date:** YYYY-MM-DD'],
  ['a number to fill in', 'Results', 'Recall is XX% on the test set.'],
  ['blanks to write on', 'Model Details', 'Owner: ______\n\nReviewed by: ______'],
  ['one imperative', 'Results', 'Report precision, recall, AUC on the test set.'],
  ['imperatives in a list', 'Limitations', '- Describe the failure modes\n- List the affected groups'],
  ['a polite imperative', 'Training Data', 'Please describe the data that was used to train the model.'],
  ['TODO with an instruction', 'Intended Use', 'TODO: Document intended use cases and limitations.'],
  ['TODO alone', 'Limitations', 'TODO'],
  ['TBD after a bullet', 'Limitations', '- TBD'],
  ['to be completed', 'Evaluation', 'To be completed.'],
  ['to be added by somebody', 'Evaluation', 'Results will be added here once available.'],
  ['coming soon', 'Results', 'Coming soon!'],
  ['keys without values', 'Training Data', '- Source:\n- Demographics:\n- Known biases:\n- Preprocessing steps:'],
  [
    'bold keys without values',
    'Limitations',
    '- **Technical limitations**:\n- **Operational risks**:\n- **Mitigations**:',
  ],
  ['a table of dashes', 'Results', '| Metric | Value |\n|---|---|\n| AUC | - |\n| F1 | - |'],
  ['a table of zeros', 'Results', '| Metric | Value |\n|---|---|\n| AUC | 0.00 |\n| F1 | 0.00 |'],
  ['a table of TBD', 'Results', '| Metric | Value |\n|---|---|\n| AUC | TBD |\n| F1 | TBD |'],
  ['a table with remarks in brackets', 'Results', '| Metric | Value |\n|---|---|\n| AUC | [value] |'],
  ['instructions in italics', 'Limitations', '*Describe the conditions under which the model fails.*'],
  ['a question in italics', 'Limitations', '_Which groups are affected by its errors?_'],
  [
    'italics around brackets',
    'Model Details',
    '**Model name**: *[Your model name]*\n\n**Version**: *[Version number]*',
  ],
  ['angle brackets', 'Model Details', '- Name: <model name>\n- Version: <version>\n- Owner: <team or person>'],
  ['a noun list for the author', 'Training Data', '- Sources, preprocessing, known limitations.'],
  ['N/A alone', 'Limitations', 'N/A'],
  ['nothing at all', 'Limitations', ''],
  ['a key that waits', 'Model Details', '- **Version:** tbd\n- **Owner:** growth engineering'],
  ['dummy text', 'Intended Use', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.'],
  ['an insertion mark', 'Contact', 'Write to [insert team email] with any question.'],
  [
    'a hint left as a sentence',
    'Limitations',
    'This section is meant to convey both technical and sociotechnical limitations.',
  ],
]

const filled: readonly Told[] = [
  ['a plain paragraph', 'Intended Use', 'Account managers look at the score once a week and decide whom to call.'],
  ['a list of users', 'Intended Users', '- Radiologists\n- Neurologists\n- Medical researchers, outside of diagnosis'],
  [
    'a list of what not to do',
    'Out-of-Scope Use',
    '- Legal or forensic certainty claims.\n- Automated enforcement without human review.',
  ],
  ['BibTeX with braces', 'Citation', '@misc{lewis2019,\n  title = {{arXiv} {June} 2019},\n  author = {Lewis}\n}'],
  ['fenced BibTeX', 'Citation', '```bibtex\n@article{x, title={license}, year={2020}}\n```'],
  ['a formula', 'Metrics', 'Precision is $\\frac{TP}{TP+FP}$, computed at a threshold of 0.5 for each class.'],
  ['TBD in a comment', 'Limitations', 'It was trained on two countries only.\n\n<!-- TBD: add the third in June -->'],
  [
    'prose on the section itself',
    'Training Data',
    'This section provides a high-level overview of the training data. It is relevant for anyone who wants to know what the model learns from.',
  ],
  [
    'angle brackets in code',
    'Uses',
    'Run it as follows on a folder of images:\n\n```\npython predict.py <input_directory> <output_directory>\n```',
  ],
  [
    'a template in inline code',
    'Uses',
    'The prompt is `Answer {question} using {{ context }}` and nothing else is sent to the model.',
  ],
  ['a caption in italics', 'Results', 'Recall falls with age.\n\n*Figure 1: recall by age band, 2025.*'],
  ['a licence', 'License', 'MIT'],
  ['a licence as code', 'License', '`apache-2.0`'],
  ['a short answer after a key', 'Model Details', '- **Training data:** SQuAD'],
  ['keys with answers', 'Model Details', '- **Name:** churn\n- **Version:** 3.1.0\n- **Date:** 2026-11-20'],
  ['one number', 'Results', 'WER 17.3%'],
  ['a table of results', 'Results', '| Metric | Value |\n|---|---|\n| AUC | 0.871 |\n| F1 | 0.00 |'],
  ['a table with one gap', 'Results', '| Metric | EN | DE |\n|---|---|---|\n| WER | 17.3 | - |\n| CER | 5.1 | 6.0 |'],
  ['a request to report problems', 'Contact', 'Report problems to the duty desk.'],
  ['an address', 'Contact', 'churn@acme.io'],
  ['a link', 'Contact', '[The forum](https://forum.acme.io)'],
  [
    'N/A with its reason',
    'Ethical Considerations',
    'N/A: the model reads vibration of machines and no data about persons.',
  ],
  [
    'none, said with its reason',
    'Limitations',
    'No limitation is known beyond noise above 40 dB, where it has not been tested.',
  ],
  ['an instruction to users with a number', 'Recommendations', 'Review every case above 10,000 euro by hand.'],
  [
    'an instruction to users in the imperative',
    'Recommendations',
    'Do not use the score when a customer has been with us for fewer than three months.',
  ],
  [
    'an imperative to users that begins like one to authors',
    'Recommendations',
    'Include a margin of two weeks when the score is used for planning, since labels of the last fortnight are incomplete.',
  ],
  ['a noun that is also a verb', 'Uses', 'Document classification for the support desk.'],
  [
    'a sentence with needed and information',
    'Limitations',
    'Where more is needed, information on each region is on the wiki.',
  ],
  [
    'a link that begins with your',
    'Ethical Considerations',
    'People are told of [your rights](https://acme.io/rights) when they sign the contract.',
  ],
  ['language codes in brackets', 'Training Data', "Texts in these languages were used:\n\n['en', 'de', 'fr']"],
  ['a token in brackets', 'Uses', 'Unknown words become one token:\n\n[UNK]'],
  ['a date format in a sentence', 'Training Data', 'Dates are normalised to YYYY-MM-DD before the rows are joined.'],
  [
    'a task list that is done',
    'Evaluation',
    '- [x] tested on the holdout of 2025\n- [x] tested on the two smallest regions',
  ],
  ['Chinese', 'Limitations', '该模型仅在两个国家的数据上训练，不适用于企业客户。'],
  ['Thai among English', 'Out-of-Scope Use', 'model นี้ไม่ควรถูกใช้เป็น safety-certified controller'],
  [
    'Spanish in capitals',
    'Out-of-Scope Use',
    '**NO DEBE UTILIZARSE PARA DIAGNÓSTICO MÉDICO.** El modelo es un prototipo con 455 muestras.',
  ],
  [
    'the word TODO in a sentence',
    'Limitations',
    'The parser ignores lines that begin with TODO, so notes in source code are not classified.',
  ],
  ['a question that users ask', 'Uses', '- *Who won the cup in 1998?*\n- Any other question of fact in one sentence.'],
  [
    'results to come, beside those that are there',
    'Results',
    'AUC is 0.871 on the holdout of 2025. The figures for 2026 will be added in March.',
  ],
  [
    'unknown, with what is known',
    'Training Data',
    'The exact mixture is unknown to us; the base model was trained on text from the web up to 2023.',
  ],
  ['an example of a blank', 'Uses', 'It fills in what is missing: Paris is the ____ of France.'],
  ['mathematical sets', 'Metrics', 'Labels come from {a, b, c}; the metric is the share of exact matches.'],
]

/** Written after the rules were last changed, and never looked at in changing them. */
const unfilledLater: readonly Told[] = [
  ['a note in capitals', 'Limitations', 'FILL ME IN'],
  ['a note in brackets within a sentence', 'Intended Use', 'This model is for [your team name] and its customers.'],
  ['a remark to the reviewer', 'Results', 'FIXME: paste the table of the last run'],
  ['a table of pending results', 'Results', '| Slice | Recall |\n|---|---|\n| young | pending |\n| old | pending |'],
  ['a question for the author', 'Limitations', 'When does the model fail, for whom, and how badly?'],
  ['see elsewhere, and nothing else', 'Training Data', 'See above.'],
  ['an imperative in the second person', 'Ethical Considerations', 'You should explain who may be harmed here.'],
  ['a German stub', 'Limitations', 'Noch auszufüllen.'],
  ['dots', 'Evaluation', '...'],
  ['a double brace in a table', 'Results', '| Metric | Value |\n|---|---|\n| AUC | {{ auc }} |'],
  ['an example left in', 'Intended Use', '(e.g., classify support tickets)'],
]

const filledLater: readonly Told[] = [
  ['a short sentence', 'Limitations', 'Night images are not supported.'],
  ['a quote from users', 'Uses', '> It saves us two hours a week, says the duty desk.'],
  ['steps', 'Recommendations', '1. Keep a person in the loop.\n2. Log every override.\n3. Review the log each month.'],
  [
    'a state of work with facts',
    'Evaluation',
    'The audit is pending; internal tests of May 2026 gave an accuracy of 0.93.',
  ],
  [
    'a list of metrics by name',
    'Metrics',
    '- Accuracy, because classes are balanced\n- Expected calibration error, because scores are shown',
  ],
  ['HTML around an answer', 'Contact', '<p align="center"><a href="mailto:churn@acme.io">churn@acme.io</a></p>'],
  ['a line break at the end of a key', 'Model Details', '**Output type:** text <br>\n**Runtime:** ONNX <br>'],
  ['generics in angle brackets', 'Uses', 'The client returns a value of type Result<Score> to the caller, or throws.'],
  ['Japanese', 'Intended Use', 'このモデルは解約予測のためのもので、法人顧客には使えません。'],
  ['an emoji list', 'Out-of-Scope Use', '🚫 Credit decisions\n🚫 Hiring of any kind'],
  ['a shell prompt in a fence', 'Uses', 'Start the server:\n\n```\n$ serve --model <path> --todo\n```'],
  [
    'a comparison in a table with dashes',
    'Results',
    '| Model | AUC | Cost |\n|---|---|---|\n| rule | 0.71 | - |\n| ours | 0.87 | 3 € |',
  ],
]

const labelled = (told: readonly Told[], isUnfilled: boolean): readonly LabelledSection[] =>
  told.map(([trait, heading, body]) => ({ trait, heading, body, unfilled: isUnfilled }))

export const labelledSections: readonly LabelledSection[] = [...labelled(unfilled, true), ...labelled(filled, false)]

/** Sections that no rule was made for. */
export const heldOutSections: readonly LabelledSection[] = [
  ...labelled(unfilledLater, true),
  ...labelled(filledLater, false),
]
