package org.parvis.opendata.questions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileContents.Contents;
import org.parvis.catalogue.Catalogue;
import org.parvis.opendata.Citations;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Version;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Questions about data, as everybody reads them, and where one is asked: a service of the content
 * pack, whose form, promise and letters are data. Where the pack has none, nothing is offered.
 */
@Component
class DataQuestions {
    /** The service that hears them. */
    static final String SERVICE = "question-on-data";

    private static final String BODY = "answer.body";

    private final AskedTable table;
    private final Catalogue catalogue;
    private final Citations citations;
    private final Scenes scenes;
    private final InstantSource clock;
    private final ZoneId zone;

    DataQuestions(
            AskedTable table,
            Catalogue catalogue,
            Citations citations,
            Scenes scenes,
            InstantSource clock,
            ZoneId zone) {
        this.table = table;
        this.catalogue = catalogue;
        this.citations = citations;
        this.scenes = scenes;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Some questions of a dataset.
     *
     * @param more whether there are older ones
     */
    record Part(Asked.Counts counts, List<Asked> asked, boolean more) {}

    /** Where one asks about that version; nothing where its body does not hear questions. */
    Optional<String> ask(Version version, String lang) {
        String body = citations.code(version);
        return catalogue
                .service(SERVICE)
                .filter(service -> service.offeredBy().contains(body))
                .map(
                        service ->
                                "/%s/services/%s/%s?%s=%s&answer.dataset=%s"
                                        .formatted(
                                                lang,
                                                service.slug().in(lang),
                                                lang.equals("fr") ? "commencer" : "begin",
                                                BODY,
                                                DataPaths.written(body),
                                                DataPaths.written(version.name())));
    }

    /**
     * Where one reports an error in that column; nothing where its body does not hear questions.
     */
    Optional<String> report(Version version, String column, String lang) {
        return ask(version, lang)
                .map(
                        href ->
                                href
                                        + "&answer.kind=error&answer.column="
                                        + DataPaths.written(column));
    }

    /** The newest that are shown, for the page of the dataset. */
    Part newest(Version version, int most) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        new Part(
                                table.counts(sql, version.dataset(), today()),
                                table.shown(sql, version.dataset(), most),
                                false));
    }

    /** All of them, those that wait among them, by pages. */
    Part page(Version version, @Nullable UUID after, int most) {
        return scenes.reading(
                new Scene.Reader(),
                sql -> {
                    List<Asked> found = table.of(sql, version.dataset(), after, most + 1);
                    return new Part(
                            table.counts(sql, version.dataset(), today()),
                            found.stream().limit(most).toList(),
                            found.size() > most);
                });
    }

    /** Errors that the version after that one was said to correct. */
    List<String> promised(UUID dataset, int newest) {
        return scenes
                .reading(new Scene.Reader(), sql -> table.promised(sql, dataset, newest))
                .stream()
                .flatMap(asked -> Optional.ofNullable(asked.words()).stream())
                .map(Asked.Words::question)
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** About which dataset a file asks, as its person wrote it. */
    static String name(Contents file) {
        return said(file, "dataset").strip();
    }

    static boolean error(Contents file) {
        return said(file, "kind").equals("error");
    }

    static String said(Contents file, String question) {
        return file.answers().get(question) instanceof String text ? text : "";
    }
}
