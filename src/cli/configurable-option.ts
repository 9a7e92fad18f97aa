import { Option } from 'commander'

/** Members of a configuration file that stand for an option of the same name. */
export type ConfigurableMember = 'usage' | 'ruleset'

/**
 * An option whose value may also come from an environment variable or from the configuration file. What counts more is
 * decided by {@link applyConfiguration}.
 *
 * @example
 * new ConfigurableOption('--usage <usage>', 'working group of the benchmark', 'usage').variable // => 'MLPERF_RCP_USAGE'
 */
export class ConfigurableOption extends Option {
  readonly member: ConfigurableMember
  /** Whether the command cannot work without a value. */
  isNeeded = false

  constructor(flags: string, description: string, member: ConfigurableMember) {
    super(flags, description)
    this.member = member
  }

  /** Name of the environment variable. */
  get variable(): string {
    return variableOf(this.member)
  }
}

/**
 * The environment variable of a setting.
 *
 * @example
 * variableOf('ruleset') // => 'MLPERF_RCP_RULESET'
 */
export const variableOf = (member: string): string => `MLPERF_RCP_${member.toUpperCase()}`
