"""Ballots of a budget counted by equal shares, and a map drawn from votes, each inside one process without a database."""

import json
import shutil
import subprocess
import tempfile

from program import record
from rules import CLASSES, build, java


def measured(name, *words):
    build()
    folder = tempfile.mkdtemp(prefix="parvis-counting-")
    try:
        out = subprocess.run([java(), "-XX:+UseSerialGC", "-Xmx352m", "-cp", CLASSES, f"org.parvis.participation.{name}", *words, folder],
                             check=True, stdout=subprocess.PIPE, text=True).stdout
        return json.loads(out.strip().splitlines()[-1])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def equal_shares(voters="100000", budget="45000000"):
    found = measured("count.EqualSharesBench", voters, budget)
    worst = max(found["seconds"])
    record("equal-shares", "seconds to count ballots of ten approvals over 1,000 projects exactly, with Add1, worst of two orders of the file",
           worst, "s", "bar", None, "100,000 ballots, at least 200 raises: <= 20 s, the same outcome",
           found["voters"] >= 100_000 and found["raises"] >= 200 and worst <= 20 and found["same"], **found)


def opinion_map():
    found = measured("map.OpinionMapBench")
    record("opinion-map", "seconds for a map of 1,000,000 votes of 50,000 people on 300 statements, in a process that is new",
           found["seconds"], "s", "bar", None, "<= 2 s, SVG <= 150 kB", found["seconds"] <= 2 and found["svg_bytes"] <= 150_000, **found)
