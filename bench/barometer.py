"""The barometer of a whole government: 300 organisations, 5,000 services, 36 months, 10 million facts."""

import json
import os
import re
import subprocess
import time
from datetime import date

from program import ROOT, Program, percentile, record

FACTS = int(os.environ.get("PARVIS_BENCH_FACTS", 10_000_000))
BODIES, SERVICES, MONTHS = 300, int(os.environ.get("PARVIS_BENCH_SERVICES", 5_000)), 36
REQUESTS = 200
NEW_FACTS = 10

# what happens in a hundred facts of a service, in turn: kind, dimensions, whether it has a value
TURNS = ([("request.received", "channel=web", False)] * 34 + [("request.received", "channel=phone", False)] * 7
         + [("request.received", "channel=counter", False)] * 6 + [("request.received", "channel=mail", False)] * 6
         + [("file.decided", "outcome=granted", True)] * 18 + [("answer.in-term", "channel=web", False)] * 13
         + [("answer.late", "channel=mail", False)] * 3 + [("form.once-only", "channel=web", True)] * 9
         + [("form.asked-again", "channel=web", True)] * 4)

SERIES = """
set synchronous_commit = off;
insert into organizations.bodies (home, code, definition, digest)
  select gen_random_uuid(), 'bench-' || n, definition || jsonb_build_object('code', 'bench-' || n), digest
    from generate_series(1, {bodies} - (select count(*) from organizations.bodies)) n,
         (select definition, digest from organizations.bodies order by code limit 1) one;
create temp table homes as select home, row_number() over (order by code) - 1 as n from organizations.bodies limit {bodies};
insert into measures.series (home, kind, service, dims)
  select home, kind, 'bench-' || lpad(s::text, 4, '0'), dims
    from generate_series(0, {services} - 1) s join homes on homes.n = s % {bodies},
         (values {kinds}) as k (kind, dims)
  on conflict do nothing;
select measures.open_month(cast(date_trunc('month', current_date) - n * interval '1 month' as date))
  from generate_series(0, {months} - 1) n;
"""

KEYS = """
set synchronous_commit = off;
alter table measures.told drop constraint told_pkey;
insert into measures.told (home, key)
  select s.home, h.key from measures.happened h join measures.series s on s.id = h.series where h.key like 'b%';
alter table measures.told add primary key (home, key);
truncate measures.sums, measures.occurrences;
insert into measures.counted (home, kind, times, at)
  select distinct home, kind, 1, now() from measures.series on conflict do nothing;
vacuum analyze measures.told;
analyze measures.happened;
analyze measures.series;
"""

ONE_FACT = """
begin;
insert into measures.told select home, 'new{n}' from measures.series where id = {series};
insert into measures.happened (series, key, record_kind, record_home, record_id, day, quantity)
  select id, 'new{n}', 'bench', home, gen_random_uuid(), current_date, 1 from measures.series where id = {series};
insert into measures.sums as c (series, month, n, total)
  values ({series}, cast(date_trunc('month', current_date) as date), 1, 0)
  on conflict (series, month) do update set n = c.n + excluded.n;
update measures.counted c set times = times + 1, at = now() from measures.series s
  where s.id = {series} and c.home = s.home and c.kind = s.kind;
commit;
"""


def barometer():
    program = Program()
    try:
        program.start()
        begin = time.monotonic()
        load(program)
        loaded = time.monotonic() - begin
        program.stop()
        scratch, said = recounted(program)
        program.start()
        page = pages(program)
        fresh = freshness(program)
        record("barometer", f"seconds to count the sums of {FACTS:,} facts again and to compute every figure of {BODIES} organisations,"
               f" {SERVICES:,} services, {MONTHS} months", round(scratch, 1), "s", "bar", None,
               "from scratch <= 30 s, page p95 <= 100 ms, a new fact shown in <= 1 s",
               scratch <= 30 and page["p95"] <= 100 and max(fresh) <= 1, page_ms=page, new_fact_s=fresh, said=said,
               sums=int(program.psql("select count(*) from measures.sums")), loaded_in_s=round(loaded))
    finally:
        program.clean()


def load(program):
    """Facts by COPY, month by month; services in turn, each with its turns of kinds."""
    kinds = ", ".join(sorted({f"('{kind}', '{dims}')" for kind, dims, _ in TURNS}))
    program.psql(SERIES.format(bodies=BODIES, services=SERVICES, months=MONTHS, kinds=kinds))
    ids = {}
    for line in program.psql("select service, kind, dims, id, home from measures.series where service like 'bench-%'").splitlines():
        service, kind, dims, number, home = line.split("|")
        ids[(int(service[6:]), kind, dims)] = (number, home)
    port, password = program.cluster()
    copy = subprocess.Popen(
        ["psql", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-d", "parvis", "-qX", "-v", "ON_ERROR_STOP=1", "-c",
         "copy measures.happened (series, key, record_kind, record_home, record_id, day, quantity, value) from stdin"],
        env=dict(os.environ, PGPASSWORD=password), stdin=subprocess.PIPE, text=True)
    today = date.today()
    number = 0
    for back in range(MONTHS):
        month = (today.year * 12 + today.month - 1) - back
        last = today.day if back == 0 else 28
        days = [f"{month // 12}-{month % 12 + 1:02}-{day + 1:02}" for day in range(last)]
        lines = []
        for _ in range(FACTS // MONTHS):
            turn = number // SERVICES
            service = number % SERVICES
            kind, dims, valued = TURNS[(turn * 37 + service * 11) % 100]
            series, home = ids[(service, kind, dims)]
            value = (number * 7919 % 41) + 1 if valued else "\\N"
            lines.append(f"{series}\tb{number}\tbench\t{home}\t00000000-0000-4000-8000-{number:012}\t"
                         f"{days[number % last]}\t1\t{value}\n")
            number += 1
        copy.stdin.write("".join(lines))
    copy.stdin.close()
    if copy.wait():
        raise SystemExit("The facts were not loaded")
    program.psql(KEYS)


def recounted(program):
    """Seconds of work that the command says, from no sum at all to the last figure."""
    out = subprocess.run([ROOT / "run", "recount", "--data", program.data], capture_output=True, text=True)
    said = [line for line in out.stdout.splitlines() if " again " in line]
    seconds = [float(found) for line in said for found in re.findall(r"in ([0-9.,]+) s$", line)]
    if out.returncode or len(seconds) != 2:
        raise SystemExit(out.stdout + out.stderr)
    return sum(seconds), said


def asked(program, path):
    begin = time.perf_counter()
    status, body = program.get(path)
    if status != 200:
        raise SystemExit(f"{path} answered {status}")
    return (time.perf_counter() - begin) * 1000, body


def a_series(program):
    return program.psql("select id from measures.series where service = 'bench-0001' and kind = 'request.received' and dims = 'channel=web'")


def pages(program):
    """The barometer made anew each time, never from the page cache, while one new fact a second comes in."""
    series = a_series(program)
    body = program.psql("select code from organizations.bodies order by code limit 1")
    ways = {"all": "/fr/barometre?kept=no", "three_years": "/fr/barometre?p=36m", "body": f"/fr/barometre?o={body}",
            "target": "/fr/barometre/cible-3?kept=no"}
    for path in ways.values():
        for _ in range(30):
            asked(program, path)
    times = {name: [] for name in ways}
    last = time.monotonic()
    for turn in range(REQUESTS):
        if time.monotonic() - last > 1:
            program.psql(ONE_FACT.format(n=f"page{turn}", series=series))
            last = time.monotonic()
        for name, path in ways.items():
            times[name].append(asked(program, path)[0])
    found = {name: round(percentile(of, 0.95), 1) for name, of in times.items()}
    return {"p95": found["all"], **{f"{name}_p95": p95 for name, p95 in found.items() if name != "all"}}


def freshness(program):
    """Seconds from a new fact to the figure that counts it."""
    series, seconds = a_series(program), []
    path = "/fr/barometre/cible-3/donnees.json?kept=no"
    for n in range(NEW_FACTS):
        before = as_of(program, path)
        program.psql(ONE_FACT.format(n=f"fresh{n}", series=series))
        begin = time.monotonic()
        while as_of(program, path) == before:
            if time.monotonic() - begin > 30:
                raise SystemExit("A new fact was never counted")
        seconds.append(round(time.monotonic() - begin, 2))
    return seconds


def as_of(program, path):
    return json.loads(asked(program, path)[1])[0]["asOf"]
