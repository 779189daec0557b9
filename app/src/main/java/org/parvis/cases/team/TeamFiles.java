package org.parvis.cases.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.clocks.FileRules;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.RequestWords;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.cases.queue.FileReminders;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.correspondence.Telephone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.mandates.Establishment;
import org.parvis.platform.words.TypedDay;
import org.springframework.stereotype.Component;

/** Draws the page of a file for an agent of its body. */
@Component
class TeamFiles {
    private final TeamDossiers dossiers;
    private final Services services;
    private final TeamClocks clocks;
    private final TeamOffers offers;
    private final RequestWords answers;
    private final TeamHeadings headings;
    private final FileRules rules;
    private final TeamTalk talk;

    TeamFiles(
            TeamDossiers dossiers,
            Services services,
            TeamClocks clocks,
            TeamOffers offers,
            RequestWords answers,
            TeamHeadings headings,
            FileRules rules,
            TeamTalk talk) {
        this.dossiers = dossiers;
        this.services = services;
        this.clocks = clocks;
        this.offers = offers;
        this.answers = answers;
        this.headings = headings;
        this.rules = rules;
        this.talk = talk;
    }

    /**
     * The page.
     *
     * @param stretch of its story
     */
    TeamFilePage page(
            FileThreshold.Opened file,
            TeamTyped typed,
            @Nullable String notice,
            Stretch stretch,
            Words w) {
        return page(file.agent(), dossiers.read(file), typed, notice, stretch, w);
    }

    private TeamFilePage page(
            Actor.Agent agent,
            TeamDossier dossier,
            TeamTyped typed,
            @Nullable String notice,
            Stretch stretch,
            Words w) {
        CaseFile head = dossier.head();
        ServiceDefinition service = services.of(head);
        ProcessDefinition process = service.process();
        ActContent.Received request = dossier.request();
        AnswerReview review = AnswerReview.of(dossier.acts());
        return new TeamFilePage(
                headings.of(agent, dossier, service, w),
                answered(dossier, review.now(), w),
                AttachedFiles.filed(
                        review.documents().all(),
                        dossier.known().documents(),
                        TeamPaths.file(w, head.reference()),
                        w),
                TeamStory.of(
                        dossier.acts(), stretch, TeamPaths.file(w, head.reference()), process, w),
                talk.rows(dossier.known(), w),
                clocks.view(head, dossier.clocks(), process, w),
                new TeamFilePage.Possible(
                        Transitions.may(head, "asked"),
                        Transitions.may(head, "third-party-commented"),
                        Transitions.may(head, "prepared"),
                        Transitions.may(head, "closed")),
                offers.extension(dossier, process, w),
                offers.thirdParty(dossier, process, w),
                offers.fee(dossier, process, w),
                offers.decision(agent, dossier, process, typed, w),
                headings.colleagues(agent),
                typed,
                typed.conflict() ? TeamStory.since(dossier.acts(), typed.seen(), w) : List.of(),
                notice,
                rules.all(head, dossier.acts(), w),
                rules.held(head, dossier.acts(), w),
                untold(head, request, w),
                reminder(dossier, typed, w),
                headings.ways(agent, head.reference(), service, w));
    }

    private static TeamFilePage.@Nullable Untold untold(
            CaseFile head, ActContent.Received request, Words w) {
        OwnMotion why = request.ownMotion();
        return head.tellBy() == null || why == null
                ? null
                : new TeamFilePage.Untold(
                        w.dateLong(head.tellBy()), why.waits().getOrDefault(w.lang(), ""));
    }

    private static TeamFilePage.@Nullable Reminder reminder(
            TeamDossier dossier, TeamTyped typed, Words w) {
        CaseFile head = dossier.head();
        return Transitions.may(head, "reminder-set")
                ? new TeamFilePage.Reminder(
                        FileReminders.standing(head, dossier.acts())
                                .map(
                                        set ->
                                                w.say(
                                                        "reminders.standing",
                                                        w.date(set.on()),
                                                        set.text(),
                                                        set.by()))
                                .orElse(null),
                        TypedDay.of("remind", name -> typed.get("remind", name, null)),
                        TeamPaths.act(w, head.reference(), "remind"),
                        TeamPaths.act(w, head.reference(), "unremind"))
                : null;
    }

    private List<RequestWords.Answer> answered(
            TeamDossier dossier, ActContent.Received request, Words w) {
        List<RequestWords.Answer> all =
                new ArrayList<>(answers.show(request, dossier.head().serviceVersion(), w));
        Establishment place = dossier.place();
        if (place != null) {
            all.add(
                    new RequestWords.Answer(
                            w.say("team.file.place"), List.of(place.name(), place.address())));
        }
        List<String> lines = lines(request.requester());
        if (!lines.stream().allMatch(line -> told(all, line))) {
            all.add(new RequestWords.Answer(w.say("team.file.requester"), lines));
        }
        if (request.arrival().evidence() != null) {
            all.add(
                    new RequestWords.Answer(
                            w.say("team.file.evidence"), List.of(request.arrival().evidence())));
        }
        return all;
    }

    private static List<String> lines(ActContent.Contact contact) {
        String phone = contact.phone();
        return Stream.of(
                        contact.name(),
                        contact.email(),
                        phone == null ? null : new Telephone(phone).shown(),
                        contact.postal())
                .filter(line -> line != null && !line.isBlank())
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Whether an answer already says it: contact is drawn from answers. */
    private static boolean told(List<RequestWords.Answer> all, String line) {
        return all.stream().anyMatch(answer -> answer.lines().contains(line));
    }
}
