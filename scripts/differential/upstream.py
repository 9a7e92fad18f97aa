"""What upstream's checkers (mlcommons/logging at MLPERF_LOGGING_DIR) answer about logs and folders of logs.

Standard input: {"usage", "ruleset", "files": [paths], "folders": [paths]}. Standard output: {"comply", "check"}, lists in the same
order. An entry of "comply" is {"ok", "warnings", "keyed": {key: text}, "other": [texts]}; one of "check" is, for the pruned and
for all records, {"passed", "message", "normalization"}. Where upstream crashes, the answer is {"crash": name of the exception}.
"""

import glob
import json
import logging
import math
import os
import sys
import warnings

sys.path.insert(0, os.environ["MLPERF_LOGGING_DIR"])
from mlperf_logging.compliance_checker import mlp_compliance  # noqa: E402
from mlperf_logging.rcp_checker import rcp_checker  # noqa: E402

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
request = json.load(sys.stdin)
usage, ruleset = request["usage"], request["ruleset"]

# Without an order, the sum of the epochs depends on the file system.
unsorted_glob = glob.glob
rcp_checker.glob.glob = lambda *args, **options: sorted(unsorted_glob(*args, **options))


def answer_of(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return {"crash": type(error).__name__}


def comply(file):
    # What a crash leaves in the queue is checked first by the next call.
    mlp_compliance.enqueued_configs.clear()
    checker = mlp_compliance.make_checker(usage, ruleset, False, False)
    ok, *_ = mlp_compliance.main(file, f"{usage}_{ruleset}/common.yaml", checker)
    return {
        "ok": bool(ok),
        "warnings": sorted(checker.warnings),
        "keyed": checker.overwritable,
        "other": checker.not_overwritable,
    }


def check(folder, rcp_pass):
    passed, message, norm = rcp_checker.check_directory(folder, usage, ruleset, False, False, rcp_pass=rcp_pass)
    norm = float(norm)
    # JSON has neither NaN nor infinities.
    return {"passed": bool(passed), "message": message, "normalization": norm if math.isfinite(norm) else str(norm)}


answers = {
    "comply": [answer_of(comply, file) for file in request["files"]],
    "check": [
        {records: answer_of(check, folder, f"{records}_rcps") for records in ("pruned", "full")}
        for folder in request["folders"]
    ],
}
# Rules may print.
sys.stdout.write("\n" + json.dumps(answers))
