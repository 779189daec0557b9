package org.parvis.catalogue.law;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.parvis.catalogue.Statement;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.TypedDay;
import org.springframework.util.MultiValueMap;

/** A reading of the law as somebody typed it, and why it was not taken. */
record TypedReading(
        List<String> parts, String holds, String place, TypedDay on, List<FieldError> errors) {
    private static final String YES = "yes";
    private static final List<String> FINDINGS = List.of(YES, "no");

    static final TypedReading NOTHING =
            new TypedReading(List.of(), "", "", new TypedDay("", "", ""), List.of());

    static TypedReading of(MultiValueMap<String, String> form) {
        return new TypedReading(
                Objects.requireNonNullElse(form.get("part"), List.of()),
                field(form, "holds"),
                field(form, "place").strip().replaceAll("\\p{Cntrl}+", " "),
                TypedDay.of("on", name -> field(form, name)),
                List.of());
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    TypedReading refused(Refusal why, Words w) {
        FieldError error = new FieldError(field(why.key()), w.say(why.key(), why.arguments()));
        return new TypedReading(parts, holds, place, on, List.of(error));
    }

    private static String field(String key) {
        return switch (key) {
            case "law.refused.nothing", "law.refused.changed" -> "part";
            case "law.refused.holds" -> "holds";
            case "law.refused.day", "law.refused.before" -> "on";
            default -> "place";
        };
    }

    /** What they say that they found; nothing stands for a finding that was not chosen. */
    Outcome<Confirmations.Reading> reading(LawOfBody.Provision provision) {
        if (read(provision).size() < Set.copyOf(parts).size()) {
            return Outcome.refused("law.refused.changed");
        }
        if (!FINDINGS.contains(holds)) {
            return Outcome.refused("law.refused.holds");
        }
        return on.read()
                .map(day -> Outcome.ok(new Confirmations.Reading(day, place, holds.equals(YES))))
                .orElseGet(() -> Outcome.refused("law.refused.day"));
    }

    /** What of a provision they ticked. */
    List<Statement> read(LawOfBody.Provision provision) {
        return provision.uses().stream()
                .map(LawOfBody.Use::statement)
                .filter(one -> parts.contains(one.digest()))
                .toList();
    }

    /** The form in which it is typed. */
    LawPage.Form form(LawOfBody.Provision provision, String action, Words w) {
        return new LawPage.Form(
                action,
                provision.uses().stream().map(use -> choice(use, w)).toList(),
                parts,
                FINDINGS.stream().map(it -> Choice.of(it, w.say("law.holds." + it))).toList(),
                holds,
                place,
                on);
    }

    private static Choice choice(LawOfBody.Use use, Words w) {
        return Choice.of(use.statement().digest(), LawWords.says(use.statement(), w))
                .withHint(LawWords.services(use, w));
    }
}
