package org.parvis.cases.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.RetentionRule;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/**
 * How long a file is kept and what happens then. The schedule of the body is its law; the
 * definition of the service may ask for longer, with its reason, and speaks alone only where the
 * schedule says nothing of that service.
 *
 * @param rule of the schedule; none when it has none for the service
 * @param schedule what is followed, in words
 * @param basis its provision, as written
 * @param longer why longer than the schedule says, if it is
 */
public record KeptFor(
        int years,
        @Nullable RetentionRule rule,
        LocalizedText schedule,
        String basis,
        @Nullable LocalizedText longer) {
    private static final int ALL = 100;

    static KeptFor of(ServiceDefinition.Retention own, Optional<RetentionRule> said) {
        RetentionRule rule = said.orElse(null);
        if (rule == null) {
            return new KeptFor(own.years(), null, own.schedule(), own.citation().written(), null);
        }
        Optional<LocalizedText> longer = own.longerThan(rule.years());
        return new KeptFor(
                longer.isPresent() ? own.years() : rule.years(),
                rule,
                rule.schedule(),
                rule.basis(),
                longer.orElse(null));
    }

    /** Last day on which a file is kept that was closed on that one. */
    public LocalDate until(LocalDate closed) {
        return closed.plusYears(years);
    }

    RetentionRule.Then then() {
        return rule == null ? RetentionRule.Then.DESTROY : rule.then();
    }

    /** Of a hundred files, how many stay for the archives; which ones, nobody chooses. */
    int sample() {
        return switch (then()) {
            case DESTROY -> 0;
            case KEEP -> ALL;
            case SORT -> rule == null ? 0 : rule.sample();
        };
    }

    /** The rule in one line, as certificates and acts cite it. */
    LocalizedText cited() {
        Map<String, String> cited = new HashMap<>();
        for (String lang : schedule.texts().keySet()) {
            String series =
                    rule == null
                            ? ""
                            : ", v"
                                    + rule.version()
                                    + ", "
                                    + rule.code()
                                    + " – "
                                    + rule.name().in(lang);
            cited.put(lang, schedule.in(lang) + series + ", " + Citation.said(basis, lang));
        }
        return new LocalizedText(cited);
    }

    /** How long, and what happens then. */
    public String term(Words w) {
        return w.say(
                "cases.kept.term." + then().code(),
                w.say("cases.kept.years", years),
                w.number(sample()));
    }

    /** By which rule, and why longer when it is. */
    public String ground(Words w) {
        String lang = w.lang();
        List<String> ground = new ArrayList<>();
        String cited = Citation.said(basis, lang);
        ground.add(
                rule == null
                        ? w.say("cases.kept.own", w.typeset(schedule.in(lang)), cited)
                        : w.say(
                                "cases.kept.rule",
                                w.typeset(rule.name().in(lang)),
                                w.typeset(schedule.in(lang)),
                                rule.version(),
                                cited));
        if (longer != null) {
            ground.add(w.say("cases.kept.longer", w.typeset(longer.in(lang))));
        }
        return String.join(" ", ground);
    }
}
