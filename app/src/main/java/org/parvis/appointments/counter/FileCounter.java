package org.parvis.appointments.counter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.BookingRows;
import org.parvis.appointments.Place;
import org.parvis.appointments.Places;
import org.parvis.cases.FileDirectory;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organization;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Opens a file to a member who books for it: what its person comes for, if they come at all. */
@Component
class FileCounter {
    private final FileDirectory files;
    private final FileContents contents;
    private final Catalogue catalogue;
    private final Places places;
    private final Scenes scenes;

    FileCounter(
            FileDirectory files,
            FileContents contents,
            Catalogue catalogue,
            Places places,
            Scenes scenes) {
        this.files = files;
        this.contents = contents;
        this.catalogue = catalogue;
        this.places = places;
        this.scenes = scenes;
    }

    /**
     * A file that wants an hour.
     *
     * @param lang in which its person is written to
     * @param account whose it is; none where a code is all they have
     */
    record Opened(
            CaseFileId file,
            String reference,
            ServiceDefinition service,
            String lang,
            @Nullable UUID account,
            List<Place> places) {}

    /** What the file of a number that was typed is called, if it is one of the member's body. */
    Optional<String> reference(Actor.Agent agent, String typed) {
        return files.byReference(agent, typed)
                .flatMap(
                        file ->
                                Optional.ofNullable(
                                        files.references(agent, List.of(file.id()))
                                                .get(file.id())));
    }

    /** The booking that stands in it; none where there is none. */
    @Nullable UUID booked(MemberEntry entry) {
        return scenes.reading(
                MemberScene.of(entry.agent()), sql -> BookingRows.ofFile(sql, entry.file().id()));
    }

    /** Why no hour is given for it, or what it is for. */
    Outcome<Opened> opened(MemberEntry entry) {
        FileContents.Contents file = contents(entry);
        ServiceDefinition service =
                catalogue.service(file.service()).orElseThrow(AppointmentPaths::absent);
        if (!file.state().open()) {
            return Outcome.refused("appointments.refused.over");
        }
        boolean comes =
                catalogue
                        .rules(file.service())
                        .flatMap(rules -> rules.appointment(file.answers()))
                        .isPresent();
        List<Place> all = comes ? places(entry, service) : List.of();
        return all.isEmpty()
                ? Outcome.refused(
                        comes
                                ? "appointments.counter.file.nowhere"
                                : "appointments.counter.file.needless")
                : Outcome.ok(
                        new Opened(
                                entry.file(),
                                file.reference(),
                                service,
                                file.lang(),
                                contents.person(entry.file()).orElse(null),
                                all));
    }

    /** A closed file has no hour at a counter whose day others read. */
    private FileContents.Contents contents(MemberEntry entry) {
        return Optional.of(entry)
                .filter(one -> !one.closed())
                .flatMap(one -> contents.of(one.seeing(0), one.file()))
                .orElseThrow(AppointmentPaths::absent);
    }

    private List<Place> places(MemberEntry entry, ServiceDefinition service) {
        return places.of(service).stream()
                .filter(place -> Organization.homeOf(place.body()).equals(entry.file().home()))
                .toList();
    }
}
