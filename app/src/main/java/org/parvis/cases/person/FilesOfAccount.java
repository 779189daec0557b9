package org.parvis.cases.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.forms.spi.OwnFile;
import org.parvis.forms.spi.OwnFiles;
import org.parvis.kernel.Home;
import org.parvis.mandates.MandateScene;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.RepresentedFiles;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The files of whoever is signed in, with all bodies, for a form that asks for one; and those of
 * somebody for whom they act.
 */
@Component
class FilesOfAccount implements OwnFiles, RepresentedFiles {
    private static final int MOST = 50;

    private record Row(
            Home home,
            String reference,
            String service,
            Instant opened,
            @Nullable UUID establishment,
            @Nullable String title,
            @Nullable State state) {}

    private final Scenes scenes;
    private final Catalogue catalogue;
    private final Organizations organizations;
    private final Mandates mandates;

    FilesOfAccount(
            Scenes scenes, Catalogue catalogue, Organizations organizations, Mandates mandates) {
        this.mandates = mandates;
        this.scenes = scenes;
        this.catalogue = catalogue;
        this.organizations = organizations;
    }

    @Override
    public List<OwnFile> of(UUID account, String lang) {
        return own(account).stream()
                .map(row -> new OwnFile(row.reference(), name(row, lang)))
                .toList();
    }

    @Override
    public List<ServiceRow> of(
            UUID account, UUID mandate, @Nullable UUID place, Map<UUID, String> places, Words w) {
        return scenes
                .reading(
                        new MandateScene.ActingFor(account, mandate, mandates.today()),
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select home, reference, service, opened_at,
                                                  establishment, null as title, null as state
                                                from cases.person_files
                                                where :place::uuid is null or establishment = :place
                                                order by opened_at desc limit :most
                                                """)
                                        .param("place", place, Types.OTHER)
                                        .param("most", MOST)
                                        .query((rows, i) -> row(rows))
                                        .list())
                .stream()
                .map(row -> entry(row, places, w))
                .toList();
    }

    private List<Row> own(UUID account) {
        return scenes.apart(
                new Scene.Person(account),
                jdbc ->
                        jdbc.sql("select * from cases.my_files(:most)")
                                .param("most", MOST)
                                .query((rows, i) -> row(rows))
                                .list());
    }

    private String name(Row row, String lang) {
        return catalogue.service(row.service()).map(s -> s.name().in(lang)).orElse(row.reference());
    }

    private ServiceRow entry(Row row, Map<UUID, String> places, Words w) {
        String lang = w.lang();
        String name = name(row, lang);
        String body =
                organizations
                        .byHome(organizations.answering(row.home(), row.service()))
                        .map(o -> o.name().in(lang))
                        .orElse("");
        String subject = subject(row);
        String note = w.say("cases.mine.note", body, row.reference());
        String place = row.establishment() == null ? null : places.get(row.establishment());
        return new ServiceRow(
                w.typeset(subject == null ? name : subject),
                PersonPaths.file(row.reference(), w),
                w.say("cases.mine.opened", w.dateTime(row.opened())),
                Stream.of(subject == null ? null : w.typeset(name), note, place)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                row.state() == null ? null : status(row.state(), w));
    }

    /** What was asked for, where the service does not want that kept from whoever stands by. */
    private @Nullable String subject(Row row) {
        boolean sensitive =
                catalogue.service(row.service()).map(ServiceDefinition::sensitive).orElse(true);
        return sensitive ? null : row.title();
    }

    private static Status status(State state, Words w) {
        Tone tone =
                switch (state) {
                    case WAITING_PERSON -> Tone.WARN;
                    case RECEIVED, IN_REVIEW, WAITING_BODY, WAITING_THIRD_PARTY -> Tone.PROGRESS;
                    case DEEMED, DECIDED, WITHDRAWN, CLOSED -> Tone.NEUTRAL;
                };
        return Status.of(w.say("cases.state." + state.code()), tone);
    }

    private static Row row(ResultSet rows) throws SQLException {
        String state = rows.getString("state");
        return new Row(
                new Home(rows.getObject("home", UUID.class)),
                rows.getString("reference"),
                rows.getString("service"),
                rows.getObject("opened_at", OffsetDateTime.class).toInstant(),
                rows.getObject("establishment", UUID.class),
                rows.getString("title"),
                state == null ? null : State.valueOf(state));
    }
}
