package org.parvis.mandates.proposing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.mandates.Act;
import org.parvis.mandates.Ground;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.PrincipalKind;
import org.parvis.mandates.Proposer;
import org.parvis.mandates.businesses.BusinessFields;
import org.parvis.mandates.sides.MandateWords;
import org.parvis.mandates.sides.Typed;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws the form of a proposal, with what was typed in it and what is to be corrected. */
@Component
class ProposalForm {
    private final MandateWords words;
    private final Mandates mandates;
    private final PlaceChoices places;

    ProposalForm(MandateWords words, Mandates mandates, PlaceChoices places) {
        this.words = words;
        this.mandates = mandates;
        this.places = places;
    }

    /** Who proposes what, from which side. */
    record Asked(Account account, Proposer by, Ground ground, boolean give) {}

    /** Dates in a refusal are told as days. */
    static Fields fields(List<Problem> problems, Words w) {
        List<FieldError> errors = new ArrayList<>();
        for (Problem problem : problems) {
            Object[] args =
                    Arrays.stream(problem.refusal().arguments())
                            .map(arg -> arg instanceof LocalDate day ? w.date(day) : arg)
                            .toArray();
            errors.add(new FieldError(problem.field(), w.say(problem.refusal().key(), args)));
        }
        return new Fields(errors);
    }

    Page page(Asked asked, Typed typed, Fields fields, Words w) {
        return page(asked, typed, fields, null, w);
    }

    private static String title(Asked asked, Words w) {
        String name = asked.ground().name().in(w.lang());
        String key = asked.give() ? "mandates.propose.give" : "mandates.propose.ask";
        return asked.by().isBusiness()
                ? w.say(key + ".business", name, asked.by().name())
                : w.say(key, name);
    }

    Page page(
            Asked asked,
            Typed typed,
            Fields fields,
            BusinessFields.@Nullable Known confirm,
            Words w) {
        Ground ground = asked.ground();
        String title = title(asked, w);
        LocalDate latest = ProposalReader.latest(ground, mandates.today(), null);
        ProposalPage.Propose page =
                new ProposalPage.Propose(
                        title,
                        ground,
                        asked.give(),
                        Arrays.stream(PrincipalKind.values())
                                .filter(ground.kinds()::contains)
                                .toList(),
                        services(ground, typed, w),
                        places.choices(asked, typed, w),
                        acts(ground, typed, w),
                        w.say("mandates.propose.until.hint", w.date(latest)),
                        confirm,
                        typed,
                        MandatePaths.propose(w.lang(), asked.give(), ground.code()),
                        fields);
        return Page.of("mandates/proposing/propose", page)
                .title(title)
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }

    private List<Choice> services(Ground ground, Typed typed, Words w) {
        if (ground.acts().contains(Act.ADMINISTER)) {
            return List.of();
        }
        List<String> chosen = typed.all("services");
        List<Choice> choices = new ArrayList<>();
        choices.add(
                Choice.of(ProposalReader.ALL, w.say("mandates.propose.services.all"))
                        .alone()
                        .checked(chosen.contains(ProposalReader.ALL)));
        words.services()
                .forEach(
                        (code, name) ->
                                choices.add(
                                        Choice.of(code, w.typeset(name.in(w.lang())))
                                                .checked(chosen.contains(code))));
        return choices;
    }

    private static List<Choice> acts(Ground ground, Typed typed, Words w) {
        if (ground.acts().contains(Act.ADMINISTER)) {
            return List.of();
        }
        boolean fresh = typed.fields().isEmpty();
        return Arrays.stream(Act.values())
                .filter(ground.acts()::contains)
                .map(
                        act ->
                                Choice.of(act.code(), w.say("mandates.act." + act.code()))
                                        .checked(fresh || typed.all("acts").contains(act.code())))
                .toList();
    }
}
