package org.parvis.organizations.bodies;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Organization;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackPart;
import org.parvis.platform.packs.PackThing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public bodies of a content pack. One that left it is retired, never deleted. */
@Component
class PackBodies implements PackPart {
    private final Held<List<Organization>> bodies;
    private final InstantSource clock;
    private final ZoneId zone;

    PackBodies(ContentPack pack, InstantSource clock, ZoneId legalZone) {
        this.bodies =
                pack.held(
                        () ->
                                pack.text(OrganizationsFile.NAME)
                                        .map(OrganizationsFile::read)
                                        .orElse(Outcome.ok(List.of())),
                        List.of());
        this.clock = clock;
        this.zone = legalZone;
    }

    /** What the file says of itself, its reader says: it was read with the rest of the pack. */
    @Override
    public void judge(IncomingPack pack) {
        bodies.get();
    }

    @Override
    public void store(IncomingPack pack, JdbcClient jdbc) {
        BodyRows.put(jdbc, bodies.get(), LocalDate.ofInstant(clock.instant(), zone));
        BodyRows.codes(jdbc).stream()
                .filter(code -> !pack.has(PackThing.BODY, code))
                .forEach(code -> BodyRows.retire(jdbc, code));
    }
}
