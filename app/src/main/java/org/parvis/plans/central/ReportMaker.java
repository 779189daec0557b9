package org.parvis.plans.central;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.plans.Flag;
import org.parvis.plans.Flags;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.plans.Running;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.strategy.Measured;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Reading;
import org.parvis.strategy.Targets;
import org.springframework.stereotype.Component;

/** Puts the report of a year together from what is published and measured now. */
@Component
class ReportMaker {
    private final Published published;
    private final Holders holders;
    private final Targets targets;
    private final PriorityTable priorities;
    private final Scenes scenes;
    private final ReportWords words;

    ReportMaker(
            Published published,
            Holders holders,
            Targets targets,
            PriorityTable priorities,
            Scenes scenes,
            ReportWords words) {
        this.published = published;
        this.holders = holders;
        this.targets = targets;
        this.priorities = priorities;
        this.scenes = scenes;
        this.words = words;
    }

    /** Flags in both languages, as a report keeps them. */
    @Component
    static class ReportWords {
        private final PlanWords names;
        private final MessageCatalogue messages;

        ReportWords(PlanWords names, MessageCatalogue messages) {
            this.names = names;
            this.messages = messages;
        }

        LocalizedText flag(Flag flag) {
            return LocalizedText.of(
                    names.flag(messages.forLanguage("fr"), flag, ""),
                    names.flag(messages.forLanguage("en"), flag, ""));
        }
    }

    YearReport make(LocalDate today) {
        List<Running> running = published.running();
        List<Running> counted =
                running.stream().filter(one -> one.initiative().partOf() == null).toList();
        Flags flags = Flags.of(running, today);
        Measured measured = targets.measured();
        return new YearReport(
                today.getYear(),
                today,
                holders.bodies().size(),
                published.all().size(),
                running.size(),
                counted.stream().mapToLong(one -> one.initiative().cost()).sum(),
                counted.stream().mapToLong(one -> one.progress().spent()).sum(),
                targets.all().stream()
                        .filter(Targets.Target::wanted)
                        .map(target -> line(target, measured))
                        .toList(),
                published.all().stream().map(one -> line(one, flags)).toList(),
                scenes
                        .reading(new Scene.Reader(), sql -> priorities.of(sql, today.getYear()))
                        .stream()
                        .map(this::line)
                        .toList(),
                flags.all().stream()
                        .map(flag -> new YearReport.FlagLine(words.flag(flag)))
                        .toList());
    }

    private YearReport.TargetLine line(Targets.Target target, Measured measured) {
        Set<Home> homes = holders.bodies().stream().map(Holder::home).collect(Collectors.toSet());
        Reading now = measured.of(target.code(), homes);
        Optional<Ratio> all = now.share();
        long adopted =
                published.all().stream()
                        .filter(one -> one.shown().target(target.code()).isPresent())
                        .count();
        return new YearReport.TargetLine(
                target.code(),
                target.wording(),
                target.threshold(),
                (int) adopted,
                all.map(Ratio::numerator).orElse(null),
                all.map(Ratio::denominator).orElse(null),
                now instanceof Reading.TooFew);
    }

    private YearReport.PlanLine line(Revision one, Flags flags) {
        List<Plan.Initiative> all = one.shown().initiatives();
        long done =
                all.stream()
                        .filter(
                                i ->
                                        published
                                                .progress(new Plan.Link(one.holder(), i.code()))
                                                .over())
                        .count();
        return new YearReport.PlanLine(
                one.holder(),
                name(one.holder()),
                one.number(),
                all.size(),
                (int) done,
                flags.concerning(one.holder()).size());
    }

    private YearReport.PriorityLine line(PriorityTable.Priority one) {
        return new YearReport.PriorityLine(
                one.place(),
                published
                        .latest(one.of().holder())
                        .flatMap(p -> p.shown().initiative(one.of().code()))
                        .map(Plan.Initiative::name)
                        .orElse(one.of().code()),
                name(one.of().holder()),
                one.why(),
                published.progress(one.of()).done());
    }

    private LocalizedText name(String holder) {
        return holders.find(holder).map(Holder::name).orElse(LocalizedText.of(holder, holder));
    }
}
