"""What upstream's repository checker finds in a folder, from the working directory that it is started in.

Argument: the folder. MLPERF_LOGGING_DIR has upstream's checkout. Writes {"names": [paths], "sizes": [paths], "links": [paths]}.
"""

import json
import logging
import os
import sys

sys.path.insert(0, os.environ['MLPERF_LOGGING_DIR'])
from mlperf_logging.repo_checker import repo_checker  # noqa: E402

found = {'names': [], 'sizes': [], 'links': []}
STARTS = [('Files with git-unfriendly name', 'names'), ('Files > 50MB', 'sizes')]


class Listener(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        for start, kind in STARTS:
            if text.startswith(start):
                found[kind] = sorted(record.args[0].split('\n'))
        if 'contains broken symbolic links' in text:
            found['links'] = sorted(record.args[1].split('\n'))


logging.getLogger().handlers = [Listener()]
logging.getLogger().setLevel(logging.INFO)
repo_checker.run_checks(sys.argv[1])
json.dump(found, sys.stdout)
