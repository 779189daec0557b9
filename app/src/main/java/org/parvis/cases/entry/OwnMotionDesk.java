package org.parvis.cases.entry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseOpener;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.admission.FilePart;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.clocks.StoredExplanations;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.CompletedForm;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a file about somebody who asked nothing, where their service lets the body do so, and tells
 * them: at once, or by the last day that the law allows, whether somebody thinks of it or not.
 */
@Component
public class OwnMotionDesk {
    private static final int BATCH = 200;

    private final Scenes scenes;
    private final Forms forms;
    private final CaseOpener opener;
    private final CaseStore store;
    private final CaseWork work;
    private final TeamRoster roster;
    private final TeamServices services;
    private final FileThreshold threshold;
    private final Acting acting;

    OwnMotionDesk(
            Scenes scenes,
            Forms forms,
            CaseOpener opener,
            CaseStore store,
            CaseWork work,
            TeamRoster roster,
            TeamServices services,
            FileThreshold threshold,
            Acting acting) {
        this.scenes = scenes;
        this.forms = forms;
        this.opener = opener;
        this.store = store;
        this.work = work;
        this.roster = roster;
        this.services = services;
        this.threshold = threshold;
        this.acting = acting;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> tellOfOpenings(OwnMotionDesk desk) {
            return Tasks.recurring("case-openings", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> desk.tellDue());
        }
    }

    /** The services whose files this body opens itself. */
    public List<ServiceDefinition> of(Actor.Agent agent) {
        return services.of(agent.body(), roster).stream()
                .filter(service -> service.process().openedByBody() != null)
                .toList();
    }

    /** An earlier file, and whose account it is, if they have one. */
    record Earlier(ActContent.Received request, @Nullable UUID account) {}

    /**
     * The earlier file of whom the new one is about, whose opening is noted there as any other;
     * nothing when it is not of the body, or when the member must first say why they open it.
     */
    Optional<Earlier> earlier(Actor.Agent agent, UUID own, String reference) {
        FileThreshold.Asked asked =
                new FileThreshold.Asked(agent, own, reference, FilePart.FILE, "own-motion", false);
        return threshold.open(asked) instanceof FileThreshold.Opened file
                ? scenes.reading(Scene.Agent.of(file.agent()), sql -> earlier(sql, file.file()))
                : Optional.empty();
    }

    private Optional<Earlier> earlier(JdbcClient sql, CaseFileId file) {
        return store.request(sql, file).map(said -> new Earlier(said, account(sql, file)));
    }

    private static @Nullable UUID account(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select account from cases.parties
                        where home = ? and case_file = ? and number = ? and account is not null
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(PartyRole.REQUESTER.number())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** The number of the new file, or why it cannot be opened. */
    Outcome<String> open(
            Actor.Agent agent,
            ServiceDefinition service,
            OwnMotionForm form,
            @Nullable Earlier earlier) {
        return forms.enter(
                        service.code(),
                        form.values(),
                        roster.code(agent.body(), service).orElse(""),
                        form.lang(service))
                .then(
                        completed ->
                                reachable(completed, earlier)
                                        ? open(agent, service, form, completed, earlier)
                                        : Outcome.refused("team.own.error.postal"));
    }

    /** Without an account they need the code of the file, and the letter carries it. */
    private static boolean reachable(CompletedForm completed, @Nullable Earlier earlier) {
        String postal = completed.contact().postal();
        boolean account = earlier != null && earlier.account() != null;
        boolean address = postal != null && !postal.isBlank();
        return account || address;
    }

    private Outcome<String> open(
            Actor.Agent agent,
            ServiceDefinition service,
            OwnMotionForm form,
            CompletedForm completed,
            @Nullable Earlier earlier) {
        String name = roster.name(agent.member());
        UUID number = Objects.requireNonNullElseGet(form.file(), Ids::next);
        CaseFileId file = new CaseFileId(agent.home(), number);
        Opening opening =
                opening(
                        file,
                        service,
                        form.motion(service, name, acting.today()),
                        completed,
                        earlier);
        Receipt receipt =
                scenes.in(
                        new Scene.Opener(agent.home(), number, null, null),
                        sql -> opener.open(sql, opening));
        if (!form.later()) {
            tell(new CaseWork.Ask(agent, name, file, 1));
        }
        return Outcome.ok(receipt.reference());
    }

    private Opening opening(
            CaseFileId file,
            ServiceDefinition service,
            OwnMotion motion,
            CompletedForm completed,
            @Nullable Earlier earlier) {
        return new Opening(
                file,
                service,
                Channel.BODY,
                acting.today(),
                acting.now(),
                true,
                null,
                completed.lang(),
                completed.title(),
                ActContent.Contact.of(completed.contact()),
                completed.answers(),
                List.of(),
                completed.explanations().stream().map(StoredExplanations::kept).toList(),
                earlier == null ? null : earlier.account(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                motion);
    }

    /** Tells the person, if nobody did. */
    public Outcome<CaseFile> tell(CaseWork.Ask ask) {
        return work.act(
                ask,
                (sql, head) ->
                        head.tellBy() == null
                                ? Outcome.refused("cases.refused.alreadyTold")
                                : Outcome.ok(
                                        Acting.Act.of(
                                                CaseWork.party(sql, ask),
                                                new OwnMotion.Told(ask.name()))));
    }

    /** Tells everybody whose last day has come; how many. */
    public int tellDue() {
        int told = 0;
        for (CaseFileId file : due()) {
            told += tellDue(file) ? 1 : 0;
        }
        return told;
    }

    private List<CaseFileId> due() {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select home, id from cases.case_files
                                        where tell_by <= ? and disposed_at is null
                                        order by tell_by, id limit ?
                                        """)
                                .param(acting.today())
                                .param(BATCH)
                                .query(
                                        (row, n) ->
                                                new CaseFileId(
                                                        new Home(row.getObject("home", UUID.class)),
                                                        row.getObject("id", UUID.class)))
                                .list());
    }

    private boolean tellDue(CaseFileId file) {
        return scenes.job(
                jobs -> {
                    CaseFile head = store.lock(jobs, file).orElseThrow();
                    return head.tellBy() != null
                            && acting.append(
                                            jobs,
                                            head,
                                            Acting.Act.of(
                                                    PartyRole.PROGRAM.number(),
                                                    new OwnMotion.Told(null)))
                                    instanceof Outcome.Ok<CaseFile>;
                });
    }

    /** What the earlier file already says of who they are, as fields of the new form. */
    Map<String, List<String>> known(ServiceDefinition service, Earlier earlier) {
        ActContent.Received said = earlier.request();
        FormDefinition form = service.form();
        FormDefinition.Contact to = form.contact();
        FormDefinition before =
                services.inForce(said.service()).map(ServiceDefinition::form).orElse(form);
        FormDefinition.Contact from = before.contact();
        Map<String, Object> known = new LinkedHashMap<>();
        put(known, form, to.name(), answer(said, before, from.name()), said.requester().name());
        put(known, form, to.email(), null, said.requester().email());
        put(known, form, to.phone(), null, said.requester().phone());
        put(known, form, to.postal(), null, said.requester().postal());
        return forms.fields(service.code(), known);
    }

    /** An answer of that request as it was given, in its parts, with the type of its question. */
    private record Given(String type, Object value) {}

    private static @Nullable Given answer(
            ActContent.Received said, FormDefinition form, @Nullable String id) {
        Object value = id == null ? null : said.answers().get(id);
        Question question = id == null ? null : form.question(id).orElse(null);
        return value == null || question == null ? null : new Given(question.type(), value);
    }

    private static void put(
            Map<String, Object> known,
            FormDefinition form,
            @Nullable String id,
            @Nullable Given given,
            @Nullable String text) {
        Question question = id == null ? null : form.question(id).orElse(null);
        if (id == null || question == null) {
            return;
        }
        if (given != null && given.type().equals(question.type())) {
            known.put(id, given.value());
        } else if (text != null && !text.isBlank()) {
            known.put(id, text);
        }
    }
}
