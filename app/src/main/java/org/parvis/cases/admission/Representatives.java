package org.parvis.cases.admission;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private record Party(CaseFileId file, String service, OnBehalfOf whom, UUID account) {}

    /**
     * Who is told of what happens in these files beside the address that the request gave: whoever
     * acts in one, as long as their mandate lets them read it, and the person for whom they act.
     * Most files have none, and one statement says so for all.
     */
    public Map<CaseFileId, List<Account>> told(JdbcClient jobs, Collection<CaseFileId> files) {
        Map<CaseFileId, Set<UUID>> told = new LinkedHashMap<>();
        for (Party party : parties(jobs, files)) {
            Set<UUID> accounts = told.computeIfAbsent(party.file(), f -> new LinkedHashSet<>());
            accounts.add(party.whom().principal());
            if (reads(jobs, party)) {
                accounts.add(party.account());
            }
        }
        Map<CaseFileId, List<Account>> found = new LinkedHashMap<>();
        told.forEach(
                (file, all) ->
                        found.put(
                                file,
                                all.stream()
                                        .map(accounts::addressee)
                                        .flatMap(Optional::stream)
                                        .toList()));
        return found;
    }

    private static List<Party> parties(JdbcClient jobs, Collection<CaseFileId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return jobs.sql(
                        """
                        select r.home, r.case_file, f.service, o.account as principal, r.account,
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
                                        row.getString("service"),
                                        new OnBehalfOf(
                                                row.getObject("principal", UUID.class),
                                                row.getObject("mandate", UUID.class),
                                                row.getObject("establishment", UUID.class)),
                                        row.getObject("account", UUID.class)))
                .list();
    }

    private boolean reads(JdbcClient jobs, Party party) {
        return mandates.admits(jobs, party.account(), party.whom(), party.service(), Act.RECEIVE);
    }
}
