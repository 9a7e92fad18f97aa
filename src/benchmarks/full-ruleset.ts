/**
 * A ruleset as people say it, in full: `5.1`, `v5.1` and `v5.1.0` are `5.1.0`. Any other text stays as it is.
 *
 * @example
 * fullRuleset('v5.1') // => '5.1.0'
 * fullRuleset('latest') // => 'latest'
 */
export function fullRuleset(text: string): string {
  const [, version, patch = '.0'] = /^v?(\d+\.\d+)(\.\d+)?$/i.exec(text) ?? []
  return version === undefined ? text : `${version}${patch}`
}
