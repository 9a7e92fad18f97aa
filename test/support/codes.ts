/**
 * The codes of errors, problems and findings that the sources can give, found by the types of the compiler.
 *
 * @module
 */
import { join } from 'node:path'
import ts from 'typescript'
import { root, sourceFiles } from './source.ts'

/** A code with the first file that gives it. */
export interface UsedCode {
  readonly code: string
  readonly file: string
}

/** Codes of other programs, such as `EISDIR`, are written otherwise. */
const stable = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/**
 * Every literal that becomes a `code`: as a property of that name, as an argument for a parameter of that name, or as
 * the element of an array that is taken apart into a variable of that name.
 *
 * @example
 * usedCodes().map(({ code }) => code) // ['bad-baseline', 'bad-csv', …]
 */
export function usedCodes(): UsedCode[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
  }
  const program = ts.createProgram(
    sourceFiles.map(path => join(root, 'src', path)),
    options,
  )
  const checker = program.getTypeChecker()
  const found = new Map<string, string>()
  for (const path of sourceFiles) {
    const visit = (node: ts.Node): void => {
      for (const expression of codesAt(node, checker)) {
        for (const code of literalsOf(checker.getTypeAtLocation(expression))) {
          if (stable.test(code) && !found.has(code)) found.set(code, path)
        }
      }
      ts.forEachChild(node, visit)
    }
    visit(program.getSourceFile(join(root, 'src', path))!)
  }
  return [...found].map(([code, file]) => ({ code, file })).sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The expressions of a node that become a code. */
function codesAt(node: ts.Node, checker: ts.TypeChecker): readonly ts.Expression[] {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') return [node.initializer]
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const parameters = checker.getResolvedSignature(node)?.parameters ?? []
    return (node.arguments ?? []).filter((_, index) => parameters[index]?.name === 'code')
  }
  if (ts.isArrayLiteralExpression(node)) {
    const index = codeElement(node, checker)
    const element = index < 0 ? undefined : node.elements[index]
    return element === undefined ? [] : [element]
  }
  return []
}

/** Which element of an array is a code: by the label of its tuple type, or by the variables it is taken apart into. */
function codeElement(array: ts.ArrayLiteralExpression, checker: ts.TypeChecker): number {
  const context = checker.getContextualType(array)
  const tuple = context && (checker.getNonNullableType(context) as ts.TupleTypeReference)
  const labels = tuple?.target?.labeledElementDeclarations ?? []
  const labelled = labels.findIndex(label => label?.name.getText() === 'code')
  if (labelled >= 0) return labelled
  const declaration = ts.findAncestor(array, ts.isVariableDeclaration)
  if (declaration === undefined || !ts.isArrayBindingPattern(declaration.name)) return -1
  return declaration.name.elements.findIndex(element => element.getText() === 'code')
}

const literalsOf = (type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap(part => (part.isStringLiteral() ? [part.value] : []))
