package org.parvis.plans.central;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanClock;
import org.parvis.plans.Plans;
import org.parvis.plans.central.CallTable.Answer;
import org.parvis.plans.central.CallTable.Call;
import org.parvis.plans.central.CallTable.Reminder;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls for data of the central office: asked once, answered by each body, told again in time. What
 * is handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Calls {
    private final Scenes scenes;
    private final CallTable table;
    private final Holders holders;
    private final PlanClock clock;
    private final Mail mail;

    Calls(Scenes scenes, CallTable table, Holders holders, PlanClock clock, Mail mail) {
        this.scenes = scenes;
        this.table = table;
        this.holders = holders;
        this.clock = clock;
        this.mail = mail;
    }

    /** A call with what was answered and who was reminded, as far as the reader may see. */
    public record Asked(Call call, List<Answer> answers, List<Reminder> reminders) {
        boolean answered(Home home) {
            return answers.stream().anyMatch(one -> one.home().equals(home));
        }

        boolean reminded(Home home, int before) {
            return reminders.stream()
                    .anyMatch(one -> one.home().equals(home) && one.before() == before);
        }
    }

    /** The calls as the central office sees them, with all answers. */
    List<Asked> all(Actor.Agent agent) {
        return scenes.reading(Reviews.scene(agent), this::asked);
    }

    /** The calls as a body sees them, with its own answer. */
    public List<Asked> of(Actor.Agent agent) {
        return scenes.reading(Plans.scene(agent), this::asked);
    }

    private List<Asked> asked(JdbcClient sql) {
        List<Answer> answers = table.answers(sql);
        List<Reminder> reminders = table.reminders(sql);
        return table.calls(sql).stream()
                .map(
                        call ->
                                new Asked(
                                        call,
                                        answers.stream()
                                                .filter(a -> a.call().equals(call.id()))
                                                .toList(),
                                        reminders.stream()
                                                .filter(r -> r.call().equals(call.id()))
                                                .toList()))
                .toList();
    }

    void ask(Actor.Agent agent, String title, String words, LocalDate due) {
        var call = new Call(Ids.next(), title, words, due, clock.now());
        scenes.in(
                Reviews.scene(agent),
                sql -> {
                    table.ask(sql, call, agent.member());
                    return true;
                });
    }

    void answer(Actor.Agent agent, UUID call, String words) {
        scenes.in(
                Plans.scene(agent),
                sql -> {
                    table.answer(
                            sql,
                            new Answer(call, agent.home(), words, clock.now()),
                            agent.member());
                    return true;
                });
    }

    /** Reminds each body that has not answered, once for each of the days that the rules name. */
    int remind() {
        LocalDate today = clock.today();
        return scenes.job(
                sql -> {
                    int told = 0;
                    for (Asked asked : asked(sql)) {
                        for (Reminder due : due(asked, today)) {
                            if (table.remind(sql, due)) {
                                mail.send(sql, asked.call(), due);
                                told++;
                            }
                        }
                    }
                    return told;
                });
    }

    private List<Reminder> due(Asked asked, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, asked.call().due());
        Set<Integer> days = new HashSet<>(holders.rules().remindBefore());
        int before =
                left < 0
                        ? 0
                        : days.stream().filter(d -> left <= d).mapToInt(d -> d).min().orElse(-1);
        var due = new ArrayList<Reminder>();
        if (before >= 0) {
            holders.bodies().stream()
                    .filter(one -> !asked.answered(one.home()))
                    .filter(one -> !asked.reminded(one.home(), before))
                    .forEach(
                            one ->
                                    due.add(
                                            new Reminder(
                                                    asked.call().id(),
                                                    one.home(),
                                                    before,
                                                    clock.now())));
        }
        return due;
    }

    /** Writes the reminder to the body itself, where it has an address. */
    @Component
    static class Mail {
        private final Post post;
        private final Organizations organizations;
        private final MessageCatalogue messages;
        private final Settings settings;

        Mail(Post post, Organizations organizations, MessageCatalogue messages, Settings settings) {
            this.post = post;
            this.organizations = organizations;
            this.messages = messages;
            this.settings = settings;
        }

        void send(JdbcClient sql, Call call, Reminder reminder) {
            String address =
                    organizations.byHome(reminder.home()).map(Organization::email).orElse(null);
            if (address == null) {
                return;
            }
            Words w = messages.forLanguage("fr");
            post.send(
                    sql,
                    Message.email(
                            "plan-call",
                            null,
                            address,
                            "fr",
                            w.say("plans.reminder.subject", call.title()),
                            w.say(
                                    "plans.reminder.text",
                                    call.title(),
                                    w.date(call.due()),
                                    settings.publicUrl() + CentralAddresses.call("fr", call.id())),
                            "plan-call:"
                                    + call.id()
                                    + ":"
                                    + reminder.home()
                                    + ":"
                                    + reminder.before()));
        }
    }

    /** Looked at each hour: days pass at midnight, and a reminder goes once. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        Task<Void> remindOfCalls(Calls calls) {
            return Tasks.recurring("plan-reminders", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> calls.remind());
        }
    }
}
