"""Ten thousand attempts on a hundred times, the first free times of two hundred places, and SIGKILLs while people book.

PARVIS_KILLS asks for more or fewer kills.
"""

import http.client
import os
import random
import re
import subprocess
import threading
import time
import urllib.parse

from asking import Client
from program import ROOT, Program, hidden, record

KILLS = int(os.environ.get("PARVIS_KILLS", 20))
PEOPLE = 6
CHOOSE = "/fr/services/certificat-naissance/rendez-vous"
PLACES = ("dec-erables", "dec-gare", "dec-iles")
MEASURED = ROOT / "app/target/measured"
RUSH, FIRST, ENOUGH = 250, 40, 20


def slots():
    """Times are booked once, however many want them and whenever the program dies."""
    took = in_process()
    killed = sigkilled()
    holds = (max(took["rush"], took["rush-booked"]) <= RUSH and max(took["first-free"], took["first-free-anew"]) <= FIRST
             and killed["kills"] >= ENOUGH and not any(killed["findings"].values()))
    record("slots", "p95 of holding and confirming, 10,000 attempts by 200 at once on 100 times (100 booked, none twice)", took["rush"], "ms",
           "bar", None, f"<= {RUSH} ms, of those who got one too; first free times of 200 places in 60 days <= {FIRST} ms p95; nothing lost or double by SIGKILLs", holds,
           of_those_who_got_one_p95_ms=took["rush-booked"], of_those_just_after_a_start_p95_ms=took["rush-cold-booked"],
           processor_ms_of_a_rush=took["rush-processor"], first_free_p95_ms=took["first-free"], first_free_each_time_after_a_change_p95_ms=took["first-free-anew"],
           order_kept_by_the_waiting_room=True, sigkill=killed)


def in_process():
    """By tests that refuse more or fewer than a hundred and another order, and write down how long it took."""
    subprocess.run(
        ["mvn", "-B", "-q", "-pl", "checks/program", "-am", "-Dtest=SlotsRushTests,OrderAtTheCounterTests", "-Dparvis.test.all=true",
         "-Dsurefire.failIfNoSpecifiedTests=false", "test"],
        cwd=ROOT, check=True)
    measured = ("rush", "rush-booked", "rush-cold-booked", "rush-processor", "first-free", "first-free-anew")
    return {what: int((MEASURED / f"slots-{what}.txt").read_text()) for what in measured}


def sigkilled():
    program = Program()
    chance = random.Random(22)
    booked, unsure = {}, 0
    try:
        program.start()
        for turn in range(KILLS):
            unsure += under_load(program, booked, chance.randint(1, 8))
            back = program.start()
            print(f"{turn + 1} of {KILLS}: back after {back:.1f} s, {len(booked)} confirmed, {unsure} without an answer", flush=True)
        return {"kills": KILLS, "confirmed": len(booked), "without_answer": unsure, "findings": looked_at(program, booked)}
    finally:
        program.clean()


class Person(Client):
    """One who books, from an address of their own: nobody holds many times from one network."""

    def __init__(self, port, number):
        super().__init__(port, (f"127.{2 + number // 60_000}.{number // 250 % 240}.{1 + number % 250}", 0))
        self.number = number

    def send(self, path, fields):
        return self.request("POST", path, urllib.parse.urlencode(fields))

    def books(self, chance):
        """The number of what is booked; nothing where somebody was faster."""
        page = self.request("GET", f"{CHOOSE}?place={chance.choice(PLACES)}&view=first")[2]
        times = re.findall(r'name="at" value="([^"]+)"', page)
        if not times:
            return None
        fields = {**hidden(page), "at": chance.choice(times)}
        status, held, _ = self.send(CHOOSE, fields)
        if status != 303:
            return None
        page = self.request("GET", held)[2]
        who = {**hidden(page), "then": "confirm", "name": "Ann", "email": f"ann.{self.number}@personne.example"}
        status, _, _ = self.send(held, who)
        return held.rsplit("/", 1)[1] if status == 303 else None


def under_load(program, booked, most):
    """Books until so many are confirmed, then kills in the middle of the others; how many had no answer."""
    lock, ended, unsure = threading.Lock(), threading.Event(), []
    before = len(booked)

    def somebody(seed):
        chance = random.Random(seed)
        while not ended.is_set():
            try:
                done = Person(program.port, chance.randrange(1, 5_000_000)).books(chance)
            except (OSError, http.client.HTTPException):
                with lock:
                    unsure.append(seed)
                time.sleep(0.02)
                continue
            if done:
                with lock:
                    booked[done] = seed

    threads = [threading.Thread(target=somebody, args=(before * 100 + n,)) for n in range(PEOPLE)]
    for thread in threads:
        thread.start()
    begin = time.monotonic()
    while len(booked) < before + most:
        if time.monotonic() - begin > 120:
            raise SystemExit("Nobody books any more")
        time.sleep(0.001)
    program.kill()
    ended.set()
    for thread in threads:
        thread.join()
    return len(unsure)


def looked_at(program, booked):
    """What must be nought."""
    known = ",".join(f"('{one}'::uuid)" for one in booked)
    until_told(program)
    return {
        "confirmed_and_lost": int(program.psql(
            f"select count(*) from (values {known}) k (id) where not exists"
            " (select from appointments.bookings b where b.id = k.id and b.state = 'booked')")),
        "double": int(program.psql(
            "select count(*) from appointments.bookings a join appointments.bookings b on a.desk = b.desk and a.id < b.id"
            " and a.during && b.during where a.state = 'booked' and b.state = 'booked'")),
        "not_told": int(program.psql(
            f"select count(*) from (values {known}) k (id) where not exists"
            " (select from post.messages m where m.key = 'appointment:' || k.id || ':booked:1')")),
    }


def until_told(program):
    begin = time.monotonic()
    while int(program.psql("select count(*) from appointments.bookings where told < revision")):
        if time.monotonic() - begin > 90:
            return
        time.sleep(0.5)
