"""Changes the clock, the transitions, the states of a payment, offers and audiences of disputes and the access policy in small ways, and counts which changes the tests notice."""

import csv
import subprocess

from program import ROOT, record

NOTICED = ("KILLED", "TIMED_OUT", "MEMORY_ERROR")


def mutation():
    """PIT over the classes that the profile `mutation` of checks/program names."""
    subprocess.run(
        ["mvn", "-B", "-q", "-pl", "checks/program", "-am", "-P", "mutation", "-Dtest=TransitionsTests", "-Dsurefire.failIfNoSpecifiedTests=false", "test"],
        cwd=ROOT, check=True)
    of, noticed = {}, {}
    with open(ROOT / "checks/program/target/pit-reports/mutations.csv", newline="") as file:
        for row in csv.reader(file):
            name = row[1].rpartition(".")[2].split("$")[0]
            of[name] = of.get(name, 0) + 1
            noticed[name] = noticed.get(name, 0) + (row[5] in NOTICED)
    share = sum(noticed.values()) / sum(of.values())
    record("mutation", f"share of {sum(of.values())} small changes in the clock, the transitions, the states of a payment, offers and audiences of disputes and the access policy that tests notice",
           round(100 * share, 1), "%", "bar", None, ">= 85 %", share >= 0.85,
           by_class={name: f"{noticed[name]}/{of[name]}" for name in sorted(of)})
