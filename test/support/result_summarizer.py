"""What upstream's result summarizer says of submissions when it runs for the second time. It writes into them: give copies.

Reads a list of {"dir", "usage", "ruleset", "anyLog", "privateIds"} from stdin, and upstream's checkout from MLPERF_LOGGING_DIR; with
"anyLog" every log complies, with "privateIds" systems get ids. Writes, for each, {"csv": text or null, "detailed": text or null, "crash": name of the exception or null}.
"""

import glob
import json
import os
import sys
import tempfile
import warnings

sys.path.insert(0, os.environ['MLPERF_LOGGING_DIR'])
from mlperf_logging.compliance_checker import mlp_compliance  # noqa: E402
from mlperf_logging.result_summarizer import result_summarizer  # noqa: E402

warnings.simplefilter('ignore')

# The order of a folder's files is the file system's; where it decides, compare with the one by name.
unsorted_glob = glob.glob
glob.glob = lambda *args, **options: sorted(unsorted_glob(*args, **options))
check = mlp_compliance.main


def text_of(path):
    if not os.path.exists(path):
        return None
    with open(path, newline='', encoding='utf-8') as file:
        return file.read()


def answer(case):
    mlp_compliance.main = (lambda *_: (True, None, None, None)) if case['anyLog'] else check
    crash = None
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        csv = os.path.join(folder, 'summary.csv')
        for _ in range(2):
            for name in os.listdir(folder):
                os.remove(name)
            sys.argv = ['', case['dir'], case['usage'], case['ruleset'], '--csv', csv]
            sys.argv += ['--generate_private_ids'] if case['privateIds'] else []
            try:
                result_summarizer.main()
                crash = None
            except Exception as error:  # whatever it dies of is an answer
                crash = type(error).__name__
        tables = {'csv': text_of(csv), 'detailed': text_of(csv.replace('.csv', '_detailed.csv')), 'crash': crash}
        os.chdir('/')
    return tables


stdout, sys.stdout, sys.stderr = sys.stdout, open(os.devnull, 'w'), open(os.devnull, 'w')
json.dump([answer(case) for case in json.load(sys.stdin)], stdout)
