"""Asks the reference checker (mlcommons/logging at MLPERF_LOGGING_DIR) about logs that are made up.

Standard input: one JSON object per line, {logs: [text, ...], usage, ruleset, bertTrainSamples, rcps: text, pass, bypass};
the texts hold one character per byte. Standard output: per line {readings: [...], check: {...}}: of each log what
read_submission_file returns, of all together what check_directory returns, or {error} with the exception it dies of.
"""
import glob
import io
import json
import logging
import math
import os
import shutil
import sys
import tempfile
import warnings

sys.path.insert(0, os.environ["MLPERF_LOGGING_DIR"])
from mlperf_logging.rcp_checker import rcp_checker  # noqa: E402

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")

unsorted_glob = glob.glob
rcp_checker.glob.glob = lambda *args, **options: sorted(unsorted_glob(*args, **options))


def plain(value):
    """NaN and infinities as text: JSON has none."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return float(value) if isinstance(value, float) else value


def answer_of(function):
    try:
        return function()
    except Exception as error:  # whatever the reference dies of is an answer
        return {"error": type(error).__name__ + ": " + str(error)}


def reading_of(path, case):
    not_converged, epochs, bs, benchmark = rcp_checker.read_submission_file(
        path, case["ruleset"], case["bertTrainSamples"]
    )
    return {"converged": not not_converged, "epochs": plain(epochs), "bs": plain(bs), "benchmark": benchmark}


def check_of(folder, case):
    passed, message, norm = rcp_checker.check_directory(
        folder,
        case["usage"],
        case["ruleset"],
        False,
        case["bertTrainSamples"],
        rcp_file=io.StringIO(case["rcps"]),
        rcp_pass=case["pass"],
        rcp_bypass=case["bypass"],
    )
    return {"passed": bool(passed), "message": message, "norm": plain(float(norm))}


for line in sys.stdin:
    case = json.loads(line)
    folder = tempfile.mkdtemp()
    paths = [os.path.join(folder, "result_%d.txt" % i) for i in range(len(case["logs"]))]
    for path, text in zip(paths, case["logs"]):
        with open(path, "wb") as log:
            log.write(text.encode("latin-1"))
    readings = [answer_of(lambda: reading_of(path, case)) for path in paths]
    print(json.dumps({"readings": readings, "check": answer_of(lambda: check_of(folder, case))}))
    shutil.rmtree(folder)
