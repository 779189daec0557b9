package org.parvis.cases.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.ServiceRow;
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
            @Nullable UUID establishment) {}

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
        return scenes.apart(
                new Scene.Person(account),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select reference, service from cases.person_files
                                        where account = :account
                                        order by opened_at desc limit :most
                                        """)
                                .param("account", account)
                                .param("most", MOST)
                                .query((row, n) -> file(row, lang))
                                .list());
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
                                                  establishment
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

    private OwnFile file(ResultSet row, String lang) throws SQLException {
        String reference = row.getString("reference");
        return new OwnFile(reference, name(row.getString("service"), reference, lang));
    }

    private String name(String service, String reference, String lang) {
        return catalogue.service(service).map(s -> s.name().in(lang)).orElse(reference);
    }

    private ServiceRow entry(Row row, Map<UUID, String> places, Words w) {
        String lang = w.lang();
        String body =
                organizations
                        .byHome(organizations.answering(row.home(), row.service()))
                        .map(o -> o.name().in(lang))
                        .orElse("");
        String note = w.say("cases.mine.note", body, row.reference());
        String place = row.establishment() == null ? null : places.get(row.establishment());
        return new ServiceRow(
                w.typeset(name(row.service(), row.reference(), lang)),
                PersonPaths.file(row.reference(), w),
                w.say("cases.mine.opened", w.dateTime(row.opened())),
                place == null ? note : note + " · " + place);
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                new Home(rows.getObject("home", UUID.class)),
                rows.getString("reference"),
                rows.getString("service"),
                rows.getObject("opened_at", OffsetDateTime.class).toInstant(),
                rows.getObject("establishment", UUID.class));
    }
}
