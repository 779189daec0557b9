package org.parvis.cases.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.proof.PublishedLetters;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a review owes to the file that it reviews: somebody else decides it, and its result is
 * written there, where it changes what the first letter is worth. All of it in the transaction of
 * the act that decides, in the scene of whoever decides.
 */
@Component
public class LinkedReviews {
    private final CaseStore store;
    private final Acting acting;

    public LinkedReviews(CaseStore store, Acting acting) {
        this.store = store;
        this.acting = acting;
    }

    /** Who took the decision that this file reviews. */
    static Optional<UUID> decider(JdbcClient sql, CaseFile head) {
        UUID first = head.linkedFile();
        return first == null
                ? Optional.empty()
                : sql.sql(
                                """
                                select p.member from cases.acts a
                                join cases.parties p on p.home = a.home
                                  and p.case_file = a.case_file and p.number = a.party
                                where a.home = :home and a.case_file = :file
                                  and a.kind = 'decided' and p.member is not null
                                order by a.seq desc limit 1
                                """)
                        .param("home", head.id().home().id())
                        .param("file", first)
                        .query(UUID.class)
                        .optional();
    }

    /** Whether that member decided the file to which this one is linked. */
    static boolean decided(JdbcClient sql, CaseFile head, UUID member) {
        UUID first = head.linkedFile();
        return first != null
                && sql.sql(
                                """
                                select exists (
                                  select from cases.acts a
                                  join cases.parties p on p.home = a.home
                                    and p.case_file = a.case_file and p.number = a.party
                                  where a.home = :home and a.case_file = :file
                                    and a.kind in ('decided', 'prepared') and p.member = :member)
                                """)
                        .param("home", head.id().home().id())
                        .param("file", first)
                        .param("member", member)
                        .query(Boolean.class)
                        .single();
    }

    /** Writes the result of a review in the file that it reviewed, in the running transaction. */
    Outcome<CaseFile> tell(JdbcClient sql, CaseFile review, ProcessDefinition.Result result) {
        UUID linked = review.linkedFile();
        if (linked == null) {
            return Outcome.ok(review);
        }
        CaseFileId first = new CaseFileId(review.id().home(), linked);
        Optional<ActContent.Contested> contested = contested(sql, first, review.reference());
        return contested
                .flatMap(
                        by ->
                                store.lock(sql, first)
                                        .map(head -> tell(sql, head, review, by, result)))
                .orElseGet(() -> Outcome.ok(review));
    }

    private Optional<ActContent.Contested> contested(
            JdbcClient sql, CaseFileId first, String reference) {
        return store.acts(sql, first).stream()
                .map(StoredAct::content)
                .filter(ActContent.Contested.class::isInstance)
                .map(ActContent.Contested.class::cast)
                .filter(by -> reference.equals(by.linkedReference()))
                .findFirst();
    }

    private Outcome<CaseFile> tell(
            JdbcClient sql,
            CaseFile first,
            CaseFile review,
            ActContent.Contested by,
            ProcessDefinition.Result result) {
        AfterAct.Reviewed told =
                new AfterAct.Reviewed(
                        review.reference(),
                        by.remedy(),
                        result.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        result.label().in(first.lang()));
        Outcome<CaseFile> done =
                acting.append(sql, first, Acting.Act.of(PartyRole.BODY.number(), told));
        if (done instanceof Outcome.Ok && told.changes()) {
            PublishedLetters.append(
                    sql,
                    first,
                    new DecisionStanding.Effect(DecisionStanding.REVIEWED, acting.today(), null));
        }
        return done;
    }
}
