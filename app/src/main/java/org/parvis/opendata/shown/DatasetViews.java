package org.parvis.opendata.shown;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.opendata.Citations;
import org.parvis.opendata.CoverageFacts;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.VersionLine;
import org.parvis.opendata.news.Wanted;
import org.parvis.opendata.quality.QualityLine;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** What is said of a dataset beside its rows: by whom, how fresh, under which conditions. */
@Component
class DatasetViews {
    private final Citations citations;
    private final Lists lists;
    private final Settings settings;
    private final InstantSource clock;
    private final ZoneId zone;
    private final QualityLine quality;

    DatasetViews(
            Citations citations,
            Lists lists,
            Settings settings,
            InstantSource clock,
            ZoneId zone,
            QualityLine quality) {
        this.quality = quality;
        this.citations = citations;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    String body(Version version, String lang) {
        return citations.body(version, lang);
    }

    /** The code of its body. */
    String code(Version version) {
        return citations.code(version);
    }

    DatasetView.Head head(Version version, int newest, Words w) {
        Description words = version.description();
        boolean old = version.number() < newest;
        return new DatasetView.Head(
                w.typeset(words.title().in(w.lang())),
                w.typeset(words.summary().in(w.lang())),
                Link.to(
                        body(version, w.lang()),
                        DataPaths.list(w.lang())
                                + new Wanted("", citations.code(version), "").query()),
                old ? DataPaths.dataset(version.name(), w.lang()) : null,
                old ? null : late(version, w),
                List.of(Link.to(w.say("opendata.list.title"), DataPaths.list(w.lang()))));
    }

    /** What was promised and did not come; nothing when no day was promised. */
    private @Nullable String late(Version version, Words w) {
        Lists.Frequency frequency = lists.frequency(version.description().frequency()).orElse(null);
        LocalDate due = frequency == null ? null : frequency.due(filed(version)).orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return frequency == null || due == null || !today.isAfter(due)
                ? null
                : w.say(
                        "opendata.late",
                        ChronoUnit.DAYS.between(due, today),
                        w.typeset(frequency.name().in(w.lang())),
                        w.date(filed(version)));
    }

    /** The day of its data: words that are put right make them no newer. */
    private LocalDate filed(Version version) {
        return day(version.filedAt());
    }

    LocalDate day(Version version) {
        return day(version.signedAt());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    DatasetView.Takes takes(Version version, Words w) {
        String lang = w.lang();
        TableForm first = TableForm.first(lang);
        return new DatasetView.Takes(
                w.say("opendata.take.size", version.file().rows(), version.columns().size()),
                Link.to(w.say("opendata.take.first"), DataPaths.table(version, first, lang)),
                TableForm.all(version)
                        .filter(form -> form != first)
                        .map(
                                form ->
                                        Link.to(
                                                w.say(
                                                        "opendata.take."
                                                                + form.ending().replace('.', '-')),
                                                DataPaths.table(version, form, lang)))
                        .toList(),
                facts(version, w),
                citations.of(version, w),
                settings.publicUrl() + DataPaths.version(version, lang),
                Stream.of("ttl", "rdf", "jsonld")
                        .map(
                                form ->
                                        Link.to(
                                                w.say("opendata.described." + form),
                                                DataPaths.description(version, form)))
                        .toList());
    }

    private List<SummaryRow> facts(Version version, Words w) {
        Description words = version.description();
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(
                SummaryRow.of(
                        w.say("opendata.version"),
                        w.say("opendata.version.on", version.number(), w.date(day(version)))));
        lists.frequency(words.frequency())
                .ifPresent(
                        one ->
                                facts.add(
                                        SummaryRow.of(
                                                w.say("opendata.field.frequency"),
                                                w.typeset(one.name().in(w.lang())))));
        lists.licence(words.licence())
                .ifPresent(
                        one ->
                                facts.add(
                                        SummaryRow.of(
                                                w.say("opendata.field.licence"),
                                                Texts.link(
                                                        one.address(),
                                                        w.typeset(one.name().in(w.lang()))))));
        facts.add(
                SummaryRow.of(
                        w.say("opendata.questions"),
                        Texts.link("mailto:" + words.contact(), words.contact())));
        facts.addAll(CoverageFacts.of(words.coverage(), w));
        quality.of(version.name(), w).ifPresent(facts::add);
        return facts;
    }

    List<DatasetView.Published> versions(List<VersionLine> all, Version here, Words w) {
        return all.stream()
                .map(
                        version ->
                                new DatasetView.Published(
                                        w.say(
                                                "opendata.version.dated",
                                                version.number(),
                                                w.date(day(version.signedAt()))),
                                        DataPaths.version(
                                                version.name(), version.number(), w.lang()),
                                        news(version, w),
                                        version.number() == here.number()))
                .toList();
    }

    private static String news(VersionLine version, Words w) {
        if (version.wordsOnly()) {
            String words = w.say("opendata.news.words");
            return version.news().isBlank() ? words : version.news() + " " + words;
        }
        return version.news().isBlank()
                ? w.say("opendata.facts", version.rows(), version.columns())
                : version.news();
    }
}
