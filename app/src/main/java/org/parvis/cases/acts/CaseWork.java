package org.parvis.cases.acts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.calendar.Regimes;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agent does in a file, short of deciding it. Each command is one transaction. */
@Component
public class CaseWork {
    private final Scenes scenes;
    private final Acting acting;
    private final Calendars calendars;
    private final Services services;
    private final CaseClocks clocks;

    public CaseWork(
            Scenes scenes,
            Acting acting,
            Calendars calendars,
            Services services,
            CaseClocks clocks) {
        this.scenes = scenes;
        this.acting = acting;
        this.calendars = calendars;
        this.services = services;
        this.clocks = clocks;
    }

    /**
     * Who asks, on which file, and the latest act they had seen.
     *
     * @param name as the person will read it
     * @param sending which press of a button it is; none when the page did not say
     */
    public record Ask(
            Actor.Agent agent,
            String name,
            CaseFileId file,
            int seen,
            Entering.@Nullable Sending sending) {
        public Ask(Actor.Agent agent, String name, CaseFileId file, int seen) {
            this(agent, name, file, seen, null);
        }

        public Scene scene() {
            return MemberScene.of(agent);
        }
    }

    /** Gives it into somebody's hands; nothing is written when it is in them already. */
    public Outcome<CaseFile> assign(Ask ask, UUID member, String memberName) {
        return scenes.in(
                ask.scene(),
                sql ->
                        acting.once(
                                sql,
                                ask,
                                head ->
                                        member.equals(head.assignee())
                                                ? Outcome.ok(head)
                                                : acting.append(
                                                        sql,
                                                        head,
                                                        Acting.Act.of(
                                                                party(sql, ask),
                                                                new CourseAct.Assigned(
                                                                        member.toString(),
                                                                        memberName)))));
    }

    /** A question to the person; the clock stops only where the service says so. */
    public Outcome<CaseFile> ask(Ask ask, String text) {
        return ask(ask, Writing.of(text));
    }

    public Outcome<CaseFile> ask(Ask ask, Writing writing) {
        return act(
                ask,
                (sql, head) ->
                        Acting.maySay(head, "asked")
                                .then(may -> writing.files().take(sql, head))
                                .then(files -> asking(sql, ask, head, writing, files)));
    }

    private Outcome<Acting.Act> asking(
            JdbcClient sql,
            Ask ask,
            CaseFile head,
            Writing writing,
            List<ActContent.Attachment> files) {
        boolean stops = process(head).questionsStopClock();
        Payload content =
                new TalkAct.Asked(ask.name(), writing.text(), stops, writing.place(), files);
        return stops
                ? clocks.stop(sql, head, "asked")
                        .map(stopped -> new Acting.Act(party(sql, ask), content, stopped))
                : Outcome.ok(Acting.Act.of(party(sql, ask), content));
    }

    public Outcome<CaseFile> write(Ask ask, Writing writing) {
        return act(
                ask,
                (sql, head) ->
                        Acting.maySay(head, "wrote")
                                .then(may -> writing.files().take(sql, head))
                                .map(
                                        files ->
                                                Acting.Act.of(
                                                        party(sql, ask),
                                                        new TalkAct.Wrote(
                                                                ask.name(),
                                                                writing.text(),
                                                                writing.place(),
                                                                files))));
    }

    public Outcome<CaseFile> note(Ask ask, String text) {
        return act(ask, new TalkAct.Noted(ask.name(), text));
    }

    /** A way to reach the person, which they agreed to; what could not be told is told by it. */
    public Outcome<CaseFile> contact(
            Ask ask, @Nullable String email, @Nullable String postal, String how) {
        return act(ask, new ContactAct.ContactGiven(ask.name(), email, postal, how));
    }

    /** More time, once, on an admitted ground, before the first term ends. */
    public Outcome<CaseFile> extend(Ask ask, String ground, String explanation) {
        return act(
                ask,
                (sql, head) -> {
                    ProcessDefinition.Term term = answerTerm(head);
                    ProcessDefinition.Extension extension = term.extension();
                    if (extension == null) {
                        return Outcome.refused("cases.refused.noExtension");
                    }
                    if (extension.grounds().stream().noneMatch(g -> g.code().equals(ground))) {
                        return Outcome.refused("cases.refused.ground");
                    }
                    return clocks.change(
                                    sql,
                                    head,
                                    term.id(),
                                    (ledger, now) -> extended(ledger, extension, now, ground))
                            .map(
                                    clock ->
                                            new Acting.Act(
                                                    party(sql, ask),
                                                    new ClockAct.Extended(
                                                            ask.name(),
                                                            term.id(),
                                                            extension.days(),
                                                            ground,
                                                            explanation,
                                                            clock.dueOn()),
                                                    List.of(clock)));
                });
    }

    private Outcome<Ledger> extended(
            Ledger ledger, ProcessDefinition.Extension extension, Instant now, String ground) {
        return ledger.last(Ledger.Kind.EXTEND).isPresent()
                ? Outcome.refused("cases.refused.extendedOnce")
                : ledger.extend(regimes(), acting.today(), extension.days(), now, ground);
    }

    public Outcome<CaseFile> estimateFee(Ask ask, long cents, int pages, String text) {
        return act(
                ask,
                (sql, head) ->
                        cents < 0 || pages < 0
                                ? Outcome.refused("cases.refused.amount")
                                : Outcome.ok(
                                        Acting.Act.of(
                                                party(sql, ask),
                                                new ActContent.FeeEstimated(
                                                        ask.name(), cents, pages, text))));
    }

    public Outcome<CaseFile> close(Ask ask, String reason) {
        return act(ask, new CourseAct.Closed(reason));
    }

    /** An act that says all by itself: it moves no clock and asks nothing of the file. */
    public Outcome<CaseFile> act(Ask ask, Payload content) {
        return act(ask, (sql, head) -> Outcome.ok(Acting.Act.of(party(sql, ask), content)));
    }

    /**
     * One act in the running file, if nobody acted after what the agent had seen. What came before
     * by the same press of a button is done already; what is refused leaves nothing.
     */
    public Outcome<CaseFile> act(
            Ask ask, BiFunction<JdbcClient, CaseFile, Outcome<Acting.Act>> what) {
        return scenes.whole(
                ask.scene(),
                sql ->
                        acting.once(
                                sql,
                                ask,
                                head ->
                                        what.apply(sql, head)
                                                .then(act -> acting.append(sql, head, act))));
    }

    public static int party(JdbcClient sql, Ask ask) {
        return Parties.agent(sql, ask.file(), ask.agent().member());
    }

    private ProcessDefinition.Term answerTerm(CaseFile head) {
        return process(head).answerTerm().orElseThrow();
    }

    private ProcessDefinition process(CaseFile head) {
        return services.of(head).process();
    }

    private Regimes regimes() {
        return calendars.regimes();
    }
}
