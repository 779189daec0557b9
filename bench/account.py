"""The home of an account with hundreds of files and twenty people for whom it acts, read by one client.

PARVIS_FILES asks for fewer files, PARVIS_TURNS for fewer readings.
"""

import os
import re
import time

from decisions import Desk
from program import Program, percentile, record, tree_cpu

FILES = int(os.environ.get("PARVIS_FILES", 500))
IDENTITIES = 20
TURNS = int(os.environ.get("PARVIS_TURNS", 600))
WARM = 500
HOME = "/fr/compte"


def account():
    program = Program()
    try:
        program.start()
        person = Desk(program, "marguerite")
        young = read(program, person.client)
        filled(program, waiting(person))
        page = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", person.page(HOME)))
        for expected in (f"Les {FILES} dossiers", "Personne 01"):
            if expected not in page:
                raise SystemExit(f"The account does not say « {expected} »: {page}")
        tell(young, read(program, person.client))
    finally:
        program.clean()


def waiting(person):
    """A file of hers in which something waits for her."""
    return re.search(r"/fr/dossiers/([A-Z0-9-]+)", person.page(HOME)).group(1)


def filled(program, reference):
    """Copies of that file, hers and of each person for whom she acts: what the page reads, written at once."""
    own = int(program.psql(f"select count(*) from cases.person_files where account = (select account from cases.person_files where reference = '{reference}')"))
    program.psql(f"""
        create table public.copied as
          select gen_random_uuid() as id, case_file as file, home, case when n <= {FILES - own} then account else gen_random_uuid() end as owner, account, n
          from cases.person_files, generate_series(1, {FILES - own + IDENTITIES}) as n where reference = '{reference}';
        insert into mandates.mandates (id, principal, principal_kind, principal_name, holder, holder_name, ground, acts, from_day, until_day,
            standing, proposed_by, made_at, opened_at)
          select gen_random_uuid(), owner, 'person', 'Personne ' || to_char(n - {FILES - own}, 'FM00'), account, 'Marguerite', 'helper', array['receive'],
            current_date - 2, current_date + 200, 'open', owner, now(), now()
          from public.copied where n > {FILES - own};""")
    for table in ("case_files", "work_items", "person_files", "deadlines"):
        file = "id" if table == "case_files" else "case_file"
        program.psql(f"""
            insert into cases.{table} select (jsonb_populate_record(t, jsonb_strip_nulls(jsonb_build_object(
              '{file}', c.id, 'reference', left(c.id::text, 30), 'account', c.owner)))).*
            from cases.{table} t, public.copied c where t.home = c.home and t.{file} = c.file""")
    program.psql("""
        insert into cases.acts (home, case_file, seq, kind, schema_no, at, party, compartment, commitment, previous, digest)
          select a.home, c.id, seq, kind, schema_no, at, party, compartment, commitment, previous, digest
          from cases.acts a, public.copied c where a.home = c.home and a.case_file = c.file;
        drop table public.copied; analyze""")


def read(program, client):
    """Seconds of each reading after some to warm up, and seconds of processor that one takes."""
    client.connection.close()  # it waited while the account grew, and is opened again
    times, before = [], 0.0
    for turn in range(WARM + TURNS):
        if turn == WARM:
            before = tree_cpu(program.pids())
        begin = time.monotonic()
        status, _, _ = client.get(HOME)
        if status != 200 or client.path != HOME:
            raise SystemExit(f"{HOME} answered {status} at {client.path}")
        times.append(time.monotonic() - begin)
    return times[WARM:], (tree_cpu(program.pids()) - before) / TURNS


def tell(young, old):
    p95, before = percentile(old[0], 0.95), percentile(young[0], 0.95)
    record("account", f"p95 of the home of an account with {FILES} files and {IDENTITIES} people for whom it acts, one client", round(p95 * 1000), "ms",
           f"the same page before, ms: {round(before * 1000)}", round(p95 / before, 2), "<= 60 ms p95", p95 <= 0.06,
           p50_ms=round(percentile(old[0], 0.5) * 1000, 1), processor_ms=round(old[1] * 1000, 1), processor_ms_before=round(young[1] * 1000, 1))
