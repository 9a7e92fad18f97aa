import {
  type Completed,
  type CompletedCommand,
  type CompletedOption,
  withSubcommands,
} from './completed-command.ts'

/**
 * The completion for zsh, for a folder of `fpath` or for `source`.
 *
 * @example
 * zsh(completedCommand(program, codes)) // => '#compdef mlperf-rcp\n…'
 */
export function zsh(program: CompletedCommand): string {
  const functions = withSubcommands(program).map(functionOf)
  return `#compdef mlperf-rcp
# source <(mlperf-rcp completion zsh)
${functions.join('\n')}
if [ "$funcstack[1]" = _mlperf-rcp ]; then
  _mlperf-rcp "$@"
else
  compdef _mlperf-rcp mlperf-rcp
fi
`
}

const nameOf = (words: readonly string[]) => ['_mlperf-rcp', ...words].join('-')

function functionOf({ words, subcommands, options, operand }: CompletedCommand): string {
  const specifications = options.map(option => `    ${optionOf(option)} \\`)
  if (subcommands.length === 0) {
    const rest = operand === null ? "'*:'" : quote(`*:${' '}:${action(operand)}`)
    return `${nameOf(words)}() {\n  _arguments -S \\\n${specifications.join('\n')}\n    ${rest}\n}`
  }
  const described = subcommands.map(command => `    ${quote(`${command.words.at(-1)}:${command.summary}`)}`)
  const cases = subcommands.map(command => `    ${command.words.at(-1)}) ${nameOf(command.words)} ;;`)
  return `${nameOf(words)}() {
  local curcontext=$curcontext state line
  local -a commands
  commands=(
${described.join('\n')}
  )
  _arguments -C -S \\
${specifications.join('\n')}
    '1: :->command' '*:: :->rest' && return
  if [[ $state == command ]]; then
    _describe command commands
    return
  fi
  case $line[1] in
${cases.join('\n')}
  esac
}`
}

function optionOf({ flags, description, value }: CompletedOption): string {
  const text = description.replace(/[\\[\]:]/g, '\\$&')
  const specification = (flag: string) => {
    const assigned = value === null ? '' : flag.startsWith('--') ? '=' : '+'
    return quote(`*${flag}${assigned}[${text}]${value === null ? '' : `: :${action(value)}`}`)
  }
  return flags.map(specification).join(' ')
}

/** A list of words, files, both, or nothing to offer. */
function action({ words, paths }: Completed): string {
  const list = words.map(word => word.replace(/[\\():" ]/g, '\\$&')).join(' ')
  const files = paths === null ? '' : paths === 'files' ? '_files' : '_files -/'
  if (list === '') return files || ' '
  return files === '' ? `(${list})` : `_alternative "words:word:(${list})" "files:file:${files}"`
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
