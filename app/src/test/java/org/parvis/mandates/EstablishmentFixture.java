package org.parvis.mandates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;

/** Businesses with three places and files at each, in every combination that a role may have. */
abstract class EstablishmentFixture {
    static final LocalDate TODAY = MandatesFixture.TODAY;
    static final UUID HOME = Ids.next();
    static final List<Act> ACTS =
            List.of(Act.RECEIVE, Act.COMMUNICATE, Act.COMPLETE, Act.SEND, Act.SIGN);
    static final List<String> SERVICES = List.of("alpha", "gamma");

    /** Where a file is. */
    enum Where {
        NOWHERE,
        A,
        B,
        CLOSED
    }

    static final List<Set<Where>> LIMITS =
            List.of(
                    EnumSet.noneOf(Where.class),
                    EnumSet.of(Where.A),
                    EnumSet.of(Where.A, Where.B),
                    EnumSet.of(Where.A, Where.CLOSED),
                    EnumSet.of(Where.CLOSED));

    /**
     * One business with its three places and a file of each service at each of them and at none.
     */
    record Made(
            Set<Where> limit,
            Standing standing,
            Set<String> services,
            boolean firm,
            UUID business,
            UUID account,
            UUID mandate,
            Map<Where, UUID> places,
            Map<String, UUID> files) {
        UUID file(Where where, String service) {
            return files.getOrDefault(where + service, Ids.NIL);
        }

        UUID place(Where where) {
            return places.getOrDefault(where, Ids.NIL);
        }

        /** Written apart from the policy, so that one can tell the other wrong. */
        boolean expected(Where where, String service) {
            boolean there = limit.isEmpty() || (limit.contains(where) && where != Where.CLOSED);
            return standing == Standing.OPEN
                    && there
                    && (services.isEmpty() || services.contains(service));
        }
    }

    static final List<Made> ALL = new ArrayList<>();
    static MandatesFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new MandatesFixture();
        for (Set<Where> limit : LIMITS) {
            for (Standing standing : Set.of(Standing.OPEN, Standing.PROPOSED, Standing.REVOKED)) {
                for (Set<String> services : List.of(Set.<String>of(), Set.of("alpha"))) {
                    for (boolean firm : new boolean[] {false, true}) {
                        ALL.add(make(limit, standing, services, firm));
                    }
                }
            }
        }
        files();
    }

    @AfterAll
    static void stop() {
        ALL.clear();
        fixture.close();
    }

    static Made make(Set<Where> limit, Standing standing, Set<String> services, boolean firm) {
        UUID business = Ids.next();
        UUID account = Ids.next();
        UUID holder = firm ? Ids.next() : account;
        Map<Where, UUID> places = places(business);
        Set<UUID> at = limit.stream().map(places::get).collect(Collectors.toSet());
        Mandate mandate =
                fixture.put(mandate(business, holder, firm, services, at, standing, ACTS));
        if (firm) {
            fixture.put(
                    mandate(
                            holder,
                            account,
                            false,
                            Set.of(),
                            Set.of(),
                            Standing.OPEN,
                            List.of(Act.REPRESENT)));
            fixture.send(mandate, holder, account, Set.copyOf(ACTS));
        }
        close(places.getOrDefault(Where.CLOSED, Ids.NIL));
        Map<String, UUID> files =
                SERVICES.stream()
                        .flatMap(s -> List.of(Where.values()).stream().map(w -> w + s))
                        .collect(Collectors.toMap(key -> key, key -> Ids.next()));
        return new Made(
                limit, standing, services, firm, business, account, mandate.id(), places, files);
    }

    static Mandate mandate(
            UUID principal,
            UUID holder,
            boolean firm,
            Set<String> services,
            Set<UUID> places,
            Standing standing,
            List<Act> acts) {
        return new Mandate(
                Ids.next(),
                principal,
                PrincipalKind.BUSINESS,
                "Boulangerie",
                holder,
                "Paul",
                firm ? holder : null,
                "employee",
                services,
                places,
                Set.copyOf(acts),
                TODAY,
                TODAY.plusMonths(6),
                Proof.NONE,
                standing,
                principal,
                false,
                false);
    }

    static Map<Where, UUID> places(UUID business) {
        Map<Where, UUID> places = new EnumMap<>(Where.class);
        for (Where where : EnumSet.of(Where.A, Where.B, Where.CLOSED)) {
            UUID id = Ids.next();
            places.put(where, id);
            fixture.scenes.in(
                    new Scene.Person(business),
                    sql ->
                            sql.sql(
                                            """
                                            insert into mandates.establishments
                                              (id, business, name, street, municipality, made_by, made_at)
                                            values (?, ?, ?, '5, rue du Four', 'Saint-Exemple', ?, now())
                                            """)
                                    .param(id)
                                    .param(business)
                                    .param(where.name())
                                    .param(business)
                                    .update());
        }
        return places;
    }

    static void close(UUID place) {
        fixture.scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update mandates.establishments set closed_at = now(), closed_by = made_by
                                        where id = ?
                                        """)
                                .param(place)
                                .update());
    }

    static void files() {
        List<UUID> files = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        List<String> services = new ArrayList<>();
        List<UUID> places = new ArrayList<>();
        for (Made made : ALL) {
            for (Where where : Where.values()) {
                for (String service : SERVICES) {
                    files.add(made.file(where, service));
                    owners.add(made.business());
                    services.add(service);
                    places.add(made.place(where));
                }
            }
        }
        FileRows.put(fixture.database.owner(), HOME, files, owners, services, places);
    }
}
