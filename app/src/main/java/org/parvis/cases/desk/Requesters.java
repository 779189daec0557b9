package org.parvis.cases.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.ContactAct;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.spi.Payload;
import org.parvis.correspondence.Channels;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a file is about, as notices need them; three statements for many files. */
@Component
public class Requesters {
    private final CaseStore store;

    Requesters(CaseStore store) {
        this.store = store;
    }

    /**
     * The person of a file.
     *
     * @param contact what they gave last: with the request, or later by another door
     * @param chosen by which door they want to be told of this file, if they said so last
     */
    public record Whom(
            ActContent.Received request,
            ActContent.Contact contact,
            @Nullable UUID account,
            ContactAct.@Nullable ContactChosen chosen) {
        public Channels.Given given() {
            return chosen == null
                    ? new Channels.Given(contact.email(), contact.postal())
                    : new Channels.Given(
                            contact.email(), contact.postal(), chosen.sms(), chosen.channel());
        }
    }

    public Optional<Whom> of(JdbcClient jobs, CaseFileId file) {
        return Optional.ofNullable(of(jobs, List.of(file)).get(file));
    }

    /** Those of all files that are not disposed of. */
    public Map<CaseFileId, Whom> of(JdbcClient jobs, Collection<CaseFileId> files) {
        Map<CaseFileId, Whom> found = new HashMap<>();
        if (files.isEmpty()) {
            return found;
        }
        Map<CaseFileId, UUID> accounts = accounts(jobs, files);
        Map<CaseFileId, Integer> later = later(jobs, files);
        store.requests(jobs, files)
                .forEach(
                        (file, request) ->
                                found.put(
                                        file,
                                        whom(
                                                request,
                                                said(jobs, file, later.get(file)),
                                                accounts.get(file))));
        return found;
    }

    private @Nullable Payload said(JdbcClient jobs, CaseFileId file, @Nullable Integer later) {
        return later == null ? null : store.content(jobs, file, later).orElse(null);
    }

    private static Whom whom(
            ActContent.Received request, @Nullable Payload said, @Nullable UUID account) {
        ActContent.Contact first = request.requester();
        return switch (said) {
            case ContactAct.ContactGiven given ->
                    new Whom(request, to(first, given.email(), given.postal()), account, null);
            case ContactAct.ContactChosen chosen ->
                    new Whom(request, to(first, chosen.email(), chosen.postal()), account, chosen);
            case null, default -> new Whom(request, first, account, null);
        };
    }

    private static ActContent.Contact to(
            ActContent.Contact first, @Nullable String email, @Nullable String postal) {
        return new ActContent.Contact(first.name(), email, first.phone(), postal);
    }

    private static Map<CaseFileId, Integer> later(JdbcClient jobs, Collection<CaseFileId> files) {
        Map<CaseFileId, Integer> found = new HashMap<>();
        wanted(
                        jobs,
                        """
                        select a.home, a.case_file, max(a.seq) as seq
                        from unnest(:homes, :files) as wanted (home, case_file)
                        join cases.acts a using (home, case_file)
                        where a.kind in ('contact-given', 'contact-chosen')
                        group by a.home, a.case_file
                        """,
                        files)
                .query(
                        (row, n) ->
                                found.put(
                                        file(
                                                row.getObject("home", UUID.class),
                                                row.getObject("case_file", UUID.class)),
                                        row.getInt("seq")))
                .list();
        return found;
    }

    private static Map<CaseFileId, UUID> accounts(JdbcClient jobs, Collection<CaseFileId> files) {
        Map<CaseFileId, UUID> found = new HashMap<>();
        wanted(
                        jobs,
                        """
                        select p.home, p.case_file, p.account
                        from unnest(:homes, :files) as wanted (home, case_file)
                        join cases.parties p using (home, case_file)
                        where p.number = :requester and p.account is not null
                        """,
                        files)
                .param("requester", PartyRole.REQUESTER.number())
                .query(
                        (row, n) ->
                                found.put(
                                        file(
                                                row.getObject("home", UUID.class),
                                                row.getObject("case_file", UUID.class)),
                                        row.getObject("account", UUID.class)))
                .list();
        return found;
    }

    private static JdbcClient.StatementSpec wanted(
            JdbcClient jobs, String sql, Collection<CaseFileId> files) {
        return jobs.sql(sql)
                .param("homes", files.stream().map(f -> f.home().id()).toArray(UUID[]::new))
                .param("files", files.stream().map(CaseFileId::id).toArray(UUID[]::new));
    }

    private static CaseFileId file(UUID home, UUID id) {
        return new CaseFileId(new Home(home), id);
    }
}
