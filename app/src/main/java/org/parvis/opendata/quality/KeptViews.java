package org.parvis.opendata.quality;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.opendata.Lists;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.programs.PublishedGraphs.Listed;
import org.springframework.stereotype.Component;

/** Says whether new data came as promised, and what the table answers to the checklist. */
@Component
class KeptViews {
    private final PublishedData data;
    private final QualityRules rules;
    private final Lists lists;
    private final InstantSource clock;
    private final ZoneId zone;

    KeptViews(
            PublishedData data, QualityRules rules, Lists lists, InstantSource clock, ZoneId zone) {
        this.data = data;
        this.rules = rules;
        this.lists = lists;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was signed here; nothing of what stays elsewhere. */
    private @Nullable Version version(Listed one) {
        return one.own() ? data.find(one.name()).orElse(null) : null;
    }

    /** How the promise of a dataset stands; nothing where its files are elsewhere. */
    private @Nullable Freshness freshness(@Nullable Version version) {
        return version == null
                ? null
                : Freshness.of(
                        lists.frequency(version.description().frequency()).orElse(null),
                        LocalDate.ofInstant(version.filedAt(), zone),
                        LocalDate.ofInstant(clock.instant(), zone));
    }

    /**
     * How a promise stands today.
     *
     * @param frequency code of what was declared
     * @param filed the day of the newest file
     */
    Freshness.State state(String frequency, LocalDate filed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return Freshness.of(lists.frequency(frequency).orElse(null), filed, today).state();
    }

    QualityView.Fresh fresh(Listed one, Words w) {
        return fresh(version(one), w);
    }

    /**
     * The same of what was signed here.
     *
     * @param version nothing of what stays elsewhere
     */
    QualityView.Fresh fresh(@Nullable Version version, Words w) {
        Freshness fresh = freshness(version);
        if (fresh == null) {
            return new QualityView.Fresh(
                    Status.of(w.say("opendata.quality.fresh.unknown"), Tone.NEUTRAL),
                    w.say("opendata.quality.fresh.unknown.text"));
        }
        String key = "opendata.quality.fresh." + fresh.state().code();
        LocalDate due = fresh.due();
        return new QualityView.Fresh(
                state(fresh, w),
                w.say(
                        key + ".text",
                        w.date(fresh.since()),
                        fresh.age(),
                        fresh.promised(),
                        due == null ? "" : w.date(due),
                        fresh.late(),
                        w.percent(fresh.share())));
    }

    private static Status state(Freshness fresh, Words w) {
        return Status.of(
                w.say("opendata.quality.fresh." + fresh.state().code()),
                switch (fresh.state()) {
                    case KEPT -> Tone.GOOD;
                    case LATE -> Tone.BAD;
                    case OPEN, COMPLETE -> Tone.NEUTRAL;
                });
    }

    List<QualityView.Checked> checks(Listed one, Words w) {
        Version version = version(one);
        return version == null
                ? List.of()
                : rules.checks().stream().map(rule -> checked(rule, version, w)).toList();
    }

    private QualityView.Checked checked(QualityRules.CheckRule rule, Version version, Words w) {
        Check.Found found = rule.check().of(version, rules.words());
        String key = "opendata.quality.check." + rule.check().code() + "." + found.state().code();
        return new QualityView.Checked(
                w.typeset(rule.name().in(w.lang())),
                Status.of(
                        w.say("opendata.quality.check." + found.state().code()),
                        switch (found.state()) {
                            case YES -> Tone.GOOD;
                            case NO -> Tone.WARN;
                            case NONE -> Tone.NEUTRAL;
                            case PERSON -> Tone.INFO;
                        }),
                w.say(key, found.column(), found.value()));
    }
}
