package org.parvis.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What became of a request, and how and until when its person may contest it. */
@Component
class PersonResults {
    private final Calendars calendars;
    private final ZoneId zone;

    PersonResults(Calendars calendars, ZoneId legalZone) {
        this.calendars = calendars;
        this.zone = legalZone;
    }

    /** The latest result; none while the body still examines the request. */
    PersonFilePage.@Nullable Result of(
            List<StoredAct> acts, ProcessDefinition process, LocalDate today, Words w) {
        List<String> contested =
                acts.stream()
                        .map(StoredAct::content)
                        .filter(ActContent.Contested.class::isInstance)
                        .map(c -> ((ActContent.Contested) c).remedy())
                        .toList();
        for (StoredAct act : acts.reversed()) {
            if (act.content() instanceof ActContent.Decided decided) {
                return decided(act.envelope().at(), decided, process, contested, w);
            }
            if (act.content() instanceof AfterAct.DecisionChanged changed) {
                PersonFilePage.Result result =
                        changed(act.envelope().at(), changed, process, contested, w);
                return changed.effectiveOn().isAfter(today)
                        ? planned(result, acts, process, today, w)
                        : result;
            }
            if (act.content() instanceof ActContent.Effected effected) {
                return effected(effected, process, contested, w);
            }
        }
        return null;
    }

    private PersonFilePage.Result decided(
            Instant at,
            ActContent.Decided decided,
            ProcessDefinition process,
            List<String> contested,
            Words w) {
        String lang = w.lang();
        ProcessDefinition.Result result = process.outcome(decided.outcome()).orElseThrow();
        List<String> other =
                decided.letters().keySet().stream().filter(l -> !l.equals(lang)).toList();
        String explanation = result.explanation() == null ? "" : result.explanation().in(lang);
        return new PersonFilePage.Result(
                result.label().in(lang),
                explanation,
                decided.letters().getOrDefault(lang, decided.letters().get("fr")),
                null,
                decided.letters().containsKey(lang) && !other.isEmpty()
                        ? decided.letters().get(other.getFirst())
                        : null,
                decided.verification(),
                remedies(
                        process,
                        decided.remedies(),
                        LocalDate.ofInstant(at, zone),
                        contested,
                        lang));
    }

    /** What became of the decision since; by what is lost, every remedy opens again. */
    private PersonFilePage.Result changed(
            Instant at,
            AfterAct.DecisionChanged changed,
            ProcessDefinition process,
            List<String> contested,
            Words w) {
        String lang = w.lang();
        boolean unfavourable =
                DecisionChange.of(changed.change())
                        .filter(DecisionChange::unfavourable)
                        .isPresent();
        return new PersonFilePage.Result(
                w.say("review.change." + changed.change()),
                w.say("review.story.effective", w.dateLong(changed.effectiveOn())),
                changed.letters().getOrDefault(lang, changed.letters().get("fr")),
                null,
                null,
                changed.verification(),
                unfavourable
                        ? remedies(
                                process,
                                process.remedies().stream()
                                        .map(ProcessDefinition.Remedy::code)
                                        .toList(),
                                LocalDate.ofInstant(at, zone),
                                contested,
                                lang)
                        : List.of());
    }

    /** What is announced changes nothing yet: the decision stands, and until when is said. */
    private static PersonFilePage.Result planned(
            PersonFilePage.Result result,
            List<StoredAct> acts,
            ProcessDefinition process,
            LocalDate today,
            Words w) {
        ActContent.Decided decided = StoredAct.last(acts, ActContent.Decided.class);
        String standing =
                OutcomeWords.standing(
                        DecisionStanding.dated(DecisionStanding.effects(acts), today), w);
        return decided == null
                ? result
                : result.saying(
                        OutcomeWords.of(decided.outcome(), process, w),
                        standing == null ? result.explanation() : standing);
    }

    private PersonFilePage.Result effected(
            ActContent.Effected effected,
            ProcessDefinition process,
            List<String> contested,
            Words w) {
        ProcessDefinition.Term term =
                process.term(effected.term()).orElse(process.terms().getFirst());
        return new PersonFilePage.Result(
                w.say("cases.file.deemed"),
                term.effectText().in(w.lang()),
                null,
                null,
                null,
                null,
                remedies(
                        process,
                        DecisionRules.remediesOfLaw(process),
                        effected.endedOn(),
                        contested,
                        w.lang()));
    }

    private List<Remedy> remedies(
            ProcessDefinition process,
            List<String> codes,
            LocalDate from,
            List<String> contested,
            String lang) {
        return codes.stream()
                .flatMap(code -> process.remedy(code).stream())
                .map(
                        remedy ->
                                new Remedy(
                                        remedy.code(),
                                        remedy.label().in(lang),
                                        remedy.body().in(lang),
                                        calendars
                                                .term(remedy.regime(), from, remedy.days())
                                                .lastDay(),
                                        remedy.how().in(lang),
                                        remedy.url(),
                                        contested.contains(remedy.code()),
                                        remedy.service() != null))
                .toList();
    }
}
