import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceText } from './support/source.ts'

/** What the package exports beside types: each name with the file that declares it. */
const exported = parsed('index.ts').statements.flatMap(statement => {
  if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return []
  const file = (statement.moduleSpecifier as ts.StringLiteral).text.replace('./', '')
  const names = (statement.exportClause as ts.NamedExports).elements.filter(({ isTypeOnly }) => !isTypeOnly)
  return names.map(({ name, propertyName }) => ({ file, name: (propertyName ?? name).text }))
})

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, sourceText(file), ts.ScriptTarget.Latest, true)
}

function declarationOf(file: string, name: string): ts.Statement | undefined {
  return parsed(file).statements.find(statement =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.some(declaration => declaration.name.getText() === name)
      : (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) &&
        statement.name?.text === name,
  )
}

const isFunction = (statement: ts.Statement) =>
  ts.isFunctionDeclaration(statement) ||
  (ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(
      ({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer),
    ))

describe('the docstring of what the package exports', () => {
  it.each(exported)('of $name says what it is, and shows an example of a function', ({ file, name }) => {
    const declaration = declarationOf(file, name)
    expect(declaration, `${name} is not declared in ${file}`).toBeDefined()
    const comments = ts.getJSDocCommentsAndTags(declaration!).filter(ts.isJSDoc)
    expect(comments.map(({ comment }) => ts.getTextOfJSDocComment(comment)).join(' ')).toMatch(/\S/)
    if (!isFunction(declaration!)) return
    expect(ts.getJSDocTags(declaration!).map(({ tagName }) => tagName.text)).toContain('example')
  })
})
