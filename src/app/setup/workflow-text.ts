/** The workflow that runs the Action on every pull request into the gated branch. */
export function workflowText(branch: string): string {
  return `name: countersign
on:
  pull_request:
    branches: [${JSON.stringify(branch)}]
  merge_group:

permissions:
  contents: read
  pull-requests: write # for the report comment

jobs:
  report:
    runs-on: ubuntu-latest
    steps:
      - uses: countersign/countersign@v0 # pin to a commit id for production
`
}
