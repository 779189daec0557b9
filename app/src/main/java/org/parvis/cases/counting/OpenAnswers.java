package org.parvis.cases.counting;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.audit.Reads;
import org.parvis.audit.Reasons;
import org.parvis.cases.Agreements;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.PartyRole;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people wrote in answer to open questions, of those who agreed that it be read to write the
 * questions better. No name and no number of a file goes with it; that it was read stands in the
 * journal and is told to each of them, before anything is shown.
 */
@Component
public class OpenAnswers {
    private static final String OPEN = "long-text";
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 30;

    private final Scenes scenes;
    private final CaseStore store;
    private final ObjectProvider<Agreements> agreements;
    private final Journal journal;
    private final Reads reads;
    private final Reasons reasons;
    private final InstantSource clock;

    OpenAnswers(
            Scenes scenes,
            CaseStore store,
            ObjectProvider<Agreements> agreements,
            Journal journal,
            Reads reads,
            Reasons reasons,
            InstantSource clock) {
        this.scenes = scenes;
        this.store = store;
        this.agreements = agreements;
        this.journal = journal;
        this.reads = reads;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * Open questions whose answers are not protected; none of a service where nobody is asked to
     * agree, whatever they agreed to elsewhere.
     */
    public static List<Question> questions(ServiceDefinition service) {
        return service.sensitive()
                ? List.of()
                : service.form().questions().stream()
                        .filter(question -> question.type().equals(OPEN) && !question.guarded())
                        .toList();
    }

    private record Whose(CaseFileId file, UUID account) {}

    /** Answers by question, of the latest requests to the member's body. */
    Map<Question, List<String>> of(Actor.Agent agent, ServiceDefinition service) {
        List<Question> questions = questions(service);
        Agreements kept = agreements.getIfAvailable();
        if (kept == null || questions.isEmpty()) {
            return Map.of();
        }
        List<Whose> shown = scenes.readingJob(jobs -> agreed(jobs, kept, agent, service));
        noted(agent, service, shown);
        return answers(questions, shown);
    }

    private List<Whose> agreed(
            JdbcClient jobs, Agreements kept, Actor.Agent agent, ServiceDefinition service) {
        List<Whose> all = latest(jobs, agent.home(), service.code());
        Set<UUID> agreeing =
                kept.agreeing(
                        jobs,
                        all.stream().map(Whose::account).distinct().toList(),
                        Agreements.IMPROVEMENT);
        Set<UUID> watched =
                reasons.list(jobs, agent.home().id()).stream()
                        .map(Reasons.Watch::file)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> agreeing.contains(one.account()))
                .filter(one -> !watched.contains(one.file().id()))
                .limit(SHOWN)
                .toList();
    }

    /** What passed to another body is that body's to read. */
    private static List<Whose> latest(JdbcClient jobs, Home home, String service) {
        return jobs.sql(
                        """
                        select f.id, p.account from cases.case_files f
                        join cases.parties p on p.home = f.home and p.case_file = f.id
                          and p.number = :requester and p.account is not null
                        where f.home = :home and f.service = :service and f.channel <> :body
                          and coalesce(f.worked_by, f.home) = f.home
                        order by f.id desc limit :most
                        """)
                .param("requester", PartyRole.REQUESTER.number())
                .param("home", home.id())
                .param("service", service)
                .param("body", Channel.BODY.code())
                .param("most", LOOKED_AT)
                .query(
                        (row, n) ->
                                new Whose(
                                        new CaseFileId(home, row.getObject("id", UUID.class)),
                                        row.getObject("account", UUID.class)))
                .list();
    }

    private void noted(Actor.Agent agent, ServiceDefinition service, List<Whose> shown) {
        if (shown.isEmpty()) {
            return;
        }
        List<CaseFileId> files = shown.stream().map(Whose::file).toList();
        scenes.in(
                MemberScene.of(agent),
                sql -> {
                    journal.note(
                            sql,
                            agent,
                            Reading.of(
                                    Agreements.IMPROVEMENT,
                                    service.code(),
                                    files.stream().map(CaseFileId::id).toList(),
                                    Agreements.IMPROVEMENT));
                    reads.record(
                            sql,
                            files,
                            shown.stream().map(Whose::account).toList(),
                            agent.member(),
                            clock.instant(),
                            Agreements.IMPROVEMENT);
                    return files;
                });
    }

    /** In the order of the alphabet, so that the answers of one person do not stand together. */
    private Map<Question, List<String>> answers(List<Question> questions, List<Whose> shown) {
        List<CaseFileId> files = shown.stream().map(Whose::file).toList();
        Map<CaseFileId, ActContent.Received> requests =
                files.isEmpty() ? Map.of() : scenes.readingJob(jobs -> store.requests(jobs, files));
        Map<Question, List<String>> found = new LinkedHashMap<>();
        for (Question question : questions) {
            List<String> texts = new ArrayList<>();
            requests.values().stream()
                    .map(request -> request.answers().get(question.id()))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(text -> !text.isBlank())
                    .sorted()
                    .forEach(texts::add);
            found.put(question, texts);
        }
        return found;
    }
}
