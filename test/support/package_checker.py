"""What upstream's package checker finds in packages. It writes into them: give copies.

Reads a list of {"dir", "usage", "ruleset", "werror", "rcpBypass", "seedCheckerBypass"} from stdin, and upstream's checkout from
MLPERF_LOGGING_DIR. Writes, for each, {"errors": bool} or {"crash": name of the exception}, with "findings": [[path, kind]], paths
below dir, kinds count, failed, tolerated, compliance, seed, rcp, system, other, skipped.
"""

import glob
import json
import logging
import os
import sys
import warnings

sys.path.insert(0, os.environ['MLPERF_LOGGING_DIR'])
from mlperf_logging.compliance_checker import mlp_compliance  # noqa: E402
from mlperf_logging.package_checker import package_checker, seed_checker  # noqa: E402
from mlperf_logging.rcp_checker import rcp_checker  # noqa: E402

warnings.simplefilter('ignore')
found = set()
current = {}

# The order of a folder's files is the file system's; where it decides, compare with the one by name.
unsorted_glob = glob.glob
rcp_checker.glob.glob = lambda *args, **options: sorted(unsorted_glob(*args, **options))

KINDS = [
    ('Incorrect number of files', 'count'),
    ('Expected at least', 'count'),
    ('RCP Test Failed', 'rcp'),
]


class Listener(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        if text.startswith(' Running compliance checks in dir'):
            current['dir'] = record.args[0]
        elif text.startswith('PACKAGE CHECKER FOUND'):
            current['errors'] = 'NO ERRORS' not in text
        elif text.startswith(' Skipping benchmark'):
            found.add(('', 'skipped ' + record.args[0]))
        elif 'directory cannot be accepted' in text:
            found.add((current['dir'], 'failed'))
        elif 'accepting this under olympic scoring' in text:
            found.add((current['dir'], 'tolerated'))
        elif 'do not conform to naming convention' in text:
            found.add((current['dir'], 'other'))
        for start, kind in KINDS:
            if text.startswith(start):
                found.add((current['dir'], kind))


def noting(function, kind):
    """The function, with a finding about its first argument where its first result is false."""
    def noted(path, *args):
        answer = function(path, *args)
        if not answer[0]:
            found.add((path, kind))
        return answer
    return noted


def noting_seeds(function):
    def noted(self, files):
        messages = function(self, files)
        for file in files:
            starts = (f'Result file {file} ', f'Error found when querying seeds from {file}:')
            if any(message.startswith(starts) for message in messages):
                found.add((file, 'seed'))
        return messages
    return noted


mlp_compliance.main = noting(mlp_compliance.main, 'compliance')
descriptions = package_checker.system_desc_checker
descriptions.check_system_desc = noting(descriptions.check_system_desc, 'system')
seed_checker.SeedChecker._assert_unique_seed_per_run = noting_seeds(seed_checker.SeedChecker._assert_unique_seed_per_run)
logging.getLogger().handlers = [Listener()]
logging.getLogger().setLevel(logging.INFO)


def answer(case):
    mlp_compliance.enqueued_configs.clear()
    found.clear()
    current.clear()
    outcome = {}
    try:
        package_checker.check_training_package(
            case['dir'], case['usage'], case['ruleset'], False, case['werror'], case['rcpBypass'], False,
            case['seedCheckerBypass'], '')
        outcome['errors'] = current['errors']
    except Exception as error:  # whatever it dies of is an answer
        outcome['crash'] = type(error).__name__
    below = len(case['dir']) + 1
    outcome['findings'] = sorted([path[below:], kind] for path, kind in found)
    return outcome


stdout, sys.stdout = sys.stdout, open(os.devnull, 'w')
json.dump([answer(case) for case in json.load(sys.stdin)], stdout)
