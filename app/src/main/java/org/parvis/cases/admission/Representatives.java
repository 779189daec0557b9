package org.parvis.cases.admission;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.PartyRole;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.CompletedForm;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.mandates.Ground;
import org.parvis.mandates.Grounds;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.Mandates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who act in a file for its person: their name in it, who is told. */
@Component
public class Representatives {
    private final Grounds grounds;
    private final Mandates mandates;
    private final Accounts accounts;

    Representatives(Grounds grounds, Mandates mandates, Accounts accounts) {
        this.grounds = grounds;
        this.mandates = mandates;
        this.accounts = accounts;
    }

    /** As an act names them for ever. */
    ActContent.Representative name(Mandate mandate) {
        return name(mandate.holderName(), mandate.ground());
    }

    private ActContent.Representative name(String holder, String ground) {
        LocalizedText capacity = grounds.find(ground).map(Ground::name).orElse(LocalizedText.EMPTY);
        return new ActContent.Representative(holder, capacity.texts());
    }

    /**
     * Who sends a form, when it is not the person: asked of the database in the transaction that
     * sends. A form in which somebody declares something asks for more than sending.
     *
     * @param presser who presses the button
     */
    public Outcome<Optional<Opening.Sender>> sender(
            JdbcClient sql, CompletedForm form, ServiceDefinition service, @Nullable UUID presser) {
        OnBehalfOf whom = form.whom();
        if (whom == null || whom.principal().equals(presser)) {
            return Outcome.ok(Optional.empty());
        }
        if (presser == null
                || !presser.equals(form.account())
                || !mandates.admits(sql, presser, whom, service.code(), Act.SEND)) {
            return Outcome.refused("cases.refused.represented.send");
        }
        if (!service.form().declarations().isEmpty()
                && !mandates.admits(sql, presser, whom, service.code(), Act.SIGN)) {
            return Outcome.refused("cases.refused.represented.sign");
        }
        return Outcome.ok(
                mandates.named(sql, presser, whom.mandate())
                        .map(
                                named ->
                                        new Opening.Sender(
                                                presser,
                                                whom.mandate(),
                                                name(named.holder(), named.ground()))));
    }

    private record Party(
            CaseFileId file, int number, String service, OnBehalfOf whom, UUID account) {}

    /** Somebody who is told, and as which party of the file. */
    public record Told(int party, Account account) {}

    /**
     * Who is told of what happens in these files beside the address that the request gave: whoever
     * acts in one, as long as their mandate lets them read it, and the person for whom they act.
     * Most files have none, and one statement says so for all.
     */
    public Map<CaseFileId, List<Told>> told(JdbcClient jobs, Collection<CaseFileId> files) {
        Map<CaseFileId, Map<UUID, Integer>> told = new LinkedHashMap<>();
        for (Party party : parties(jobs, files)) {
            Map<UUID, Integer> as = told.computeIfAbsent(party.file(), f -> new LinkedHashMap<>());
            as.putIfAbsent(party.whom().principal(), PartyRole.REQUESTER.number());
            if (may(jobs, party, Act.RECEIVE)) {
                as.putIfAbsent(party.account(), party.number());
            }
        }
        Map<CaseFileId, List<Told>> found = new LinkedHashMap<>();
        told.forEach((file, as) -> found.put(file, told(as)));
        return found;
    }

    private List<Told> told(Map<UUID, Integer> as) {
        return as.entrySet().stream()
                .flatMap(
                        one ->
                                accounts
                                        .addressee(one.getKey())
                                        .map(account -> new Told(one.getValue(), account))
                                        .stream())
                .toList();
    }

    /** Who that party of a file is, as long as their mandate lets them write there. */
    public Optional<ActContent.Representative> writing(
            JdbcClient jobs, CaseFileId file, int party) {
        return parties(jobs, List.of(file)).stream()
                .filter(one -> one.number() == party && may(jobs, one, Act.COMMUNICATE))
                .findFirst()
                .flatMap(one -> mandates.named(jobs, one.account(), one.whom().mandate()))
                .map(named -> name(named.holder(), named.ground()));
    }

    private static List<Party> parties(JdbcClient jobs, Collection<CaseFileId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return jobs.sql(
                        """
                        select r.home, r.case_file, r.number, f.service, o.account as principal, r.account,
                          r.mandate, d.establishment
                        from unnest(:homes, :files) as wanted (home, case_file)
                        join cases.parties r using (home, case_file)
                        join cases.parties o using (home, case_file)
                        join cases.case_files f on f.home = r.home and f.id = r.case_file
                        left join cases.person_files d
                          on d.account = o.account and d.case_file = r.case_file
                        where r.mandate is not null and r.account is not null
                          and o.number = :requester and o.account is not null
                        order by r.number
                        """)
                .param("homes", files.stream().map(f -> f.home().id()).toArray(UUID[]::new))
                .param("files", files.stream().map(CaseFileId::id).toArray(UUID[]::new))
                .param("requester", PartyRole.REQUESTER.number())
                .query(
                        (row, n) ->
                                new Party(
                                        new CaseFileId(
                                                new Home(row.getObject("home", UUID.class)),
                                                row.getObject("case_file", UUID.class)),
                                        row.getInt("number"),
                                        row.getString("service"),
                                        new OnBehalfOf(
                                                row.getObject("principal", UUID.class),
                                                row.getObject("mandate", UUID.class),
                                                row.getObject("establishment", UUID.class)),
                                        row.getObject("account", UUID.class)))
                .list();
    }

    private boolean may(JdbcClient jobs, Party party, Act act) {
        return mandates.admits(jobs, party.account(), party.whom(), party.service(), act);
    }
}
