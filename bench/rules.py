"""A definition of 300 questions: its rules, its import check, and its pages."""

import http.client
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urlparse

from program import ROOT, Program, family, hidden, percentile, record

EXAMPLE = ROOT / "content/examples/services/bulky-items.yaml"
CLASSES = f"{ROOT}/bench/target/classes:{ROOT}/bench/target/lib/*"
ROWS, INSIDE = 5, 4


def java():
    home = os.environ.get("JAVA_HOME")
    return f"{home}/bin/java" if home else "java"


def build():
    """The classes that measure inside one process."""
    subprocess.run(
        ["mvn", "-B", "-ntp", "-q", "-pl", "bench", "-am", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "package"],
        cwd=ROOT, check=True)


def jmh():
    """Microseconds of the median and the 95th percentile, by benchmark."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run(
            [java(), f"-Dparvis.example={EXAMPLE}", "-cp", CLASSES, "org.openjdk.jmh.Main", "RulesBench",
             "-f", "2", "-wi", "5", "-w", "2s", "-i", "5", "-r", "2s", "-rf", "json", "-rff", out.name],
            check=True, stdout=subprocess.DEVNULL)
        return {
            one["benchmark"].rsplit(".", 1)[1]: {
                p: round(one["primaryMetric"]["scorePercentiles"][f"{p}.0"], 1) for p in ("50", "95", "99")}
            for one in json.loads(Path(out.name).read_text())}


def answers():
    """What somebody types who answers all of it, with five rows of four rows in each group."""
    typed = {}
    for page in range(30):
        for question in range(8):
            typed[f"q_{page}_{question}"] = "a" if question == 1 else "12" if question == 2 else "Une réponse"

    def inside(around, page, first, end):
        for i in range(first, end):
            number = i % 14 == 1
            typed[f"{around}{'n' if number else 't'}_{page}_{i}"] = "7" if number else "Une réponse"

    for page in (10, 20):
        typed[f"g_{page}"] = [f"r{n + 1}" for n in range(ROWS)]
        for row in typed[f"g_{page}"]:
            inside(f"g_{page}.{row}.", page, 0, 14)
            typed[f"g_{page}.{row}.h_{page}"] = [f"r{n + 1}" for n in range(INSIDE)]
            for under in typed[f"g_{page}.{row}.h_{page}"]:
                inside(f"g_{page}.{row}.h_{page}.{under}.", page, 14, 28)
    return typed


def pages():
    """Milliseconds of a page of the filled draft, over HTTP, program and PostgreSQL on one core."""
    pack = Path(tempfile.mkdtemp(prefix="parvis-pack-"))
    shutil.copytree(ROOT / "content/quebec", pack, dirs_exist_ok=True)
    subprocess.run([java(), "-cp", CLASSES, "org.parvis.forms.reading.LargeForm", EXAMPLE, pack / "services/large-form.yaml"],
                   check=True)
    program = Program(options=["--pack", str(pack)])
    try:
        program.start()
        browser = program.browser()
        begin = "/fr/services/grand/commencer"
        proof = hidden(browser.get(begin))["_proof"]
        browser.post(begin, {**answers(), "_proof": proof})
        draft = urlparse(browser.url).path.rsplit("/", 1)[0]
        for pid in [program.process.pid, *family(program.process.pid)]:
            subprocess.run(["taskset", "-a", "-c", "-p", "0", str(pid)], stdout=subprocess.DEVNULL, check=False)
        headers = {"Cookie": browser.cookies()}
        connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=30)
        times = []
        for round_ in range(1_200):
            path = f"{draft}/p{round_ % 30}"
            start = time.perf_counter()
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise SystemExit(f"{path} answered {answer.status}")
            times.append((time.perf_counter() - start) * 1_000)
        measured = times[600:]
        return round(percentile(measured, 0.5), 2), round(percentile(measured, 0.95), 2)
    finally:
        program.clean()
        shutil.rmtree(pack, ignore_errors=True)


def rules():
    build()
    found = jmh()
    median, p95 = pages()
    evaluated = found["allRules"]["95"] / 1_000
    check = found["importCheck"]["95"] / 1_000
    record("rules", "milliseconds for all rules of 300 questions, 60 conditions, groups of two levels, 95th percentile (JMH)",
           round(evaluated, 2), "ms", "bar", None, "all rules <= 3 ms, page <= 25 ms p95 on one core, import check <= 1 s",
           evaluated <= 3 and p95 <= 25 and check <= 1_000,
           rules_us=found["allRules"], import_check_ms={p: round(us / 1_000, 1) for p, us in found["importCheck"].items()},
           page_ms={"50": median, "95": p95})
