"""Runs the reference compliance checker over every result log, in one process: RULESET FOLDER."""

import logging
import os
import sys

from mlperf_logging.compliance_checker import mlp_compliance

logging.disable(logging.CRITICAL)
ruleset, folder = sys.argv[1:]
for where, _, names in sorted(os.walk(folder)):
    for name in sorted(names):
        if name.startswith('result_') and name.endswith('.txt'):
            mlp_compliance.enqueued_configs.clear()
            checker = mlp_compliance.make_checker('training', ruleset, True, False)
            try:
                print(name, *mlp_compliance.main(os.path.join(where, name), f'training_{ruleset}/common.yaml', checker))
            except Exception as error:  # it crashes on some logs
                print(name, type(error).__name__, error)
