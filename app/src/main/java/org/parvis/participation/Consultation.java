package org.parvis.participation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/**
 * What a public body asks, of whom and until when, as its file in the content pack says.
 *
 * @param code the word of its address, for ever
 * @param body the code of the body that asks and answers
 * @param ground why the body asks, and by which right
 * @param source where that is said; none when there is no public page
 * @param languages in which one takes part
 * @param open what can still change
 * @param decided what cannot
 * @param answerBy the day by which the body promised its answer; none when it promised none
 * @param publication what will be published of what people say
 * @param text on which it asks for remarks; of no version where it asks for none
 * @param paper how one takes part without the Web
 * @param opinions the statements that people answer one by one; none where it asks for no such
 *     thing
 * @param voices the code under which the strategy keeps what was said elsewhere, for a consultation
 *     that was not held here
 * @param budget that people share; without a project where they share none
 * @param ballot what it puts to a secret vote; of no question where it puts nothing
 * @param profile what it asks of whoever took part; of no question where it asks nothing
 * @param service the code of the service that it is about; none where it is about none
 * @param hearings in which people are heard; without a session where they are not
 * @param appealDays within how many days somebody else reads words whose author appealed
 */
public record Consultation(
        String code,
        String body,
        LocalizedText name,
        LocalizedText summary,
        LocalizedText ground,
        @Nullable String source,
        LocalizedText concerns,
        Assurance assurance,
        Results results,
        Set<String> languages,
        List<LocalizedText> open,
        List<LocalizedText> decided,
        List<Phase> phases,
        @Nullable LocalDate answerBy,
        LocalizedText publication,
        List<Rule> rules,
        List<Theme> themes,
        List<Proposition> propositions,
        DraftText text,
        Paper paper,
        @Nullable String voices,
        Opinions opinions,
        Budget budget,
        BallotQuestion ballot,
        Profile profile,
        @Nullable String service,
        Hearings hearings,
        int appealDays) {

    /**
     * A stretch of days, both ends in it.
     *
     * @param tools what people can do then; nothing when they only read
     */
    public record Phase(
            String code, LocalizedText name, LocalDate from, LocalDate until, Set<Tool> tools) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** A published reason for which words are not made public. */
    public record Rule(String code, LocalizedText name) {
        /** What a member chooses when no rule applies: no rule is called so. */
        static final Set<String> TAKEN = Set.of("publish", "accept");

        /** One of these in the words that are published; its code where they have it no longer. */
        public static String said(List<Rule> rules, String code, Words w) {
            return rules.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .map(one -> w.typeset(one.name().in(w.lang())))
                    .orElse(code);
        }
    }

    /** Under what the body answers. */
    public record Theme(String code, LocalizedText name) {}

    /** What the body puts to people. */
    public record Proposition(
            String code, @Nullable String theme, LocalizedText text, List<Argument> arguments) {}

    /** One reason, for or against. */
    public record Argument(String code, boolean forIt, LocalizedText text) {}

    /**
     * The language in which one takes part instead of that one; none where it is one of its own.
     */
    public Optional<String> insteadOf(String lang) {
        return languages.contains(lang) ? Optional.empty() : languages.stream().findFirst();
    }

    /** The phase of that day. */
    public Optional<Phase> phase(LocalDate day) {
        return phases.stream().filter(phase -> phase.on(day)).findFirst();
    }

    /** Whether people can take part on that day, in whatever way. */
    public boolean open(LocalDate day) {
        return phase(day).filter(phase -> !phase.tools().isEmpty()).isPresent();
    }

    /** Whether people can use that tool on that day. */
    public boolean takes(Tool tool, LocalDate day) {
        return phase(day).filter(phase -> phase.tools().contains(tool)).isPresent();
    }

    /** Whether that tool is one of some phase. */
    public boolean has(Tool tool) {
        return phases.stream().anyMatch(phase -> phase.tools().contains(tool));
    }

    /** The first day on which people can take part; none where they never can here. */
    public Optional<LocalDate> opens() {
        return phases.stream()
                .filter(phase -> !phase.tools().isEmpty())
                .findFirst()
                .map(Phase::from);
    }

    /** The last day on which people could or can take part; none where they never could here. */
    public Optional<LocalDate> closes() {
        return phases.stream()
                .filter(phase -> !phase.tools().isEmpty())
                .map(Phase::until)
                .reduce((first, later) -> later);
    }

    /** Whether people could take part and cannot any more. */
    public boolean over(LocalDate day) {
        return closes().filter(day::isAfter).isPresent();
    }

    /** The first day on which people can use that tool; none where they never can. */
    public Optional<LocalDate> first(Tool tool) {
        return with(tool).findFirst().map(Phase::from);
    }

    /** The last one. */
    public Optional<LocalDate> last(Tool tool) {
        return with(tool).reduce((first, later) -> later).map(Phase::until);
    }

    private Stream<Phase> with(Tool tool) {
        return phases.stream().filter(phase -> phase.tools().contains(tool));
    }

    /** Whether what people say in it is counted by voices: who is heard is no voice. */
    public boolean countsVoices() {
        return phases.stream()
                .anyMatch(phase -> phase.tools().stream().anyMatch(it -> it != Tool.HEARINGS));
    }

    /** Whether one takes part in it on a sheet of paper too, on whatever day. */
    public boolean onPaper() {
        return Tool.ON_PAPER.stream().anyMatch(this::has);
    }

    /** The same on that day. */
    public boolean onPaper(LocalDate day) {
        return Tool.ON_PAPER.stream().anyMatch(tool -> takes(tool, day));
    }

    /** The first day of that. */
    public Optional<LocalDate> firstOnPaper() {
        return Tool.ON_PAPER.stream()
                .flatMap(tool -> first(tool).stream())
                .min(Comparator.naturalOrder());
    }

    /** The last day. */
    public Optional<LocalDate> lastOnPaper() {
        return Tool.ON_PAPER.stream()
                .flatMap(tool -> last(tool).stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * The last day on which what came by another door than the Web is entered: a vote on a budget
     * or a map waits for nothing, so that what is not of propositions is entered while it is open.
     */
    public Optional<LocalDate> entered() {
        return Stream.concat(
                        last(Tool.PROPOSITIONS).map(paper::until).stream(), lastOnPaper().stream())
                .max(Comparator.naturalOrder());
    }

    /** Whether what came by another door than the Web is still entered on that day. */
    public boolean enters(LocalDate day) {
        return firstOnPaper().filter(from -> !day.isBefore(from)).isPresent()
                && entered().filter(until -> !day.isAfter(until)).isPresent();
    }

    /** Whether counts of votes are public on that day. */
    public boolean showsCounts(LocalDate day) {
        return switch (results) {
            case AT_ONCE -> true;
            case AFTER_CLOSE -> over(day);
        };
    }

    /** Whether the body answers it here, theme by theme, once nobody can take part any more. */
    public boolean answers(LocalDate day) {
        return !themes.isEmpty() && over(day);
    }

    /** The theme of a proposition of the file, or of one of its arguments; none of any other. */
    public Optional<String> themeOf(String key) {
        return propositions.stream()
                .filter(
                        one ->
                                one.code().equals(key)
                                        || one.arguments().stream()
                                                .anyMatch(it -> it.code().equals(key)))
                .flatMap(one -> Stream.ofNullable(one.theme()))
                .findFirst();
    }

    /** Whether people write texts in it: a brief, or a request to be heard, is none. */
    boolean takesTexts() {
        return has(Tool.PROPOSITIONS) || has(Tool.TEXT) || opinions.own() != Opinions.Own.NONE;
    }

    /** Whether the body reads the texts that people write here, by its rules. */
    public boolean moderates() {
        return takesTexts() && !rules.isEmpty();
    }

    public Optional<Rule> rule(String rule) {
        return rules.stream().filter(one -> one.code().equals(rule)).findFirst();
    }

    /** That rule in the words that are published; its code where the file has it no longer. */
    public String rule(String rule, Words w) {
        return Rule.said(rules, rule, w);
    }

    public Optional<Theme> theme(String theme) {
        return themes.stream().filter(one -> one.code().equals(theme)).findFirst();
    }
}
