"""Decisions signed one after the other by several people in charge: page read, letter rendered, sealed, stored, act written.

PARVIS_DECISIONS and PARVIS_WORKERS shorten it for a trial.
"""

import html
import os
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from asking import Client, Way
from program import Program, percentile, record, tree_cpu
from submitting import sent_by

DECISIONS = int(os.environ.get("PARVIS_DECISIONS", 600))
WORKERS = int(os.environ.get("PARVIS_WORKERS", 4))
WARM = max(10, DECISIONS // 4)
REASONS = ("Nous avons examiné chacune des pages demandées. Certaines contiennent des renseignements fournis par un tiers, que celui-ci traite "
           "comme confidentiels et dont la divulgation nuirait à sa compétitivité. Le tiers a été entendu. Les autres pages ne peuvent être "
           "séparées de celles-ci sans perdre leur sens.\n\nVous pouvez faire une nouvelle demande qui porte sur les pages de synthèse.")


class Desk:
    """One member at work: a session, a connection, and the file that is open."""

    def __init__(self, program, part):
        browser, _ = program.entered(part)
        self.client = Client(program.port)
        self.client.cookies = {c.name: c.value for c in browser.jar}

    def page(self, path):
        status, _, text = self.client.get(path)
        if status != 200:
            raise SystemExit(f"{path} answered {status}")
        return text

    def post(self, path, page, **fields):
        own = {name: value(page, name) for name in ("_proof", "seen")}
        return self.client.post(path, {**own, **fields})


def value(page, name):
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', page).group(0)
    return html.unescape(re.search(r'value="([^"]*)"', tag).group(1))


def prepared(program, references):
    """An agent writes a refusal with its reasons and its provisions in each file."""
    share = iter(references)
    lock = threading.Lock()

    def work(_):
        desk = Desk(program, "vq-agent")
        while True:
            with lock:
                reference = next(share, None)
            if reference is None:
                return
            path = f"/fr/equipe/dossiers/{reference}"
            page = desk.page(path)
            provisions = re.findall(r'<input[^>]*name="provisions"[^>]*value="([^"]*)"', page)[:2]
            desk.post(path + "/actes/prepare", page, outcome="refused", reasons=REASONS, provisions=provisions)

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, range(WORKERS)))


def decided(program, references):
    """Seconds from page to answer, for each."""
    share, lock, times = iter(references), threading.Lock(), []

    def work(_):
        desk = Desk(program, "vq-responsible")
        while True:
            with lock:
                reference = next(share, None)
            if reference is None:
                return
            begin = time.monotonic()
            path = f"/fr/equipe/dossiers/{reference}/decision"
            place = desk.post(path, desk.page(path))
            if not place.endswith("told=signed"):
                raise SystemExit(f"{path} led to {place}")
            times.append(time.monotonic() - begin)

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, range(WORKERS)))
    return times


def letter(program, reference):
    """The letter that was kept, as its agent opens it."""
    desk = Desk(program, "vq-responsible")
    document = program.psql("select d.id from documents.documents d join cases.case_files f on f.home = d.home and f.id = d.file"
                            f" where f.reference = '{reference}' order by d.added_at desc limit 1")
    link = f"/fr/equipe/dossiers/{reference}/documents/{document}"
    desk.client.connection.request("GET", link, headers={"Cookie": "; ".join(f"{n}={v}" for n, v in desk.client.cookies.items())})
    return desk.client.connection.getresponse().read()


def decisions():
    program = Program()
    try:
        program.start()
        references = sent_by(program, Way(program.port), DECISIONS + WARM, 4)
        prepared(program, references)
        decided(program, references[:WARM])
        before, begin = tree_cpu(program.pids()), time.monotonic()
        times = decided(program, references[WARM:])
        seconds, processor = time.monotonic() - begin, tree_cpu(program.pids()) - before
        pdf = letter(program, references[-1])
        sealed = b"ETSI.CAdES.detached" in pdf and b"/StructTreeRoot" in pdf
        known = ",".join(f"'{reference}'" for reference in references)
        count = int(program.psql("select count(*) from cases.acts where kind = 'decided' and case_file in"
                                 f" (select id from cases.case_files where reference in ({known}))"))
        cores = os.cpu_count()
        by_processor, by_wall = len(times) / processor, len(times) / seconds / cores
        record("decisions", f"decisions a second for each core of processor time of program and PostgreSQL, {WORKERS} at once: page read, letter"
               " rendered and sealed, act written", round(by_processor, 1), "decisions/s/core",
               "the same by the clock, for each core of a machine that generator and others share", round(by_wall, 1),
               ">= 5 a second for each core", by_processor >= 5 and sealed and count == DECISIONS + WARM,
               decisions=len(times), seconds=round(seconds, 1), per_second=round(len(times) / seconds, 1), cores=cores,
               processor_ms_each=round(processor / len(times) * 1000, 1), p50_ms=round(percentile(times, 0.5) * 1000),
               p95_ms=round(percentile(times, 0.95) * 1000), letter_bytes=len(pdf), tagged_and_sealed=sealed, acts=count)
    finally:
        program.clean()
