"""What Python makes of rule code: its structure, and its outcome over a grid of values.

Reads {"snippets": [{"mode": "eval"|"exec", "text": "..."}], "values": [JSON...], "metadata": [JSON...]} from stdin. Writes, for
each snippet, {"ast": ..., "outcomes": [...]}, one outcome per state, value and metadata, in this order; and the states, as
JSON. An outcome is "T" or "F" (or, for exec, s afterwards), or the name of the exception.
"""

import ast
import json
import math
import sys
from dataclasses import dataclass, replace


@dataclass
class LogLine:
    full_string: str
    timestamp: float
    key: str
    value: object
    lineno: int


def structure(node):
    """A node as nested dicts, in the notation of the project's own parser."""
    kind = type(node).__name__
    if isinstance(node, list):
        return [structure(item) for item in node]
    if kind == 'Constant':
        return {'kind': kind, 'value': f'{type(node.value).__name__} {node.value!r}'}
    if isinstance(node, (ast.operator, ast.boolop, ast.unaryop, ast.cmpop)):
        return kind
    if kind == 'ImportFrom':
        return {'kind': kind, 'module': node.module, 'name': node.names[0].name}
    if not isinstance(node, ast.AST):
        return node
    fields = {name: structure(value) for name, value in ast.iter_fields(node) if name not in ('ctx', 'type_comment')}
    if kind == 'Assign':
        fields['target'] = fields.pop('targets')[0]
    for name in ('keywords', 'orelse'):
        if fields.get(name) == []:
            del fields[name]
    return {'kind': kind, **fields}


def states_for(trees):
    """No state; and every member of s that rules read, with a float, an int, a list or a text in it."""
    names = sorted({node.slice.value for tree in trees for node in ast.walk(tree)
                    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == 's'
                    and isinstance(node.slice, ast.Constant)})
    return [json.dumps({name: content for name in names} if content != '' else {})
            for content in ('', 0.5, 4096, [1, 2], 'adamw')]


def outcome(mode, code, state, value, metadata):
    s = json.loads(state)
    v = {'value': json.loads(value), 'metadata': json.loads(metadata)}
    queue = []
    known = {'s': s, 'math': math, 'is_integer': lambda x: abs(round(x) - x) < 0.00001, 'enqueue_config': queue.append,
             'print': lambda *texts: None}
    line = LogLine('line', 1234.5, 'eval_accuracy', v, 3)
    try:
        result = eval(code, known, {'ll': line, 'v': v, 'loglines': [line]})
        return ('T' if result else 'F') if mode == 'eval' else json.dumps([s, queue], sort_keys=True, indent=2)
    except Exception as error:
        return type(error).__name__


request = json.load(sys.stdin)
snippets = request['snippets']
trees = [ast.parse(item['text'], mode=item['mode']) for item in snippets]
states = states_for(trees)
answers = []
for item, tree in zip(snippets, trees):
    code = compile(tree, '<rule>', item['mode'])
    outcomes = [outcome(item['mode'], code, state, value, metadata)
                for state in states for value in request['values'] for metadata in request['metadata']]
    answers.append({'ast': structure(tree.body), 'outcomes': outcomes})
json.dump({'states': states, 'answers': answers}, sys.stdout)
