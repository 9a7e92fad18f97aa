import {
  type Completed,
  type CompletedCommand,
  type CompletedOption,
  withSubcommands,
} from './completed-command.ts'

/**
 * The completion for fish.
 *
 * @example
 * fish(completedCommand(program, codes)) // => '# fish completion of mlperf-rcp\n…'
 */
export function fish(program: CompletedCommand): string {
  const commands = withSubcommands(program)
  return `# fish completion of mlperf-rcp
# mlperf-rcp completion fish | source
function __mlperf_rcp_command
  set -l command
  for word in (commandline -opc)[2..]
    switch "$command/$word"
${commands.slice(1).map(walk).join('\n')}
    end
  end
  echo "$command"
end
complete -c mlperf-rcp -f
${commands.flatMap(linesOf).join('\n')}
`
}

const walk = ({ words }: CompletedCommand): string =>
  `      case ${quote(`${words.slice(0, -1).join(' ')}/${words.at(-1)}`)}\n        set command ${quote(words.join(' '))}`

function linesOf({ words, subcommands, options, operand }: CompletedCommand): string[] {
  const at = `complete -c mlperf-rcp -n ${quote(`test (__mlperf_rcp_command) = ${quote(words.join(' '))}`)}`
  return [
    ...subcommands.map(command => `${at} -a ${quote(command.words.at(-1)!)} -d ${quote(command.summary)}`),
    ...options.map(option => `${at} ${optionOf(option)}`),
    ...(operand === null ? [] : [`${at}${offer(operand)}`]),
  ]
}

function optionOf({ flags, description, value }: CompletedOption): string {
  const names = flags.map(flag => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  return `${names.join(' ')}${value === null ? '' : ` ${value.paths === 'files' ? '-r' : '-x'}${offer(value)}`} -d ${quote(description)}`
}

function offer({ words, paths }: Completed): string {
  const folders = paths === 'folders' ? ['(__fish_complete_directories)'] : []
  const offered = [...words, ...folders].join(' ')
  return (paths === 'files' ? ' -F' : '') + (offered === '' ? '' : ` -a ${quote(offered)}`)
}

const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`
