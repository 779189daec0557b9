"""A year of disputes by the clock of the law, and SIGKILLs while offers and acceptances cross.

PARVIS_DISPUTES and PARVIS_KILLS ask for fewer.
"""

import http.client
import os
import random
import re
import subprocess
import threading
import time
import urllib.parse
from datetime import date, timedelta

from asking import Client, form_of
from mail_sink import MailSink
from program import ROOT, Program, hidden, record
from sigkill import VICTIMS, killed, until_ready, until_told, verified

MANY = int(os.environ.get("PARVIS_DISPUTES", 10_000))
KILLS = int(os.environ.get("PARVIS_KILLS", 20))
TABLES = 2  # at which two sides move until a kill
START = "/fr/services/reglement-de-differend/commencer"
MEASURED = ROOT / "app/target/measured"
PAGE, MINUTE, ENOUGH = 60, 60_000, 20
ANSWERS = {
    "merchant": "Meubles Fictifs", "subject": "goods", "bought_on-day": "3", "bought_on-month": "10", "bought_on-year": "2025",
    "paid": "1240", "problem": "Le canapé est arrivé avec une déchirure.", "remedies": "repair", "full_name": "Ann Achat",
}


def disputes():
    """Each day is kept, nobody is left untold, figures are those of the acts; nothing is accepted twice nor lost."""
    year = in_process()
    crossed = sigkilled()
    holds = (MANY >= 10_000 and year["late-ms"] <= MINUTE and year["page-p95-ms"] <= PAGE
             and crossed["kills"] >= ENOUGH and not any(crossed["findings"].values()) and crossed["chains_verify"])
    record("disputes", f"milliseconds that the latest of {year['fired']} deadlines of {MANY} disputes was done after its hour, in a year of legal time",
           year["late-ms"], "ms", "bar", None,
           f"<= {MINUTE} ms; no notice lost; figures equal those counted again; page of the talk <= {PAGE} ms p95; nothing accepted twice or lost by SIGKILLs",
           holds, disputes=MANY, deadlines=year["fired"], acts=year["acts"], notices=year["notices"], notices_that_came_back=year["returned"],
           notices_lost=0, figures_equal=True, page_p95_ms=year["page-p95-ms"], seconds=year["seconds"], sigkill=crossed)


def in_process():
    """By a test that refuses a late deadline, a lost notice and another figure, and writes down how much there was."""
    subprocess.run(
        ["mvn", "-B", "-q", "-pl", "checks/program", "-am", "-Dtest=YearOfDisputesTests", "-Dparvis.test.all=true",
         f"-Dparvis.test.disputes={MANY}", "-Dsurefire.failIfNoSpecifiedTests=false", "test"],
        cwd=ROOT, check=True)
    return {what: int((MEASURED / f"disputes-{what}.txt").read_text())
            for what in ("late-ms", "fired", "acts", "notices", "returned", "page-p95-ms", "seconds")}


def sigkilled():
    mail = MailSink()
    program = Program(options=[*mail.options(), "--parvis.post.lease=20s"])
    chance = random.Random(19)
    try:
        program.start()
        tables = [Table(program.port, mail, number) for number in range(KILLS * TABLES)]
        for table in tables:
            table.invited()
        for turn in range(KILLS):
            victim = VICTIMS[turn % len(VICTIMS)]
            crossing(tables[turn * TABLES:(turn + 1) * TABLES], chance, lambda: killed(program, victim, chance))
            back = program.start() if victim == "program" else until_ready(program)
            told = sum(len(side.done) for table in tables for side in table.sides)
            print(f"{turn + 1} of {KILLS}: {victim} was back after {back:.1f} s, {told} things done", flush=True)
        until_told(program)
        found = looked_at(program, tables)
        done = [what for table in tables for side in table.sides for what in side.done]
        return {"kills": KILLS, "offers": done.count("offer"), "acceptances": done.count("accept"), "reopened": done.count("unsign"),
                "without_answer": sum(len(side.unsure) for table in tables for side in table.sides),
                "findings": found, "chains_verify": verified(program)}
    finally:
        program.clean()


class Side:
    """One who sits at a table: what was done for sure, and what had no answer."""

    def __init__(self, port, party, number):
        self.client = Client(port, (f"127.{2 + party}.{number // 250}.{1 + number % 250}", 0))
        self.port, self.party, self.number = port, party, number
        self.done, self.unsure = [], []

    def again(self):
        """After the program went away: the same cookies on a new connection."""
        cookies = self.client.cookies
        self.client = Client(self.port, (f"127.{2 + self.party}.{self.number // 250}.{1 + self.number % 250}", 0))
        self.client.cookies = cookies

    def moves(self, path, chance):
        """Takes an offer if there is one, or makes another; whoever has accepted something may open the table again."""
        page = self.client.request("GET", path)[2]
        forms = [inside for inside in re.findall(r"<form[^>]*>(.*?)</form>", page, re.S)]
        accepts = [hidden(form) for form in forms if 'value="accept"' in form]
        unsigns = [hidden(form) for form in forms if 'value="unsign"' in form]
        offers = [hidden(form) for form in forms if 'value="offer"' in form]
        if accepts and chance.random() < 0.5:
            return self.sends(path, "accept", chance.choice(accepts))
        if unsigns:
            return self.sends(path, "unsign", {**unsigns[0], "text": "Pas encore."})
        if offers:
            by = date.today() + timedelta(days=20)
            return self.sends(path, "offer", {
                **offers[0], "amount": str(chance.randint(100, 900_000)), "by-day": by.day, "by-month": by.month, "by-year": by.year, "valid": "5"})
        return None

    def sends(self, path, what, fields):
        self.unsure.append(what)
        status, _, _ = self.client.request("POST", path, urllib.parse.urlencode(fields))
        if status < 500:  # the database may go away under it
            self.unsure.pop()
        if status == 303:
            self.done.append(what)
        return status


class Table:
    """A dispute: its two sides, each with a screen of their own."""

    def __init__(self, port, mail, number):
        self.mail, self.number = mail, number
        self.merchant = f"boutique{number}@commerce.example"
        self.sides = [Side(port, 1, number), Side(port, 2, number)]
        self.reference = self.sent(self.sides[0].client)
        self.path = f"/fr/differends/{self.reference}"

    def sent(self, client):
        answers = {**ANSWERS, "merchant_email": self.merchant, "email": f"acheteuse{self.number}@personne.example"}
        html = client.get(START)[2]
        for _ in range(20):
            action, fields = form_of(html, client.path)
            named = set(re.findall(r'name="([^"]*)"', html))
            html = client.post_and_follow(action, {**fields, **{name: [value] for name, value in answers.items() if name in named}})
            if "/recu/" in client.path:
                return urllib.parse.unquote(client.path.rsplit("/", 1)[1])
        raise SystemExit(f"The form did not end; it is at {client.path}")

    def invited(self):
        """The merchant comes by the link, and the code that goes to their address."""
        client = self.sides[1].client
        link = self.mailed(r"/fr/differends/invitation/[\w-]+")
        html = client.get(link)[2]
        client.post(link, form_of(html, link)[1])
        code = self.mailed(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")
        html = client.get("/fr/suivi")[2]
        fields = form_of(html, "/fr/suivi")[1]
        client.post("/fr/suivi", {**fields, "reference": self.reference, "code": code})

    def mailed(self, what, patience=120):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            for letter in list(self.mail.letters):
                if self.merchant in letter["to"] and (found := re.search(what, letter.get_body(("plain",)).get_content())):
                    return found.group(0)
            time.sleep(0.1)
        raise SystemExit(f"Nothing like {what} came to {self.merchant}")


def crossing(tables, chance, kill):
    """Both sides of each table move at once, until the kill and a little after."""
    ended, most = threading.Event(), chance.randint(2, 12)

    def somebody(side, path, seed):
        own = random.Random(seed)
        while not ended.is_set():
            try:
                side.moves(path, own)
            except (OSError, http.client.HTTPException):
                side.again()
                time.sleep(0.02)

    threads = [threading.Thread(target=somebody, args=(side, table.path, chance.random())) for table in tables for side in table.sides]
    for thread in threads:
        thread.start()
    begin = time.monotonic()
    while sum(len(side.done) for table in tables for side in table.sides) < most:
        if time.monotonic() - begin > 60:
            raise SystemExit("Nobody moves any more")
        time.sleep(0.001)
    kill()
    ended.set()
    for thread in threads:
        thread.join()
    for table in tables:
        for side in table.sides:
            side.again()


def looked_at(program, tables):
    """What must be nought."""
    findings = {"accepted_twice": 0, "lost": 0, "done_twice": 0}
    for table in tables:
        rows = program.psql(
            "select a.kind || '|' || a.party from cases.acts a join cases.case_files f on f.id = a.case_file"
            f" where f.reference = '{table.reference}' and a.kind like 'disputes.%' order by a.seq").splitlines()
        acts = [row.split("|") for row in rows]
        open_now = 0
        for kind, _ in acts:
            open_now += {"disputes.accepted": 1, "disputes.unsigned": -1}.get(kind, 0)
            findings["accepted_twice"] += open_now not in (0, 1)
        for side in table.sides:
            for what, kind in {"offer": "disputes.offered", "accept": "disputes.accepted", "unsign": "disputes.unsigned"}.items():
                there = sum(1 for one, party in acts if one == kind and int(party) == (1 if side is table.sides[0] else merchant_of(acts)))
                findings["lost"] += max(0, side.done.count(what) - there)
                findings["done_twice"] += max(0, there - side.done.count(what) - side.unsure.count(what))
    return findings


def merchant_of(acts):
    """As which party the merchant acts: the one that opened the claim."""
    return next(int(party) for kind, party in acts if kind == "disputes.seen")
