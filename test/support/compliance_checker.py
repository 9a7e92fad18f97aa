"""What upstream's compliance checker finds in logs under the rules of a folder.

Reads {"rules": folder, "config": name, "files": [paths]} from stdin, and upstream's checkout from MLPERF_LOGGING_DIR. Writes, for
each file, {"ok", "warnings", "overwritable": {key: text}, "other": [texts]}, or {"crash": name of the exception}.
"""

import json
import logging
import os
import sys

sys.path.insert(0, os.environ['MLPERF_LOGGING_DIR'])
from mlperf_logging.compliance_checker import mlp_compliance  # noqa: E402

logging.disable(logging.CRITICAL)
request = json.load(sys.stdin)
# The checker looks for rule files beside itself.
mlp_compliance.__file__ = os.path.join(request['rules'], 'mlp_compliance.py')


def answer(file):
    mlp_compliance.enqueued_configs.clear()
    checker = mlp_compliance.make_checker('training', '5.1.0', False, False)
    try:
        ok, *_ = mlp_compliance.main(file, request['config'], checker)
    except Exception as error:
        return {'crash': type(error).__name__}
    return {'ok': bool(ok), 'warnings': sorted(checker.warnings), 'overwritable': checker.overwritable,
            'other': checker.not_overwritable}


json.dump([answer(file) for file in request['files']], sys.stdout)
