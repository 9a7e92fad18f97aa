/**
 * Options of the reference's tools that have another name here, or that nothing needs here.
 *
 * Source: the argument parsers of rcp_checker, rcp_viewer, mlp_compliance, package_checker, result_summarizer,
 * compute_score and repo_checker of mlcommons/logging.
 */
const replacements: ReadonlyMap<string, string> = new Map([
  ['--rcp_version', '--ruleset'],
  ['--rcp_usage', '--usage'],
  ['--rcp_pass', '--rcp-set pruned|full'],
  ['--custom_rcps', '--rcps'],
  ['--bert_train_samples', '--bert-train-samples'],
  ['--rcp-bert-train-samples', '--bert-train-samples'],
  ['--unpruned', '--rcp-set full'],
  ['--log_output', '--output'],
  ['--json', '--format json'],
  ['--csv', '--format csv'],
])

/**
 * What to write here instead of an option of the reference's tools, or null.
 *
 * @param given - as written, `--rcp_version` or `--rcp_version=5.1.0`
 * @param known - the options of the called command
 * @example
 * fromUpstream('--rcp_version=5.1.0', ['--ruleset', '--usage']) // => '--ruleset'
 */
export function fromUpstream(given: string, known: readonly string[]): string | null {
  const here = replacements.get(given.split('=')[0]!) ?? null
  return here !== null && known.includes(here.split(' ', 1)[0]!) ? here : null
}
