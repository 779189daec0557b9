package org.parvis.feedback;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.portal.spi.PageOwners;
import org.parvis.portal.spi.PageQuestion;
import org.parvis.rules.PersonalDetails;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Takes what people say of pages to the bodies that answer for them. */
@Component
class Listening implements PageQuestion {
    /** The longest remark that is taken. */
    static final int LONGEST = 1_000;

    private final SingletonSupplier<List<PageOwners>> owners;
    private final Organizations organizations;
    private final Remarks remarks;
    private final DangerWords words;
    private final FeedbackSettings settings;
    private final InstantSource clock;
    private final ZoneId zone;

    Listening(
            ObjectProvider<PageOwners> owners,
            Organizations organizations,
            Remarks remarks,
            DangerWords words,
            FeedbackSettings settings,
            InstantSource clock,
            ZoneId zone) {
        this.owners = SingletonSupplier.of(() -> owners.orderedStream().toList());
        this.organizations = organizations;
        this.remarks = remarks;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public @Nullable String address(String path) {
        return owner(path).isPresent() ? Addresses.ask(path) : null;
    }

    /** The body that answers today for the page of that path, if anybody does. */
    Optional<Organization> owner(String path) {
        return owners.obtain().stream()
                .flatMap(one -> one.owner(path).stream())
                .findFirst()
                .flatMap(organizations::byCode)
                .map(Organization::home)
                .map(home -> organizations.answering(home, null))
                .flatMap(organizations::byHome);
    }

    /** Keeps a remark without what could tell who wrote it; says whether they may be in danger. */
    boolean take(Home home, String lang, String page, boolean helped, String words) {
        boolean danger = this.words.in(words);
        String kept = PersonalDetails.masked(words).strip();
        Instant now = clock.instant();
        boolean reads = !helped || !kept.isEmpty();
        remarks.leave(
                home,
                lang,
                new Remark(
                        Ids.next(),
                        page,
                        helped,
                        kept.isEmpty() ? null : kept,
                        danger,
                        now,
                        reads ? day(now).plusDays(danger ? 0 : settings.read()) : null,
                        null));
        return danger;
    }

    /** Until when a remark that is left now is read. */
    LocalDate readBy() {
        return today().plusDays(settings.read());
    }

    LocalDate today() {
        return day(clock.instant());
    }

    /** The day of that moment where the bodies are. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    Instant now() {
        return clock.instant();
    }
}
