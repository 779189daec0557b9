"""Questions over 100,000 documents in one index, asked by two threads inside one process."""

import json
import shutil
import subprocess
import sys
import tempfile

from program import ROOT, record
from rules import CLASSES, build, java


def search(documents="100000", seconds="30"):
    """Documents and questions are made by ManyDocuments and ManyQuestions, the same in each run; the files of the index go at the end."""
    build()
    folder = tempfile.mkdtemp(prefix="parvis-search-")
    try:
        out = subprocess.run(
            [java(), "-XX:+UseSerialGC", "-Xmx2g", "-cp", CLASSES, "org.parvis.search.asking.SearchBench", ROOT, documents, seconds, folder],
            check=True, stdout=subprocess.PIPE, text=True).stdout
        note(out.strip().splitlines()[-1])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def note(line):
    found = json.loads(line)
    record("search", f"questions a second over {found['documents']} documents, two threads: counted by kind, ten results with extracts",
           found["per_second"], "questions/s", "bar", None, "100,000 documents: >= 2,000/s, p95 <= 15 ms, a node that comes back answers in <= 10 s",
           found["documents"] >= 100_000 and found["per_second"] >= 2_000 and found["p95_ms"] <= 15 and found["opened_s"] <= 10, **found)


if __name__ == "__main__":
    search(*sys.argv[1:])
