package org.parvis.catalogue.packs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.catalogue.Canonical;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.CatalogueTable;
import org.parvis.catalogue.Elsewhere;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackPart;
import org.parvis.platform.packs.PackProblem;
import org.parvis.platform.packs.PackProblem.Place;
import org.parvis.platform.packs.PackThing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The services of a content pack. Importing twice changes nothing; a published version never
 * changes; an address belongs to one service for ever; what left the pack is retired, never
 * deleted.
 */
@Component
class PackServices implements PackPart {
    private static final String FOLDER = "services";
    private static final String ENDING = ".yaml";

    private final Definitions definitions;
    private final Catalogue catalogue;
    private final CatalogueTable table;
    private final VersionJournal journal;
    private final ServiceRoutes routes;
    private final Held<List<Prepared>> prepared;

    /**
     * What was read last, by what it was read from: that file, the tables beside it, lists and
     * registers. Of a pack in which one service changed, one is read; of one in which none of these
     * changed, none.
     */
    private volatile Map<String, Prepared> known = Map.of();

    PackServices(
            ContentPack pack,
            Definitions definitions,
            Catalogue catalogue,
            CatalogueTable table,
            VersionJournal journal,
            ServiceRoutes routes) {
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.table = table;
        this.journal = journal;
        this.routes = routes;
        this.prepared = pack.held(() -> Outcome.ok(read(pack)), List.of());
    }

    private record Prepared(String file, Reading reading, ServiceDefinition service, byte[] text) {
        byte[] digest() {
            return Canonical.sha256(text);
        }
    }

    /** Only a pack that is judged is read here: what is in force stands in tables. */
    private List<Prepared> read(ContentPack pack) {
        Map<String, Prepared> all = new LinkedHashMap<>();
        String others = pack.digest(PackServices::readWith);
        for (Path file : pack.files(FOLDER, ENDING)) {
            String from = others + file.getFileName() + digest(ContentPack.bytes(file));
            Optional.ofNullable(known.get(from))
                    .or(() -> read(file))
                    .ifPresent(prepared -> all.put(from, prepared));
        }
        known = Map.copyOf(all);
        return List.copyOf(all.values());
    }

    /** Whether reading a definition also looks at that file: {@link Definitions} has no others. */
    private static boolean readWith(String name) {
        return name.startsWith("lists/")
                || name.startsWith("registers/")
                || (name.startsWith(FOLDER + "/") && !name.endsWith(ENDING));
    }

    private Optional<Prepared> read(Path file) {
        Reading reading = definitions.parse(file);
        tell(reading.problems());
        return reading.accepted()
                .map(
                        service ->
                                new Prepared(
                                        String.valueOf(file.getFileName()),
                                        reading,
                                        service,
                                        definitions.canonical(service)));
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Canonical.sha256(bytes));
    }

    private static void tell(List<Problem> problems) {
        IncomingPack.judged().ifPresent(pack -> problems.forEach(p -> pack.problem(p.inPack())));
    }

    @Override
    public void judge(IncomingPack pack) {
        for (Prepared item : prepared.get()) {
            Elsewhere elsewhere = item.reading().elsewhere();
            pack.declares(PackThing.SERVICE, item.service().code(), elsewhere.code());
            addresses(item.service())
                    .forEach(word -> pack.declares(PackThing.ADDRESS, word, elsewhere.address()));
            routes.taken(item.service())
                    .forEach(word -> problem(pack, elsewhere.address(), "address-route", word));
            elsewhere.named().forEach(n -> pack.names(n.kind(), n.key(), n.at()));
        }
        for (ServiceDefinition service : catalogue.services()) {
            if (!pack.has(PackThing.SERVICE, service.code()) && table.ofWorkshop(service.code())) {
                Place at = Place.of(service.label(), 1);
                pack.declares(PackThing.SERVICE, service.code(), at);
                Elsewhere.at(at, service).named().forEach(n -> pack.names(n.kind(), n.key(), at));
            }
        }
    }

    /** The words by which a service is found: those of its address in each language, its code. */
    static Set<String> addresses(ServiceDefinition service) {
        Set<String> words = new HashSet<>(service.slug().texts().values());
        words.add(service.code());
        return words;
    }

    @Override
    public void store(IncomingPack pack, JdbcClient jdbc) {
        List<CatalogueTable.Stored> stored = table.stored(jdbc);
        Map<String, String> owners = new HashMap<>(CatalogueTable.addresses(jdbc));
        for (Prepared item : prepared.get()) {
            refusal(item, stored).ifPresent(pack::problem);
            for (String word : addresses(item.service())) {
                String owner = owners.putIfAbsent(word, item.service().code());
                if (owner != null && !owner.equals(item.service().code())) {
                    problem(pack, item.reading().elsewhere().address(), "address", word, owner);
                }
            }
        }
        prepared.get().forEach(item -> store(pack, jdbc, item, holds(stored, item)));
        table.restore(jdbc, prepared.get().stream().map(one -> one.service().code()).toList());
        CatalogueTable.inForce(jdbc).stream()
                .filter(code -> !pack.has(PackThing.SERVICE, code))
                .forEach(code -> table.retire(jdbc, code));
    }

    private void store(IncomingPack pack, JdbcClient jdbc, Prepared item, boolean held) {
        ServiceDefinition service = item.service();
        if (held) {
            pack.unchanged();
            return;
        }
        table.insert(jdbc, service.code(), service.version(), item.digest(), item.text());
        CatalogueTable.own(jdbc, service.code(), addresses(service));
        journal.installed(jdbc, service, item.file());
        pack.added(service.label());
    }

    private static void problem(IncomingPack pack, Place at, String key, Object... args) {
        pack.problem(new PackProblem(at, Problem.at(at.file(), at.line(), "", key, args).reason()));
    }

    private static boolean holds(List<CatalogueTable.Stored> stored, Prepared item) {
        return stored.stream().anyMatch(old -> isSameVersion(old, item));
    }

    private static boolean isSameVersion(CatalogueTable.Stored old, Prepared item) {
        return old.code().equals(item.service().code())
                && old.version() == item.service().version();
    }

    private static Optional<PackProblem> refusal(
            Prepared item, List<CatalogueTable.Stored> stored) {
        for (CatalogueTable.Stored old : stored) {
            if (isSameVersion(old, item) && !Arrays.equals(old.digest(), item.digest())) {
                return version(item, "published", old.version());
            }
            if (old.code().equals(item.service().code())
                    && old.version() > item.service().version()
                    && (old.fromPack() || !holds(stored, item))) {
                return version(item, "older", old.version());
            }
        }
        return Optional.empty();
    }

    private static Optional<PackProblem> version(Prepared item, String why, int version) {
        return Optional.of(Problem.at(item.file(), 1, "version", why, version).inPack());
    }
}
