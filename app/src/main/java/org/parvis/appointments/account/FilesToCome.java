package org.parvis.appointments.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.WaitingRows;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps beside the bookings which open files still want one, so that the desk of an account says so
 * without opening a file. What acts of bookings say counts, and not the rows of bookings: whoever
 * came and went is not asked again when these are gone.
 */
@Component
class FilesToCome implements Follower {
    private final Catalogue catalogue;
    private final FileContents contents;

    FilesToCome(Catalogue catalogue, FileContents contents) {
        this.catalogue = catalogue;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        Map<CaseFileId, ActNotice> latest = new LinkedHashMap<>();
        Map<CaseFileId, Boolean> booked = new LinkedHashMap<>();
        for (ActNotice act : acts) {
            if (catalogue.service(act.service()).filter(FilesToCome::receives).isPresent()) {
                latest.put(act.file(), act);
                booked(act.kind()).ifPresent(it -> booked.put(act.file(), it));
            }
        }
        latest.forEach((file, act) -> follow(jobs, act, booked.get(file)));
    }

    private static boolean receives(ServiceDefinition service) {
        return service.appointment().isPresent();
    }

    /** Whether somebody is expected after an act; nothing where it says nothing of that. */
    private static Optional<Boolean> booked(String kind) {
        return switch (kind) {
            case "appointments.booked", "appointments.moved" -> Optional.of(true);
            case "appointments.cancelled", "appointments.called-off", "appointments.place-closed" ->
                    Optional.of(false);
            default -> Optional.empty();
        };
    }

    private void follow(JdbcClient jobs, ActNotice act, @Nullable Boolean booked) {
        boolean wants = wants(act);
        UUID account = wants ? contents.person(act.file()).orElse(null) : null;
        if (!wants) {
            WaitingRows.drop(jobs, act.file());
        }
        if (account == null) {
            WantedRows.drop(jobs, act.file());
        } else {
            WantedRows.keep(jobs, act, account, booked);
        }
    }

    private boolean wants(ActNotice act) {
        return contents.of(new FileActs.Program(), act.file())
                .filter(file -> file.state().open())
                .flatMap(this::needed)
                .isPresent();
    }

    private Optional<Appointment> needed(FileContents.Contents file) {
        return catalogue
                .rules(file.service(), file.version())
                .flatMap(rules -> rules.appointment(file.answers()));
    }
}
