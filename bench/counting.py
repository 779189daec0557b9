"""Ballots of a budget counted by equal shares, and a map drawn from votes, each inside one process without a database."""

import csv
import json
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from math import comb
from pathlib import Path

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
    """PARVIS_CONVERSATION names a folder with the export of a conversation of Polis: its votes, and its people with their groups."""
    found = measured("map.OpinionMapBench")
    folder = os.environ.get("PARVIS_CONVERSATION")
    if folder:
        found["published_groups"] = published(Path(folder))
    same = not folder or found["published_groups"]["agreement"] >= 0.9
    record("opinion-map", "seconds for a map of 1,000,000 votes of 50,000 people on 300 statements, in a process that is new",
           found["seconds"], "s", "bar", None, "<= 2 s, SVG <= 150 kB, adjusted Rand index with the published groups of a conversation >= 0.9",
           found["seconds"] <= 2 and found["svg_bytes"] <= 150_000 and same, **found)


def published(folder):
    """How far the groups of a conversation are those that were published with it."""
    votes, = (file for file in folder.glob("*-votes.csv") if "participants" not in file.name)
    people, = folder.glob("*participants-votes.csv")
    said = json.loads(subprocess.run([java(), "-XX:+UseSerialGC", "-Xmx352m", "-cp", CLASSES, "org.parvis.participation.map.MapCommand", votes, "--json"],
                                     check=True, stdout=subprocess.PIPE, text=True).stdout)
    with open(people, newline="") as file:
        theirs = {row[0]: row[1] for row in csv.reader(file) if row[1]}
    pairs = [(group, theirs[voter]) for voter, group in said["groups"].items() if voter in theirs]
    return {"groups": said["k"], "people": len(pairs), "agreement": round(adjusted_rand(pairs), 3)}


def adjusted_rand(pairs):
    both, ours, theirs = (sum(comb(n, 2) for n in Counter(key(pair) for pair in pairs).values())
                          for key in (lambda p: p, lambda p: p[0], lambda p: p[1]))
    chance = ours * theirs / comb(len(pairs), 2)
    return (both - chance) / ((ours + theirs) / 2 - chance)
