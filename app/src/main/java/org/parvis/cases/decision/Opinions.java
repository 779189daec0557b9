package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.OpinionAct;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.StoredAct;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opinions of experts who have no part in the body: each is asked by a link that opens one question
 * and nothing else of the file, once, until its day.
 */
@Component
public class Opinions {
    private final Scenes scenes;
    private final CaseStore store;
    private final CaseWork work;
    private final Acting acting;
    private final OpinionLinks links;

    public Opinions(
            Scenes scenes, CaseStore store, CaseWork work, Acting acting, OpinionLinks links) {
        this.links = links;
        this.scenes = scenes;
        this.store = store;
        this.work = work;
        this.acting = acting;
    }

    /** What an agent asks of an expert. */
    public record Asking(String expert, @Nullable String email, String question, LocalDate until) {}

    /** What a link opens. */
    public record Open(CaseFile head, OpinionAct.OpinionAsked asked, boolean given) {}

    public Outcome<CaseFile> ask(CaseWork.Ask ask, Asking asking) {
        if (asking.until().isBefore(acting.today())) {
            return Outcome.refused("cases.refused.opinionDay");
        }
        UUID id = Ids.next();
        return work.act(
                ask,
                (sql, head) -> {
                    sql.sql(
                                    """
                                    insert into cases.opinions (home, case_file, id, until)
                                    values (?, ?, ?, ?)
                                    """)
                            .param(head.id().home().id())
                            .param(head.id().id())
                            .param(id)
                            .param(asking.until())
                            .update();
                    OpinionAct.OpinionAsked content =
                            new OpinionAct.OpinionAsked(
                                    ask.name(),
                                    id.toString(),
                                    asking.expert(),
                                    asking.email(),
                                    asking.question(),
                                    asking.until());
                    return Outcome.ok(Acting.Act.of(CaseWork.party(sql, ask), content));
                });
    }

    /**
     * A link to hand to an expert who gave no address, or lost theirs; those before open still.
     *
     * @return its path
     */
    public Outcome<String> handOver(CaseFile head, String opinion, String lang) {
        return scenes.job(
                jobs ->
                        asked(store.acts(jobs, head.id()), opinion)
                                .map(asked -> UUID.fromString(asked.opinion()))
                                .map(id -> new OpinionLinks.Link(head.id(), id))
                                .filter(link -> !given(jobs, link))
                                .map(link -> Outcome.ok(links.next(jobs, link, lang)))
                                .orElseGet(() -> Outcome.refused("cases.refused.opinionGiven")));
    }

    /** The question behind a link; nothing for a link that never was, or whose file was erased. */
    public Optional<Open> open(String token) {
        return links.find(token).flatMap(link -> scenes.job(jobs -> open(jobs, link)));
    }

    private Optional<Open> open(JdbcClient jobs, OpinionLinks.Link link) {
        return store.find(jobs, link.file())
                .flatMap(
                        head ->
                                asked(jobs, link)
                                        .map(asked -> new Open(head, asked, given(jobs, link))));
    }

    private static boolean given(JdbcClient jobs, OpinionLinks.Link link) {
        return jobs.sql(
                        """
                        select given_at is not null from cases.opinions
                        where home = ? and case_file = ? and id = ?
                        """)
                .param(link.file().home().id())
                .param(link.file().id())
                .param(link.opinion())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public Outcome<CaseFile> give(String token, String text) {
        return links.find(token)
                .map(link -> scenes.job(jobs -> give(jobs, link, text)))
                .orElseGet(() -> Outcome.refused("cases.refused.unknown"));
    }

    private Outcome<CaseFile> give(JdbcClient jobs, OpinionLinks.Link link, String text) {
        CaseFile head = store.lock(jobs, link.file()).orElseThrow();
        Optional<OpinionAct.OpinionAsked> asked = asked(jobs, link);
        boolean first =
                jobs.sql(
                                        """
                                        update cases.opinions set given_at = :at
                                        where home = :home and case_file = :file and id = :id
                                          and given_at is null
                                        """)
                                .param("at", CaseStore.timestamp(acting.now()))
                                .param("home", link.file().home().id())
                                .param("file", link.file().id())
                                .param("id", link.opinion())
                                .update()
                        == 1;
        return asked.isEmpty() || !first
                ? Outcome.refused("cases.refused.opinionGiven")
                : acting.append(
                        jobs,
                        head,
                        Acting.Act.of(
                                PartyRole.THIRD_PARTY.number(),
                                new OpinionAct.OpinionGiven(
                                        asked.get().opinion(), asked.get().expert(), text)));
    }

    private Optional<OpinionAct.OpinionAsked> asked(JdbcClient jobs, OpinionLinks.Link link) {
        return asked(store.acts(jobs, link.file()), link.opinion().toString());
    }

    static Optional<OpinionAct.OpinionAsked> asked(List<StoredAct> acts, String opinion) {
        return acts.stream()
                .map(StoredAct::content)
                .filter(OpinionAct.OpinionAsked.class::isInstance)
                .map(OpinionAct.OpinionAsked.class::cast)
                .filter(asked -> asked.opinion().equals(opinion))
                .findFirst();
    }

    /** Reminds each expert once, two days before their day; returns how many. */
    public int remind() {
        record Waiting(CaseFileId file, String id, LocalDate until) {}
        List<Waiting> waiting =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                update cases.opinions set reminded_at = :at
                                                where given_at is null and reminded_at is null
                                                  and until <= :soon and until >= :today
                                                returning home, case_file, id, until
                                                """)
                                        .param("at", CaseStore.timestamp(acting.now()))
                                        .param("today", acting.today())
                                        .param("soon", acting.today().plusDays(2))
                                        .query(
                                                (row, n) ->
                                                        new Waiting(
                                                                new CaseFileId(
                                                                        new Home(
                                                                                row.getObject(
                                                                                        "home",
                                                                                        UUID.class)),
                                                                        row.getObject(
                                                                                "case_file",
                                                                                UUID.class)),
                                                                row.getString("id"),
                                                                row.getObject(
                                                                        "until", LocalDate.class)))
                                        .list());
        for (Waiting each : waiting) {
            scenes.job(
                    jobs -> {
                        CaseFile head = store.lock(jobs, each.file()).orElseThrow();
                        OpinionAct.OpinionReminded act =
                                new OpinionAct.OpinionReminded(each.id(), each.until());
                        return acting.append(
                                jobs, head, Acting.Act.of(PartyRole.PROGRAM.number(), act));
                    });
        }
        return waiting.size();
    }
}
