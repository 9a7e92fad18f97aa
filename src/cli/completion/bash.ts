import { type Completed, type CompletedCommand, withSubcommands } from './completed-command.ts'

/**
 * The completion for bash, from 3.2 on.
 *
 * @example
 * bash(completedCommand(program, codes)) // => '# bash completion of mlperf-rcp\n…'
 */
export function bash(program: CompletedCommand): string {
  const commands = withSubcommands(program)
  return `# bash completion of mlperf-rcp
# eval "$(mlperf-rcp completion bash)"
_mlperf_rcp() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command='' index word
  # Readline splits --format=json at the equals sign.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    case "$command/$word" in
${commands.slice(1).map(walk).join('\n')}
    esac
  done
  COMPREPLY=()
  case "$command,$previous" in
${commands.flatMap(optionValues).join('\n')}
  esac
  case "$command" in
${commands.map(wordsAt).join('\n')}
  esac
}
_mlperf_rcp_words() {
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$current")
}
_mlperf_rcp_paths() {
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$1" -- "$current")
}
complete -F _mlperf_rcp mlperf-rcp
`
}

/** A word that leads from one command to one below it. */
const walk = ({ words }: CompletedCommand): string =>
  `      '${words.slice(0, -1).join(' ')}/${words.at(-1)}') command='${words.join(' ')}' ;;`

/** The options of a command that take a value. */
const optionValues = ({ words, options }: CompletedCommand): string[] =>
  options.flatMap(({ flags, value }) =>
    value === null
      ? []
      : [`    ${flags.map(flag => `'${words.join(' ')},${flag}'`).join('|')}) ${offer(value)}return ;;`],
  )

/** Other completions: options after a dash, else commands or operands. */
function wordsAt({ words, subcommands, options, operand }: CompletedCommand): string {
  const flags = options.flatMap(option => option.flags).join(' ')
  const names = subcommands.map(({ words }) => words.at(-1)).join(' ')
  const others = operand === null ? offer({ words: [names], paths: null }) : offer(operand)
  return `    '${words.join(' ')}') if [[ $current == -* ]]; then _mlperf_rcp_words '${flags}'; else ${others || ':; '}fi ;;`
}

function offer({ words, paths }: Completed): string {
  const named = words.length === 0 ? '' : `_mlperf_rcp_words '${words.join(' ')}'; `
  return named + (paths === null ? '' : `_mlperf_rcp_paths ${paths === 'files' ? '-f' : '-d'}; `)
}
