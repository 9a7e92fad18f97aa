"""Runs the reference checker over every folder with result logs, in one process: RULESET FOLDER."""

import logging
import os
import sys

from mlperf_logging.rcp_checker import rcp_checker

logging.disable(logging.CRITICAL)
ruleset, folder = sys.argv[1:]
for where, _, names in sorted(os.walk(folder)):
    if not any(name.startswith('result_') and name.endswith('.txt') for name in names):
        continue
    try:
        print(where, *rcp_checker.check_directory(where, 'training', ruleset, False, False, rcp_pass='pruned_rcps'))
    except Exception as error:  # it crashes on some folders
        print(where, type(error).__name__, error)
