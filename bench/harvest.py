"""A catalogue of 5,000 datasets of a second program, read as CKAN and as DCAT: whole, and killed twice in the middle.

PARVIS_DATASETS asks for fewer datasets.
"""

import os
import re
import time

from program import Program, hidden, record

DATASETS = int(os.environ.get("PARVIS_DATASETS", 5000))
SHARES = (0.25, 0.6)
ROOM = "/fr/equipe/portails"
STEWARD = "mcn-steward"
WAYS = {"ckan": "", "dcat": "/catalog.ttl"}


def harvest():
    source = Program()
    source.options.append(f"--parvis.public-url=http://127.0.0.1:{source.port}")
    readers = {"whole": Program(options=["--parvis.harvest.here=true"]), "killed": Program(options=["--parvis.harvest.here=true"])}
    try:
        source.start()
        fill(source)
        told = {}
        for kind, path in WAYS.items():
            told[kind] = {"whole": whole(readers["whole"], source, kind, path)}
            told[kind]["killed"] = killed(readers["killed"], source, kind, path)
        holds = all(holding(one, source) for one in told.values())
        record("harvest", f"seconds to read a catalogue of {DATASETS} datasets of a second program as CKAN, from the press to the last page",
               round(told["ckan"]["whole"]["seconds"], 1), "s", "the same reading killed twice", None,
               "killed twice gives the same as without, a second reading changes nothing, both ways", holds,
               ways={kind: {name: {key: value for key, value in one.items() if key != "rows"} for name, one in way.items()} for kind, way in told.items()})
    finally:
        for program in [source, *readers.values()]:
            program.clean()


def fill(source):
    """Copies of one signed dataset of the demonstration, each with a title and a name of its own."""
    own = int(source.psql("select count(*) from opendata.datasets"))
    source.psql(f"""
        create table public.copied as
          select gen_random_uuid() as id, d.id as of, d.home, d.made_by, d.made_at, n
          from opendata.datasets d, generate_series(1, {DATASETS - own}) as n where d.name = 'fontaines';
        insert into opendata.datasets (id, home, name, made_by, made_at)
          select id, home, 'jeu-' || n, made_by, made_at from public.copied;
        insert into opendata.versions (dataset, home, number, file, columns, description, news, checked, signed_by, signed_at)
          select c.id, v.home, 1, v.file, v.columns,
            jsonb_set(v.description, '{{title,texts,fr}}', to_jsonb('Jeu de données ' || c.n)), v.news, v.checked, v.signed_by, v.signed_at
          from public.copied c join opendata.versions v on v.dataset = c.of and v.number = 1;
        update platform.publications set version = version + 1""")
    until(lambda: f'"count":{DATASETS}' in source.get("/api/3/action/package_search?rows=0")[1].decode().replace(" ", ""), 120)


def whole(program, source, kind, path):
    if program.process is None:
        program.start()
    begin = time.monotonic()
    origin = added(program, source, kind, path)
    until(lambda: ended(program, origin), 1200)
    first = {"seconds": round(time.monotonic() - begin, 1), **result(program, origin)}
    return {**first, "again": again(program, origin)}


def killed(program, source, kind, path):
    """The same, with the program killed once a share of it was read, and started again each time."""
    if program.process is None:
        program.start()
    begin = time.monotonic()
    origin = added(program, source, kind, path)
    at = []
    for share in SHARES:
        # at the first sight of that many: where fewer datasets are asked for, one page may already be all
        until(lambda: ended(program, origin) or found(program, origin) >= DATASETS * share, 1200)
        at.append(found(program, origin))
        program.kill()
        program.start()
    until(lambda: ended(program, origin), 1200)
    first = {"seconds": round(time.monotonic() - begin, 1), "killed_at": at, **result(program, origin)}
    return {**first, "again": again(program, origin)}


def holding(way, source):
    one, other = way["whole"], way["killed"]
    clean = all(way[name]["failure"] == "" and way[name]["datasets"] == DATASETS and way[name]["again"] == "0 0 0 0" for name in way)
    return clean and one["rows"] == other["rows"]


def added(program, source, kind, path):
    browser, _ = program.entered(STEWARD)
    html = browser.get(ROOM)
    browser.post(ROOM, {**hidden(html), "kind": kind, "address": f"http://127.0.0.1:{source.port}{path}", "body": "ville-quebec", "often": ""})
    return re.search(r"[0-9a-f-]{36}$", browser.url).group(0)


def again(program, origin):
    """What a second reading added, changed and found gone, and how many rows it touched."""
    before = touched(program, origin)
    browser, _ = program.entered(STEWARD)
    at = f"{ROOM}/{origin}"
    browser.post(at, {**hidden(browser.get(at)), "act": "read"})
    until(lambda: int(program.psql(f"select count(*) from opendata.harvests where origin = '{origin}' and ended_at is not null")) == 2, 1200)
    changes = program.psql(f"select added || ' ' || changed || ' ' || gone from opendata.harvests where origin = '{origin}' and failure is null order by id desc limit 1")
    return f"{changes} {int(touched(program, origin) != before)}"


def touched(program, origin):
    return program.psql(f"select md5(string_agg(xmin::text || source, ',' order by source)) from opendata.harvested where origin = '{origin}'")


def found(program, origin):
    return int(program.psql(f"select coalesce(max(found), 0) from opendata.harvests where origin = '{origin}'"))


def ended(program, origin):
    # in one statement: a reading may begin between two
    return program.psql(f"select count(*) > 0 and count(*) = count(ended_at) from opendata.harvests where origin = '{origin}'") == "t"


def result(program, origin):
    rows = program.psql(f"select md5(string_agg(source || ' ' || digest, ',' order by source)) from opendata.harvested where origin = '{origin}' and gone_at is null")
    count = program.psql(f"select count(*) from opendata.harvested where origin = '{origin}' and gone_at is null")
    failure = program.psql(f"select coalesce(failure::text, '') from opendata.harvests where origin = '{origin}' order by id desc limit 1")
    return {"rows": rows, "datasets": int(count), "failure": failure}


def until(condition, patience):
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("It did not come to its end in time")
        time.sleep(0.2)
