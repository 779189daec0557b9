package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.ThirdPartyAct;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A third party whom the answer concerns: they are told, and heard, on days of their own. */
@Component
public class ThirdParties {
    private static final String INFORMED = "third-party-notified";
    private static final String COMMENTED = "third-party-commented";
    public static final String COMMENTS = "third-party-comments";
    public static final String DECISION = "third-party-decision";

    private final CaseWork work;
    private final CaseClocks clocks;
    private final Calendars calendars;
    private final Services services;
    private final Acting acting;

    public ThirdParties(
            CaseWork work,
            CaseClocks clocks,
            Calendars calendars,
            Services services,
            Acting acting) {
        this.work = work;
        this.clocks = clocks;
        this.calendars = calendars;
        this.services = services;
        this.acting = acting;
    }

    /** Notice to a concerned third party opens a clock of its own: their days to comment. */
    public Outcome<CaseFile> inform(CaseWork.Ask ask, String thirdParty) {
        return work.act(
                ask,
                (sql, head) -> {
                    ProcessDefinition process = services.of(head).process();
                    ProcessDefinition.ThirdParty rule = process.thirdParty();
                    if (rule == null) {
                        return Outcome.refused("cases.refused.noThirdParty");
                    }
                    if (noticeEnd(head, rule).isBefore(acting.today())) {
                        return Outcome.refused("cases.refused.thirdPartyTooLate");
                    }
                    // their own ledger governs from here (A-2.1, s. 49): the first one stands still
                    return clocks.stop(sql, head, INFORMED)
                            .map(stopped -> informed(sql, ask, thirdParty, rule, stopped));
                });
    }

    private LocalDate noticeEnd(CaseFile head, ProcessDefinition.ThirdParty rule) {
        return calendars.term(rule.regime(), head.receivedOn(), rule.noticeDays()).lastDay();
    }

    private Acting.Act informed(
            JdbcClient sql,
            CaseWork.Ask ask,
            String thirdParty,
            ProcessDefinition.ThirdParty rule,
            List<Clock> stopped) {
        Clock comments = clocks.start(COMMENTS, rule.regime(), rule.commentDays(), INFORMED);
        Payload content =
                new ThirdPartyAct.ThirdPartyNotified(
                        ask.name(), thirdParty, acting.today(), comments.dueOn());
        List<Clock> moved = Stream.concat(stopped.stream(), Stream.of(comments)).toList();
        return new Acting.Act(CaseWork.party(sql, ask), content, moved);
    }

    /** Their comments, given to the body by any door; the days to decide start to run. */
    public Outcome<CaseFile> commented(CaseWork.Ask ask, String text, boolean consents) {
        return work.act(
                ask,
                (sql, head) -> {
                    ProcessDefinition.ThirdParty rule = services.of(head).process().thirdParty();
                    return rule == null
                            ? Outcome.refused("cases.refused.noThirdParty")
                            : met(sql, head).map(met -> heard(text, consents, rule, met));
                });
    }

    private Outcome<Clock> met(JdbcClient sql, CaseFile head) {
        return clocks.change(
                sql,
                head,
                COMMENTS,
                (ledger, now) -> ledger.meet(calendars.regimes(), acting.today(), now, COMMENTED));
    }

    private Acting.Act heard(
            String text, boolean consents, ProcessDefinition.ThirdParty rule, Clock met) {
        Clock decide = clocks.start(DECISION, rule.regime(), rule.decisionDays(), COMMENTED);
        Payload content = new ThirdPartyAct.ThirdPartyCommented(text, consents, decide.dueOn());
        return new Acting.Act(PartyRole.THIRD_PARTY.number(), content, List.of(met, decide));
    }
}
