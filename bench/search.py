"""Questions over 100,000 documents in one index, asked by two threads inside one process; and the page of results over HTTP."""

import csv
import json
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from program import ROOT, Program, record
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


def search_page(seconds="20"):
    """The page that answers the graded questions in French, one after the other, over the public documents of the demonstration."""
    program = Program()
    try:
        program.start()
        note_pages(*asked_pages(program.port, program.data, seconds))
    finally:
        program.clean()


def asked_pages(port, folder, seconds):
    with open(ROOT / "bench/relevance/questions.csv", newline="") as file:
        asked = [urllib.parse.quote_plus(line["question"]) for line in csv.DictReader(file) if line["lang"] == "fr"]
    script = folder / "questions.lua"
    script.write_text("local asked = {'" + "', '".join(asked) + "'}\nlocal at = 0\n"
                      "request = function() at = at % #asked + 1 return wrk.format('GET', '/fr/recherche?q=' .. asked[at]) end\n")

    def turn(length):
        out = subprocess.run(["wrk", "-t1", "-c16", f"-d{length}s", "--latency", "-s", script, f"http://127.0.0.1:{port}"],
                             capture_output=True, text=True, check=True).stdout
        if "Non-2xx" in out:
            raise SystemExit("a question was not answered by a page")
        said = dict(line.split()[:2] for line in out.splitlines() if len(line.split()) > 1)
        return float(said["Requests/sec:"]), said["99%"]

    warm = [turn(10)[0]]  # until two turns bring nothing: a program that was started this morning has compiled this way long ago
    while len(warm) < 30 and (len(warm) < 4 or max(warm[-2:]) > 1.03 * max(warm[:-2])):
        warm.append(turn(10)[0])
    rate, p99 = sorted(turn(seconds) for _ in range(3))[1]
    return rate, p99, len(asked), [round(one) for one in warm]


def note_pages(rate, p99, questions, warming):
    record("search-page", f"pages of results a second over HTTP for {questions} questions in turn, each made anew, 16 connections",
           round(rate), "pages/s", "bar", None, ">= 600/s", rate >= 600, p99=p99, warming=warming)


if __name__ == "__main__":
    search(*sys.argv[1:])
