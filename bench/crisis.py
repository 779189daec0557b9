"""The day on which everybody comes: a million complete forms in a day whose rates are kept and whose time is shortened.

The rates are those of the real day, so the machine meets the real peak; the day is PARVIS_COMPRESSION times shorter, and so are the
forms that come in it. PARVIS_PEAK changes the peak, PARVIS_COMPRESSION=960 makes a trial of it.
"""

import asyncio
import math
import os
import random
import re
import resource
import time
import urllib.parse

from asking import DRAFT, START, Way
from load import agents
from program import Program, record, tree_cpu
from steady import Times, Wires, steadily

COMPRESSION = float(os.environ.get("PARVIS_COMPRESSION", 120))
PEAK = float(os.environ.get("PARVIS_PEAK", 150))
DAY, MILLION = 86_400, 1_000_000
OPENS = 10 * 3600  # when the service opens and everybody comes
USUAL = 0.4  # of the day, as on any day
AGENTS_RATE = 5
QUIET = int(os.environ.get("PARVIS_QUIET", 40))


def rate(second):
    """People a second at that second of the real day: an ordinary day, and the opening, which fades within hours."""
    hour = second / 3600
    usual = 0.15 + max(0.0, math.sin((hour - 6.5) / 16 * math.pi)) ** 1.5 if 6.5 < hour < 22.5 else 0.15
    since = second - OPENS
    crowd = 0 if since < 0 else min(1.0, since / 300) * math.exp(-since / FADES)
    return USUAL_PEAK * usual + (PEAK - USUAL_PEAK) * crowd


def _shape():
    """The height of the ordinary day and the fading of the opening, so that both add up to the million."""
    usual = sum(0.15 + (max(0.0, math.sin((s / 3600 - 6.5) / 16 * math.pi)) ** 1.5 if 6.5 < s / 3600 < 22.5 else 0) for s in range(0, DAY, 60)) * 60
    height = MILLION * USUAL / usual
    fades = MILLION * (1 - USUAL) / (PEAK - height)
    return height, fades


USUAL_PEAK, FADES = _shape()


def arrivals(dice):
    """Seconds of the short day at which people come: by chance around the rate of the moment."""
    at, step = [], 0.05
    for tick in range(int(DAY / COMPRESSION / step)):
        expected = rate(tick * step * COMPRESSION) * step
        for _ in range(_poisson(expected, dice)):
            at.append((tick + dice.random()) * step)
    return sorted(at)


def _poisson(mean, dice):
    limit, product, count = math.exp(-mean), dice.random(), 0
    while product > limit:
        product *= dice.random()
        count += 1
    return count


class Day:
    def __init__(self, program):
        self.program = program
        self.way = Way(program.port)
        self.proof = {n: v for n, v in self.way.cookies.items() if not n.startswith("waiting-") and "draft" not in n}
        self.references, self.waits, self.shown, self.unsure = [], [], 0, 0
        self.ended, self.forms, self.failed, self.longest_row = [], Times(), {}, 0
        self.back = 0

    def fail(self, what):
        self.failed[what] = self.failed.get(what, 0) + 1

    async def person(self, wires):
        """Comes, waits for their turn if need be, fills in every page as it is shown, and sends."""
        own, came = dict(self.proof), time.monotonic()
        if not await self.let_in(wires, own):
            return
        self.waits.append(time.monotonic() - came)
        began = time.monotonic()
        answer = await self.post(wires, own, self.way.begin, "")
        found = re.search(DRAFT, answer.header("location") or "")
        if answer.status != 303 or not found:
            return self.fail(f"beginning answered {answer.status}")
        for step in self.way.steps:
            path = step[0].replace("DRAFT", found.group(0))
            if (await wires.ask("GET", path, own)).status != 200:
                return self.fail("a page was not shown")
            if (await self.post(wires, own, step, found.group(0))).status != 303:
                return self.fail("a page was not taken")
        await wires.ask("GET", self.way.send[0].replace("DRAFT", found.group(0)).replace("/envoyer", "/reponses"), own)
        self.unsure += 1
        sent = await self.post(wires, own, self.way.send, found.group(0))
        place = sent.header("location") or ""
        if "/recu/" not in place:
            return self.fail(f"sending answered {sent.status}")
        self.unsure -= 1
        self.references.append(urllib.parse.unquote(place.rsplit("/", 1)[1]))
        self.ended.append(time.monotonic())
        self.forms.millis.append((time.monotonic() - began) * 1000)
        await wires.ask("GET", place, own)

    async def post(self, wires, own, step, number):
        return await wires.ask("POST", step[0].replace("DRAFT", number), own, urllib.parse.urlencode(step[1], doseq=True))

    async def let_in(self, wires, own):
        place = None
        while True:
            answer = await wires.ask("GET", START, own)
            if answer.status == 200:
                return True
            if answer.status != 503 or not answer.header("retry-after"):
                self.fail(f"the door answered {answer.status}")
                return False
            self.shown += 1
            found = re.search(r"<strong>[^<]*?: ([\d\s\u00a0\u202f]+)<", answer.text())
            now = int(re.sub(r"\D", "", found.group(1))) if found else None
            self.back += int(place is not None and now is not None and now > place)
            place = now if now is not None else place
            self.longest_row = max(self.longest_row, place or 0)
            await asyncio.sleep(int(answer.header("retry-after")))

    async def people(self):
        wires, begin, tasks = Wires(self.program.port), time.monotonic(), []
        for at in arrivals(random.Random(1)):
            pause = begin + at - time.monotonic()
            if pause > 0:
                await asyncio.sleep(pause)
            tasks.append(asyncio.create_task(self.safely(wires)))
        last = time.monotonic()
        await asyncio.gather(*tasks)
        wires.close()
        return len(tasks), last - begin, time.monotonic() - begin

    async def safely(self, wires):
        try:
            await self.person(wires)
        except (OSError, asyncio.TimeoutError) as error:
            self.fail(type(error).__name__)


async def at_work(program, pages, seconds, until=None):
    """Agents read their pages at a steady rate, for so long or until the day is over."""
    wires, times, dice = Wires(program.port), Times(), random.Random(2)

    async def one(n):
        path, own = pages[dice.randrange(len(pages))]
        answer = await wires.ask("GET", path, dict(own))
        return None if answer.status == 200 else f"{path} {answer.status}"

    while seconds > 0 and not (until and until.done()):
        await steadily(AGENTS_RATE, min(10, seconds), one, times)
        seconds -= 10
    wires.close()
    return times


async def through(program, day, pages):
    quiet = await at_work(program, pages, QUIET)
    people = asyncio.create_task(day.people())
    busy = await at_work(program, pages, 3600, people)
    return quiet, busy, await people


def best(ended, over):
    """The most that ended within so many seconds, a second."""
    ordered, first, most = sorted(ended), 0, 0
    for i, at in enumerate(ordered):
        while at - ordered[first] > over:
            first += 1
        most = max(most, i - first + 1)
    return most / over


def crisis():
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)  # a connection for each person
    program = Program(options=os.environ.get("PARVIS_SETTINGS", "").split())
    try:
        program.start()
        pages, day = agents(program), Day(program)
        asyncio.run(warm(program, day))
        before, begin = tree_cpu(program.pids()), time.monotonic()
        quiet, busy, (came, lasted, all_) = asyncio.run(through(program, day, pages))
        cores = (tree_cpu(program.pids()) - before) / (time.monotonic() - begin)
        told(program, day, quiet, busy, came, lasted, all_, cores)
    finally:
        program.clean()


async def warm(program, day):
    """A program that was started this morning has run for hours."""
    wires = Wires(program.port)
    for _ in range(30):
        await asyncio.gather(*(day.safely(wires) for _ in range(8)))
    wires.close()
    day.waits, day.shown, day.forms, day.ended, day.longest_row = [], 0, Times(), [], 0
    day.warm = len(day.references)


def told(program, day, quiet, busy, came, lasted, all_, cores):
    known = ",".join(f"('{reference}')" for reference in day.references)
    count = lambda sql: int(program.psql(f"with receipts(reference) as (values {known}) {sql}"))
    lost = count("select count(*) from receipts where reference not in (select reference from cases.case_files)")
    files = int(program.psql("select count(*) from cases.case_files where channel = 'web' and opened_at > now() - interval '1 day'"))
    twice = len(day.references) - len(set(day.references))
    waits = sorted(day.waits)
    at = lambda share: round(waits[min(len(waits) - 1, int(len(waits) * share))], 1) if waits else 0
    ratio = busy.within(0.95) / max(quiet.within(0.95), 1)
    sent = len(day.references) - day.warm
    holds = lost == 0 and twice == 0 and not day.failed and sent == came and not busy.failed and day.back == 0 and busy.within(0.95) <= 250
    record("crisis", f"complete forms a second that the machine held for ten seconds, of a day of a million with a peak of {PEAK:.0f} a second",
           round(best(day.ended, 10), 1), "forms/s", "agents' p95 on the day against quiet, ms", round(ratio, 2),
           "0 lost, 0 failed, everybody comes in, no place goes back, agents' p95 <= 250 ms", holds,
           settings=os.environ.get("PARVIS_SETTINGS", "as they come"), compression=COMPRESSION, peak_asked=PEAK, people=came, forms_sent=sent, files=files, receipts_without_file=lost, twice=twice,
           failures=day.failed, agents_failures=busy.failed, agents_quiet_p95_ms=quiet.within(0.95), agents_p95_ms=busy.within(0.95),
           agents_quiet_p50_ms=quiet.within(0.5), agents_p50_ms=busy.within(0.5), agents_pages=len(busy.millis),
           wait_s={"p50": at(0.5), "p95": at(0.95), "worst": at(1)}, waited=sum(1 for w in waits if w > 2), waiting_pages=day.shown,
           longest_row=day.longest_row, places_that_went_back=day.back, form_ms={"p50": day.forms.within(0.5), "p95": day.forms.within(0.95)},
           day_s=round(lasted), until_all_in_s=round(all_), program_cores=round(cores, 2))
