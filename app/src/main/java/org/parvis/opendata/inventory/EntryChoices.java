package org.parvis.opendata.inventory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.opendata.inventory.Inventory.Today;
import org.parvis.opendata.inventory.OwnDatasets.Own;
import org.springframework.stereotype.Component;

/** What whoever keeps an entry chooses from: reasons with their longest delay, own datasets. */
@Component
class EntryChoices {
    private final HeldReasons reasons;
    private final Today today;

    EntryChoices(HeldReasons reasons, Today today) {
        this.reasons = reasons;
        this.today = today;
    }

    /** What is chosen from lists, and where the list of reasons comes from. */
    record Choices(
            List<Choice> datasets,
            List<Choice> reasons,
            List<Choice> high,
            List<Choice> unnamed,
            @Nullable String origin) {}

    /**
     * @param kept the dataset to which the entry is tied already
     */
    Choices of(List<Own> own, @Nullable String kept, Words w) {
        String lang = w.lang();
        List<Choice> tied = new ArrayList<>();
        tied.add(Choice.of("", w.say("opendata.held.dataset.none")));
        own.stream()
                .filter(one -> !one.listed() || one.name().equals(kept))
                .map(
                        one ->
                                Choice.of(
                                        one.name(),
                                        one.published()
                                                ? one.title(w)
                                                : w.say("opendata.held.dataset.draft", one.name())))
                .forEach(tied::add);
        return new Choices(
                tied,
                reasons.all().stream()
                        .map(
                                one ->
                                        Choice.of(one.code(), w.typeset(one.name().in(lang)))
                                                .withHint(
                                                        w.say(
                                                                "opendata.held.reason.hint",
                                                                w.typeset(one.means().in(lang)),
                                                                w.date(
                                                                        today.day()
                                                                                .plusDays(
                                                                                        one
                                                                                                .days())))))
                        .toList(),
                List.of(
                        Choice.of("yes", w.say("opendata.held.high.yes")),
                        Choice.of("no", w.say("opendata.held.high.no"))),
                List.of(Choice.of("yes", w.say("opendata.held.unnamed"))),
                reasons.origin().confirmed()
                        ? null
                        : w.typeset(reasons.origin().source().in(lang)));
    }
}
