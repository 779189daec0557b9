package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.decision.Remedies;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ProcessDefinition.OutcomeKind;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What became of a request, and how and until when its person may contest it. */
@Component
public class PersonResults {
    private final SaidLaw law;
    private final Acting acting;
    private final Remedies remedies;

    PersonResults(SaidLaw law, Acting acting, Remedies remedies) {
        this.remedies = remedies;
        this.law = law;
        this.acting = acting;
    }

    /** What a result is told from. */
    private record From(PersonDossier file, ProcessDefinition process, Words w) {
        String lang() {
            return w.lang();
        }
    }

    /** The latest result; none while the body still examines the request. */
    public PersonFilePage.@Nullable Result of(
            PersonDossier file, ProcessDefinition process, Words w) {
        From from = new From(file, process, w);
        AfterAct.DecisionChanged changed = null;
        for (StoredAct act : file.acts().reversed()) {
            if (changed == null
                    && act.said(AfterAct.DecisionChanged.class)
                            instanceof AfterAct.DecisionChanged latest) {
                changed = latest;
            }
            if (act.said(ActContent.Decided.class) instanceof ActContent.Decided decided) {
                PersonFilePage.Result given =
                        decided(acting.day(act.envelope().at()), decided, from);
                return changed == null ? given : changed(changed, given, from);
            }
            if (act.said(ClockAct.Effected.class) instanceof ClockAct.Effected effected) {
                return effected(effected, from);
            }
        }
        return null;
    }

    private PersonFilePage.Result decided(LocalDate on, ActContent.Decided decided, From from) {
        String lang = from.lang();
        ProcessDefinition.Result result = from.process().outcome(decided.outcome()).orElseThrow();
        PersonFilePage.Verdict verdict = verdict(result.kind());
        List<String> other =
                decided.letters().keySet().stream().filter(l -> !l.equals(lang)).toList();
        return new PersonFilePage.Result(
                verdict,
                result.label().in(lang),
                result.explanation() == null ? "" : result.explanation().in(lang),
                on,
                from.w().say("cases.verdict.signed", decided.by(), decided.function()),
                paragraphs(decided.reasons()),
                provisions(decided.provisions(), from),
                decided.letters().getOrDefault(lang, decided.letters().get("fr")),
                decided.letters().containsKey(lang) && !other.isEmpty()
                        ? decided.letters().get(other.getFirst())
                        : null,
                decided.verification(),
                result.delivers() ? delivered(from) : null,
                remedies(from));
    }

    private static PersonFilePage.Verdict verdict(OutcomeKind kind) {
        return switch (kind) {
            case GRANTED -> PersonFilePage.Verdict.GRANTED;
            case PARTLY -> PersonFilePage.Verdict.PARTLY;
            case REFUSED,
                    NOT_HELD,
                    OTHER_BODY,
                    NEITHER_CONFIRMED,
                    DISREGARD,
                    OUT_OF_SCOPE,
                    WITHDRAWN,
                    BY_EFFECT_OF_LAW ->
                    PersonFilePage.Verdict.AGAINST;
        };
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private List<String> provisions(List<String> codes, From from) {
        return codes.stream()
                .flatMap(code -> from.process().provision(code).stream())
                .map(
                        p ->
                                p.citation().in(from.lang())
                                        + " – "
                                        + law.words(from.file().head(), p, from.w()))
                .toList();
    }

    private static List<AttachedFiles.Attached> delivered(From from) {
        return AttachedFiles.shown(
                AttachedFiles.byBody(from.file().acts()),
                from.file().documents(),
                PersonPaths.file(from.file().head().reference(), from.w()),
                from.w());
    }

    /** What became of the decision since, from its own day on. */
    private PersonFilePage.Result changed(
            AfterAct.DecisionChanged changed, PersonFilePage.Result given, From from) {
        DecisionChange change = DecisionChange.of(changed.change()).orElseThrow();
        String lang = from.lang();
        boolean yet = changed.effectiveOn().isAfter(acting.today());
        String headline = from.w().say("review.change." + change.act());
        String since =
                from.w().say("review.story.effective", from.w().dateLong(changed.effectiveOn()));
        return new PersonFilePage.Result(
                yet || !change.ends() ? given.verdict() : PersonFilePage.Verdict.AGAINST,
                yet ? given.headline() : headline,
                yet ? announced(from, since) : since,
                given.on(),
                from.w().say("cases.verdict.signed", changed.by(), changed.function()),
                paragraphs(changed.reasons()),
                given.provisions(),
                changed.letters().getOrDefault(lang, changed.letters().get("fr")),
                null,
                changed.verification(),
                given.delivered(),
                given.remedies());
    }

    /** What is announced changes nothing yet: the decision stands, and until when is said. */
    private String announced(From from, String since) {
        return Objects.requireNonNullElse(
                OutcomeWords.standing(
                        DecisionStanding.dated(
                                DecisionStanding.effects(from.file().acts()), acting.today()),
                        from.w()),
                since);
    }

    private PersonFilePage.Result effected(ClockAct.Effected effected, From from) {
        ProcessDefinition process = from.process();
        ProcessDefinition.Term term =
                process.term(effected.term()).orElse(process.terms().getFirst());
        return new PersonFilePage.Result(
                PersonFilePage.Verdict.AGAINST,
                from.w().say("cases.file.deemed"),
                term.effectText().in(from.lang()),
                effected.endedOn(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                remedies(from));
    }

    /** How and until when it may be contested. */
    private List<Remedy> remedies(From from) {
        return remedies.of(from.file().head(), from.file().acts()).stream()
                .flatMap(contestable -> contestable.ways().stream())
                .map(way -> Remedy.of(way, from.lang()))
                .toList();
    }
}
