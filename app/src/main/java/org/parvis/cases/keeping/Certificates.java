package org.parvis.cases.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certificates of destruction: what was destroyed, how many files, by which rule, who decided it
 * and when. Most are lists that two members carried out; a file that the operator destroyed by hand
 * has one of its own.
 */
@Component
class Certificates {
    private static final String PREFIX = "C-";

    private final Scenes scenes;
    private final DisposalLists lists;
    private final Disposal disposal;
    private final TeamServices services;
    private final TeamRoster roster;

    Certificates(
            Scenes scenes,
            DisposalLists lists,
            Disposal disposal,
            TeamServices services,
            TeamRoster roster) {
        this.scenes = scenes;
        this.lists = lists;
        this.disposal = disposal;
        this.services = services;
        this.roster = roster;
    }

    /** One file that the operator destroyed. */
    record ByHand(String number, UUID file, String schedule, Instant at, int acts) {}

    private record Dated(Instant at, DisposalPage.Row row) {}

    /** The latest certificates of the body. */
    List<DisposalPage.Row> rows(Home body, Words w) {
        Stream<Dated> listed = lists.done(body).stream().flatMap(list -> dated(list, w).stream());
        Stream<Dated> byHand =
                byHand(body, "%").stream()
                        .map(
                                one ->
                                        new Dated(
                                                one.at(),
                                                row(one.number(), one.at(), one.schedule(), w)));
        return Stream.concat(listed, byHand)
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::row)
                .toList();
    }

    private Optional<Dated> dated(DisposalList list, Words w) {
        return Optional.ofNullable(list.doneAt())
                .map(
                        at ->
                                new Dated(
                                        at,
                                        row(
                                                list.certificate(),
                                                at,
                                                w.say(
                                                        "team.certificate.of",
                                                        services.name(list.service(), w),
                                                        list.destroyed()),
                                                w)));
    }

    private static DisposalPage.Row row(String number, Instant at, String what, Words w) {
        return new DisposalPage.Row(
                Link.to(number, TeamPaths.certificate(w, number)), w.dateTime(at) + " · " + what);
    }

    /** One certificate of the agent's body. */
    Optional<Page> page(Actor.Agent agent, String number, Words w) {
        Optional<UUID> id =
                number.startsWith(PREFIX)
                        ? Ids.read(number.substring(PREFIX.length()))
                        : Optional.empty();
        return id.flatMap(known -> certificate(agent, known, w))
                .map(
                        certificate ->
                                Page.of("cases/keeping/teamCertificate", certificate)
                                        .title(w.say("team.keeping.certificate"))
                                        .nav("queue")
                                        .inTeam()
                                        .alternate(
                                                (w.lang().equals("fr")
                                                                ? "/en/team/retention"
                                                                : "/fr/equipe/conservation")
                                                        + "?certificate="
                                                        + certificate.number()));
    }

    private Optional<DisposalPage.Certificate> certificate(Actor.Agent agent, UUID id, Words w) {
        Optional<DisposalPage.Certificate> listed =
                lists.find(agent.body(), List.of(id)).stream()
                        .filter(list -> list.doneAt() != null)
                        .findFirst()
                        .map(list -> of(list, w));
        return listed.or(
                () ->
                        byHand(agent.body(), PREFIX + id).stream()
                                .findFirst()
                                .map(one -> of(agent.body(), one, w)));
    }

    private DisposalPage.Certificate of(DisposalList list, Words w) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(row("team.certificate.what", w.typeset(services.name(list.service(), w)), w));
        facts.add(row("team.certificate.files", w.number(list.destroyed()), w));
        facts.add(row("team.certificate.left", w.number(list.left()), w));
        facts.add(row("team.certificate.rule", w.typeset(list.rule().in(w.lang())), w));
        facts.add(row("team.certificate.kept", w.say("cases.kept.years", list.years()), w));
        facts.addAll(archives(jobs -> PackageTable.ofList(jobs, list), w));
        facts.add(row("team.certificate.proposed", who(list.proposedBy()), w));
        facts.add(row("team.certificate.approved", approved(list, w), w));
        facts.add(row("team.keeping.certificate.at", when(list.doneAt(), w), w));
        facts.addAll(proof(list.acts(), w));
        return new DisposalPage.Certificate(
                list.certificate(),
                facts,
                Link.to(w.say("team.certificate.list"), TeamPaths.disposal(w, list.id())),
                TeamPaths.endOfLife(w));
    }

    private DisposalPage.Certificate of(Home body, ByHand one, Words w) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(row("team.keeping.certificate.file", one.file().toString(), w));
        facts.add(row("team.certificate.rule", one.schedule(), w));
        facts.addAll(archives(jobs -> PackageTable.ofFile(jobs, body, one.file()), w));
        facts.add(row("team.keeping.certificate.at", w.dateTime(one.at()), w));
        facts.addAll(proof(one.acts(), w));
        return new DisposalPage.Certificate(one.number(), facts, null, TeamPaths.endOfLife(w));
    }

    /** What the archives had received of these files before. */
    private List<SummaryRow> archives(
            Function<JdbcClient, List<PackageTable.Acknowledged>> receipts, Words w) {
        return scenes.readingJob(receipts::apply).stream()
                .map(
                        one ->
                                row(
                                        "archives.certificate",
                                        w.say(
                                                "archives.certificate.receipt",
                                                one.number(),
                                                w.date(one.on()),
                                                one.files()),
                                        w))
                .toList();
    }

    private List<SummaryRow> proof(int acts, Words w) {
        return List.of(
                row("team.keeping.certificate.acts", w.number(acts), w),
                row("team.keeping.certificate.places", String.join(", ", disposal.places()), w));
    }

    private String approved(DisposalList list, Words w) {
        return who(list.approvedBy()) + ", " + when(list.approvedAt(), w);
    }

    private String who(@Nullable UUID member) {
        return member == null ? "" : roster.name(member);
    }

    private static String when(@Nullable Instant at, Words w) {
        return at == null ? "" : w.dateTime(at);
    }

    private List<ByHand> byHand(Home body, String number) {
        return scenes.readingJob(jobs -> byHand(jobs, body, number));
    }

    /** Of the files on which the body worked at their end, wherever they lived. */
    private List<ByHand> byHand(JdbcClient jobs, Home body, String number) {
        return jobs.sql(
                        """
                        select e.certificate, e.case_file, e.schedule, e.at, f.last_seq
                        from cases.erasures e
                        join cases.case_files f on f.home = e.home and f.id = e.case_file
                        where e.home = any(:homes) and coalesce(f.worked_by, f.home) = :body
                          and e.certificate like :number and not exists (
                          select from cases.disposal_files d
                          where d.file_home = e.home and d.case_file = e.case_file
                            and d.state = 'destroyed')
                        order by e.at desc limit 50
                        """)
                .param("homes", roster.homes(body).stream().map(Home::id).toArray(UUID[]::new))
                .param("body", body.id())
                .param("number", number)
                .query(
                        (row, n) ->
                                new ByHand(
                                        row.getString("certificate"),
                                        row.getObject("case_file", UUID.class),
                                        row.getString("schedule"),
                                        CaseStore.instant(row, "at"),
                                        row.getInt("last_seq")))
                .list();
    }

    private static SummaryRow row(String key, String value, Words w) {
        return SummaryRow.of(w.say(key), value);
    }
}
