"""Graded questions in people's words, asked of search and of PostgreSQL full text over the same documents."""

import json
import subprocess

from program import ROOT, record


def relevance():
    """RelevanceTests asks them over the demonstration pack and writes what it found."""
    subprocess.run(
        ["mvn", "-B", "-q", "-pl", "checks/program", "-am", "-Dtest=RelevanceTests", "-Dsurefire.failIfNoSpecifiedTests=false", "test"],
        cwd=ROOT, check=True)
    note()


def note():
    found = json.loads((ROOT / "app/target/relevance.json").read_text())
    ahead = found["ndcg"] - found["peer_ndcg"]
    record("relevance", f"nDCG@10 on the {found['questions']} held questions", found["ndcg"], "", "PostgreSQL full text, any word, title weight A",
           round(ahead, 3), "nDCG@10 >= peer + 0.15, success@1 >= 0.75", ahead >= 0.15 and found["success"] >= 0.75,
           success_at_1=found["success"], peer_ndcg=found["peer_ndcg"], peer_success_at_1=found["peer_success"])


if __name__ == "__main__":
    note()
