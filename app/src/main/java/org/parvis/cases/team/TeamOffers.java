package org.parvis.cases.team;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.SignOffAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.decision.FileDeciders;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.catalogue.Fees;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/** What the law and the service let an agent do in a file now, in the words of its page. */
@Component
class TeamOffers {
    private final Calendars calendars;
    private final FileDeciders deciders;
    private final Acting acting;
    private final SaidLaw law;

    TeamOffers(Calendars calendars, FileDeciders deciders, Acting acting, SaidLaw law) {
        this.law = law;
        this.calendars = calendars;
        this.deciders = deciders;
        this.acting = acting;
    }

    TeamFilePage.@Nullable Extension extension(
            TeamDossier dossier, ProcessDefinition process, Words w) {
        ProcessDefinition.Term term = process.answerTerm().orElse(null);
        ProcessDefinition.Extension extension = term == null ? null : term.extension();
        Clock clock =
                dossier.clocks().stream()
                        .filter(c -> term != null && c.term().equals(term.id()))
                        .findFirst()
                        .orElse(null);
        if (extension == null || clock == null || !Transitions.may(dossier.head(), "extended")) {
            return null;
        }
        return new TeamFilePage.Extension(
                extension.days(),
                w.dateLong(
                        clock.ledger()
                                .ifExtendedBy(calendars.regimes(), extension.days())
                                .lastDay()),
                extension.grounds().stream()
                        .map(ground -> Choice.of(ground.code(), ground.label().in(w.lang())))
                        .toList(),
                extension.citation().in(w.lang()),
                refusal(clock, w));
    }

    private @Nullable String refusal(Clock clock, Words w) {
        if (clock.ledger().last(Ledger.Kind.EXTEND).isPresent()) {
            return w.say("team.extend.once");
        }
        return acting.today().isAfter(clock.dueOn())
                ? w.say("team.extend.tooLate", w.date(clock.dueOn()))
                : null;
    }

    TeamFilePage.@Nullable ThirdParty thirdParty(
            TeamDossier dossier, ProcessDefinition process, Words w) {
        ProcessDefinition.ThirdParty rule = process.thirdParty();
        if (rule == null || !Transitions.may(dossier.head(), "third-party-notified")) {
            return null;
        }
        return new TeamFilePage.ThirdParty(
                rule.applies().in(w.lang()),
                w.dateLong(
                        calendars
                                .term(rule.regime(), dossier.head().receivedOn(), rule.noticeDays())
                                .lastDay()),
                rule.commentDays(),
                rule.citation().in(w.lang()));
    }

    TeamFilePage.@Nullable Fee fee(TeamDossier dossier, ProcessDefinition process, Words w) {
        Fees fees = process.fees();
        return fees == null || fees.fixed() || !Transitions.may(dossier.head(), "fee-estimated")
                ? null
                : new TeamFilePage.Fee(fees.text().in(w.lang()), fees.citation().in(w.lang()));
    }

    TeamFilePage.Decision decision(
            Actor.Agent agent,
            TeamDossier dossier,
            ProcessDefinition process,
            TeamTyped typed,
            Words w) {
        ActContent.Prepared prepared = dossier.drafted().orElse(null);
        List<String> chosen =
                typed.all(
                        "prepare",
                        "provisions",
                        prepared == null ? List.of() : prepared.provisions());
        return new TeamFilePage.Decision(
                outcomes(process, w),
                provisions(dossier.head(), process, chosen, w),
                texts(dossier.head(), process, w),
                typed.get("prepare", "outcome", prepared == null ? "" : prepared.outcome()),
                typed.get("prepare", "reasons", prepared == null ? "" : prepared.reasons()),
                chosen,
                deciders.may(agent, dossier.head(), acting.today()),
                prepared == null ? null : prepared.by(),
                dossier.decided()
                        .map(d -> process.outcome(d.outcome()).orElseThrow().label().in(w.lang()))
                        .orElse(null),
                standing(dossier, w),
                back(dossier, w),
                SentLetters.of(dossier, process, w),
                fair(dossier, process, w));
    }

    /** What the decision is worth today, when that is not simply what it says. */
    @Nullable String standing(TeamDossier dossier, Words w) {
        return dossier.decided().isEmpty()
                ? null
                : OutcomeWords.standing(
                        DecisionStanding.dated(
                                DecisionStanding.effects(dossier.acts()), acting.today()),
                        w);
    }

    /** Why a draft no longer waits for its signature, when somebody sent it back. */
    private static @Nullable String back(TeamDossier dossier, Words w) {
        SignOffAct.SentBack back = StoredAct.last(dossier.acts(), SignOffAct.SentBack.class);
        return back == null || dossier.head().prepared() || dossier.decided().isPresent()
                ? null
                : w.say("team.decision.back", back.by(), back.note());
    }

    private List<TeamFilePage.Fair> fair(TeamDossier dossier, ProcessDefinition process, Words w) {
        return FairSteps.of(process, dossier.acts(), acting.today()).stream()
                .map(
                        now ->
                                new TeamFilePage.Fair(
                                        w.say("review.fair." + FairSteps.code(now.rule().step())),
                                        ReviewDesk.status(now, w)))
                .toList();
    }

    private static List<Choice> outcomes(ProcessDefinition process, Words w) {
        return process.outcomes().stream()
                .filter(o -> o.kind() != ProcessDefinition.OutcomeKind.BY_EFFECT_OF_LAW)
                .filter(o -> o.kind() != ProcessDefinition.OutcomeKind.WITHDRAWN)
                .map(
                        o ->
                                Choice.of(o.code(), o.label().in(w.lang()))
                                        .withHint(
                                                o.citation() == null
                                                        ? null
                                                        : o.citation().in(w.lang())))
                .toList();
    }

    /** Those chosen come first, with their words; the others by their title. */
    List<Choice> provisions(
            CaseFile head, ProcessDefinition process, List<String> chosen, Words w) {
        return process.provisions().stream()
                .sorted(Comparator.comparing(p -> !chosen.contains(p.code())))
                .map(
                        p ->
                                Choice.of(p.code(), title(p, w))
                                        .withHint(
                                                chosen.contains(p.code())
                                                        ? law.teamWords(head, p, w)
                                                        : null))
                .toList();
    }

    private List<SummaryRow> texts(CaseFile head, ProcessDefinition process, Words w) {
        return process.provisions().stream()
                .map(p -> SummaryRow.of(title(p, w), law.teamWords(head, p, w)))
                .toList();
    }

    private static String title(ProcessDefinition.Provision provision, Words w) {
        return provision.citation().in(w.lang()) + " – " + provision.title().in(w.lang());
    }
}
