"""Kills the program or its PostgreSQL while tokens are asked for, ballots cast and changed, and mixed: nobody twice, nobody lost.

Each turn has a vote of its own, in which everybody of the demonstration votes; every fifth is sealed to keepers. Whoever had no answer
sends the same again, as a browser does. PARVIS_KILLS asks for more or fewer.
"""

import html
import http.client
import os
import random
import re
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.parse
from collections import Counter
from pathlib import Path

from asking import Client
from program import ROOT, Program, hidden, percentile, record
from sigkill import VICTIMS, killed, until_ready

KILLS = int(os.environ.get("PARVIS_KILLS", 20))
PACK = ROOT / "content" / "quebec"
CHOICES = ["wednesday", "saturday", "sunday"]
KEEPERS = ["Ann Achat", "Bo Brin", "Cy Dor"]
PATIENCE = 180
NOW = "update platform.scheduled_tasks set execution_time = now(), picked = false, picked_by = null, last_heartbeat = null"


def kills():
    folder = Path(tempfile.mkdtemp(prefix="parvis-ballots-kills-"))
    pack = folder / "pack"
    shutil.copytree(PACK, pack)
    votes = [Vote(folder, pack, f"kills-{turn}", turn % 5 == 4) for turn in range(KILLS)]
    for vote in votes:
        vote.written("today+14")
    program = Program(options=["--pack", pack])
    chance = random.Random(70)
    try:
        program.start()
        parts = re.findall(r"^  - code: (\S+)", (pack / "demonstration/people.yaml").read_text(), re.M)
        people = [cookies for part in parts if (cookies := signed_in(program, part))]
        back, unsure = {victim: [] for victim in VICTIMS}, 0
        for turn, vote in enumerate(votes):
            victim = VICTIMS[turn % len(VICTIMS)]
            voters = [Voter(program, cookies, vote, chance.random()) for cookies in people]
            round_of_the_hour(program)
            back[victim].append(while_voting(program, voters, chance.randint(1, 3 * len(voters)), lambda: killed(program, victim, chance), victim))
            vote.voters = voters
            unsure += sum(voter.unsure for voter in voters)
            print(f"{turn + 1} of {KILLS}: {victim} was back after {back[victim][-1]:.1f} s, {len(voters)} voted, {unsure} without answer so far", flush=True)
        program.stop()
        for vote in votes:
            vote.written("today-1")
        program.start()
        until_counted(program, votes)
        for vote in votes:
            vote.opened(program)
        findings = looked_at(program, votes)
        cast = sum(len(vote.voters) for vote in votes)
        record("ballots-kills", f"ballots, after {KILLS} SIGKILLs of the program or its PostgreSQL while tokens, ballots and changes came", cast,
               "ballots", "tokens given", None, "nobody twice, nobody lost, each as they said last", cast > 0 and not any(findings.values()),
               changed=sum(voter.changes for vote in votes for voter in vote.voters), without_answer=unsure, findings=findings,
               sealed_votes=sum(vote.kept for vote in votes), kills={victim: len(of) for victim, of in back.items()},
               back_after_s={victim: {"median": round(percentile(of, 0.5), 2), "worst": round(max(of), 2)} for victim, of in back.items() if of})
    finally:
        program.clean()
        shutil.rmtree(folder, ignore_errors=True)


class Vote:
    """The vote of one turn: a file of the pack."""

    def __init__(self, folder, pack, code, kept):
        self.code, self.kept, self.voters = code, kept, []
        self.file = pack / "consultations" / f"{code}.yaml"
        self.shares = folder / code
        text = (PACK / "consultations" / "marche.yaml").read_text().replace("code: marche", f"code: {code}").replace("until: today-8", "until: today-10")
        self.text = text.rstrip() + "\n" + (self.ceremony() if kept else "")

    def ceremony(self):
        subprocess.run([ROOT / "run", "keepers", self.code, "2", self.shares, *KEEPERS], check=True, stdout=subprocess.DEVNULL)
        return (self.shares / "keepers.yaml").read_text().replace("by:", "by: today+18").replace('fr: "", en: ""', 'fr: "greffe", en: "clerk"')

    def written(self, last):
        self.file.write_text(self.text.replace("until: today+14", f"until: {last}").replace("from: today-7", "from: today-9"))

    def opened(self, program):
        """Two keepers bring their shares, of which each is sent twice."""
        path = f"/fr/consultations/{self.code}/vote/gardiens"
        for place in (3, 1, 1) if self.kept else ():
            browser = program.browser()
            fields = hidden(browser.get(path))
            share = (self.shares / f"share-{place}.txt").read_text().splitlines()[3]
            try:
                browser.post(path, {**fields, "share": share})
            except OSError:
                pass  # it is open already


def signed_in(program, part):
    """Their cookies; nothing where a part of the demonstration has no account to vote with."""
    browser = patiently(lambda: program.entered(part))[0]
    patiently(lambda: browser.get("/fr/consultations/kills-0/vote/jeton"))
    if not browser.url.endswith("/jeton"):
        return None  # led to the door
    return {cookie.name: cookie.value for cookie in browser.jar}


def patiently(asked):
    """The first look at a vote makes its key, which takes long on a machine that others use."""
    for _ in range(5):
        try:
            return asked()
        except TimeoutError:
            pass
    raise SystemExit("No answer")


class Voter:
    """One account: asks for its token, casts a ballot, changes it perhaps; what has no answer is sent again."""

    def __init__(self, program, cookies, vote, seed):
        self.program, self.vote, self.chance = program, vote, random.Random(seed)
        self.cookies, self.answers, self.unsure, self.changes = dict(cookies), 0, 0, 0
        self.client, self.said, self.receipts, self.wrong = None, None, set(), []

    def votes(self):
        ask = f"/fr/consultations/{self.vote.code}/vote/jeton"
        box = f"/fr/urne/{self.vote.code}"
        fields = hidden(main(self.sends("GET", ask)))
        page = self.sends("POST", ask, {"_proof": fields["_proof"], "seed": fields["seed"], "blinded": ""})
        token = re.search(r'<textarea[^>]*name="token"[^>]*>([^<]*)<', page)
        if not token:
            self.wrong.append("no token")
            return
        proof = hidden(main(self.sends("GET", box)))["_proof"]
        for turn in range(self.chance.randint(1, 4)):
            choice = self.chance.choice(CHOICES)
            page = self.sends("POST", box, {"_proof": proof, "token": html.unescape(token.group(1)).strip(), "choice": choice, "then": "cast"})
            receipt = re.search(r"BV-\w{4}-\w{4}-\w{4}", page)
            if not receipt:
                self.wrong.append("no receipt")
                return
            self.receipts.add(receipt.group(0))
            self.said = choice
            self.changes += turn > 0

    def sends(self, method, path, fields=None):
        """The answer to that, however often it must be sent."""
        body = urllib.parse.urlencode(fields) if fields else None
        first = True
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if self.client is None:
                    self.client = Client(self.program.port)
                    self.client.cookies = self.cookies
                status, place, text = self.client.request(method, path, body)
                if status < 500:
                    self.answers += 1
                    if status not in (200, 422):
                        self.wrong.append(f"{method} {path} answered {status} {place}")
                    return text
            except (OSError, http.client.HTTPException):
                self.client = None
            self.unsure += first
            first = False
            time.sleep(0.05)
        self.wrong.append(f"{method} {path} had no answer")
        return ""


def main(page):
    return page[page.find("<main"):]


def while_voting(program, voters, answers, kill, victim):
    """Seconds until the program is back, once so many answers came; then everybody votes to the end."""
    def one(voter):
        try:
            voter.votes()
        except (KeyError, AttributeError) as e:
            voter.wrong.append(repr(e))

    threads = [threading.Thread(target=one, args=(voter,)) for voter in voters]
    for thread in threads:
        thread.start()
    begin = time.monotonic()
    while sum(voter.answers for voter in voters) < answers and any(thread.is_alive() for thread in threads):
        if time.monotonic() - begin > PATIENCE:
            raise SystemExit("Nobody votes any more")
        time.sleep(0.001)
    kill()
    back = program.start() if victim == "program" else until_ready(program)
    for thread in threads:
        thread.join()
    return back


def round_of_the_hour(program):
    """Makes keys, mixes and counts now."""
    program.psql(NOW + " where task_name = 'participation-ballots' and not picked")


def until_counted(program, votes):
    begin = time.monotonic()
    program.psql(NOW + " where task_name = 'participation-ballots'")  # whoever was killed may hold it still
    while int(program.psql("select count(*) from participation.ballot_counts where consultation like 'kills-%'")) < len(votes):
        if time.monotonic() - begin > PATIENCE:
            raise SystemExit("The votes were not counted")
        time.sleep(0.5)


def looked_at(program, votes):
    """What must be nought."""
    findings = Counter(wrong_answers=0, tokens_not_of_voters=0, ballots_lost_or_twice=0, choices_not_as_said_last=0, receipts_lost_or_twice=0, altered=0)
    for vote in votes:
        of = f"where consultation = '{vote.code}'"
        findings["wrong_answers"] += sum(len(voter.wrong) for voter in vote.voters)
        for wrong in {wrong for voter in vote.voters for wrong in voter.wrong}:
            print(vote.code, wrong)
        given, cast, altered = map(int, program.psql(f"select given, cast_ballots, altered from participation.ballot_counts {of}").split("|"))
        findings["tokens_not_of_voters"] += abs(given - len(vote.voters))
        findings["ballots_lost_or_twice"] += abs(cast - len(vote.voters))
        findings["altered"] += altered
        counted = Counter(program.psql(f"select choice from participation.counted_ballots {of}").split())
        said = Counter(voter.said for voter in vote.voters)
        findings["choices_not_as_said_last"] += sum(((counted - said) + (said - counted)).values())
        there = sorted(program.psql(f"select receipt from participation.counted_receipts {of}").split())
        findings["receipts_lost_or_twice"] += there != sorted(receipt for voter in vote.voters for receipt in voter.receipts)
    return dict(findings)
