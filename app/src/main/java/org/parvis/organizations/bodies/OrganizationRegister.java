package org.parvis.organizations.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.organizations.Handover;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organization.FormerName;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public bodies, in memory: what the database last said. */
@Component
public class OrganizationRegister implements Organizations {
    /**
     * What the database said at one time.
     *
     * @param answering what was asked of it and is asked by each list of services again
     */
    private record Known(
            Map<Home, Organization> byHome,
            Map<String, Organization> byCode,
            Map<Home, Home> closed,
            List<Organization> all,
            List<Handover> handovers,
            Map<Offered, SequencedMap<String, Organization>> answering) {
        Known(
                Map<Home, Organization> byHome,
                Map<String, Organization> byCode,
                Map<Home, Home> closed,
                List<Organization> all,
                List<Handover> handovers) {
            this(byHome, byCode, closed, all, handovers, new ConcurrentHashMap<>());
        }
    }

    private record Offered(List<String> codes, String service) {}

    private final Scenes scenes;
    private volatile Known known = new Known(Map.of(), Map.of(), Map.of(), List.of(), List.of());

    public OrganizationRegister(Scenes scenes, Publications publications) {
        this.scenes = scenes;
        publications.onChange(this::load);
    }

    @Override
    public Optional<Organization> byHome(Home home) {
        return Optional.ofNullable(known.byHome().get(home));
    }

    @Override
    public Optional<Organization> byCode(String code) {
        return Optional.ofNullable(known.byCode().get(code));
    }

    @Override
    public List<Organization> all() {
        return known.all();
    }

    @Override
    public Home answering(Home home, @Nullable String service) {
        return answering(home, service, LocalDate.MAX);
    }

    @Override
    public Home answering(Home home, @Nullable String service, LocalDate day) {
        Home at = known.closed().getOrDefault(home, home);
        for (Handover one : known.handovers()) {
            if (one.begun()
                    && one.from().equals(at)
                    && one.covers(service)
                    && !one.on().isAfter(day)) {
                at = one.to();
            }
        }
        return at;
    }

    @Override
    public SequencedMap<String, Organization> answering(Collection<String> codes, String service) {
        Offered offered = new Offered(List.copyOf(codes), service);
        return known.answering().computeIfAbsent(offered, this::found);
    }

    private SequencedMap<String, Organization> found(Offered offered) {
        SequencedMap<String, Organization> found = new LinkedHashMap<>();
        for (String code : offered.codes()) {
            byCode(code)
                    .flatMap(body -> byHome(answering(body.home(), offered.service())))
                    .filter(body -> !body.retired())
                    .ifPresent(body -> found.put(code, body));
        }
        return Collections.unmodifiableSequencedMap(found);
    }

    @Override
    public Optional<String> codeFor(Home body, String service, Collection<String> codes) {
        return codes.stream()
                .filter(
                        code ->
                                byCode(code)
                                        .map(one -> answering(one.home(), service))
                                        .filter(body::equals)
                                        .isPresent())
                .findFirst();
    }

    @Override
    public List<Home> homes(Home body) {
        Set<Home> homes = new LinkedHashSet<>();
        homes.add(body);
        for (Handover one : known.handovers().reversed()) {
            if (one.begun() && homes.contains(one.to())) {
                homes.add(one.from());
            }
        }
        return List.copyOf(homes);
    }

    @Override
    public List<Organization> tookOver(Home body) {
        Set<Home> homes = new LinkedHashSet<>();
        for (Handover one : known.handovers().reversed()) {
            if (one.begun() && one.whole() && (one.to().equals(body) || homes.contains(one.to()))) {
                homes.add(one.from());
            }
        }
        return homes.stream().flatMap(home -> byHome(home).stream()).toList();
    }

    /** One handover, as far as it is: asked of the database, for it goes on. */
    public Optional<Handover> handover(UUID id) {
        return scenes.reading(new Scene.Reader(), sql -> Handovers.find(sql, id));
    }

    @Override
    public Optional<UUID> memberThere(Handover handover, UUID member) {
        return handover.whole() || handover.unit() != null
                ? Optional.of(handover.memberAfter(member))
                : Optional.empty();
    }

    @Override
    public boolean passed(Home body) {
        return known.handovers().stream()
                .anyMatch(one -> one.begun() && (one.from().equals(body) || one.to().equals(body)));
    }

    void load() {
        List<Handover> handovers = scenes.reading(new Scene.Reader(), Handovers::all);
        List<Organization> stored =
                scenes.reading(new Scene.Reader(), OrganizationRegister::stored);
        Map<Home, Organization> byHome = new HashMap<>();
        Map<String, Organization> byCode = new HashMap<>();
        Map<Home, Home> closed = new HashMap<>();
        for (Organization one : stored) {
            byHome.put(one.home(), one);
            byCode.put(one.code(), one);
            closed.put(one.home().closed(), one.home());
        }
        List<Organization> all =
                stored.stream()
                        .filter(one -> !one.retired() && !ceased(one.home(), handovers))
                        .sorted(Comparator.comparing(one -> one.name().in("fr")))
                        .toList();
        known =
                new Known(
                        Map.copyOf(byHome), Map.copyOf(byCode), Map.copyOf(closed), all, handovers);
    }

    @Override
    public List<FormerName> formerNames(Home home) {
        List<FormerName> names = new ArrayList<>();
        byHome(home).map(Organization::formerly).ifPresent(names::addAll);
        for (Handover one : known.handovers()) {
            if (one.begun() && one.whole() && one.to().equals(home)) {
                byHome(one.from())
                        .map(body -> new FormerName(body.name(), one.on().minusDays(1)))
                        .ifPresent(names::add);
            }
        }
        names.sort(Comparator.comparing(FormerName::until).reversed());
        return List.copyOf(names);
    }

    private static boolean ceased(Home home, List<Handover> handovers) {
        return handovers.stream()
                .anyMatch(one -> one.begun() && one.whole() && one.from().equals(home));
    }

    private static List<Organization> stored(JdbcClient jdbc) {
        Map<UUID, List<FormerName>> former = new HashMap<>();
        jdbc.sql("select home, until_day, name from organizations.former_names")
                .query(
                        row -> {
                            former.computeIfAbsent(
                                            row.getObject("home", UUID.class),
                                            home -> new ArrayList<>())
                                    .add(
                                            new FormerName(
                                                    Stored.text(row.getString("name")),
                                                    row.getObject("until_day", LocalDate.class)));
                        });
        return jdbc.sql("select definition, renamed, retired from organizations.bodies")
                .query((rows, i) -> organization(rows, former))
                .list();
    }

    /** As the pack has it, under the name of today, with all names before. */
    private static Organization organization(ResultSet rows, Map<UUID, List<FormerName>> former)
            throws SQLException {
        Organization one = Stored.organization(rows.getString("definition"));
        String renamed = rows.getString("renamed");
        if (renamed != null) {
            one = one.called(Stored.names(renamed));
        }
        List<FormerName> names = new ArrayList<>(one.formerly());
        names.addAll(former.getOrDefault(one.home().id(), List.of()));
        names.sort(Comparator.comparing(FormerName::until).reversed());
        one = one.formerly(names);
        return rows.getBoolean("retired") ? one.retire() : one;
    }
}
